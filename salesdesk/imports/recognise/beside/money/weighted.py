"""Amounts of deals that are weighted with their probability: a forecast of another amount, which is the one that counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import mark

_WEIGHTED = mark("Recognise", "“{amount}” times the probability: a forecast, not counted again.")
_WHOLE = mark("Recognise", "Times the probability it gives “{weighted}”: it is what each deal is worth.")

_PRESENT, _LEAST = 0.5, 0.3
_SURE, _BEST = 0.9, 0.98
_FEWEST = 3
_NEARLY = 0.9
_CENT, _ONE, _HUNDRED = 100, 10_000, 1_000_000

Numbers = list[int | None]


def with_weighted(columns: Sequence[Column], read: Mapping[int, Numbers]) -> tuple[Column, ...]:
    """Return the columns, one that is another times the probability as of no use, and the other as the amount."""
    chances = [one for one in columns if one.score(Meaning.PROBABILITY) >= _PRESENT and one.index in read]
    figures = [one for one in columns if one.index in read and one not in chances and one.heading.period is None]
    for chance in chances:
        for whole in figures:
            for part in figures:
                if part is not whole and _is_part(read[whole.index], read[chance.index], read[part.index]):
                    told = {part.index: _aside(part, whole), whole.index: _counted(whole, part)}
                    return tuple(told.get(one.index, one) for one in columns)
    return tuple(columns)


def _is_part(wholes: Numbers, chances: Numbers, parts: Numbers) -> bool:
    rows = [(a, p, b) for a, p, b in zip(wholes, chances, parts, strict=True) if a and p and b is not None]
    for certain in (_ONE, _HUNDRED):  # 0.4 or 40
        open_ = [one for one in rows if 0 < one[1] < certain]
        right = sum(abs(a * p // certain - b) <= max(_CENT, abs(b) // 200) for a, p, b in rows)
        if len(open_) >= _FEWEST and right >= _NEARLY * len(rows):
            return True
    return False


def _aside(part: Column, whole: Column) -> Column:
    return replace(part, uses=(Use(Meaning.IGNORED, _SURE, None),), suffix=None, said=_WEIGHTED.fill(amount=whole.heading.text))


def _counted(whole: Column, part: Column) -> Column:
    others = tuple(use for use in whole.uses if use.meaning is not Meaning.AMOUNT)
    if whole.score(Meaning.AMOUNT) < _LEAST and others:
        return whole
    reason = _WHOLE.fill(weighted=part.heading.text)
    return replace(whole, uses=(Use(Meaning.AMOUNT, _BEST, TableKind.OPPORTUNITIES), *others), boosted=reason)
