"""JSON of very many values, written and read a piece at a time.

At once, the 30 MB behind a period of 300 people hold the interpreter for 0.3 s, in which the window stands still.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

_SEVERAL = 2000
_DEPTH = 2
_decode = json.JSONDecoder().raw_decode


def written(value: Any, depth: int = _DEPTH) -> Iterator[str]:
    """Give the text of `value` in pieces, without any space: what lies `depth` levels down is a piece, of a list some are."""
    if depth and isinstance(value, dict):
        yield "{"
        for at, (name, own) in enumerate(value.items()):
            yield f"{',' if at else ''}{_dumps(name)}:"
            yield from written(own, depth - 1)
        yield "}"
    elif depth and isinstance(value, list):
        yield "["
        for at in range(0, len(value), _SEVERAL):
            yield f"{',' if at else ''}{_dumps(value[at : at + _SEVERAL])[1:-1]}"
        yield "]"
    else:
        yield _dumps(value)


def read(text: str) -> Any:
    """Return what was written without any space; raise `ValueError` for anything else."""
    return _value(text, 0, _DEPTH)[0]


def _value(text: str, at: int, depth: int) -> tuple[Any, int]:
    if depth and text[at] == "{":
        return _pairs(text, at + 1, depth - 1)
    if depth and text[at] == "[":
        return _items(text, at + 1)
    return _decode(text, at)


def _pairs(text: str, at: int, depth: int) -> tuple[dict[str, Any], int]:
    found: dict[str, Any] = {}
    while text[at] != "}":
        name, at = _decode(text, at)
        found[name], at = _value(text, at + 1, depth)
        at += text[at] == ","
    return found, at + 1


def _items(text: str, at: int) -> tuple[list[Any], int]:
    found = []
    while text[at] != "]":
        one, at = _decode(text, at)
        found.append(one)
        at += text[at] == ","
    return found, at + 1


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
