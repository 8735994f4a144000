"""What is behind a figure, as the window is told it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.measure import Who
from salesdesk.measure.asked import Asked
from salesdesk.model import Customer, ImportBatch, ImportSource, Member, SaleLine
from salesdesk.model.base import now
from salesdesk.period import Period
from salesdesk.services.evidence import behind, break_down, fact_fields, fact_keys, fact_rows, fact_totals, narrow, story
from salesdesk.text import mark

MAY = Period.month(2026, 5)


@pytest.fixture
def company(sqlite_database: Database) -> Database:
    """Give a workspace with a line from a sheet, corrected by hand since, and one that was entered by hand."""
    with sqlite_database.write_unrecorded() as session:
        session.add_all([Member(id=1, name="Ann"), Customer(id=1, name="Miller"), Customer(id=2, name="Baker")])
        batch = ImportBatch(at=now(), files="may.xlsx", counts={})
        session.add(batch)
        session.flush()
        source = ImportSource(batch_id=batch.id, file="may.xlsx", sheet="Orders", kind="sales", product=None)
        session.add(source)
        session.flush()
        line = {"day": date(2026, 5, 4), "member_id": 1, "is_split": False}
        session.add(SaleLine(id=1, customer_id=1, amount=Decimal(100), cost=Decimal(70), source_id=source.id, source_row=17, **line))
        session.add(SaleLine(id=2, customer_id=2, amount=Decimal(50), cost=Decimal(45), **line))
    with sqlite_database.write(mark("Action", "Correct a sale"), reason="typing error") as session:
        found = session.get(SaleLine, 1)
        assert found is not None
        found.amount = Decimal(120)
        found.customer_id = 2
    return sqlite_database


def test_behind_when_a_ratio_is_asked_about_then_names_what_it_is_made_of(company: Database) -> None:
    found = behind(company, Asked("gross_margin", Who(), MAY))
    assert found.value == Decimal(55) / Decimal(170)
    assert (found.numerator, found.denominator) == (55, 170)
    assert found.parts is not None
    assert [str(one) for one in found.parts] == ["Gross profit", "Sales whose cost is known"]
    assert found.count == 2
    assert found.ways == ("member", "customer", "product")


def test_rows_when_read_then_stand_under_their_fields_and_add_up(company: Database) -> None:
    asked = Asked("sales_amount", Who.member(1), MAY)
    names = [one.name for one in fact_fields("sales_amount")]
    rows = fact_rows(company, "sales_amount", fact_keys(company, asked))
    assert [row[names.index("amount")] for row in rows] == [120, 50]
    assert [row[names.index("file")] for row in rows] == ["may.xlsx", None]
    assert fact_totals(company, asked) == {"counted": 170}


def test_parts_when_one_is_narrowed_to_then_is_a_question_of_its_own(company: Database) -> None:
    whole = Asked("sales_amount", Who(), MAY)
    parts = break_down(company, whole, "customer")
    assert [(str(one.label), one.value) for one in parts] == [("Baker", 170)]
    part = behind(company, narrow(whole, "customer", 2))
    assert (part.value, str(part.of), part.ways) == (170, "Baker", ())
    assert narrow(whole, "member", 1) == Asked("sales_amount", Who.member(1), MAY)
    assert narrow(Asked("sales_amount", Who(), Period.parse("2026Q2")), "month", "2026-05") == whole


def test_story_when_a_fact_was_imported_and_corrected_then_tells_both(company: Database) -> None:
    found = story(company, "sales_amount", 1)
    assert found is not None
    assert str(found.origin).startswith("Row 17 of the sheet “Orders” in may.xlsx, imported on ")
    [change] = found.changes
    assert (str(change.label), change.reason) == ("Correct a sale", "typing error")
    assert {str(field.label): (before, after) for field, before, after in change.fields} == {
        "Amount": (100, 120),
        "Customer": ("Miller", "Baker"),
    }


def test_story_when_a_fact_was_entered_by_hand_or_is_gone_then_says_so(company: Database) -> None:
    found = story(company, "sales_amount", 2)
    assert found is not None
    assert str(found.origin).startswith("This did not come from a sheet")
    assert story(company, "sales_amount", 99) is None
