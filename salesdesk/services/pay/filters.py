"""The filters of a basis as a plan writes them, by names, and as facts are filtered, by ids."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.errors import SalesDeskError
from salesdesk.measure.only import ALL, LABELS, Only
from salesdesk.model import Customer, Product
from salesdesk.rules.pay import only as written
from salesdesk.rules.pay.component import Basis
from salesdesk.text import mark

_NAMED: dict[str, Any] = {"product": Product, "customer": Customer}


class Filters:
    """The filters of the bases and figures that were asked about, each with a number: to compare filters costs more than to add up."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._codes: dict[str, int] = {}
        self._bases: dict[int, tuple[Basis, int, Only]] = {}
        self._figures: dict[written.Figure, tuple[int, Only]] = {}

    def of_basis(self, basis: Basis) -> tuple[int, Only]:
        """Return the number of a basis's filter (-1 without any) and the filter; it is known by the very object."""
        found = self._bases.get(id(basis))
        if found is None:
            found = self._bases[id(basis)] = (basis, *self._numbered(basis.only))
        return found[1], found[2]

    def of_figure(self, asked: written.Figure) -> tuple[int, Only]:
        """Return the number of a figure's filter (-1 without any) and the filter."""
        if not asked.only:
            return -1, ALL
        found = self._figures.get(asked)
        if found is None:
            found = self._figures[asked] = self._numbered(asked.only)
        return found

    def _numbered(self, filters: Sequence[written.Only]) -> tuple[int, Only]:
        only = only_of(self._session, filters) if filters else ALL
        return self._codes.setdefault(only.code(), len(self._codes)) if only else -1, only


def only_of(session: Session, filters: Sequence[written.Only]) -> Only:
    """Return the filter that a plan writes; raise `SalesDeskError` ("pay.filter") for an unknown field, product or customer."""
    values: dict[str, Any] = {}
    for one in filters:
        if one.field not in LABELS:
            known = ", ".join(LABELS)
            raise SalesDeskError(
                "pay.filter", mark("PayCheck", "There is no filter by “{field}”; known are: {known}."), field=one.field, known=known
            )
        if one.field == "customers":
            values["customers"] = one.values[0] if one.values else ""
        else:
            values[one.field] = _ids(session, one) if one.field in _NAMED else tuple(one.values)
    try:
        return Only(**values)
    except ValueError as error:
        raise SalesDeskError("pay.filter", mark("PayCheck", "Customers are “new” or “repeat”.")) from error


def _ids(session: Session, one: written.Only) -> tuple[int, ...]:
    cls = _NAMED[one.field]
    found = {row[1]: row[0] for row in session.execute(select(cls.id, cls.name).where(cls.name.in_(one.values)))}
    for name in one.values:
        if name not in found:
            raise SalesDeskError("pay.filter", mark("PayCheck", "“{name}” is not known as a {field}."), name=name, field=LABELS[one.field])
    return tuple(found[name] for name in one.values)
