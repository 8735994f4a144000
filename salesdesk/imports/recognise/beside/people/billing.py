"""Whom the order of a web shop is billed to: a company, or else a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import mark

_PERSON = mark("Recognise", "Who pays: the customer where “{company}” is empty.")
_BILLED = re.compile(r"billing|bill[ _-]?to|账单|帳單", re.IGNORECASE)
_FIRM = re.compile(r"company|organi[sz]ation|business|公司|单位|單位", re.IGNORECASE)
_LIKELY = 0.5


def is_billed(heading: str) -> bool:
    """Tell whether a heading is about whom an order is billed to."""
    return _BILLED.search(heading) is not None


def with_billed_person(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Take "billing name" for a person where "billing company" stands beside it."""
    billed = [one for one in columns if is_billed(one.heading.text) and one.score(Meaning.CUSTOMER) >= _LIKELY]
    company = next((one for one in billed if _FIRM.search(one.heading.text)), None)
    if company is None:
        return tuple(columns)
    persons = {one.index for one in billed if not _FIRM.search(one.heading.text)}
    use, said = Use(Meaning.CONTACT, 0.9, None), _PERSON.fill(company=company.heading.text)
    return tuple(replace(one, uses=(use,), suffix=None, said=said) if one.index in persons else one for one in columns)
