"""Products and price lists: products are found again by code, else by name; each has one list price."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.plan.facts.money_signs import currencies
from salesdesk.imports.plan.job import Job, Outcome, times
from salesdesk.imports.plan.planned import Counts
from salesdesk.imports.plan.rows import read_rows
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.beside.money.list_prices import OTHER_PRICE
from salesdesk.imports.recognise.language.headings import read_heading
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import Text, mark, some

_OTHER_DAYS = mark("Import", "Prices that hold no more, or not yet, are left out: {n}")
_OTHER_LEVELS = mark("Import", "A product has one list price: that of “{level}” is taken, {n} {n:other is|others are} left out.")
_NO_RATE = mark("Import", "Prices in {currency} are left out: no exchange rate is known. Enter one, then import the list again.")
_CONVERTED = mark("Import", "Prices in {currency} are brought into {home} at the latest rate: {n}")
_HOME = mark("Import", "“{column}” is taken, and not “{other}”: it is in the workspace's currency.")
_SEVERAL = mark(
    "Import",
    "These products have several prices in the list, and the last one is taken: {names}. Where the rows are of other sizes or packages, "
    "give each a name or a code of its own.",
)
_SHOWN = 6
_USUAL = ("标准", "零售", "目录", "统一", "standard", "list", "retail", "base", "default")


def _plan(job: Job) -> Outcome:
    columns, notes = job.columns, list[Text]()
    left = _one_price_each(job, notes) if job.table.kind is TableKind.PRICE_LISTS else 0
    price_in = _price_column(job, notes)
    price = columns.numbers(price_in)
    columns.narrow()
    fields: dict[str, Sequence[Raw]] = {}
    if price is not None and price_in is not None:
        # Prices of rows that were kept out left with them.
        fields["list_price"] = _in_own_money(job, price_in, columns.numbers(price_in) or [], notes)
    for name, meaning in (("category", Meaning.CATEGORY), ("line", Meaning.PRODUCT_LINE), ("unit", Meaning.UNIT)):
        if (texts := columns.texts(meaning)) is not None:
            fields[name] = texts
    ids, tally = read_rows(job, "product", columns.find(Meaning.PRODUCT), columns.find(Meaning.PRODUCT_ID), fields)
    outcome = tally.outcome()
    outcome.notes = [*notes, *_of_several_prices(job, ids, fields.get("list_price", ())), *outcome.notes]
    outcome.counts += Counts(set_aside=left)
    return outcome


def _price_column(job: Job, notes: list[Text]) -> RecognisedColumn | None:
    """Return the column of the prices: of several that stand for one another the one in the workspace's currency."""
    found = job.columns.find(Meaning.UNIT_PRICE, Meaning.AMOUNT)
    home = job.shared.rates.currency
    if found is None or found.currency in (None, home):
        return found
    for one in job.table.columns:
        heading = read_heading(one.header)
        if one.meaning is Meaning.IGNORED and one.reason.source == OTHER_PRICE.source and heading.currency == home:
            notes.append(_HOME.fill(column=one.header, other=found.header))
            job.columns.pass_over(found)
            return replace(one, meaning=Meaning.UNIT_PRICE, currency=home, factor=heading.factor or found.factor)
    return found


def _in_own_money(job: Job, price_in: RecognisedColumn, prices: Sequence[int | None], notes: list[Text]) -> list[int | None]:
    """Return prices in the workspace's currency, at today's rate; those of which none is known are left out."""
    home, today = job.shared.rates.currency, job.shared.today.isoformat()
    codes = [None if price is None or code == home else code for price, code in zip(prices, currencies(job, price_in), strict=True)]
    rates = {code: job.shared.rates.of(code, today) for code in dict.fromkeys(codes) if code is not None}
    for currency, known in rates.items():
        if known is None:
            job.lacks_rate(currency, today)
            notes.append(_NO_RATE.fill(currency=currency))
        else:
            notes.append(_CONVERTED.fill(currency=currency, home=home, n=codes.count(currency)))
    found: list[int | None] = []
    for price, code in zip(prices, codes, strict=True):
        rate = rates[code] if code is not None else None
        found.append(price if code is None or price is None else None if rate is None else times(price, rate))
    return found


def _of_several_prices(job: Job, ids: Sequence[int], prices: Sequence[Raw]) -> list[Text]:
    """Return what is to be said of products that the list names more than once, with different prices."""
    known: dict[int, set[Raw]] = {}
    if len(ids) == len(prices):
        for one, price in zip(ids, prices, strict=True):
            known.setdefault(one, set()).update(() if price is None else (price,))
    names = [job.directory["product"].name(one) for one, its in known.items() if len(its) > 1]
    return [_SEVERAL.fill(names=some(names, _SHOWN))] if names else []


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
