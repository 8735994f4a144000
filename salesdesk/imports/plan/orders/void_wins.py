"""A record that one table of an import holds for void and another changes: it goes, and the other is told."""

from __future__ import annotations

from collections.abc import Mapping

from salesdesk.imports.plan.job import Outcome, Shared
from salesdesk.imports.plan.planned import Counts
from salesdesk.text import mark

_VOID = mark("Import", "Changed here, but void in another table of this import, so that they do not count: {n}")


def let_void_win(shared: Shared, outcomes: Mapping[int, Outcome]) -> None:
    """Change nothing of what is stored and goes, whatever other tables say of it."""
    if not shared.taken_out:
        return
    for outcome in outcomes.values():
        gone = [one for one in outcome.updates if (one.table, one.id) in shared.taken_out]
        if not gone:
            continue
        rows = {one.after.get("source_row") for one in gone}
        outcome.updates[:] = [one for one in outcome.updates if one not in gone]
        outcome.samples[:] = [one for one in outcome.samples if one.state != "changed" or one.row not in rows]
        outcome.counts += Counts(changed=-len(gone), set_aside=len(gone))
        outcome.notes.append(_VOID.fill(n=len(gone)))
