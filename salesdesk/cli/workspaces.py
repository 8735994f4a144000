"""new, sample, check, backup, restore, undo, redo, history: the life of a workspace."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from salesdesk import backups, workspace
from salesdesk import undo as journal
from salesdesk.checking import check
from salesdesk.cli.output import Output, held, opened
from salesdesk.cli.parser import THE_WORKSPACE, Commands
from salesdesk.errors import SalesDeskError
from salesdesk.services.imports import Import, LeftRow, import_of, left_rows
from salesdesk.services.undone_words import left_out_words, reason_words, shared_words, undone_words
from salesdesk.text import mark
from salesdesk.undo_tally import Figures

_UNDO_NOTES = (
    """JSON: {"action": "…", "reversed": 16, "kept": 1, "failed": 1, "gone": 0, "held": 0,
 "rows": {"reversed": 12, …}, "names": {"reversed": 4, …}, "finished": 0, "left_out": 0,
 "held_by": [{"number": 3, "files": "…", "rows": 100}], "set_aside_for": [{"number": 4, "files": "…", "rows": 3}],
 "left": [{"record": "sale_line", "id": 3, "title": "…", "why": "edited", "reason": "…"}]}""",
    mark("Help", "“rows” are those of the sheets, “names” what an import made beside them; “finished” is what went of earlier imports."),
    mark(
        "Help",
        "“held” stay because later imports, “held_by”, hold them too: their undo takes them. “left_out” could not be brought back.",
    ),
    mark("Help", "“set_aside_for” are later imports that lack rows because this one told the same sales: import them again."),
    mark(
        "Help",
        "Why a row was left: it was “edited” since and kept; it failed, for it is “used” by others, its place is “taken”, or what it "
        "belonged to is “lost”; or it is “gone”. Errors: undo.nothing, redo.nothing.",
    ),
)
_MADE_JSON = 'JSON: {"created": "…"}'


def add(commands: Commands) -> None:
    """Add these commands."""
    about = mark("Help", "Create an empty workspace.")
    new = commands.add("new", mark("Help", "create a workspace"), about, (_MADE_JSON,))
    new.add_argument("workspace", metavar="W", help=mark("Help", "file to create (W.salesdesk), or a postgresql:// address"))
    new.add_argument("--name", default="", help=mark("Help", "its name; the file's name by default"))
    new.add_argument("--currency", metavar="CNY", default="CNY", help=mark("Help", "three letters, CNY by default"))
    new.add_argument("--country", metavar="CN", default="CN", help=mark("Help", "whose working days count: CN, US, … or none"))
    new.set_defaults(run=_new)
    about = mark("Help", "Create a workspace with a made-up team and two years of sales.")
    sample = commands.add("sample", mark("Help", "create the sample team"), about, (_MADE_JSON,))
    sample.add_argument("workspace", metavar="W", help=mark("Help", "file to create (W.salesdesk), or a postgresql:// address"))
    sample.add_argument("--sales", type=int, metavar="N", help=mark("Help", "exact number of sale lines, for measuring"))
    sample.set_defaults(run=_sample)
    found = 'JSON: {"ok": true, "findings": [{"ok": true, "text": "…"}]}'
    look = commands.add("check", mark("Help", "look a workspace over for damage"), notes=(found,))
    look.add_argument("workspace", metavar="W", help=THE_WORKSPACE)
    look.set_defaults(run=_check)
    backup = commands.add("backup", mark("Help", "write a consistent copy of a workspace"), notes=('JSON: {"backup": "…"}',))
    backup.add_argument("workspace", metavar="W", help=THE_WORKSPACE)
    backup.add_argument("--out", metavar="FILE", help=mark("Help", "file to write; beside the workspace by default"))
    backup.set_defaults(run=_backup)
    about = mark("Help", "put a backup in a workspace's place; what was there is kept beside it")
    notes = ('JSON: {"restored": "…", "kept": "…"}', mark("Help", "“kept” is where the workspace lies that was there before, or null."))
    restore = commands.add("restore", about, notes=notes)
    restore.add_argument("backup", metavar="BACKUP", help=mark("Help", "the backup"))
    restore.add_argument("--to", required=True, metavar="W", help=mark("Help", "the workspace whose place it takes"))
    restore.set_defaults(run=_restore)
    undo = commands.add("undo", mark("Help", "take back the last action, imports included"), notes=_UNDO_NOTES)
    undo.add_workspace("--in")
    undo.add_argument(
        "--import", dest="number", type=int, metavar="N", help=mark("Help", "undo this import instead: “imports list” shows the numbers")
    )
    undo.set_defaults(run=_undo)
    redo = commands.add("redo", mark("Help", "do again what was undone"), notes=_UNDO_NOTES)
    redo.add_workspace("--in")
    redo.set_defaults(run=_redo)


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
    path = backups.backup_file(given.workspace, Path(given.out) if given.out else None)
    output.data({"backup": str(path)})
    output.say(mark("Cli", "Backed up to {place}.").fill(place=path))
    return 0


def _restore(given: argparse.Namespace, output: Output) -> int:
    aside = backups.restore(Path(given.backup), Path(given.to))
    output.data({"restored": given.to, "kept": str(aside) if aside else None})
    output.say(mark("Cli", "Restored {place}.").fill(place=given.to))
    if aside:
        output.say(mark("Cli", "What was there is kept as {place}.").fill(place=aside))
    return 0


def _undo(given: argparse.Namespace, output: Output) -> int:
    with held(given.workspace) as db:
        if given.number is None:
            done = journal.undo(db)
            return _told(done, output, undone=True, of=import_of(db, done.import_id) if done and done.import_id else None)
        found = import_of(db, given.number)
        if found is None:
            raise SalesDeskError("import.unknown", mark("Cli", "There is no import {n}."), n=given.number)
        done = journal.undo(db, found.action_id) if found.action_id else None
        return _told(done, output, undone=True, left=left_rows(db, found.id) if done else (), of=import_of(db, found.id))


def _redo(given: argparse.Namespace, output: Output) -> int:
    with held(given.workspace) as db:
        return _told(journal.redo(db), output, undone=False)


def _told(done: journal.Undone | None, output: Output, *, undone: bool, left: Sequence[LeftRow] = (), of: Import | None = None) -> int:
    if done is None:
        nothing = mark("Cli", "There is nothing to undo.") if undone else mark("Cli", "There is nothing to redo.")
        raise SalesDeskError("undo.nothing" if undone else "redo.nothing", nothing)
    say = output.language.say
    rows = [{"record": one.table, "id": one.id, "title": one.title, "why": one.why, "reason": say(reason_words(one))} for one in left]
    counts = {**figures(done.facts, done.names, done.finished), "left_out": done.left_out}
    held, lacking = ([asdict(one) for one in some] for some in ((of.held_later, of.set_aside_for) if of is not None else ((), ())))
    output.data({"action": say(done.action.label), **counts, "held_by": held, "set_aside_for": lacking, "left": rows})
    sentence = mark("Cli", "Undone: {what}.") if undone else mark("Cli", "Done again: {what}. Rows and names: {n}.")
    output.say(sentence.fill(what=done.action.label, n=done.whole.reversed))
    for line in undone_words(done.facts, done.names, done.finished) if undone else ():
        output.say(line)
    for line in shared_words(of) if of is not None else ():
        output.say(line)
    if done.left_out:
        output.say(left_out_words(done.left_out))
    for one in left:
        output.say(mark("Cli", "{record} {title}: {why}").fill(record=one.kind, title=one.title, why=reason_words(one)))
    return 0


def figures(rows: Figures, names: Figures, finished: int) -> dict[str, object]:
    """Return what an undo did as JSON: of all together, of the rows of the sheets, and of the names beside them."""
    return {**asdict(rows + names), "rows": asdict(rows), "names": asdict(names), "finished": finished}
