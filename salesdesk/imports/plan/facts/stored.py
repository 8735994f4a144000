"""Facts of a table by column: by what they are found again, and what is stored under that."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import compress
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.imports.plan.planned import Shares
from salesdesk.imports.plan.writes import Raw
from salesdesk.model import Base, Invoice, Receipt, SaleLine

_AT_ONCE = 10_000
CHUNK = 500  # keys a look-up: few enough for every driver, and for a window that wants the interpreter back
MODELS: dict[str, Any] = {"sale_line": SaleLine, "receipt": Receipt, "invoice": Invoice}
"""What is money of a day, by record: sheets may call it void, or tell it twice."""

V = TypeVar("V")
W = TypeVar("W")


@dataclass(slots=True)
class FactSet:
    """Facts of one table, by column and all equally long. `compared` are the columns that the sheet speaks of.

    `credits` says who shares a sale line; None where nobody does.
    """

    record: str
    rows: Sequence[int]
    columns: dict[str, Sequence[Raw]]
    keys: list[str]
    compared: Sequence[str]
    references: Mapping[str, str]
    constants: Mapping[str, int | bool]
    key_column: str | None = "match_key"
    credits: Sequence[Shares | None] | None = None

    def __len__(self) -> int:
        return len(self.rows)

    def keep(self, stay: Sequence[bool]) -> FactSet:
        """Return the facts that stay."""
        columns: dict[str, Sequence[Raw]] = {name: list(compress(column, stay)) for name, column in self.columns.items()}
        keys, rows = list(compress(self.keys, stay)), list(compress(self.rows, stay))
        shares = None if self.credits is None else list(compress(self.credits, stay))
        return replace(self, rows=rows, columns=columns, keys=keys, credits=shares)


Stored = Mapping[str, tuple[int, Sequence[Raw]]]
Ask = Callable[[FactSet], Stored]


def pieces(values: Sequence[V]) -> Iterator[Sequence[V]]:
    """Return `values` a piece at a time: one call over a hundred thousand keeps the interpreter from the window for a tenth of a second."""
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]


def mapped(values: Sequence[V], change: Callable[[V], W]) -> list[W]:
    """Return `change` of each value, computed once per distinct value."""
    known = {value: change(value) for value in set(values)}
    return list(map(known.__getitem__, values))


def fingerprints(parts: Sequence[Sequence[object]], count: int) -> list[str]:
    """Return a short stable key for each row of the columns `parts`."""
    if not parts:
        return ["f:"] * count
    blake = hashlib.blake2b
    return ["f:" + blake(repr(row).encode(), digest_size=12).hexdigest() for row in zip(*parts, strict=True)]


def numbered(keys: list[str], counter: dict[str, int]) -> list[str]:
    """Return `keys` made unique: the second of two equal ones gets a 2 behind it, and so on."""
    if not counter:
        for part in pieces(keys):
            counter.update(dict.fromkeys(part, 1))
        if len(counter) == len(keys):
            return keys
        counter.clear()
    unique = []
    for key in keys:
        count = counter.get(key, 0) + 1
        counter[key] = count
        unique.append(key if count == 1 else f"{key}#{count}")
    return unique


def has_keys_like(session: Session, record: str, pattern: str) -> bool:
    """Tell whether facts of `record` are stored under keys like `pattern` (SQL)."""
    key = Base.metadata.tables[record].c.match_key
    return session.execute(select(key).where(key.like(pattern)).limit(1)).first() is not None


def stored_by_key(session: Session, facts: FactSet, go_on: Callable[[], None]) -> Stored:
    """Return by match key the id and the compared columns of stored facts; `go_on` is called every now and then, and may raise."""
    connection = session.connection()
    if connection.exec_driver_sql(f'SELECT 1 FROM "{facts.record}" WHERE match_key IS NOT NULL LIMIT 1').first() is None:
        return {}
    # Days as text: that is how the plan holds them, whatever the driver makes of a day.
    columns = Base.metadata.tables[facts.record].c
    days = {name for name in facts.compared if columns[name].type.python_type is date}
    names = ", ".join(f"CAST({name} AS TEXT)" if name in days else name for name in facts.compared) or "1"
    begin = f'SELECT match_key, id, {names} FROM "{facts.record}" WHERE match_key '
    found: dict[str, tuple[int, Sequence[Raw]]] = {}
    end = 2 + len(facts.compared)
    cursor: Any = connection.connection.cursor()
    for start in range(0, len(facts), CHUNK):
        go_on()
        keys = facts.keys[start : start + CHUNK]
        if connection.dialect.name == "sqlite":
            # The driver's own cursor: SQLAlchemy would make an object of every row.
            rows: Sequence[Sequence[Any]] = cursor.execute(f"{begin}IN ({','.join('?' * len(keys))})", keys).fetchall()
        else:
            rows = connection.exec_driver_sql(f"{begin}= ANY(%s)", (keys,)).all()
        found.update({row[0]: (row[1], row[2:end]) for row in rows})
    cursor.close()
    return found
