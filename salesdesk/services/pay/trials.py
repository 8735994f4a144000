"""Before a plan holds: what it would have cost over real months, who gains and who loses, and what it would cost at other attainments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from salesdesk.collecting import collecting_later
from salesdesk.db import Database
from salesdesk.measure import EVERYONE, value
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.rules.pay.component import Basis, Component
from salesdesk.rules.pay.given import ZERO
from salesdesk.rules.pay.people import People
from salesdesk.rules.pay.plan import Plan
from salesdesk.rules.pay.simple import Flat
from salesdesk.services.pay.asking import Worker
from salesdesk.services.pay.checks import Problem, problems_of
from salesdesk.services.pay.compute import Computed, State, compute_period
from salesdesk.services.pay.figures import Figures, Span
from salesdesk.services.pay.people import Roster, Somebody
from salesdesk.services.pay.plans import StoredPlan
from salesdesk.services.settings import read_settings
from salesdesk.text import mark

LEVELS = (Decimal("0.8"), Decimal(1), Decimal("1.2"))
SELF_GUARD = 10
"""Below so many people a comparison is told to rest on few."""


@dataclass(frozen=True, slots=True)
class Month:
    """What a plan would have cost in a period, and what was sold in it by all."""

    period: Period
    cost: Decimal
    sales: Decimal


@dataclass(frozen=True, slots=True)
class Trial:
    """A plan over past periods. `people` is what each would have had; `above_target` what of the cost is for what was sold above target.

    `at_levels` is the cost of the last period if everybody had reached 80, 100 and 120 % of their target (None where no target is set).
    """

    plan: Plan
    months: tuple[Month, ...]
    people: tuple[tuple[int, str, Decimal], ...]
    above_target: Decimal
    at_levels: tuple[tuple[Decimal, Decimal | None], ...]
    problems: tuple[Problem, ...] = ()

    @property
    def cost(self) -> Decimal:
        """Return the cost of all periods."""
        return sum((one.cost for one in self.months), ZERO)

    @property
    def sales(self) -> Decimal:
        """Return what was sold in all periods."""
        return sum((one.sales for one in self.months), ZERO)

    @property
    def of_sales(self) -> Decimal | None:
        """Return the cost as a share of the sales."""
        return self.cost / self.sales if self.sales else None


@dataclass(frozen=True, slots=True)
class Change:
    """What one person would have had under each plan."""

    member_id: int
    member: str
    before: Decimal
    after: Decimal

    @property
    def change(self) -> Decimal:
        """Return what the second plan brings more."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two plans side by side; the largest gains first."""

    one: Trial
    other: Trial
    people: tuple[Change, ...]

    @property
    def gaining(self) -> int:
        """Return how many gain."""
        return sum(1 for one in self.people if one.change > 0)

    @property
    def losing(self) -> int:
        """Return how many lose."""
        return sum(1 for one in self.people if one.change < 0)

    @property
    def rests_on_few(self) -> bool:
        """Tell whether so few took part that another year may show the opposite."""
        return len(self.people) < SELF_GUARD


def compare(db: Database, one: Plan, other: Plan, last: Period, months: int = 12, progress: Progress | None = None) -> Comparison:
    """Return two plans over the `months` months up to `last`, with today's people, targets and parameters of those months."""
    with collecting_later(), db.read() as session:
        shared = Shared(session)
        found = []
        for at, plan in enumerate((one, other)):
            found.append(shared.trial(plan, last, months, _part(progress, at)))
    everybody = {member: name for trial in found for member, name, _ in trial.people}
    amounts = [{member: amount for member, _, amount in trial.people} for trial in found]
    people = [Change(member, name, *(each.get(member, ZERO) for each in amounts)) for member, name in everybody.items()]
    return Comparison(found[0], found[1], tuple(sorted(people, key=_by_change)))


def trial(db: Database, plan: Plan, last: Period, months: int = 12, progress: Progress | None = None) -> Trial:
    """Return one plan over past months."""
    with collecting_later(), db.read() as session:
        return Shared(session).trial(plan, last, months, progress)


class Assumed(Figures):
    """The figures if everybody had reached `level` of their target, or (None) no more than their target."""

    def __init__(self, known: Figures, level: Decimal | None) -> None:
        self._known = known
        self._level = level

    def base(self, basis: Basis, person: Somebody, span: Span) -> Decimal:
        """Return the assumed basis: where there is no target it stays as it was."""
        real = self._known.base(basis, person, span)
        target = self._known.base_target(basis, person, span)
        if target is None:
            return real
        return min(real, target) if self._level is None else target * self._level

    def expect(self, people: Iterable[Somebody], components: Iterable[Component], period: Period) -> None:
        """Let the real figures expect it: they are asked for all that is."""
        self._known.expect(people, components, period)

    def __getattr__(self, name: str) -> object:
        # What was read for the real figures is read once.
        return getattr(self._known, name)


