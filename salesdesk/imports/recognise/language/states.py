"""What the states of records say: cancelled, sent back, not sold yet, whatever numbers and remarks stand around the word."""

from __future__ import annotations

import re
from functools import lru_cache

from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import has_chinese, simplified, words_of
from salesdesk.sheets.texts import plain

_COUNTED = r"(?:(?:第|阶段|stage|step|phase|s)?\s*\d{1,3}(?:\.\d+)?(?:阶段|步)?|[(\[【<]\d{1,3}[)\]】>])"
_NUMBER = re.compile(rf"^{_COUNTED}\s*(?:[-–—_.、:)\]/|]+\s*|\s+|(?=[^\W\d]))")
_SHARE = re.compile(r"[\s\-–—:,@]*[(\[【<]?\s*\d{1,3}(?:\.\d+)?\s*%\s*[)\]】>]?$")
_REMARK = re.compile(r"^(.+?)\s*[(\[【<《「][^()\[\]【】<>]*[)\]】>》」]$")
_WRAPPED = re.compile(r"^[(\[【<《「]\s*([^()\[\]【】<>]+?)\s*[)\]】>》」]\s*")
_LOST_TO = re.compile(r" (?:to|on|due to|because of|by) .+$")
_CUT = re.compile(r"\s*[-–—:,;|/]\s*")


@lru_cache(maxsize=20_000)
def bare_state(text: str) -> str:
    """Return the words of a state without what numbers it and what says how sure it is: 赢单 of `5-赢单(100%)`."""
    found = _SHARE.sub("", _NUMBER.sub("", simplified(plain(text))))
    if wrapped := _WRAPPED.match(found):
        found = wrapped[1] if wrapped.end() == len(found) else found[wrapped.end() :]  # 【作废】, [Stage] Won
    if remark := _REMARK.match(found):
        found = remark[1]
    return words_of(_SHARE.sub("", found)) or words_of(text)


def says(text: str | None, *groups: str) -> bool:
    """Tell whether a state is one of the words of `groups` (see the values of the vocabulary)."""
    if text is None:
        return False
    values = vocabulary().values
    said = {words_of(text), bare_state(text)}
    return any(not said.isdisjoint(values[group]) for group in groups)


def says_called_off(text: str | None) -> bool:
    """Tell whether a state means that the record is cancelled or void, whatever it says behind that of why: Cancelled by customer."""
    if text is None:
        return False
    if says(text, "called_off"):
        return True
    known = vocabulary().values["called_off"]
    head, *rest = _CUT.split(simplified(plain(text)), maxsplit=1)
    if rest and bare_state(head) in known:
        return True
    bare = bare_state(text)
    return not has_chinese(bare) and bare.split(" by ")[0] in known


def says_lost(text: str) -> bool:
    """Tell whether a stage means that a deal is lost, whatever it says behind that of why: Lost to competitor, 输单-价格."""
    known = vocabulary().values["lost"]
    head, *rest = _CUT.split(_NUMBER.sub("", simplified(plain(text))), maxsplit=1)
    return (bool(rest) and bare_state(head) in known) or (_LOST_TO.sub("", bare_state(text)) in known)
