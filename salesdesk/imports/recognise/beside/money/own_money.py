"""Amounts given twice, in the customer's money and in one's own (本位币金额, 折人民币, Amount (Base)): one's own counts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use, vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, meanings
from salesdesk.text import Text, mark

_OWN = mark("Recognise", "The amount in one's own money; “{other}” is the same in the customer's.")
_OWN_ALONE = mark("Recognise", "The amount in one's own money: the currencies beside it are those of the customers.")
_THEIRS = mark("Recognise", "In the customer's money: “{own}” is the same in one's own, and counts.")
_THEIR_CURRENCY = mark("Recognise", "The customer's money; “{own}” is in one's own.")
_RATE = mark("Recognise", "The exchange rate, by which “{own}” is worked out already.")
_COUNTS = mark("Recognise", "Of the amounts of a row “{counted}” counts, the one in one's own money, and not “{other}”.")

_BRACKETS = re.compile(r"[()\[\]【】<>{}]")
_JOINED = re.compile(r"\b(?:in|the|of)\b")
_ANY_RATE = frozenset({"rate"})  # of a tax, a commission, an hour
_MONEY = meanings("amount received total")
_PRESENT, _FIGURES, _BEST = 0.5, 0.9, 0.97
_NEARLY, _ROUNDED, _CHANGES = 0.9, 200, 1.2
_SCALE, _HUNDRED = 10_000, 100

Numbers = list[int | None]


@dataclass(frozen=True, slots=True)
class _Side:
    """A column of money, and whose it is: `own`, as its words surely or perhaps (`likely`) say, or `theirs`; `bare` are the other words."""

    column: Column
    bare: str
    own: bool
    likely: bool
    theirs: bool
    currency: str | None

    @property
    def is_amount(self) -> bool:
        uses = self.column.uses
        return bool(uses) and uses[0].meaning in _MONEY and uses[0].score >= _PRESENT


def with_own_money(columns: Sequence[Column], read: Mapping[int, Numbers]) -> tuple[Column, ...]:
    """Return the columns, the amounts in one's own money as those that count, those in the customer's with their currency put aside."""
    currencies = [one for one in columns if one.score(Meaning.CURRENCY) >= _PRESENT and one.profile.numbers < _PRESENT]
    known = vocabulary().rates if currencies else vocabulary().rates - _ANY_RATE
    rates = [one for one in columns if one.index in read and one.heading.words in known]
    sides = [_side(one) for one in columns if one.index in read and one not in rates and one.heading.period is None]
    if any(one.own or one.currency for one in sides):  # Amount (Local) beside Amount (USD) is the customer's
        sides = [replace(one, likely=False) for one in sides]
    if not (rates or currencies or any(one.theirs for one in sides)):
        return tuple(columns)
    pairs = _pairs(sides, rates, currencies, read)
    alone = [] if pairs else _alone(sides, currencies)
    if not pairs and not alone:
        return tuple(columns)
    done: dict[int, Column] = {}
    done |= {own.column.index: _counted(own, other) for own, other in pairs}
    done |= {own.column.index: replace(own.column, boosted=_OWN_ALONE, said=_OWN_ALONE) for own in alone}
    first = next(iter(done.values())).heading.text
    theirs = [one.column for one in sides if one.is_amount and one.column.index not in done] if pairs else []
    done |= {one.index: _aside(one, _THEIRS.fill(own=first)) for one in theirs}
    done |= {one.index: _aside(one, _RATE.fill(own=first)) for one in rates if any(_by_rate(*pair, one, read) for pair in pairs)}
    named = [one for one in currencies if not _says(_key(one), vocabulary().own_money)]
    done |= {one.index: _aside(one, _THEIR_CURRENCY.fill(own=first)) for one in named}
    return tuple(done.get(one.index, one) for one in columns)


def own_money_note(table: RecognisedTable) -> list[Text]:
    """Tell which amount of `table` counts where it is given in two kinds of money."""
    return [_COUNTS.fill(counted=one.header, **dict(one.reason.values)) for one in table.columns if one.reason.source == _OWN.source]


def _side(column: Column) -> _Side:
    words, key = vocabulary(), _key(column)
    theirs = _says(key, words.their_money)
    own, likely = (_says(key, sayings) and not theirs for sayings in (words.own_money, words.likely_own_money))
    codes = [word for word in words.currencies if len(word) > 1]
    named = next((words.currencies[word] for word in codes if _says(key, (word,))), None)
    bare = _without(key, (*words.own_money, *words.likely_own_money, *words.their_money, *codes))
    return _Side(column, bare, own, likely and not own, theirs, column.heading.currency or named)


def _pairs(
    sides: Sequence[_Side], rates: Sequence[Column], currencies: Sequence[Column], read: Mapping[int, Numbers]
) -> list[tuple[_Side, _Side]]:
    """Return the amounts in one's own money, each with the same in the customer's."""
    found: list[tuple[_Side, _Side]] = []
    for own in sides:
        if own.theirs or not _may_count(own):
            continue
        others = [one for one in sides if one is not own and one.is_amount and not one.own and (own.own or not one.likely)]
        near = sorted(others, key=lambda one: (one.bare != own.bare, _apart(one, own)))
        twin = next((one for one in near if _is_same(own, one, rates, currencies, read)), None)
        if twin is not None:
            found.append((own, twin))
    return found


def _alone(sides: Sequence[_Side], currencies: Sequence[Column]) -> list[_Side]:
    """Return the amounts that say they are in one's own money where there is none in another, though a column names several currencies."""
    amounts = [one for one in sides if one.is_amount]
    own = [one for one in amounts if one.own and one.currency is None and one.column.uses[0].meaning is Meaning.AMOUNT]
    several = any(len({cell for cell in one.sample if cell is not None}) > 1 for one in currencies)  # a single one may be one's own
    return own if several and own and len(own) == len(amounts) else []


