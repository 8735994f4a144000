"""Rows above a table that say things of it, each name in the cell before its value: Week ending | 10/17/2025 | | Office: | Denver."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.recognise.profiles import is_amount
from salesdesk.imports.recognise.vocabulary import vocabulary
from salesdesk.imports.recognise.words import words_of
from salesdesk.sheets.grid import Cell

_LONGEST = 30  # of a name
_MOST = 5
_COLONS = (":", "：")

Pair = tuple[str, Cell]


def said_pairs(row: Sequence[Cell]) -> list[Pair]:
    """Return the names and values of a row that consists of such pairs, none where it does not; one name at least has its colon."""
    pairs: list[Pair] = []
    colons = False
    for group in _groups(row):
        places = iter(group)
        for cell in places:
            if not isinstance(cell, str) or len(cell) > _LONGEST:
                return []
            name = cell.strip()
            ends = name.endswith(_COLONS)
            value = next(places, None)
            if ends and (value is None or not _ends(value)):
                pairs.append((name.rstrip(":： "), value if value is not None else ""))
            elif not ends and len(group) > 1 and value is not None and _may_be_said(name, value):
                pairs.append((name, value))
            else:
                return []
            colons |= ends
    return [pair for pair in pairs if pair[1] != ""] if colons and len(pairs) <= _MOST else []


def _groups(row: Sequence[Cell]) -> list[list[Cell]]:
    """Return the cells of a row that are filled, those beside one another together; a name whose value stands further on has it."""
    groups: list[list[Cell]] = []
    open_ = False
    for cell in row:
        if cell in (None, ""):
            open_ = False
        elif open_ or (groups and len(groups[-1]) % 2 and _ends(groups[-1][-1]) and not _ends(cell)):
            groups[-1].append(cell)
            open_ = True
        else:
            groups.append([cell])
            open_ = True
    return groups


def _ends(cell: Cell) -> bool:
    return isinstance(cell, str) and cell.strip().endswith(_COLONS)


def _may_be_said(name: str, value: Cell) -> bool:
    """Tell whether a name without a colon is one all the same: a known one, before a value that is no heading."""
    known = vocabulary()
    heading = isinstance(value, str) and not is_amount(value) and (known.uses(words_of(value)) or _ends(value))
    return bool(known.uses(words_of(name))) and not heading
