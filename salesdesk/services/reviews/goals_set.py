"""The step "goals set": who has no target or goal for a criterion that cannot be scored without one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from salesdesk.measure import ALL, Only
from salesdesk.services.reviews.criteria import GOALS, needs_target
from salesdesk.services.reviews.cycles import FINAL
from salesdesk.services.reviews.scorecards import Line
from salesdesk.services.reviews.scoring import ReviewSummary
from salesdesk.text import Text


@dataclass(frozen=True, slots=True)
class Gap:
    """A criterion without a target of its `metric` (None: without agreed goals), and the `members` who lack it, by id and name.

    `only` is what of the metric counts, `limited` the same in words.
    """

    criterion: str
    metric: str | None
    members: tuple[tuple[int, str], ...]
    only: Only = ALL
    limited: Text | str = ""


def gaps(found: Iterable[ReviewSummary]) -> tuple[Gap, ...]:
    """Return what open reviews lack, in the order of their criteria; who is too new to be rated needs no targets."""
    known: dict[tuple[str, str | None, Only], tuple[Line, list[tuple[int, str]]]] = {}
    for one in found:
        if one.state == FINAL or one.card.too_new:
            continue
        for line in one.card.lines:
            if _lacks(line):
                key = (line.criterion.name, line.criterion.metric, line.criterion.only)
                known.setdefault(key, (line, []))[1].append((one.member_id, one.card.member))
    return tuple(
        Gap(name, metric, tuple(sorted(people, key=lambda one: one[1])), only, line.limited)
        for (name, metric, only), (line, people) in known.items()
    )


def _lacks(line: Line) -> bool:
    one = line.criterion
    if one.kind == GOALS:
        return line.attainment is None
    # Who leads no team has no use for a target of one.
    return needs_target(one) and one.metric is not None and line.target is None and not (one.team and line.team_id is None)
