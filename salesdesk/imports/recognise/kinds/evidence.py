"""Lists that look like ours by one or two columns: what must be there beside these before they are taken."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.which import Verdict, as_of
from salesdesk.imports.recognise.language.said import says, word_said
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import Text, mark

_WHERE_IT_IS = mark("Recognise", "Numbers of orders and days, and nothing of who ordered, what or for how much: no orders.")
_TERMS = mark("Recognise", "“{heading}” is a price, and no row says when or how much was sold: what is offered, no sales.")
_HOW_MUCH = mark("Recognise", "How much there is of each thing, without money, and no word of selling: no sales.")
_NAMED_SO = mark("Recognise", "To whom, what and for how much, and the name says “{word}”: sales, without their days.")
_INTERESTED = mark("Recognise", "Names and how to reach them, nothing that was ordered, and the name says “{word}”: leads.")
_NOT_FOR_SALE = mark("Recognise", "Names of things (“{heading}”) without a price, a code or a unit: nothing says that they are for sale.")

_SALES = frozenset({TableKind.SALE_LINES, TableKind.ORDERS})
_ORDERED = meanings(
    "customer customer_id contact first_name last_name email phone mobile member member_id manager product product_id quantity unit_price "
    "amount received outstanding cost tax total profit discount contract_number status returned"
)
_OF_AN_ORDER = meanings("product product_id quantity unit_price amount received outstanding total cost contract_number ship_date")
_SOLD_TO_OR_BY = meanings(
    "customer customer_id contact email phone member member_id employee_number manager order_number line_id number contract_number"
)
_MONEY = meanings("amount unit_price received profit total outstanding cost margin")
_WHEN = meanings("day month ship_date")
_OF_A_SALE = (Meaning.CUSTOMER, Meaning.PRODUCT, Meaning.AMOUNT)
_OF_OTHERS = meanings("target stage probability score salary commission outstanding received close_date loss_reason")
_HAS_A_PRICE = meanings("product_id unit_price cost unit_cost unit margin product_line")
_JUDGED = meanings("score grade activity content minutes")
_PRESENT, _SURELY, _CERTAIN = 0.5, 0.8, 0.85

Names = Sequence[tuple[str, float]]


def as_evidenced(columns: Sequence[Column], verdict: Verdict, names: Names) -> Verdict:
    """Return `verdict`, or that a table has too little of what orders, sales or products have to be any of them.

    The other way round, lines with customer, product and amount in a sheet that is called after orders are sales without their days.
    """
    filled = [one for one in columns if not one.profile.empty]
    if verdict.kind is TableKind.UNKNOWN:
        return _by_name(filled, verdict, names)
    if verdict.kind is TableKind.ORDERS and filled and not _has(filled, _OF_AN_ORDER) and (word := _of_leads(names)):
        return as_of(TableKind.LEADS, _INTERESTED.fill(word=word))
    if verdict.kind is TableKind.ORDERS and filled and not _has(filled, _ORDERED):
        return _unknown(_WHERE_IT_IS)
    if verdict.kind in _SALES and filled:
        return _as_sold(filled, verdict, names)
    if verdict.kind is TableKind.PRODUCTS and not _has(columns, _HAS_A_PRICE) and _has(columns, _JUDGED):
        thing = next((one for one in columns if one.score(Meaning.PRODUCT) >= _PRESENT), columns[0])
        said = [thing.heading.words, *(name for name, _ in names)]
        if not says(said, "goods"):
            return _unknown(_NOT_FOR_SALE.fill(heading=thing.heading.text))
    return verdict


def _of_leads(names: Names) -> str | None:
    said = [words_of(name) for name, _ in names]
    leads = [word for word, kind in vocabulary().names.items() if kind is TableKind.LEADS]
    return next((word for one in said for word in leads if (f" {word} " in f" {one} " if word.isascii() else word in one)), None)


def _by_name(columns: Sequence[Column], verdict: Verdict, names: Names) -> Verdict:
    sold = all(any(one.score(meaning) >= _CERTAIN for one in columns) for meaning in _OF_A_SALE)
    word = next((found for name, _ in names if (found := word_said(name, "sheets_of_sales"))), None)
    if not sold or word is None or _has(columns, _OF_OTHERS):
        return verdict
    return as_of(TableKind.SALE_LINES, _NAMED_SO.fill(word=word))


def _as_sold(columns: Sequence[Column], verdict: Verdict, names: Names) -> Verdict:
    """Return `verdict` for what was sold, or that it is a price that is offered, or how much of something there is."""
    money = [one for one in columns if _best(one) >= _PRESENT]
    if _has(columns, _SOLD_TO_OR_BY):
        return verdict
    said = [*(one.heading.words for one in columns), *(name for name, _ in names)]
    if not money and not says(said, "selling", "dealing"):
        return _unknown(_HOW_MUCH)
    offered = money and all(one.score(Meaning.UNIT_PRICE) == _best(one) < _SURELY for one in money)
    dated = any(one.score(meaning) >= _SURELY for one in columns for meaning in _WHEN)
    if offered and not dated and not _has(columns, frozenset({Meaning.QUANTITY})):
        return _unknown(_TERMS.fill(heading=money[0].heading.text))
    return verdict


def _best(column: Column) -> float:
    return max(column.score(meaning) for meaning in _MONEY)


def _unknown(reason: Text) -> Verdict:
    return Verdict(TableKind.UNKNOWN, 0.8, reason)


def _has(columns: Sequence[Column], wanted: frozenset[Meaning]) -> bool:
    return any(one.score(meaning) >= _PRESENT for one in columns for meaning in wanted)
