"""Goals: set, cascaded, agreed, adjusted with a reason, checked, and what is told of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure import EVERYONE, Only, Who
from salesdesk.model import Goal, SaleLine
from salesdesk.money import round_half_up
from salesdesk.period import Period
from salesdesk.rules.attainment import State
from salesdesk.rules.cascade import Basis
from salesdesk.services import records
from salesdesk.services.goals import edit as goal_edit
from salesdesk.services.goals.adjust import followed, parts_of
from salesdesk.services.goals.book import goals
from salesdesk.services.goals.branches import whole_of
from salesdesk.services.goals.cascade import EVENLY, HEADCOUNT, LAST_YEAR, LIKE_PARENT, WORKING_DAYS, cascade, shares
from salesdesk.services.goals.detail import goal_detail
from salesdesk.services.goals.edit import save_goal
from salesdesk.services.goals.month_split import split_months
from salesdesk.services.goals.past import farthest
from salesdesk.services.goals.profiles import forget_profile, keep_profile, profiles, rename_profile
from salesdesk.services.goals.prorating import JOINED, LEFT, MOVED, apply_proposals, proposals
from salesdesk.services.goals.rows import Book
from salesdesk.services.goals.targets import Cell, set_targets, target_of
from salesdesk.services.goals.wanted import WantedGoal, WantedResult
from salesdesk.services.records import InvalidRecord

YEAR = Period.parse("2026")
TODAY = date(2026, 7, 1)


class Company:
    """Two teams of two with sales in 2025 and the first half of 2026, twice as many in the north."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.north, self.south = (records.save(db, "team", {"name": name}) for name in ("North", "South"))
        self.people = [
            records.save(db, "member", {"name": name, "team_id": team, "team_since": date(2024, 1, 1), "hired_on": date(2024, 1, 1)})
            for name, team in (("Ann", self.north), ("Bo", self.north), ("Cy", self.south), ("Di", self.south))
        ]
        with db.write_unrecorded() as session:
            for number in range(18):
                month = date(2025 + number // 12, number % 12 + 1, 10)
                for member, amount in zip(self.people, (40, 20, 20, 10), strict=True):
                    session.add(SaleLine(day=month, member_id=member, amount=Decimal(amount * (month.month + 5)), region="east"))
            session.add(SaleLine(day=date(2026, 6, 30), member_id=self.people[0], amount=Decimal(1)))

    def goal(self, **values: object) -> int:
        """Add the company's goal of the year, a million evenly unless told otherwise."""
        months = split_months(self.db, "sales_amount", EVERYONE, YEAR, Decimal(1_000_000), "evenly")
        plain = WantedGoal("Sales 2026", EVERYONE, YEAR.start, YEAR.end, "sales_amount", months=months, why="growth")
        return save_goal(self.db, replace(plain, **values))  # type: ignore[arg-type]

    def book(self) -> Book:
        return goals(self.db, YEAR, today=TODAY)

    def target(self, who: Who, period: Period = YEAR, only: Only = Only()) -> Decimal | None:  # noqa: B008
        with self.db.read() as session:
            return target_of(session, "sales_amount", who, period, only)


@pytest.fixture
def company(database: Database) -> Company:
    return Company(database)


def wrong(company: Company, **values: object) -> dict[str, str]:
    """Return the sentences by field when a goal with these values is saved."""
    with pytest.raises(InvalidRecord) as told:
        company.goal(**values)
    return {name: str(text) for name, text in told.value.fields.items()}


def test_goal_when_saved_then_its_figure_is_the_sum_of_its_targets(company: Company) -> None:
    goal_id = company.goal()
    row = company.book().goal(goal_id)
    assert row is not None
    assert row.target == company.target(EVERYONE) == 1_000_000
    assert row.attainment.actual == 90 * sum(range(6, 12)) + 1
    assert row.pace.expected == 1_000_000 * row.pace.share
    set_targets(company.db, "sales_amount", [Cell(EVERYONE, date(2026, 1, 1), Decimal(0))])
    assert company.book().goals[0].target == company.target(EVERYONE)


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        ({"name": " "}, "name", "fill this in"),
        ({"end": date(2025, 1, 31)}, "end", "ends before it begins"),
        ({"end": date(2026, 12, 30)}, "end", "by month"),
        ({"end": date(3024, 12, 31)}, "end", "at most 10 years"),
        ({"weight": Decimal(900)}, "weight", "100 %"),
        ({"minimum": Decimal(-1)}, "minimum", "negative"),
        ({"metric": None}, "metric", "key result"),
        ({"metric": "luck"}, "metric", "no such metric"),
        ({"metric": "receipts", "only": Only(line=("X",))}, "only", "Product line"),
        ({"months": {date(2026, 1, 1): Decimal(-1)}}, "target", "negative"),
        ({"months": {date(2026, 1, 1): Decimal(10) ** 18}}, "target", "larger than"),
        ({"weight": Decimal(2)}, "weight", "100 %"),
        ({"minimum": Decimal(9), "stretch": Decimal(8)}, "stretch", "below the minimum"),
        ({"parent_id": 99}, "parent", "not there"),
    ],
)
def test_goal_when_something_cannot_be_then_its_field_says_so(company: Company, values: dict[str, object], field: str, words: str) -> None:
    assert words in wrong(company, **values)[field]


