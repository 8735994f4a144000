"""A plan as a file that people read and write: TOML, or JSON for programs."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from salesdesk.errors import SalesDeskError
from salesdesk.reasons import unreadable, unwritable
from salesdesk.rules.pay.codec import plan_data, read_plan
from salesdesk.rules.pay.plan import Plan
from salesdesk.text import mark

_LARGEST = 2_000_000


def to_toml(plan: Plan, starts: date, ends: date | None = None) -> str:
    """Return a plan with its days as TOML."""
    data = {"starts": starts, **({"ends": ends} if ends else {}), **plan_data(plan)}
    return "\n".join([*_table(data, ()), ""])


def to_json(plan: Plan, starts: date, ends: date | None = None) -> str:
    """Return a plan with its days as JSON."""
    days = {"starts": starts.isoformat(), **({"ends": ends.isoformat()} if ends else {})}
    return json.dumps({**days, **plan_data(plan)}, ensure_ascii=False, indent=1)


def read_file(path: Path) -> tuple[Plan, date | None, date | None]:
    """Read a plan from a file, with the days from and to which it holds where it names them.

    Raise `SalesDeskError`: "pay.unreadable" for what is no TOML and no JSON, "pay.file" (or a rule's own) that tells where a mistake is.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise SalesDeskError("pay.unreadable", mark("PayErrors", "{file} is too large for a plan."), file=path.name)
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise unreadable(path, error, "pay.unreadable") from error
    except UnicodeDecodeError as error:
        raise SalesDeskError("pay.unreadable", mark("PayErrors", "{file} cannot be read."), file=path.name) from error
    return parse(text, path.name)


def write_file(path: Path, plan: Plan, starts: date, ends: date | None = None) -> None:
    """Write a plan with its days to a file: JSON where its name ends so, else TOML. Raise `SalesDeskError` ("export.unwritable")."""
    text = to_json(plan, starts, ends) if path.suffix.lower() == ".json" else to_toml(plan, starts, ends)
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        raise unwritable(path, error, "export.unwritable") from error


def parse(text: str, name: str = "") -> tuple[Plan, date | None, date | None]:
    """Read a plan from the text of such a file."""
    try:
        data = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
    except (json.JSONDecodeError, tomllib.TOMLDecodeError) as error:
        raise _no_plan(name, _line_of(error, text)) from error
    days = {one: _day(data.pop(one, None), one) for one in ("starts", "ends")}
    return read_plan(data), days["starts"], days["ends"]


def _line_of(error: json.JSONDecodeError | tomllib.TOMLDecodeError, text: str) -> int:
    """Return the line of `text` at which it cannot be understood."""
    if isinstance(error, json.JSONDecodeError):
        return error.lineno
    # Older Pythons tell the place in words alone: "… (at line 3, column 5)", "… (at end of document)".
    found = re.search(r"at line (\d+)", str(error))
    return int(found[1]) if found else text.count("\n") + 1


def _no_plan(name: str, line: int) -> SalesDeskError:
    return SalesDeskError(
        "pay.unreadable",
        mark("PayErrors", "{file} is no plan file: line {line} cannot be understood. Compare it with a plan that SalesDesk exported."),
        file=name,
        line=line,
    )


def _day(value: object, name: str) -> date | None:
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise SalesDeskError(
            "pay.file", mark("PayCheck", "{where}: “{value}” is no day like 2026-10-31"), where=name, value=value
        ) from error


def _table(data: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[str]:
    """Give the lines of a table: plain values first, then the tables inside."""
    for name, value in data.items():
        if not isinstance(value, Mapping) and not _has_tables(name, value):
            yield f"{name} = {_value(value)}"
    for name, value in data.items():
        if isinstance(value, Mapping):
            yield from ("", f"[{'.'.join((*path, name))}]", *_table(value, (*path, name)))
        elif _has_tables(name, value):
            for one in value:
                yield from ("", f"[[{'.'.join((*path, name))}]]", *_table(one, (*path, name)))


def _has_tables(name: str, value: object) -> bool:
    # Only components are long enough for tables of their own; tiers read better as one line each.
    return name == "components" and isinstance(value, list)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{name} = {_value(one)}" for name, one in value.items()) + " }"
    if isinstance(value, list):
        if value and isinstance(value[0], Mapping):
            return "[\n" + "".join(f"  {_value(one)},\n" for one in value) + "]"
        return "[" + ", ".join(_value(one) for one in value) + "]"
    return json.dumps(str(value), ensure_ascii=False)
