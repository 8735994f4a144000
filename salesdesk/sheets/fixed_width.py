"""Printed reports: columns that are kept apart by blanks, found where all lines have one at the same place."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

_LINES = 200
_FEWEST = 3


def fixed_columns(text: str) -> list[int] | None:
    """Return where each column begins, in half widths (a Chinese character has two); None when the lines have no common gaps."""
    lines = [_wide(line.rstrip()) for line in text.splitlines()[:_LINES] if line.strip()]
    if len(lines) < _FEWEST:
        return None
    length = max(map(len, lines))
    blank = [all(at >= len(line) or line[at] == " " for line in lines) for at in range(length)]
    begins = [at for at in range(length) if not blank[at] and (at == 0 or blank[at - 1])]
    if len(begins) < 2 or begins[0] >= length // 2:
        return None
    # A gap of one blank may be chance; figures below one another are not.
    wide = any(blank[at - 1] and blank[at - 2] for at in begins[1:])
    return begins if wide or any(map(_is_figures, zip(*_cells(lines[1:], begins), strict=True))) else None


def _is_figures(column: tuple[str, ...]) -> bool:
    full = [cell for cell in column if cell]
    return len(full) > 0.8 * len(column) and all(any(map(str.isdigit, cell)) and not any(map(str.isalpha, cell)) for cell in full)


def fixed_rows(text: str, begins: list[int]) -> Iterator[list[str]]:
    """Yield the rows of `text`, cut at `begins`."""
    yield from _cells(map(_wide, text.splitlines()), begins)


def _cells(lines: Iterable[list[str]], begins: list[int]) -> Iterator[list[str]]:
    ends = [*begins[1:], 1 << 20]
    for line in lines:
        yield ["".join(one for one in line[begin:end] if one).strip() for begin, end in zip(begins, ends, strict=True)]


def _wide(line: str) -> list[str]:
    """Return the line by half widths: a full-width character is followed by an empty place."""
    places: list[str] = []
    for one in line.expandtabs(8):
        places.append(one)
        if unicodedata.east_asian_width(one) in "WF":
            places.append("")
    return places
