"""The facts behind the lines of a period as they are kept once it is approved: whose, what each counted, from which row of a sheet."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from salesdesk.changes import label_values, stored_label
from salesdesk.services.pay import long_json
from salesdesk.text import Text


class KeptFact(NamedTuple):
    """A fact behind a line: `counted` is what it adds to the basis, or its amount where it is only one of a count.

    `part` tells of which credit or team it is, where there are several; `share` is the credited part. `kind` and `id` are the record's.
    A named tuple and no dataclass, because a period that is approved may have half a million of them.
    """

    kind: str
    id: int
    part: str
    member_id: int | None
    member: str | None
    day: date
    number: str | None
    counted: Decimal | None
    share: Decimal
    customer: str | None
    product: str | None
    file: str | None
    sheet: str | None
    row: int | None

    @property
    def key(self) -> tuple[str, int, int | None]:
        """By what the same fact is found again."""
        return self.part, self.id, self.member_id

    @property
    def record(self) -> tuple[Any, ...]:
        """What it says of the record alone, whosever line it is behind."""
        return self[:2] + self[5:7] + self[9:]


@dataclass(frozen=True, slots=True)
class Listing:
    """What is behind a line: the figure, and its facts, of which each `adds` to it or is one of a count. `parts` are called so."""

    value: Decimal
    adds: bool
    parts: Mapping[str, Text | str]
    facts: tuple[KeptFact, ...]


NOTHING = Listing(Decimal(0), True, {}, ())


def pack(listings: Mapping[int, Mapping[str, Listing]], newest: Mapping[str, int]) -> bytes:
    """Return members' listings (by the code of what they list) packed; what many of them name is held once.

    `newest` is the highest id that there is of each kind of record: what bears a higher one came later.
    """
    packer = _Packer()
    lists = {
        str(member): {
            code: {
                "value": str(one.value),
                "adds": one.adds,
                "parts": {part: _words(words) for part, words in one.parts.items()},
                "facts": packer.facts(one.facts),
            }
            for code, one in sorted(own.items())
        }
        for member, own in sorted(listings.items())
    }
    whole = {"texts": list(packer.texts), "rows": packer.rows, "lists": lists, "newest": dict(newest)}
    squeezed = zlib.compressobj(6)
    pieces = [squeezed.compress(piece.encode()) for piece in long_json.written(whole)]
    return b"".join([*pieces, squeezed.flush()])


class _Packer:
    """Numbers texts and records as they first come, so that each is held once."""

    def __init__(self) -> None:
        self.texts: dict[str | None, int] = {None: 0}
        self.rows: list[tuple[Any, ...]] = []
        self._places: dict[tuple[Any, ...], int] = {}
        self._shares: dict[Decimal, str | None] = {}

    def facts(self, found: Iterable[KeptFact]) -> list[list[Any]]:
        """Return facts as they are kept: the record by its place, texts by their numbers."""
        places, texts, shares = self._places, self.texts, self._shares
        packed = []
        for one in found:
            record = one.record
            at = places.get(record)
            if at is None:
                at = self._add(one, record)
            if one.share not in shares:
                shares[one.share] = _number(one.share)
            part = texts.setdefault(one.part, len(texts))
            member = texts.setdefault(one.member, len(texts))
            packed.append([at, part, one.member_id, member, _number(one.counted), shares[one.share]])
        return packed

    def _add(self, one: KeptFact, record: tuple[Any, ...]) -> int:
        texts, at = self.texts, len(self.rows)
        names = [texts.setdefault(text, len(texts)) for text in (one.number, one.customer, one.product, one.file, one.sheet)]
        self.rows.append((one.kind, one.id, one.day.toordinal(), *names, one.row))
        self._places[record] = at
        return at


class Kept:
    """What `pack` packed."""

    def __init__(self, packed: bytes | None) -> None:
        self._whole: dict[str, Any] = {} if packed is None else long_json.read(zlib.decompress(packed).decode())
        self._ids: dict[str, set[int]] = {}

    def listing(self, member: int, code: str) -> Listing | None:
        """Return what was behind a member's line; None where nothing was kept of it."""
        found = self._whole.get("lists", {}).get(str(member), {}).get(code)
        if found is None:
            return None
        parts = {part: _said(words) for part, words in found["parts"].items()}
        return Listing(Decimal(found["value"]), found["adds"], parts, tuple(self._facts(found["facts"])))

    def ids(self, kind: str) -> set[int]:
        """Return the ids of all facts of a kind of record."""
        if kind not in self._ids:
            self._ids[kind] = {row[1] for row in self._whole.get("rows", ()) if row[0] == kind}
        return self._ids[kind]

    def was_there(self, fact: KeptFact) -> bool:
        """Tell whether a fact was recorded already, whether or not it counted for anybody."""
        return fact.id <= int(self._whole.get("newest", {}).get(fact.kind, 0))

    def _facts(self, kept: Iterable[list[Any]]) -> Iterator[KeptFact]:
        texts, rows = self._whole["texts"], self._whole["rows"]
        for at, part, member_id, member, counted, share in kept:
            kind, id_, day, *names, row = rows[at]
            number, customer, product, file, sheet = (texts[one] for one in names)
            amount = None if counted is None else Decimal(counted)
            who = (texts[part], member_id, texts[member])
            about = (customer, product, file, sheet, row)
            yield KeptFact(kind, id_, *who, date.fromordinal(day), number, amount, Decimal(share), *about)


def _number(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.normalize():f}"


def _words(text: Text | str) -> Any:
    return text if isinstance(text, str) else [text.context, text.source, label_values(text)]


def _said(kept: Any) -> Text | str:
    return kept if isinstance(kept, str) else stored_label(*kept)
