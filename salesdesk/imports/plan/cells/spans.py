"""Days from and until that a cell means: a year, half, quarter or month in any usual form, or a span of months or days."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime

from salesdesk.errors import SalesDeskError
from salesdesk.imports.plan.cells.period_ends import month_end
from salesdesk.imports.recognise.language.period_cells import period_cells, unit_of
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.period import Period
from salesdesk.sheets.grid import Cell

_WHOLE_YEAR = re.compile(r"(?:(?P<year>20\d\d)年?)?(?:全年|年度|本年度?|当年|整年|FULLYEAR|WHOLEYEAR|ANNUAL|YEAR)")
_SEPARATOR = r"(?:-|~|–|—|至|到|TO)"
_MONTHS = re.compile(
    rf"(?:(?P<year>20\d\d)[年./-])?(?P<first>1[0-2]|0?[1-9])月?{_SEPARATOR}(?:(?P<until>20\d\d)[年./-])?(?P<last>1[0-2]|0?[1-9])月?份?"
)
_DAYS = re.compile(
    rf"(?P<y1>20\d\d)[年./-](?P<m1>\d\d?)[月./-](?P<d1>\d\d?)日?{_SEPARATOR}(?:(?P<y2>20\d\d)[年./-])?(?P<m2>\d\d?)[月./-](?P<d2>\d\d?)日?"
)
_LAST_YEARS = re.compile(r"(?:19|20)\d\d")


def names_year(cell: Cell) -> bool:
    """Tell whether a cell that means a period says of which year."""
    return isinstance(cell, date) or bool(_LAST_YEARS.search(str(cell)))


def span_of(cell: Cell, year: int, fiscal_start: int = 1, heading: str = "") -> tuple[date, date] | None:
    """Return the first and last day that a cell below `heading` means, in `year` where it does not say; None where it means no period.

    A day stands for its month: Excel shows 2026-03-01 as 2026年3月.
    """
    unit = unit_of(heading)
    if isinstance(cell, datetime | date) and unit not in ("quarter", "half", "year"):
        return _of(Period.month(cell.year, cell.month))
    if not isinstance(cell, str):
        return _read(cell, unit, year, fiscal_start)
    if not cell.strip():
        return None
    text = "".join(unicodedata.normalize("NFKC", cell).upper().split())
    if text.isdigit():
        return _read(text, unit, year, fiscal_start)
    try:
        return _spanned(text, year, fiscal_start) or _of(Period.parse(text, fiscal_start))
    except (SalesDeskError, ValueError):
        return _named(cell, year, fiscal_start)


def period_of(cell: Cell, year: int, fiscal_start: int = 1, heading: str = "") -> Period | None:
    """Return the period that a cell means, as `span_of` reads it: a month, quarter, half or year where it is one."""
    found = span_of(cell, year, fiscal_start, heading)
    return None if found is None else as_period(*found, fiscal_start)


def as_period(first: date, last: date, fiscal_start: int = 1) -> Period:
    """Return the days from `first` to `last` as the month, quarter, half or year that they are, else as a span."""
    whole = (Period.of(kind, first, fiscal_start) for kind in ("month", "quarter", "half", "year"))
    return next((one for one in whole if (one.start, one.end) == (first, last)), Period.span(first, last, fiscal_start))


def _spanned(text: str, year: int, fiscal_start: int) -> tuple[date, date] | None:
    if found := _WHOLE_YEAR.fullmatch(text):
        return _of(Period.parse(found["year"] or str(year), fiscal_start))
    if found := _DAYS.fullmatch(text):
        first = date(int(found["y1"]), int(found["m1"]), int(found["d1"]))
        return first, date(int(found["y2"] or found["y1"]), int(found["m2"]), int(found["d2"]))
    if (found := _MONTHS.fullmatch(text)) and (found["year"] is None or found["until"] or "月" in text):
        first_year = int(found["year"] or year)
        return date(first_year, int(found["first"]), 1), month_end(int(found["until"] or first_year), int(found["last"]))
    return None


def _named(cell: str, year: int, fiscal_start: int) -> tuple[date, date] | None:
    """Read what headings are called too: Q1, 上半年, 3月, Mar 2026; and two months with a sign between them."""
    ends = [one for one in re.split(r"\s*[-–—~]\s*|\s+to\s+|至|到", cell.strip()) if one]
    if len(ends) == 2 and (first := _single(ends[0], year, fiscal_start)) and (last := _single(ends[1], year, fiscal_start)):
        return first[0], last[1]
    return _single(cell, year, fiscal_start)


def _single(text: str, year: int, fiscal_start: int) -> tuple[date, date] | None:
    return _read(text, None, year, fiscal_start)


def _read(cell: Cell, unit: str | None, year: int, fiscal_start: int) -> tuple[date, date] | None:
    """Return the month, quarter, half or year that a cell says as columns of periods do."""
    found = period_cells([cell], unit)[0]
    if found is None or found.week or (found.day and isinstance(cell, str)):
        return None
    return _of(named_period(found, year, fiscal_start))


def named_period(found: YearMonth, year: int, fiscal_start: int = 1) -> Period:
    """Return the period that a heading or title names, in `year` where it does not say."""
    return Period.parse(_code(found, found.year or year), fiscal_start)


def _code(found: YearMonth, year: int) -> str:
    if found.month:
        return f"{year}-{found.month:02d}"
    return f"{year}Q{found.quarter}" if found.quarter else f"{year}H{found.half}" if found.half else str(year)


def _of(period: Period) -> tuple[date, date]:
    return period.start, period.end
