"""Scorecards as JSON: what a final review keeps, so that it never changes when the facts do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from salesdesk.changes import label_values, stored_label
from salesdesk.measure.only import Only
from salesdesk.period import Period
from salesdesk.services.reviews.criteria import Criterion
from salesdesk.services.reviews.scorecards import Line, MonthMark, Person, Scorecard
from salesdesk.text import Text


@dataclass(frozen=True, slots=True)
class Kept:
    """What a final review keeps: its scorecard, and its rank among how many when it was finalised."""

    card: Scorecard
    rank: int | None
    people: int


def freeze(kept: Kept) -> dict[str, Any]:
    """Return `kept` as JSON, exactly: decimals as strings, texts with their values."""
    card = kept.card
    return {
        "rank": kept.rank,
        "people": kept.people,
        "lines": [_line(one) for one in card.lines],
        "total": _out(card.total),
        "grade": card.grade,
        "covered": str(card.covered),
        "months": [[one.month.code(), _out(one.actual), _out(one.target)] for one in card.months],
        "member": card.member,
        "role": card.person.role,
        "team": card.person.team,
        "leader": card.person.leader,
        "hired_on": _day(card.person.hired_on),
        "grades": list(card.grades),
        "currency": card.currency,
        "data_until": _day(card.data_until),
        "computed": _out(card.computed),
        "limits": [_text(one) for one in card.limits],
        "coefficient": _out(card.coefficient),
        "too_new": card.too_new,
        "presence": str(card.presence),
        "template": card.template,
        "top": str(card.top),
        "bonus": _out(card.bonus),
    }


def thaw(kept: dict[str, Any]) -> Kept:
    """Undo `freeze`."""
    card = Scorecard(
        tuple(_thawed(one) for one in kept["lines"]),
        _in(kept["total"]),
        kept["grade"],
        Decimal(kept["covered"]),
        tuple(MonthMark(Period.parse(code), _in(actual), _in(target)) for code, actual, target in kept["months"]),
        Person(kept["member"], kept["role"], kept["team"], kept["leader"], _date(kept["hired_on"])),
        tuple(kept["grades"]),
        kept["currency"],
        _date(kept["data_until"]),
        # What was frozen by an older version has no more than the above.
        _in(kept.get("computed", kept["total"])),
        tuple(stored_label(*one) for one in kept.get("limits", ())),
        _in(kept.get("coefficient")),
        kept.get("too_new", False),
        Decimal(kept.get("presence", "1")),
        kept.get("template", ""),
        Decimal(kept.get("top", "100")),
        _in(kept.get("bonus")),
    )
    return Kept(card, kept["rank"], kept["people"])


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
        "section": criterion.section,
        "about": criterion.about,
        "levels": [[str(points), said] for points, said in criterion.levels],
        "per": _out(criterion.per),
        "base": _out(criterion.base),
        "limit": _out(criterion.limit),
        "least": criterion.least,
        "formula": criterion.formula,
        "team": criterion.team,
        "only": criterion.only.code(),
        "limited": _text(one.limited) if isinstance(one.limited, Text) else None,
        "before": _out(one.before),
        "place": one.place,
        "own": _out(one.own),
        "others": _out(one.others),
        "team_id": one.team_id,
        "target": _out(one.target),
        "actual": _out(one.actual),
        "attainment": _out(one.attainment),
        "points": _out(one.points),
        "adds": _out(one.adds),
        "comment": one.comment,
        "missing": _text(one.missing) if one.missing else None,
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
        kept.get("section", ""),
        kept.get("about", ""),
        tuple((Decimal(points), said) for points, said in kept.get("levels", ())),
        _in(kept.get("per")),
        _in(kept.get("base")),
        _in(kept.get("limit")),
        kept.get("least", False),
        kept.get("formula", ""),
        kept.get("team", False),
        Only.parse(kept.get("only", "")),
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
        _in(kept.get("before")),
        kept.get("place"),
        _in(kept.get("own")),
        _in(kept.get("others")),
        kept.get("team_id"),
        stored_label(*limited) if (limited := kept.get("limited")) else "",
    )


def _text(one: Text) -> list[Any]:
    return [one.context, one.source, label_values(one)]


def _out(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def _in(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def _day(value: date | None) -> str | None:
    return value.isoformat() if value else None


def _date(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
