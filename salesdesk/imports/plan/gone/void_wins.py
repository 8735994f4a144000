"""What one table of an import holds for void and another brings or changes: it goes, and the other is told."""

from __future__ import annotations

from collections.abc import Mapping

from salesdesk.imports.plan.facts.void_stored import bases_of
from salesdesk.imports.plan.gone.missing import without_facts
from salesdesk.imports.plan.job import Outcome, Shared
from salesdesk.imports.plan.planned import Counts
from salesdesk.text import mark

_VOID = mark("Import", "Void in another table of this import, so that they do not count: {n}")


def let_void_win(shared: Shared, outcomes: Mapping[int, Outcome]) -> None:
    """Bring and change nothing of what is void, whatever other tables say of it."""
    for place, outcome in outcomes.items() if shared.taken_out or any(shared.void.values()) else ():
        rows = _without_changes(shared, outcome)
        brought = [row for record, keys in shared.void.items() for row in _without_new(outcome, record, keys, place)]
        if not rows and not brought:
            continue
        outcome.samples[:] = [one for one in outcome.samples if one.row not in {*rows, *brought}]
        outcome.counts += Counts(new=-len(brought), changed=-len(rows), set_aside=len(rows) + len(brought))
        outcome.notes.append(_VOID.fill(n=len(rows) + len(brought)))


def _without_changes(shared: Shared, outcome: Outcome) -> list[object]:
    """Take changes of what goes out of `outcome`; return their rows."""
    gone = [one for one in outcome.updates if (one.table, one.id) in shared.taken_out]
    if gone:
        outcome.updates[:] = [one for one in outcome.updates if (one.table, one.id) not in shared.taken_out]
    return [one.after.get("source_row") for one in gone]


def _without_new(outcome: Outcome, record: str, void: Mapping[str, int], place: int) -> list[object]:
    """Take what is new and void in another table than that at `place` out of `outcome`; return its rows."""
    others = {key for key, where in void.items() if where != place}
    rows: list[object] = []
    for at, one in enumerate(outcome.inserts):
        if others and one.table == record and "match_key" in one.columns and not one.ids:
            keys = {str(key) for key in one.columns["match_key"] if bases_of(str(key)) & others}
            pairs = zip(one.columns["source_row"], one.columns["match_key"], strict=True)
            rows += [row for row, key in pairs if key in keys]
            outcome.inserts[at] = without_facts(one, record, keys)
    outcome.inserts[:] = [one for one in outcome.inserts if len(one)]
    return rows
