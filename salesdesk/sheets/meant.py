"""Cells of text files as their writers mean them: what only keeps Excel from changing a number is no part of it."""

from __future__ import annotations

import re

from salesdesk.sheets.cells import quoted_text

# ="00012", '00012 and `00012: as shops, banks and accounting programs write numbers that shall keep their zeros.
SIGNS = "='`"
# A year may begin so: '26 Q1.
_KEPT_WHOLE = re.compile(r"'(?!\d\d\s)([+-]?\d[^']*)$")
_BETWEEN = re.compile(r"'([^']*)'$")


def meant(cell: str) -> str:
    """Return the text within a cell that begins with one of `SIGNS`; a cell that means what it says stays as it is."""
    first = cell[:1]
    if first == "=":
        found = quoted_text(cell)
        return cell if found is None else found
    if first == "`":
        return cell[1:] if "`" not in cell[1:] else cell
    if first == "'" and (apostrophe := _KEPT_WHOLE.match(cell) or _BETWEEN.match(cell)):
        return apostrophe[1]
    return cell
