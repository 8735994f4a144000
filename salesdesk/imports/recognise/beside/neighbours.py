"""What columns say of one another: ids beside names, price × quantity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.beside.deals.outcomes import with_outcomes
from salesdesk.imports.recognise.beside.deals.renewals import with_renewals
from salesdesk.imports.recognise.beside.deals.stages import with_stages
from salesdesk.imports.recognise.beside.money.aging import with_spans
from salesdesk.imports.recognise.beside.money.amount_of_goods import with_amount_of_goods
from salesdesk.imports.recognise.beside.money.amounts import with_best_amount, without_freight
from salesdesk.imports.recognise.beside.money.attained import with_attained
from salesdesk.imports.recognise.beside.money.counted_sales import with_counted_sales, with_volume
from salesdesk.imports.recognise.beside.money.derived import with_derived
from salesdesk.imports.recognise.beside.money.fees import with_fees
from salesdesk.imports.recognise.beside.money.line_prices import with_line_prices
from salesdesk.imports.recognise.beside.money.list_prices import with_list_prices
from salesdesk.imports.recognise.beside.money.net_and_tax import with_net
from salesdesk.imports.recognise.beside.money.of_now import with_people_of_targets, with_sums_of_now
from salesdesk.imports.recognise.beside.money.order_sums import without_order_sums
from salesdesk.imports.recognise.beside.money.own_money import with_own_money
from salesdesk.imports.recognise.beside.money.settled import with_settled
from salesdesk.imports.recognise.beside.money.unnamed_products import with_unnamed_products
from salesdesk.imports.recognise.beside.money.weighted import with_weighted
from salesdesk.imports.recognise.beside.money.worked_out import with_worked_out
from salesdesk.imports.recognise.beside.people.billing import with_billed_person
from salesdesk.imports.recognise.beside.people.contacts_beside import with_contacts
from salesdesk.imports.recognise.beside.people.employment import with_employment
from salesdesk.imports.recognise.beside.people.firms_named import with_firms_named
from salesdesk.imports.recognise.beside.people.pay_groups import with_pay_groups
from salesdesk.imports.recognise.beside.people.person_columns import with_from_and_to, with_sellers
from salesdesk.imports.recognise.beside.people.phones import with_mobiles
from salesdesk.imports.recognise.beside.people.placements import with_placements
from salesdesk.imports.recognise.beside.people.shop_heads import with_shop_heads
from salesdesk.imports.recognise.beside.people.short_names import with_short_names
from salesdesk.imports.recognise.beside.things.channels import with_channels
from salesdesk.imports.recognise.beside.things.goods_named import with_goods_named
from salesdesk.imports.recognise.beside.things.models_beside import with_models
from salesdesk.imports.recognise.beside.things.names_of_codes import with_names_of_codes
from salesdesk.imports.recognise.beside.things.own_numbers import with_codes, with_codes_of_lines, with_line_numbers
from salesdesk.imports.recognise.beside.things.papers import with_papers
from salesdesk.imports.recognise.beside.things.shops import with_shops
from salesdesk.imports.recognise.beside.things.things_named import with_things_named
from salesdesk.imports.recognise.beside.time_and_place.address_parts import with_address_parts
from salesdesk.imports.recognise.beside.time_and_place.day_of_sale import with_day_of_sale, without_day_of_payment
from salesdesk.imports.recognise.beside.time_and_place.periods_of_rows import with_period_of_rows
from salesdesk.imports.recognise.beside.time_and_place.places_named import with_places
from salesdesk.imports.recognise.beside.told_by_values import with_told
from salesdesk.imports.recognise.columns.decide import OF_PAIR
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.known import Known
from salesdesk.imports.recognise.language.vocabulary import Use, vocabulary
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import mark

_PRODUCT = mark("Recognise", "The heading says so, and unit price × quantity gives it in {share} % of the rows.")
_PAIR = mark("Recognise", "The ID of “{heading}”, which stands beside it.")
_PAIR_OF_NONE = mark("Recognise", "The ID of “{heading}”, which is not needed.")
_JOINS = mark("Recognise", "Another column says who sold: who is named here bought.")

_IDS = {
    Meaning.MEMBER: Meaning.MEMBER_ID,
    Meaning.CUSTOMER: Meaning.CUSTOMER_ID,
    Meaning.CONTACT: Meaning.CONTACT_ID,
    Meaning.OPPORTUNITY: Meaning.OPPORTUNITY_ID,
    Meaning.PRODUCT: Meaning.PRODUCT_ID,
}
_PARTS = {
    Meaning.ATTAINMENT: ("完成率", "达成率", "达标率", "attainment", "achievement"),
    Meaning.TARGET: ("目标", "任务", "指标", "计划", "target", "plan", "quota", "budget", "goal"),
    Meaning.AMOUNT: ("实际完成", "实际", "完成额", "完成", "实绩", "达成", "actual", "actuals", "achieved"),
}
_OWNERS = frozenset({"owner", "owner name"})
_JOINED = frozenset({"member", "member name", "student", "student name", "pupil", "trainee"})
_SELLER = re.compile(r"\b(?:rep|reps|representative|salesperson|sales person|salesman|seller)\b|\bsold by\b")
_LEAST, _SELLS = 0.5, 0.85
_FEWEST = 3
_NEARLY = 0.9
_HUNDREDTH = 100

Numbers = list[int | None]


def with_neighbours(columns: Sequence[Column], known: Known) -> tuple[Column, ...]:
    """Return the columns with what their neighbours say of them."""
    columns = with_renewals(with_placements(with_shop_heads(columns, known)))
    columns = with_contacts(with_from_and_to(with_sellers(columns, known), known))
    columns = _target_and_actual(with_channels(with_things_named(_pairs(with_models(with_billed_person(with_mobiles(columns)))))))
    columns = with_places(with_address_parts(with_shops(without_day_of_payment(with_period_of_rows(with_day_of_sale(columns))))))
    columns = with_firms_named(with_names_of_codes(with_goods_named(with_told(with_employment(with_short_names(_managed(columns)))))))
    columns = with_list_prices(with_stages(with_outcomes(with_papers(with_pay_groups(columns)))))
    read: dict[int, Numbers] = {one.index: parse_numbers(one.sample)[0] for one in columns if one.profile.numbers >= 0.5}
    columns = with_amount_of_goods(columns, read)
    columns = with_net(with_counted_sales(with_volume(with_attained(with_fees(columns, read), read), read), read), read)
    columns = with_settled(_priced(without_order_sums(with_line_numbers(with_codes_of_lines(with_codes(columns)), read), read), read), read)
    columns = with_worked_out(with_weighted(without_freight(columns), read), read)
    columns = with_best_amount(with_own_money(with_line_prices(columns, read), read), read)
    columns = with_spans(with_unnamed_products(with_derived(columns, read, known), read))
    return with_people_of_targets(with_sums_of_now(columns, read, known), known)


def _pairs(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Let `X.id` beside `X` be the ID of what X is."""
    by_text = {one.heading.text.strip(): one for one in columns}
    return tuple(_paired(one, by_text.get(one.heading.text.strip().removesuffix(".id"))) for one in columns)


