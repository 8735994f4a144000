"""Tables whose first row is data already: no headings, columns are named by their letters and told by their values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.columns.profiles import Profile, is_amount
from salesdesk.imports.recognise.language.headings import Heading, heading_text, read_heading
from salesdesk.imports.recognise.language.known import Known, looks_like_a_person
from salesdesk.imports.recognise.language.labels import is_company
from salesdesk.imports.recognise.language.vocabulary import Use, vocabulary
from salesdesk.imports.recognise.layout.tables import Block
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.cells import column_name
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.values import parse_dates
from salesdesk.text import Text, mark

_CHECK = mark(
    "Recognise",
    "No headings: row {row} holds data already. The columns are called by their letters, and what they are is guessed from their "
    "values alone: please check each, or write a heading above each column.",
)
_UNKNOWN = mark(
    "Recognise", "No headings: row {row} holds data already. Write a heading above each column, or say what the table and its columns are."
)
_LOOKS = mark("Recognise", "There is no heading; the values look like it.")

_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 3
_LOOKED_AT = 20
_NEARLY = 0.8
_GUESS, _SUREST = 0.6, 0.5
_CODE = re.compile(r"(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9]+(?:[-_/][A-Za-z0-9]+)*$")


def as_headless(grid: SheetGrid, blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a sheet, one whose header is a row of data as one without headings; such a one too where there is none."""
    if blocks:
        return [_checked(grid, one) for one in blocks]
    for row, cells in enumerate(grid.rows[:_LOOKED_AT]):
        used = [at for at, cell in enumerate(cells) if cell is not None]
        if len(used) >= _FEWEST_COLUMNS:
            last = max(at for at, line in enumerate(grid.rows) if any(cell is not None for cell in line))
            whole = _checked(grid, Block(used[0], used[-1], (row,), row + 1, last, top=row))
            return [whole] if whole.headless else []
    return []


def _checked(grid: SheetGrid, block: Block) -> Block:
    if len(block.headers) != 1 or not _is_data(grid, block, block.headers[0]):
        return block
    first = block.headers[0]
    while first > block.top and _sorts(grid.rows[first - 1], block) == _sorts(grid.rows[first], block):
        first -= 1
    return replace(block, headers=(first,), first=first + 1, headless=True)


def _is_data(grid: SheetGrid, block: Block, row: int) -> bool:
    """Tell whether a row is of the same sorts as those below it, has figures or days among them, and no word that heads a column."""
    cells = [cell for cell in grid.rows[row][block.left : block.right + 1] if cell is not None]
    below = [line for line in grid.rows[row + 1 : min(block.last, row + _LOOKED_AT) + 1] if any(cell is not None for cell in line)]
    if len(cells) < _FEWEST_COLUMNS or len(below) < _FEWEST_ROWS:
        return False
    if any(isinstance(cell, str) and read_heading(heading_text(cell)).words in vocabulary().columns for cell in cells):
        return False
    own = _sorts(grid.rows[row], block)
    told = [cell for cell in cells if not isinstance(cell, str) or is_amount(cell)]
    periods = {read_heading(heading_text(cell)).period for cell in told}
    if set(own) <= {"", "text"} or (len(told) > 1 and None not in periods and len(periods) == len(told)):
        return False  # 2024, 2025, 2026 are headings
    alike = sum(_sorts(line, block) == own for line in below)
    return alike >= _NEARLY * len(below)


def _sorts(row: Sequence[Cell], block: Block) -> tuple[str, ...]:
    return tuple(_sort(cell) for cell in row[block.left : block.right + 1])


def _sort(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, date) or (isinstance(cell, str) and parse_dates([cell])[0][0] is not None):
        return "date"
    return "number" if is_amount(cell) else "text"


def lettered(index: int, profile: Profile) -> Heading:
    """Return the heading of a column without one: its letter, and for comparing what sort of values it has."""
    sort = "date" if profile.dates >= _NEARLY else "number" if profile.numbers >= _NEARLY else "text"
    name = column_name(index)
    return Heading(name, f"\x00{name} {sort}")


def guessed(column: Column, known: Known) -> Column:
    """Return a column without a heading as what its values look like: days, codes, firms, people."""
    if any(use.score >= _GUESS for use in column.uses):
        return column
    meaning = _looks_like(column, known)
    return column if meaning is None else replace(column, uses=(Use(meaning, _GUESS, None),), said=_LOOKS)


def _looks_like(column: Column, known: Known) -> Meaning | None:
    profile = column.profile
    if profile.dates >= _NEARLY and profile.numbers < _NEARLY:
        return Meaning.DAY
    texts = [cell.strip() for cell in column.sample if isinstance(cell, str) and cell.strip()]
    if not texts or len(texts) < _NEARLY * len(column.sample):
        return None
    if sum(map(is_company, texts)) >= _NEARLY * len(texts):
        return Meaning.CUSTOMER
    if sum(looks_like_a_person(one, known) for one in texts) >= _NEARLY * len(texts):
        return Meaning.MEMBER
    return Meaning.ORDER_NUMBER if all(map(_CODE.match, texts)) and profile.distinct == 1 else None


def as_told(table: RecognisedTable) -> RecognisedTable:
    """Return a table of which the first row was no header: that row is data too, nothing is surer than a guess, and it is said."""
    first = table.header_rows[0]
    why = (_UNKNOWN if table.kind is TableKind.UNKNOWN else _CHECK).fill(row=first)
    return replace(
        table,
        header_rows=(),
        first_row=first,
        confidence=min(table.confidence, _SUREST),
        reason=why if table.kind is TableKind.UNKNOWN else table.reason,
        notes=(why, *table.notes),
    )


def without_check(notes: Sequence[Text]) -> tuple[Text, ...]:
    """Return the notes of a table without the request to check its columns: it was done."""
    return tuple(one for one in notes if one.source != _CHECK.source)
