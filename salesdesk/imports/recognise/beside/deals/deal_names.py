"""Sheets of deals or contracts: there the name of a project is the deal's, not a product's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import mark

_DEAL = mark("Recognise", "The sheet is one of deals or contracts: it is what each of them is called.")
_PROJECTS = frozenset({"项目名称", "项目", "project name", "project"})
_SIGNED = ("签单", "签约", "签订", "合同", "商机", "立项", "contract", "deal", "signed", "opportunit")
_PRESENT = 0.5


def with_deal_names(columns: Sequence[Column], names: Sequence[tuple[str, float]]) -> tuple[Column, ...]:
    """Take 项目名称 for the name of a deal where title, sheet or headings speak of deals and nothing was sold by the piece."""
    said = [name for name, _ in names] + [one.heading.text for one in columns]
    if not any(word in one.lower() for one in said for word in _SIGNED):
        return tuple(columns)
    if any(max(one.score(Meaning.QUANTITY), one.score(Meaning.UNIT_PRICE)) >= _PRESENT for one in columns):
        return tuple(columns)
    return tuple(_as_deal(one) if one.heading.words in _PROJECTS and one.score(Meaning.PRODUCT) else one for one in columns)


def _as_deal(column: Column) -> Column:
    uses = (Use(Meaning.CONTRACT, 0.85, None), Use(Meaning.OPPORTUNITY, 0.8, None))
    return replace(column, uses=uses, suffix=None, said=_DEAL)
