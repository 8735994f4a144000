"""Columns of places and of online shops, by their values: 南区 and 浙江省 are regions, 天猫旗舰店 is a channel and no team."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.place_names import is_region
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from salesdesk.text import mark

_PLACES = mark("Recognise", "The heading is not known, but its values are places: {values}.")
_ONLINE = mark("Recognise", "Its values are shops on platforms of trade: {values}. They are channels, and no teams.")

_SHOP = re.compile(r"(?:门店|店铺|网店|店)(?:名称?)?$|^(?:store|shop)(?: name)?$")
_PLATFORM = re.compile(
    r"天猫|淘宝|京东|拼多多|抖音|抖店|快手|小红书|唯品会|苏宁易购|有赞|微店|微信小店|视频号|亚马逊|速卖通|阿里|1688|旗舰店|专营店|企业店|官方店"
    r"|\b(?:amazon|ebay|shopee|lazada|tmall|taobao|etsy|shopify|temu|tiktok)\b",
    re.IGNORECASE,
)
_LIKELY, _PRESENT, _SURE = 0.65, 0.5, 0.9
_TEXTS, _MOSTLY = 0.8, 0.8
_FEWEST, _SHOWN = 2, 3


def with_places(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, one of unknown heading whose values are places as regions, and shops on platforms of trade as channels."""
    told = tuple(_as_channel(one) for one in columns)
    if any(one.score(Meaning.REGION) >= _PRESENT for one in told):
        return told
    found = next((one for one in told if _are_places(one)), None)
    if found is None:
        return told
    region = replace(found, uses=(Use(Meaning.REGION, _LIKELY, None),), suffix=None, said=_PLACES.fill(values=_shown(found.sample)))
    return tuple(region if one is found else one for one in told)


def _as_channel(column: Column) -> Column:
    if column.said or column.score(Meaning.TEAM) < _PRESENT or not _SHOP.search(column.heading.words):
        return column
    texts = [cell for cell in column.sample if isinstance(cell, str) and cell.strip()]
    if not texts or sum(bool(_PLATFORM.search(text)) for text in texts) < _MOSTLY * len(texts):
        return column
    return replace(column, uses=(Use(Meaning.CHANNEL, _SURE, None),), suffix=None, said=_ONLINE.fill(values=_shown(texts)))


def _are_places(column: Column) -> bool:
    if column.uses or column.said or not column.heading.text or column.profile.texts < _TEXTS:
        return False
    texts = [cell.strip() for cell in column.sample if isinstance(cell, str) and cell.strip()]
    places = [text for text in texts if is_region(text)]
    return len(set(texts)) >= _FEWEST and len(places) >= _MOSTLY * len(texts)


def _shown(cells: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cell.strip() for cell in cells if isinstance(cell, str)))[:_SHOWN]
