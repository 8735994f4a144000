"""A total beside the amounts whose sum it is (新客户, 老客户, 合计): the whole counts, not one of its parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import mark, some

_WHOLE = mark("Recognise", "In each row it is the sum of {columns}.")
_PART = mark("Recognise", "A part of “{whole}”, which counts.")
_CENT = 100  # of ten-thousandths
_NAMED = 3


def with_whole(columns: Sequence[Column], decided: Sequence[RecognisedColumn], parallel: Sequence[int]) -> list[RecognisedColumn] | None:
    """Return what was decided with the total counting instead of one of the `parallel` amounts; None where no total is their sum."""
    samples = {one.index: one.sample for one in columns}
    total = next((one for one in decided if one.meaning is Meaning.TOTAL and one.index in samples), None)
    parts = [one for one in decided if one.index in parallel]
    if total is None or len(parts) < 2 or not _is_sum(total, parts, samples):
        return None
    why = _WHOLE.fill(columns=some([f"“{one.header}”" for one in parts], _NAMED))
    part = _PART.fill(whole=total.header)
    made: list[RecognisedColumn] = []
    for one in decided:
        if one is total:
            counted = next(each for each in parts if each.meaning is Meaning.AMOUNT)
            made.append(replace(one, meaning=Meaning.AMOUNT, confidence=counted.confidence, reason=why))
        elif one in parts:
            made.append(replace(one, meaning=Meaning.IGNORED, confidence=0.0, reason=part))
        else:
            made.append(one)
    return made


def _is_sum(total: RecognisedColumn, parts: Sequence[RecognisedColumn], samples: dict[int, tuple[Cell, ...]]) -> bool:
    """Tell whether in every row that was looked at the total is the sum of its parts, and in some of more than one of them."""
    read = [parse_numbers(list(samples[one.index]), one.factor, one.decimal)[0] for one in (total, *parts)]
    rows = [(whole, [each for each in line if each]) for whole, *line in zip(*read, strict=True) if whole is not None]
    return bool(rows) and all(abs(sum(line) - whole) <= _CENT for whole, line in rows) and any(len(line) > 1 for _, line in rows)
