"""The words that sheets use, in every language that `resources/vocabulary` holds."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from salesdesk import places
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.terms import Meaning, TableKind

LANGUAGES = ("zh", "zh-TW", "en", "es", "pt", "de", "months")

_STATES = (
    "called_off", "came_back", "shut", "finished", "not_sold", "drafts", "unapproved", "failed", "new_papers", "approved", "unpaid",
    "not_from_customers", "ended", "waiting", "further", "billed", "lasting",
)  # fmt: skip
_VALUES = ("stages", "open", "won", "lost", "closed", *_STATES, "documents", "business", "activities", "units", "employed", "employed_too")
_STEPS = ("sold", "ordered", "shipped", "invoiced")
_SURE = 0.95
_SHORT = 5
# "weak" words mean it when nothing better is there; "faint" ones only when the kind of table is known to want it.
_LESS = {"weak": 0.6, "faint": 0.42}


@dataclass(frozen=True, slots=True)
class Use:
    """One thing that a word can mean. `kind` is the kind of table that the word speaks for."""

    meaning: Meaning
    score: float
    kind: TableKind | None


@dataclass(frozen=True, slots=True)
class ForeignWords:
    """What another department's sheets say: whole headings, parts of headings, headings that only hint at it, and their names."""

    headings: frozenset[str]
    parts: tuple[str, ...]
    hints: frozenset[str]
    names: tuple[str, ...]

    def says(self, words: str) -> bool:
        """Tell whether a heading of these words is one that only this department has."""
        return words in self.headings or any(part in words for part in self.parts)


