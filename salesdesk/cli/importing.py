"""import: take sheets as they are, or say what would happen; imports: what was taken in."""

from __future__ import annotations

import argparse
import getpass
import sys
from dataclasses import asdict, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from salesdesk.cli import amounts, guesses, missing_rows, same_names, told_twice
from salesdesk.cli.output import Output, held, opened
from salesdesk.cli.parser import Commands
from salesdesk.cli.workspaces import figures
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.imports import Choices, ImportPlan, apply_plan, plan_workbooks, write_rejected
from salesdesk.imports.plan.cells.written import questions_of
from salesdesk.imports.plan.choices import RateChoice
from salesdesk.imports.plan.planned import TablePlan
from salesdesk.imports.plan.report import exact, option, report
from salesdesk.imports.reading import ReadFile, read_files
from salesdesk.imports.recognise.columns.writing import ORDERS
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.reasons import need_folder
from salesdesk.services.imports import Import, import_of, imports
from salesdesk.services.settings import settings_of
from salesdesk.services.undone_words import shared_words
from salesdesk.text import mark

_SHOWN = 20
_EVER = date(1900, 1, 1)  # the rate holds for all days that have none
_SIGNS = {"comma": ",", "point": "."}
_NO_RATE = mark("Errors", "“{words}” is no rate: write it like USD=7.12, or USD=7.12@2026-01-01.")
_OWN_TOTAL = mark(
    "Cli", "The sheet's own total of “{column}” (row {row}) is {stated}, its rows add up to {read}: a difference of {difference}."
)
_HEAD = (
    mark("Cli", "File"),
    mark("Cli", "Sheet"),
    mark("Cli", "What it is"),
    mark("Cli", "New"),
    mark("Cli", "Changed"),
    mark("Cli", "Same"),
    mark("Cli", "Rejected"),
    mark("Cli", "Set aside"),
)

_NOTES = (
    """JSON: {"files": [{"file": "a.xlsx", "sheets": [{"sheet": "订单", "tables": [
 {"kind": "sale_lines", "kind_reason": "…", "confidence": 0.97,
 "product": null, "hidden": false, "header_rows": [1],
 "columns": [{"header": "订单日期", "meaning": "day", "confidence": 0.98, "reason": "…"}],
 "counts": {"new": 10, "changed": 0, "same": 0, "rejected": 1, "set_aside": 0}, "target": "sale_line", "why_not": null,
 "amounts": {"columns": ["线上", "线下"], "counted": ["线上"]},
 "confirmed": null, "needs": ["date_order"],
 "questions": [{"about": "date_order", "columns": ["日期"], "cells": ["03/04/2026"], "answered": null,
 "answers": [{"option": "--dates dmy", "values": ["2026-04-03"]}, {"option": "--dates mdy", "values": ["2026-03-04"]}]}],
 "rejected": [{"row": 7, "column": "金额", "value": "abc", "reason": "…"}], "samples": […], "notes": ["…"],
 "totals": {"checked": true, "agrees": true, "sums": [{"row": 12, "column": "金额", "stated": "9", "read": "9", "agrees": true,
 "rejected": "0", "rejected_rows": 0}]},
 "gone": {"rows": 1, "amount": "503", "new": 1, "new_amount": "5500", "pairs": 1, "answered": null, "samples": […]},
 "twice": [{"what": "contracts", "others": "orders", "stored": false, "n": 2, "amount": "900", "there": 2, "there_amount": "900",
 "equal": 2, "changed": 0, "alone": 0, "missing": 0, "lines": ["…"], "answered": null}]}]}]}],
 "counts": {…}, "unread": [{"file": "b.xlsx", "code": "import.damaged", "reason": "…"}],
 "creates": [{"record": "member", "name": "张三", "code": null}], "notes": […],
 "near": [{"record": "product", "new": "GTXPro", "known": "GTX Pro", "known_id": 7, "kind": "spaces", "reason": "…"}],
 "applied": true, "action": 12}""",
    mark(
        "Help", "A file that cannot be read does not keep the others out: it is in “unread”; where none can be read, there is an “error”."
    ),
    mark("Help", "Rows set aside are of a kind that SalesDesk names but does not keep yet. Rows are numbered as Excel shows them."),
)

_SHARED = mark("Cli", "Import {n}: {told}")
_LIST_JSON = """JSON: {"imports": [{"number": 3, "at": "2026-11-26T04:30:00+00:00", "by": "…", "files": ["a.xlsx"],
 "state": "done|undone", "counts": {…},
 "undone": {"reversed": 9, "kept": 1, "failed": 0, "gone": 0, "held": 0, "rows": {…}, "names": {…}, "finished": 0},
 "held_later": [{"number": 4, "files": "b.xlsx", "rows": 100}], "taken_over": [],
 "set_aside_for": [],
 "corrects": null, "sheets": [{"file": "a.xlsx", "sheet": "订单", "kind": "sale_lines",
 "product": null, "counts": {…}}]}]}"""


