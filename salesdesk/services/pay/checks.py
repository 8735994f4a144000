"""What is wrong with a plan, told where it is, before anything is computed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure import METRICS, metric
from salesdesk.measure.deals import has_deals
from salesdesk.model import PayPlan, PayRun
from salesdesk.model.people import ROLES
from salesdesk.money import percent
from salesdesk.period import Period
from salesdesk.rules.pay.component import Component, Whose
from salesdesk.rules.pay.given import ZERO
from salesdesk.rules.pay.group import By, Pool
from salesdesk.rules.pay.interval import Over
from salesdesk.rules.pay.mixed import Kicker
from salesdesk.rules.pay.only import Figure, Only
from salesdesk.rules.pay.plan import Plan
from salesdesk.rules.pay.sense import odd_in, odd_in_plan
from salesdesk.rules.pay.words import joined
from salesdesk.services.pay.figures import Figures, names
from salesdesk.services.pay.filters import only_of
from salesdesk.services.pay.people import Roster, Somebody
from salesdesk.services.pay.plans import LOCKED, read_stored
from salesdesk.services.pay.unpaid import unmatched_receipts, unnumbered_sales
from salesdesk.services.settings import read_settings
from salesdesk.text import Text, mark

_KNOWN = {one.name for one in METRICS}
_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is wrong: `where` is a component's name, or "" for the plan. A `warning` does not keep it from being computed.

    `place` tells where in it, as a plan file is written ("rule.rate"); "" where it is about the whole.
    """

    where: str
    text: Text
    warning: bool = False
    place: str = ""


def refuse(problems: Sequence[Problem]) -> None:
    """Raise `SalesDeskError` ("pay.problems") with the first problem that is no warning."""
    found = [one for one in problems if not one.warning]
    if found:
        first = found[0]
        text = mark("PayCheck", "{where}: {what}").fill(where=first.where, what=first.text) if first.where else first.text
        raise SalesDeskError("pay.problems", text)


def mistakes_of(session: Session, plan: Plan) -> list[Problem]:
    """Return what is wrong with `plan` whoever is in it, and whenever it pays."""
    found = [*_of_plan(session, plan)]
    found += [Problem("", one.text, one.warning, one.place) for one in odd_in_plan(plan)]
    seen: list[str] = []
    for one in plan.components:
        found += [Problem(one.name, text) for text in _of_component(session, one, seen)]
        found += [Problem(one.name, odd.text, odd.warning, odd.place) for odd in odd_in(one, names())]
        seen.append(one.name)
    return found


def problems_of(session: Session, plan: Plan, period: Period, plan_id: int | None = None) -> list[Problem]:
    """Return what is wrong with `plan` in `period`; `plan_id` is its own id where it is stored."""
    found = mistakes_of(session, plan)
    if any(not one.warning for one in found):
        return found
    roster = Roster(session, plan_id)
    people = roster.taking_part(plan.people, period)
    found += _unknown_people(plan, roster)
    if not people:
        # Where it paid before, what changed of that is still to be made up for.
        paid = session.scalar(select(PayRun.id).where(PayRun.plan_id == plan_id, PayRun.state.in_(LOCKED)).limit(1)) is not None
        text = mark("PayCheck", "Nobody takes part in this plan in {period}.").fill(period=period.label())
        found.append(Problem("", text, warning=paid))
    found += _without_target(session, plan, people, period)
    found += _without_points(plan, people)
    found += _unmatched(session, plan, period)
    found += _twice(session, plan, people, period, plan_id, roster)
    return found


def warnings_of(db: Database, plan_id: int, period: Period) -> tuple[Problem, ...]:
    """Return what of a stored plan should be looked at in `period` before it is paid."""
    with db.read() as session:
        plan = read_stored(session, plan_id, period.start).plan
        found = [*_rests_on(session, plan_id, period), *problems_of(session, plan, period, plan_id)]
        return tuple(one for one in found if one.warning)


def told(one: Problem) -> Text:
    """Return a problem with the place in the plan."""
    where = ", ".join(part for part in (one.where, one.place) if part)
    return mark("PayCheck", "{where}: {what}").fill(where=where, what=one.text) if where else one.text


