"""The months always add up to one run over the whole period, whatever comes late: all rules, and each limit over its own period."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.measure import Who
from salesdesk.model import Payout
from salesdesk.rules.pay.breaks import Axis, Break, Per
from salesdesk.rules.pay.component import AnyRule, Basis, Component, Factor, Whose
from salesdesk.rules.pay.curve import Curve
from salesdesk.rules.pay.draw import Draw, DrawKind
from salesdesk.rules.pay.gates import Gate
from salesdesk.rules.pay.given import ZERO
from salesdesk.rules.pay.group import By, Pool, Rank
from salesdesk.rules.pay.interval import Over, Sofar
from salesdesk.rules.pay.limits import Cap, Floor, PoolCap
from salesdesk.rules.pay.mixed import Kicker, Matrix, Scale
from salesdesk.rules.pay.people import Included, People
from salesdesk.rules.pay.plan import Limits, Plan
from salesdesk.rules.pay.simple import Each, Fixed, Flat, Milestones
from salesdesk.rules.pay.tier_table import Mode, Pays
from salesdesk.rules.pay.tiers import Tiers
from salesdesk.rules.pay.time import Ageing, Prorate, Ramp, Reserve, in_parts
from salesdesk.services.goals.targets import Cell, set_targets
from salesdesk.services.pay import by_hand, periods, plans
from salesdesk.services.pay.compute import compute_chain
from salesdesk.services.pay.frozen import frozen_facts
from salesdesk.services.pay.run import run_of
from tests.core.services.pay.changing import JANUARY, MONTHS, Peopled, Step, by_month, make_people, pay_months, whom
from tests.core.services.pay.selling import D, added, component, member, paid_month, plan, receipt, sale

Q = Over.QUARTER
QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]

rates = st.sampled_from([D(one) for one in ("0", "0.0333", "0.05", "0.117", "0.5")])
sums = st.sampled_from([D(one) for one in ("0", "37", "200.55", "1000", "4000")])
pool_caps = st.none() | st.builds(PoolCap, sums, st.just(Q))
ats = st.sampled_from([(D(500), D(4000)), (D(1000), D(9000)), (D("333.33"), D(12000))])


@st.composite
def rules(draw: st.DrawFn) -> AnyRule:
    """Return a rule of any kind; a rate that holds for the month alone is a rule of the month."""
    low, high = draw(ats)
    breaks = (Break(low, draw(rates)), Break(high, draw(rates)))
    of_target = (Break(D("0.5"), draw(rates)), Break(D(1), draw(rates)))
    steps = (Break(low, draw(sums)), Break(high, draw(sums)))
    some, scale = draw(rates), Scale("gross_margin", (D("0.3"),))
    return draw(
        st.sampled_from(
            [
                Flat(some),
                Fixed(draw(sums), draw(st.none() | sums)),
                Each(D("0.7"), draw(st.none() | sums.filter(bool))),
                Milestones(steps),
                Tiers(some, breaks, Mode.MARGINAL),
                Tiers(some, of_target, Mode.MARGINAL, axis=Axis.ATTAINMENT),
                Tiers(some, breaks, Mode.WHOLE),
                Tiers(draw(sums), steps, Mode.WHOLE, Pays.AMOUNT),
                Tiers(some, breaks, per=Per.DEAL),
                Curve(steps),
                Curve(of_target, Axis.ATTAINMENT, bonus=D(900)),
                Rank((D(700), D(300))),
                Pool(D(500), some, draw(st.sampled_from(By))),
                Matrix(Scale("attainment", (D("0.5"), D(1))), scale, ((some, ZERO), (ZERO, some), (some, D("0.2")))),
            ]
        )
    )


@st.composite
def components(draw: st.DrawFn, over: Over = Q) -> Component:
    """Return a component over the quarter with whatever may bound it, each over the quarter too."""
    rule, some = draw(rules()), st.booleans()
    by_deal = isinstance(rule, Tiers) and rule.per is Per.DEAL
    receipts = draw(some) and not isinstance(rule, Matrix)
    factor = Factor(draw(rates), (Break(D("0.6"), D(1)), Break(D("1.1"), D("1.5"))))
    found = Component(
        "A",
        Basis("receipts" if receipts else "sales_amount", over=over),
        rule,
        gates=(Gate("attainment", D("0.75"), draw(rates)), Gate("gross_margin", D("0.2"), draw(rates)))[: draw(st.integers(0, 2))],
        every_gate=draw(some),
        factor=factor if draw(some) else None,
        cap=Cap(draw(sums), draw(rates), over) if draw(some) else None,
        floor=None,
        pool_cap=PoolCap(draw(sums), over) if draw(some) else None,
        deal_cap=D(800) if by_deal and draw(some) else None,
        ageing=Ageing((Break(D(20), D("0.5")),)) if receipts and draw(some) else None,
        reserve=Reserve(D("0.015")) if draw(some) else None,
        prorate=draw(st.sampled_from(Prorate)),
        starts=draw(st.sampled_from((None, None, None, date(2026, 10, 20)))),
        ends=draw(st.sampled_from((None, None, None, date(2026, 11, 12)))),
        ramp=Ramp((D("0.3"), D("0.7")), "quota") if over is Q and draw(some) and not draw(some) else None,
    )
    return replace(found, floor=_not_above(found.cap, Floor(draw(sums), over)) if draw(some) else None)


def _not_above(cap: Cap | None, floor: Floor) -> Floor:
    """Return `floor`, no higher than `cap` where both hold over the same interval: a plan with such a guarantee is refused."""
    return replace(floor, at=min(floor.at, cap.at)) if cap is not None and cap.over is floor.over else floor


@pytest.fixture(scope="module")
def peopled(new_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Peopled:
    return make_people(new_file, tmp_path_factory.mktemp("peopled"))


@settings(max_examples=25, suppress_health_check=QUIET)
@given(by_month, st.data())
def test_months_when_all_is_counted_over_the_quarter_then_add_up_to_a_plan_that_pays_by_quarter(
    peopled: Peopled, months: list[list[Step]], data: st.DataObject
) -> None:
    """The quarter's plan is computed by the plain way, once, over the facts as they are in the end."""
    one = data.draw(components())
    more = Component("B", Basis("sales_amount", over=Q), Kicker("A", D("0.1")), gates=(Gate("attainment", D("0.9")),))
    team = Component("Team", Basis("sales_amount", Whose.TEAM, over=Q), Flat(D("0.0033")))
    limits = Limits(pool_cap=data.draw(pool_caps))
    if data.draw(st.booleans()):
        cap = Cap(data.draw(sums), data.draw(rates), Q)
        limits = replace(limits, cap=cap, floor=_not_above(cap, Floor(data.draw(sums), Q)))
    monthly = Plan("Months", data.draw(whom), (one, more, team), limits)
    once = tuple(replace(part, basis=replace(part.basis, over=Over.PERIOD)) for part in monthly.components)
    with peopled.copied() as db:
        ends = data.draw(st.sampled_from((date(2026, 12, 31), date(2026, 11, 17))))
        pid = plans.add_plan(db, monthly, MONTHS[0], ends)
        paid = pay_months(db, peopled, pid, months)
        quarterly = plans.add_plan(db, replace(monthly, name="Quarter", components=once, period="quarter"), MONTHS[0], ends)
        for own in by_hand.parameters(db, pid):
            by_hand.set_parameter(db, quarterly, own.member_id, own.name, own.value, own.valid_from, own.component)
        whole = {each.member_id: each.amount for each in periods.preview(db, quarterly, MONTHS[0]).people}
    assert paid == {who: whole.get(who, ZERO) for who in peopled.people}


