"""What lines of orders have from their entry alone, their day or whose they are: it is their order's as soon as that is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import Text, mark

DAY, MEMBER = "day", "member_id"

_LIKE_ORDER = {
    DAY: mark("Import", "Lines dated like their order, and not by when they were entered (“{column}”): {n}"),
    MEMBER: mark("Import", "Lines that count for the salesperson of their order, and not for who entered them (“{column}”): {n}"),
}
_UNTIL = {
    DAY: mark("Import", "Lines dated by when they were entered (“{column}”), until their orders are imported as well: {n}"),
    MEMBER: mark("Import", "Lines that count for who entered them (“{column}”), until their orders are imported as well: {n}"),
}


@dataclass(slots=True)
class Entered:
    """Of the lines of one table by field: the heading that tells no more than their entry, and by order the lines that rest on it."""

    headings: dict[str, str] = field(default_factory=dict)
    waiting: dict[str, Counter[str]] = field(default_factory=dict)
    given: Counter[str] = field(default_factory=Counter)

    def take(self, name: str, column: RecognisedColumn, orders: Sequence[Raw], own: Sequence[Raw], known: Mapping[Raw, Raw]) -> list[Raw]:
        """Return a field of the lines: of those whose order is `known` what that says, else their `own`."""
        self.headings[name] = column.header
        self.waiting[name] = Counter(str(order) for order in orders if order is not None and order not in known)
        taken = [known.get(order) for order in orders]
        self.given[name] += sum(one is not None for one in taken)
        return [value if one is None else one for one, value in zip(taken, own, strict=True)]

    def give(self, name: str, order: str) -> None:
        """Note that a line has a field from its order, which came after it."""
        if self.waiting[name][order] > 0:
            self.waiting[name][order] -= 1
            self.given[name] += 1

    def notes(self) -> list[Text]:
        """Return what is to be said of the lines: which fields are those of their orders, and which still rest on their entry."""
        told: list[Text] = []
        for name, column in self.headings.items():
            for sentence, n in ((_LIKE_ORDER[name], self.given[name]), (_UNTIL[name], self.waiting[name].total())):
                if n:
                    told.append(sentence.fill(column=column, n=n))
        return told


def entered_day(table: RecognisedTable) -> RecognisedColumn | None:
    """Return the column that says when lines were entered, None where another says of which day they are, or where there are no lines."""
    if not _has_lines(table):
        return None
    column = next(
        (found for one in (Meaning.DAY, Meaning.CLOSE_DATE, Meaning.MONTH, Meaning.CREATED) if (found := table.column(one))), None
    )
    if column is None or column.meaning is Meaning.CREATED:
        return column
    return column if any(use.meaning is Meaning.CREATED for use in vocabulary().uses(words_of(column.header))) else None


def entered_by(table: RecognisedTable, member_in: RecognisedColumn | None) -> RecognisedColumn | None:
    """Return the column of who sold lines where it says no more than who entered them."""
    if member_in is None or not _has_lines(table):
        return None
    return member_in if words_of(member_in.header) in vocabulary().said["entering"].whole else None


def _has_lines(table: RecognisedTable) -> bool:
    return table.kind is TableKind.SALE_LINES and any(table.column(one) is not None for one in (Meaning.PRODUCT, Meaning.LINE_ID))
