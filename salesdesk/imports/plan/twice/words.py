"""What is said of sales that several sheets tell, for the window, the command line and the notes of an import."""

from __future__ import annotations

from decimal import Decimal

from salesdesk.imports.plan.names.resolve import Directory
from salesdesk.imports.plan.planned import Twice
from salesdesk.imports.plan.twice.sale import Sale
from salesdesk.imports.plan.twice.same_sale import Pair
from salesdesk.imports.plan.twice.sums import Fact, Overlap
from salesdesk.model.base import SCALE
from salesdesk.text import Text, mark

ONCE, BOTH = "once", "both"
DELIVERIES = "deliveries"

_COUNTED = {
    "opportunities": mark("Twice", "{n} won {n:opportunity|opportunities}"),
    "contracts": mark("Twice", "{n} {n:contract|contracts}"),
    "alike": mark("Twice", "{n} {n:row|rows}"),
    DELIVERIES: mark("Twice", "{n} {n:delivery line|delivery lines}"),
    "orders": mark("Twice", "{n} {n:order|orders}"),
    "sale_line": mark("Twice", "{n} single {n:sale|sales}"),
    "receipt": mark("Twice", "{n} single {n:receipt|receipts}"),
    "sums:sale_line": mark("Twice", "{n} {n:sum|sums} of sales"),
    "sums:receipt": mark("Twice", "{n} {n:sum|sums} of receipts"),
}
_NAMED = mark("Twice", "Named by {others} ({there}) that came of them: {what} here ({amount}). Each sale counts once, by its order.")
_NAMED_STORED = mark(
    "Twice",
    "Named by {others} here ({there}) that came of them: {what} that counted so far ({amount}). Each sale counts once now, by its order.",
)
_SENT = mark(
    "Twice",
    "{what} here ({amount}) name {others} that count ({there}): the same sales. Each counts once, by its order and on the day of that.",
)
_SENT_STORED = mark(
    "Twice", "{what} that counted so far ({amount}) name {others} here ({there}): the same sales. Each counts once now, by its order."
)
_AGREE = mark("Twice", "{others} of the same people and times add up to the same as {what} here ({amount}), which do not count again.")
_AGREE_STORED = mark("Twice", "{others} here add up to the same as {what} that counted so far ({amount}), and count in their place.")
_ASKED = mark(
    "Twice",
    "{what} here ({amount}) and {others} ({there}) are of the same people at about the same time; of equal amount: {equal}. "
    "Do they tell the same sales? If so, those here do not count.",
)
_ASKED_STORED = mark(
    "Twice",
    "{others} here ({there}) and {what} that count already ({amount}) are of the same people at about the same time; "
    "of equal amount: {equal}. Do they tell the same sales? If so, those here count in their place.",
)
_ASKED_ALIKE = mark(
    "Twice",
    "{what} here ({amount}) and {others} of another sheet ({there}) are of the same people and amounts at about the same time. "
    "Are they the same? If so, those here do not count.",
)
_ASKED_ALIKE_OF = mark(
    "Twice",
    "{what} here ({amount}) and {others} of “{file}” ({there}) are of the same people and amounts at about the same time. "
    "Are they the same? If so, those here do not count.",
)
_ASKED_ALIKE_STORED = mark(
    "Twice",
    "{others} here ({there}) and {what} that count already ({amount}) are of the same people and amounts at about the same time; "
    "those here say what was sold. Are they the same? If so, those here count in their place.",
)
_ASKED_TIME = mark(
    "Twice",
    "{what} here ({amount}) and {others} ({there}) are of about the same time; of equal amount: {equal}. "
    "Nothing else tells whether they are the same sales: are they? If so, those here do not count.",
)
_ASKED_TIME_STORED = mark(
    "Twice",
    "{others} here ({there}) and {what} that count already ({amount}) are of about the same time; of equal amount: {equal}. "
    "Nothing else tells whether they are the same sales: are they? If so, those here count in their place.",
)
_ASKED_SUMS = mark(
    "Twice",
    "{what} here ({amount}) and {others} ({there}) are of the same people and times. "
    "Do they tell the same money? If so, the sums here do not count.",
)
_ASKED_SUMS_STORED = mark(
    "Twice",
    "{others} here ({there}) and {what} that count already ({amount}) are of the same people and times. "
    "Do they tell the same money? If so, those here count in place of the sums.",
)
_CHANGED = mark(
    "Twice", "{n} more {n:differs|differ} from a row there in one thing. If they are the same, that row becomes what this sheet says."
)
_ALONE = mark("Twice", "Rows without a counterpart: {alone} here, {missing} there. All of these count.")
_SAID_ONCE = mark("Twice", "Yes, you said: it counts once.")
_SAID_BOTH = mark("Twice", "No, you said: both count.")
_ALSO_SALES = mark("Import", "Won opportunities that count as sales as well: {n}")
_PAIR = mark("Twice", "{who}: {one} ↔ {other}")
_PAIRS = mark("Twice", "{who}: {one} ↔ {other} and {n} more")
_SUM = mark("Twice", "{what}: {amount} ↔ {n} {n:line|lines}, {there}")


