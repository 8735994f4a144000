"""Rows that a sheet lacks when it comes again: asked about, never counted twice and never deleted in silence."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.imports.plan.choices import Choices
from salesdesk.imports.plan.gone.missing import KEEP, REPLACE
from salesdesk.imports.plan.planned import Counts
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import Credit, Receipt, SaleLine
from tests.core.imports.sheets import Sheets, apply, planned, stored

HEADINGS = [("日期", Meaning.DAY), ("客户", Meaning.CUSTOMER), ("业务员", Meaning.MEMBER), ("金额", Meaning.AMOUNT)]
Line = tuple[int, str, str, float]
OCTOBER: tuple[Line, ...] = tuple((1 + at, f"客户{at % 3}", "张三" if at % 2 else "李四", 500.0 + at) for at in range(8))
CORRECTED = (*OCTOBER[:3], (4, "客户0", "张三", 5500.0), *OCTOBER[4:])
OLD, NEW = Decimal(4028), Decimal(9025)


def _sheet(sheets: Sheets, file: str, lines: tuple[Line, ...], month: int = 10, kind: TableKind = TableKind.SALE_LINES) -> Path:
    return sheets.add(file, kind, HEADINGS, [[date(2026, month, day), *rest] for day, *rest in lines])


def _total(db: Database) -> Decimal:
    return sum((one[0] for one in stored(db, SaleLine.amount)), Decimal())


@pytest.mark.parametrize("file", ["a.xlsx", "corrected.xlsx"])
def test_plan_when_an_amount_was_corrected_then_asks_and_shows_old_and_new(database: Database, sheets: Sheets, file: str) -> None:
    apply(database, planned(database, sheets, _sheet(sheets, "a.xlsx", OCTOBER)))

    found = planned(database, sheets, _sheet(sheets, file, CORRECTED)).tables[0]

    assert found.gone is not None
    assert (found.gone.rows, found.gone.amount, found.gone.new, found.gone.new_amount) == (1, 5_030_000, 1, 55_000_000)
    assert found.gone.waits
    change = found.gone.samples[0].changes[0]
    assert (change.field, change.before, change.after) == ("amount", Decimal(503), Decimal(5500))


@pytest.mark.parametrize(
    ("file", "lines", "missing"),
    [
        ("zhang.xlsx", tuple(one for one in OCTOBER if one[2] == "张三"), 0),
        ("zhang.xlsx", (OCTOBER[1], OCTOBER[5], OCTOBER[7]), 1),  # one of his own is missing
        ("a.xlsx", tuple(one for one in OCTOBER if one[2] == "张三"), 3),  # the very sheet came again, and has those days
        ("b.xlsx", tuple((*one[:2], "张三", one[3]) for one in OCTOBER), 4),  # all of them are his now
    ],
)
def test_plan_when_all_rows_are_one_persons_then_those_of_others_are_not_missing(
    database: Database, sheets: Sheets, file: str, lines: tuple[Line, ...], missing: int
) -> None:
    apply(database, planned(database, sheets, _sheet(sheets, "a.xlsx", OCTOBER)))

    found = planned(database, sheets, _sheet(sheets, file, lines)).tables[0]

    assert (found.gone.rows if found.gone else 0) == missing


@pytest.mark.parametrize(
    ("said", "total", "counts"), [(REPLACE, NEW, Counts(same=7, changed=1)), (KEEP, OLD + Decimal(5500), Counts(same=7, new=1))]
)
def test_apply_when_said_what_becomes_of_missing_rows_then_so_and_undo_brings_them_back(
    database: Database, sheets: Sheets, said: str, total: Decimal, counts: Counts
) -> None:
    apply(database, planned(database, sheets, _sheet(sheets, "a.xlsx", OCTOBER)))
    before = stored(database, SaleLine.id, SaleLine.amount, SaleLine.match_key)
    path = _sheet(sheets, "a.xlsx", CORRECTED)

    result = apply(database, planned(database, sheets, path, Choices(gone=said)))

    assert (_total(database), result.counts) == (total, counts)
    assert planned(database, sheets, path, Choices(gone=said)).counts == Counts(same=8)
    undo.undo(database, result.action_id)
    assert stored(database, SaleLine.id, SaleLine.amount, SaleLine.match_key) == before
    undo.redo(database)
    assert _total(database) == total


def test_apply_when_a_row_changed_in_more_than_one_thing_then_replaced_all_the_same(database: Database, sheets: Sheets) -> None:
    shared = ((8, "客户9", "张三70%，李四30%", 90.0),)
    apply(database, planned(database, sheets, _sheet(sheets, "a.xlsx", (*OCTOBER, *shared))))
    path = _sheet(sheets, "a.xlsx", (*OCTOBER, (8, "另一家", "王五", 1.0)))

    first = planned(database, sheets, path).tables[0]
    result = apply(database, planned(database, sheets, path, Choices(gone=REPLACE)))

    assert first.gone is not None
    assert (first.gone.pairs, first.gone.waits) == (0, True)
    assert result.counts == Counts(same=8, new=1, changed=1)
    assert _total(database) == OLD + 1
    assert stored(database, Credit.id) == []
    undo.undo(database)
    assert (_total(database), len(stored(database, Credit.id))) == (OLD + 90, 2)


@pytest.mark.parametrize(
    ("lines", "month"),
    [
        ((*OCTOBER, (9, "客户1", "张三", 9.0)), 10),  # longer
        ((OCTOBER[1], (2, "客户2", "王五", 7.0), (3, "客户5", "王五", 8.0)), 10),  # another sheet that shares a row
        (((1, "客户0", "李四", 5.0), (8, "客户1", "张三", 6.0)), 10),  # other sales of the same days
        (OCTOBER, 11),
        (OCTOBER[4:], 10),  # the last days once more
    ],
)
def test_plan_when_a_sheet_is_no_corrected_version_then_nothing_is_asked(
    database: Database, sheets: Sheets, lines: tuple[Line, ...], month: int
) -> None:
    apply(database, planned(database, sheets, _sheet(sheets, "a.xlsx", OCTOBER)))

    assert planned(database, sheets, _sheet(sheets, "b.xlsx", lines, month)).tables[0].gone is None


def test_plan_when_the_day_of_the_last_row_was_corrected_then_asks_as_well(database: Database, sheets: Sheets) -> None:
    apply(database, planned(database, sheets, _sheet(sheets, "a.xlsx", OCTOBER)))
    day, *rest = OCTOBER[-1]

    found = planned(database, sheets, _sheet(sheets, "a.xlsx", (*OCTOBER[:-1], (day - 3, *rest)))).tables[0].gone

    assert found is not None
    assert (found.rows, found.pairs) == (1, 1)


def test_plan_when_an_earlier_sheet_comes_in_two_parts_then_nothing_is_missing(database: Database, sheets: Sheets) -> None:
    apply(database, planned(database, sheets, _sheet(sheets, "a.xlsx", OCTOBER)))
    half = OCTOBER[::3]
    rest = tuple(one for one in OCTOBER if one not in half)

    plan = planned(database, sheets, _sheet(sheets, "b.xlsx", half), _sheet(sheets, "c.xlsx", rest))

    assert [one.gone for one in plan.tables] == [None, None]


def test_plan_when_a_row_was_taken_out_of_the_sheet_then_offered_but_not_asked_for(database: Database, sheets: Sheets) -> None:
    apply(database, planned(database, sheets, _sheet(sheets, "a.xlsx", OCTOBER)))
    path = _sheet(sheets, "a.xlsx", (*OCTOBER[:3], *OCTOBER[4:]))

    plan = planned(database, sheets, path)
    apply(database, planned(database, sheets, path, Choices(gone=REPLACE)))

    assert plan.tables[0].gone is not None
    assert not plan.tables[0].gone.waits
    assert not plan.useful
    assert _total(database) == OLD - 503


def test_apply_when_a_receipt_was_corrected_then_replaced_as_well(database: Database, sheets: Sheets) -> None:
    apply(database, planned(database, sheets, _sheet(sheets, "a.xlsx", OCTOBER, kind=TableKind.RECEIPTS)))

    apply(database, planned(database, sheets, _sheet(sheets, "a.xlsx", CORRECTED, kind=TableKind.RECEIPTS), Choices(gone=REPLACE)))

    assert sum(one[0] for one in stored(database, Receipt.amount)) == NEW


def _with(lines: tuple[Line, ...], **changed: object) -> tuple[Line, ...]:
    """Return `lines` with other customers or other amounts from the given place on."""
    found = list(lines)
    for at in range(int(str(changed["start"])), len(found)):
        day, customer, member, amount = found[at]
        found[at] = (day, str(changed.get("customer", customer)), member, amount + float(str(changed.get("more", 0))))
    return tuple(found)


@pytest.mark.parametrize(
    ("file", "lines", "rows"),
    [
        ("a.xlsx", _with(OCTOBER, start=2, more=1000), 6),  # most amounts
        ("a.xlsx", _with(OCTOBER, start=0, more=1000), 8),  # all of them
        ("a.xlsx", _with(OCTOBER, start=1, more=1000, customer="另一家"), 7),  # most, in two things
        ("a.xlsx", _with(OCTOBER, start=0, more=1000, customer="另一家"), 8),
        ("october corrected.xlsx", _with(OCTOBER, start=2, more=1000), 6),  # under another name
    ],
)
def test_plan_when_most_rows_were_corrected_then_asks_as_well(
    database: Database, sheets: Sheets, file: str, lines: tuple[Line, ...], rows: int
) -> None:
    apply(database, planned(database, sheets, _sheet(sheets, "a.xlsx", OCTOBER)))

    found = planned(database, sheets, _sheet(sheets, file, lines)).tables[0].gone

    assert found is not None
    assert (found.rows, found.new, found.waits) == (rows, rows, True)


BRANCH = tuple((day, "分店的客户", "王五", amount + 7) for day, _, _, amount in OCTOBER)


@pytest.mark.parametrize(
    ("file", "lines"),
    [
        ("a.xlsx", BRANCH),  # another branch's sheet under the usual name of an export
        ("b.xlsx", _with(OCTOBER, start=1, more=1000)),  # another sheet of the same customers that shares one row by chance
    ],
)
def test_plan_when_other_sales_have_the_same_days_then_nothing_is_asked(
    database: Database, sheets: Sheets, file: str, lines: tuple[Line, ...]
) -> None:
    apply(database, planned(database, sheets, _sheet(sheets, "a.xlsx", OCTOBER)))

    assert planned(database, sheets, _sheet(sheets, file, lines)).tables[0].gone is None


@pytest.mark.parametrize("broken", [(4, "客户0", "张三", "abc"), (4, "客户0", "张三", "#N/A"), ("2026-10-44", "客户0", "张三", 503.0)])
def test_plan_when_a_row_is_rejected_now_then_it_is_not_taken_for_missing(
    database: Database, sheets: Sheets, broken: tuple[object, ...]
) -> None:
    apply(database, planned(database, sheets, _sheet(sheets, "a.xlsx", OCTOBER)))
    lines = [[date(2026, 10, day), *rest] for day, *rest in (*OCTOBER[:6], (7, "客户0", "李四", 7000.0), OCTOBER[7])]
    lines[3] = [date(2026, 10, 4) if broken[0] == 4 else broken[0], *broken[1:]]

    path = sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, lines)
    plan = planned(database, sheets, path)
    result = apply(database, planned(database, sheets, path, Choices(gone=REPLACE)))

    assert plan.counts.rejected == 1
    assert plan.tables[0].gone is not None
    assert (plan.tables[0].gone.rows, plan.tables[0].gone.new) == (1, 1)
    assert (result.counts.changed, _total(database)) == (1, OLD - 506 + 7000)
