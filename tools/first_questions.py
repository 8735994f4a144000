"""Keep what the start of the window asks of a workspace's file: `python tools/first_questions.py`, after measures or the schema changed.

The services are run without a database: each statement is noted as SQLAlchemy compiles it for SQLite, in resources/first_figures.json.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, Date, bindparam
from sqlalchemy.dialects import sqlite

from salesdesk import migrations, places
from salesdesk.measure import EVERYONE, metric
from salesdesk.measure.who import parents, stays
from salesdesk.model.base import Exact
from salesdesk.rules.headline import KEY_FIGURES
from salesdesk.services.figures import last_receipt, last_sale
from salesdesk.services.first_questions import KEPT
from salesdesk.services.goals.targets import stored_targets
from salesdesk.services.settings import read_settings

_DIALECT = sqlite.dialect(paramstyle="named")  # type: ignore[no-untyped-call]


class Noting:
    """Stands for a session: notes the one statement that it is asked, and answers with `rows`."""

    def __init__(self, *rows: tuple[Any, ...]) -> None:
        self.noted: dict[str, Any] = {}
        self._rows = rows

    def execute(self, statement: Any) -> Noting:
        assert not self.noted, "one question asks more than one statement"
        compiled = statement.compile(dialect=_DIALECT)
        given = {name: value for name, value in compiled.params.items() if value is not None}
        kinds = [_kind(column.type) for column in statement.exported_columns]
        self.noted = {"sql": " ".join(str(compiled).split()), "values": given, "kinds": kinds}
        return self

    def scalar(self) -> None:
        return None

    def __iter__(self) -> Any:
        return iter(self._rows)


def questions() -> dict[str, Any]:
    """Return all that is kept."""
    span: Any = (bindparam("start"), bindparam("end"))
    return {
        "schema": migrations.HEAD,
        "schema_of": "SELECT version_num FROM alembic_version",
        "settings": _noted(read_settings),
        "last_sale": _noted(last_sale),
        "last_receipt": _noted(last_receipt),
        "stays": _noted(stays),
        "parents": _noted(parents),
        "targets": _noted(stored_targets, bindparam("metric"), span),
        "metrics": {name: _metric(name, span) for name in KEY_FIGURES},
    }


def _noted(ask: Callable[..., object], *arguments: Any) -> dict[str, Any]:
    session = Noting()
    ask(session, *arguments)
    return session.noted


def _metric(name: str, span: Any) -> dict[str, Any]:
    one = metric(name)
    assert one.countless
    # Its totals are proportional to what SQL adds up: of a day of ones they are what each sum is worth.
    session: Any = Noting((date.min, 1, 1))
    [worth] = one.of(session, EVERYONE, span, "day").values()
    sums = len(session.noted["kinds"]) - 1
    session.noted["kinds"] = ["date", *(str(each) for each in worth[:sums])]
    return {"is_ratio": one.is_ratio, "is_additive": one.additive, "by_day": session.noted}


def _kind(of: Any) -> str | None:
    if isinstance(of, Exact):
        return str(of.process_result_value(1, _DIALECT) or Decimal(0))
    return "date" if isinstance(of, Date) else "json" if isinstance(of, JSON) else None


def main() -> None:
    """Write the file anew."""
    places.resource(*KEPT).write_text(json.dumps(questions(), indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
