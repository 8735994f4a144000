"""Columns that name a paper and its number in one cell, Invoice #INV7531: it is the number, whatever the heading calls it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use, vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import mark

_NUMBERED = mark("Recognise", "Its values name a document and its number: {values}.")

_PAPER = re.compile(r"(?P<paper>[A-Za-z]+(?: [A-Za-z]+){0,2}?)\s*(?:#|no\.?|number|:)?\s*(?=\S*\d)[A-Za-z]{0,5}-?\d[\w/-]*$", re.IGNORECASE)
_OPEN, _NEARLY, _SURE = 0.5, 0.9, 0.8
_FEWEST, _SHOWN = 3, 3


def with_papers(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, those of no known heading whose values are papers with their numbers as these."""
    return tuple(_numbered(one) if _is_open(one) else one for one in columns)


def _is_open(column: Column) -> bool:
    return column.said is None and column.profile.texts >= _NEARLY and not any(use.score >= _OPEN for use in column.uses)


def _numbered(column: Column) -> Column:
    texts = [cell.strip() for cell in column.sample if isinstance(cell, str) and cell.strip()]
    found = [_PAPER.match(text) for text in texts]
    papers = vocabulary().values["documents"]
    right = sum(match is not None and words_of(match["paper"]) in papers for match in found)
    if len(set(texts)) < _FEWEST or right < _NEARLY * len(texts):
        return column
    shown = tuple(dict.fromkeys(texts))[:_SHOWN]
    return replace(column, uses=(Use(Meaning.NUMBER, _SURE, None),), suffix=None, said=_NUMBERED.fill(values=shown))
