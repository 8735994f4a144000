"""One sale line per row: lines, orders without amounts and won opportunities are read alike."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from salesdesk.imports.plan.cells.days import Dated, give_days, read_days, remember_days
from salesdesk.imports.plan.cells.share_column import read_share_column, share_out
from salesdesk.imports.plan.facts.credits import read_shared_names
from salesdesk.imports.plan.facts.money import convert, read_amounts, read_costs
from salesdesk.imports.plan.facts.places import of_place
from salesdesk.imports.plan.facts.second_person import told_of_second
from salesdesk.imports.plan.facts.settle import settle
from salesdesk.imports.plan.facts.stored import FactSet, fingerprints, numbered
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.people import identities, read_names, resolve_names
from salesdesk.imports.plan.names.teams import join_teams
from salesdesk.imports.plan.orders.cancelled import KEY, Cancelled
from salesdesk.imports.plan.orders.deliveries import DELIVERIES, NUMBER, ORDERS, deliveries_of
from salesdesk.imports.plan.orders.line_days import dated_by_order, remember_sellers, sold_by_order
from salesdesk.imports.plan.orders.returned import BY_TYPE, is_returns, keys_of_returns, set_flagged_aside, turn_returns
from salesdesk.imports.plan.planned import Counts, TotalsCheck
from salesdesk.imports.plan.totals import check_totals
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import Text, mark

_NO_MONEY = mark("Import", "The table has no amounts: the orders count, their amounts stay unknown until a sheet brings them.")

_COLUMNS = (
    "day",
    "order_number",
    "contract_number",
    "opportunity",
    "member_id",
    "customer_id",
    "product_id",
    "quantity",
    "amount",
    "cost",
    "currency",
    "original_amount",
    "region",
    "channel",
    "note",
)
_SOLD_BY = (("contract_number", (Meaning.CONTRACT_NUMBER,)), ("opportunity", (Meaning.OPPORTUNITY, Meaning.OPPORTUNITY_ID)))
"""By these a sale is known again when its contract or its won opportunity comes as well."""
REFERENCES = {"member_id": "member", "customer_id": "customer", "product_id": "product"}


def read_sales(job: Job, days: Sequence[Meaning], orders: Sequence[Meaning], *, by_order: bool = False) -> Outcome:
    """Plan one sale line per row of the table; `by_order` says that the order number alone is a row's identity."""
    notes: list[Text] = []
    cancelled = Cancelled(job, orders, notes, by_order=by_order)
    flagged = set_flagged_aside(job, notes)
    dated, totals = _read(job, days, orders, notes)
    job.go_on()
    resolve_names(job, notes)
    sold_by_order(job)
    job.go_on()
    outcome = settle(job, _facts(job, dated, by_order=by_order), versions=True)
    outcome.complete(job.columns.rejected, len(job.columns.rejected.rows), notes, totals)
    outcome.counts += Counts(set_aside=flagged)
    cancelled.settle(outcome, partial(_keys_alone, days=days, orders=orders, by_order=by_order))
    outcome.default_day = dated.defaulted
    remember_sellers(job)
    join_teams(job, outcome)
    return outcome


def _read(job: Job, days: Sequence[Meaning], orders: Sequence[Meaning], notes: list[Text]) -> tuple[Dated, tuple[TotalsCheck, ...]]:
    """Put what the rows say into the data of the table; who is meant by its names is not asked yet."""
    columns = job.columns
    dated = read_days(job, *days)
    amount_in = columns.find(Meaning.AMOUNT)
    for name, column in (("quantity", columns.find(Meaning.QUANTITY)), ("amount", amount_in)):
        if (values := columns.numbers(column)) is not None:
            columns.data[name] = values
    read_amounts(job, amount_in, notes)
    if "amount" not in columns.data:
        notes.append(_NO_MONEY)
    read_costs(job)
    columns.narrow()
    totals = check_totals(job, [(columns.find(Meaning.QUANTITY), columns.data.get("quantity")), (amount_in, columns.data.get("amount"))])
    turn_returns(job, notes)
    columns.narrow()
    read_share_column(job, amount_in, notes)
    told_of_second(columns, notes)
    job.go_on()
    for name, meanings in (
        ("order_number", orders),
        ("region", (Meaning.REGION,)),
        ("channel", (Meaning.CHANNEL,)),
        ("note", (Meaning.NOTE,)),
        *_SOLD_BY,
    ):
        if (texts := columns.texts(*meanings)) is not None:
            columns.data[name] = texts
    if (sent := deliveries_of(job.table)) is not None:
        sent.read(job)
    dated = give_days(job, dated, notes, columns.data.get("order_number"))
    dated_by_order(job)
    remember_days(job)
    convert(job, amount_in, notes)
    read_names(job)
    share_out(job, notes, together=True)
    return dated, totals


