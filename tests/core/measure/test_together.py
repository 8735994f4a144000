"""Several metrics read in one scan are what each of them is alone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure import EVERYONE, METRICS, Who, metric
from salesdesk.measure.only import Only
from salesdesk.measure.together import together

SPANS = ((date(2025, 2, 10), date(2025, 3, 31)), (date(2025, 2, 10), date(2026, 1, 20)), (date(2025, 3, 3), date(2025, 3, 3)))
ONLYS = (Only(), Only(region=("east",)), Only(category=("A",)), Only(customers="new"), Only(customer=(3,)))


@pytest.mark.parametrize("span", SPANS)
@pytest.mark.parametrize(("who", "by"), [(EVERYONE, "member"), (Who.member(2), None), (Who.team(1), None), (Who.member(5), None)])
def test_metrics_when_read_together_then_each_is_what_it_is_alone(
    company: Database, who: Who, by: str | None, span: tuple[date, date]
) -> None:
    asked = [(one, only) for one in METRICS if one.sums for only in ONLYS]
    nothing = (Decimal(0), Decimal(0))
    with company.read() as session:
        found = together(session, asked, who, span, by)
        alone = [one.of(session, who, span, by, only) for one, only in asked]
    for (one, only), of_many, of_one in zip(asked, found, alone, strict=True):
        for key in {**of_many, **of_one}:
            assert of_many.get(key, nothing) == of_one.get(key, nothing), (one.name, only, key)
    assert any(pair != nothing for of_many in found for pair in of_many.values()) or span[0] == span[1]


def test_metrics_when_read_together_by_what_one_does_not_know_then_it_is_told(company: Database) -> None:
    with company.read() as session, pytest.raises(SalesDeskError) as caught:
        together(session, [(metric("receipts"), Only(category=("A",)))], EVERYONE, SPANS[0], "member")
    assert caught.value.code == "metric.no_filter"
