"""Deals of Salesforce and HubSpot are won where the product's own column says so, whatever their stage is called."""

from __future__ import annotations

from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.model import Opportunity, SaleLine
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import grid, planned
from tests.core.imports.sheets import apply, stored

SALESFORCE = "Id IsDeleted AccountId Name StageName Amount Probability CloseDate Type LeadSource IsClosed IsWon OwnerId CreatedDate".split()
HUBSPOT = (
    "hs_object_id dealname dealstage pipeline amount closedate createdate hubspot_owner_id dealtype hs_is_closed hs_is_closed_won".split()
)


def _row(header: list[str], at: int, stage: str, won: str) -> list[Cell]:
    said: dict[str, Cell] = {"StageName": stage, "dealstage": stage, "IsWon": won, "hs_is_closed_won": won, "IsDeleted": "false"}
    said |= {"Name": f"Deal {at}", "dealname": f"Deal {at}", "Amount": 100.0 + at, "amount": 100.0 + at, "Probability": 50.0}
    said |= dict.fromkeys(("CloseDate", "closedate"), "2026-03-15") | dict.fromkeys(("CreatedDate", "createdate"), "2026-01-05")
    said |= {"Id": f"006500000012AB{at}AAA", "hs_object_id": f"9000{at}", "AccountId": f"001500000012AB{at}AAA"}
    return [said.get(name, "x") for name in header]


@pytest.mark.parametrize("header", [SALESFORCE, HUBSPOT, SALESFORCE[::-1], HUBSPOT[::-1]])
@pytest.mark.parametrize(
    ("stages", "won", "states", "sold"),
    [
        (("In der Auslieferung", "15481632"), ("true", "false"), ["won", "open"], 100),
        (("Step 7", "Step 7"), ("false", "true"), ["open", "won"], 101),
        # What the stage says already stays said.
        (("Closed Lost", "Closed Won"), ("false", "true"), ["lost", "won"], 101),
        (("Step 7", "Step 8"), ("false", "false"), ["open", "open"], 0),
    ],
)
def test_deals_when_the_product_says_that_they_are_won_then_they_are(
    sqlite_database: Database, header: list[str], stages: tuple[str, str], won: tuple[str, str], states: list[str], sold: int
) -> None:
    rows = [_row(header, at, stage, one) for at, (stage, one) in enumerate(zip(stages, won, strict=True))]

    apply(sqlite_database, planned(sqlite_database, grid(list(header), *rows, sheet="deals")))

    assert [state for _, state in sorted(stored(sqlite_database, Opportunity.name, Opportunity.state))] == states
    assert sum((amount for (amount,) in stored(sqlite_database, SaleLine.amount)), Decimal(0)) == sold
