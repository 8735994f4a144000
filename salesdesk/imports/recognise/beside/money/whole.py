"""A total beside the amounts whose sum it is (新客户, 老客户, 合计): the whole counts, not one of its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning, meanings
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import mark, some

_WHOLE = mark("Recognise", "In each row it is the sum of {columns}.")
_PART = mark("Recognise", "A part of “{whole}”, which counts.")
_CENT = 100  # of ten-thousandths
_NAMED, _MOSTLY = 3, 0.9
_NO_PARTS = meanings("tax discount quantity cost profit")
_NOT_SOLD = re.compile(r"税|运费|邮费|快递|配送|物流|押金|保证金|\b(?:tax|vat|gst|freight|shipping|postage|delivery|deposit|tips?)\b")


def with_whole(columns: Sequence[Column], decided: Sequence[RecognisedColumn], parallel: Sequence[int]) -> list[RecognisedColumn] | None:
    """Return what was decided with the total counting instead of one of the `parallel` amounts; None where no total is their sum."""
    own = {one.index: one for one in columns}
    samples = {one.index: one.sample for one in columns}
    total = next((one for one in decided if one.meaning is Meaning.TOTAL and one.index in samples), None)
    if total is None:
        return None
    alike = [one for one in decided if one.index in parallel]
    money = _money_beside(total, decided, own)
    several = (alike, money, *_next_to(total, money))
    parts = next((each for each in several if len(each) > 1 and _is_sum(total, each, samples)), None)
    if parts is None:
        return None
    why = _WHOLE.fill(columns=some([f"“{one.header}”" for one in parts], _NAMED))
    part = _PART.fill(whole=total.header)
    made: list[RecognisedColumn] = []
    numbers = {one.index for one in parts}
    for one in decided:
        if one is total:
            counted = next(each for each in parts if each.meaning is Meaning.AMOUNT)
            made.append(replace(one, meaning=Meaning.AMOUNT, confidence=counted.confidence, reason=why))
        elif one.index in numbers:
            made.append(replace(one, meaning=Meaning.IGNORED, confidence=0.0, reason=part))
        else:
            made.append(one)
    return made


def _money_beside(total: RecognisedColumn, decided: Sequence[RecognisedColumn], own: dict[int, Column]) -> list[RecognisedColumn]:
    """Return the amount that counts and the figures of no known use, with or without words for money: 设备款, 服务费, 产品金额.

    Tax, freight, deposits and discounts are parts of a sum too, but what was sold is the amount beside them.
    """
    counted = next((one for one in decided if one.meaning is Meaning.AMOUNT and one.index in own), None)
    if counted is None or own[counted.index].boosted or own[counted.index].said or own[total.index].heading.period is not None:
        return []
    found = [counted]
    for one in decided:
        column = own.get(one.index)
        if column is None or one.meaning is not Meaning.IGNORED or column.said or column.profile.numbers < _MOSTLY:
            continue
        same = (column.heading.factor, column.heading.currency) == (own[counted.index].heading.factor, own[counted.index].heading.currency)
        other = column.heading.percent or _NOT_SOLD.search(column.heading.words) or any(column.score(meaning) for meaning in _NO_PARTS)
        if same and not other:
            found.append(replace(one, factor=counted.factor))
    return sorted(found, key=_place)


def _next_to(total: RecognisedColumn, money: Sequence[RecognisedColumn]) -> Iterator[list[RecognisedColumn]]:
    """Give the runs of columns that end at the total or begin behind it, the amount among them: what stands further off is no money."""
    by_place = {one.index: one for one in money}
    for step in (-1, 1):
        run: list[RecognisedColumn] = []
        while (beside := by_place.get(total.index + step * (len(run) + 1))) is not None:
            run.append(beside)
            if any(one.meaning is Meaning.AMOUNT for one in run):
                yield sorted(run, key=_place)


def _place(column: RecognisedColumn) -> int:
    return column.index


def _is_sum(total: RecognisedColumn, parts: Sequence[RecognisedColumn], samples: dict[int, tuple[Cell, ...]]) -> bool:
    """Tell whether in every row that was looked at the total is the sum of its parts, and in some of more than one of them."""
    read = [parse_numbers(list(samples[one.index]), one.factor, one.decimal)[0] for one in (total, *parts)]
    rows = [(whole, [each for each in line if each]) for whole, *line in zip(*read, strict=True) if whole is not None]
    return bool(rows) and all(abs(sum(line) - whole) <= _CENT for whole, line in rows) and any(len(line) > 1 for _, line in rows)
