"""The texts that all sheets of an .xlsx share: read once, whatever number of pieces its sheets are read in."""

from __future__ import annotations

import re

TYPE_CHECKING = False  # of typing, which takes longer to import than most files to read
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

# A cell with a shared text holds its number; behind this character of nobody's alphabet it travels as a text of its own.
_MARK = "\ue000"
_SHARED = b't="s"'
_CELL = b' t="s"><v>'
_MARKED = b' t="str"><v>' + _MARK.encode()
_A_ROW = 1000
_ITEM = re.compile(rb"<si[\s/>]")


def sheet_of_texts(shared: bytes) -> bytes:
    """Return a sheet that has all texts of the part `shared` in their order, row by row."""
    count = len(_ITEM.findall(shared))
    cells = [b'<c t="s"><v>%d</v></c>' % at for at in range(count)]
    rows = b"".join(b"<row>" + b"".join(cells[at : at + _A_ROW]) + b"</row>" for at in range(0, count, _A_ROW))
    return b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' + rows + b"</sheetData></worksheet>"


def marked(sheet: bytes) -> bytes | None:
    """Return a sheet's XML with numbers of shared texts as texts; None where they are written in another way than is usual."""
    # A letter that most sheets lack is found ten times as fast as a word.
    if (_MARKED[-3:-2] in sheet and _MARKED[-3:] in sheet) or (b"'" in sheet and b"t='s'" in sheet):
        return None
    changed = sheet.replace(_CELL, _MARKED)
    return None if _SHARED in changed else changed


class SharedTexts(dict[str, str]):
    """The `texts` by what stands for them in a marked sheet; any other text stands for itself."""

    def __init__(self, texts: Sequence[str]) -> None:
        super().__init__()
        self._texts = texts

    def __missing__(self, cell: str) -> str:
        found = self._texts[int(cell[1:])] if cell[:1] == _MARK else cell
        self[cell] = found
        return found

    def column(self, cells: Sequence[Any]) -> Sequence[Any]:
        """Return the cells of a column with their texts."""
        kinds = set(map(type, cells))
        if kinds == {str}:
            return list(map(self.__getitem__, cells))
        return [self[cell] if type(cell) is str else cell for cell in cells] if str in kinds else cells