def test_goal_when_its_owner_left_before_it_begins_then_says_so(company: Company) -> None:
    with company.db.write_unrecorded() as session:
        member = session.get_one(records.Member, company.people[3])
        member.left_on = date(2025, 12, 31)
    assert "Di left on 2025-12-31" in wrong(company, who=Who.member(company.people[3]))["owner"]


def test_goal_when_put_below_its_own_part_then_says_so(company: Company) -> None:
    top = company.goal()
    below = company.goal(name="North", who=Who.team(company.north), parent_id=top)
    wanted = WantedGoal("Sales 2026", EVERYONE, YEAR.start, YEAR.end, "sales_amount", parent_id=below)
    with pytest.raises(InvalidRecord) as told:
        save_goal(company.db, wanted, top)
    assert set(told.value.fields) == {"parent"}


@pytest.mark.parametrize("way", [EVENLY, LAST_YEAR, HEADCOUNT])
@pytest.mark.parametrize("months", [LIKE_PARENT, WORKING_DAYS, LAST_YEAR, EVENLY])
def test_cascade_when_split_any_way_then_every_level_adds_up(company: Company, way: str, months: str) -> None:
    whole = whole_of(company.db, company.goal())
    parts = shares(whole, way, months, 2)
    north, south = Who.team(company.north), Who.team(company.south)
    assert sum(parts[north].values()) + sum(parts[south].values()) == 1_000_000
    for team, pair in ((north, company.people[:2]), (south, company.people[2:])):
        assert sum(sum(parts[Who.member(one)].values()) for one in pair) == sum(parts[team].values())
        if months == LIKE_PARENT:
            for month in whole.targets:
                assert sum(parts[Who.member(one)][month] for one in pair) == parts[team][month]
    if way == LAST_YEAR:
        assert abs(sum(parts[north].values()) - Decimal("666666.67")) < Decimal("0.06")


def test_cascade_when_set_then_makes_drafts_below_and_is_one_step_of_undo(company: Company) -> None:
    top = company.goal()
    parts = shares(whole_of(company.db, top), LAST_YEAR, LIKE_PARENT, 2)
    assert cascade(company.db, top, parts) == 6
    book = company.book()
    assert [(one.depth, one.whose, one.state) for one in book.goals][:3] == [(0, "", "draft"), (1, "North", "draft"), (2, "Ann", "draft")]
    assert book.goals[0].over == 0 and book.goals[1].over == 0
    assert cascade(company.db, top, parts) == 6
    assert len(company.book().goals) == 7
    undo.undo(company.db)
    assert [one.name for one in company.book().goals] == ["Sales 2026"]