@settings(max_examples=15, suppress_health_check=QUIET)
@given(by_month, st.data())
def test_months_when_limits_have_periods_of_their_own_then_add_up_to_the_same_months_run_once(
    peopled: Peopled, months: list[list[Step]], data: st.DataObject
) -> None:
    """Caps, guarantees, advances, ramps and parts of a month bound the month: the one run bounds each month of the quarter too."""
    over = st.sampled_from(Over)
    one = replace(data.draw(components(data.draw(over))), schedule=data.draw(st.none() | st.just(in_parts(2))))
    one = replace(one, ramp=data.draw(st.none() | st.just(Ramp((D("0.3"), D("0.7")), data.draw(st.sampled_from(("pay", "quota")))))))
    cap = Cap(data.draw(sums), ZERO, data.draw(over))
    one = replace(one, cap=cap, floor=_not_above(cap, Floor(D(20), data.draw(over))))
    one = replace(one, pool_cap=PoolCap(D(900), data.draw(over)))
    draw = Draw(D(300), data.draw(st.sampled_from(DrawKind)), 2)
    limits = Limits(Cap(D(2000), D("0.25"), data.draw(over)), Floor(D(50), data.draw(over)), draw)
    limits = replace(limits, pool_cap=PoolCap(D(1500), data.draw(over)))
    plan_of = Plan("Months", data.draw(whom), (one, component(Flat(D("0.0333")), "Flat")), limits)
    with peopled.copied() as db:
        pid = added(db, plan_of)
        paid = pay_months(db, peopled, pid, months)
        with db.read() as session:
            chain = compute_chain(session, pid, run_of(db, pid, JANUARY).period)
            balances = list(session.scalars(select(Payout.balance)))
    run = {who: sum((month.earned[who].amount for month in chain if who in month.earned), ZERO) for who in peopled.people}
    assert paid == run and all(one >= 0 for one in balances)


