"""Lists of sales that also say what each of them earns its seller: they are no statement of commissions."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.terms import Meaning, meanings

_SURELY, _PRESENT = 0.85, 0.5
_NUMBERS = meanings("order_number")
_TO_WHOM = meanings("customer customer_id product product_id")
_PRICES = meanings("unit_price quantity")
_OF_STATEMENTS = meanings("pay_part received")


def tells_sales(columns: Sequence[Column], *, dated: bool) -> bool:
    """Tell whether each row is a sale, with its day, its amount and to whom or what was sold; `dated`: the name of the table has the day.

    A rate of commission beside all that is a statement's own, unless each sale has the number of its order.
    """
    if any(_is(one, meaning, _PRESENT) for one in columns for meaning in _OF_STATEMENTS):
        return False
    paid = _has(columns, frozenset({Meaning.AMOUNT})) or all(_has(columns, frozenset({one})) for one in _PRICES)
    if not paid or not (dated or _has(columns, frozenset({Meaning.DAY}))) or not _has(columns, _TO_WHOM | _NUMBERS):
        return False
    return _has(columns, _NUMBERS) or not any(_is(one, Meaning.COMMISSION_RATE, _PRESENT) for one in columns)


def _has(columns: Sequence[Column], wanted: frozenset[Meaning]) -> bool:
    return any(_is(one, meaning, _SURELY) for one in columns for meaning in wanted)


def _is(column: Column, meaning: Meaning, least: float) -> bool:
    """Tell whether a column is `meaning` before anything else."""
    return bool(column.uses) and column.uses[0].meaning is meaning and column.uses[0].score >= least