def _keys_alone(job: Job, days: Sequence[Meaning], orders: Sequence[Meaning], *, by_order: bool) -> list[str]:
    """Read a table of which nothing is imported, and return by what each row would be found; a day that was assumed is none."""
    dated, _ = _read(job, days, orders, [])
    read_shared_names(job, [])
    keys = _keys(job, dated, by_order=by_order)
    if not dated.stated:
        del job.columns.data["day"]
    return keys


def _facts(job: Job, dated: Dated, *, by_order: bool) -> FactSet:
    columns = job.columns
    data = columns.data
    line: dict[str, Sequence[Raw]] = {name: data[name] for name in _COLUMNS if name in data}
    compared = [name for name in line if name != "day" or dated.stated]
    keys = _keys(job, dated, by_order=by_order)
    job.go_on()
    keys = _numbered(job, keys)
    job.go_on()
    return FactSet("sale_line", columns.rows, line, keys, compared, REFERENCES, {"is_split": False}, credits=data.get("credit"))


def _numbered(job: Job, keys: list[str]) -> list[str]:
    """Return `keys` made unique; rows of a sheet with cancelled ones have the keys that they had while all of them counted."""
    counter = job.shared.counters.setdefault(job.table.file, {})
    known = job.columns.data.get(KEY)
    if known is None:
        return numbered(keys, counter)
    rest = iter(numbered([key for key, own in zip(keys, known, strict=True) if own.startswith("?")], counter))
    return [next(rest) if own.startswith("?") else own for own in known]


def _keys(job: Job, dated: Dated, *, by_order: bool) -> list[str]:
    """Return by what each row is found again: order and line, else order and product, else what it says."""
    data = job.columns.data
    if is_returns(job.table):
        return keys_of_returns(job, _named(job))
    keys = _keys_of_sales(job, dated, by_order=by_order)
    came_back = data.get(BY_TYPE)
    if came_back is None:
        return keys
    return [own if back else key for key, own, back in zip(keys, keys_of_returns(job, _named(job)), came_back, strict=True)]


def _keys_of_sales(job: Job, dated: Dated, *, by_order: bool) -> list[str]:
    columns, data = job.columns, job.columns.data
    orders, begin = data.get("order_number"), ORDERS
    if (sent := data.get(NUMBER)) is not None:
        job.shared.deliveries.add(job.place)
        orders, begin = sent, DELIVERIES
    if orders is None:
        return _prints(job, dated)
    lines = None if by_order else columns.texts(Meaning.LINE_ID)
    if lines is not None:
        keys = [f"{begin}{order}:{line}" for order, line in zip(orders, lines, strict=True)]
    elif not by_order and (products := identities(job, "product")) is not None:
        keys = [f"{begin}{order}:{product or ''}" for order, product in zip(orders, products, strict=True)]
    else:
        keys = [f"{begin}{order}" for order in orders]
        if sent is None:
            job.shared.whole_orders.add(job.place)
    if None in orders:
        prints = _prints(job, dated)
        keys = [key if order is not None else own for order, key, own in zip(orders, keys, prints, strict=True)]
    return keys


def _named(job: Job) -> list[Sequence[str | None]]:
    return [one for one in (identities(job, record) for record in ("member", "customer", "product")) if one is not None]


def _prints(job: Job, dated: Dated) -> list[str]:
    data = job.columns.data
    parts: list[Sequence[object]] = [data["day"]] if dated.stated else []
    # What the sheet says, not what it was resolved to: an alias learnt later must not make old rows new.
    parts += _named(job)
    amounts = data.get("amount")
    if amounts is not None and "original_amount" in data:
        amounts = [one if original is None else original for one, original in zip(amounts, data["original_amount"], strict=True)]
    parts += [one for one in (data.get("quantity"), amounts) if one is not None]
    return of_place(fingerprints(parts, len(job.columns)), job.table.file)
