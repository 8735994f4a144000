"""A whole column of cells as exact numbers: integers of 1/10,000, rounded half up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from operator import sub
from typing import cast

from salesdesk.sheets.chinese_numbers import chinese_number
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.texts import NOTHING, Problem, plain
from salesdesk.text import Text, mark

SCALE = 10_000
_LARGEST = 2**62
_SURELY = 0.4999  # closer to a half the product of a float may round to the wrong side
_LONGEST = 60
_AT_ONCE = 100_000  # the window waits for the interpreter no longer than these take

_NO_NUMBER = mark("Value", "This is no number.")
_ERROR = mark("Value", "Excel shows an error here instead of a value.")
_UNCOMPUTED = mark("Value", "This is a formula that was saved without its result.")
_TOO_LARGE = mark("Value", "This number is too large.")
_COMMA = mark("Value", "It is not clear whether the comma separates thousands or decimals.")

CODES_OF_MONEY = "cny|rmb|usd|eur|gbp|hkd|twd|ntd|jpy|aud|cad|nzd|sgd|chf|krw|inr|thb|myr|idr|php|vnd|mop|aed|brl|mxn|rub|sek|nok|dkk|zar"
"""What stands before or behind a figure for its money, as the alternatives of a pattern."""
_SIGNS = re.compile(
    rf"(?<![a-z])(?:{CODES_OF_MONEY})(?![a-z])|(?:us|hk|nt|r|au?|s|ca?|nz)?\$|[¥€£₩₹]|[元圆块円][整正]?|人民币|人民幣|美元|欧元|港元|港币|日元|英镑"
)
_GAPS = dict.fromkeys(map(ord, " '’‘ʼ"), None)  # 2’000.00, as it is written in Switzerland
_WORDS = {
    "亿": 100_000_000,
    "億": 100_000_000,
    "千万": 10_000_000,
    "百万": 1_000_000,
    "万": 10_000,
    "萬": 10_000,
    "千": 1_000,
    "k": 1_000,
    "m": 1_000_000,
    "w": 10_000,
}
_WORD = re.compile(r"(亿|億|千万|百万|万|萬|千|(?<=\d)\s*[kmw])$")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$")
_GROUPED = re.compile(r"[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$|[-+]?\d{1,3}(?:,\d{2})*,\d{3}(?:\.\d*)?$|[-+]?\d{1,4}(?:,\d{4})+(?:\.\d*)?$")
_DOT_GROUPED = re.compile(r"[-+]?\d{1,3}(?:\.\d{3})+(?:,\d*)?$")
_SIMPLE = re.compile(r"-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$", re.ASCII)
_THOUSANDS = re.compile(r"[-+]?[1-9]\d{0,2}\.\d{3}$")
_FEWEST_DOTTED = 2
_DECIMAL_COMMA = re.compile(r"[-+]?\d+,\d*$")
_TRIANGLE = re.compile(r"^△\s*(?=[\d.])")  # what accountants of Taiwan and Japan write for a minus
_NO_CENTS = re.compile(r"(?<=\d)[.,]-{1,2}$")  # 1200.-, as it is written in Switzerland and Germany
_STATED = re.compile(r"[万萬亿億元圆块円](?![a-z])")  # the heading's unit is for bare figures
_SIDE = re.compile(r"\s*(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?P<side>[CcDd])[Rr]\.?\s*$")
_EASTERN = re.compile(r"[元万萬亿億千¥]|rmb|cny|\dw$")


@dataclass(frozen=True, slots=True)
class NumberReading:
    """Which sign separates the decimals of a column's numbers, and whether that is certain."""

    decimal: str
    certain: bool


def parse_numbers(cells: Sequence[Cell], factor: int = 1, decimal: str | None = None) -> tuple[list[int | None], list[Problem]]:
    """Return an integer of 1/10,000 (half up, times `factor`) or None per cell, and (index, value, reason) for what is no number.

    "85%" is 0.85; "1.2万" is 12,000, whatever `factor` is; "(1,200.00)" is -1,200, and so is "△1,200".
    `decimal` ("." or ",") overrules what the column shows.
    """
    scale = SCALE * factor
    kinds = set(map(type, cells))
    if kinds <= {float, type(None)}:
        return _floats(cells, scale)  # type: ignore[arg-type]
    texts = {cell for cell in cells if isinstance(cell, str)}
    if texts and decimal is None:
        reading = number_reading(texts)
        decimal = reading.decimal if reading.certain else None
    read_text = _read_simple if decimal != "," else _read_text
    known: dict[Cell, int | Text | None] = {text: read_text(text, scale, decimal) for text in texts}
    read = [known[cell] if isinstance(cell, str) else None if cell is None else _read_cell(cell, scale) for cell in cells]
    if not any(isinstance(one, Text) for one in read):
        return read, []  # type: ignore[return-value]
    if (signed := with_sides(cells, texts)) is not None:
        return parse_numbers(signed, factor, decimal)
    problems = [(at, cells[at], one) for at, one in enumerate(read) if isinstance(one, Text)]
    return [None if isinstance(one, Text) else one for one in read], problems


