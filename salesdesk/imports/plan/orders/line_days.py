"""Lines of orders that have no day but that of their entry: they are of the day of their order, where it is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import select

from salesdesk.imports.plan.facts.stored import CHUNK
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.orders.deliveries import ORDERS
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import SaleLine
from salesdesk.text import Text, mark

_LIKE_ORDER = mark("Import", "Lines dated like their order, and not by when they were entered (“{column}”): {n}")


def dated_by_order(job: Job, notes: list[Text]) -> None:
    """Date lines of orders, whose table says no more than when they were entered, by their orders; say in `notes` how many."""
    data = job.columns.data
    orders = data.get("order_number")
    column = _entered(job.table)
    if orders is None or column is None:
        return
    known = _days(job, orders)
    own = data["day"]
    data["day"] = [known.get(order, day) for order, day in zip(orders, own, strict=True)]
    if found := sum(order in known for order in orders):
        notes.append(_LIKE_ORDER.fill(column=column.header, n=found))


def _entered(table: RecognisedTable) -> RecognisedColumn | None:
    """Return the column that says when lines were entered, None where another says of which day they are, or where there are no lines."""
    if table.kind is not TableKind.SALE_LINES or all(table.column(one) is None for one in (Meaning.PRODUCT, Meaning.LINE_ID)):
        return None
    column = next(
        (found for one in (Meaning.DAY, Meaning.CLOSE_DATE, Meaning.MONTH, Meaning.CREATED) if (found := table.column(one))), None
    )
    if column is None or column.meaning is Meaning.CREATED:
        return column
    return column if any(use.meaning is Meaning.CREATED for use in vocabulary().uses(words_of(column.header))) else None


def _days(job: Job, orders: Sequence[Raw]) -> dict[Raw, Raw]:
    """Return the days of orders that are known as a whole: another line of an order says of it no more than this one."""
    wanted = {one for one in orders if one is not None}
    found = dict(_stored(job, sorted(map(str, wanted))))
    for numbers, days, place in job.shared.dated_orders:
        if place in job.shared.whole_orders:
            found.update((number, day) for number, day in zip(numbers, days, strict=True) if number in wanted)
    return found


def _stored(job: Job, numbers: Sequence[str]) -> Iterator[tuple[Raw, Raw]]:
    for start in range(0, len(numbers), CHUNK):
        keys = [ORDERS + one for one in numbers[start : start + CHUNK]]
        for number, day in job.shared.session.execute(select(SaleLine.order_number, SaleLine.day).where(SaleLine.match_key.in_(keys))):
            yield number, day.isoformat()
