"""Products and price lists: products are found again by code, else by name; each has one list price."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.planned import Counts
from salesdesk.imports.plan.rows import read_rows
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import Text, mark

_OTHER_DAYS = mark("Import", "Prices that hold no more, or not yet, are left out: {n}")
_OTHER_LEVELS = mark("Import", "A product has one list price: that of “{level}” is taken, {n} {n:other is|others are} left out.")
_USUAL = ("标准", "零售", "目录", "统一", "standard", "list", "retail", "base", "default")


def _plan(job: Job) -> Outcome:
    columns, notes = job.columns, list[Text]()
    left = _one_price_each(job, notes) if job.table.kind is TableKind.PRICE_LISTS else 0
    price = columns.numbers(columns.find(Meaning.UNIT_PRICE, Meaning.AMOUNT))
    columns.narrow()
    fields: dict[str, Sequence[Raw]] = {}
    if price is not None:
        # Prices of rows that were kept out left with them.
        fields["list_price"] = columns.numbers(columns.find(Meaning.UNIT_PRICE, Meaning.AMOUNT)) or []
    for name, meaning in (("category", Meaning.CATEGORY), ("line", Meaning.PRODUCT_LINE), ("unit", Meaning.UNIT)):
        if (texts := columns.texts(meaning)) is not None:
            fields[name] = texts
    _, tally = read_rows(job, "product", columns.find(Meaning.PRODUCT), columns.find(Meaning.PRODUCT_ID), fields)
    outcome = tally.outcome()
    outcome.notes = [*notes, *outcome.notes]
    outcome.counts += Counts(set_aside=left)
    return outcome


def _one_price_each(job: Job, notes: list[Text]) -> int:
    """Leave the rows in that hold today, of one level of prices; return how many are left out."""
    columns, today = job.columns, job.shared.today
    since = columns.days(columns.find(Meaning.DAY)) or [None] * len(columns)
    until = columns.days(columns.find(Meaning.DUE_DATE)) or [None] * len(columns)
    holds = [(begin is None or begin <= today) and (end is None or end >= today) for begin, end in zip(since, until, strict=True)]
    levels = columns.texts(Meaning.GRADE) or [None] * len(columns)
    level = _usual_level([one for one, stays in zip(levels, holds, strict=True) if stays and one])
    stay = [stays and one in (None, level) for one, stays in zip(levels, holds, strict=True)]
    if not all(holds):
        notes.append(_OTHER_DAYS.fill(n=len(holds) - sum(holds)))
    if sum(stay) < sum(holds):
        notes.append(_OTHER_LEVELS.fill(level=level, n=sum(holds) - sum(stay)))
    columns.keep(stay)
    return len(stay) - sum(stay)


def _usual_level(levels: Sequence[str]) -> str | None:
    """Return the level whose prices are the usual ones: called so, else the one that most products have."""
    usual = next((one for sign in _USUAL for one in levels if sign in one.lower()), None)
    return usual or (Counter(levels).most_common(1)[0][0] if levels else None)


PRODUCTS = ImportTarget("products", "product", (TableKind.PRODUCTS, TableKind.PRICE_LISTS), _plan)
