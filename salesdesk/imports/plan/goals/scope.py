"""What a goal is limited to, as people write it: 区域=华东, 产品线：X；新客户, East, a column of regions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.imports.plan.names.codes import squash
from salesdesk.measure import ALL, Only
from salesdesk.measure.only import LABELS, NEW, REPEAT
from salesdesk.model import Alias
from salesdesk.search import spelling
from salesdesk.services.goals.choices import filter_values
from salesdesk.services.keys import labels
from salesdesk.text import Text, mark

_UNCLEAR = mark("Import", "It is not clear to what “{words}” limits it. Write it like “Region=East; Product line=X”.")
_NOT_THERE = mark("Import", "There is no {dimension} called “{name}”.")
_TWO = mark("Import", "More than one {dimension} is called “{name}”.")
_SEVERAL = object()
_WORDS = {
    "region": "区域 地区 大区 省份 城市 市场 region area territory market",
    "industry": "行业 所属行业 industry sector",
    "channel": "渠道 销售渠道 channel",
    "grade": "客户级别 客户等级 客户分级 客户类型 级别 等级 grade customergrade tier",
    "customer": "客户 客户名称 customer client account",
    "customers": "新老客户 客户新老 neworrepeatcustomers",
    "category": "产品类别 品类 类别 产品分类 category productcategory",
    "line": "产品线 业务线 productline line",
    "product": "产品 产品名称 商品 product item",
}
_KINDS = {
    NEW: "新客户 新客 新增客户 new newcustomers newcustomer newclients",
    REPEAT: "老客户 老客 存量客户 repeat repeatcustomers existingcustomers existing",
}
_EVERYTHING = frozenset("全部 所有 整体 不限 全公司 公司 all everything any whole".split())
_ENDINGS = ("大区", "地区", "区域", "市场", "省", "市", "区", "行业", "渠道", "客户", "产品线", "region", "area", "market", "customers")
_PARTS = re.compile(r"[;；\n]+")
_COMMA = re.compile(r"\s*[,，]\s*")
_VALUES = re.compile(r"[、,，/|]+")
# A blank is how SalesDesk itself writes it: Region East/West, Product line X.
_EQUALS = re.compile(r"\s*(?:=|:|：|为|是)\s*|\s+")
_IDS = ("customer", "product")


@dataclass(slots=True)
class Scopes:
    """Reads what limits goals; the values that facts have are looked up once, when they are first needed."""

    session: Session
    _known: dict[str, dict[str, object]] | None = field(default=None)

    def read(self, text: str) -> tuple[Only, Text | None]:
        """Return the filter that `text` means, and what is wrong with it where it cannot be told."""
        found: dict[str, list[object]] = {}
        for part in _parts(unicodedata.normalize("NFKC", text)):
            if part.strip() and (problem := self._part(part.strip(), found)) is not None:
                return ALL, problem
        return _only(found), None

    def of_columns(self, values: Mapping[str, str]) -> tuple[Only, Text | None]:
        """Return the filter of values by dimension, each as its column has it."""
        found: dict[str, list[object]] = {}
        for name, text in values.items():
            if (problem := self._add(name, _VALUES.split(text), found)) is not None:
                return ALL, problem
        return _only(found), None

    def _part(self, part: str, found: dict[str, list[object]]) -> Text | None:
        if squash(part) in _EVERYTHING:
            return None
        if (named := _named(part)) is not None:
            return self._add(named[0], _VALUES.split(named[1]), found)
        for word in _VALUES.split(part):
            where = self._where(word)
            if where is None:
                return _UNCLEAR.fill(words=word.strip())
            found.setdefault(where[0], []).append(where[1])
        return None

    def _add(self, name: str, words: Sequence[str], found: dict[str, list[object]]) -> Text | None:
        for word in words:
            if not word.strip():
                continue
            value = self._value(name, word)
            if value is _SEVERAL:
                return _TWO.fill(dimension=LABELS[name], name=word.strip())
            if value is None:
                return _NOT_THERE.fill(dimension=LABELS[name], name=word.strip())
            found.setdefault(name, []).append(value)
        return None

    def _where(self, word: str) -> tuple[str, object] | None:
        """Return in which one dimension there is a value of this name."""
        if (kind := _kind(word)) is not None:
            return "customers", kind
        hits = [(name, value) for name in LABELS if name != "customers" and (value := self._stored(name, word)) is not None]
        hits = [one for one in hits if one[1] is not _SEVERAL]
        return hits[0] if hits else None

    def _value(self, name: str, word: str) -> object | None:
        if name == "customers":
            return _kind(word)
        # A market that has no sales yet can be a goal; a customer or product that is not there cannot be told by its name.
        return self._stored(name, word) or (None if name in _IDS else word.strip())

    def _stored(self, name: str, word: str) -> object | None:
        if self._known is None:
            values = filter_values(self.session)
            self._known = {one: {squash(label): value for value, label in found} for one, found in values.items() if one not in _IDS}
            self._known |= {one: self._by_spelling(one, values[one]) for one in _IDS}
        if name in _IDS:
            return self._known[name].get(spelling(word))
        known, key = self._known.get(name, {}), squash(word)
        bare = next((key.removesuffix(end) for end in map(squash, _ENDINGS) if key.endswith(end) and key != end), key)
        return next((known[one] for one in (key, bare, *(bare + squash(end) for end in _ENDINGS)) if one in known), None)

    def _by_spelling(self, name: str, values: Sequence[tuple[object, str]]) -> dict[str, object]:
        """Return customers or products by their names and other spellings: one that is only like a name is not taken for it."""
        found: dict[str, object] = {}
        for value, label in values:
            found[spelling(label)] = _SEVERAL if spelling(label) in found else value
        also = self.session.execute(select(Alias.text, Alias.target_id).where(Alias.record == name))
        return {spelling(text): target for text, target in also} | found


def _parts(text: str) -> list[str]:
    """Divide at semicolons, and at the commas behind which another dimension is named."""
    found: list[str] = []
    for whole in _PARTS.split(text):
        for at, part in enumerate(_COMMA.split(whole)):
            if at and found and _named(part) is None and _kind(part) is None:
                found[-1] += f",{part}"
            else:
                found.append(part)
    return found


def _named(part: str) -> tuple[str, str] | None:
    """Return the dimension that a part names and its values, None where it names none."""
    bare, found = part.strip(), None
    for sign in _EQUALS.finditer(bare):
        if (name := _dimension(bare[: sign.start()])) is not None:
            found = name, bare[sign.end() :]  # the longest name: “Product line” is no “Product”
    return found


def _only(found: Mapping[str, Sequence[object]]) -> Only:
    if not found:
        return ALL
    values = {name: one[0] if name == "customers" else tuple(dict.fromkeys(one)) for name, one in found.items()}
    return Only(**values)  # type: ignore[arg-type]


def _dimension(word: str) -> str | None:
    key = squash(word)
    named = ({squash(one) for one in (*labels(LABELS[name]), *words.split())} for name, words in _WORDS.items())
    return next((name for name, known in zip(_WORDS, named, strict=True) if key in known), None)


def _kind(word: str) -> str | None:
    return next((kind for kind, words in _KINDS.items() if squash(word) in words.split()), None)
