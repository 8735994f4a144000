"""What the reviews of a cycle rest on: the figures, targets, scores and answers of all its people, each asked for once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.measure import ALL, METRICS, Only, Who, measure, metric
from salesdesk.measure.only import described
from salesdesk.model import Member, Review, ReviewAnswer, ReviewCycle, ReviewScore, Team
from salesdesk.period import Period, working_days
from salesdesk.rules.attainment import attainment
from salesdesk.rules.points import place_of
from salesdesk.services.goals.book import goals_of_members
from salesdesk.services.goals.targets import targets_of
from salesdesk.services.reviews.criteria import FEEDBACK, GOALS, Criterion, Facts, metrics_of, needs_last_year, needs_place
from salesdesk.services.reviews.template import Template
from salesdesk.services.settings import read_settings
from salesdesk.text import Text, mark

_NO_GOALS = mark("Review", "no agreed goals in this period")
_LEADS_NONE = mark("Review", "leads no team")
Values = Mapping[object, Decimal | None]
Measured = tuple[str, Only]
"""A metric by name, and what of it counts."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What was said about somebody: scores by criterion, of the person and of each other rater; words on the whole."""

    own: Mapping[int, Decimal]
    others: Mapping[int, tuple[Decimal, ...]]

    def mean(self, criterion_id: int) -> Decimal | None:
        """Return the mean of what others gave for a criterion."""
        given = self.others.get(criterion_id, ())
        return sum(given, Decimal(0)) / len(given) if given else None


NO_ANSWERS = Answers({}, {})


@dataclass(frozen=True, slots=True)
class Gathered:
    """All figures that the criteria of a cycle's templates need, by metric with its filter, and member; `limits` are filters in words."""

    actuals: Mapping[Measured, Values]
    before: Mapping[Measured, Values]
    targets: Mapping[tuple[Measured, int], Decimal | None]
    of_teams: Mapping[Measured, Values]
    team_targets: Mapping[tuple[Measured, int], Decimal | None]
    leads: Mapping[int, int]
    given: Mapping[int, Mapping[int, ReviewScore]]
    answers: Mapping[int, Answers]
    presence: Mapping[int, Decimal]
    everybody: tuple[int, ...]
    goals: Mapping[int, Decimal]
    limits: Mapping[Only, Text | str]

    def actual(self, of: Measured, member_id: int) -> Decimal | None:
        """Return a member's figure; nothing of a sum is zero where others have some, of a ratio there is none."""
        return _of(self.actuals[of], of[0], member_id)

    def facts(self, one: Criterion, review: Review) -> Facts:
        """Return what is known of the reviewed for one criterion."""
        member, score = review.member_id, self.given.get(review.id, {}).get(one.id or 0)
        given = score.score if score else None
        if one.kind == FEEDBACK and given is None:
            given = self.answers.get(review.id, NO_ANSWERS).mean(one.id or 0)
        values = {of[0]: self.actual(of, member) for of in measured_of(one)}
        if one.kind == GOALS:
            ratio = self.goals.get(member)
            return Facts(ratio=ratio, ratio_reason=None if ratio is not None else _NO_GOALS, given=given)
        if one.metric is None:
            return Facts(given=given, values=values, people=len(self.everybody))
        return self._measured(one, (one.metric, one.only), member, given, values)

    def _measured(self, one: Criterion, of: Measured, member: int, given: Decimal | None, values: Mapping[str, Decimal | None]) -> Facts:
        if one.team:
            team = self.leads.get(member)
            if team is None:
                return Facts(ratio_reason=_LEADS_NONE, given=given, values=values)
            actual, target = self.of_teams[of].get(team), self.team_targets.get((of, team))
        else:
            actual, target = self.actual(of, member), self._target(of, member)
        reached = attainment(actual, target)
        before = _of(self.before[of], of[0], member) if of in self.before and not one.team else None
        place = self._place(one, of, member) if needs_place(one) else None
        return Facts(actual, target, reached.ratio, reached.reason, before, place, len(self.everybody), given, values)

    def _target(self, of: Measured, member: int) -> Decimal | None:
        """Return the target for the days that somebody was here; a ratio's target does not shrink."""
        target, share = self.targets.get((of, member)), self.presence.get(member, Decimal(1))
        return target if target is None or metric(of[0]).is_ratio else target * share

    def _place(self, one: Criterion, of: Measured, member: int) -> int | None:
        own = self.actual(of, member)
        if own is None:
            return None
        known = [value for each in self.everybody if (value := self.actual(of, each)) is not None]
        return place_of(own, known, one.least)


def gather(session: Session, cycle: ReviewCycle, reviews: Sequence[Review], templates: Iterable[Template]) -> Gathered:
    """Return all that the scorecards of `reviews` need."""
    period = Period(cycle.period_kind, cycle.period_start, cycle.period_end)
    criteria = [one for template in templates for one in template.criteria]
    measured = list(dict.fromkeys(of for one in criteria for of in measured_of(one)))
    compared = list(dict.fromkeys(of for one in criteria if needs_last_year(one) for of in measured_of(one)))
    of_teams = list(dict.fromkeys((one.metric, one.only) for one in criteria if one.team and one.metric))
    members = [one.member_id for one in reviews]
    everybody = tuple(session.scalars(select(Review.member_id).where(Review.cycle_id == cycle.id)))
    leads = _leads(session)
    teams = sorted({team for member, team in leads.items() if member in set(members)})
    return Gathered(
        {of: by_member(session, of[0], period, of[1]) for of in measured},
        {of: by_member(session, of[0], period.year_before(), of[1]) for of in compared},
        _targets(session, measured, [Who.member(one) for one in members], period),
        {of: {figure.key: figure.value for figure in measure(session, of[0], Who(), period, "team", of[1])} for of in of_teams},
        _targets(session, of_teams, [Who.team(team) for team in teams], period),
        leads,
        _given(session, cycle.id),
        _answers(session, cycle.id),
        presence_of(session, members, period) if cycle.prorated else {},
        everybody,
        _goals(session, members, period) if any(one.kind == GOALS for one in criteria) else {},
        {one.only: described(session, one.only) for one in criteria if one.only},
    )


