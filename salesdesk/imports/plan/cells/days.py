"""The day of each fact: from its row, else from the table's period, else as the manager says or by default."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select

from salesdesk.imports.plan.cells.day_parts import day_parts
from salesdesk.imports.plan.facts.stored import CHUNK, mapped
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.planned import Raw
from salesdesk.imports.recognise.recognised import Meaning, TableKind, YearMonth
from salesdesk.model import SaleLine
from salesdesk.text import Text, mark

_NO_DAY = mark("Import", "There is no date.")
_DEFAULT_DAY = mark("Import", "The table has no dates: all rows are dated {day}, the end of the last complete month.")
_PERIOD_DAY = mark("Import", "The table has no dates: all rows are dated {day}, the end of its period.")
_GUESSED_YEAR = mark(
    "Import", "The table has no dates, and its month names no year: all rows are dated {day}, in the last such month that is over."
)
_THIS_YEARS_DAY = mark(
    "Import", "The table has no dates, and its period names no year: all rows are of the one that ends on {day}, in this year."
)
_CHOSEN_DAY = mark("Import", "The table has no dates: all rows are dated {day}, as you chose.")
_ORDER_DAY = mark("Import", "The table has no dates: rows dated like their order: {n}")
_REST_DAY = mark("Import", "Rows whose order is not known, dated {day}, the end of the last complete month: {n}")
_DEFAULT_YEAR = mark("Import", "The sheet names months without a year: {year} was taken, in which the last of them is over.")
_THIS_YEAR = mark("Import", "The sheet names months without a year: {year} was taken.")

_ASSUMED = (_DEFAULT_DAY, _GUESSED_YEAR, _THIS_YEARS_DAY)
_WEEKS_OF_MONTH = 5
_TO_REACH = (TableKind.TARGETS, TableKind.GOALS)  # what is to be reached is not over


@dataclass(frozen=True, slots=True)
class Dated:
    """`stated`: the sheet or the manager gave the days, so that they are part of a row's identity; `defaulted`: nobody did."""

    stated: bool
    defaulted: str | None = None


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def end_of(period: YearMonth, year: int | None = None, month: int | None = None) -> date | None:
    """Return the last day of a period; `year` and `month` are for one that does not say its own. None when there is no year at all."""
    whole = period.year or year
    if whole is None:
        return None
    if period.day:
        return _day_or_none(whole, period.month or month or 1, period.day)
    if period.week:
        return _end_of_week(whole, period.month or (month if period.week <= _WEEKS_OF_MONTH else None), period.week)
    last = period.month or (period.quarter or 0) * 3 or (period.half or 2) * 6
    return month_end(whole, last)


def _end_of_week(year: int, month: int | None, week: int) -> date | None:
    """Return the last day of a week: the seventh, 14th … of its month, or the Sunday of a week of the year (ISO 8601)."""
    if month is not None:
        return (
            min(date(year, month, 1) + timedelta(days=7 * week - 1), month_end(year, month))
            if week < _WEEKS_OF_MONTH
            else month_end(year, month)
        )
    try:
        return date.fromisocalendar(year, week, 7)
    except ValueError:
        return None


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_days(job: Job, *meanings: Meaning) -> Dated:
    """Put `day` into the data of the table if it has a column of days; reject rows without one."""
    columns = job.columns
    parts = day_parts(columns, job.table.period) if job.chosen_day() is None else None
    if parts is not None and (whole := parts.read(columns, job.table.period, lambda months: year_for(job, months, []))) is not None:
        columns.reject_empty(whole, parts.column, _NO_DAY)
        columns.data["day"] = mapped(whole, _iso)
        return Dated(True)
    column = columns.find(*meanings)
    if column is None:
        return Dated(False)
    days = columns.days(column) or []
    columns.reject_empty(days, column, _NO_DAY)
    columns.data["day"] = mapped(days, _iso)
    return Dated(True)


