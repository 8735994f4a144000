"""The short name of a customer beside the full one: another spelling of it, which later lists may use."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import mark

_SHORT = mark("Recognise", "A short name beside “{heading}”: what other lists may call the customer.")

_CALLED = re.compile(
    r"(?:客户|公司|单位|企业|名称)(?:简称|别名|别称)"
    r"|(?:customer|account|company|client)(?: name)? (?:short name|alias|aka)|short(?: customer| company)? name"
)
_OF_LISTS = frozenset({Meaning.AMOUNT, Meaning.QUANTITY, Meaning.PRODUCT, Meaning.ORDER_NUMBER, Meaning.DAY})
_SURE, _PRESENT = 0.9, 0.5


def with_short_names(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, short names of customers as such where the full names stand beside them and nothing was sold."""
    short = [one for one in columns if _CALLED.fullmatch(one.heading.words) and one.said is None]
    full = next((one for one in columns if one not in short and one.score(Meaning.CUSTOMER) >= _SURE), None)
    if not short or full is None or any(one.score(meaning) >= _PRESENT for one in columns for meaning in _OF_LISTS if one is not full):
        return tuple(columns)
    reason = _SHORT.fill(heading=full.heading.text)
    return tuple(
        replace(one, uses=(Use(Meaning.ALIAS, _SURE, TableKind.CUSTOMERS),), suffix=None, said=reason) if one in short[:1] else one
        for one in columns
    )
