"""How each kind of field is shown, aligned and copied: numbers and days by language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal

from PySide6.QtCore import QDate, QLocale, Qt

from salesdesk.fields import Field, Kind
from salesdesk.money import grouped, percent
from salesdesk.text import mark
from ui.messages import say

_RIGHT = frozenset({Kind.INTEGER, Kind.NUMBER, Kind.MONEY, Kind.PERCENT})
_YES, _NO = mark("Field", "Yes"), mark("Field", "No")
_MINUS = "\N{MINUS SIGN}"
_WIDE_STOPS = "。；！？）…"


def language() -> str:
    """Return the language of the window: "zh" or "en"."""
    return "zh" if QLocale().language() == QLocale.Language.Chinese else "en"


def sentences(*parts: str) -> str:
    """Return sentences one after the other: a Chinese full stop brings its own space."""
    said = ""
    for part in filter(None, parts):
        said += part if not said or said[-1] in _WIDE_STOPS else f" {part}"
    return said


def headed(head: str, words: str) -> str:
    """Return `words` after what they are about: "Region: 上海", "区域：上海"."""
    return f"{head}：{words}" if language() == "zh" else f"{head}: {words}"


def short_day(day: date, beside: int | None = None, today: date | None = None) -> str:
    """Return `day` without its year where that is the present one: "Oct 31", "2024年10月31日".

    `beside` is the year of what stands next to it, where that may be another one: then the year is always told.
    """
    present = (today or date.today()).year
    told = day.year != present or beside not in (None, present)
    if language() == "zh":
        return (f"{day.year}年" if told else "") + f"{day.month}月{day.day}日"
    return QLocale(QLocale.Language.English).toString(QDate(day.year, day.month, day.day), "MMM d, yyyy" if told else "MMM d")


def moment(when: datetime) -> str:
    """Return day and time of `when` here: "Oct 31, 16:05", "10月31日 16:05"."""
    when = when.astimezone()
    return f"{short_day(when.date())}{' ' if language() == 'zh' else ', '}{when:%H:%M}"


def align(field: Field) -> Qt.AlignmentFlag:
    """Return where values of `field` stand: numbers right, all else left."""
    side = Qt.AlignmentFlag.AlignRight if field.kind in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def shower(field: Field) -> Callable[[object], str]:
    """Return the function that shows values of `field`: found once for a column, used for each of its cells."""
    if field.kind is Kind.CHOICE:
        labels = {one.value: say(one.label) for one in field.choices}

        def choice(value: object) -> str:
            return "" if value is None else labels.get(str(value), str(value))

        return choice
    return _SHOWERS[field.kind]


def show(field: Field, value: object) -> str:
    """Return `value` as people read it; "" for None."""
    return shower(field)(value)


def plain(field: Field, value: object) -> str:
    """Return `value` as a spreadsheet takes it over: numbers without separators, days as 2026-10-31, no line breaks."""
    if value is None:
        return ""
    if field.kind is Kind.PERCENT and isinstance(value, Decimal):
        return f"{value * 100:f}%"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return show(field, value).replace("\t", " ")


def _text(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())


def _integer(value: object) -> str:
    return "" if value is None else f"{value:,}".replace("-", _MINUS)


def _number(value: object) -> str:
    if value is None:
        return ""
    words = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
    if "." in words:
        words = words.rstrip("0").rstrip(".")
    return words.replace("-", _MINUS)


def _money(value: object) -> str:
    return grouped(value) if isinstance(value, Decimal) else _number(value)


def _percent(value: object) -> str:
    return percent(value) if isinstance(value, Decimal) else _number(value)


def _day(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else _text(value)


def _yes_no(value: object) -> str:
    return "" if value is None else say(_YES if value else _NO)


def _list(value: object) -> str:
    if isinstance(value, str) or not isinstance(value, Iterable):
        return _text(value)
    return ("、" if language() == "zh" else ", ").join(str(one) for one in value)


_SHOWERS: dict[Kind, Callable[[object], str]] = {
    Kind.TEXT: _text,
    Kind.LONG_TEXT: _text,
    Kind.INTEGER: _integer,
    Kind.NUMBER: _number,
    Kind.MONEY: _money,
    Kind.PERCENT: _percent,
    Kind.DATE: _day,
    Kind.YES_NO: _yes_no,
    Kind.CHOICE: _text,
    Kind.REFERENCE: _text,
    Kind.LIST: _list,
}
