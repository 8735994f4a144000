"""Sums that stand in a list of customers or products, where nothing is taken from them: they are told, with what to do."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.recognise.beside.money.list_prices import OTHER_PRICE
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import Text, mark, some

_LEFT_OUT = mark(
    "Recognise",
    "Sums that are not taken, because a list like this has no day for them: {columns}. If they are to count, import the single sales, or "
    "choose “Sales lines” above and say of which month they are.",
)
_UNREAD = mark(
    "Recognise",
    "“{heading}” has numbers alone, and nothing says which of them are won or lost: all deals count as open. Write the names of the stages "
    "in it, and import the file again.",
)
_STATES = meanings("stage status won closed_day loss_reason")
_STAGES = frozenset(
    {"stage", "deal stage", "sales stage", "opportunity stage", "status", "阶段", "销售阶段", "商机阶段", "状态", "商机状态"}
)
_MOSTLY = 0.9
_OTHERS = mark(
    "Recognise",
    "A product has one price: that of “{taken}” is taken, and these are not: {others}. To take another one, choose “Unit price” at its "
    "heading.",
)
_OF_PRODUCTS = frozenset({TableKind.PRODUCTS, TableKind.PRICE_LISTS})
_LISTS = frozenset(map(TableKind, "customers contacts leads products".split()))
_SUMS = meanings("amount received outstanding target")
_PRESENT, _SHOWN = 0.5, 5


def stages_unread(columns: Sequence[Column], decided: Sequence[RecognisedColumn], kind: TableKind) -> list[Text]:
    """Return what is to be said of stages of deals that are no words: which of them are won, nothing says."""
    known = {one.meaning for one in decided} & _STATES
    numbered = [one for one in columns if one.heading.words in _STAGES and one.profile.numbers >= _MOSTLY]
    if kind is not TableKind.OPPORTUNITIES or known or not numbered:
        return []
    return [_UNREAD.fill(heading=numbered[0].heading.text)]


def sums_left_out(columns: Sequence[Column], decided: Sequence[RecognisedColumn], kind: TableKind) -> list[Text]:
    """Return what is to be said of the sums in a list, nothing where it has none."""
    unread = {one.index for one in decided if one.meaning is Meaning.IGNORED}
    unread -= {one.index for one in decided if one.reason.source == OTHER_PRICE.source}
    found = [one for one in columns if one.index in unread and one.profile.numbers >= _PRESENT and _is_sum(one)]
    if kind not in _LISTS or not found:
        return []
    return [_LEFT_OUT.fill(columns=some([f"“{one.heading.text}”" for one in found], _SHOWN))]


def prices_left_out(decided: Sequence[RecognisedColumn], kind: TableKind) -> list[Text]:
    """Return what is to be said of a list of products with more prices than one, nothing where it has one."""
    others = [one for one in decided if one.meaning is Meaning.IGNORED and one.reason.source == OTHER_PRICE.source]
    if kind not in _OF_PRODUCTS or not others:
        return []
    taken = next((one.header for one in decided if one.meaning is Meaning.UNIT_PRICE), dict(others[0].reason.values)["taken"])
    return [_OTHERS.fill(taken=taken, others=some([f"“{one.header}”" for one in others], _SHOWN))]


def _is_sum(column: Column) -> bool:
    return any(column.score(meaning) >= _PRESENT for meaning in _SUMS)
