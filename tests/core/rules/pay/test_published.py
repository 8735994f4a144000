"""Examples that vendors, manuals and forums publish, each with its address (P: published, D: derived from the published rule)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from salesdesk.rules.pay.breaks import Axis, Per
from salesdesk.rules.pay.component import AnyRule, Factor
from salesdesk.rules.pay.curve import Curve
from salesdesk.rules.pay.draw import Draw, DrawKind
from salesdesk.rules.pay.gates import Gate
from salesdesk.rules.pay.given import Deal, Given
from salesdesk.rules.pay.group import By, Pool
from salesdesk.rules.pay.limits import PoolCap
from salesdesk.rules.pay.mixed import Matrix, Scale
from salesdesk.rules.pay.simple import Each, Flat
from salesdesk.rules.pay.tier_table import Mode, Pays
from salesdesk.rules.pay.tiers import Tiers
from salesdesk.rules.pay.time import Ageing, Part, Ramp, Schedule, in_parts
from salesdesk.rules.split import credit
from tests.core.rules.pay.examples import D, breaks, deals, line, tiers

FORUM = "https://www.excelforum.com/excel-formulas-and-functions/1140746-tiered-fee-formula-help-post4395337.html"
DIGITAL = "https://www.get-digital-help.com/how-to-do-tiered-calculations-in-one-formula/"
APTIFY = "https://aptifykb.atlassian.net/wiki/pages/diffpagesbyversion.action?pageId=15417386804"
SPIFF = "https://help.spiff.com/article/how-to-create-an-accelerator/"
COOKIE_TIERS = (
    "https://support2.salescookie.com/portal/en/kb/articles/kb-what-is-the-difference-between-cumulative-and-non-cumulative-tiers"
)
PROWI = "https://www.prowi.io/en/glossary/override-commission"
PASTEBIN = "https://pastebin.com/F832AA6M"
SPARROW = "https://www.sparrowgenie.com/sales-commission-models/ramp-commission-model"
VISDUM = "https://visdum.com/term/payout-floor-commission-threshold"
RED1 = "http://red1.org/adempiere/viewtopic.php?f=4&t=572"

QCOMMISSION = "https://www.qcommission.com/blog/recoverable-vs-non-recoverable-draw-what-is-the-difference.html"

FEES = tiers("0.03", ("500", "0.05"), ("750", "0.075"), mode=Mode.MARGINAL)
VOLUMES = tiers("0.045", ("100000", "0.02"), ("250000", "0.012"), ("500000", "0.002"), mode=Mode.MARGINAL)
AGREED = ("5000", "0.10"), ("10000", "0.15")
RANGES = ("100", "0.12"), ("150", "0.14"), ("200", "0.16")
BAND = ("1", "0.08"), ("1.5", "0.10")


@pytest.mark.parametrize(
    ("source", "rule", "base", "expected"),
    [
        *((f"P {FORUM}", FEES, one, paid) for one, paid in (("300", "9"), ("400", "12"), ("500", "15"), ("600", "20"))),
        *((f"P {FORUM}", FEES, one, paid) for one, paid in (("700", "25"), ("800", "31.25"), ("900", "38.75"))),
        *((f"P {DIGITAL}", VOLUMES, one, paid) for one, paid in (("65000", "2925"), ("125000", "5000"), ("280000", "7860"))),
        (f"P {DIGITAL}", VOLUMES, "540000", "10580"),
        ("P https://referello.com/tools/tiered-commission-calculator", tiers("0.1", ("10000", "0.2"), mode=Mode.MARGINAL), "15000", "2000"),
        (f"P graduated {APTIFY}", tiers("0.05", *AGREED, mode=Mode.MARGINAL), "11000", "900"),
        (f"P highest tier {APTIFY}", tiers("0.05", *AGREED), "11000", "1650"),
        (f"P tier payout {SPIFF}", tiers("0.10", *RANGES), "125", "15"),
        (f"D marginal payout {SPIFF}", tiers("0.10", *RANGES, mode=Mode.MARGINAL), "125", "13"),
        (f"P threshold {PROWI}", tiers("0", ("225000", "0.03"), mode=Mode.MARGINAL), "300000", "2250"),
        (f"P from the first on {PROWI}", Flat(D("0.03")), "300000", "9000"),
        *((f"P a member's sales {PROWI}", Flat(D("0.03")), one, paid) for one, paid in (("75000", "2250"), ("52500", "1575"))),
        (f"P {RED1}", Flat(D("0.05")), "10000", "500"),
        (f"P above 1,000 alone {RED1}", tiers("0", ("1000", "0.05"), mode=Mode.MARGINAL), "10000", "450"),
        (f"P 200 pieces less 30 {RED1}", tiers("0", ("30", "1"), mode=Mode.MARGINAL, pays=Pays.EACH), "200", "170"),
        (
            "P https://digitalbuzznews.com/commission-calculation-10-typical-sales-commission-structures/",
            Flat(D("0.25")),
            "280000",
            "70000",
        ),
        ("P https://www.easy-commission.com/blog/5-common-sales-commission-structures.html", Flat(D("0.05")), "2000", "100"),
        ("P profit https://www.easy-commission.com/blog/5-common-sales-commission-structures.html", Flat(D("0.10")), "600", "60"),
        ("P http://www.qichetansuo.com/qicheleixing/102054.html 销售额提成", Flat(D("0.05")), "1000000", "50000"),
        ("P http://www.qichetansuo.com/qicheleixing/102054.html 利润提成", Flat(D("0.20")), "200000", "40000"),
        (
            "D http://www.qichetansuo.com/qicheleixing/102054.html 阶梯式提成 超额",
            tiers("0.03", ("1000000", "0.05"), ("2000000", "0.08"), ("3000000", "0.10"), mode=Mode.MARGINAL),
            "2500000",
            "120000",
        ),
        (
            "P multiples of a price https://excelforum.com/excel-formulas-and-functions/1144144-tiered-fee-formula-help.html",
            tiers("0", ("4", "60000"), ("5", "90000"), ("6", "120000"), mode=Mode.MARGINAL, pays=Pays.EACH),
            "5.4",
            "96000",
        ),
        ("P https://www.itagroup.com/insights/move-spiffs-incremental-sales", Each(D(2)), "100", "200"),
        ("P https://ryanconsulting.ai/courses/fa-commission-modeling/spiff-and-bonus-structures", Each(D(2500)), "12", "30000"),
        ("P half taken back https://docs.core8.co/commission-plan-patterns/clawbacks-and-early-exit", Flat(D("0.1")), "-50000", "-5000"),
        ("P https://developers.tune.com/network-models/employeecommission", Each(D(5)), "10", "50"),
    ],
)
def test_rules_when_an_example_is_published_then_pay_what_it_says(source: str, rule: AnyRule, base: str, expected: str) -> None:
    assert line(rule, Given(D(base))).amount == D(expected), source


@pytest.mark.parametrize(("amount", "expected"), [("25", "2.5"), ("75", "11.25"), ("200", "40")])
def test_each_deal_when_its_size_tells_the_rate_then_pays_as_published(amount: str, expected: str) -> None:
    assert tiers("0.10", ("50", "0.15"), ("100", "0.20"), per=Per.DEAL).deal(D(amount)) == D(expected), PASTEBIN


@pytest.mark.parametrize(
    ("rule", "expected"),
    [(tiers("0.06", *BAND, axis=Axis.ATTAINMENT), "8800"), (tiers("0.06", *BAND, mode=Mode.MARGINAL, axis=Axis.ATTAINMENT), "6800")],
)
def test_tiers_of_a_quota_when_cumulative_or_not_then_pay_as_the_rule_says(rule: Tiers, expected: str) -> None:
    """D: 110 % of a quota of 100,000, by tier B alone or by the bands of A and B."""
    assert line(rule, Given(D(110000), quota=D(100000))).amount == D(expected), COOKIE_TIERS


@pytest.mark.parametrize(("booked", "expected"), [("500000", "0"), ("690000", "0"), ("700000", "70000"), ("900000", "90000")])
def test_threshold_when_it_is_reached_then_pays_for_everything(booked: str, expected: str) -> None:
    """P: 10 % of bookings from 70 % of 1,000,000 on."""
    gate = Gate("attainment", D("0.7"))
    assert line(Flat(D("0.1")), Given(D(booked), quota=D(1000000)), gates=(gate,)).amount == D(expected), VISDUM


@pytest.mark.parametrize(("sold", "expected"), [("107000", "0"), ("108000", "5400"), ("135000", "7425")])
def test_gate_and_accelerator_when_they_act_together_then_pay_as_the_rule_says(sold: str, expected: str) -> None:
    """D https://pastebin.com/Xj8thHQN: 5 % from 80 % of 135,000 on, times 1.1 from 100 % on."""
    factor = Factor(D(1), breaks(("1", "1.1")))
    found = line(Flat(D("0.05")), Given(D(sold), quota=D(135000)), gates=(Gate("attainment", D("0.8")),), factor=factor)
    assert found.amount == D(expected)


