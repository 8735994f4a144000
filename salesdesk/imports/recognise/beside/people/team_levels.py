"""Departments in levels (一级部门, 二级部门, 三级部门; Dept L1, Dept L2): the deepest that a row fills is its team."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.columns.profiles import profile_of
from salesdesk.imports.recognise.language.headings import Heading
from salesdesk.imports.recognise.language.vocabulary import Use, vocabulary
from salesdesk.imports.recognise.language.words import has_chinese, words_of
from salesdesk.imports.recognise.recognised import Section
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import SheetGrid
from salesdesk.sheets.texts import text_of
from salesdesk.text import mark

_DEEPEST = mark("Recognise", "The deepest of “{columns}” that a row fills.")
_READ = mark("Recognise", "Read in the column “{column}”.")
_HEADERS = {True: "部门", False: "Department"}
_NUMBER = "一二三四五六"
_LEVEL = re.compile(rf"第?([{_NUMBER}1-6])级?|\b(?:level |lvl |l)?([1-6])\b")
_FEWEST = 2
_SURE = 0.98


def with_team_levels(
    grid: SheetGrid, columns: Sequence[Column], sections: Sequence[Section], rows: Sequence[int], sampled: Sequence[int]
) -> tuple[tuple[Column, ...], tuple[Section, ...]]:
    """Return the columns and sections of a table, its levels of departments made one column where the deepest is empty in some rows.

    Where the outermost level stands on the first row of its block alone, each level holds until one above it is written anew.
    """
    levels = sorted((number, one) for one in columns if (number := _level(one.heading.words)) and one.profile.texts)
    found = [one for _, one in sorted(levels, key=_number)]
    if len(found) < _FEWEST or len({number for number, _ in levels}) < len(levels) or _others(columns, found):
        return tuple(columns), tuple(sections)
    teams = _teams(grid, found, rows)
    if all(text_of(grid.rows[row][found[-1].index]) == teams[row] for row in rows):
        return tuple(columns), tuple(sections)
    index = sections[-1].index + 1 if sections else grid.width
    header = _HEADERS[has_chinese(found[0].heading.text)]
    cells = tuple(teams[row] for row in sampled if row in teams)
    gone = {one.index for one in found}
    left = [replace(one, uses=(), suffix=None, said=_READ.fill(column=header)) if one.index in gone else one for one in columns]
    told = _DEEPEST.fill(columns=tuple(one.heading.text for one in found))
    made = Column(index, Heading(header, words_of(header)), profile_of(cells), cells, (Use(Meaning.TEAM, _SURE, None),), said=told)
    return (*left, made), (*sections, Section(index, header, tuple((row + 1, teams[row] or None) for row in rows)))


def _number(level: tuple[int, Column]) -> int:
    return level[0]


def _level(words: str) -> int:
    """Return which level of departments a heading names, 0 where it names none."""
    match = _LEVEL.search(words)
    if match is None:
        return 0
    rest = " ".join((words[: match.start()] + " " + words[match.end() :]).replace("level", " ").split()).replace(" ", "")
    number = match[1] or match[2]
    return (_NUMBER.find(number) + 1 or int(number)) if rest in vocabulary().levelled else 0


def _others(columns: Sequence[Column], levels: Sequence[Column]) -> bool:
    """Tell whether a column beside the levels says the team by itself."""
    return any(one.uses and one.uses[0].meaning is Meaning.TEAM and one not in levels and not one.profile.empty for one in columns)


def _teams(grid: SheetGrid, levels: Sequence[Column], rows: Sequence[int]) -> dict[int, str]:
    """Return the team of each row."""
    in_blocks = any(not text_of(grid.rows[row][levels[0].index]) for row in rows) and bool(rows)
    held = [""] * len(levels)
    found: dict[int, str] = {}
    for row in rows:
        own = [text_of(grid.rows[row][one.index]) for one in levels]
        if in_blocks:
            first = next((at for at, text in enumerate(own) if text), len(own))
            held = [text if at >= first else kept for at, (text, kept) in enumerate(zip(own, held, strict=True))]
        else:
            held = own
        found[row] = next((text for text in reversed(held) if text), "")
    return found
