"""What was reached beside targets (销售目标, 销售实际): each column of results finds its home among the facts, or is told why not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from salesdesk.imports.plan.cells.months import MonthCell, is_yearly, read_months
from salesdesk.imports.plan.facts.month_money import in_own_money
from salesdesk.imports.plan.facts.month_results import receipts_by_month, sales_by_month
from salesdesk.imports.plan.facts.settle import settle
from salesdesk.imports.plan.goals.counts import counted_metric
from salesdesk.imports.plan.goals.facts import goal_metric
from salesdesk.imports.plan.goals.row_metrics import by_home
from salesdesk.imports.plan.goals.words import metric_of
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.recognise.beside.things.channels import is_channel
from salesdesk.imports.recognise.columns.meanings import ADDED_UP, EARLIER
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.measure import Only
from salesdesk.measure import metric as metric_called
from salesdesk.model import Receipt, SaleLine
from salesdesk.text import Text, mark

_ACTUAL = re.compile(r"实际|实绩|实现|完成|达成|\b(?:acts?|actuals?|facts?|achieved|achievement|reached|results?)\b", re.IGNORECASE)
_TARGET = re.compile(r"目标|任务|计划|\b(?:targets?|plan|quota|bud|budget|goal)\b", re.IGNORECASE)
_OF_NOW = re.compile(r"^\s*(?:本月|当月|本期|当期|this month\b|current month\b|mtd\b|month to date\b)", re.IGNORECASE)
_UP_TO_NOW = re.compile(r"^\s*(?:本?年?累计|已|总)|\b(?:cumulative|running|ytd|to date)\b", re.IGNORECASE)
_ASIDE = re.compile(r"[(（\[【].*?[)）\]】]")
_SHARE = re.compile(r"[率比%]|\b(?:rate|ratio|percent|pct)\b", re.IGNORECASE)
_TAKEN = mark("Import", "“{heading}” counts as {metric} reached, a row's figure on the last day of its month: {n}")
_REACHED = mark("Import", "Reached: {metric}")
COUNTED = mark("Import", "“{heading}” is left out: {metric} is counted from the facts themselves and cannot be entered by month.")
NO_METRIC = mark("Import", "“{heading}” is left out: SalesDesk does not know what it counts.")
OF_TEAMS = mark("Import", "“{heading}” is left out: what a team reaches is the sum of its members. Import it by person.")
_NO_HOME = mark("Import", "“{heading}” is left out: {metric} of a part is counted from single sales and receipts. Import these.")
_BY_ROW = mark("Import", "“{heading}” is left out: what was reached comes from the facts themselves.")
_SECOND = mark("Import", "“{heading}” is left out: “{other}” gives what the same people reached in the same months already.")
_EARLIER = mark("Import", "“{heading}” is left out: it is of an earlier period, to compare with.")
_RUNS_UP = mark("Import", "“{heading}” is left out: it runs up from an earlier month, and would count twice.")
_ASIDE_BECAUSE = {EARLIER.source: _EARLIER, ADDED_UP.source: _RUNS_UP}
_LABEL = re.compile(r"(?:[-_ ]+|(?<=[\u3400-\u9fff]))[a-z0-9]$")  # of Sales-A, 销售A
_THERE = mark("Import", "“{heading}”: months that have {metric} already stay out, for they would count twice: {n}")


@dataclass(frozen=True, slots=True)
class Actual:
    """A column of results; `metric` is None where its heading names something that SalesDesk does not measure.

    `channel` is what was sold through, where the heading says so (线上实际); `after` is the column that counts in its place,
    `aside` why it is of another period than the targets.
    """

    column: RecognisedColumn
    metric: str | None
    channel: str | None = None
    after: str | None = None
    aside: Text | None = None


def actuals(job: Job) -> tuple[Actual, ...]:
    """Return the columns of results of a table that has targets beside them, one row for each month."""
    table = job.table
    targets = {_stem(one.header): one for one in table.columns if one.meaning is Meaning.TARGET}
    # In a table of rows a target alone may name its period: 2026年目标.
    dated = [one for one in table.columns if one.period is not None and (one.meaning is not Meaning.TARGET or table.shape != "rows")]
    if not targets or dated:
        return ()
    found: list[Actual] = []
    for one in table.columns:
        says_so = bool(_ACTUAL.search(one.header)) and not _SHARE.search(one.header)
        if one.meaning not in (Meaning.AMOUNT, Meaning.RECEIVED) and not (one.meaning is Meaning.IGNORED and says_so):
            continue
        stem = _stem(one.header)
        beside = targets.get(stem)
        if one.meaning is Meaning.IGNORED and beside is not None:
            # Another amount was surer of its meaning; the unit is that of the target beside it.
            one = replace(one, factor=beside.factor)
        if one.meaning is Meaning.IGNORED and (aside := _ASIDE_BECAUSE.get(one.reason.source)) is not None:
            found.append(Actual(one, None, aside=aside))
            continue
        channel = channel_of(one.header) if beside is not None else None
        found.append(Actual(one, "sales_amount" if channel else _metric(job, one, stem, says_so=says_so), channel))
    return _one_of_each(found)


def with_results_first(job: Job, columns: Sequence[RecognisedColumn | None]) -> Sequence[RecognisedColumn | None]:
    """Return the columns of targets, those with results beside them before the others of their sort."""
    stems = {_stem(one.column.header) for one in actuals(job)}
    # None are columns that name their periods: after those of the month, before those of its year.
    return sorted(columns, key=lambda one: (1, False) if one is None else (2 * is_yearly(one.header), _stem(one.header) not in stems))


def _one_of_each(found: Sequence[Actual]) -> tuple[Actual, ...]:
    """Return `found`, of those that only a letter tells apart (Sales-A实际, Sales-B实际) the first to be counted."""
    firsts: dict[str | None, str] = {}
    told: list[Actual] = []
    for one in found:
        if one.metric is not None and one.channel is None and _LABEL.search(_stem(one.column.header)):
            first = firsts.setdefault(one.metric, one.column.header)
            one = one if first == one.column.header else replace(one, after=first)
        told.append(one)
    return tuple(told)


def received_beside(job: Job) -> Actual | None:
    """Return the column of what came in of a table of results without targets; what came in up to now (累计, 已) is of no one period."""
    column = job.columns.find(Meaning.RECEIVED)
    wide = any(one.period is not None for one in job.table.columns)
    return None if column is None or wide or _UP_TO_NOW.search(column.header) else Actual(column, "receipts")


def take_by_member(job: Job, one: Actual, notes: list[Text]) -> Outcome:
    """Plan a column of results of members: of what each row names, where rows say what they count (回款 under 目标名称)."""
    if one.metric not in ("sales_amount", "receipts") or one.after is not None:
        notes.append(_left_out(one))
        return Outcome()
    cells, totals = read_months(job, (Meaning.AMOUNT,), notes, column=one.column)
    cells = in_own_money(job, cells, notes)
    outcome = Outcome(totals=totals)
    for metric, own in by_home(job, cells, one.metric, notes):
        found = settle(job, sales_by_month(job, own, one.channel) if metric == "sales_amount" else receipts_by_month(job, own))
        _told(replace(one, metric=metric), found, len(own), notes)
        outcome.add(found)
    return outcome


def take_by_region(job: Job, one: Actual, filters: Sequence[str], notes: list[Text]) -> Outcome:
    """Plan a column of results of regions or of the company, but for months that have others already.

    `filters` are the codes of what limits each row. Receipts name no region.
    """
    if one.after is not None:
        notes.append(_left_out(one))
        return Outcome()
    cells, totals = read_months(job, (Meaning.AMOUNT,), notes, column=one.column)
    outcome = take_region_cells(job, one, filters, in_own_money(job, cells, notes), notes, heading=one.column.header)
    outcome.totals = totals
    return outcome


def take_region_cells(
    job: Job, one: Actual, filters: Sequence[str], cells: Sequence[MonthCell], notes: list[Text], *, heading: str | tuple[str, ...]
) -> Outcome:
    """Plan results `cells` of regions or of the company (see `take_by_region`), called `heading`."""
    regions, company = [_region(code) for code in filters], not any(filters)
    if not (one.metric == "sales_amount" and None not in regions) and not (company and one.metric in ("sales_amount", "receipts")):
        known = one.metric in ("sales_amount", "receipts")
        notes.append(_NO_HOME.fill(heading=heading, metric=metric_called(str(one.metric)).label) if known else _left_out(one))
        return Outcome()
    if not company:
        job.columns.data["region"] = regions
    free = _not_there(job, cells, SaleLine if one.metric == "sales_amount" else Receipt)
    label = metric_called(str(one.metric)).label
    if there := {cell.end for cell in cells} - {cell.end for cell in free}:
        notes.append(_THERE.fill(heading=heading, metric=label, n=len(there)))
    outcome = settle(job, sales_by_month(job, free, one.channel) if one.metric == "sales_amount" else receipts_by_month(job, free))
    if free:
        notes.append(_TAKEN.fill(heading=heading, metric=label, n=len(free)))
        outcome.read_as = {one.column.index: _REACHED.fill(metric=label)}
    return outcome


def leave_out(one: Actual, *, of_teams: bool) -> Text:
    """Return why a column of results of teams, or of rows with metrics of their own, stays out."""
    return _left_out(one) if one.aside is not None else (OF_TEAMS if of_teams else _BY_ROW).fill(heading=one.column.header)


def results_beside_goals(job: Job) -> list[Text]:
    """Return of each column of results in a sheet of goals why it stays out."""
    ignored = [one.header for one in job.table.columns if one.meaning is Meaning.IGNORED]
    return [_BY_ROW.fill(heading=one) for one in ignored if _ACTUAL.search(one) and not _SHARE.search(one)]


def _left_out(one: Actual) -> Text:
    heading = one.column.header
    if one.after is not None:
        return _SECOND.fill(heading=heading, other=one.after)
    if one.aside is not None:
        return one.aside.fill(heading=heading)
    if one.metric is None:
        return NO_METRIC.fill(heading=heading)
    return COUNTED.fill(heading=heading, metric=metric_called(one.metric).label)


def _told(one: Actual, found: Outcome, count: int, notes: list[Text]) -> None:
    label = metric_called(str(one.metric)).label
    notes.append(_TAKEN.fill(heading=one.column.header, metric=label, n=count))
    found.read_as = {one.column.index: _REACHED.fill(metric=label)}


def channel_of(header: str) -> str | None:
    """Return the channel that targets or results are of, as their heading calls it: 线上 of 线上目标(万元); None for those of all."""
    stem = _bare(header)
    return stem if stem and is_channel(words_of(stem)) else None


def through(column: RecognisedColumn | None, filters: Sequence[str]) -> list[str]:
    """Return the codes `filters` of what limits the targets of each row, limited to the channel too that the heading of `column` names."""
    channel = channel_of(column.header) if column is not None else None
    return list(filters) if channel is None else [replace(Only.parse(code), channel=(channel,)).code() for code in filters]


def _stem(header: str) -> str:
    """Return what a heading counts: 销售 of 销售目标(万元) and of 销售实际完成; nothing of 本月 实际, which names the month alone."""
    return _bare(header).casefold()


def _bare(header: str) -> str:
    bare = _ACTUAL.sub("", _TARGET.sub("", _ASIDE.sub("", _OF_NOW.sub("", header))))
    return " ".join(bare.split()).strip(" _-/·:：的")


def _metric(job: Job, one: RecognisedColumn, stem: str, *, says_so: bool) -> str | None:
    named = metric_of(stem)[0] or metric_of(_LABEL.sub("", stem))[0] if stem else None
    if named in (None, "sales_amount") and (counted := counted_metric(job, one)) is not None:
        return counted or None
    if named is not None:
        return named
    if one.meaning is Meaning.RECEIVED:
        return "receipts"
    if not says_so:
        return "sales_amount"
    return goal_metric(job) if stem in ("", "额", "值", "数", "量", "金额", "amount", "value") else None


def _region(code: str) -> str | None:
    only = Only.parse(code)
    return only.region[0] if len(only.region) == 1 and only == Only(region=only.region) else None


def _not_there(job: Job, cells: Sequence[MonthCell], facts: type[SaleLine | Receipt]) -> list[MonthCell]:
    """Return the results of months without other facts: results by month of nobody that came before may come again."""
    if not cells:
        return []
    first, last = min(one.start for one in cells), max(one.end for one in cells)
    # One of nobody and of no customer that came by month is such a result.
    ours = facts.member_id.is_(None) & facts.customer_id.is_(None) & (facts.match_key.like("m:%") | facts.match_key.like("mr:%"))
    others = facts.match_key.is_(None) | ~ours
    days = job.shared.session.scalars(select(facts.day).where(facts.day.between(first, last), others).distinct()).all()
    full = {one.end for one in cells if any(one.start <= day <= one.end for day in days)}
    return [one for one in cells if one.end not in full]
