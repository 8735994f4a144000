"""What people type, read as the value of a field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation

from salesdesk.fields import Field, Kind
from salesdesk.text import Text, mark

_NO_NUMBER = mark("Form", "“{text}” is not a number. Write it like 1234.5.")
_NO_INTEGER = mark("Form", "“{text}” is not a whole number.")
_NO_DAY = mark("Form", "“{text}” is not a day. Write it like 2026-10-31.")
NOT_LISTED = mark("Form", "There is no “{text}” in the list. Choose one of it, or leave this empty.")
_MISSING = mark("Form", "This is needed.")
_DAY = re.compile(r"(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?")
_TIMES = {"万": Decimal(10_000), "亿": Decimal(100_000_000), "k": Decimal(1000), "K": Decimal(1000), "M": Decimal(1_000_000)}


class Unreadable(ValueError):
    """What was typed is no value of the field; `text` says so."""

    def __init__(self, text: Text) -> None:
        self.text = text
        super().__init__(str(text))


def read(field: Field, typed: str) -> object:
    """Return the value that `typed` means for `field`, None for nothing; raise `Unreadable`."""
    # NFKC: full-width digits and signs are typed where a Chinese input method is on.
    plain = unicodedata.normalize("NFKC", typed).strip() if field.kind in _READERS else typed.strip()
    if not plain:
        return None
    reader = _READERS.get(field.kind)
    return reader(plain) if reader is not None else plain


def problem(field: Field, value: object) -> Text | None:
    """Return why `value` cannot be, None when it can."""
    if field.required and (value is None or value in ("", [])):
        return _MISSING
    return field.check(value) if field.check is not None and value is not None else None


def number(text: str) -> Decimal:
    """Read 1,234.5, ¥1 234.50, −3, 12.5万, 3K."""
    plain = re.sub(r"[\s,¥$€£']|元$", "", text).replace("\N{MINUS SIGN}", "-")
    times = _TIMES.get(plain[-1:], Decimal(1))
    try:
        found = Decimal(plain[:-1] if plain[-1:] in _TIMES else plain) * times
    except InvalidOperation as error:
        raise Unreadable(_NO_NUMBER.fill(text=text)) from error
    if not found.is_finite():
        raise Unreadable(_NO_NUMBER.fill(text=text))
    return found


def percent(text: str) -> Decimal:
    """Read 31.8% or 31.8 as 0.318."""
    return number(text.rstrip().removesuffix("%")) / 100


def integer(text: str) -> int:
    """Read a whole number."""
    found = number(text)
    if found != found.to_integral_value():
        raise Unreadable(_NO_INTEGER.fill(text=text))
    return int(found)


def day(text: str) -> date:
    """Read 2026-10-31, 2026/10/31, 2026.10.31, 20261031, 2026年10月31日."""
    found = _DAY.fullmatch(text)
    try:
        if found is not None:
            return date(*(int(part) for part in found.groups()))
    except ValueError as error:
        raise Unreadable(_NO_DAY.fill(text=text)) from error
    raise Unreadable(_NO_DAY.fill(text=text))


def several(text: str) -> list[str]:
    """Read names between commas, semicolons or 、."""
    return [part for one in re.split(r"[,;、,;\n]", text) if (part := one.strip())]


_READERS: dict[Kind, Callable[[str], object]] = {
    Kind.INTEGER: integer,
    Kind.NUMBER: number,
    Kind.MONEY: number,
    Kind.PERCENT: percent,
    Kind.DATE: day,
    Kind.LIST: several,
}
