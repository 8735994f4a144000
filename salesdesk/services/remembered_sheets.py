"""What the program was taught about the shapes of sheets: looked at, renamed, exported, taken in again, forgotten."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, record_gone
from salesdesk.model import ImportMemory
from salesdesk.model.base import now
from salesdesk.reasons import unreadable, unwritable
from salesdesk.text import mark

_FORMAT = "salesdesk-sheets"


@dataclass(frozen=True, slots=True)
class Remembered:
    """One shape: what the manager calls it, what its tables hold ("skipped": they are left out), and by heading what was taught.

    `written` is how dates ("date_order") and numbers ("decimal") are read where such sheets leave it open.
    """

    id: int
    name: str
    kind: str
    headers: tuple[str, ...]
    meanings: Mapping[str, str]
    policies: Mapping[str, str]
    fixes: Mapping[str, Mapping[str, str]]
    learnt_at: datetime | None
    written: Mapping[str, str] = field(default_factory=dict)


def remembered(db: Database) -> list[Remembered]:
    """Return all shapes, those taught last first."""
    with db.read() as session:
        found = [_shown(one) for one in session.scalars(select(ImportMemory))]
    return sorted(found, key=lambda one: (one.learnt_at is None, -(one.learnt_at.timestamp() if one.learnt_at else 0), one.id))


def rename(db: Database, memory_id: int, name: str) -> None:
    """Call a shape `name`; raise `SalesDeskError` ("record.gone", "record.invalid")."""
    if not name.strip():
        raise SalesDeskError("record.invalid", mark("Errors", "Please fill this in."))
    with db.write(mark("Action", "Rename what is remembered of a sheet")) as session:
        found = session.get(ImportMemory, memory_id)
        if found is None:
            raise record_gone()
        found.name = name.strip()


def set_written(db: Database, memory_id: int, about: str, way: str | None) -> None:
    """Read the dates ("date_order") or numbers ("decimal") of a shape in `way` from now on; None: ask again.

    Raise `SalesDeskError` ("record.gone").
    """
    with db.write(mark("Action", "Change what is remembered of a sheet")) as session:
        found = session.get(ImportMemory, memory_id)
        if found is None:
            raise record_gone()
        rest = {name: value for name, value in (found.written or {}).items() if name != about}
        found.written = rest if way is None else {**rest, about: way}


def forget(db: Database, memory_id: int) -> None:
    """Forget a shape: its next sheet is recognised afresh. Raise `SalesDeskError` ("record.gone")."""
    with db.write(mark("Action", "Forget what was remembered of a sheet")) as session:
        found = session.get(ImportMemory, memory_id)
        if found is None:
            raise record_gone()
        session.delete(found)


def export_remembered(db: Database, path: Path) -> int:
    """Write all shapes to a JSON file, for another workspace; return how many. Raise `SalesDeskError` ("file.unwritable")."""
    with db.read() as session:
        shapes = [_plain(one) for one in session.scalars(select(ImportMemory).order_by(ImportMemory.id))]
    try:
        path.write_text(json.dumps({"format": _FORMAT, "version": 1, "shapes": shapes}, ensure_ascii=False, indent=1), "utf-8")
    except OSError as error:
        raise unwritable(path, error) from error
    return len(shapes)


def import_remembered(db: Database, path: Path) -> int:
    """Take in the shapes of a file of `export_remembered`, over those of the same headings; return how many.

    Raise `SalesDeskError` ("file.unreadable"), or ("file.foreign") for any other file.
    """
    try:
        read = json.loads(path.read_text("utf-8"))
        shapes = [_read(one) for one in read["shapes"]] if read["format"] == _FORMAT else None
    except OSError as error:
        raise unreadable(path, error) from error
    except (ValueError, KeyError, TypeError):
        shapes = None
    if shapes is None:
        raise SalesDeskError("file.foreign", mark("Errors", "“{name}” holds nothing that SalesDesk remembered of sheets."), name=path.name)
    with db.write(mark("Action", "Take in what is remembered of sheets")) as session:
        known = {one.shape: one for one in session.scalars(select(ImportMemory))}
        for values in shapes:
            memory = known.get(values["shape"]) or ImportMemory(shape=values["shape"])
            for name, value in values.items():
                setattr(memory, name, value)
            memory.learnt_at = now()
            session.add(memory)
    return len(shapes)


_PLAIN = ("shape", "name", "kind", "headers", "meanings", "policies", "fixes", "header_row", "written")


def _plain(one: ImportMemory) -> dict[str, Any]:
    return {name: getattr(one, name) for name in _PLAIN}


def _read(one: Mapping[str, Any]) -> dict[str, Any]:
    if not all(isinstance(one[name], str) for name in ("shape", "name", "kind")) or not isinstance(one["meanings"], dict):
        raise ValueError(one)
    return {name: one.get(name) for name in _PLAIN}


def _shown(one: ImportMemory) -> Remembered:
    headers = tuple(one.headers or one.meanings)
    return Remembered(
        one.id, one.name, one.kind, headers, one.meanings, one.policies or {}, one.fixes or {}, one.learnt_at, one.written or {}
    )
