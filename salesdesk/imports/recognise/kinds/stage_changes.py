"""Tables in which each row is a change of stage: read as opportunities, every change would be one of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.which import Verdict
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.grid import Cell
from salesdesk.text import Text, mark

_FROM_TO = mark("Recognise", "“{before}” and “{after}” say from which stage to which: each row is a change of stage.")
_AGAIN = mark("Recognise", "The same opportunities stand in several rows, each time in another stage and on another day.")

_STAGE = r"(?:stage|phase|status|value|阶段|階段|状态|狀態|值)"
_CHANGED = "(?:变更|變更|更改|修改|推进|推進|调整|調整)?"
_OF = r"[ _-]*(?:sales|deal|opportunity|销售|銷售|商机|商機)?[ _-]*"
_BEFORE = re.compile(rf"(?:from|old|previous|prior|former|原|旧|舊|{_CHANGED}前|上一?[个個]?){_OF}{_STAGE}", re.IGNORECASE)
_AFTER = re.compile(rf"(?:to|new|current|next|新|现|現|{_CHANGED}[后後]|当前|當前|目前){_OF}{_STAGE}", re.IGNORECASE)
_OF_STAGES = re.compile(r"stage|phase|阶段|階段", re.IGNORECASE)
_PRESENT, _DATED = 0.5, 0.8
_FEWEST, _NEARLY, _HALF = 2, 0.8, 0.5
_LIKEST = (TableKind.OPPORTUNITIES, TableKind.UNKNOWN)  # a log of visits may name the stage of each
_LIKE = (*_LIKEST, TableKind.LEADS, TableKind.ACTIVITIES, TableKind.SALE_LINES, TableKind.CUSTOMERS)


def as_stage_changes(columns: Sequence[Column], verdict: Verdict) -> Verdict:
    """Return the verdict that the rows of a table are changes of stage, where they are; else `verdict`."""
    why = _by_headings(columns) if verdict.kind in _LIKE else None
    if why is None and verdict.kind in _LIKEST:
        why = _by_rows(columns)
    if why is None:
        return verdict
    return replace(verdict, kind=TableKind.STAGE_HISTORY, confidence=0.9, reason=why)


def _by_headings(columns: Sequence[Column]) -> Text | None:
    before = next((one for one in columns if _BEFORE.fullmatch(one.heading.text.strip())), None)
    after = next((one for one in columns if _AFTER.fullmatch(one.heading.text.strip())), None)
    if before is None or after is None or not any(map(_is_dated, columns)):
        return None
    deals = any(_is_opportunity(one) for one in columns)
    said = all(_OF_STAGES.search(one.heading.text) for one in (before, after))
    if not (said or deals) or before.profile.numbers >= _PRESENT:
        return None
    return _FROM_TO.fill(before=before.heading.text, after=after.heading.text)


def _by_rows(columns: Sequence[Column]) -> Text | None:
    key, stages = _key(columns), max(columns, key=_as_stage, default=None)
    if not key or stages is None or _as_stage(stages) < _PRESENT:
        return None
    several = _several(key, stages.sample)
    days = [_several(key, one.sample) for one in columns if _is_dated(one)]
    if len(several) < _FEWEST or not _mostly_differ(several) or sum(map(len, several)) < _HALF * len(key):
        return None  # two of many deals may have one name
    if any(_mostly_differ(_several(key, one.sample)) for one in columns if one.score(Meaning.AMOUNT) >= _PRESENT):
        return None  # of another amount each: several deals of one name
    return _AGAIN if any(map(_mostly_differ, days)) else None


def _key(columns: Sequence[Column]) -> list[tuple[Cell, ...]]:
    """Return by what the opportunity of each row is known: its number, else its name and its customer."""
    found = next((one for one in columns if one.score(Meaning.OPPORTUNITY_ID) >= _PRESENT), None)
    if found is not None:
        return [(cell,) for cell in found.sample]
    names = next((one for one in columns if one.score(Meaning.OPPORTUNITY) >= _PRESENT), None)
    if names is None:
        return []
    owners = next((one for one in columns if one.score(Meaning.CUSTOMER) >= _PRESENT), names)
    return list(zip(names.sample, owners.sample, strict=True))


def _several(key: Sequence[tuple[Cell, ...]], cells: Sequence[Cell]) -> list[list[Cell]]:
    """Return the cells of each opportunity that stands in several rows."""
    found: dict[tuple[Cell, ...], list[Cell]] = {}
    for of, cell in zip(key, cells, strict=True):
        if of[0] is not None:
            found.setdefault(of, []).append(cell)
    return [own for own in found.values() if len(own) > 1]


def _mostly_differ(groups: Sequence[Sequence[Cell]]) -> bool:
    return sum(len(set(own)) > 1 for own in groups) >= _NEARLY * len(groups)


def _is_opportunity(column: Column) -> bool:
    return max(column.score(Meaning.OPPORTUNITY), column.score(Meaning.OPPORTUNITY_ID)) >= _PRESENT


def _is_dated(column: Column) -> bool:
    return max(column.profile.dates, column.profile.real_dates) >= _DATED


def _as_stage(column: Column) -> float:
    return column.score(Meaning.STAGE)
