"""Addresses, put together where city, district and street have columns of their own."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.plan.cells.columns import Columns
from salesdesk.imports.recognise.language.words import has_chinese
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.values import parse_texts


def addresses(columns: Columns) -> list[str | None] | None:
    """Return the address of each row, its parts in the order of the sheet; None where no column has any."""
    parts = [parse_texts(columns.cells(one)) for one in columns.table.columns if one.meaning is Meaning.ADDRESS]
    return [_joined([text for text in row if text]) for row in zip(*parts, strict=True)] if parts else None


def _joined(parts: Sequence[str]) -> str | None:
    """Return the parts as one address, without those that a later one says again."""
    said = [part for at, part in enumerate(parts) if not any(part in later for later in parts[at + 1 :])]
    return ("" if has_chinese("".join(said)) else ", ").join(said) or None
