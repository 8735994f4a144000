"""What spellings of one name or code share, and what tells the codes of one system from those of another."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from salesdesk.imports.plan.writes import Raw
from salesdesk.search import spelling

# A sign between two digits is part of the name (1.5 is not 15); so are brackets, and what tells C++ from C#.
_NOISE = re.compile(r"[\s_]+|(?<!\d)[^\w\s()\[\]{}【】〔〕+#&*]+|[^\w\s()\[\]{}【】〔〕+#&*]+(?!\d)")
_LONG_CODE = 12
# Ids of Salesforce in their short form are told apart by case.
_CASED = re.compile(r"(?=.*\d)[A-Za-z0-9]{15}", re.ASCII)


def sort_of_code(code: str) -> tuple[bool, bool]:
    """Return what tells the codes of one system from those of another: whether they have letters, whether they are long."""
    return any(map(str.isalpha, code)), len(code.strip()) >= _LONG_CODE


@lru_cache(maxsize=200_000)
def squash(text: str) -> str:
    """Return `text` without what words are written with or without: width, case, spaces, dots and dashes (GTX Pro, GTXPro).

    For words of a sheet, and to see that names or codes look alike; whether these are one is asked (see `near`, `near_codes`).
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _NOISE.sub("", plain) or plain.strip()


@lru_cache(maxsize=200_000)
def code_key(code: str) -> str:
    """Return what spellings of one code share: width, case, white space around, and 1001 that a program made a figure of (1001.0).

    A dash or a space more is another code (A-12, A12): whether it is the same one only a person can say.
    """
    key = spelling(code)
    if _CASED.fullmatch(plain := unicodedata.normalize("NFKC", code).strip()) and plain not in (plain.upper(), plain.lower()):
        return plain
    return key[:-2] if key.endswith(".0") and key[:-2].isdecimal() else key


def lost_zeros(code: Raw, full: Raw) -> bool:
    """Tell whether `code` is what a program makes of `full` that takes it for a figure: 7 of 007."""
    if not isinstance(code, str) or not isinstance(full, str):
        return False
    short, whole = code_key(code), code_key(full)
    return short.isdecimal() and len(short) < len(whole) and whole.lstrip("0") == short
