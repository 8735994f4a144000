"""The steps of a review, from draft to archive: which there are, which can be left out, where one may go from here."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.text import Text, mark

DRAFT, GOALS, RUNNING, SELF, OTHERS, MANAGER, CALIBRATION, TALK = (
    "draft",
    "goals",
    "running",
    "self",
    "others",
    "manager",
    "calibration",
    "talk",
)
CONFIRMED, APPEAL, ARCHIVED = "confirmed", "appeal", "archived"
STEPS = (DRAFT, GOALS, RUNNING, SELF, OTHERS, MANAGER, CALIBRATION, TALK, CONFIRMED, APPEAL, ARCHIVED)
LABELS: dict[str, Text] = {
    DRAFT: mark("Step", "Draft"),
    GOALS: mark("Step", "Goals set"),
    RUNNING: mark("Step", "Under way"),
    SELF: mark("Step", "Self review"),
    OTHERS: mark("Step", "Others' feedback"),
    MANAGER: mark("Step", "Manager's score"),
    CALIBRATION: mark("Step", "Calibration"),
    TALK: mark("Step", "Talk"),
    CONFIRMED: mark("Step", "Confirmed"),
    APPEAL: mark("Step", "Appeal"),
    ARCHIVED: mark("Step", "Archived"),
}
NEEDED = (MANAGER, CONFIRMED)
"""Steps that no cycle leaves out."""
FROZEN = (CONFIRMED, APPEAL, ARCHIVED)
"""Steps at which the figures stand."""
USUAL = (MANAGER, CALIBRATION, CONFIRMED)
"""The steps of a cycle for which none were chosen."""
CHOOSABLE = (DRAFT, GOALS, RUNNING, SELF, OTHERS, MANAGER, CALIBRATION, TALK, CONFIRMED)


def in_order(chosen: Sequence[str]) -> tuple[str, ...]:
    """Return the chosen steps and those that are always needed, in their order."""
    wanted = {*chosen, *NEEDED}
    return tuple(one for one in CHOOSABLE if one in wanted)


def next_step(step: str, chosen: Sequence[str]) -> str | None:
    """Return what follows `step` in a cycle of the `chosen` steps; None after the last one."""
    place = STEPS.index(step)
    if step == APPEAL:
        return CONFIRMED
    if step in (CONFIRMED, ARCHIVED):
        return ARCHIVED if step == CONFIRMED else None
    return next(one for one in in_order(chosen) if STEPS.index(one) > place)


def may_move(step: str, to: str, chosen: Sequence[str]) -> bool:
    """Return whether a review may go from `step` to `to`: among open steps freely, to be confirmed from any, then only on."""
    if step == ARCHIVED:
        return False
    if step == CONFIRMED:
        return to in (APPEAL, ARCHIVED)
    if step == APPEAL:
        return to == CONFIRMED
    return to in in_order(chosen) and to != step