def test_adjustment_when_agreed_then_asks_why_and_keeps_who_when_from_to_and_why(company: Company) -> None:
    top = company.goal()
    cascade(company.db, top, shares(whole_of(company.db, top), LAST_YEAR, LIKE_PARENT, 2))
    goal_edit.propose(company.db, top)
    goal_edit.agree(company.db, top, "Boss", date(2026, 1, 12), "fine")
    months = {date(2026, month, 1): Decimal(80_000) for month in range(5, 13)}
    with pytest.raises(SalesDeskError) as told:
        goal_edit.adjust(company.db, top, months, " ", {})
    assert told.value.code == "goal.reason"

    found = goal_detail(company.db, top, TODAY)
    kept = {month.month.start: month.target or Decimal(0) for month in found.prospect.months} if found.prospect else {}
    parts = followed(top, {**kept, **months}, parts_of(company.db, top))
    goal_edit.adjust(company.db, top, months, "Two dealers merged", parts)

    after = goal_detail(company.db, top, TODAY)
    step = after.steps[0]
    assert (step.reason, step.before, step.after) == ("Two dealers merged", Decimal(1_000_000), company.target(EVERYONE))
    assert step.by == company.db.actor
    assert after.goal.over == 0
    assert all(one.over in (0, None) for one in company.book().goals)
    assert [one.state for one in after.steps if one.state] == ["agreed", "proposed", "draft"]
    undo.undo(company.db)
    assert goal_detail(company.db, top, TODAY).goal.target == 1_000_000


def test_agreed_goal_when_only_its_words_change_then_needs_no_reason(company: Company) -> None:
    top = company.goal()
    goal_edit.agree(company.db, top, "Boss", date(2026, 1, 12))
    wanted = WantedGoal("Sales of 2026", EVERYONE, YEAR.start, YEAR.end, "sales_amount", why="growth", description="all products")
    assert save_goal(company.db, wanted, top) == top
    with pytest.raises(SalesDeskError) as told:
        save_goal(company.db, replace(wanted, stretch=Decimal(2_000_000)), top)
    assert told.value.code == "goal.reason"
    save_goal(company.db, replace(wanted, stretch=Decimal(2_000_000)), top, reason="more ambition")
    assert goal_detail(company.db, top, TODAY).steps[0].fields[0][2] == 2_000_000


def test_goal_when_it_has_key_results_then_check_ins_move_it(company: Company) -> None:
    results = (WantedResult("Train", target=Decimal(4), begin=Decimal(0)), WantedResult("Publish", "yes_no"))
    goal_id = company.goal(metric=None, months=None, results=results)
    one = company.book().goal(goal_id)
    assert one is not None and one.progress == 0
    train, publish = one.results
    goal_edit.check_in(
        company.db, goal_id, TODAY, "at_risk", "half way", "book a room", "Ann", {train.id: Decimal(2), publish.id: Decimal(1)}
    )
    found = goal_detail(company.db, goal_id, TODAY)
    assert found.goal.progress == Decimal("0.75")
    assert (found.checks[0].confidence, found.steps[0].said) == ("at_risk", found.checks[0])
    with pytest.raises(InvalidRecord):
        goal_edit.check_in(company.db, goal_id, TODAY, "great")


def test_goal_when_filtered_then_has_targets_of_its_own(company: Company) -> None:
    company.goal()
    only = Only(region=("east",))
    months = {date(2026, 1, 1): Decimal(500)}
    east = company.goal(name="East", only=only, months=months)
    row = company.book().goal(east)
    assert row is not None
    assert (row.target, company.target(EVERYONE, only=only)) == (500, 500)
    assert company.target(EVERYONE) == 1_000_000
    assert row.attainment.actual == 90 * sum(range(6, 12))
    assert str(row.filter) == "Region east"


def test_detail_when_there_is_a_past_then_tells_the_outlook_and_advises(company: Company) -> None:
    found = goal_detail(company.db, company.goal(), TODAY)
    ahead = found.prospect
    assert ahead is not None and ahead.value is not None
    assert [one.actual is None for one in ahead.months] == [False] * 6 + [True] * 6
    assert ahead.value > (ahead.actual or 0)
    assert ahead.past.year_before == 90 * sum(range(6, 18))
    assert ahead.expected_shape == Decimal(1_000_000) * Decimal(sum(range(6, 12))) / Decimal(sum(range(6, 18)))
    assert "times the best" in str(found.advice[2].sentence)


