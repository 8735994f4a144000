"""Columns of periods that run up from the start of the year (1月累计, YTD Feb): each counts with its difference from the one before."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.which import Verdict
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.shapes.one_of_each import RUN_UP
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import mark

_FROM_START = mark("Recognise", "Its figures run up from the start of the year: what counts is the difference from the period before it.")
_FALLS = mark(
    "Recognise",
    "“{heading}” says that its figures run up, but they fall from period to period. Import a sheet with the figures of each period alone.",
)
_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 2
_MOSTLY = 0.8
_NEAR = 1_000  # a tenth

Periods = dict[int, RecognisedColumn]


def run_up(columns: Sequence[Column], periods: Periods, names: Sequence[tuple[str, float]]) -> tuple[Periods, Verdict | None]:
    """Return the columns of periods, those marked that run up, and why the table is refused where they say so and do not.

    Their headings say it, or the names of the table, where no figure of any row falls and nothing is their sum.
    """
    own = [one for one in columns if one.index in periods and periods[one.index].meaning is Meaning.PERIOD_VALUE]
    rows = _rows(own)
    steps = [after >= before for row in rows for before, after in itertools.pairwise(row)]
    if len(own) < _FEWEST_ROWS or not steps:
        return periods, None
    if all(RUN_UP.search(one.heading.rest) for one in own):
        if sum(steps) < _MOSTLY * len(steps):
            return periods, Verdict(TableKind.UNKNOWN, 0.9, _FALLS.fill(heading=own[0].heading.text))
    elif not (_are_called_so(own, names) and all(steps) and _grow(own, rows)) or _are_summed(columns, own):
        return periods, None
    marked = {one.index: replace(periods[one.index], run_up=True, reason=_FROM_START) for one in own}
    return periods | marked, None


def _rows(columns: Sequence[Column]) -> list[list[int]]:
    """Return the figures of each row, without what is empty."""
    read = [parse_numbers(one.sample)[0] for one in columns]
    return [[one for one in row if one is not None] for row in zip(*read, strict=True)]


def _are_called_so(columns: Sequence[Column], names: Sequence[tuple[str, float]]) -> bool:
    return not any(one.heading.rest for one in columns) and any(RUN_UP.search(words_of(name)) for name, _ in names)


def _grow(columns: Sequence[Column], rows: Sequence[Sequence[int]]) -> bool:
    """Tell whether so many figures rise that it is no chance."""
    return len(columns) >= _FEWEST_COLUMNS and sum(bool(row) and row[-1] > row[0] for row in rows) >= _FEWEST_ROWS


def _are_summed(columns: Sequence[Column], own: Sequence[Column]) -> bool:
    """Tell whether another column has the sums of these."""
    read = [parse_numbers(one.sample)[0] for one in own]
    sums = [sum(one or 0 for one in row) for row in zip(*read, strict=True)]
    others = (one for one in columns if one not in own and one.profile.numbers >= _MOSTLY)
    wholes = ([one or 0 for one in parse_numbers(other.sample)[0]] for other in others)
    return any(sums) and any(all(abs(a - b) <= _NEAR for a, b in zip(whole, sums, strict=True)) for whole in wholes)
