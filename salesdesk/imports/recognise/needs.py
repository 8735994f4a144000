"""What a table does not say and somebody has to: of which period, which year, whose."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.period_cells import period_cells, unit_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, YearMonth
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.dates import NO_YEAR
from salesdesk.sheets.values import parse_dates

_BY_PERIOD = frozenset({TableKind.MONTHLY_BY_MEMBER, TableKind.QUARTERLY_BY_MEMBER, TableKind.TARGETS})
_WITH_PERIOD = meanings("month year")
_BY_DAY = frozenset({TableKind.SALE_LINES, TableKind.ORDERS, TableKind.RECEIPTS, TableKind.INVOICES, TableKind.CONTRACTS})
_ENTERED = frozenset({TableKind.SALE_LINES, TableKind.ORDERS})  # the day of their entry is theirs, where no other is
_WEEKS_OF_MONTH = 5


def needs_of(kind: TableKind, decided: Sequence[RecognisedColumn], columns: Sequence[Column], period: YearMonth | None) -> tuple[str, ...]:
    """Return "period", "year" and "member", where a table of `kind` leaves them open."""
    filled = {one.index for one in columns if not one.profile.empty}
    has = {one.meaning for one in decided if one.index in filled}
    needs: list[str] = []
    if kind in _BY_DAY:
        entered = Meaning.CREATED in has and kind in _ENTERED
        needs += [] if entered or _has_days(has, period) or _months_say_year(columns, decided) else ["period"]
        needs += ["year"] if Meaning.DAY in has and _days_lack_year(decided, columns, period) else []
    elif kind is TableKind.GOALS:
        needs += [] if _says_year(has, columns, decided, period) else ["year"]
    elif kind is TableKind.REVIEWS:
        needs += _of_reviews(decided, has, columns, period)
    elif kind in _BY_PERIOD:
        needs += _open_periods(decided, has, period)
    whose = {Meaning.MEMBER, Meaning.MEMBER_ID, Meaning.EMPLOYEE_NUMBER, Meaning.MEMBER_VALUE}
    if kind in _BY_DAY | {TableKind.OPPORTUNITIES} and not has & whose:
        needs.append("member")
    return tuple(needs)


def _has_days(has: set[Meaning], period: YearMonth | None) -> bool:
    year = period is not None and period.year is not None
    if Meaning.DAY in has or (Meaning.MONTH in has and (year or Meaning.YEAR in has)):
        return True
    return period is not None and year and bool(period.month)


def _days_lack_year(decided: Sequence[RecognisedColumn], columns: Sequence[Column], period: YearMonth | None) -> bool:
    """Tell whether a table has days like 10月3日, and nothing around it says of which year."""
    if period is not None and period.year is not None:
        return False
    told = {one.index for one in decided if one.meaning is Meaning.DAY}
    cells = [cell for one in columns if one.index in told for cell in one.sample if isinstance(cell, str)]
    return any(reason is NO_YEAR for _, _, reason in parse_dates(cells)[1])


def _says_year(has: set[Meaning], columns: Sequence[Column], decided: Sequence[RecognisedColumn], period: YearMonth | None) -> bool:
    if has & {Meaning.YEAR, Meaning.DAY, Meaning.DUE_DATE} or (period is not None and period.year is not None):
        return True
    if any(one.period is not None and one.period.year is not None for one in decided):
        return True
    return _months_say_year(columns, decided)


def _months_say_year(columns: Sequence[Column], decided: Sequence[RecognisedColumn]) -> bool:
    """Tell whether there is a column of months or the like, each with its year."""
    told = {one.index for one in decided if one.meaning is Meaning.MONTH}
    found = [
        period
        for one in columns
        if one.index in told
        for cell, period in zip(one.sample, period_cells(one.sample, unit_of(one.heading.words)), strict=True)
        if cell is not None
    ]
    return bool(found) and all(one is not None and one.year is not None for one in found)


def _of_reviews(decided: Sequence[RecognisedColumn], has: set[Meaning], columns: Sequence[Column], period: YearMonth | None) -> list[str]:
    """Return what a list of results leaves open: the day of a review is no period, since the review of March is held in April."""
    if period is not None and period.year is not None:
        return []
    if period is not None or has & _WITH_PERIOD or any(one.period is not None for one in decided):
        without_day = has - {Meaning.DAY, Meaning.DUE_DATE}
        return [] if _says_year(without_day, columns, decided, period) else ["year"]
    return ["period"]


def _open_periods(decided: Sequence[RecognisedColumn], has: set[Meaning], period: YearMonth | None) -> list[str]:
    values = [one.period for one in decided if one.period is not None and one.meaning is not Meaning.TOTAL]
    if Meaning.AMOUNT in has and all(one.meaning is Meaning.TARGET for one in decided if one.period in values):
        values = []  # 2026年目标 does not say of when the results beside it are
    year = period is not None and period.year is not None
    if any(map(_wants_month, values)) and not (period is not None and period.month):
        return ["period"]
    if values:
        return [] if year or all(one.year is not None for one in values) else ["year"]
    return [] if year or has & {Meaning.MONTH, Meaning.YEAR, Meaning.DAY} else ["period"]


def _wants_month(period: YearMonth) -> bool:
    """Tell whether a period is a day, or a week of a month, that does not say of which."""
    return period.month is None and (period.day is not None or (period.week is not None and period.week <= _WEEKS_OF_MONTH))
