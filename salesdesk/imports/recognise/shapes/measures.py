"""Tables with a row for the target and a row for the actual figures of the same person: which rows are which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.comparisons import compares
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning, meanings
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.texts import text_of
from salesdesk.text import Text, mark

_MEASURE = mark("Recognise", "Its values say what the figures of a row are: {values}.")
_TOLD = mark("Recognise", "“{heading}” tells the rows apart: only the rows of results count as results, those of targets as targets.")
_TOLD_BESIDE = mark("Recognise", "The words beside the names tell the rows apart: results count as results, targets as targets.")
_NEARLY_ALL = 0.9
_MOST = 12


def measure_of(cell: Cell) -> Meaning | None:
    """Return what a cell like 目标, 实际, Actual or 完成率 says that the figures of its row are."""
    if not isinstance(cell, str):
        return None
    text = text_of(cell)
    known, words = vocabulary(), words_of(text)
    found = next((use.meaning for use in known.uses(words) or known.uses(known.in_full(words)) if use.meaning in _MEASURES), None)
    return Meaning.ATTAINMENT if found is None and text and compares(text) else found


def are_measures(cells: Iterable[Cell]) -> bool:
    """Tell whether the cells of a column say in turn what the figures of their rows are: targets and results."""
    values: set[str] = set()
    for cell in cells:
        if isinstance(cell, str) and cell.strip():
            values.add(cell.strip())
            if len(values) > _MOST:
                return False
    return {Meaning.TARGET, Meaning.AMOUNT} <= set(map(measure_of, values)) and None not in map(measure_of, values)


_OF_CORNER = meanings("customer member contact product ignored")
_MEASURES = (Meaning.TARGET, Meaning.AMOUNT, Meaning.ATTAINMENT)


def with_measures(
    decided: Sequence[RecognisedColumn], columns: Sequence[Column], wide: Mapping[int, RecognisedColumn]
) -> tuple[list[RecognisedColumn], list[Text]]:
    """Return the columns of a table that is `wide`, the one marked whose values are measures, and a note that says so."""
    # 姓名 in the corner of a table with a column for each person is the heading of theirs: below it stands what their figures are.
    by_people = any(one.meaning is Meaning.MEMBER_VALUE for one in wide.values())
    named = {one.index for one in decided if by_people and one.meaning in _OF_CORNER}
    for column in columns if wide else ():
        values = {text_of(cell) for cell in column.sample if isinstance(cell, str) and cell.strip()}
        if column.index in wide or not 1 <= len(values) <= _MOST:
            continue
        measures = [measure_of(value) for value in values]
        known = sum(one is not None for one in measures)
        alone = column.index in named and measures in ([Meaning.AMOUNT], [Meaning.TARGET])
        if known >= _NEARLY_ALL * len(values) and (alone or {Meaning.TARGET, Meaning.AMOUNT} <= set(measures)):
            reason = _MEASURE.fill(values=tuple(sorted(values)))
            marked = [
                replace(one, meaning=Meaning.MEASURE, confidence=0.9, reason=reason, fill_down=False) if one.index == column.index else one
                for one in decided
            ]
            heading = column.heading.text
            return marked, [] if alone else [_TOLD.fill(heading=heading) if heading else _TOLD_BESIDE]
    return list(decided), []
