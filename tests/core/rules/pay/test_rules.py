"""Rules one by one: what they pay, why they pay nothing, how they say themselves, and the shape of their curve."""

from __future__ import annotations

from decimal import Decimal

import pytest

from salesdesk.errors import SalesDeskError
from salesdesk.rules.pay.breaks import AtBreak, Axis
from salesdesk.rules.pay.codec import read_plan
from salesdesk.rules.pay.component import AnyRule, Basis, Component, Factor
from salesdesk.rules.pay.counting import component_line
from salesdesk.rules.pay.curve import Curve
from salesdesk.rules.pay.draw import Draw, DrawKind
from salesdesk.rules.pay.gates import Gate
from salesdesk.rules.pay.given import Deal, Given, Named
from salesdesk.rules.pay.group import By, Pool, Rank, Ties
from salesdesk.rules.pay.limits import Cap
from salesdesk.rules.pay.mixed import Kicker, Matrix, Scale
from salesdesk.rules.pay.shape import one_more, shape
from salesdesk.rules.pay.simple import Each, Fixed, Flat, Milestones
from salesdesk.rules.pay.tier_table import Mode, Pays
from salesdesk.rules.pay.tiers import NO_TARGET
from salesdesk.rules.pay.time import Ageing, Ramp
from tests.core.rules.pay.examples import D, breaks, line, tiers

NAMES = {"gross_margin": Named("Gross margin", "percent"), "attainment": Named("Attainment", "percent")}
SALES = Basis("sales_amount")
DESCENDING = [{"at": 5, "pays": 1}, {"at": 3, "pays": 1}]
SHORT = "what was reached lies in a tier that pays nothing; the next begins at 100"
MATRIX = Matrix(Scale("attainment", (D(1),)), Scale("gross_margin", (D("0.2"),)), ((D("0.01"), D("0.02")), (D("0.02"), D("0.04"))))


@pytest.mark.parametrize(
    ("rule", "given", "expected"),
    [
        (tiers("0.02", ("10000", "0.03")), Given(D(10000)), "300"),
        (tiers("0.02", ("10000", "0.03"), at_break=AtBreak.LOWER), Given(D(10000)), "200"),
        (tiers("0", ("0.8", "0.05"), ("1", "0.08"), axis=Axis.ATTAINMENT), Given(D(90), quota=D(100)), "4.50"),
        (tiers("0.02", ("1", "0.04"), axis=Axis.ATTAINMENT, mode=Mode.MARGINAL), Given(D(150), quota=D(100)), "4.00"),
        (tiers("0.02", ("100000", "0.03")), Given(D(60000), D(60000)), "2400"),
        (tiers("0", ("5", "500"), ("10", "1200"), pays=Pays.AMOUNT), Given(D(7)), "500"),
        (tiers("20", ("10", "30"), pays=Pays.EACH), Given(D(12)), "360"),
        (Curve(breaks(("0.8", "0.5"), ("1", "1"), ("1.5", "2")), Axis.ATTAINMENT, bonus=D(4000)), Given(D(90), quota=D(100)), "3000"),
        (Curve(breaks(("0.8", "0.5"), ("1", "1"), ("1.5", "2")), Axis.ATTAINMENT, bonus=D(4000)), Given(D(300), quota=D(100)), "8000"),
        (Fixed(D(300)), Given(), "300"),
        (Each(D(50), D(10)), Given(D(12)), "500"),
        (Milestones(breaks(("100", "500"), ("200", "800"))), Given(D(150), D(60)), "1300"),
        (Milestones(breaks(("100", "500"), ("200", "800"))), Given(D(-150), D(210)), "-1300"),
        (Rank((D(500), D(300), D(100))), Given(group={1: D(9), 2: D(9), 3: D(5)}, person=2), "400"),
        (Rank((D(500), D(300)), Ties.EACH), Given(group={1: D(9), 2: D(9), 3: D(5)}, person=2), "500"),
        (Pool(D(1000), by=By.BASE), Given(group={1: D(3), 2: D(1)}, person=2), "250"),
        (Pool(rate=D("0.01"), by=By.POINTS, cap=D(50)), Given(group={1: D(9000), 2: D(0)}, weights={1: D(1), 2: D(4)}, person=2), "40"),
        (MATRIX, Given(D(120), quota=D(100), figures={"gross_margin": D("0.1"), "attainment": D("1.2")}), "2.40"),
        (Kicker("Commission", D("0.1")), Given(others={"Commission": D(5000)}), "500"),
    ],
)
def test_rules_when_given_figures_then_pay(rule: AnyRule, given: Given, expected: str) -> None:
    assert line(rule, given).amount == D(expected)


