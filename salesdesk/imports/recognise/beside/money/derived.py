"""Columns that say nothing of their own: sums of the columns before them, running totals."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.beside.things.channels import is_of_channel
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.known import Known, looks_like_a_person
from salesdesk.imports.recognise.language.periods import period_in
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import mark

_SUM = mark("Recognise", "The sum of the columns “{first}” to “{last}”: used as a check, not counted again.")
_WHOLE = mark("Recognise", "The sum of the amounts “{first}” to “{last}”: it counts in place of them.")
_RUNNING = mark("Recognise", "The running total of “{heading}”: not counted again.")
_PERSON = mark(
    "Recognise", "The heading is a person's name, though the figures are the sum of “{first}” to “{last}”. If it is a total, choose so."
)

_ALL = ("全", "总", "合", "共")
_ALL_WORDS = frozenset("all combined company everyone grand group overall sum team together total totals whole".split())
_LEFT = frozenset({"net", "net total", "net sales"})  # of what was sold, less what came back
_MAY_BE_DERIVED = (Meaning.TOTAL, Meaning.OUTSTANDING)
_FEWEST = 3
_NEARLY = 0.9
_HUNDREDTH = 100

Numbers = list[int | None]


def with_derived(columns: Sequence[Column], read: Mapping[int, Numbers], known: Known) -> tuple[Column, ...]:
    """Return the columns, those without a known heading that add up the columns before them, or run on with one of them, as derived.

    A person among people stays one, whatever the figures: that they are the sum of the others' may be chance.
    """
    done = list(columns)
    for at, one in enumerate(columns):
        if one.boosted or one.index not in read or any(use.score >= 0.7 and use.meaning not in _MAY_BE_DERIVED for use in one.uses):
            continue
        owed = bool(one.uses) and one.uses[0].meaning is Meaning.OUTSTANDING  # "Balance" may run on with the amounts of a customer
        if not owed and (span := _summed(columns[:at], read, read[one.index])):
            if _is_person(one.heading.text, known) and all(_is_person(part.heading.text, known) for part in span):
                done[at] = replace(one, boosted=_PERSON.fill(first=span[0].heading.text, last=span[-1].heading.text))
                continue
            counts = _are_amounts(span) or one.heading.words in _LEFT
            meaning, score, why = (Meaning.AMOUNT, 0.995, _WHOLE) if counts else (Meaning.TOTAL, 0.9, _SUM)
            reason = why.fill(first=span[0].heading.text, last=span[-1].heading.text)
            done[at] = replace(one, uses=(Use(meaning, score, None),), suffix=None, said=reason)
        elif (owed or not one.uses) and (of := _runs_on(columns, read, one)) is not None:
            done[at] = replace(one, uses=(Use(Meaning.IGNORED, 0.9, None),), said=_RUNNING.fill(heading=of.heading.text))
    return tuple(done)


def _are_amounts(parts: Sequence[Column]) -> bool:
    """Tell whether each is an amount of the row, none of them more than another, and none of a period or a channel."""
    if any(map(is_of_channel, parts)):
        return False  # they say more than their sum
    return all(one.uses and one.uses[0].meaning is Meaning.AMOUNT and not one.boosted and not period_in(one.heading.text) for one in parts)


def _summed(before: Sequence[Column], read: Mapping[int, Numbers], total: Numbers) -> Sequence[Column]:
    """Return the neighbouring columns of figures whose sum is `total`, at least two; none where they are not found."""
    sums = [0] * len(total)
    for count, one in enumerate(reversed(before), 1):
        if one.index not in read or (one.uses and one.uses[0].meaning is Meaning.DISCOUNT):
            break  # what is paid and what is taken off make the price before, no total
        sums = [whole + (number or 0) for whole, number in zip(sums, read[one.index], strict=True)]
        if count >= 2 and _same(sums, total):
            parts = before[-count:]
            return parts if sum(any(read[part.index]) for part in parts) >= 2 else ()  # with nothing but zeros it is one column again
    return ()


def _same(sums: Sequence[int], total: Numbers) -> bool:
    pairs = [(a, b) for a, b in zip(sums, total, strict=True) if b]
    return len(pairs) >= _FEWEST and sum(abs(a - b) <= min(_HUNDREDTH, abs(b) // 100) for a, b in pairs) >= _NEARLY * len(pairs)


def _runs_on(columns: Sequence[Column], read: Mapping[int, Numbers], one: Column) -> Column | None:
    own = [number for number in read[one.index] if number is not None]
    places = [at for at, number in enumerate(read[one.index]) if number is not None]  # rows of names and totals between say none
    for other in columns:
        if other.index == one.index or other.index not in read or other.score(Meaning.AMOUNT) + other.score(Meaning.QUANTITY) < 0.4:
            continue
        steps = [b - a for a, b in itertools.pairwise(own)]
        values = [read[other.index][at] or 0 for at in places[1:]]
        # A running total begins anew with the next person or month.
        hits = sum(step == value or own[at + 1] == value for at, (step, value) in enumerate(zip(steps, values, strict=True)))
        changes = sum(step == value and value != 0 for step, value in zip(steps, values, strict=True))
        if len(steps) >= _FEWEST and hits >= _NEARLY * len(steps) and changes >= 0.3 * len(steps):
            return other
    return None


def _is_person(heading: str, known: Known) -> bool:
    """Tell whether a heading is a name, and no word for all of them that looks like one: 全部, Whole Team."""
    if known.is_member(heading):
        return True
    words = words_of(heading)
    return looks_like_a_person(heading, known) and not words.startswith(_ALL) and _ALL_WORDS.isdisjoint(words.split())
