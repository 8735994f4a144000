"""What lines have from their order: whose they are and what they came of, where they do not say it, and its day in place of their entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.plan.facts.sales import REFERENCES
from salesdesk.imports.plan.job import Outcome, Shared
from salesdesk.imports.plan.orders.parts import Head, Lines
from salesdesk.imports.plan.planned import Counts, FieldChange, Sample
from salesdesk.imports.plan.shown import CHANGES, shown
from salesdesk.imports.plan.writes import Insert, Raw, Update
from salesdesk.text import mark

_CORRECTED = mark("Import", "Lines of these orders that rested on when and by whom they were entered: now as their order says: {n}")


class HandDown:
    """Hands down what orders say to their lines, planned or stored."""

    def __init__(self, shared: Shared, outcomes: Mapping[int, Outcome]) -> None:
        self._shared, self._outcomes = shared, outcomes
        self._corrected: Counter[int] = Counter()
        self._updates: dict[int, Mapping[str, Raw]] | None = None

    def give(self, head: Head, lines: Sequence[Lines], *, whole: bool) -> None:
        """Give `lines` what they lack; only what they have from their entry unless they tell the `whole` order."""
        for line in lines:
            lacking: dict[str, Raw] = line.lacks(head) if whole else line.corrected_by(head)
            if line.place.record_id is not None and head.place is not None:
                self._change(head.place, head, line, line.place.record_id, lacking)
            elif line.place.table is not None and line.place.insert is not None:
                self._fill(head, line, line.place.table, line.place.insert, lacking)

    def tell(self) -> None:
        """Say at each table of orders how many stored lines it corrects."""
        for place, n in self._corrected.items():
            self._outcomes[place].notes.append(_CORRECTED.fill(n=n))

    def _change(self, place: int, head: Head, line: Lines, record_id: int, lacking: dict[str, Raw]) -> None:
        planned = self._planned().get(record_id, {})
        missing = {name: value for name, value in lacking.items() if planned.get(name) != value}
        if not missing:
            return
        outcome, was = self._outcomes[place], dict(line.entered)
        before: dict[str, Raw] = {name: was.get(name) for name in missing}
        outcome.updates.append(Update("sale_line", record_id, None, before, missing, REFERENCES))
        if any(name in missing for name in was):
            outcome.counts += Counts(changed=1)
            self._corrected[place] += 1
            if self._corrected[place] <= CHANGES:
                outcome.samples.append(self._sample(head, line, before, missing))

    def _fill(self, head: Head, line: Lines, table: int, insert: tuple[int, int], lacking: dict[str, Raw]) -> None:
        at, n = insert
        inserts = self._outcomes[table].inserts
        for name, value in lacking.items():
            inserts[at] = with_value(inserts[at], name, n, value)
        for name, _ in line.entered:
            if name in dict(head.gives):
                self._shared.entered[table].give(name, head.number)

    def _planned(self) -> Mapping[int, Mapping[str, Raw]]:
        """Return what tables of lines in this import write to stored lines."""
        if self._updates is None:
            updates = (one for place in self._shared.entered for one in self._outcomes[place].updates)
            self._updates = {one.id: one.after for one in updates if one.table == "sale_line"}
        return self._updates

    def _sample(self, head: Head, line: Lines, before: Mapping[str, Raw], after: Mapping[str, Raw]) -> Sample:
        values: dict[str, Raw] = {"order_number": head.number, "customer_id": head.customer, "amount": line.amount}
        told = tuple((name, shown(self._shared.directory, "sale_line", name, value)) for name, value in values.items())
        changes = tuple(
            FieldChange(name, *(shown(self._shared.directory, "sale_line", name, one[name]) for one in (before, after)))
            for name, _ in line.entered
            if name in after
        )
        return Sample(0, "changed", told, changes)


def with_value(one: Insert, name: str, at: int, value: Raw) -> Insert:
    """Return the insert with one value put in; its column is made a list of its own once, not for each value."""
    column = one.columns.get(name)
    if isinstance(column, _Own):
        column[at] = value
        return one
    own = _Own(column if column is not None else [None] * len(one))
    own[at] = value
    return replace(one, columns={**one.columns, name: own})


class _Own(list[Raw]):
    """A column that no other plan or table holds."""
