"""A plan as plain values for JSON: what `salesdesk import --dry-run --json` prints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from salesdesk.imports.plan.cells.parallel import can_count_together
from salesdesk.imports.plan.cells.written import DECIMAL, Question, questions_of
from salesdesk.imports.plan.planned import Counts, Gone, ImportPlan, Sample, TablePlan, TotalsCheck, Twice
from salesdesk.imports.recognise.language.labels import header_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.model.base import SCALE
from salesdesk.text import Language


def report(plan: ImportPlan, language: Language) -> dict[str, Any]:
    """Return the whole plan by file, sheet and table; sentences in `language`, exact numbers as decimal strings."""
    files: dict[str, dict[str, list[TablePlan]]] = {path.name: {} for path in plan.files}
    for one in plan.tables:
        files.setdefault(one.file, {}).setdefault(one.sheet, []).append(one)
    return {
        "files": [
            {
                "file": file,
                "sheets": [{"sheet": sheet, "tables": [_table(one, language) for one in tables]} for sheet, tables in sheets.items()],
            }
            for file, sheets in files.items()
        ],
        "counts": _counts(plan.counts),
        "creates": [{"record": one.record, "name": one.name, "code": one.code} for one in plan.creates],
        "near": [
            {
                "record": one.record,
                "new": one.text,
                "known": one.other,
                "known_id": one.other_id,
                "kind": one.kind,
                "reason": language.say(one.reason),
            }
            for one in plan.near
        ],
        "unclear": [
            {
                "record": one.record,
                "name": one.text,
                "known": [
                    {"id": other.id, "told_by": list(other.parts), "last_sale": other.last_sale.isoformat() if other.last_sale else None}
                    for other in one.candidates
                ],
            }
            for one in plan.unclear
        ],
        "twice": [_twice(found, language) for found in one.twice],
        "notes": [language.say(one) for one in plan.notes],
    }


def _table(one: TablePlan, language: Language) -> dict[str, Any]:
    table = one.table
    return {
        "kind": str(table.kind),
        "kind_reason": language.say(table.reason),
        "confidence": round(table.confidence, 2),
        "product": table.product,
        "title": table.title,
        "hidden": table.hidden,
        "shape": table.shape,
        "cells": table.cells,
        "header_rows": list(table.header_rows),
        "first_row": table.first_row,
        "last_row": table.last_row,
        "target": one.target,
        "why_not": None if one.why is None else language.say(one.why),
        "confirmed": one.accepted,
        "amounts": _amounts(one),
        "needs": list(table.needs),
        "questions": [_question(question) for question in questions_of(table)],
        "columns": [_column(table, column, language) for column in table.columns],
        "counts": _counts(one.counts),
        "rejected": [
            {"row": bad.row, "column": bad.column, "value": plain(bad.value), "reason": language.say(bad.reason)}
            for bad in one.rejected.problems
        ],
        "samples": [_sample(sample) for sample in one.samples],
        "totals": _totals(one.totals),
        "gone": None if one.gone is None else _gone(one.gone),
        "twice": [_twice(found, language) for found in one.twice],
        "notes": [language.say(note) for note in (*table.notes, *one.notes)],
    }


def _amounts(one: TablePlan) -> dict[str, Any] | None:
    """Return which amounts stand in one row, and which of them count; None where there is nothing to choose."""
    if one.target is None or not can_count_together(one.table):
        return None
    found = [column for column in one.table.columns if column.index in one.table.parallel]
    counted = [column.header for column in found if column.meaning is Meaning.AMOUNT]
    return {"columns": [column.header for column in found], "counted": counted}


def _question(one: Question) -> dict[str, Any]:
    return {
        "about": one.about,
        "columns": list(one.columns),
        "cells": list(one.cells),
        "answers": [{"option": option(one, answer.way), "values": [plain(value) for value in answer.values]} for answer in one.answers],
        "answered": None if one.said is None else option(one, one.said),
    }


def option(question: Question, way: str) -> str:
    """Return the words of the command line that answer `question` with `way`."""
    return f"--decimal {'comma' if way == ',' else 'point'}" if question.about == DECIMAL else f"--dates {way}"


def _column(table: RecognisedTable, column: RecognisedColumn, language: Language) -> dict[str, Any]:
    return {
        "header": language.say(header_of(table, column)),
        "meaning": str(column.meaning),
        "confidence": round(column.confidence, 2),
        "reason": language.say(column.reason),
        "factor": column.factor,
    }


def _sample(sample: Sample) -> dict[str, Any]:
    changes = [{"field": one.field, "before": plain(one.before), "after": plain(one.after)} for one in sample.changes]
    return {"row": sample.row, "state": sample.state, "values": _named(sample.values), "changes": changes}


def _totals(checks: Sequence[TotalsCheck]) -> dict[str, Any]:
    return {
        "checked": bool(checks),
        "agrees": all(one.agrees for one in checks),
        "sums": [
            {
                "row": one.row,
                "label": one.label,
                "column": one.column,
                "stated": exact(one.stated),
                "read": exact(one.read),
                "agrees": one.agrees,
                "rejected": exact(one.rejected),
                "rejected_rows": one.rejected_rows,
            }
            for one in checks
        ],
    }


def _gone(one: Gone) -> dict[str, Any]:
    return {
        "rows": one.rows,
        "amount": None if one.amount is None else exact(one.amount),
        "new": one.new,
        "new_amount": None if one.new_amount is None else exact(one.new_amount),
        "pairs": one.pairs,
        "answered": None if one.said is None else f"--missing {one.said}",
        "samples": [_sample(sample) for sample in one.samples],
    }


def _twice(one: Twice, language: Language) -> dict[str, Any]:
    return {
        "what": one.what,
        "others": one.others,
        "stored": one.stored,
        "n": one.n,
        "amount": exact(one.amount),
        "there": one.there,
        "there_amount": exact(one.there_amount),
        "equal": one.equal,
        "changed": one.changed,
        "alone": one.alone,
        "missing": one.missing,
        "lines": [language.say(line) for line in one.lines],
        "answered": None if one.said is None else f"--twice {one.said}",
    }


def _counts(counts: Counts) -> dict[str, int]:
    return {
        "new": counts.new,
        "changed": counts.changed,
        "same": counts.same,
        "rejected": counts.rejected,
        "set_aside": counts.set_aside,
    }


def _named(values: Iterable[tuple[str, object]]) -> dict[str, Any]:
    return {name: plain(value) for name, value in values if value is not None}


def exact(scaled: int) -> str:
    """Return a number of ten-thousandths as a decimal string without needless zeros."""
    return format((Decimal(scaled) / SCALE).normalize(), "f")


def plain(value: object) -> Any:
    """Return `value` as JSON can hold it."""
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return value
