"""Opportunities: the won ones count as sales on the day they were closed; the others wait for their home."""

from __future__ import annotations

from salesdesk.imports.plan.facts import mapped
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.planned import Counts
from salesdesk.imports.plan.resolve import squash
from salesdesk.imports.plan.sales import read_sales
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.recognise.recognised import Meaning, TableKind
from salesdesk.text import mark

_SET_ASIDE = mark("Import", "Open and lost opportunities are set aside: {n}. They will be imported when SalesDesk keeps opportunities.")
_NO_STAGE = mark("Import", "Nothing tells which opportunities were won: all are set aside.")
_WON = frozenset(
    squash(one)
    for one in (
        "won",
        "closed won",
        "close won",
        "win",
        "赢单",
        "贏單",
        "已赢单",
        "赢",
        "成交",
        "已成交",
        "成单",
        "签约",
        "已签约",
        "中标",
        "结单-赢",
    )
)


def is_won(stage: str | None) -> bool:
    """Tell whether a stage means that the deal was won."""
    return stage is not None and squash(stage) in _WON


def _plan(job: Job) -> Outcome:
    columns = job.columns
    stages = columns.texts(Meaning.STAGE, Meaning.STATUS)
    whole = len(columns)
    won = [False] * whole if stages is None else mapped(stages, is_won)
    if not any(won):
        note = _NO_STAGE if stages is None else _SET_ASIDE.fill(n=whole)
        return Outcome(counts=Counts(set_aside=whole), notes=[note])
    aside = whole - sum(won)
    if aside:
        columns.keep(won)
    outcome = read_sales(
        job,
        (Meaning.CLOSE_DATE, Meaning.DAY),
        (Meaning.OPPORTUNITY_ID, Meaning.ORDER_NUMBER, Meaning.NUMBER, Meaning.OPPORTUNITY),
        by_order=True,
    )
    if aside:
        outcome.counts += Counts(set_aside=aside)
        outcome.notes.insert(0, _SET_ASIDE.fill(n=aside))
    return outcome


OPPORTUNITIES = ImportTarget("opportunities", "sale_line", (TableKind.OPPORTUNITIES,), _plan)
