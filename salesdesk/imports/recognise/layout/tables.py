"""Where the tables of a sheet are: title lines, header rows, rows of data, each found by how its cells look."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from salesdesk.imports.recognise.kinds.pivots import is_page_filter
from salesdesk.imports.recognise.language.headings import are_days, heading_text, read_heading
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.layout.sayings import is_key, says, says_behind_title, says_in_one
from salesdesk.sheets.cells import is_broken
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.texts import plain

_LOOK_AHEAD = 15
_SIGN = re.compile(r"[+/±Δ△()（）-]*[%％‰#$¥￥€£±Δ]\)?|\+\s*/\s*-")
_WRITTEN_DAY = re.compile(r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}\.\d{1,2}\.\d{4})(?:[T ]\d{1,2}:.*)?$")
_MOST_BESIDE = 4
_MOST_LINES = 8
Said = Callable[[int], list[str]]


@dataclass(slots=True)
class Block:
    """One table as it lies in the sheet, all numbers 0-based; `last` and `right` are inclusive.

    `filled` counts the cells of each row where other tables stand beside this one; `headless`: its header is a row of data.
    Rows between header and data may say the headings `again` in another language, and the `units` of the columns.
    """

    left: int
    right: int
    headers: tuple[int, ...]
    first: int
    last: int
    titles: list[str] = field(default_factory=list)
    top: int = 0
    filled: list[int] | None = None
    headless: bool = False
    again: int | None = None
    units: int | None = None

    @property
    def below(self) -> list[int]:
        """Return the rows between header and data that belong to the header."""
        return sorted(row for row in (self.again, self.units) if row is not None)


def find_blocks(grid: SheetGrid) -> tuple[list[Block], list[int]]:
    """Return the tables of `grid` from top to bottom, those side by side as one, and how many cells are filled in each row."""
    width = grid.width
    # A row without an empty cell or a zero, as most are, is known in a fifth of the time that counting takes.
    filled = [width if all(row) else width - row.count(None) for row in grid.rows]
    # A sheet of nothing but names of fields and their values is a form: there they are no lines above a table.
    blocks = _blocks(grid, filled, in_two=True) or _blocks(grid, filled, in_two=False)
    return blocks, filled


def _blocks(grid: SheetGrid, filled: list[int], *, in_two: bool) -> list[Block]:
    """Return the tables from top to bottom; `in_two`: a line above a table may have its words in one cell and their value in the next."""

    def said(row: int) -> list[str]:
        found = (says(grid, row) or says_behind_title(grid, row)) if in_two else says_in_one(grid, row)
        return found if any(not is_key(one) for one in found) else []

    blocks: list[Block] = []
    titles: list[str] = []
    top: int | None = None
    runs = _runs(filled)
    for place, (start, end) in enumerate(runs):
        if place + 1 < len(runs) and is_page_filter(grid.rows[start : end + 1], grid.rows[runs[place + 1][0]]):
            titles += [": ".join(heading_text(cell) for cell in _cells(row)) for row in grid.rows[start : end + 1]]
            top = start if top is None else top
            continue
        if _is_title(grid, said, start, end):
            titles += [line for row in range(start, end + 1) for line in _lines(grid, said, row)]
            top = start if top is None else top
            continue
        found = _find_header(grid, filled, said, start, end)
        if blocks and (found is None or not _is_new(grid, blocks[-1], found, titled=bool(titles) or _has_line_above(grid, start, found))):
            blocks[-1].last = end
        elif found is not None:
            lines = [row for row in range(start, found[0]) if filled[row] <= 2 or said(row)]
            above = [line for row in lines for line in _lines(grid, said, row)]
            block = _block(grid, found, end)
            block.titles, block.top = titles + above, start if top is None else top
            blocks.append(block)
        titles, top = [], None
    return blocks


def _runs(filled: list[int]) -> list[tuple[int, int]]:
    """Return first and last of each run of rows that are not blank."""
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for row, count in enumerate(filled):
        if count and start is None:
            start = row
        elif not count and start is not None:
            runs.append((start, row - 1))
            start = None
    if start is not None:
        runs.append((start, len(filled) - 1))
    return runs


def _is_title(grid: SheetGrid, said: Said, start: int, end: int) -> bool:
    rows = range(start, end + 1)
    return end - start < _MOST_LINES and all(_is_line(grid, said, row) or _has_titles_beside(grid.rows[row]) for row in rows)


def _has_titles_beside(row: list[Cell]) -> bool:
    """Tell whether a row is titles with room between them, no names of fields: of tables side by side, or with the day of printing."""
    at = [place for place, cell in enumerate(row) if cell is not None]
    apart = all(after - before > 1 for before, after in itertools.pairwise(at))
    if not 1 < len(at) <= _MOST_BESIDE or not apart:
        return False
    words = [row[place] for place in at if is_word(row[place])]
    others = [row[place] for place in at if not is_word(row[place])]
    printed = len(others) <= 1 and all(
        isinstance(cell, date) or (isinstance(cell, str) and _WRITTEN_DAY.match(cell.strip())) for cell in others
    )
    return bool(words) and printed and not any(str(cell).endswith((":", "：")) for cell in words)


def _is_line(grid: SheetGrid, said: Said, row: int) -> bool:
    """Tell whether a row is one text, or says things like "Date: 2026-10-31" side by side, in one cell each or in two."""
    cells = _cells(grid.rows[row])
    if len(cells) == 1:
        return is_word(cells[0])
    return bool(said(row))


def _cells(row: list[Cell]) -> list[Cell]:
    return [cell for cell in row if cell is not None]


def _lines(grid: SheetGrid, said: Said, row: int) -> list[str]:
    """Return what a row above a table says; each name with its value is a line of its own."""
    return said(row) or [joined(grid.rows[row])]


def joined(row: list[Cell]) -> str:
    """Return the texts of a row as one line."""
    return " ".join(heading_text(cell) for cell in row if cell is not None)


def is_word(cell: Cell) -> bool:
    """Tell whether `cell` can be a heading: a text that is no number, no error and no formula."""
    if not isinstance(cell, str) or is_broken(cell):
        return False
    text = cell.strip()
    if _WRITTEN_DAY.match(text):
        return False
    # Figures may be written in full width, or with a sign of money and in brackets.
    bare = (text if text.isascii() else plain(text)).replace(",", "").replace(".", "").strip("-+$¥()% ")
    return bool(bare) and not bare.isdecimal()


def _is_sign(cell: Cell) -> bool:
    """Tell whether a cell can be a heading though it has no letter: %, +/-, $."""
    return isinstance(cell, str) and _SIGN.fullmatch(cell.strip()) is not None


def _may_head(cell: Cell) -> bool:
    """Tell whether a cell that is no text can be a heading: a day, or a whole number like 2024 or 202403."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return (1_900 <= cell <= 2_100 or 190_001 <= cell <= 210_012) and cell == int(cell)
    return True