_NOBODY = mark("Cli", "The table does not say who sold: its rows count for the company, but for no member. A column with the name says it.")


def add(commands: Commands) -> None:
    """Add these commands."""
    one = commands.add("import", mark("Help", "import sheets as they are, and folders of them"), notes=_NOTES)
    one.add_argument("files", nargs="+", metavar="FILE", help=mark("Help", "sheets: Excel, CSV and others, or a folder of them"))
    one.add_workspace("--into")
    one.add_argument("--dry-run", action="store_true", help=mark("Help", "say what would happen, write nothing"))
    one.add_argument("--period", metavar="2026-10", help=mark("Help", "for tables that carry no date or year of their own"))
    about = mark("Help", "the order of day, month and year, for dates that fit more than one: dmy is day, month, year")
    one.add_argument("--dates", choices=ORDERS, help=about)
    about = mark("Help", "the decimal sign, for numbers whose comma could be either")
    one.add_argument("--decimal", choices=tuple(_SIGNS), help=about)
    about = mark("Help", "write the rejected rows, with reasons, to correct and import again")
    one.add_argument("--rejected", metavar="FILE.xlsx", help=about)
    about = mark("Help", "what a currency is worth, where no rate is known; USD=7.12@2026-01-01 from that day on")
    one.add_argument("--rate", action="append", default=[], type=_rate, metavar="USD=7.12", help=about)
    about = mark("Help", "opens protected workbooks; asked for when it is left out")
    one.add_argument("--password", action="append", default=[], metavar="PASSWORD", help=about)
    amounts.add_options(one)
    guesses.add_options(one)
    missing_rows.add_options(one)
    told_twice.add_options(one)
    same_names.add_options(one)
    one.set_defaults(run=_import)
    two = commands.add("imports", mark("Help", "the imports of a workspace"), notes=(_LIST_JSON,))
    two.add_argument("action", choices=("list",), help=mark("Help", "list them"))
    two.add_workspace("--in")
    two.set_defaults(run=_list)


def _list(given: argparse.Namespace, output: Output) -> int:
    with opened(given.workspace, output) as db:
        found = [import_of(db, one.id) or one for one in imports(db)]
    output.data({"imports": [_listed(one) for one in found]})
    head = (mark("Cli", "No."), mark("Cli", "When"), mark("Cli", "Imported by"), mark("Cli", "Files"), *_HEAD[3:6], mark("Cli", "State"))
    states = {"done": mark("Cli", "done")}
    rows = []
    for one in found:
        counts = [str(one.counts.get(name, 0)) for name in ("new", "changed", "same")]
        state = output.language.say(states.get(one.state, mark("Cli", "undone")))
        rows.append([str(one.id), f"{one.at:%Y-%m-%d %H:%M}", one.actor, ", ".join(one.files), *counts, state])
    output.table(head, rows)
    for one in found:
        for line in shared_words(one):
            output.say(_SHARED.fill(n=one.id, told=line))
    return 0


def _listed(one: Import) -> dict[str, Any]:
    return {
        "number": one.id,
        "at": one.at.isoformat(),
        "by": one.actor,
        "files": list(one.files),
        "state": "done" if one.state == "done" else "undone",
        "counts": dict(one.counts),
        "undone": figures(one.undone.rows, one.undone.names, one.undone.also) if one.undone is not None else None,
        "held_later": [asdict(other) for other in one.held_later],
        "taken_over": [asdict(other) for other in one.taken_over],
        "set_aside_for": [asdict(other) for other in one.set_aside_for],
        "corrects": one.corrects,
        "sheets": [
            {"file": sheet.file, "sheet": sheet.sheet, "kind": sheet.kind, "product": sheet.product, "counts": dict(sheet.counts)}
            for sheet in one.sources
        ],
    }


def _rate(words: str) -> RateChoice:
    """Read USD=7.12 or USD=7.12@2026-01-01; raise `SalesDeskError` ("import.rate")."""
    currency, _, rest = words.partition("=")
    rate, _, day = rest.partition("@")
    try:
        found = RateChoice(currency.strip().upper(), date.fromisoformat(day.strip()) if day else _EVER, Decimal(rate))
    except (ValueError, InvalidOperation) as error:
        raise SalesDeskError("import.rate", _NO_RATE, words=words) from error
    if len(found.currency) != 3 or not found.rate.is_finite() or found.rate <= 0:
        raise SalesDeskError("import.rate", _NO_RATE, words=words)
    return found


