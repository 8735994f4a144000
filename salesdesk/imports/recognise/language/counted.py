"""Units that count things and are no money: 目标（盒）, Actual (units), 单位：件."""

from __future__ import annotations

import re
from functools import lru_cache

from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import simplified
from salesdesk.sheets.texts import plain

PIECES, ORDERS, OTHER = "quantity", "orders", ""

# Of time, of people, and of nothing in particular: what these count has to be said.
_UNSAID = frozenset(
    "个 人 人次 次 家 户 位 名 项 批 组 天 月 年 小时 课时 hr hrs hour hours day month year job customers calls visits people".split()
)
_OF_ORDERS = frozenset("单 笔 张单 orders order deals deal".split())
_NO_UNITS = frozenset("元 in m t g l no ea".split())
_SEVERAL = re.compile(r"^(?:百|千|万|十万|百万|亿)")
_BRACKET = re.compile(r"[(\[【（]([^()\[\]【】（）]{1,16})[)\]】）]")
_BEHIND = re.compile(r"[/／_]\s*([^/／_\s]{1,8})$")
_SAID = re.compile(r"(?:单位|unit)s?\s*[:：]\s*([^\s,，;；、()（）]{1,8})")
_BEFORE = re.compile(r"^(?:单位|units?|in)\s*[:：]?\s*(?=\S)")


@lru_cache(maxsize=2_000)
def counted_by(unit: str) -> str | None:
    """Return the metric whose figures a unit counts (盒: the quantity), "" where it may count anything (次), None for no such unit."""
    bare = _BEFORE.sub("", simplified(plain(unit))).strip(" :：")
    for word in (bare, bare.removesuffix("s"), bare.removesuffix("es"), _SEVERAL.sub("", bare)):
        if word in _OF_ORDERS:
            return ORDERS
        if word in _UNSAID:
            return OTHER
        if word and word not in _NO_UNITS and word in vocabulary().values["units"]:
            return PIECES
    return None


@lru_cache(maxsize=2_000)
def counted_in(heading: str) -> str | None:
    """Return what the figures under a heading count by the unit that it names, None where it names none."""
    units = [*_BRACKET.findall(heading), *_BEHIND.findall(heading)]
    return next((found for unit in units if (found := counted_by(unit)) is not None), None)


def counted_under(title: str) -> str | None:
    """Return what the figures under a title count by the unit that it names, None where it names none."""
    words = plain(title)
    said = next((found for unit in _SAID.findall(words) if (found := counted_by(unit)) is not None), None)
    return said if said is not None else counted_in(words)
