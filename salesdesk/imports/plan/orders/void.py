"""Rows that the product holds for void."""

from __future__ import annotations

from dataclasses import replace

from salesdesk.imports.plan.job import Job


def void_rows(job: Job) -> frozenset[int]:
    """Return the void rows of a table, as Excel shows them."""
    return frozenset(one.row for one in job.table.skipped if one.kind == "void")


def with_void(job: Job) -> Job:
    """Return `job` with the void rows among the others, whose data are still to be read."""
    whole = job.columns.whole
    columns = job.columns.of(replace(whole, skipped=tuple(one for one in whole.skipped if one.kind != "void")))
    return replace(job, table=columns.table, columns=columns)
