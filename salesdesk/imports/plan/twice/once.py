"""Counts a sale once that several sheets tell: by the order rather than its contract or opportunity, by single sales rather than sums."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sqlalchemy import select

from salesdesk.imports.plan.facts.stored import MODELS
from salesdesk.imports.plan.job import Outcome, Shared
from salesdesk.imports.plan.memory import Corrected
from salesdesk.imports.plan.orders.parts import Place
from salesdesk.imports.plan.planned import Twice
from salesdesk.imports.plan.twice.alike import APART, Alike, alike, has_products
from salesdesk.imports.plan.twice.correct import correct_stored
from salesdesk.imports.plan.twice.deliveries import sent_for
from salesdesk.imports.plan.twice.planned import SUMS, is_sums, planned_sales
from salesdesk.imports.plan.twice.rest import Rest, rest_of
from salesdesk.imports.plan.twice.sale import LOWER, Sale, Whole
from salesdesk.imports.plan.twice.same_sale import AFTER, BEFORE, Pair, likely, named
from salesdesk.imports.plan.twice.stored import (
    has_deliveries,
    has_stored,
    newly_named,
    stored_deliveries,
    stored_higher,
    stored_lower,
    stored_orders,
    stored_singles_of,
)
from salesdesk.imports.plan.twice.sums import BY, Fact, Overlap, overlaps, planned_facts, stored_singles, stored_sums
from salesdesk.imports.plan.twice.take_out import TakeOut
from salesdesk.imports.plan.twice.words import DELIVERIES, ONCE, also_sold, counts_once, pair_line, sum_line
from salesdesk.model import ImportSource

_SHOWN = 20


def count_sales_once(shared: Shared, corrected: Sequence[Corrected], outcomes: Mapping[int, Outcome]) -> None:
    """Leave out what other sheets, of this import or before, tell of the same sales, where it is certain or was said; else ask."""
    once = _Once(shared, corrected, outcomes)
    once.compare_deliveries()
    once.compare_sales()
    for record in MODELS:
        once.compare_alike(record)
    for record in SUMS:
        once.compare_sums(record)
    once.out.do()
    for one in outcomes.values():
        if one.also_sold:
            one.notes.append(also_sold(one.also_sold))


class _Once:
    def __init__(self, shared: Shared, corrected: Sequence[Corrected], outcomes: Mapping[int, Outcome]) -> None:
        self._shared, self._corrected, self._outcomes = shared, corrected, outcomes
        self._session = shared.session
        self.out = TakeOut(shared, outcomes)
        self._used: set[Whole] = set()  # orders that were found to be another sale already

    def compare_deliveries(self) -> None:
        """Compare deliveries with the orders that they name."""
        places = [one for one in self._outcomes if one not in self._shared.returns and self._brings("sale_line", one)]
        lists = [one for one in places if one in self._shared.deliveries]
        if not lists and not (places and has_deliveries(self._session)):
            return
        planned = {one: list(planned_sales(one, self._outcomes[one], self._corrected[one].table.kind)) for one in places}
        orders = [one for at, found in planned.items() if at not in lists for one in found]
        for place in lists:
            own = self._left(planned[place])
            there = stored_orders(self._session, {one.number for one in own if one.number is not None})
            if pairs := sent_for(own, self._left([*orders, *there])):
                self._ask_sales(place, pairs, DELIVERIES, "orders", "sale_line", stored=False, sure=True)
        there = stored_deliveries(self._session, {one.number for one in orders})
        for (at, *_), own_pairs in _by_table(sent_for(self._left(there), self._left(orders)), None).items():
            self._ask_sales(at, own_pairs, DELIVERIES, "orders", "sale_line", stored=True, sure=True)

    def compare_sales(self) -> None:
        """Compare contracts and won opportunities with what may tell them later in their life."""
        places = [one for one in self._outcomes if one not in self._shared.returns and self._brings("sale_line", one)]
        lower_in = [one for one in places if str(self._corrected[one].table.kind) in LOWER]
        were_there = self._session.scalars(select(ImportSource.id).where(ImportSource.kind.in_(LOWER)).limit(1)).first() is not None
        given = [one for at in self._outcomes if were_there for one in newly_named(self._session, at, self._outcomes[at].updates)]
        if not lower_in and not (were_there and (places or given)):
            return
        planned = {one: list(planned_sales(one, self._outcomes[one], self._corrected[one].table.kind)) for one in places}
        for place in lower_in:
            self._shared.go_on()
            if own := planned[place]:
                days = [one.when for one in own]
                others = [one for at, found in planned.items() if at != place for one in found]
                others += stored_higher(self._session, own, min(days) - BEFORE, max(days) + AFTER)
                self._settle_sales(own, others, place)
        others = [one for one in (*(one for found in planned.values() for one in found), *given) if one.rank]
        if were_there and others:
            days = [one.when for one in others]
            self._settle_sales(stored_lower(self._session, min(days) - AFTER, max(days) + BEFORE), others, None)

    def compare_alike(self, record: str) -> None:
        """Compare orders or lines of them, receipts, or invoices with those of other sheets that look alike, whatever their numbers."""
        places = [one for one in self._outcomes if self._brings(record, one) and self._may_be_alike(one)]
        days = [days for one in places if (days := self._outcomes[one].days) is not None]
        if not days or (len(places) < 2 and not has_stored(self._session, record, min(days)[0], max(last for _, last in days))):
            return
        planned: dict[int, list[Sale]] = {}
        for one in places:
            if found := self._left(planned_sales(one, self._outcomes[one], self._corrected[one].table.kind, record), record):
                planned[one] = found
        for place, own in planned.items():
            when = [one.when for one in own]
            sheets: dict[int, list[Sale]] = defaultdict(list)
            for there in stored_singles_of(self._session, record, min(when) - APART, max(when) + APART, self._shared.seen.get(record, {})):
                sheets[there.table].append(there)
            # Of two sheets of one import the shorter gives way.
            sheets |= {at: found for at, found in planned.items() if (len(found), -at) > (len(own), -place)}
            for others in sheets.values():
                self._shared.go_on()
                own, others = self._left(own, record), self._left(others, record)
                if (common := alike(own, others, numbered=record == "sale_line")) is not None:
                    self._ask_alike(place, own, others, common, record)

    def _ask_alike(self, place: int, own: Sequence[Sale], others: Sequence[Sale], common: Alike, record: str) -> None:
        rest = rest_of(own, others, common)
        if any(one.place.record_id is None for one in others):
            # Of two sheets that come together nothing tells which of them was corrected.
            rest.leave_changed()
        if has_products(own) and not has_products(others):
            turned = [Pair(one.others[0], (one.sale,)) for one in (*rest.same, *rest.changed)]
            rest.changed, rest.otherwise = [], []
            self._ask_sales(place, [*common.others, *turned], "alike", "alike", record, stored=True, rest=rest)
        else:
            otherwise = {one.sale.place for one in rest.otherwise}
            pairs = [*(one for one in common.own if one.sale.place not in otherwise), *rest.same]
            rest.changed += rest.otherwise
            self._ask_sales(place, pairs, "alike", "alike", record, stored=False, rest=rest)

    def _may_be_alike(self, place: int) -> bool:
        lower = str(self._corrected[place].table.kind) in LOWER
        return not lower and place not in self._shared.returns and self._outcomes[place].gone is None

    def _left(self, sales: Iterable[Sale], record: str = "sale_line") -> list[Sale]:
        return [one for one in sales if not self.out.has(record, one.place)]

    def compare_sums(self, record: str) -> None:
        """Compare sums of a period with the single facts, or finer sums, that make them up."""
        places = [one for one in self._outcomes if self._brings(record, one)]
        with_sums = [one for one in places if any(is_sums(insert) for insert in self._outcomes[one].inserts if insert.table == record)]
        for place in with_sums:
            own = list(planned_facts(record, place, self._outcomes[place], sums=True))
            first, last = min(one.first for one in own), max(one.last for one in own)
            others = [one for at in places if at != place for one in self._facts(record, at, with_sums)]
            by = [name for at, name in enumerate(BY) if any(one.of[at] is not None for one in own)]
            others += stored_singles(self._session, record, first, last, by)
            others += stored_sums(self._session, record, first, last)
            self._settle_sums(record, overlaps(own, others, self._shared.go_on), place)
        # What is stored gives way to what comes now and is finer.
        if not places or not (there := stored_sums(self._session, record, date.min, date.max)):
            return
        brought = [one for at in places for one in self._facts(record, at, with_sums)]
        self._settle_sums(record, overlaps(there, brought, self._shared.go_on), None)

    def _brings(self, record: str, place: int) -> bool:
        return any(one.table == record for one in self._outcomes[place].inserts)

    def _facts(self, record: str, place: int, with_sums: Iterable[int]) -> list[Fact]:
        outcome = self._outcomes[place]
        found = list(planned_facts(record, place, outcome, sums=False))
        found += planned_facts(record, place, outcome, sums=True) if place in with_sums else ()
        return [one for one in found if not self.out.has(record, one.place)]

    def _settle_sales(self, lower: Sequence[Sale], others: Sequence[Sale], place: int | None) -> None:
        """Compare what the table at `place` brings with `others`; None for what is stored."""
        lower, others = self._left(lower), self._left(others)
        certain = named(lower, others)
        known = {one.sale.place for one in certain}
        guessed = likely([one for one in lower if one.place not in known], others, self._used, self._shared.go_on)
        for pairs, sure in ((certain, True), (guessed, False)):
            for (at, what, by), own in _by_table(pairs, place).items():
                self._ask_sales(at, own, what, by, "sale_line", stored=place is None, sure=sure)

    def _ask_sales(
        self,
        at: int,
        pairs: Sequence[Pair],
        what: str,
        others: str,
        record: str,
        *,
        stored: bool,
        sure: bool = False,
        rest: Rest | None = None,
    ) -> None:
        rest = rest or Rest()
        there = {line.place: line for one in pairs for line in one.others}
        people = any(one.of_the_same for one in pairs)
        shown = pairs if people else [one for one in pairs if one.equal]
        found = Twice(
            what=what,
            others=others,
            stored=stored,
            n=len(pairs),
            amount=sum(one.sale.amount for one in pairs),
            there=len({line.whole for line in there.values()}),
            there_amount=sum(line.amount for line in there.values()),
            equal=sum(one.equal for one in pairs),
            lines=tuple(pair_line(self._shared.directory, one) for one in (*rest.changed, *shown)[:_SHOWN]),
            said=None,
            people=people,
            changed=len(rest.changed),
            alone=len(rest.alone),
            missing=len(rest.missing),
            file=self._file_of(next(iter(there.values())).table) if what == "alike" else None,
        )
        if self._settle(at, found, [one.sale.place for one in pairs], record, sure=sure):
            correct_stored(self._shared, self._outcomes[at], record, rest.changed)
            self.out.add(at, record, [one.sale.place for one in rest.changed])
            # What was given something stays when its import is undone.
            given = [self.out.hand_down(at, record, one.sale, one.others) for one in pairs]
            self._note_sources(at, [one for one, changed in zip(pairs, given, strict=True) if not changed])

    def _file_of(self, table: int) -> str | None:
        if table >= 0:
            return self._corrected[table].table.file
        return self._session.scalars(select(ImportSource.file).where(ImportSource.id == -table - 1)).first()

    def _settle_sums(self, record: str, found: Sequence[Overlap], place: int | None) -> None:
        tables: dict[int, list[Overlap]] = defaultdict(list)
        for one in found:
            if not self.out.has(record, one.sum.place):
                tables[one.table if place is None else place].append(one)
        for at, own in tables.items():
            for sure in (True, False):
                if some := [one for one in own if one.agrees is sure]:
                    found_twice = self._twice_of(record, some, stored=place is None)
                    if self._settle(at, found_twice, [one.sum.place for one in some], record, sure=sure):
                        self._note_sources(at, some)

    def _twice_of(self, record: str, own: Sequence[Overlap], *, stored: bool) -> Twice:
        return Twice(
            what=f"sums:{record}",
            others=f"sums:{record}" if any(one.is_sum for found in own for one in found.others) else record,
            stored=stored,
            n=len(own),
            amount=sum(one.sum.amount for one in own),
            there=sum(one.lines for one in own),
            there_amount=sum(one.amount for one in own),
            equal=sum(one.agrees for one in own),
            lines=tuple(sum_line(self._shared.directory, one) for one in own[:_SHOWN]),
            said=None,
        )

    def _note_sources(self, at: int, found: Sequence[Pair] | Sequence[Overlap]) -> None:
        """Note for the table at `at` which stored sources tell what is left out of it."""
        for one in found:
            own = one.sale if isinstance(one, Pair) else one.sum
            sources = {-other.table - 1 for other in one.others if own.table >= 0 > other.table} - {0}
            self._outcomes[at].told_by.update(sources)

    def _settle(self, at: int, found: Twice, places: Sequence[Place], record: str, *, sure: bool) -> bool:
        """Leave the facts at `places` out, and tell so, or ask; `at` is the table that says so."""
        outcome, said = self._outcomes[at], self._corrected[at].twice
        if sure:
            outcome.notes.append(counts_once(found))
        else:
            outcome.twice.append(found.answered(said))
        if goes := sure or said == ONCE:
            self.out.add(at, record, places)
        return goes


def _by_table(pairs: Sequence[Pair], place: int | None) -> Mapping[tuple[int, str, str], list[Pair]]:
    """Return the pairs by the table that says so, and by what tells them before and after."""
    found: dict[tuple[int, str, str], list[Pair]] = defaultdict(list)
    for one in pairs:
        at = one.others[0].table if place is None else place
        found[at, _KINDS[one.sale.rank], _KINDS[one.others[0].rank]].append(one)
    return found


_KINDS = ("opportunities", "contracts", "orders")
