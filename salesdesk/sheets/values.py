"""Whole columns of cells as dates and as exact numbers, decided by the evidence of the column."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from salesdesk.sheets.grid import Cell
from salesdesk.text import Text

Problem = tuple[int, Cell, Text]


def parse_dates(cells: Sequence[Cell]) -> tuple[list[date | None], list[Problem]]:
    """Return a day (or None) per cell, and (index, value, reason) for each cell that is neither empty nor a day."""
    raise NotImplementedError


def parse_numbers(cells: Sequence[Cell], factor: int = 1) -> tuple[list[int | None], list[Problem]]:
    """Return scaled integers (x 10,000, half up; times `factor`) per cell or None, and (index, value, reason) for what is no number."""
    raise NotImplementedError


def parse_texts(cells: Sequence[Cell]) -> list[str | None]:
    """Return each cell as the text a person sees: trimmed, whole floats without their point, "-" and its like as None."""
    raise NotImplementedError
