"""What a heading, a name or a value speaks of, by the words that the vocabulary lists for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of


def word_said(text: str, *topics: str) -> str | None:
    """Return the first word of `text` that speaks of one of `topics` (the keys of `[said]` in the vocabulary), None where none does."""
    found = _said(topics).search(words_of(text))
    return found[0] if found else None


def says(texts: Sequence[str], *topics: str) -> bool:
    """Tell whether one of `texts` speaks of one of `topics`."""
    return any(word_said(one, *topics) is not None for one in texts)


def without(text: str, *topics: str) -> str:
    """Return the words of `text` but for those that speak of one of `topics`."""
    return _said(topics).sub(" ", words_of(text))


@lru_cache
def _said(topics: tuple[str, ...]) -> re.Pattern[str]:
    known = vocabulary().said
    parts = [word for topic in topics for word in (*map(_part, known[topic].parts), *known[topic].within)]
    whole = [word for topic in topics for word in (*map(re.escape, known[topic].whole), *known[topic].patterns)]
    return re.compile("|".join([*parts, *([f"^(?:{'|'.join(whole)})$"] if whole else [])]))


def _part(word: str) -> str:
    return rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word)
