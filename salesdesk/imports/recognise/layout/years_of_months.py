"""Months of two years as columns: 11月, 12月, 1月, 2月 under a title that spans 2025-2026 are of the one, and then of the other."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.language.ends_of_spans import end_of_years, years_said
from salesdesk.imports.recognise.recognised import RecognisedColumn

_TWO = 2


def with_years_of_months(columns: Sequence[RecognisedColumn], names: Sequence[str]) -> tuple[RecognisedColumn, ...]:
    """Return the columns, those of months that name no year with that of the two years of which one of `names` speaks.

    They have to begin anew once, as the second year does.
    """
    said = next((name for name in names if end_of_years(name) is not None), None)
    years = sorted(years_said(said)) if said is not None else []
    months = [one for one in columns if one.period is not None and one.period.month and one.period.year is None]
    numbers = [one.period.month or 0 for one in months if one.period is not None]
    anew = [at for at, (before, after) in enumerate(itertools.pairwise(numbers), 1) if after < before]
    if len(years) != _TWO or years[1] != years[0] + 1 or len(anew) != 1:
        return tuple(columns)
    second = {one.index for one in months[anew[0] :]}
    told = {
        one.index: replace(one, period=replace(one.period, year=years[one.index in second])) for one in months if one.period is not None
    }
    return tuple(told.get(one.index, one) for one in columns)