def test_cap_of_a_quarter_when_months_are_paid_then_is_reached_once_and_given_back(sqlite_database: Database) -> None:
    ann = member(sqlite_database, "Ann")
    for month, amount in zip(MONTHS, ("6000", "8000", "5000"), strict=True):
        sale(sqlite_database, ann, month, amount)
    what = plan(component(Flat(D("0.10")), cap=Cap(D(1000), over=Q)), limits=Limits(floor=Floor(D(1500), Q)))
    pid = added(sqlite_database, what)
    months = [periods.compute(sqlite_database, pid, month).people[0].lines for month in MONTHS]
    # 600, then 400 of 800, then nothing; the guarantee of 1,500 is topped up with the quarter's last month.
    assert [[(line.kind, line.amount) for line in lines] for lines in months] == [
        [("component", 600)], [("component", 400)], [("component", 0), ("floor", 500)],
    ]  # fmt: skip
    assert str(months[1][0].slices[-1].text) == "capped at 1,000 in a quarter"
    by_hand.set_parameter(sqlite_database, pid, ann, "floor", D(1200), MONTHS[2])
    assert periods.preview(sqlite_database, pid, MONTHS[2]).people[0].amount == 200


def test_cap_of_all_when_it_is_for_the_quarter_then_its_months_are_scaled_as_the_quarter_is(sqlite_database: Database) -> None:
    ann, bob = member(sqlite_database, "Ann"), member(sqlite_database, "Bob")
    for who, amounts in ((ann, ("6000", "2000", "0")), (bob, ("2000", "2000", "8000"))):
        for month, amount in zip(MONTHS, amounts, strict=True):
            sale(sqlite_database, who, month, amount)
    pid = added(sqlite_database, plan(component(Flat(D("0.10"))), limits=Limits(pool_cap=PoolCap(D(1000), Q))))
    found = [{one.member: one.amount for one in periods.compute(sqlite_database, pid, month).people} for month in MONTHS]
    # By November 800 and 400 are earned: 666.67 and 333.33 of the 1,000. By December 800 and 1,200 are: 400 and 600.
    assert found == [{"Ann": 600, "Bob": 200}, {"Ann": D("66.67"), "Bob": D("133.33")}, {"Ann": D("-266.67"), "Bob": D("266.67")}]
    line = next(one for one in periods.preview(sqlite_database, pid, MONTHS[2]).people if one.member == "Bob").lines[-1]
    assert [str(one.text) for one in line.slices] == ["all together 2,000, at most 1,000 in a quarter"]


