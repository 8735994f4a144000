"""One sale line per row: lines, orders without amounts and won opportunities are read alike."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.plan.days import Dated, give_days, read_days
from salesdesk.imports.plan.facts import FactSet, fingerprints, numbered, settle
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.money import convert, read_amounts, read_costs
from salesdesk.imports.plan.people import identities, read_names, resolve_names
from salesdesk.imports.plan.planned import Raw
from salesdesk.imports.plan.totals import check_totals
from salesdesk.imports.recognise.recognised import Meaning
from salesdesk.text import Text

_COLUMNS = (
    "day",
    "order_number",
    "member_id",
    "customer_id",
    "product_id",
    "quantity",
    "amount",
    "cost",
    "currency",
    "original_amount",
    "region",
    "note",
)
REFERENCES = {"member_id": "member", "customer_id": "customer", "product_id": "product"}


def read_sales(job: Job, days: Sequence[Meaning], orders: Sequence[Meaning], *, by_order: bool = False) -> Outcome:
    """Plan one sale line per row of the table; `by_order` says that the order number alone is a row's identity."""
    columns, notes = job.columns, list[Text]()
    dated = read_days(job, *days)
    amount_in = columns.find(Meaning.AMOUNT)
    for name, column in (("quantity", columns.find(Meaning.QUANTITY)), ("amount", amount_in)):
        if (values := columns.numbers(column)) is not None:
            columns.data[name] = values
    read_amounts(job, amount_in, notes)
    read_costs(job)
    columns.narrow()
    totals = check_totals(job, [(columns.find(Meaning.QUANTITY), columns.data.get("quantity")), (amount_in, columns.data.get("amount"))])
    job.go_on()
    dated = give_days(job, dated, notes)
    convert(job, amount_in)
    for name, meanings in (("order_number", orders), ("region", (Meaning.REGION,)), ("note", (Meaning.NOTE,))):
        if (texts := columns.texts(*meanings)) is not None:
            columns.data[name] = texts
    read_names(job)
    job.go_on()
    resolve_names(job, notes)
    outcome = settle(job, _facts(job, dated, by_order=by_order))
    outcome.complete(columns.rejected, len(columns.rejected.rows), notes, totals)
    outcome.default_day = dated.defaulted
    return outcome


def _facts(job: Job, dated: Dated, *, by_order: bool) -> FactSet:
    columns = job.columns
    data = columns.data
    line: dict[str, Sequence[Raw]] = {name: data[name] for name in _COLUMNS if name in data}
    compared = [name for name in line if name != "day" or dated.stated]
    keys = numbered(_keys(job, dated, by_order=by_order), job.shared.counters.setdefault(job.table.file, {}))
    return FactSet("sale_line", columns.rows, line, keys, compared, REFERENCES, {"is_split": False})


def _keys(job: Job, dated: Dated, *, by_order: bool) -> list[str]:
    """Return by what each row is found again: order and line, else order and product, else what it says."""
    columns, data = job.columns, job.columns.data
    orders = data.get("order_number")
    if orders is None:
        return _prints(job, dated)
    lines = None if by_order else columns.texts(Meaning.LINE_ID)
    if by_order:
        keys = [f"o:{order}" for order in orders]
    elif lines is not None:
        keys = [f"o:{order}:{line}" for order, line in zip(orders, lines, strict=True)]
    elif (products := identities(job, "product")) is not None:
        keys = [f"o:{order}:{product or ''}" for order, product in zip(orders, products, strict=True)]
    else:
        keys = [f"o:{order}" for order in orders]
    if None in orders:
        prints = _prints(job, dated)
        keys = [key if order is not None else own for order, key, own in zip(orders, keys, prints, strict=True)]
    return keys


def _prints(job: Job, dated: Dated) -> list[str]:
    data = job.columns.data
    parts: list[Sequence[object]] = [data["day"]] if dated.stated else []
    # What the sheet says, not what it was resolved to: an alias learnt later must not make old rows new.
    parts += [one for one in (identities(job, record) for record in ("member", "customer", "product")) if one is not None]
    amounts = data.get("amount")
    if amounts is not None and "original_amount" in data:
        amounts = [one if original is None else original for one, original in zip(amounts, data["original_amount"], strict=True)]
    parts += [one for one in (data.get("quantity"), amounts) if one is not None]
    return fingerprints(parts, len(job.columns))
