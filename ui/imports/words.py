"""Sentences about tables and counts, in a manager's words."""

from __future__ import annotations

from pathlib import PurePath

from salesdesk.imports.plan.memory import Confirmed
from salesdesk.imports.plan.planned import Counts, TotalsCheck
from salesdesk.imports.preview import ShownTable, record_of
from salesdesk.imports.recognise.kinds.products import PRODUCTS
from salesdesk.imports.recognise.names import kind_label
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.money import from_scaled, grouped
from salesdesk.text import Text, mark
from ui import looks
from ui.messages import say

STATES = ("new", "changed", "same", "rejected", "set_aside")

_COUNTS = {
    "new": mark("ImportWords", "{n} new"),
    "changed": mark("ImportWords", "{n} changed"),
    "same": mark("ImportWords", "{n} the same"),
    "rejected": mark("ImportWords", "{n} rejected"),
    "set_aside": mark("ImportWords", "{n} set aside"),
}
_AND = mark("ImportWords", ", ")
_SURE = (
    (0.8, mark("ImportWords", "sure"), "good"),
    (0.6, mark("ImportWords", "likely"), "muted"),
    (0.0, mark("ImportWords", "please check"), "warn"),
)
_FROM = mark("ImportWords", "{kind} from {product}")
_HEADER = mark("ImportWords", "headings in row {rows}")
_ROWS = mark("ImportWords", "{n} {n:row|rows}")
_DAYS = mark("ImportWords", "{first} to {last}")
_DAY = mark("ImportWords", "of {day}")
_HIDDEN = mark("ImportWords", "hidden sheet")
_AGREES = mark("ImportWords", "The sheet's own total of “{column}” agrees: {stated}.")
_DIFFERS = mark(
    "ImportWords", "The sheet's own total of “{column}” (row {row}) is {stated}, its rows add up to {read}: a difference of {difference}."
)
_CONFIRMED = mark("ImportWords", "As confirmed on {day}: {name}")
_CONFIRMED_ONCE = mark("ImportWords", "As confirmed before: {name}")
_OFF = mark("ImportWords", "Total differs by {difference}")
_REJECTED = mark("ImportWords", "Of it {rejected} in {n} rejected {n:row|rows} {n:is|are} not imported.")


def counted(state: str, n: int) -> str:
    """Return "1,204 new" and the like."""
    return say(_COUNTS[state].fill(n=f"{n:,}"))


def sentence(counts: Counts) -> str:
    """Return all counts that are not zero, as one line."""
    parts = [counted(state, getattr(counts, state)) for state in STATES if getattr(counts, state)]
    return say(_AND).join(parts)


def sureness(confidence: float) -> tuple[str, str]:
    """Return how sure the program is, as words and the colour to say them in."""
    words, colour = next((words, colour) for least, words, colour in _SURE if confidence >= least)
    return say(words), colour


def kind_words(table: RecognisedTable) -> str:
    """Return what a table holds, in words."""
    return say(_kind(table))


def _kind(table: RecognisedTable) -> Text:
    record = record_of(table.own_record) if table.own_record else None
    return record.plural if record else kind_label(table)


def place_words(table: RecognisedTable, *, several: bool = False) -> str:
    """Return the name under which a table is listed: its sheet, or the file where that has one nameless sheet; of `several` files both.

    Of several tables of a sheet each says its cells as well.
    """
    if several and table.sheet and table.sheet != PurePath(table.file).stem:
        return f"{table.file} › {table.place}"
    return table.place if table.sheet else " ".join([PurePath(table.file).stem, *([] if table.alone else [table.cells])])


def kind_and_hidden(table: RecognisedTable) -> str:
    """Return what a table is, and whether its sheet is hidden."""
    return f"{kind_words(table)} · {say(_HIDDEN)}" if table.hidden else kind_words(table)


def heading(shown: ShownTable) -> str:
    """Return what a table is, in one sentence."""
    table = shown.plan.table
    kind: Text | str = _kind(table)
    if table.product:
        kind = _FROM.fill(kind=kind, product=PRODUCTS.get(table.product, table.product))
    parts = [say(kind)]
    if table.header_rows:
        parts.append(say(_HEADER.fill(rows=" + ".join(str(row) for row in table.header_rows))))
    parts.append(say(_ROWS.fill(n=f"{shown.rows:,}")))
    first, last = shown.first_day, shown.last_day
    if first and last:
        parts.append(say(_DAY.fill(day=first) if first == last else _DAYS.fill(first=first, last=last)))
    if table.hidden:
        parts.append(say(_HIDDEN))
    return say(_AND).join(parts)


def totals(check: TotalsCheck) -> str:
    """Return how the sheet's own total compares with what was read."""
    values = {
        name: exact(value) for name, value in (("stated", check.stated), ("read", check.read), ("difference", check.read - check.stated))
    }
    sentence = say((_AGREES if check.agrees else _DIFFERS).fill(column=check.column, row=check.row, **values))
    if not check.rejected:
        return sentence
    return looks.sentences(sentence, say(_REJECTED.fill(rejected=exact(check.rejected), n=check.rejected_rows)))


def confirmed(known: Confirmed) -> str:
    """Return in few words as what a sheet is remembered, and since when."""
    return say((_CONFIRMED if known.day else _CONFIRMED_ONCE).fill(day=known.day, name=known.name))


def total_differs(check: TotalsCheck) -> str:
    """Return in few words by how much the sheet's own total differs from what was read."""
    return say(_OFF.fill(difference=exact(check.read - check.stated)))


def exact(scaled: int) -> str:
    """Return a number of ten-thousandths as people read it."""
    return grouped(from_scaled(scaled))