def test_cap_of_all_when_somebody_left_within_its_quarter_then_is_scaled_for_them_too_and_a_lower_one_takes_no_more_than_all(
    sqlite_database: Database,
) -> None:
    ann, bob = member(sqlite_database, "Ann", left_on=date(2026, 10, 20)), member(sqlite_database, "Bob")
    for who, day, amount in ((ann, MONTHS[0], "8000"), (bob, MONTHS[1], "8000"), (ann, date(2026, 10, 25), "700")):
        sale(sqlite_database, who, day, amount)
    pid = added(sqlite_database, plan(component(Flat(D("0.10"))), limits=Limits(pool_cap=PoolCap(D(1000), Q))))
    october = paid_month(sqlite_database, pid, MONTHS[0])
    # What came after Ann's last day is told, and does not count.
    note = "700 came on days on which Ann is not in the plan, and does not count."
    assert {one.member: one.amount for one in october.people} == {"Ann": 800, "Bob": 0}
    assert [str(one) for one in october.people[0].lines[0].sentences] == [note]
    november = paid_month(sqlite_database, pid, MONTHS[1])
    # 800 and 800 are earned, 500 each is there: Ann, who is gone, owes 300 of it.
    assert {one.member: (one.amount, one.carried) for one in november.people} == {"Bob": (500, 0), "Ann": (-300, -300)}
    assert [(line.kind, str(line.slices[0].text)) for line in november.people[1].lines] == [
        ("pool_cap", "all together 1,600, at most 1,000 in a quarter")
    ]
    less = plan(component(Flat(D("0.10"))), limits=Limits(pool_cap=PoolCap(D(200), Q)))
    plans.change_plan(sqlite_database, pid, less, MONTHS[2])
    december = periods.compute(sqlite_database, pid, MONTHS[2])
    scaled = {one.member: line.amount for one in december.people for line in one.lines if line.kind == "pool_cap"}
    assert scaled == {"Ann": -400, "Bob": -400}
    # Of what they had 100 each are left: nobody pays in more than they were paid.
    paid = {one.member: sum(line.amount for line in one.lines if line.kind in ("pool_cap", "carried")) for one in december.people}
    assert paid == {"Ann": -700, "Bob": -400}


def test_guarantee_of_a_quarter_when_somebody_left_before_the_plan_began_then_is_not_for_them(sqlite_database: Database) -> None:
    member(sqlite_database, "Ann", left_on=date(2026, 10, 20))
    bob = member(sqlite_database, "Bob")
    sale(sqlite_database, bob, MONTHS[1], "1000")
    what = plan(component(Flat(D("0.10")), over=Q), limits=Limits(floor=Floor(D(1500), Q), pool_cap=PoolCap(D(9000), Q)))
    pid = added(sqlite_database, what, MONTHS[1])
    found = [{one.member: one.amount for one in paid_month(sqlite_database, pid, month).people} for month in MONTHS[1:]]
    assert found == [{"Bob": 100}, {"Bob": 1400}]


@pytest.mark.parametrize(
    ("cap", "left"), [("1000", ("333.33", "666.67")), ("90", ("30.00", "60.00")), ("0", ("0", "0")), ("5000", ("600", "1200"))]
)
def test_cap_of_all_when_it_was_lowered_then_nobody_is_left_with_less_than_nothing(cap: str, left: tuple[str, str]) -> None:
    """500 and 1,000 were paid for earlier months, 100 and 200 come: what is left over all of them adds up to the cap."""
    sofar = {1: Sofar(D(500), D(500)), 2: Sofar(D(1000), D(1000))}
    steps = PoolCap(D(cap), Q).steps({1: D(100), 2: D(200)}, sofar)
    assert [D(had) + (steps[who].amount if who in steps else 0) for who, had in ((1, 600), (2, 1200))] == [D(one) for one in left]


def test_people_when_they_are_in_a_plan_for_a_time_then_are_paid_for_what_came_in_it(database: Database) -> None:
    ann, bob = member(database, "Ann"), member(database, "Bob")
    for who, days in ((ann, (5, 25)), (bob, (5, 25))):
        for day in days:
            sale(database, who, date(2026, 10, day), "1000")
    people = People(persons=(Included("Ann", date(2026, 10, 20)), Included("Bob", None, date(2026, 10, 20))))
    pid = added(database, plan(people=people))
    found = periods.compute(database, pid, MONTHS[0])
    assert {one.member: one.amount for one in found.people} == {"Ann": 50, "Bob": 50}
    assert [one.member for one in periods.preview(database, pid, MONTHS[1]).people] == ["Ann"]
    behind = frozen_facts(database, paid_month(database, pid, MONTHS[0]), found.people[0].lines[0], ann)
    assert behind is not None and [one.shown.day.day for one in behind.rows] == [25]


