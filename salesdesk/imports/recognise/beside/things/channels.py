"""Columns that are channels (线上, 线下, Online, Wholesale): each holds what was sold through one, and all of them count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use, vocabulary
from salesdesk.imports.recognise.recognised import SUMMED, RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import mark

_CHANNEL = mark("Recognise", "The heading is a channel: what was sold through it. Such columns all count, each as a line of its own.")

LINES = (TableKind.SALE_LINES, TableKind.ORDERS, TableKind.MONTHLY_BY_MEMBER)
"""Kinds of table of which a row may be taken apart into a line for each amount."""
ALONE = meanings("measure period_value member_value")
"""What stands beside amounts once for all of them, so that the row cannot be taken apart."""
_FEWEST = 2
_NEARLY_ALL = 0.8
_NUMBERS = 0.8
_LIKELY = 0.5
_GIVEN = 0.85


@lru_cache(maxsize=2_000)
def is_channel(words: str) -> bool:
    """Tell whether a heading (in the form of `words_of`) is put together from names of channels: 天猫旗舰店, 经销商渠道, online store."""
    known, endings = vocabulary().channels, vocabulary().channel_endings
    if words.isascii():
        parts = words.split()
        joined = {" ".join(parts[:size]) for size in range(1, len(parts) + 1)} & known
        rest = (words.removeprefix(one).split() for one in joined)
        return any(all(part in known or part in endings for part in one) for one in rest)
    return any(words.startswith(one) and _is_made_of(words[len(one) :], known | endings) for one in known if not one.isascii())


def _is_made_of(words: str, parts: frozenset[str]) -> bool:
    return not words or any(words.startswith(one) and _is_made_of(words[len(one) :], parts) for one in parts)


def with_channels(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, those that are headed by channels as amounts, where nearly all columns of unknown figures are."""
    figures = [one for one in columns if one.profile.numbers >= _NUMBERS and one.heading.text and one.heading.period is None]
    unknown = [one for one in figures if not one.said and not any(use.score >= _LIKELY and use.meaning in SUMMED for use in one.uses)]
    found = {one.index for one in unknown if is_channel(one.heading.words)}
    if len(found) < _FEWEST or len(found) < _NEARLY_ALL * len(unknown):
        return tuple(columns)
    use = Use(Meaning.AMOUNT, _GIVEN, None)
    return tuple(replace(one, uses=(use,), suffix=None, said=_CHANNEL) if one.index in found else one for one in columns)


def is_of_channel(column: Column) -> bool:
    """Tell whether a column was found to hold the amounts of a channel."""
    return column.said is not None and column.said.source == _CHANNEL.source


def channel_amounts(
    columns: Sequence[Column], decided: Sequence[RecognisedColumn], kind: TableKind
) -> tuple[list[RecognisedColumn], tuple[int, ...]]:
    """Return what was `decided` with all amounts of channels counting, and these by index; () where there are none, or one counts."""
    found = tuple(one.index for one in columns if is_of_channel(one))
    whole = any(one.meaning is Meaning.AMOUNT and one.index not in found for one in decided)  # they are parts of it
    if whole or kind not in LINES or any(one.meaning in ALONE for one in decided):
        return list(decided), ()
    counted = [replace(one, meaning=Meaning.AMOUNT, confidence=_GIVEN, reason=_CHANNEL) if one.index in found else one for one in decided]
    return counted, found
