"""Takes planned records out again that only rejected rows name: nothing is made of a row that is not taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from salesdesk.imports.plan.job import Outcome
from salesdesk.imports.plan.names.directory import Directory
from salesdesk.imports.plan.records import REFERENCES


def drop_unneeded(directory: Directory, outcomes: Mapping[int, Outcome]) -> None:
    """Take out of `directory` what was planned for a row that is rejected and what nothing else refers to."""
    rejected = {place: {row for row, _ in one.rejected.rows} for place, one in outcomes.items()}
    doubtful = {
        register.record: {draft.id for draft in register.drafts.values() if draft.row in rejected.get(draft.table, ())}
        for register in directory.loaded()
    }
    if not any(doubtful.values()):
        return
    for record, ids in _referred_to(list(outcomes.values())).items():
        doubtful.get(record, set()).difference_update(ids)
    _keep_what_the_kept_need(directory, doubtful)
    for register in directory.loaded():
        for one in doubtful[register.record]:
            del register.drafts[one]


def _referred_to(outcomes: Sequence[Outcome]) -> dict[str, set[object]]:
    """Return by record the ids that rows to be written refer to."""
    found: dict[str, set[object]] = {}
    for outcome in outcomes:
        for insert in outcome.inserts:
            for column, record in insert.references.items():
                found.setdefault(record, set()).update(insert.columns.get(column, ()))
        for listed in outcome.results:
            found.setdefault("member", set()).update(one.member_id for one in listed.results)
        for update in outcome.updates:
            for column, record in update.references.items():
                found.setdefault(record, set()).add(update.after.get(column))
    return found


def _keep_what_the_kept_need(directory: Directory, doubtful: dict[str, set[int]]) -> None:
    """Take out of `doubtful` the leaders, owners and parents of records that stay, step by step."""
    going = True
    while going:
        going = False
        for register in directory.loaded():
            kept: list[Mapping[str, object]] = [one.values for one in register.drafts.values() if one.id not in doubtful[register.record]]
            for values in [*kept, *(edit.after for edit in register.edits.values())]:
                for column, record in REFERENCES.items():
                    wanted = values.get(column)
                    if wanted in doubtful.get(record, ()):
                        doubtful[record].discard(wanted)
                        going = True
