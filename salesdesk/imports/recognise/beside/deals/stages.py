"""Stages of deals under a heading that nobody knows: they are numbered in turn, or each has its own chance of being won."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.grid import Cell
from salesdesk.text import mark

_EACH = mark("Recognise", "Each of its values goes with one “{chance}”: the stages of the deals.")
_STEPS = mark("Recognise", "Its values are numbered in turn, beside a probability: the stages of the deals.")

_STEP = re.compile(r"(\d{1,2})\s*[-–.):、]\s*(?!\d)\w")
_CALLED = re.compile(r"(?:.* )?(?:phase|step|status|state|level|milestone)$|.*(?:阶段|状态|进度|进展|步骤)$")
_PRESENT, _OPEN, _SURE = 0.5, 0.7, 0.85
_FEWEST, _MOST, _ROWS = 3, 12, 6


def with_stages(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, beside a probability one of few words that are numbered, or each go with one of it, as the stage."""
    chance = next((one for one in columns if one.score(Meaning.PROBABILITY) >= _PRESENT), None)
    if chance is None or any(one.score(Meaning.STAGE) >= _PRESENT for one in columns):
        return tuple(columns)
    open_ = [one for one in columns if _is_open(one)]
    numbered = next((one for one in open_ if _are_steps(one.sample)), None)
    found = numbered or next((one for one in open_ if _goes_with(one.sample, chance.sample)), None)
    if found is None:
        return tuple(columns)
    said = _STEPS if numbered else _EACH.fill(chance=chance.heading.text)
    use = Use(Meaning.STAGE, _SURE, TableKind.OPPORTUNITIES)
    return tuple(replace(one, uses=(use,), suffix=None, said=said) if one is found else one for one in columns)


def _is_open(column: Column) -> bool:
    unknown = not column.uses or _CALLED.match(column.heading.words) is not None
    return unknown and column.said is None and column.profile.texts >= _OPEN


def _are_steps(cells: Sequence[Cell]) -> bool:
    """Tell whether a few words are numbered without a gap: 1-Qualify, 2-Develop, 3-Propose."""
    found = {cell.strip(): _STEP.match(cell.strip()) for cell in cells if isinstance(cell, str) and cell.strip()}
    numbers = sorted(int(match[1]) for match in found.values() if match is not None)
    in_turn = all(after - before == 1 for before, after in itertools.pairwise(numbers))
    return _FEWEST <= len(found) <= _MOST and len(numbers) == len(found) and in_turn and numbers[0] <= 1 and len(cells) >= _ROWS


def _goes_with(stages: Sequence[Cell], chances: Sequence[Cell]) -> bool:
    """Tell whether each of a few words has one chance wherever it stands, several of them more than one row."""
    seen: dict[str, list[Cell]] = defaultdict(list)
    for stage, chance in zip(stages, chances, strict=True):
        if isinstance(stage, str) and stage.strip() and chance is not None:
            seen[stage.strip()].append(chance)
    several = sum(len(own) > 1 for own in seen.values())
    rows = sum(map(len, seen.values()))
    one_each = all(len(set(own)) == 1 for own in seen.values())
    values = len({own[0] for own in seen.values()})
    return _FEWEST <= len(seen) <= _MOST and rows >= _ROWS and one_each and several >= 2 and values >= _FEWEST
