"""Sheets of shops with the manager of each: what a shop is to reach and has reached is its manager's, where nobody else is named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.known import Known, looks_like_a_person
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning, meanings
from salesdesk.text import mark

_HEADS = mark("Recognise", "Each shop has a manager of its own, and nobody else is named: the figures of a shop are its manager's.")

_HEAD = re.compile(
    r"(?:门店|店铺|本店|所属)?店(?:长|经理|主|主任|总)(?:姓名)?|(?:门店|店铺|店)负责人"
    r"|(?:store|shop|branch|outlet|site)(?: general)? (?:manager|mgr|head|lead|leader)(?: name)?"
)
_OF_SALES = meanings("day order_number line_id number customer customer_id product product_id unit_price email")
_FIGURES = meanings("target amount attainment")
_REACHED = re.compile(r"目标|任务|实际|完成|业绩|销售额|达成|\b(?:target|actual|sales|budget|quota|achieved)\b")
_PRESENT, _LIKELY, _MOSTLY = 0.5, 0.85, 0.6
_FEWEST = 2


def with_shop_heads(columns: Sequence[Column], known: Known) -> tuple[Column, ...]:
    """Return the columns, the managers of shops as those whose results the rows are, where each shop has one of its own."""
    head = next((one for one in columns if _HEAD.fullmatch(one.heading.words)), None)
    shops = next((one for one in columns if one is not head and one.score(Meaning.TEAM) >= _PRESENT), None)
    if head is None or shops is None or not _one_each(head, shops) or not _are_people(head, known):
        return tuple(columns)
    others = [one for one in columns if one is not head]
    if any(one.score(meaning) >= _PRESENT for one in others for meaning in (*_OF_SALES, Meaning.MEMBER)):
        return tuple(columns)
    reached = any(one.profile.numbers >= _PRESENT and (_REACHED.search(one.heading.words) or _has_figures(one)) for one in others)
    if not reached:
        return tuple(columns)
    told = replace(head, uses=(Use(Meaning.MEMBER, _LIKELY, None),), suffix=None, said=_HEADS)
    return tuple(told if one is head else one for one in columns)


def _has_figures(column: Column) -> bool:
    return any(column.score(meaning) >= _PRESENT for meaning in _FIGURES)


def _one_each(heads: Column, shops: Column) -> bool:
    """Tell whether each shop has one manager and each manager one shop."""
    pairs = {(shop, head) for shop, head in zip(shops.sample, heads.sample, strict=True) if shop and head}
    return len(pairs) >= _FEWEST and len({shop for shop, _ in pairs}) == len({head for _, head in pairs}) == len(pairs)


def _are_people(column: Column, known: Known) -> bool:
    names = {cell for cell in column.sample if isinstance(cell, str) and cell.strip()}
    return bool(names) and sum(looks_like_a_person(name, known) for name in names) >= _MOSTLY * len(names)
