"""Forms that nobody has filled in: headings, and no figures to import."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.columns.profiles import DAYS, FIGURES
from salesdesk.imports.recognise.kinds.which import Verdict
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import TableKind, meanings
from salesdesk.sheets.cells import is_broken
from salesdesk.sheets.grid import SheetGrid
from salesdesk.sheets.prepared_formulas import is_prepared
from salesdesk.text import Text, mark

_FORM = mark("Recognise", "A form without figures: there is nothing to import.")
_NO_ROWS = mark("Recognise", "Only headings: there is nothing to import yet.")

# Tables of names: they need no figures, and a row may be a name and nothing else.
MASTER = frozenset(map(TableKind, "roster territories customers contacts leads products returns activities".split()))
_WELL_FILLED = 0.6
_OF_OTHERS = meanings("attainment share margin total")  # are computed, in a form that nobody has filled in as well


def as_form(
    verdict: Verdict, decided: Sequence[RecognisedColumn], columns: Sequence[Column], grid: SheetGrid, data: Sequence[int]
) -> tuple[Verdict, list[Text]]:
    """Return the verdict, or that the table is a form: headings that nobody has filled in; `data` are its rows (0-based)."""
    rows = len(data)
    of_figures = {one.index for one in decided if one.meaning in FIGURES}
    # 10, 11, 12 below 1月 are sales that happen to count up; below 序号 they are there before anything is filled in.
    figures = any(
        (one.profile.numbers > 0 or one.profile.dates > 0) and (not one.profile.counting or one.index in of_figures) for one in columns
    ) or _has_broken(decided, grid, data)
    filled = {one.index for one in columns if not one.profile.empty}
    if verdict.kind in MASTER and rows and any(one.meaning in verdict.key and one.index in filled for one in decided):
        return verdict, []
    sure = sum(one.confidence >= 0.8 for one in decided if one.meaning in verdict.wanted) >= 3
    if rows and figures and verdict.kind not in MASTER:
        return verdict, []
    if rows and len(filled) == len(columns) and min(one.profile.filled for one in columns) >= _WELL_FILLED:
        return verdict if verdict.kind is not TableKind.FORM else replace(verdict, kind=TableKind.UNKNOWN), []
    if not rows and verdict.kind is not TableKind.UNKNOWN and sure:
        return verdict, [_NO_ROWS]
    return Verdict(TableKind.FORM, 0.8, _FORM), [_FORM]


def _has_broken(decided: Sequence[RecognisedColumn], grid: SheetGrid, data: Sequence[int]) -> bool:
    """Tell whether a figure or day was there and is lost: its row is to be rejected at its place, not passed over as a blank form."""
    if not grid.broken:
        return False
    places = [one.index for one in decided]
    lost = [one.index for one in decided if one.meaning in (FIGURES | DAYS) - _OF_OTHERS]
    for row in data:
        cells = grid.rows[row]
        for text in (cells[at] for at in lost):
            if isinstance(text, str) and is_broken(text) and not is_prepared(text, row, cells, places):
                return True
    return False
