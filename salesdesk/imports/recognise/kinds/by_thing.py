"""What each person sold of several things, a column for each, whose names nobody knows: the sum of a row counts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.which import Verdict, as_of
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import mark

_THINGS = mark("Recognise", "A column of names, columns of figures that “{total}” adds up, and a title that speaks of sales.")

_SALES = re.compile(r"销售额|销售业绩|业绩|销售收入|销售金额|营业额|成交额|\b(?:sales|revenue|turnover)\b")
_NO_SALES = re.compile(
    r"数量|销量|件数|台数|目标|任务|指标|预测|工资|提成|奖金|成本"
    r"|\b(?:units|qty|quantity|targets?|quota|forecast|commission|payroll|cost)\b"
)
_OPEN = frozenset({TableKind.CUSTOMERS, TableKind.UNKNOWN})
_KNOWN, _FIGURES = 0.5, 0.9
_FEWEST = 2


def as_sums_of_things(columns: Sequence[Column], verdict: Verdict, names: Sequence[tuple[str, float]]) -> Verdict:
    """Return `verdict`, or that a table has what each person sold, where names, a total of open columns and its title say so."""
    figures = [one for one in columns if one.profile.numbers >= _FIGURES]
    totals = [one for one in figures if one.heading.words in vocabulary().totals]
    things = [one for one in figures if one not in totals and not any(use.score >= _KNOWN for use in one.uses)]
    others = [one for one in columns if one not in things and one not in totals]
    people = [one for one in others if one.score(Meaning.MEMBER) >= _KNOWN]
    said = [words_of(name) for name, _ in names[:2]]
    sold = any(map(_SALES.search, said)) and not any(map(_NO_SALES.search, said))
    if verdict.kind not in _OPEN or not sold or len(totals) != 1 or len(things) < _FEWEST or not people or len(others) > _FEWEST:
        return verdict
    return as_of(TableKind.MONTHLY_BY_MEMBER, _THINGS.fill(total=totals[0].heading.text))