def _import(given: argparse.Namespace, output: Output) -> int:
    if given.rejected:
        need_folder(Path(given.rejected))
    with opened(given.workspace, output) if given.dry_run else held(given.workspace) as db:
        plan, unread = _plan(db, given, output)
        if given.rejected and plan.counts.rejected:
            write_rejected(plan, Path(given.rejected), output.language)
        waiting = same_names.waits(plan, given)
        open_ = waiting or missing_rows.waits(plan) or told_twice.waits(plan) or guesses.waits(plan)
        result = None if given.dry_run or open_ else apply_plan(db, plan, Progress())
    done = result.action_id if result else None
    refused = [{"file": one.path.name, "code": one.code, "reason": output.language.say(one.problem or "")} for one in unread]
    output.data({**report(plan, output.language), "unread": refused, "applied": done is not None, "action": done})
    _tell(output, plan, applied=done is not None)
    amounts.tell(output, plan)
    guesses.tell(output, plan)
    missing_rows.tell(output, plan)
    told_twice.tell(output, plan)
    same_names.tell(output, plan.near, waiting=waiting)
    counts = plan.counts
    settled = any(one.twice and not one.may_count_twice for one in plan.tables)
    return (
        0
        if (counts.new or counts.changed or counts.same or settled) and (given.dry_run or done is not None or not (plan.useful or open_))
        else 1
    )


def _plan(db: Database, given: argparse.Namespace, output: Output) -> tuple[ImportPlan, list[ReadFile]]:
    """Plan what could be read, as the window does, and return beside it what could not be; raise the reason where that is all."""
    files = _read(given, output)
    books = [one.book for one in files if one.book is not None]
    unread = [one for one in files if one.book is None and not one.left_out]
    if not books and unread and unread[0].problem is not None:
        raise SalesDeskError(unread[0].code or "import.nothing", unread[0].problem)
    for one in files:
        if one.problem is not None:
            output.note(one.problem)
    choices = _choices(db, given)
    plan = plan_workbooks(db, books, Progress(), choices)
    if (chosen := amounts.answers(plan, given)) != plan.choices:
        plan = plan_workbooks(db, books, Progress(), chosen)
    if (answered := same_names.answers(plan, given)) != plan.choices:
        plan = plan_workbooks(db, books, Progress(), answered)
    return plan, unread


def _read(given: argparse.Namespace, output: Output) -> tuple[ReadFile, ...]:
    paths, passwords = [Path(one) for one in given.files], list(given.password)
    files: tuple[ReadFile, ...] = ()
    while True:
        files = read_files(paths, Progress(), passwords, files)
        waiting = next((one for one in files if one.locked and one.problem is not None), None)
        if waiting is None or waiting.problem is None or not sys.stdin.isatty():
            return files
        output.note(waiting.problem)
        if not (typed := getpass.getpass(output.language.say(mark("Cli", "Password: ")))):
            return files
        passwords.append(typed)


def _choices(db: Database, given: argparse.Namespace) -> Choices:
    choices = Choices(
        rates=tuple(given.rate),
        dates=given.dates,
        decimal=_SIGNS.get(given.decimal),
        gone=given.missing,
        twice=given.twice,
        confirmed=given.confirm,
    )
    if given.period is None:
        return choices
    chosen = Period.parse(given.period, settings_of(db).fiscal_start)
    return replace(choices, day=chosen.end, year=chosen.end.year, period=chosen)


def _tell(output: Output, plan: ImportPlan, *, applied: bool) -> None:
    rows = []
    for one in plan.tables:
        counts = one.counts
        figures = (counts.new, counts.changed, counts.same, counts.rejected, counts.set_aside)
        rows.append([one.file, one.place, output.language.say(one.kind_label), *(str(figure) for figure in figures)])
    output.table(_HEAD, rows)
    for note in plan.notes:
        output.say(note)
    for one in plan.tables:
        hidden = mark("Cli", "The sheet is hidden in Excel and is read all the same.") if one.table.hidden else None
        nobody = _NOBODY if one.target is not None and one.of_nobody else None
        for about in (one.why, hidden, nobody, *one.table.notes, *one.notes):
            if about is not None:
                output.say(mark("Cli", "{file} › {sheet}: {note}").fill(file=one.file, sheet=one.place, note=about))
        for check in one.totals:
            if not check.agrees:
                values = {name: exact(value) for name, value in (("stated", check.stated), ("read", check.read))}
                told = _OWN_TOTAL.fill(column=check.column, row=check.row, difference=exact(check.read - check.stated), **values)
                output.say(mark("Cli", "{file} › {sheet}: {note}").fill(file=one.file, sheet=one.place, note=told))
        if one.target is None and not one.skipped:
            _tell_questions(output, one)
        for row in one.rejected.problems[:_SHOWN]:
            output.say(mark("Cli", "{file}, row {row}: {reason}").fill(file=one.file, row=row.row, reason=row.reason))
    if not applied:
        output.say(mark("Cli", "Nothing was written."))


def _tell_questions(output: Output, one: TablePlan) -> None:
    """Say for each question of a table that waits which option answers it, and what its cells are then."""
    for question in questions_of(one.table):
        if question.said is None:
            for answer in question.answers:
                for cell, value in zip(question.cells[:1], answer.values, strict=False):
                    words = mark("Cli", "{file} › {sheet}: with {option}, {cell} is {value}")
                    filled = words.fill(file=one.file, sheet=one.place, option=option(question, answer.way), cell=cell, value=value)
                    output.say(filled)
