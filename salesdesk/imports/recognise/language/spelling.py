"""Headings with a letter wrong (BUYING PRIZE, TOTAT VALUE, Commision): read as the word that they nearly are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from salesdesk.imports.recognise.language.vocabulary import vocabulary

_SHORTEST = 5
_SWAPPED = 2


def corrected(words: str) -> str:
    """Return the words of a heading, those that nobody knows as the one known word from which a single letter differs.

    Where one of them `is_own`, the values have to agree.
    """
    if not words.isascii() or len(words) < _SHORTEST:
        return words
    return " ".join(_corrected(one) for one in words.split())


def is_own(words: str) -> bool:
    """Tell whether a heading has a word that is one of its own, and may well be meant: Paper, Place, Contrast."""
    return not vocabulary().own.isdisjoint(words.split())


@lru_cache(maxsize=2_000)
def _corrected(word: str) -> str:
    known, near = _known()
    if len(word) < _SHORTEST or word in known or not word.isalpha() or word.rstrip("s") in known:
        return word
    short = vocabulary().abbreviations
    found = {short.get(other, other) for key in _shortened(word) for other in near.get(key, ()) if _differ_by_one(word, other)}
    return found.pop() if len(found) == 1 else word


@lru_cache(maxsize=1)
def _known() -> tuple[frozenset[str], Mapping[str, tuple[str, ...]]]:
    """Return the words of all English headings, and by each form with a letter left out those that have it."""
    words = vocabulary()
    known = {part for one in words.columns if one.isascii() for part in one.split() if part.isalpha()} | set(words.abbreviations)
    near: dict[str, list[str]] = {}
    for word in known:
        for key in _shortened(word) if len(word) >= _SHORTEST else ():
            near.setdefault(key, []).append(word)
    return frozenset(known), {key: tuple(found) for key, found in near.items()}


def _shortened(word: str) -> Iterable[str]:
    """Give the word, and the word without each of its letters but the first."""
    yield word
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]


def _differ_by_one(one: str, other: str) -> bool:
    """Tell whether a letter is wrong, missing, too many, or two have changed places."""
    if one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    if len(one) == len(other):
        wrong = [at for at in range(len(one)) if one[at] != other[at]]
        swapped = (
            len(wrong) == _SWAPPED and wrong[1] == wrong[0] + 1 and one[wrong[0]] == other[wrong[1]] and one[wrong[1]] == other[wrong[0]]
        )
        return len(wrong) == 1 or swapped
    short, long = sorted((one, other), key=len)
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
