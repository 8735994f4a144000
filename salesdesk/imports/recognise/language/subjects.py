"""What titles, names and headings say that figures are of: sales, money received, or something else (工资, visits)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from salesdesk.imports.recognise.language.said import says, without
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import TableKind

_SOLD = frozenset(map(TableKind, "sale_lines orders monthly_by_member contracts".split()))
_TOLD = frozenset(map(TableKind, "receipts returns invoices receivables receipt_plans targets quotes opportunities commissions".split()))


@lru_cache(maxsize=5_000)
def other_subject(text: str) -> str | None:
    """Return the word of `text` that says that its figures are no sales; None where it says nothing, or sales.

    The last word counts: 销售提成 is commission, 目标完成情况 is what was sold.
    """
    words = _of_what(text)
    other = _last(words, vocabulary().not_sales)
    return None if other is None or _place(_last(words, vocabulary().sales)) >= other[0] else other[1]


@lru_cache(maxsize=5_000)
def speaks_of_sales(text: str) -> bool:
    """Tell whether `text` says that its figures are sales."""
    return _last(_of_what(text), vocabulary().sales) is not None and other_subject(text) is None


def subject_named(names: Iterable[str]) -> tuple[str, str] | None:
    """Return the first of `names` that says what its figures are of, and its word for it; None for sales, or where none says it."""
    telling = next((one for one in names if other_subject(one) is not None or speaks_of_sales(one)), None)
    word = other_subject(telling) if telling is not None else None
    return None if telling is None or word is None else (telling, word)


def names_what_was_sold(text: str) -> bool:
    """Tell whether a name or heading speaks of what was sold, and of nothing that was received of it."""
    return says([_of_what(text)], "sold")


def word_in_names(table: RecognisedTable) -> str | None:
    """Return the word by which title, sheet or file of a table say that it is of money received and not of sales; the title goes first."""
    return word_of_money_in((table.title, table.sheet, Path(table.file).stem))


def word_of_money_in(names: Iterable[str]) -> str | None:
    """Return the word by which the first of `names` that speaks of sales or of money received says that it is of the latter alone."""
    for name in names:
        if names_what_was_sold(name) or says([name], "not_in_yet"):
            return None
        words = words_of(name)
        receipts = (word for word, kind in vocabulary().names.items() if kind is TableKind.RECEIPTS)
        word = next((word for word in receipts if (f" {word} " in f" {words} " if word.isascii() else word in words)), None)
        if word is not None:
            return word
    return None


def said_to_be(title: str) -> TableKind | None:
    """Return what a title says that the figures below it are, all that is sold as sales; None where it says none of it.

    Who or what is meant goes before it: 目标客户 and 退货产品 are customers and products.
    """
    words = _of_what(title)
    known = vocabulary().names
    found = max(((one.end(), len(word), word) for word in known for one in _found(word, words)), default=None)
    kind = None if found is None else known[found[2]]
    if kind in _SOLD or (kind is None and speaks_of_sales(title)):
        other = _last(words, tuple(word for word, one in known.items() if one in _TOLD))
        return known[other[1]] if other is not None else TableKind.SALE_LINES  # 退货订单
    return kind if kind in _TOLD else None


def _of_what(text: str) -> str:
    """Return the words of a text without who sells, which says nothing of what is told of them."""
    return without(text, "sellers")


def _place(found: tuple[int, str] | None) -> int:
    return -1 if found is None else found[0]


def _last(words: str, known: tuple[str, ...]) -> tuple[int, str] | None:
    """Return where the last of the `known` words ends in `words`, and that word."""
    found = [(one.end(), word) for word in known for one in _found(word, words)]
    return max(found, default=None)


def _found(word: str, words: str) -> list[re.Match[str]]:
    edge = r"\b" if word.isascii() else ""
    return list(re.finditer(rf"{edge}{re.escape(word)}{edge}", words))
