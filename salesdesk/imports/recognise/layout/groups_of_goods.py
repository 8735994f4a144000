"""Names alone above the products of a price list (护肤系列, Skin Care): what the products below them belong to, and none themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.labels import unnumbered
from salesdesk.imports.recognise.layout.sections import Sections
from salesdesk.imports.recognise.layout.tables import Block
from salesdesk.imports.recognise.recognised import Section
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import SheetGrid

_BRACKETS = re.compile(r"^\s*[【\[(（<《〈「]\s*(.*?)\s*[】\])）>》〉」]\s*$")
_PRESENT = 0.5


def groups_of_goods(sections: Sections, columns: Sequence[Column], grid: SheetGrid, block: Block, filled: Sequence[int]) -> Sections:
    """Return the sections, names above products as their category where every other row has a price, and the first row is such a name."""
    if not sections.labels or len(sections.columns) != 1 or sections.meanings[0] not in (None, Meaning.CATEGORY):
        return sections
    goods = any(one.score(meaning) >= _PRESENT for one in columns for meaning in (Meaning.PRODUCT, Meaning.PRODUCT_ID))
    price = max(columns, key=lambda one: one.score(Meaning.UNIT_PRICE))
    free = next((one for one in (Meaning.CATEGORY, Meaning.PRODUCT_LINE) if all(col.score(one) < _PRESENT for col in columns)), None)
    if not goods or price.score(Meaning.UNIT_PRICE) < _PRESENT or free is None:
        return sections
    rows = [row for row in range(block.first, block.last + 1) if filled[row] and row not in sections.labels]
    alone = [row for row in range(block.first, block.last + 1) if row in sections.labels]
    above = all(row + 1 in rows for row in alone)
    if not alone or alone[0] != block.first or not above or any(grid.rows[row][price.index] in (None, "") for row in rows):
        return sections
    (section,) = sections.columns
    starts = tuple((row, None if label is None else _bare(label)) for row, label in section.starts)
    return replace(sections, columns=(Section(section.index, section.header, starts),), meanings=(free,), firm=True)


def _bare(label: str) -> str:
    """Return a label without its number, brackets and colon: 护肤系列 of 【护肤系列】 and of 一、护肤系列."""
    text = unnumbered(label).strip().rstrip(":：").strip()
    found = _BRACKETS.match(text)
    return (found[1] if found else text) or label
