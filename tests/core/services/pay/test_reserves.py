"""Reserves: what is still owed is held back, and comes back as a difference."""

from __future__ import annotations

from datetime import date

from salesdesk.db import Database
from salesdesk.period import Period
from salesdesk.rules.pay.simple import Flat
from salesdesk.rules.pay.time import Ageing, Reserve
from salesdesk.services.pay import periods
from salesdesk.services.pay.checks import warnings_of
from tests.core.rules.pay.examples import breaks
from tests.core.services.pay.selling import (
    D,
    added,
    component,
    member,
    paid_month,
    plan,
    receipt,
    sale,
)

OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)


def test_reserves_when_money_is_still_owed_then_hold_back_and_come_back_as_a_difference(database: Database) -> None:
    ann = member(database, "Ann")
    sale(database, ann, date(2026, 10, 5), "10000", "SO-1")
    sale(database, ann, date(2026, 10, 6), "2000", "SO-2")
    sale(database, ann, date(2026, 10, 29), "700", "SO-3")
    receipt(database, ann, date(2026, 10, 20), "4000", "SO-1")
    receipt(database, ann, date(2026, 10, 21), "2000", "SO-2")
    pid = added(database, plan(component(Flat(D("0.05")), reserve=Reserve(D("0.01"), 20))))
    october = paid_month(database, pid, OCTOBER)
    # 5 % of 12,700, less 1 % of the 6,000 that are owed; SO-3 is not 20 days old.
    line = october.people[0].lines[0]
    assert [part.amount for part in line.slices] == [635, -60] and line.amount == 575
    receipt(database, ann, date(2026, 11, 9), "6000", "SO-1")
    receipt(database, ann, date(2026, 11, 9), "700", "SO-3")
    november = periods.compute(database, pid, NOVEMBER)
    assert {one.kind: one.amount for one in november.people[0].lines} == {"component": 0, "difference": 60}


def test_reserves_when_receipts_are_paid_for_then_hold_back_what_is_owed_and_tell_what_fits_no_order(database: Database) -> None:
    ann = member(database, "Ann")
    sale(database, ann, date(2026, 10, 5), "10000", "SO-1")
    sale(database, ann, date(2026, 10, 6), "2500")
    receipt(database, ann, date(2026, 10, 20), "4000", "SO-1")
    receipt(database, ann, date(2026, 10, 21), "1000", "SO-8")
    ageing = Ageing(breaks(("90", "0.5")))
    what = plan(component(Flat(D("0.05")), metric="receipts", ageing=ageing, reserve=Reserve(D("0.01"))))
    pid = added(database, what)
    line = periods.compute(database, pid, OCTOBER).people[0].lines[0]
    # 5 % of 5,000 received, less 1 % of the 6,000 of SO-1 that are owed; the sale without a number counts as paid.
    assert [part.amount for part in line.slices] == [250, -60]
    assert [str(one.text) for one in warnings_of(database, pid, Period.month(2026, 10))] == [
        "20.0% of the receipts of October 2026 name no order that is among the sales: they count as in time.",
        "20.0% of the sales of October 2026 have no order number: they count as paid.",
        "20.0% of the receipts of October 2026 name no order that is among the sales: what they pay counts as owed.",
    ]
