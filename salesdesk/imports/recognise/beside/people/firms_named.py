"""A bare "Name" beside a column of contacts: the firm for which these people speak, and none of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.given_names import GIVEN
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import mark

_FIRM = mark("Recognise", "“{contact}” names the people: this is the customer for whom they speak.")
_PERSON = mark("Recognise", "Each row begins with another person, and the firm stands beside: whom one speaks with there.")

_NAMES = frozenset({"name", "name 1", "full name"})
_ELSE = meanings("customer first_name last_name opportunity_id stage product activity due_date employee_number")
_SURELY, _PRESENT, _SURE = 0.8, 0.6, 0.9
_OF_OTHERS = meanings("amount quantity order_number status lead_id source day industry grade customer_id")
_MOSTLY, _FEW, _EACH = 0.4, 0.15, 0.9


def with_firms_named(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, a bare name as the customer's where another column names people to speak with, by its heading and its values."""
    first = _first_named(columns)
    if first is not None and _is_person(first) and _works_for(first, columns):
        use = Use(Meaning.CONTACT, _SURE, TableKind.CONTACTS)
        return tuple(replace(one, uses=(use,), suffix=None, said=_PERSON) if one is first else one for one in columns)
    bare = next((one for one in columns if one.heading.words in _NAMES and one.said is None and one.score(Meaning.CUSTOMER)), None)
    if bare is None:
        return tuple(columns)
    if any(one.score(meaning) > _PRESENT for one in columns if one is not bare for meaning in _ELSE):
        return tuple(columns)
    people = next((one for one in columns if one is not bare and one.score(Meaning.CONTACT) >= _SURELY), None)
    if people is None or _given(people) < _MOSTLY or _given(bare) > min(_FEW, _given(people) / 2):
        return tuple(columns)
    use, said = Use(Meaning.CUSTOMER, _SURE, None), _FIRM.fill(contact=people.heading.text)
    return tuple(replace(one, uses=(use,), suffix=None, said=said) if one is bare else one for one in columns)


def _first_named(columns: Sequence[Column]) -> Column | None:
    """Return the first column of names: it says what a row is."""
    return next((one for one in columns if one.profile.texts >= _PRESENT and one.profile.codes < _FEW), None)


def _is_person(column: Column) -> bool:
    """Tell whether a column is headed as the names of people may be who work for somebody."""
    contact = bool(column.uses) and column.uses[0].meaning is Meaning.CONTACT
    return column.said is None and (contact or (column.heading.words in _NAMES and column.score(Meaning.CUSTOMER) > 0))


def _works_for(bare: Column, columns: Sequence[Column]) -> bool:
    """Tell whether each row begins with another person, beside whom stand the firm and how to reach that person."""
    others = [one for one in columns if one is not bare]
    firm = any(one.score(Meaning.CUSTOMER) >= _SURELY and _given(one) <= _FEW for one in others)
    reached = any(one.score(meaning) >= _PRESENT for one in others for meaning in (Meaning.EMAIL, Meaning.PHONE))
    aside = any(one.score(meaning) > _PRESENT for one in others for meaning in _ELSE - {Meaning.CUSTOMER} | _OF_OTHERS)
    return firm and reached and not aside and bare.profile.distinct >= _EACH and _given(bare) >= _MOSTLY


def _given(column: Column) -> float:
    """Return the share of values that begin with a common given name."""
    first = [cell.split()[0].lower() for cell in column.sample if isinstance(cell, str) and cell.split()]
    return sum(one in GIVEN for one in first) / len(first) if first else 0.0
