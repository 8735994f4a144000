"""Plans as records and files, what is wrong with them told beforehand, and plans tried on real months."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure import Who
from salesdesk.model import Review, ReviewCycle, ReviewTemplate
from salesdesk.period import Period
from salesdesk.rules.pay.breaks import Axis, Per
from salesdesk.rules.pay.component import Basis, Component, Factor, Only
from salesdesk.rules.pay.gates import Gate
from salesdesk.rules.pay.mixed import Kicker
from salesdesk.rules.pay.people import Included, People
from salesdesk.rules.pay.plan import Plan
from salesdesk.rules.pay.simple import Flat
from salesdesk.services import records
from salesdesk.services.goals.targets import Cell, set_targets
from salesdesk.services.pay import periods, person, plan_file, plans, trials
from salesdesk.services.pay.checks import problems_of
from salesdesk.services.pay.figures import names
from tests.core.rules.pay.examples import breaks, tiers
from tests.core.services.pay.selling import START, D, added, component, member, plan, quarterly, sale

OCTOBER = Period.month(2026, 10)
FLAT = Flat(D("0.05"))


def test_plan_files_when_written_and_read_then_say_the_same(tmp_path: Path) -> None:
    what = plan(quarterly(), component(FLAT, "回款", "receipts", gates=(Gate("gross_margin", D("0.2")),)))
    for name, write in (("p.toml", plan_file.to_toml), ("p.json", plan_file.to_json)):
        (tmp_path / name).write_text(write(what, START, date(2027, 9, 30)), "utf-8")
        assert plan_file.read_file(tmp_path / name) == (what, START, date(2027, 9, 30))


@pytest.mark.parametrize(("text", "code"), [("name = ", "pay.unreadable"), ("{", "pay.unreadable"), ('name = "P"', "pay.file")])
def test_plan_files_when_broken_then_a_sentence_says_so(tmp_path: Path, text: str, code: str) -> None:
    (tmp_path / "p.toml").write_text(text, "utf-8")
    with pytest.raises(SalesDeskError) as caught:
        plan_file.read_file(tmp_path / "p.toml")
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("what", "says"),
    [
        (plan(people=People()), "for nobody"),
        (plan(people=People(persons=(Included("Nobody"),))), "no member called “Nobody”"),
        (plan(people=People(teams=(Included("Nowhere"),))), "no team called “Nowhere”"),
        (Plan("P", People(everyone=True), ()), "no component"),
        (plan(component(FLAT, metric="turnover")), "no metric “turnover”"),
        (plan(component(FLAT, metric="gross_margin")), "is a ratio"),
        (plan(component(FLAT), component(FLAT)), "Two components have this name"),
        (plan(component(Kicker("Bonus", D(1)))), "must be a component before it"),
        (plan(component(tiers("0.1", per=Per.DEAL), metric="orders")), "no single deals"),
        (plan(component(FLAT, gates=(Gate("happiness", D(1)),))), "no metric “happiness”"),
        (plan(component(FLAT, roles=("king",))), "no role “king”"),
        (Plan("P", People(everyone=True), (component(FLAT),), currency="USD"), "pays in USD"),
        (plan(Component("x", Basis("receipts", only=(Only("product", ("Pump",)),)), FLAT)), "Pump"),
        (plan(Component("x", Basis("sales_amount", only=(Only("colour", ("red",)),)), FLAT)), "no filter by “colour”"),
        (plan(component(tiers("0.1", ("1", "0.2"), axis=Axis.ATTAINMENT))), "No target of Sales is set for Ann"),
    ],
)
def test_plans_when_wrong_then_it_is_told_before_anything_is_computed(sqlite_database: Database, what: Plan, says: str) -> None:
    member(sqlite_database, "Ann")
    with sqlite_database.read() as session:
        found = problems_of(session, what, OCTOBER)
    assert any(says in str(one.text) for one in found), [str(one.text) for one in found]
    if any(not one.warning for one in found):
        pid = added(sqlite_database, what)
        with pytest.raises(SalesDeskError) as caught:
            periods.compute(sqlite_database, pid, START)
        assert caught.value.code == "pay.problems"


def test_plans_when_two_pay_the_same_basis_then_it_is_told(sqlite_database: Database) -> None:
    member(sqlite_database, "Ann")
    added(sqlite_database, plan(name="First"))
    with sqlite_database.read() as session:
        found = problems_of(session, plan(name="Second"), OCTOBER)
    assert [str(one.text) for one in found] == ["The plan “First” pays Ann on the same basis, Sales."]
    first = plan(name="First", people=People(persons=(Included("Ann", None, date(2026, 10, 19)),)))
    plans.change_plan(sqlite_database, plans.plan_called(sqlite_database, "First").id, first, START)
    second = plan(name="Second", people=People(persons=(Included("Ann", date(2026, 10, 20)),)))
    with sqlite_database.read() as session:
        # Ann goes from one plan to the other: each pays for its days.
        assert problems_of(session, second, OCTOBER) == []


def test_trial_when_two_plans_run_on_real_months_then_tells_who_gains(sqlite_database: Database) -> None:
    ann, bob = member(sqlite_database, "Ann"), member(sqlite_database, "Bob")
    for day, amounts in ((date(2026, 9, 3), ("20000", "5000")), (date(2026, 10, 3), ("8000", "5000"))):
        for who, amount in zip((ann, bob), amounts, strict=True):
            sale(sqlite_database, who, day, amount)
            set_targets(sqlite_database, "sales_amount", [Cell(Who.member(who), day.replace(day=1), D(10000))])
    old, new = plan(), plan(component(tiers("0", ("1", "0.10"), axis=Axis.ATTAINMENT)), name="New")
    found = trials.compare(sqlite_database, old, new, OCTOBER, 2)
    assert [(one.member, one.before, one.after) for one in found.people] == [("Ann", 1400, 2000), ("Bob", 500, 0)]
    assert (found.gaining, found.losing, found.rests_on_few) == (1, 1, True)
    assert (found.one.cost, found.one.of_sales, found.one.above_target) == (1900, D(1900) / D(38000), 500)
    # October with all at 80 %: 2 × 8,000 at 5 %, or nothing; at target 2 × 10,000 at 5 or 10 %.
    assert found.one.at_levels == ((D("0.8"), 800), (D(1), 1000), (D("1.2"), 1200))
    assert found.other.at_levels == ((D("0.8"), 0), (D(1), 2000), (D("1.2"), 2400))


def test_reviews_when_pay_is_founded_on_them_then_any_part_of_a_plan_reads_them(database: Database) -> None:
    ann, bob, cid = (member(database, name) for name in ("Ann", "Bob", "Cid"))
    with database.write_unrecorded() as session:
        template = ReviewTemplate(name="T", grades=[])
        session.add(template)
        session.flush()
        cycle = ReviewCycle(name="10", template_id=template.id, period_kind="month", period_start=START, period_end=OCTOBER.end)
        session.add(cycle)
        session.flush()
        for who, total, times in ((ann, "92", "1.2"), (bob, "61", "0.8")):
            values = {"total": D(total), "coefficient": D(times), "bonus": D(300), "finalised_on": OCTOBER.end}
            session.add(Review(cycle_id=cycle.id, member_id=who, state="final", **values))
    for who in (ann, bob, cid):
        sale(database, who, START, "1000")
    times = component(FLAT, "Times", factor=Factor(D(1), figure="review_coefficient", itself=True))
    gate = component(FLAT, "Gate", gates=(Gate("review_score", D(70)),))
    steps = component(FLAT, "Steps", factor=Factor(D("0.5"), breaks(("60", "1"), ("90", "2")), "review_score"))
    bonus = component(Flat(D(1)), "Bonus", "review_bonus")
    view = periods.compute(database, added(database, plan(times, gate, steps, bonus)), START)
    found = {one.member: [line.amount for line in one.lines] for one in view.people}
    assert found == {"Ann": [60, 50, 100, 300], "Bob": [40, 0, 50, 300], "Cid": [50, 0, 25, 0]}
    assert str(view.people[0].lines[0].slices[-1].text) == "× 120% for Review coefficient 1.2"
    assert str(view.plan.components[0].sentences(names())[1]) == "times the Review coefficient, 100% where there is none"


def test_deal_when_it_would_close_then_tells_what_it_brings(sqlite_database: Database) -> None:
    ann = member(sqlite_database, "Ann")
    sale(sqlite_database, ann, START, "9000")
    some = replace(component(FLAT, "Pumps"), basis=Basis("sales_amount", only=(Only("product", ("Pump",)),)))
    records.save(sqlite_database, "product", {"name": "Pump"})
    pumps = added(sqlite_database, plan(some, replace(some, name="Of leaders", roles=("leader",)), name="Pumps"))
    assert person.if_closed(sqlite_database, pumps, ann, D(5000), date(2026, 10, 20)).left_out == ("Pumps",)
    plans.archive_plan(sqlite_database, pumps)
    pid = added(sqlite_database, plan(quarterly()))
    found = person.if_closed(sqlite_database, pid, ann, D(5000), date(2026, 10, 20))
    assert (found.now[0].amount, found.then[0].amount, found.gain, found.left_out) == (180, 360, 180, ())

    deal = {"name": "Line 4", "amount": D(5000), "member_id": ann}
    open_one = records.save(sqlite_database, "opportunity", {**deal, "state": "open"})
    lost = records.save(sqlite_database, "opportunity", {**deal, "state": "lost"})
    (brought,) = person.bringing(sqlite_database, open_one, date(2026, 10, 20))
    assert (brought.owner, brought.plan, brought.closed.gain, brought.closed.left_out) == ("Ann", "Plan", 180, ())
    assert person.bringing(sqlite_database, lost, START) == () == person.bringing(sqlite_database, open_one, date(2026, 9, 30))
