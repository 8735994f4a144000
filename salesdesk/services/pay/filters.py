"""The filters of a basis as a plan writes them, by names, and as facts are filtered, by ids."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.errors import SalesDeskError
from salesdesk.measure.only import LABELS, Only
from salesdesk.model import Customer, Product
from salesdesk.rules.pay import only as written
from salesdesk.text import mark

_NAMED: dict[str, Any] = {"product": Product, "customer": Customer}


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
