"""Tables that are understood too little to be imported unasked: the guess is shown, and waits until somebody confirms it."""

from __future__ import annotations

from dataclasses import replace

from salesdesk.imports.recognise.layout.headless import without_check
from salesdesk.imports.recognise.names import MEANINGS, kind_label
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import Text, mark

TRUSTED = 0.6
"""From here on a table is imported unasked. Below it are guesses from values alone, and what its title says to be
no sales: of 230 sheets with headings none else."""

_GUESS = mark("Trust", "This table is only guessed: {kind}. {columns}. Check the columns, put right what is wrong, then confirm.")
_GUESS_ALONE = mark("Trust", "This table is only guessed: {kind}. Check its columns, put right what is wrong, then confirm.")
_DOUBT = mark("Trust", "{doubt} Should it count as “{kind}” all the same? Otherwise leave it out.")
_CONFIRMED = mark("Trust", "You confirmed what this table is: {kind}.")
_IS = mark("Trust", "“{column}” is {meaning}")
_MOST = 8


def needs_confirmation(table: RecognisedTable) -> bool:
    """Tell whether `table` was guessed rather than understood."""
    return table.confidence < TRUSTED and not table.is_fixed


def trusted(table: RecognisedTable) -> RecognisedTable:
    """Return a table that was guessed as one of which the manager said that it is so."""
    return replace(table, confidence=1.0, doubt=None, notes=without_check(table.notes))


def guess_words(table: RecognisedTable, confirmed: bool) -> Text:
    """Return what a table was taken for, column by column, and what is to be done about it."""
    if confirmed:
        return _CONFIRMED.fill(kind=kind_label(table))
    if table.doubt is not None:
        return _DOUBT.fill(doubt=table.doubt, kind=kind_label(table))
    read = [one for one in table.columns if one.meaning is not Meaning.IGNORED]
    columns = tuple(_IS.fill(column=one.header, meaning=MEANINGS[one.meaning]) for one in read[:_MOST])
    more = ("…",) if len(read) > _MOST else ()
    return _GUESS.fill(kind=kind_label(table), columns=(*columns, *more)) if read else _GUESS_ALONE.fill(kind=kind_label(table))
