"""Sheets of other departments: purchases, stock, expenses, attendance, ledgers. What looks like sales there is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from salesdesk.imports.recognise.kinds import Verdict
from salesdesk.imports.recognise.meanings import Column
from salesdesk.imports.recognise.recognised import Meaning, TableKind
from salesdesk.imports.recognise.vocabulary import vocabulary
from salesdesk.imports.recognise.words import words_of
from salesdesk.text import Text, mark

_TOPICS: Mapping[str, Text] = {
    "purchases": mark("Recognise", "Purchases, by its headings {headings}: what the company buys is no sale. SalesDesk does not keep it."),
    "stock": mark("Recognise", "Stock, by its headings {headings}: what lies in the warehouse is no sale. SalesDesk does not keep it."),
    "expenses": mark("Recognise", "Expenses, by its headings {headings}: SalesDesk does not keep them."),
    "attendance": mark("Recognise", "Working hours and absences, by its headings {headings}: SalesDesk does not keep them."),
    "ledger": mark(
        "Recognise",
        "An account with debit and credit, by its headings {headings}: SalesDesk does not read accounts. "
        "Import the list of orders and the list of receipts instead.",
    ),
}
# Lists of names, and sheets of the team, may have a column of another department's among their own.
_OWN = frozenset(
    map(
        TableKind,
        "products price_lists payroll commissions reviews training tasks activities goals targets opportunities receivables pivot".split(),
    )
)
_SOLD_TO = (Meaning.CUSTOMER, Meaning.CUSTOMER_ID)
_SALES = frozenset({TableKind.SALE_LINES, TableKind.ORDERS, TableKind.CONTRACTS, TableKind.RECEIPTS})
_SURE = 0.7  # a column called no more than "name" may be anybody's
_SOLD = 0.85
_SHOWN = 4
_ENOUGH = 2


def as_foreign(columns: Sequence[Column], verdict: Verdict, names: Sequence[tuple[str, float]]) -> Verdict:
    """Return `verdict`, or that a table is another department's: by headings that sheets of sales do not have, and by its name.

    One such heading is enough where the name speaks of it too, or where nothing says to whom something was sold; a table that
    names customers and what was sold to them stays what it is.
    """
    if verdict.kind in _OWN:
        return verdict
    sold_to = any(one.score(meaning) >= _SURE for one in columns for meaning in _SOLD_TO)
    for topic, told in _TOPICS.items():
        known = vocabulary().foreign.get(topic, frozenset())
        found = [one for one in columns if one.heading.words in known]
        if not found:
            continue
        named = _speaks_of(topic, names)
        enough = named or (not sold_to and (len(found) >= _ENOUGH or topic == "purchases"))
        if enough and not _sells(columns, found, sold_to):
            headings = tuple(f"“{one.heading.text}”" for one in found[:_SHOWN])
            return Verdict(TableKind.UNKNOWN, 0.9 if len(found) >= _ENOUGH else 0.75, told.fill(headings=headings))
    return verdict


def _speaks_of(topic: str, names: Sequence[tuple[str, float]]) -> bool:
    words = vocabulary().foreign_names.get(topic, ())
    for name, _ in names:
        said = words_of(name)
        if any(f" {word} " in f" {said} " if word.isascii() else word in said for word in words):
            return True
    return False


def _sells(columns: Sequence[Column], found: Sequence[Column], sold_to: bool) -> bool:
    """Tell whether a table says what was sold and to whom, whatever else it says."""
    amounts = [one for one in columns if one not in found and any(_is_sale(use.meaning, use.kind, use.score) for use in one.uses)]
    return sold_to and any(not one.heading.words.startswith(("purchase", "采购")) for one in amounts)


def _is_sale(meaning: Meaning, kind: TableKind | None, score: float) -> bool:
    return meaning in (Meaning.AMOUNT, Meaning.PROFIT) and (kind in _SALES or meaning is Meaning.PROFIT) and score >= _SOLD
