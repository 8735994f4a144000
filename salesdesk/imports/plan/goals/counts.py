"""What targets and results count that are no money, by the unit that their heading or title names."""

from __future__ import annotations

import re

from salesdesk.imports.plan.job import Job
from salesdesk.imports.recognise.language.counted import counted_in, counted_under
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning, meanings
from salesdesk.text import mark

UNSAID = mark(
    "Import", "“{heading}” is left out: its unit counts something, and nothing says what. Name it in the heading, as in 新客户目标（家）."
)

_MONEY = re.compile(r"额|收入|[元$€£¥￥]|\b(?:revenue|amount|turnover|value)\b", re.IGNORECASE)
_PIECES = re.compile(r"销量|销售数量|台数|件数|箱数|盒数|\bunits\b|\b(?:unit|volume) (?:sales|quota|target)", re.IGNORECASE)
_FIGURES = meanings("period_value member_value")


def counted_metric(job: Job, column: RecognisedColumn | None) -> str | None:
    """Return the metric that the figures of `column` count, "" where that is not said, None where they are money or nothing says it."""
    header = column.header if column is not None else ""
    if (own := counted_in(header)) is not None:
        return own
    if _PIECES.search(header) and not _MONEY.search(header):
        return "quantity"
    if column is None or column.currency is not None or column.factor > 1 or _MONEY.search(header):
        return None
    return counted_under(job.table.title)


def counted_results(job: Job) -> str | None:
    """Return what the results of a table without a column for each measure count, as `counted_metric` does."""
    column = job.columns.find(Meaning.AMOUNT) or figures_in(job)
    if (found := counted_metric(job, column)) is not None or column is None:
        return found
    said = f"{column.header} {job.table.title} {job.table.sheet}"
    money = column.currency is not None or column.factor > 1 or _MONEY.search(said)
    return "quantity" if _PIECES.search(said) and not money else None


def figures_in(job: Job) -> RecognisedColumn | None:
    """Return the first column that has the figures of a period or of a person."""
    return next((one for one in job.table.columns if one.meaning in _FIGURES), None)
