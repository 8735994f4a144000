"""Columns of a province, a city and a district side by side: the province is the region, what is below it a part of the address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import mark

_BELOW = mark("Recognise", "It stands behind “{province}”: a part of the address.")

_PROVINCE = re.compile(r"(?P<of>.*?)省(?:份|/自治区|/直辖市|名称?|市)?$")
_PARTS = (
    re.compile(r"(?P<of>.*?)(?:地级)?(?:市|城市|地市|市/地区)(?:名称?)?$"),
    re.compile(r"(?P<of>.*?)(?:区|县|区县|区/县|县区|市区|市/区|地区)(?:名称?)?$"),
    re.compile(r"(?P<of>.*?)(?:街道|镇|乡镇|镇/街道|街道/镇)(?:名称?)?$"),
)
_SURE = 0.9
_TEXTS = 0.5
_FEWEST = 2


def with_address_parts(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, city and district behind the province of the same thing as parts of its address."""
    told: dict[int, Column] = {}
    for at, one in enumerate(columns):
        match = _PROVINCE.match(one.heading.words)
        if match is None or one.score(Meaning.REGION) < _TEXTS:
            continue
        behind = columns[at + 1 : at + 1 + len(_PARTS)]
        parts: list[Column] = []
        for part in behind:
            found = next((hit for pattern in _PARTS if (hit := pattern.match(part.heading.words))), None)
            if found is None or found["of"] not in ("", match["of"]) or part.profile.texts < _TEXTS * (not part.profile.empty):
                break
            parts.append(part)
        if len(parts) < _FEWEST and not any(other.score(Meaning.ADDRESS) >= _SURE for other in columns):
            continue  # a city alone says of which place the row is
        said = _BELOW.fill(province=one.heading.text)
        for part in parts:
            told[part.index] = replace(part, uses=(Use(Meaning.ADDRESS, _SURE, None),), suffix=None, said=said)
    return tuple(told.get(one.index, one) for one in columns)