def with_sides(cells: Sequence[Cell], texts: Iterable[str]) -> list[Cell] | None:
    """Return the cells with "2307.00 Cr" as -2307.00 and "5844.00 Dr" as 5844.00, as Indian ledgers of customers write them.

    None where no cell is a debit: credits alone may be what was paid, and are no minus.
    """
    sides = {text: found for text in texts if (found := _SIDE.match(text)) is not None}
    if not any(found["side"] in "Dd" for found in sides.values()):
        return None
    signed = {text: found["number"] if found["side"] in "Dd" else f"-{found['number']}" for text, found in sides.items()}
    return [signed.get(cell, cell) if isinstance(cell, str) else cell for cell in cells]


def number_reading(cells: Iterable[Cell]) -> NumberReading:
    """Say which sign separates the decimals in texts like 1.234,50 and 1,234.50, by those of them that are clear.

    A comma before other than three digits is no sign of thousands: 1052,75 and 11,50万 are clear. It is not certain where no cell is
    clear (1.234 and 5.678), or where clear ones contradict one another or what others may be.
    """
    seen = _Signs()
    for cell in cells:
        if isinstance(cell, str) and len(cell) <= _LONGEST and ("," in cell or "." in cell or "，" in cell):
            seen.look_at(cell)
    if seen.comma and not seen.point:
        return NumberReading(",", True)
    if seen.comma:
        return NumberReading(".", not (seen.unclear or seen.grouped or seen.dotted))
    if seen.unclear:
        return NumberReading("." if seen.point else ",", not (seen.grouped or seen.point))
    # Of whole thousands (1.234, 56.789) the point may separate either; thousands with commas are the usual ones.
    few = 1 if seen.grouped else _FEWEST_DOTTED
    return NumberReading(".", seen.point or seen.dotted < few)


@dataclass(slots=True)
class _Signs:
    """What the cells of a column show: clear points and commas, and cells that can be read in two ways."""

    point: bool = False
    comma: bool = False
    unclear: bool = False
    grouped: bool = False
    dotted: int = 0

    def look_at(self, cell: str) -> None:
        """Take one cell into account."""
        if _SIMPLE.match(cell):
            self._simple(cell)
            return
        bare = _bare(plain(cell))
        if "," in bare and "." in bare:
            last = bare.rfind(".") > bare.rfind(",")
            self.point, self.comma = self.point or last, self.comma or not last
        elif bare.count(".") > 1 and _DOT_GROUPED.match(bare):
            self.comma = True
        elif "," in bare:
            self.point = self.point or bool(_GROUPED.match(bare) and bare.count(",") > 1)
            if _GROUPED.match(bare):
                self.grouped = True
            elif _DECIMAL_COMMA.match(bare):
                self.unclear = True
        elif _THOUSANDS.match(bare) and not _EASTERN.search(plain(cell)):
            self.dotted += 1
        elif re.search(r"\.\d+$", bare):
            self.point = True

    def _simple(self, cell: str) -> None:
        if "." not in cell:
            self.grouped = True
            self.point = self.point or cell.count(",") > 1
        elif "," in cell or not _THOUSANDS.match(cell):
            self.point = True
        else:
            self.dotted += 1


def _whole(cells: Sequence[float], scale: int) -> list[int | None] | None:
    """Return the numbers rounded, None where one of them is too large or lies near a half: many at once, with few steps for each."""
    read: list[int | None] = []
    for start in range(0, len(cells), _AT_ONCE):
        products = [cell * scale for cell in cells[start : start + _AT_ONCE]]
        try:
            rounded = list(map(float.__round__, products))  # in half the time of round(), which looks for the method each time
        except (ValueError, OverflowError):
            return None
        off = list(map(sub, products, rounded))
        if max(rounded) >= _LARGEST or min(rounded) <= -_LARGEST or max(off) >= _SURELY or min(off) <= -_SURELY:
            return None
        read += rounded
    return read


