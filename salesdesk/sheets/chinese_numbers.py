"""Figures in Chinese numerals, as on receipts and in contracts: 壹万贰仟元整 is 12,000, and so is 一万二."""

from __future__ import annotations

import re
from decimal import Decimal

_DIGITS = (
    {one: at for at, one in enumerate("零一二三四五六七八九")}
    | {one: at for at, one in enumerate("〇壹贰叁肆伍陆柒捌玖")}
    | {"两": 2, "兩": 2, "貳": 2, "弐": 2, "參": 3, "叄": 3, "陸": 6}
)
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000}
_GREAT = {"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000}
_ZEROS = "零〇"
_TEN = 10
_ALL = "".join((*_DIGITS, *_UNITS, *_GREAT))
# Without 元 there must be a hundred at least: 十一 and 二 are rather the number of a month or of a group.
_WRITTEN = re.compile(
    rf"(?:人民[币幣])?[:：]?(?P<whole>[{_ALL}]+)"
    rf"(?P<yuan>[元圆圓](?:(?P<jiao>[{''.join(_DIGITS)}])角)?(?:[{_ZEROS}]?(?P<fen>[{''.join(_DIGITS)}])分)?[整正]?)?"
)


def chinese_number(text: str) -> Decimal | None:
    """Return the number that `text` is from end to end; None where it is none, or can be read in two ways (壹仟贰元)."""
    if not text or (text[0] not in _ALL and text[0] != "人"):
        return None
    found = _WRITTEN.fullmatch(text.replace(" ", ""))
    if found is None or not (found["yuan"] or re.search("[百佰千仟万萬亿億]", found["whole"])):
        return None
    whole = _whole(found["whole"], spoken=found["yuan"] is None)
    if whole is None:
        return None
    return whole + Decimal(_DIGITS.get(found["jiao"], 0)) / 10 + Decimal(_DIGITS.get(found["fen"], 0)) / 100


def _whole(numerals: str, *, spoken: bool) -> Decimal | None:
    """Return what `numerals` say; where they are `spoken` a last digit counts the next smaller unit: 一万二 is 12,000."""
    done = group = 0
    digit: int | None = None
    last = 0  # the unit before the digit
    zero = False
    for one in numerals:
        if one in _DIGITS:
            if digit:
                return None  # 二五: digits one by one, a year or a number of something
            digit, zero = _DIGITS[one], zero or one in _ZEROS
        elif one in _UNITS:
            unit = _UNITS[one]
            if (digit is None and (group or unit != _TEN)) or (group and unit >= last):
                return None
            group, digit, last, zero = group + (1 if digit is None else digit) * unit, None, unit, False
        else:
            great, group = _GREAT[one], group + (digit or 0)
            if not done + group or last == great:
                return None
            done = done + group * great if great < done else (done + group) * great
            group, digit, last, zero = 0, None, great, False
    if not digit:
        return Decimal(done + group) if digit is None or zero else None
    if last > _TEN and not zero:
        return Decimal(done + group + digit * last // _TEN) if spoken else None
    return Decimal(done + group + digit)
