"""What is said of rows that a sheet lacks, for the window and the command line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from salesdesk.imports.plan.gone.missing import REPLACE
from salesdesk.imports.plan.planned import Gone, Sample
from salesdesk.model import RECORDS
from salesdesk.model.base import SCALE
from salesdesk.text import Text, mark

_ROWS = mark("Gone", "{n} {n:row|rows} ({amount})")
_ROWS_ALONE = mark("Gone", "{n} {n:row|rows}")
_ASKED = mark(
    "Gone",
    "In the sheet before, not in it any more: {gone}. New in it: {new}. If they were corrected, both together would count twice.",
)
_ASKED_MISSING = mark(
    "Gone", "In the sheet before, not in it any more: {gone}. Nothing is new instead. They stay, unless you replace them."
)
_REPLACED = mark("Gone", "In the sheet before, not in it any more: {gone}. They give way to what is new in it: {new}.")
_KEPT = mark("Gone", "In the sheet before, not in it any more: {gone}. They stay beside what is new in it: {new}.")
_CHANGED = mark("Gone", "{what}: {before} → {after}")
_GONE = mark("Gone", "{what}: not in the sheet any more")
_NAMES = ("day", "order_number", "number", "customer_id", "member_id", "product_id", "amount")


def gone_words(gone: Gone) -> Text:
    """Return how many rows are missing and new, with what they are worth, and what becomes of them."""
    missing, new = _rows(gone.rows, gone.amount), _rows(gone.new, gone.new_amount)
    if gone.said is not None:
        return (_REPLACED if gone.said == REPLACE else _KEPT).fill(gone=missing, new=new)
    return (_ASKED if gone.new else _ASKED_MISSING).fill(gone=missing, new=new)


def changed_words(record: str, sample: Sample) -> Text:
    """Return a missing row beside the new one, in one line."""
    values = {name: _plain(value) for name, value in sample.values if value is not None}
    changed = {one.field for one in sample.changes}
    paired = any(one.after is not None for one in sample.changes)
    what = " · ".join(values[name] for name in _NAMES if name in values and not (paired and name in changed))
    if not paired:
        return _GONE.fill(what=what)
    fields = {field.name for _, known in RECORDS if known.name == record for field in known.fields}
    pairs = [one for one in sample.changes if one.field in fields] or sample.changes
    before = " · ".join(_plain(one.before) for one in pairs)
    return _CHANGED.fill(what=what, before=before, after=" · ".join(_plain(one.after) for one in pairs))


def _rows(n: int, amount: int | None) -> Text:
    return _ROWS_ALONE.fill(n=n) if amount is None else _ROWS.fill(n=n, amount=f"{(Decimal(amount) / SCALE).normalize():,f}")


def _plain(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, Decimal):
        return f"{value.normalize():,f}"
    return value.isoformat() if isinstance(value, date) else str(value)
