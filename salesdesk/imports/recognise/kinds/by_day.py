"""What was sold each day, and nothing else: 日期 | 销售额 | 利润, Date | Sales."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.which import Verdict, as_of
from salesdesk.imports.recognise.language.said import says
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import mark

_EACH_DAY = mark("Recognise", "A day in each row, and what was sold on it: nothing says to whom or by whom.")

_KNOWN = meanings("day month year amount quantity unit_price cost profit margin tax total note ignored")
_SURE, _PRESENT, _FIGURES = 0.85, 0.5, 0.8
_FULL, _EACH = 0.95, 0.95
_FEWEST = 3


def as_sold_each_day(columns: Sequence[Column], verdict: Verdict) -> Verdict:
    """Return `verdict`, or that a table of unknown kind is of sales: its days come once each, and what a figure is says that it was sold.

    Not where anything else stands beside it: a forecast, its limits, what was spent.
    """
    if verdict.kind is not TableKind.UNKNOWN:
        return verdict
    days = [one for one in columns if one.score(Meaning.DAY) >= _SURE]
    sold = [
        one for one in columns if one.profile.numbers >= _FIGURES and max(one.score(Meaning.AMOUNT), one.score(Meaning.QUANTITY)) >= _SURE
    ]
    if len(days) != 1 or not sold or len(days[0].sample) < _FEWEST:
        return verdict
    if days[0].profile.filled < _FULL or days[0].profile.distinct < _EACH or not says([one.heading.words for one in sold], "selling"):
        return verdict
    if any(one.heading.words.startswith(vocabulary().forecasts) for one in columns):
        return verdict
    others = [one for one in columns if one not in days and not one.profile.empty and not one.profile.counting]
    if any(not any(use.meaning in _KNOWN and use.score >= _PRESENT for use in one.uses) for one in others):
        return verdict
    return as_of(TableKind.SALE_LINES, _EACH_DAY)