def counts_once(found: Twice) -> Text:
    """Return that what is certain to be told twice counts once."""
    if found.what == DELIVERIES:
        return _filled(_SENT_STORED if found.stored else _SENT, found)
    sums = found.what.startswith("sums:")
    pattern = (_AGREE_STORED if found.stored else _AGREE) if sums else (_NAMED_STORED if found.stored else _NAMED)
    return _filled(pattern, found)


def twice_words(found: Twice) -> tuple[Text, ...]:
    """Return what may count twice, and what was said of it."""
    patterns = {
        "alike": (_ASKED_ALIKE if found.file is None else _ASKED_ALIKE_OF, _ASKED_ALIKE_STORED),
        "sums": (_ASKED_SUMS, _ASKED_SUMS_STORED),
    }
    usual = (_ASKED, _ASKED_STORED) if found.people else (_ASKED_TIME, _ASKED_TIME_STORED)
    asked, asked_stored = patterns.get(found.what.partition(":")[0], usual)
    words = _filled(asked_stored if found.stored else asked, found)
    told = [words]
    if found.changed:
        told.append(_CHANGED.fill(n=found.changed))
    if found.what == "alike" and (found.alone or found.missing):
        told.append(_ALONE.fill(alone=found.alone, missing=found.missing))
    return (*told, *([] if found.said is None else [_SAID_ONCE if found.said == ONCE else _SAID_BOTH]))


def also_sold(n: int) -> Text:
    """Return that `n` won opportunities count as sales."""
    return _ALSO_SALES.fill(n=n)


def pair_line(directory: Directory, pair: Pair) -> Text:
    """Return a sale beside what tells it again, in one line."""
    first, *more = pair.others
    one, other = _sale(pair.sale), _sale(first)
    who = _who(directory, pair.sale) or _who(directory, first)
    if more:
        return _PAIRS.fill(who=who, one=one, other=other, n=len(more))
    return _PAIR.fill(who=who, one=one, other=other)


def sum_line(directory: Directory, one: Overlap) -> Text:
    """Return a sum beside what makes it up, in one line."""
    return _SUM.fill(what=_of(directory, one.sum), amount=money(one.sum.amount), n=one.lines, there=money(one.amount))


def money(amount: int) -> str:
    """Return an amount of ten-thousandths as people read it."""
    return f"{(Decimal(amount) / SCALE).normalize():,f}"


def _filled(pattern: Text, found: Twice) -> Text:
    return pattern.fill(
        what=_COUNTED[found.what].fill(n=found.n),
        others=_COUNTED[found.others].fill(n=found.there),
        amount=money(found.amount),
        there=money(found.there_amount),
        equal=found.equal,
        file=found.file,
    )


def _sale(one: Sale) -> str:
    return " · ".join(part for part in (one.day, one.number, money(one.amount)) if part)


def _who(directory: Directory, one: Sale) -> str:
    for record, record_id in (("customer", one.customer), ("member", one.member)):
        if record_id is not None:
            return directory[record].name(record_id)
    return "–"


def _of(directory: Directory, one: Fact) -> str:
    registers = ("member", "customer", "product")
    names = [directory[record].name(value) for record, value in zip(registers, one.of, strict=False) if value is not None]
    time = one.last.isoformat() if one.first == one.last else f"{one.first.isoformat()} – {one.last.isoformat()}"
    return " · ".join([time, *names, *([str(one.of[3])] if one.of[3] else [])])