def _is_same(own: _Side, other: _Side, rates: Sequence[Column], currencies: Sequence[Column], read: Mapping[int, Numbers]) -> bool:
    """Tell whether `own` is the money of `other` in another currency: as a rate shows, or its words and the currencies of the rows."""
    mine, theirs = read[own.column.index], read[other.column.index]
    rows = [(a, b) for a, b in zip(theirs, mine, strict=True) if a]
    if not any(a != b for a, b in rows) or any(not b or (a < 0) != (b < 0) for a, b in rows):
        return False  # what is left empty somewhere, or never differs
    if any(_by_rate(own, other, rate, read) for rate in rates):
        # A rate leads back as well: what says nothing of its own is worked out of the one before it.
        return own.own or own.likely or other.theirs or (other.column.index < own.column.index and other.currency != own.currency)
    if own.own:
        return other.theirs or bool(currencies)
    if own.currency and not other.currency:
        return bool(currencies) and all(_alike_in(own.currency, one, theirs, mine) for one in currencies)
    return own.likely and (other.theirs or any(_at_rates(one, theirs, mine) for one in currencies))


def _by_rate(own: _Side, other: _Side, rate: Column, read: Mapping[int, Numbers]) -> bool:
    return _leads(read[other.column.index], read[rate.index], read[own.column.index])


def _leads(theirs: Numbers, rate: Numbers, mine: Numbers) -> bool:
    """Tell whether a rate leads from the customer's money to one's own: what one of theirs is worth, a hundred of it, or one of ours."""
    rows = [(a, r, b) for a, r, b in zip(theirs, rate, mine, strict=True) if a and r and b]
    ways = ([abs(a * r - b * _SCALE * share) * _ROUNDED <= abs(b) * _SCALE * share for a, r, b in rows] for share in (1, _HUNDRED))
    back = [abs(b * r - a * _SCALE) * _ROUNDED <= abs(a) * _SCALE for a, r, b in rows]
    return bool(rows) and any(sum(one) >= _NEARLY * len(rows) for one in (*ways, back)) and any(a != b for a, _, b in rows)


def _alike_in(code: str, currencies: Column, theirs: Numbers, mine: Numbers) -> bool:
    """Tell whether both are the same in the rows whose currency is the one that a heading names (`code`)."""
    return all(a == b for name, a, b in _named_rows(currencies, theirs, mine) if name == code)


def _at_rates(currencies: Column, theirs: Numbers, mine: Numbers) -> bool:
    """Tell whether the one is the other at rates that hardly change for each currency, and are not the same for all."""
    rates: dict[str, list[float]] = {}
    for name, a, b in _named_rows(currencies, theirs, mine):
        rates.setdefault(name, []).append(b / a)
    usual = [min(one) for one in rates.values()]
    return len(usual) > 1 and all(max(one) <= _CHANGES * min(one) for one in rates.values()) and max(usual) > _CHANGES * min(usual)


def _named_rows(currencies: Column, theirs: Numbers, mine: Numbers) -> list[tuple[str, int, int]]:
    """Return the code of the currency of each row with what the two columns say."""
    codes = vocabulary().currencies
    named = [codes.get(words_of(cell), cell.strip().upper()) if isinstance(cell, str) else "" for cell in currencies.sample]
    return [(name, a, b) for name, a, b in zip(named, theirs, mine, strict=True) if name and a and b]


def _may_count(side: _Side) -> bool:
    """Tell whether a column of figures can be an amount: it is one, or says no more than whose money it is."""
    if side.is_amount:
        return True
    filled = side.column.profile.numbers >= _FIGURES
    uses = vocabulary().uses(side.bare)
    return (side.own or side.likely or side.currency is not None) and filled and (not side.bare or bool(uses and uses[0].meaning in _MONEY))


def _counted(own: _Side, other: _Side) -> Column:
    twin = own.column.uses[0] if own.is_amount else other.column.uses[0]
    meaning = Meaning.RECEIVED if other.column.uses[0].meaning is Meaning.RECEIVED else Meaning.AMOUNT
    why = _OWN.fill(other=other.column.heading.text)
    heading = replace(own.column.heading, currency=own.currency)
    return replace(own.column, heading=heading, uses=(Use(meaning, _BEST, twin.kind),), suffix=None, boosted=why, said=why)


def _aside(column: Column, why: Text) -> Column:
    return replace(column, uses=(Use(Meaning.IGNORED, _BEST, None),), suffix=None, boosted=None, said=why)


def _apart(one: _Side, other: _Side) -> int:
    return abs(one.column.index - other.column.index)


def _key(column: Column) -> str:
    return words_of(_BRACKETS.sub(" ", unicodedata.normalize("NFKC", column.heading.text)))


def _says(key: str, words: Sequence[str]) -> bool:
    return any(word in key if not word.isascii() else re.search(rf"(?<![a-z]){re.escape(word)}(?![a-z])", key) for word in words)


def _without(key: str, words: Sequence[str]) -> str:
    for word in sorted(words, key=len, reverse=True):
        key = key.replace(word, "") if not word.isascii() else re.sub(rf"(?<![a-z]){re.escape(word)}(?![a-z])", "", key)
    return " ".join(_JOINED.sub(" ", key).split())
