"""Columns of people: a name is a person's, even where the figures below it happen to be the sum of the others'."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from salesdesk.imports.plan.trust import needs_confirmation
from salesdesk.imports.recognise.language.known import NOBODY, Known, name_key
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook

KNOWN = Known(members={name_key("王五")})


def table(people: Sequence[str], known: Known, *, total: str | None = None) -> RecognisedTable:
    """Recognise three months of three people, of whom the last has as much as the first two together."""
    rows: list[list[Cell]] = [[f"{month}月", 10.0 * month, 20.0 * month, 30.0 * month] for month in (1, 2, 3)]
    heads: list[Cell] = ["月份", *people]
    if total:
        heads, rows = [*heads, total], [[*row, 2 * float(str(row[3]))] for row in rows]
    (found,) = recognise(Workbook(Path("x.xlsx"), "xlsx", (SheetGrid("2026", False, [heads, *rows]),)), known=known)
    return found


@pytest.mark.parametrize(
    ("people", "known", "total", "sure"),
    [
        (("张三", "李四", "王五"), KNOWN, None, True),
        (("张三", "李四", "王五"), NOBODY, "合计", True),
        (("张三", "李四", "王五"), NOBODY, None, False),
        (("Ann Lee", "Ben Hall", "Cara Diaz"), NOBODY, "Total", True),
        (("Ann Lee", "Ben Hall", "Cara Diaz"), NOBODY, None, False),
    ],
)
def test_person_when_the_figures_are_the_sum_of_the_others_then_is_no_total(
    people: Sequence[str], known: Known, total: str | None, sure: bool
) -> None:
    found = table(people, known, total=total)

    third = found.columns[3]
    assert [one.meaning for one in found.columns[1:4]] == [Meaning.MEMBER_VALUE] * 3
    assert (third.confidence >= 0.9) is sure
    assert ("sum of" in str(third.reason)) is not sure
    assert [one.meaning for one in found.columns[4:]] == ([Meaning.TOTAL] if total else [])


@pytest.mark.parametrize("people", [("张三", "李四", "全部"), ("张三", "李四", "全年"), ("Ann Lee", "Ben Hall", "Whole Team")])
def test_word_for_all_when_it_looks_like_a_name_then_is_a_total(people: Sequence[str]) -> None:
    assert table(people, NOBODY).columns[3].meaning is Meaning.TOTAL


@pytest.mark.parametrize(
    ("headings", "kind", "waits"),
    [
        (("张伟", "李四", "王秀兰"), TableKind.MONTHLY_BY_MEMBER, False),
        (("水泵", "管件", "车床"), TableKind.MONTHLY_BY_MEMBER, True),
        (("Water Pumps", "Air Filters", "Gas Valves"), TableKind.MONTHLY_BY_MEMBER, True),
        (("Ann Lee", "Ben Hall", "Wole Ademola"), TableKind.MONTHLY_BY_MEMBER, False),
        (("安徽", "江苏", "江西"), TableKind.SUMMARY_BY_OTHER, False),
    ],
)
def test_headings_when_they_may_be_things_then_wait_and_places_are_nobody(headings: Sequence[str], kind: TableKind, waits: bool) -> None:
    found = table(headings, NOBODY)

    assert (found.kind, found.doubt is not None and needs_confirmation(found)) == (kind, waits)


@pytest.mark.parametrize(
    ("names", "waits"), [(("张伟", "李四"), False), (("水泵", "管件"), True), (("江苏", "安徽"), True), (("一店", "二店"), True)]
)
def test_targets_when_they_may_be_of_things_or_are_of_places_then_wait(names: Sequence[str], waits: bool) -> None:
    heads: list[Cell] = ["月份", *(f"{name}{what}" for name in names for what in ("目标", "实际"))]
    rows: list[list[Cell]] = [[f"{month}月", 10.0, 20.0, 30.0, 5.0 * month] for month in (1, 2, 3)]
    (found,) = recognise(Workbook(Path("x.xlsx"), "xlsx", (SheetGrid("2026", False, [heads, *rows]),)))

    assert (found.doubt is not None and needs_confirmation(found)) is waits


@pytest.mark.parametrize(
    ("headings", "are_people"),
    [
        (("Aisha", "Ben", "Carol-Ann"), True),
        (("Anna B.", "Ben d.", "Dev K"), True),
        (("Doors", "Windows", "Hardware"), False),
        (("Ann", "Doors", "Windows"), False),
    ],
)
def test_single_names_when_most_are_given_names_then_are_people(headings: Sequence[str], are_people: bool) -> None:
    rows: list[list[Cell]] = [["Date", *headings], ["2026-10-01", 5.0, 7.0, 9.0], ["2026-10-02", 8.0, 1.0, 2.0]]
    (found,) = recognise(Workbook(Path("x.xlsx"), "xlsx", (SheetGrid("Oct", False, rows),)))

    people = [one.meaning is Meaning.MEMBER_VALUE for one in found.columns[1:]]
    assert all(people) if are_people else not any(people)


@pytest.mark.parametrize(
    ("heads", "people"),
    [
        (("Date", "Ann", "Bob", "Total"), 2),
        (("Date", "Ann", "Bob"), 2),
        (("Date", "Ann", "Bob", "Carol", "Total"), 3),
        (("Date", "Max", "Ann"), 0),
        (("Date", "Ann", "Shoes"), 0),
        (("Date", "Pumps", "Valves"), 0),
        (("Item", "Ann", "Bob"), 0),
    ],
)
def test_first_names_when_two_stand_beside_days_then_are_people(heads: Sequence[str], people: int) -> None:
    rows: list[list[Cell]] = [[f"3/{day}/2026", 10.0 + day, 20.0, 35.0, 65.0 + day][: len(heads)] for day in (1, 15, 20)]
    (found,) = recognise(Workbook(Path("x.xlsx"), "xlsx", (SheetGrid("Daily sales", False, [list(heads), *rows]),)))

    assert sum(one.meaning is Meaning.MEMBER_VALUE for one in found.columns) == people
