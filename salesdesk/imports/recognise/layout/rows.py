"""Which rows of a table hold no fact: totals, repeated headers, blanks, notes; and what the totals say."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from statistics import median_low

from salesdesk.imports.recognise.columns.profiles import is_amount
from salesdesk.imports.recognise.columns.proof import NEAR
from salesdesk.imports.recognise.language.days_across import are_of_the_week
from salesdesk.imports.recognise.language.known import Known
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.layout.closing import aside_label, below_total, tax_label, unsaid_sums
from salesdesk.imports.recognise.layout.compared import BELOW, COMPARED, again_below, compared_rows, everybody_rows
from salesdesk.imports.recognise.layout.empty_sums import doubt_notes, empty_sums
from salesdesk.imports.recognise.layout.measured import measure_columns, measures_of_totals
from salesdesk.imports.recognise.layout.named_like_totals import total_said
from salesdesk.imports.recognise.layout.outline import Outline
from salesdesk.imports.recognise.layout.parts_of import parts_left_out
from salesdesk.imports.recognise.layout.prepared import prepared_rows
from salesdesk.imports.recognise.layout.said_throughout import totals_throughout
from salesdesk.imports.recognise.layout.sayings import says
from salesdesk.imports.recognise.layout.tables import Block
from salesdesk.imports.recognise.layout.total_words import is_of_everything, repeated_headers, sums_otherwise, total_label
from salesdesk.imports.recognise.recognised import SUMMED, RecognisedColumn, SkippedRow, TotalsRow
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import Text, mark

_BLANK = mark("Recognise", "Blank row")
_HEADER = mark("Recognise", "The header again")
_TOTAL = mark("Recognise", "Total row “{label}”: used as a check, not counted again")
_ABOVE = mark("Recognise", "“{label}” adds up the rows below it: used as a check, not counted again")
_UNNAMED = mark("Recognise", "Figures without a name: taken for a total, not counted again")
_NAMES_LESS = mark("Recognise", "Says nothing but the sum of the rows above it: used as a check, not counted again")
_UNCALLED = mark("Recognise", "“{label}” is the sum of the rows above it: used as a check, not counted again")
_WHOLE = mark("Recognise", "“{label}” is the sum of all rows: used as a check, not counted again")
_ASIDE = mark("Recognise", "“{label}” counts or averages the rows: no data")
_TAXED = mark("Recognise", "“{label}” is added to the sum: no line of its own")
_BELOW = mark("Recognise", "Stands below the total: no data")
_OTHERWISE = mark("Recognise", "“{label}” says something of all rows together: no data")
_NOTE = mark("Recognise", "A remark, no data")
_WEEKDAYS = mark("Recognise", "The days of the week: no data")
_PREPARED = mark("Recognise", "Numbered in advance, and not filled in")
_LONE = mark("Recognise", "Only one cell is filled")

_SECTION = mark("Recognise", "“{label}” belongs to the rows below: it is read as a column")

_OF_GROUP = re.compile(r"小计|小計|\bsub ?totals?\b")
_ALL_ROWS = 5_000
_FEWEST_SIGNS = 2
_NEARLY = 0.8


def scan_rows(
    grid: SheetGrid,
    block: Block,
    filled: list[int],
    columns: Sequence[RecognisedColumn],
    lone_is_data: bool,
    sections: Mapping[int, str],
    outline: Outline,
    known: Known,
) -> tuple[list[SkippedRow], list[TotalsRow], list[Text]]:
    """Return the rows of `block` that hold no fact, the totals, and what is doubted of the others.

    `lone_is_data`: a row may be a name and nothing else.
    `sections` are words alone in a row (0-based) that make a column of the rows below; `outline` are rows with the sums of rows below.
    """
    rows = range(block.first, block.last + 1)
    skipped = {row: SkippedRow(row + 1, _BLANK, "blank") for row in rows if not filled[row]}
    for row in repeated_headers(grid, block):
        skipped[row] = SkippedRow(row + 1, _HEADER, "header")
    for row, words in sections.items():
        skipped[row] = SkippedRow(row + 1, _SECTION.fill(label=words), "section")
    labels, summed = _of_outline(outline)
    skipped |= summed | parts_left_out(grid, block, skipped)
    for row, words in _over_header(grid, block, columns):
        labels[row] = words
        skipped[row] = SkippedRow(row + 1, _TOTAL.fill(label=words), "total")
    typical = median_low(filled[block.first : block.last + 1]) if rows else 0
    for row in _suspects(rows, filled, typical):
        if row in skipped:
            continue
        cells = grid.rows[row][block.left : block.right + 1]
        if (label := total_said(grid, block, row, typical, columns, skipped)) is not None:
            labels[row] = label
            skipped[row] = SkippedRow(row + 1, _TOTAL.fill(label=label), "total")
        elif (remark := _remark(grid, row, cells, filled[row], lone_is_data)) is not None:
            skipped[row] = remark
    prepared = prepared_rows(grid, [row for row in rows if row not in skipped], columns)
    skipped |= {row: SkippedRow(row + 1, _PREPARED, "blank") for row in prepared}
    _skip_nobody(grid, block, _suspects(rows, filled, typical), columns, skipped, labels)
    for row in _edges(rows, skipped):
        if _is_unnamed(grid.rows[row], columns) and not _is_carried(grid, [one for one in rows if one not in skipped], row, columns):
            labels[row] = ""
            skipped[row] = SkippedRow(row + 1, _UNNAMED, "total")
    widest = max((filled[row] for row in rows), default=0)
    facts = [row for row in rows if row not in skipped]
    last = _last_total(labels)
    for row in below_total(grid, (block.left, block.right), facts, filled, last, widest, _figures(columns)):
        skipped[row] = SkippedRow(row + 1, _BELOW, "note")
    for row, label in again_below(grid, [row for row in rows if row not in skipped], columns, last, known):
        skipped[row] = SkippedRow(row + 1, BELOW.fill(label=label), "note")
    empty = empty_sums(grid, [row for row in rows if row not in skipped], columns, labels)
    for row in empty.rows:
        labels[row] = ""
        skipped[row] = SkippedRow(row + 1, _NAMES_LESS, "total")
    data = [row for row in rows if row not in skipped]
    for row in unsaid_sums(grid, data, columns, labels, known, named=not lone_is_data):
        labels[row] = _called(grid.rows[row][block.left : block.right + 1])
        reason = _UNCALLED.fill(label=labels[row]) if labels[row] else _UNNAMED
        skipped[row] = SkippedRow(row + 1, reason, "total")
    return [skipped[row] for row in sorted(skipped)], _totals(grid, block, columns, labels, set(skipped), outline), doubt_notes(empty)


def _skip_nobody(
    grid: SheetGrid,
    block: Block,
    looked: Sequence[int],
    columns: Sequence[RecognisedColumn],
    skipped: dict[int, SkippedRow],
    labels: dict[int, str],
) -> None:
    """Note in `skipped` and `labels` the totals all through the table, what people are compared with, and everybody together."""
    rows = range(block.first, block.last + 1)
    for row, label in totals_throughout(grid, [row for row in rows if row not in skipped], columns).items():
        labels[row] = label
        skipped[row] = SkippedRow(row + 1, _TOTAL.fill(label=label), "total")
    measured = measure_columns(grid, block)
    for row, label, of_results in list(measures_of_totals(grid, block, measured, labels)):
        skipped[row] = SkippedRow(row + 1, _TOTAL.fill(label=label), "total")
        if of_results:
            labels[row] = label
        else:  # results are what it would be compared with
            labels.pop(row, None)
    open_ = [row for row in looked if row not in skipped]
    places = [at for at in range(block.left, block.right + 1) if at not in measured]
    for row, label in compared_rows(grid, places, open_, columns, _last_total(labels)):
        skipped[row] = SkippedRow(row + 1, COMPARED.fill(label=label), "note")
    for row, label in everybody_rows(grid, [row for row in rows if row not in skipped], columns):
        labels[row] = label
        skipped[row] = SkippedRow(row + 1, _WHOLE.fill(label=label), "total")


def _remark(grid: SheetGrid, row: int, cells: Sequence[Cell], filled: int, lone_is_data: bool) -> SkippedRow | None:
    """Return why a row that is no total holds no fact by what it says, None where it may hold one."""
    for label, reason in ((sums_otherwise(cells), _OTHERWISE), (tax_label(cells), _TAXED), (aside_label(cells), _ASIDE)):
        if label is not None:
            return SkippedRow(row + 1, reason.fill(label=label), "note")
    if are_of_the_week(cells):
        return SkippedRow(row + 1, _WEEKDAYS, "note")
    if _signs(cells) or (filled > 1 and says(grid, row)):
        return SkippedRow(row + 1, _NOTE, "note")
    if filled == 1 and len(cells) > _FEWEST_SIGNS and (note := _lone(cells, lone_is_data)) is not None:
        return SkippedRow(row + 1, note, "note" if note is _NOTE else "title")
    return None


def _figures(columns: Sequence[RecognisedColumn]) -> list[int]:
    return [one.index for one in columns if one.meaning in SUMMED]


def _of_outline(outline: Outline) -> tuple[dict[int, str], dict[int, SkippedRow]]:
    """Return what the rows with sums of others are called, and that they hold no facts."""
    labels = {row: group.label for row, group in outline.groups.items()}
    reasons = {row: _ABOVE if group.last > row else _UNCALLED for row, group in outline.groups.items()}
    if outline.whole is not None:
        row, label = outline.whole
        labels[row], reasons[row] = label, _WHOLE
    return labels, {row: SkippedRow(row + 1, reason.fill(label=labels[row]), "total") for row, reason in reasons.items()}


def _last_total(labels: Mapping[int, str]) -> int | None:
    """Return the last row that is called a total of everything."""
    return max((row for row, label in labels.items() if is_of_everything(label)), default=None)


def _called(cells: Sequence[Cell]) -> str:
    return next((cell.strip() for cell in cells if isinstance(cell, str) and not is_amount(cell)), "")


def _over_header(grid: SheetGrid, block: Block, columns: Sequence[RecognisedColumn]) -> Iterator[tuple[int, str]]:
    """Give the rows between title and header that say the total, and their labels."""
    figures = _figures(columns)
    for row in range(block.top, min(block.headers, default=block.first)):
        label = total_label(grid.rows[row][block.left : block.right + 1])
        if label is not None and any(is_amount(grid.rows[row][at]) for at in figures):
            yield row, label


def _suspects(rows: range, filled: list[int], typical: int) -> list[int]:
    """Return the rows worth looking at: in a long table those that are emptier than most, and both ends."""
    if len(rows) <= _ALL_ROWS:
        return list(rows)
    ends = {*rows[:5], *rows[-10:]}
    return [row for row in rows if filled[row] < typical or row in ends]


def _signs(cells: Sequence[Cell]) -> bool:
    """Tell whether a row is where people sign: words alone, of which the first says who made the sheet (制表：, Prepared by:)."""
    texts = [cell for cell in cells if cell is not None]
    if len(texts) < _FEWEST_SIGNS or not all(isinstance(cell, str) and not is_amount(cell) for cell in texts):
        return False
    first = str(texts[0])
    return (":" in first or "：" in first) and words_of(first).startswith(vocabulary().note_starts)


def _lone(cells: Sequence[Cell], lone_is_data: bool) -> Text | None:
    text = next(cell for cell in cells if cell is not None) if any(cell is not None for cell in cells) else None
    if not isinstance(text, str):
        return None
    words = words_of(text)
    if words.startswith(vocabulary().note_starts) or len(text) > 40:
        return _NOTE
    return None if lone_is_data else _LONE


def _edges(rows: range, skipped: dict[int, SkippedRow]) -> list[int]:
    inner = [row for row in rows[:8] if row not in skipped][:1] + [row for row in reversed(rows[-8:]) if row not in skipped][:1]
    return inner if len(rows) > 3 else []


def _is_unnamed(row: Sequence[Cell], columns: Sequence[RecognisedColumn]) -> bool:
    """Tell whether a row has figures only: nobody's and nothing's, so it must be a sum."""
    names = [one for one in columns if one.meaning not in SUMMED]
    figures = [one for one in columns if one.meaning in SUMMED]
    named = any(row[one.index] is not None for one in names)
    return bool(names) and not named and sum(is_amount(row[one.index]) for one in figures) >= min(2, len(figures)) > 0


def _is_carried(grid: SheetGrid, rows: Sequence[int], row: int, columns: Sequence[RecognisedColumn]) -> bool:
    """Tell whether the last row lacks its name as others above it do, by merged cells, and its figures are no sums of these."""
    above = [one for one in rows if one < row]
    if not any(_is_unnamed(grid.rows[one], columns) for one in above):
        return False
    for one in columns:
        if one.meaning in SUMMED and is_amount(grid.rows[row][one.index]):
            own, *others = (abs(number or 0) for number in parse_numbers([grid.rows[at][one.index] for at in (row, *above)])[0])
            if own >= _NEARLY * sum(others):
                return False
    return True


def _totals(
    grid: SheetGrid, block: Block, columns: Sequence[RecognisedColumn], labels: dict[int, str], skipped: set[int], outline: Outline
) -> list[TotalsRow]:
    figures = _figures(columns)
    data = [row for row in range(block.first, block.last + 1) if row not in skipped] if labels else []
    found: list[TotalsRow] = []
    since, called = block.first, dict[str, int]()
    for row in sorted(labels):
        place, start = bisect_left(data, row), bisect_left(data, since)
        values = tuple((at, grid.rows[row][at]) for at in figures if grid.rows[row][at] is not None)
        if group := outline.groups.get(row):
            found.append(TotalsRow(row + 1, labels[row], values, group.first + 1, group.last + 1))
            continue
        before = data[:place]
        part = data[start:place] or before
        alike = data[bisect_left(data, called[labels[row]]) : place] if labels[row] in called else before  # a day's, of its orders' sums
        called[labels[row]] = row
        summed = data[place:] if not before else next((one for one in (part, alike) if _adds_up(grid, values, one)), before)
        if summed is before and before and (not labels[row] or _OF_GROUP.search(words_of(labels[row]))):
            summed = _group_above(grid, values, part) or before
        if values and summed:
            found.append(TotalsRow(row + 1, labels[row], values, summed[0] + 1, summed[-1] + 1))
        since = row + 1
    return found


def _group_above(grid: SheetGrid, values: Sequence[tuple[int, Cell]], rows: Sequence[int]) -> list[int]:
    """Return the rows right above a subtotal that it adds up in every figure: groups of one row may have none of their own."""
    sums = [0] * len(values)
    read = [parse_numbers([value, *(grid.rows[row][at] for row in rows)])[0] for at, value in values]
    for place in range(len(rows), 0, -1):
        sums = [whole + (own[place] or 0) for whole, own in zip(sums, read, strict=True)]
        if all(own[0] is not None and abs(own[0] - whole) <= NEAR for own, whole in zip(read, sums, strict=True)):
            return list(rows[place - 1 :])
    return []


def _adds_up(grid: SheetGrid, values: Sequence[tuple[int, Cell]], rows: Sequence[int]) -> bool:
    for at, value in values[:3]:
        numbers, _ = parse_numbers([value, *(grid.rows[row][at] for row in rows)])
        if numbers[0] is not None and abs(sum(number or 0 for number in numbers[1:]) - numbers[0]) <= NEAR:
            return True
    return False
