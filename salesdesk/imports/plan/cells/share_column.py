"""A column of shares (业绩占比): the same amount stands once for each person who has a share of it, and must count once."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from salesdesk.imports.plan.job import Job
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.model.base import SCALE
from salesdesk.rules.shared_by import SharedBy
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import Text, mark

_PARTS = mark("Import", "“{column}”: the amounts are each person's part already.")
_TIMES = mark("Import", "“{column}”: each row counts with the person's share of the amount.")
_TOGETHER = mark("Import", "“{column}”: rows that belong together are one sale with several people: {n}")
_MANY = 0.6
_NEAR = 100  # a hundredth: sheets round each person's part
_SHARED = ("amount", "quantity", "cost")

Numbers = Sequence[int | None]


def read_share_column(job: Job, amount_in: RecognisedColumn | None, notes: list[Text]) -> None:
    """Put each row's share (ten-thousandths) into `own_share`, where amounts are whole and have to be shared out yet."""
    columns = job.columns
    share_in = columns.find(Meaning.SHARE)
    amounts: Numbers | None = columns.data.get("amount")
    if share_in is None or amount_in is None or amounts is None:
        return
    shares = list(columns.numbers(share_in) or ())
    if max((abs(one) for one in shares if one is not None), default=0) > SCALE:
        shares = [None if one is None else one // 100 for one in shares]
    if all(one in (None, SCALE) for one in shares):
        return
    if _are_parts(job, amount_in, share_in, amounts, shares):
        notes.append(_PARTS.fill(column=share_in.header))
        return
    columns.data["own_share"] = [SCALE if one is None else one for one in shares]
    columns.narrow()


def share_out(job: Job, notes: list[Text], *, together: bool) -> None:
    """Give each row its part of the amount; with `together`, rows whose shares make up a whole sale become that sale."""
    columns = job.columns
    share_in = columns.find(Meaning.SHARE)
    if "own_share" not in columns.data or share_in is None:
        return
    if together:
        _join(job, share_in, notes)
    shares = columns.data.pop("own_share")
    if any(share != SCALE for share in shares):
        for name in _SHARED:
            if (values := columns.data.get(name)) is not None:
                columns.data[name] = [_times(value, share) for value, share in zip(values, shares, strict=True)]
        notes.append(_TIMES.fill(column=share_in.header))


def _join(job: Job, share_in: RecognisedColumn, notes: list[Text]) -> None:
    columns, data = job.columns, job.columns.data
    names = data.get("member.name")
    if names is None:
        return
    same = [data[name] for name in ("order_number", "day", "customer.name", "product.name", "amount", "quantity") if name in data]
    groups: dict[tuple[object, ...], list[int]] = {}
    for at, key in enumerate(zip(*same, strict=True)):
        groups.setdefault(key, []).append(at)
    shared: list[SharedBy | None] = [None] * len(columns)
    stay = [True] * len(columns)
    own = list(data["own_share"])
    for rows in groups.values():
        people = [names[at] for at in rows]
        if len(rows) > 1 and None not in people and len(set(people)) == len(rows) and sum(own[at] for at in rows) == SCALE:
            order = sorted(rows, key=lambda at: (-own[at], at))
            shared[rows[0]] = SharedBy(tuple(names[at] for at in order), tuple(Decimal(own[at]) / SCALE for at in order))
            for at in rows:
                stay[at], own[at] = at == rows[0], SCALE
    data["own_share"], data["shared"] = own, shared
    data["member.name"] = [one.names[0] if one else name for one, name in zip(shared, names, strict=True)]
    if not all(stay):
        columns.keep(stay)
        notes.append(_TOGETHER.fill(column=share_in.header, n=sum(one is not None for one in shared)))


def _are_parts(job: Job, amount_in: RecognisedColumn, share_in: RecognisedColumn, amounts: Numbers, shares: Numbers) -> bool:
    """Tell whether `amounts` are parts: there is another column of which they are the share, and none that is their share."""
    rows = [at for at, share in enumerate(shares) if share not in (None, 0, SCALE) and amounts[at]]
    for column in job.table.columns:
        if column.index in (amount_in.index, share_in.index):
            continue
        others, bad = parse_numbers(job.columns.look_at(column), column.factor)
        if len(bad) > len(others) // 2:
            continue
        if _fits(rows, amounts, others, shares):
            return False
        if _fits(rows, others, amounts, shares):
            return True
    return False


def _fits(rows: Sequence[int], wholes: Numbers, parts: Numbers, shares: Numbers) -> bool:
    hits = 0
    for at in rows:
        part, other = _times(wholes[at], shares[at] or 0), parts[at]
        hits += bool(part and other is not None and abs(part - other) <= _NEAR)
    return bool(rows) and hits >= _MANY * len(rows)


def _times(value: int | None, share: int) -> int | None:
    if value is None:
        return None
    whole = abs(value) * share
    part = (whole + SCALE // 2) // SCALE
    return part if value >= 0 else -part
