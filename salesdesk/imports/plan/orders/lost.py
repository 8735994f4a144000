"""Deals that were won when they were imported and are lost now: what they counted as sales is taken out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.imports.plan.facts.void_stored import open_note
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.writes import Delete, Raw, Update
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.model import Credit, ImportSource, Opportunity, SaleLine
from salesdesk.text import mark

_LOST = mark("Import", "Lost since they were imported as won, so that they count no more: {n} {n:sale|sales}")
_OPEN_AGAIN = mark(
    "Import", "Won when they were imported and open again here; their sales still count: {n}. If one of them is lost, delete its sale."
)
_WON, _LOST_NOW, _OPEN = "won", "lost", "open"
_AT_ONCE = 200


def take_back_lost(job: Job, outcome: Outcome, *, staged: bool) -> None:
    """Add to `outcome`, the plan of opportunities, that the sales of those go that turn from won to lost; `staged`: it has stages."""
    turned = [one for one in outcome.updates if one.table == "opportunity" and one.before.get("state") == _WON]
    lost = {one.id: one for one in turned if one.after.get("state") == _LOST_NOW}
    again = sum(one.after.get("state") == _OPEN for one in turned)
    if staged and again:
        outcome.notes.append(_OPEN_AGAIN.fill(n=again))
    session, gone = job.shared.session, list[int]()
    ids = sorted(lost)
    for start in range(0, len(ids), _AT_ONCE):
        found, open_rows = _sales_of(job, lost, ids[start : start + _AT_ONCE])
        gone += found
        outcome.notes += open_note(open_rows)
    for start in range(0, len(gone), _AT_ONCE):
        shares = select(Credit.id).where(Credit.sale_line_id.in_(gone[start : start + _AT_ONCE]))
        outcome.deletes += [Delete("credit", one) for one in session.scalars(shares)]
    outcome.deletes += [Delete("sale_line", one) for one in gone]
    if gone:
        outcome.notes.append(_LOST.fill(n=len(gone)))


def _sales_of(job: Job, lost: Mapping[int, Update], ids: Sequence[int]) -> tuple[list[int], set[int]]:
    """Return the ids of the sales of the opportunities `ids`, and the rows of those of which it cannot be told."""
    session, shared = job.shared.session, job.shared
    deals = session.scalars(select(Opportunity).where(Opportunity.id.in_(ids)).order_by(Opportunity.id)).all()
    there = _stored(session, [one.number or one.name for one in deals])
    gone: list[int] = []
    open_rows: set[int] = set()
    for deal in deals:
        free = [one for one in there if ("sale_line", one.id) not in shared.taken_out and _may_be(deal, one)]
        exact = [one for one in free if one.day == deal.close_on and one.amount == deal.amount]
        found = exact if len(free) > 1 else free
        if len(found) == 1:
            gone.append(found[0].id)
            shared.taken_out.add(("sale_line", found[0].id))
        elif free:
            row: Raw = lost[deal.id].after.get("source_row")
            open_rows.add(int(str(row or 0)))
    return gone, open_rows


def _stored(session: Session, numbers: Sequence[str]) -> Sequence[SaleLine]:
    """Return the sales that came of opportunities with one of `numbers` (names, where they have none)."""
    statement = select(SaleLine).join(ImportSource, ImportSource.id == SaleLine.source_id)
    of_deals = ImportSource.kind == str(TableKind.OPPORTUNITIES)
    return session.scalars(statement.where(of_deals, SaleLine.order_number.in_(numbers)).order_by(SaleLine.id)).all()


def _may_be(deal: Opportunity, sale: SaleLine) -> bool:
    customers = {deal.customer_id, sale.customer_id} - {None}
    return sale.order_number == (deal.number or deal.name) and len(customers) < 2
