"""Rows that close a table or a part of it and are no facts: sums that nothing calls so, counts and averages, what stands below a total."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from salesdesk.imports.recognise.profiles import is_amount
from salesdesk.imports.recognise.recognised import RecognisedColumn, meanings
from salesdesk.imports.recognise.vocabulary import vocabulary
from salesdesk.imports.recognise.words import words_of
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.values import parse_numbers

# "Total for Freeman Sporting Goods:55 Twin Lane", "Grand Totals (16 records)", "Totals - North", however long what follows is.
_LONG = re.compile(
    r"(?:(?:grand|overall|report|page|group|section|net)\s+)?(?:sub[\s-]?)?totals?\s+(?:for|of)\s"
    r"|(?:grand|overall|report)\s+(?:sub[\s-]?)?totals?\b"
    r"|(?:sub[\s-]?)?totals?\s*(?:[(:]|[-–—]\s)",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"(?:\*{1,6}|[∑Σ]|=+>?)$")  # SAP writes a star for each level
_SUMMED = meanings("amount quantity cost profit target received outstanding period_value member_value total commission salary")
_NO_NAMES = _SUMMED | meanings(
    "ignored currency unit unit_price unit_cost discount margin tax attainment probability commission_rate pay_part weight share "
    "coefficient effort minutes score status note"
)
_NEAR = 100  # one hundredth
_FILLED = 0.9
_FEWEST, _MANY = 2, 4
_LARGE = 1_000 * 10_000
_LABEL_AND_FIGURE = 2

Numbers = dict[int, list[int | None]]


def says_long_total(text: str) -> bool:
    """Tell whether a text begins as totals do whose label goes on with what they are of."""
    return _LONG.match(text.strip()) is not None


def is_sum_sign(cells: Sequence[Cell]) -> bool:
    """Tell whether a row begins with a sign for a sum (*, **, Σ) instead of a word."""
    first = next((cell for cell in cells if cell is not None), None)
    return isinstance(first, str) and _SIGNS.match(first.strip()) is not None


def aside_label(cells: Sequence[Cell]) -> str | None:
    """Return the word of a row that counts rows or averages them (Count, Avg), wherever it stands; None when the row does not."""
    texts = [cell for cell in cells if isinstance(cell, str) and cell.strip() and not is_amount(cell)]
    known = vocabulary().not_counted
    return texts[0].strip() if len(texts) == 1 and words_of(texts[0]) in known and any(map(is_amount, cells)) else None


def unsaid_sums(
    grid: SheetGrid, rows: Sequence[int], columns: Sequence[RecognisedColumn], totals: Collection[int], *, named: bool
) -> Iterator[int]:
    """Give the rows (0-based, of `rows`) that add up those above and lack what names these, or add up all, whatever they are called.

    `totals` are rows known as totals already; with `named` the last row counts too when it has a name of its own.
    """
    figures = [one.index for one in columns if one.meaning in _SUMMED]
    if len(rows) <= _FEWEST or not figures:
        return
    names = [one.index for one in columns if one.meaning not in _NO_NAMES and _is_full(grid, rows, one.index)]
    nameless = [row for row in rows[_FEWEST:] if names and all(grid.rows[row][at] in (None, "") for at in names)]
    last = rows[-1] if named and not totals else None
    if not nameless and last is None:
        return
    read: Numbers = {at: parse_numbers([grid.rows[row][at] for row in rows])[0] for at in figures}
    places = {row: place for place, row in enumerate(rows)}
    gone: set[int] = set()
    for row in nameless:
        if _adds_up(read, places[row], _since(rows, places[row], gone | set(totals)), gone) or _adds_up(read, places[row], 0, gone):
            gone.add(places[row])
            yield row
    if last is not None and not gone and _is_sum_of_all(read, len(rows) - 1):
        yield last


def below_total(
    grid: SheetGrid, left: int, right: int, rows: Sequence[int], filled: Sequence[int], last_total: int | None, widest: int
) -> list[int]:
    """Return the rows below the total of everything that are a label and a figure, in a table of more columns: a draw, what is paid out."""
    if last_total is None or widest < _MANY:
        return []
    found = []
    for row in rows:
        if row > last_total and filled[row] <= _LABEL_AND_FIGURE:
            cells = [cell for cell in grid.rows[row][left : right + 1] if cell is not None]
            if len(cells) == _LABEL_AND_FIGURE and isinstance(cells[0], str) and not is_amount(cells[0]) and is_amount(cells[1]):
                found.append(row)
    return found


def _is_full(grid: SheetGrid, rows: Sequence[int], at: int) -> bool:
    return sum(grid.rows[row][at] not in (None, "") for row in rows) >= min(_FILLED * len(rows), len(rows) - 1)


def _since(rows: Sequence[int], place: int, totals: Collection[int]) -> int:
    """Return the place of the first row behind the last total above `place`."""
    before = [total for total in totals if total < rows[place]]
    return next((at for at in range(place) if rows[at] > max(before)), place) if before else 0


def _adds_up(read: Numbers, place: int, since: int, gone: Collection[int]) -> bool:
    """Tell whether the figures of a row are the sums of those from `since` on, in one column at least and in none that contradicts."""
    own = {at: values[place] for at, values in read.items() if values[place]}
    sums = {at: sum(read[at][other] or 0 for other in range(since, place) if other not in gone) for at in own}
    return place - since >= _FEWEST and any(abs(sums[at] - (own[at] or 0)) <= _NEAR for at in own)


def _is_sum_of_all(read: Numbers, place: int) -> bool:
    """Tell whether all figures of a row are sums of those above it, so many or so large that it is no chance."""
    own = {at: values[place] or 0 for at, values in read.items() if values[place] is not None}
    hits = [at for at, number in own.items() if abs(sum(value or 0 for value in read[at][:place]) - number) <= _NEAR and number]
    if place < _MANY - 1 or len(hits) < len([number for number in own.values() if number]):
        return False
    distinct = {tuple(read[at]) for at in hits}
    return len(distinct) >= _FEWEST or (len(hits) == 1 and place >= _MANY and abs(own[hits[0]]) >= _LARGE)
