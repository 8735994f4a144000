"""Sheets and files that are called by whom, which team or which region their rows belong to: a sheet for each salesperson."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from salesdesk.imports.recognise.columns.meanings import Column, column_of
from salesdesk.imports.recognise.columns.profiles import profile_of
from salesdesk.imports.recognise.language.headings import Heading
from salesdesk.imports.recognise.language.known import NOBODY, Known
from salesdesk.imports.recognise.language.labels import HEADERS, said_by
from salesdesk.imports.recognise.language.titles import core_of, is_a_person, is_plainly_whose, person_in
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.language.words import has_chinese, words_of
from salesdesk.imports.recognise.recognised import Section
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import SheetGrid, Workbook
from salesdesk.sheets.texts import text_of
from salesdesk.text import Text, mark

_SHEET = mark("Recognise", "The sheet is called “{name}”, and no column says it: all its rows are taken for those of “{value}”.")
_FILE = mark("Recognise", "The file is called “{name}”, and no column says it: all its rows are taken for those of “{value}”.")
_NAMED = 0.7
_PRESENT = 0.5
_LOOKED_AT = 15
_FEWEST = 2
_MOSTLY = 0.6
_PLAIN_SHEET = re.compile(r"(?:sheet|工作表|表)\s*\d*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Called:
    """What the name of a sheet or file says of all rows of its table, and why that is taken so."""

    meaning: Meaning
    value: str
    reason: Text


_TAIL = re.compile(r"\s*(?:[(（\[【].*|[-_—·]?\s*(?:修改|更正|修订|最终|最新|新|副本|备份|copy|final|new|v\d+).*)$", re.IGNORECASE)
SheetNames = Mapping[tuple[Path, str], Called]
"""By file and sheet."""


def names_of(books: Sequence[Workbook], known: Known) -> SheetNames:
    """Return what the names of sheets, and of files with one sheet, say: members who are known, and what several alike are called."""
    found: dict[tuple[Path, str], Called] = {}
    for book in books:
        found |= {(book.path, name): one for name, one in _of_several([(one.name, one) for one in book.sheets], known, _SHEET)}
    alone = {book.path.stem: book for book in books if len(book.sheets) == 1}
    for stem, one in _of_several([(stem, book.sheets[0]) for stem, book in alone.items()], known, _FILE):
        found.setdefault((alone[stem].path, alone[stem].sheets[0].name), one)
    return found


def _of_several(named: Sequence[tuple[str, SheetGrid]], known: Known, reason: Text) -> Iterable[tuple[str, Called]]:
    """Give what each name says: somebody known by itself, the others where most of those with the same headings say the same sort."""
    said = {name: one for name, grid in named if (one := called_by(name, known, reason)) is not None}
    if len(named) == 1 and not said and (person := person_in((name := named[0][0]), known)) is not None:
        said[name] = Called(Meaning.MEMBER, person, reason.fill(name=name, value=person))
    alike = _alike([grid for _, grid in named])
    for name, grid in named:
        one = said.get(name)
        if one is None:
            continue
        group = [other for other, another in named if alike.get(id(another)) == alike.get(id(grid))]
        same = [other for other in group if other in said and said[other].meaning is one.meaning]
        plain = len(named) == 1 and is_plainly_whose(name, one.value)
        sure = one.meaning is Meaning.MEMBER and (known.is_member(one.value) or plain)
        if sure or (len(same) >= _FEWEST and len(same) >= _MOSTLY * len(group)):
            yield name, one


def _alike(grids: Sequence[SheetGrid]) -> dict[int, tuple[str, ...]]:
    """Return for each sheet the row of texts near its top that the most sheets have: their headings."""
    rows = {id(one): [row for cells in one.rows[:_LOOKED_AT] if len(row := _texts(cells)) > 1] for one in grids}
    often = Counter(row for own in rows.values() for row in set(own))
    return {key: max(own, key=lambda row: often[row]) for key, own in rows.items() if own}


def _texts(cells: Iterable[object]) -> tuple[str, ...]:
    texts = tuple(text_of(cell).strip() if isinstance(cell, str) else "" for cell in cells)
    return tuple(text for text in texts if text) if all(not isinstance(cell, int | float) for cell in cells) else ()


def called_by(name: str, known: Known, reason: Text) -> Called | None:
    """Return what a name says of all rows, with `reason` (of {name} and {value}) for it; None where it says nothing of them."""
    core = core_of(name)
    if not core or _PLAIN_SHEET.match(core):
        return None
    told = said_by(core, known) or {}
    meaning, value = next(iter(told.items()), (None, core))
    if meaning is Meaning.MEMBER or (not told and is_a_person(core)):
        return Called(Meaning.MEMBER, core, reason.fill(name=name, value=core))
    return Called(meaning, value, reason.fill(name=name, value=value)) if meaning in (Meaning.TEAM, Meaning.REGION) else None


def place_said(name: str) -> tuple[Meaning, str] | None:
    """Return the team (a shop, say) or region that a file is called by, whatever else it is called; None where it is by none."""
    told = said_by(core_of(_TAIL.sub("", name)), NOBODY) or {}
    return next(((meaning, value) for meaning, value in told.items() if meaning in (Meaning.TEAM, Meaning.REGION)), None)


def with_name(
    grid: SheetGrid, columns: Sequence[Column], sections: Sequence[Section], called: Called | None, top: int, rows: Sequence[int]
) -> tuple[tuple[Column, ...], tuple[Section, ...]]:
    """Return the columns and sections of a table with one more for what its name says, unless a column or section says it."""
    if called is None or any(one.score(called.meaning) >= _PRESENT and not one.profile.empty for one in columns):
        return tuple(columns), tuple(sections)
    index = sections[-1].index + 1 if sections else grid.width
    header = HEADERS[has_chinese(called.value)] + (f" {len(sections) + 1}" if sections else "")
    cells = [called.value] * len(rows)
    column = column_of(index, Heading(header, words_of(header), made=True), profile_of(cells), cells)
    use = Use(called.meaning, _NAMED, None)
    return (*columns, _with(column, use, called.reason)), (*sections, Section(index, header, ((top, called.value),)))


def _with(column: Column, use: Use, reason: Text) -> Column:
    return Column(column.index, column.heading, column.profile, column.sample, (use,), said=reason)