@pytest.mark.parametrize(("sold", "expected"), [("16000", "800"), ("16500", "1650"), ("33000", "3300"), ("40000", "4700")])
def test_decelerator_and_accelerator_when_half_the_quota_is_reached_then_pay_back_to_the_first(sold: str, expected: str) -> None:
    """D https://comp.quotapath.com/account-executive/accelerators-decelerators: 33,000; 5 %, from half of it 10 % of all, 20 % above."""
    given = Given(D(sold), quota=D(33000))
    whole = tiers("0.05", ("0.5", "0.10"), axis=Axis.ATTAINMENT)
    above = tiers("0", ("1", "0.10"), mode=Mode.MARGINAL, axis=Axis.ATTAINMENT)
    assert line(whole, given).amount + line(above, given).amount == D(expected)


def test_recoverable_draw_when_earnings_vary_then_is_recovered_only_above_it() -> None:
    """P https://docs.oracle.com/cd/E05553_01/books/InCompAdm/InCompAdmPlanDesign8.html: 2,000 a month."""
    draw, balance, paid, open_ = Draw(D(2000)), D(0), [], []
    for gross in ("2750", "3000", "1500", "2375", "3000", "2750"):
        done = draw.pay(D(gross), balance)
        balance = done.balance
        paid.append(done.paid)
        open_.append(balance)
    assert paid == [2750, 3000, 2000, 2000, 2875, 2750] and open_ == [0, 0, 500, 125, 0, 0]


