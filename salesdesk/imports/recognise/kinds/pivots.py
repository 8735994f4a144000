"""Pivot tables: sums of rows that are elsewhere, known by the words that Excel and WPS put into them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salesdesk.imports.recognise.kinds.which import Verdict
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import simplified, words_of
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.texts import plain
from salesdesk.text import mark

_PIVOT = mark("Recognise", "A pivot table (“{heading}”): it sums up rows that are elsewhere. Import the sheet with those rows.")
_VALUES = frozenset({"值", "values"})
_LABELS = _VALUES | {"行标签", "列标签", "row labels", "column labels"}
_LOOKED_AT = 12
_PAIR, _FEW = 2, 3
SUMS = re.compile(r"(?:求和项|计数项|平均值项|最大值项|最小值项|加总|计数)\s*[:：\-]|(?:sum|count|average|max|min) of \S", re.IGNORECASE)


def pivot_below(rows: Sequence[Sequence[Cell]]) -> Verdict | None:
    """Return the verdict that the labels of a pivot table stand in the first `rows`, below the filters of its page (Year | 2025)."""
    texts = [cell for row in rows[:_LOOKED_AT] for cell in row if isinstance(cell, str)]
    return as_pivot(texts) if any(simplified(plain(text)) in _LABELS - _VALUES for text in texts) else None


def pivot_in_columns(above: Sequence[Cell], header: Sequence[Cell]) -> Verdict | None:
    """Return the verdict that a pivot has a column for each of its fields: what is summed stands in its corner, right `above` its header.

    Beside the corner stands the field of the columns, or the header ends with the total of all.
    """
    said = [cell for cell in above if cell is not None]
    if not said or above[0] is None or not isinstance(above[0], str) or not SUMS.match(simplified(plain(above[0]))):
        return None
    ends = next((cell for cell in reversed(header) if cell is not None), None)
    closed = isinstance(ends, str) and words_of(ends) in vocabulary().totals
    apart = 1 < len(said) <= _FEW and above[1] is None if len(above) > 1 else False
    return Verdict(TableKind.PIVOT, 0.9, _PIVOT.fill(heading=above[0])) if closed or apart else None


def is_page_filter(rows: Sequence[Sequence[Cell]], below: Sequence[Cell]) -> bool:
    """Tell whether `rows` are the filters of a pivot table's page, each a name and what is chosen of it, above what it sums (`below`)."""
    first = next((cell for cell in below if cell is not None), None)
    if not isinstance(first, str) or not SUMS.match(simplified(plain(first))):
        return False
    places = [[at for at, cell in enumerate(row) if cell is not None] for row in rows]
    return all(len(at) == _PAIR and at[1] - at[0] == 1 for at in places)


def as_pivot(texts: Sequence[str]) -> Verdict | None:
    """Return the verdict that headings with the lines above them are a pivot table's, None when they are not."""
    bare = [simplified(plain(text)) for text in texts]
    labels = [text for text, words in zip(texts, bare, strict=True) if words in _LABELS]
    sums = [text for text, words in zip(texts, bare, strict=True) if SUMS.match(words)]
    if (labels and sums) or any(words in ("行标签", "row labels") for words in bare):
        return Verdict(TableKind.PIVOT, 0.95, _PIVOT.fill(heading=(labels or sums)[0]))
    return None
