"""Plans as plain data: dictionaries of texts, lists and truths, as JSON and TOML hold them, and back, telling where a mistake is."""

from __future__ import annotations

from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from salesdesk.errors import SalesDeskError
from salesdesk.rules.pay.component import AnyRule
from salesdesk.rules.pay.curve import Curve
from salesdesk.rules.pay.group import Pool, Rank
from salesdesk.rules.pay.limits import PoolCap
from salesdesk.rules.pay.mixed import Kicker, Matrix
from salesdesk.rules.pay.people import Included
from salesdesk.rules.pay.plan import Plan
from salesdesk.rules.pay.simple import Each, Fixed, Flat, Milestones
from salesdesk.rules.pay.tiers import Tiers
from salesdesk.text import Text, mark

RULES: dict[str, type[Any]] = {
    "flat": Flat,
    "fixed": Fixed,
    "each": Each,
    "milestones": Milestones,
    "tiers": Tiers,
    "curve": Curve,
    "rank": Rank,
    "pool": Pool,
    "matrix": Matrix,
    "kicker": Kicker,
}
_PLACED = mark("PayCheck", "{where}: {what}")
_KIND_OF = {cls: name for name, cls in RULES.items()}
_SHORT: dict[type[Any], str] = {PoolCap: "at", Included: "name"}
"""Of what only the first entry differs from the usual is written as that alone."""


def plan_data(plan: Plan) -> dict[str, Any]:
    """Return `plan` as plain data; numbers are texts, so that nothing of them is lost. What has its usual value is left out."""
    found = _out(plan)
    assert isinstance(found, dict)
    return found


def read_plan(data: object) -> Plan:
    """Undo `plan_data`; raise `SalesDeskError` ("pay.file" or the rule's own code) that tells where the mistake is."""
    found = _in(Plan, data, "plan")
    assert isinstance(found, Plan)
    return found


def read_rule(data: object) -> AnyRule:
    """Return the rule of plain data; raise `SalesDeskError` as `read_plan` does."""
    found = _in(AnyRule, data, "rule")
    assert isinstance(found, AnyRule)
    return found


def without_place(text: Text) -> Text:
    """Return what a mistake is, without where it stands in the data: for where it is told at the place itself."""
    while text.source == _PLACED.source and isinstance(inner := dict(text.values).get("what"), Text):
        text = inner
    return text


def rule_kind(rule: object) -> str:
    """Return the name by which a file calls the kind of `rule`."""
    return _KIND_OF[type(rule)]


def _out(value: Any) -> Any:
    if isinstance(value, StrEnum | str | bool | int):
        return str(value) if isinstance(value, StrEnum) else value
    if isinstance(value, Decimal):
        words = f"{value:f}"
        return words.rstrip("0").rstrip(".") if "." in words else words
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_out(one) for one in value]
    assert is_dataclass(value)
    found: dict[str, Any] = {"kind": _KIND_OF[type(value)]} if type(value) in _KIND_OF else {}
    for one in fields(value):
        own = getattr(value, one.name)
        if own is None or (one.default is not MISSING and own == one.default):
            continue
        found[one.name] = _out(own)
    short = _SHORT.get(type(value))
    return found[short] if short is not None and set(found) == {short} else found


def _in(kind: Any, data: Any, where: str) -> Any:
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _choice(kind, data, where)
    if origin is tuple:
        if not isinstance(data, list | tuple):
            raise _wrong(where, mark("PayCheck", "a list is expected"))
        inner = get_args(kind)[0]
        return tuple(_in(inner, one, f"{where}[{at}]") for at, one in enumerate(data, 1))
    if is_dataclass(kind):
        return _record(kind, data, where)
    return _plain(kind, data, where)


def _choice(kind: Any, data: Any, where: str) -> Any:
    options = [one for one in get_args(kind) if one is not NoneType]
    if data is None and NoneType in get_args(kind):
        return None
    if len(options) == 1:
        return _in(options[0], data, where)
    name = data.get("kind") if isinstance(data, dict) else None
    if name not in RULES:
        raise _wrong(where, mark("PayCheck", "the kind of rule must be one of: {known}").fill(known=", ".join(RULES)))
    return _in(RULES[name], {key: one for key, one in data.items() if key != "kind"}, where)


def _record(kind: Any, data: Any, where: str) -> Any:
    if kind in _SHORT and not isinstance(data, dict):
        data = {_SHORT[kind]: data}
    if not isinstance(data, dict):
        raise _wrong(where, mark("PayCheck", "a table of names and values is expected"))
    hints, known = _hints(kind), {one.name: one for one in fields(kind)}
    if strange := sorted(set(data) - set(known)):
        raise _wrong(f"{where}.{strange[0]}", mark("PayCheck", "there is no such entry; known are: {known}").fill(known=", ".join(known)))
    values = {}
    for name, one in known.items():
        if name in data:
            values[name] = _in(hints[name], data[name], f"{where}.{name}")
        elif one.default is MISSING and one.default_factory is MISSING:
            raise _wrong(f"{where}.{name}", mark("PayCheck", "this is missing"))
    try:
        return kind(**values)
    except SalesDeskError as error:
        raise SalesDeskError(error.code, _at(where, error.text)) from error


def _plain(kind: Any, data: Any, where: str) -> Any:
    if kind is Decimal:
        return _number(data, where)
    if kind is bool or kind is int:
        if type(data) is not kind:
            raise _wrong(where, mark("PayCheck", "“{value}” is no such value").fill(value=data))
        return data
    if kind is date and isinstance(data, date):
        return data
    try:
        return date.fromisoformat(str(data)) if kind is date else kind(str(data))
    except ValueError as error:
        known = ", ".join(str(one) for one in kind) if issubclass(kind, StrEnum) else "2026-10-31"
        raise _wrong(where, mark("PayCheck", "“{value}” is not one of: {known}").fill(value=data, known=known)) from error


def _number(data: Any, where: str) -> Decimal:
    """Read a number: 0.05, "0.05" or "5%"; no float comes near it that was not written as one."""
    words = str(data).strip().replace(",", "").replace("，", "")
    percent = words.endswith(("%", "％"))
    try:
        found = Decimal(words.rstrip("%％"))
    except InvalidOperation as error:
        raise _wrong(where, mark("PayCheck", "“{value}” is no number").fill(value=data)) from error
    if isinstance(data, bool) or not found.is_finite():
        raise _wrong(where, mark("PayCheck", "“{value}” is no number").fill(value=data))
    return found / 100 if percent else found


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _at(where: str, what: Text) -> Text:
    return _PLACED.fill(where=where, what=what)


def _wrong(where: str, what: Text) -> SalesDeskError:
    return SalesDeskError("pay.file", _at(where, what))
