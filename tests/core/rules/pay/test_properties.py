"""What must hold whatever is given: monotonic, continuous, to the cent, never below zero."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from salesdesk.rules.pay.breaks import AtBreak, Break, Per, place
from salesdesk.rules.pay.codec import plan_data, read_plan
from salesdesk.rules.pay.component import AnyRule, Basis, Component, Factor
from salesdesk.rules.pay.counting import component_line
from salesdesk.rules.pay.curve import Curve
from salesdesk.rules.pay.draw import Draw, DrawKind
from salesdesk.rules.pay.gates import Gate
from salesdesk.rules.pay.given import Deal, Given, Placed
from salesdesk.rules.pay.group import By, Pool, Rank, Ties
from salesdesk.rules.pay.interval import Over
from salesdesk.rules.pay.limits import Cap, Floor, PoolCap, scaled
from salesdesk.rules.pay.people import People
from salesdesk.rules.pay.plan import Limits, Personal, Plan, drawn, limited
from salesdesk.rules.pay.simple import Each, Flat, Milestones
from salesdesk.rules.pay.tier_table import Mode
from salesdesk.rules.pay.tiers import Tiers

money = st.decimals(-1_000_000, 1_000_000, places=2)
positive = st.decimals(0, 1_000_000, places=2)
rates = st.decimals(0, 1, places=3)


@st.composite
def tables(draw: st.DrawFn, mode: Mode | None = None) -> Tiers:
    """Return tier tables whose rates may fall and rise."""
    ats = sorted(set(draw(st.lists(st.integers(1, 900_000), max_size=5))))
    points = tuple(Break(Decimal(at), draw(rates)) for at in ats)
    chosen = mode or draw(st.sampled_from(Mode))
    per = Per.DEAL if draw(st.booleans()) else Per.PERIOD
    return Tiers(draw(rates), points, chosen, at_break=draw(st.sampled_from(AtBreak)), per=per)


@st.composite
def rules(draw: st.DrawFn) -> AnyRule:
    """Return rules of many kinds."""
    ats = sorted(draw(st.sets(st.integers(1, 900_000), min_size=2, max_size=4)))
    steps = tuple(Break(Decimal(at), draw(rates) * 1000) for at in ats)
    kinds: list[AnyRule] = [draw(tables()), Flat(draw(rates)), Each(draw(positive)), Milestones(steps), Curve(steps)]
    return draw(st.sampled_from(kinds))


def points(one: Decimal) -> Given:
    return Given(one, deals=(Deal(1, one),))


@given(tables(Mode.MARGINAL), positive, st.decimals(0, 1000, places=2))
def test_marginal_tiers_when_the_base_grows_then_pay_grows_without_a_jump(table: Tiers, base: Decimal, more: Decimal) -> None:
    low, high = table.pay(points(base)).amount, table.pay(points(base + more)).amount
    assert low <= high <= low + more


@given(tables(), positive, positive)
def test_tiers_when_their_rates_ascend_then_more_never_pays_less(table: Tiers, base: Decimal, more: Decimal) -> None:
    rising = sorted([table.first, *(one.pays for one in table.breaks)])
    table = Tiers(
        rising[0],
        tuple(Break(one.at, pays) for one, pays in zip(table.breaks, rising[1:], strict=True)),
        table.mode,
        at_break=table.at_break,
        per=table.per,
    )
    assert table.pay(points(base)).amount <= table.pay(points(base + more)).amount


@given(rules(), st.lists(money, min_size=1, max_size=8), st.data())
def test_lines_when_computed_then_their_slices_add_up_to_the_cent(rule: AnyRule, amounts: list[Decimal], data: st.DataObject) -> None:
    component = Component(
        "x",
        Basis("sales_amount"),
        rule,
        gates=(Gate("attainment", Decimal("0.75"), Decimal("0.333")),),
        cap=Cap(Decimal(5000), data.draw(rates)),
        floor=Floor(Decimal(-2000)),
        deal_cap=data.draw(st.none() | positive),
    )
    found = Given(
        sum(amounts, Decimal(0)),
        data.draw(positive),
        tuple(Deal(at, one) for at, one in enumerate(amounts)),
        data.draw(st.none() | positive),
    )
    line = component_line(component, found, {})
    assert sum((one.amount for one in line.slices), Decimal(0)) == line.amount
    assert line.amount == round(line.amount, 2)
    assert bool(line.amount) or line.reason is not None


@given(st.sampled_from(Mode), tables(Mode.MARGINAL), st.lists(money, min_size=1, max_size=6))
def test_months_of_an_interval_when_added_then_are_one_run_over_it(mode: Mode, table: Tiers, months: list[Decimal]) -> None:
    """Marginal from the starting value, whole amounts held back to the start, a flat rate: all add up to the cent."""
    rule: AnyRule = Tiers(table.first, table.breaks, mode) if table.breaks else Flat(table.first)
    component = Component("x", Basis("sales_amount"), rule)
    prior, paid = Decimal(0), Decimal(0)
    for month in months:
        paid += component_line(component, Given(month, prior), {}).amount
        prior += month
    assert paid == component_line(component, Given(prior), {}).amount


@given(tables(), st.lists(st.sampled_from([1, 500, 899_999, 900_000]) | st.integers(-900_000, 900_000), max_size=8), st.data())
def test_deals_when_placed_in_their_tiers_beforehand_then_pay_the_same(table: Tiers, amounts: list[int], data: st.DataObject) -> None:
    table = replace(table, per=Per.DEAL)
    ats = [one.at for one in table.breaks]
    some = [Decimal(one) for one in amounts if one] + ([data.draw(st.sampled_from(ats))] if ats else [])
    placed = tuple(
        Placed(place(ats, abs(one), table.at_break), 1, int(table.at_break is AtBreak.UPPER and abs(one) in ats), one) for one in some
    )
    alone, together = table.pay(Given(deals=tuple(Deal(at, one) for at, one in enumerate(some)))), table.pay(Given(placed=placed))
    assert alone.slices == together.slices
    assert alone.amount == sum((amount for _, amount in alone.deals), Decimal(0))


@given(st.dictionaries(st.integers(1, 50), money, min_size=1), positive, rates, st.sampled_from(By))
def test_pools_when_shared_out_then_add_up_to_the_cent(group: dict[int, Decimal], amount: Decimal, rate: Decimal, by: By) -> None:
    pool = Pool(amount, rate, by, cap=Decimal(777_777))
    weights: Mapping[int, Decimal] = {one: abs(value) / 7 for one, value in group.items()}
    shares = pool.shares(Given(group=group, weights=weights)).parts
    weighed = by is By.EQUAL or any((group if by is By.BASE else weights)[one] > 0 for one in group)
    assert sum(shares.values()) == (pool.fund(group) if weighed else 0)


@given(st.dictionaries(st.integers(1, 20), st.integers(0, 5).map(Decimal), min_size=1), st.lists(positive, min_size=1, max_size=5))
def test_prizes_when_people_are_level_then_no_more_is_paid_than_there_is(group: dict[int, Decimal], prizes: list[Decimal]) -> None:
    rule = Rank(tuple(prizes), Ties.SHARE)
    paid = sum(rule.pay(Given(group=group, person=one)).amount for one in group)
    placed = min(len(prizes), sum(1 for value in group.values() if value > 0))
    assert paid == sum(prizes[:placed])


@given(st.sampled_from(DrawKind), st.integers(0, 4), positive, st.lists(money, min_size=1, max_size=24))
def test_draws_when_months_go_by_then_the_balance_is_never_negative(
    kind: DrawKind, after: int, amount: Decimal, gross: list[Decimal]
) -> None:
    draw, balance, advanced, forgiven = Draw(amount, kind, after), Decimal(0), Decimal(0), Decimal(0)
    for number, earned in enumerate(gross, 1):
        done = draw.pay(earned, balance, number)
        assert done.balance >= 0 and done.paid >= amount and done.paid == earned + done.advanced
        balance, advanced, forgiven = done.balance, advanced + done.advanced, forgiven + done.forgiven
    if kind is not DrawKind.NON_RECOVERABLE:
        assert balance == advanced - forgiven


@given(st.dictionaries(st.integers(1, 30), money, min_size=1), positive)
def test_a_cap_of_all_when_exceeded_then_scales_to_it_to_the_cent(amounts: dict[int, Decimal], cap: Decimal) -> None:
    found = scaled(amounts, cap)
    total = sum(amounts.values(), Decimal(0))
    assert sum(found.values()) == min(total, cap) and all(found[one] <= amounts[one] for one in amounts)


@given(rules(), money, positive)
def test_payouts_when_limited_then_their_lines_add_up_to_what_is_paid(rule: AnyRule, base: Decimal, amount: Decimal) -> None:
    line = component_line(Component("x", Basis("sales_amount"), rule), points(base), {})
    limits = Limits(Cap(Decimal(9000)), Floor(Decimal(800)), Draw(amount))
    lines = limited((line,), limits, Personal(), Decimal(1), 2)
    earned = drawn(lines, limits.draw, None, Decimal(0), 1)
    assert earned.amount == sum((one.amount for one in earned.lines), Decimal(0)) >= amount
    assert all(sum((part.amount for part in one.slices), Decimal(0)) == one.amount for one in earned.lines)


@given(rules(), st.none() | st.builds(PoolCap, positive, st.sampled_from(Over)))
def test_plans_when_written_and_read_then_are_the_same(rule: AnyRule, cap: PoolCap | None) -> None:
    plan = Plan(
        "P",
        People(everyone=True),
        (Component("x", Basis("sales_amount"), rule, pool_cap=cap),),
        Limits(draw=Draw(Decimal(3000)), pool_cap=cap),
    )
    assert read_plan(plan_data(plan)) == plan


@given(rules(), st.booleans(), st.lists(st.integers(1, 900), max_size=2, unique=True).map(sorted))
def test_components_when_they_are_sentences_then_none_is_without_words(rule: AnyRule, itself: bool, ats: list[int]) -> None:
    factor = Factor(Decimal(1), tuple(Break(Decimal(at), Decimal(2)) for at in ats), "review_coefficient", itself=itself)
    said = Component("x", Basis("sales_amount", over=Over.YEAR), rule, factor=factor, cap=Cap(Decimal(9), over=Over.QUARTER)).sentences({})
    assert all(str(one) and "{" not in str(one) for one in said)
