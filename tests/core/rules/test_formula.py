"""Formulas count, and do nothing else."""

from decimal import Decimal

import pytest

from salesdesk.errors import SalesDeskError
from salesdesk.rules.formula import evaluate, names_in

VALUES = {"actual": Decimal(120), "target": Decimal(100), "attainment": Decimal(120), "before": None, "growth": None}


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("attainment * 0.7 + 30", "114.0"),
        ("min(attainment, 110) - 2", "108"),
        ("100 if actual >= target else 60", "100"),
        ("if_(actual > 200, 100, 0.1 + 0.2)", "0.3"),
        ("round(actual / 7, 2)", "17.14"),
        ("2 ** 3", "8"),
        ("2 ** 20", "1048576"),  # the largest power
        ("before * 2", None),
        ("actual / (target - 100)", None),
    ],
)
def test_formula_when_evaluated_then_is_exact(formula: str, expected: str | None) -> None:
    assert evaluate(formula, VALUES) == (None if expected is None else Decimal(expected))


@pytest.mark.parametrize(
    "formula",
    [
        "",
        "__import__('os')",
        "actual.__class__",
        "'a' * 9",
        "[1, 2]",
        "lambda: 1",
        "9 ** 9 ** 9",
        "2 ** 21",
        "actual > 1",
        "open('x')",
        "(" * 200,
        "1 +",
        "1" * 500,
        "actual = 3",
        "{1: 2}",
        "[x for x in (1, 2)]",
    ],
)
def test_formula_when_it_is_none_or_wants_more_than_counting_then_is_refused(formula: str) -> None:
    with pytest.raises(SalesDeskError):
        evaluate(formula, VALUES)


def test_formula_when_it_names_what_is_not_known_then_says_what_is() -> None:
    with pytest.raises(SalesDeskError, match="“profit”.*actual, attainment"):
        evaluate("profit * 2", VALUES)
    assert names_in("min(actual, target) + actual") == ("actual", "target")
