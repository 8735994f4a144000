"""Cells that belong to a period: one column per month, or one row per month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from salesdesk.imports.plan.cells.days import assumed_day
from salesdesk.imports.plan.cells.period_ends import end_of, first_day, kind_of_period, month_end
from salesdesk.imports.plan.cells.row_periods import Span, find_periods, period_column
from salesdesk.imports.plan.cells.years import assumes_year, month_for, year_for
from salesdesk.imports.plan.facts.money_signs import currencies
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.planned import TotalsCheck
from salesdesk.imports.plan.totals import Read, check_rows, check_totals
from salesdesk.imports.recognise.language.period_cells import years_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, YearMonth
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.services.settings import read_settings
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.values import parse_dates, parse_numbers
from salesdesk.text import Text, mark

_YEARLY = ("年度", "全年", "年目标", "年任务", "年指标", "年计划", "annual", "yearly", "year", "ty ")
_OF_MONTHS = ("month", "quarter", "half", "year")
_NO_MONTH = mark("Import", "There is no month.")
_RUN_UP = mark("Import", "“{first}” to “{last}” run up from the start of the year: each counts with its difference from the one before it.")

_Unread = tuple[RecognisedColumn, Cell, Text]


@dataclass(frozen=True, slots=True)
class MonthCell:
    """One value of a period. `at` is the place of its row among those that are in, `row` as Excel shows it."""

    at: int
    row: int
    kind: str  # "day" | "week" | "month" | "quarter" | "half" | "year"
    end: date
    value: int
    header: str
    currency: str | None = None  # the ISO code of money in which the value is, None in the workspace's
    original: int | None = None  # the value in that money, where it was brought into the workspace's

    @property
    def code(self) -> str:
        """What names the period in a key."""
        return self.end.isoformat() if self.kind in ("day", "week") else f"{self.end:%Y-%m}"

    @property
    def start(self) -> date:
        """The first day of the period."""
        return first_day(self.kind, self.end)


def read_months(
    job: Job,
    values: Sequence[Meaning],
    notes: list[Text],
    beside: Meaning = Meaning.PERIOD_VALUE,
    column: RecognisedColumn | None = None,
) -> tuple[list[MonthCell], tuple[TotalsCheck, ...]]:
    """Return the values by period, and how they agree with the sheet's own totals. Empty cells are no values.

    `beside` chooses among several columns for each period: the figures themselves, the targets, or what was received; `column` among
    several that have a figure for each row.
    """
    dated = [one for one in job.table.columns if one.period is not None]
    wide = [one for one in dated if one.meaning is beside]
    if not wide and Meaning.TARGET in values:
        wide = [one for one in dated if one.meaning is Meaning.TARGET]  # 1月目标, 2月目标 …
    if wide and column is None:
        return _from_columns(job, wide, notes)
    return _from_rows(job, column or job.columns.find(*values), notes)


def _from_columns(job: Job, wide: Sequence[RecognisedColumn], notes: list[Text]) -> tuple[list[MonthCell], tuple[TotalsCheck, ...]]:
    columns = job.columns
    year_in = columns.find(Meaning.YEAR)
    own = [None if one is None else one.year for one in years_of(columns.cells(year_in))] if year_in else []
    # A year on each row (年份) says of which its months are.
    said = bool(own) and None not in own
    year = 0 if said else year_for(job, _reached(job, wide), notes)
    month, fiscal_start = month_for(job), read_settings(job.shared.session).fiscal_start
    found: list[MonthCell] = []
    read: list[Read] = []
    before: dict[int | None, dict[int, int]] = {}
    if any(one.run_up for one in wide):
        notes.append(_RUN_UP.fill(first=wide[0].header, last=wide[-1].header))
    for column in wide:
        assert column.period is not None
        of_month = None if column.period.week and column.period.year else month
        years = {one for one in own if one} if said else {year}
        ends = {one: end_of(column.period, one, of_month, fiscal_start) for one in years}
        kind = kind_of_period(column.period)
        values, problems = parse_numbers(columns.cells(column), column.factor, column.decimal)
        for at, cell, reason in problems:
            columns.reject(at, column, cell, reason, whole=False)
        if column.run_up:
            values = _single(values, before.setdefault(column.period.year, {}))
        read.append((column, values))
        money = currencies(job, column)
        for at, value in enumerate(values):
            end = ends[own[at] or 0] if said else ends[year]
            if value is not None and end is not None:  # there is not always a 31st
                found.append(MonthCell(at, columns.rows[at], kind, end, value, column.header, money[at]))
    if found and not said and assumes_year(job, [one.period for one in wide if one.period]):
        job.assumed = max(one.end for one in found)
    found.sort(key=_place)
    return found, (*check_totals(job, read), *_checked_rows(job, wide, read, notes))


def _reached(job: Job, wide: Sequence[RecognisedColumn]) -> list[YearMonth]:
    """Return the periods of columns of figures, but for those in which nothing stands as yet, where others are filled."""
    filled = [one for one in wide if any(cell not in (None, "") for cell in job.columns.look_at(one))]
    return [one.period for one in filled or wide if one.period]


def _single(values: Sequence[int | None], before: dict[int, int]) -> list[int | None]:
    """Return of figures that run up what each row's is more than in the last period that it has, which `before` keeps."""
    found = [None if value is None else value - before.get(at, 0) for at, value in enumerate(values)]
    before.update((at, value) for at, value in enumerate(values) if value is not None)
    return found


