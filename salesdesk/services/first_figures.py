"""The first figures of a workspace, asked for while the window loads Qt, and without SQLAlchemy: that takes longer than all of the window.

The statements are what SQLAlchemy makes of the measures: `tools/first_figures.py` keeps them in resources, and a test holds them to it.
What is computed from the answers is `rules.headline`, as in the window that is open.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from threading import Event, Thread
from typing import Any
from urllib.parse import urlencode

from salesdesk import migrations
from salesdesk.errors import SalesDeskError
from salesdesk.period import Period
from salesdesk.places import found_from_anywhere, is_address, resource
from salesdesk.rules.figure import Figure, value_of
from salesdesk.rules.headline import Headline, headline, latest_period
from salesdesk.rules.targets import Targets
from salesdesk.rules.whose import EVERYONE, Stay, Who
from salesdesk.sqlite_file import APPLICATION_ID, state, to_read

KEPT = ("first_figures.json",)

_CONNECT_S = 10
# Who opens the workspace waits no longer for them: a server that does not answer would be waited for twice.
_PATIENCE_S = 3.0
# How long the end of the program waits for figures that nobody will see.
_END_S = 2.0


class FirstFigures:
    """Asks for the figures of the workspace at `place` in a thread of its own."""

    def __init__(self, place: str) -> None:
        self.place = found_from_anywhere(place)
        self._found: Headline | None = None
        self._over = Event()
        self._thread = Thread(target=self._ask, name="first figures", daemon=True)
        self._thread.start()

    @property
    def is_over(self) -> bool:
        """True where `wait` need not wait."""
        return self._over.is_set()

    def wait(self) -> Headline | None:
        """Return the figures, for a worker thread; None where they need more than this, or too long."""
        self._over.wait(_PATIENCE_S)
        return self._found

    def stop(self) -> None:
        """Do without them: whoever waits goes on."""
        self._over.set()
        self._thread.join(_END_S)

    def _ask(self) -> None:
        try:
            self._found = ask(self.place)
        finally:
            self._over.set()


def ask(place: str, today: date | None = None) -> Headline | None:
    """Return the figures of everyone in the latest period of a workspace; nothing is written, nobody is disturbed.

    None where that takes more than this: another schema, a file that cannot be read. Whoever opens it is told why.
    """
    # Of what another program left in a file anything may be missing, or be no number.
    try:
        return _of_server(place, today) if is_address(place) else _of_file(Path(place), today)
    except (sqlite3.Error, OSError, KeyError, TypeError, ValueError, ArithmeticError, SalesDeskError):
        return None


def _of_file(path: Path, today: date | None) -> Headline | None:
    before, how = state(path), to_read(path)
    address = f"{path.absolute().as_uri()}?{urlencode(how)}"
    with contextlib.closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
        if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
            return None
        connection.execute("BEGIN")
        found = _headline(connection, "sqlite", today)
    # A file that nobody had open was read without locks.
    return None if "immutable" in how and state(path) != before else found


def _of_server(address: str, today: date | None) -> Headline | None:
    import psycopg

    try:
        # libpq knows no drivers, and left to itself waits minutes for a server that does not answer.
        known, options = address.replace("+psycopg:", ":", 1), "-c default_transaction_read_only=on"
        with psycopg.connect(known, connect_timeout=_CONNECT_S, options=options) as connection:
            return _headline(connection, "postgresql", today)
    except psycopg.Error:
        return None


def _headline(connection: Any, dialect: str, today: date | None) -> Headline | None:
    if connection.execute("SELECT version_num FROM alembic_version").fetchone() != (migrations.HEAD,):
        return None
    basis = _Basis(connection, json.loads(resource(*KEPT).read_text("utf-8"))[dialect])
    return headline(basis, latest_period(basis.last_sale, basis.last_receipt, today), today)


class _Basis:
    """Asks a connection for the headline of everyone; `kept` are the questions in its dialect."""

    def __init__(self, connection: Any, kept: Mapping[str, Any]) -> None:
        self._connection = connection
        self._kept = kept
        settings = dict(self._ask("settings"))
        self.currency, self.country = settings["currency"], settings["country"]
        self.last_sale, self.last_receipt = (self._ask(name)[0][0] for name in ("last_sale", "last_receipt"))
        self._stays = [Stay.of(*row) for row in self._ask("stays")]
        self._parents = dict(self._ask("parents"))

    def figures(self, months: Sequence[Period], compared: Sequence[Period]) -> dict[str, dict[Period, Figure]]:
        periods = [*months, *(one.year_before() for one in months), *compared]
        return {name: self._figures(name, periods) for name in self._kept["metrics"]}

    def targets(self, name: str, periods: Sequence[Period]) -> dict[Period, Decimal | None]:
        rows = self._ask("targets", metric=name, **_bounds([month for period in periods for month in period.months()]))
        stored = {(Who.of(member, team), start): value for member, team, start, value in rows}
        known = Targets(stored, self._stays, self._parents, self._kept["metrics"][name]["is_additive"])
        found = known.over([EVERYONE], periods)
        return {period: found[EVERYONE, period] for period in periods}

    def _figures(self, name: str, periods: Sequence[Period]) -> dict[Period, Figure]:
        rows = sorted(self._ask(f"{name}_by_day", **_bounds(periods)))
        days = [row[0] for row in rows]
        found = {}
        for one in periods:
            inside = rows[bisect_left(days, one.start) : bisect_right(days, one.end)]
            # A ratio is made of two sums, others of one; of a day that is of unknown amount there is none.
            top, bottom = (sum((row[at] for row in inside if len(row) > at and row[at]), Decimal(0)) for at in (1, 2))
            found[one] = Figure(value_of(top, bottom, is_ratio=self._kept["metrics"][name]["is_ratio"]), None, "", top, bottom)
        return found

    def _ask(self, name: str, **given: str) -> list[tuple[Any, ...]]:
        question = self._kept["questions"][name]
        rows = self._connection.execute(question["sql"], {**question["values"], **given})
        return [tuple(map(_as, question["kinds"], row)) for row in rows]


def _as(kind: str | None, value: Any) -> Any:
    """Return what a database gave as what its column is: "date", "json", the worth of each unit of a number, or None for as it is."""
    if kind is None or value is None:
        return value
    if kind == "date":
        return date.fromisoformat(value)
    if kind == "json":
        # SQLite itself makes a number of JSON that is one.
        return json.loads(value) if isinstance(value, str) else value
    return value * Decimal(kind)


def _bounds(periods: Sequence[Period]) -> dict[str, str]:
    return {"start": min(one.start for one in periods).isoformat(), "end": max(one.end for one in periods).isoformat()}
