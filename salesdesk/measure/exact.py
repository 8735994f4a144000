"""Exact columns as the integers they are stored as, so that sums in SQL stay integers."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, type_coerce


def stored(column: Any) -> Any:
    """Return the stored integer (ten-thousandths) of an exact column."""
    return type_coerce(column, BigInteger)
