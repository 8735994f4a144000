"""Opportunities: each is kept with its stage and outcome; the won ones count as sales on the day they were closed as well."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.plan.facts.money_signs import currencies, is_code
from salesdesk.imports.plan.facts.row_rates import row_rates
from salesdesk.imports.plan.facts.sales import read_sales
from salesdesk.imports.plan.facts.settle import settle
from salesdesk.imports.plan.facts.stored import FactSet, fingerprints, numbered
from salesdesk.imports.plan.job import Job, Outcome, times
from salesdesk.imports.plan.names.people import PEOPLE, identities, read_names, resolve_names
from salesdesk.imports.plan.names.related import note_related
from salesdesk.imports.plan.orders.cancelled import KEY
from salesdesk.imports.plan.orders.deliveries import ORDERS
from salesdesk.imports.plan.orders.lost import take_back_lost
from salesdesk.imports.plan.orders.outcomes import NO_STAGE, WON, open_though_closed, outcomes
from salesdesk.imports.plan.planned import Counts, RejectedRows
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.plan.totals import check_totals
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model.base import SCALE
from salesdesk.text import Text, mark

_NO_RATE = mark("Import", "Opportunities whose amount is left out, because no exchange rate is known: {n}")
_NO_NAME = mark("Import", "There is no name.")
_NUMBERS = (Meaning.OPPORTUNITY_ID, Meaning.ORDER_NUMBER, Meaning.NUMBER)
_CLOSED = (Meaning.CLOSED_DAY, Meaning.CLOSE_DATE, Meaning.DAY)
_CALLED = (*_NUMBERS, Meaning.OPPORTUNITY)
_COLUMNS = (
    "name", "number", "customer_id", "member_id", "amount", "stage", "probability", "opened_on", "close_on", "state", "note",
)  # fmt: skip
_REFERENCES = {"member_id": "member", "customer_id": "customer"}


def _plan(job: Job) -> Outcome:
    states = outcomes(job.columns)
    notes = open_though_closed(job.columns, states)
    won = [one == WON for one in states]
    sales = _sales(job, won) if any(won) else Outcome()
    columns = job.columns.of(job.columns.whole)
    own = Job(job.shared, columns.table, columns, job.place, job.choice)
    outcome = _opportunities(own, {one for one, _ in sales.rejected.rows})
    outcome.notes += notes
    take_back_lost(job, outcome, staged=NO_STAGE not in notes)
    return _joined(outcome, sales)


def _sales(job: Job, won: list[bool]) -> Outcome:
    if not all(won):
        _number(job)
        job.columns.keep(won)
    return read_sales(job, _CLOSED, _CALLED, by_order=True)


def _number(job: Job) -> None:
    """Number the deals of one name while all of them are there: whether another one is won does not change what a sale is found by."""
    columns = job.columns
    if (numbers := columns.texts(*_CALLED)) is not None:
        keys = [f"?{row}" if one is None else f"{ORDERS}{one}" for row, one in zip(columns.rows, numbers, strict=True)]
        columns.data[KEY] = numbered(keys, job.shared.counters.setdefault(job.table.file, {}))


def _opportunities(job: Job, rejected: set[int]) -> Outcome:
    """Plan one opportunity per row; what the sales have `rejected` (rows as Excel shows them) stays out here too."""
    columns, notes = job.columns, list[Text]()
    if rejected:
        columns.keep([row not in rejected for row in columns.rows])
    amount_in = columns.find(Meaning.AMOUNT)
    # What was won and has no readable day is out already, among the `rejected`.
    for name, meanings in (("opened_on", (Meaning.OPENED_DAY, Meaning.CREATED)), ("close_on", _CLOSED)):
        if (days := columns.days_of(*meanings, open_=[True] * len(columns))) is not None:
            columns.data[name] = [None if day is None else day.isoformat() for day in days]
    if (amounts := columns.numbers(amount_in)) is not None:
        columns.data["amount"] = amounts
    if (shares := columns.numbers(columns.find(Meaning.PROBABILITY))) is not None:
        columns.data["probability"] = _fractions(shares)
    columns.narrow()
    totals = check_totals(job, [(amount_in, columns.data.get("amount"))])
    _read_texts(job)
    read_names(job, PEOPLE)
    _convert(job, notes)
    _name(job)
    resolve_names(job, notes)
    note_related(job, (columns.data.get("number"), columns.data["name"]))
    outcome = settle(job, _facts(job))
    return outcome.complete(columns.rejected, len(columns.rejected.rows), notes, totals)


def _read_texts(job: Job) -> None:
    columns = job.columns
    for name, meanings in (("number", _NUMBERS), ("name", (Meaning.OPPORTUNITY,)), ("note", (Meaning.NOTE, Meaning.LOSS_REASON))):
        if (texts := columns.texts(*meanings)) is not None:
            columns.data[name] = texts
    if (stages := columns.texts(Meaning.STAGE, Meaning.STATUS)) is not None:
        columns.data["stage"] = stages
    columns.data["state"] = outcomes(columns)


def _fractions(shares: Sequence[int | None]) -> list[int | None]:
    """Return probabilities as fractions: a column with a value above 1 is in per cent."""
    percent = any(one is not None and one > SCALE for one in shares)
    return [None if one is None else max(0, min(one // 100 if percent else one, SCALE)) for one in shares]


def _convert(job: Job, notes: list[Text]) -> None:
    """Bring amounts into the workspace's currency by the rate of the day of closing, of opening, or of today.

    Where no rate is known the opportunity stays, without an amount: what may be sold is no booked money.
    """
    columns, data, rates = job.columns, job.columns.data, job.shared.rates
    amounts, amount_in = data.get("amount"), columns.find(Meaning.AMOUNT)
    if amounts is None or amount_in is None:
        return
    nothing: list[str | None] = [None] * len(columns)
    today, unknown = job.shared.today.isoformat(), 0
    found: list[int | None] = []
    days = zip(data.get("close_on", nothing), data.get("opened_on", nothing), strict=True)
    codes = currencies(job, amount_in)
    foreign = [code if is_code(code) and code != rates.currency else None for code in codes]
    for amount, code, own, (close, opened) in zip(amounts, foreign, row_rates(job, foreign, notes), days, strict=True):
        if amount is None or code is None:
            found.append(amount)
            continue
        # A rate of a day to come is not known: today's is the best there is.
        day = min(close or opened or today, today)
        rate = own or rates.of(code, day)
        if rate is None:
            unknown += 1
            job.lacks_rate(code, day)
        found.append(None if rate is None else times(amount, rate))
    data["amount"] = found
    if unknown:
        notes.append(_NO_RATE.fill(n=unknown))


def _name(job: Job) -> None:
    """Call an opportunity without a name by its customer, else by what is to be sold or its number; reject one that has none of these."""
    columns, data = job.columns, job.columns.data
    nothing: list[str | None] = [None] * len(columns)
    named = [name or customer for name, customer in zip(data.get("name", nothing), data.get("customer.name", nothing), strict=True)]
    things = nothing if all(named) else columns.texts(Meaning.PRODUCT) or nothing
    data["name"] = [name or thing or number for name, thing, number in zip(named, things, data.get("number", nothing), strict=True)]
    columns.reject_empty(data["name"], columns.find(Meaning.OPPORTUNITY), _NO_NAME)
    columns.narrow()


def _facts(job: Job) -> FactSet:
    columns, data = job.columns, job.columns.data
    rows: dict[str, Sequence[Raw]] = {name: data[name] for name in _COLUMNS if name in data}
    parts: list[Sequence[object]] = [data["name"]]
    parts += [one for one in (identities(job, "member"), identities(job, "customer"), data.get("opened_on")) if one is not None]
    prints = ["p" + one for one in fingerprints(parts, len(columns))]
    numbers = data.get("number")
    keys = prints if numbers is None else [own if one is None else f"p:{one}" for one, own in zip(numbers, prints, strict=True)]
    unique = numbered(keys, job.shared.counters.setdefault(job.table.file, {}))
    return FactSet("opportunity", columns.rows, rows, unique, list(rows), _REFERENCES, {})


def _joined(outcome: Outcome, sales: Outcome) -> Outcome:
    """Return what becomes of the table as a whole: counted by opportunity, with what the won ones change among the sales."""
    taken = sales.counts.new + sales.counts.changed + sales.counts.same
    outcome.also_sold = taken
    outcome.notes += [one for one in sales.notes if one not in outcome.notes]
    counts = outcome.counts
    whole = counts.new + counts.changed + counts.same
    changed = min(max(counts.changed, sales.counts.changed + max(sales.counts.new - counts.new, 0)), whole - counts.new)
    outcome.sold_anew = min(changed - min(counts.changed, changed), max(sales.counts.new - counts.new, 0))
    outcome.rejected = _both(sales.rejected, outcome.rejected)
    outcome.counts = Counts(counts.new, changed, whole - counts.new - changed, len(outcome.rejected.rows), sales.counts.set_aside)
    outcome.inserts = [*sales.inserts, *outcome.inserts]
    outcome.updates = [*sales.updates, *outcome.updates]
    outcome.deletes = [*sales.deletes, *outcome.deletes]
    outcome.holds += sales.holds
    outcome.default_day = sales.default_day
    return outcome


def _both(one: RejectedRows, other: RejectedRows) -> RejectedRows:
    rows = dict(one.rows) | dict(other.rows)
    problems = {(found.row, found.column, found.reason): found for found in (*one.problems, *other.problems)}
    return RejectedRows(
        one.headers or other.headers, tuple(sorted(rows.items())), tuple(problems[key] for key in sorted(problems, key=_place))
    )


def _place(key: tuple[int, str | None, Text]) -> tuple[int, str]:
    return key[0], key[1] or ""


OPPORTUNITIES = ImportTarget("opportunities", "opportunity", (TableKind.OPPORTUNITIES,), _plan)
