"""What is worth a look in a period: a few findings, each worked out from facts and each with the figure behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.measure import Figure, Who, measure, value
from salesdesk.measure.asked import Asked
from salesdesk.money import grouped, percent
from salesdesk.period import Period
from salesdesk.rules.attainment import State
from salesdesk.services.figures import Reached, days_of, persons_of, reached
from salesdesk.services.reviews.reminders import Reminder, reminders
from salesdesk.services.settings import read_settings
from salesdesk.text import Text, mark

AT_MOST = 4
AT_MOST_MEMBERS = 2
AT_MOST_REMINDERS = 2
LARGE_CUSTOMER = Decimal("0.25")  # of all sales
EXPLAINS = Decimal("0.25")  # of what somebody is behind
MARGIN_POINTS = Decimal("0.05")  # below the rest
MARGIN_SHARE = Decimal("0.05")  # of the sales whose cost is known
RECEIVED = Decimal("0.85")  # of the sales of the same months


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence and its reason, and the figure that proves them.

    `amounts` are money that goes into the texts; the window writes it in its unit and fills it in. What is to be done rather than
    proved has a `place` instead of a figure.
    """

    kind: str
    title: Text
    detail: Text
    amounts: tuple[tuple[str, Decimal], ...]
    asked: Asked | None
    place: ToDo | None = None


@dataclass(frozen=True, slots=True)
class ToDo:
    """Where something is to be done: a tab, a page of it, perhaps a record."""

    tab: str
    page: str
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Bought:
    """What a customer bought: now, and what could be expected by now from the three periods before."""

    id: object
    name: Text | str
    now: Decimal
    expected: Decimal

    @property
    def fell(self) -> Decimal:
        return self.expected - self.now


def findings(db: Database, who: Who, period: Period, today: date | None = None) -> tuple[Finding, ...]:
    """Return what is worth a look about `who` in `period`, as of `today`: the most pressing first, `AT_MOST` of them."""
    with db.read() as session:
        days = days_of(session, period, read_settings(session).country, today)
        everybody = reached(session, "sales_amount", persons_of(session, who, period), period, days)
        share = Decimal(days.over) / days.total if days.total else Decimal(1)
        found = [behind_pace(one, period, _bought(session, one.who, period, share)) for one in furthest_behind(everybody)[:AT_MOST_MEMBERS]]
        others = [
            _receipts(session, who, period),
            concentration(who, period, measure(session, "sales_amount", who, period, "customer")),
            margin_outlier(who, period, measure(session, "gross_margin", who, period, "product")),
        ]
        reminded = [_reminder(one) for one in reminders(session, today or date.today())][:AT_MOST_REMINDERS]
    return tuple([*found, *reminded, *(one for one in others if one is not None)][:AT_MOST])


def _reminder(one: Reminder) -> Finding:
    return Finding("review", one.title, one.detail, (), None, ToDo("reviews", one.page, one.member_id))


def furthest_behind(members: Sequence[Reached]) -> list[Reached]:
    """Return who is behind the pace of the days or missed the target, the furthest in money first."""
    late = [one for one in members if one.pace.state in (State.BEHIND, State.MISSED) and one.pace.ahead_by is not None]
    return sorted(late, key=_ahead_by)


def behind_pace(one: Reached, period: Period, customers: Sequence[Bought]) -> Finding:
    """Return that somebody is behind, and the customer whose sales fell most if that explains a good part of it."""
    ratio, missing = one.attainment.ratio or Decimal(0), -(one.pace.ahead_by or Decimal(0))
    if one.pace.state is State.MISSED:
        title = mark("Finding", "{name} reached {ratio} of the target, {missing} short")
    else:
        title = mark("Finding", "{name} is at {ratio} of the target, {missing} behind")
    amounts = [("missing", missing)]
    worst = max(customers, key=_fell, default=None)
    if worst is None or worst.fell < missing * EXPLAINS:
        detail = mark("Finding", "No single customer explains it: less was sold to many.")
    elif worst.now:
        detail = mark("Finding", "Mainly {customer}: {now}, usually {expected} in that time.").fill(customer=worst.name)
        amounts += [("now", worst.now), ("expected", worst.expected)]
    else:
        detail = mark("Finding", "Mainly {customer}: nothing sold, usually {expected} in that time.")
        detail = detail.fill(customer=worst.name)
        amounts += [("expected", worst.expected)]
    asked = Asked("sales_amount", one.who, period)
    return Finding("behind", title.fill(name=one.name, ratio=percent(ratio, 0)), detail, tuple(amounts), asked)


