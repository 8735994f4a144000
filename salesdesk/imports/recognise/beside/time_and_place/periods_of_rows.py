"""Which column says of which period the rows are: of several the finest, and one of weeks or quarters where nothing finer is there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.columns.profiles import DAYS
from salesdesk.imports.recognise.language.period_cells import is_of_periods, share_of_periods, unit_of
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import mark

_PERIOD = mark("Recognise", "No other column has a date, and its values are weeks, quarters or half-years: the period of the row.")
_MONTHS = mark("Recognise", "Its values are months, and no other column has a date: the period of the row.")
_FINER = mark("Recognise", "“{heading}” says more exactly when it was.")
_UNITS = ("week", "month", "quarter", "half")
_COARSE = ("week", "quarter", "half")
_PRESENT, _SURE, _MOSTLY = 0.5, 0.85, 0.8


def with_period_of_rows(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, the finest of those that count weeks, months, quarters or half-years as the period of the rows."""
    columns = _without_unread(columns)
    if any(one.score(Meaning.DAY) >= _PRESENT for one in columns):
        return tuple(columns)
    found = {one.index: one for one in columns if _is_of_rows(one)}
    if not found:
        return tuple(columns)
    finest = min(found.values(), key=lambda one: _UNITS.index(unit_of(one.heading.words) or "half"))
    others = [one for one in columns if one.score(Meaning.MONTH) >= _PRESENT and one.index not in found]
    if others and finest.score(Meaning.MONTH) < _PRESENT:
        return tuple(columns)  # a period that its heading does not count
    made = {one.index: _aside(one, finest) for one in found.values() if one is not finest and one.score(Meaning.MONTH) >= _PRESENT}
    if finest.score(Meaning.MONTH) < _PRESENT:
        said = _MONTHS if unit_of(finest.heading.words) == "month" else _PERIOD
        made[finest.index] = replace(finest, uses=(Use(Meaning.MONTH, _SURE, None),), suffix=None, said=said)
    return tuple(made.get(one.index, one) for one in columns)


def _without_unread(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns; one that is called a date and has none is no date where another one has days."""
    if not any(one.profile.dates >= _PRESENT and any(use.meaning in DAYS and use.score >= _PRESENT for use in one.uses) for one in columns):
        return tuple(columns)
    return tuple(_no_date(one) if one.score(Meaning.DAY) >= _PRESENT and _has_no_date(one) else one for one in columns)


def _has_no_date(column: Column) -> bool:
    return not column.profile.empty and column.profile.dates < _PRESENT and not is_of_periods(column.sample)


def _no_date(column: Column) -> Column:
    return replace(column, uses=tuple(use for use in column.uses if use.meaning is not Meaning.DAY))


def _is_of_rows(column: Column) -> bool:
    """Tell whether a column counts periods by its heading, and its values are some; one that its words call something else is none."""
    unit = unit_of(column.heading.words)
    if unit not in _UNITS or column.profile.empty:
        return False
    if column.score(Meaning.MONTH) >= _PRESENT:
        return True
    told = [use for use in column.uses if use.meaning is not Meaning.IGNORED and use.score >= _PRESENT]
    named = unit in _COARSE or column.profile.numbers <= 1 - _MOSTLY  # 12 and 24 below Months say how long something lasts
    return not told and named and share_of_periods(column.sample, unit) >= _MOSTLY


def _aside(column: Column, finest: Column) -> Column:
    uses = tuple(use for use in column.uses if use.meaning is not Meaning.MONTH)
    return replace(column, uses=uses or (Use(Meaning.IGNORED, _SURE, None),), said=_FINER.fill(heading=finest.heading.text))
