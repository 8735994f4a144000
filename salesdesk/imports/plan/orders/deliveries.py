"""Lists of what was sent: each row has a number of its own, and names the order that it was sent for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from salesdesk.imports.plan.job import Job
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.values import parse_texts
from salesdesk.text import mark

ORDERS, DELIVERIES = "o:", "d:"
"""How the match keys of sales begin that are known by the number of an order, and by that of a delivery."""
NUMBER = "delivery"
"""Under this name the data of a list of deliveries hold the number of each."""

_NAMES_ORDER = mark("Import", "It names the order that was delivered.")

_KINDS = (TableKind.SALE_LINES, TableKind.ORDERS)
_SENT = "出库|发货|送货|出货|交货|配送"
_NUMBER = re.compile(
    f"(?:销售)?(?:{_SENT})(?:通知)?单?(?:单号|编号|号码|号|no)"
    r"|(?:shipment|delivery|dispatch|despatch|fulfillment|fulfilment|packing slip|delivery note|goods issue)(?: note)? (?:no|number|id|num)"
)
_ANY_NUMBER = re.compile(r"单据编号|单据号|单据号码|单号|编号|(?:document|doc) (?:no|number|id)|number|no|reference")
_SOURCE = re.compile(
    r"(?:源单|来源单|来源|来源单据|上游单据|源)(?:单号|单编号|编号|号|单据号|单据编号)"
    r"|source (?:document|doc|order)(?: no| number)?|source no"
)
_ORDER = re.compile(
    r"(?:关联|来源|对应|所属)?(?:销售)?(?:订单|订货单)(?:单号|编号|号码|号|id)?"
    r"|sales order(?: no| number| id| num)?|(?:order|so) (?:no|number|id|num)"
)
# What else says that a sheet tells what was sent, where its rows have a number like any other.
_SHEET = re.compile(f"{_SENT}|shipment|deliver|dispatch|despatch|fulfil", re.IGNORECASE)
_DAY_OR_QUANTITY = re.compile(
    f"(?:{_SENT})(?:日期|时间|数量)|实发(?:数量)?|实出数量|(?:ship|shipped|delivery|dispatch|delivered) (?:date|on|at|qty|quantity)"
)


@dataclass(frozen=True, slots=True)
class Deliveries:
    """The columns of a list of deliveries: the number of each, and the order that it was sent for."""

    number: RecognisedColumn
    order: RecognisedColumn

    def read(self, job: Job) -> None:
        """Put the numbers of the deliveries into the data of the table, and as order numbers those of their orders.

        A row that names no order has that of its delivery, if this is one only; else its own number.
        """
        columns = job.columns
        numbers, orders = (parse_texts(columns.cells(one)) for one in (self.number, self.order))
        columns.remarks[self.order.index] = _NAMES_ORDER
        known: dict[str | None, set[str]] = defaultdict(set)
        for number, order in zip(numbers, orders, strict=True):
            known[number] |= {order} if order is not None else set()
        columns.data[NUMBER] = numbers
        columns.data["order_number"] = [
            order or (next(iter(known[number])) if number is not None and len(known[number]) == 1 else number)
            for number, order in zip(numbers, orders, strict=True)
        ]


def deliveries_of(table: RecognisedTable) -> Deliveries | None:
    """Return the columns by which a table lists deliveries, None where it is something else."""
    if table.kind not in _KINDS:
        return None
    words = {one.index: words_of(one.header) for one in table.columns}
    number = _first(table, words, _NUMBER)
    if number is not None:
        order = _first(table, words, _SOURCE) or _first(table, words, _ORDER)
    else:
        number = _first(table, words, _ANY_NUMBER)
        says_so = any(map(_DAY_OR_QUANTITY.fullmatch, words.values())) or any(
            map(_SHEET.search, (table.title, table.sheet, table.file.rpartition(".")[0]))
        )
        order = _first(table, words, _SOURCE) or _first(table, words, _ORDER) if says_so else None
    return Deliveries(number, order) if number is not None and order is not None else None


def numbers_of(job: Job, orders: Sequence[Meaning]) -> tuple[str, list[str | None] | None]:
    """Return the numbers by which the rows of a table of sales are known, None where it has none, and how their keys begin."""
    if (found := deliveries_of(job.table)) is not None:
        return DELIVERIES, parse_texts(job.columns.cells(found.number))
    return ORDERS, job.columns.texts(*orders)


def _first(table: RecognisedTable, words: dict[int, str], pattern: re.Pattern[str]) -> RecognisedColumn | None:
    return next((one for one in table.columns if pattern.fullmatch(words[one.index])), None)
