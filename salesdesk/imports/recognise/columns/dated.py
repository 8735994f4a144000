"""How well the cells of a column are the dates or periods that its heading says; a column of dates stays one where few can be read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salesdesk.imports.recognise.columns.profiles import Profile, fit
from salesdesk.imports.recognise.language.period_cells import is_of_periods, share_of_periods, unit_of
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.values import text_of

_SURE, _NEARLY, _HALF = 0.85, 0.9, 0.5
_UNREAD = 0.6  # such a column is still the date of its rows where no better one is
_DATED = frozenset(map(TableKind, "sale_lines orders receipts returns contracts invoices activities".split()))
_PART_OF_DAY = re.compile(r"\d{1,2}(?:\.\d{1,2})?\s*[日号]?$|\d{1,2}:\d\d")  # beside a column of months, or below a title that names one
_LONGEST_TERM = 120  # months


def fit_of_dated(use: Use, heading: str, profile: Profile, sample: Sequence[Cell]) -> float:
    """Return how well values can have the meaning of `use` below a heading of these words: as `fit`, but for dates, months and years."""
    found = fit(use.meaning, profile)
    if profile.empty or use.meaning not in (Meaning.DAY, Meaning.MONTH, Meaning.YEAR) or found == 1.0:
        return found
    if use.meaning is Meaning.DAY:
        if found == 0.0 and is_of_periods(sample):
            return 0.8
        return _UNREAD if found == 0.0 and _is_date_all_the_same(use, heading, sample) else found
    share = share_of_periods(sample, "year" if use.meaning is Meaning.YEAR else unit_of(heading))
    if share >= _HALF:
        return max(found, 1.0 if share >= _NEARLY else 0.8)
    of_months = use.meaning is Meaning.MONTH and unit_of(heading) == "month" and use.score >= _SURE and use.kind is None
    return _UNREAD if found == 0.0 and of_months and not _are_terms(sample) else found


def _is_date_all_the_same(use: Use, heading: str, sample: Sequence[Cell]) -> bool:
    """Tell whether a heading says date and nothing else, whatever stands below it, but for the 5 of a 5th and for hours."""
    if use.score < _SURE or not (use.kind is None or use.kind in _DATED) or not ("日期" in heading or "date" in heading.split()):
        return False
    texts = [text for cell in sample if (text := text_of(cell))]
    return sum(_PART_OF_DAY.match(text) is not None for text in texts) < _HALF * len(texts)


def _are_terms(sample: Sequence[Cell]) -> bool:
    """Tell whether figures say how many months something lasts: 12, 24, 36."""
    full = [cell for cell in sample if cell is not None]
    return all(isinstance(cell, int | float) and 0 < cell <= _LONGEST_TERM for cell in full)
