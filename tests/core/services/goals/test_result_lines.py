"""Key results as lines of a cell: what is written is read again as it was."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.imports.plan.goals.words import results_of
from salesdesk.services.goals.result_lines import written
from salesdesk.services.goals.rows import Result
from salesdesk.text import LANGUAGES, language

# A dash at the beginning is taken for a bullet.
NAMES = st.from_regex(r"[签A][签约经销商ADealersb:：\- 5]{0,10}[商b5]", fullmatch=True)
UNITS = st.sampled_from(("", "家", "people", "万元", "件/月"))
FIGURES = st.none() | st.decimals(-9_999, 9_999_999, places=2)
DAYS = st.none() | st.dates(date(2020, 1, 1), date(2039, 12, 31))


@given(
    st.sampled_from(LANGUAGES),
    NAMES,
    st.sampled_from(("number", "percent")),
    UNITS,
    FIGURES,
    FIGURES,
    DAYS,
)
def test_line_when_read_again_then_says_what_was_written(
    code: str, name: str, kind: str, unit: str, target: Decimal | None, reached: Decimal | None, due: date | None
) -> None:
    if target is None and reached is None and kind == "percent":
        return  # nothing tells a percentage from a number
    line = written(Result(1, name, kind, unit, None, target, reached, due), language(code))
    (found,) = results_of(line)
    assert (found.name, found.kind, found.unit, found.target, found.reached, found.due) == (name, kind, unit, target, reached, due)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("reached", [None, Decimal(1)])
def test_line_when_yes_or_no_then_says_whether_it_is_done(code: str, reached: Decimal | None) -> None:
    line = written(Result(1, "展厅", "yes_no", "", None, None, reached, date(2026, 6, 30)), language(code))
    (found,) = results_of(line)
    assert (found.name, found.kind, found.reached, found.due) == ("展厅", "yes_no", reached, date(2026, 6, 30))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("1. 签约经销商5家 截止2026年6月30日", ("签约经销商5家", "number", Decimal(5), date(2026, 6, 30))),
        ("Open the show room, by 2026-09-30", ("Open the show room", "yes_no", None, date(2026, 9, 30))),
        ("Rate: 90%", ("Rate", "percent", Decimal("0.9"), None)),
        ("新品: 2 / 31 款", ("新品", "number", Decimal(31), None)),
        ("比例 2026-13-45", ("比例 2026-13-45", "yes_no", None, None)),
    ],
)
def test_line_when_typed_by_a_manager_then_figure_and_day_are_found(text: str, says: tuple[object, ...]) -> None:
    (found,) = results_of(text)
    assert (found.name, found.kind, found.target, found.due) == says
