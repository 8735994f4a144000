"""Values of a plan that cannot be meant (a negative rate, a share of 1000 %, a cap below its guarantee), told with their place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from salesdesk.rules.pay.breaks import Axis, Break
from salesdesk.rules.pay.component import Component
from salesdesk.rules.pay.curve import Curve
from salesdesk.rules.pay.draw import DrawKind
from salesdesk.rules.pay.given import Names
from salesdesk.rules.pay.group import Pool, Rank
from salesdesk.rules.pay.limits import Cap, Floor, PoolCap
from salesdesk.rules.pay.mixed import Kicker, Matrix
from salesdesk.rules.pay.plan import Limits, Plan
from salesdesk.rules.pay.simple import Each, Fixed, Flat, Milestones
from salesdesk.rules.pay.tier_table import Pays
from salesdesk.rules.pay.tiers import Tiers
from salesdesk.rules.pay.words import money, number, rate
from salesdesk.text import Text, mark

_MUCH = Decimal(10)
_NEGATIVE = mark("PayCheck", "{value} is below zero.")
_NO_SHARE = mark("PayCheck", "{value} is no share: it must be from 0% to 100%.")
_OVER_ALL = mark("PayCheck", "{value} is more than all of it: is that meant?")


@dataclass(frozen=True, slots=True)
class Odd:
    """What is odd, and at which `place` of the component or the plan ("rule.rate"); a `warning` may be meant."""

    place: str
    text: Text
    warning: bool = False


def odd_in_plan(plan: Plan) -> Iterator[Odd]:
    """Give what is odd in what a plan says beside its components."""
    if not plan.name.strip():
        yield Odd("name", mark("PayCheck", "Give the plan a name."))
    for name in plan.people.excluded:
        if any(one.name == name for one in plan.people.persons):
            yield Odd("people.excluded", mark("PayCheck", "{name} is both in the plan and left out of it.").fill(name=name))
    for person, count in Counter(plan.people.persons).items():
        if count > 1:
            yield Odd("people.persons", mark("PayCheck", "{name} is named twice.").fill(name=person.name), warning=True)
    yield from _limits(plan.limits)


def odd_in(component: Component, names: Names) -> Iterator[Odd]:
    """Give what is odd in a component; `names` says how figures are called."""
    yield from _rule(component)
    for at, gate in enumerate(component.gates, 1):
        yield from _share(f"gates[{at}].otherwise", gate.otherwise)
        if gate.at_least <= 0:
            text = mark("PayCheck", "A condition of at least {value} is always reached.")
            yield Odd(f"gates[{at}].at_least", text.fill(value=number(gate.at_least)), warning=True)
    for (figure, _), count in Counter((one.figure, one.only) for one in component.gates).items():
        if count > 1:
            named = names[figure].label if figure in names else figure
            yield Odd("gates", mark("PayCheck", "{figure} is a condition twice: keep one of them.").fill(figure=named))
    if (factor := component.factor) is not None:
        yield from _factors("factor.first", (factor.first,))
        yield from _factors("factor.breaks", [one.pays for one in factor.breaks])
    yield from _bounds(component.cap, component.floor, component.pool_cap, "")
    if component.deal_cap is not None and component.deal_cap <= 0:
        text = mark("PayCheck", "Of a deal at most {value} counts: nothing would.")
        yield Odd("deal_cap", text.fill(value=money(component.deal_cap)))
    yield from _time(component)


def _rule(component: Component) -> Iterator[Odd]:
    rule = component.rule
    if isinstance(rule, Flat | Kicker):
        yield from _rates("rule.rate", (rule.rate,))
    elif isinstance(rule, Fixed | Each):
        yield from _sums("rule.amount", (rule.amount,))
        most = rule.at_most if isinstance(rule, Each) else None
        if most is not None and most <= 0:
            yield Odd("rule.at_most", mark("PayCheck", "At most {value} pieces: nothing would be paid.").fill(value=number(most)))
        if isinstance(rule, Fixed) and rule.needs is not None:
            yield from _sums("rule.needs", (rule.needs,))
    elif isinstance(rule, Tiers):
        pays = (rule.first, *(one.pays for one in rule.breaks))
        yield from (_rates if rule.pays is Pays.RATE else _sums)("rule.breaks", pays)
        yield from _places("rule.breaks", rule.breaks, rule.axis)
    elif isinstance(rule, Curve):
        yield from (_sums if rule.bonus is None else _factors)("rule.points", [one.pays for one in rule.points])
        yield from _places("rule.points", rule.points, rule.axis)
        if rule.bonus is not None and rule.bonus <= 0:
            yield Odd("rule.bonus", mark("PayCheck", "A bonus of {value} pays nothing.").fill(value=money(rule.bonus)))
    elif isinstance(rule, Milestones):
        yield from _sums("rule.steps", [one.pays for one in rule.steps])
        yield from _places("rule.steps", rule.steps, rule.axis)
        if not rule.steps:
            yield Odd("rule.steps", mark("PayCheck", "There is no milestone yet."))
    elif isinstance(rule, Matrix):
        cells = [one for row in rule.cells for one in row]
        yield from (_rates if rule.pays is Pays.RATE else _sums)("rule.cells", cells)
    else:
        yield from _of_group(rule)


def _of_group(rule: Rank | Pool) -> Iterator[Odd]:
    if isinstance(rule, Rank):
        yield from _sums("rule.prizes", rule.prizes)
        if any(later > before for before, later in zip(rule.prizes, rule.prizes[1:], strict=False)):
            yield Odd("rule.prizes", mark("PayCheck", "A later place has the larger prize: is that meant?"), warning=True)
        return
    yield from _sums("rule.amount", (rule.amount,))
    yield from _share("rule.rate", rule.rate)
    if rule.cap is not None:
        yield from _sums("rule.cap", (rule.cap,))
    if not rule.amount and not rule.rate:
        yield Odd("rule.amount", mark("PayCheck", "There is nothing in the pool: give it a sum, or a share of what all reach."))


def _time(component: Component) -> Iterator[Odd]:
    if (ramp := component.ramp) is not None:
        if not ramp.steps:
            yield Odd("ramp.steps", mark("PayCheck", "The ramp has no month yet."))
        yield from (_sums if ramp.absolute else _factors)("ramp.steps", ramp.steps)
    if (ageing := component.ageing) is not None:
        yield from _factors("ageing.first", (ageing.first,))
        yield from _factors("ageing.breaks", [one.pays for one in ageing.breaks])
        yield from _sums("ageing.terms", (Decimal(ageing.terms),))
    if (reserve := component.reserve) is not None:
        yield from _share("reserve.share", reserve.share)
        yield from _sums("reserve.after", (Decimal(reserve.after),))
    for at, part in enumerate(component.schedule.parts if component.schedule is not None else (), 1):
        yield from _share(f"schedule.parts[{at}].share", part.share)
        yield from _sums(f"schedule.parts[{at}].later", (Decimal(part.later),))
    laters = [one.later for one in component.schedule.parts] if component.schedule is not None else []
    if len(set(laters)) < len(laters):
        yield Odd("schedule.parts", mark("PayCheck", "Two parts are paid at the same time: make them one."))


def _limits(limits: Limits) -> Iterator[Odd]:
    yield from _bounds(limits.cap, limits.floor, limits.pool_cap, "limits.")
    if limits.floor is not None and limits.pool_cap is not None and limits.pool_cap.at < limits.floor.at:
        text = mark("PayCheck", "All together have at most {cap}, less than the {floor} that each is guaranteed.")
        yield Odd("limits.pool_cap", text.fill(cap=money(limits.pool_cap.at), floor=money(limits.floor.at)), warning=True)
    if (draw := limits.draw) is None:
        return
    if draw.amount <= 0:
        yield Odd("limits.draw.amount", mark("PayCheck", "An advance of {value} is none.").fill(value=money(draw.amount)))
    if draw.kind is DrawKind.FORGIVEN and draw.after < 1:
        yield Odd("limits.draw.after", mark("PayCheck", "Say after how many periods an open advance is dropped."))


def _bounds(cap: Cap | None, floor: Floor | None, pool: PoolCap | None, before: str) -> Iterator[Odd]:
    # The plan has several: each says which it is, for where the field is not in sight.
    for place, one, text in (
        ("cap.at", cap, mark("PayCheck", "The cap of {value} is below zero.")),
        ("floor.at", floor, mark("PayCheck", "The guarantee of {value} is below zero.")),
        ("pool_cap", pool, mark("PayCheck", "The cap of {value} for all together is below zero.")),
    ):
        if one is not None and one.at < 0:
            yield Odd(f"{before}{place}", text.fill(value=money(one.at)))
    if cap is not None and not 0 <= cap.then <= 1:
        text = mark("PayCheck", "Above the cap {value} would be paid: it must be from 0% to 100%.")
        yield Odd(f"{before}cap.then", text.fill(value=rate(cap.then)))
    if cap is not None and floor is not None and cap.over is floor.over and cap.at < floor.at:
        text = mark("PayCheck", "The cap of {cap} is below the guarantee of {floor}.")
        yield Odd(f"{before}cap.at", text.fill(cap=money(cap.at), floor=money(floor.at)))


def _places(place: str, breaks: Sequence[Break], axis: Axis) -> Iterator[Odd]:
    for one in breaks:
        if one.at < 0:
            at = rate(one.at) if axis is Axis.ATTAINMENT else number(one.at)
            yield Odd(place, _NEGATIVE.fill(value=at))
        elif axis is Axis.ATTAINMENT and one.at > _MUCH:
            text = mark("PayCheck", "{value} of the target is told: is that meant?")
            yield Odd(place, text.fill(value=rate(one.at)), warning=True)


def _rates(place: str, rates: Sequence[Decimal]) -> Iterator[Odd]:
    for one in rates:
        if one < 0:
            yield Odd(place, _NEGATIVE.fill(value=rate(one)))
        elif one > 1:
            yield Odd(place, _OVER_ALL.fill(value=rate(one)), warning=True)


def _factors(place: str, factors: Sequence[Decimal]) -> Iterator[Odd]:
    for one in factors:
        if one < 0:
            yield Odd(place, _NEGATIVE.fill(value=rate(one)))
        elif one > _MUCH:
            yield Odd(place, mark("PayCheck", "{value} is more than ten times as much: is that meant?").fill(value=rate(one)), warning=True)


def _sums(place: str, sums: Sequence[Decimal]) -> Iterator[Odd]:
    for one in sums:
        if one < 0:
            yield Odd(place, _NEGATIVE.fill(value=money(one)))


def _share(place: str, share: Decimal) -> Iterator[Odd]:
    if not 0 <= share <= 1:
        yield Odd(place, _NO_SHARE.fill(value=rate(share)))
