"""The period that the heading of a table's only figures says they are of: 2026年业绩（万元）, 1月业绩, FY25 Revenue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.language.headings import read_heading
from salesdesk.imports.recognise.recognised import RecognisedColumn, YearMonth
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import Text, mark

_HEADING = mark("Recognise", "The heading says “{words}”.")
_OF_SALES = frozenset(map(TableKind, "monthly_by_member quarterly_by_member sale_lines orders".split()))
_OWN = meanings("day month year close_date created")


def dated_in_heading(kind: TableKind, columns: Sequence[RecognisedColumn], around: YearMonth | None) -> tuple[YearMonth, Text] | None:
    """Return the period of the rows of a table without dates that the heading of their figures names, and why; None where it names none.

    `around` is what title and names say: they may leave to the heading of which month of their year it is, or say the year for it.
    """
    if kind not in _OF_SALES or any(one.meaning in _OWN or _is_dated(one) for one in columns):
        return None
    figures = [one for one in columns if one.meaning in (Meaning.AMOUNT, Meaning.RECEIVED)]
    said = {period for one in figures if (period := read_heading(one.header).period) is not None}
    if len(said) != 1:
        return None
    (period,) = said
    if around is not None and around != YearMonth(around.year):
        return None  # a month is nearer than the year of a heading, and two of them do not go together
    whole = replace(period, year=around.year) if period.year is None and around is not None else period
    return whole, _HEADING.fill(words=next(one.header for one in figures if read_heading(one.header).period == period))


def _is_dated(column: RecognisedColumn) -> bool:
    """Tell whether a column is of a period itself; the year of a target says nothing of the results beside it."""
    return column.period is not None and column.meaning is not Meaning.TARGET
