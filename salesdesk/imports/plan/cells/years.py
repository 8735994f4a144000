"""Of which year a period is that does not say its own."""

from __future__ import annotations

from collections.abc import Iterable

from salesdesk.imports.plan.cells.period_ends import last_month
from salesdesk.imports.plan.job import Job
from salesdesk.imports.recognise.recognised import TableKind, YearMonth
from salesdesk.text import Text, mark

_DEFAULT_YEAR = mark("Import", "The sheet names months without a year: {year} was taken, in which the last of them is over.")
_THIS_YEAR = mark("Import", "The sheet names months without a year: {year} was taken.")

TO_REACH = (TableKind.TARGETS, TableKind.GOALS)
"""What is to be reached is not over."""


def said_year(job: Job) -> int | None:
    """Return the year that the manager, the title or the names give to what names none."""
    return job.chosen_year() or (job.table.period.year if job.table.period else None) or job.shared.choices.year


def assumes_year(job: Job, periods: Iterable[YearMonth]) -> bool:
    """Tell whether nobody said of which year `periods` are."""
    return any(one.year is None for one in periods) and not said_year(job)


def year_for(job: Job, periods: list[YearMonth], notes: list[Text]) -> int:
    """Return the year of months that do not say theirs: as chosen, of the table, of targets this one, else the last that is over."""
    if said := said_year(job):
        return said
    if job.table.kind in TO_REACH:
        if any(one.year is None for one in periods):
            notes.append(_THIS_YEAR.fill(year=job.shared.today.year))
        return job.shared.today.year
    over = job.last_complete_month()
    last = max((last_month(one) for one in periods if one.year is None), default=1)
    year = over.year if last <= over.month else over.year - 1
    if any(one.year is None for one in periods):
        notes.append(_DEFAULT_YEAR.fill(year=year))
    return year


def month_for(job: Job) -> int:
    """Return the month of days and weeks that do not say theirs: as chosen, of the table, or the last that is over."""
    if day := job.chosen_day():
        return day.month
    period = job.table.period
    return period.month if period and period.month else job.last_complete_month().month
