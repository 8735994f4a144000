"""A month's pay: computed, locked, and what comes late told as a difference, so that the months always add up to one run."""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure import Who
from salesdesk.model import Payout, PayRun, SaleLine
from salesdesk.period import Period
from salesdesk.rules.pay.component import Basis, Component, Whose
from salesdesk.rules.pay.counting import component_line
from salesdesk.rules.pay.draw import Draw
from salesdesk.rules.pay.gates import Gate
from salesdesk.rules.pay.given import Given
from salesdesk.rules.pay.limits import Cap, Floor
from salesdesk.rules.pay.people import Included, People
from salesdesk.rules.pay.plan import Limits
from salesdesk.rules.pay.simple import Flat
from salesdesk.rules.pay.time import Ageing, in_parts
from salesdesk.services import records
from salesdesk.services.credit import set_credit
from salesdesk.services.goals.targets import Cell, set_targets
from salesdesk.services.pay import by_hand, overlays, periods, plans
from salesdesk.services.pay.checks import warnings_of
from salesdesk.services.pay.explain import title_of
from salesdesk.services.pay.run import RunView, run_of
from tests.core.rules.pay.examples import breaks
from tests.core.services.pay.selling import (
    QUARTERLY,
    D,
    added,
    component,
    member,
    paid_month,
    plan,
    quarterly,
    receipt,
    sale,
)

OCTOBER, NOVEMBER, DECEMBER, JANUARY = date(2026, 10, 1), date(2026, 11, 1), date(2026, 12, 1), date(2027, 1, 1)


def amounts(view: RunView) -> dict[str, Decimal]:
    return {one.member: one.amount for one in view.people}


def test_month_when_computed_then_each_line_explains_itself_to_the_cent(database: Database) -> None:
    ann, bob = member(database, "Ann"), member(database, "Bob")
    sale(database, ann, date(2026, 10, 5), "12345.67", "SO-1")
    shared = sale(database, ann, date(2026, 10, 6), "10000", "SO-2")
    set_credit(database, shared, {ann: D("0.9"), bob: D("0.1")})
    found = periods.compute(database, added(database, plan(quarterly())), OCTOBER)
    # Ann 21,345.67: 10,000 at 2 % and the rest at 4 %; Bob 1,000 at 2 %.
    assert amounts(found) == {"Ann": D("653.83"), "Bob": D("20.00")}
    assert [sum((part.amount for part in line.slices), D(0)) == line.amount for one in found.people for line in one.lines] == [True, True]
    undo.undo(database)
    assert run_of(database, found.plan_id, OCTOBER).state == "draft"


def test_month_when_approved_then_nothing_changes_it_and_late_facts_are_named_next_month(database: Database) -> None:
    ann = member(database, "Ann")
    sale(database, ann, date(2026, 10, 5), "12000", "SO-1")
    gone = sale(database, ann, date(2026, 10, 6), "8000", "SO-2")
    pid = added(database, plan(quarterly()))
    october = paid_month(database, pid, OCTOBER)
    assert october.state == "paid" and october.total == 600 and october.intact

    records.remove(database, "sale_line", gone)
    sale(database, ann, date(2026, 10, 30), "3000", "SO-9")
    sale(database, ann, date(2026, 11, 3), "1000", "SO-10")
    november = periods.compute(database, pid, NOVEMBER)

    assert run_of(database, pid, OCTOBER).total == 600
    lines = {line.kind: line for line in november.people[0].lines}
    # By now October is 15,000: 400; 200 too much was paid. November's 1,000 is at 4 %.
    assert (lines["component"].amount, lines["difference"].amount) == (40, -200)
    assert [str(one) for one in lines["difference"].sentences] == [
        "Late: SO-9 of 2026-10-30, 3,000",
        "Cancelled: SO-2 of 2026-10-06, 8,000",
    ]
    assert november.people[0].paid == 0 and november.people[0].carried == -160
    paid = [periods.advance(database, pid, NOVEMBER) for _ in range(3)][-1]
    december = periods.compute(database, pid, DECEMBER)
    assert paid.people[0].carried == -160 and {line.kind: line.amount for line in december.people[0].lines} == {
        "component": 0,
        "carried": -160,
    }


