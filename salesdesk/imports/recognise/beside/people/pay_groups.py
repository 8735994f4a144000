"""Payrolls with a heading above several columns, Earnings or Deductions: what stands among parts of pay is one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import mark

_AMONG = mark("Recognise", "It stands under “{group}” among other parts of the pay.")

_HINTED, _PRESENT, _SURE = 0.4, 0.6, 0.7
_FEWEST, _NUMBERS = 2, 0.9


def with_pay_groups(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, figures of no known heading as parts of pay where at least two others under the same upper heading are."""
    groups: dict[str, list[Column]] = defaultdict(list)
    for one in columns:
        if one.heading.group and one.heading.group != one.heading.words:
            groups[one.heading.group].append(one)
    found: dict[int, Column] = {}
    for name, own in groups.items():
        if sum(one.score(Meaning.PAY_PART) >= _HINTED for one in own) < _FEWEST:
            continue
        for one in own:
            if one.said is None and one.profile.numbers >= _NUMBERS and not any(use.score >= _PRESENT for use in one.uses):
                use, said = Use(Meaning.PAY_PART, _SURE, None), _AMONG.fill(group=name)
                found[one.index] = replace(one, uses=(use,), suffix=None, said=said)
    return tuple(found.get(one.index, one) for one in columns)
