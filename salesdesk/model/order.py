"""How names are put in order: Chinese ones by their pinyin, as a Chinese reader looks them up."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Table, case, func

# The first Chinese character; what comes before are Latin, Greek and Cyrillic letters and signs.
_CHINESE = 0x3400


def by_name(own: Table, sqlite: bool) -> ColumnElement[Any]:
    """Return by what the rows of `own` are sorted by name: a Chinese name by its pinyin, any other by its letters."""
    if "search" not in own.c:
        return own.c.name
    code = func.unicode(own.c.name) if sqlite else func.ascii(own.c.name)
    # The text that is searched begins with the name itself; its pinyin follows.
    key = case((code >= _CHINESE, func.substr(own.c.search, func.length(own.c.name) + 2)), else_=own.c.search)
    return func.coalesce(func.nullif(key, ""), own.c.name)
