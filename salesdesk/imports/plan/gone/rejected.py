"""Rows that are kept out now and were taken before: they are still in the sheet, so what is stored of them is not missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from salesdesk.imports.plan.cells.columns import Columns
from salesdesk.imports.plan.gone.pairs import Row
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.names.people import columns_of
from salesdesk.imports.plan.names.register import Ambiguous
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.values import parse_dates, parse_numbers, parse_texts

_TEXTS = {
    "order_number": (Meaning.ORDER_NUMBER, Meaning.CONTRACT_NUMBER),
    "number": (Meaning.NUMBER,),
    "region": (Meaning.REGION,),
    "channel": (Meaning.CHANNEL,),
}
_NUMBERS = {"quantity": (Meaning.QUANTITY,), "amount": (Meaning.AMOUNT, Meaning.RECEIVED)}
_RECORDS = {"member_id": "member", "customer_id": "customer", "product_id": "product"}
_FEWEST = 2  # a day alone says nothing


def still_there(job: Job, names: Sequence[str], missing: Mapping[int, Row]) -> dict[int, int]:
    """Return by the ids of `missing` facts the rejected rows of the sheet that agree with them, as far as these can be read.

    `names` are the fields of the facts. One fact for each rejected row: two equal sales need two rows.
    """
    rows = list(zip(*(_read(job, name) for name in names), strict=True)) if missing and job.columns.out else []
    left, found = dict(missing), dict[int, int]()
    for number, row in zip(job.columns.out_rows, rows, strict=False):
        known = [at for at, value in enumerate(row) if value is not None]
        if len(known) >= _FEWEST:
            fits = next((one for one, values in left.items() if all(values[at] == row[at] for at in known)), None)
            if fits is not None:
                found[fits] = number
                del left[fits]
    return found


def _read(job: Job, name: str) -> Sequence[Raw]:
    """Return a field of the rejected rows; None where it cannot be told."""
    columns = job.columns
    if name == "day":
        column = columns.find(Meaning.DAY, Meaning.CLOSE_DATE)
        days = parse_dates(_cells(columns, column), column.order if column else None, columns.year)[0]
        return [None if one is None else one.isoformat() for one in days]
    if name in _TEXTS:
        return parse_texts(_cells(columns, columns.find(*_TEXTS[name])))
    if name in _RECORDS:
        return _ids(job, _RECORDS[name])
    column = columns.find(*_NUMBERS[name]) if name in _NUMBERS else None
    if column is None or (name == "amount" and "original_amount" in columns.data):
        return [None] * len(columns.out)  # an amount in another currency has no rate here
    return parse_numbers(_cells(columns, column), column.factor, column.decimal)[0]


def _ids(job: Job, record: str) -> Sequence[Raw]:
    register = job.directory[record]
    names, codes = (parse_texts(_cells(job.columns, one)) for one in columns_of(job, record))
    found: list[Raw] = []
    for name, code in zip(names, codes, strict=True):
        try:
            found.append(register.find(name, code))
        except Ambiguous:
            found.append(None)
    return found


def _cells(columns: Columns, column: RecognisedColumn | None) -> list[Cell]:
    return [None] * len(columns.out) if column is None else columns.out_cells(column)
