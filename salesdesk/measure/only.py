"""A filter of a metric: only the facts of some region, industry, product, channel, kind of customer …"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import ColumnElement, Date, Integer, and_, func, literal, or_, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session, aliased
from sqlalchemy.sql.functions import FunctionElement

from salesdesk.errors import SalesDeskError
from salesdesk.model import Customer, Product, Receipt, SaleLine
from salesdesk.text import Text, mark

NEW, REPEAT = "new", "repeat"
NEW_DAYS = 365
"""A customer is new for so many days from the day of the first sale ever, that day included."""

LABELS: Mapping[str, Text] = {
    "region": mark("Only", "Region"),
    "industry": mark("Only", "Industry"),
    "channel": mark("Only", "Channel"),
    "grade": mark("Only", "Customer grade"),
    "customer": mark("Only", "Customer"),
    "customers": mark("Only", "New or repeat customers"),
    "category": mark("Only", "Product category"),
    "line": mark("Only", "Product line"),
    "product": mark("Only", "Product"),
}
"""What the dimensions are called, in the order in which they are offered."""

PRODUCTS = frozenset({"category", "line", "product"})
EVERY = frozenset(LABELS)
"""All dimensions: what sale lines can be told apart by. Receipts name no product: EVERY - PRODUCTS."""

KINDS = {NEW: mark("Only", "new customers"), REPEAT: mark("Only", "repeat customers")}
_IDS = ("customer", "product")


@dataclass(frozen=True, slots=True)
class Only:
    """The facts that count: those which have one of the given values in each dimension that is not empty.

    Regions and channels are those of the sale, where it names none those of its customer. `customer` and `product` are ids.
    `customers` is "new" (first sale ever less than `new_days` before), "repeat" (earlier), or "" for both; a fact that names no
    customer is neither. `Only()` leaves nothing out, and is false.
    """

    region: tuple[str, ...] = ()
    industry: tuple[str, ...] = ()
    channel: tuple[str, ...] = ()
    grade: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    line: tuple[str, ...] = ()
    product: tuple[int, ...] = ()
    customer: tuple[int, ...] = ()
    customers: str = ""
    new_days: int = NEW_DAYS

    def __post_init__(self) -> None:
        lists = [getattr(self, name) for name in LABELS if name != "customers"]
        if not all(isinstance(one, tuple) for one in lists) or self.customers not in ("", NEW, REPEAT) or self.new_days < 1:
            raise ValueError(f"no such filter: {self.customers} {self.new_days}")

    def __bool__(self) -> bool:
        return bool(self.dimensions)

    @property
    def dimensions(self) -> frozenset[str]:
        """The names of the dimensions that are limited."""
        return frozenset(name for name in LABELS if getattr(self, name))

    def code(self) -> str:
        """Return the filter as one text that `parse` reads, "" for none; equal filters have equal codes."""
        if not self:
            return ""
        values: dict[str, Any] = {name: sorted(set(getattr(self, name))) for name in self.dimensions if name != "customers"}
        if self.customers:
            values["customers"] = self.customers
            if self.new_days != NEW_DAYS:
                values["new_days"] = self.new_days
        return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    @staticmethod
    def parse(code: str) -> Only:
        """Read what `code` wrote; raise `SalesDeskError` ("only.unreadable") for anything else."""
        if not code:
            return ALL
        try:
            values = json.loads(code)
            known = {one.name for one in fields(Only)}
            if not isinstance(values, dict) or not set(values) <= known:
                raise ValueError(code)
            made: dict[str, Any] = {name: _whole(one) for name, one in values.items()}
            return Only(**made)
        except (ValueError, TypeError) as error:
            raise SalesDeskError("only.unreadable", mark("Errors", "“{written}” is no filter that can be read."), written=code) from error

    def words(self, names: Mapping[tuple[str, int], str] | None = None) -> Text | str:
        """Return the filter in words, "" for none; `names` are those of customers and products, by dimension and id."""
        parts: list[Text | str] = []
        for name in LABELS:
            found = getattr(self, name)
            if name == "customers" and found:
                parts.append(KINDS[found])
            elif found:
                called = [(names or {}).get((name, one), f"#{one}") if name in _IDS else str(one) for one in found]
                parts.append(mark("Only", "{what} {values}").fill(what=LABELS[name], values="/".join(called)))
        if not parts:
            return ""
        said = parts[0]
        for part in parts[1:]:
            said = mark("Only", "{one}, {other}").fill(one=said, other=part)
        return said


ALL = Only()


def _whole(value: object) -> object:
    if isinstance(value, list) and all(isinstance(one, str | int) for one in value):
        return tuple(value)
    if isinstance(value, str | int):
        return value
    raise ValueError(value)


def described(session: Session, only: Only) -> Text | str:
    """Return `only` in words, customers and products by their names."""
    names: dict[tuple[str, int], str] = {}
    for name, cls, wanted in (("customer", Customer, only.customer), ("product", Product, only.product)):
        if wanted:
            rows = session.execute(select(cls.id, cls.name).where(cls.id.in_(wanted)))
            names.update({(name, row[0]): row[1] for row in rows})
    return only.words(names)


def region_of_line() -> ColumnElement[str | None]:
    """Return the region of a sale line, as a filter understands it: its own, where it names none its customer's."""
    of_customer = select(Customer.region).where(Customer.id == SaleLine.customer_id).correlate(SaleLine).scalar_subquery()
    return func.coalesce(SaleLine.region, of_customer)


