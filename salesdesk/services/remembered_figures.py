"""The first figures of workspaces, kept for the next start: the database takes longer to load than all of the window.

They are this computer's, beside the settings, and hold only while the workspace's file is exactly as it was and no further day of the
period is over. Names of people and customers are not among them. Kept light: the start of the program reads it before anything else.
"""

from __future__ import annotations

import json
import logging
import os
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from salesdesk import __version__, places
from salesdesk.errors import SalesDeskError
from salesdesk.period import Period
from salesdesk.rules.attainment import attainment, over_until, pace
from salesdesk.rules.headline import Days, Headline, KeyFigure, TrendMonth, twelve_months

log = logging.getLogger(__name__)

# Workspaces; of the others the one that was not looked at for longest is forgotten.
_AT_MOST = 12
_KEY = ("value", "previous", "year_before", "target", "numerator", "denominator")
_MONTH = ("value", "year_before", "target")


def state(path: Path) -> str:
    """Return what is another text after each change to the workspace at `path`, by whatever program; "" where there is no file.

    Times of change cannot be set by programs that restore or copy files, as those of writing can.
    """
    parts = []
    for one in (path, path.with_name(path.name + "-wal")):
        try:
            found = one.stat()
        except OSError:
            continue
        if found.st_size:
            parts.append(f"{found.st_ino} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}")
    return "|".join(parts)


@dataclass(frozen=True, slots=True)
class Seen:
    """A headline, and the state in which the file was before it was read."""

    headline: Headline
    state: str

    def holds(self, path: Path) -> bool:
        """Tell whether nobody has written to the workspace since."""
        return self.state == state(path)


def keep(path: Path, headline: Headline, found: str) -> None:
    """Keep `headline` for the workspace at `path`, whose state was `found` when it was read; not where it changed since."""
    if not found or state(path) != found:
        return
    file = _file(path)
    new = file.with_name(f"{file.name}.{os.getpid()}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(json.dumps({"of": _named(path), "program": __version__, "state": found, "headline": plain(headline)}), "utf-8")
        new.replace(file)
        for old in sorted(file.parent.glob("*.json"), key=_written, reverse=True)[_AT_MOST:]:
            old.unlink(missing_ok=True)
    except OSError as error:
        log.warning("first figures were not kept: %s", error)


def recall(path: Path, today: date | None = None) -> Headline | None:
    """Return what was kept for the workspace at `path`; None where it changed since, or it says something else `today`."""
    try:
        kept = json.loads(_file(path).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(kept, dict) or kept.get("of") != _named(path) or kept.get("program") != __version__:
        return None
    if not kept.get("state") or kept["state"] != state(path):
        return None
    return read(kept.get("headline"), today)


def plain(headline: Headline) -> dict[str, Any]:
    """Return `headline` as JSON holds it; what follows from the rest is left out."""
    return {
        "period": [headline.period.kind, headline.period.start.isoformat(), headline.period.end.isoformat(), headline.period.fiscal_start],
        "days": [headline.days.over, headline.days.total, _day(headline.days.data_until), _day(headline.days.until)],
        "figures": [
            {"metric": one.metric, "spark": [_written_out(each) for each in one.spark], **_texts(one, _KEY)} for one in headline.figures
        ],
        "trend": [_texts(one, _MONTH) for one in headline.trend],
        "currency": headline.currency,
        "has_sales": headline.has_sales,
        "has_receipts": headline.has_receipts,
    }


def read(data: Any, today: date | None = None) -> Headline | None:
    """Return the headline that `plain` made `data` of; None where it is none, or one of another day than `today`."""
    try:
        found = _read(data)
    except (AttributeError, InvalidOperation, KeyError, SalesDeskError, TypeError, ValueError):
        return None
    today = today or date.today()
    if over_until(found.period, found.days.data_until, today) != found.days.until:
        return None
    # Where there is nothing yet, the present month is looked at.
    return found if found.has_sales or found.has_receipts or today in found.period else None


def _read(data: Mapping[str, Any]) -> Headline:
    kind, start, end, fiscal_start = data["period"]
    period = Period(kind, date.fromisoformat(start), date.fromisoformat(end), fiscal_start)
    over, total, data_until, until = data["days"]
    days = Days(over, total, date.fromisoformat(data_until) if data_until else None, date.fromisoformat(until))
    figures = tuple(
        KeyFigure(metric=one["metric"], spark=tuple(map(_number, one["spark"])), **_numbers(one, _KEY)) for one in data["figures"]
    )
    trend = tuple(TrendMonth(month, **_numbers(one, _MONTH)) for month, one in zip(twelve_months(period), data["trend"], strict=True))
    sales = figures[0]
    return Headline(
        period,
        days,
        attainment(sales.value, sales.target),
        pace(sales.value, sales.target, over, total),
        figures,
        trend,
        data["currency"],
        data["has_sales"],
        data["has_receipts"],
    )


def _texts(one: object, names: tuple[str, ...]) -> dict[str, str | None]:
    return {name: _written_out(getattr(one, name)) for name in names}


def _numbers(one: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: _number(one[name]) for name in names}


def _written_out(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _named(path: Path) -> str:
    return os.path.realpath(path)


def _file(path: Path) -> Path:
    # The name of the workspace stands inside as well: two with one sum only take turns.
    return places.user_data() / "figures" / f"{zlib.crc32(_named(path).encode('utf-8', 'surrogateescape')):08x}.json"


def _written(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0
