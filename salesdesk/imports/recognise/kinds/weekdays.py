"""Columns for the days of a week of which nothing says which week it is: no figure of them has a day."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.which import Verdict
from salesdesk.imports.recognise.language.weekdays import FEWEST, weekday_of
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.text import mark

_WHICH_WEEK = mark(
    "Recognise",
    "“{first}” to “{last}”, and nothing says of which week they are: write its days above them (2026-09-07 to 2026-09-13), and import "
    "the sheet again.",
)


def as_days_of_a_week(columns: Sequence[Column], verdict: Verdict) -> Verdict:
    """Return `verdict`, or that the figures are of the days of a week that nobody knows."""
    days = [one.heading.text for one in columns if weekday_of(one.heading.text) is not None and one.profile.numbers > 0]
    if len(days) < FEWEST:
        return verdict
    return Verdict(TableKind.UNKNOWN, 0.85, _WHICH_WEEK.fill(first=days[0], last=days[-1]))
