"""A column headed “Name”, or not at all, to the right of codes that say of what they are: the names of what these number."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from salesdesk.text import mark

_NAMES = mark("Recognise", "The name of what “{heading}” beside it numbers.")

_OF = {
    Meaning.CUSTOMER_ID: Meaning.CUSTOMER,
    Meaning.MEMBER_ID: Meaning.MEMBER,
    Meaning.EMPLOYEE_NUMBER: Meaning.MEMBER,
    Meaning.PRODUCT_ID: Meaning.PRODUCT,
}
_BARE = frozenset({"名称", "name"})  # of anything
_SURE, _LIKELY, _PRESENT, _NEARLY = 0.9, 0.7, 0.5, 0.9
_FEWEST = 2


def with_names_of_codes(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, those without a heading that name what the codes before them number as these names."""
    found: dict[int, Column] = {}
    for codes, names in itertools.pairwise(columns):
        meaning = next((_OF[use.meaning] for use in codes.uses[:1] if use.meaning in _OF and use.score >= _LIKELY), None)
        if meaning is None or not is_bare(names) or names.index != codes.index + 1:
            continue
        if not any(one.score(meaning) >= _PRESENT for one in columns if one not in (codes, names)) and are_named(
            codes.sample, names.sample
        ):
            reason = _NAMES.fill(heading=codes.heading.text)
            found[names.index] = replace(names, uses=(Use(meaning, _SURE, None),), suffix=None, said=reason)
    return tuple(found.get(one.index, one) for one in columns)


def is_bare(column: Column) -> bool:
    """Tell whether a column has texts, and nothing that says of what."""
    unsaid = not column.heading.text.strip() and not column.uses
    return (unsaid or column.heading.words in _BARE) and column.said is None and column.profile.texts >= _NEARLY


def are_named(codes: Sequence[Cell], names: Sequence[Cell]) -> bool:
    """Tell whether each code has a name, always the same, and no two have one name."""
    pairs = {(_plain(code), _plain(name)) for code, name in zip(codes, names, strict=True) if code is not None and name is not None}
    numbers, called = ({pair[at] for pair in pairs} for at in (0, 1))
    return len(pairs) >= _FEWEST and len(numbers) == len(called) == len(pairs)


def _plain(cell: Cell) -> str:
    """Return a cell as it is shown: 2000004 may stand as a number in one row and as a text in the next."""
    return str(int(cell)) if isinstance(cell, float) and cell == int(cell) else str(cell).strip()
