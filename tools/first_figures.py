"""Keep what the start of the window asks of a workspace: `python tools/first_figures.py`, after measures or their tables changed.

The services are run without a database: each statement is noted as SQLAlchemy compiles it, in resources/first_figures.json.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import JSON, Date, Dialect, bindparam
from sqlalchemy.dialects import postgresql, sqlite

from salesdesk import places
from salesdesk.measure import EVERYONE, metric
from salesdesk.measure.who import parents, stays
from salesdesk.model.base import Exact
from salesdesk.rules.headline import KEY_FIGURES
from salesdesk.services.figures import last_receipt, last_sale
from salesdesk.services.first_figures import KEPT
from salesdesk.services.goals.targets import stored_targets
from salesdesk.services.settings import read_settings

SPAN: Any = (bindparam("start"), bindparam("end"))


class Noting:
    """Stands for a session: notes the one statement that it is asked, and answers with `rows`."""

    def __init__(self, dialect: Dialect, *rows: tuple[Any, ...]) -> None:
        self.noted: dict[str, Any] = {}
        self._dialect = dialect
        self._rows = rows

    def execute(self, statement: Any) -> Noting:
        assert not self.noted, "one question asks more than one statement"
        compiled = statement.compile(dialect=self._dialect)
        given = {name: value for name, value in compiled.params.items() if value is not None}
        kinds = [self._kind(column.type) for column in statement.exported_columns]
        self.noted = {"sql": " ".join(str(compiled).split()), "values": given, "kinds": kinds}
        return self

    def scalar(self) -> None:
        return None

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return iter(self._rows)

    def _kind(self, of: Any) -> str | None:
        if isinstance(of, Exact):
            return str(of.process_result_value(1, self._dialect))
        if self._dialect.name != "sqlite":
            return None
        return "date" if isinstance(of, Date) else "json" if isinstance(of, JSON) else None


def kept() -> dict[str, Any]:
    """Return all that is kept."""
    lite, server = sqlite.dialect(paramstyle="named"), postgresql.dialect(paramstyle="pyformat")  # type: ignore[no-untyped-call]
    return {dialect.name: {"metrics": _metrics(), "questions": _questions(dialect)} for dialect in (lite, server)}


def _metrics() -> dict[str, Any]:
    known = [metric(name) for name in KEY_FIGURES]
    assert all(one.countless for one in known)
    return {one.name: {"is_ratio": one.is_ratio, "is_additive": one.additive} for one in known}


def _questions(dialect: Dialect) -> dict[str, Any]:
    asked: dict[str, tuple[Callable[..., object], *tuple[Any, ...]]] = {
        "settings": (read_settings,),
        "last_sale": (last_sale,),
        "last_receipt": (last_receipt,),
        "stays": (stays,),
        "parents": (parents,),
        "targets": (stored_targets, bindparam("metric"), SPAN),
    }
    found = {}
    for name, (ask, *arguments) in asked.items():
        session = Noting(dialect)
        ask(session, *arguments)
        found[name] = session.noted
    return {**found, **{f"{name}_by_day": _by_day(name, dialect) for name in KEY_FIGURES}}


def _by_day(name: str, dialect: Dialect) -> dict[str, Any]:
    # Totals are proportional to what SQL adds up: of a day of ones they are what each sum is worth.
    session: Any = Noting(dialect, (date.min, 1, 1))
    [worth] = metric(name).of(session, EVERYONE, SPAN, "day").values()
    day, *sums = session.noted["kinds"]
    return {**session.noted, "kinds": [day, *(str(worth[at]) for at in range(len(sums)))]}


def main() -> None:
    """Write the file anew."""
    places.resource(*KEPT).write_text(json.dumps(kept(), indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
