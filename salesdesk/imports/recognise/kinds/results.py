"""Targets with what each person reached of them beside: results by person."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.recognise.beside.money.attained import was_reached
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.which import Verdict, as_of
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import mark

_RESULTS = mark("Recognise", "Target and result of each person stand beside one another: “{reached}” is what was reached of the target.")
_PRESENT = 0.5


def as_results(columns: Sequence[Column], verdict: Verdict) -> Verdict:
    """Return `verdict`, or that targets stand beside what each person reached of them: results by person."""
    people = any(one.score(Meaning.MEMBER) >= _PRESENT for one in columns)
    reached = next((one for one in columns if was_reached(one)), None)
    if verdict.kind is not TableKind.TARGETS or not people or reached is None:
        return verdict
    return as_of(TableKind.MONTHLY_BY_MEMBER, _RESULTS.fill(reached=reached.heading.text))