@dataclass(frozen=True, slots=True)
class SaidWords:
    """Words of one topic: anywhere in a text (`within`: as patterns), or the whole of it (`patterns`: so)."""

    parts: tuple[str, ...]
    whole: tuple[str, ...]
    patterns: tuple[str, ...]
    within: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words, in the form of `words_of`."""

    columns: dict[str, tuple[Use, ...]]
    run_together: dict[str, tuple[Use, ...]]
    names: dict[str, TableKind]
    totals: frozenset[str]
    total_endings: tuple[str, ...]
    total_starts: tuple[str, ...]
    not_counted: frozenset[str]
    everybody: frozenset[str]
    part_starts: tuple[str, ...]
    compared: frozenset[str]
    compared_starts: tuple[str, ...]
    compared_endings: tuple[str, ...]
    compared_parts: tuple[str, ...]
    levelled: frozenset[str]
    note_starts: tuple[str, ...]
    aside_starts: tuple[str, ...]
    of_others: tuple[str, ...]
    alone: frozenset[str]
    own: frozenset[str]
    alike: tuple[tuple[str, ...], ...]
    same_things: tuple[tuple[str, ...], ...]
    idle_names: tuple[str, ...]
    idle_sums: tuple[str, ...]
    patterns: dict[str, dict[str, tuple[str, ...]]]
    abbreviations: dict[str, str]
    values: dict[str, frozenset[str]]
    forecasts: tuple[str, ...]
    channels: frozenset[str]
    channel_endings: frozenset[str]
    foreign: dict[str, ForeignWords]
    said: dict[str, SaidWords]
    statements: tuple[str, ...]
    no_people: frozenset[str]
    thing_endings: tuple[str, ...]
    now: frozenset[str]
    now_weeks: frozenset[str]
    steps: tuple[tuple[str, ...], ...]
    not_sales: tuple[str, ...]
    sales: tuple[str, ...]
    own_money: tuple[str, ...]
    likely_own_money: tuple[str, ...]
    their_money: tuple[str, ...]
    rates: frozenset[str]
    months: dict[str, int]
    quarters: dict[str, int]
    periods: dict[str, str]
    units: dict[str, int]
    currencies: dict[str, str]

    def in_full(self, words: str) -> str:
        """Return the words of a heading with those that are abbreviated in full: "mth tgt" is "month target"."""
        if not words.isascii():
            return words
        return _in_full(words, self.abbreviations)

    def uses(self, words: str) -> tuple[Use, ...]:
        """Return what a heading of these words can mean; "dateof hire" is found as "date of hire"."""
        joined = words.replace(" ", "")
        short = self.columns.get(joined, ()) if len(joined) <= _SHORT and joined != words else ()  # UoM, E-Mail
        return self.columns.get(words) or self.run_together.get(joined) or short


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Return the words of all languages together."""
    read = [tomllib.loads(places.resource("vocabulary", f"{one}.toml").read_text("utf-8")) for one in LANGUAGES]
    shorts = {short: word for language in read for word, listed in language.get("abbreviations", {}).items() for short in listed}
    known = _columns(read)
    known = {**{_in_full(word, shorts): uses for word, uses in known.items() if word.isascii()}, **known}
    return Vocabulary(
        columns=known,
        run_together={word.replace(" ", ""): uses for word, uses in known.items() if " " in word},
        names={words_of(word): TableKind(kind) for language in read for kind, words in language.get("names", {}).items() for word in words},
        totals=frozenset(_listed(read, "totals", "exact")),
        total_endings=tuple(_listed(read, "totals", "ending")),
        total_starts=tuple(_listed(read, "totals", "starting")),
        not_counted=frozenset(_listed(read, "totals", "not_counted")),
        everybody=frozenset(_listed(read, "totals", "everybody")),
        part_starts=tuple(_listed(read, "totals", "parts")),
        compared=frozenset(_listed(read, "compared", "exact")),
        compared_starts=tuple(_listed(read, "compared", "starting")),
        compared_endings=tuple(_listed(read, "compared", "ending")),
        compared_parts=tuple(_listed(read, "compared", "parts")),
        levelled=frozenset(word.replace(" ", "") for word in _listed(read, "levels", "of")),
        note_starts=tuple(_listed(read, "notes", "starting")),
        aside_starts=tuple(one if not one.isascii() else one + " " for one in _listed(read, "aside", "starting")),
        of_others=tuple(_listed(read, "aside", "of_others")),
        alone=frozenset(_listed(read, "alone", "words")),
        own=frozenset(_listed(read, "own", "words")),
        alike=tuple(tuple(group.split()) for language in read for group in language.get("alike", {}).get("endings", ())),
        same_things=tuple(tuple(group.split()) for language in read for group in language.get("alike", {}).get("beginnings", ())),
        idle_names=tuple(_listed(read, "alike", "names")),
        idle_sums=tuple(_listed(read, "alike", "sums")),
        patterns={group: _patterns(read, group) for group in ("likely", "often", "seldom")},
        values={kind: frozenset(_listed(read, "values", kind)) for kind in _VALUES},
        abbreviations=shorts,
        forecasts=tuple(_listed(read, "forecasts", "words")),
        channels=frozenset(_listed(read, "channels", "words")),
        channel_endings=frozenset(_listed(read, "channels", "ending")),
        foreign={topic: _foreign_words(read, topic) for topic in _topics(read, "foreign")},
        said={topic: _said_words(read, topic) for topic in _topics(read, "said")},
        statements=tuple(_listed(read, "statements", "names")),
        no_people=frozenset(_listed(read, "no_people", "names")),
        thing_endings=tuple(_listed(read, "no_people", "thing_endings")),
        now=frozenset(_listed(read, "now", "words")),
        now_weeks=frozenset(_listed(read, "now", "weeks")),
        steps=tuple(tuple(_listed(read, "steps", one)) for one in _STEPS),
        not_sales=tuple(_listed(read, "subjects", "other")),
        sales=tuple(_listed(read, "subjects", "sales")),
        own_money=tuple(_listed(read, "money", "own")),
        likely_own_money=tuple(_listed(read, "money", "likely")),
        their_money=tuple(_listed(read, "money", "theirs")),
        rates=frozenset(_listed(read, "money", "rates")),
        months=_numbered(read, "months"),
        quarters=_numbered(read, "quarters"),
        periods={words_of(word): unit for language in read for unit, words in language.get("periods", {}).items() for word in words},
        units={word: factor for language in read for word, factor in language.get("units", {}).items()},
        currencies={word: code for language in read for code, words in language.get("currencies", {}).items() for word in words},
    )


