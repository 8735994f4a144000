"""Days in Chinese numerals, as in titles and on contracts: 二〇二四年三月十五日 is 2024年3月15日."""

from __future__ import annotations

import re

_DIGITS = {one: str(at) for at, one in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0", "o": "0", "０": "0", "两": "2"}
_YEAR = re.compile(r"([一二][〇零○oO0０一二三四五六七八九]{3})(?=年)")
_PART = re.compile(r"(?<=年)([一二三四五六七八九十]{1,2})(?=月)|(?<=月)([一二三四五六七八九十]{1,3})(?=[日号])")


def in_figures(text: str) -> str:
    """Return `text` with a year in Chinese numerals, and the month and day behind it, in figures; others stay as they are."""
    if "年" not in text or not _YEAR.search(text):
        return text
    return _PART.sub(_part, _YEAR.sub(_year, text))


def _year(found: re.Match[str]) -> str:
    return "".join(_DIGITS.get(one.lower(), one) for one in found[0])


def _part(found: re.Match[str]) -> str:
    return str(number_below_hundred(found[0]))


def number_below_hundred(numeral: str) -> int:
    """Return a number from 1 to 99 in Chinese numerals: 五, 十, 二十一. KeyError where it is none."""
    tens, ten, ones = numeral.rpartition("十")
    if not ten:
        return int(_DIGITS[ones[0]])
    return 10 * int(_DIGITS[tens] if tens else 1) + int(_DIGITS[ones] if ones else 0)
