"""Headings that say the same in two languages: 日期 over Date, 销售员/Sales Rep, Amount 金额, 1月 over Jan."""

from __future__ import annotations

import re
from functools import lru_cache

from salesdesk.imports.recognise.language.periods import read_period
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of

_CHINESE = r"\d*[\u3400-\u9fff][\d\u3400-\u9fff、·]*"
_LATIN = r"[A-Za-z][A-Za-z0-9.&'’# _-]*[A-Za-z0-9.#]"
_BETWEEN = r"\s*[\s/|:：-]?\s*"
_BOTH = re.compile(rf"(?P<chinese>{_CHINESE}){_BETWEEN}(?P<latin>{_LATIN})|(?P<first>{_LATIN}){_BETWEEN}(?P<then>{_CHINESE})")


@lru_cache(maxsize=2_000)
def said_once(text: str) -> str | None:
    """Return the words of the Chinese half of a heading (without its brackets) that says it in English too; None where it does not.

    客户ID and VIP客户 are one heading: their parts mean different things, or one of them nothing.
    """
    found = _BOTH.fullmatch(text.replace("%", " ").strip())
    if found is None:
        return None
    chinese = words_of(found["chinese"] or found["then"])
    latin = words_of(found["latin"] or found["first"])
    known = vocabulary()
    if {use.meaning for use in known.uses(chinese)} & {use.meaning for use in known.uses(latin)}:
        return chinese
    return chinese if chinese in known.totals and latin in known.totals else _period_said_once(chinese, latin)


def _period_said_once(chinese: str, latin: str) -> str | None:
    """Return the half that says more of a period that both name: the year may stand in one of them only."""
    first, rest = read_period(chinese)
    second, left = read_period(latin)
    if first is None or second is None or rest or left:
        return None
    if (first.month, first.quarter, first.half, first.week) != (second.month, second.quarter, second.half, second.week):
        return None
    if first.year and second.year and first.year != second.year:
        return None
    return chinese if first.year or not second.year else latin