class AtRates(Roster):
    """The roster in which whoever is paid by single deals has the rate that these came to: more sales are more deals, not larger ones."""

    def __init__(self, roster: Roster, plan: Plan, real: Sequence[Computed]) -> None:
        self._roster = roster
        by_deal = {one.name for one in plan.components if one.needs_deals}
        self._rates: dict[tuple[date, int], dict[tuple[str, str], Decimal]] = {}
        for one in real:
            for member, earned in one.earned.items():
                for line in earned.lines:
                    if line.kind == "component" and line.name in by_deal:
                        rate = line.amount / line.base if line.base else ZERO
                        self._rates.setdefault((one.period.start, member), {})[line.name, "rate"] = rate

    def taking_part(self, people: People, period: Period, since: date | None = None) -> list[Somebody]:
        """Return who takes part, with these rates."""
        found = self._roster.taking_part(people, period, since)
        rates = self._rates
        return [replace(one, parameters={**one.parameters, **rates.get((period.start, one.id), {})}) for one in found]


def _without_deals(plan: Plan) -> Plan:
    components = tuple(
        Component(one.name, one.basis, Flat(ZERO), one.gates, one.every_gate, roles=one.roles) if one.needs_deals else one
        for one in plan.components
    )
    return replace(plan, components=components)


class _Steps:
    """Tells before each period how far a trial is, so that it can be cancelled within one: a period of 300 people takes 0.4 s."""

    def __init__(self, progress: Progress | None, plan: str, count: int) -> None:
        self._progress, self._count, self._done = progress, count, 0
        self._text = mark("PayWork", "Trying {plan}").fill(plan=plan)

    def step(self) -> None:
        """One more begins; raise `Cancelled` when it is no longer wanted."""
        if self._progress is not None:
            self._progress.step(self._done / self._count, self._text)
        self._done += 1


class Shared:
    """Reads the facts once for all plans that are tried on them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._figures = Figures(session)
        self._roster = Roster(session, None)
        self._settings = read_settings(session)
        self._sales: dict[Span, Decimal] = {}

    def trial(self, plan: Plan, last: Period, months: int, progress: Progress | None = None) -> Trial:
        """Return `plan` over the periods of the last `months` months."""
        periods = self._periods(plan, last, months)
        steps = _Steps(progress, plan.name, 2 * len(periods) + len(LEVELS))
        problems = tuple(problems_of(self._session, plan, periods[-1]))
        real = self._run(plan, periods, self._figures, steps)
        flat, rated = _without_deals(plan), AtRates(self._roster, plan, real)
        clipped = self._run(flat, periods, Assumed(self._figures, None), steps, rated)
        levels: list[tuple[Decimal, Decimal | None]] = []
        has_target = self._has_target(plan, real)
        for level in LEVELS:
            run = self._run(flat, periods[-1:], Assumed(self._figures, level), steps, rated) if has_target else []
            levels.append((level, _cost(run) if has_target else None))
        people: dict[int, tuple[str, Decimal]] = {}
        for one in real:
            for person in one.people:
                sofar = people.get(person.id, ("", ZERO))[1]
                earned = one.earned.get(person.id)
                people[person.id] = (person.name, sofar + (earned.amount if earned is not None else ZERO))
        rows = tuple((member, name, amount) for member, (name, amount) in people.items())
        spent = tuple(Month(one.period, _cost([one]), self._sold(one.period)) for one in real)
        return Trial(plan, spent, rows, _cost(real) - _cost(clipped), tuple(levels), problems)

    def _periods(self, plan: Plan, last: Period, months: int) -> list[Period]:
        end = Period.of(plan.period, last.start, self._settings.fiscal_start)
        count = max(1, months // 3) if plan.period == "quarter" else months
        return [end.shifted(-back) for back in range(count - 1, -1, -1)]

    def _run(self, plan: Plan, periods: Sequence[Period], figures: Figures, steps: _Steps, roster: Roster | None = None) -> list[Computed]:
        stored = StoredPlan(0, 0, 1, periods[0].start, periods[0].start, None, False, plan)
        state = State()
        worker = Worker(roster or self._roster, figures, self._settings.country)
        found = []
        for one in periods:
            steps.step()
            found.append(compute_period(stored, one, worker, state))
        return found

    def _has_target(self, plan: Plan, real: Sequence[Computed]) -> bool:
        return any(
            self._figures.base_target(component.basis, person, (one.period.start, one.period.end)) is not None
            for one in real
            for component in plan.components
            for person in one.people
        )

    def _sold(self, period: Period) -> Decimal:
        span = (period.start, period.end)
        if span not in self._sales:
            self._sales[span] = value(self._session, "sales_amount", EVERYONE, period) or ZERO
        return self._sales[span]


def _cost(computed: Sequence[Computed]) -> Decimal:
    return sum((earned.amount for one in computed for earned in one.earned.values()), ZERO)


def _by_change(one: Change) -> tuple[Decimal, str]:
    return -one.change, one.member


def _part(progress: Progress | None, at: int) -> Progress | None:
    if progress is None:
        return None
    return Progress(lambda share, text: progress.step((at + share) / 2, text))


def last_complete(day: date) -> Period:
    """Return the last month that is over on `day`."""
    month = Period.of("month", day)
    return month if month.end == day else month.previous()