def _floats(cells: Sequence[float | None], scale: int) -> tuple[list[int | None], list[Problem]]:
    if None not in cells and (whole := _whole(cast("Sequence[float]", cells), scale)) is not None:
        return whole, []
    rounded: list[int | None] = []
    try:
        rounded = [None if cell is None else round(cell * scale) for cell in cells]
    except (ValueError, OverflowError):
        largest = _LARGEST
    else:
        known = cast("list[int]", rounded) if None not in rounded else [whole for whole in rounded if whole is not None]
        largest = max(max(known, default=0), -min(known, default=0))
    if largest >= _LARGEST:
        read = [None if cell is None else _exact(cell, scale) for cell in cells]
        problems: list[Problem] = [(at, cells[at], one) for at, one in enumerate(read) if isinstance(one, Text)]
        return [None if isinstance(one, Text) else one for one in read], problems
    # round() takes a half to the even neighbour, and the product may lie a hair beside a half: those are done exactly.
    if None in rounded:
        pairs = [(0.0, 0) if cell is None or whole is None else (cell, whole) for cell, whole in zip(cells, rounded, strict=True)]
        near = [at for at, (cell, whole) in enumerate(pairs) if not -_SURELY < cell * scale - whole < _SURELY]
    else:
        near = [at for at, (cell, whole) in enumerate(zip(cells, rounded, strict=True)) if not -_SURELY < cell * scale - whole < _SURELY]  # type: ignore[operator]
    for at in near:
        rounded[at] = int((Decimal(repr(cells[at])) * scale).quantize(Decimal(1), ROUND_HALF_UP))
    return rounded, []


def _read_simple(text: str, scale: int, decimal: str | None) -> int | Text | None:
    """Read what nearly every number looks like, ten times as fast as `_read_text`."""
    if not _SIMPLE.match(text):
        return _read_text(text, scale, decimal)
    whole, _, part = text.replace(",", "").partition(".")
    if len(part) > 4 or len(whole) > 14:
        return _read_text(text, scale, decimal)
    return int(whole + part.ljust(4, "0")) * (scale // SCALE)


def _read_cell(cell: Cell, scale: int) -> int | Text:
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return _NO_NUMBER
    if isinstance(cell, int):
        return cell * scale if abs(cell * scale) <= _LARGEST else _TOO_LARGE
    whole = round(cell * scale) if abs(cell) < 1e14 else _LARGEST
    return whole if abs(cell * scale - whole) < _SURELY else _exact(cell, scale)


def _exact(number: float | Decimal, scale: int) -> int | Text:
    try:
        value = Decimal(repr(number)) if isinstance(number, float) else number
        if not value.is_finite():
            return _NO_NUMBER
        if abs(value) * scale > _LARGEST:
            return _TOO_LARGE
        return int((value * scale).quantize(Decimal(1), ROUND_HALF_UP))
    except InvalidOperation:
        return _NO_NUMBER


def _bare(text: str) -> str:
    """Return `text` without signs of money, units, brackets and spaces."""
    text = _SIGNS.sub("", text).translate(_GAPS).rstrip("%")
    return _WORD.sub("", text).strip("()")


def _read_text(cell: str, scale: int, decimal: str | None) -> int | Text | None:
    if len(cell) > _LONGEST:
        return _NO_NUMBER
    text = _TRIANGLE.sub("-", plain(cell).replace("−", "-").replace("–", "-"))
    if text in NOTHING:
        return None
    if text.startswith("#"):
        return _ERROR
    if text.startswith("="):
        return _UNCOMPUTED
    stated = _STATED.search(text) is not None
    if (written_out := chinese_number(text)) is not None:
        return _exact(written_out, SCALE if stated else scale)
    text = _NO_CENTS.sub("", _SIGNS.sub("", text).translate(_GAPS))
    if text in NOTHING:
        return None
    value: Decimal | Text | None = None
    negative = (text.startswith("(") and text.endswith(")")) or text.endswith("-")
    text = text.strip("()").rstrip("-")
    hundredth = text.endswith("%")
    text = text.rstrip("%")
    times = 1
    if word := _WORD.search(text):
        times, text, stated = _WORDS[word.group(1).strip()], text[: word.start()], True
    value = _decimal(text, decimal)
    if isinstance(value, Text):
        return value
    value = value * times * (-1 if negative else 1)
    return _exact(value / 100 if hundredth else value, SCALE if stated else scale)


def _decimal(text: str, decimal: str | None) -> Decimal | Text:
    if "," in text and "." in text:
        # Both signs: the last one separates the decimals, whatever the column says.
        if text.rfind(",") > text.rfind("."):
            text = text.replace(".", "").replace(",", ".") if _DOT_GROUPED.match(text) else text
        else:
            text = text.replace(",", "") if _GROUPED.match(text) else text
    elif "," in text:
        if decimal == ",":
            text = text.replace(",", ".") if text.count(",") == 1 else text.replace(",", "") if _GROUPED.match(text) else text
        elif _GROUPED.match(text):
            text = text.replace(",", "")
        elif _DECIMAL_COMMA.match(text):
            if decimal is None:
                return _COMMA
            text = text.replace(",", "")
        else:
            return _NO_NUMBER
    elif decimal == "," and _DOT_GROUPED.match(text):
        text = text.replace(".", "")
    return Decimal(text) if _NUMBER.match(text) else _NO_NUMBER
