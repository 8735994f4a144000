"""Goods that came back: their amounts count as negative sales on their day, whatever sign the sheet gives them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from salesdesk.imports.plan.facts.places import of_place
from salesdesk.imports.plan.facts.stored import fingerprints
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.names.codes import squash
from salesdesk.imports.recognise.kinds.returns import (
    credited,
    is_amount_of_returns,
    is_quantity_of_returns,
    is_type_of_rows,
    speaks_of_returns,
)
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model.base import SCALE
from salesdesk.sheets.values import parse_numbers, parse_texts
from salesdesk.text import Text, mark

BY_TYPE = "came_back"
"""Under this name the data of a table of sales say which of its rows are returns."""

_TURNED = mark("Import", "Returns: they count as negative sales on their day: {n}")
_AS_THEY_STAND = mark("Import", "Returns: they are negative in the sheet, and count so: {n}")
_BY_TYPE = mark("Import", "Returns by “{column}”: they count as negative sales on their day: {n}")
_FLAGGED = mark("Import", "“{column}” says that the goods came back, so that the sale is set aside: {n}")
_TAKEN_OFF = mark("Import", "“{column}” is taken off the sales of its row: {n}")

_TURNING = ("amount", "quantity", "cost")
_YES = frozenset(map(squash, ("是", "已退货", "退货", "已退", "退回", "√", "y", "yes", "true", "1", "returned")))
# An amount that says so has the returns taken off already.
_NET = re.compile(r"净|实际|实收|实销|扣除|\bnet\b|\bactual\b|\bafter\b")


def is_returns(table: RecognisedTable) -> bool:
    """Tell whether all rows of a table are goods that came back."""
    return table.kind is TableKind.RETURNS


def has_no_worth(table: RecognisedTable) -> bool:
    """Tell whether a table of returns says which orders came back, but not what they were worth."""
    known = {one.meaning for one in table.columns}
    return is_returns(table) and Meaning.AMOUNT not in known and not {Meaning.QUANTITY, Meaning.UNIT_PRICE} <= known


def set_flagged_aside(job: Job, notes: list[Text]) -> int:
    """Leave out sales of which a column such as 是否退货 says that they came back; return how many."""
    columns = job.columns
    column = columns.find(Meaning.RETURNED)
    if column is None or is_returns(job.table) or is_quantity_of_returns(column.header):
        return 0
    amount = columns.find(Meaning.AMOUNT)
    amounts = None if amount is None else parse_numbers(columns.cells(amount), amount.factor, amount.decimal)[0]
    flags = columns.texts(Meaning.RETURNED) or []
    stay = [
        flag is None or squash(flag) not in _YES or (amounts is not None and (amounts[at] or 0) < 0)  # a return of its own, then
        for at, flag in enumerate(flags)
    ]
    aside = len(stay) - sum(stay)
    if aside:
        columns.keep(stay)
        notes.append(_FLAGGED.fill(column=column.header, n=aside))
    return aside


def turn_returns(job: Job, notes: list[Text]) -> None:
    """Make amounts, quantities and costs of goods that came back negative, and take off those that stand beside sales."""
    data = job.columns.data
    if is_returns(job.table):
        turned = [_turn(data, name, None) for name in _TURNING]
        notes.append((_TURNED if any(turned) else _AS_THEY_STAND).fill(n=len(job.columns)))
        return
    column, rows = _by_type(job)
    if column is not None and any(rows):
        for name in _TURNING:
            _turn(data, name, rows)
        data[BY_TYPE] = rows
        notes.append(_BY_TYPE.fill(column=column.header, n=sum(rows)))
    _take_off(job, notes)


def keys_of_returns(job: Job, names: Sequence[Sequence[object]]) -> list[str]:
    """Return by what each return is found again: never by its order alone, which the sale is found by."""
    data = job.columns.data
    parts: list[Sequence[object]] = [data["day"], *names]
    parts += [one for name in ("order_number", "quantity", "amount") if (one := data.get(name)) is not None]
    prints = of_place(fingerprints(parts, len(job.columns)), job.table.file)
    numbers, products = job.columns.texts(Meaning.NUMBER), data.get("product.code") or data.get("product.name")
    if numbers is None:
        return [f"t{one}" for one in prints]
    things = products if products is not None else [None] * len(prints)
    return [
        f"t{own}" if number is None else f"t:{number}:{thing or ''}" for number, thing, own in zip(numbers, things, prints, strict=True)
    ]


def _turn(data: dict[str, Sequence[Any]], name: str, rows: Sequence[bool] | None) -> bool:
    """Make a column negative (only in `rows`, if given), unless it is so already; tell whether it was turned."""
    values = data.get(name)
    if values is None:
        return False
    chosen = [value for at, value in enumerate(values) if value and (rows is None or rows[at])]
    positive = sum(value > 0 for value in chosen)
    if rows is None and positive < len(chosen) - positive:
        return False
    wanted = rows or [True] * len(values)
    # Of a whole sheet all signs turn: what is negative in it is taken back. Of single rows only those that are not negative yet.
    data[name] = [-value if value and wanted[at] and (rows is None or value > 0) else value for at, value in enumerate(values)]
    return bool(positive)


def _by_type(job: Job) -> tuple[RecognisedColumn | None, list[bool]]:
    """Return the column that names the type of each row, and which rows are returns by it."""
    columns = job.columns
    for one in columns.table.columns:
        if one.meaning in (Meaning.IGNORED, Meaning.CATEGORY, Meaning.NOTE) and is_type_of_rows(one.header):
            cells = parse_texts(columns.cells(one))
            rows = [credit or (cell is not None and speaks_of_returns(cell)) for cell, credit in zip(cells, credited(cells), strict=True)]
            if any(rows):
                return one, rows
    return None, []


def _take_off(job: Job, notes: list[Text]) -> None:
    """Take 退货金额 and 退货数量 off the amount and quantity of the same row."""
    columns, data = job.columns, job.columns.data
    amount_in = columns.find(Meaning.AMOUNT)
    amounts, quantities = data.get("amount"), data.get("quantity")
    if amounts is None or (amount_in is not None and _NET.search(words_of(amount_in.header))):
        return
    beside = [one for one in columns.table.columns if one.meaning in (Meaning.IGNORED, Meaning.RETURNED)]
    worth = next((one for one in beside if is_amount_of_returns(one.header)), None)
    much = next((one for one in beside if is_quantity_of_returns(one.header)), None)
    less = columns.numbers(worth)
    fewer = columns.numbers(much)
    if less is None and fewer is not None and quantities is not None:
        less = [_worth(value, quantity, n) for value, quantity, n in zip(amounts, quantities, fewer, strict=True)]
    for name, values in (("amount", less), ("quantity", fewer)):
        if values is not None and data.get(name) is not None:
            data[name] = [_less(value, off) for value, off in zip(data[name], values, strict=True)]
    column = worth or much
    count = sum(bool(one) for one in less or fewer or ())
    if column is not None and count:
        notes.append(_TAKEN_OFF.fill(column=column.header, n=count))


def _worth(amount: int | None, quantity: int | None, came_back: int | None) -> int | None:
    """Return the part of `amount` (all in ten-thousandths) that came back, by its share of the quantity."""
    if not amount or not quantity or not came_back:
        return None
    return round(amount * abs(came_back) / abs(quantity) / SCALE * SCALE)


def _less(value: int | None, off: int | None) -> int | None:
    return value if value is None or not off else value - abs(off)
