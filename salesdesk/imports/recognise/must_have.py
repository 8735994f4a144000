"""What a sale must have: it was made, and it says when, to whom, by whom or under which number; else it is planned, or summed up."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salesdesk.imports.recognise.kinds import Verdict
from salesdesk.imports.recognise.meanings import Column
from salesdesk.imports.recognise.periods import period_in
from salesdesk.imports.recognise.recognised import Meaning, TableKind, meanings
from salesdesk.imports.recognise.vocabulary import vocabulary
from salesdesk.text import mark

_PLANNED = mark("Recognise", "“{heading}” is what is expected: it is not sold yet.")
_SUMMED = mark(
    "Recognise", "No row says when, to whom or by whom something was sold: sums of sales that stand elsewhere. Import the list of sales."
)

_GIVEN = mark("Recognise", "“{heading}”: samples, and no price or amount. What is given is not sold.")
_SAMPLES = re.compile(r"样品|寄样|送样|打样|\bsamples?\b")
_PRICED = mark("Recognise", "Prices, and nothing of what was sold, to whom or how much of it.")
_OF_A_SALE = meanings("order_number line_id number contract_number customer customer_id contact product product_id email phone opportunity")
_BY_PERSON = mark("Recognise", "Each row is another person of “{heading}”, and none says when, to whom or what was sold: sums by person.")
_PEOPLE = meanings("member member_id employee_number manager")
_OF_PEOPLE = meanings(
    "month year member member_id employee_number manager team region quantity amount discount cost profit margin target attainment received"
)
_EACH, _FEWEST = 0.95, 3
_SALES = frozenset({TableKind.SALE_LINES, TableKind.ORDERS})
_SAYS_WHICH = meanings(
    "day month year order_number line_id number contract_number contract customer customer_id contact member member_id employee_number "
    "manager ship_date created opened_day close_date due_date first_name last_name email phone"
)
_FIGURES = (Meaning.AMOUNT, Meaning.QUANTITY)
_PRESENT = 0.5
_WANTED = meanings("product product_id category product_line region team channel quantity amount cost profit margin returned")


def as_not_sold(columns: Sequence[Column], verdict: Verdict, names: Sequence[tuple[str, float]]) -> Verdict:
    """Return `verdict`, or that lines that look like sales are planned ones, or sums by product or shop of which no row is one sale."""
    if verdict.kind not in _SALES:
        return verdict
    paid = any(one.score(meaning) >= _PRESENT for one in columns for meaning in (Meaning.AMOUNT, Meaning.UNIT_PRICE))
    samples = next((one for one in columns if _SAMPLES.search(one.heading.words)), None)
    if samples is not None and not paid:
        return Verdict(TableKind.UNKNOWN, 0.85, _GIVEN.fill(heading=samples.heading.text))
    figures = [one for one in columns if any(one.score(meaning) >= _PRESENT for meaning in _FIGURES)]
    if not figures and not any(one.score(meaning) >= _PRESENT for one in columns for meaning in _OF_A_SALE):
        return Verdict(TableKind.UNKNOWN, 0.8, _PRICED)
    if figures and all(one.heading.words.startswith(vocabulary().forecasts) for one in figures):
        return Verdict(TableKind.UNKNOWN, 0.85, _PLANNED.fill(heading=figures[0].heading.text))
    if (each := _each_person(columns)) is not None:
        return Verdict(TableKind.MONTHLY_BY_MEMBER, 0.85, _BY_PERSON.fill(heading=each.heading.text), _OF_PEOPLE, meanings("line_id"))
    if any(one.score(meaning) >= _PRESENT for one in columns for meaning in _SAYS_WHICH):
        return verdict
    if any((period := period_in(name)) is not None and period.month for name, _ in names):
        return verdict  # the sheet of a month, whose member is asked for
    priced = any(one.score(Meaning.UNIT_PRICE) >= _PRESENT for one in columns)
    return verdict if priced else Verdict(TableKind.SUMMARY_BY_OTHER, 0.8, _SUMMED, _WANTED)


def _each_person(columns: Sequence[Column]) -> Column | None:
    """Return the column of people, each in one row, where no other column says what a sale is about; None where there is none."""
    if any(one.score(meaning) >= _PRESENT for one in columns for meaning in (_SAYS_WHICH - _PEOPLE) | _OF_A_SALE):
        return None
    if not any(one.score(Meaning.AMOUNT) >= _PRESENT for one in columns):
        return None
    people = (one for one in columns if one.score(Meaning.MEMBER) >= _PRESENT and one.profile.distinct >= _EACH)
    return next((one for one in people if len(one.sample) >= _FEWEST), None)
