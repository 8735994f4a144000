"""What becomes of one table, as rows for a grid: its columns, new, changed, same, rejected and left out rows, new names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from salesdesk.fields import Field, Kind
from salesdesk.imports.plan.names.near_match import NearMatch
from salesdesk.imports.plan.planned import Sample
from salesdesk.imports.plan.policies import POLICIES, usual
from salesdesk.imports.preview import ShownTable, cell_words, meanings_to_offer, record_of
from salesdesk.imports.recognise.columns.writing import about
from salesdesk.imports.recognise.language.labels import header_of
from salesdesk.imports.recognise.names import MEANINGS
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.imports.review_lists.plan import RESULTS
from salesdesk.sheets.cells import column_name
from salesdesk.sheets.values import text_of
from salesdesk.text import Text, mark
from ui import looks
from ui.imports import words
from ui.imports.grid_rows import Entry, Head, Offer
from ui.messages import say

POLICY, VALUE = "policy", "value"
WHY = 4  # the place of the reason among the columns of `columns`
MOST = 1000  # rows shown at once; the others are in the workbook of rejected rows
_CHARACTER = 8

_BESIDE = {
    "goal": (
        Field("target", mark("Goal", "Target"), Kind.NUMBER, width=12),
        Field("only", mark("Goal", "Limited to"), width=16),
        Field("results", mark("Goals", "Key results"), width=24),
    )
}
"""What is told of records beside their own fields."""

_ROW = mark("ImportDetails", "Row")
_HEADING = mark("ImportDetails", "Heading")
_VALUES = mark("ImportDetails", "Values")
_MEANING = mark("ImportDetails", "Read as")
_SURE = mark("ImportDetails", "How sure")
_ASKED = mark("ImportDetails", "asked above")
_WHY = mark("ImportDetails", "Why")
_WHAT = mark("ImportDetails", "Record")
_FIELD = mark("ImportDetails", "Field")
_BEFORE = mark("ImportDetails", "Before")
_AFTER = mark("ImportDetails", "After")
_COLUMN = mark("ImportDetails", "Column")
_VALUE = mark("ImportDetails", "Value")
_REASON = mark("ImportDetails", "Reason")
_KIND = mark("ImportDetails", "What")
_FILLED = mark("ImportDetails", "If filled already")
_NAME = mark("ImportDetails", "Name")
_CODE = mark("ImportDetails", "Code")
_IS = mark("ImportDetails", "Will be")
_NEW = mark("ImportDetails", "New")
_SAME_AS = mark("ImportDetails", "The same as “{name}”")
_ELSE = mark("ImportDetails", "Somebody else")
_OR = mark("ImportDetails", "New, or the same as “{name}”?")
_EMPTY = mark("ImportDetails", "(empty)")
_NO_HEADING = mark("ImportDetails", "(no heading)")
_BY_TARGET = mark("Import", "It stands beside the target of the same name.")
_NO_PLACE = mark("ImportDetails", "SalesDesk does not keep this.")
_LEFT = mark("ImportDetails", "Not taken")
_FIRST = mark("ImportDetails", "The first {shown} of {n} are shown.")


@dataclass(slots=True)
class Rows:
    """What a grid shows, and a line under it."""

    heads: list[Head]
    rows: list[list[str]] = field(default_factory=list)
    offers: dict[tuple[int, int], Offer | Entry] = field(default_factory=dict)
    tones: dict[tuple[int, int], str] = field(default_factory=dict)
    line: str = ""


def columns(shown: ShownTable) -> Rows:
    """Return the columns of a table: heading, values, meaning to be put right, how sure, why."""
    heads = [Head(say(_HEADING), 108), Head(say(_VALUES), 112), Head(say(_MEANING), 124), Head(say(_SURE), 88), Head(say(_WHY))]
    made = Rows([*heads, Head(say(_FILLED), 114)])
    options, policies = _meanings(shown), tuple((one, say(words)) for one, words in POLICIES.items())
    for at, one in enumerate(shown.columns):
        column, header = one.column, say(header_of(shown.plan.table, one.column))
        used = column.meaning is not Meaning.IGNORED
        sure, colour = words.sureness(column.confidence) if used else ("", "muted")
        if shown.waits and about(column) in shown.plan.table.needs:
            sure, colour = say(_ASKED), "warn"
        # What the heading says of a column that nobody reads is that SalesDesk has no place for it.
        read_as = shown.plan.read_as.get(column.index)
        if shown.plan.table.is_fixed:
            read_as = MEANINGS[column.meaning] if used and not shown.plan.table.own_record else read_as
            made.rows.append([header, "  ·  ".join(one.samples), say(read_as) if read_as else "", "", say(column.reason), ""])
            made.tones |= {(at, 1): "muted", (at, 4): "muted"}
            continue
        taken = read_as is not None and not used
        why = _BY_TARGET if taken else _NO_PLACE if not used and 0 < column.confidence < 1 else column.reason
        policy = shown.plan.policies.get(column.index, unsaid := usual(column.meaning, shown.plan.target))
        left = column.index in shown.plan.not_taken
        words_now = say(POLICIES[policy]) if used and not left and shown.plan.target and shown.plan.target != RESULTS.name else ""
        samples = "  ·  ".join(one.samples)
        meaning = say(read_as) if taken and read_as is not None else say(MEANINGS[column.meaning])
        made.rows.append([header or say(_NO_HEADING), samples, meaning, sure, say(why), say(_LEFT) if left else words_now])
        made.offers[at, 2] = Offer(column.index, column.meaning, options)
        if words_now:
            made.offers[at, 5] = Offer((POLICY, column.index), policy, policies)
            made.tones[at, 5] = "muted" if policy is unsaid else "accent_text"
        made.tones |= {(at, 1): "muted", (at, 3): colour, (at, 4): "muted"} | ({(at, 5): "warn"} if left else {})
        if not used and not taken:
            made.tones |= {(at, 0): "muted", (at, 2): "muted"}
    return made


def _meanings(shown: ShownTable) -> tuple[tuple[object, str] | None, ...]:
    usual, others = meanings_to_offer(shown.plan.table.kind)
    first = [(Meaning.IGNORED, say(MEANINGS[Meaning.IGNORED])), *((one, say(MEANINGS[one])) for one in usual)]
    rest = [(one, say(MEANINGS[one])) for one in others]
    return (*first, None, *rest) if rest else tuple(first)


def samples(shown: ShownTable, state: str) -> Rows:
    """Return some of the facts in `state` ("new", "same"), by the fields of their record."""
    found = [one for one in shown.plan.samples if one.state == state]
    fields = _fields(shown, found)
    heads = [Head(say(_ROW), 64, True)]
    heads += [Head(say(one.label), max(80, one.width * _CHARACTER + 16), one.kind in (Kind.MONEY, Kind.NUMBER)) for one in fields]
    made = Rows(heads)
    for sample in found:
        values = dict(sample.values)
        made.rows.append([f"{sample.row:,}", *(_said(one, values.get(one.name)) for one in fields)])
    made.line = _more(len(found), getattr(shown.plan.counts, state))
    return made


def changes(shown: ShownTable) -> Rows:
    """Return what would change: one line for each field, before and after."""
    found = [one for one in shown.plan.samples if one.state == "changed"]
    fields = _fields(shown, found)
    every = {one.name: one for one in _all_fields(shown)}
    made = Rows([Head(say(_ROW), 64, True), Head(say(_WHAT)), Head(say(_FIELD), 130), Head(say(_BEFORE), 150), Head(say(_AFTER), 150)])
    for sample in found:
        for nth, change in enumerate(sample.changes):
            described = every.get(change.field)
            label = say(described.label) if described else change.field
            before, after = (_shown(described, value) for value in (change.before, change.after))
            at = len(made.rows)
            first = [f"{sample.row:,}", _described(sample, fields)] if nth == 0 else ["", ""]
            made.rows.append([*first, label, before, after])
            made.tones |= {(at, 3): "muted", (at, 4): "accent_text"}
    made.line = _more(len(found), shown.plan.counts.changed)
    return made


def rejected(shown: ShownTable) -> Rows:
    """Return the cells that keep rows out, and why."""
    problems = shown.plan.rejected.problems
    made = Rows([Head(say(_ROW), 64, True), Head(say(_COLUMN), 150), Head(say(_VALUE), 180), Head(say(_REASON))])
    for at, one in enumerate(problems[:MOST]):
        made.rows.append([f"{one.row:,}", one.column or "", cell_words(one.value) or say(_EMPTY), say(one.reason)])
        made.tones[at, 2] = "bad"
        if one.index is not None:
            made.offers[at, 2] = Entry((VALUE, one.row, one.index, text_of(one.value)), cell_words(one.value))
    made.line = _more(len(made.rows), len(problems))
    return made


def sheet(shown: ShownTable) -> Rows:
    """Return the first rows of the sheet as they are; those of the headings stand out."""
    heads = shown.plan.table.header_rows
    width = max((len(row) for row in shown.first_rows), default=0)
    made = Rows([Head(say(_ROW), 56, True), *(Head(column_name(at), 104) for at in range(width))])
    for at, row in enumerate(shown.first_rows):
        made.rows.append([f"{at + 1:,}", *(cell_words(cell) for cell in row)])
        if at + 1 in heads:
            made.tones |= {(at, column): "accent_text" for column in range(width + 1)}
        elif at + 1 not in range(shown.plan.table.first_row, shown.plan.table.last_row + 1):
            made.tones |= {(at, column): "muted" for column in range(width + 1)}
    return made


def set_aside(shown: ShownTable) -> Rows:
    """Return the rows that hold no fact: totals, repeated headings, notes."""
    skipped = [one for one in shown.plan.table.skipped if one.kind != "blank"]
    made = Rows([Head(say(_ROW), 64, True), Head(say(_REASON))])
    made.rows = [[f"{one.row:,}", say(one.reason)] for one in skipped[:MOST]]
    made.line = _more(len(made.rows), len(skipped))
    return made


def names(shown: ShownTable, known: Sequence[NearMatch]) -> Rows:
    """Return the names that will be created; those that look like a known one can be said to be it."""
    made = Rows([Head(say(_KIND), 110), Head(say(_NAME)), Head(say(_CODE), 120), Head(say(_ROW), 64, True), Head(say(_IS), 280)])
    for one in known:
        _name_row(made, one, one.other, "", "")
    near = {(one.record, one.text): one for one in shown.near}
    first = sorted(shown.creates, key=lambda one: (one.record, one.name) not in near)
    for created in first[:MOST]:
        if match := near.get((created.record, created.name)):
            _name_row(made, match, say(_NEW), created.code or "", f"{created.row:,}")
        else:
            made.rows.append([_record_words(created.record), created.name, created.code or "", f"{created.row:,}", say(_NEW)])
    made.line = _more(min(len(first), MOST), len(first))
    return made


def _name_row(made: Rows, match: NearMatch, now: str, code: str, row: str) -> None:
    same = now == match.other
    words_now = say((_SAME_AS if same else _OR).fill(name=match.other))
    at = len(made.rows)
    made.rows.append([_record_words(match.record), match.text, code, row, words_now])
    options = ((False, say(_ELSE if match.only_known else _NEW)), (True, say(_SAME_AS.fill(name=match.other))))
    made.offers[at, 4] = Offer(match, same, options)
    made.tones[at, 4] = "good" if same else "warn"


def _record_words(name: str) -> str:
    record = record_of(name)
    return say(record.label) if record else name


def _all_fields(shown: ShownTable) -> tuple[Field, ...]:
    record = record_of(shown.plan.target or "")
    return (*record.fields, *_BESIDE.get(record.name, ())) if record else ()


def _fields(shown: ShownTable, found: Sequence[Sample]) -> list[Field]:
    filled = {name for one in found for name, value in one.values if value is not None}
    return [one for one in _all_fields(shown) if one.name in filled]


def _described(sample: Sample, fields: Sequence[Field]) -> str:
    values = dict(sample.values)
    parts = [_said(one, values.get(one.name)) for one in fields[:3]]
    return " · ".join(part for part in parts if part)


def _said(described: Field, value: object) -> str:
    """Return a value as people read it; what is no record's is named by a text."""
    return say(value) if isinstance(value, Text) else looks.show(described, value)


def _shown(described: Field | None, value: object) -> str:
    if value is None:
        return say(_EMPTY)
    return looks.show(described, value) if described else str(value)


def _more(shown: int, n: int) -> str:
    text: Text = _FIRST.fill(shown=f"{shown:,}", n=f"{n:,}")
    return say(text) if shown < n else ""
