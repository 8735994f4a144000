"""A sheet that has one row for each of the others, with their sums, is told: importing all would count twice."""

from __future__ import annotations

from pathlib import Path

from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook

HEADINGS: list[Cell] = ["Jan 2026", "Feb 2026"]
EAST: list[list[Cell]] = [["Rep", *HEADINGS], ["Ann Lee", 10.5, 20.0], ["Bob Ray", 1.0, 2.0], ["Total", 11.5, 22.0]]
WEST: list[list[Cell]] = [["Rep", *HEADINGS], ["Cy Orr", 5.0, 6.0], ["Dan Fox", 7.0, 8.0], ["Total", 12.0, 14.0]]


def sums(company: list[list[Cell]]) -> list[tuple[str, ...]]:
    """Return what each sheet is the sum of, the one of the whole company last."""
    sheets = (SheetGrid("East", False, EAST), SheetGrid("West", False, WEST), SheetGrid("Company", False, company))
    return [table.sum_of for table in recognise(Workbook(Path("2026.xlsx"), "xlsx", sheets))]


def test_sheet_when_each_row_is_the_sum_of_another_then_it_is_told() -> None:
    assert sums([["Region", *HEADINGS], ["East", 11.5, 22.0], ["West", 12.0, 14.0]]) == [(), (), ("East", "West")]


def test_sheet_when_a_row_is_no_sum_of_another_then_it_is_none() -> None:
    assert sums([["Region", *HEADINGS], ["East", 11.5, 22.0], ["West", 12.0, 15.0]]) == [(), (), ()]
    assert sums([["Region", *HEADINGS], ["East", 11.5, 22.0], ["East again", 11.5, 22.0]]) == [(), (), ()]
