"""A filled review form among the sheets of an import: told from a table of reviews, and described as a table of its criteria."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable, SkippedRow
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.imports.review_forms import words
from salesdesk.imports.review_forms.read import FilledForm, Heads, forms_in
from salesdesk.imports.review_forms.words import has, plain
from salesdesk.sheets.grid import SheetGrid, Workbook
from salesdesk.text import mark

_OURS = mark("Forms", "SalesDesk wrote this form: it knows which review it belongs to.")
_NAMED = mark("Forms", "A form about {name}: criteria with scores below a name.")
_CALLED = mark("Forms", "A form with criteria and scores, called “{name}”.")
_COLUMN = mark("Forms", "The heading says so.")
_OTHER = mark("Forms", "It is not kept with a review.")
_NOTE = mark("Forms", "No criterion with a score")
_SPEAKING = ("绩效", "考核", "评估", "自评", "互评", "评价表", "appraisal", "performance", "review", "evaluation", "360")
_FEWEST, _MOST = 2, 80

Forms = Mapping[tuple[str, str], FilledForm]
"""Filled forms by file and sheet."""


def form_tables(book: Workbook, said: Mapping[tuple[str, int], TableKind]) -> tuple[tuple[RecognisedTable, FilledForm], ...]:
    """Return the filled review forms of `book`, but for those that the manager takes for something else."""
    sheets = {one.name: one for one in book.sheets}
    found = []
    for form, heads in forms_in(book):
        if form.review_id is not None or _is_form(form, heads):
            table = _table(sheets[form.sheet], form, heads)
            if said.get((form.sheet, table.header_rows[0])) in (None, TableKind.REVIEWS):
                found.append((table, form))
    return tuple(found)


def _is_form(form: FilledForm, heads: Heads) -> bool:
    """Tell whether a sheet is about one person, and says so: a list of many has their names in a column."""
    if not _FEWEST <= len(form.rows) <= _MOST or has(heads.said, words.PERSON):
        return False
    return bool(form.person) or _speaks(form)


def _speaks(form: FilledForm) -> bool:
    return any(word in text.casefold() for word in _SPEAKING for text in (form.title, form.sheet, form.file))


def _table(grid: SheetGrid, form: FilledForm, heads: Heads) -> RecognisedTable:
    rows = {one.row for one in form.rows}
    first, last = min(rows), max(rows)
    called = _NAMED.fill(name=form.person) if form.person else _CALLED.fill(name=form.title or form.sheet)
    skipped = tuple(SkippedRow(row, _NOTE, "note") for row in range(first, last + 1) if row not in rows)
    return RecognisedTable(
        file=form.file,
        sheet=form.sheet,
        hidden=grid.hidden,
        top=1,
        left=0,
        bottom=last,
        right=grid.width - 1,
        header_rows=tuple(range(heads.at + 1, heads.first + 1)),
        first_row=first,
        last_row=last,
        title=form.title,
        kind=TableKind.REVIEWS,
        confidence=1.0 if form.review_id is not None else 0.9,
        reason=_OURS if form.review_id is not None else called,
        columns=tuple(_columns(grid.rows[heads.at], heads)),
        shape="form",
        signature=f"form:{form.sheet}",
        skipped=skipped,
        needs=() if form.period is not None or form.review_id is not None else ("period",),
    )


def _columns(row: Sequence[object], heads: Heads) -> list[RecognisedColumn]:
    known: dict[int | None, Meaning] = {
        **dict.fromkeys(heads.names, Meaning.CRITERION),
        heads.own: Meaning.SELF_SCORE,
        heads.manager: Meaning.SCORE,
        heads.weight: Meaning.WEIGHT,
        heads.comment: Meaning.NOTE,
    }
    found = []
    for at, cell in enumerate(row):
        meaning = known.get(at, Meaning.IGNORED)
        if plain(cell) or meaning is not Meaning.IGNORED:
            reason = _OTHER if meaning is Meaning.IGNORED else _COLUMN
            found.append(RecognisedColumn(at, heads.texts[at], meaning, 0.0 if meaning is Meaning.IGNORED else 0.95, reason))
    return found