def test_removed_goal_when_it_had_parts_then_they_move_up_and_undo_brings_it_back(company: Company) -> None:
    top = company.goal()
    middle = company.goal(name="North", who=Who.team(company.north), parent_id=top)
    low = company.goal(name="Ann", who=Who.member(company.people[0]), parent_id=middle)
    goal_edit.remove_goal(company.db, middle)
    with company.db.read() as session:
        assert session.scalar(select(Goal.parent_id).where(Goal.id == low)) == top
    undo.undo(company.db)
    assert company.book().goal(middle) is not None


def test_proposals_when_people_come_go_and_move_then_their_months_are_shared_out(company: Company) -> None:
    ann, bo, cy, _di = company.people
    for member in company.people:
        set_targets(company.db, "sales_amount", [Cell(Who.member(member), date(2026, month, 1), Decimal(31_000)) for month in range(1, 13)])
    for team in (company.north, company.south):
        set_targets(company.db, "sales_amount", [Cell(Who.team(team), date(2026, 5, 1), Decimal(62_000))])
    with company.db.write_unrecorded() as session:
        session.get_one(records.Member, ann).hired_on = date(2026, 5, 11)
        session.get_one(records.Member, bo).left_on = date(2026, 5, 10)
    records.save(company.db, "member", {"name": "Cy", "team_id": company.north, "team_since": date(2026, 5, 11)}, cy)

    found = {(one.kind, one.member): one for one in proposals(company.db, YEAR, Basis.CALENDAR)}
    assert set(found) == {(JOINED, "Ann"), (LEFT, "Bo"), (MOVED, "Cy")}
    assert [(one.month.code(), one.after) for one in found[JOINED, "Ann"].changes][-1] == ("2026-05", 21_000)
    assert [one.after for one in found[LEFT, "Bo"].changes if one.month.code() == "2026-05"] == [10_000]
    assert sorted(one.after - one.before for one in found[MOVED, "Cy"].changes) == [-21_000, 21_000]
    changed = apply_proposals(company.db, list(found.values()), "came and went")
    assert changed == sum(len(one.changes) for one in found.values())
    assert company.target(Who.member(ann)) == 21_000 + 7 * 31_000
    assert not proposals(company.db, YEAR, Basis.CALENDAR)
    undo.undo(company.db)
    assert set(proposals(company.db, YEAR, Basis.CALENDAR)) == set(found.values())


@pytest.mark.parametrize(
    ("of_north", "of_south", "expected"),
    [
        (62_000, 62_000, {"North": (62_000, 83_000), "South": (62_000, 41_000)}),
        # South has what its members have, of whom Cy is none any more by the end of May; ten of his days belong there.
        (62_000, None, {"North": (62_000, 83_000), "South": (31_000, 41_000)}),
        (None, 62_000, {"North": (93_000, 83_000), "South": (62_000, 41_000)}),
        (None, None, {"North": (93_000, 83_000), "South": (31_000, 41_000)}),
    ],
)
def test_transfer_when_some_teams_have_no_target_of_their_own_then_both_months_are_shared_out_all_the_same(
    company: Company, of_north: int | None, of_south: int | None, expected: dict[str, tuple[int, int]]
) -> None:
    may = date(2026, 5, 1)
    set_targets(company.db, "sales_amount", [Cell(Who.member(member), may, Decimal(31_000)) for member in company.people])
    for team, value in ((company.north, of_north), (company.south, of_south)):
        set_targets(company.db, "sales_amount", [Cell(Who.team(team), may, None if value is None else Decimal(value))])
    records.save(company.db, "member", {"name": "Cy", "team_id": company.north, "team_since": date(2026, 5, 11)}, company.people[2])

    (found,) = proposals(company.db, YEAR, Basis.CALENDAR)

    assert {one.name: (one.before, one.after) for one in found.changes} == expected
    apply_proposals(company.db, [found], "")
    for team, name in ((company.north, "North"), (company.south, "South")):
        assert company.target(Who.team(team), Period.month(2026, 5)) == expected[name][1]


