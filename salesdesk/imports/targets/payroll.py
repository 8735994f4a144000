"""Payroll: only what is ours is taken, the number, team and position that members lack; pay and deductions are not read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.plan.facts.stored import mapped
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.register import Ambiguous
from salesdesk.imports.plan.names.teams import join_teams
from salesdesk.imports.plan.planned import Counts
from salesdesk.imports.plan.policies import Policy
from salesdesk.imports.plan.rows import read_rows
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.kinds.which import KINDS
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.rules.job_title import role_of
from salesdesk.text import Text, mark, some

_ONLY = mark("Import", "A payroll: members get the number, team and position that they lack. What people are paid stays in the sheet.")
_STRANGERS = mark("Import", "People who are no members here are left out: {names}. To add them, choose “{kind}” above.")
_NAMED = 5


def _plan(job: Job) -> Outcome:
    columns, notes = job.columns, [_ONLY]
    name_in, code_in = columns.find(Meaning.MEMBER), columns.find(Meaning.EMPLOYEE_NUMBER, Meaning.MEMBER_ID)
    left = _leave_strangers(job, notes)
    fields: dict[str, Sequence[Raw]] = {}
    if (roles := columns.texts(Meaning.ROLE)) is not None:
        fields["role"] = mapped(roles, role_of)
    ids, tally = read_rows(replace(job, policies={"role": Policy.EMPTY}), "member", name_in, code_in, fields)
    columns.data["member_id"] = ids
    outcome = tally.outcome()
    outcome.notes = [*notes, *outcome.notes]
    outcome.counts += Counts(set_aside=left)
    join_teams(job, outcome)
    return outcome


def _leave_strangers(job: Job, notes: list[Text]) -> int:
    """Leave out the rows of people who are not known, and rows without a name; return how many."""
    columns, register = job.columns, job.directory["member"]
    nothing: list[str | None] = [None] * len(columns)
    called = columns.texts(Meaning.MEMBER) or nothing
    codes = columns.texts(Meaning.EMPLOYEE_NUMBER, Meaning.MEMBER_ID) or nothing
    stay: list[bool] = []
    strangers: dict[str, None] = {}
    for name, code in zip(called, codes, strict=True):
        try:
            known = register.find(name, code) is not None if name or code else False
        except Ambiguous:
            known = True  # named, as everywhere
        stay.append(known)
        if not known and (name or code):
            strangers[str(name or code)] = None
    if strangers:
        names = some(list(strangers), _NAMED)
        notes.append(_STRANGERS.fill(names=names, kind=KINDS[TableKind.ROSTER]))
    columns.keep(stay)
    return len(stay) - sum(stay)


PAYROLL = ImportTarget("payroll", "member", (TableKind.PAYROLL,), _plan)