def measured_of(one: Criterion) -> tuple[Measured, ...]:
    """Return by what a criterion is measured; its filter limits its own metric, and not the others that a formula names."""
    return tuple((name, one.only if name == one.metric else ALL) for name in metrics_of(one))


def _targets(
    session: Session, measured: Iterable[Measured], whose: Sequence[Who], period: Period
) -> dict[tuple[Measured, int], Decimal | None]:
    asked = {of: targets_of(session, of[0], whose, period, of[1]) for of in measured}
    return {(of, who.id or 0): value for of, found in asked.items() for who, value in found.items()}


def _goals(session: Session, members: Iterable[int], period: Period) -> dict[int, Decimal]:
    """Return the attainment of each member's goals in a period: by their weights, all alike where none is given."""
    sums: dict[int, tuple[Decimal, Decimal]] = {}
    for one in goals_of_members(session, members, period):
        if one.progress is not None and one.who.id is not None:
            weight = one.weight if one.weight is not None else Decimal(1)
            top, bottom = sums.get(one.who.id, (Decimal(0), Decimal(0)))
            sums[one.who.id] = top + weight * one.progress, bottom + weight
    return {member: top / bottom for member, (top, bottom) in sums.items() if bottom}


def by_member(session: Session, name: str, period: Period, only: Only = ALL) -> Values:
    """Return the figures of a metric by member; nothing at all where there are no such facts in the period."""
    found: dict[object, Decimal | None] = {figure.key: figure.value for figure in measure(session, name, Who(), period, "member", only)}
    if found:
        return found
    if only:
        # Nobody sold anything of the kind: that is zero where there is anything of it at all.
        return {None: None} if metric(name).is_ratio else {None: Decimal(0)} if by_member(session, name, period) else {}
    # Nobody won a new customer: that is zero where there are sales, and unknown where no sales were imported.
    fact = metric(name).fact
    plain = next(one for one in METRICS if one.fact == fact)
    return {None: None} if plain.name != name and measure(session, plain.name, Who(), period, "member") else {}


def presence_of(session: Session, members: Iterable[int], period: Period) -> dict[int, Decimal]:
    """Return the share of the period's working days that each member was here for."""
    country, wanted = read_settings(session).country, set(members)
    total = working_days(period.start, period.end, country)
    found = {}
    for member_id, hired, left in session.execute(select(Member.id, Member.hired_on, Member.left_on)):
        if member_id in wanted and total:
            start, end = max(hired or date.min, period.start), min(left or date.max, period.end)
            found[member_id] = Decimal(working_days(start, end, country)) / total if start <= end else Decimal(0)
    return found


def _of(values: Values, name: str, member_id: int) -> Decimal | None:
    # Who sold nothing made no profit; where no cost is known of anybody, nobody's profit is.
    nothing = None if metric(name).is_ratio or all(one is None for one in values.values()) else Decimal(0)
    return values.get(member_id, nothing)


def _leads(session: Session) -> dict[int, int]:
    """Return the team that each leader leads: of several the one that is above the others."""
    rows = session.execute(select(Team.id, Team.parent_id, Team.leader_id).order_by(Team.id)).all()
    parents = {row[0]: row[1] for row in rows}

    def depth(team: int | None) -> int:
        return 0 if team is None else 1 + depth(parents[team])

    found: dict[int, int] = {}
    for team, _, leader in rows:
        if leader is not None and (leader not in found or depth(team) < depth(found[leader])):
            found[leader] = team
    return found


def _given(session: Session, cycle_id: int) -> dict[int, dict[int, ReviewScore]]:
    found: dict[int, dict[int, ReviewScore]] = {}
    for one in session.scalars(select(ReviewScore).join(Review, Review.id == ReviewScore.review_id).where(Review.cycle_id == cycle_id)):
        found.setdefault(one.review_id, {})[one.criterion_id] = one
    return found


def _answers(session: Session, cycle_id: int) -> dict[int, Answers]:
    statement = (
        select(ReviewAnswer.review_id, ReviewAnswer.criterion_id, ReviewAnswer.rater, ReviewAnswer.score)
        .join(Review, Review.id == ReviewAnswer.review_id)
        .where(Review.cycle_id == cycle_id)
    )
    own: dict[int, dict[int, Decimal]] = {}
    others: dict[int, dict[int, list[Decimal]]] = {}
    for review_id, criterion_id, rater, score in session.execute(statement):
        if criterion_id is None or score is None:
            continue
        if rater == "self":
            own.setdefault(review_id, {})[criterion_id] = score
        else:
            others.setdefault(review_id, {}).setdefault(criterion_id, []).append(score)
    return {one: Answers(own.get(one, {}), {key: tuple(given) for key, given in others.get(one, {}).items()}) for one in {*own, *others}}
