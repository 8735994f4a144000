"""The figures of the Overview as they were seen last: shown at the start until the database, which takes longer to load, has its own.

They are shown only while the workspace is exactly as it was left, in the same language, and while no further day of the period is over.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale

from salesdesk import __version__
from salesdesk.errors import SalesDeskError
from salesdesk.period import Period
from salesdesk.rules.attainment import over_until
from salesdesk.settings import Settings
from ui.widgets.cards import Delta, Kpi, Tone

_KEPT = "figures"


@dataclass(frozen=True, slots=True)
class Remembered:
    """The cards of a period by name; `last` is the last day with data, `until` that of the period that counted as over."""

    period: Period
    kpis: Mapping[str, Kpi]
    last: date | None
    until: date


def remember(settings: Settings, path: Path, seen: Remembered) -> None:
    """Keep `seen` for the workspace at `path`, which is closed by now."""
    kpis: dict[str, Any] = {name: asdict(kpi) for name, kpi in seen.kpis.items()}
    days: dict[str, Any] = {"last": seen.last.isoformat() if seen.last else None, "until": seen.until.isoformat()}
    period: dict[str, Any] = {"period": seen.period.code(), "fiscal_start": seen.period.fiscal_start}
    settings.put(_KEPT, {"of": _state(path), **period, **days, "kpis": _plain(kpis)})


def recall(settings: Settings, path: Path, today: date | None = None) -> Remembered | None:
    """Return what was kept for the workspace at `path`; None when it or the language changed since, or it is another figure `today`."""
    kept = settings.get(_KEPT)
    if not isinstance(kept, dict) or kept.get("of") != _state(path):
        return None
    found: Any = kept
    try:
        period = Period.parse(found["period"], found["fiscal_start"])
        last = date.fromisoformat(found["last"]) if found["last"] else None
        until = date.fromisoformat(found["until"])
        if over_until(period, last, today or date.today()) != until:
            return None
        return Remembered(period, {name: _kpi(values) for name, values in found["kpis"].items()}, last, until)
    except (KeyError, TypeError, ValueError, SalesDeskError):
        return None


def _state(path: Path) -> str:
    parts = [__version__, QLocale().name(), str(path)]
    for one in (path, path.with_name(path.name + "-wal")):
        try:
            found = one.stat()
        except OSError:
            continue
        if found.st_size:
            parts.append(f"{found.st_size} {found.st_mtime_ns}")
    return "|".join(parts)


def _kpi(values: dict[str, Any]) -> Kpi:
    deltas = tuple(Delta(**{**one, "tone": Tone(one["tone"])}) for one in values["deltas"])
    return Kpi(**{**values, "tone": Tone(values["tone"]), "trend": tuple(values["trend"]), "deltas": deltas})


def _plain(value: Any) -> Any:
    """Return `value` as the settings keep it: lists for tuples."""
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return str(value) if isinstance(value, Tone) else value
