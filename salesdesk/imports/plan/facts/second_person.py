"""A second salesperson of a row without a share (协同人, Co-owner): nobody can say what is theirs, so it is told."""

from __future__ import annotations

import re

from salesdesk.imports.plan.cells.columns import Columns
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
_CALLED = re.compile(
    r"(?:协同|协办|协作|协销|协助|合作|副|第二)(?:人|人员|销售|销售员|业务员|销售人员)|协销"
    r"|(?:业务员|销售|销售员|销售人员)(?:2|二|ii)"
    r"|co ?(?:owner|rep|seller|salesperson|sales rep)(?: name)?"
    r"|(?:second|secondary|2nd|overlay|supporting|assisting)(?: sales)? ?(?:rep|owner|person|salesperson|seller|agent)(?: name)?"
    r"|(?:sales ?)?(?:rep|person|owner|agent|seller) ?2|split with|shared with|credit shared with"
)


def told_of_second(columns: Columns, notes: list[Text]) -> None:
    """Say in `notes` which columns name a second person whose share nothing says."""
    first = columns.find(Meaning.MEMBER)
    if first is None:
        return
    for one in columns.table.columns:
        if one.meaning is not Meaning.IGNORED or one is first or not _CALLED.fullmatch(words_of(one.header)):
            continue
        cells = [cell.strip() for cell in columns.look_at(one) if isinstance(cell, str)]
        named = [cell for cell in cells if cell and plain(cell) not in NOTHING and not is_broken(cell)]
        if named:
            notes.append(_ALONE.fill(column=one.header, n=len(named), first=first.header))
