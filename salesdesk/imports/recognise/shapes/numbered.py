"""Payments in numbered columns (已回款1 … 已回款4, Payment 1, Payment date 1): which columns belong together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column, period_column
from salesdesk.imports.recognise.kinds.which import Verdict
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.names import KINDS
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import Text, mark

_NUMBERED = mark("Recognise", "One of several payments of the row: each becomes a receipt of its own.")
_RECEIPTS = mark("Recognise", "Columns for one payment after another: {headings}.")

_ONCE_MORE = mark(
    "Recognise", "Its payments are imported. To have “{column}” as sales too, import the sheet once more and choose “{kind}” above."
)
_SOLD, _FIGURES = 0.6, 0.9

_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "首": 1}
_AFTER = re.compile(r"(.+?) ?第?([1-9]|1\d|[一二三四五六])[次期笔]?$")
_BEFORE = re.compile(r"第?([1-9]|[一二三四五六首])[次期笔](.+)$")
_WITHIN = re.compile(r"(.+?)第?([1-9]|1\d|[一二三四五六])[次期笔]?(日期|时间|金额|方式)$")  # 回款1日期
_INSIDE = re.compile(r"([a-z ]+?) ([1-9]) ([a-z ]+)$")


def payment_columns(columns: Sequence[Column], factor: int) -> dict[int, RecognisedColumn]:
    """Return the columns of payments one after another, by index, each with the number of its payment; none where there are not two."""
    found: dict[int, RecognisedColumn] = {}
    for one in columns:
        if (part := _part(one)) is not None:
            meaning, number = part
            found[one.index] = replace(period_column(one, None, meaning, factor), reason=_NUMBERED, group=number)
    return found if len({one.group for one in found.values() if one.meaning is Meaning.RECEIVED}) > 1 else {}


def _part(column: Column) -> tuple[Meaning, int] | None:
    words = column.heading.words
    if match := _INSIDE.match(words):
        base, number = f"{match[1]} {match[3]}", match[2]
    elif match := _WITHIN.match(words):
        base, number = f"{match[1]}{match[3]}", match[2]
    elif match := _AFTER.match(words):
        base, number = match[1], match[2]
    elif match := _BEFORE.match(words):
        base, number = match[2], match[1]
    else:
        return None
    base = base.strip()
    # Payment 1 is an amount where its column has figures, as its heading alone does not say.
    ways = (base, f"{base} amount", f"{base}金额") if column.profile.numbers >= _FIGURES else (base,)
    meaning = next((found for way in ways if (found := _of_payment(way)) is not None), None)
    return None if meaning is None else (meaning, _DIGITS.get(number) or int(number))


def _of_payment(words: str) -> Meaning | None:
    uses = vocabulary().uses(words)
    meaning = next((use.meaning for use in uses if use.meaning is Meaning.RECEIVED or use.kind is TableKind.RECEIPTS), None)
    return meaning if meaning in (Meaning.RECEIVED, Meaning.DAY, Meaning.METHOD) else None


def sold_note(columns: Sequence[Column], payments: Mapping[int, RecognisedColumn], kind: TableKind) -> list[Text]:
    """Return what is to be said of a column that tells what was sold, where a table is read for its payments alone."""
    if kind is not TableKind.RECEIPTS or all(one.group is None for one in payments.values()):
        return []
    others = [one for one in columns if one.index not in payments]
    sold = next((one for one in others if one.score(Meaning.AMOUNT) >= _SOLD), None)
    signed = any(max(one.score(Meaning.CONTRACT), one.score(Meaning.CONTRACT_NUMBER)) >= _SOLD for one in others)
    as_kind = KINDS[TableKind.CONTRACTS if signed else TableKind.ORDERS]
    return [_ONCE_MORE.fill(column=sold.heading.text, kind=as_kind)] if sold is not None else []


def one_row(payments: Mapping[int, RecognisedColumn]) -> dict[int, RecognisedColumn]:
    """Return the columns of `payments` for a table whose rows stay one each: what is no list of receipts says nothing by them."""
    return {at: replace(one, meaning=Meaning.IGNORED, group=None) for at, one in payments.items()}


def as_said(table: RecognisedTable, kind: TableKind) -> RecognisedTable:
    """Return `table` as one of `kind`; payments one after another make rows of their own in receipts only."""
    if table.shape != "numbered" or kind is TableKind.RECEIPTS:
        return replace(table, kind=kind)
    alone = one_row({one.index: one for one in table.columns if one.group is not None})
    return replace(table, kind=kind, shape="rows", columns=tuple(alone.get(one.index, one) for one in table.columns))


def kind_of_payments(payments: dict[int, RecognisedColumn]) -> Verdict:
    """Return what a table with payments one after another is."""
    wanted = meanings("order_number contract_number contract customer customer_id member member_id number")
    headings = tuple(one.header for one in list(payments.values())[:4])
    return Verdict(TableKind.RECEIPTS, 0.85, _RECEIPTS.fill(headings=headings), wanted, meanings("amount received day"))
