"""What titles, names and headings say that figures are of: sales, or something else (工资, 回款, visits)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of

# Who sells says nothing of what is told of them.
_SELLERS = re.compile(
    r"销售(?:人?员|人员|经理|主管|代表|顾问|团队|[一二三四五六七八九十0-9]?[部组])|\bsales (?:reps?|persons?|people|team|staff|managers?)\b"
)


@lru_cache(maxsize=5_000)
def other_subject(text: str) -> str | None:
    """Return the word of `text` that says that its figures are no sales; None where it says nothing, or sales.

    The last word counts: 销售提成 is commission, 目标完成情况 is what was sold.
    """
    words = _SELLERS.sub(" ", words_of(text))
    other = _last(words, vocabulary().not_sales)
    return None if other is None or _place(_last(words, vocabulary().sales)) >= other[0] else other[1]


@lru_cache(maxsize=5_000)
def speaks_of_sales(text: str) -> bool:
    """Tell whether `text` says that its figures are sales."""
    return _last(_SELLERS.sub(" ", words_of(text)), vocabulary().sales) is not None and other_subject(text) is None


def subject_named(names: Iterable[str]) -> tuple[str, str] | None:
    """Return the first of `names` that says what its figures are of, and its word for it; None for sales, or where none says it."""
    telling = next((one for one in names if other_subject(one) is not None or speaks_of_sales(one)), None)
    word = other_subject(telling) if telling is not None else None
    return None if telling is None or word is None else (telling, word)


def _place(found: tuple[int, str] | None) -> int:
    return -1 if found is None else found[0]


def _last(words: str, known: tuple[str, ...]) -> tuple[int, str] | None:
    """Return where the last of the `known` words ends in `words`, and that word."""
    found = [(one.end(), word) for word in known for one in _found(word, words)]
    return max(found, default=None)


def _found(word: str, words: str) -> list[re.Match[str]]:
    edge = r"\b" if word.isascii() else ""
    return list(re.finditer(rf"{edge}{re.escape(word)}{edge}", words))
