"""The metric over tasks: how many were done on time."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import and_, case, or_

from salesdesk.fields import Kind
from salesdesk.measure.listed import Listed
from salesdesk.measure.metric import Metric
from salesdesk.measure.only import EVERY, PRODUCTS
from salesdesk.model import Task
from salesdesk.text import mark


def _due() -> tuple[Any, ...]:
    # A task of today or later counts once it is done; undone it counts when its day is over.
    return (Task.state != "dropped", or_(Task.state == "done", Task.due < date.today()))


def _on_time() -> Any:
    # A list that says "done" and not when is believed.
    return case((and_(Task.state == "done", or_(Task.done_on.is_(None), Task.done_on <= Task.due)), 1), else_=0)


_TASKS = Listed(Task, Task.due, Task.owner_id, Task.customer_id, Task.name, _due, _on_time)

TASK_COMPLETION = Metric(
    "task_completion",
    mark("Metric", "Tasks done on time"),
    mark("Metric", "Tasks done by their due date ÷ tasks due in the period; a task counts once it is done or its due date has passed"),
    Kind.PERCENT,
    "task",
    _TASKS.shares,
    is_ratio=True,
    additive=False,
    counts="quantity",
    parts=(mark("Metric", "done on time"), mark("Metric", "due")),
    dimensions=EVERY - PRODUCTS,
    listed=_TASKS,
)
METRICS = (TASK_COMPLETION,)
