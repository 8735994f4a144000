"""Cells that hold no value although something stands in them, and how a cell is called."""

from __future__ import annotations

import re

# As Excel and WPS write them in every language; the last two lines are of newer formulas and of LibreOffice.
ERRORS = frozenset(
    {
        *("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"),
        *("#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#PYTHON!", "#EXTERNAL!"),
        *("#N/A!", "Err:502", "Err:504", "Err:508", "Err:509", "Err:511", "Err:512", "Err:522", "Err:523"),
    }
)
# A formula that nobody computed is shown as its text; of one that is shared by many cells only this is known.
SHARED_FORMULA = "=…"
_NUMBER = re.compile(r"=\s*([-+]?\d+(?:\.\d+)?)\s*$")
# ="00012" shows its text whoever computes it; so do =T("00012") and a link, by its second text.
_QUOTED = re.compile(r"""=\s*(?:(?:T|HYPERLINK)\(\s*)?(?:"(?:[^"]|"")*"\s*[,;]\s*)?"((?:[^"]|"")*)"\s*\)?\s*$""", re.IGNORECASE)


def is_error(cell: object) -> bool:
    """Tell whether `cell` holds the error of a formula, such as "#REF!"."""
    return isinstance(cell, str) and cell[:1] in ("#", "E") and cell in ERRORS


def is_uncomputed(cell: object) -> bool:
    """Tell whether `cell` holds a formula that was saved without its result."""
    return isinstance(cell, str) and cell.startswith("=") and len(cell) > 1


def quoted_text(formula: str) -> str | None:
    """Return the text that a formula shows where it only quotes one (="00012", or the number =101), None of all others."""
    found = _QUOTED.match(formula) if formula[-1:] in ('"', ")", " ") else None
    if found is not None:
        return found[1].replace('""', '"')
    number = _NUMBER.match(formula)
    return None if number is None else number[1]


def is_broken(cell: object) -> bool:
    """Tell whether `cell` holds an error, or a formula without its result."""
    return isinstance(cell, str) and (is_error(cell) or is_uncomputed(cell))


def column_name(column: int) -> str:
    """Return the letters of a 0-based column: 0 is "A", 27 is "AB"."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """Return what Excel calls the cell in a 0-based row and column: (16, 4) is "E17"."""
    return f"{column_name(column)}{row + 1}"
