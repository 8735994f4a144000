"""import: take sheets as they are, or say what would happen."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from salesdesk.cli.output import Output, held, opened
from salesdesk.db import Database
from salesdesk.imports import Choices, ImportPlan, apply_plan, plan_import
from salesdesk.imports.report import report
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.services.settings import settings_of
from salesdesk.text import mark

NAMES = ("import",)

_JSON = """
JSON: {"files": [{"file": "a.xlsx", "sheets": [{"sheet": "订单", "tables": [{"kind": "sale_lines", "product": null, "header_rows": [1],
 "columns": [{"header": "订单日期", "meaning": "day", "confidence": 0.98, "reason": "…"}],
 "counts": {"new": 10, "changed": 0, "same": 0, "rejected": 1, "set_aside": 0},
 "rejected": [{"row": 7, "column": "金额", "value": "abc", "reason": "…"}],
 "totals": {"checked": true, "agrees": true, "sums": [{"row": 12, "label": "合计", "column": "金额", "stated": "…", "read": "…", "agrees": true}]},
 "notes": ["…"]}]}]}], "creates": [{"record": "member", "name": "…", "code": null}], "near": […],
 "counts": {"new": 10, …}, "applied": true, "action": 12}
"""


def add(commands: Any) -> None:
    """Add the command to the parser."""
    one = commands.add_parser("import", help="import sheets as they are", epilog=_JSON)
    one.add_argument("files", nargs="+", metavar="FILE")
    one.add_argument("--into", dest="workspace", required=True, metavar="W")
    one.add_argument("--dry-run", action="store_true", help="say what would happen, write nothing")
    one.add_argument("--period", help="for tables that carry no date or year of their own")
    one.add_argument("--rejected", metavar="FILE.xlsx", help="write the rejected rows, with reasons, to correct and import again")
    one.add_argument("--json", action="store_true")
    one.set_defaults(run=_import)


def _import(given: argparse.Namespace, output: Output) -> int:
    with (opened if given.dry_run else held)(given.workspace) as db:
        plan = plan_import(db, [Path(one) for one in given.files], Progress(), _choices(db, given.period))
        if given.rejected and plan.counts.rejected:
            from salesdesk.imports import write_rejected

            write_rejected(plan, Path(given.rejected))
        result = None if given.dry_run else apply_plan(db, plan, Progress())
    answer = report(plan, output.language)
    answer["applied"] = result is not None and result.action_id is not None
    answer["action"] = result.action_id if result else None
    output.data(answer)
    _tell(output, plan, applied=not given.dry_run)
    counts = plan.counts
    return 0 if counts.new or counts.changed or counts.same or counts.set_aside else 1


def _choices(db: Database, period: str | None) -> Choices:
    if period is None:
        return Choices()
    end = Period.parse(period, settings_of(db).fiscal_start).end
    return Choices(day=end, year=end.year)


def _tell(output: Output, plan: ImportPlan, *, applied: bool) -> None:
    head = [mark("Cli", part) for part in ("File", "Sheet", "What it is", "New", "Changed", "Same", "Rejected", "Set aside")]
    rows = []
    for one in plan.tables:
        counts = one.counts
        figures = (counts.new, counts.changed, counts.same, counts.rejected, counts.set_aside)
        rows.append([one.file, one.sheet, output.language.say(one.kind_label), *(str(figure) for figure in figures)])
    output.table(head, rows)
    for one in plan.tables:
        for note in one.notes:
            output.say(note)
        for row in one.rejected.problems[:20]:
            output.say(mark("Cli", "{file}, row {row}: {reason}").fill(file=one.file, row=row.row, reason=row.reason))
    if not applied:
        output.say(mark("Cli", "Nothing was written."))
