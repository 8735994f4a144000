"""What is worth a look: worked out from plain figures, and found again in the sample's stories."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from salesdesk.measure import EVERYONE, Figure, Who
from salesdesk.period import Period
from salesdesk.rules.attainment import attainment, pace
from salesdesk.sample import make_sample
from salesdesk.services.figures import Reached
from salesdesk.services.findings import (
    Bought,
    behind_pace,
    concentration,
    findings,
    furthest_behind,
    margin_outlier,
    receipts_behind,
)

MAY = Period.month(2026, 5)


def member(number: int, actual: int, target: int | None, over: int = 20) -> Reached:
    """Return what somebody reached after `over` of 20 working days."""
    goal = None if target is None else Decimal(target)
    return Reached(Who.member(number), f"M{number}", attainment(Decimal(actual), goal), pace(Decimal(actual), goal, over, 20))


def bought(number: int, now: int, expected: int) -> Bought:
    return Bought(number, f"C{number}", Decimal(now), Decimal(expected))


def sold(number: int | None, amount: int, profit: int = 0) -> Figure:
    """Return the sales of a customer, or with `profit` the margin of a product."""
    value = Decimal(profit) / amount if profit else Decimal(amount)
    return Figure(value, number, f"P{number}", Decimal(profit or amount), Decimal(amount))


def test_furthest_behind_when_some_are_on_course_then_lists_only_the_late_by_money() -> None:
    members = [member(1, 100, 100), member(2, 50, 100), member(3, 600, 1000), member(4, 10, None), member(5, 99, 200, over=10)]
    assert [one.name for one in furthest_behind(members)] == ["M3", "M2"]


def test_behind_when_one_customer_explains_it_then_names_it_with_what_it_usually_bought() -> None:
    found = behind_pace(member(1, 60, 100), MAY, [bought(1, 50, 55), bought(2, 10, 40)])
    assert str(found.title.fill(missing="40")) == "M1 reached 60% of the target, 40 short"
    assert str(found.detail.fill(now="10", expected="40")) == "Mainly C2: 10, usually 40 in that time."
    assert dict(found.amounts) == {"missing": 40, "now": 10, "expected": 40}
    assert found.asked is not None and found.asked.who == Who.member(1)


def test_behind_when_the_customer_bought_nothing_then_says_so() -> None:
    found = behind_pace(member(1, 20, 100, over=10), MAY, [bought(2, 0, 25)])
    assert str(found.title.fill(missing="30")) == "M1 is at 20% of the target, 30 behind"
    assert str(found.detail.fill(expected="25")) == "Mainly C2: nothing sold, usually 25 in that time."


def test_behind_when_no_customer_explains_a_quarter_of_it_then_names_none() -> None:
    found = behind_pace(member(1, 0, 100), MAY, [bought(number, 0, 20) for number in range(5)])
    assert str(found.detail) == "No single customer explains it: less was sold to many."


def test_concentration_when_one_customer_has_a_quarter_then_is_found_and_else_not() -> None:
    large = concentration(EVERYONE, MAY, [sold(1, 50), sold(2, 20), sold(3, 15), sold(4, 15)])
    assert large is not None
    assert str(large.title) == "P1 alone is 50% of sales"
    assert large.asked is not None
    assert (large.asked.by, large.asked.key) == ("customer", 1)
    assert concentration(EVERYONE, MAY, [sold(number, 20) for number in range(5)]) is None
    assert concentration(EVERYONE, MAY, [sold(1, 90), sold(2, 10)]) is None


def test_margin_when_a_product_is_far_below_the_rest_then_tells_what_it_costs() -> None:
    products = [sold(1, 1000, 300), sold(2, 1000, 300), sold(3, 1000, 100), sold(4, 10, 1)]
    found = margin_outlier(EVERYONE, MAY, products)
    assert found is not None
    assert str(found.title) == "P3: margin 10.0%, 19.9 points below the rest"
    assert round(dict(found.amounts)["lost"], 2) == Decimal("199.00")
    assert margin_outlier(EVERYONE, MAY, [sold(1, 1000, 300), sold(2, 1000, 280)]) is None


def test_receipts_when_less_than_most_of_the_sales_came_then_names_the_largest_gap() -> None:
    found = receipts_behind(EVERYONE, MAY, Decimal(1000), Decimal(700), [bought(1, 100, 150), bought(2, 0, 200)])
    assert found is not None
    assert dict(found.amounts) == {"gap": 300, "open": 200}
    assert dict(found.detail.values)["customer"] == "C2"
    assert receipts_behind(EVERYONE, MAY, Decimal(1000), Decimal(900), []) is None
    assert receipts_behind(EVERYONE, MAY, Decimal(1000), Decimal(0), []) is None


def test_findings_when_of_the_sample_team_then_find_its_stories(tmp_path: Path) -> None:
    database = make_sample(tmp_path / "sample.salesdesk", language="en", until=date(2026, 11, 23))
    found = findings(database, EVERYONE, Period.month(2026, 10), date(2026, 11, 23))
    database.close()
    assert 1 <= len(found) <= 4
    assert found[0].kind == "behind"
    assert dict(found[0].title.values)["name"] == "Claire Dubois"
    assert dict(found[0].detail.values)["customer"] == "Sterling Machine Works"