def _checked_rows(job: Job, wide: Sequence[RecognisedColumn], read: Sequence[Read], notes: list[Text]) -> tuple[TotalsCheck, ...]:
    """Compare each column of sums with what it adds up: those since the sum before it (一季度 小计), of its period, or all (全年合计)."""
    results = {one.meaning for one in job.table.columns if one.period is not None} & {Meaning.PERIOD_VALUE, Meaning.RECEIVED}
    if results != {wide[0].meaning}:
        return ()
    checks: list[TotalsCheck] = []
    before = -1
    for one in job.table.columns:
        if one.meaning is not Meaning.TOTAL:
            continue
        near = [values for column, values in read if column is not None and before < column.index < one.index]
        beside = [values for column, values in read if column is not None and column.period == one.period]
        ways = [_added(job, columns) for columns in (near, beside, [values for _, values in read]) if columns]
        stated = parse_numbers(job.columns.cells(one), one.factor)[0]
        best = min(ways, key=lambda sums: sum(abs(said - read) for said, read in zip(stated, sums, strict=True) if said is not None))
        checks += check_rows(job, one, best, notes)
        before = one.index
    return tuple(checks)


def _added(job: Job, columns: Sequence[Sequence[int | None] | None]) -> list[int]:
    sums = [0] * len(job.columns)
    for values in columns:
        for at, value in enumerate(values or ()):
            sums[at] += value or 0
    return sums


def _from_rows(job: Job, value_in: RecognisedColumn | None, notes: list[Text]) -> tuple[list[MonthCell], tuple[TotalsCheck, ...]]:
    columns = job.columns
    if value_in is None:
        return [], ()
    values, problems = parse_numbers(columns.cells(value_in), value_in.factor, value_in.decimal)
    for at, cell, reason in problems:
        columns.reject(at, value_in, cell, reason, whole=False)
    found: list[MonthCell] = []
    # A quarter that adds up its months is in the table for its target alone.
    sums = {one.row for one in job.table.totals} if value_in.meaning is not Meaning.TARGET else frozenset[int]()
    money = currencies(job, value_in)
    for at, (value, span) in enumerate(zip(values, _spans(job, value_in, notes), strict=True)):
        if value is None or columns.rows[at] in sums:
            continue
        if isinstance(span, Span):
            found.append(MonthCell(at, columns.rows[at], span.kind, span.end, value, value_in.header, money[at]))
        else:
            column, cell, reason = span
            columns.reject(at, column, cell, reason, whole=False, lost=True)
    return found, (*check_totals(job, [(value_in, values)]), *_check_apart(job, values, notes))


