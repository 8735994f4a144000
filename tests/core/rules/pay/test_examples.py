"""The numeric examples of the field, each with its source (P: published, D: derived from a published rule)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from salesdesk.period import Period
from salesdesk.rules.attainment import attainment
from salesdesk.rules.pay.breaks import Break, Per
from salesdesk.rules.pay.curve import Curve
from salesdesk.rules.pay.given import Given
from salesdesk.rules.pay.simple import Flat
from salesdesk.rules.pay.tier_table import Mode
from salesdesk.rules.pay.tiers import Tiers
from salesdesk.rules.pay.time import Prorate, Ramp, in_parts, share_of
from salesdesk.rules.split import credit
from tests.core.rules.pay.examples import D, deals, line, tiers

ORACLE = ("1000", "0.02"), ("3000", "0.03"), ("8000", "0.05")
TRANSACTIONS = "200", "300", "1500", "1200", "2000", "4500"
CHINESE = tiers("0.02", ("10000", "0.03"), ("15000", "0.05"), ("20000", "0.06"), ("25000", "0.08"))


def test_step_tiers_when_each_transaction_is_alone_then_pay_as_oracle_icm_publishes() -> None:
    """Example 1 (P): 0-1000 1 %, to 3000 2 %, to 8000 3 %, to 20000 5 %."""
    rule = tiers("0.01", *ORACLE, mode=Mode.MARGINAL, per=Per.DEAL)
    paid = rule.pay(Given(deals=deals(*TRANSACTIONS)))
    assert [amount for _, amount in paid.deals] == [D(one) for one in ("2", "3", "20", "14", "30", "95")]
    assert paid.amount == 164


def worth(ends: tuple[Decimal, ...], amounts: tuple[Decimal, ...]) -> Curve:
    """Return the curve of tiers that are each worth an amount, earned in proportion to how far a deal is in the tier."""
    points, paid = [Break(D(0), D(0))], D(0)
    for end, worth in zip(ends, amounts, strict=True):
        paid += worth
        points.append(Break(end, paid))
    return Curve(tuple(points), per=Per.DEAL)


def test_interpolated_amounts_when_each_transaction_is_alone_then_pay_as_oracle_icm_publishes() -> None:
    """Example 2 (P): tiers worth 10, 40, 100 and 2000 at the same ends."""
    rule = worth((D(1000), D(3000), D(8000), D(20000)), (D(10), D(40), D(100), D(2000)))
    paid = rule.pay(Given(deals=deals(*TRANSACTIONS)))
    assert [amount for _, amount in paid.deals] == [D(one) for one in ("2", "3", "20", "14", "30", "80")]
    assert paid.amount == 149


@pytest.mark.parametrize(
    ("source", "rule", "base", "prior", "expected"),
    [
        ("3 Oracle, not split", tiers("0.01", ("10000", "0.02"), ("50000", "0.03"), ("100000", "0.04")), "5000", "0", "50"),
        ("3 Oracle, not split", tiers("0.01", ("10000", "0.02"), ("50000", "0.03"), ("100000", "0.04")), "15000", "0", "300"),
        ("3 Oracle, not split", tiers("0.01", ("10000", "0.02"), ("50000", "0.03"), ("100000", "0.04")), "60000", "0", "1800"),
        ("5 Oracle 24B", tiers("0.01", ("1000", "0.02"), mode=Mode.MARGINAL), "2500", "0", "40"),
        ("8 Trailhead mamount", tiers("0.04", ("150000", "0.06"), ("250000", "0.08"), mode=Mode.MARGINAL), "20000", "145000", "1100"),
        ("9 ExcelForum", tiers("0.05", ("100000", "0.06"), ("125000", "0.07"), mode=Mode.MARGINAL), "150000", "0", "8250"),
        ("10 studyofnet", tiers("0.01", ("10000", "0.02"), ("30000", "0.03"), mode=Mode.MARGINAL), "38000", "0", "740"),
        (
            "11 yx095",
            tiers("0.010", ("1000", "0.012"), ("2000", "0.014"), ("3000", "0.016"), ("4000", "0.018"), mode=Mode.MARGINAL),
            "4750",
            "0",
            "65.5",
        ),
        ("13 全额阶梯", CHINESE, "15000", "0", "750"),
        ("13 全额阶梯", CHINESE, "25000", "0", "2000"),
        ("36 OCA: no hole at 100.50", tiers("0.1", ("101", "0.2")), "100.50", "0", "10.05"),
    ],
)
def test_tiers_when_an_amount_is_given_then_pay_as_the_source_says(source: str, rule: Tiers, base: str, prior: str, expected: str) -> None:
    assert line(rule, Given(D(base), D(prior))).amount == D(expected), source


def test_slices_when_tiers_are_marginal_then_tell_each_part_and_its_rate() -> None:
    """Examples 5 (P: 10 + 30, blended 1.6 %), 8 (P: 5,000 at 4 %, 15,000 at 6 %) and 9 (P: 5,000 + 1,500 + 1,750)."""
    five = line(tiers("0.01", ("1000", "0.02"), mode=Mode.MARGINAL), Given(D(2500)))
    eight = line(tiers("0.04", ("150000", "0.06"), ("250000", "0.08"), mode=Mode.MARGINAL), Given(D(20000), D(145000)))
    nine = line(tiers("0.05", ("100000", "0.06"), ("125000", "0.07"), mode=Mode.MARGINAL), Given(D(150000)))
    assert [one.amount for one in five.slices] == [10, 30] and five.amount / D(2500) == D("0.016")
    assert [(one.base, one.rate) for one in eight.slices] == [(5000, D("0.04")), (15000, D("0.06"))]
    assert eight.amount / D(20000) == D("0.055")
    assert [one.amount for one in nine.slices] == [5000, 1500, 1750]


@pytest.mark.parametrize(("credits", "expected"), [((1000, 1500, 500), "1.0000"), ((1500, 500), "0.6667")])
def test_attainment_when_credits_come_then_is_their_sum_over_the_month_s_goal(credits: tuple[int, ...], expected: str) -> None:
    """Example 7 (P, Oracle): a goal of 36,000 a year is 3,000 a month."""
    ratio = attainment(D(sum(credits)), D(36000) / 12).ratio
    assert ratio is not None and round(ratio, 4) == D(expected)


def test_quota_when_somebody_starts_in_march_then_counts_from_there() -> None:
    """Example 15 (P, QuickBase): 100,000 by quarter 20/20/20/40 %, from 1 March: 6,666.67 + 20,000 + 20,000 + 40,000."""
    quarters = [Period.parse(f"2026Q{one}") for one in (1, 2, 3, 4)]
    quotas = [D(one) for one in (20000, 20000, 20000, 40000)]
    counted = [quota * share_of(one, date(2026, 3, 1), None, Prorate.MONTHS) for quota, one in zip(quotas, quarters, strict=True)]
    assert [round(one, 2) for one in counted] == [D("6666.67"), 20000, 20000, 40000]
    assert round(sum(counted), 2) == D("86666.67")


def test_schedule_when_paid_in_thirds_then_each_month_has_one() -> None:
    """Example 17 (P, Sales Cookie): a deal of 1,000 at 6 % paid in thirds over three months: 20, 20, 20."""
    paid = line(Flat(D("0.06")), Given(D(1000))).amount
    assert in_parts(3).amounts(paid) == {0: 20, 1: 20, 2: 20}


def test_ramp_when_quota_grows_with_tenure_then_is_as_listed() -> None:
    """Example 18 (P, Sales Cookie): 10k, 20k, 30k, 45k by month of tenure."""
    ramp = Ramp((D(10000), D(20000), D(30000), D(45000)), "quota", absolute=True)
    assert [ramp.quota(D(99999), month) for month in (1, 2, 3, 4, 5)] == [10000, 20000, 30000, 45000, 45000]


@pytest.mark.parametrize(
    ("source", "rate", "received", "expected"),
    [
        ("20 OCA #104: 4,000 on 20,000, two receipts", "0.2", ("10000", "10000"), ["2000.00", "2000.00"]),
        ("21 ADempiere #1592: receipts of 8,000 at 4 %", "0.04", ("8000",), ["320.00"]),
        ("22 ERPNext #25239: nothing paid, then 5,000 of 10,000", "1", ("0", "5000"), ["0", "5000"]),
    ],
)
def test_commission_when_on_receipts_then_follows_what_was_paid(
    source: str, rate: str, received: tuple[str, ...], expected: list[str]
) -> None:
    assert [line(Flat(D(rate)), Given(D(one))).amount for one in received] == [D(one) for one in expected], source


def test_attainment_when_a_deal_is_shared_then_counts_the_share() -> None:
    """Example 23 (P, ERPNext PR #40062): 100 % of 5 and 50 % of 10 are 10, not 15."""
    assert credit(D(5), {1: D(1)})[1] + credit(D(10), {1: D("0.5"), 2: D("0.5")})[1] == 10


def test_clawback_when_the_total_falls_under_a_tier_then_takes_back_the_extra_too() -> None:
    """Example 25 (P, in words): 5 % to 450k, then 10 %; a deal of 50k is cancelled and the total falls back under 450k."""
    rule = tiers("0.05", ("450000", "0.10"), mode=Mode.MARGINAL)
    paid, due = (line(rule, Given(D(one))).amount for one in (480000, 430000))
    assert due - paid == -(D(20000) * D("0.05") + D(30000) * D("0.10"))
    assert line(rule, Given(D(-50000), D(480000))).amount == due - paid


def test_negative_deals_when_alone_then_are_looked_up_by_their_size() -> None:
    """Sales Cookie's checklist: |x| for the look-up of a rate; a sum below zero is in the first tier."""
    by_deal = tiers("0.02", ("10000", "0.03"), per=Per.DEAL)
    assert by_deal.deal(D(-12000)) == -by_deal.deal(D(12000)) == D(-360)
    assert line(tiers("0.02", ("10000", "0.03")), Given(D(-12000))).amount == Decimal(-240)
