"""Goals of a sheet from the top down: which is a part of which, by the names that they have in the sheet and in the workspace."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from salesdesk.imports.plan.goals.line import GoalLine, Owned, Reject
from salesdesk.imports.plan.names.codes import squash
from salesdesk.imports.plan.rejected_words import SEVERAL, UNKNOWN
from salesdesk.model import Goal
from salesdesk.services.goals.wanted import CYCLE
from salesdesk.text import mark

_OUT = mark("Import", "“{name}”, which it is a part of, stays out.")

_Found = tuple[int, Owned, date | None, date | None]


def by_level(
    fresh: Sequence[GoalLine], stored: Sequence[Goal], ids: Mapping[int, int], reject: Reject, named: Collection[str] = ()
) -> Iterator[tuple[list[GoalLine], Mapping[int, int | None]]]:
    """Give the goals that can be added with the ids of their parents by place, step by step: every parent comes before its parts.

    `ids` are the temporary ids by place, `named` the names (squashed) of all goals of the sheet, rejected ones too. Who names a parent that
    is not there, or is a part of itself, is rejected.
    """
    parents: dict[int, int | None] = {}
    for one in fresh:
        found = _parents(one, fresh, stored, ids)
        if one.parent is not None and len(found) != 1:
            reject(one.at, "parent", (SEVERAL if found else _OUT if squash(one.parent) in named else UNKNOWN).fill(name=one.parent))
        else:
            parents[one.at] = found[0] if found else None
    waiting = [one for one in fresh if one.at in parents]
    there: set[int] = set()
    while level := [one for one in waiting if (up := parents[one.at]) is None or up > 0 or up in there]:
        yield level, parents
        there |= {ids[one.at] for one in level}
        waiting = [one for one in waiting if ids[one.at] not in there]
    above = {ids[at]: up for at, up in parents.items()}
    for one in waiting:
        reject(one.at, "parent", CYCLE if _is_circular(ids[one.at], above) else _OUT.fill(name=one.parent))


def _parents(line: GoalLine, fresh: Sequence[GoalLine], stored: Sequence[Goal], ids: Mapping[int, int]) -> list[int]:
    """Return the goals that `line` may be part of.

    Of several with one name those whose period holds its own, then those of teams and the company rather than people's.
    """
    if line.parent is None or line.wanted.start is None or line.wanted.end is None:
        return []
    key = squash(line.parent)
    found: list[_Found] = [(one.id, (one.member_id, one.team_id), one.start, one.end) for one in stored if squash(one.name) == key]
    found += [(ids[one.at], one.owned, one.wanted.start, one.wanted.end) for one in fresh if squash(one.wanted.name) == key]
    if len(found) > 1:
        found = [one for one in found if one[2] and one[3] and one[2] <= line.wanted.start and line.wanted.end <= one[3]]
    if len(found) > 1:
        others = [one for one in found if one[0] != ids[line.at]]
        found = [one for one in others if one[1][0] is None] or others
    return [one[0] for one in found]


def _is_circular(first: int, parents: Mapping[int, int | None]) -> bool:
    seen: set[int] = set()
    at: int | None = first
    while at is not None and at not in seen:
        seen.add(at)
        at = parents.get(at)
    return at is not None
