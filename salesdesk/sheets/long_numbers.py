"""Long numbers as a file writes them: as a float, which is what readers give, a number of 17 digits is not what it was.

Excel keeps 15 digits and writes zeros behind them; programs that hold a number as a float write what that float is, with 15, 16 or 17
digits that are right. Only where some of a column's numbers are none of these were all digits written.
"""

from __future__ import annotations

import re
from decimal import Decimal

TYPE_CHECKING = False  # of typing, which takes longer to import than most files to read
if TYPE_CHECKING:
    from collections.abc import Iterable

    LongCell = tuple[int, int, str]

DIGITS = 16
"""From so many digits on Excel has replaced the last ones by zeros."""
MOST = 24
"""Beyond so many digits a number is no id."""
_EXACT = 2**53  # up to here a float has all digits of a whole number
# So few different numbers may all end as if they were cut, by chance; the other columns of the sheet say then who wrote it.
_BY_CHANCE = 3

_WHOLE = re.compile(rf"([1-9]\d{{{DIGITS - 1},{MOST - 1}}})(?:\.0*)?", re.ASCII)


def digits_of(text: str) -> str | None:
    """Return the digits of a long whole number as a file writes it; None of all others."""
    found = _WHOLE.fullmatch(text.strip()) if len(text) >= DIGITS else None
    return found[1] if found else None


def with_all_digits(cells: Iterable[LongCell]) -> dict[int, list[tuple[int, str]]]:
    """Return by column those of the long numbers (row, column, digits) of a sheet of which all digits were written."""
    groups: dict[tuple[int, bool], list[tuple[int, str]]] = {}
    for row, column, text in cells:
        groups.setdefault((column, int(text) >= _EXACT), []).append((row, text))
    # Who writes longer numbers as they are writes those of 16 digits so, but not the other way round: these a float holds as well.
    sure = {one for one, found in groups.items() if any(not may_be_cut(text) for _, text in found)}
    sure |= {(column, False) for column, beyond in sure if beyond}
    told = {beyond for _, beyond in sure}
    for one, found in groups.items():
        if (True in told or one[1] in told) and len({text for _, text in found}) <= _BY_CHANCE:
            sure.add(one)
    columns: dict[int, list[tuple[int, str]]] = {}
    for column, beyond in sure:
        columns.setdefault(column, []).extend(groups.get((column, beyond), ()))
    return columns


def may_be_cut(text: str) -> bool:
    """Tell whether a number of 16 digits or more looks as it does where a program or Excel kept the first ones only."""
    number = int(text)
    if number < _EXACT:
        return number % 10 == 0
    near = float(number)
    written = (repr(near), *(f"{near:.{kept}g}" for kept in (15, 16, 17)))
    return number == int(near) or any(number == int(Decimal(one)) for one in written)
