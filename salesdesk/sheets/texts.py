"""Cells as the text that a person sees."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from operator import is_

from salesdesk.sheets.cells import is_broken
from salesdesk.sheets.grid import Cell
from salesdesk.text import Text

Problem = tuple[int, Cell, Text]

# What people write into a cell to say that there is nothing.
NOTHING = frozenset({"", "-", "--", "---", "—", "——", "~", "～", "/", "\\", "无", "無", "暂无", "n/a", "na", "null", "nan", "none", "nil"})
_LONGEST_NOTHING = max(map(len, NOTHING))

# From here on Excel has replaced the last digits of a number by zeros.
EXACT = 1e15
# Up to here a reader has all digits of a whole number that another program wrote.
_ALL_DIGITS = 2**53
_LARGEST = float("inf")
_LARGEST_WHOLE = 1e22
_KEPT = 15
_FEWEST, _LOOKED_AT = 3, 200
_SCIENTIFIC = re.compile(r"\d[.,]?\d*E\+(0[5-9]|1\d|2[01])$", re.IGNORECASE)

_YES = frozenset({"true", "yes", "y", "1", "是", "有", "√"})
_NO = frozenset({"false", "no", "n", "0", "否", "无", "×"})

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
        if not cell.is_integer() or abs(cell) >= _LARGEST_WHOLE:
            return repr(cell)
        # Excel keeps 15 digits of a number; what the computer adds behind them is nothing that anybody wrote.
        return str(int(cell)) if abs(cell) < EXACT else str(int(Decimal(f"{cell:.15g}")))
    if isinstance(cell, datetime):
        return cell.isoformat(" ")
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def truth_of(text: str | None) -> bool | None:
    """Return what a text says as yes or no, None where it says neither."""
    word = "" if text is None else plain(text)
    return True if word in _YES else False if word in _NO else None


def has_lost_digits(cell: Cell) -> bool:
    """Tell whether `cell` is a long number of which Excel kept the first digits only: 1.23457E+15, or 1234567890123450000."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return EXACT <= abs(cell) < _LARGEST_WHOLE
    return is_shortened(cell) or _ends_in_zeros(cell)


def with_all_digits(cells: list[Cell]) -> list[Cell]:
    """Return a column of ids, its long numbers as texts of all their digits: None where some are lost, and different ids look alike.

    Excel writes zeros from the 16th digit on, into text files as well. Where one of the numbers has another digit there, a program wrote
    the column that keeps them all, and they are as they were up to 2⁵³. Longer ones are texts already where the file has their digits.
    """
    numbers = [int(cell) if isinstance(cell, int | float) and EXACT <= abs(cell) < _LARGEST else 0 for cell in cells]
    if not any(numbers):
        return [None if _ends_in_zeros(cell) else cell for cell in cells] if _saved_by_excel(cells) else cells
    exact = _ALL_DIGITS if any(abs(one) < _ALL_DIGITS and one % 10 for one in numbers) else 0
    return [cell if not one else str(one) if abs(one) < exact else None for cell, one in zip(cells, numbers, strict=True)]


def _ends_in_zeros(cell: Cell) -> bool:
    """Tell whether `cell` is the text of a number of which Excel may have kept 15 digits, 110293847566012000."""
    return isinstance(cell, str) and len(cell) > _KEPT + 1 and cell.isdecimal() and not cell[_KEPT:].strip("0")


def _saved_by_excel(cells: Sequence[Cell]) -> bool:
    """Tell whether the long numbers of a text file are what Excel left of them: zeros behind the 15th digit, in all of them.

    Ids that count milliseconds end in zeros as well where the clock has seconds only, but before the 15th digit already.
    """
    if not any(map(_ends_in_zeros, cells[:_LOOKED_AT])):
        return False
    long = {cell for cell in cells if isinstance(cell, str) and len(cell) > _KEPT + 1 and cell.isdecimal()}
    return len(long) >= _FEWEST and all(map(_ends_in_zeros, long)) and any(cell[_KEPT - 1] != "0" for cell in long)


def is_shortened(cell: Cell) -> bool:
    """Tell whether `cell` is the text of a number of which a few digits are left, 4.5E+09: different ones look alike."""
    return isinstance(cell, str) and cell[-4:-2].upper() == "E+" and _SCIENTIFIC.match(cell) is not None


def parse_texts(cells: Sequence[Cell]) -> list[str | None]:
    """Return each cell as text (see `text_of`), None where there is nothing: empty, a sign for nothing ("-", "无"), or an error."""
    distinct = set(cells)
    if (1 in distinct or 0 in distinct) and bool in set(map(type, cells)):
        return [_text_or_none(cell) for cell in cells]  # True and 1 would share one entry below
    known = {cell: _text_or_none(cell) for cell in distinct}
    if all(map(is_, known, known.values())):
        return list(cells)  # type: ignore[arg-type]  # all of them are texts, or nothing, as they should be
    return list(map(known.__getitem__, cells))


def _text_or_none(cell: Cell) -> str | None:
    if cell is None:
        return None
    if isinstance(cell, str) and len(cell) > _LONGEST_NOTHING and cell.isalnum():
        return cell  # most are: neither to be tidied, nor a sign for nothing, nor an error
    text = text_of(cell)
    return None if isinstance(cell, str) and (text.lower() in NOTHING or is_broken(cell)) else text
