"""Goals as people keep them: one a row, with owner, metric, figure, period, weight, the goal above it, and its key results."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from salesdesk.imports.plan.cells.months import read_months
from salesdesk.imports.plan.facts.month_money import in_own_money
from salesdesk.imports.plan.goals.actuals import results_beside_goals
from salesdesk.imports.plan.goals.cells import GoalCells
from salesdesk.imports.plan.goals.line import GoalLine, Owned
from salesdesk.imports.plan.goals.rows import plan_goals
from salesdesk.imports.plan.goals.words import Figure, metric_of, result_of, results_of
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.codes import squash
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.measure import ALL, EVERYONE, Metric, Who, metric
from salesdesk.model.base import SCALE
from salesdesk.period import Period
from salesdesk.rules.split import split_evenly
from salesdesk.services.goals.wanted import WantedGoal, WantedResult
from salesdesk.text import Text, mark

_YEAR = mark("Import", "The sheet does not say of which year its goals are: {year} was taken.")
_BY_NAME = mark("Import", "Goals whose name tells the metric: {n}")
_KEPT = mark("Import", "What SalesDesk does not measure became key results: {n}")
_WITH_GOAL = mark("Import", "The goal that this row belongs to stays out.")
_TIMES = re.compile(r"(?:19|20)\d\d年?度?|[上下]半年|第?[一二三四1-4]季度|\b[QH][1-4]\b|\bFY\b", re.IGNORECASE)
_VERBS = re.compile(r"^(?:实现|完成|达成|提升|提高|增加|扩大|确保|achieve|reach|increase|grow|improve)\s*", re.IGNORECASE)
_AMOUNTS = re.compile(r"(?:达到|突破|超过|达|提升到|增长到|至|to|of)?\s*[\d.,]+\s*[%万亿千家个次元]*$")
_AT: Mapping[str, tuple[Meaning, ...]] = {
    "name": (Meaning.GOAL,),
    "owner": (Meaning.MEMBER, Meaning.TEAM),
    "metric": (Meaning.METRIC, Meaning.GOAL),
    "only": (Meaning.SCOPE, Meaning.METRIC),
    "target": (Meaning.TARGET,),
    "start": (Meaning.DAY, Meaning.MONTH, Meaning.YEAR),
    "end": (Meaning.DUE_DATE, Meaning.MONTH, Meaning.YEAR),
    "weight": (Meaning.WEIGHT,),
    "minimum": (Meaning.MINIMUM,),
    "stretch": (Meaning.STRETCH,),
    "parent": (Meaning.PARENT_GOAL,),
    "results": (Meaning.KEY_RESULT,),
}


@dataclass(slots=True)
class _Sheet:
    """`rows` are by the first row of a goal all that belong to it; `months` what stands in columns of months, by row."""

    job: Job
    cells: GoalCells
    rows: dict[int, list[int]] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    months: dict[int, dict[date, int]] = field(default_factory=dict)
    by_name: int = 0
    kept: int = 0

    def group(self) -> None:
        """Put rows that only add a key result to the goal above them."""
        first, name = -1, ""
        for at in range(len(self.job.columns)):
            own = self.cells.text(at, Meaning.GOAL)
            if first >= 0 and own in ("", name) and self._adds_result(first, at):
                self.rows[first].append(at)
                continue
            first, name = at, own or name
            self.rows[first], self.names[first] = [at], name

    def _adds_result(self, first: int, at: int) -> bool:
        same = all(self.cells.text(at, one) in ("", self.cells.text(first, one)) for one in (Meaning.MEMBER, Meaning.METRIC))
        return same and bool(self.cells.all_of(at, Meaning.KEY_RESULT))

    def reject(self, at: int, name: str, reason: Text) -> None:
        """Keep a goal out, with all its rows."""
        columns = [found for one in _AT.get(name, ()) if (found := self.cells.column(one)) is not None]
        full = [one for one in columns if self.cells.cell(one, at) is not None]
        column = next(iter(full or columns), None)
        self.job.columns.reject(at, column, self.cells.cell(column, at), reason)
        for other in self.rows[at][1:]:
            self.job.columns.reject(other, None, None, _WITH_GOAL)

    def lines(self) -> Iterator[GoalLine]:
        """Give the goals; one with a cell that cannot be read is rejected."""
        for at in self.rows:
            line, wrong = self._line(at)
            for name, reason in wrong.items():
                self.reject(at, name, reason)
            if not wrong:
                yield line

    def _line(self, at: int) -> tuple[GoalLine, dict[str, Text]]:
        cells, wrong = self.cells, dict[str, Text]()
        owned, wrong_owner = cells.owner(at)
        called = cells.text(at, Meaning.METRIC)
        name, beside = metric_of(called) if called else self._metric_by_name(at)
        wanted = metric(name) if name else None
        only, wrong_only = cells.scope(at, beside, owned=owned != (None, None)) if wanted else (ALL, None)
        (start, end), wrong_days, _ = cells.days(at)
        figure, wrong_figure = cells.in_own_money(at, Meaning.TARGET, wanted, end)
        if wanted is None and wrong_figure is not None:
            wrong_figure = None  # words, which become a key result
        minimum, wrong_minimum = cells.in_own_money(at, Meaning.MINIMUM, wanted, end)
        stretch, wrong_stretch = cells.in_own_money(at, Meaning.STRETCH, wanted, end)
        weight, wrong_weight = cells.share(at, Meaning.WEIGHT)
        months = self._months(at, wanted)
        if months and (cells.column(Meaning.MONTH, Meaning.DAY, Meaning.DUE_DATE) is None):
            span = Period.span(min(months), Period.of("month", max(months)).end)
            start, end = span.start, span.end
            months = {one.start: months.get(one.start, Decimal(0)) for one in span.months()}
        pairs = (
            *(("owner", wrong_owner), ("only", wrong_only), ("end", wrong_days), ("target", wrong_figure)),
            *(("minimum", wrong_minimum), ("stretch", wrong_stretch), ("weight", wrong_weight)),
        )
        wrong.update({field_name: problem for field_name, problem in pairs if problem is not None})
        goal = WantedGoal(
            name=self.names[at] or _made_name(called, beside, cells.text(at, Meaning.SCOPE)),
            who=_who(owned),
            start=start,
            end=end,
            metric=name,
            only=only,
            weight=weight,
            minimum=minimum.value if minimum else None,
            stretch=stretch.value if stretch else None,
            description=cells.lines(at, Meaning.NOTE),
            why=cells.lines(at, Meaning.WHY),
            results=self._results(at, wanted, called, figure),
        )
        target = figure.value if figure is not None and wanted is not None else None
        parent = cells.text(at, Meaning.PARENT_GOAL)
        return GoalLine(at, goal, owned, parent or None, None if months else target, months or None), wrong

    def _metric_by_name(self, at: int) -> tuple[str | None, str]:
        """Return the metric that the name of a goal with a figure tells, where it does so plainly."""
        if self.cells.cell(self.cells.column(Meaning.TARGET), at) is None and at not in self.months:
            return None, ""
        bare = _AMOUNTS.sub("", _VERBS.sub("", _TIMES.sub("", self.names[at]).strip()).strip()).strip()
        name, beside = metric_of(bare)
        if name is None or (beside and self.cells.scope(at, beside, owned=True)[1] is not None):
            return None, ""
        self.by_name += 1
        return name, beside

    def _results(self, at: int, wanted: Metric | None, called: str, figure: Figure | None) -> tuple[WantedResult, ...]:
        found: list[WantedResult] = []
        below = self.rows[at]
        several = len(below) > 1
        for row in below:
            texts = [one for text in self.cells.all_of(row, Meaning.KEY_RESULT) for one in results_of(text)]
            beside, _ = self.cells.figure(row, Meaning.TARGET, None)
            # Where each row has a key result its figure stands in the column of targets, unless the goal itself is measured there.
            own = several and len(texts) == 1 and beside is not None and not (row == at and wanted is not None)
            found += [result_of(texts[0].name, beside)] if own else texts
        if wanted is not None or (several and found):
            return tuple(found)
        words = self.cells.text(at, Meaning.TARGET) if figure is None else ""
        if figure is not None or called:
            self.kept += 1
            named = called or self.names[at]
            found.insert(0, result_of(f"{named}: {words}" if words else named, figure))
        return tuple(found)

    def _months(self, at: int, wanted: Metric | None) -> dict[date, Decimal]:
        return {} if wanted is None else {month: Decimal(value) / SCALE for month, value in self.months.get(at, {}).items()}


def _plan(job: Job) -> Outcome:
    cells, notes = GoalCells(job), list[Text]()
    sheet = _Sheet(job, cells, months=_wide(job, notes))
    sheet.group()
    outcome = plan_goals(job, sheet.lines(), sheet.reject, {squash(one) for one in sheet.names.values()})
    if cells.guessed and not cells.says_year and not sheet.months:
        notes.append(_YEAR.fill(year=cells.year))
    notes += results_beside_goals(job)
    notes += [said.fill(n=n) for said, n in ((_BY_NAME, sheet.by_name), (_KEPT, sheet.kept)) if n]
    guessed = cells.guessed and not cells.says_year
    outcome.assume(job.assumed or (date(cells.year, 12, 31) if guessed else None))
    rejected = job.columns.rejected
    return outcome.complete(rejected, len(rejected.rows), notes, ())


def _wide(job: Job, notes: list[Text]) -> dict[int, dict[date, int]]:
    """Return the targets that stand in columns of months or quarters, by row and first day of month."""
    if not any(one.period is not None for one in job.table.columns):
        return {}
    found: dict[int, dict[date, int]] = {}
    cells = GoalCells(job)
    # Where a goal is called by its metric there is no other word for it.
    metrics = [metric_of(cells.text(at, Meaning.METRIC, Meaning.GOAL))[0] or "sales_amount" for at in range(len(job.columns))]
    for one in in_own_money(job, read_months(job, (Meaning.TARGET,), notes)[0], notes, metrics):
        months = Period.span(one.start, one.end).months()
        parts = split_evenly(Decimal(one.value), len(months), 0)
        found.setdefault(one.at, {}).update({month.start: int(part) for month, part in zip(months, parts, strict=True)})
    return found


def _made_name(called: str, beside: str, scope: str) -> str:
    return " · ".join(one for one in (called, scope if not beside else "") if one)


def _who(owned: Owned) -> Who:
    member, team = owned
    if member is not None and member > 0:
        return Who.member(member)
    return Who.team(team) if team is not None and team > 0 else EVERYONE


GOAL_SHEETS = ImportTarget("goal_sheets", "goal", (TableKind.GOALS,), _plan)
