"""Which step of a sale the words of a figure speak of: sold, ordered, shipped, invoiced."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from salesdesk.imports.recognise.language.vocabulary import vocabulary

_SUMS = re.compile(r"(?:总?金?额|款|值)$|\b(?:amounts?|values?|total)\b")


@dataclass(frozen=True, slots=True)
class StepWords:
    """`step` of a sale (0: sold, then ordered, shipped, invoiced) and the other words, without those for a sum."""

    step: int
    rest: str


@lru_cache(maxsize=2_000)
def step_of(words: str) -> StepWords | None:
    """Read 订单额, "shipped amount": the last step that is named, for 销售订单 and 订单发货 are ordered and shipped; None without one."""
    found = [(step, word) for step, known in enumerate(vocabulary().steps) for word in known if _names(words, word)]
    if not found:
        return None
    rest = words
    for _, word in sorted(found, key=lambda one: -len(one[1])):
        rest = rest.replace(word, "", 1)
    return StepWords(max(step for step, _ in found), _SUMS.sub("", rest).strip())


def _names(words: str, word: str) -> bool:
    return word in words if not word.isascii() else re.search(rf"\b{word}\b", words) is not None
