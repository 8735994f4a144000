"""Words for what results are compared with: a target, last year, a rate, a difference."""

from __future__ import annotations

from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.terms import meanings

_COMPARED = meanings("target attainment")


def compares(label: str) -> bool:
    """Tell whether a label says what others are compared with: 目标, 去年同期, 完成率, Prior year, % of target."""
    words, known = words_of(label), vocabulary()
    if words in known.compared or any(use.meaning in _COMPARED for use in known.uses(words)):
        return True
    if words.isascii():
        starts, ends = f"{words} ", f" {words}"
        return any(starts.startswith(f"{one} ") for one in known.compared_starts) or any(ends.endswith(f" {one}") for one in _latin_ends())
    return (
        words.startswith(known.compared_starts)
        or words.endswith(tuple(one for one in known.compared_endings if not one.isascii()))
        or any(one in words for one in known.compared_parts)
    )


def _latin_ends() -> list[str]:
    return [one for one in vocabulary().compared_endings if one.isascii()]
