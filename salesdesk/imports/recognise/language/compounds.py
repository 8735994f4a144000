"""Headings that say in other words what known ones say: 折让金额 for 折让额, 最后一次联系日期, Billed Quantity, Customer City."""

from __future__ import annotations

import re
from functools import lru_cache

from salesdesk.imports.recognise.language.vocabulary import Use, vocabulary
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings

Found = tuple[tuple[Use, ...], str]

_OF_MONEY = meanings("discount cost profit tax target commission received outstanding pay_part salary")
_DESCRIBES = "描述"
_NEARLY, _SECOND = 0.93, 0.6
_LIKELY, _OFTEN, _SELDOM = 0.7, 0.6, 0.45
_FEWEST = 2  # characters
_SHORTEST = 4
# What the values of a column have to bear out: of other things there may be a number (Leads, Emails).
_COUNTABLE = meanings(
    "tax discount cost unit_cost profit commission received outstanding amount unit_price customer product category member contact"
)


@lru_cache(maxsize=2_000)
def in_other_words(key: str) -> Found | None:
    """Return what a Chinese heading means that is no known one but says what one says, and the part that tells; None where it is not."""
    return None if key.isascii() else _with_other_ending(key) or _without_ending(key) or _with_other_beginning(key)


@lru_cache(maxsize=2_000)
def in_other_number(key: str) -> Found | None:
    """Return what an English heading means that is known in its other number: Taxes as tax, Sales Discount as the discounts."""
    if not key.isascii() or len(key) < _SHORTEST:
        return None
    known = vocabulary().columns
    one = next((one for one in _numbers_of(key) if one in known and one not in vocabulary().alone), None)
    uses = [use for use in known[one] if use.meaning in _COUNTABLE] if one else []
    return (tuple(Use(use.meaning, use.score * _NEARLY, use.kind) for use in uses), one) if one and uses else None


def _numbers_of(key: str) -> tuple[str, ...]:
    if not key.endswith("s"):
        return (f"{key}s",)
    return (key[:-1], key[:-2] if key.endswith("es") else "", f"{key[:-3]}y" if key.endswith("ies") else "")


@lru_cache(maxsize=2_000)
def by_pattern(key: str) -> Found | None:
    """Return what a heading means by how it is put together; None where it follows no pattern."""
    found: dict[Meaning, Use] = {}
    for pattern, use in _patterns(chinese=not key.isascii()):
        if use.meaning not in found and pattern.fullmatch(key):
            found[use.meaning] = use
    return (tuple(found.values()), key) if found else None


@lru_cache(maxsize=2)
def _patterns(*, chinese: bool) -> tuple[tuple[re.Pattern[str], Use], ...]:
    """Compile the patterns of each meaning in one script when the first heading needs them: most sheets have known headings only."""
    known = vocabulary().patterns
    return tuple(
        (re.compile("|".join(f"(?:{pattern})" for pattern in own)), _use(said, score))
        for group, score in (("likely", _LIKELY), ("often", _OFTEN), ("seldom", _SELDOM))
        for said, patterns in known[group].items()
        if (own := [pattern for pattern in patterns if pattern.isascii() != chinese])
    )


def _use(said: str, score: float) -> Use:
    """Return what patterns under `said` mean: "number quotes" is the number of a quote, and speaks for a table of these."""
    meaning, _, kind = said.partition(" ")
    return Use(Meaning(meaning), score, TableKind(kind) if kind else None)


@lru_cache(maxsize=1)
def _endings() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Return each group of endings that say the same: from the longest to the shortest, and in the order of preference."""
    return tuple((tuple(sorted(group, key=len, reverse=True)), group) for group in vocabulary().alike)


def _with_other_ending(key: str) -> Found | None:
    known = vocabulary().columns
    for longest_first, group in _endings():
        end = next((one for one in longest_first if key.endswith(one)), None)
        if end is None or len(key) - len(end) < _FEWEST:
            continue
        stem = key.removesuffix(end)
        other = next((stem + one for one in group if one != end and stem + one in known), None)
        if other is None:
            continue
        found = [Use(use.meaning, use.score * _NEARLY, use.kind) for use in known[other]]
        if end == _DESCRIBES and not any(use.meaning is Meaning.NOTE for use in found):
            found.append(Use(Meaning.NOTE, _SECOND, None))  # where another column is a better subject
        return tuple(found), other
    return None


def _with_other_beginning(key: str) -> Found | None:
    """Return what a heading means that begins with another word for the same thing: 协议名称 for 合同名称, 料件编号 for 物料编号."""
    known = vocabulary().columns
    for group in vocabulary().same_things:
        begin = next((one for one in group if key.startswith(one) and key != one), None)
        if begin is None:
            continue
        rest = key.removeprefix(begin)
        other = next((one + rest for one in group if one != begin and one + rest in known), None)
        if other is not None:
            return tuple(Use(use.meaning, use.score * _NEARLY, use.kind) for use in known[other]), other
    return None


def _without_ending(key: str) -> Found | None:
    words = vocabulary()
    for end in (*words.idle_names, *words.idle_sums):
        stem = key.removesuffix(end)
        if stem == key or len(stem) < _FEWEST or stem in words.alone:
            continue
        uses = [use for use in words.columns.get(stem, ()) if use.meaning is not Meaning.IGNORED]
        if end in words.idle_sums:
            uses = [use for use in uses if use.meaning in _OF_MONEY]
        if uses:
            return tuple(Use(use.meaning, use.score * _NEARLY, use.kind) for use in uses), stem
    return None