def test_periods_when_out_of_order_or_changed_then_are_not_approved(sqlite_database: Database) -> None:
    ann = member(sqlite_database, "Ann")
    sale(sqlite_database, ann, OCTOBER, "1000")
    pid = added(sqlite_database, plan())
    for day in (OCTOBER, NOVEMBER):
        periods.compute(sqlite_database, pid, day)
        periods.advance(sqlite_database, pid, day)
    codes = []
    for change in (False, True):
        if change:
            sale(sqlite_database, ann, OCTOBER, "500")
        with pytest.raises(SalesDeskError) as caught:
            periods.advance(sqlite_database, pid, OCTOBER if change else NOVEMBER)
        codes.append(caught.value.code)
    assert codes == ["pay.earlier_open", "pay.changed"]
    done = paid_month(sqlite_database, pid, OCTOBER)
    with pytest.raises(SalesDeskError) as caught:
        periods.compute(sqlite_database, pid, OCTOBER)
    assert caught.value.code == "pay.locked_period" and done.total == 75
    with sqlite_database.write_unrecorded() as session:
        session.query(Payout).filter(Payout.run_id == done.run_id).one().lines = []
    assert done.intact and not run_of(sqlite_database, pid, OCTOBER).intact


def test_limits_when_draws_caps_and_guarantees_act_then_are_lines(sqlite_database: Database) -> None:
    ann, bob = member(sqlite_database, "Ann"), member(sqlite_database, "Bob")
    sale(sqlite_database, ann, OCTOBER, "10000")
    sale(sqlite_database, ann, NOVEMBER, "200000")
    sale(sqlite_database, bob, NOVEMBER, "60000")
    pid = added(sqlite_database, plan(limits=Limits(Cap(D(8000)), Floor(D(500)), Draw(D(3000)))))
    by_hand.set_parameter(sqlite_database, pid, bob, "draw", D(1000), OCTOBER)
    october, november = (periods.compute(sqlite_database, pid, day) for day in (OCTOBER, NOVEMBER))
    assert amounts(october) == {"Ann": 3000, "Bob": 1000}
    assert [(line.kind, line.amount) for line in october.people[0].lines] == [("component", 500), ("advance", 2500)]
    assert [(line.kind, line.amount) for line in october.people[1].lines] == [("component", 0), ("floor", 500), ("advance", 500)]
    assert [(line.kind, line.amount) for line in november.people[0].lines] == [("component", 10000), ("cap", -2000), ("recovery", -2500)]
    assert amounts(november) == {"Ann": 5500, "Bob": 2500} and [one.balance for one in november.people] == [0, 0]


def test_receipts_when_late_and_paid_in_parts_then_weigh_less_and_come_later(sqlite_database: Database) -> None:
    ann = member(sqlite_database, "Ann")
    sale(sqlite_database, ann, date(2026, 6, 1), "30000", "SO-1")
    receipt(sqlite_database, ann, date(2026, 10, 5), "10000", "SO-1")
    receipt(sqlite_database, ann, date(2026, 10, 8), "5000")
    ageing = Ageing(breaks(("90", "0.5")))
    pid = added(sqlite_database, plan(component(Flat(D("0.06")), metric="receipts", ageing=ageing, schedule=in_parts(3))))
    found = [periods.compute(sqlite_database, pid, day) for day in (OCTOBER, NOVEMBER, DECEMBER, JANUARY)]
    # 126 days: half of 10,000 counts, and 5,000 of unknown age in full: 600 in thirds.
    assert [view.people[0].amount for view in found] == [200, 200, 200, 0]


