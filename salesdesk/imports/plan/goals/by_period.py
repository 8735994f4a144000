"""Results with a column for each period, by what their headings name: 1月销售实际 is sold, 1月回款实际 came in, 1月新客户数 is neither."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from salesdesk.imports.plan.cells.months import MonthCell, read_months
from salesdesk.imports.plan.facts.month_money import in_own_money
from salesdesk.imports.plan.goals.actuals import COUNTED, NO_METRIC, OF_TEAMS, Actual, take_region_cells
from salesdesk.imports.plan.goals.row_metrics import METRIC
from salesdesk.imports.plan.goals.words import metric_of
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.recognise.language.headings import read_heading
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.measure import metric as metric_called
from salesdesk.text import Text, some

_WORDS = re.compile(
    r"^(?:实际|已)?(?:完成|达成)|(?:目标|任务|计划|(?:实际|实绩)?(?:完成|达成)?(?:情况|额|值)?)$|\b(?:targets?|quota|actuals?|achieved|reached|results?)\b",
    re.IGNORECASE,
)
_COUNTS = re.compile(r"(?:数|数量|次数|人数|家数|个数|户数)$|\bcount$|^(?:number|no|count) of ", re.IGNORECASE)
_HOMES = (None, "sales_amount", "receipts")
_SHOWN = 3


def by_metric(columns: Iterable[RecognisedColumn]) -> dict[str | None, list[RecognisedColumn]]:
    """Return columns that name their period by the metric that they name beside it, None for none; "" for what counts anything else."""
    found: dict[str | None, list[RecognisedColumn]] = {}
    for one in columns:
        rest = read_heading(one.header).rest
        bare = _WORDS.sub("", rest).strip()
        named = metric_of(bare)[0] if bare else None
        counts = _COUNTS.search(bare) is not None
        if named is None and counts:
            named = ""
        elif named == "invoiced" or (named == "orders" and not counts):
            named = None  # what was ordered, shipped and invoiced are steps of sales
        found.setdefault(named, []).append(one)
    return found


def results_by_heading(job: Job, cells: Sequence[MonthCell], usual: str, notes: list[Text]) -> Iterator[tuple[str, list[MonthCell]]]:
    """Give results by the metric that their headings name, `usual` where they name none; say which of them have no home.

    Where the rows name their metrics, these do.
    """
    wide = [one for one in job.table.columns if one.period is not None and one.meaning is Meaning.PERIOD_VALUE]
    if not wide or METRIC in job.columns.data:
        yield usual, list(cells)
        return
    for named, columns in by_metric(wide).items():
        if named in _HOMES:
            headings = {one.header for one in columns}
            yield usual if named in (None, "sales_amount") else str(named), [one for one in cells if one.header in headings]
        else:
            notes.append(_left_out(columns, named))


def take_results_of_parts(job: Job, filters: Sequence[str], notes: list[Text], *, of_teams: bool) -> Outcome:
    """Plan the results that regions reached in each period, beside the targets of these; of teams they are the sums of their members."""
    dated = [one for one in job.table.columns if one.period is not None]
    wide = [one for one in dated if one.meaning is Meaning.PERIOD_VALUE]
    outcome = Outcome()
    if not wide or not any(one.meaning is Meaning.TARGET for one in dated):
        return outcome
    if of_teams:
        notes.append(OF_TEAMS.fill(heading=_headings(wide)))
        return outcome
    cells, outcome.totals = read_months(job, (Meaning.AMOUNT,), notes)
    for named, columns in by_metric(wide).items():
        if named not in _HOMES:
            notes.append(_left_out(columns, named))
            continue
        own = {one.header for one in columns}
        money = in_own_money(job, [one for one in cells if one.header in own], notes)
        told = Actual(columns[0], named or "sales_amount")
        found = take_region_cells(job, told, filters, money, notes, heading=_headings(columns))
        found.read_as = {one.index: reading for one in columns for reading in found.read_as.values()}
        outcome.add(found)
    return outcome


def _headings(columns: Sequence[RecognisedColumn]) -> tuple[str, ...]:
    return some([one.header for one in columns], _SHOWN)


def _left_out(columns: Sequence[RecognisedColumn], named: str | None) -> Text:
    heading = _headings(columns)
    return COUNTED.fill(heading=heading, metric=metric_called(named).label) if named else NO_METRIC.fill(heading=heading)
