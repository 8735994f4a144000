"""Tables with a column for each month or quarter: which columns those are, and whose figures they hold."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import ADDED_UP, EARLIER, Column, period_column, why_aside
from salesdesk.imports.recognise.kinds.which import Verdict
from salesdesk.imports.recognise.language.around import speaks_of
from salesdesk.imports.recognise.language.headings import read_heading
from salesdesk.imports.recognise.language.labels import called
from salesdesk.imports.recognise.language.parts_of_words import owed_or_received
from salesdesk.imports.recognise.language.periods import period_in
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, YearMonth
from salesdesk.imports.recognise.shapes.forecasts import all_forecasts, unlike_results
from salesdesk.imports.recognise.shapes.measures import measure_of
from salesdesk.imports.recognise.shapes.one_of_each import counted_once
from salesdesk.imports.recognise.shapes.steps_of_sales import result_of_steps
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.values import NOTHING, parse_numbers, plain
from salesdesk.text import mark

_BY_MEMBER = mark("Recognise", "A column of names and one column for each period.")
_BY_OTHER = mark("Recognise", "One column for each period, but no column of people: {heading}.")
_CHECK = mark("Recognise", "The heading says total: used as a check, not counted again.")
_COMPARED = mark("Recognise", "It compares the figures beside it, and is none of its own.")
_OF_TOTAL = mark("Recognise", "It belongs to the totals, which are not counted again.")
_TARGETS = mark("Recognise", "One column for each period, and the sheet speaks of targets.")

_OF_PARTS = mark("Recognise", "Targets of teams or regions, with columns for each period.")
_PLANNED = mark("Recognise", "Each customer's plan of a year. What was sold to them in other years is compared with it, and not taken.")
_GOALS = mark("Recognise", "A column of goals and one column for each period.")
_REACHED = re.compile(r"完成(?:情况|表|统计|汇总|率)|达成(?:情况|表|统计|汇总|率)|执行情况|实际完成")
_RECEIPTS = mark("Recognise", "One column for each period, and what stands there are payments that are expected.")
_PLANS = re.compile(
    r"(?:计划|预计|应|拟)(?:回款|收款)|(?:回款|收款)计划|(?:expected|planned|scheduled) (?:receipts|payments|collections)", re.IGNORECASE
)
_ACTUAL = re.compile(r"^(?:实际|已)?(?:完成|达成)(?!率|比)|(?:实际|实绩)?(?:完成|达成)?(?:额|数|值)?$|\b(?:actuals?|achieved|reached)\b")
_NAMED = 0.5
_OF_CUSTOMERS = 0.8
_FEWEST, _MOSTLY, _NEARLY = 3, 0.9, 0.9
_OFF = 1_000  # a tenth, of thousands that are rounded
_ALL = mark("Recognise", "The sum of all periods: used as a check, not counted again.")

_NO_FIGURES = (Meaning.IGNORED, Meaning.ATTAINMENT)
_STEPS = ("day", "week", "month", "quarter", "half", "year")
_COUNTED = meanings("received profit quantity")
_TARGETED = _COUNTED | {Meaning.PERIOD_VALUE}
_THINGS = meanings("product product_id category product_line channel")
_ASIDE = meanings("target attainment commission profit quantity received cost margin")


def period_columns(columns: Sequence[Column], factor: int) -> dict[int, RecognisedColumn]:
    """Return the columns that hold the figures of a period, by index; none when the table is not wide."""
    dated = [one for one in columns if one.heading.period is not None and (one.profile.empty or one.profile.numbers >= 0.5)]
    if not dated or (len(dated) == 1 and not _alone(dated[0], columns)):
        return {}
    step = next(name for name in _STEPS if any(getattr(one.heading.period, name) for one in dated))
    if len(dated) > 1 and step in ("year", "day") and len({one.heading.period for one in dated}) < 2:
        return {}
    found: dict[int, RecognisedColumn] = {}
    compared = {one.index for one in dated if _compares(one)}
    held = {_meaning_of(one) for one in dated if getattr(one.heading.period, step) and one.index not in compared}
    for one in dated:
        period = one.heading.period or YearMonth(None)
        if one.index in compared and len(compared) < len(dated):
            found[one.index] = replace(period_column(one, period, Meaning.IGNORED, factor), reason=_COMPARED)
            continue
        is_step = bool(getattr(period, step))
        # A quarter between months is their subtotal.
        meaning = _meaning_of(one)
        if not is_step and _is_total(meaning, held):
            meaning = Meaning.TOTAL
        found[one.index] = period_column(one, period, meaning, factor)
        if not is_step and meaning is not Meaning.TOTAL:
            found[one.index] = replace(found[one.index], meaning=Meaning.IGNORED, reason=_OF_TOTAL)
    found |= result_of_steps(dated, found)
    told = counted_once(dated, found)
    found |= told | unlike_results([one for one in dated if one.index not in told], found)
    found = _in_unit_of_total(columns, found)
    return found | _totals_beside(columns, found, factor)


def _is_total(meaning: Meaning, held: Collection[Meaning]) -> bool:
    """Tell whether a column of a longer period can be compared: it has the results, or what alone the narrower ones have (`held`)."""
    return meaning is Meaning.PERIOD_VALUE or (meaning is not Meaning.ATTAINMENT and set(held) <= {meaning, Meaning.ATTAINMENT})


def _compares(one: Column) -> bool:
    """Tell whether the figures of a period are no figures of their own: growth, rank, or shares written with a percent sign."""
    uses = vocabulary().columns.get(words_of(one.heading.rest), ())
    if uses and uses[0].meaning is Meaning.IGNORED:
        return True
    texts = [cell.strip() for cell in one.sample if isinstance(cell, str) and cell.strip() and plain(cell) not in NOTHING]
    return _meaning(one.heading.rest) is Meaning.PERIOD_VALUE and bool(texts) and all(text.endswith(("%", "％")) for text in texts)


def _alone(one: Column, columns: Sequence[Column]) -> bool:
    """Tell whether a single column headed by a month or quarter has the figures of the table: no other one has."""
    period = one.heading.period
    said = _meaning(one.heading.rest) if one.heading.rest else Meaning.IGNORED
    if period is None or period.day or one.profile.numbers < 0.5:
        return False
    sold = any(use.meaning is Meaning.AMOUNT for use in vocabulary().uses(one.heading.rest))
    if one.heading.rest and said is Meaning.PERIOD_VALUE and (one.uses or not sold):
        return False  # 2026年3月销售额 is an amount already; March 2026 Sales is nothing else
    if not (period.month or period.quarter) and said is Meaning.IGNORED:
        return False  # a year alone
    return not any(other.profile.numbers >= 0.5 for other in columns if other is not one)


def _totals_beside(columns: Sequence[Column], periods: dict[int, RecognisedColumn], factor: int) -> dict[int, RecognisedColumn]:
    """Return the columns under a heading like "total" that divides as the periods do: its figures check, the rest says nothing new."""
    found: dict[int, RecognisedColumn] = {}
    figures = [one for one in columns if periods.get(one.index) is not None and periods[one.index].meaning is Meaning.PERIOD_VALUE]
    for one in columns:
        if one.index not in periods and _adds_up(one, figures):
            found[one.index] = replace(period_column(one, None, Meaning.TOTAL, factor), reason=_ALL)
            continue
        if one.index in periods or one.heading.group not in vocabulary().totals or one.heading.group == one.heading.words:
            continue
        rest = one.heading.words.removeprefix(one.heading.group).strip()
        if why_aside(one.heading.words) is ADDED_UP and not _sums(one, figures):
            found[one.index] = replace(period_column(one, None, Meaning.IGNORED, factor), reason=ADDED_UP)
            continue
        meaning = Meaning.TOTAL if _meaning(rest) is Meaning.PERIOD_VALUE else Meaning.IGNORED
        found[one.index] = replace(period_column(one, None, meaning, factor), reason=_CHECK if meaning is Meaning.TOTAL else _OF_TOTAL)
    return found


def _in_unit_of_total(columns: Sequence[Column], periods: dict[int, RecognisedColumn]) -> dict[int, RecognisedColumn]:
    """Return the columns of periods that name no unit in the one of their sum: 年度目标(万元), whose figures are theirs as written."""
    parts = [one for one in columns if one.index in periods and periods[one.index].meaning not in (Meaning.TOTAL, *_NO_FIGURES)]
    alike = len({periods[one.index].meaning for one in parts}) == 1 and all(one.heading.factor is None for one in parts)
    for total in columns if alike else ():
        factor = total.heading.factor
        if factor in (None, 1) or total in parts:
            continue
        whole, *own = (parse_numbers(one.sample)[0] for one in (total, *parts))
        rows = [(one, sum(part or 0 for part in line)) for one, *line in zip(whole, *own, strict=True) if one]
        if len(rows) > 1 and all(abs(one - added) <= _OFF for one, added in rows):
            return periods | {one.index: replace(periods[one.index], factor=factor or 1) for one in parts}
    return periods


def _sums(one: Column, figures: Sequence[Column]) -> bool:
    """Tell whether figures that run up are the sums of the periods that stand beside them in nearly all rows."""
    wholes, *parts = (parse_numbers(column.sample)[0] for column in (one, *figures))
    rows = [(said, sum(part or 0 for part in own)) for said, *own in zip(wholes, *parts, strict=True) if said]
    agree: int = sum(abs(a - b) <= _OFF for a, b in rows)
    return agree >= max(1, _NEARLY * len(rows))


def _adds_up(one: Column, figures: Sequence[Column]) -> bool:
    """Tell whether a column of amounts has the sums of all periods: FY25 Actual."""
    if len(figures) < _FEWEST or one.profile.numbers < _MOSTLY or one.score(Meaning.TOTAL) or one.score(Meaning.MEMBER):
        return False
    wholes, *parts = (parse_numbers(column.sample)[0] for column in (one, *figures))
    rows = [(whole, sum(part or 0 for part in own)) for whole, *own in zip(wholes, *parts, strict=True) if whole]
    return len(rows) >= _FEWEST and sum(abs(a - b) <= _OFF for a, b in rows) >= _NEARLY * len(rows)


def _meaning_of(column: Column) -> Meaning:
    """Return what the figures under a heading with a period are; a share of something is no figure to be added."""
    meaning = _meaning(column.heading.rest)
    return Meaning.ATTAINMENT if meaning is Meaning.PERIOD_VALUE and column.heading.percent else meaning


def _meaning(rest: str) -> Meaning:
    words = words_of(rest)
    known = vocabulary()
    uses = known.columns.get(words) or known.columns.get(known.in_full(words)) or known.columns.get(words.removeprefix("合计"), ())
    uses = uses or known.columns.get(_ACTUAL.sub("", words).strip(), ())  # 回款实际 is of 回款
    owed = owed_or_received(words.lstrip("末底"))
    if owed is not None and owed.meaning is Meaning.OUTSTANDING:
        return Meaning.OUTSTANDING
    return next((use.meaning for use in uses if use.meaning in _ASIDE), Meaning.PERIOD_VALUE)


def _told_apart(column: Column) -> bool:
    """Tell whether a column says of each row whether its figures are targets or what was reached."""
    return bool({measure_of(cell) for cell in column.sample} & {Meaning.TARGET, Meaning.ATTAINMENT})


def _are_planned(periods: dict[int, RecognisedColumn], names: Sequence[tuple[str, float]]) -> bool:
    """Tell whether the figures of the periods are payments that are expected."""
    figures = [one.header for one in periods.values() if one.meaning is Meaning.PERIOD_VALUE]
    return bool(figures) and (all(map(_PLANS.search, figures)) or any(_PLANS.search(name) for name, _ in names))


def kind_of_wide(columns: Sequence[Column], periods: dict[int, RecognisedColumn], names: Sequence[tuple[str, float]]) -> Verdict:
    """Return what a table with a column for each period is."""
    if (forecast := all_forecasts(columns, periods, names)) is not None:
        return forecast
    others = [one for one in columns if one.index not in periods]
    people = max((one.score(meaning) for one in others for meaning in (Meaning.MEMBER, Meaning.EMPLOYEE_NUMBER)), default=0.0)
    regions = max((one.score(Meaning.REGION) for one in others), default=0.0)
    teams = max((one.score(Meaning.TEAM) for one in others), default=0.0)
    customers = max((one.score(Meaning.CUSTOMER) for one in others), default=0.0)
    months = any(one.period is not None and (one.period.month or one.period.week or one.period.day) for one in periods.values())
    held = {one.meaning for one in periods.values()} - {Meaning.TOTAL, Meaning.ATTAINMENT, Meaning.IGNORED}
    by_metric = any(one.score(Meaning.METRIC) >= _NAMED and not _told_apart(one) for one in others)
    said = measure_of(names[0][0].split()[-1]) if names[0][0] else None  # right above the table: 目标, 实际
    spoken = said is Meaning.TARGET or (said is not Meaning.AMOUNT and speaks_of(TableKind.TARGETS, names))
    reached = any(_REACHED.search(name) for name, _ in names[:1])
    spoken = spoken and not reached
    targets = held == {Meaning.TARGET} or (Meaning.TARGET not in held and (by_metric or spoken))
    wanted = meanings("member employee_number team manager region")
    unwanted = meanings("amount contact day month quantity")
    if max((one.score(Meaning.GOAL) for one in others), default=0.0) >= _NAMED:
        return Verdict(
            TableKind.GOALS, 0.9, _GOALS, wanted | meanings("goal parent_goal metric scope weight note why key_result"), unwanted
        )
    if customers >= _OF_CUSTOMERS and _are_planned(periods, names):
        return Verdict(TableKind.RECEIPT_PLANS, 0.9, _RECEIPTS, wanted | meanings("customer customer_id"), unwanted)
    if targets and max(people, teams) >= 0.5:
        return Verdict(TableKind.TARGETS, 0.9, _TARGETS, wanted | meanings("metric scope"), unwanted)
    if targets and customers >= _OF_CUSTOMERS and people < _NAMED:
        return Verdict(TableKind.TARGETS, 0.85, _TARGETS, wanted | meanings("metric scope customer customer_id"), unwanted)
    parts = people < _NAMED and max(teams, regions) >= _NAMED and customers < _NAMED
    things = max((one.score(meaning) for one in others for meaning in _THINGS), default=0.0)
    if parts and things < _NAMED and (targets or Meaning.TARGET in held):
        return Verdict(TableKind.TARGETS, 0.85, _OF_PARTS, wanted | meanings("metric scope"), unwanted)
    years = all(one.period == YearMonth(one.period.year) for one in periods.values() if one.period is not None)
    if years and Meaning.TARGET in held and customers >= _OF_CUSTOMERS:
        return Verdict(TableKind.TARGETS, 0.85, _PLANNED, wanted | meanings("metric scope customer customer_id"), unwanted)
    if years and Meaning.TARGET in held and people < _NAMED and max(teams, regions) >= _NAMED and customers < _NAMED:
        return Verdict(TableKind.TARGETS, 0.85, _TARGETS, wanted | meanings("metric scope"), unwanted)
    if people >= 0.5:
        kind = TableKind.MONTHLY_BY_MEMBER if months else TableKind.QUARTERLY_BY_MEMBER
        return Verdict(kind, 0.9 if people > 0.8 else 0.85, _BY_MEMBER, wanted, unwanted)
    told = [one.heading for one in others if one.uses and one.uses[0].meaning is not Meaning.IGNORED]
    heading = tuple(called(one.text) if one.made else one.text for one in told)
    return Verdict(TableKind.SUMMARY_BY_OTHER, 0.8, _BY_OTHER.fill(heading=heading), frozenset(), unwanted)


def without_results(
    periods: Mapping[int, RecognisedColumn], kind: TableKind, names: Sequence[tuple[str, float]] = ()
) -> Mapping[int, RecognisedColumn]:
    """Return the columns of periods, results that stand beside the plans of a table of targets as columns of no use.

    So are the years before the one of which its name says that the targets are: 2025年 and 2026年 under 2026年销售目标.
    """
    if kind is not TableKind.TARGETS:
        return periods
    told = {at: replace(one, meaning=Meaning.IGNORED, reason=EARLIER) for at, one in periods.items() if _is_before(one, periods, names)}
    held = {one.meaning for one in periods.values()}
    planned = Meaning.TARGET in held
    if not planned and Meaning.PERIOD_VALUE in held and held & _COUNTED:
        # 销售额 and 回款 of each month below 2026年目标: a target of each.
        told |= {at: replace(one, meaning=Meaning.TARGET) for at, one in periods.items() if at not in told and one.meaning in _TARGETED}
    for at, one in periods.items():
        summed = one.meaning is Meaning.TOTAL and measure_of(read_heading(one.header).rest) is Meaning.AMOUNT
        if at not in told and (summed or (planned and one.meaning is Meaning.PERIOD_VALUE and _is_of_a_year(one))):
            told[at] = replace(one, meaning=Meaning.IGNORED, reason=_COMPARED)
    return {**periods, **told}


def _is_of_a_year(one: RecognisedColumn) -> bool:
    return one.period is not None and one.period == YearMonth(one.period.year)


def _is_before(one: RecognisedColumn, periods: Mapping[int, RecognisedColumn], names: Sequence[tuple[str, float]]) -> bool:
    """Tell whether the figures of a year are those before the year that the table is called after, which it has as well."""
    year = one.period.year if one.period is not None else None
    if year is None or one.meaning not in (Meaning.PERIOD_VALUE, Meaning.TOTAL) or any(str(year) in name for name, _ in names):
        return False
    said = next((found.year for name, _ in names if (found := period_in(name)) is not None and found.year is not None), None)
    there = {other.period.year for other in periods.values() if other.period is not None}
    return said is not None and year < said and said in there
