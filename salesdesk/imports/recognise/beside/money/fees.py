"""Payments as those who collect them list them: what the customer paid, less a fee, is what arrives."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from statistics import median

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use, vocabulary
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import mark

_PAID = mark("Recognise", "Less “{fee}” it gives “{net}”: what the customer paid, before the fee of who collected it.")
_FEE = mark("Recognise", "What who collected the payment kept of it.")
_NET = mark("Recognise", "What is left of “{paid}” after the fee: it does not count again.")
_PAYER = mark("Recognise", "The rows are payments that somebody collected: who paid.")
_PAYMENT = mark("Recognise", "The rows are payments that somebody collected, and each has another one: their numbers.")
_OTHER = mark("Recognise", "The number of another payment, to which this one belongs.")

_IS_FEE = re.compile(r"(?:.* )?fees?(?: amount| total)?$")
_IS_NUMBER = re.compile(r"(?:transaction|txn|payment|charge|balance transaction)?(?: ?(?:id|number|no|ref|reference))$|id$")
_PRICED = (Meaning.QUANTITY, Meaning.UNIT_PRICE)
_SOLD = frozenset({TableKind.SALE_LINES, TableKind.ORDERS, TableKind.INVOICES})
_SURE, _LIKELY, _PRESENT = 0.95, 0.9, 0.5
_FEWEST, _NEARLY = 3, 0.9
_MOST = 0.15  # of the payment; what takes more is no fee for collecting it
_EACH = 0.98
_CENT = 100

Numbers = list[int | None]


def with_fees(columns: Sequence[Column], read: Mapping[int, Numbers]) -> tuple[Column, ...]:
    """Return the columns, of three of which a small fee leads from one to another that as what was received, and the others aside.

    A sheet with quantities or prices, or whose amount is called a sale, is one of sales: the fee is what selling cost.
    """
    fees = [one for one in columns if one.index in read and _IS_FEE.match(one.heading.words)]
    if not fees or any(one.score(meaning) >= _PRESENT for one in columns for meaning in _PRICED):
        return tuple(columns)
    figures = [one for one in columns if one.index in read and one not in fees]
    for fee in fees:
        for paid in figures:
            if any(use.kind in _SOLD and use.meaning is Meaning.AMOUNT and use.score >= _PRESENT for use in paid.uses):
                continue
            net = next((one for one in figures if one is not paid and _leaves(read[paid.index], read[fee.index], read[one.index])), None)
            if net is not None:
                return _told(columns, paid, fee, net)
    return tuple(columns)


def _leaves(paid: Numbers, fee: Numbers, net: Numbers) -> bool:
    rows = [(a, abs(f), b) for a, f, b in zip(paid, fee, net, strict=True) if a and f is not None and b is not None and a > 0]
    taken = [f / a for a, f, _ in rows if f]
    right = sum(abs(a - f - b) <= _CENT for a, f, b in rows)
    return len(taken) >= _FEWEST and median(taken) <= _MOST and right >= _NEARLY * len(rows)


def _told(columns: Sequence[Column], paid: Column, fee: Column, net: Column) -> tuple[Column, ...]:
    aside = Use(Meaning.IGNORED, _LIKELY, TableKind.RECEIPTS)
    said = _PAID.fill(fee=fee.heading.text, net=net.heading.text)
    told = {
        paid.index: replace(paid, uses=(Use(Meaning.RECEIVED, _SURE, TableKind.RECEIPTS),), suffix=None, boosted=None, said=said),
        fee.index: replace(fee, uses=(aside,), suffix=None, boosted=None, said=_FEE),
        net.index: replace(net, uses=(aside,), suffix=None, boosted=None, said=_NET.fill(paid=paid.heading.text)),
    }
    names = [one for one in columns if one.heading.words == "name" and one.uses]
    if names and not any(one.score(Meaning.CUSTOMER) >= _LIKELY for one in columns):
        told[names[0].index] = replace(names[0], uses=(Use(Meaning.CUSTOMER, _LIKELY, None),), suffix=None, said=_PAYER)
    numbers = [
        one for one in columns if _IS_NUMBER.match(one.heading.words) and one.profile.distinct >= _EACH and one.profile.filled >= _EACH
    ]
    if numbers:
        told[numbers[0].index] = replace(numbers[0], uses=(Use(Meaning.NUMBER, _LIKELY, TableKind.RECEIPTS),), suffix=None, said=_PAYMENT)
        own = vocabulary().in_full(numbers[0].heading.words)
        others = [one for one in columns if one is not numbers[0] and vocabulary().in_full(one.heading.words).endswith(f" {own}")]
        told |= {one.index: replace(one, uses=(aside,), suffix=None, said=_OTHER) for one in others if " " in own}
    return tuple(told.get(one.index, one) for one in columns)
