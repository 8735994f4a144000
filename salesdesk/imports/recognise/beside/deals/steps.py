"""What was ordered, shipped and invoiced of the same sale stands in one row (订单额, 开票额): the earliest step counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.steps import StepWords, step_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from salesdesk.text import Text, mark, some

SAME_SALE = mark("Recognise", "It tells of the same sales as “{of}”, which counts: added up they would count twice.")
_NOTE = mark("Recognise", "{columns}: these tell of the same sales as what counts, and are not added to it.")
_FIRST = mark("Recognise", "The earliest step of the sale; what was made of it stands beside it.")
_PAPERS = (Meaning.NUMBER, Meaning.ORDER_NUMBER, Meaning.LINE_ID, Meaning.CONTRACT_NUMBER)
_SHOWN = 4


def with_earliest_step(columns: Sequence[Column], decided: Sequence[RecognisedColumn]) -> list[RecognisedColumn]:
    """Return what was decided with the earliest of several steps of a sale as the amount, the others told as such.

    A list of papers (deliveries, invoices) keeps its own step; where it repeats what was ordered for each of them, the next step counts.
    """
    counted = next((one for one in decided if one.meaning is Meaning.AMOUNT), None)
    of = None if counted is None else _step(columns, counted)
    if counted is None or of is None:
        return list(decided)
    steps = {counted.index: of.step}
    for one in decided:
        other = _step(columns, one) if one.meaning is Meaning.IGNORED else None
        if other is not None and other.rest == of.rest and other.step != of.step:
            steps[one.index] = other.step
    papers = [one.index for one in decided if one.meaning in _PAPERS]
    able = [index for index in steps if not any(_repeats(columns, index, paper) for paper in papers)] or [counted.index]
    first = counted.index if papers and counted.index in able else min(able, key=lambda index: steps[index])
    said = next(one.header for one in decided if one.index == first)
    return [_as_step(one, first, said, counted) if one.index in steps and len(steps) > 1 else one for one in decided]


def steps_note(table: RecognisedTable) -> list[Text]:
    """Tell which figures of `table` are not added, because they tell of the same sales as others."""
    named = [f"“{one.header}”" for one in table.columns if tells_same_sale(one)]
    return [_NOTE.fill(columns=some(named, _SHOWN))] if named else []


def tells_same_sale(column: RecognisedColumn) -> bool:
    """Tell whether a column is left out because it tells of the same sales as the one that counts."""
    return column.reason.source == SAME_SALE.source


def _as_step(column: RecognisedColumn, first: int, said: str, counted: RecognisedColumn) -> RecognisedColumn:
    if column.index != first:
        return replace(column, meaning=Meaning.IGNORED, reason=SAME_SALE.fill(of=said))
    return column if column is counted else replace(column, meaning=Meaning.AMOUNT, confidence=counted.confidence, reason=_FIRST)


def _repeats(columns: Sequence[Column], amount: int, paper: int) -> bool:
    """Tell whether an amount is that of a whole order, written again in each of its rows."""
    samples = {one.index: one.sample for one in columns}
    orders: dict[Cell, list[Cell]] = defaultdict(list)
    for number, value in zip(samples[paper], samples[amount], strict=True):
        if number is not None:
            orders[number].append(value)
    several = [values for values in orders.values() if len(values) > 1]
    return bool(several) and all(len(set(values)) == 1 for values in several)


def _step(columns: Sequence[Column], column: RecognisedColumn) -> StepWords | None:
    """Return the step that a column of amounts names; None for any other."""
    own = next((one for one in columns if one.index == column.index), None)
    if own is None or not own.uses or own.uses[0].meaning is not Meaning.AMOUNT or not any(own.sample):
        return None
    return step_of(own.heading.words)
