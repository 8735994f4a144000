"""The period that each row of a table names in a cell of its own: 2024 Q1, 第10周, 3 below 月份 beside 2024 below 年份."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from salesdesk.imports.plan.cells.period_ends import end_of, kind_of_period, month_end
from salesdesk.imports.plan.cells.years import assumes_year, month_for, said_year, year_for
from salesdesk.imports.plan.job import Job
from salesdesk.imports.recognise.language.period_cells import is_of_periods, period_cells, unit_of, years_of
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, YearMonth
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.services.settings import read_settings
from salesdesk.sheets.dates import NO_YEAR
from salesdesk.sheets.grid import Cell
from salesdesk.text import Text, mark

_NO_PERIOD = mark("Import", "This is no date, and no week, month, quarter or year.")
_WEEKS_OF_MONTH, _LOOKED_AT = 5, 300
_FISCAL = re.compile(r"财年|财季|财务年度|会计年度|\b(?:fy|fiscal)\b")


@dataclass(frozen=True, slots=True)
class Span:
    """The period of a row by its kind ("day", "week", "month", "quarter", "half", "year") and its last day."""

    kind: str
    end: date

    @property
    def of_month(self) -> Span:
        """The month of a day; any other period as it is."""
        return Span("month", month_end(self.end.year, self.end.month)) if self.kind == "day" else self


@dataclass(frozen=True, slots=True)
class RowPeriods:
    """What the cells of `column` say, with the years of the column beside it, if there is one."""

    column: RecognisedColumn
    cells: Sequence[Cell]
    said: Sequence[YearMonth | None]

    @property
    def by_week(self) -> bool:
        """True where the heading counts weeks: a day among them is the end of one."""
        return unit_of(self.column.header) == "week"

    def spans(self, job: Job, notes: list[Text] | None) -> list[Span | None]:
        """Return the span of each row; without `notes` a period of which nobody says the year is none, with them a year is assumed."""
        lacking = [one for one in self.said if one is not None and one.year is None]
        year = said_year(job) if notes is None else year_for(job, lacking, notes) if lacking else None
        month, start = self._month(job, lacking), read_settings(job.shared.session).fiscal_start
        known = {one: _span(one, year, month, start) for one in set(self.said) if one is not None}
        found = [None if one is None else known[one] for one in self.said]
        if notes is not None and assumes_year(job, lacking):
            job.assumed = max((one.end for one in found if one is not None), default=None)
        return found

    def why_not(self, at: int, empty: Text) -> Text:
        """Return why the row at a place has no span; `empty` is for one whose cell says nothing."""
        if self.cells[at] in (None, ""):
            return empty
        said = self.said[at]
        return NO_YEAR if said is not None and said.year is None else _NO_PERIOD

    def _month(self, job: Job, lacking: Sequence[YearMonth]) -> int | None:
        """Return the month of weeks that number those of a month, 1 to 5; None for weeks of a year."""
        weeks = [one.week for one in lacking if one.week and not one.month]
        if not weeks or max(weeks) > _WEEKS_OF_MONTH:
            return None
        period = job.table.period
        if period is not None and period.month:
            return period.month
        return None if said_year(job) or job.columns.find(Meaning.YEAR) is not None else month_for(job)


def period_column(job: Job) -> RecognisedColumn | None:
    """Return the column of the periods of a table's rows: of months or the like, or one of days whose cells are mostly no days."""
    day_in = job.columns.find(Meaning.DAY)
    if day_in is not None and is_of_periods(job.columns.look_at(day_in)[:_LOOKED_AT]):
        return day_in
    return job.columns.find(Meaning.MONTH)


def find_periods(job: Job, *, years_alone: bool = True) -> RowPeriods | None:
    """Return the periods of the rows of a table; None where no column names them. `years_alone`: a column of years will do."""
    columns = job.columns
    month_in, year_in = period_column(job), columns.find(Meaning.YEAR)
    years = None if year_in is None else years_of(columns.cells(year_in))
    if years is not None and year_in is not None and _says_fiscal(year_in):
        years = [None if one is None else replace(one, fiscal=True) for one in years]
    if month_in is not None:
        cells = columns.cells(month_in)
        said = period_cells(cells, "day" if month_in.meaning is Meaning.DAY else unit_of(month_in.header))
        if _says_fiscal(month_in):
            said = [None if one is None else _of_fiscal_year(one) for one in said]
        return RowPeriods(month_in, cells, said if years is None else list(map(_joined, said, years)))
    if year_in is None or years is None or not years_alone:
        return None
    # A title that speaks of March says of which month the years are.
    title = job.table.period or YearMonth(None)
    part = replace(title, year=None, day=None) if kind_of_period(title) != "day" else replace(title, year=None)
    return RowPeriods(year_in, columns.cells(year_in), [None if one is None else _joined(part, one) for one in years])


def _joined(period: YearMonth | None, year: YearMonth | None) -> YearMonth | None:
    if period is None or period.year is not None or year is None:
        return period
    found = replace(period, year=year.year)
    return _of_fiscal_year(found) if year.fiscal else found


def _of_fiscal_year(period: YearMonth) -> YearMonth:
    return period if period.month or period.week or period.day else replace(period, fiscal=True)


def _says_fiscal(column: RecognisedColumn) -> bool:
    return _FISCAL.search(words_of(column.header)) is not None


def _span(period: YearMonth, year: int | None, month: int | None, fiscal_start: int) -> Span | None:
    # A week of a year that the cell says is counted in that year, whatever the month of the title.
    end = end_of(period, year, month if period.year is None else None, fiscal_start)
    return None if end is None else Span(kind_of_period(period), end)