def _header_score(grid: SheetGrid, row: int, end: int, widest: int) -> float:
    """Return how much row `row` looks like a header: 0 when not at all."""
    cells = _cells(grid.rows[row])
    if says(grid, row):
        return 0.0
    days = are_days(cells)
    texts = [heading_text(cell, days) for cell in cells]
    headings = [read_heading(text) if len(text) <= 60 and _may_head(cell) else None for text, cell in zip(texts, cells, strict=True)]
    known = vocabulary()
    periods = [one.period if one else None for cell, one in zip(cells, headings, strict=True) if _is_value(cell)]
    if len(periods) < 2 or None in periods or len(set(periods)) < len(periods) or _among_days(grid, row, end):
        # One day or one 2000 is a value; a row of different months or years is a heading, but for days above days.
        headings = [None if _is_value(cell) else one for cell, one in zip(cells, headings, strict=True)]
    hits = sum(one is not None and (bool(known.uses(one.words)) or one.period is not None) for one in headings)
    words = sum(is_word(cell) or (one is not None and one.period is not None) for cell, one in zip(cells, headings, strict=True))
    if len(cells) < 2 or words < 0.6 * len(cells):
        return 0.0
    below = [grid.rows[other] for other in range(row + 1, min(end, row + 3) + 1)]
    contrast = sum(
        any(isinstance(line[at], int | float | date) or (isinstance(line[at], str) and not is_word(line[at])) for line in below)
        for at, cell in enumerate(grid.rows[row])
        if cell is not None
    )
    repeated = len(texts) - len(set(texts))
    score = (3 * hits + words - repeated) / len(cells) + min(hits, 6) / 3 + len(cells) / widest + min(1.0, contrast / 2)
    return score if hits or contrast or not below else 0.1


def _is_value(cell: Cell) -> bool:
    """Tell whether a cell is no text, or the text of a day as files of text have it."""
    return not isinstance(cell, str) or _is_day(cell)


def _is_day(cell: Cell) -> bool:
    return isinstance(cell, date) or (isinstance(cell, str) and _WRITTEN_DAY.match(cell.strip()) is not None)


def _among_days(grid: SheetGrid, row: int, end: int) -> bool:
    """Tell whether each day in a row stands above another one, in the last row below one: days of data, such as arrival and departure."""
    days = [at for at, cell in enumerate(grid.rows[row]) if _is_day(cell)]
    beside = row + 1 if row < end else row - 1
    return bool(days) and beside >= 0 and all(_is_day(grid.rows[beside][at]) for at in days)


