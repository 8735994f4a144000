"""Names of people with something added: 张三(离职), 张三经理, Mr John Smith; and people of whom only surname and title are given: 李总."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from salesdesk.search import spelling
from salesdesk.text import Text, mark, some

# Sure additions: what nobody is called, but is said of a colleague.
_GONE = "已离职|离职|已离司|离司|已辞职|辞职|已离岗|离岗|已退休|退休|left|resigned|former|retired|ex-employee"
_BRACKETED = re.compile(
    rf"\s*[(\[【〔{{]\s*(?:{_GONE})\s*[)\]】〕}}]\s*$|\s*[-–—_/]\s*(?:{_GONE})\s*$|(?<=[\u3400-\u9fff])(?:已离职|离职)$"
)
_COURTESY = re.compile(r"^(?:mr|mrs|ms|miss|mx|dr|prof)\.?\s+(?=\S)")
_TITLE = re.compile(
    r"(?:销售|区域|大区|客户|副|总)?(?:经理|总监|主管|主任|总裁|总经理|店长|组长)$|(?:先生|女士|小姐|老师|同学|总|董|工|部长|院长)$"
)
_SURE_TITLE = re.compile(r"(?:销售|区域|大区|客户|副|总)?(?:经理|总监|主管|总经理)$|(?:先生|女士|小姐)$")
_INITIAL = re.compile(r"([a-z])\.?\s+([a-z][a-z'’-]+)$")
_TAKEN_FOR = mark("Import", "Names with a title or a remark are taken for people who are known: {names}.")
_SHOWN = 6
_LEAST = 2  # characters of a full Chinese name

_SURNAMES_OF_TWO = frozenset("欧阳 司马 上官 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 东方 南宫 端木 百里 呼延 轩辕".split())


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


@lru_cache(maxsize=100_000)
def bare_name(name: str) -> str | None:
    """Return the spelling of a full name without what is surely an addition, None where there is none."""
    plain = _plain(name)
    bare = _COURTESY.sub("", _BRACKETED.sub("", plain))
    if not bare.isascii() and len(short := _SURE_TITLE.sub("", bare)) >= _LEAST and short not in _SURNAMES_OF_TWO:
        bare = short
    whole = len(bare) >= _LEAST if not bare.isascii() else " " in bare.strip()
    return spelling(bare) if whole and bare != plain else None


def additions_note(bared: Mapping[str, str]) -> list[Text]:
    """Return what is to be said of names with an addition, by the people whom they were taken for; nothing where there are none."""
    told = [f"{name} → {known}" for name, known in bared.items()]
    return [_TAKEN_FOR.fill(names=some(told, _SHOWN))] if told else []


def of_surname(name: str, people: Mapping[int, str]) -> int | None:
    """Return the only one of `people` whom a surname with a title (李总, Mr Smith) or with an initial (J. Smith) can mean."""
    plain = _plain(name)
    polite = _COURTESY.sub("", _BRACKETED.sub("", plain))
    if polite.isascii():
        initial = _INITIAL.fullmatch(polite)
        if initial is None and (polite == plain or " " in polite):
            return None
        first, last = initial.groups() if initial else ("", polite)
        known = ((one, _plain(other).split()) for one, other in people.items())
        fits = [one for one, words in known if len(words) > 1 and words[-1] == last and words[0].startswith(first)]
    else:
        surname = _TITLE.sub("", polite)
        if surname == polite or not surname or (len(surname) > 1 and surname not in _SURNAMES_OF_TWO):
            return None
        fits = [one for one, other in people.items() if other.startswith(surname) and 1 < len(other) - len(surname) + 1 <= _LEAST + 1]
    return fits[0] if len(fits) == 1 else None
