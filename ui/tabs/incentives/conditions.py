"""Conditions and filters of a component: plain plan data to the rows of a form and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from salesdesk.rules.pay.words import shown
from salesdesk.services.pay.figures import names
from salesdesk.text import Text, mark
from ui.forms import reading

Data = dict[str, Any]
_BOTH = mark("PlanForm", "This belongs with the field beside it: fill in both, or neither.")
_IN_PERCENT = mark("PlanForm", "Write it in per cent, like 75%.")
_MISSING = mark("PlanForm", "Say from what on the condition is met.")
_NO_FIGURE = mark("PlanForm", "Choose what the condition looks at.")


@dataclass(frozen=True, slots=True)
class RowWrong(Exception):
    """What stands in `field` of row number `at` (from 0) cannot be; `text` says why."""

    at: int
    field: str
    text: Text


def kind_of(figure: object) -> str:
    """Return whether a figure is "percent", "money" or "count"."""
    named = names().get(str(figure))
    return named.kind if named is not None else "count"


def gates_shown(gates: Sequence[Mapping[str, Any]]) -> list[Data]:
    """Return the rows of conditions."""
    return [
        {
            "figure": one.get("figure"),
            "at_least": shown(Decimal(str(one["at_least"])), kind_of(one.get("figure"))).replace(",", ""),
            "otherwise": Decimal(str(one.get("otherwise", 0))),
            **_first_only(one.get("only") or ()),
        }
        for one in gates
    ]


def gates_read(rows: Sequence[Mapping[str, object]], before: Sequence[Mapping[str, Any]]) -> list[Data]:
    """Return conditions; an empty row is none. Raise `RowWrong`. Filters that no field asks for stay as they were `before`."""
    found = []
    for at, row in enumerate(rows):
        if not {"figure", "at_least", "only", "only_values"} & set(row):
            continue
        if "figure" not in row:
            raise RowWrong(at, "figure", _NO_FIGURE)
        if "at_least" not in row:
            raise RowWrong(at, "at_least", _MISSING)
        more = list((before[at].get("only") or ())[1:]) if at < len(before) else []
        gate = {"figure": str(row["figure"]), "at_least": str(_threshold(at, row)), "otherwise": str(row.get("otherwise", 0))}
        only = _filter(at, row)
        found.append({**gate, "only": [*only, *more]} if only or more else gate)
    return found


def filters_shown(only: Sequence[Mapping[str, Any]]) -> list[Data]:
    """Return the rows of filters."""
    return [_first_only([one]) for one in only]


def filters_read(rows: Sequence[Mapping[str, object]]) -> list[Data]:
    """Return filters; an empty row is none. Raise `RowWrong`."""
    return [one for at, row in enumerate(rows) for one in _filter(at, row)]


def _first_only(only: Sequence[Mapping[str, Any]]) -> Data:
    return {"only": only[0]["field"], "only_values": list(only[0]["values"])} if only else {}


def _filter(at: int, row: Mapping[str, object]) -> list[Data]:
    field, values = row.get("only"), row.get("only_values")
    if not field and not values:
        return []
    if not field or not values:
        raise RowWrong(at, "only_values" if field else "only", _BOTH)
    return [{"field": str(field), "values": [str(one) for one in values] if isinstance(values, list) else [str(values)]}]


def _threshold(at: int, row: Mapping[str, object]) -> Decimal:
    words = str(row["at_least"]).strip()
    percent = words.endswith(("%", "％"))
    if kind_of(row["figure"]) == "percent" and not percent:
        raise RowWrong(at, "at_least", _IN_PERCENT)
    try:
        return reading.percent(words) if percent else reading.number(words)
    except reading.Unreadable as error:
        raise RowWrong(at, "at_least", error.text) from error