def give_days(job: Job, dated: Dated, notes: list[Text], orders: Sequence[Raw] | None = None) -> Dated:
    """Date the rows of a table without dates, by the day of their order where it is known; say in `notes` how."""
    if dated.stated:
        return dated
    end, why = day_of_table(job)
    if why is _DEFAULT_DAY and orders is not None and (known := _days_of_orders(job, orders)):
        days = [known.get(order, end.isoformat()) for order in orders]
        job.columns.data["day"] = days
        found = sum(order in known for order in orders)
        notes.append(_ORDER_DAY.fill(n=found))
        if found < len(orders):
            notes.append(_REST_DAY.fill(n=len(orders) - found, day=end.isoformat()))
        return Dated(found == len(orders), None if found == len(orders) else end.isoformat())
    notes.append(why.fill(day=end.isoformat()))
    stated = why not in _ASSUMED
    job.columns.data["day"] = [end.isoformat()] * len(job.columns)
    return Dated(stated, None if stated else end.isoformat())


def remember_days(job: Job) -> None:
    """Keep on which day each order of this table was, for tables of the same import that name orders without a day."""
    data = job.columns.data
    if (orders := data.get("order_number")) is not None:
        job.shared.dated_orders.append((orders, data["day"], job.place))


def _days_of_orders(job: Job, orders: Sequence[Raw]) -> dict[Raw, str]:
    found: dict[Raw, str] = {}
    names = sorted({str(one) for one in orders if one is not None})
    for start in range(0, len(names), CHUNK):
        query = select(SaleLine.order_number, func.min(SaleLine.day)).where(SaleLine.order_number.in_(names[start : start + CHUNK]))
        found.update({row[0]: row[1].isoformat() for row in job.shared.session.execute(query.group_by(SaleLine.order_number))})
    # From the last to the first: an order is of the first day that is named for it.
    here: dict[Raw, str] = {}
    for dated, days, _ in reversed(job.shared.dated_orders):
        here.update(zip(reversed(dated), map(str, reversed(days)), strict=True))
    found.update({one: here[one] for one in names if one in here})
    return found


def day_of_table(job: Job) -> tuple[date, Text]:
    """Return the day of a table without dates, and where it is from."""
    if end := job.chosen_day():
        return end, _CHOSEN_DAY
    if job.table.period and (end := end_of(job.table.period, job.chosen_year() or job.shared.choices.year)):
        return end, _PERIOD_DAY
    if end := job.shared.choices.day:
        return end, _CHOSEN_DAY
    period = job.table.period
    if period is not None and (end := end_of(period, year_for(job, [period], []))):
        return end, _THIS_YEARS_DAY if job.table.kind in _TO_REACH else _GUESSED_YEAR
    return job.last_complete_month(), _DEFAULT_DAY


def assumed_day(job: Job, notes: list[Text]) -> date:
    """Return the day of a table without dates; say in `notes` where it is from, and keep it where nobody said it."""
    end, why = day_of_table(job)
    notes.append(why.fill(day=end.isoformat()))
    if why in _ASSUMED:
        job.assumed = end
    return end


def _said_year(job: Job) -> int | None:
    return job.chosen_year() or (job.table.period.year if job.table.period else None) or job.shared.choices.year


def assumes_year(job: Job, periods: Iterable[YearMonth]) -> bool:
    """Tell whether nobody said of which year `periods` are."""
    return any(one.year is None for one in periods) and not _said_year(job)


def year_for(job: Job, periods: list[YearMonth], notes: list[Text]) -> int:
    """Return the year of months that do not say theirs: as chosen, of the table, of targets this one, else the last that is over."""
    if said := _said_year(job):
        return said
    if job.table.kind in _TO_REACH:
        if any(one.year is None for one in periods):
            notes.append(_THIS_YEAR.fill(year=job.shared.today.year))
        return job.shared.today.year
    over = job.last_complete_month()
    last = max((one.month or (one.quarter or 0) * 3 or (one.half or 2) * 6 for one in periods if one.year is None), default=1)
    year = over.year if last <= over.month else over.year - 1
    if any(one.year is None for one in periods):
        notes.append(_DEFAULT_YEAR.fill(year=year))
    return year


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
