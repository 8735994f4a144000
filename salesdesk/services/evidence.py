"""What is behind a figure of a metric, for people: what it means, how it is made up, and its facts."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from salesdesk.db import Database
from salesdesk.fields import Field, Kind
from salesdesk.measure import Figure, Who, measure, metric
from salesdesk.measure.asked import Asked
from salesdesk.measure.evidence import facts, figure, has_customer, is_sourced, keys
from salesdesk.measure.metric import Metric
from salesdesk.measure.only import described
from salesdesk.services.goals.targets import target_of
from salesdesk.services.list_asked import ListAsked
from salesdesk.services.origin import SOURCE_FIELDS, Story, life_of, name_of
from salesdesk.services.settings import read_settings
from salesdesk.text import Text, mark

_FIELDS = {
    one.name: one
    for one in (
        Field("day", mark("Evidence", "Date"), Kind.DATE, width=11),
        Field("number", mark("Evidence", "Number"), width=15),
        Field("customer", mark("Evidence", "Customer"), width=22),
        Field("counted", mark("Evidence", "Counts as"), Kind.MONEY, width=12),
        Field("amount", mark("Evidence", "Amount"), Kind.MONEY, width=12),
        Field("cost", mark("Evidence", "Cost"), Kind.MONEY, width=12),
        Field("share", mark("Evidence", "Share"), Kind.PERCENT, width=8),
        Field("member", mark("Evidence", "Salesperson"), width=12),
        Field("product", mark("Evidence", "Product"), width=18),
        Field("quantity", mark("Evidence", "Quantity"), Kind.NUMBER, width=9),
        *SOURCE_FIELDS,
    )
}
# What the number, day and person of a fact are called where it is neither sale nor receipt.
_CALLED: Mapping[str, Mapping[str, Text]] = {
    "task": {"number": mark("Task", "Task"), "day": mark("Task", "Due date"), "member": mark("Task", "Owner")},
    "activity": {"number": mark("Activity", "Activity")},
    "invoice": {"number": mark("Invoice", "Invoice number")},
    "opportunity": {"number": mark("Opportunity", "Opportunity"), "day": mark("Opportunity", "Opened on")},
    "review": {"number": mark("Review", "Grade"), "day": mark("Review", "Last day of the period"), "member": mark("Review", "Reviewed")},
}


@dataclass(frozen=True, slots=True)
class Behind:
    """A figure and what it means, and its target where it has one. `parts` names numerator and denominator of a ratio.

    `whose` figure it is, and `of` which row of a break-down. `ways` are the break-downs that make sense.
    """

    asked: Asked | ListAsked
    title: Text
    description: Text
    kind: Kind
    value: Decimal | None
    numerator: Decimal
    denominator: Decimal
    target: Decimal | None
    parts: tuple[Text, Text] | None
    whose: Text | str
    of: Text | str
    currency: str
    count: int
    ways: tuple[str, ...]


def behind(db: Database, asked: Asked) -> Behind:
    """Return what is behind a figure; its facts are read by `fact_keys` and `fact_rows`."""
    one, wanted = asked.narrowed(), metric(asked.metric)
    with db.read() as session:
        found = figure(session, asked)
        whose: Text | str = mark("Evidence", "Everyone")
        if one.who.kind != "everyone" and one.who.id is not None:
            whose = name_of(session, one.who.kind, one.who.id)
        of = "" if one.by is None else name_of(session, one.by, one.key)
        currency = read_settings(session).currency
        count = len(keys(session, asked))
        target = target_of(session, wanted.name, one.who, one.period, one.only) if one.by is None else None
        limited = described(session, one.only)
    parts = wanted.parts
    values = (found.value, found.numerator, found.denominator, target)
    title = mark("Evidence", "{metric}: {filter}").fill(metric=wanted.label, filter=limited) if limited else wanted.label
    return Behind(one, title, wanted.description, wanted.kind, *values, parts, whose, of, currency, count, _ways(one, wanted))


def value_of(db: Database, asked: Asked) -> Decimal | None:
    """Return the value of the figure that is asked about."""
    with db.read() as session:
        return figure(session, asked).value


def break_down(db: Database, asked: Asked, by: str) -> tuple[Figure, ...]:
    """Return the figure told apart by member, team, customer, product or month, the largest first (months in their order)."""
    one = asked.narrowed()
    with db.read() as session:
        return tuple(measure(session, one.metric, one.who, one.period, by, one.only))


def narrow(asked: Asked, by: str, key: object) -> Asked:
    """Return the question about one row of the break-down of `asked`; a member of everyone is asked about as such."""
    one = asked.narrowed()
    if by == "member" and isinstance(key, int) and one.who.kind == "everyone":
        return Asked(one.metric, Who.member(key), one.period, only=one.only)
    return Asked(one.metric, one.who, one.period, by, key, one.only).narrowed()


def fact_totals(db: Database, asked: Asked) -> Mapping[str, object]:
    """Return what the facts behind a figure add up to, by the column that does."""
    one = metric(asked.metric)
    columns = {field.name for field in fact_fields(one.name)}
    column = "counted" if "counted" in columns else one.counts if one.counts in columns else None
    if column is None:
        return {}
    with db.read() as session:
        return {column: figure(session, asked).numerator}


def fact_fields(name: str) -> tuple[Field, ...]:
    """Return the columns of the facts behind metric `name`."""
    wanted = metric(name)
    if wanted.listed is not None:
        first = ("day", "number", "counted")
        names = [*first, *(name for name in _FIELDS if name not in first)]
        return tuple(_renamed(_FIELDS[name], wanted) for name in names if name not in _unlisted(wanted))
    left = {"product", "quantity", "cost", "share"} if wanted.fact == "receipt" else set()
    if wanted.counts != "profit":
        left.add("cost")
    if not wanted.counts:
        left |= {"share", "counted"}
    if wanted.fact == "receipt":  # it has no shares, so its amount is what counts
        left.add("counted")
    return tuple(_counting(one, wanted) for one in _FIELDS.values() if one.name not in left)


def fact_keys(db: Database, asked: Asked, sort: str | None = None, descending: bool = False) -> array[int]:
    """Return a key for each fact behind a figure; the largest first unless `sort` names a column."""
    with db.read() as session:
        return keys(session, asked, sort, descending) if sort else keys(session, asked)


def fact_rows(db: Database, name: str, wanted: Sequence[int]) -> list[tuple[Any, ...]]:
    """Return the facts with the keys `wanted` as rows under `fact_fields`."""
    columns = [one.name for one in fact_fields(name)]
    with db.read() as session:
        found = facts(session, name, wanted)
    return [tuple(one.counts(name) if column == "counted" else getattr(one, column) for column in columns) for one in found]


def story(db: Database, name: str, key: int) -> Story | None:
    """Return where the fact with `key` behind metric `name` comes from, and its history; None where it is no more."""
    with db.read() as session:
        found = facts(session, name, [key])
    if not found:
        return None
    fact = found[0]
    about = (fact.number, fact.day, fact.customer, fact.product)
    return Story(tuple(one for one in about if one), *life_of(db, fact.record, fact.id))


def _unlisted(wanted: Metric) -> set[str]:
    left = {"product", "quantity", "cost", "share"}
    if not has_customer(wanted):
        left.add("customer")
    if not is_sourced(wanted):
        left |= {"file", "sheet", "row"}
    return left if wanted.listed is not None and wanted.listed.amount is not None else left | {"amount"}


def _renamed(one: Field, wanted: Metric) -> Field:
    label = _CALLED.get(wanted.fact, {}).get(one.name, one.label)
    whole = Kind.INTEGER if wanted.listed is None or wanted.listed.exact is None else wanted.kind
    return Field(one.name, label, whole if one.name == "counted" else one.kind, width=26 if one.name == "number" else one.width)


def _counting(one: Field, wanted: Metric) -> Field:
    return Field(one.name, one.label, Kind.NUMBER, width=one.width) if one.name == "counted" and wanted.counts == "quantity" else one


def _ways(asked: Asked, wanted: Metric) -> tuple[str, ...]:
    if asked.by is not None:
        return ()
    ways = [
        *(["member"] if asked.who.kind != "member" else []),
        *(["customer"] if has_customer(wanted) else []),
        *(["product"] if wanted.fact == "sale_line" and wanted.customers is None else []),
    ]
    if len(asked.period.months()) > 1:
        ways.append("month")
    return tuple(ways)
