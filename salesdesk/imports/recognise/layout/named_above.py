"""Whose rows a table has by the title above it: 李建国 2026年3月销售明细, and beside it the same of 王芳."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from salesdesk.imports.recognise.language.known import Known
from salesdesk.imports.recognise.language.titles import is_judged, is_surely_a_person, people_above, person_in, says_whose
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.layout.called import Called, called_by
from salesdesk.imports.recognise.layout.tables import Block
from salesdesk.imports.recognise.terms import Meaning, meanings
from salesdesk.sheets.grid import SheetGrid
from salesdesk.sheets.texts import text_of
from salesdesk.text import Text, mark

_ALIKE = mark(
    "Recognise", "“{name}” stands above the table, as other names do above tables of the same form: its rows are those of “{value}”."
)
_ALONE = mark("Recognise", "“{name}” stands above the table, and no column says whose its rows are: they are taken for those of “{value}”.")
_FEWEST = 2
_MOSTLY = 0.6
_LOOKED_AT = 30  # rows
_THINGS = meanings("product category")


def named_above(grid: SheetGrid, blocks: Sequence[Block], known: Known) -> list[Called | None]:
    """Return for each table of a sheet whom its title names.

    Of several tables with the same headings most have to name somebody, each another one, and none of them a thing that the tables list.
    A title of one table has to say more than a name, its month or what it lists, and the name has to be surely a person's, or said to be
    by a word; or it names a member.
    """
    found: list[Called | None] = [None] * len(blocks)
    alike: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, block in enumerate(blocks):
        if not block.headless:
            alike[tuple(grid.rows[block.headers[-1]][block.left : block.right + 1])].append(at)
    for group in alike.values():
        titled = [(at, title) for at in group if (title := _naming(blocks[at], known)) is not None]
        if len(group) == 1:
            for at, title in titled:
                found[at] = _of_one(title, known)
        elif len(titled) >= max(_FEWEST, _MOSTLY * len(group)):
            names = people_above([title for _, title in titled], known) or []
            if any(_is_listed(grid, blocks[at], name) for name in names if not known.is_member(name) for at in group):
                continue
            for (at, title), name in zip(titled, names, strict=False):
                found[at] = _called(_ALIKE, title, name)
        else:
            for at in group:
                found[at] = _place(blocks[at], known)
    return found


def _is_listed(grid: SheetGrid, block: Block, name: str) -> bool:
    """Tell whether the first rows of a table list `name` as a thing: among the products, or as a part of what a cell says."""
    for at in range(block.left, block.right + 1):
        of_things = any(use.meaning in _THINGS for use in vocabulary().uses(words_of(text_of(grid.rows[block.headers[-1]][at]))))
        cells = (grid.rows[row][at] for row in range(block.first, min(block.last + 1, block.first + _LOOKED_AT)))
        if any(isinstance(cell, str) and name in cell and (of_things or cell.strip() != name) for cell in cells):
            return True
    return False


def _place(block: Block, known: Known) -> Called | None:
    """Return the team or region that a title of a table names: 华东 3月销售明细."""
    said = [one for line in reversed(block.titles) if (one := called_by(line, known, _ALIKE)) is not None]
    return next((one for one in said if one.meaning is not Meaning.MEMBER), None)


def _naming(block: Block, known: Known) -> str | None:
    """Return the last title of a table that names a person."""
    return next((line for line in reversed(block.titles) if person_in(line, known) is not None), None)


def _of_one(title: str, known: Known) -> Called | None:
    name = person_in(title, known)
    says_more = name is not None and name != title.strip() and (says_whose(title) or is_surely_a_person(name) or is_judged(title, name))
    if name is None or not (known.is_member(name) or says_more):
        return None
    return _called(_ALONE, title, name)


def _called(reason: Text, title: str, name: str) -> Called:
    return Called(Meaning.MEMBER, name, reason.fill(name=title, value=name))
