"""Of which year a period is that does not say its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from salesdesk.imports.plan.cells.period_ends import first_month
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.planned import RejectedRows
from salesdesk.imports.recognise.language.periods import period_in
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.dates import NO_YEAR, parse_dates
from salesdesk.text import Text, mark

_DEFAULT_YEAR = mark("Import", "The sheet names months without a year: {year} was taken, in which the last of them has begun.")
_THIS_YEAR = mark("Import", "The sheet names months without a year: {year} was taken.")

_WEEKS_OF_MONTH = 5

TO_REACH = (TableKind.TARGETS, TableKind.GOALS)
"""What is to be reached is not over."""


def said_year(job: Job) -> int | None:
    """Return the year that the manager, the title or the names give to what names none."""
    return job.chosen_year() or (job.table.period.year if job.table.period else None) or job.shared.choices.year


def assumes_year(job: Job, periods: Iterable[YearMonth]) -> bool:
    """Tell whether nobody said of which year `periods` are."""
    return any(one.year is None for one in periods) and not said_year(job)


def year_for(job: Job, periods: list[YearMonth], notes: list[Text]) -> int:
    """Return the year of months that do not say theirs: as chosen, of the table, of targets this one, else the last in which all began.

    Results and targets of one table are of one year: what was taken for the first of them holds for the others.
    """
    if said := said_year(job):
        return said
    open_ones = [one for one in periods if one.year is None]
    if job.assumed_year is None:
        job.assumed_year = job.shared.today.year if job.table.kind in TO_REACH else _last_begun(job, open_ones)
    told = _THIS_YEAR if job.table.kind in TO_REACH else _DEFAULT_YEAR
    if open_ones:
        notes.append(told.fill(year=job.assumed_year))
    return job.assumed_year


def _last_begun(job: Job, periods: Iterable[YearMonth]) -> int:
    """Return the last year in which all `periods` have begun; days and weeks are of the month of the table.

    The sheet of the month that is under way is imported more often than any other.
    """
    today = job.shared.today
    last = max((first_month(_in_month(job, one)) for one in periods), default=1)
    return today.year if last <= today.month else today.year - 1


def _in_month(job: Job, period: YearMonth) -> YearMonth:
    open_ = period.month is None and (period.day is not None or (period.week or _WEEKS_OF_MONTH + 1) <= _WEEKS_OF_MONTH)
    return replace(period, month=month_for(job)) if open_ else period


def give_year(job: Job) -> None:
    """Give days that name no year (10/8, 10月3日) that of the month which the title or the names speak of; tell which was taken."""
    period, day_in, columns = job.table.period, job.columns.find(Meaning.DAY), job.columns
    if columns.year is not None or period is None or period.month is None or day_in is None:
        return
    texts = {cell for cell in columns.look_at(day_in) if isinstance(cell, str)}
    if any(reason == NO_YEAR for _, _, reason in parse_dates(sorted(texts), day_in.order)[1]):
        columns.year = year_for(job, [period], columns.told)


def month_for(job: Job) -> int:
    """Return the month of days and weeks that do not say theirs: as chosen, of the table, or the last that is over."""
    if day := job.chosen_day():
        return day.month
    period = job.table.period
    return period.month if period and period.month else job.last_complete_month().month


def with_period(job: Job, rejected: RejectedRows) -> RejectedRows:
    """Return rejected rows with a title that says what the file's name or the manager said of when they are: others will be theirs."""
    day, period = job.chosen_day(), job.table.period
    if day is not None:
        period = YearMonth(day.year, month=day.month, day=None if (day + timedelta(1)).day == 1 else day.day)
    elif (year := said_year(job) or job.assumed_year) is not None:
        period = replace(period or YearMonth(year), year=year)
    if not rejected.rows or period is None or period.year is None or period.fiscal or period_in(job.table.title) == period:
        return rejected
    words = f"{period.year}年"
    words += f"第{period.quarter}季度" if period.quarter else ""
    words += {1: "上半年", 2: "下半年"}.get(period.half or 0, "")
    words += f"{period.month}月" if period.month else ""
    words += f"第{period.week}周" if period.week else ""
    words += f"{period.day}日" if period.day else ""
    width = max(map(len, rejected.headers), default=1)
    moved = tuple(replace(one, top=one.top + 1, bottom=one.bottom + 1) for one in rejected.merged)
    return replace(rejected, headers=((words, *[None] * (width - 1)), *rejected.headers), merged=moved)
