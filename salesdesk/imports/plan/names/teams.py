"""Teams that a table of facts names beside its people: who has no team yet gets the one that most of the rows say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.places import Places
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.search import spelling
from salesdesk.text import mark

_JOINED = mark("Import", "Members without a team who get the one that the sheet names: {n}")
_STEPS = re.compile(r"[/\\>]")


def team_called(job: Job, path: str, row: int) -> int:
    """Return the last team of a path such as 销售部/华东组; what is not there is planned."""
    parent: int | None = None
    for name in [one.strip() for one in _STEPS.split(path) if one.strip()] or [path]:
        parent = team_below(job, name, parent, row)
    assert parent is not None
    return parent


def team_below(job: Job, name: str, parent: int | None, row: int) -> int:
    """Return the team called `name`, below `parent` where that is given; planned where it is not there."""
    register = job.directory["team"]
    fits = register.called(name)
    found = next((one for one in fits if parent is None or register.values(one).get("parent_id") == parent), None)
    if found is None:
        found = register.create(name, None, job.place, row)
        register.set(found, "parent_id", parent, job.place, row)
    return found


def of_team(job: Job, unclear: Mapping[int, str]) -> dict[int, int]:
    """Return for rows whose name several members have (by place) the one of them who is in the team that the row names."""
    texts = job.columns.texts(Meaning.TEAM) if unclear else None
    if texts is None:
        return {}
    register, stored = job.directory["member"], Places(job, _nobody)
    teams = job.directory["team"]
    found: dict[int, int] = {}
    for at, name in unclear.items():
        team = texts[at]
        named = set() if team is None else {spelling(team), *(spelling(teams.name(one)) for one in teams.called(team))}
        fits = [one for one in register.called(name) if not named.isdisjoint(stored.teams_of(one))]
        if len(fits) == 1:
            found[at] = fits[0]
    return found


def join_teams(job: Job, outcome: Outcome) -> None:
    """Put the members of the rows into the teams that the rows name, where they have none."""
    members = job.columns.data.get("member_id")
    texts = job.columns.texts(Meaning.TEAM) if members is not None else None
    if members is None or texts is None:
        return
    said: dict[int, Counter[str]] = {}
    rows: dict[int, int] = {}
    for member, text, row in zip(members, texts, job.columns.rows, strict=True):
        if member is not None and text is not None:
            said.setdefault(member, Counter())[text] += 1
            rows.setdefault(member, row)
    places = Places(job, _nobody)
    joined = [member for member in said if places.is_free(member)]
    for member in said.keys() - set(joined):
        for team in said[member]:
            places.hold(member, spelling(_STEPS.split(team)[-1]))
    for member in joined:
        (team, _), *_ = said[member].most_common(1)
        places.put(member, team_called(job, team, rows[member]), rows[member], lasting=True)
    places.add_to(outcome)
    if joined:
        outcome.notes.append(_JOINED.fill(n=len(joined)))


def _nobody(_member: int) -> None:
    """Nobody moves: who has a team keeps it."""
