"""Kinds of tables that are recognised and not taken: what each is, why nothing of it is taken, and what to do."""

from __future__ import annotations

from collections.abc import Mapping

from salesdesk.imports.recognise.kinds.which import KINDS
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.text import Text, mark

NOT_KEPT: Mapping[TableKind, Text] = {
    TableKind.STAGE_HISTORY: mark(
        "Import",
        "It tells when opportunities went from stage to stage. SalesDesk keeps the stage at which each is now: "
        "import the opportunities themselves.",
    ),
    TableKind.QUOTES: mark(
        "Import",
        "Quotes are offers: nothing was sold, so nothing of them counts. To follow them up, choose “{kind}” above; "
        "what comes of them arrives with the orders.",
    ).fill(kind=KINDS[TableKind.OPPORTUNITIES]),
    TableKind.RECEIPT_PLANS: mark(
        "Import",
        "Payments that are expected, not received: SalesDesk counts money on the day it comes in. Import the receipts when they are there.",
    ),
    TableKind.RECEIVABLES: mark(
        "Import",
        "What customers owe on one day. It follows from what was sold, invoiced and received: import these sheets, "
        "and nothing counts twice.",
    ),
    TableKind.FEEDBACK: mark(
        "Import",
        "What customers or colleagues said. SalesDesk keeps no opinions by themselves: give each person's score in a review "
        "under a standard “Customer satisfaction”, or import it with a list of review results. For visits and calls choose “{kind}” above.",
    ).fill(kind=KINDS[TableKind.ACTIVITIES]),
    TableKind.TRAINING: mark(
        "Import",
        "Who took part in which training. SalesDesk keeps no list of courses: give each person's result in a review under a standard "
        "“Training”, or import it with a list of review results. A training place that was a reward is entered under Incentives.",
    ),
    TableKind.COMMISSIONS: mark(
        "Import",
        "Commission that was worked out elsewhere. SalesDesk works it out itself, each figure down to its sale: import sales and "
        "receipts, enter the plan under Incentives, and compare its payouts with this sheet.",
    ),
    TableKind.SUMMARY_BY_OTHER: mark(
        "Import",
        "Sums by region, product or month, with nobody's name. SalesDesk counts single sales by person: import the sheet that was "
        "summed up. Where there is none, choose “{kind}” above.",
    ).fill(kind=KINDS[TableKind.MONTHLY_BY_MEMBER]),
}
"""Whatever is neither here nor taken by a target has a reason of its own, or is unknown."""