def test_months_when_split_by_a_profile_then_follow_it(company: Company) -> None:
    keep_profile(company.db, "Christmas", [Decimal(1)] * 11 + [Decimal(9)])
    found = split_months(company.db, "sales_amount", EVERYONE, YEAR, Decimal(2000), "profile:Christmas")
    assert (found[date(2026, 1, 1)], found[date(2026, 12, 1)]) == (100, 900)
    with pytest.raises(SalesDeskError):
        keep_profile(company.db, "odd", [Decimal(1)])
    keep_profile(company.db, "Flat", [Decimal(1)] * 12)
    for taken in ("Flat", " "):
        with pytest.raises(SalesDeskError):
            rename_profile(company.db, "Christmas", taken)
    rename_profile(company.db, "Christmas", "Yule")
    assert {name: weights[11] for name, weights in profiles(company.db).items()} == {"Flat": 1, "Yule": 9}
    forget_profile(company.db, "Flat")
    forget_profile(company.db, "Yule")
    assert profiles(company.db) == {}


@pytest.mark.parametrize("total", ["1000", "1000.5", "1000.125", "1000.1234", "1000.12345"])
def test_months_when_the_total_has_many_decimals_then_add_up_to_what_is_stored_of_it(company: Company, total: str) -> None:
    whole, stored = Decimal(total), round_half_up(Decimal(total), 4)
    found = split_months(company.db, "sales_amount", EVERYONE, YEAR, whole, LAST_YEAR)
    assert sum(found.values()) == stored
    assert sum(goal_edit.rescale(found, whole, "sales_amount").values()) == stored
    assert sum(goal_edit.rescale(dict.fromkeys(found, Decimal(0)), whole, "sales_amount").values()) == stored

    goal = company.goal(months=dict.fromkeys(found, Decimal(10)))
    part = company.goal(name="Part", parent_id=goal, who=Who.team(company.north), months=dict.fromkeys(found, Decimal(5)))
    below = followed(goal, {**found, date(2026, 1, 1): stored}, parts_of(company.db, goal))
    assert below[part][date(2026, 1, 1)] == stored


def test_next_year_when_planned_before_this_one_is_over_then_its_last_months_are_not_empty(company: Company) -> None:
    found = split_months(company.db, "sales_amount", EVERYONE, YEAR.next(), Decimal(1200), LAST_YEAR)
    assert found[date(2027, 12, 1)] == found[date(2027, 7, 1)] > 0
    assert sum(found.values()) == 1200


def test_ratio_when_its_period_runs_then_all_of_its_target_is_expected(company: Company) -> None:
    with company.db.write_unrecorded() as session:
        for line in session.scalars(select(SaleLine)):
            line.cost = (line.amount or Decimal(0)) * Decimal("0.7")
    months = {month.start: Decimal("0.35") for month in YEAR.months()}
    goal_id = company.goal(name="Margin", metric="gross_margin", months=months)
    row = company.book().goal(goal_id)
    assert row is not None
    assert (row.target, row.pace.expected, row.pace.state) == (Decimal("0.35"), Decimal("0.35"), State.BEHIND)
    assert 0 < row.pace.share < 1 and row.pace.days_left > 0


def test_target_when_many_times_the_best_month_then_is_told_with_how_many(company: Company) -> None:
    ann, may = Who.member(company.people[0]), date(2026, 5, 1)
    best = Decimal(40 * 17)  # of December
    assert farthest(company.db, "sales_amount", {(ann, may): best * 9}) is None
    assert farthest(company.db, "sales_amount", {(ann, may): None, (EVERYONE, may): Decimal(3)}) is None
    found = farthest(company.db, "sales_amount", {(ann, may): best * 1000, (EVERYONE, may): best * 30})
    assert found is not None
    assert (found.who, found.month, found.times, found.best) == (ann, may, 1000, best)
    assert farthest(company.db, "gross_margin", {(ann, may): Decimal(10**9)}) is None
