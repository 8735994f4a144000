"""Amounts and costs of facts: read or computed, and brought into the workspace's currency."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from salesdesk.imports.plan.facts.money_signs import currencies
from salesdesk.imports.plan.facts.row_rates import row_rates
from salesdesk.imports.plan.job import Job
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.model.base import SCALE
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import Text, mark, some

NO_AMOUNT = mark("Import", "There is no amount.")
NO_RATE = mark("Import", "No exchange rate for {currency} on {day}. Enter one, then import the row again.")
_NO_COLUMN = mark("Import", "No column of amounts was found: the rows count without money. If it is “{columns}”, choose “Amount” there.")
_MOSTLY, _MONEY, _SHOWN = 0.8, 10 * SCALE, 3
_PRICED = mark("Import", "There is no amount column: amounts are quantity × price.")
_DISCOUNT = mark("Import", "“{column}” was not applied to quantity × price.")


def read_amounts(job: Job, amount_in: RecognisedColumn | None, notes: list[Text]) -> None:
    """Put `amount` into the data of the table: as read, else quantity × price; reject rows without one."""
    columns = job.columns
    quantity = columns.data.get("quantity")
    price_in = columns.find(Meaning.UNIT_PRICE)
    priced = None
    if quantity is not None and price_in is not None and (amount_in is None or None in columns.data.get("amount", ())):
        # Where there is an amount the price adds nothing to the row; where there is none it is the amount.
        spare = [] if amount_in is None else [one is not None for one in columns.data["amount"]]
        prices = columns.numbers(price_in, spare) or []
        priced = [None if n is None or price is None else _product(n, price) for n, price in zip(quantity, prices, strict=True)]
    elif amount_in is not None and price_in is not None:
        columns.pass_over(price_in)
    if amount_in is None:
        if priced is None:
            notes += _unread(job)
            return  # a table of orders without money: the amounts are unknown, not missing
        columns.data["amount"] = priced
        notes.append(_PRICED)
        if discount := columns.find(Meaning.DISCOUNT):
            notes.append(_DISCOUNT.fill(column=discount.header))
    elif priced is not None:
        columns.data["amount"] = [one if one is not None else other for one, other in zip(columns.data["amount"], priced, strict=True)]
    columns.reject_empty(columns.data["amount"], amount_in or price_in, NO_AMOUNT)


def _unread(job: Job) -> list[Text]:
    """Return what is to be said of columns of figures that may be the amount, for a table in which none was found."""
    found = []
    for one in job.table.columns:
        if one.meaning is Meaning.IGNORED and one.header:
            cells = [cell for cell in job.columns.cells(one) if cell is not None]
            read = [number for number in parse_numbers(cells, 1, one.decimal)[0] if number is not None]
            if cells and len(read) >= _MOSTLY * len(cells) and any(abs(number) >= _MONEY for number in read):
                found.append(one.header)
    return [_NO_COLUMN.fill(columns=some(found, _SHOWN))] if found else []


def read_costs(job: Job) -> None:
    """Put `cost` into the data of the table, if it tells: as read, else unit cost × quantity, else amount - profit."""
    columns = job.columns
    amount, quantity = columns.data.get("amount"), columns.data.get("quantity")
    if (cost_in := columns.find(Meaning.COST)) is not None:
        columns.data["cost"] = columns.numbers(cost_in) or []
    elif quantity is not None and (unit_in := columns.find(Meaning.UNIT_COST)) is not None:
        costs = columns.numbers(unit_in) or []
        columns.data["cost"] = [None if n is None or cost is None else _product(n, cost) for n, cost in zip(quantity, costs, strict=True)]
    elif amount is not None and (profit_in := columns.find(Meaning.PROFIT)) is not None:
        profits = columns.numbers(profit_in) or []
        columns.data["cost"] = [None if a is None or p is None else a - p for a, p in zip(amount, profits, strict=True)]


def convert(job: Job, amount_in: RecognisedColumn | None, notes: list[Text]) -> None:
    """Bring `amount` and `cost` into the workspace's currency by the row's own rate, else the day's; reject without; keep what was."""
    columns = job.columns
    home = job.shared.rates.currency
    if "amount" not in columns.data:
        return
    foreign: list[str | None] = [None if code in (None, home) else code for code in currencies(job, amount_in)]
    if not any(foreign):
        if (rate_in := columns.find(Meaning.EXCHANGE_RATE)) is not None:
            columns.pass_over(rate_in)
        return
    columns.data["currency"] = foreign
    pairs = list(zip(foreign, columns.data["day"], strict=True))
    rates = {(code, day): None if code is None else job.shared.rates.of(code, day) for code, day in set(pairs)}
    by_row = [own or rates[pair] for pair, own in zip(pairs, row_rates(job, foreign, notes), strict=True)]
    currency_in = columns.find(Meaning.CURRENCY) or amount_in
    for at, ((code, day), rate) in enumerate(zip(pairs, by_row, strict=True)):
        if code is not None and rate is None:
            job.lacks_rate(code, day)
            columns.reject(at, currency_in, code, NO_RATE.fill(currency=code, day=day))
    amounts = columns.data["amount"]
    columns.data["original_amount"] = [None if code is None else amount for code, amount in zip(foreign, amounts, strict=True)]
    columns.data["amount"] = _times(amounts, by_row)
    if "cost" in columns.data:
        columns.data["cost"] = _times(columns.data["cost"], by_row)
    columns.narrow()


def _times(amounts: Sequence[int | None], rates: Sequence[Decimal | None]) -> list[int | None]:
    return [
        amount if amount is None or rate is None else int((amount * rate).to_integral_value(ROUND_HALF_UP))
        for amount, rate in zip(amounts, rates, strict=True)
    ]


def _product(one: int, other: int) -> int:
    """Multiply two numbers of ten-thousandths, rounded half up (away from zero)."""
    whole = abs(one * other)
    rounded = (whole + SCALE // 2) // SCALE
    return rounded if one * other >= 0 else -rounded
