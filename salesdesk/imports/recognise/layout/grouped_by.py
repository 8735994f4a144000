"""What the names above groups of rows are that nothing else tells: the report says by what it groups, or their totals close them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.beside.money.aging import is_of_spans
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.given_names import GIVEN
from salesdesk.imports.recognise.language.known import looks_like_a_person
from salesdesk.imports.recognise.language.labels import SAYABLE, without_count
from salesdesk.imports.recognise.language.titles import is_a_person
from salesdesk.imports.recognise.language.vocabulary import Use, vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.layout.sections import Sections
from salesdesk.imports.recognise.layout.tables import Block
from salesdesk.imports.recognise.layout.total_words import total_label
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import SheetGrid
from salesdesk.text import mark

_BY = re.compile(r"\bby ((?:[a-z]+ ){0,2}?[a-z]+)(?: (?:detail|details|detailed|report|summary|list|listing|transactions?)\b|$| \d)")
_OF_REPORTS: dict[str, Meaning | None] = {
    "vendor": None,
    "item": Meaning.PRODUCT,
    "class": Meaning.CATEGORY,
    "rep": Meaning.MEMBER,
    "location": Meaning.REGION,
}
_BY_NAME = mark("Recognise", "There is no heading; the report is called after what it is by.")
_FULL, _NAMED = 0.8, 0.9
_MOSTLY = 0.6
_OFTEN = 0.34  # in a list of names, where a row may be a name alone
_PRESENT = 0.5
_FEWEST, _HALF = 2, 0.5
_NAMES = (Meaning.CUSTOMER, Meaning.MEMBER, Meaning.PRODUCT, Meaning.CATEGORY, Meaning.TEAM, Meaning.REGION, Meaning.CHANNEL)


def grouped_by(
    sections: Sections, columns: Sequence[Column], grid: SheetGrid, block: Block, names: Sequence[tuple[str, float]]
) -> Sections:
    """Return `sections`, the outermost one that nobody knows as what the report is “by”, or as categories in a list of goods and prices."""
    if None not in sections.meanings:
        return _closed(sections, grid, block)
    at = sections.meanings.index(None)
    meaning = _said_by(names) or _of_goods(columns) or (Meaning.CUSTOMER if is_of_spans(columns) else None)
    if meaning is None or meaning in sections.meanings or any(one.score(meaning) >= _PRESENT and not one.profile.empty for one in columns):
        return sections
    if _said_by(names) is None and len(sections.labels) <= _OFTEN * _facts(grid, block):
        sections = replace(sections, firm=True)
    found = [meaning if place == at else one for place, one in enumerate(sections.meanings)]
    return _closed(replace(sections, meanings=tuple(found)), grid, block)


def grouped_by_people(sections: Sections, columns: Sequence[Column], grid: SheetGrid, block: Block) -> Sections:
    """Return `sections`, the outermost unknown one as our people where it has people's names and the columns say to whom, not by whom.

    Chinese names of two characters may be goods'; they are people's where a total closes the rows of each.
    """
    if None not in sections.meanings or Meaning.MEMBER in sections.meanings:
        return sections
    has = {meaning for meaning in (Meaning.CUSTOMER, Meaning.MEMBER) if any(one.score(meaning) >= _PRESENT for one in columns)}
    at = sections.meanings.index(None)
    names = {label.strip() for _, label in sections.columns[at].starts if label}
    if has != {Meaning.CUSTOMER} or len(names) < _FEWEST or not all(map(looks_like_a_person, names)):
        return sections
    if sum(name.split()[0].lower() in GIVEN for name in names) < _HALF * len(names) and not _are_summed(sections, names, grid, block):
        return sections
    return replace(sections, meanings=tuple(Meaning.MEMBER if place == at else one for place, one in enumerate(sections.meanings)))


def _are_summed(sections: Sections, names: Collection[str], grid: SheetGrid, block: Block) -> bool:
    """Tell whether names are Chinese people's, and the rows of each end with a total before the next name."""
    if not all(map(is_a_person, names)) or any(name.isascii() for name in names):
        return False
    totals = [row for row in range(block.first, block.last + 1) if total_label(grid.rows[row][block.left : block.right + 1])]
    starts = sorted(sections.labels)
    return all(any(start < row < end for row in totals) for start, end in zip(starts, [*starts[1:], block.last + 1], strict=True))


