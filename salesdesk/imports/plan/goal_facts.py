"""Targets as facts: what each is for, and which of them are stored."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.imports.plan.facts import FactSet, Stored
from salesdesk.imports.plan.months import MonthCell
from salesdesk.imports.plan.planned import Raw
from salesdesk.model import Target
from salesdesk.model.base import SCALE


def goal_facts(cells: Sequence[MonthCell], owners: Sequence[tuple[Raw, Raw]], metric: str) -> FactSet:
    """Return the targets of `metric` as facts; `owners` are (member, team) by row, both None for the company."""
    count = len(cells)
    columns: dict[str, Sequence[Raw]] = {
        "metric": [metric] * count,
        "member_id": [owners[one.at][0] for one in cells],
        "team_id": [owners[one.at][1] for one in cells],
        "period_kind": [one.kind for one in cells],
        "period_start": [one.start.isoformat() for one in cells],
        "value": [one.value for one in cells],
    }
    keys = [":".join(map(str, row)) for row in zip(*(columns[name] for name in list(columns)[:-1]), strict=True)]
    return FactSet("target", [one.row for one in cells], columns, keys, ("value",), {"member_id": "member", "team_id": "team"}, {}, None)


def stored_goals(session: Session, facts: FactSet) -> Stored:
    """Return the stored targets by what names them."""
    if not len(facts):
        return {}
    metric = str(facts.columns["metric"][0])
    table = Target.__table__
    names = ("metric", "member_id", "team_id", "period_kind", "period_start")
    query = select(table.c.id, table.c.value, *(table.c[name] for name in names)).where(table.c.metric == metric, table.c.only == "")
    return {":".join(map(str, row[2:])): (row[0], (int(row[1] * SCALE),)) for row in session.execute(query)}
