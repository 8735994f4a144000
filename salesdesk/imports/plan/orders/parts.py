"""An order as a whole and its lines: which lines are those of which order."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

MONEY = ("quantity", "amount", "cost", "currency", "original_amount")
"""What of an order as a whole its lines say as well."""

GIVEN = ("member_id", "customer_id", "contract_number", "opportunity")
"""What lines have from their order where they do not say it: whose the sale is, and of which contract or opportunity it came."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line is: in the plan (table, insert and row within it), or stored."""

    table: int | None = None
    insert: tuple[int, int] | None = None
    record_id: int | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    """One line of an order; its amount in ten-thousandths."""

    number: str
    customer: int | None
    member: int | None
    amount: int | None
    place: Place
    said: frozenset[str] = frozenset()  # those of `GIVEN` that it says itself
    entered: tuple[tuple[str, Any], ...] = ()  # what it has from its entry alone

    @classmethod
    def of(cls, row: Mapping[str, Any], place: Place, entered: Collection[str] = ()) -> Lines:
        """Return the line that a row of the plan or of the database is; `entered` are the fields that it has from its entry alone."""
        said = frozenset(name for name in GIVEN if row.get(name) is not None)
        own = tuple((name, row.get(name)) for name in entered if name != "member_id" or not row.get("is_split"))
        return cls(str(row["order_number"]), row.get("customer_id"), row.get("member_id"), row.get("amount"), place, said, own)

    def lacks(self, head: Head) -> dict[str, Any]:
        """Return what it takes from its order: what it does not say of `GIVEN`, and what it has from its entry alone."""
        return {name: value for name, value in head.gives if name in GIVEN and name not in self.said} | self.corrected_by(head)

    def corrected_by(self, head: Head) -> dict[str, Any]:
        """Return what its order says otherwise of what it has from its entry alone."""
        given = dict(head.gives)
        return {name: given[name] for name, value in self.entered if name in given and given[name] != value}


@dataclass(frozen=True, slots=True)
class Head:
    """An order as a whole. `place` is the table that brings it, None for one that is stored and that no table speaks of."""

    number: str
    customer: int | None
    member: int | None
    amount: int | None
    split: bool
    place: int | None
    insert: tuple[int, int] | None = None
    record_id: int | None = None
    row: int | None = None
    gives: tuple[tuple[str, Any], ...] = ()  # what it says of `GIVEN`, and its day

    @classmethod
    def planned(cls, place: int | None, insert: tuple[int, int] | None, row: Mapping[str, Any], record_id: int | None = None) -> Head:
        """Return the order that a row of the plan (or of the database) is."""
        return cls(
            str(row.get("order_number") or ""),
            row.get("customer_id"),
            row.get("member_id"),
            row.get("amount"),
            bool(row.get("is_split")),
            place,
            insert,
            record_id,
            row.get("source_row"),
            tuple((name, row[name]) for name in (*GIVEN, "day") if row.get(name) is not None),
        )


def told(head: Head, lines: Sequence[Lines], *, alone: bool) -> Sequence[Lines]:
    """Return the lines that say what `head` says, nothing where they do not say all of it.

    Two customers' orders may have one number: lines of another customer are another order's, and lines without one are taken for
    those of `head` only when it is the only order of that number (`alone`). Lines without an amount replace nothing, nor do lines
    that name nobody replace an order that several people share.
    """
    own = lines_of(head, lines, alone=alone)
    if any(one.amount is None for one in own) or (head.split and any(one.member is None for one in own)):
        return ()
    return own


def lines_of(head: Head, lines: Sequence[Lines], *, alone: bool) -> Sequence[Lines]:
    """Return the lines that are those of `head`, whatever they say of its money."""
    others = {one.customer for one in lines} - {None, head.customer}
    if head.customer is None:
        return lines if alone and len(others) < 2 else ()
    nobodys = alone and not others
    return [one for one in lines if one.customer == head.customer or (one.customer is None and nobodys)]
