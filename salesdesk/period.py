"""Periods: a week, month, quarter, half-year, year or any span of days, with a fiscal year that may start in any month."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from salesdesk import period_text
from salesdesk.errors import SalesDeskError
from salesdesk.text import Text
from salesdesk.workdays import working_days

__all__ = ["KINDS", "Period", "working_day_share", "working_days"]

KINDS = ("week", "month", "quarter", "half", "year", "span")
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_CODES = {"week": "{:04d}-W{:02d}", "month": "{:04d}-{:02d}", "quarter": "{:04d}Q{}", "half": "{:04d}H{}", "year": "{:04d}"}
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `start` to `end`, both included.

    A fiscal year bears the number of the calendar year in which it starts: with `fiscal_start=4`, 2026Q4 is January to March 2027.
    `fiscal_start` only names the period; it is no part of what makes two periods equal.
    """

    kind: str
    start: date
    end: date
    fiscal_start: int = field(default=1, compare=False)

    def __post_init__(self) -> None:
        if self.kind not in KINDS or not 1 <= self.fiscal_start <= 12 or self.end < self.start:
            raise ValueError(f"no such period: {self.kind} {self.start} {self.end}, fiscal year from month {self.fiscal_start}")

    @staticmethod
    def of(kind: str, day: date, fiscal_start: int = 1) -> Period:
        """Return the week, month, quarter, half or year in which `day` is."""
        if kind == "week":
            monday = day - timedelta(days=day.weekday())
            return Period("week", monday, monday + timedelta(days=6), fiscal_start)
        size = _MONTHS[kind]
        month = _month_number(day)
        return _of_months(kind, month - (month - (fiscal_start - 1)) % size, size, fiscal_start)

    @staticmethod
    def month(year: int, month: int, fiscal_start: int = 1) -> Period:
        return Period.of("month", date(year, month, 1), fiscal_start)

    @staticmethod
    def span(start: date, end: date, fiscal_start: int = 1) -> Period:
        return Period("span", start, end, fiscal_start)

    @staticmethod
    def parse(text: str, fiscal_start: int = 1) -> Period:
        """Read a period as `code` writes it or as people do ("2026年10月", "2026年上半年", "2026-01..2026-03", "2026-10-01").

        Raises `SalesDeskError("period.unreadable")`.
        """
        try:
            return _from_parts(period_text.parts(text), fiscal_start)
        except (ValueError, OverflowError) as error:
            raise SalesDeskError("period.unreadable", period_text.UNREADABLE, written=text) from error

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1

    @property
    def year(self) -> int:
        """The year in the period's name: ISO year of a week, fiscal year of a quarter, half or year, else the year of its first day."""
        if self.kind == "week":
            return self.start.isocalendar().year
        if self.kind in ("quarter", "half", "year"):
            return (_month_number(self.start) - (self.fiscal_start - 1)) // 12
        return self.start.year

    @property
    def number(self) -> int:
        """Which week, month, quarter or half of its year this is; 1 for a year or a span."""
        if self.kind == "week":
            return self.start.isocalendar().week
        if self.kind == "month":
            return self.start.month
        if self.kind in ("quarter", "half"):
            return (_month_number(self.start) - (self.fiscal_start - 1)) % 12 // _MONTHS[self.kind] + 1
        return 1

    def code(self) -> str:
        """Return the period as `parse` reads it with the same fiscal start: 2026-W05, 2026-10, 2026Q3, 2026H1, 2026, or first..last day."""
        if self.kind == "span":
            return f"{self.start.isoformat()}..{self.end.isoformat()}"
        return _CODES[self.kind].format(self.year, self.number)

    def label(self) -> Text:
        """Return the name for people: "October 2026", "Q3 2026", "H1 FY2026"; FY where the fiscal year is not the calendar year."""
        if self.kind == "span":
            return period_text.span(self.start, self.end)
        return period_text.label(self.kind, self.year, self.number, fiscal=self.fiscal_start != 1)

    def short_label(self) -> Text:
        """Return the name without its year, for the axis of a chart: "Oct", "Q3", "W5"; a year and a span as in `label`."""
        return self.label() if self.kind in ("year", "span") else period_text.short(self.kind, self.number)

    def shifted(self, count: int) -> Period:
        """Return the period `count` steps later, or earlier; a span moves by its months where they are whole, else by its days."""
        if self.kind == "week":
            return Period.of("week", self.start + timedelta(weeks=count), self.fiscal_start)
        if self.kind != "span":
            size = _MONTHS[self.kind]
            return _of_months(self.kind, _month_number(self.start) + count * size, size, self.fiscal_start)
        if self.is_whole_months():
            size = _month_number(self.end) - _month_number(self.start) + 1
            return _of_months("span", _month_number(self.start) + count * size, size, self.fiscal_start)
        step = timedelta(days=self.days * count)
        return Period.span(self.start + step, self.end + step, self.fiscal_start)

    def next(self) -> Period:
        return self.shifted(1)

    def previous(self) -> Period:
        return self.shifted(-1)

    def year_before(self) -> Period:
        """Return the same period a year earlier: the same ISO week (52 for a 53 that was not), the same months, the same days."""
        if self.kind == "week":
            last = date(self.year - 1, 12, 28).isocalendar().week
            return Period.of("week", date.fromisocalendar(self.year - 1, min(self.number, last), 1), self.fiscal_start)
        if self.kind != "span" or self.is_whole_months():
            size = _month_number(self.end) - _month_number(self.start) + 1
            return _of_months(self.kind, _month_number(self.start) - 12, size, self.fiscal_start)
        return Period.span(_a_year_before(self.start), _a_year_before(self.end), self.fiscal_start)

    def months(self) -> tuple[Period, ...]:
        """Return the calendar months that the period touches, in order."""
        numbers = range(_month_number(self.start), _month_number(self.end) + 1)
        return tuple(_of_months("month", one, 1, self.fiscal_start) for one in numbers)

    def elapsed(self, day: date) -> int:
        """Return how many calendar days of the period are over when `day` is: 0 before it, all of them after it."""
        return min(max((day - self.start).days + 1, 0), self.days)

    def is_whole_months(self) -> bool:
        """Tell whether the period is made of whole calendar months."""
        return self.start.day == 1 and (self.end + _DAY).day == 1


