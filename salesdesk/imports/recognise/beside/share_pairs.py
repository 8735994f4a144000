"""Several people of a row in columns of their own, each with a share beside it: 主销售 70 %, 协销售 30 %."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.columns.profiles import profile_of
from salesdesk.imports.recognise.language.headings import Heading
from salesdesk.imports.recognise.language.known import Known, looks_like_a_person
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import Section
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.texts import text_of
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import mark

_TOGETHER = mark("Recognise", "The people of “{people}”, each with the share that stands beside the name.")
_READ = mark("Recognise", "Read in the column “{column}”.")

_SHARE = re.compile(r"占比|比例|份额|分成|业绩比|share|split|percent|pct|credit")
_FEWEST = 2
_MOSTLY = 0.6
_PRESENT = 0.5
_SURE = 0.98
_WHOLE = (10_000, 1_000_000)  # 1 and 100, in ten-thousandths

Pair = tuple[Column, Column]


def with_pairs(
    grid: SheetGrid, columns: Sequence[Column], sections: Sequence[Section], rows: Sequence[int], sampled: Sequence[int], known: Known
) -> tuple[tuple[Column, ...], tuple[Section, ...]]:
    """Return the columns and sections of a table, its pairs of person and share made one column of people with their shares.

    Nothing is made of them unless their shares add up to the whole in the rows of the sample.
    """
    pairs = _pairs(columns, known)
    if len(pairs) < _FEWEST or not _add_up([_line(grid, pairs, row) for row in sampled]):
        return tuple(columns), tuple(sections)
    index = sections[-1].index + 1 if sections else grid.width
    header = " + ".join(person.heading.text for person, _ in pairs)
    starts = tuple((row + 1, _joined(_line(grid, pairs, row))) for row in rows)
    cells: list[Cell] = [_joined(_line(grid, pairs, row)) for row in sampled]
    gone = {one.index for pair in pairs for one in pair}
    left = [replace(one, uses=(), suffix=None, said=_READ.fill(column=header)) if one.index in gone else one for one in columns]
    people = tuple(person.heading.text for person, _ in pairs)
    use = Use(Meaning.MEMBER, _SURE, None)
    made = Column(index, Heading(header, words_of(header)), profile_of(cells), tuple(cells), (use,), said=_TOGETHER.fill(people=people))
    return (*left, made), (*sections, Section(index, header, starts))


def _pairs(columns: Sequence[Column], known: Known) -> list[Pair]:
    found: list[Pair] = []
    for person, share in itertools.pairwise(columns):
        named = bool(_SHARE.search(share.heading.words)) or share.heading.percent
        if named and share.profile.numbers >= _PRESENT and _names_people(person, known):
            found.append((person, share))
    return found


def _names_people(column: Column, known: Known) -> bool:
    names = [cell for cell in column.sample if isinstance(cell, str) and cell.strip()]
    if not names or column.score(Meaning.CUSTOMER) >= _PRESENT:
        return False
    return sum(looks_like_a_person(one, known) for one in names) >= _MOSTLY * len(names)


def _line(grid: SheetGrid, pairs: Sequence[Pair], row: int) -> list[tuple[str, int]]:
    """Return the people of a row with their shares in ten-thousandths."""
    cells = grid.rows[row]
    shares = parse_numbers([cells[share.index] for _, share in pairs])[0]
    names = [text_of(cells[person.index]) for person, _ in pairs]
    return [(name, share or 0) for name, share in zip(names, shares, strict=True) if name]


def _add_up(lines: Sequence[Sequence[tuple[str, int]]]) -> bool:
    sums = [sum(share for _, share in line) for line in lines if line]
    several = any(len(line) > 1 for line in lines)
    return several and bool(sums) and any(sum(one == whole for one in sums) >= _MOSTLY * len(sums) for whole in _WHOLE)


def _joined(line: Sequence[tuple[str, int]]) -> str | None:
    if not line:
        return None
    if len(line) == 1:
        return line[0][0]
    return "/".join(f"{name} {(Decimal(share) / 100).normalize():f}" for name, share in line)
