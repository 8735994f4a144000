"""What was ordered, shipped and invoiced of the same sales stands side by side (订单额, 发货额, 开票额): one of them is the result."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.beside.deals.steps import SAME_SALE
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.steps import step_of
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import mark

_ORDERED = mark("Recognise", "What was ordered, as what was made of it stands beside it.")
_COUNTED = re.compile(r"[数量笔]|\b(?:count|number|qty|units?)\b|#")
_HALF = 2


def result_of_steps(columns: Sequence[Column], found: Mapping[int, RecognisedColumn]) -> dict[int, RecognisedColumn]:
    """Return those of the columns `found` that are read otherwise, because several steps of the same sales stand in one period."""
    by_rest: dict[str, dict[int, list[Column]]] = defaultdict(lambda: defaultdict(list))
    for one in columns:
        measure = step_of(one.heading.rest)
        if measure is not None and found[one.index].meaning in (Meaning.PERIOD_VALUE, Meaning.QUANTITY):
            by_rest[measure.rest][measure.step].append(one)
    told: dict[int, RecognisedColumn] = {}
    for steps in by_rest.values():
        values = {step: [one for one in own if found[one.index].meaning is Meaning.PERIOD_VALUE] for step, own in steps.items()}
        counted = min((step for step, own in values.items() if own), default=None)
        if counted is None:
            continue
        earlier = next((step for step in sorted(steps) if step < counted and _is_money(steps[step], values[counted])), None)
        if earlier is not None:  # Orders are counted elsewhere, and are money beside what was shipped of them
            told |= {one.index: replace(found[one.index], meaning=Meaning.PERIOD_VALUE, reason=_ORDERED) for one in steps[earlier]}
            counted = earlier
        periods = {one.heading.period: one for one in steps[counted]}
        for step, own in values.items():
            for one in own if step > counted else ():
                if (of := periods.get(one.heading.period)) is not None:
                    told[one.index] = replace(found[one.index], meaning=Meaning.IGNORED, reason=SAME_SALE.fill(of=of.heading.text))
    return told


def _is_money(orders: Sequence[Column], later: Sequence[Column]) -> bool:
    """Tell whether figures that may be the number of orders are their worth: they come near what was made of them."""
    if any(_COUNTED.search(one.heading.rest) or one.heading.factor == 1 for one in orders):
        return False
    ordered, made = (sum(number or 0 for one in own for number in parse_numbers(one.sample)[0]) for own in (orders, later))
    return _HALF * ordered >= made > 0
