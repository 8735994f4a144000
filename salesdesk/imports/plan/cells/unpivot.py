"""Rows that hold several facts, taken apart: a column for each person, payments one after another, several people in one cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from salesdesk.imports.plan.cells.parallel import counted_together, one_row_each
from salesdesk.imports.recognise.beside.people.shares import shares_of
from salesdesk.imports.recognise.language.subjects import word_in_names
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable, TotalsRow
from salesdesk.imports.recognise.shapes.measures import measure_of
from salesdesk.imports.recognise.shapes.people_pairs import of_person
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.cells import is_broken
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.texts import plain
from salesdesk.sheets.values import SCALE, parse_numbers, parse_texts

Lines = Sequence[list[Cell]]
Part = tuple[Fraction, Fraction]
Origins = Mapping[int, RecognisedColumn]

# What is divided when a row is several people's.
DIVIDED = meanings("amount received quantity cost profit")
_WHOLE: Part = (Fraction(0), Fraction(1))


@dataclass(frozen=True, slots=True)
class Apart:
    """The rows taken apart: `rows` are the numbers of the rows that they come from, as Excel shows them.

    `parts` says of each which part of the row's figures is its own, from and to a share of the whole; None: all of them.
    `origins` says of each from which column of the sheet its added cells are, by their index.
    """

    table: RecognisedTable
    rows: Sequence[int]
    lines: Lines
    parts: list[Part] | None = None
    origins: list[Origins] | None = None


def _of_measure(table: RecognisedTable, rows: Sequence[int], lines: Lines) -> tuple[Sequence[int], Lines]:
    """Return the rows whose figures are results (of a table of targets: targets), with what was left empty below filled in."""
    measure = table.column(Meaning.MEASURE)
    if measure is None:
        return rows, lines
    wanted = Meaning.TARGET if table.kind is TableKind.TARGETS else Meaning.AMOUNT
    carried = [one.index for one in table.columns if one.fill_down]
    last: dict[int, Cell] = {}
    kept: list[list[Cell]] = []
    numbers: list[int] = []
    for number, line in zip(rows, lines, strict=True):
        full = list(line)
        for at in carried:
            last[at] = full[at] = line[at] if line[at] is not None else last.get(at)
        if measure_of(line[measure.index]) is wanted:
            kept.append(full)
            numbers.append(number)
    return numbers, kept


def take_apart(table: RecognisedTable, rows: Sequence[int], lines: Lines) -> Apart:
    """Return one row for each fact; what holds one already stays as it is."""
    rows, lines = _of_measure(table, rows, lines)
    if table.shape == "people_wide":
        return _by_person(table, rows, lines)
    if table.shape == "numbered":
        return _by_payment(table, rows, lines)
    if counted_together(table):
        table, rows, lines, origins = one_row_each(table, rows, lines)
        return Apart(table, rows, lines, origins=origins)
    member = table.column(Meaning.MEMBER)
    if member is not None and member.shared:
        return _by_share(table, member, rows, lines)
    return Apart(table, rows, lines)


def _by_person(table: RecognisedTable, rows: Sequence[int], lines: Lines) -> Apart:
    if any(one.group is not None for one in table.columns):
        return _by_pair(table, rows, lines)
    people = [one for one in table.columns if one.meaning is Meaning.MEMBER_VALUE]
    value = Meaning.TARGET if table.kind is TableKind.TARGETS else Meaning.RECEIVED if word_in_names(table) else Meaning.AMOUNT
    width = len(lines[0]) if lines else table.right + 1
    made: list[list[Cell]] = []
    numbers: list[int] = []
    origins: list[Origins] = []
    places = {one.index: {width: one, width + 1: one} for one in people}
    for number, line in zip(rows, lines, strict=True):
        for one in people:
            if line[one.index] is not None:
                origins.append(places[one.index])
                made.append([*line, one.header, line[one.index]])
                numbers.append(number)
    first = people[0]
    columns = [one for one in table.columns if one.meaning not in (Meaning.MEMBER_VALUE, Meaning.TOTAL)]
    columns += [
        replace(first, index=width, header=table.title or first.header, meaning=Meaning.MEMBER, factor=1),
        replace(first, index=width + 1, header=table.title, meaning=value),  # a figure is not noted by the first person's name
    ]
    indexes = {one.index: one for one in people}
    totals = tuple(_summed(one, indexes, width + 1) for one in table.totals)
    return Apart(replace(table, columns=tuple(columns), totals=totals, shape="rows"), numbers, made, origins=origins)


def _by_pair(table: RecognisedTable, rows: Sequence[int], lines: Lines) -> Apart:
    """Return one row for each person of a row, with the target and the result that stand side by side there."""
    groups: dict[int, dict[Meaning, RecognisedColumn]] = {}
    for one in table.columns:
        if one.group is not None:
            groups.setdefault(one.group, {})[one.meaning] = one
    width = len(lines[0]) if lines else table.right + 1
    kinds = [one for one in (Meaning.TARGET, Meaning.MEMBER_VALUE) if any(one in group for group in groups.values())]
    made: list[list[Cell]] = []
    numbers: list[int] = []
    origins: list[Origins] = []
    named = [(group, _name_of(group)) for _, group in sorted(groups.items())]
    for number, line in zip(rows, lines, strict=True):
        for group, name in named:
            cells = [line[group[one].index] if one in group else None for one in kinds]
            if any(cell is not None for cell in cells):
                own = [group[one] for one in kinds if one in group]
                origins.append({width: own[0], **{width + 1 + at: group[one] for at, one in enumerate(kinds) if one in group}})
                made.append([*line, name, *cells])
                numbers.append(number)
    columns = [one for one in table.columns if one.group is None and one.meaning is not Meaning.TOTAL]
    first = next(iter(groups.values()))[kinds[0]]
    columns.append(replace(first, index=width, header=table.title or first.header, meaning=Meaning.MEMBER, factor=1, group=None))
    for at, meaning in enumerate(kinds, width + 1):
        model = next(group[meaning] for group, _ in named if meaning in group)
        said = of_person(model.header)
        value = Meaning.AMOUNT if meaning is Meaning.MEMBER_VALUE else meaning
        columns.append(replace(model, index=at, header=said.words if said else model.header, meaning=value, group=None))
    totals = _of_pairs(table.totals, groups, kinds, width)
    return Apart(replace(table, columns=tuple(columns), totals=totals, shape="rows"), numbers, made, origins=origins)


def _name_of(group: Mapping[Meaning, RecognisedColumn]) -> str:
    """Return whose the columns of a group are."""
    said = of_person(next(iter(group.values())).header)
    return said.name if said else ""


def _of_pairs(
    totals: Sequence[TotalsRow], groups: Mapping[int, Mapping[Meaning, RecognisedColumn]], kinds: Sequence[Meaning], width: int
) -> tuple[TotalsRow, ...]:
    """Return the total rows with the sums of the people's targets, and of their results, in place of each of them."""
    places = {group[meaning].index: width + 1 + at for group in groups.values() for at, meaning in enumerate(kinds) if meaning in group}
    found = []
    for one in totals:
        cells: dict[int, list[Cell]] = {}
        for at, cell in one.values:
            if at in places:
                cells.setdefault(places[at], []).append(cell)
        sums = tuple((at, sum(number or 0 for number in parse_numbers(own)[0]) / SCALE) for at, own in cells.items())
        found.append(replace(one, values=sums))
    return tuple(found)


