"""Tables taken for sales whose title, sheet, file or headings say that their figures are of something else: they wait to be confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.money_in import says_what_was_sold
from salesdesk.imports.recognise.language.subjects import other_subject, speaks_of_sales, subject_named, word_in_names
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import mark

_DOUBTED = mark("Recognise", "“{name}” speaks of “{word}”, and nothing here of sales.")
_CALLED = mark("Recognise", "It is called “{name}”, and nothing here speaks of sales.")
_SALES = (TableKind.SALE_LINES, TableKind.ORDERS, TableKind.MONTHLY_BY_MEMBER, TableKind.QUARTERLY_BY_MEMBER)
_COUNTED = (Meaning.AMOUNT, Meaning.PERIOD_VALUE, Meaning.MEMBER_VALUE)
_BESIDE = (Meaning.TARGET, Meaning.ATTAINMENT)
_GUESSED = 0.5


def with_doubted_subject(table: RecognisedTable, columns: Sequence[Column], names: Sequence[str]) -> RecognisedTable:
    """Return `table` as a guess where its `names` (the nearest first) or the headings of what counts say that it holds no sales."""
    counted = {one.index for one in table.columns if one.meaning in _COUNTED}
    if any(one.meaning in _BESIDE for one in table.columns):
        return table  # what is compared with a target is what was reached of it
    if table.kind not in _SALES or not counted or says_what_was_sold(table) is not None or word_in_names(table) is not None:
        return table
    headings = [f"{one.heading.group} {one.heading.text}".strip() for one in columns if one.index in counted]
    said = [(text, word) for text in headings if (word := other_subject(text)) is not None]
    if not said and any(map(speaks_of_sales, headings)):
        return table
    found = said[0] if said else subject_named(names)
    if found is None:
        return table
    name, word = found
    return replace(
        table,
        confidence=min(table.confidence, _GUESSED),
        doubt=(_CALLED if words_of(name) == word else _DOUBTED).fill(name=name, word=word),
    )