def test_draw_when_nothing_is_recovered_yet_then_its_balance_adds_up() -> None:
    """P https://docs.oracle.com/en/cloud/saas/sales/facmi/example-of-incentive-compensation-draw-and-recovery.html: periods 1 to 3."""
    draw, balance, found = Draw(D(1000)), D(0), []
    for gross in ("500", "700", "400"):
        done = draw.pay(D(gross), balance)
        balance = done.balance
        found.append((done.advanced, done.paid, balance))
    assert found == [(500, 1000, 500), (300, 1000, 800), (600, 1000, 1400)]


@pytest.mark.parametrize(
    ("source", "kind", "amount", "gross", "paid", "balance"),
    [
        ("https://docs.oracle.com/cd/E05553_01/books/InCompAdm/InCompAdmPlanDesign24.html", "non_recoverable", "2000", "800", "2000", "0"),
        (
            QCOMMISSION,
            "non_recoverable",
            "2000",
            "1000",
            "2000",
            "0",
        ),
        (
            QCOMMISSION,
            "non_recoverable",
            "2000",
            "4000",
            "4000",
            "0",
        ),
        ("https://visdum.com/blog/recoverable-and-non-recoverable-draw", "recoverable", "3000", "2000", "3000", "1000"),
        ("https://visdum.com/blog/recoverable-and-non-recoverable-draw", "recoverable", "4000", "6000", "6000", "0"),
    ],
)
def test_draws_when_published_then_pay_the_same(source: str, kind: str, amount: str, gross: str, paid: str, balance: str) -> None:
    """P. Where a draw of 4,000 came before the month's end, 2,000 of the 6,000 are left to be paid out."""
    done = Draw(D(amount), DrawKind(kind)).pay(D(gross))
    assert (done.paid, done.balance) == (D(paid), D(balance)), source


