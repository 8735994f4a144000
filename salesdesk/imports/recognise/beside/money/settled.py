"""What was paid and what is still due of an amount, beside it: neither is the amount itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import mark

_PAID = mark("Recognise", "With “{due}” it makes “{whole}”: what was paid of it.")
_DUE = mark("Recognise", "With “{paid}” it makes “{whole}”: what is still owed of it.")

_PAYS = re.compile(r"(?:\w+ )*(?:paid|received|settled|collected|applied)(?: \w+)?$")
_OWES = re.compile(r"(?:\w+ )*(?:due|balance|outstanding|open|unpaid|remaining|owing|owed|o s)(?: \w+)?$")
_SURE = 0.95
_FEWEST = 3
_NEARLY = 0.9
_CENT = 100

Numbers = list[int | None]


def with_settled(columns: Sequence[Column], read: Mapping[int, Numbers]) -> tuple[Column, ...]:
    """Return the columns, of three of which one is the sum of what is paid and what is due these for what they are."""
    figures = [one for one in columns if one.index in read]
    paid_ones = [one for one in figures if _PAYS.match(one.heading.words)]
    due_ones = [one for one in figures if _OWES.match(one.heading.words) and one not in paid_ones]
    for paid in paid_ones:
        for due in due_ones:
            wholes = [one for one in figures if one is not paid and one is not due and _adds_up(read, paid, due, one)]
            if wholes:
                whole = max(wholes, key=_amount)
                return _told(columns, paid, due, whole)
    return tuple(columns)


def _amount(column: Column) -> float:
    return column.score(Meaning.AMOUNT)


def _adds_up(read: Mapping[int, Numbers], paid: Column, due: Column, whole: Column) -> bool:
    rows = [(a or 0, b or 0, c) for a, b, c in zip(read[paid.index], read[due.index], read[whole.index], strict=True) if c]
    right = sum(abs(a + b - c) <= _CENT for a, b, c in rows)
    parts = any(a for a, _, _ in rows) and any(b for _, b, _ in rows)
    return parts and len(rows) >= _FEWEST and right >= _NEARLY * len(rows)


def _told(columns: Sequence[Column], paid: Column, due: Column, whole: Column) -> tuple[Column, ...]:
    names = {"paid": paid.heading.text, "due": due.heading.text, "whole": whole.heading.text}
    told = {
        paid.index: replace(paid, uses=(Use(Meaning.RECEIVED, _SURE, None),), suffix=None, boosted=None, said=_PAID.fill(**names)),
        due.index: replace(due, uses=(Use(Meaning.OUTSTANDING, _SURE, None),), suffix=None, boosted=None, said=_DUE.fill(**names)),
    }
    return tuple(told.get(one.index, one) for one in columns)