def _check_apart(job: Job, values: Sequence[int | None], notes: list[Text]) -> tuple[TotalsCheck, ...]:
    """Compare the totals of rows that were taken apart, each of which stands in the first of its lines, with the sum of these."""
    total_in = job.columns.find(Meaning.TOTAL)
    if len(job.table.parallel) != 1 or total_in is None:
        return ()
    sums: dict[int, int] = defaultdict(int)
    for row, value in zip(job.columns.rows, values, strict=True):
        sums[row] += value or 0
    return check_rows(job, total_in, [sums[row] for row in job.columns.rows], notes)


def _kind_of_rows(job: Job, value_in: RecognisedColumn) -> str:
    """Return of what kind of period the figures of a table are that has no column for each: 年度目标 is a year's."""
    to_reach = value_in.meaning is Meaning.TARGET or job.table.kind is TableKind.TARGETS
    if job.columns.find(Meaning.MONTH, Meaning.DAY) is not None:
        return "month"
    if job.chosen_day() is not None:
        chosen = job.choice.period if job.choice else None
        return chosen.kind if to_reach and chosen is not None and chosen.kind in _OF_MONTHS else "month"
    if _is_of_a_day(job):
        return "day"
    if value_in.meaning is Meaning.TARGET and is_yearly(value_in.header):
        return "year"
    period = job.table.period
    # Results are found again by the kind of their period: what is stored of one without a year is a month's.
    return kind_of_period(period) if period is not None and (to_reach or period.year is not None) else "month"


def is_yearly(header: str) -> bool:
    """Tell whether a heading speaks of a year: 全年目标, Annual quota."""
    words = header.lower()
    return any(sign in words for sign in _YEARLY)


def _spans(job: Job, value_in: RecognisedColumn, notes: list[Text]) -> Sequence[Span | _Unread]:
    """Return the period of each row's figure, or what is wrong with the cell that should say it."""
    columns = job.columns
    month_in, day_in = period_column(job), columns.find(Meaning.DAY)
    kind = _kind_of_rows(job, value_in)
    alone = month_in is None and day_in is None
    periods = find_periods(job, years_alone=job.chosen_day() is None) if month_in is not None or alone else None
    if periods is not None:
        spans = periods.spans(job, notes)
        # 年度目标 is a year's, whatever the title says.
        yearly = alone and value_in.meaning is Meaning.TARGET and is_yearly(value_in.header)
        return [
            (periods.column, periods.cells[at], periods.why_not(at, _NO_MONTH))
            if one is None
            else Span("year", month_end(one.end.year, 12))
            if yearly and one.kind != "year"
            else one
            if periods.by_week
            else one.of_month
            for at, one in enumerate(spans)
        ]
    if day_in is not None:
        cells = columns.cells(day_in)
        days, problems = parse_dates(cells, day_in.order, columns.year)
        wrong = {at: reason for at, _, reason in problems}
        return [
            (day_in, cell, wrong.get(at, _NO_MONTH)) if day is None else Span("month", month_end(day.year, day.month))
            for at, (cell, day) in enumerate(zip(cells, days, strict=True))
        ]
    end = assumed_day(job, notes)
    if not _is_of_a_day(job) and not _is_of_a_week(job):
        end = month_end(end.year, 12 if kind == "year" else end.month)
    return [Span(kind, end)] * len(columns)


def _is_of_a_day(job: Job) -> bool:
    """Tell whether the title or the name of the sheet is a day, as in a workbook with a sheet for each."""
    return job.table.period is not None and job.table.period.day is not None and job.chosen_day() is None


def _is_of_a_week(job: Job) -> bool:
    """Tell whether the title or the name of the sheet is a week: 2026年3月第2周."""
    return job.table.period is not None and job.table.period.week is not None and job.chosen_day() is None


def _place(one: MonthCell) -> tuple[int, date]:
    return one.at, one.end