@pytest.mark.parametrize(
    ("source", "points", "reached", "expected"),
    [
        ("P Oracle ICM, interpolated: 12 % of a tier to 25 % worth 1,000", (("0", "0"), ("0.25", "1000"), ("0.5", "3000")), "0.12", "480"),
        ("P excelcampus.com, payout of 1,000 at half of the quota", (("0", "0"), ("0.4", "200"), ("0.6", "350")), "0.5", "275"),
        ("P the same at 40 %", (("0", "0"), ("0.4", "200"), ("0.6", "350")), "0.4", "200"),
        (
            "P https://www.sec.gov/Archives/edgar/data/931058/000116678910000006/exhibit1034.htm, of 1,000",
            (("0.8", "0"), ("0.82", "325"), ("0.84", "400"), ("0.90", "625"), ("1", "1000"), ("1.1", "2000")),
            "0.84",
            "400",
        ),
        ("D between its points", (("0.82", "325"), ("0.84", "400")), "0.83", "362.50"),
    ],
)
def test_lines_through_points_when_published_then_pay_the_same(
    source: str, points: tuple[tuple[str, str], ...], reached: str, expected: str
) -> None:
    rule = Curve(breaks(*points), Axis.ATTAINMENT)
    assert line(rule, Given(D(reached) * 100000, quota=D(100000))).amount == D(expected), source


def test_weighted_parts_when_each_has_its_payout_then_add_up() -> None:
    """P https://moomoo.com/news/translate-news/notice/301182724: half of 7,500 each, 115 % pays 125 %, 100 % pays 100 %: 8,437.50."""
    revenue = Curve(breaks(("1", "1"), ("1.15", "1.25")), Axis.ATTAINMENT, bonus=D(3750))
    paid = [line(revenue, Given(D(one), quota=D(100))).amount for one in (115, 100)]
    assert paid == [D("4687.50"), 3750] and sum(paid) == D("8437.50")


def test_matrices_of_two_figures_when_published_then_pay_the_same_cell() -> None:
    """P https://www.sec.gov/Archives/edgar/data/879796/000114036111050970/ex10_2.htm: EBITDA 2,473, revenue 17,578: 80 % of 9,000.

    P http://m.shangdiguo.com/blog.asp?wenzhangid=40569: 目标完成率 97~100, 回款率 95~100: 1.4 (D: of a 3,000).
    """
    grid = Matrix(
        Scale("ebitda", (D(2473), D(2550))),
        Scale("revenue", (D(17578), D(17930))),
        ((D("0.6"), D("0.7"), D("0.8")), (D("0.7"), D("0.8"), D("0.9")), (D("0.8"), D(1), D("1.05"))),
    )
    assert line(grid, Given(D(9000), figures={"ebitda": D(2473), "revenue": D(17578)})).amount == 7200
    quarter = Matrix(
        Scale("attainment:sales_amount", (D("0.97"), D(1))),
        Scale("attainment:receipts", (D("0.95"), D(1))),
        ((D("1.3"), D("1.35"), D("1.4")), (D("1.35"), D("1.4"), D("1.45")), (D("1.4"), D("1.45"), D("1.5"))),
    )
    reached = {"attainment:sales_amount": D("0.98"), "attainment:receipts": D("0.96")}
    assert line(quarter, Given(D(3000), figures=reached)).amount == 4200


def test_pools_and_caps_of_all_when_published_then_share_the_same() -> None:
    """P https://www.inhabitrealty.com/lessons/bonuses/: 500 of 5,000 points of a pool of 10,000.

    P http://www.kervinandbarnes.co.uk/resource/fixed-share-pool/: five equal shares of 20 %.
    P https://support2.salescookie.com/portal/en/kb/articles/kb-best-practice-configure-payout-limits: 900 and 450 under a maximum of 900.
    """
    everybody = dict.fromkeys(range(1, 11), D(1))
    points = Pool(D(10000), by=By.POINTS).shares(Given(group=everybody, weights=dict.fromkeys(everybody, D(500)))).parts
    assert points[1] == 1000
    assert set(Pool(D(50000)).shares(Given(group=dict.fromkeys(range(5), D(0)))).parts.values()) == {Decimal(10000)}
    steps = PoolCap(D(900)).steps({1: D(900), 2: D(450)}, {})
    assert {who: D(had) + steps[who].amount for who, had in ((1, 900), (2, 450))} == {1: 600, 2: 300}


