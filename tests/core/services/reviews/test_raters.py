"""Who gives feedback: proposed so that nobody is asked about everybody, chosen for each review, kept when the choice changes."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.model import Contact, Customer, Member, Membership, ReviewAnswer, SaleLine, Team
from salesdesk.services.reviews import raters
from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews import templates as review_templates
from salesdesk.services.reviews.raters import CONTACT, MEMBER, OTHER, Candidate
from tests.core.services.reviews.reviewed import OCTOBER, TEMPLATE, a_team


def begun(database: Database, colleagues: int = 0) -> dict[str, int]:
    """Begin October's reviews of a team with `colleagues` more people; return the reviews' ids by name."""
    a_team(database)
    with database.write_unrecorded() as session:
        team = session.query(Team).one()
        people = [Member(name=f"P{at}", search="") for at in range(colleagues)]
        session.add_all(people)
        session.flush()
        session.add_all(Membership(member_id=one.id, team_id=team.id) for one in people)
    cycle = reviews.start_cycle(database, OCTOBER, review_templates.save_template(database, TEMPLATE))
    return {one.card.member: one.id for one in reviews.reviews(database, cycle)}


def test_raters_when_proposed_then_colleagues_take_turns_and_customers_bought_most(database: Database) -> None:
    found = begun(database, colleagues=5)
    with database.write_unrecorded() as session:
        ann = session.query(Member).filter_by(name="Ann").one()
        for name, amount, email in (("Globex", 500, ""), ("Acme", 400, "a@acme.example"), ("Umbrella", 10, "u@umbrella.example")):
            customer = Customer(name=name, search="")
            session.add(customer)
            session.flush()
            session.add_all(Contact(name=f"{who} of {name}", customer_id=customer.id, email=email or None, search="") for who in "XY")
            line = {"day": date(2026, 10, 3), "customer_id": customer.id, "member_id": ann.id, "currency": "CNY"}
            session.add(SaleLine(amount=Decimal(amount), **line))

    chosen = raters.propose_raters(database, list(found.values()))

    known = raters.raters_of(database, found.values())
    assert chosen == sum(map(len, known.values())) == 8 * 3 + 2
    assert [one.who.name for one in known[found["Ann"]] if one.who.kind == CONTACT] == ["X of Acme", "X of Umbrella"]
    asked = Counter(one.who.name for raters_of_one in known.values() for one in raters_of_one if one.who.kind == MEMBER)
    assert max(asked.values()) - min(asked.values()) <= 1
    assert "Lea" not in asked  # she left
    assert all(one.who.name != name for name, id_ in found.items() for one in known[id_])
    assert raters.propose_raters(database, list(found.values())) == 0

    undo.undo(database)
    assert raters.raters_of(database, found.values()) == {}


def test_raters_when_the_choice_changes_then_who_stays_stays_asked(database: Database) -> None:
    ann = begun(database)["Ann"]
    near = raters.candidates(database, ann)
    assert [(one.name, one.near, one.about) for one in near] == [("Ben", True, "East"), ("Cid", True, "East")]
    somebody = Candidate(OTHER, None, "Dr. 喆", email="z@x.example")
    raters.choose_raters(database, ann, [near[0], somebody])
    raters.note_asked(database, [one.id for one in raters.raters_of(database, [ann])[ann]], date(2026, 11, 2))

    raters.choose_raters(database, ann, [near[1], replace(somebody, email="")])

    now = raters.raters_of(database, [ann])[ann]
    assert [(one.who.name, one.who.email, one.asked_on is not None) for one in now] == [("Dr. 喆", "z@x.example", True), ("Cid", "", False)]


def test_raters_when_nameless_or_the_review_is_final_then_are_refused(sqlite_database: Database) -> None:
    ann = begun(sqlite_database)["Ann"]
    with pytest.raises(SalesDeskError, match="name"):
        raters.choose_raters(sqlite_database, ann, [Candidate(OTHER, None, " ")])
    reviews.finalise(sqlite_database, [ann])
    with pytest.raises(SalesDeskError, match="final"):
        raters.choose_raters(sqlite_database, ann, [])


def test_rater_when_left_out_and_that_is_undone_then_has_answered_again(database: Database) -> None:
    ann = begun(database)["Ann"]
    raters.choose_raters(database, ann, [Candidate(OTHER, None, "Zoe")])
    [zoe] = raters.raters_of(database, [ann])[ann]
    with database.write_unrecorded() as session:
        session.add(ReviewAnswer(review_id=ann, rater="other", name="Zoe", comment="reliable", rater_id=zoe.id))
    raters.choose_raters(database, ann, [])

    undo.undo(database)

    assert [one.answered for one in raters.raters_of(database, [ann])[ann]] == [True]
