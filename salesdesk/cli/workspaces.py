"""new, sample, check, backup, restore, undo, redo, history: the life of a workspace."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from salesdesk import undo as journal
from salesdesk import workspace
from salesdesk.checking import check
from salesdesk.cli.output import Output, held, opened
from salesdesk.errors import SalesDeskError
from salesdesk.services.imports import LeftRow, import_of, left_rows
from salesdesk.text import mark

_UNDO_JSON = """
JSON: {"action": "…", "reversed": 12, "kept": 1, "failed": 0,
 "left": [{"record": "sale_line", "id": 3, "title": "…", "why": "edited"}]}; error "undo.nothing" or "redo.nothing".
Why a row was left: it was "edited" since, is "used" by others, or is "gone".
"""
_MADE_JSON = 'JSON: {"created": "path or address"}'
_WHY = {
    "edited": mark("LeftRows", "Changed since"),
    "used": mark("LeftRows", "Other records need it"),
    "gone": mark("LeftRows", "Deleted before"),
}


def add(commands: Any) -> None:
    """Add these commands to the parser."""
    new = commands.add_parser("new", help="create a workspace", description="Create an empty workspace.", epilog=_MADE_JSON)
    new.add_argument("workspace", help="file to create (W.salesdesk) or a postgresql:// address")
    new.add_argument("--name", default="", help="its name; the file's name by default")
    new.add_argument("--currency", default="CNY", help="three letters, CNY by default")
    new.add_argument("--country", default="CN", help="whose working days count: CN, US, … or none")
    new.add_argument("--json", action="store_true")
    new.set_defaults(run=_new)
    sample = commands.add_parser(
        "sample",
        help="create the sample team",
        description="Create a workspace with a made-up team and two years of sales.",
        epilog=_MADE_JSON,
    )
    sample.add_argument("workspace")
    sample.add_argument("--sales", type=int, help="exact number of sale lines, for measuring")
    sample.add_argument("--json", action="store_true")
    sample.set_defaults(run=_sample)
    check = commands.add_parser("check", help="look a workspace over", epilog='JSON: {"ok": true, "findings": [{"ok": true, "text": "…"}]}')
    check.add_argument("workspace")
    check.add_argument("--json", action="store_true")
    check.set_defaults(run=_check)
    backup = commands.add_parser("backup", help="write a consistent copy", epilog='JSON: {"backup": "path"}')
    backup.add_argument("workspace")
    backup.add_argument("--out", help="file to write; beside the workspace by default")
    backup.add_argument("--json", action="store_true")
    backup.set_defaults(run=_backup)
    about = "put a backup in a workspace's place; what was there is kept beside it"
    restore = commands.add_parser("restore", help=about, epilog='JSON: {"restored": "path", "kept": "path of what was there, or null"}')
    restore.add_argument("backup")
    restore.add_argument("--to", required=True, metavar="W", help="the workspace")
    restore.add_argument("--json", action="store_true")
    restore.set_defaults(run=_restore)
    for name, run, about in (("undo", _undo, "take back the last action, imports included"), ("redo", _redo, "do again what was undone")):
        one = commands.add_parser(name, help=about, epilog=_UNDO_JSON)
        one.add_argument("--in", dest="workspace", required=True, metavar="W")
        if name == "undo":
            one.add_argument("--import", dest="number", type=int, metavar="N", help="undo this import (see `imports list`) instead")
        one.add_argument("--json", action="store_true")
        one.set_defaults(run=run)


def _new(given: argparse.Namespace, output: Output) -> int:
    db = workspace.create(
        given.workspace, name=given.name, currency=given.currency.upper(), country=given.country, language=output.language.code
    )
    db.close()
    output.data({"created": given.workspace})
    output.say(mark("Cli", "Created {place}.").fill(place=given.workspace))
    return 0


def _sample(given: argparse.Namespace, output: Output) -> int:
    from salesdesk.sample import make_sample

    make_sample(given.workspace, language=output.language.code, sales=given.sales).close()
    output.data({"created": given.workspace})
    output.say(mark("Cli", "Created {place}.").fill(place=given.workspace))
    return 0


def _check(given: argparse.Namespace, output: Output) -> int:
    with opened(given.workspace, output) as db:
        findings = check(db)
    ok = all(one.ok for one in findings)
    output.data({"ok": ok, "findings": [{"ok": one.ok, "text": output.language.say(one.text)} for one in findings]})
    for one in findings:
        output.say(("  " if one.ok else "! ") + output.language.say(one.text))
    return 0 if ok else 1


def _backup(given: argparse.Namespace, output: Output) -> int:
    path = workspace.backup_file(given.workspace, Path(given.out) if given.out else None)
    output.data({"backup": str(path)})
    output.say(mark("Cli", "Backed up to {place}.").fill(place=path))
    return 0


def _restore(given: argparse.Namespace, output: Output) -> int:
    aside = workspace.restore(Path(given.backup), Path(given.to))
    output.data({"restored": given.to, "kept": str(aside) if aside else None})
    output.say(mark("Cli", "Restored {place}.").fill(place=given.to))
    if aside:
        output.say(mark("Cli", "What was there is kept as {place}.").fill(place=aside))
    return 0


def _undo(given: argparse.Namespace, output: Output) -> int:
    with held(given.workspace) as db:
        if given.number is None:
            return _told(journal.undo(db), output, undone=True)
        found = import_of(db, given.number)
        if found is None:
            raise SalesDeskError("import.unknown", mark("Cli", "There is no import {n}."), n=given.number)
        done = journal.undo(db, found.action_id) if found.action_id else None
        return _told(done, output, undone=True, left=left_rows(db, found.id) if done else ())


def _redo(given: argparse.Namespace, output: Output) -> int:
    with held(given.workspace) as db:
        return _told(journal.redo(db), output, undone=False)


def _told(done: journal.Undone | None, output: Output, *, undone: bool, left: Sequence[LeftRow] = ()) -> int:
    if done is None:
        nothing = mark("Cli", "There is nothing to undo.") if undone else mark("Cli", "There is nothing to redo.")
        raise SalesDeskError("undo.nothing" if undone else "redo.nothing", nothing)
    rows = [{"record": one.table, "id": one.id, "title": one.title, "why": one.why} for one in left]
    label = output.language.say(done.action.label)
    output.data({"action": label, "reversed": done.reversed, "kept": done.kept, "failed": done.failed, "left": rows})
    sentence = mark("Cli", "Undone: {what}. Rows: {n}.") if undone else mark("Cli", "Done again: {what}. Rows: {n}.")
    output.say(sentence.fill(what=done.action.label, n=done.reversed))
    if done.kept:
        output.say(mark("Cli", "Kept because they were changed or used since: {n}.").fill(n=done.kept))
    for one in left:
        output.say(mark("Cli", "{record} {title}: {why}").fill(record=one.kind, title=one.title, why=_WHY[one.why]))
    return 0
