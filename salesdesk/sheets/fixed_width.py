"""Printed reports: columns that are kept apart by blanks, at the same place in all lines, or two or more wherever they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

_LINES = 200
_FEWEST = 3
_GAP = re.compile(r"(?: |\u3000|\t){2,}")
_FEWEST_SPACED = 2
_MOSTLY, _HALF = 0.8, 0.5


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
    # Ann Lee above Bob Ray have a gap too, but no heading behind it.
    headed = [bool(cell) for cell in next(_cells(lines[:1], begins))]
    begins = [at for at, has in zip(begins, headed, strict=True) if has or at == begins[0] or blank[at - 2]]
    if len(begins) < 2:
        return None
    # A gap of one blank may be chance; figures below one another are not.
    wide = any(blank[at - 1] and blank[at - 2] for at in begins[1:])
    return begins if wide or any(map(_is_figures, zip(*_cells(lines[1:], begins), strict=True))) else None


def printed_rows(text: str) -> list[list[str]] | None:
    """Return the rows of a printed report; None where the text is none.

    Raises ValueError where blanks keep columns apart that cannot be told: they stand neither below one another nor in every row.
    """
    begins = fixed_columns(text)
    cut = list(fixed_rows(text, begins)) if begins is not None else None
    parts = [_GAP.split(line.strip()) if line.strip() else [] for line in text.splitlines()]
    full = [row for row in parts if row]
    table = [row for row in full if len(row) > 1]
    if cut is not None and not _run_together(cut, next((at for at, row in enumerate(parts) if len(row) > 1), 0)):
        return cut
    wide = sum(len(row) >= _FEWEST for row in table)
    if len(table) < max(_FEWEST_SPACED, _HALF * len(full)) or wide < _MOSTLY * len(table):
        return cut
    first = full.index(table[0])
    if len({len(row) for row in table}) > 1 or full[first : first + len(table)] != table:
        raise ValueError  # titles above and remarks below have one part; a row with fewer than others lacks a cell
    return parts


def _run_together(rows: list[list[str]], header: int) -> bool:
    """Tell whether cells hold what stands apart in the text: two headings, or in most rows two values."""
    apart = [at for at, row in enumerate(rows) if any(map(_GAP.search, row))]
    return header in apart or len(apart) > _HALF * sum(any(row) for row in rows)


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
