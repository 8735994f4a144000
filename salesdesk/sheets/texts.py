"""Cells as the text that a person sees."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

from salesdesk.sheets.cells import is_broken
from salesdesk.sheets.grid import Cell
from salesdesk.text import Text

Problem = tuple[int, Cell, Text]

# What people write into a cell to say that there is nothing.
NOTHING = frozenset({"", "-", "--", "---", "—", "——", "~", "～", "/", "\\", "无", "無", "暂无", "n/a", "na", "null", "nan", "none", "nil"})

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"), None)
_SPACES = {ord("\xa0"): " ", ord("\u3000"): " ", ord("\u202f"): " ", ord("\t"): " ", ord("\r"): " ", ord("\n"): " "}


@lru_cache(maxsize=200_000)
def tidy(text: str) -> str:
    """Return `text` without invisible characters, and with single plain spaces."""
    if text.isalnum():
        return text
    return " ".join(text.translate(_INVISIBLE).translate(_SPACES).split())


@lru_cache(maxsize=200_000)
def plain(text: str) -> str:
    """Return `text` tidied, in half width (NFKC) and lower case: the form in which words and numbers are compared."""
    return tidy(unicodedata.normalize("NFKC", text)).lower()


def text_of(cell: Cell) -> str:
    """Return `cell` as a person sees it: whole numbers without a point, days as 2026-10-31, nothing as ""."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return tidy(cell)
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(" ")
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def parse_texts(cells: Sequence[Cell]) -> list[str | None]:
    """Return each cell as text (see `text_of`), None where there is nothing: empty, a sign for nothing ("-", "无"), or an error."""
    if bool in set(map(type, cells)):
        return [_text_or_none(cell) for cell in cells]  # True and 1 would share one entry below
    known = {cell: _text_or_none(cell) for cell in set(cells)}
    return [known[cell] for cell in cells]


def _text_or_none(cell: Cell) -> str | None:
    if cell is None:
        return None
    text = text_of(cell)
    return None if isinstance(cell, str) and (text.lower() in NOTHING or is_broken(cell)) else text
