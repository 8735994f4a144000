"""The limits of a plan for each person: plain plan data to the values of the form's fields and back."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from salesdesk.rules.pay.time import Prorate
from ui.tabs.incentives.more_limits import Data, pool_read, pool_shown


def limits_shown(limits: Mapping[str, Any]) -> Data:
    """Return what the fields show of a plan's limits."""
    draw, cap = limits.get("draw") or {}, limits.get("cap") or {}
    found: Data = {name: (limits.get(name) or {}).get("at") for name in ("floor", "cap")}
    found |= {"draw": draw.get("amount"), "cap_then": cap.get("then")}
    shown = {name: Decimal(str(value)) for name, value in found.items() if value is not None}
    draws = {"draw_kind": draw.get("kind", "recoverable"), "draw_after": draw.get("after")} if draw else {}
    overs = {f"{name}_over": (limits.get(name) or {}).get("over", "period") for name in ("floor", "cap") if name in shown}
    return {**shown, **draws, **overs, **pool_shown(limits.get("pool_cap")), "prorate": limits.get("prorate") or Prorate.NONE.value}


def limits_read(values: Mapping[str, object], before: Mapping[str, Any]) -> Data:
    """Return the limits; what the form does not ask for stays as it was."""
    found: Data = {name: value for name, value in before.items() if name not in ("floor", "cap", "pool_cap", "draw", "prorate")}
    if "floor" in values:
        found["floor"] = {"at": str(values["floor"]), "over": str(values.get("floor_over", "period"))}
    if "cap" in values:
        over = str(values.get("cap_over", "period"))
        found["cap"] = {"at": str(values["cap"]), "then": str(values.get("cap_then", 0)), "over": over}
    if "pool_cap" in values:
        found["pool_cap"] = pool_read(values)
    if "prorate" in values:
        found["prorate"] = str(values["prorate"])
    if "draw" in values:
        kind, after = str(values.get("draw_kind", "recoverable")), int(str(values.get("draw_after", 0)))
        found["draw"] = {"amount": str(values["draw"]), "kind": kind, "after": after}
    return found
