"""Several people in one cell: 甲9/乙1, 张三+李四, 甲→乙, Ann 60 / Ben 40."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.rules.shared_by import shared_by
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.texts import plain
from salesdesk.text import Text, mark

_SHARED = mark("Recognise", "“{heading}” names several people in some rows (“{value}”): each gets a share of the row's figures.")

Shares = tuple[tuple[str, Fraction], ...]

_APART = re.compile(r"\s*[/+、;,&|]\s*")
_HANDED_OVER = re.compile(r"\s*(?:→|->|=>|—>)\s*")
_PART = re.compile(r"(.*?[^\d\s.%:(（])\s*[:：(（]?\s*(\d+(?:\.\d+)?)?\s*%?\s*[)）]?$")
_NAME = re.compile(r"(?:[\u4e00-\u9fff·]{2,4}|[a-z][a-z.'’-]*(?: [a-z][a-z.'’-]*){0,2})$")
_MARKS = re.compile(r"[/+、;,&|→／＋；，＆｜=＝各]|->|\d\D*[^\W\d_]\D*\d")  # the last of them: 张三6李四4
_ONE = re.compile(r"[a-z.'’-]+ ?, ?[a-z.'’-]+(?: [a-z.'’-]+){0,2}")


def shares_of(cell: Cell, alone: Collection[str] = ()) -> Shares | None:
    """Return the people of a cell with their shares (adding up to 1), None when it names one person, or something else.

    Without figures all have the same share; after "→" stands who took over, and has it all. Lee, Ann is one person, unless both are
    among the names (plain) that stand `alone` in other cells.
    """
    if not isinstance(cell, str) or not _MARKS.search(cell):
        return None
    # A Chinese keyboard writes ，＋／％ in full width.
    text = " ".join(unicodedata.normalize("NFKC", cell).split())
    handed = _HANDED_OVER.split(text)
    if len(handed) > 1:
        name = handed[-1].strip()
        return ((name, Fraction(1)),) if all(_NAME.match(plain(one)) for one in handed) else None
    if _ONE.fullmatch(plain(text)) and not all(one in alone for one in _APART.split(plain(text))):
        return None
    parts = [_PART.match(one) for one in _APART.split(text) if one]
    if len(parts) < 2 or not all(parts):
        return _in_other_words(text)
    names = [one[1].strip() for one in parts if one]
    weights = [one[2] for one in parts if one]
    if not all(_NAME.match(plain(name)) for name in names) or len(set(names)) < len(names):
        return _in_other_words(text)
    if all(one is None for one in weights):
        return tuple((name, Fraction(1, len(names))) for name in names)
    if any(one is None for one in weights):
        return _in_other_words(text)
    figures = [Fraction(one) for one in weights if one]
    whole = sum(figures)
    return tuple((name, figure / whole) for name, figure in zip(names, figures, strict=True)) if whole else None


def _in_other_words(text: str) -> Shares | None:
    """Return the shares of people who stand without a sign between them, or before a ratio: 张三6李四4, 张三:李四=7:3."""
    found = shared_by(text)
    if found is None or not found.certain or len(found.shares) <= 1:
        return None
    return tuple(zip(found.names, map(Fraction, found.shares), strict=True))


def has_shares(cells: Iterable[Cell], alone: Sequence[Cell]) -> bool:
    """Tell whether a column of people names several in some cells: with figures, or with people who are named `alone` as well."""
    names = {plain(cell) for cell in alone if isinstance(cell, str)}
    for cell in cells:
        found = shares_of(cell, names)
        if found is None:
            continue
        weighted = any(share != found[0][1] for _, share in found) or any(char.isdigit() for char in str(cell))
        chinese = all(not name.isascii() for name, _ in found)
        if weighted or chinese or any(plain(name) in names for name, _ in found):
            return True
    return False


def _without_figures(cell: str) -> tuple[bool, str]:
    return not any(map(str.isdigit, cell)), cell


def with_shares(grid: SheetGrid, rows: Sequence[int], decided: Sequence[RecognisedColumn]) -> tuple[list[RecognisedColumn], list[Text]]:
    """Return the columns, the one of people marked where some of its cells name several; and a note that says so."""
    found, notes = list(decided), list[Text]()
    for at, one in enumerate(decided):
        if one.meaning is not Meaning.MEMBER:
            continue
        cells = {cell for row in rows if isinstance(cell := grid.rows[row][one.index], str)}
        several = [cell for cell in cells if _MARKS.search(cell)]
        if several and has_shares(several, [cell for cell in cells if not _MARKS.search(cell)]):
            found[at] = replace(one, shared=True)
            notes.append(_SHARED.fill(heading=one.header, value=min(several, key=_without_figures)))
    return found, notes