def _rests_on(session: Session, plan_id: int, period: Period) -> Iterator[Problem]:
    """Tell of an earlier period that is not approved yet, or was computed since: on its differences and carried sums `period` rests."""
    columns = (PayRun.period_kind, PayRun.period_start, PayRun.period_end, PayRun.state, PayRun.log)
    statement = select(*columns).where(PayRun.plan_id == plan_id, PayRun.period_start <= period.start)
    own, seen = "", []
    for kind, start, end, state, log in session.execute(statement.order_by(PayRun.period_start)):
        computed = max((one[1] for one in log if one[0] == "computed"), default="")
        if start == period.start:
            own = computed
        else:
            seen.append((Period(kind, start, end), state, computed))
    since = next((one for one, _, computed in reversed(seen) if own and computed > own), None)
    waiting = next((one for one, state, _ in seen if state not in LOCKED), None)
    if since is not None:
        text = mark("PayCheck", "{earlier} was computed after {period}, which rests on it: compute {period} again.")
        yield Problem("", text.fill(earlier=since.label(), period=period.label()), warning=True)
    elif waiting is not None:
        text = mark("PayCheck", "{earlier} is not approved yet: what changed in the periods before it is made up for there, not here.")
        yield Problem("", text.fill(earlier=waiting.label()), warning=True)


def _of_plan(session: Session, plan: Plan) -> Iterator[Problem]:
    if not plan.components:
        yield Problem("", mark("PayCheck", "The plan has no component yet: add what it pays for."))
    if plan.people.nobody:
        yield Problem("", mark("PayCheck", "The plan says for nobody: choose roles, teams or people."))
    if plan.period not in ("month", "quarter"):
        yield Problem("", mark("PayCheck", "A plan pays by month or by quarter, not by “{period}”.").fill(period=plan.period))
    for text in _roles([one.name for one in plan.people.roles]):
        yield Problem("", text)
    own = read_settings(session).currency
    if plan.currency != own:
        text = mark("PayCheck", "The plan pays in {plan}, but this workspace counts in {own}: choose {own}.")
        yield Problem("", text.fill(plan=plan.currency, own=own))


def _roles(named: Sequence[str]) -> Iterator[Text]:
    roles = {role.value for role in ROLES}
    for role in named:
        if role not in roles:
            yield mark("PayCheck", "There is no role “{role}”; known are: {known}.").fill(role=role, known=", ".join(sorted(roles)))


def _of_component(session: Session, one: Component, seen: Sequence[str]) -> Iterator[Text]:
    if not one.name.strip():
        yield mark("PayCheck", "Give the component a name.")
    if one.name in seen:
        yield mark("PayCheck", "Two components have this name: give each its own.")
    if one.basis.metric not in _KNOWN:
        yield mark("PayCheck", "There is no metric “{name}”.").fill(name=one.basis.metric)
        return
    basis = metric(one.basis.metric)
    if basis.is_ratio and not isinstance(one.rule, Kicker):
        yield mark("PayCheck", "“{metric}” is a ratio and cannot be paid by its amount: use it as a gate or in a matrix.").fill(
            metric=basis.label
        )
    if one.needs_deals and not has_deals(basis.name):
        yield mark("PayCheck", "“{metric}” has no single deals: count it for the period.").fill(metric=basis.label)
    if one.ageing is not None and basis.fact != "receipt":
        yield mark("PayCheck", "Only receipts can be late: choose receipts as the basis.")
    if one.reserve is not None and (basis.counts != "amount" or basis.is_ratio):
        yield mark("PayCheck", "Only money can be owed: choose sales or receipts as the basis of what is held back.")
    if one.starts and one.ends and one.ends < one.starts:
        yield mark("PayCheck", "The window ends before it begins.")
    if one.basis.whose is Whose.TEAM and one.basis.over is not Over.PERIOD and not basis.additive:
        yield mark("PayCheck", "“{metric}” cannot be added up over months.").fill(metric=basis.label)
    known = names()
    for figure in sorted(one.figures, key=_by_name):
        if figure.name not in known:
            yield mark("PayCheck", "There is no metric “{name}”.").fill(name=figure.name)
        elif figure.only:
            yield from _filters(session, figure.name.partition(":")[2] or figure.name, figure.only)
    if isinstance(one.rule, Kicker) and one.rule.on not in seen:
        yield mark("PayCheck", "The kicker is on “{name}”, which must be a component before it.").fill(name=one.rule.on)
    yield from _roles(one.roles)
    yield from _filters(session, one.basis.metric, one.basis.only)


def _filters(session: Session, name: str, filters: Sequence[Only]) -> Iterator[Text]:
    try:
        metric(name).check(only_of(session, filters))
    except SalesDeskError as error:
        yield error.text
    for only in filters:
        if not only.values:
            yield mark("PayCheck", "The filter by {field} has no value.").fill(field=only.field)


def _by_name(one: Figure) -> str:
    return one.key


def _unknown_people(plan: Plan, roster: Roster) -> Iterator[Problem]:
    known = set(roster.names.values())
    named = [(one.name, "people.persons") for one in plan.people.persons]
    for name, place in (*named, *((one, "people.excluded") for one in plan.people.excluded)):
        if name not in known:
            yield Problem("", mark("PayCheck", "There is no member called “{name}”.").fill(name=name), place=place)
    for team in plan.people.teams:
        if team.name not in roster.teams:
            yield Problem("", mark("PayCheck", "There is no team called “{name}”.").fill(name=team.name), place="people.teams")


