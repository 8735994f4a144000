"""Results by member and month (业绩表): each figure becomes one sale line on the last day of its period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from salesdesk.imports.plan.cells.months import MonthCell, read_months
from salesdesk.imports.plan.facts.month_money import in_own_money
from salesdesk.imports.plan.facts.month_results import receipts_by_month, sales_by_month
from salesdesk.imports.plan.facts.settle import settle
from salesdesk.imports.plan.goals.actuals import actuals, received_beside, take_by_member, with_results_first
from salesdesk.imports.plan.goals.by_month import MonthTargets
from salesdesk.imports.plan.goals.by_period import results_by_heading
from salesdesk.imports.plan.goals.counts import counted_results
from salesdesk.imports.plan.goals.facts import target_columns
from salesdesk.imports.plan.goals.of_members import targets_beside
from salesdesk.imports.plan.goals.row_metrics import by_home, read_row_metrics, row_metrics
from salesdesk.imports.plan.goals.row_units import in_row_units, row_units
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.people import identities, read_names, resolve_names
from salesdesk.imports.plan.names.teams import join_teams
from salesdesk.imports.plan.planned import TotalsCheck
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.plan.twice.rows_again import rows_again
from salesdesk.imports.recognise.names import is_of_money_in
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import Text, mark

_TOTALS = mark("Import", "Sums of a period, not single sales: one line per member and period, dated its last day.")
_RECEIVED = mark("Import", "Money received, by person and period: one receipt for each figure, dated the last day of its period: {n}")
_READ_AS = mark("Import", "Money received")
_NO_NAME = mark("Import", "There is no name.")


def _plan(job: Job) -> Outcome:
    columns, notes = job.columns, list[Text]()
    read_names(job)
    name_in = columns.find(Meaning.MEMBER, Meaning.EMPLOYEE_NUMBER)
    who = identities(job, "member")
    if who is not None:
        columns.reject_empty(who, name_in, _NO_NAME)
        columns.narrow()
    if (regions := columns.texts(Meaning.REGION)) is not None:
        columns.data["region"] = regions
    if len(job.table.parallel) == 1 and (channels := columns.texts(Meaning.CHANNEL)) is not None:
        columns.data["channel"] = channels
    if (quantity := columns.find(Meaning.QUANTITY)) is not None and quantity.group is not None:
        columns.data["quantity"] = columns.numbers(quantity) or []
    read_row_metrics(job)
    notes += rows_again(job)
    resolve_names(job, notes)
    outcome, totals = _results(job, notes)
    if columns.find(Meaning.TARGET) is not None:
        months = MonthTargets(job)
        for column in with_results_first(job, target_columns(job)):
            outcome.add(targets_beside(job, notes, months, column))
    elif columns.find(Meaning.MEASURE) is not None:
        rows = _other_rows(job)
        if len(rows.columns):
            outcome.add(targets_beside(rows, notes, MonthTargets(rows)))
    outcome.complete(columns.rejected, len(columns.rejected.problems), notes, totals)
    outcome.assume(job.assumed)
    join_teams(job, outcome)
    return outcome


def _results(job: Job, notes: list[Text]) -> tuple[Outcome, list[TotalsCheck]]:
    """Plan what was reached: the sales of each period, or each column of results that stands beside targets."""
    beside = actuals(job)
    if not beside:
        by_period = [one for one in job.table.columns if one.period is not None and one.meaning is Meaning.RECEIVED]
        if is_of_money_in(job.table):
            return _received(job, notes, by_period)
        cells, checked = read_months(job, (Meaning.AMOUNT,), notes)
        by_unit = counted_results(job)
        usual = "sales_amount" if by_unit is None else by_unit
        cells = in_own_money(job, in_row_units(job, cells, row_units(job), row_metrics(job, usual)), notes, row_metrics(job, usual))
        counted: list[Outcome] = []
        for metric, own in _by_home(job, cells, usual, notes):
            notes.append(_TOTALS if metric == "sales_amount" else _RECEIVED.fill(n=len(own)))
            counted.append(settle(job, sales_by_month(job, own) if metric == "sales_amount" else receipts_by_month(job, own)))
        sold, sums = counted[0] if counted else Outcome(), list(checked)
        for one_more in counted[1:]:
            sold.add(one_more)
        if by_period:
            came_in, more = _received(job, notes, by_period)
            sums += more
            sold.add(came_in)
        if (received := received_beside(job)) is not None:
            told: list[Text] = []
            came_in = take_by_member(job, received, told)
            notes += [one for one in told if one not in notes]
            sums += came_in.totals
            sold.add(came_in)
        return sold, sums
    outcome, totals = Outcome(), list[TotalsCheck]()
    for one in beside:
        found = take_by_member(job, one, notes)
        totals += found.totals
        outcome.add(found)
    return outcome, totals


def _by_home(job: Job, cells: Sequence[MonthCell], usual: str, notes: list[Text]) -> Iterator[tuple[str, list[MonthCell]]]:
    """Give results by what they count: as their headings say, then as their rows do."""
    for named, found in results_by_heading(job, cells, usual, notes):
        yield from by_home(job, found, named, notes)


def _received(job: Job, notes: list[Text], by_period: Sequence[RecognisedColumn]) -> tuple[Outcome, list[TotalsCheck]]:
    """Plan the receipts of each period: of the columns `by_period`, or of the only column of what came in."""
    told: list[Text] = []
    cells, checked = read_months(job, (Meaning.RECEIVED,), told, beside=Meaning.RECEIVED)
    cells = in_own_money(job, cells, told)
    notes += [_RECEIVED.fill(n=len(cells)), *(one for one in told if one not in notes)]
    outcome = settle(job, receipts_by_month(job, cells))
    columns = by_period or [one for one in job.table.columns if one.meaning in (Meaning.RECEIVED, Meaning.MEMBER_VALUE)]
    outcome.read_as = {one.index: _READ_AS for one in columns}
    return outcome, list(checked)


def _other_rows(job: Job) -> Job:
    """Return the same table read for its rows of targets."""
    whole = job.columns.whole
    targets = (replace(one, meaning=Meaning.PERIOD_VALUE) if _is_received(one) else one for one in whole.columns)
    columns = job.columns.of(replace(whole, kind=TableKind.TARGETS, columns=tuple(targets)))
    other = replace(job, table=columns.table, columns=columns)
    read_names(other)
    resolve_names(other, [])
    return other


def _is_received(column: RecognisedColumn) -> bool:
    return column.meaning is Meaning.RECEIVED and column.period is not None


MONTHLY = ImportTarget("monthly", "sale_line", (TableKind.MONTHLY_BY_MEMBER, TableKind.QUARTERLY_BY_MEMBER), _plan)
