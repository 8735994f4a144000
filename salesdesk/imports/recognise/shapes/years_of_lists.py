"""Results of years in a list of customers or products: what each of them brought, beside what the list is for."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.recognised import RecognisedColumn, YearMonth
from salesdesk.imports.recognise.terms import Meaning, meanings

_OF_CUSTOMERS = meanings("phone email address contact industry")
_OF_PRODUCTS = meanings("unit_price product_id unit category")
_PRESENT, _SURELY, _FEWEST = 0.5, 0.8, 2


def stand_in_list(columns: Sequence[Column], periods: Mapping[int, RecognisedColumn]) -> bool:
    """Tell whether the columns of periods are years that stand in a list with more of each customer or product than its name."""
    if any(one.period is None or one.period != YearMonth(one.period.year, fiscal=one.period.fiscal) for one in periods.values()):
        return False
    others = [one for one in columns if one.index not in periods]
    if _said(others, (Meaning.MEMBER, Meaning.EMPLOYEE_NUMBER, Meaning.TEAM)):
        return False
    things = {
        Meaning.CUSTOMER: _count(others, _OF_CUSTOMERS) >= _FEWEST,
        Meaning.PRODUCT: bool(_said(others, (Meaning.UNIT_PRICE,))) and _count(others, _OF_PRODUCTS) >= _FEWEST,
    }
    return any(listed and any(one.score(meaning) >= _SURELY for one in others) for meaning, listed in things.items())


def _said(columns: Sequence[Column], wanted: Collection[Meaning]) -> list[Column]:
    return [one for one in columns if any(one.score(meaning) >= _PRESENT for meaning in wanted)]


def _count(columns: Sequence[Column], wanted: Collection[Meaning]) -> int:
    return sum(bool(_said(columns, (meaning,))) for meaning in wanted)
