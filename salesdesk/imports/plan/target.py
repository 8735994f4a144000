"""What an import target is: the kinds of table that it takes, and how it plans one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.recognise.terms import TableKind


@dataclass(frozen=True, slots=True)
class ImportTarget:
    """`record` is what the rows become; `plan` says what becomes of one table."""

    name: str
    record: str
    kinds: tuple[TableKind, ...]
    plan: Callable[[Job], Outcome]
