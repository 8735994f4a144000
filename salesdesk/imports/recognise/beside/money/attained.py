"""What was reached of a target: the figure that makes, with the target beside it, the rate or the gap that another column says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import mark

_REACHED = mark("Recognise", "Divided by “{target}” it gives “{rate}”: what was reached.")
_LEFT = mark("Recognise", "With “{gap}” it makes “{target}”: what was reached.")
_RATES = mark("Recognise", "Beside its targets it is what share of them was reached: no figures of its own.")
_FOUND = frozenset({_REACHED.source, _LEFT.source})

_GAP = re.compile(r"\b(?:gap|variance|remaining|shortfall|to go|difference|left|over|under)\b|缺口|差额|差距|差异|未完成|剩余")
_CENT = 100
_PRESENT, _SURE = 0.5, 0.995  # before any other amount, for the figures prove it
_FEWEST, _NEARLY = 3, 0.9
_SCALE = 10_000
_LEAST_TARGET, _HIGHEST_RATE, _CERTAIN = 20 * _SCALE, 3 * _SCALE, 0.8
_ROUNDED = (60, 6_000)  # of a rate that is written as 0.86, or as 86

Numbers = list[int | None]


def with_attained(columns: Sequence[Column], read: Mapping[int, Numbers]) -> tuple[Column, ...]:
    """Return the columns, the figure that is the attainment of a target times this as the amount, whatever its heading calls it.

    Where each row has its day, or a column of figures its period, these say what was reached.
    """
    columns = _with_rates(columns, read)
    figures = [one for one in columns if one.index in read and one.heading.period is None]
    daily = any(one.score(Meaning.DAY) >= _PRESENT for one in columns)
    if daily or any(one.heading.period is not None for one in columns if one.index in read):
        return tuple(columns)
    targets = [one for one in figures if one.score(Meaning.TARGET) >= _PRESENT]
    rates = [one for one in figures if one.score(Meaning.ATTAINMENT) >= _PRESENT and one not in targets]
    for target in targets:
        for rate in rates:
            open_ = [one for one in figures if one is not target and one is not rate and _is_open(one)]
            found = next((one for one in open_ if _makes(read[target.index], read[one.index], read[rate.index])), None)
            if found is not None:
                said = _REACHED.fill(target=target.heading.text, rate=rate.heading.text)
                told = replace(found, uses=(Use(Meaning.AMOUNT, _SURE, None),), suffix=None, boosted=said)
                return tuple(told if one is found else one for one in columns)
    gaps = [one for one in figures if _GAP.search(one.heading.words) and one not in targets]
    for target in targets:
        for gap in gaps:
            open_ = [one for one in figures if one is not target and one is not gap and _is_open(one)]
            found = next((one for one in open_ if _is_left(read[target.index], read[one.index], read[gap.index])), None)
            if found is not None:
                said = _LEFT.fill(target=target.heading.text, gap=gap.heading.text)
                told = replace(found, uses=(Use(Meaning.AMOUNT, _SURE, None),), suffix=None, boosted=said)
                return tuple(told if one is found else one for one in columns)
    return tuple(columns)


def _with_rates(columns: Sequence[Column], read: Mapping[int, Numbers]) -> tuple[Column, ...]:
    """Return the columns, one headed by no more than 达成 or Achieved, of 0.9 or 110 % beside targets in the hundreds, as the rates."""
    targets = [value for one in columns if one.score(Meaning.TARGET) >= _PRESENT for value in read.get(one.index, ()) if value]
    if not targets or min(targets) < _LEAST_TARGET:
        return tuple(columns)
    use = Use(Meaning.ATTAINMENT, _SURE, None)
    return tuple(replace(one, uses=(use,), suffix=None, said=_RATES) if _are_rates(one, read) else one for one in columns)


def _are_rates(column: Column, read: Mapping[int, Numbers]) -> bool:
    values = [value for value in read.get(column.index, ()) if value is not None]
    likely = bool(column.uses) and column.uses[0].meaning is Meaning.AMOUNT and column.uses[0].score < _CERTAIN
    return likely and len(values) > 1 and any(values) and all(0 <= value <= _HIGHEST_RATE for value in values)


def was_reached(column: Column) -> bool:
    """Tell whether a column was found to be what was reached of a target."""
    return column.boosted is not None and column.boosted.source in _FOUND


def _is_open(column: Column) -> bool:
    return not column.uses or max(column.score(Meaning.AMOUNT), column.score(Meaning.TOTAL)) > 0


def _is_left(target: Numbers, reached: Numbers, gap: Numbers) -> bool:
    """Tell whether the gap is what is left of the target, or what goes beyond it."""
    rows = [(t, a, g) for t, a, g in zip(target, reached, gap, strict=True) if t and a is not None and g is not None]
    if len(rows) < _FEWEST or len({a for _, a, _ in rows}) < _FEWEST:
        return False
    return any(sum(abs(t - a - way * g) <= _CENT for t, a, g in rows) >= _NEARLY * len(rows) for way in (1, -1))


def _makes(target: Numbers, reached: Numbers, rate: Numbers) -> bool:
    rows = [(t, a, r) for t, a, r in zip(target, reached, rate, strict=True) if t and a is not None and r is not None]
    if len(rows) < _FEWEST or len({a for _, a, _ in rows}) < _FEWEST:
        return False
    # As a share, or in per cent; each may be rounded to whole per cents.
    ways = zip((_SCALE, 100 * _SCALE), _ROUNDED, strict=True)
    return any(sum(abs(a * one // t - r) <= off for t, a, r in rows) >= _NEARLY * len(rows) for one, off in ways)
