"""Scorecards as JSON: what a final review keeps, so that it never changes when the facts do."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from salesdesk.changes import label_values, stored_label
from salesdesk.period import Period
from salesdesk.services.review_templates import Criterion
from salesdesk.services.scorecards import Line, MonthMark, Scorecard
from salesdesk.text import Text


def freeze(card: Scorecard) -> dict[str, Any]:
    """Return `card` as JSON, exactly: decimals as strings, texts with their values."""
    return {
        "lines": [_line(one) for one in card.lines],
        "total": _out(card.total),
        "grade": card.grade,
        "covered": str(card.covered),
        "months": [[one.month.code(), _out(one.actual), _out(one.target)] for one in card.months],
        "member": card.member,
        "role": card.role,
        "team": card.team,
        "leader": card.leader,
        "hired_on": card.hired_on.isoformat() if card.hired_on else None,
    }


def thaw(kept: dict[str, Any]) -> Scorecard:
    """Undo `freeze`."""
    return Scorecard(
        tuple(_thawed(one) for one in kept["lines"]),
        _in(kept["total"]),
        kept["grade"],
        Decimal(kept["covered"]),
        tuple(MonthMark(Period.parse(code), _in(actual), _in(target)) for code, actual, target in kept["months"]),
        kept["member"],
        kept["role"],
        kept["team"],
        kept["leader"],
        date.fromisoformat(kept["hired_on"]) if kept["hired_on"] else None,
    )


def _line(one: Line) -> dict[str, Any]:
    criterion = one.criterion
    return {
        "name": criterion.name,
        "kind": criterion.kind,
        "weight": str(criterion.weight),
        "metric": criterion.metric,
        "cap": _out(criterion.cap),
        "steps": [[str(at), str(points)] for at, points in criterion.points],
        "id": criterion.id,
        "target": _out(one.target),
        "actual": _out(one.actual),
        "attainment": _out(one.attainment),
        "points": _out(one.points),
        "adds": _out(one.adds),
        "comment": one.comment,
        "missing": [one.missing.context, one.missing.source, label_values(one.missing)] if one.missing else None,
    }


def _thawed(kept: dict[str, Any]) -> Line:
    criterion = Criterion(
        kept["name"],
        kept["kind"],
        Decimal(kept["weight"]),
        kept["metric"],
        _in(kept["cap"]),
        tuple((Decimal(at), Decimal(points)) for at, points in kept["steps"]),
        kept["id"],
    )
    missing: Text | None = stored_label(*kept["missing"]) if kept["missing"] else None
    return Line(
        criterion,
        _in(kept["target"]),
        _in(kept["actual"]),
        _in(kept["attainment"]),
        _in(kept["points"]),
        _in(kept["adds"]),
        kept["comment"],
        missing,
    )


def _out(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def _in(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)
