"""Formulas that a manager writes over named values: counted exactly, and unable to do anything but count."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from decimal import Decimal, DecimalException

from simpleeval import InvalidExpression, SimpleEval

from salesdesk.errors import SalesDeskError
from salesdesk.text import mark

NAMES = ("actual", "target", "attainment", "before", "growth", "place", "people")
"""What a formula may name besides metrics; attainment and growth in percent (109.2), the others as they are."""

_LONGEST = 400
_LARGEST_POWER = 20


class _Exact(SimpleEval):  # type: ignore[misc]
    """Numbers are decimals; texts, lists and everything else that is no number are refused."""

    def _eval_constant(self, node: ast.Constant) -> Decimal | bool:
        if isinstance(node.value, bool):
            return node.value
        if not isinstance(node.value, int | float):
            raise InvalidExpression("not a number")
        return Decimal(str(node.value))


def _power(base: Decimal, exponent: Decimal) -> Decimal:
    if abs(exponent) > _LARGEST_POWER or abs(base) > 10**9:
        raise InvalidExpression("too large")
    return base**exponent


def _if(condition: object, yes: Decimal, no: Decimal) -> Decimal:
    return yes if condition else no


def _rounded(value: Decimal, places: Decimal = Decimal(0)) -> Decimal:
    return round(value, int(places))


_FUNCTIONS = {"min": min, "max": max, "abs": abs, "round": _rounded, "if_": _if}


def names_in(formula: str) -> tuple[str, ...]:
    """Return the names that a formula uses, each once; raise `SalesDeskError` ("formula.wrong") where it cannot be read."""
    try:
        tree = ast.parse(formula.strip(), mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise _wrong(formula) from error
    found = (node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id not in _FUNCTIONS)
    return tuple(dict.fromkeys(found))


def evaluate(formula: str, values: Mapping[str, Decimal | None]) -> Decimal | None:
    """Return what `formula` comes to; None where a value that it needs is missing or where it divides by nothing.

    Numbers with + − × ÷ ** %, comparisons, `a if b else c`, min, max, abs, round and the names of `values`.
    Raise `SalesDeskError`: "formula.wrong" for what is no formula, "formula.name" for a name that is not known.
    """
    if len(formula) > _LONGEST:
        raise _wrong(formula)
    for name in names_in(formula):
        if name not in values:
            known = ", ".join(sorted(values))
            raise SalesDeskError(
                "formula.name", mark("Score", "The formula names “{name}”, which is not known. Known are: {known}."), name=name, known=known
            )
    there = {name: value for name, value in values.items() if value is not None}
    if any(name not in there for name in names_in(formula)):
        return None
    reader = _Exact(functions=_FUNCTIONS, names=there)
    reader.operators = {**reader.operators, ast.Pow: _power}
    try:
        found = reader.eval(formula.strip())
    except (ZeroDivisionError, DecimalException):
        return None
    except (InvalidExpression, SyntaxError, TypeError, ValueError, AttributeError, KeyError, RecursionError, OverflowError) as error:
        raise _wrong(formula) from error
    if isinstance(found, bool) or not isinstance(found, Decimal) or not found.is_finite():
        raise _wrong(formula)
    return found


def _wrong(formula: str) -> SalesDeskError:
    return SalesDeskError(
        "formula.wrong", mark("Score", "“{formula}” is not a formula: write numbers, + - * / and the names of values."), formula=formula
    )
