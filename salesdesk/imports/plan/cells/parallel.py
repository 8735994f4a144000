"""Rows with several amounts that all count (线上, 线下): one row for each, with the channel that its heading names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.beside.things.channels import ALONE, LINES, is_channel
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable, TotalsRow
from salesdesk.imports.recognise.terms import Meaning, meanings
from salesdesk.model.base import SCALE
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.values import parse_numbers

_ONCE = meanings("quantity cost profit received target attainment total")  # of the whole row: counted with its first amount
_AMOUNT_WORDS = re.compile(
    r"[\s_-]*(?:销售额|銷售額|销售金额|销售收入|营业额|成交额|金额|金額|收入|业绩|業績|销售|額|额|sales|revenue|amount|turnover)\s*$",
    re.IGNORECASE,
)

_PLACE = re.compile(r"客户|渠道|[店区省市部组]$|\b(?:customers?|clients?|region|stores?|team|branch)\b")  # no product

Lines = Sequence[list[Cell]]


def can_count_together(table: RecognisedTable) -> bool:
    """Tell whether the parallel amounts of `table` can count each as a line of its own."""
    columns = _of(table, table.parallel)
    member = table.column(Meaning.MEMBER)
    shared = member is not None and member.shared
    alike = len({(one.factor, one.currency, one.decimal) for one in columns}) == 1
    return len(columns) > 1 and alike and not shared and table.kind in LINES and not any(table.column(one) for one in ALONE)


def counted_together(table: RecognisedTable) -> list[RecognisedColumn]:
    """Return the amounts that all count, as was said; none where one does."""
    found = [one for one in table.columns if one.meaning is Meaning.AMOUNT and one.index in table.parallel]
    return found if len(found) > 1 and can_count_together(table) else []


def one_row_each(
    table: RecognisedTable, rows: Sequence[int], lines: Lines
) -> tuple[RecognisedTable, list[int], list[list[Cell]], list[Mapping[int, RecognisedColumn]]]:
    """Return `table` with one amount, alone in `parallel`; the numbers of its rows, its lines, and from which column each amount is."""
    amounts = counted_together(table)
    width = len(lines[0]) if lines else table.right + 1
    own_quantity: dict[int | None, RecognisedColumn] = {
        one.group: one for one in table.columns if one.meaning is Meaning.QUANTITY and one.group is not None
    }
    quantities = [own_quantity[one.group] for one in amounts if one.group in own_quantity]
    once = [one.index for one in table.columns if one.meaning in _ONCE]
    said = _says(table, amounts)
    made: list[list[Cell]] = []
    numbers: list[int] = []
    origins: list[Mapping[int, RecognisedColumn]] = []
    for number, line in zip(rows, lines, strict=True):
        filled = [one for one in amounts if _is_filled(line, one) or _is_filled(line, own_quantity.get(one.group))] or amounts[:1]
        for at, one in enumerate(filled):
            own = [None if at and index in once else cell for index, cell in enumerate(line)]
            quantity = own_quantity.get(one.group)
            made.append([*own, line[one.index], named(one.header), *([line[quantity.index]] if quantity else [])])
            numbers.append(number)
            origins.append({width: one, **({width + 2: quantity} if quantity else {})})
    gone = {one.index for one in (*amounts, *quantities)}
    columns = [one for one in table.columns if one.index not in gone]
    columns.append(replace(amounts[0], index=width, header=" + ".join(one.header for one in amounts)))
    if said is not None:
        columns.append(replace(amounts[0], index=width + 1, meaning=said, factor=1, currency=None))
    if quantities:
        columns.append(replace(quantities[0], index=width + 2, header=" + ".join(one.header for one in quantities)))
    totals = [_summed(one, {each.index for each in amounts}, width) for one in table.totals]
    totals = [_summed(one, {each.index for each in quantities}, width + 2) for one in totals]
    return replace(table, columns=tuple(columns), totals=tuple(totals), parallel=(width,)), numbers, made, origins


def named(header: str) -> str:
    """Return what a heading says of its amounts: 线上 of 线上销售额."""
    return _AMOUNT_WORDS.sub("", header).strip() or header


def _says(table: RecognisedTable, amounts: Sequence[RecognisedColumn]) -> Meaning | None:
    """Return what the headings of the amounts tell: a channel, or else something to be noted."""
    channels = all(is_channel(words_of(named(one.header))) for one in amounts)
    things = all(one.group is not None and not _PLACE.search(words_of(named(one.header))) for one in amounts)
    meaning = Meaning.CHANNEL if channels else Meaning.PRODUCT if things else Meaning.NOTE
    return meaning if table.column(meaning) is None else None


def _is_filled(line: Sequence[Cell], column: RecognisedColumn | None) -> bool:
    return column is not None and line[column.index] not in (None, "")


def _of(table: RecognisedTable, indexes: Sequence[int]) -> list[RecognisedColumn]:
    return [one for one in table.columns if one.index in indexes]


def _summed(total: TotalsRow, amounts: set[int], index: int) -> TotalsRow:
    cells = [cell for at, cell in total.values if at in amounts]
    whole = sum(number or 0 for number in parse_numbers(cells)[0])
    rest = tuple((at, cell) for at, cell in total.values if at not in amounts)
    return replace(total, values=(*rest, (index, whole / SCALE)) if cells else rest)