def _summed(total: TotalsRow, people: dict[int, RecognisedColumn], index: int) -> TotalsRow:
    """Return a total row with the sum of the people's totals in place of each of them."""
    cells = [cell for at, cell in total.values if at in people]
    whole = sum(number or 0 for number in parse_numbers(cells)[0])
    return replace(total, values=((index, whole / SCALE),) if cells else ())


def _by_payment(table: RecognisedTable, rows: Sequence[int], lines: Lines) -> Apart:
    groups: dict[int, dict[Meaning, RecognisedColumn]] = {}
    for one in table.columns:
        if one.group is not None:
            groups.setdefault(one.group, {})[one.meaning] = one
    width = len(lines[0]) if lines else table.right + 1
    kinds = [one for one in (Meaning.DAY, Meaning.METHOD, Meaning.RECEIVED) if any(one in group for group in groups.values())]
    made: list[list[Cell]] = []
    numbers: list[int] = []
    origins: list[Origins] = []
    places = {number: {width + at: group[one] for at, one in enumerate(kinds) if one in group} for number, group in groups.items()}
    for number, line in zip(rows, lines, strict=True):
        for place, group in sorted(groups.items()):
            amount = group.get(Meaning.RECEIVED)
            if amount is not None and (is_broken(line[amount.index]) or parse_texts([line[amount.index]])[0] is not None):
                origins.append(places[place])
                made.append([*line, *(line[group[one].index] if one in group else None for one in kinds)])
                numbers.append(number)
    columns = [one for one in table.columns if one.group is None and one.meaning is not Meaning.TOTAL]
    for at, meaning in enumerate(kinds):
        model = next(group[meaning] for _, group in sorted(groups.items()) if meaning in group)
        columns.append(replace(model, index=width + at, group=None))
    return Apart(replace(table, columns=tuple(columns), totals=(), shape="rows"), numbers, made, origins=origins)


def _by_share(table: RecognisedTable, member: RecognisedColumn, rows: Sequence[int], lines: Lines) -> Apart:
    made: list[list[Cell]] = []
    numbers: list[int] = []
    parts: list[Part] = []
    last: Cell = None
    alone = {plain(cell) for line in lines if isinstance(cell := line[member.index], str)}
    for number, line in zip(rows, lines, strict=True):
        last = line[member.index] if line[member.index] is not None or not member.fill_down else last
        found = shares_of(last, alone)
        if found is None:
            made.append(line)
            numbers.append(number)
            parts.append(_WHOLE)
            continue
        since = Fraction(0)
        for name, share in found:
            made.append([*line[: member.index], name, *line[member.index + 1 :]])
            numbers.append(number)
            parts.append((since, since + share))
            since += share
    return Apart(table, numbers, made, parts)


def part_of(value: int, part: Part) -> int:
    """Return a part of a figure in ten-thousandths; the parts of a whole add up to it exactly."""
    return _rounded(value * part[1]) - _rounded(value * part[0])


def _rounded(value: Fraction) -> int:
    return round(value)