def test_gates_and_targets_when_missed_then_the_zero_says_why(sqlite_database: Database) -> None:
    ann = member(sqlite_database, "Ann")
    sale(sqlite_database, ann, OCTOBER, "7120")
    set_targets(sqlite_database, "sales_amount", [Cell(Who.member(ann), OCTOBER, D(10000))])
    pid = added(sqlite_database, plan(component(Flat(D("0.05")), gates=(Gate("attainment", D("0.75")),))))
    line = periods.compute(sqlite_database, pid, OCTOBER).people[0].lines[0]
    assert line.amount == 0 and str(line.reason) == "below the gate of 75%: Attainment 71.2%"
    periods.advance(sqlite_database, pid, OCTOBER)
    periods.advance(sqlite_database, pid, OCTOBER)
    set_targets(sqlite_database, "sales_amount", [Cell(Who.member(ann), OCTOBER, D(9000))])
    found = periods.compute(sqlite_database, pid, NOVEMBER).people[0].lines[-1]
    assert found.amount == 356 and [str(one) for one in found.sentences] == ["The target changed from 10,000 to 9,000."]


def test_adjustments_and_disputes_when_settled_then_are_lines_with_their_reasons(sqlite_database: Database) -> None:
    ann = member(sqlite_database, "Ann")
    sale(sqlite_database, ann, OCTOBER, "1000")
    pid = added(sqlite_database, plan())
    by_hand.adjust(sqlite_database, pid, ann, OCTOBER, D(88), "Fair in Shanghai")
    october = paid_month(sqlite_database, pid, OCTOBER)
    assert october.total == 138
    question = by_hand.raise_dispute(sqlite_database, pid, ann, OCTOBER, "Commission", "SO-7 is missing")
    by_hand.answer_dispute(sqlite_database, question, "SO-7 was sold by two", D(25))
    november = periods.compute(sqlite_database, pid, NOVEMBER)
    assert {line.kind: line.amount for line in november.people[0].lines} == {"component": 0, "dispute": 25}
    settled = november.people[0].lines[-1]
    assert str(title_of(settled)) == "Settled dispute: Commission" and str(settled.slices[0].text) == "SO-7 was sold by two"
    assert [str(one) for one in settled.sentences] == ["Asked about October 2026: SO-7 is missing"]
    late = by_hand.raise_dispute(sqlite_database, pid, ann, OCTOBER, "Commission", "And the trip?")
    by_hand.answer_dispute(sqlite_database, late, "It was agreed", D(15))
    assert run_of(sqlite_database, pid, NOVEMBER).total == 40
    by_hand.answer_dispute(sqlite_database, late, "Only a part was", D(9))
    assert run_of(sqlite_database, pid, NOVEMBER).people == periods.preview(sqlite_database, pid, NOVEMBER).people
    by_hand.answer_dispute(sqlite_database, late, "It was not", D(0))
    assert run_of(sqlite_database, pid, NOVEMBER).total == 25
    periods.advance(sqlite_database, pid, NOVEMBER)
    assert [(one.state, one.amount) for one in by_hand.disputes(sqlite_database, pid)] == [("declined", 0), ("settled", 25)]
    with pytest.raises(SalesDeskError) as caught:
        by_hand.adjust(sqlite_database, pid, ann, OCTOBER, D(1), "x")
    assert caught.value.code == "pay.locked_period"


def test_late_return_when_two_months_are_open_then_is_made_up_for_in_the_first_only_and_told(database: Database) -> None:
    ann = member(database, "Ann")
    sale(database, ann, OCTOBER, "1000")
    sale(database, ann, NOVEMBER, "400")
    sale(database, ann, DECEMBER, "600")
    pid = added(database, plan())
    paid_month(database, pid, OCTOBER)
    ahead = periods.compute(database, pid, DECEMBER)  # November was never computed
    sale(database, ann, date(2026, 10, 20), "-200")
    before, later = (Period.of("month", day) for day in (NOVEMBER, DECEMBER))
    assert periods.compute(database, pid, NOVEMBER).total == 20 - 10 and ahead.total == 30
    assert periods.preview(database, pid, DECEMBER).total == 30
    with database.write_unrecorded() as session:
        run = session.query(PayRun).filter_by(plan_id=pid, period_start=DECEMBER).one()
        run.log = [["computed", "2026-01-01T00:00:00+00:00", ""]]
    assert [str(one.text) for one in warnings_of(database, pid, later)] == [
        "November 2026 was computed after December 2026, which rests on it: compute December 2026 again."
    ]
    assert warnings_of(database, pid, before) == ()
    with database.write_unrecorded() as session:
        run = session.query(PayRun).filter_by(plan_id=pid, period_start=DECEMBER).one()
        run.log = [["computed", "9999-01-01T00:00:00+00:00", ""]]
    assert [str(one.text) for one in warnings_of(database, pid, later)] == [
        "November 2026 is not approved yet: what changed in the periods before it is made up for there, not here."
    ]
    assert paid_month(database, pid, NOVEMBER).total + paid_month(database, pid, DECEMBER).total == 40


