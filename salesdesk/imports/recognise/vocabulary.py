"""The words that sheets use, in every language that `resources/vocabulary` holds."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache

from salesdesk import places
from salesdesk.imports.recognise.recognised import Meaning, TableKind

LANGUAGES = ("zh-Hans", "zh-Hant", "en")

_SURE = 0.95
# "weak" words mean it when nothing better is there; "faint" ones only when the kind of table is known to want it.
_LESS = {"weak": 0.6, "faint": 0.42}


@dataclass(frozen=True, slots=True)
class Use:
    """One thing that a word can mean. `kind` is the kind of table that the word speaks for."""

    meaning: Meaning
    score: float
    kind: TableKind | None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words, in the form in which `headings.words_of` brings a heading."""

    columns: dict[str, tuple[Use, ...]]
    run_together: dict[str, tuple[Use, ...]]
    names: dict[str, TableKind]
    totals: frozenset[str]
    total_endings: tuple[str, ...]
    note_starts: tuple[str, ...]
    months: dict[str, int]
    quarters: dict[str, int]
    units: dict[str, int]
    currencies: dict[str, str]

    def uses(self, words: str) -> tuple[Use, ...]:
        """Return what a heading of these words can mean; "dateof hire" is found as "date of hire"."""
        return self.columns.get(words) or self.run_together.get(words.replace(" ", ""), ())


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Return the words of all languages together."""
    read = [tomllib.loads(places.resource("vocabulary", f"{one}.toml").read_text("utf-8")) for one in LANGUAGES]
    columns: dict[str, list[Use]] = {}
    for language in read:
        for meaning, groups in language["columns"].items():
            for group, words in groups.items():
                for place, word in enumerate(words):
                    columns.setdefault(word, []).append(_use(meaning, group, place))
    known = {word: tuple(sorted(_best(uses), key=lambda one: -one.score)) for word, uses in columns.items()}
    return Vocabulary(
        columns=known,
        run_together={word.replace(" ", ""): uses for word, uses in known.items() if " " in word},
        names={word: TableKind(kind) for language in read for kind, words in language["names"].items() for word in words},
        totals=frozenset(word for language in read for word in language["totals"]["exact"]),
        total_endings=tuple(word for language in read for word in language["totals"]["ending"]),
        note_starts=tuple(word for language in read for word in language["notes"]["starting"]),
        months=_numbered(read, "months"),
        quarters=_numbered(read, "quarters"),
        units={word: factor for language in read for word, factor in language["units"].items()},
        currencies={word: code for language in read for code, words in language["currencies"].items() for word in words},
    )


def _use(meaning: str, group: str, place: int) -> Use:
    kind = None if group == "any" or group in _LESS else TableKind(group)
    # Words stand in the order of preference: of two headings for one meaning the earlier word wins.
    return Use(Meaning(meaning), _LESS.get(group) or max(0.85, _SURE - 0.002 * place), kind)


def _best(uses: list[Use]) -> list[Use]:
    best: dict[Meaning, Use] = {}
    for use in uses:
        if use.meaning not in best or use.score > best[use.meaning].score:
            best[use.meaning] = use
    return list(best.values())


def _numbered(read: list[dict[str, dict[str, list[list[str]]]]], section: str) -> dict[str, int]:
    return {word: number for language in read for number, words in enumerate(language[section]["names"], 1) for word in words}
