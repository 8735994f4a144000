"""Ledgers of contracts that say what each of them is for: 合同编号, 签订日期, 产品, 数量, 单价, 合同金额."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.which import RULES, Verdict
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.grid import Cell
from salesdesk.text import mark

_SIGNED = mark("Recognise", "Each row has the number of a contract (“{number}”), and “{heading}” says that it was signed: a contract.")
_SALES = frozenset({TableKind.SALE_LINES, TableKind.ORDERS})
_SIGNS = re.compile(
    r"签订|签约|签署|签字|合同(?:日期|时间|金额|总额|总金额|总价|额|价)|\bsigned\b|\bsigning\b|\bsignature\b"
    r"|\bcontract (?:date|value|amount|total|price)\b"
)
_OTHER_NUMBERS = (Meaning.ORDER_NUMBER, Meaning.LINE_ID)
_LINES = meanings("product product_id category product_line quantity unit_price unit_cost cost profit discount tax region channel received")
_PRESENT, _SURE, _EACH = 0.5, 0.85, 0.95


def as_contracts(columns: Sequence[Column], verdict: Verdict) -> Verdict:
    """Return `verdict`, or that lines with products are contracts: each has a contract's number, none an order's, and it was signed."""
    if verdict.kind not in _SALES:
        return verdict
    number = next((one for one in columns if one.score(Meaning.CONTRACT_NUMBER) >= _SURE), None)
    others = [one for one in columns if one is not number and any(one.score(meaning) >= _PRESENT for meaning in _OTHER_NUMBERS)]
    signed = next((one for one in columns if one is not number and _SIGNS.search(one.heading.words)), None)
    if number is None or signed is None or others:
        return verdict
    if any(one not in (number, signed) and one.score(Meaning.DAY) >= _SURE and _on_several_days(number, one) for one in columns):
        return verdict  # what was sold under each contract, and when
    # On the first line of each contract only, as its day is; else on each row.
    if number.profile.filled < min(_EACH, signed.profile.filled):
        return verdict
    rule = next(one for one in RULES if one.kind is TableKind.CONTRACTS)
    reason = _SIGNED.fill(number=number.heading.text, heading=signed.heading.text)
    wanted = rule.wanted | rule.also | _LINES
    return Verdict(TableKind.CONTRACTS, max(verdict.confidence, _SURE), reason, wanted, rule.against - wanted, rule.needs[0])


def _on_several_days(number: Column, day: Column) -> bool:
    """Tell whether lines of one contract have several days."""
    first: dict[Cell, Cell] = {}
    pairs = zip(number.sample, day.sample, strict=True)
    return any(first.setdefault(one, other) != other for one, other in pairs if one is not None and other is not None)
