"""Rows by their ids: spans of them, and conditions on very many of them that no database has to plan."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from itertools import chain

from sqlalchemy import ARRAY, BigInteger, Column, ColumnElement, any_, column, func, literal, select
from sqlalchemy.orm import Session

Span = tuple[int, int]
"""The first and the last of ids that follow one another."""


def ids_in(spans: Iterable[Span]) -> set[int]:
    """Return the ids of spans."""
    return set(chain.from_iterable(range(first, last + 1) for first, last in spans))


def in_common(ids: Collection[int], spans: Iterable[Span]) -> set[int]:
    """Return those of `ids` that lie in `spans`."""
    return ids_in(spans).intersection(ids)


def is_among(session: Session, of: Column[int], ids: Collection[int]) -> ColumnElement[bool]:
    """Return the condition that a column has one of `ids`, a hundred thousand of them if need be.

    Joined to the spans themselves it may go from row to span: with fifty thousand spans for a hundred thousand rows, that never ends.
    """
    if session.get_bind().dialect.name == "sqlite":
        each = func.json_each(json.dumps(list(ids))).table_valued(column("value", BigInteger))
        return of.in_(select(each.c.value))
    return of == any_(literal(list(ids), ARRAY(BigInteger)))
