"""What was planned of members, teams, customers and products as rows to write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from salesdesk.imports.plan.names.directory import FIELDS, Directory
from salesdesk.imports.plan.names.register import CODES, Draft, Register
from salesdesk.imports.plan.planned import NewRecord
from salesdesk.imports.plan.writes import Hold, Insert, Raw, Update
from salesdesk.search import search_key

REFERENCES = {"parent_id": "team", "leader_id": "member", "owner_id": "member"}
# Teams are led by members, customers looked after by them: who is pointed to comes first.
ORDER = ("member", "team", "product", "customer")


def record_inserts(directory: Directory) -> Iterator[Insert]:
    """Return the inserts of planned records, in an order in which every reference is there before it is used."""
    loaded = {one.record: one for one in directory.loaded()}
    for record in ORDER:
        if register := loaded.get(record):
            for drafts in _levels(register):
                yield _insert(register, drafts)


def record_updates(directory: Directory) -> Iterator[Update]:
    """Return the planned changes of stored records."""
    for register in directory.loaded():
        for edit in register.edits.values():
            # One row may set what another one sets back.
            after = {name: value for name, value in edit.after.items() if value != edit.before[name]}
            before = {name: edit.before[name] for name in after}
            if not after:
                continue
            if register.record in CODES and any(name in after for name in ("name", CODES[register.record])):
                after["search"] = _search(register.record, register.values(edit.id))
            after["source_row"] = edit.row
            yield Update(register.record, edit.id, edit.table, before, after, REFERENCES)


def record_holds(directory: Directory) -> Iterator[Hold]:
    """Return the stored records that tables hold as well."""
    for register in directory.loaded():
        if register.held:
            yield Hold(register.record, sorted(register.held), tuple(sorted(register.said)))


def new_records(directory: Directory) -> tuple[NewRecord, ...]:
    """Return what would be created, for the preview."""
    return tuple(
        NewRecord(register.record, str(draft.values["name"]), _code(register, draft), draft.table, draft.row)
        for register in directory.loaded()
        for draft in register.drafts.values()
    )


def _levels(register: Register) -> Iterator[list[Draft]]:
    """Return the drafts in steps: what a later step points to is in an earlier one (an undo takes them out step by step)."""
    rest = list(register.drafts.values())
    done: set[Raw] = set()
    while rest:
        ready = [one for one in rest if not _waits(one, done)]
        yield ready or rest
        done |= {one.id for one in ready}
        rest = [one for one in rest if one.id not in done] if ready else []


def _waits(draft: Draft, done: set[Raw]) -> bool:
    parent = draft.values.get("parent_id")
    return isinstance(parent, int) and parent < 0 and parent not in done


def _insert(register: Register, drafts: Sequence[Draft]) -> Insert:
    columns: dict[str, Sequence[Raw]] = {name: [one.values.get(name) for one in drafts] for name in FIELDS[register.record]}
    if register.record in CODES:
        columns["search"] = [_search(register.record, one.values) for one in drafts]
    columns["source_row"] = [one.row for one in drafts]
    references = {name: record for name, record in REFERENCES.items() if name in columns}
    return Insert(register.record, columns, [one.table for one in drafts], references, [one.id for one in drafts])


def _search(record: str, values: dict[str, Raw]) -> str:
    code = values.get(CODES[record])
    return search_key(str(values["name"]), None if code is None else str(code))


def _code(register: Register, draft: Draft) -> str | None:
    code = draft.values.get(CODES.get(register.record, ""))
    return None if code is None else str(code)
