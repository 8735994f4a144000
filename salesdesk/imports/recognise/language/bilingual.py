"""Headings that say the same in two languages: 日期 over Date, 销售员/Sales Rep, Amount 金额."""

from __future__ import annotations

import re
from functools import lru_cache

from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of

_CHINESE = r"[\u3400-\u9fff][\u3400-\u9fff、·]*"
_LATIN = r"[A-Za-z][A-Za-z.&'’# _-]*[A-Za-z.#]"
_BETWEEN = r"\s*[\s/|:：-]?\s*"
_BOTH = re.compile(rf"(?P<chinese>{_CHINESE}){_BETWEEN}(?P<latin>{_LATIN})|(?P<first>{_LATIN}){_BETWEEN}(?P<then>{_CHINESE})")


@lru_cache(maxsize=2_000)
def said_once(text: str) -> str | None:
    """Return the words of the Chinese half of a heading (without its brackets) that says it in English too; None where it does not.

    客户ID and VIP客户 are one heading: their parts mean different things, or one of them nothing.
    """
    found = _BOTH.fullmatch(text.strip())
    if found is None:
        return None
    chinese = words_of(found["chinese"] or found["then"])
    latin = words_of(found["latin"] or found["first"])
    known = vocabulary()
    both = {use.meaning for use in known.uses(chinese)} & {use.meaning for use in known.uses(latin)}
    return chinese if both or (chinese in known.totals and latin in known.totals) else None