def concentration(who: Who, period: Period, customers: Sequence[Figure]) -> Finding | None:
    """Return that one customer is a large part of all sales; None where none is, or where there are hardly any customers."""
    named = sorted((one for one in customers if one.key is not None and (one.value or 0) > 0), key=_size, reverse=True)
    total = sum((one.value or Decimal(0) for one in customers), Decimal(0))
    if len(named) < 4 or total <= 0:
        return None
    share = (named[0].value or Decimal(0)) / total
    if share < LARGE_CUSTOMER:
        return None
    three = sum((one.value or Decimal(0) for one in named[:3]), Decimal(0)) / total
    title = mark("Finding", "{customer} alone is {share} of sales").fill(customer=named[0].label, share=percent(share, 0))
    detail = mark("Finding", "{amount} in this period; the three largest customers together are {three}.").fill(three=percent(three, 0))
    amounts = (("amount", named[0].value or Decimal(0)),)
    return Finding("concentration", title, detail, amounts, Asked("sales_amount", who, period, "customer", named[0].key))


def margin_outlier(who: Who, period: Period, products: Sequence[Figure]) -> Finding | None:
    """Return the product that costs most gross profit by a margin well below the rest; None where there is none."""
    top = sum((one.numerator for one in products), Decimal(0))
    bottom = sum((one.denominator for one in products), Decimal(0))
    worst: tuple[Decimal, Figure, Decimal] | None = None
    for one in products:
        rest = bottom - one.denominator
        if one.key is None or one.value is None or rest <= 0 or one.denominator < bottom * MARGIN_SHARE:
            continue
        others = (top - one.numerator) / rest
        lost = (others - one.value) * one.denominator
        if others - one.value >= MARGIN_POINTS and (worst is None or lost > worst[0]):
            worst = (lost, one, others)
    if worst is None:
        return None
    lost, product, others = worst
    margin = product.value or Decimal(0)
    title = mark("Finding", "{product}: margin {margin}, {points} {points:point|points} below the rest").fill(
        product=product.label, margin=percent(margin), points=grouped((others - margin) * 100, 1)
    )
    detail = mark("Finding", "At the margin of the rest ({others}) it would have brought {lost} more.").fill(others=percent(others))
    return Finding("margin", title, detail, (("lost", lost),), Asked("gross_margin", who, period, "product", product.key))


def receipts_behind(who: Who, months: Period, sold: Decimal, received: Decimal, customers: Sequence[Bought]) -> Finding | None:
    """Return that less was received than sold over `months`; in `customers`, `now` is received and `expected` sold."""
    if sold <= 0 or received <= 0 or received >= sold * RECEIVED:
        return None
    title = mark("Finding", "Receipts are {ratio} of the sales of these three months").fill(ratio=percent(received / sold, 0))
    most = max(customers, key=_fell, default=None)
    amounts = [("gap", sold - received)]
    if most is None or most.fell <= 0:
        detail = mark("Finding", "{gap} less was received than sold.")
    else:
        detail = mark("Finding", "{gap} less was received than sold; the most at {customer} ({open}).").fill(customer=most.name)
        amounts.append(("open", most.fell))
    return Finding("receipts", title, detail, tuple(amounts), Asked("receipts", who, months))


def _receipts(session: Session, who: Who, period: Period) -> Finding | None:
    """Return how receipts stand to sales over the three months up to the end of `period`: money comes after the sale."""
    last = Period.of("month", period.end)
    months = Period.span(last.shifted(-2).start, last.end)
    received = value(session, "receipts", who, months) or Decimal(0)
    if received <= 0:
        return None
    sold = value(session, "sales_amount", who, months) or Decimal(0)
    if received >= sold * RECEIVED:
        return None
    paid = {one.key: one.value or Decimal(0) for one in measure(session, "receipts", who, months, "customer")}
    bought = measure(session, "sales_amount", who, months, "customer")
    # Receipts without a customer cannot be set against what that customer bought.
    named = [] if paid.get(None) else bought
    customers = [Bought(one.key, one.label, paid.get(one.key, Decimal(0)), one.value or Decimal(0)) for one in named if one.key is not None]
    return receipts_behind(who, months, sold, received, customers)


def _bought(session: Session, who: Who, period: Period, share: Decimal) -> list[Bought]:
    """Return what the customers of `who` bought, against the mean of the three periods before for the `share` of days gone by."""
    start = period.shifted(-3).start
    before = measure(session, "sales_amount", who, Period.span(start, period.start - timedelta(days=1)), "customer")
    now: Mapping[object, Decimal] = {one.key: one.value or Decimal(0) for one in measure(session, "sales_amount", who, period, "customer")}
    return [
        Bought(one.key, one.label, now.get(one.key, Decimal(0)), (one.value or Decimal(0)) / 3 * share)
        for one in before
        if one.key is not None
    ]


def _ahead_by(one: Reached) -> Decimal:
    return one.pace.ahead_by or Decimal(0)


def _fell(one: Bought) -> Decimal:
    return one.fell


def _size(one: Figure) -> Decimal:
    return one.value or Decimal(0)
