"""Numbers as they are typed into and copied from a sheet: in a unit, exact, in any way that people write them."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from salesdesk.money import MINUS, from_scaled, round_half_up
from salesdesk.sheets.numbers import parse_numbers
from salesdesk.text import Text, mark

# Who writes the unit means it, whatever unit the sheet shows: 51万, 1.2M, 35%.
_SAYS_ITS_UNIT = re.compile(r"(?:[千百万亿萬億]|\d\s*[kKmM]|%|元)\s*$")


@dataclass(frozen=True, slots=True)
class Measure:
    """In what a sheet counts: values are shown divided by `factor`, with at most `places` decimals unless they are edited."""

    factor: Decimal = Decimal(1)
    name: str = ""
    places: int = 2

    def shown(self, value: Decimal | None) -> str:
        """Return `value` for the eye: 510,000 is "51" in 万; what is finer than `places` is rounded."""
        if value is None:
            return ""
        number = round_half_up(value / self.factor, self.places)
        words = f"{abs(number):,f}"
        if "." in words:
            words = words.rstrip("0").rstrip(".")
        return f"{MINUS}{words}" if number < 0 else words

    def plain(self, value: Decimal | None) -> str:
        """Return `value` exactly, for an editor or a spreadsheet."""
        if value is None:
            return ""
        words = f"{value / self.factor:f}"
        return words.rstrip("0").rstrip(".") if "." in words else words

    def read(self, words: str) -> Decimal | None:
        """Return what `words` mean, None where they mean nothing; raise `NotANumber`."""
        stripped = words.strip()
        own = _SAYS_ITS_UNIT.search(stripped)
        # A factor below 1 (percent) cannot be given as a whole number: it is applied afterwards.
        times = 1 if own or self.factor < 1 else int(self.factor)
        read, problems = parse_numbers([stripped or None], times, ".")
        if problems:
            raise NotANumber(problems[0][2])
        if read[0] is None:
            return None
        value = from_scaled(read[0])
        return value * self.factor if self.factor < 1 and not own else value


class NotANumber(ValueError):
    """Something typed or pasted cannot be taken; `reason` says why."""

    def __init__(self, reason: Text) -> None:
        super().__init__(str(reason))
        self.reason = reason


NEGATIVE = mark("Value", "This cannot be negative.")


def as_block(text: str) -> list[list[str]]:
    """Return the cells that a spreadsheet put on the clipboard; a cell may hold tabs and line breaks in quotes."""
    if not text.strip("\r\n"):
        return [[""]] if text or text == "" else []
    rows = list(csv.reader(io.StringIO(text.replace("\r\n", "\n").rstrip("\n")), delimiter="\t"))
    return [row or [""] for row in rows]


def as_clipboard(rows: Sequence[Sequence[str]]) -> str:
    """Return cells as a spreadsheet takes them over."""
    return "\n".join("\t".join(_quoted(cell) for cell in row) for row in rows) + "\n"


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(char in cell for char in '\t\n"') else cell
