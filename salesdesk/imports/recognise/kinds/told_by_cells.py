"""Papers that look like sales by their headings, and whose cells say what they are: accounts, expenses, applicants."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.which import Verdict
from salesdesk.imports.recognise.language.said import says, word_said
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import Text, mark

_ACCOUNT = mark("Recognise", "“{balance}” runs on with “{amount}”: an account, and no sales. Import the orders and the receipts instead.")
_SPENT = mark("Recognise", "“{heading}” has what money was spent on ({word}): expenses. SalesDesk does not keep them.")
_APPLY = mark("Recognise", "“{heading}” says how far applicants are ({word}): they are no customers. SalesDesk does not keep them.")

_MONEY = frozenset(map(TableKind, "sale_lines orders receipts invoices monthly_by_member".split()))
_SPENT_OF = _MONEY | {TableKind.TARGETS, TableKind.CUSTOMERS, TableKind.SUMMARY_BY_OTHER}
_PEOPLE = frozenset(map(TableKind, "leads opportunities customers contacts".split()))
_SOLD_TO = (Meaning.CUSTOMER, Meaning.ORDER_NUMBER)
_MOSTLY, _NEARLY, _FEWEST = 0.6, 0.8, 3
_CENT, _PRESENT = 100, 0.5

Names = Sequence[tuple[str, float]]


def as_told_by_cells(columns: Sequence[Column], verdict: Verdict, names: Names) -> Verdict:
    """Return `verdict`, or that a table is an account, expenses or applicants: its cells say so."""
    if verdict.kind in _MONEY and (account := _account(columns)) is not None:
        return _none(account)
    if (spent := as_spent(columns, verdict, names)) is not verdict:
        return spent
    if verdict.kind in _PEOPLE:
        for one in columns:
            if max(one.score(Meaning.STAGE), one.score(Meaning.STATUS)) >= _PRESENT and (word := _mostly(one, "applying")) is not None:
                return _none(_APPLY.fill(heading=one.heading.text, word=word))
    return verdict


def as_spent(columns: Sequence[Column], verdict: Verdict, names: Names) -> Verdict:
    """Return `verdict`, or that a table is of what money was or may be spent on: one of its columns has nothing else."""
    if verdict.kind in _SPENT_OF:
        for one in columns:
            if (word := _mostly(one, "spending")) is not None and not _sold([other for other in columns if other is not one], names):
                return _none(_SPENT.fill(heading=one.heading.text, word=word))
    return verdict


def _sold(columns: Sequence[Column], names: Names) -> bool:
    """Tell whether a table says to whom or that something was sold."""
    to = any(one.score(meaning) >= _PRESENT for one in columns for meaning in _SOLD_TO)
    return to or says([*(one.heading.words for one in columns), *(name for name, _ in names)], "selling")


def _none(reason: Text) -> Verdict:
    return Verdict(TableKind.UNKNOWN, 0.85, reason)


def _mostly(column: Column, topic: str) -> str | None:
    """Return the first value that speaks of `topic`, where most of the values of a column do."""
    if column.profile.texts < _MOSTLY:
        return None
    said = [cell for cell in column.sample if isinstance(cell, str) and cell.strip()]
    known = [word for cell in said if (word := word_said(cell, topic)) is not None]
    return known[0] if known and len(known) >= _MOSTLY * len(said) else None


def _account(columns: Sequence[Column]) -> Text | None:
    """Return that a balance changes from row to row by what stands in another column; what is owed of each order does not."""
    if any(one.score(meaning) >= _PRESENT for one in columns for meaning in (Meaning.PRODUCT_ID, Meaning.QUANTITY, Meaning.ORDER_NUMBER)):
        return None
    for balance in (one for one in columns if word_said(one.heading.words, "balance")):
        left = _figures(balance.sample)
        for amount in columns:
            if amount is balance or amount.profile.numbers < _NEARLY:
                continue
            moved = _figures(amount.sample)
            rows = [(a, b) for a, b in zip(left, moved, strict=True) if a is not None and b]
            steps = list(pairwise(rows))
            for at in (1, 0):  # the oldest first, or the newest
                hits = sum(abs(abs(two[0] - one[0]) - abs((one, two)[at][1])) <= _CENT for one, two in steps)
                if len(steps) >= _FEWEST - 1 and hits >= _NEARLY * len(steps):
                    return _ACCOUNT.fill(balance=balance.heading.text, amount=amount.heading.text)
    return None


def _figures(cells: Sequence[Cell]) -> list[int | None]:
    return parse_numbers(list(cells))[0]
