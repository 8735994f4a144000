"""Asks a workspace's file for its first figures without SQLAlchemy, which takes longer to load than all of the window.

The statements are what SQLAlchemy makes of the measures: `tools/first_questions.py` keeps them in resources, and a test holds them to it.
What is computed from the answers is `rules.headline`, as for the window.
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
from typing import Any
from urllib.parse import urlencode

from salesdesk import places
from salesdesk.errors import SalesDeskError
from salesdesk.period import Period
from salesdesk.rules.figure import Figure, value_of
from salesdesk.rules.headline import Headline, headline, latest_period
from salesdesk.rules.targets import Targets
from salesdesk.rules.whose import EVERYONE, Stay, Who
from salesdesk.sqlite_file import APPLICATION_ID, to_read

KEPT = ("first_figures.json",)

_NONE = Decimal(0)


def ask(path: Path, today: date | None = None) -> Headline | None:
    """Return the figures of everyone in the latest period of the workspace at `path`; writes nothing.

    None where that takes more than this: another schema, a file that cannot be read. Whoever opens it is told why.
    """
    kept = json.loads(places.resource(*KEPT).read_text("utf-8"))
    address = f"{path.absolute().as_uri()}?{urlencode(to_read(path))}"
    try:
        with contextlib.closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
            connection.execute("BEGIN")
            [[known]], [[schema]] = (connection.execute(one).fetchall() for one in ("PRAGMA application_id", kept["schema_of"]))
            if (known, schema) != (APPLICATION_ID, kept["schema"]):
                return None
            basis = _Basis(connection, kept)
            return headline(basis, latest_period(basis.last_sale, basis.last_receipt, today), today)
    except (sqlite3.Error, KeyError, TypeError, ValueError, ArithmeticError, SalesDeskError):
        return None


class _Basis:
    """Asks the file for the headline of everyone."""

    def __init__(self, connection: sqlite3.Connection, kept: Mapping[str, Any]) -> None:
        self._connection = connection
        self._kept = kept
        settings = dict(self._ask(kept["settings"]))
        self.currency, self.country = settings["currency"], settings["country"]
        self.last_sale, self.last_receipt = (self._ask(kept[name])[0][0] for name in ("last_sale", "last_receipt"))
        self._stays = [Stay.of(*row) for row in self._ask(kept["stays"])]
        self._parents = dict(self._ask(kept["parents"]))

    def figures(self, months: Sequence[Period], compared: Sequence[Period]) -> dict[str, dict[Period, Figure]]:
        periods = [*months, *(one.year_before() for one in months), *compared]
        span = _bounds(periods)
        found = {}
        for name, metric in self._kept["metrics"].items():
            days = sorted(self._ask(metric["by_day"], **span))
            found[name] = {period: _added(days, period, is_ratio=metric["is_ratio"]) for period in periods}
        return found

    def targets(self, name: str, periods: Sequence[Period]) -> dict[Period, Decimal | None]:
        span = _bounds([month for period in periods for month in period.months()])
        rows = self._ask(self._kept["targets"], metric=name, **span)
        stored = {(Who.of(member, team), start): value for member, team, start, value in rows}
        known = Targets(stored, self._stays, self._parents, self._kept["metrics"][name]["is_additive"])
        found = known.over([EVERYONE], periods)
        return {period: found[EVERYONE, period] for period in periods}

    def _ask(self, question: Mapping[str, Any], **given: str) -> list[tuple[Any, ...]]:
        rows = self._connection.execute(question["sql"], {**question["values"], **given})
        return [tuple(map(_as, question["kinds"], row)) for row in rows]


def _as(kind: str | None, value: Any) -> Any:
    """Return a stored value as what its column is: "date", "json", what each unit of a number is worth, or None for as it is."""
    if kind is None or value is None:
        return value
    if kind == "date":
        return date.fromisoformat(value)
    if kind == "json":
        # SQLite itself makes a number of JSON that is one.
        return json.loads(value) if isinstance(value, str) else value
    return value * Decimal(kind)


def _added(days: Sequence[tuple[Any, ...]], period: Period, *, is_ratio: bool) -> Figure:
    """Return what `days` (a day and one or two sums, which may be unknown) in their order come to in `period`."""
    inside = days[bisect_left(days, period.start, key=_day) : bisect_right(days, period.end, key=_day)]
    top, bottom = (sum((row[at] or _NONE for row in inside if at < len(row)), _NONE) for at in (1, 2))
    return Figure(value_of(top, bottom, is_ratio=is_ratio), None, "", top, bottom)


def _day(row: tuple[Any, ...]) -> date:
    day: date = row[0]
    return day


def _bounds(periods: Sequence[Period]) -> dict[str, str]:
    return {"start": min(one.start for one in periods).isoformat(), "end": max(one.end for one in periods).isoformat()}
