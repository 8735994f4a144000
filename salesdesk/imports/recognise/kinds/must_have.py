"""What a sale must have: it was made, and it says when, to whom, by whom or under which number; else it is planned, or summed up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.which import Verdict, as_of
from salesdesk.imports.recognise.language.periods import period_in
from salesdesk.imports.recognise.language.said import says
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import mark

_PLANNED = mark("Recognise", "“{heading}” is what is expected: it is not sold yet.")
_SUMMED = mark(
    "Recognise",
    "Sums by “{heading}”: no row says when, to whom or by whom something was sold. Import the list of sales that was summed up.",
)
_BY_PERSON = mark(
    "Recognise", "Each row is another person or period, and none says to whom or what was sold: what each of them sold in all."
)

_DONE = mark("Recognise", "Deals with their day, and none of them has a stage, a chance or an expected end: they are sold.")
_OPEN_DEALS = mark("Recognise", "Its name says that these are deals which may come: they are not sold yet.")
_GIVEN = mark("Recognise", "“{heading}”: samples, and no price or amount. What is given is not sold.")
_SAMPLES = re.compile(r"样品|寄样|送样|打样|\bsamples?\b")
_EARNED = mark("Recognise", "Each row is somebody who was placed with a client, and the fee for it: a sale.")
_PLACED = frozenset({"candidate", "candidate name", "placed candidate", "候选人", "候选人姓名", "人选"})
_PRICED = mark("Recognise", "Prices, and nothing of what was sold, to whom or how much of it.")
_LISTED = mark("Recognise", "It is called a list of prices, and says of no price to whom or how much of it was sold.")
_SOLD_TO = meanings("customer customer_id contact member member_id employee_number quantity")
_OF_A_SALE = meanings("order_number line_id number contract_number customer customer_id contact product product_id email phone opportunity")
_SALES = frozenset({TableKind.SALE_LINES, TableKind.ORDERS})
_SAYS_WHICH = meanings(
    "day month year order_number line_id number contract_number contract customer customer_id contact member member_id employee_number "
    "manager ship_date created opened_day close_date due_date first_name last_name email phone"
)
_FIGURES = (Meaning.AMOUNT, Meaning.QUANTITY)
_OF_PEOPLE = meanings("member member_id employee_number manager")
_PERIODS = meanings("month year")
_PLACES = meanings("team region channel")
_MEAN = ("avg ", "average ", "mean ", "平均")
_PRESENT, _SURELY, _EACH, _FEWEST = 0.5, 0.8, 0.99, 3
_OPEN = meanings("stage status probability close_date next_step loss_reason opened_day next_day last_contact")
_REACHES = meanings("phone mobile email")
_STEM = 2  # characters of a Chinese heading
_WANTED = meanings("product product_id category product_line region team channel quantity amount cost profit margin returned")


def as_not_sold(columns: Sequence[Column], verdict: Verdict, names: Sequence[tuple[str, float]]) -> Verdict:
    """Return `verdict`, or that lines that look like sales are planned ones, or sums by product or shop of which no row is one sale.

    Deals of which nothing is open, neither stage nor chance nor end, and that have their day and who sold them, are sales.
    """
    if verdict.kind in _SALES and _are_open(columns, names):
        return as_of(TableKind.OPPORTUNITIES, _OPEN_DEALS)
    if verdict.kind is TableKind.OPPORTUNITIES and _are_done(columns) and not says([name for name, _ in names], "open_deals"):
        return as_of(TableKind.SALE_LINES, _DONE)
    if verdict.kind is TableKind.INVOICES and any(one.heading.words in _PLACED for one in columns):
        return as_of(TableKind.SALE_LINES, _EARNED)  # the number of its invoice stands beside who was placed
    if verdict.kind not in _SALES:
        return verdict
    paid = any(one.score(meaning) >= _PRESENT for one in columns for meaning in (Meaning.AMOUNT, Meaning.UNIT_PRICE))
    samples = next((one for one in columns if _SAMPLES.search(one.heading.words)), None)
    if samples is not None and not paid:
        return Verdict(TableKind.UNKNOWN, 0.85, _GIVEN.fill(heading=samples.heading.text))
    figures = [one for one in columns if any(one.score(meaning) >= _PRESENT for meaning in _FIGURES)]
    if not figures and not any(one.score(meaning) >= _PRESENT for one in columns for meaning in _OF_A_SALE):
        return Verdict(TableKind.UNKNOWN, 0.8, _PRICED)
    if not figures and _are_prices(columns, names):
        return as_of(TableKind.PRICE_LISTS, _LISTED)
    if figures and all(one.heading.words.startswith(vocabulary().forecasts) for one in figures):
        return Verdict(TableKind.UNKNOWN, 0.85, _PLANNED.fill(heading=figures[0].heading.text))
    of_a_month = any((period := period_in(name)) is not None and period.month for name, _ in names)
    if _is_each_person(columns, 2 if of_a_month else _FEWEST):
        return as_of(TableKind.MONTHLY_BY_MEMBER, _BY_PERSON)
    if any(one.score(meaning) >= _PRESENT for one in columns for meaning in _SAYS_WHICH):
        return verdict
    if of_a_month:
        return verdict  # the sheet of a month, whose member is asked for
    priced = any(one.score(Meaning.UNIT_PRICE) >= _PRESENT for one in columns)
    by = next((one.heading.text for one in columns if one.profile.texts >= _PRESENT), columns[0].heading.text)
    return verdict if priced else Verdict(TableKind.SUMMARY_BY_OTHER, 0.8, _SUMMED.fill(heading=by), _WANTED)


def _are_open(columns: Sequence[Column], names: Sequence[tuple[str, float]]) -> bool:
    """Tell whether title or sheet call a list one of deals that are still open, and nothing in it was ordered by number or piece."""
    called = [name for name, _ in names[:2]]
    ordered = any(one.score(meaning) >= _SURELY for one in columns for meaning in (Meaning.ORDER_NUMBER, Meaning.UNIT_PRICE))
    return not ordered and says(called, "open_deals") and not says(called, "closed_deals")


def _are_prices(columns: Sequence[Column], names: Sequence[tuple[str, float]]) -> bool:
    """Tell whether a table is called a list of prices, and its prices are of nobody's sale."""
    if any(one.score(meaning) >= _PRESENT for one in columns for meaning in _SOLD_TO):
        return False
    listed = [word for word, kind in vocabulary().names.items() if kind is TableKind.PRICE_LISTS]
    return any(f" {word} " in f" {words_of(name)} " if word.isascii() else word in words_of(name) for name, _ in names for word in listed)