def _without_target(session: Session, plan: Plan, people: Sequence[Somebody], period: Period) -> Iterator[Problem]:
    """Tell whose targets are missing: it is no mistake of the plan, but they will be paid nothing."""
    figures = Figures(session)
    figures.expect(people, (), period)
    for one in plan.components:
        if not one.needs_quota or (one.ramp is not None and one.ramp.absolute):
            continue
        missing = [
            person.name
            for person in people
            if (not one.roles or person.role in one.roles)
            and person.parameter("quota", one.name) is None
            and figures.quota(one.basis, person, period) is None
        ]
        if missing:
            text = mark("PayCheck", "No target of {metric} is set for {people}.")
            yield Problem(one.name, text.fill(metric=metric(one.basis.metric).label, people=_listed(missing)), warning=True)


def _without_points(plan: Plan, people: Sequence[Somebody]) -> Iterator[Problem]:
    for one in plan.components:
        by_points = isinstance(one.rule, Pool) and one.rule.by is By.POINTS
        if by_points and not any((person.parameter("points", one.name) or person.parameter("points") or ZERO) > 0 for person in people):
            text = mark("PayCheck", "Nobody has points yet, so the pool is shared out to nobody: give them as people's own values.")
            yield Problem(one.name, text, True, "rule.by")


def _unmatched(session: Session, plan: Plan, period: Period) -> Iterator[Problem]:
    """Tell how much money cannot be put to an order, where late or unpaid money matters."""
    span = (period.start, period.end)
    late = mark("PayCheck", "{share} of the receipts of {period} name no order that is among the sales: they count as in time.")
    numberless = mark("PayCheck", "{share} of the sales of {period} have no order number: they count as paid.")
    nowhere = mark("PayCheck", "{share} of the receipts of {period} name no order that is among the sales: what they pay counts as owed.")
    for one in plan.components:
        asked = [(late, unmatched_receipts)] if one.ageing is not None else []
        asked += [(numberless, unnumbered_sales), (nowhere, unmatched_receipts)] if one.reserve is not None else []
        for text, share_of in asked:
            if share := share_of(session, span):
                yield Problem(one.name, text.fill(share=percent(share), period=period.label()), warning=True)


def _twice(
    session: Session, plan: Plan, people: Sequence[Somebody], period: Period, plan_id: int | None, roster: Roster
) -> Iterator[Problem]:
    """Tell where another plan pays some of the same people on the same basis."""
    own = session.get(PayPlan, plan_id) if plan_id is not None else None
    if own is not None and own.archived:
        return  # a plan that is put away pays nobody
    mine_of = {one.id: one for one in people}
    for other, name, ends in session.execute(select(PayPlan.id, PayPlan.name, PayPlan.ends).where(PayPlan.archived.is_(False))).all():
        if other == plan_id or (ends is not None and ends < period.start):
            continue
        stored = read_stored(session, other, period.start)
        if stored.starts > period.end:
            continue
        last = min(ends or period.end, period.end)
        known = [one for one in roster.taking_part(stored.plan.people, period) if one.id in mine_of]
        # Who goes from one plan to the other is paid by each for its days.
        both = [one for one in known if any(mine_of[one.id].within(*days) for days in one.within(period.start, last))]
        for mine in plan.components:
            same = [one for one in stored.plan.components if _pays_the_same(mine, one)]
            twice = [one.name for one in both if _is_for(mine, one) and any(_is_for(each, one) for each in same)]
            if twice:
                text = mark("PayCheck", "The plan “{plan}” pays {people} on the same basis, {metric}.")
                values = {"plan": name, "people": _listed(twice), "metric": metric(mine.basis.metric).label}
                yield Problem(mine.name, text.fill(**values), warning=True)


def _pays_the_same(one: Component, other: Component) -> bool:
    """Tell whether two components pay for the same facts."""
    if isinstance(one.rule, Kicker) or isinstance(other.rule, Kicker) or one.basis != other.basis:
        return False
    first, last = max(one.starts or date.min, other.starts or date.min), min(one.ends or date.max, other.ends or date.max)
    return first <= last


def _is_for(component: Component, person: Somebody) -> bool:
    return not component.roles or person.role in component.roles


def _listed(people: Sequence[str]) -> Text | str:
    shown = joined(people[:_SHOWN], mark("PayCheck", "{one}, {two}"))
    if len(people) <= _SHOWN:
        return shown
    return mark("PayCheck", "{people} and {count} more").fill(people=shown, count=len(people) - _SHOWN)