def in_own_column(sections: Sections, columns: Sequence[Column], grid: SheetGrid, block: Block) -> Sections:
    """Return `sections`, those whose words stand in a column that no other row fills as what its heading says: Ann (2 records).

    So are the groups of a report of Salesforce written: the owner's column is empty below the owner.
    """
    labels = sorted(sections.labels)
    if sections.meanings != (None,) or not labels or labels[0] < block.first:
        return sections
    places = {next(at for at in range(block.left, block.right + 1) if grid.rows[row][at] is not None) for row in labels}
    own = next((one for one in columns if {one.index} == places), None)
    meaning = next((use.meaning for use in own.uses if use.meaning in SAYABLE and use.score >= _PRESENT), None) if own else None
    if own is None or meaning is None or not _is_empty_else(own.index, sections, grid, block):
        return sections
    if any(one.score(meaning) >= _FULL and one is not own and not one.profile.empty for one in columns):
        return sections
    (column,) = sections.columns
    bare = replace(column, starts=tuple((row, without_count(label) if label else label) for row, label in column.starts))
    return replace(sections, columns=(bare,), meanings=(meaning,), firm=True)


def _is_empty_else(at: int, sections: Sections, grid: SheetGrid, block: Block) -> bool:
    for row in range(block.first, block.last + 1):
        cells = grid.rows[row][block.left : block.right + 1]
        fact = len(cells) - cells.count(None) > 1 and row not in sections.labels
        if fact and grid.rows[row][at] is not None and total_label(cells) is None:
            return False
    return True


def with_first(columns: Sequence[Column], names: Sequence[tuple[str, float]]) -> tuple[Column, ...]:
    """Return the columns, a first one of names without a heading as what the report is “by”: Sales by Product Summary."""
    first = next((one for one in columns if one.profile.texts >= _FULL and one.profile.filled >= _FULL), None)
    meaning = _said_by(names)
    if first is None or first is not columns[0] or first.heading.text or first.uses or meaning is None:
        return tuple(columns)
    if any(one.score(meaning) >= _PRESENT for one in columns):
        return tuple(columns)
    return (replace(first, uses=(Use(meaning, _NAMED, None),), said=_BY_NAME), *columns[1:])


def _closed(sections: Sections, grid: SheetGrid, block: Block) -> Sections:
    """Return `sections` as firm where most of its names come again in a total: each is the head of a group, however short."""
    if not sections.labels or any(one is None for one in sections.meanings[:1]):
        return sections
    totals = [
        words_of(label)
        for row in range(block.first, block.last + 1)
        if (label := total_label(grid.rows[row][block.left : block.right + 1]))
    ]
    again = sum(any(words_of(label) in total for total in totals) for label in sections.labels.values())
    return replace(sections, firm=True) if again >= _MOSTLY * len(sections.labels) else sections


def _facts(grid: SheetGrid, block: Block) -> int:
    rows = (grid.rows[row][block.left : block.right + 1] for row in range(block.first, block.last + 1))
    return sum(len(row) - row.count(None) > 1 for row in rows)


def _said_by(names: Sequence[tuple[str, float]]) -> Meaning | None:
    """Return what a report is grouped by, as its title, sheet or file says: Sales by Customer Detail."""
    for name, _ in names:
        for found in _BY.finditer(words_of(name)):
            words = found[1]
            if words in _OF_REPORTS:
                return _OF_REPORTS[words]
            meaning = next((use.meaning for use in vocabulary().uses(words) if use.meaning in SAYABLE and use.meaning in _NAMES), None)
            if meaning is not None:
                return meaning
    return None


def _of_goods(columns: Sequence[Column]) -> Meaning | None:
    """Return that names above rows are categories where the rows are goods with their prices, nobody's and of no day."""
    has = [
        meaning
        for meaning in (Meaning.UNIT_PRICE, Meaning.PRODUCT, Meaning.PRODUCT_ID)
        if any(one.score(meaning) >= _PRESENT for one in columns)
    ]
    others = (Meaning.DAY, Meaning.CUSTOMER, Meaning.MEMBER, Meaning.AMOUNT, Meaning.QUANTITY, Meaning.TARGET)
    sold = any(one.score(meaning) >= _PRESENT for one in columns for meaning in others)
    return Meaning.CATEGORY if Meaning.UNIT_PRICE in has and len(has) > 1 and not sold else None
