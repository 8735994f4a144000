"""An approved line is explained by what was approved: facts, counts, credits, teams as they were; what differs today is named."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from salesdesk.db import Database
from salesdesk.rules.pay.component import Basis, Component, Whose
from salesdesk.rules.pay.people import Included, People
from salesdesk.rules.pay.simple import Each, Flat
from salesdesk.services import records
from salesdesk.services.credit import set_credit
from salesdesk.services.pay import explain, overlays, periods
from salesdesk.services.pay.frozen import FrozenFacts, frozen_facts
from salesdesk.services.pay.run import RunView, run_of
from tests.core.services.pay.selling import D, added, component, member, paid_month, plan, sale

OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)
Row = tuple[str | None, Decimal | None, Decimal | None, str]


def frozen(db: Database, view: RunView, member_id: int, line: int = 0) -> FrozenFacts:
    person = next(one for one in view.people if one.member_id == member_id)
    found = frozen_facts(db, view, person.lines[line], member_id)
    assert found is not None
    return found


def rows(found: FrozenFacts) -> list[Row]:
    counted = [tuple(None if one is None else one.counted for one in (row.then, row.now)) for row in found.rows]
    return [
        (row.shown.number, then, now, row.change.source if row.change is not None else "")
        for row, (then, now) in zip(found.rows, counted, strict=True)
    ]


def notes(view: RunView) -> dict[str, list[tuple[Decimal, list[str]]]]:
    """Return the differences that everybody has, with what they name."""
    return {
        one.member: [(line.amount, [str(note) for note in line.sentences]) for line in one.lines if line.kind == "difference"]
        for one in view.people
    }


def test_facts_when_a_period_is_approved_then_stay_as_they_were_and_tell_what_changed(database: Database) -> None:
    ann, bob = member(database, "Ann"), member(database, "Bob")
    kept = sale(database, ann, date(2026, 10, 5), "12000", "SO-1")
    gone = sale(database, ann, date(2026, 10, 6), "8000", "SO-2")
    sale(database, ann, date(2026, 10, 7), "1000", "SO-3")
    shared = sale(database, ann, date(2026, 10, 8), "600", "SO-4")
    given = sale(database, ann, date(2026, 10, 9), "700", "SO-5")
    nobodys = records.save(database, "sale_line", {"day": date(2026, 10, 10), "amount": D(90), "order_number": "SO-6"})
    pid = added(database, plan())
    view = paid_month(database, pid, OCTOBER)
    records.save(database, "sale_line", {"member_id": ann}, nobodys)
    records.remove(database, "sale_line", gone)
    records.save(database, "sale_line", {"amount": D(11000)}, kept)
    records.save(database, "sale_line", {"member_id": bob}, given)
    set_credit(database, shared, {ann: D("0.5"), bob: D("0.5")})
    sale(database, ann, date(2026, 10, 30), "500", "SO-9")
    found = frozen(database, view, ann)
    assert (found.then.value, found.now.value, found.changed) == (22300, 12890, 6)
    assert rows(found) == [
        ("SO-1", 12000, 11000, "corrected since"),
        ("SO-2", 8000, None, "cancelled since"),
        ("SO-4", 600, 300, "corrected since"),
        ("SO-5", 700, None, "no longer counts here"),
        ("SO-6", None, 90, "counts here only now"),
        ("SO-9", None, 500, "came later"),
        ("SO-3", 1000, 1000, ""),
    ]
    november = periods.compute(database, pid, NOVEMBER)
    assert notes(november) == {
        "Ann": [
            (
                D("-470.50"),
                [
                    "Was there already, counts here only now: SO-6 of 2026-10-10, 90",
                    "Late: SO-9 of 2026-10-30, 500",
                    "Cancelled: SO-2 of 2026-10-06, 8,000",
                    "No longer counts here: SO-5 of 2026-10-09, 700",
                    "Corrected: SO-1 of 2026-10-05, 11,000, before 12,000",
                    "… and 1 more change",
                ],
            )
        ],
        "Bob": [(D(50), ["Newly credited: SO-4 of 2026-10-08, 300", "Newly credited: SO-5 of 2026-10-09, 700"])],
    }
    person = next(one for one in november.people if one.member_id == ann)
    difference = next(one for one in person.lines if one.kind == "difference")
    assert frozen_facts(database, november, difference, ann) == found
    assert frozen_facts(database, november, person.lines[0], ann) is None


def test_counts_when_a_period_is_approved_then_keep_their_facts_and_the_figure(database: Database) -> None:
    ann = member(database, "Ann")
    first, second = (records.save(database, "customer", {"name": name}) for name in ("First", "Second"))
    for customer, day, number in ((first, 5, "SO-1"), (second, 6, "SO-2")):
        values = {"day": date(2026, 10, day), "member_id": ann, "customer_id": customer, "amount": D(1000), "order_number": number}
        last = records.save(database, "sale_line", values)
    pid = added(database, plan(component(Each(D(300)), "New", "new_customers")))
    view = paid_month(database, pid, OCTOBER)
    assert view.people[0].amount == 600
    records.remove(database, "sale_line", last)
    found = frozen(database, view, ann)
    assert (found.then.adds, found.then.value, found.now.value) == (False, 2, 1)
    assert rows(found) == [("SO-2", 1000, None, "cancelled since"), ("SO-1", 1000, 1000, "")]
    assert {row.shown.customer for row in found.rows} == {"First", "Second"}
    assert notes(periods.compute(database, pid, NOVEMBER)) == {"Ann": [(D(-300), ["Cancelled: SO-2 of 2026-10-06, 1,000"])]}


def test_credits_beyond_a_sale_when_they_are_taken_away_then_the_approved_line_still_tells_them(sqlite_database: Database) -> None:
    ann, bob = member(sqlite_database, "Ann"), member(sqlite_database, "Bob")
    sale(sqlite_database, ann, date(2026, 10, 5), "1000", "SO-1")
    overlay = overlays.add_overlay(sqlite_database, bob, "member", "Ann", D("0.1"), OCTOBER)
    pid = added(sqlite_database, plan(Component("Beyond", Basis("sales_amount", Whose.OVERLAY), Flat(D("0.50")))))
    view = paid_month(sqlite_database, pid, OCTOBER)
    overlays.remove_overlay(sqlite_database, overlay)
    found = frozen(sqlite_database, view, bob)
    assert (found.then.value, found.now.value) == (100, 0) and rows(found)[0][1:3] == (100, None)
    assert [str(one) for one in found.then.parts.values()] == ["10% of Member Ann"] and found.rows[0].shown.share == D("0.1")
    assert notes(periods.compute(sqlite_database, pid, NOVEMBER))["Bob"] == [
        (D(-50), ["No longer counts here: SO-1 of 2026-10-05, 100"]),
    ]


def test_teams_when_somebody_moves_after_the_approval_then_the_approved_month_keeps_who_was_where(database: Database) -> None:
    lead, ann = member(database, "Lead"), member(database, "Ann", role="representative")
    east = records.save(database, "team", {"name": "East", "leader_id": lead})
    west = records.save(database, "team", {"name": "West"})
    for who in (lead, ann):
        records.save(database, "member", {"team_id": east, "team_since": date(2026, 1, 1)}, who)
    sale(database, ann, date(2026, 10, 5), "1000", "SO-1")
    override = Component("Override", Basis("sales_amount", Whose.TEAM), Flat(D("0.10")))
    pid = added(database, plan(override, people=People(everyone=True)))
    view = paid_month(database, pid, OCTOBER)
    sale(database, ann, date(2026, 10, 6), "500", "SO-2")
    november = periods.compute(database, pid, NOVEMBER)
    assert notes(november)["Lead"] == [(D(50), ["Late: SO-2 of 2026-10-06, 500"])]
    assert rows(frozen(database, view, lead)) == [
        ("SO-2", None, 500, "came later"),
        ("SO-1", 1000, 1000, ""),
    ]
    # It turns out that she had been in the other team since September.
    records.save(database, "member", {"team_id": west, "team_since": date(2026, 9, 1), "role": "leader"}, ann)
    found = frozen(database, view, lead)
    assert (found.then.value, found.now.value) == (1000, 0)
    assert rows(found) == [("SO-1", 1000, None, "no longer counts here")]
    assert explain.members_in(database, east, view) == {lead, ann} and explain.members_in(database, west, view) == frozenset()
    assert [str(one) for one in explain.about(database, view, [ann])[ann]] == ["Sales representative", "East"]
    assert view.hash == run_of(database, pid, OCTOBER).hash and run_of(database, pid, OCTOBER).intact
    open_month = periods.preview(database, pid, NOVEMBER)
    assert explain.members_in(database, west, open_month) == {ann}
    assert notes(open_month)["Lead"] == [(D(-100), ["No longer counts here: SO-1 of 2026-10-05, 1,000"])]


def test_roles_and_leaders_when_they_change_after_the_approval_then_the_approved_month_stays_with_those_who_had_them(
    database: Database,
) -> None:
    lead, new, ann = (member(database, name, role="leader") for name in ("Lead", "New", "Ann"))
    records.save(database, "member", {"role": "representative"}, ann)
    team = records.save(database, "team", {"name": "East", "leader_id": lead})
    records.save(database, "member", {"team_id": team}, ann)
    sale(database, ann, date(2026, 10, 5), "1000", "SO-1")
    override = Component("Override", Basis("sales_amount", Whose.TEAM), Flat(D("0.01")), roles=("leader",))
    own = component(Flat(D("0.05")), "Own", roles=("representative",))
    people = People(roles=(Included("representative"), Included("leader")))
    both, few = (
        added(database, plan(override, own, people=people)),
        added(database, plan(own, people=People(roles=people.roles[:1]), name="Few")),
    )
    assert {one.member: one.amount for one in paid_month(database, both, OCTOBER).people} == {"Ann": 50, "Lead": 10, "New": 0}
    assert {one.member: one.amount for one in paid_month(database, few, OCTOBER).people} == {"Ann": 50}
    records.save(database, "member", {"role": "leader"}, ann)
    records.save(database, "member", {"role": "representative"}, new)
    records.save(database, "team", {"leader_id": new}, team)
    sale(database, ann, date(2026, 11, 5), "300", "SO-2")
    sale(database, new, date(2026, 10, 7), "2000", "SO-3")
    november = periods.compute(database, both, NOVEMBER)
    assert [line.kind for one in november.people for line in one.lines] == ["component"] * 6
    # Whoever became a representative since is not in the plan for the months before.
    assert {one.member: one.amount for one in periods.compute(database, few, NOVEMBER).people} == {"New": 0}
