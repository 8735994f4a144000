"""The roster: members, their teams, and who leads whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from salesdesk.imports.plan.cells.columns import Columns
from salesdesk.imports.plan.facts.stored import mapped
from salesdesk.imports.plan.goals.of_members import targets_of_listed
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.left import Left
from salesdesk.imports.plan.names.left_in_name import take_left
from salesdesk.imports.plan.names.person_columns import person_names
from salesdesk.imports.plan.names.places import Places
from salesdesk.imports.plan.names.resolve import squash
from salesdesk.imports.plan.names.teams import team_below, team_called
from salesdesk.imports.plan.rows import read_rows
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.language.employments import employments, month_ended
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.rules.job_title import role_of
from salesdesk.text import mark, some

_GENDERS = {
    **dict.fromkeys(("女", "女性", "女士", "f", "female", "woman", "w", "mulher", "mujer", "feminino", "femenino"), "female"),
    **dict.fromkeys(("男", "男性", "先生", "m", "male", "man", "homem", "hombre", "masculino"), "male"),
    **dict.fromkeys(("其他", "other", "non-binary", "nonbinary", "x"), "other"),
}

Days = list[date | None]
_SHOWN = 6
_NO_ROLE = mark("Import", "No role fits: {titles}.")


def _plan(job: Job) -> Outcome:
    columns = job.columns
    hired, left = _employment(columns)
    columns.data = {name: values for name, values in (("hired_on", hired), ("left_on", left)) if values is not None}
    columns.narrow()
    fields: dict[str, Sequence[Raw]] = {
        name: [None if one is None else one.isoformat() for one in values] for name, values in columns.data.items()
    }
    for name, meaning in (("phone", Meaning.PHONE), ("email", Meaning.EMAIL), ("note", Meaning.NOTE)):
        if (texts := columns.texts(meaning)) is not None:
            fields[name] = texts
    if (genders := columns.texts(Meaning.GENDER)) is not None:
        fields["gender"] = mapped(genders, gender_of)
    if (roles := columns.texts(Meaning.ROLE)) is not None:
        fields["role"] = mapped(roles, role_of)
        _remark_on_titles(job, roles)
    team_meaning = Meaning.TEAM if columns.find(Meaning.TEAM) else Meaning.REGION
    if team_meaning is Meaning.TEAM and (regions := columns.texts(Meaning.REGION)) is not None:
        fields["region"] = regions
    # Kept as data, so that a row that is rejected now leaves these columns too.
    columns.data = {
        "team": columns.texts(team_meaning) or [None] * len(columns),
        "manager": columns.texts(Meaning.MANAGER) or [None] * len(columns),
    }
    name_in, code_in = columns.find(Meaning.MEMBER), columns.find(Meaning.EMPLOYEE_NUMBER, Meaning.MEMBER_ID)
    telling = [columns.data["team"], *(fields[name] for name in ("phone", "email", "hired_on") if name in fields)]
    states, days = columns.texts(Meaning.STATUS), fields.get("left_on")
    columns.data |= {"state": states or [None] * len(columns), "left_on": days or [None] * len(columns)}
    # Programs keep first and last name apart: both are the name, in the order of its script.
    names = person_names(columns) if name_in is None else None
    if names is not None:
        name_in = columns.find(Meaning.LAST_NAME, Meaning.FIRST_NAME)
    names, told_by = take_left(job, names, fields)
    ids, tally = read_rows(job, "member", name_in, code_in, fields, telling, names=names)
    left_without_day = Left(job, ids, tally, told_by)
    teams = _Teams(job, columns.data["team"], columns.data["manager"], ids)
    places = Places(job, tally.change)
    for at, (record_id, row) in enumerate(zip(ids, columns.rows, strict=True)):
        if (team := teams.of(at)) is not None:
            places.put(record_id, team, row, lasting=False)
            if record_id < 0:
                job.directory["member"].drafts[record_id].team = job.directory["team"].name(team)
    for team, manager, row in teams.leaders:
        places.put(manager, team, row, lasting=True)
    targets = targets_of_listed(job, ids)  # before the rows are counted, some of which may have no readable target
    outcome = tally.outcome()
    outcome.add(targets)
    places.add_to(outcome)
    left_without_day.tell(outcome)
    return outcome


def _employment(columns: Columns) -> tuple[Days | None, Days | None]:
    """Return the days of coming and of leaving, which may stand in one cell."""
    hired_in, left_in = columns.find(Meaning.HIRED_ON), columns.find(Meaning.LEFT_ON)
    both = employments(columns.look_at(hired_in)) if hired_in is not None and left_in is None else None
    if both is None or hired_in is None:
        left = columns.days(left_in)
        if left is not None and left_in is not None:  # who left in May was there until its end
            left = [month_ended(cell, day) for cell, day in zip(columns.look_at(left_in), left, strict=True)]
        return columns.days(hired_in), left
    for at, (cell, days) in enumerate(zip(columns.cells(hired_in), both, strict=True)):
        if cell not in (None, "") and days == (None, None):
            columns.leave_empty(at, hired_in, cell)
    return [hired for hired, _ in both], [left for _, left in both]


def _remark_on_titles(job: Job, titles: Sequence[str | None]) -> None:
    """Say of the column of titles which of them no role fits."""
    column = job.columns.find(Meaning.ROLE)
    strange = list(dict.fromkeys(one for one in titles if one is not None and role_of(one) is None))
    if column is not None and strange:
        job.columns.remarks[column.index] = _NO_ROLE.fill(titles=some(strange, _SHOWN))


def gender_of(text: str | None) -> str | None:
    """Return the gender that a word means, None for any other word: what is not known is not guessed."""
    return _GENDERS.get((text or "").strip().lower())


class _Teams:
    """The teams that the rows speak of. Where a team has several managers, each of them has a team of their own below it."""

    def __init__(self, job: Job, teams: Sequence[str | None], managers: Sequence[str | None], ids: Sequence[int]) -> None:
        self._job, self._register = job, job.directory["team"]
        self._teams, self._managers = teams, managers
        self.leaders: list[tuple[int, int, int]] = []
        self._found: dict[tuple[str | None, str | None], int] = {}
        listed = {squash(job.directory["member"].name(one)) for one in ids}
        by_team: dict[str | None, set[str]] = {}
        for team, manager in zip(teams, managers, strict=True):
            if manager is not None:
                by_team.setdefault(team, set()).add(manager)
        several = any(team is None or len(names) > 1 for team, names in by_team.items())
        self._below = several and not any(squash(name) in listed for names in by_team.values() for name in names)
        self._single: Mapping[str | None, str] = {} if several else {team: next(iter(names)) for team, names in by_team.items()}

    def of(self, at: int) -> int | None:
        """Return the team of row number `at`."""
        team, manager = self._teams[at], self._managers[at]
        if team is None and (manager is None or not self._below):
            return None
        key = (team, manager if self._below else None)
        if key not in self._found:
            row = self._job.columns.rows[at]
            found = None if team is None else team_called(self._job, team, row)
            if self._below and manager is not None:
                found = self._led(team_below(self._job, manager, found, row), manager, row)
            elif team in self._single and found is not None:
                self._led(found, self._single[team], row)
            assert found is not None
            self._found[key] = found
        return self._found[key]

    def _led(self, team: int, name: str, row: int) -> int:
        members = self._job.directory["member"]
        fits = members.called(name)
        manager = fits[0] if len(fits) == 1 else members.create(name, None, self._job.place, row) if not fits else None
        if manager is not None:
            if members.values(manager).get("role") is None:
                members.set(manager, "role", "manager", self._job.place, row)
            self._register.set(team, "leader_id", manager, self._job.place, row)
            self.leaders.append((team, manager, row))
        return team


ROSTER = ImportTarget("roster", "member", (TableKind.ROSTER,), _plan)
