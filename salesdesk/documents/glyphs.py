"""Which characters the shipped fonts can print: Typst says nothing of one that it cannot."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from salesdesk import places
from salesdesk.documents.typst import Json

# Characters that nobody expects to see: controls, joiners, separators.
_INVISIBLE = {"Cc", "Cf", "Zs", "Zl", "Zp", "Mn"}


@lru_cache(maxsize=2)
def covered(weight: Literal["regular", "bold"]) -> frozenset[int]:
    """Return the code points that the shipped fonts have in this weight."""
    ranges = json.loads(places.resource("fonts", "coverage.json").read_text())[weight]
    return frozenset(point for first, last in ranges for point in range(first, last + 1))


def texts_in(data: Json) -> Iterator[str]:
    """Yield all texts in `data`."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for value in data.values():
            yield from texts_in(value)
    elif isinstance(data, Sequence):
        for value in data:
            yield from texts_in(value)


def missing_glyphs(data: Json) -> str:
    """Return the visible characters in `data` that would come out as an empty box, each once, in order."""
    known = covered("regular")
    return "".join(
        one for one in dict.fromkeys("".join(texts_in(data))) if ord(one) not in known and unicodedata.category(one) not in _INVISIBLE
    )


def thin_glyphs(data: Json) -> str:
    """Return the Chinese characters in `data` that the fonts have, but not in bold."""
    regular, bold = covered("regular"), covered("bold")
    return "".join(
        one for one in sorted(set("".join(texts_in(data)))) if ord(one) > 0x2E7F and ord(one) in regular and ord(one) not in bold
    )
