"""The heading of a column in a header of one row, or of two or three, where each divides into the one below it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from salesdesk.imports.recognise.columns.meanings import heading_uses
from salesdesk.imports.recognise.language.headings import Heading, are_days, heading_text, read_heading
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.layout.below_headings import unit_below
from salesdesk.imports.recognise.layout.tables import Block
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.sheets.grid import Cell, SheetGrid

_TWO = 2  # rows of a header, columns of a table


def heading_at(grid: SheetGrid, block: Block, at: int) -> Heading:
    """Return the heading of column `at` of a table, with the period that any of its rows names, and the unit that stands below it."""
    lower = _lowest(grid, block, at)
    if len(block.headers) == 1:
        return read_heading(lower)
    upper = _above(grid, block, block.headers[-2], at, below=lower)
    if upper == lower:
        upper = ""  # programs write what is merged over both rows into each of them
    if not upper and not lower and len(block.headers) == _TWO and block.headers[0] > block.top:
        name = grid.rows[block.headers[0] - 1][at]
        if isinstance(name, str):
            return read_heading(name)  # a header of three rows, whose first has the names and the quarters
    heading = _of_both(upper, lower)
    if len(block.headers) == _TWO:
        return heading
    highest = _above(grid, block, block.headers[0], at, below=upper or lower)
    period = read_heading(highest).period
    if not highest or period is None:
        return heading if heading.text else read_heading(highest)
    text = f"{highest} {heading.text}".strip()
    if heading.period is None:
        return replace(heading, text=text, period=period, rest=heading.words)
    return replace(heading, text=text, period=_joined(period, heading.period))


def _lowest(grid: SheetGrid, block: Block, at: int) -> str:
    """Return the last line of a heading: with its unit, and in the language of which its words are known."""
    row = grid.rows[block.headers[-1]]
    found = _text_of(row, at)
    again = heading_text(grid.rows[block.again][at]) if block.again is not None else ""
    if again and not heading_uses(read_heading(found)):
        found = again
    unit = unit_below(grid, block, at)
    return f"{found} ({unit})" if unit else found


def _above(grid: SheetGrid, block: Block, row: int, at: int, *, below: str) -> str:
    """Return what an upper row of the header says of a column: with something `below` it, what stands to the left goes on to it."""
    cells = grid.rows[row]
    if cells[at] is None and below:
        at = next((left for left in range(at, block.left - 1, -1) if cells[left] is not None), at)
    return _text_of(cells, at)


def _text_of(row: list[Cell], at: int) -> str:
    return heading_text(row[at], days=isinstance(row[at], date) and are_days(row))


def _of_both(upper: str, lower: str) -> Heading:
    both = read_heading(f"{upper} {lower}".strip())
    alone, above = read_heading(lower or upper), read_heading(upper)
    group = words_of(upper)
    if upper and lower and alone.period is not None and above.period is not None and not alone.rest and not above.rest:
        # A quarter above its months, a month above its years.
        return replace(both, period=_joined(above.period, alone.period), rest="", factor=alone.factor or above.factor, group=group)
    if lower and above.period is not None and not above.rest:
        # A month above "target" and "actual".
        return replace(both, period=above.period, rest=alone.words, factor=alone.factor or above.factor, group=group)
    if upper and alone.period is not None and not alone.rest and above.period is None:
        return replace(both, period=alone.period, rest=above.words, factor=alone.factor or above.factor, group=group)
    known = vocabulary()
    of_now = (
        alone.words in known.now | known.now_weeks or alone.words.startswith(known.aside_starts) or f"{alone.words} " in known.aside_starts
    )
    if upper and of_now and above.words in known.columns and both.words not in known.columns:
        turned = f"{lower} {upper}"  # 销售额 above 本月 and 累计 are 本月销售额 and 累计销售额
        return replace(read_heading(turned), text=both.text, group=group)
    aside = above.words.startswith(known.aside_starts)  # 本年累计 above 目标
    if alone.words in known.columns and both.period is None and both.words not in known.columns and not aside:
        return replace(alone, text=both.text, group=group)
    return replace(both, group=group)


def _joined(above: YearMonth, below: YearMonth) -> YearMonth:
    """Return the narrower of two periods, one in the other, with what the other one says of it."""
    year = below.year or above.year
    month = below.month or above.month
    day = below.day or above.day
    week = below.week or above.week
    narrow = bool(month or day or week)
    quarter = None if narrow else below.quarter or above.quarter
    half = None if narrow or quarter else below.half or above.half
    return YearMonth(year, quarter, month, half, week, day)


def below_its_title(grid: SheetGrid, block: Block) -> Block:
    """Return a table beside another without the upper row of its header, where that says one thing of all of it: its month, its region."""
    if len(block.headers) != _TWO:
        return block
    upper, lower = (grid.rows[row][block.left : block.right + 1] for row in block.headers)
    said = [heading_text(cell) for cell in upper if cell is not None]
    if len(said) != 1 or None in lower or len(lower) < _TWO:
        return block
    return replace(block, headers=block.headers[-1:], titles=[*block.titles, *said])
