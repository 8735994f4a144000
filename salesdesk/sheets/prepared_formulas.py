"""Formulas without a value that wait for what nobody has written yet, and those whose value was lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from salesdesk.sheets.cells import SHARED_FORMULA, is_uncomputed
from salesdesk.sheets.grid import Cell

# A cell or range of the same sheet: X!A2, LOG10( and names are none.
_CELLS = re.compile(r"(?<![!:$.\w])\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\w(!])")
_SUM = re.compile(r"=\s*(?:SUM|SUBTOTAL|AGGREGATE|COUNT|COUNTA|AVERAGE|MAX|MIN)\(", re.IGNORECASE)
_FEWEST = 2
_NEVER_OF_BLANKS = frozenset({"#REF!", "#NAME?"})  # all other errors come of cells that are still empty, too


def is_prepared(text: str, row: int, cells: Sequence[Cell], places: Iterable[int]) -> bool:
    """Tell whether the error or formula `text` in a 0-based row of `cells` waits for empty cells beside it: =C5*D5 in a blank form.

    Of errors, and of formulas whose words are not known, it is taken that they look at all its `places`.
    """
    if text in _NEVER_OF_BLANKS:
        return False
    if not is_uncomputed(text) or text == SHARED_FORMULA:
        return any(cells[at] is None for at in places)
    return any(all(at >= len(cells) or cells[at] is None for at in looked) for looked in _of_own_row(text, row))


def rows_of_formulas(rows: Sequence[Sequence[Cell]], uncomputed: Iterable[tuple[int, int, str]]) -> set[int]:
    """Return the rows (0-based) in which nothing stands but `uncomputed` formulas, as many as the filled row above has cells, or more.

    Their values were lost. Formulas that look at empty cells beside them were prepared for rows that nobody has filled in yet, and so
    were those that leave a place free; rows of nothing but sums are no facts.
    """
    formulas: dict[int, dict[int, str]] = {}
    for row, column, text in uncomputed:
        if row >= len(rows) or all(cell is None for cell in rows[row]):
            formulas.setdefault(row, {})[column] = text
    found: set[int] = set()
    above: set[int] = set()
    looked = 0
    for row, texts in sorted(formulas.items()):
        nearest = next((at for at in range(min(row, len(rows)) - 1, looked - 1, -1) if any(cell is not None for cell in rows[at])), None)
        if nearest is not None:
            above = {at for at, cell in enumerate(rows[nearest]) if cell is not None}
        looked = row
        if len(above) < _FEWEST or not above <= texts.keys() or all(map(_SUM.match, texts.values())):
            continue
        cells = [texts.get(at) for at in range(max(texts) + 1)]
        if not any(is_prepared(text, row, cells, above) for text in texts.values()):
            found.add(row)
            above = set(texts)
    return found


def _of_own_row(formula: str, row: int) -> Iterator[range]:
    for first, top, last, bottom in _CELLS.findall(formula):
        if int(top) == row + 1 and bottom in ("", top):
            yield range(_place(first), _place(last or first) + 1)


def _place(letters: str) -> int:
    place = 0
    for letter in letters:
        place = 26 * place + ord(letter) - 64
    return place - 1
