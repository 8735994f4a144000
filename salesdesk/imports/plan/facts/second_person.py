"""A second salesperson of a row without a share (协同人, Co-owner): nobody can say what is theirs, so it is told."""

from __future__ import annotations

from salesdesk.imports.plan.cells.columns import Columns
from salesdesk.imports.recognise.beside.people.share_pairs import READ_WITH
from salesdesk.imports.recognise.language.second_people import SECOND
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.cells import is_broken
from salesdesk.sheets.values import NOTHING, plain
from salesdesk.text import Text, mark

_ALONE = mark(
    "Import",
    "“{column}” names a second person in {n} {n:row|rows}, and the sheet does not say what is theirs: the whole sale is that of “{first}”. "
    "To share it, write both with their shares in one cell (张伟 9/李娜 1), or put a column with the share beside each of them.",
)


def told_of_second(columns: Columns, notes: list[Text]) -> None:
    """Say in `notes` which columns name a second person whose share nothing says."""
    first = columns.find(Meaning.MEMBER)
    if first is None:
        return
    for one in columns.table.columns:
        if one.meaning is not Meaning.IGNORED or one is first or not SECOND.fullmatch(words_of(one.header)):
            continue
        if one.reason.source == READ_WITH.source:
            continue  # with a share, which counts
        cells = [cell.strip() for cell in columns.look_at(one) if isinstance(cell, str)]
        named = [cell for cell in cells if cell and plain(cell) not in NOTHING and not is_broken(cell)]
        if named:
            notes.append(_ALONE.fill(column=one.header, n=len(named), first=first.header))
