"""Contracts that are paid in parts: shares that make a whole for each of them, with the day on which each part is due."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.which import Verdict, as_plan
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import mark

_PARTS = mark(
    "Recognise", "The shares under “{share}” make 100 % for each “{whole}”, and each has its due date: the parts in which it is paid."
)

_SHARE = re.compile(r"%|\b(?:percent|percentage|pct|share|portion)\b|比例|占比|百分比", re.IGNORECASE)
_WHOLES = (Meaning.CONTRACT_NUMBER, Meaning.ORDER_NUMBER, Meaning.CONTRACT, Meaning.OPPORTUNITY, Meaning.NUMBER, Meaning.CUSTOMER)
_LIKE = frozenset(map(TableKind, "receivables receipts contracts invoices orders sale_lines unknown".split()))
_PRESENT, _NEARLY = 0.5, 0.9
_FEWEST, _SEVERAL = 2, 2
_WHOLE = (10_000, 1_000_000)  # 1, or 100


def as_instalments(columns: Sequence[Column], verdict: Verdict) -> Verdict:
    """Return `verdict`, or that the rows are the parts in which contracts are to be paid, by the shares that make a whole of each."""
    due = any(one.score(Meaning.DUE_DATE) >= _PRESENT for one in columns)
    if verdict.kind not in _LIKE or not due or not any(one.score(Meaning.AMOUNT) >= _PRESENT for one in columns):
        return verdict
    shares = [one for one in columns if _SHARE.search(one.heading.text) and one.profile.numbers >= _NEARLY]
    for share in shares:
        numbers = parse_numbers(share.sample)[0]
        for meaning in _WHOLES:
            for whole in columns:
                if whole.score(meaning) >= _PRESENT and _makes_whole(whole.sample, numbers):
                    return as_plan(_PARTS.fill(share=share.heading.text, whole=whole.heading.text))
    return verdict


def _makes_whole(wholes: Sequence[Cell], shares: Sequence[int | None]) -> bool:
    """Tell whether the shares of nearly all that have several rows make one; what stands on the first of them is of all."""
    parts: dict[Cell, list[int]] = defaultdict(list)
    last: Cell = None
    for cell, share in zip(wholes, shares, strict=True):
        last = cell if cell not in (None, "") else last
        if last is not None and share:
            parts[last].append(share)
    several = [own for own in parts.values() if len(own) >= _SEVERAL]
    right = sum(any(abs(sum(own) - one) <= one // 200 for one in _WHOLE) for own in several)
    return len(several) >= _FEWEST and 2 * len(several) >= len(parts) and right >= _NEARLY * len(several)