@pytest.mark.parametrize(
    ("component", "given", "reason"),
    [
        (
            Component("x", SALES, Flat(D("0.05")), gates=(Gate("attainment", D("0.75")),)),
            Given(D("712"), quota=D(1000)),
            "below the gate of 75%: Attainment 71.2%",
        ),
        (
            Component("x", SALES, Flat(D("0.05")), gates=(Gate("gross_margin", D("0.2")),)),
            Given(D(9)),
            "Gross margin cannot be told, so the gate of 20% is not reached",
        ),
        (
            Component("x", SALES, tiers("0", ("0.8", "0.05"), axis=Axis.ATTAINMENT)),
            Given(D(9)),
            str(NO_TARGET),
        ),
        (
            Component("x", SALES, tiers("0", ("100", "0.05"))),
            Given(D(9)),
            SHORT,
        ),
        (Component("x", SALES, Flat(D("0.05"))), Given(), "there is nothing in this period to count"),
        (Component("x", SALES, Rank((D(5),))), Given(group={1: D(9), 2: D(8)}, person=2), "place 2; prizes end at place 1"),
        (Component("x", SALES, Milestones(breaks(("100", "5")))), Given(D(40)), "60 short of the next step at 100"),
    ],
)
def test_lines_when_they_pay_nothing_then_say_why(component: Component, given: Given, reason: str) -> None:
    found = component_line(component, given, NAMES)
    assert found.amount == 0 and str(found.reason) == reason


def test_lines_when_gates_factors_and_limits_act_then_each_is_a_step() -> None:
    component = Component(
        "x",
        SALES,
        Flat(D("0.10")),
        gates=(Gate("gross_margin", D("0.2"), D("0.5")),),
        factor=Factor(D("0.8"), breaks(("1", "1"), ("1.2", "1.5"))),
        ramp=Ramp((D("0.6"), D("0.8"))),
        cap=Cap(D(50), D("0.5")),
    )
    found = component_line(component, Given(D(1300), quota=D(1000), figures={"gross_margin": D("0.1")}, tenure=2), NAMES)
    # 130 × 1.5 = 195, × 80 % = 156, × 50 % = 78; above 50 only half: 64
    assert found.amount == 64
    assert [one.amount for one in found.slices] == [130, 65, -39, -78, -14]


def test_receipts_when_they_come_late_then_count_less() -> None:
    ageing = Ageing(breaks(("30", "0.8"), ("90", "0.5"), ("180", "0")), terms=30)
    component = Component("x", Basis("receipts"), Flat(D("0.04")), ageing=ageing)
    received = tuple(Deal(at, D(1000), None, age) for at, age in enumerate((0, 60, 61, 121, 211, None)))
    found = component_line(component, Given(D(6000), deals=received), NAMES)
    assert found.base == 1000 + 1000 + 800 + 500 + 0 + 1000 and found.amount == D("172.00")
    assert [str(one) for one in found.sentences] == [
        "1,000 came after more than 30 days and counts 80%: 800",
        "1,000 came after more than 90 days and counts 50%: 500",
        "1,000 came after more than 180 days and counts 0%: 0",
    ]
    assert str(ageing.sentence()).startswith("money counts by when it comes, told from 30 days after the sale — more than 30 days: 80%")
    capped = Component("x", SALES, Flat(D("0.10")), deal_cap=D(800))
    deals = tuple(Deal(at, D(amount)) for at, amount in enumerate((500, 900, 1000)))
    assert [str(one) for one in component_line(capped, Given(D(2400), deals=deals), NAMES).sentences] == [
        "of 2 deals no more than 800 counts each: 300 less"
    ]


@pytest.mark.parametrize(
    ("kind", "paid", "balances"),
    [
        (DrawKind.NON_RECOVERABLE, [3000, 3000, 9000, 4000], [0, 0, 0, 0]),
        (DrawKind.RECOVERABLE, [3000, 3000, 4500, 4000], [1000, 4500, 0, 0]),
        (DrawKind.FORGIVEN, [3000, 3000, 9000, 4000], [1000, 0, 0, 0]),
    ],
)
def test_draws_when_months_are_thin_then_pay_an_advance(kind: DrawKind, paid: list[int], balances: list[int]) -> None:
    """Siebel: pay is max(gross, draw) first, then what is open is recovered, only down to the draw."""
    draw, balance, done = Draw(D(3000), kind, 2), D(0), []
    for number, gross in enumerate((2000, -500, 9000, 4000), 1):
        one = draw.pay(D(gross), balance, number)
        done.append(one)
        balance = one.balance
    assert [one.paid for one in done] == paid
    assert [one.balance for one in done] == balances


