"""Headings that are days written as text, put so that they are read as days: above figures, one column for each day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from salesdesk.imports.recognise.columns.profiles import is_amount
from salesdesk.imports.recognise.language.days_across import FEWEST, days_across, numbered
from salesdesk.imports.recognise.language.headings import heading_text, read_heading
from salesdesk.imports.recognise.language.weekdays import FEWEST as FEWEST_OF_WEEK
from salesdesk.imports.recognise.language.weekdays import days_of_week, weekday_of
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.sheets.grid import Cell, SheetGrid

_LOOKED_AT, _BELOW = 20, 5  # rows
_HALF = 0.5


def with_day_headings(grid: SheetGrid, names: Sequence[str]) -> SheetGrid:
    """Return `grid` with the days in a row of headings as dates, or as 10/1 without a year; as it is where there are none.

    1 to 31 above figures are the days of a month, 1 to 12 the months of a year. The same row further down, as where the header is repeated,
    is put the same.
    """
    for row, cells in enumerate(grid.rows[:_LOOKED_AT]):
        found = _days(cells, [*_above(grid, row), grid.name, *names])
        if found and _above_figures(grid, row, list(found)):
            if all(_period(cells[at]) == _period(day) for at, day in found.items()):
                return grid  # as they are written they are read so
            made = [found.get(at, cell) for at, cell in enumerate(cells)]
            return replace(grid, rows=[made if other == cells else other for other in grid.rows])
    return grid


def _days(cells: Sequence[Cell], names: Sequence[str]) -> dict[int, Cell]:
    """Return what is to stand in the row, by place; nothing where it has no days, or is a row of data."""
    if len(of_week := {place: day for place, cell in enumerate(cells) if (day := weekday_of(cell)) is not None}) >= FEWEST_OF_WEEK:
        days = days_of_week(list(of_week.values()), names)
        return dict(zip(of_week, days, strict=True)) if days else {}
    at = [place for place, cell in enumerate(cells) if _may_be_a_day(cell)]
    others = [cell for place, cell in enumerate(cells) if cell is not None and place not in at]
    if len(at) < FEWEST or len(others) >= len(at) or not all(isinstance(cell, str) and not is_amount(cell) for cell in others):
        return {}
    numbers = [cells[place] for place in at]
    if others and (counted := _counted(numbers)):
        step = numbered(counted, names)
        return {place: f"{number}{step}" for number, place in enumerate(at, 1)} if step else {}
    if all(isinstance(cell, int | float) for cell in numbers):
        return {}
    found = days_across(numbers, names)
    return dict(zip(at, found, strict=True)) if found else {}


def _period(cell: Cell) -> YearMonth | None:
    return read_heading(heading_text(cell, days=True)).period


def _may_be_a_day(cell: Cell) -> bool:
    if isinstance(cell, str):
        return any(map(str.isdigit, cell))
    return isinstance(cell, date | int | float) and not isinstance(cell, bool)


def _counted(numbers: Sequence[Cell]) -> int:
    """Return how far headings count that are the numbers from 1 on; 0 where they are others."""
    told = [int(cell) if isinstance(cell, int | float) or (isinstance(cell, str) and cell.strip().isdecimal()) else 0 for cell in numbers]
    return len(told) if told == list(range(1, len(told) + 1)) else 0


def _above_figures(grid: SheetGrid, row: int, places: Sequence[int]) -> bool:
    """Tell whether there are figures below some days, and no other days: those are data."""
    below = [grid.rows[other][at] for other in range(row + 1, min(len(grid.rows), row + 1 + _BELOW)) for at in places]
    figures = sum(is_amount(cell) for cell in below)
    return figures >= FEWEST and figures >= _HALF * sum(cell not in (None, "") for cell in below) and not any(map(_is_date, below))


def _is_date(cell: Cell) -> bool:
    return isinstance(cell, date)


def _above(grid: SheetGrid, row: int) -> list[str]:
    return [heading_text(cell) for line in grid.rows[:row] for cell in line if isinstance(cell, str)]