def _columns(read: Sequence[dict[str, Any]]) -> dict[str, tuple[Use, ...]]:
    found: dict[str, list[Use]] = {}
    for language in read:
        for meaning, groups in language.get("columns", {}).items():
            for group, words in groups.items():
                for place, word in enumerate(words):
                    found.setdefault(words_of(word), []).append(_use(meaning, group, place))
    return {word: tuple(sorted(_best(uses), key=_descending)) for word, uses in found.items()}


def _in_full(words: str, abbreviations: Mapping[str, str]) -> str:
    return " ".join(abbreviations.get(word, word) for word in words.split())


def _listed(read: Sequence[dict[str, Any]], section: str, group: str) -> list[str]:
    return [words_of(word) for language in read for word in language.get(section, {}).get(group, ())]


def _patterns(read: Sequence[dict[str, Any]], group: str) -> dict[str, tuple[str, ...]]:
    """Return the patterns of headings for each meaning, with what stands for the words in braces."""
    found: dict[str, tuple[str, ...]] = {}
    for language in read:
        said = language.get("patterns", {})
        for meaning, patterns in said.get(group, {}).items():
            for name, part in said["parts"].items():
                patterns = [pattern.replace(f"{{{name}}}", part) for pattern in patterns]
            found[meaning] = (*found.get(meaning, ()), *patterns)
    return found


def _topics(read: Sequence[dict[str, Any]], section: str) -> list[str]:
    return list(dict.fromkeys(topic for language in read for topic in language.get(section, {})))


def _foreign_words(read: Sequence[dict[str, Any]], topic: str) -> ForeignWords:
    headings, parts, hints, names = (_of_topic(read, "foreign", topic, part) for part in ("headings", "parts", "hints", "names"))
    return ForeignWords(frozenset(headings), tuple(parts), frozenset(hints), tuple(names))


def _said_words(read: Sequence[dict[str, Any]], topic: str) -> SaidWords:
    parts, whole = (tuple(_of_topic(read, "said", topic, part)) for part in ("parts", "whole"))
    patterns, within = (
        tuple(one for language in read for one in language.get("said", {}).get(topic, {}).get(part, ())) for part in ("patterns", "within")
    )
    return SaidWords(parts, whole, patterns, within)


def _of_topic(read: Sequence[dict[str, Any]], section: str, topic: str, part: str) -> list[str]:
    return [words_of(word) for language in read for word in language.get(section, {}).get(topic, {}).get(part, ())]


def _use(meaning: str, group: str, place: int) -> Use:
    kind = None if group == "any" or group in _LESS else TableKind(group)
    # Words stand in the order of preference: of two headings for one meaning the earlier word wins.
    return Use(Meaning(meaning), _LESS.get(group) or max(0.85, _SURE - 0.002 * place), kind)


def _best(uses: list[Use]) -> list[Use]:
    """Return the surest use of each meaning; where it speaks for one kind of table, those that speak for others as well.

    下单时间 is the day of orders and of contracts.
    """
    best: dict[Meaning, dict[TableKind | None, Use]] = {}
    for use in sorted(uses, key=_descending):
        of_meaning = best.setdefault(use.meaning, {})
        if not of_meaning or (None not in of_meaning and use.kind is not None):
            of_meaning.setdefault(use.kind, use)
    return [use for of_meaning in best.values() for use in of_meaning.values()]


def _descending(use: Use) -> float:
    return -use.score


def _numbered(read: Sequence[dict[str, Any]], section: str) -> dict[str, int]:
    lists = [language[section]["names"] for language in read if section in language]
    return {words_of(word): number for names in lists for number, words in enumerate(names, 1) for word in words}
