"""Whose rows a table has by the title above it: 李建国 2026年3月销售明细, and beside it the same of 王芳."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from salesdesk.imports.recognise.language.known import Known
from salesdesk.imports.recognise.language.titles import is_given, people_above, person_in
from salesdesk.imports.recognise.layout.called import Called, called_by
from salesdesk.imports.recognise.layout.tables import Block
from salesdesk.imports.recognise.recognised import Meaning
from salesdesk.sheets.grid import SheetGrid
from salesdesk.text import Text, mark

_ALIKE = mark(
    "Recognise", "“{name}” stands above the table, as other names do above tables of the same form: its rows are those of “{value}”."
)
_ALONE = mark("Recognise", "“{name}” stands above the table, and no column says whose its rows are: they are taken for those of “{value}”.")
_FEWEST = 2
_MOSTLY = 0.6


def named_above(grid: SheetGrid, blocks: Sequence[Block], known: Known) -> list[Called | None]:
    """Return for each table of a sheet whom its title names.

    Of several tables with the same headings most have to name somebody, each another one. A title of one table has to say more than a
    name, its month or what it lists, or name a member: whose sheet it is may stand there as well.
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
            for (at, title), name in zip(titled, names, strict=False):
                found[at] = _called(_ALIKE, title, name)
        else:
            for at in group:
                found[at] = _place(blocks[at], known)
    return found


def _place(block: Block, known: Known) -> Called | None:
    """Return the team or region that a title of a table names: 华东 3月销售明细."""
    said = [one for line in reversed(block.titles) if (one := called_by(line, known, _ALIKE)) is not None]
    return next((one for one in said if one.meaning is not Meaning.MEMBER), None)


def _naming(block: Block, known: Known) -> str | None:
    """Return the last title of a table that names a person."""
    return next((line for line in reversed(block.titles) if person_in(line, known) is not None), None)


def _of_one(title: str, known: Known) -> Called | None:
    name = person_in(title, known)
    if name is None or not (known.is_member(name) or (name != title.strip() and is_given(name, known))):
        return None
    return _called(_ALONE, title, name)


def _called(reason: Text, title: str, name: str) -> Called:
    return Called(Meaning.MEMBER, name, reason.fill(name=title, value=name))