def _paired(column: Column, named: Column | None) -> Column:
    if named is None or named is column or not column.heading.text.strip().endswith(".id"):
        return column
    use = named.uses[0] if named.uses else None
    if use is None or use.meaning not in _IDS:
        reason = _PAIR_OF_NONE.fill(heading=named.heading.text)
        return replace(column, uses=(Use(Meaning.IGNORED, 0.9, None),), suffix=None, said=reason)
    return replace(column, uses=(Use(_IDS[use.meaning], use.score, use.kind),), suffix=None, said=_PAIR.fill(heading=named.heading.text))


def _managed(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Take "regional manager" for who manages, and "owner" for whose firm it is, where another column says who sells."""
    if any(one.score(Meaning.MEMBER) >= _SELLS and _SELLER.search(one.heading.words) for one in columns):
        columns = [_without(one, Meaning.MEMBER) if one.heading.words in _OWNERS else one for one in columns]
        columns = [_who_buys(one) if one.heading.words in _JOINED else one for one in columns]
    sellers = [one for one in columns if one.score(Meaning.MEMBER) >= _SELLS and not one.score(Meaning.MANAGER)]
    if not sellers:
        return tuple(columns)
    return tuple(_without(one, Meaning.MEMBER) if one.score(Meaning.MANAGER) >= _LEAST else one for one in columns)


def _who_buys(column: Column) -> Column:
    return replace(column, uses=(Use(Meaning.CUSTOMER, _SELLS, None),), suffix=None, said=_JOINS)


def _without(column: Column, meaning: Meaning) -> Column:
    return replace(column, uses=tuple(use for use in column.uses if use.meaning is not meaning))


def _target_and_actual(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Read "X target" and "X actual" (and "X %") beside one another for what they are, whatever X is."""
    aside = vocabulary().aside_starts  # 累计目标 and 累计实际 are no month's
    parts = {one.index: found for one in columns if not one.heading.words.startswith(aside) and (found := _ending(one.heading.words))}
    beside: dict[str, set[Meaning]] = {}
    for of, meaning in parts.values():
        beside.setdefault(of, set()).add(meaning)
    return tuple(_as_part(one, parts.get(one.index), beside) for one in columns)


def _as_part(column: Column, part: tuple[str, Meaning] | None, beside: dict[str, set[Meaning]]) -> Column:
    if part is None or column.score(part[1]) >= 0.7 or not {Meaning.TARGET, Meaning.AMOUNT} <= beside[part[0]]:
        return column
    return replace(column, uses=(Use(part[1], 0.8, None),), suffix=None, said=OF_PAIR.fill(of=part[0]))


def _ending(words: str) -> tuple[str, Meaning] | None:
    for meaning, ends in _PARTS.items():
        for end in ends:
            if words.endswith(end) and len(words) > len(end) and (not end.isascii() or words[-len(end) - 1] == " "):
                return words.removesuffix(end).strip(" -:/"), meaning
    return None


def _priced(columns: Sequence[Column], read: dict[int, Numbers]) -> tuple[Column, ...]:
    """Give more trust to an amount that is unit price × quantity."""
    prices = [one for one in columns if one.score(Meaning.UNIT_PRICE) >= 0.4 and one.index in read]
    quantities = [one for one in columns if one.score(Meaning.QUANTITY) >= 0.4 and one.index in read]
    better: dict[int, Column] = {}
    for amount in columns:
        if amount.score(Meaning.AMOUNT) < 0.3 or amount.index not in read or not prices or not quantities:
            continue
        share = max(_product_share(read, price.index, quantity.index, amount.index) for price in prices for quantity in quantities)
        if share >= _NEARLY:
            uses = tuple(Use(use.meaning, 0.99, use.kind) if use.meaning is Meaning.AMOUNT else use for use in amount.uses)
            reason = _PRODUCT.fill(share=round(share * 100))
            better[amount.index] = replace(amount, uses=tuple(sorted(uses, key=_descending)), boosted=reason)
    return tuple(better.get(one.index, one) for one in columns)


def _descending(use: Use) -> float:
    return -use.score


def _product_share(read: dict[int, Numbers], price: int, quantity: int, amount: int) -> float:
    if len({price, quantity, amount}) < 3:
        return 0.0
    both = zip(read[price], read[quantity], read[amount], strict=True)
    rows = [(a, b, c) for a, b, c in both if a is not None and b is not None and c is not None and a and b]
    if len(rows) < _FEWEST:
        return 0.0
    hits = sum(1 for a, b, c in rows if abs(a * b / 10_000 - c) <= max(_HUNDREDTH, abs(c) // 500))
    return hits / len(rows)
