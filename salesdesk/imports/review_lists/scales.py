"""On which scale a list scores: totals of 100, 10 or 5, standards up to their own share, and all of it in points of 100."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from salesdesk.imports.review_forms.words import scale_in

_ALL = Decimal(100)
_IN_HEADING = re.compile(
    r"[(\[]?\s*(?:满分|权重|占比?|weight|max\.?|out of)?\s*:?\s*(\d+(?:\.\d+)?)\s*(分|%|points?|pts)\s*[)\]]?", re.IGNORECASE
)
_NEAR = Decimal("0.5")
_STEP = 5


@dataclass(frozen=True, slots=True)
class Standard:
    """A column of scores: what it is called, its weight of 100, and what its scores are to be multiplied by."""

    name: str
    weight: Decimal
    factor: Decimal


def factor_of(scores: Sequence[Decimal], heading: str) -> Decimal:
    """Return what `scores` are to be multiplied by to be points of 100: the heading says up to what they go, else how high they are."""
    top = scale_in(heading)
    highest = max(scores, default=_ALL)
    if top is not None and highest <= top:
        return _ALL / top
    return _ALL if highest <= 1 else Decimal(20) if highest <= 5 else Decimal(10) if highest <= 10 else Decimal(1)


def standards_of(
    headings: Sequence[str], columns: Sequence[Sequence[Decimal | None]], totals: Sequence[Decimal | None]
) -> list[Standard | None]:
    """Return what each column of scores is; None for one of which nothing tells up to what it goes.

    `totals` are those of the sheet, on its own scale. 工作业绩(60分) goes up to 60; columns that add up to the total go up to what
    makes 100 of them.
    """
    told = [_told(one) for one in headings]
    highest = [max((score for score in column if score is not None), default=Decimal(0)) for column in columns]
    if any(told):
        return [
            None if said is None else _standard(name, said[0], said[1], most)
            for name, said, most in zip(headings, told, highest, strict=True)
        ]
    if len(columns) > 1 and _add_up(columns, totals):
        full = [Decimal(-(-most // _STEP) * _STEP) for most in highest]
        if sum(full) != _ALL or min(full) <= 0:
            return [None] * len(columns)
        return [Standard(name, share, _ALL / share) for name, share in zip(headings, full, strict=True)]
    factor = factor_of([score for column in columns for score in column if score is not None], " ".join(headings))
    return [Standard(name, Decimal(1), factor) for name in headings]


def _told(heading: str) -> tuple[Decimal, bool] | None:
    """Return the share that a heading says, and whether it says so in points."""
    found = _IN_HEADING.search(unicodedata.normalize("NFKC", heading))
    return (Decimal(found[1]), found[2] != "%") if found and Decimal(found[1]) > 0 else None


def _standard(heading: str, share: Decimal, in_points: bool, highest: Decimal) -> Standard:
    name = _IN_HEADING.sub("", unicodedata.normalize("NFKC", heading)).strip() or heading
    # “业绩 (60%)” may go up to 60 or up to 100: what is above 60 tells.
    if highest > share:
        return Standard(name, share, Decimal(1))
    return Standard(name, share, _ALL / share if in_points or highest * 2 > share else factor_of([highest], ""))


def _add_up(columns: Sequence[Sequence[Decimal | None]], totals: Sequence[Decimal | None]) -> bool:
    whole = [row for row in zip(totals, *columns, strict=True) if None not in row]
    return bool(whole) and all(abs(sum(row[1:], Decimal(0)) - row[0]) <= _NEAR for row in whole)