def test_ramps_when_published_then_give_the_same_quotas_and_pay() -> None:
    """P https://prowi.io/en/glossary/ramp-period (both forms); P sparrowgenie.com: 8, 6, 5 and 4 % by month of tenure."""
    shares = Ramp((D(0), D("0.25"), D("0.5"), D("0.75")), "quota")
    assert [shares.quota(D(50000), month) for month in (1, 2, 3, 4, 5)] == [0, 12500, 25000, 37500, 50000]
    sums = Ramp(tuple(D(one) for one in (200000, 200000, 300000, 300000, 350000, 350000, 400000)), "quota", absolute=True)
    assert [sums.quota(D(400000), month) for month in (1, 4, 6, 7, 12)] == [200000, 300000, 350000, 400000, 400000]
    rates = Ramp(tuple(D(one) for one in ("2", "2", "1.5", "1.5", "1.25", "1.25")))
    paid = {month: line(Flat(D("0.04")), Given(D(50000), tenure=month), ramp=rates).amount for month in (2, 5, 7)}
    assert paid == {2: 4000, 5: 2500, 7: 2000}, SPARROW


def test_receipts_when_they_are_late_then_count_as_published() -> None:
    """P Eclipse, customer maximum collection days: what is paid on day 60 counts, on day 61 nothing.

    D https://cary.kerridgecsna.com, Commission Aging Parameters: 5 %, one point more within 30 days, one less after 60, two from day 90 on.
    """
    given = Given(D(2000), deals=(Deal(1, D(1000), None, 60), Deal(2, D(1000), None, 61)))
    assert line(Flat(D("0.1")), given, ageing=Ageing(breaks(("60", "0")))).amount == 100
    points = Ageing(breaks(("29", "1"), ("60", "0.8"), ("89", "0.6")), first=D("1.2"))
    paid = [line(Flat(D("0.05")), Given(D(10000), deals=(Deal(1, D(10000), None, age),)), ageing=points).amount for age in (20, 45, 75, 90)]
    assert paid == [600, 500, 400, 300]


def test_parts_and_extras_when_published_then_add_up() -> None:
    """P https://www.prowi.io/en/glossary/spiff: five orders of 20,000 at 8 % and 1,000 for each.

    P https://www.0685.com/k12/k12-educators/81366.html: 15 % of 100,000, of which 60 shares of 100 are 9,000.
    P http://www.vbaexpress.com/forum/showthread.php?p=205066: 100 in two halves. D zepys.com: 70 % at once, 30 % later.
    P salescookie.com, uncapped earnings: 10 % of the first 10,000 of a deal, 5 % above (D: a deal of 30,000; two of them).
    P http://www.ehow.com/how_12080272_calculate-tiered-gross-margin-commission.html: a profit of 50 with 50 % on cost pays 25 % of it.
    """
    assert line(Flat(D("0.08")), Given(D(100000))).amount + line(Each(D(1000)), Given(D(5))).amount == 13000
    share = credit(D(100000), {1: D("0.6"), 2: D("0.4")})[1]
    assert line(Flat(D("0.15")), Given(share)).amount == 9000
    assert in_parts(2).amounts(D(100)) == {0: 50, 1: 50}
    assert Schedule((Part(0, D("0.7")), Part(3, D("0.3")))).amounts(D(1000)) == {0: 700, 3: 300}
    assert tiers("0.10", ("10000", "0.05"), mode=Mode.MARGINAL, per=Per.DEAL).pay(Given(deals=deals("30000", "30000"))).amount == 4000
    by_margin = Factor(D("0.10"), breaks(("0.36", "0.25"), ("0.61", "0.40")), "gross_margin")
    assert line(Flat(D(1)), Given(D(50), figures={"gross_margin": D("0.5")}), factor=by_margin).amount == D("12.5")
