"""Metrics over activities with customers, and over the opportunities that were opened."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func

from salesdesk.fields import Kind
from salesdesk.measure.listed import Listed
from salesdesk.measure.metric import Metric
from salesdesk.measure.only import EVERY, PRODUCTS
from salesdesk.model import Activity, Opportunity
from salesdesk.text import mark


def _visited() -> tuple[Any, ...]:
    return (Activity.kind == "visit",)


_TITLE = func.coalesce(Activity.note, "")
_ALL = Listed(Activity, Activity.day, Activity.member_id, Activity.customer_id, _TITLE)
_VISITS = Listed(Activity, Activity.day, Activity.member_id, Activity.customer_id, _TITLE, _visited)
_OPENED = Listed(
    Opportunity,
    Opportunity.opened_on,
    Opportunity.member_id,
    Opportunity.customer_id,
    Opportunity.name,
    amount=Opportunity.amount,
)

VISITS = Metric(
    "visits",
    mark("Metric", "Customer visits"),
    mark("Metric", "Number of visits to customers in the period"),
    Kind.INTEGER,
    "activity",
    _VISITS.counts,
    counts="quantity",
    dimensions=EVERY - PRODUCTS,
    listed=_VISITS,
)
ACTIVITIES = Metric(
    "activities",
    mark("Metric", "Customer activities"),
    mark("Metric", "Number of visits, calls, messages, meetings and other activities with customers in the period"),
    Kind.INTEGER,
    "activity",
    _ALL.counts,
    counts="quantity",
    dimensions=EVERY - PRODUCTS,
    listed=_ALL,
)
OPPORTUNITIES_OPENED = Metric(
    "opportunities_opened",
    mark("Metric", "Opportunities opened"),
    mark("Metric", "Number of opportunities that were opened in the period"),
    Kind.INTEGER,
    "opportunity",
    _OPENED.counts,
    counts="quantity",
    dimensions=EVERY - PRODUCTS,
    listed=_OPENED,
)
METRICS = (VISITS, ACTIVITIES, OPPORTUNITIES_OPENED)
