"""The keys of facts that would have the same: further lines of one order, and other orders that have its number as well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

LINE, OTHER = "#", "~"
"""Stands before the number of a further line of an order, and of a line of another order."""

_FURTHER = re.compile(r"[#~]\d+$")


def base_of(key: str) -> str:
    """Return the key without the number that tells apart what has it."""
    return _FURTHER.sub("", key)


def is_of_other(key: str) -> bool:
    """Tell whether a key is that of a fact beside another one that has its number."""
    found = _FURTHER.search(key)
    return found is not None and found[0].startswith(OTHER)


def further(base: str, sign: str = LINE) -> Iterator[str]:
    """Give the keys of facts with one key, one after another."""
    yield base
    yield from (f"{base}{sign}{n}" for n in count(2))
