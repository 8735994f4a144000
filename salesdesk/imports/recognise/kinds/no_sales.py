"""Tables that look like sales or deals and are none: the sum of deals by stage, and what was offered to one customer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.which import Verdict
from salesdesk.imports.recognise.language.place_names import is_place
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import mark, some

_BY_STAGE = mark(
    "Recognise", "One row for each “{heading}”, and no deal has a name: the sum of deals that stand elsewhere. Import their list."
)
_QUOTATION = mark("Recognise", "A quotation (“{word}”): what is offered to a customer is not sold yet.")

_BY_SHOP = mark(
    "Recognise",
    "One column for each shop or place ({shops}), and no row says which. Write them in rows, with the place in a column of its own; "
    "import that.",
)
_BY_PLACE = mark("Recognise", "One sum for each month and “{heading}”, and nobody's name: what single sales of these months add up to.")
_PLACES = (Meaning.TEAM, Meaning.REGION, Meaning.CHANNEL, Meaning.PRODUCT, Meaning.CATEGORY)
_NAMED_ROWS = meanings("member member_id employee_number day order_number number customer customer_id contact salary commission score")
_SUMS = meanings("month year team region channel product category amount quantity target attainment cost profit margin")
_SHOP = re.compile(r"(?:店|门店|专柜|网点|校区|分公司|办事处|营业部)$|\b(?:store|shop|branch|outlet)\b")
_FEWEST_SHOPS, _MOSTLY, _SHOWN = 2, 0.8, 3
_NAMES = meanings("opportunity opportunity_id customer customer_id contact contact_id product product_id number order_number lead_id")
_PERIODS = (Meaning.DAY, Meaning.MONTH)
_LISTED = frozenset(map(TableKind, "opportunities leads stage_history".split()))
_LINES = frozenset(map(TableKind, "sale_lines orders invoices products price_lists unknown".split()))
_GROUPS = (Meaning.STAGE, Meaning.STATUS, Meaning.SOURCE, Meaning.MEMBER, Meaning.TEAM)
_COUNTED = re.compile(r"(?:数|数量|个数|笔数)$|\b(?:count|number of|no of|deals|opportunities|leads)\b|#")
_QUOTED = re.compile(r"报价|询价|估价|\b(?:quotation|quote|estimate|proforma)\b")
_SOLD = re.compile(r"销售(?:明细|记录|单|台账|数据)|订单|成交|出库|送货|发货|合同|\b(?:orders?|sales|invoice)\b")
_PRESENT = 0.5
_SURE = 0.85
_EACH = 0.95


def as_sum_of_deals(columns: Sequence[Column], verdict: Verdict, rows: int) -> Verdict:
    """Return `verdict`, or that a list of deals names none of them: its rows are stages, states or sources with a sum each."""
    if verdict.kind not in _LISTED or rows < 2 or any(one.score(meaning) >= _PRESENT for one in columns for meaning in _NAMES):
        return verdict
    by = next((one for meaning in _GROUPS for one in columns if one.score(meaning) >= _PRESENT), None)
    counted = any(_COUNTED.search(one.heading.words) and one.profile.numbers >= _SURE for one in columns)
    if by is None or not (counted or by.profile.distinct >= _EACH):
        return verdict
    return Verdict(
        TableKind.SUMMARY_BY_OTHER, 0.85, _BY_STAGE.fill(heading=by.heading.text), meanings("stage source member team amount quantity")
    )


def as_sums_of_shops(columns: Sequence[Column], verdict: Verdict) -> Verdict:
    """Return `verdict`, or that a table of unknown kind has a row for each day or month and a column for each shop or place."""
    if verdict.kind is not TableKind.UNKNOWN or not any(one.score(meaning) >= _PRESENT for one in columns for meaning in _PERIODS):
        return verdict
    figures = [one for one in columns if one.profile.numbers >= _SURE and one.score(Meaning.TOTAL) < _PRESENT]
    shops = [one for one in figures if _SHOP.search(one.heading.words) or is_place(one.heading.text)]
    if len(shops) < _FEWEST_SHOPS or len(shops) < _MOSTLY * len(figures):
        return verdict
    named = some([f"“{one.heading.text}”" for one in shops], _SHOWN)
    return Verdict(TableKind.SUMMARY_BY_OTHER, 0.8, _BY_SHOP.fill(shops=named), meanings("day month total"))


def as_sums_by_place(columns: Sequence[Column], verdict: Verdict) -> Verdict:
    """Return `verdict`, or that a table of unknown kind has the sums of each month by shop, region or product, and nobody's name."""
    if verdict.kind is not TableKind.UNKNOWN or any(one.score(meaning) >= _PRESENT for one in columns for meaning in _NAMED_ROWS):
        return verdict
    by = next((one for meaning in _PLACES for one in columns if one.score(meaning) >= _PRESENT), None)
    found = all(any(one.score(meaning) >= _PRESENT for one in columns) for meaning in (Meaning.MONTH, Meaning.AMOUNT))
    if by is None or not found:
        return verdict
    return Verdict(TableKind.SUMMARY_BY_OTHER, 0.8, _BY_PLACE.fill(heading=by.heading.text), _SUMS)


def as_quotation(columns: Sequence[Column], verdict: Verdict, names: Sequence[tuple[str, float]], titles: Sequence[str]) -> Verdict:
    """Return `verdict`, or that lines with a price are of one quotation: its title says so, and no row has a day, an order or a seller."""
    if verdict.kind not in _LINES:
        return verdict
    amounts = [one for one in columns if one.score(Meaning.AMOUNT) >= _PRESENT]
    if amounts and all(_QUOTED.search(one.heading.words) for one in amounts):
        return _quoted(amounts[0].heading.text)
    priced = any(max(one.score(Meaning.AMOUNT), one.score(Meaning.UNIT_PRICE)) >= _PRESENT for one in columns)
    if not priced or not any(one.score(Meaning.QUANTITY) >= _PRESENT for one in columns):
        return verdict
    if any(one.score(meaning) >= _SURE for one in columns for meaning in (Meaning.MEMBER, Meaning.ORDER_NUMBER, Meaning.DAY)):
        return verdict
    said = [*titles, *(name for name, _ in names)]
    if any(_SOLD.search(words_of(one)) for one in said):
        return verdict
    word = next((found[0] for one in said if (found := _QUOTED.search(words_of(one)))), None)
    if word is None:
        return verdict
    return _quoted(word)


def _quoted(word: str) -> Verdict:
    wanted = meanings("day number member product product_id category unit quantity unit_price discount amount tax customer")
    return Verdict(TableKind.QUOTES, 0.85, _QUOTATION.fill(word=word), wanted)
