"""Takes out of a plan, and of what is stored, the facts that others tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import compress

from sqlalchemy import select

from salesdesk.imports.plan.facts.sales import REFERENCES
from salesdesk.imports.plan.facts.stored import MODELS
from salesdesk.imports.plan.job import Outcome, Shared
from salesdesk.imports.plan.orders.handed_down import with_value
from salesdesk.imports.plan.orders.parts import Place
from salesdesk.imports.plan.planned import Counts
from salesdesk.imports.plan.twice.sale import CONTRACT, DEAL, Sale
from salesdesk.imports.plan.writes import Delete, Insert, Raw, Update
from salesdesk.model import Credit

_AT_ONCE = 500


class TakeOut:
    """Collects facts, to be taken out all at once: until then their places in the plan are what they were."""

    def __init__(self, shared: Shared, outcomes: Mapping[int, Outcome]) -> None:
        self._session, self._outcomes = shared.session, outcomes
        self._gone: set[tuple[str, Place]] = {
            (gone.table, Place(record_id=gone.id)) for one in outcomes.values() for gone in one.deletes if gone.table in MODELS
        }
        # An order whose lines count has no amount any more.
        self._gone |= {
            (update.table, Place(record_id=update.id))
            for one in outcomes.values()
            for update in one.updates
            if update.table in MODELS and "amount" in update.after and update.after["amount"] is None
        }
        self._given: set[tuple[str, Place, str]] = set()
        self._planned: dict[tuple[int, int], set[int]] = defaultdict(set)
        self._stored: dict[tuple[int, str], list[int]] = defaultdict(list)

    def has(self, record: str, place: Place) -> bool:
        """Tell whether a fact goes anyhow."""
        return (record, place) in self._gone

    def add(self, at: int, record: str, places: Sequence[Place]) -> None:
        """Note facts of `record`; stored ones go in the name of the table at `at`."""
        for one in places:
            if self.has(record, one):
                continue
            self._gone.add((record, one))
            if one.table is not None and one.insert is not None:
                self._planned[one.table, one.insert[0]].add(one.insert[1])
            elif one.record_id is not None:
                self._stored[at, record].append(one.record_id)

    def hand_down(self, at: int, record: str, sale: Sale, others: Sequence[Sale]) -> bool:
        """Give `others`, which stay, what `sale` says and they do not: whose the sale is, and which contract or opportunity it came of.

        Tell whether that changes stored ones.

        By that they are known to be its orders, and are held for those of no other one.
        """
        said: dict[str, Raw] = {"member_id": sale.member, "customer_id": sale.customer}
        if sale.rank == CONTRACT:
            said |= {"contract_number": sale.number, "opportunity": sale.opportunity}
        elif sale.rank == DEAL:
            said |= {"opportunity": sale.opportunity or sale.number}
        changed = False
        for one in others:
            has = {"member_id": one.member, "customer_id": one.customer, "contract_number": one.contract, "opportunity": one.opportunity}
            for name, value in said.items():
                if value is None or has[name] is not None or (record, one.place, name) in self._given:
                    continue
                self._given.add((record, one.place, name))
                if one.place.table is not None and one.place.insert is not None:
                    inserts, (insert, n) = self._outcomes[one.place.table].inserts, one.place.insert
                    inserts[insert] = with_value(inserts[insert], name, n, value)
                elif one.place.record_id is not None:
                    update = Update(record, one.place.record_id, None, {name: None}, {name: value}, REFERENCES)
                    self._outcomes[at].updates.append(update)
                    changed = True
        return changed

    def do(self) -> None:
        """Take them out."""
        for (table, at), rows in self._planned.items():
            self._leave_out(self._outcomes[table], at, rows)
        for (table, record), ids in self._stored.items():
            self._delete(self._outcomes[table], record, ids)
        for table in {table for table, _ in self._planned}:
            self._outcomes[table].inserts[:] = [one for one in self._outcomes[table].inserts if len(one)]

    def _leave_out(self, outcome: Outcome, at: int, rows: Collection[int]) -> None:
        insert = outcome.inserts[at]
        stay = [n not in rows for n in range(len(insert))]
        gone = {one for one, stays in zip(insert.ids, stay, strict=True) if not stays} if insert.ids else set()
        lines = insert.columns.get("source_row", ())
        shown = {line for line, stays in zip(lines, stay, strict=True) if not stays}
        outcome.inserts[at] = replace(_kept(insert, stay), ids=tuple(compress(insert.ids, stay)))
        if gone:
            outcome.inserts[:] = [_without_shares(one, gone) for one in outcome.inserts]
        if outcome.also_sold:
            outcome.also_sold -= len(rows)
            same = min(len(rows), outcome.sold_anew)
            outcome.sold_anew -= same
            outcome.counts += Counts(changed=-same, same=same)
            return
        outcome.counts += Counts(new=-len(rows), set_aside=len(rows))
        outcome.samples[:] = [one for one in outcome.samples if one.state != "new" or one.row not in shown]

    def _delete(self, outcome: Outcome, record: str, ids: Sequence[int]) -> None:
        gone = set(ids)
        for one in self._outcomes.values():
            one.updates[:] = [update for update in one.updates if update.table != record or update.id not in gone]
        if record == "sale_line":
            for start in range(0, len(ids), _AT_ONCE):
                shares = select(Credit.id).where(Credit.sale_line_id.in_(ids[start : start + _AT_ONCE]))
                outcome.deletes += [Delete("credit", one) for one in self._session.scalars(shares)]
        outcome.deletes += [Delete(record, one) for one in ids]
        outcome.counts += Counts(changed=len(ids))


def _kept(insert: Insert, stay: Sequence[bool]) -> Insert:
    columns: dict[str, Sequence[Raw]] = {name: list(compress(values, stay)) for name, values in insert.columns.items()}
    sources = insert.sources
    return replace(
        insert, columns=columns, sources=sources if sources is None or isinstance(sources, int) else list(compress(sources, stay))
    )


def _without_shares(insert: Insert, gone: Collection[Raw]) -> Insert:
    if insert.table != "credit":
        return insert
    return _kept(insert, [one not in gone for one in insert.columns["sale_line_id"]])
