"""Exchange rates: what one manager saves leaves alone what another did meanwhile."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.services.rates import Rate, RateChanges, rates
from salesdesk.services.settings import change_settings

FIRST, LATER = date(2026, 10, 1), date(2026, 11, 1)


def usd(rate: str, day: date = FIRST) -> Rate:
    return Rate("USD", day, Decimal(rate))


def eur(rate: str) -> Rate:
    return Rate("EUR", FIRST, Decimal(rate))


def save(db: Database, before: tuple[Rate, ...], wanted: tuple[Rate, ...]) -> None:
    change_settings(db, {}, RateChanges(before, wanted))


def test_rates_when_a_colleague_added_some_meanwhile_then_both_keep_theirs(database: Database) -> None:
    save(database, (), (usd("7.1"), eur("7.8")))
    opened = rates(database)
    save(database, opened, (*opened, usd("7.2", LATER)))  # the colleague's
    save(database, opened, (usd("7.15"),))
    assert rates(database) == (usd("7.2", LATER), usd("7.15"))


@pytest.mark.parametrize("mine", [(usd("7.3"),), ()], ids=["changed", "removed"])
def test_rate_when_both_changed_it_then_it_is_refused_and_the_colleagues_stays(database: Database, mine: tuple[Rate, ...]) -> None:
    save(database, (), (usd("7.1"),))
    opened = rates(database)
    save(database, opened, (usd("7.2"),))
    with pytest.raises(SalesDeskError) as caught:
        save(database, opened, mine)
    assert (caught.value.code, rates(database)) == ("rate.changed", (usd("7.2"),))


def test_rate_when_both_did_the_same_then_there_is_nothing_to_refuse(database: Database) -> None:
    save(database, (), (usd("7.1"), eur("7.8")))
    opened = rates(database)
    for _ in range(2):
        save(database, opened, (usd("7.2"),))
    assert rates(database) == (usd("7.2"),)


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ((Rate("US", FIRST, Decimal(7)),), "“US” is not a currency"),
        ((usd("0"),), "The rate of USD must be above zero"),
        ((usd("7.1"), usd("7.2")), "One currency has two rates for the same day"),
    ],
)
def test_rates_when_they_cannot_be_then_none_is_saved(sqlite_database: Database, wanted: tuple[Rate, ...], said: str) -> None:
    with pytest.raises(SalesDeskError) as caught:
        save(sqlite_database, (), wanted)
    assert (caught.value.code, rates(sqlite_database)) == ("rate.invalid", ())
    assert said in str(caught.value)
