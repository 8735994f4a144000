"""Values that cannot be meant are told with their place in the plan."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from salesdesk.errors import SalesDeskError
from salesdesk.rules.pay.breaks import Axis
from salesdesk.rules.pay.codec import plan_data, read_plan
from salesdesk.rules.pay.component import AnyRule, Basis, Component, Factor
from salesdesk.rules.pay.curve import Curve
from salesdesk.rules.pay.draw import Draw, DrawKind
from salesdesk.rules.pay.gates import Gate
from salesdesk.rules.pay.group import Pool, Rank
from salesdesk.rules.pay.limits import Cap, Floor, PoolCap
from salesdesk.rules.pay.mixed import Kicker
from salesdesk.rules.pay.people import Included, People
from salesdesk.rules.pay.plan import Limits, Plan
from salesdesk.rules.pay.sense import odd_in, odd_in_plan
from salesdesk.rules.pay.simple import Each, Fixed, Flat, Milestones
from salesdesk.rules.pay.tier_table import Pays
from salesdesk.rules.pay.time import Ageing, Part, Ramp, Reserve, Schedule
from salesdesk.services.pay.figures import names
from tests.core.rules.pay.examples import D, breaks, tiers

FLAT = Flat(D("0.05"))
TARGET = Gate("attainment", D("1.2"))


@pytest.mark.parametrize(
    ("rule", "options", "place", "says"),
    [
        (Flat(D("-0.05")), {}, "rule.rate", "−5% is below zero"),
        (Flat(D(10)), {}, "rule.rate", "1,000% is more than all of it"),
        (Kicker("A", D("-0.1")), {}, "rule.rate", "−10% is below zero"),
        (Fixed(D(-500)), {}, "rule.amount", "−500 is below zero"),
        (Each(D(10), D(0)), {}, "rule.at_most", "nothing would be paid"),
        (tiers("-0.01", ("1000", "0.02")), {}, "rule.breaks", "−1% is below zero"),
        (tiers("0.01", ("-1000", "0.02")), {}, "rule.breaks", "−1,000 is below zero"),
        (tiers("0.01", ("1000", "2")), {}, "rule.breaks", "200% is more than all of it"),
        (tiers("100", ("1000", "-2"), pays=Pays.AMOUNT), {}, "rule.breaks", "−2 is below zero"),
        (tiers("0.01", ("80", "0.02"), axis=Axis.ATTAINMENT), {}, "rule.breaks", "8,000% of the target"),
        (Curve(breaks(("0.5", "0"), ("1", "-1")), Axis.ATTAINMENT, bonus=D(900)), {}, "rule.points", "−100% is below zero"),
        (Curve(breaks(("0.5", "0"), ("1", "1")), Axis.ATTAINMENT, bonus=D(0)), {}, "rule.bonus", "pays nothing"),
        (Milestones(()), {}, "rule.steps", "no milestone"),
        (Rank((D(100), D(200))), {}, "rule.prizes", "larger prize"),
        (Pool(), {}, "rule.amount", "nothing in the pool"),
        (Pool(D(100), D(12)), {}, "rule.rate", "1,200% is no share"),
        (FLAT, {"gates": (TARGET, Gate("attainment", D("1.5")))}, "gates", "Attainment is a condition twice"),
        (FLAT, {"gates": (Gate("attainment", D("0.7"), D(2)),)}, "gates[1].otherwise", "200% is no share"),
        (FLAT, {"gates": (Gate("attainment", D(0)),)}, "gates[1].at_least", "always reached"),
        (FLAT, {"factor": Factor(D(-1))}, "factor.first", "−100% is below zero"),
        (FLAT, {"cap": Cap(D(1000)), "floor": Floor(D(3000))}, "cap.at", "cap of 1,000 is below the guarantee of 3,000"),
        (FLAT, {"cap": Cap(D(1000), D(10))}, "cap.then", "1,000% would be paid"),
        (FLAT, {"pool_cap": PoolCap(D(-1))}, "pool_cap", "The cap of −1 for all together is below zero"),
        (FLAT, {"deal_cap": D(0)}, "deal_cap", "nothing would"),
        (FLAT, {"ramp": Ramp(())}, "ramp.steps", "no month"),
        (FLAT, {"ramp": Ramp((D("-0.5"),))}, "ramp.steps", "−50% is below zero"),
        (FLAT, {"ageing": Ageing(breaks(("30", "-1")))}, "ageing.breaks", "−100% is below zero"),
        (FLAT, {"reserve": Reserve(D(15))}, "reserve.share", "1,500% is no share"),
        (FLAT, {"schedule": Schedule((Part(0, D(2)), Part(1, D(-1))))}, "schedule.parts[1].share", "200% is no share"),
        (FLAT, {"schedule": Schedule((Part(1, D("0.5")), Part(1, D("0.5"))))}, "schedule.parts", "at the same time"),
    ],
)
def test_components_when_a_value_cannot_be_meant_then_it_is_told_where(
    rule: AnyRule, options: dict[str, Any], place: str, says: str
) -> None:
    found = [(one.place, str(one.text)) for one in odd_in(Component("A", Basis("sales_amount"), rule, **options), names())]
    assert any(at == place and says in text for at, text in found), found


@pytest.mark.parametrize(
    ("people", "limits", "place", "says"),
    [
        (People(everyone=True), Limits(Cap(D(1000)), Floor(D(2000))), "limits.cap.at", "below the guarantee"),
        (People(everyone=True), Limits(floor=Floor(D(2000)), pool_cap=PoolCap(D(1500))), "limits.pool_cap", "less than the 2,000"),
        (People(everyone=True), Limits(draw=Draw(D(-1))), "limits.draw.amount", "is none"),
        (People(everyone=True), Limits(draw=Draw(D(1), DrawKind.FORGIVEN)), "limits.draw.after", "how many periods"),
        (People(persons=(Included("Ann"),), excluded=("Ann",)), Limits(), "people.excluded", "both in the plan and left out"),
        (People(persons=(Included("Ann"), Included("Ann"))), Limits(), "people.persons", "named twice"),
    ],
)
def test_plans_when_a_value_cannot_be_meant_then_it_is_told_where(people: People, limits: Limits, place: str, says: str) -> None:
    plan = Plan("P", people, (Component("A", Basis("sales_amount"), FLAT),), limits)
    found = [(one.place, str(one.text)) for one in odd_in_plan(plan)]
    assert any(at == place and says in text for at, text in found), found


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"people": {"persons": [{"name": "Ann", "starts": "2026-12-01", "ends": "2026-11-01"}]}}, "until 2026-11-01, which is before"),
        ({"people": {"persons": [""]}}, "plan.people.persons[1]: A name is missing"),
        ({"people": {"persons": [{"name": "Ann", "from": "2026-12-01"}]}}, "plan.people.persons[1].from: there is no such entry"),
        ({"limits": {"cap": {"at": "a lot"}}}, "plan.limits.cap.at: “a lot” is no number"),
        ({"limits": {"cap": {"at": "1", "over": "week"}}}, "plan.limits.cap.over: “week” is not one of"),
        ({"components": [{"name": "A", "basis": {"metric": "sales_amount"}, "rule": {"kind": "magic"}}]}, "components[1].rule: the kind"),
        (
            {"components": [{"name": "A", "basis": {"metric": "x"}, "rule": {"kind": "tiers", "first": "0", "breaks": [
                {"at": "5", "pays": "1"}, {"at": "5", "pays": "2"}]}}]},
            "components[1].rule: Tier 3 begins at 5, which is not above 5",
        ),
        (
            {"components": [{"name": "A", "basis": {"metric": "x"}, "rule": {"kind": "flat", "rate": "1"}, "schedule": {"parts": [
                {"later": 0, "share": "50%"}, {"later": 1, "share": "40%"}]}}]},
            "components[1].schedule: The parts of a payment must add up to 100%",
        ),
    ],
)  # fmt: skip
def test_plan_files_when_an_entry_is_wrong_then_its_place_is_told(changes: dict[str, Any], says: str) -> None:
    plan = Plan("P", People(everyone=True), (Component("A", Basis("sales_amount"), FLAT),))
    with pytest.raises(SalesDeskError) as caught:
        read_plan({**plan_data(plan), **changes})
    assert says in str(caught.value.text)


def test_people_when_they_are_written_and_read_then_keep_their_days_and_say_themselves() -> None:
    east, ann = Included("East", date(2026, 10, 1)), Included("Ann", date(2026, 11, 1), date(2027, 3, 31))
    people = People(roles=(Included("leader"),), teams=(east,), persons=(ann, Included("Bob")), excluded=("Cid",))
    plan = Plan("P", people, (Component("A", Basis("sales_amount"), FLAT),))
    data = plan_data(plan)
    assert data["people"]["persons"] == [{"name": "Ann", "starts": "2026-11-01", "ends": "2027-03-31"}, "Bob"]
    assert data["people"]["roles"] == ["leader"] and read_plan(data) == plan
    said = "for the role leader, the team East from 2026-10-01 on, Ann from 2026-11-01 to 2027-03-31, Bob, without Cid"
    assert str(people.sentence({})) == said
