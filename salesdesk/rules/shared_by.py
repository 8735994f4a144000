"""Several salespeople in one cell: `甲9/乙1`, `张三+李四`, `张三60%、李四40%`, `张三6李四4`, `张三:李四=7:3`, `原粼→李耀男`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from salesdesk.rules.split import split
from salesdesk.text import Text, mark

_NOT_WHOLE = mark("Import", "The shares in “{text}” add up to {sum}: 100 % or 10 parts were expected.")
_ARROW = re.compile(r"\s*(?:→|⇒|-+>|=+>|移交给?|转给)\s*")
_SEPARATOR = re.compile(r"\s*[+、;&/|,]\s*")
_BEFORE_RATIO = re.compile(r"\s*[+、;&/|,:]\s*")
_EACH = re.compile(r"(?P<names>.+?)\s*各(?:占|自)?\s*(?:(?P<weight>\d+(?:\.\d+)?)\s*[%成]?|(?P<half>一半))$")
# Names and shares one after another: Chinese names of usual length, others with the share in brackets or with its sign.
_RUN = re.compile(
    r"(?:[\u3400-\u9fff]{2,4}\s*\(?\d+(?:\.\d+)?[%成]?\)?\s*){2,}|(?:[^\W\d_][^\d()%]*(?:\(\d+(?:\.\d+)?%?\)|\d+(?:\.\d+)?%)\s*){2,}"
)
_IN_RUN = re.compile(r"(?P<name>[^\d()%]+?)\s*\(?(?P<weight>\d+(?:\.\d+)?)[%成]?\)?\s*")
_FIRM = re.compile(r"[+、;&]")
_PART = re.compile(r"(?P<name>.*?[^\d\s.(:])\s*[(:]?\s*(?P<weight>\d+(?:\.\d+)?)\s*(?P<unit>[%成]?)\s*\)?$")
_RATIO = re.compile(r"^(?P<names>.*?)[\s(=]*(?P<ratio>\d+(?:\.\d+)?(?::\d+(?:\.\d+)?)+)\)?$")
_NAME = re.compile(r"(?:[\u3400-\u9fff\U00020000-\U0003ffff]{1,6}|[\u3400-\u9fff·]{3,14}|[^\W\d_][\w .'’-]{0,39}[\w.])$")
_WHOLES = (Decimal(1), Decimal(10), Decimal(100))
_MOST = 8


@dataclass(frozen=True, slots=True)
class SharedBy:
    """Whose a sale is: names, the largest share first, and shares that add up to exactly 1.

    `certain` is False where the text might be one name after all. `handed_over` says that it was somebody else's before.
    `problem` says why the shares cannot be; there are no shares then.
    """

    names: tuple[str, ...]
    shares: tuple[Decimal, ...]
    certain: bool = True
    handed_over: bool = False
    problem: Text | None = None


def shared_by(text: str) -> SharedBy | None:
    """Return who shares a sale, None when `text` names one person as usual.

    Shares are told in parts of 10 (9/1), in percent, as fractions or as a ratio (7:3); without any they are equal. After an arrow
    stands to whom the business was handed over: it counts for them alone.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    *before, last = _ARROW.split(plain)
    if before and last and all(_NAME.match(one) for one in before):
        inner = _several(last, text)
        if inner is not None:
            return SharedBy(inner.names, inner.shares, inner.certain, handed_over=True, problem=inner.problem)
        return SharedBy((last,), (Decimal(1),), handed_over=True) if _NAME.match(last) else None
    return _several(plain, text)


def _several(plain: str, text: str) -> SharedBy | None:
    if _RUN.fullmatch(plain):
        run = list(_IN_RUN.finditer(plain))
        return _shared([one["name"].strip() for one in run], [Decimal(one["weight"]) for one in run], text) if len(run) <= _MOST else None
    if each := _EACH.match(plain):
        names = [one for one in _SEPARATOR.split(each["names"]) if one]
        weights = [Decimal(each["weight"]) if each["weight"] else Decimal(100) / 2] * len(names)
        return _shared(names, weights, text) if 2 <= len(names) <= _MOST else None
    ratio = _RATIO.match(plain)
    parts = [one for one in (_BEFORE_RATIO.split(ratio["names"]) if ratio else _SEPARATOR.split(plain)) if one]
    if not 2 <= len(parts) <= _MOST:
        return None
    if ratio:
        weights = [Decimal(one) for one in ratio["ratio"].split(":")]
        return _shared(parts, weights, text, any_sum=True) if len(weights) == len(parts) else None
    found = [_PART.match(one) for one in parts]
    if all(found):
        weights = [Decimal(one["weight"]) for one in found if one]
        return _shared([one["name"].strip() for one in found if one], weights, text)
    if any(found) or not all(_NAME.match(one) for one in parts):
        return None
    firm = _FIRM.search(plain) is not None
    if not firm and "," in plain and plain.isascii():
        return None  # Lee, Ann is one person
    return _ordered(parts, split(Decimal(1), [Decimal(1)] * len(parts), 4), certain=firm)


def _shared(names: list[str], weights: list[Decimal], text: str, *, any_sum: bool = False) -> SharedBy | None:
    if not all(_NAME.match(one) for one in names):
        return None
    whole = sum(weights, Decimal(0))
    if not whole or (whole not in _WHOLES and not any_sum):
        return SharedBy(tuple(names), (), problem=_NOT_WHOLE.fill(text=text, sum=format(whole, "f")))
    return _ordered(names, split(Decimal(1), weights, 4), certain=True)


def _ordered(names: list[str], shares: tuple[Decimal, ...], *, certain: bool) -> SharedBy:
    kept = sorted((-share, at) for at, share in enumerate(shares) if share)
    return SharedBy(tuple(names[at] for _, at in kept), tuple(shares[at] for _, at in kept), certain)