def lines_only(only: Only) -> list[ColumnElement[bool]]:
    """Return the conditions that a sale line counts."""
    found = customers_only(only, SaleLine.customer_id, SaleLine.day, own=("region", "channel"))
    for name, column in (("region", SaleLine.region), ("channel", SaleLine.channel)):
        if wanted := getattr(only, name):
            of_customer = select(Customer.id).where(getattr(Customer, name).in_(wanted))
            found.append(or_(column.in_(wanted), and_(column.is_(None), SaleLine.customer_id.in_(of_customer))))
    if only.product:
        found.append(SaleLine.product_id.in_(only.product))
    of_product = [getattr(Product, name).in_(getattr(only, name)) for name in ("category", "line") if getattr(only, name)]
    if of_product:
        found.append(SaleLine.product_id.in_(select(Product.id).where(*of_product)))
    return found


def receipts_only(only: Only) -> list[ColumnElement[bool]]:
    """Return the conditions that a receipt counts; its region and channel are its customer's."""
    return customers_only(only, Receipt.customer_id, Receipt.day)


def customers_only(only: Only, customer: Any, day: Any, own: tuple[str, ...] = ()) -> list[ColumnElement[bool]]:
    """Return the conditions that a fact with the columns `customer` (an id) and `day` counts; `own` dimensions it names itself.

    None of them looks at products: who measures facts without a product does not list `PRODUCTS` among the metric's dimensions.
    """
    found: list[ColumnElement[bool]] = []
    wanted = [
        getattr(Customer, name).in_(getattr(only, name))
        for name in ("region", "industry", "channel", "grade")
        if name not in own and getattr(only, name)
    ]
    if wanted:
        found.append(customer.in_(select(Customer.id).where(*wanted)))
    if only.customer:
        found.append(customer.in_(only.customer))
    if only.customers:
        before = _first_day(customer)
        new = later(before, only.new_days) > day
        found.append(new if only.customers == NEW else later(before, only.new_days) <= day)
    return found


def _first_day(customer: Any) -> Any:
    earlier = aliased(SaleLine)
    return select(func.min(earlier.day)).where(earlier.customer_id == customer).scalar_subquery()


class later(FunctionElement[Any]):  # noqa: N801 - an SQL function
    """The day that is a number of days after another: the two databases spell it differently."""

    type = Date()
    inherit_cache = True
    name = "later"

    def __init__(self, day: Any, days: int) -> None:
        super().__init__(day, literal(days, Integer))


@compiles(later, "sqlite")
def _later_sqlite(element: later, compiler: Any, **options: Any) -> str:
    day, days = (compiler.process(one, **options) for one in element.clauses)
    return f"date({day}, {days} || ' days')"


@compiles(later)
def _later(element: later, compiler: Any, **options: Any) -> str:
    day, days = (compiler.process(one, **options) for one in element.clauses)
    return f"({day} + {days})"
