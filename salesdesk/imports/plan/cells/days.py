"""The day of each fact: from its row, else from the table's period, else as the manager says or by default."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import func, select

from salesdesk.imports.plan.cells.day_parts import day_parts
from salesdesk.imports.plan.cells.period_ends import end_of
from salesdesk.imports.plan.cells.row_periods import RowPeriods, find_periods, period_column
from salesdesk.imports.plan.cells.years import TO_REACH, year_for
from salesdesk.imports.plan.facts.stored import CHUNK, mapped
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.language.ends_of_spans import end_of_years
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.model import SaleLine
from salesdesk.text import Text, mark

_NO_DAY = mark("Import", "There is no date.")
_DEFAULT_DAY = mark("Import", "The table has no dates: all rows are dated {day}, the end of the last complete month.")
_PERIOD_DAY = mark("Import", "The table has no dates: all rows are dated {day}, the end of its period.")
_GUESSED_YEAR = mark(
    "Import", "The table has no dates, and its month names no year: all rows are dated {day}, in the last such month that has begun."
)
_THIS_YEARS_DAY = mark(
    "Import", "The table has no dates, and its period names no year: all rows are of the one that ends on {day}, in this year."
)
_SPAN_DAY = mark(
    "Import", "The table has no dates, and its title speaks of more than one year: all rows are dated {day}, the last day of them."
)
_CHOSEN_DAY = mark("Import", "The table has no dates: all rows are dated {day}, as you chose.")
_YEAR_DAY = mark("Import", "Rows that say no more than their year are dated its last day: {n}")
_ORDER_DAY = mark("Import", "The table has no dates: rows dated like their order: {n}")
_REST_DAY = mark("Import", "Rows whose order is not known, dated {day}, the end of the last complete month: {n}")

_ASSUMED = (_DEFAULT_DAY, _SPAN_DAY, _GUESSED_YEAR, _THIS_YEARS_DAY)
_OF_WORK = re.compile(r"年度|财年|(?:销售|业绩|成交|统计)年|\b(?:fy|fiscal|sales year|year of sale)\b")
_SINGLE = (Meaning.PRODUCT, Meaning.PRODUCT_ID, Meaning.ORDER_NUMBER, Meaning.NUMBER, Meaning.CONTRACT_NUMBER, Meaning.LINE_ID)


@dataclass(frozen=True, slots=True)
class Dated:
    """`stated`: the sheet or the manager gave the days, so that they are part of a row's identity; `defaulted`: nobody did."""

    stated: bool
    defaulted: str | None = None


def read_days(job: Job, *meanings: Meaning) -> Dated:
    """Put `day` into the data of the table if it has a column of days; reject rows without one."""
    columns = job.columns
    parts = day_parts(columns, job.table.period) if job.chosen_day() is None else None
    if parts is not None and (whole := parts.read(columns, job.table.period, lambda months: year_for(job, months, []))) is not None:
        columns.reject_empty(whole, parts.column, _NO_DAY)
        columns.data["day"] = mapped(whole, _iso)
        return Dated(True)
    # Beside things with numbers and names, a year may be that of the thing; 年度 and FY are of what was done in it.
    year_in = columns.find(Meaning.YEAR)
    of_thing = columns.find(*_SINGLE) is not None and (year_in is None or not _OF_WORK.search(words_of(year_in.header)))
    alone = not of_thing and job.chosen_day() is None
    column = columns.find(*(one for one in meanings if one is not Meaning.MONTH))
    periods = find_periods(job, years_alone=alone) if column is None or column == period_column(job) else None
    if periods is not None and Meaning.MONTH in meanings:
        columns.data["day"] = _ends(job, periods)
        return Dated(True)
    if column is None:
        return Dated(False)
    days = columns.days_of(*meanings) or []
    columns.reject_empty(days, column, _NO_DAY)
    columns.data["day"] = mapped(days, _iso)
    return Dated(True)


def _ends(job: Job, periods: RowPeriods) -> list[str | None]:
    """Return the last day of the period of each row; reject the rows that name none."""
    found, years = list[str | None](), 0
    for at, span in enumerate(periods.spans(job, None)):
        if span is None:
            job.columns.reject(at, periods.column, periods.cells[at], periods.why_not(at, _NO_DAY))
        found.append(None if span is None else span.end.isoformat())
        years += span is not None and span.kind == "year"
    if years:
        job.columns.told.append(_YEAR_DAY.fill(n=years))
    return found


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
        return end, _THIS_YEARS_DAY if job.table.kind in TO_REACH else _GUESSED_YEAR
    if end := _end_of_years(job):
        return end, _SPAN_DAY
    return job.last_complete_month(), _DEFAULT_DAY


def _end_of_years(job: Job) -> date | None:
    """Return the last day of the span over several years that the title, or else the sheet or the file is called by."""
    names = (job.table.title, job.table.sheet, Path(job.table.file).stem)
    last = next((period for name in names if (period := end_of_years(name)) is not None), None)
    return None if last is None or job.table.period is not None else end_of(last)


def assumed_day(job: Job, notes: list[Text]) -> date:
    """Return the day of a table without dates; say in `notes` where it is from, and keep it where nobody said it."""
    end, why = day_of_table(job)
    notes.append(why.fill(day=end.isoformat()))
    if why in _ASSUMED:
        job.assumed = end
    return end


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
