"""Who has left by the word of a roster alone: their last day is assumed, told and asked about, and undo brings them back."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.db import Database
from salesdesk.imports.plan.choices import Choices
from salesdesk.imports.plan.planned import Counts
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import Member
from salesdesk.sheets.grid import Cell
from salesdesk.undo import undo
from tests.core.imports.sheets import Sheets, apply, planned, stored

HEADINGS = [("姓名", Meaning.MEMBER), ("状态", Meaning.STATUS), ("入职日期", Meaning.HIRED_ON), ("离职日期", Meaning.LEFT_ON)]
TODAY, HIRED = date(2026, 11, 20), date(2020, 1, 6)


@pytest.mark.parametrize(
    ("state", "said", "period", "chosen", "expected"),
    [
        ("离职", None, None, None, TODAY),
        ("Terminated", None, YearMonth(2026, month=9), None, date(2026, 9, 30)),
        ("Left", None, YearMonth(2026, month=11), None, TODAY),
        ("离职", None, YearMonth(2026, month=9), date(2026, 8, 31), date(2026, 8, 31)),
        ("离职", date(2026, 3, 1), None, None, date(2026, 3, 1)),
        ("在职", None, None, None, None),
    ],
)
def test_member_when_the_roster_says_that_they_left_then_has_a_last_day_that_is_told_and_asked_about(
    sqlite_database: Database,
    sheets: Sheets,
    state: str,
    said: date | None,
    period: YearMonth | None,
    chosen: date | None,
    expected: date | None,
) -> None:
    rows: list[list[Cell]] = [["李娜", "在职", HIRED, None], ["王芳", state, HIRED, said]]
    path = sheets.add("a.xlsx", TableKind.ROSTER, HEADINGS, rows, period=period)

    plan = planned(sqlite_database, sheets, path, Choices(day=chosen), today=TODAY)
    apply(sqlite_database, plan)

    assert stored(sqlite_database, Member.name, Member.left_on) == [("李娜", None), ("王芳", expected)]
    told = [str(note) for note in plan.tables[0].notes if "王芳" in str(note)]
    assumed = expected is not None and said is None
    assert len(told) == assumed and all(str(expected) in note for note in told)
    assert plan.tables[0].default_day == (str(expected) if assumed and chosen is None else None)


def test_member_when_gone_from_the_next_roster_on_then_is_left_once_and_undo_brings_them_back(database: Database, sheets: Sheets) -> None:
    def roster(state: str, today: date) -> Counts:
        rows: list[list[Cell]] = [["李娜", "在职", HIRED, None], ["王芳", state, HIRED, None]]
        plan = planned(database, sheets, sheets.add("a.xlsx", TableKind.ROSTER, HEADINGS, rows), today=today)
        apply(database, plan)
        return plan.counts

    assert roster("在职", TODAY) == Counts(new=2)
    assert roster("已离职", TODAY) == Counts(changed=1, same=1)
    assert roster("已离职", date(2026, 12, 20)) == Counts(same=2)
    assert stored(database, Member.left_on) == [(None,), (TODAY,)]

    assert undo(database) is not None
    assert stored(database, Member.left_on) == [(None,), (None,)]


def test_titles_when_no_role_fits_then_the_list_of_columns_names_them(sqlite_database: Database, sheets: Sheets) -> None:
    headings = [("姓名", Meaning.MEMBER), ("职务", Meaning.ROLE)]
    rows: list[list[Cell]] = [["李娜", "销售经理"], ["王芳", "司机"], ["张伟", "司机"]]

    (table,) = planned(sqlite_database, sheets, sheets.add("a.xlsx", TableKind.ROSTER, headings, rows)).tables

    reason = str(table.table.columns[1].reason)
    assert "司机" in reason and "销售经理" not in reason