def test_tier_reached_late_when_it_holds_for_the_whole_quarter_then_pays_for_its_months_before(sqlite_database: Database) -> None:
    ann = member(sqlite_database, "Ann")
    for month, amount in zip(MONTHS, ("6000", "6000", "3000"), strict=True):
        sale(sqlite_database, ann, month, amount)
    tiers = Tiers(D("0.02"), (Break(D(10000), D("0.03")),))
    sums_of_tiers = Tiers(D(100), (Break(D(10000), D(500)),), pays=Pays.AMOUNT)
    pid = added(sqlite_database, plan(component(tiers, "Rate", over=Q), component(sums_of_tiers, "Sum", over=Q)))
    lines = [periods.compute(sqlite_database, pid, month).people[0].lines for month in MONTHS]
    assert [{one.name: one.amount for one in month} for month in lines] == [
        {"Rate": 120, "Sum": 100}, {"Rate": 240, "Sum": 400}, {"Rate": 90, "Sum": 0},
    ]  # fmt: skip
    assert [str(one.text) for one in lines[1][0].slices] == ["12,000 × 3%", "less what earlier periods came to"]


def test_extra_of_a_quarter_when_its_gate_is_reached_then_counts_each_month_once(sqlite_database: Database) -> None:
    ann = member(sqlite_database, "Ann")
    for month in MONTHS:
        sale(sqlite_database, ann, month, "1000")
    extra = Component("Extra", Basis("sales_amount", over=Q), Kicker("Commission", D("0.5")), gates=(Gate("sales_amount", D(2000)),))
    pid = added(sqlite_database, plan(component(Flat(D("0.10"))), extra))
    found = [[line.amount for line in periods.compute(sqlite_database, pid, month).people[0].lines] for month in MONTHS]
    assert found == [[100, 0], [100, 100], [100, 50]]


def test_gate_of_a_quarter_when_reached_late_then_pays_for_the_months_before(sqlite_database: Database) -> None:
    ann = member(sqlite_database, "Ann")
    set_targets(sqlite_database, "sales_amount", [Cell(Who.member(ann), month, D(1000)) for month in MONTHS])
    for month, amount in zip(MONTHS, ("1000", "900", "500"), strict=True):
        sale(sqlite_database, ann, month, amount)
    what = plan(component(Flat(D("0.10")), over=Q, gates=(Gate("attainment", D("0.6")),)))
    pid = added(sqlite_database, what)
    lines = [periods.compute(sqlite_database, pid, month).people[0].lines[0] for month in MONTHS]
    assert [line.amount for line in lines] == [0, 190, 50]
    assert [str(part.text) for part in lines[1].slices] == ["900 × 10%", "earlier periods by what is reached now, less 0 that they came to"]


def test_ageing_and_deal_caps_when_counted_over_the_quarter_then_weigh_its_earlier_months_too(sqlite_database: Database) -> None:
    ann = member(sqlite_database, "Ann")
    sale(sqlite_database, ann, date(2026, 9, 1), "9000", "SO-1")
    for day in (date(2026, 10, 5), date(2026, 11, 20)):
        receipt(sqlite_database, ann, day, "4000", "SO-1")
    tiers = Tiers(D("0.01"), (Break(D(5000), D("0.10")),), Mode.MARGINAL)
    late = component(tiers, "Late", "receipts", Q, ageing=Ageing((Break(D(60), D("0.5")),)))
    for day, number in ((date(2026, 10, 8), "SO-2"), (date(2026, 11, 9), "SO-2"), (date(2026, 11, 9), "SO-3")):
        sale(sqlite_database, ann, day, "3000", number)
    capped = component(tiers, "Deals", over=Q, deal_cap=D(4000))
    pid = added(sqlite_database, plan(late, capped))
    found = [{line.name: line.amount for line in periods.compute(sqlite_database, pid, month).people[0].lines} for month in MONTHS]
    # Receipts count 4,000, then half of 4,000: 5,000 at 1 % and 1,000 at 10 %. Deals: 3,000; by November SO-2 counts 4,000, SO-3 3,000.
    assert found == [{"Late": 40, "Deals": 30}, {"Late": 110, "Deals": 220}, {"Late": 0, "Deals": 0}]
