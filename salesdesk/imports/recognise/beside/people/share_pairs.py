"""Several people of a row with what is each one's part, wherever it stands: 主销售 70 % | 协销售 30 %, 张三 | 李四 as headings, 60/40."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.beside.people.share_ways import WAYS, Parts
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.columns.profiles import profile_of
from salesdesk.imports.recognise.language.headings import Heading
from salesdesk.imports.recognise.language.known import Known
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import Section
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.text import mark

_TOGETHER = mark("Recognise", "The people of “{people}”, each with the share that stands beside the name.")
READ_WITH = mark("Recognise", "Read in the column “{column}”.")
"""Why a column is not read by itself: another one was made of it and its neighbours."""

_SURE = 0.98
_SEVERAL = 2


def with_pairs(
    grid: SheetGrid, columns: Sequence[Column], sections: Sequence[Section], rows: Sequence[int], sampled: Sequence[int], known: Known
) -> tuple[tuple[Column, ...], tuple[Section, ...]]:
    """Return the columns and sections of a table, the people and shares of a row made one column of people with their shares.

    Nothing is made of them unless what they say fits the rows of the sample.
    """
    parts = next((found for way in WAYS if (found := way(grid, columns, sampled, known)) is not None), None)
    if parts is None:
        return tuple(columns), tuple(sections)
    index = sections[-1].index + 1 if sections else grid.width
    starts = tuple((row + 1, _joined(parts, grid.rows[row])) for row in rows)
    cells: list[Cell] = [_joined(parts, grid.rows[row]) for row in sampled]
    gone = {one.index for one in parts.columns}
    said = READ_WITH.fill(column=parts.header)
    left = [replace(one, uses=(), suffix=None, said=said) if one.index in gone else one for one in columns]
    use = Use(Meaning.MEMBER, _SURE, None)
    heading = Heading(parts.header, words_of(parts.header))
    made = Column(index, heading, profile_of(cells), tuple(cells), (use,), said=_TOGETHER.fill(people=parts.people))
    return (*left, made), (*sections, Section(index, parts.header, starts))


def _joined(parts: Parts, cells: Sequence[Cell]) -> str | None:
    """Return the people of a row with their shares in one text: in percent where these are whole, else as figures that are."""
    line = parts.read(cells)
    whole = sum(share for _, share in line)
    if len(line) < _SEVERAL or not whole:
        return line[0][0] if line else None
    shares = [share / whole * 100 for _, share in line]
    scale = math.lcm(*(one.denominator for one in shares))
    return "/".join(f"{name} {int(share * scale)}" for (name, _), share in zip(line, shares, strict=True))
