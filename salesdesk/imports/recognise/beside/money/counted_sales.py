"""A column called "Sales" that counts them: whole numbers beside the money that they brought."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import mark

_COUNT = mark("Recognise", "Whole numbers, and “{heading}” beside them is the money: how many were sold.")

_MONEY = mark("Recognise", "“{heading}” has the pieces, and this is far more: their money.")

_VOLUMES = frozenset({"volume", "sales volume", "sold volume", "closed volume", "total volume", "dollar volume", "volume sold"})
_A_PIECE = 1_000  # what a piece costs, at least, where its money is called a volume: houses, loans
_MAY_COUNT = frozenset("sales sale sold deals closed orders wins won actual bookings achieved".split())
_SAYS_MONEY = re.compile(r"\b(?:revenue|turnover)\b|额|收入")  # whatever "sales" may be
_PRESENT, _SURE = 0.5, 0.9
_ONE = 10_000
_FEWEST, _NEARLY = 3, 0.9
_SAID_TIMES = 5  # where the money is called so
_TIMES = 10  # what a sale brings, at least, in units of money

Numbers = list[int | None]


def with_volume(columns: Sequence[Column], read: Mapping[int, Numbers]) -> tuple[Column, ...]:
    """Return the columns, a "volume" as the amount where the pieces have a column of their own and it is far more than these."""
    pieces = [one for one in columns if one.index in read and one.score(Meaning.QUANTITY) >= _PRESENT and one.heading.words not in _VOLUMES]
    if not pieces or any(one.score(Meaning.AMOUNT) >= _SURE for one in columns):
        return tuple(columns)
    volume = next((one for one in columns if one.heading.words in _VOLUMES and one.index in read), None)
    if volume is None or not _is_more(read, pieces[0], volume, _A_PIECE):
        return tuple(columns)
    told = replace(volume, uses=(Use(Meaning.AMOUNT, _SURE, None),), suffix=None, said=_MONEY.fill(heading=pieces[0].heading.text))
    return tuple(told if one is volume else one for one in columns)


def with_counted_sales(columns: Sequence[Column], read: Mapping[int, Numbers]) -> tuple[Column, ...]:
    """Return the columns, "sales" in small whole numbers as a quantity where another column has the money of the same rows."""
    for one in columns:
        may = one.heading.words in _MAY_COUNT and one.heading.currency is None and one.score(Meaning.AMOUNT) >= _PRESENT
        if not may or one.index not in read or one.said or one.boosted or not _is_whole(read[one.index]):
            continue
        money = next((other for other in columns if other is not one and _is_money(other, read) and _is_more(read, one, other)), None)
        if money is not None:
            uses = (Use(Meaning.QUANTITY, _SURE, None),)
            told = replace(one, uses=uses, suffix=None, said=_COUNT.fill(heading=money.heading.text))
            return tuple(told if other is one else other for other in columns)
    return tuple(columns)


def _is_money(column: Column, read: Mapping[int, Numbers]) -> bool:
    """Tell whether a column is an amount that shows its currency, or its cents."""
    if column.index not in read or column.score(Meaning.AMOUNT) < _PRESENT or column.uses[0].meaning is not Meaning.AMOUNT:
        return False
    return column.heading.currency is not None or _SAYS_MONEY.search(column.heading.words) is not None or not _is_whole(read[column.index])


def _is_whole(numbers: Numbers) -> bool:
    return all(number is None or number % _ONE == 0 for number in numbers)


def _is_more(read: Mapping[int, Numbers], count: Column, money: Column, times: int = _TIMES) -> bool:
    """Tell whether nearly each row has much more money than sales."""
    rows = [(a, b) for a, b in zip(read[count.index], read[money.index], strict=True) if a and b]
    times = min(times, _SAID_TIMES) if _SAYS_MONEY.search(money.heading.words) else times
    return len(rows) >= _FEWEST and sum(abs(b) >= times * abs(a) for a, b in rows) >= _NEARLY * len(rows)