def _are_done(columns: Sequence[Column]) -> bool:
    if any(use.meaning is Meaning.STAGE for one in columns for use in vocabulary().uses(one.heading.words)):
        return False  # stages that are numbers alone are stages all the same
    if any(one.score(meaning) >= _PRESENT for one in columns for meaning in _OPEN):
        return False
    priced = any(one.score(meaning) >= _PRESENT for one in columns for meaning in (Meaning.AMOUNT, Meaning.UNIT_PRICE))
    return priced and all(any(one.score(meaning) >= _SURELY for one in columns) for meaning in (Meaning.DAY, Meaning.MEMBER))


def _is_his_own(column: Column, people: Column) -> bool:
    """Tell whether a column has the telephones or addresses of the people, as its heading begins as theirs does: 团长手机 beside 团长."""
    begins = column.heading.words[:_STEM] == people.heading.words[:_STEM] and len(people.heading.words) >= _STEM
    return begins and any(column.score(meaning) >= _PRESENT for meaning in _REACHES)


def _is_each_person(columns: Sequence[Column], fewest: int) -> bool:
    """Tell whether rows are sums by person, or by person and month: none is another's again, and nothing says of which sale."""
    sold = (_SAYS_WHICH | {Meaning.PRODUCT, Meaning.PRODUCT_ID, Meaning.UNIT_PRICE}) - _OF_PEOPLE - _PERIODS - _PLACES
    people = next((one for one in columns if one.score(Meaning.MEMBER) >= _PRESENT and one.profile.filled >= _EACH), None)
    if people is None or len(people.sample) < fewest or not any(one.score(Meaning.AMOUNT) >= _PRESENT for one in columns):
        return False
    # 姓名 may be a contact's name as well: beside sums of a month it is whose they are.
    others = [one for one in columns if one is not people and not _is_his_own(one, people)]
    if any(one.score(meaning) >= _PRESENT for one in others for meaning in sold if not one.heading.words.startswith(_MEAN)):
        return False
    periods, places = (
        [one.sample for one in columns if one is not people and any(one.score(meaning) >= _PRESENT for meaning in group)]
        for group in (_PERIODS, _PLACES)
    )
    rows = list(zip(people.sample, *periods, strict=True))
    if len(set(rows)) == len(rows):
        return True
    # What each of them sold at each place: nearly all at all of them, for single sales come as they come.
    rows = list(zip(people.sample, *periods, *places, strict=True))
    often = Counter(people.sample)
    return bool(places) and len(set(rows)) == len(rows) and len(often) >= _FEWEST and len(set(often.values())) == 1
