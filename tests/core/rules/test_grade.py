"""Grades."""

from decimal import Decimal

import pytest

from salesdesk.errors import SalesDeskError
from salesdesk.rules.grade import USUAL, Grade, GradeScale


@pytest.mark.parametrize(
    ("score", "grade"), [("120", "S"), ("95", "S"), ("94.99", "A"), ("85", "A"), ("70", "B"), ("60", "C"), ("59.99", "D"), ("0", "D")]
)
def test_grade_when_exactly_at_a_break_then_it_is_the_better_one(score: str, grade: str) -> None:
    assert USUAL.of(Decimal(score)) == grade


def test_grades_when_they_do_not_descend_then_they_are_refused() -> None:
    with pytest.raises(SalesDeskError, match="Grade B must begin below grade A"):
        GradeScale((Grade("A", Decimal(80)), Grade("B", Decimal(80))), "C")
