"""Rewards beyond money: within their budget, tied to what they are for, told against results."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from salesdesk.db import Database
from salesdesk.documents.certificate import certificates
from salesdesk.errors import SalesDeskError
from salesdesk.measure import EVERYONE, Who
from salesdesk.model import Goal
from salesdesk.period import Period
from salesdesk.rules.pay.group import Rank
from salesdesk.rules.pay.people import Included, People
from salesdesk.services import records
from salesdesk.services.figures import overview
from salesdesk.services.goals.detail import goal_detail
from salesdesk.services.goals.edit import remove_goal, save_goal
from salesdesk.services.goals.targets import Cell, set_targets
from salesdesk.services.goals.wanted import WantedGoal
from salesdesk.services.life import life
from salesdesk.services.pay import board, judge, outlook, periods, rewards, subjects
from salesdesk.services.pay.fairness import fairness
from salesdesk.services.pay.rewards import Given
from salesdesk.services.settings import change_settings
from tests.core.services.pay.selling import START, D, added, component, member, paid_month, plan, sale

YEAR, OCTOBER = Period.of("year", START), Period.month(2026, 10)


def test_awards_when_given_then_stay_within_the_budget_and_say_what_for(database: Database) -> None:
    ann = member(database, "Ann")
    gift = rewards.save_reward(database, "Gift card", "gift", D(500), D(1200))
    for _ in range(2):
        rewards.award(database, Given(gift, ann, START, "result", "Best month", "Well done"))
    codes = []
    for wanted in (Given(gift, ann, START, "result", "Again"), Given(gift, ann, START, "result", " ")):
        with pytest.raises(SalesDeskError) as caught:
            rewards.award(database, wanted)
        codes.append(caught.value.code)
    assert codes == ["reward.budget", "reward.what"]
    listed = rewards.catalogue(database, YEAR)[0]
    assert (listed.spent, listed.left, listed.given) == (1000, 200, 2)
    found = rewards.awards(database, YEAR)
    rewards.remove_award(database, found[0].id)
    assert [one.what for one in rewards.awards(database, YEAR)] == ["Best month"]


def test_budget_when_the_business_year_begins_in_april_then_is_counted_in_it(sqlite_database: Database) -> None:
    change_settings(sqlite_database, {"fiscal_start": 4})
    ann = member(sqlite_database, "Ann")
    gift = rewards.save_reward(sqlite_database, "Gift card", "gift", D(1000), D(1200))
    for day in (date(2026, 3, 31), date(2026, 4, 1)):
        rewards.award(sqlite_database, Given(gift, ann, day, "result", "Best month"))
    with pytest.raises(SalesDeskError) as caught:
        rewards.award(sqlite_database, Given(gift, ann, date(2027, 3, 1), "result", "Again"))
    assert str(caught.value) == "The budget of “Gift card” for FY2026 is used up: 1,000 of 1,200."


def test_certificates_when_printed_then_name_the_person_and_the_reason(sqlite_database: Database, tmp_path: Path) -> None:
    ann = member(sqlite_database, "安娜")
    honour = rewards.save_reward(sqlite_database, "Star", "certificate", D(0), None)
    rewards.award(sqlite_database, Given(honour, ann, START, "behaviour", "Customer first"))
    made = certificates(sqlite_database, rewards.awards(sqlite_database, YEAR)).save_as_one(tmp_path / "c.pdf")
    text = PdfReader(made[0]).pages[0].extract_text()
    assert "安娜" in text and "Star" in text and "Customer first" in text


def test_fairness_when_told_then_sets_pay_and_awards_against_sales(sqlite_database: Database) -> None:
    ann, bob = member(sqlite_database, "Ann", hired_on=date(2020, 1, 1)), member(sqlite_database, "Bob", hired_on=date(2026, 5, 1))
    for who, amount in ((ann, "10000"), (bob, "4000")):
        sale(sqlite_database, who, START, amount)
        set_targets(sqlite_database, "sales_amount", [Cell(Who.member(who), START, D(8000))])
    paid_month(sqlite_database, added(sqlite_database, plan()), START)
    gift = rewards.save_reward(sqlite_database, "Gift", "gift", D(100), None)
    rewards.award(sqlite_database, Given(gift, bob, START, "idea", "Call sheet"))
    people, groups = fairness(sqlite_database, OCTOBER)
    assert [(one.name, one.paid, one.worth, one.share) for one in people] == [
        ("Ann", 500, 0, Decimal("0.05")),
        ("Bob", 200, 100, Decimal("0.075")),
    ]
    # What each received beside what each sold: of everybody's, and of which kind.
    assert [(one.kinds, one.of_all_received) for one in people] == [({}, Decimal("0.625")), ({"gift": 1}, Decimal("0.375"))]
    whole = next(one for one in groups if one.name == "–")
    assert (whole.people, whole.paid, whole.sales, whole.attainment) == (2, 700, 14000, Decimal(14000) / Decimal(16000))
    assert {str(one.name) for one in groups} == {"–", "5 years and more with us", "less than a year with us"}


def test_fairness_when_genders_are_known_of_some_then_only_they_are_told_by_them(sqlite_database: Database) -> None:
    for name, gender in (("Ann", "female"), ("Eve", "female"), ("Bob", None)):
        sale(sqlite_database, member(sqlite_database, name, gender=gender), START, "1000")
    house = member(sqlite_database, "Company", role="house")
    sale(sqlite_database, house, START, "9000")
    people, groups = fairness(sqlite_database, OCTOBER)
    assert sorted(str(one.name) for one in people) == ["Ann", "Bob", "Eve"]
    told = {str(one.name): (one.people, one.sales) for one in groups}
    assert told["Female"] == (2, 2000) and not {"Male", "Another gender"} & set(told)


def test_house_accounts_when_ranked_then_are_on_no_board_and_stay_in_the_team(sqlite_database: Database) -> None:
    ann, house = member(sqlite_database, "Ann"), member(sqlite_database, "Company", role="house")
    for who, amount in ((ann, "1000"), (house, "9000")):
        sale(sqlite_database, who, START, amount)
    assert [one.name for one in board.board(sqlite_database, "sales_amount", EVERYONE, OCTOBER).places] == ["Ann"]
    seen = overview(sqlite_database, EVERYONE, OCTOBER, date(2026, 11, 5))
    assert [one.name for one in seen.members] == ["Ann"] and seen.attainment.actual == 10000
    ranked = component(Rank((D(500),)), "Rank")
    view = periods.preview(sqlite_database, added(sqlite_database, plan(ranked)), START)
    assert {one.member: one.amount for one in view.people} == {"Ann": 500}


def test_awards_when_they_point_to_a_goal_then_it_is_shown_at_both_ends(database: Database) -> None:
    ann = member(database, "Ann")
    goal = save_goal(database, WantedGoal("New customers", Who.member(ann), date(2026, 10, 1), date(2026, 10, 31), "new_customers"))
    honour = rewards.save_reward(database, "Star", "honour", D(0), None)
    with database.write_unrecorded() as session:
        session.get_one(Goal, goal).state = "agreed"
    found = subjects.subjects(database, ann, "goal", date(2026, 10, 20))
    assert [(one.kind, one.id) for one in found] == [("goal", goal)]
    given = rewards.award(database, Given(honour, ann, date(2026, 10, 20), "goal", "New customers", subject=("goal", goal)))
    shown = rewards.awards(database, YEAR)[0].subject
    assert shown is not None and str(shown.name) == "New customers (2026-10-01 to 2026-10-31)"
    assert [one.award_id for one in goal_detail(database, goal).honours] == [given]
    with pytest.raises(SalesDeskError) as caught:
        rewards.award(database, Given(honour, ann, START, "idea", "Call sheet", subject=("goal", goal)))
    assert caught.value.code == "reward.subject"
    remove_goal(database, goal)
    assert rewards.awards(database, YEAR)[0].subject is None


def test_awards_when_they_are_for_an_idea_then_point_to_the_team_s_list_and_back(database: Database) -> None:
    ann, bob = member(database, "Ann"), member(database, "Bob")
    own, other = (
        records.save(database, "team_change", {"name": name, "owner_id": who, "state": "checked"})
        for name, who in (("Call sheet", ann), ("Quote template", bob))
    )
    honour = rewards.save_reward(database, "Star", "honour", D(0), None)
    assert [one.id for one in subjects.subjects(database, ann, "idea", START)] == [own, other]
    given = rewards.award(database, Given(honour, ann, START, "idea", "Call sheet", subject=("team_change", own)))
    shown = rewards.awards(database, YEAR)[0].subject
    assert shown is not None and (shown.kind, shown.id, str(shown.name)) == ("team_change", own, "Call sheet")
    assert [one.award_id for one in subjects.honours(database, "team_change", own)] == [given]
    assert subjects.honours(database, "team_change", other) == ()
    assert [one.undone for one in life(database, "team_change", own).events] == [False]
    records.remove(database, "team_change", own)
    assert rewards.awards(database, YEAR)[0].subject is None


def test_board_when_places_change_then_tells_how_many(sqlite_database: Database) -> None:
    ann, bob, cid = (member(sqlite_database, name) for name in ("Ann", "Bob", "Cid"))
    for who, before, now in ((ann, "100", "50"), (bob, "90", "70"), (cid, "", "50")):
        if before:
            sale(sqlite_database, who, date(2026, 9, 1), before)
        sale(sqlite_database, who, START, now)
    found = board.board(sqlite_database, "sales_amount", EVERYONE, OCTOBER)
    assert [(one.rank, one.name, one.value, one.climbed) for one in found.places] == [
        (1, "Bob", 70, 1),
        (2, "Ann", 50, -1),
        (2, "Cid", 50, None),
    ]


def test_board_of_teams_when_some_are_in_others_then_the_smallest_compete(sqlite_database: Database) -> None:
    whole = records.save(sqlite_database, "team", {"name": "China"})
    teams = [records.save(sqlite_database, "team", {"name": name, "parent_id": whole}) for name in ("East", "South")]
    for name, team, amount in (("Ann", teams[0], "50"), ("Bob", teams[0], "20"), ("Cid", teams[1], "90")):
        sale(sqlite_database, member(sqlite_database, name, team_id=team), START, amount)
    set_targets(sqlite_database, "sales_amount", [Cell(Who.team(teams[1]), START, D(100))])
    found = board.board(sqlite_database, "sales_amount", EVERYONE, Period.month(2026, 10), "team")
    assert [(one.rank, one.name, one.who, one.value, one.attainment) for one in found.places] == [
        (1, "South", Who.team(teams[1]), 90, D("0.9")),
        (2, "East", Who.team(teams[0]), 70, None),
    ]


def test_judgement_when_an_effect_is_planted_then_is_found_and_else_is_not_told(sqlite_database: Database) -> None:
    inside = [member(sqlite_database, f"In {one}", role="representative") for one in range(8)]
    outside = [member(sqlite_database, f"Out {one}", role="support") for one in range(6)]
    for month in range(1, 7):
        for at, who in enumerate((*inside, *outside)):
            # Everybody grows by 500 in April; those in the plan by 1,000 more.
            amount = 5000 + 13 * at + (500 if month > 3 else 0) + (1000 + 7 * at if month > 3 and who in inside else 0)
            sale(sqlite_database, who, date(2026, month, 10), str(amount))
    pid = added(sqlite_database, plan(people=People(roles=(Included("representative"),))), date(2026, 4, 1))
    paid_month(sqlite_database, pid, date(2026, 4, 1))
    found = judge.judge(sqlite_database, pid, until=date(2026, 6, 30))
    assert (found.people, found.outside, str(found.against)) == (8, 6, "people outside the plan in the same months")
    assert found.effect == Decimal("1024.5") and found.low is not None and found.low > 900
    assert "It worked" in str(found.conclusion) and found.pulled is None
    assert found.per_yuan == found.cost / (found.effect * 8 * 3)
    early = judge.judge(sqlite_database, pid, until=date(2026, 5, 20))
    assert (early.months, early.before, early.after > 6000) == (1, found.before, True)
    assert "cannot be told yet" in str(judge.judge(sqlite_database, pid, until=date(2026, 4, 20)).conclusion)
    few = added(sqlite_database, plan(people=People(persons=(Included("In 1"), Included("In 2"))), name="Few"), date(2026, 4, 1))
    assert "cannot be told: only 2 people" in str(judge.judge(sqlite_database, few, until=date(2026, 6, 30)).conclusion)


def test_outlook_when_drawn_then_is_a_range_that_its_seed_gives_again(sqlite_database: Database) -> None:
    ann = member(sqlite_database, "Ann")
    for day in range(1, 29):
        sale(sqlite_database, ann, date(2026, 9, day), str(day * 100))
    sale(sqlite_database, ann, date(2026, 10, 9), "1000")
    pid = added(sqlite_database, plan())
    one, again, other = (outlook.outlook(sqlite_database, pid, START, date(2026, 10, 15), seed) for seed in (7, 7, 8))
    assert one == again and one != other
    assert one.people[0][1] == 50 and 50 <= one.total.low < one.total.middle < one.total.high and one.days_left == 11
    over = outlook.outlook(sqlite_database, pid, START, date(2026, 10, 31))
    assert over.total.low == over.total.high == 50