def test_differences_when_months_go_by_then_each_tells_only_what_changed_since_the_one_before(sqlite_database: Database) -> None:
    ann = member(sqlite_database, "Ann")
    sale(sqlite_database, ann, OCTOBER, "1000")
    pid = added(sqlite_database, plan())
    paid_month(sqlite_database, pid, OCTOBER)
    returned = sale(sqlite_database, ann, date(2026, 10, 20), "-200", "RET1")
    told = []
    for day in (NOVEMBER, DECEMBER, JANUARY):
        view = paid_month(sqlite_database, pid, day)
        told.append([(line.amount, [str(one) for one in line.sentences]) for line in view.people[0].lines if line.kind == "difference"])
        if day == NOVEMBER:
            sale(sqlite_database, ann, date(2026, 10, 21), "300", "SO-9")
        if day == DECEMBER:
            records.remove(sqlite_database, "sale_line", returned)
    with pytest.raises(SalesDeskError, match="The plan begins on 2026-10-01"):
        periods.preview(sqlite_database, pid, date(2025, 1, 1))
    late = "Late: RET1 of 2026-10-20, \N{MINUS SIGN}200"
    assert told == [[(-10, [late])], [(15, ["Late: SO-9 of 2026-10-21, 300"])], [(10, [f"No longer so: {late}"])]]


def test_adjustment_when_the_month_is_computed_then_is_a_line_at_once_and_one_step_of_undo(database: Database) -> None:
    ann, bob = member(database, "Ann"), member(database, "Bob")
    sale(database, ann, OCTOBER, "1000")
    pid = added(database, plan(people=People(persons=(Included("Ann"),))))
    before = periods.compute(database, pid, OCTOBER)
    periods.advance(database, pid, OCTOBER)
    by_hand.adjust(database, pid, ann, OCTOBER, D(-80), "Paid twice")
    by_hand.adjust(database, pid, bob, OCTOBER, D(20), "Helped")
    found = run_of(database, pid, OCTOBER)
    assert found.state == "computed" and [(one.member, one.amount, one.paid, one.carried) for one in found.people] == [
        ("Bob", 20, 20, 0), ("Ann", -30, 0, -30),
    ]  # fmt: skip
    assert found.people == periods.preview(database, pid, OCTOBER).people
    for _ in range(2):
        undo.undo(database)
    assert run_of(database, pid, OCTOBER).people == before.people and by_hand.adjustments(database, pid, OCTOBER) == []
    periods.advance(database, pid, OCTOBER)


def test_plans_when_changed_for_paid_months_then_are_refused(sqlite_database: Database) -> None:
    ann = member(sqlite_database, "Ann")
    sale(sqlite_database, ann, OCTOBER, "1000")
    pid = added(sqlite_database, plan())
    paid_month(sqlite_database, pid, OCTOBER)
    better = plan(component(Flat(D("0.10"))))
    with pytest.raises(SalesDeskError) as caught:
        plans.change_plan(sqlite_database, pid, better, OCTOBER)
    assert caught.value.code == "pay.locked"
    assert plans.change_plan(sqlite_database, pid, better, NOVEMBER) == 2
    sale(sqlite_database, ann, NOVEMBER, "1000")
    assert periods.compute(sqlite_database, pid, NOVEMBER).total == 100


