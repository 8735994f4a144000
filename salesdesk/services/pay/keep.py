"""Payout lines as they are stored: exact, with their texts; and a hash over all that a locked period holds."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from salesdesk.changes import label_values, stored_label
from salesdesk.rules.pay.component import Line
from salesdesk.rules.pay.given import Slice
from salesdesk.text import Text


def freeze_line(line: Line) -> dict[str, Any]:
    """Return a line as JSON holds it; what is empty is left out."""
    found = {
        "name": line.name,
        "kind": line.kind,
        "amount": str(line.amount),
        "base": None if line.base is None else str(line.base),
        "quota": None if line.quota is None else str(line.quota),
        "reason": _text(line.reason),
        "title": _text(line.title),
        "origin": line.origin,
        "of": line.of,
        "sentences": [_text(one) for one in line.sentences],
        "slices": [_slice(one) for one in line.slices],
    }
    return {name: value for name, value in found.items() if value not in (None, "", [])}


def thaw_line(kept: Mapping[str, Any]) -> Line:
    """Undo `freeze_line`."""
    return Line(
        kept.get("name", ""),
        Decimal(kept["amount"]),
        tuple(_thaw_slice(one) for one in kept.get("slices", ())),
        _thaw_text(kept.get("reason")),
        tuple(text for one in kept.get("sentences", ()) if (text := _thaw_text(one)) is not None),
        kept["kind"],
        _number(kept.get("base")),
        _number(kept.get("quota")),
        _thaw_text(kept.get("title")),
        kept.get("origin", ""),
        kept.get("of", ""),
    )


def seal(body: object, period: str, lines: Iterable[tuple[int, object]], facts: bytes, people: object) -> str:
    """Return the hash over a plan's version, a period, everybody's lines, the facts, and who was in which role and team."""
    whole = {"plan": body, "period": period, "lines": sorted(lines, key=_first), "facts": hashlib.sha256(facts).hexdigest()}
    if people is not None:  # what was approved before they were kept
        whole["people"] = people
    return hashlib.sha256(json.dumps(whole, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _first(pair: tuple[int, object]) -> int:
    return pair[0]


def _slice(one: Slice) -> dict[str, Any]:
    found = {
        "text": _text(one.text),
        "amount": str(one.amount),
        **{name: None if (value := getattr(one, name)) is None else str(value) for name in ("base", "rate", "lower", "upper")},
        "count": one.count or None,
    }
    return {name: value for name, value in found.items() if value is not None}


def _thaw_slice(kept: Mapping[str, Any]) -> Slice:
    text = _thaw_text(kept["text"])
    assert text is not None
    base, rate, lower, upper = (_number(kept.get(name)) for name in ("base", "rate", "lower", "upper"))
    return Slice(text, Decimal(kept["amount"]), base, rate, lower, upper, kept.get("count", 0))


def _text(text: Text | None) -> list[Any] | None:
    return None if text is None else [text.context, text.source, label_values(text)]


def _thaw_text(kept: Any) -> Text | None:
    return None if kept is None else stored_label(*kept)


def _number(kept: str | None) -> Decimal | None:
    return None if kept is None else Decimal(kept)
