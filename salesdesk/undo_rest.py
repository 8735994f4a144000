"""What the undo of an import left because a later import needed it: taken back when that one is undone too, and put back by redo."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import desc, or_, select
from sqlalchemy.orm import Session

from salesdesk.model import ImportBatch, JournalAction, JournalChange
from salesdesk.undo_rows import bulks_of, do_again, is_gone, take_back, was_deleted
from salesdesk.undo_tally import GONE, Tally

_Step = dict[str, Any]


def finish(session: Session, action: JournalAction, tables: set[str]) -> int:
    """Take back what imports that were undone before had to leave because of `action`, an import that was undone just now.

    Return how many rows of other imports that is, names among them, and add their tables to `tables`. Each step is kept in
    `ImportBatch.undone`, so that redo can go back.
    """
    total = number = 0
    going = True
    while going:
        going = False
        for batch, other in _undone(session):
            count = _take_rest(session, batch, other, action, number, tables)
            number += 1
            going = going or count > 0
            total += count if other is not action else 0
    return total


def unfinish(session: Session, action: JournalAction, tables: set[str]) -> None:
    """Put back what was taken back by `finish` for `action`: what is done again stands on it."""
    steps = [(step, batch, other) for batch, other in _every_undone(session) for step in _steps(batch) if step["by"] == action.id]
    for step, batch, other in sorted(steps, key=lambda one: -one[0]["number"]):
        _put(session, other, step, tables)
        batch.undone = {**batch.undone, "finished": [one for one in _steps(batch) if one is not step]}
        _count_back(batch, step)


def put_rest_back(session: Session, action: JournalAction, tables: set[str]) -> None:
    """Put back what `finish` took back of the import `action` itself, which is done again."""
    batch = session.scalars(select(ImportBatch).where(ImportBatch.action_id == action.id)).first()
    for step in sorted(_steps(batch) if batch is not None else (), key=lambda one: -one["number"]):
        _put(session, action, step, tables)


def _undone(session: Session) -> Iterator[tuple[ImportBatch, JournalAction]]:
    """Give the imports that are undone, the newest first, where something was left."""
    for batch, other in _every_undone(session):
        whole = Tally.of(batch.undone).whole
        if whole.left or whole.held:
            yield batch, other


def _every_undone(session: Session) -> Sequence[tuple[ImportBatch, JournalAction]]:
    query = select(ImportBatch, JournalAction).join(JournalAction, JournalAction.id == ImportBatch.action_id)
    query = query.where(or_(JournalAction.state == "undone", JournalAction.state == "dropped")).order_by(desc(JournalAction.id))
    return [(batch, action) for batch, action in session.execute(query) if batch.undone]


def _steps(batch: ImportBatch) -> list[_Step]:
    steps: list[_Step] = (batch.undone or {}).get("finished", [])
    return steps


def _take_rest(session: Session, batch: ImportBatch, other: JournalAction, action: JournalAction, number: int, tables: set[str]) -> int:
    wanted = sorted(batch.undone.get("open", ()), reverse=True)
    changes = [one for one in (session.get(JournalChange, each) for each in wanted) if one is not None]
    back = take_back(session, other, changes, bulks_of(session, other), lenient=True)
    # A change of a row that is not there any more is as good as taken back, unless an undo may still bring the row again.
    gone = [one for one in changes if one.id in back.open and one.before is not None and one.after is not None and is_gone(session, one)]
    moot = [one for one in gone if not was_deleted(session, one)]
    if not back.tally.whole.reversed and not moot:
        return 0
    packed = {str(one): base64.b64encode(rows).decode() for one, rows in back.packed.items()}
    before, after = Tally.of(batch.undone), back.tally
    merged = {name: list(counts) for name, counts in before.tables.items()}
    for name, (taken, kept, failed, _, held) in after.tables.items():
        was = merged.setdefault(name, [0] * 5)
        # What was taken out before is among those that are gone now.
        merged[name] = [was[0] + taken, kept, failed, max(0, sum(was) - was[0] - taken - kept - failed - held), held]
    for one in moot:
        counts = merged[one.table_name]
        counts[0], counts[3] = counts[0] + 1, max(0, counts[3] - 1)
    settled = {one.id for one in moot}
    step = {"by": action.id, "number": number, "changes": [*back.reverted, *settled], "packed": packed, "tables": before.tables}
    step["rows"] = batch.undone["rows"]
    rows = [one for one in after.rows if one.why != GONE]
    batch.undone = {
        **batch.undone,
        **Tally(merged, rows).told(),
        "open": [one for one in back.open if one not in settled],
        "finished": [*_steps(batch), step],
    }
    tables.update(after.tables)
    session.flush()
    return after.whole.reversed


def _put(session: Session, action: JournalAction, step: Mapping[str, Any], tables: set[str]) -> None:
    changes = [one for one in (session.get(JournalChange, each) for each in step["changes"]) if one is not None]
    packed: dict[int, bytes | None] = {int(one): base64.b64decode(rows) for one, rows in step["packed"].items()}
    do_again(session, action, changes, packed)
    tables.update(step["tables"])


def _count_back(batch: ImportBatch, step: _Step) -> None:
    """Say of an import that is undone still what was left before the step."""
    was = batch.undone
    tally = Tally.of({"tables": step["tables"], "rows": step["rows"]})
    batch.undone = {**was, **tally.told(), "open": [*was.get("open", ()), *step["changes"]]}
