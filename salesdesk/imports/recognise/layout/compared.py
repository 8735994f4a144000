"""Rows among those of people that are nobody's: a target, last year, everybody together, what stands below the grand total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from salesdesk.imports.recognise.columns.profiles import is_amount
from salesdesk.imports.recognise.columns.proof import NEAR
from salesdesk.imports.recognise.language.comparisons import compares
from salesdesk.imports.recognise.language.given_names import GIVEN
from salesdesk.imports.recognise.language.known import Known, looks_like_a_person
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.layout.parts_of import PART
from salesdesk.imports.recognise.recognised import SUMMED, RecognisedColumn, SkippedRow
from salesdesk.imports.recognise.terms import Meaning, meanings
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import Text, mark

COMPARED = mark("Recognise", "“{label}” is nobody: what the others are compared with, no data")
BELOW = mark("Recognise", "“{label}” stands below the total of everything and is nobody: no data")
_NOTE = mark("Recognise", "Left out, because nobody is called so: {labels}.")
_LABEL = mark("Recognise", "“{label}” (row {row})")
_WHO = meanings("member team region manager")
# Whoever stands beside one of these is nobody's comparison: a customer may be called Target.
_OF_A_FACT = meanings("day order_number line_id customer customer_id product product_id contract_number number")
_FAMILIAR = ("小", "老", "阿")
_FEWEST = 2
_SHOWN = 6
_LONGEST = 40
_MOST_EVERYBODY = 5_000  # rows; results by person are fewer


def compared_rows(
    grid: SheetGrid, places: Sequence[int], rows: Sequence[int], columns: Sequence[RecognisedColumn], last_total: int | None
) -> Iterator[tuple[int, str]]:
    """Give those of `rows` (0-based) that are called by what the others are compared with, and what they are called.

    `places` are the columns (0-based) in which names may stand. Where people, teams or regions stand a word is enough; below the total
    of everything (`last_total`) it may stand in any of them.
    """
    who = [one.index for one in columns if one.meaning in _WHO]
    facts = [one.index for one in columns if one.meaning in _OF_A_FACT]
    figures = [one.index for one in columns if one.meaning in SUMMED]
    open_ones = {one.index for one in columns if one.meaning is Meaning.IGNORED}
    for row in rows if figures else ():
        cells = grid.rows[row]
        named = [at for at in places if _is_text(cells[at])]
        if not named or not any(is_amount(cells[at]) for at in figures) or any(isinstance(cell, date) for cell in cells):
            continue
        below = last_total is not None and row > last_total and len(named) == 1
        if not below and (not who or any(cells[at] not in (None, "") for at in facts)):
            continue
        first = next((at for at in named if at in who), named[0])
        label = str(cells[first]).strip()
        in_front = (below or first in open_ones) and first < max(figures)
        if (first in who or in_front) and len(label) <= _LONGEST and compares(label):
            yield row, label


def everybody_rows(grid: SheetGrid, rows: Sequence[int], columns: Sequence[RecognisedColumn]) -> Iterator[tuple[int, str]]:
    """Give the row (0-based) called by everybody together (全公司, Company) if its figures are the sums of all others, or all above."""
    who = [one.index for one in columns if one.meaning in _WHO]
    reached = any(one.meaning in SUMMED and one.meaning is not Meaning.TARGET for one in columns)  # a company has targets of its own
    if not who or not reached or not _FEWEST < len(rows) <= _MOST_EVERYBODY:
        return
    for row in rows:
        said = [str(grid.rows[row][at]).strip() for at in who if _is_text(grid.rows[row][at])]
        if len(said) == 1 and words_of(said[0]) in vocabulary().everybody:
            above = [one for one in rows if one < row]
            all_others = [one for one in rows if one != row]
            if _is_sum(grid, row, all_others, columns) or (len(above) >= _FEWEST and _is_sum(grid, row, above, columns)):
                yield row, said[0]
            return


def again_below(
    grid: SheetGrid, rows: Sequence[int], columns: Sequence[RecognisedColumn], last_total: int | None, known: Known
) -> list[tuple[int, str]]:
    """Return the rows (0-based, of `rows`) below the total of everything that say it again by something else, or that are nobody.

    Each with what it is called.

    They are no second block: people who were added below the total have the names of people, or more than a name and figures.
    """
    member = next((one.index for one in columns if one.meaning is Meaning.MEMBER), None)
    if last_total is None or member is None or any(one.meaning in _OF_A_FACT for one in columns):
        return []
    above, below = [row for row in rows if row < last_total], [row for row in rows if row > last_total]
    if not below or len(above) < _FEWEST or not _is_sum(grid, last_total, above, columns):
        return []
    if len(below) >= _FEWEST and _is_sum(grid, last_total, below, columns):
        return [(row, _text(grid.rows[row][member])) for row in below]
    if not all(_may_be_somebody(grid.rows[row][member], known) for row in above):
        return []
    return [(row, _text(grid.rows[row][member])) for row in below if not _may_be_somebody(grid.rows[row][member], known)]


def nobody_note(skipped: Sequence[SkippedRow]) -> list[Text]:
    """Return which of the rows that were left out are nobody's, nothing where none is."""
    told = [
        _LABEL.fill(label=label, row=one.row)
        for one in skipped
        if one.reason.source in (COMPARED.source, BELOW.source, PART.source)
        for name, label in one.reason.values
        if name == "label"
    ]
    return [_NOTE.fill(labels=(*told[:_SHOWN], "…") if len(told) > _SHOWN else tuple(told))] if told else []


def _may_be_somebody(cell: Cell, known: Known) -> bool:
    if not _is_text(cell):
        return False
    name = str(cell).strip()
    return (
        known.is_member(name)
        or looks_like_a_person(name)
        or name.split(" ", maxsplit=1)[0].lower() in GIVEN
        or (len(name) >= _FEWEST and name.startswith(_FAMILIAR))
    )


def _text(cell: Cell) -> str:
    return "" if cell is None else str(cell).strip()


def _is_text(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(cell.strip()) and not is_amount(cell)


def _is_sum(grid: SheetGrid, row: int, others: Sequence[int], columns: Sequence[RecognisedColumn]) -> bool:
    """Tell whether all figures of a row are the sums of `others`, one at least not nothing; what does not add up is none."""
    found = False
    for at in (one.index for one in columns if one.meaning in SUMMED and is_amount(grid.rows[row][one.index])):
        own, *numbers = parse_numbers([grid.rows[row][at], *(grid.rows[other][at] for other in others)])[0]
        if own is None or abs(sum(number or 0 for number in numbers) - own) > NEAR:
            return False
        found = found or own != 0
    return found
