"""Exchange rates that the rows of a sheet name themselves (汇率): they hold for their rows before those of the workspace."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from salesdesk.imports.plan.job import Job
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.model.base import SCALE
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import Text, mark, some

_BY_ROW = mark("Import", "Amounts in {currencies} were converted at the rates that stand in “{column}”.")
_FINE, _SHOWN = 10_000, 3  # rates of a yen have their digits far behind the point
_NEAR = Decimal("2.5")
# What one was worth of a yuan for years, roughly: it only tells a rate (7.12) from the way back (0.14) and from that of a hundred (712).
_YUAN = {
    "AED": "1.9", "AUD": "4.8", "BRL": "1.4", "CAD": "5.2", "CHF": "7.8", "CNY": "1", "EUR": "7.7", "GBP": "9", "HKD": "0.9",
    "IDR": "0.00045", "INR": "0.086", "JPY": "0.052", "KRW": "0.0053", "MOP": "0.88", "MXN": "0.37", "MYR": "1.55",
    "NZD": "4.4", "PHP": "0.125",
    "RUB": "0.08", "SAR": "1.9", "SGD": "5.2", "THB": "0.2", "TRY": "0.25", "TWD": "0.22", "USD": "7", "VND": "0.00029", "ZAR": "0.39",
}  # fmt: skip


def row_rates(job: Job, foreign: Sequence[str | None], notes: list[Text]) -> list[Decimal | None]:
    """Return what one of each row's currency is worth in the workspace's as the row says it; None where it does not, or not surely."""
    column = job.columns.find(Meaning.EXCHANGE_RATE)
    if column is None:
        return [None] * len(foreign)
    numbers, _ = parse_numbers(job.columns.cells(column), _FINE, column.decimal)
    said = [None if number is None else Decimal(number) / (SCALE * _FINE) for number in numbers]
    rates = [None if code is None or rate is None else _worth(rate, code, job) for code, rate in zip(foreign, said, strict=True)]
    if taken := {code for code, rate in zip(foreign, rates, strict=True) if code is not None and rate is not None}:
        notes.append(_BY_ROW.fill(currencies=some(sorted(taken), _SHOWN), column=column.header))
    return rates


def _worth(rate: Decimal, code: str, job: Job) -> Decimal | None:
    """Return what one of `code` is worth by a rate that may be that of one, of a hundred, or lead the other way."""
    home = job.shared.rates.currency
    if rate <= 0 or not {code, home} <= _YUAN.keys():
        return None
    usual = Decimal(_YUAN[code]) / Decimal(_YUAN[home])
    return next((one for one in (rate, rate / 100, 1 / rate) if usual / _NEAR <= one <= usual * _NEAR), None)
