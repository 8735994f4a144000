"""Lines of orders that have no day but that of their entry, or nobody but who entered them: they have these of their order, if known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import select

from salesdesk.imports.plan.facts.stored import CHUNK
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.names.people import columns_of
from salesdesk.imports.plan.orders.deliveries import ORDERS
from salesdesk.imports.plan.orders.entered import DAY, MEMBER, Entered, entered_by, entered_day
from salesdesk.imports.plan.writes import Raw
from salesdesk.model import SaleLine


def dated_by_order(job: Job) -> None:
    """Date lines of orders, whose table says no more than when they were entered, by their orders."""
    data = job.columns.data
    orders, column = data.get("order_number"), entered_day(job.table)
    if orders is not None and column is not None:
        found: dict[Raw, Raw] = {number: day for number, day, _ in _stored(job, orders)}
        for numbers, days, place in job.shared.dated_orders:
            if place in job.shared.whole_orders:
                found.update(zip(numbers, days, strict=True))
        data["day"] = _entered(job).take(DAY, column, orders, data["day"], found)


def sold_by_order(job: Job) -> None:
    """Give lines, whose table says no more than who entered them, to the salesperson of their order."""
    data = job.columns.data
    orders = data.get("order_number")
    column = entered_by(job.table, next((one for one in columns_of(job, "member") if one is not None), None))
    if orders is not None and column is not None and MEMBER in data:
        found: dict[Raw, Raw] = {number: member for number, _, member in _stored(job, orders)}
        for numbers, members in job.shared.sold_orders:
            found.update(zip(numbers, members, strict=True))
        data[MEMBER] = _entered(job).take(MEMBER, column, orders, data[MEMBER], found)


def remember_sellers(job: Job) -> None:
    """Keep whose each order of this table is, for tables of the same import whose lines say no more than who entered them."""
    data = job.columns.data
    orders, members = data.get("order_number"), data.get(MEMBER)
    if job.place in job.shared.whole_orders and orders is not None and members is not None:
        shares = data.get("credit") or [None] * len(orders)
        job.shared.sold_orders.append((orders, [None if share else one for one, share in zip(members, shares, strict=True)]))


def _entered(job: Job) -> Entered:
    return job.shared.entered.setdefault(job.place, Entered())


def _stored(job: Job, orders: Sequence[Raw]) -> Iterator[tuple[Raw, Raw, Raw]]:
    """Give number, day and salesperson of orders that are stored as a whole: another line of an order says no more of it than this one."""
    numbers = sorted({str(one) for one in orders if one is not None})
    asked = (SaleLine.order_number, SaleLine.day, SaleLine.member_id, SaleLine.is_split)
    for start in range(0, len(numbers), CHUNK):
        keys = [ORDERS + one for one in numbers[start : start + CHUNK]]
        for number, day, member, split in job.shared.session.execute(select(*asked).where(SaleLine.match_key.in_(keys))):
            yield number, day.isoformat(), None if split else member
