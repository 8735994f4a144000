"""Orders that were called off: those of the sheet are set aside, and what they counted before is taken out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from sqlalchemy import ColumnElement, and_, or_, select

from salesdesk.imports.plan.facts.keys import base_of
from salesdesk.imports.plan.facts.stored import mapped, numbered
from salesdesk.imports.plan.facts.void_read import read_voids
from salesdesk.imports.plan.facts.void_stored import may_be_of, open_note, stored_of
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.codes import squash
from salesdesk.imports.plan.names.people import identities, read_names
from salesdesk.imports.plan.orders.called_off import Elsewhere, called_off, remark_on_states
from salesdesk.imports.plan.orders.deliveries import numbers_of
from salesdesk.imports.plan.orders.returned import is_returns
from salesdesk.imports.plan.orders.void import void_rows, with_void
from salesdesk.imports.plan.planned import Counts, FieldChange, Sample
from salesdesk.imports.plan.writes import Delete
from salesdesk.imports.recognise.language.states import says
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.model import Credit, SaleLine
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import Text, mark

KEY = "order_key"
"""Under this name the data of a table with cancelled rows hold the key of each row that has an order number."""

_ASIDE = mark("Import", "Cancelled orders are set aside: {n}")
_TAKEN_OUT = mark("Import", "Cancelled, void or refused since they were imported, so that they count no more: {n} sales")
_AT_ONCE = 200


class Cancelled:
    """What is known of the cancelled rows of a table: how many there are, and which stored sales they were."""

    def __init__(self, job: Job, orders: Sequence[Meaning], notes: list[Text], *, by_order: bool) -> None:
        self._job = job
        self.rows = 0
        self._void = void_rows(job)
        self._gone: list[tuple[int, SaleLine]] = []
        self._nameless: frozenset[int] = frozenset()
        states = job.columns.texts(Meaning.STATUS)
        returns = is_returns(job.table)
        stay = [True] * len(job.columns)
        if states is not None:
            # What came back and stands as a negative row as well would be taken off twice; of a sheet of returns it says no more.
            off = called_off(states, notes, back=not returns and not _any_negative(job))
            stay = mapped(states, lambda state: state is None or squash(state) not in off)
            remark_on_states(job, states, off)
        own = len(stay) - sum(stay)
        if not returns and job.shared.called_off:
            elsewhere = Elsewhere(job, job.columns.texts(*orders), notes)
            stay = [one and not gone for one, gone in zip(stay, elsewhere.gone, strict=True)]
        self.rows = len(stay) - sum(stay)
        if not returns and (self.rows or self._void):
            self._look_up(orders, stay, by_order)
        if self.rows:
            job.columns.keep(stay)
        if own:
            notes.append(_ASIDE.fill(n=own))

    def settle(self, outcome: Outcome, read: Callable[[Job], Sequence[str]]) -> None:
        """Add to `outcome` what is taken out; `read` reads rows as if they counted, and gives their keys."""
        if self._nameless:
            found_now, open_rows = stored_of(self._job, "sale_line", read_voids(self._job, self._nameless, read))
            self._gone += found_now
            self._job.shared.taken_out.update(("sale_line", line.id) for _, line in found_now)
            outcome.notes += open_note(open_rows)
        if self._gone:
            outcome.notes.append(_TAKEN_OUT.fill(n=len(self._gone)))
        found = [line.id for _, line in self._gone]
        session = self._job.shared.session
        for start in range(0, len(found), _AT_ONCE):
            credits = select(Credit.id).where(Credit.sale_line_id.in_(found[start : start + _AT_ONCE]))
            outcome.deletes += [Delete("credit", one) for one in session.scalars(credits)]
        outcome.deletes += [Delete("sale_line", one) for one in found]
        outcome.counts += Counts(changed=len(found), set_aside=self.rows - len({row for row, _ in self._gone} - self._void))
        outcome.samples += [_sample(row, line) for row, line in self._gone]

    def _look_up(self, orders: Sequence[Meaning], stay: Sequence[bool], by_order: bool) -> None:
        job = with_void(self._job) if self._void else self._job
        columns = job.columns
        begin, numbers = numbers_of(job, orders)
        out = self._void | {row for row, stays in zip(self._job.columns.rows, stay, strict=True) if not stays}
        nameless = (row for at, row in enumerate(columns.rows) if row in out and (numbers is None or numbers[at] is None))
        self._nameless = frozenset(nameless)
        if numbers is None:
            return
        read_names(job)
        lines = None if by_order else columns.texts(Meaning.LINE_ID)
        parts = lines if lines is not None else None if by_order else identities(job, "product")
        keys = [_key(begin, number, parts[at] if parts is not None else None, parts is not None) for at, number in enumerate(numbers)]
        # As the sheet was numbered when the order still counted: the rows that stay are found under the keys that they had.
        counter = self._job.shared.counters.setdefault(self._job.table.file, {})
        rows = list(zip((key or f"?{row}" for key, row in zip(keys, columns.rows, strict=True)), columns.rows, strict=True))
        # Of opportunities only those that were won are sales: the others are left out by now.
        still = set(self._job.columns.rows)
        there = [one for one in rows if one[1] in still]
        named = self._job.columns.data.get(KEY) or numbered([key for key, _ in there], counter)
        self._job.columns.data[KEY] = named
        wanted = {key: row for key, (_, row), stays in zip(named, there, stay, strict=True) if not stays}
        # A void row beside one that counts, as a request that was made anew, is none that was imported.
        void = [one for one in rows if one[1] in self._void]
        wanted |= dict(zip(numbered([key for key, _ in void], counter), (row for _, row in void), strict=True))
        wanted = {key: row for key, row in wanted.items() if not key.startswith("?")}
        names = columns.data.get("customer.name")
        who = {} if names is None else dict(zip(columns.rows, names, strict=True))
        self._gone = list(self._stored(wanted, who, whole=parts is None))

    def _stored(self, wanted: dict[str, int], who: Mapping[int, str | None], *, whole: bool) -> Iterator[tuple[int, SaleLine]]:
        """Give the stored sales of the cancelled keys; of a sheet without lines (`whole`) all lines of the order.

        Sales of the number of a cancelled row are others' where it names another customer (`who`, by row).
        """
        customers = self._job.directory["customer"]
        keys = list(wanted)
        key = SaleLine.match_key
        for start in range(0, len(keys), _AT_ONCE if not whole else _AT_ONCE // 4):
            part = keys[start : start + (_AT_ONCE if not whole else _AT_ONCE // 4)]
            # ":" follows "9", so that these are the keys of others that have the number.
            ways: list[ColumnElement[bool]] = [key.in_(part), *(and_(key >= f"{one}~", key < f"{one}~:") for one in part)]
            if whole:
                # ";" follows ":", so that these are the keys that begin with the order.
                ways += [and_(key >= f"{one}:", key < f"{one};") for one in part]
            for line in self._job.shared.session.scalars(select(SaleLine).where(or_(*ways)).order_by(SaleLine.id)):
                found = line.match_key or ""
                if ("sale_line", line.id) in self._job.shared.taken_out:
                    continue  # another table of this import speaks of the same order
                row = wanted.get(found) or wanted.get(base_of(found))
                if row is None:
                    row = next(row for one, row in wanted.items() if found.startswith(f"{one}:"))
                if may_be_of(customers, line.customer_id, who.get(row)):
                    self._job.shared.taken_out.add(("sale_line", line.id))
                    yield row, line


def _any_negative(job: Job) -> bool:
    """Tell whether a row that came back has an amount below zero."""
    amount_in, states = job.columns.find(Meaning.AMOUNT), job.columns.texts(Meaning.STATUS) or []
    if amount_in is None or not any(says(one, "came_back") for one in set(states)):
        return False
    amounts = parse_numbers(job.columns.cells(amount_in), amount_in.factor, amount_in.decimal)[0]
    return any((amount or 0) < 0 and says(state, "came_back") for amount, state in zip(amounts, states, strict=True))


def _key(begin: str, number: str | None, part: str | None, has_parts: bool) -> str | None:
    if number is None:
        return None
    return f"{begin}{number}:{part or ''}" if has_parts else f"{begin}{number}"


def _sample(row: int, line: SaleLine) -> Sample:
    amount: Decimal | None = line.amount
    values = (("day", line.day), ("order_number", line.order_number), ("amount", amount))
    return Sample(row, "changed", values, (FieldChange("amount", amount, None),))