Step = tuple[str, int, int, int]
changes = st.tuples(st.sampled_from(("add", "drop", "change")), st.integers(0, 3), st.integers(1, 28), st.integers(-500_000, 4_000_000))


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(st.lists(changes, max_size=4), min_size=4, max_size=4))
def test_months_when_facts_come_late_then_add_up_to_one_run_over_the_quarter(new_file: Path, by_month: list[list[Step]]) -> None:
    with TemporaryDirectory() as folder:
        db = Database.sqlite(Path(shutil.copyfile(new_file, Path(folder) / "w.salesdesk")))
        ann = member(db, "Ann")
        pid = added(db, plan(quarterly(), component(Flat(D("0.0333")), "Flat", over=quarterly().basis.over)))
        facts: dict[int, date] = {}
        paid = D(0)
        for at, (day, steps) in enumerate(zip((OCTOBER, NOVEMBER, DECEMBER, JANUARY), by_month, strict=True)):
            for what, month, on, cents in steps:
                _change(db, ann, facts, what, date(2026, 10 + min(month, at, 2), on), D(cents) / 100)
            view = paid_month(db, pid, day)
            paid += view.total
        with db.read() as session:
            total = sum((one.amount or D(0) for one in session.query(SaleLine)), D(0))
        db.close()
    carried = view.people[0].carried if view.people else D(0)
    rules = (QUARTERLY, Flat(D("0.0333")))
    assert paid + carried == sum((component_line(component(one), Given(total), {}).amount for one in rules), D(0))


def test_house_accounts_when_a_plan_is_for_everyone_then_nobody_is_paid_for_their_sales(sqlite_database: Database) -> None:
    ann, house = member(sqlite_database, "Ann"), member(sqlite_database, "Company", role="house")
    sale(sqlite_database, ann, OCTOBER, "1000")
    sale(sqlite_database, house, OCTOBER, "5000")
    records.save(sqlite_database, "sale_line", {"day": OCTOBER, "amount": D(700)})
    everyone, named = (
        added(sqlite_database, plan()),
        added(sqlite_database, plan(people=People(persons=(Included("Company"),)), name="Named")),
    )
    assert amounts(periods.preview(sqlite_database, everyone, OCTOBER)) == {"Ann": 50}
    assert amounts(periods.preview(sqlite_database, named, OCTOBER)) == {"Company": 250}


def _change(db: Database, who: int, facts: dict[int, date], what: str, day: date, amount: Decimal) -> None:
    if what == "add" or not facts:
        facts[sale(db, who, day, str(amount))] = day
    elif what == "drop":
        records.remove(db, "sale_line", facts.popitem()[0])
    else:
        key = next(iter(facts))
        records.save(db, "sale_line", {"amount": amount, "day": day}, key)


def test_overlays_when_somebody_is_credited_beyond_a_sale_then_its_shares_stay_whole(sqlite_database: Database) -> None:
    ann, bob = member(sqlite_database, "Ann"), member(sqlite_database, "Bob")
    old = records.save(sqlite_database, "customer", {"name": "Handed over"})
    for day in (date(2026, 10, 5), date(2026, 10, 25), date(2026, 11, 5)):
        values = {"day": day, "member_id": ann, "customer_id": old, "amount": D(1000)}
        records.save(sqlite_database, "sale_line", values)
    overlays.add_overlay(sqlite_database, bob, "customer", "Handed over", D("0.5"), OCTOBER, date(2026, 10, 20))
    overlays.add_overlay(sqlite_database, bob, "member", "Ann", D("0.1"), OCTOBER)
    credited = Component("Beyond", Basis("sales_amount", Whose.OVERLAY), Flat(D("0.10")))
    pid = added(sqlite_database, plan(component(Flat(D("0.05")), "Own"), credited))
    # Bob: half of 1,000 until the 20th and a tenth of 2,000; in November a tenth of 1,000.
    assert amounts(periods.compute(sqlite_database, pid, OCTOBER)) == {"Ann": 100, "Bob": 70}
    assert amounts(periods.preview(sqlite_database, pid, NOVEMBER)) == {"Ann": 50, "Bob": 10}
    with pytest.raises(SalesDeskError) as caught:
        overlays.add_overlay(sqlite_database, bob, "team", "Nowhere", D("0.1"), OCTOBER)
    assert caught.value.code == "overlay.target"
    for one in overlays.overlays(sqlite_database):
        overlays.remove_overlay(sqlite_database, one.id)
    assert amounts(periods.preview(sqlite_database, pid, OCTOBER)) == {"Ann": 100, "Bob": 0}
