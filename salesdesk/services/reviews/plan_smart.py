"""Whether the goal of an improvement plan is SMART: what is missing, and how its aim compares with the months before."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.fields import Kind
from salesdesk.measure import metric
from salesdesk.rules.smart import Advice, Past, Said, Verdict, advise
from salesdesk.services.reviews.improvement import EffectMonth, Plan
from salesdesk.text import mark

_UNMEASURED = mark("Plan", "Choose the figure by which it is measured, and how much a month: else nobody can tell whether it was reached.")


def doubts(plan: Plan, months: Sequence[EffectMonth]) -> tuple[Advice, ...]:
    """Return what could be said against the goal of a plan, by the letters of SMART; `months` are those of its effect.

    What it is for is said by its problem, so that R is never in doubt once that is written.
    """
    if plan.metric is None:
        return (Advice("M", Verdict.MISSING, _UNMEASURED),)
    before = [one.value for one in months if one.phase == "before" and one.value is not None]
    is_ratio = metric(plan.metric).kind is Kind.PERCENT
    said = Said(
        name=plan.goal,
        has_metric=True,
        is_ratio=is_ratio,
        target=plan.aim,
        why=plan.problem,
        start=plan.start,
        end=plan.end,
        milestones=len(plan.checks),
        description=plan.goal,
    )
    best = max(before, default=None)
    return tuple(
        one for one in advise(said, Past(len(before), None, None, best, best if is_ratio else None)) if one.verdict is not Verdict.GOOD
    )
