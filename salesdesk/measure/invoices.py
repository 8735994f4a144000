"""Metrics over what was invoiced (开票)."""

from __future__ import annotations

from salesdesk.fields import Kind
from salesdesk.measure.listed import Listed
from salesdesk.measure.metric import Metric
from salesdesk.measure.only import EVERY, PRODUCTS
from salesdesk.model import Invoice
from salesdesk.text import mark

_WHERE = (Invoice.day, Invoice.member_id, Invoice.customer_id, Invoice.number)
_INVOICES = Listed(Invoice, *_WHERE, amount=Invoice.amount, exact=Invoice.amount)

INVOICED = Metric(
    "invoiced",
    mark("Metric", "Invoiced"),
    mark("Metric", "Sum of what was invoiced in the period"),
    Kind.MONEY,
    "invoice",
    _INVOICES.counts,
    counts="amount",
    dimensions=EVERY - PRODUCTS,
    listed=_INVOICES,
)
METRICS = (INVOICED,)
