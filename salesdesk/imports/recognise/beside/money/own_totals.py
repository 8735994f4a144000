"""What the sheet's own total adds up: of several amounts of a row, the one that counts."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import mark

_SUMMED = mark("Recognise", "The sheet's own total adds up this one, and not “{other}”.")

_PAID = re.compile(r"实收|实付|实交|实缴|实际(?:支付|收款|缴费|付款)|(?:amount|total|net) paid$")
_LEAST, _PRESENT, _BEST = 0.4, 0.5, 0.996


def as_totals_say(columns: Sequence[Column], summed: Collection[int]) -> tuple[Column, ...]:
    """Return the columns, the only amount that the total rows add up (`summed`, by index) put before those that they leave out."""
    amounts = [one for one in columns if _is_amount(one)]
    counted = [one for one in amounts if one.index in summed]
    left = [one for one in amounts if one.index not in summed and one.uses[0].meaning is Meaning.AMOUNT and not one.profile.empty]
    if not amounts:
        return _summed_price(columns, summed)
    if len(counted) != 1 or not left:
        return tuple(columns)
    found = counted[0]
    if found.uses[0].meaning is Meaning.RECEIVED and _owed(columns) and not _reduced(columns):
        return tuple(columns)  # what is due is the sum of what was paid of it and what is still owed
    others = tuple(use for use in found.uses if use.meaning is not Meaning.AMOUNT)
    told = replace(found, uses=(Use(Meaning.AMOUNT, _BEST, None), *others), boosted=_SUMMED.fill(other=left[0].heading.text))
    return tuple(told if one is found else one for one in columns)


def _summed_price(columns: Sequence[Column], summed: Collection[int]) -> tuple[Column, ...]:
    """Return the columns, of several prices the only one that is added up as the amount: nobody adds up what a piece costs."""
    prices = [one for one in columns if one.score(Meaning.UNIT_PRICE) >= _LEAST and not one.profile.empty]
    counted = [one for one in prices if one.index in summed]
    left = [one for one in prices if one.index not in summed]
    if len(counted) != 1 or not left:
        return tuple(columns)
    found = counted[0]
    told = replace(found, uses=(Use(Meaning.AMOUNT, _BEST, None),), suffix=None, boosted=_SUMMED.fill(other=left[0].heading.text))
    return tuple(told if one is found else one for one in columns)


def _owed(columns: Sequence[Column]) -> bool:
    return any(one.score(Meaning.OUTSTANDING) >= _PRESENT for one in columns)


def _reduced(columns: Sequence[Column]) -> bool:
    return any(one.score(Meaning.DISCOUNT) >= _PRESENT for one in columns)


def _is_amount(column: Column) -> bool:
    """Tell whether a column is an amount, or what was paid of one at once (实交学费), which may be all of it."""
    if not column.uses or column.heading.period is not None or column.uses[0].score < _PRESENT:
        return False
    meaning = column.uses[0].meaning
    return meaning is Meaning.AMOUNT or (meaning is Meaning.RECEIVED and _PAID.match(column.heading.words) is not None)
