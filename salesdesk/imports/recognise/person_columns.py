"""Columns of our people whose headings say it in words of their own: Owned By, Quota Owner, Rep on the deal, with people's names below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.given_names import GIVEN
from salesdesk.imports.recognise.known import Known, looks_like_a_person
from salesdesk.imports.recognise.meanings import Column
from salesdesk.imports.recognise.recognised import Meaning
from salesdesk.imports.recognise.vocabulary import Use
from salesdesk.text import mark

_PEOPLE = mark("Recognise", "The heading speaks of who looks after it, and its values are people's names.")
_FROM = mark("Recognise", "Who says it; the rows are about somebody else.")
_TO = mark("Recognise", "The same people as under “{other}”: about whom each row is.")

_BETWEEN = (("from", "to"), ("given by", "given to"), ("sender", "recipient"), ("giver", "receiver"))
_SELLS = re.compile(
    r"(?:\w+ )?(?:owner|rep|reps|representative|salesperson|seller|salesman|agent|executive)(?: name| full name| on \w+)?$"
    r"|(?:staff|team|store|shop|sales|crew)(?: team)? (?:member|person|associate|assistant|employee|staff|user|colleague)(?: name)?$"
    r"|(?:owned|handled|managed|sold|closed|booked|served|looked after|quoted|prepared) by(?: name| user)?$"
    r"|(?:assigned|allocated) (?:to|rep|user|person)(?: name| user)?$"
)
_NOT_OURS = re.compile(r"(?:business|home|house|property|company|process|product|customer|client|vendor|supplier|contact|chief|legal)\b")
_WHO = (Meaning.MEMBER, Meaning.MEMBER_ID)
_KNOWN, _LIKELY = 0.6, 0.75
_MOSTLY, _FULL = 0.6, 0.5

Sample = Sequence[object]


def with_sellers(columns: Sequence[Column], known: Known) -> tuple[Column, ...]:
    """Return the columns, the first whose heading speaks of a seller and whose values are people as that, where no other one is."""
    if any(one.score(meaning) >= _KNOWN for one in columns for meaning in _WHO):
        return tuple(columns)
    found = next((one for one in columns if _speaks(one) and _are_people(one, known)), None)
    if found is None:
        return tuple(columns)
    told = replace(found, uses=(Use(Meaning.MEMBER, _LIKELY, None),), suffix=None, said=_PEOPLE)
    return tuple(told if one is found else one for one in columns)


def with_from_and_to(columns: Sequence[Column], known: Known) -> tuple[Column, ...]:
    """Return the columns, "From" and "To" of the same people as who speaks and of whom: what colleagues say of one another."""
    headed = {one.heading.words: one for one in columns if one.said is None and one.profile.texts >= _FULL}
    for said_by, said_of in _BETWEEN:
        giver, taker = headed.get(said_by), headed.get(said_of)
        if giver is None or taker is None or not (set(giver.sample) & set(taker.sample) - {None}):
            continue
        if _are_people(giver, known) and _are_people(taker, known) and not any(one.score(Meaning.MEMBER) >= _KNOWN for one in columns):
            told = {
                giver.index: replace(giver, uses=(Use(Meaning.IGNORED, _LIKELY, None),), suffix=None, said=_FROM),
                taker.index: replace(
                    taker, uses=(Use(Meaning.MEMBER, _LIKELY, None),), suffix=None, said=_TO.fill(other=giver.heading.text)
                ),
            }
            return tuple(told.get(one.index, one) for one in columns)
    return tuple(columns)


def _speaks(column: Column) -> bool:
    words = column.heading.words
    free = column.said is None and all(use.score < _KNOWN for use in column.uses)
    return free and column.profile.texts >= _FULL and _SELLS.match(words) is not None and not _NOT_OURS.match(words)


def _are_people(column: Column, known: Known) -> bool:
    names = {cell.strip() for cell in column.sample if isinstance(cell, str) and cell.strip()}
    people = sum(looks_like_a_person(name, known) or name.lower() in GIVEN for name in names)
    return bool(names) and people >= _MOSTLY * len(names)
