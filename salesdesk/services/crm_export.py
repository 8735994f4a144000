"""Customers, contacts, opportunities, orders and receipts as workbooks in the import format of another program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.model import Opportunity
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.rules.person_name import split_name
from salesdesk.services import listing
from salesdesk.services.crm_formats import FIRST, FORMATS, LAST, STAGES, FormatColumn, FormatSheet
from salesdesk.services.export import key_column, workspace_identity
from salesdesk.services.keys import Key
from salesdesk.services.listing import Query
from salesdesk.services.settings import settings_of
from salesdesk.sheets.write import Column, Table, write_tables
from salesdesk.text import Text, mark, some
from salesdesk.text import language as language_called

_UNNUMBERED = mark("Export", "{n} sale {n:line|lines} without an order number {n:is|are} not in it: orders go by their number.")
_LACKING = mark("Export", "No value in (rows), but required there: {headings}.")
_STAGES = mark("Export", "Stages to be set up there first: {stages}.")
_NAMED = 4
_AT_ONCE = 5_000
_PARTS = (FIRST, LAST)
_OF_ORDER = ("customer_id", "member_id", "opportunity")


@dataclass(frozen=True, slots=True)
class Written:
    """What an export wrote: the rows of its first sheet; `unnumbered` are sale lines left out because they have no order number.

    `lacking` are the rows without a value under a heading that has to have one there, `stages` are stages that the other program has to
    be told of first; `stand_for` says as what something is written that it has no place for.
    """

    rows: int
    unnumbered: int = 0
    lacking: Mapping[str, int] = field(default_factory=dict)
    stages: tuple[str, ...] = ()
    stand_for: tuple[Text, ...] = ()

    @property
    def notes(self) -> tuple[Text, ...]:
        """What has to be known before the file is imported there."""
        found = [_UNNUMBERED.fill(n=self.unnumbered)] if self.unnumbered else []
        if self.lacking:
            empty = [f"{heading} ({count:,})" for heading, count in self.lacking.items()]
            found.append(_LACKING.fill(headings=some(empty, _NAMED)))
        if self.stages:
            found.append(_STAGES.fill(stages=some(self.stages, _NAMED)))
        return (*found, *self.stand_for)


def export_for(
    db: Database,
    program: str,
    what: str,
    path: Path,
    query: Query | None = None,
    period: Period | None = None,
    progress: Progress | None = None,
) -> Written:
    """Write `what` (one of FORMATS[program]) for `program` to a workbook at `path`; return what was written.

    `query` and `period` limit what is listed, as in `export`. The last column is our own: by it the file is known when it comes back.
    Raise `SalesDeskError` when the file cannot be written.
    """
    say = language_called("zh" if program == "fxiaoke" else settings_of(db).language).say
    own = workspace_identity(db)
    wanted = query or Query()
    tables: list[Table] = []
    first = unnumbered = 0
    lacking: dict[str, int] = {}
    stages: dict[str, None] = {}
    for sheet in FORMATS[program][what]:
        record = "sale_line" if sheet.record == "order" else sheet.record
        if period is not None and any(one.name == "day" for one in listing.record(record).fields):
            wanted = replace(wanted, between=(period.start, period.end))
        if sheet.record == "order":
            orders, unnumbered = _orders(db, wanted, progress)
            rows = [(*_cells(sheet.columns, order), str(Key(own, "order", number))) for number, order in orders]
        else:
            needed = "order_number" if record == "sale_line" else sheet.needs
            rows = list(_records(db, own, sheet, wanted, progress, needed))
        lacking.update(_lacking(sheet.columns, rows))
        stages.update(_stages(sheet.columns, rows))
        first = first if tables else len(rows)
        columns = [Column(one.heading, one.kind) for one in sheet.columns]
        tables.append(Table(sheet.name, [*columns, key_column(say)], rows))
    write_tables(path, tables, progress)
    unknown = tuple(one for one in stages if one not in STAGES[program])
    return Written(first, unnumbered, lacking, unknown, tuple(one.stands_for for one in FORMATS[program][what] if one.stands_for))


def _lacking(columns: Sequence[FormatColumn], rows: Sequence[tuple[object, ...]]) -> dict[str, int]:
    counts = {one.heading: sum(row[at] in (None, "") for row in rows) for at, one in enumerate(columns) if one.required}
    return {heading: count for heading, count in counts.items() if count}


def _stages(columns: Sequence[FormatColumn], rows: Sequence[tuple[object, ...]]) -> dict[str, None]:
    return {str(row[at]): None for at, one in enumerate(columns) if one.source == "stage" for row in rows if row[at]}


def _records(
    db: Database, own: str, sheet: FormatSheet, query: Query, progress: Progress | None, needed: str
) -> Iterator[tuple[object, ...]]:
    names = dict.fromkeys(name for one in sheet.columns for name in (one.source, *one.first_of, *one.per) if name)
    for record_id, values in _listed(db, sheet.record, list(names), query, progress):
        if not needed or values[needed] is not None:
            yield (*_cells(sheet.columns, values), str(Key(own, sheet.record, str(record_id))))


def _orders(db: Database, query: Query, progress: Progress | None) -> tuple[list[tuple[str, dict[str, Any]]], int]:
    """Return the order numbers among the sale lines, and how many have none.

    Each comes with its first day, the sum of its lines, whose it is, and the name of the deal that it came of.
    """
    found: dict[str, dict[str, Any]] = {}
    unnumbered = 0
    deals = _deals(db)
    for _, values in _listed(db, "sale_line", ["order_number", "day", "amount", *_OF_ORDER], query, progress):
        number = values["order_number"]
        if number is None:
            unnumbered += 1
            continue
        order = found.setdefault(number, {**values, "amount": None})
        order["day"] = min(order["day"], values["day"])
        if values["amount"] is not None:
            order["amount"] = (order["amount"] or Decimal(0)) + values["amount"]
        for name in _OF_ORDER:
            order[name] = order[name] or values[name]
        order["opportunity"] = deals.get(order["opportunity"], order["opportunity"])
    return sorted(found.items(), key=_by_day), unnumbered


def _deals(db: Database) -> dict[str, str]:
    """Return the names of the deals by their numbers: a sale may know either."""
    with db.read() as session:
        rows = session.execute(select(Opportunity.number, Opportunity.name).where(Opportunity.number.is_not(None))).all()
    return {str(number): name for number, name in rows}


def _by_day(one: tuple[str, dict[str, Any]]) -> tuple[object, str]:
    return one[1]["day"], one[0]


def _listed(
    db: Database, record: str, names: Sequence[str], query: Query, progress: Progress | None
) -> Iterator[tuple[int, dict[str, Any]]]:
    ids = listing.ids(db, record, query)
    fields = [listing.record(record).field(name) for name in names]
    for start in range(0, len(ids), _AT_ONCE):
        if progress is not None:
            progress.step(start / len(ids))
        part = ids[start : start + _AT_ONCE]
        for record_id, row in zip(part, listing.rows(db, record, part, fields), strict=True):
            yield record_id, dict(zip(names, row, strict=True))


def _cells(columns: Sequence[FormatColumn], values: dict[str, Any]) -> Iterator[object]:
    for one in columns:
        value = _value(one, values)
        if isinstance(value, Decimal) and one.times != 1:
            value *= one.times
        if value is not None and one.words:
            value = one.words.get(str(value), value)
        if one.part and value is not None:
            value = split_name(str(value))[_PARTS.index(one.part)]
        if one.begins and not str(value or "").startswith(one.begins):
            value = None
        yield value


def _value(column: FormatColumn, values: Mapping[str, Any]) -> Any:
    if column.first_of:
        return next((str(values[name]) for name in column.first_of if values[name] is not None), None)
    if column.per:
        amount, count = (values[name] for name in column.per)
        return amount / count if amount is not None and count else None
    return values.get(column.source) if column.source else column.constant


OFFERED: dict[str, str] = {
    "customer": "customers",
    "contact": "contacts",
    "opportunity": "opportunities",
    "sale_line": "orders",
    "receipt": "receipts",
}
"""What can be exported for another program, by the record of the page."""