def _find_header(grid: SheetGrid, filled: list[int], said: Said, start: int, end: int) -> tuple[int, ...] | None:
    rows = [row for row in range(start, min(end, start + _LOOK_AHEAD) + 1) if not (filled[row] > 1 and said(row))]
    if not rows:
        return None
    widest = max(filled[start : min(end, start + 100) + 1])
    scores = {row: _header_score(grid, row, end, widest) for row in rows}
    best = max(rows, key=lambda row: (round(scores[row], 2), -row))
    if scores[best] <= 0.0:
        return None
    return _with_second(grid, said, best, start, end)


def _with_second(grid: SheetGrid, said: Said, row: int, start: int, end: int) -> tuple[int, ...]:
    """Return the header's rows: two, where a second line divides the headings of the first, and three, where years stand above months."""
    if row < end and _divides(grid, said, row, row + 1):
        found = (row, row + 1)
    elif row > start and _divides(grid, said, row - 1, row):
        found = (row - 1, row)
    else:
        return (row,)
    upper, lower = found
    if upper > start and _are_periods(grid.rows[upper]) and _divides(grid, said, upper - 1, upper):
        return (upper - 1, *found)
    if lower < end and _are_periods(grid.rows[lower]) and _divides(grid, said, lower, lower + 1):
        return (*found, lower + 1)
    return found


def _are_periods(row: list[Cell]) -> bool:
    """Tell whether a row says nothing but periods, and totals of them."""
    said = [read_heading(heading_text(cell)) for cell in _cells(row)]
    periods = [one for one in said if one.period is not None and not one.rest]
    return len(periods) > 1 and all(one in periods or one.words in vocabulary().totals for one in said)


def _divides(grid: SheetGrid, said: Said, upper: int, lower: int) -> bool:
    above, below = grid.rows[upper], grid.rows[lower]
    if said(upper):
        return False  # 截止日期：2025-10-31, beside 单位：元
    if sum(cell is not None for cell in above) < 2 or not any(is_word(cell) for cell in below):
        return False
    wide = any(one.top == upper == one.bottom and one.right > one.left for one in grid.merged)
    tall = any(one.top <= upper and one.bottom == lower for one in grid.merged)
    first = next(at for at, cell in enumerate(above) if cell is not None)
    again = _said_again(above, below)
    gaps = [at for at, cell in enumerate(above) if at > first and below[at] is not None and (cell is None or at in again)]
    empty = [at for at, cell in enumerate(below) if cell is None and above[at] is not None]
    words = all(is_word(cell) or _is_sign(cell) or read_heading(heading_text(cell)).period for cell in _cells(below))
    said_above = [read_heading(heading_text(cell)).period for cell in _cells(above)]
    # A title with its month, beside the day of printing, divides nothing.
    periods = None not in said_above and len({one.day is None for one in said_above if one}) == 1
    return words and bool(gaps) and (wide or tall or bool(empty) or periods or _come_again(above, below))


def _said_again(above: list[Cell], below: list[Cell]) -> set[int]:
    """Return where a heading says what the one before it says, as programs write what was merged: periods, or over the same headings."""
    found = {at for at in range(1, len(above)) if above[at] is not None and above[at] == above[at - 1]}
    periods = all(read_heading(heading_text(above[at])).period is not None for at in found)
    return found if periods or _come_again(above, below) else set()


def _come_again(above: list[Cell], below: list[Cell]) -> bool:
    """Tell whether the same headings stand below two cells of the row above, from each of them to the next that says something else."""
    starts = [at for at, cell in enumerate(above) if cell is not None and (at == 0 or cell != above[at - 1])]
    groups = [below[start:end] for start, end in itertools.pairwise([*starts, len(below)])]
    return any(one == other and len(one) > 1 and all(map(is_word, one)) for one, other in itertools.pairwise(groups))


def _is_new(grid: SheetGrid, block: Block, found: tuple[int, ...], *, titled: bool) -> bool:
    """Tell whether a header further down begins another table, rather than being a row of data or the same header again.

    With a title of its own (`titled`) it may have fewer known words, but no figure among them.
    """
    cells = _cells(grid.rows[found[-1]])
    known = vocabulary().columns
    hits = sum(read_heading(heading_text(cell)).words in known for cell in cells if len(heading_text(cell)) <= 40)
    if hits < 2 or grid.rows[found[-1]] == grid.rows[block.headers[-1]]:
        return False
    return hits >= 0.5 * len(cells) or (titled and 3 * hits >= len(cells) and all(map(is_word, cells)))


def _has_line_above(grid: SheetGrid, start: int, found: tuple[int, ...]) -> bool:
    """Tell whether a run of rows begins with a title right above its header."""
    return start < found[0] and all(len(_cells(grid.rows[row])) == 1 for row in range(start, found[0]))


def _block(grid: SheetGrid, headers: tuple[int, ...], end: int) -> Block:
    first = headers[-1] + 1
    looked = [grid.rows[row] for row in (*headers, *range(first, min(end, first + 50) + 1))]
    used = [at for at in range(grid.width) if any(row[at] is not None for row in looked)]
    return Block(used[0], used[-1], headers, first, end)
