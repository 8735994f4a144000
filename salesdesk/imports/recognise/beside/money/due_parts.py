"""What is due, and what came in of it, beside one another: where the only day is that of the payment, this came in and not the whole."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.said import says
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import Text, mark

_CAME = mark("Recognise", "What came in of “{whole}” on “{day}”.")
_DUE = mark("Recognise", "What was due of “{whole}”, and came in on “{day}”.")
_PRESENT = 0.5


def due_of_whole(amounts: Sequence[Column], columns: Sequence[Column]) -> tuple[Column, Text] | None:
    """Return which of `amounts` came in on the only day of the row, of another one or what was due of it, and why; None without one."""
    came = [one for one in amounts if says([one.heading.words], "came_in")]
    due = [one for one in amounts if says([one.heading.words], "owed")]
    wholes = [one for one in amounts if says([one.heading.words], "whole_sum")]
    days = [one for one in columns if one.score(Meaning.DAY) >= _PRESENT]
    paid = next((one for one in days if says([one.heading.words], "came_in_on")), None)
    if len(due) != 1 or len(came) > 1 or len(amounts) > len(due) + len(wholes) + len(came) or paid is None:
        return None
    if not (wholes or came) or not all(says([one.heading.words], "came_in_on", "expected_on") for one in days):
        return None
    if came:
        return came[0], _CAME.fill(whole=due[0].heading.text, day=paid.heading.text)
    return due[0], _DUE.fill(whole=wholes[0].heading.text, day=paid.heading.text)
