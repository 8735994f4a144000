"""The word by which a row of targets or results says what its figures count: 回款目标 below 目标规则."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from salesdesk.imports.plan.cells.months import MonthCell
from salesdesk.imports.plan.goals.counts import UNSAID
from salesdesk.imports.plan.goals.words import metric_of
from salesdesk.imports.plan.job import Job
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.measure import metric as metric_called
from salesdesk.sheets.values import parse_texts
from salesdesk.text import Text, mark

METRIC = "row.metric"
"""Under this name the data of a table of results hold the metric that each row names; None where it names none."""

_SAYS = mark("Import", "It says what the figures of each row count.")
_COUNTED = mark("Import", "Figures reached of {metric} are left out: it is counted from the facts themselves. {n}")
_HOMES = ("sales_amount", "receipts")


def read_row_metrics(job: Job) -> None:
    """Put the metric that each row names into the data, where a column is headed so and all that it says are metrics."""
    for column in job.table.columns:
        if _may_say(column):
            texts = parse_texts(job.columns.look_at(column))
            named = {text: metric_of(text) for text in set(texts) if text is not None}
            # 华东销售额 would limit it: of results by person nothing is known of that.
            if named and all(name is not None and not rest for name, rest in named.values()):
                job.columns.read.add(column.index)
                job.columns.remarks[column.index] = _SAYS
                job.columns.data[METRIC] = [None if text is None else named[text][0] for text in texts]
                return


def _may_say(column: RecognisedColumn) -> bool:
    if column.meaning is Meaning.METRIC:
        return True
    uses = vocabulary().uses(words_of(column.header)) if column.meaning is Meaning.IGNORED and column.header else ()
    return any(use.meaning in (Meaning.METRIC, Meaning.GOAL) for use in uses)


def row_metrics(job: Job, usual: str) -> list[str]:
    """Return the metric of each row, `usual` where it names none."""
    return [one or usual for one in named_metrics(job)]


def named_metrics(job: Job) -> Sequence[str | None]:
    """Return the metric that each row names, None where it names none."""
    return job.columns.data.get(METRIC) or [None] * len(job.columns)


def by_home(job: Job, cells: Sequence[MonthCell], usual: str, notes: list[Text]) -> Iterator[tuple[str, list[MonthCell]]]:
    """Give figures that were reached by the metric that their rows name; of metrics that facts alone tell, say that they are left out."""
    metrics = row_metrics(job, usual)
    for metric in dict.fromkeys(metrics):
        own = [one for one in cells if metrics[one.at] == metric]
        if not metric:
            notes += [UNSAID.fill(heading=heading) for heading in dict.fromkeys(one.header for one in own)]
        elif metric in _HOMES:
            yield metric, own
        elif own:
            notes.append(_COUNTED.fill(metric=metric_called(metric).label, n=len(own)))