def test_shape_when_whole_amounts_jump_then_names_cliffs_and_flats() -> None:
    rule = tiers("0", ("10000", "0.03"), ("15000", "0.05"), ("20000", "0.06"), ("25000", "0.08"))
    found = shape(Component("x", SALES, rule, cap=Cap(D(4000))), None, D(80000))
    assert [str(one.text(one_more("money", "CNY"))) for one in found.cliffs][-1] == "At 25,000 one more yuan pays 500 more."
    assert [str(one.text) for one in found.flats] == ["Between 0 and 10,000 more pays no more.", "Above 50,000 more pays no more."]
    assert max(one.reaches for one in found.stretches) == 4000


def test_shape_when_tiers_are_marginal_then_has_no_cliff_but_where_the_gate_is() -> None:
    rule = tiers("0.02", ("1", "0.04"), axis=Axis.ATTAINMENT, mode=Mode.MARGINAL)
    assert not shape(Component("x", SALES, rule), D(100000), D(200000)).cliffs
    gated = shape(Component("x", SALES, rule, gates=(Gate("attainment", D("0.75")),)), D(100000), D(200000))
    for kind, currency, unit in (("money", "CNY", "one more yuan"), ("money", "USD", "one more USD"), ("count", "USD", "one more")):
        said = [str(one.text(one_more(kind, currency))) for one in gated.cliffs]
        assert said == [f"At 75,000 {unit} pays 1,500 more."]


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (
            tiers("0.04", ("150000", "0.06"), ("250000", "0.08"), mode=Mode.MARGINAL),
            "each tier on the part that lies in it: below 150,000: 4%; from 150,000 to below 250,000: 6%; from 250,000: 8%",
        ),
        (
            tiers("0", ("0.8", "0.05"), axis=Axis.ATTAINMENT, at_break=AtBreak.LOWER),
            "the tier reached holds for the whole amount: up to 80% of the target: nothing; above 80% of the target: 5%",
        ),
        (Rank((D(500), D(300))), "prizes by rank: place 1: 500, place 2: 300; those who are level share theirs"),
        (Pool(D(1000), D("0.01"), By.POINTS), "a pool of 1,000 plus 1% of what all reach together, shared by points"),
        (Each(D(50), D(10)), "50 each, for at most 10"),
        (
            MATRIX,
            (
                "by Attainment and Gross margin: Attainment below 100% — Gross margin below 20%: 1%, from 20%: 2%; "
                "Attainment from 100% — Gross margin below 20%: 2%, from 20%: 4%"
            ),
        ),
    ],
)
def test_rules_when_asked_then_say_themselves(rule: AnyRule, sentence: str) -> None:
    assert str(rule.sentence(NAMES)) == sentence


@pytest.mark.parametrize(
    ("component", "code", "where"),
    [
        (
            {"rule": {"kind": "tiers", "first": "1%", "breaks": DESCENDING}},
            "pay.order",
            "components[1].rule",
        ),
        ({"rule": {"kind": "tires"}}, "pay.file", "components[1].rule"),
        ({"rule": {"kind": "flat", "rate": "viel"}}, "pay.file", "components[1].rule.rate"),
        ({"rule": {"kind": "flat", "rate": "5%", "cup": 1}}, "pay.file", "components[1].rule.cup"),
        ({}, "pay.file", "components[1].rule"),
        ({"rule": {"kind": "tiers", "first": 1, "mode": "marginal", "pays": "amount"}}, "pay.split_sum", "components[1].rule"),
    ],
)
def test_plan_files_when_wrong_then_tell_where(component: dict[str, object], code: str, where: str) -> None:
    data = {"name": "P", "people": {"everyone": True}, "components": [{"name": "x", "basis": {"metric": "sales_amount"}, **component}]}
    with pytest.raises(SalesDeskError) as caught:
        read_plan(data)
    assert caught.value.code == code and where in str(caught.value)


def test_plan_files_when_written_by_hand_then_are_read() -> None:
    rule = {"kind": "tiers", "first": "2%", "breaks": [{"at": "10,000", "pays": "3％"}]}
    data = {"name": "P", "people": {"everyone": True}, "components": [{"name": "x", "basis": {"metric": "receipts"}, "rule": rule}]}
    assert read_plan(data).components[0].rule == tiers("0.02", ("10000", "0.03"))
    assert isinstance(read_plan(data).components[0].rule.first, Decimal)  # type: ignore[union-attr]