def working_day_share(period: Period, day: date, country: str = "CN") -> Decimal:
    """Return which share (0 to 1) of the period's working days is over when `day` is; by calendar days where it has no working day."""
    if not (total := working_days(period.start, period.end, country)):
        return Decimal(period.elapsed(day)) / period.days
    return Decimal(working_days(period.start, min(day, period.end), country)) / total


def _month_number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _of_months(kind: str, first: int, count: int, fiscal_start: int) -> Period:
    last_year, last_month = divmod(first + count - 1, 12)
    start = date(first // 12, first % 12 + 1, 1)
    return Period(kind, start, date(last_year, last_month + 1, monthrange(last_year, last_month + 1)[1]), fiscal_start)


def _a_year_before(day: date) -> date:
    return date(day.year - 1, day.month, min(day.day, monthrange(day.year - 1, day.month)[1]))


def _from_parts(parts: tuple[period_text.Part, ...], fiscal_start: int) -> Period:
    """Build what was read; a day, or two ends, make a span."""
    read = [_from_part(part, fiscal_start) for part in parts]
    if len(read) == 1:
        return read[0]
    return Period.span(read[0].start, read[1].end, fiscal_start)


def _from_part(part: period_text.Part, fiscal_start: int) -> Period:
    if part.kind == "day":
        day = date(part.year, part.number, part.day)
        return Period.span(day, day, fiscal_start)
    if part.kind == "week":
        return Period.of("week", date.fromisocalendar(part.year, part.number, 1), fiscal_start)
    if part.kind == "month":
        return Period.month(part.year, part.number, fiscal_start)
    size = _MONTHS[part.kind]
    return _of_months(part.kind, part.year * 12 + fiscal_start - 1 + (part.number - 1) * size, size, fiscal_start)
