"""Fills an empty workspace with a world: people and customers, then month by month what was sold and paid, then targets and reviews."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from sqlalchemy.orm import Session

from salesdesk.db import reserve_ids
from salesdesk.model import Base, Credit, Invoice, Receipt, SaleLine
from salesdesk.progress import Progress
from salesdesk.sample import goals as agreed
from salesdesk.sample import improving, pay, plan_words, plans, reviews, roster
from salesdesk.sample.contacts import contacts
from salesdesk.sample.market import buyers
from salesdesk.sample.months import Month, months, season, to_come
from salesdesk.sample.receipts import Debt, Payer
from salesdesk.sample.sales import Order, Seller, spread
from salesdesk.sample.stories import PARTS, attainments
from salesdesk.sample.targets import goals, member_goal
from salesdesk.sample.words import ReviewWords
from salesdesk.sample.world import MONTHS, USUAL_SALES, World
from salesdesk.sample.write import insert
from salesdesk.text import mark

_SALE_COLUMNS = (
    "id", "version", "day", "order_number", "member_id", "customer_id", "product_id", "quantity", "amount", "cost",
    "region", "note", "is_split",
)  # fmt: skip
_CREDIT_COLUMNS = ("id", "version", "sale_line_id", "member_id", "share")
_RECEIPT_COLUMNS = ("id", "version", "day", "number", "member_id", "customer_id", "order_number", "amount", "note")
# How many of the stored ten-thousandths a hundredth and a whole are.
_HUNDREDTH, _WHOLE = 100, 10_000
# From how many of the stories' units of money on a debt is paid in parts.
_BIG = 2
# Months before the sample's first whose debts are still paid in it.
_EARLIER = 3


class Maker:
    """Makes one sample; each subject has its own random numbers, so that more sales leave the customers and targets as they are."""

    def __init__(self, session: Session, world: World, until: date, sales: int) -> None:
        self._session = session
        self._world = world
        self._until = until
        self._sales = sales
        self._scale = sales / USUAL_SALES
        self._months = months(until, world.country)
        self._periods = [month.period for month in self._months] + to_come(until)
        self._seasons = [season(period, world.country) for period in self._periods]
        self._buyers = buyers(self._random("customers"), world)
        self._ids = roster.add(session, self._random("addresses"), world, self._buyers, [period.start for period in self._periods[:MONTHS]])

    def make(self, words: ReviewWords, progress: Progress) -> None:
        """Write everything."""
        self._facts(progress)
        progress.step(0.95, mark("Sample", "Setting targets and opening reviews…"))
        roster.add_goals(self._session, self._ids, list(goals(self._world, self._periods, self._scale)))
        period = self._months[-1].period
        self._session.flush()
        agreed.add(self._session, self._world, self._ids, period)
        reviews.add(self._session, words, self._world.cycle_pattern, period, self._ids.members)
        improving.add(self._session, "zh" if self._world.country == "CN" else "en", period, self._ids.members)
        spoken = plan_words.ZH if self._world.country == "CN" else plan_words.EN
        scene = plans.Scene(self._session, self._world, spoken, self._buyers, self._ids, self._until)
        plans.add(scene)
        self._session.add_all(contacts(scene))
        self._session.flush()
        progress.step(0.97, mark("Sample", "Paying incentives…"))
        pay.add(
            self._session,
            pay.ZH if self._world.country == "CN" else pay.EN,
            self._world.unit,
            self._world.currency,
            period,
            self._ids.members,
        )
        self._session.flush()
        progress.step(1.0)

    def _random(self, subject: str) -> Random:
        return Random(f"{self._world.currency} {subject}")

    def _plan(self) -> tuple[list[list[int]], list[list[int]]]:
        """Return the amounts to be sold (hundredths) and the numbers of lines, by month and member."""
        rng = self._random("plan")
        shares = [attainments(rng, part, self._seasons) for part in PARTS]
        amounts = [
            [
                round(shares[member][at] * 100 * float(member_goal(self._world, "sales_amount", member, at, self._seasons, self._scale)))
                for member in range(len(PARTS))
            ]
            for at in range(MONTHS)
        ]
        counts = spread(self._sales, [amount for row in amounts for amount in row])
        return amounts, [counts[at * len(PARTS) : (at + 1) * len(PARTS)] for at in range(MONTHS)]

    def _facts(self, progress: Progress) -> None:
        amounts, counts = self._plan()
        seller = Seller(self._random("sales"), self._world, self._buyers)
        world = self._world
        payer = Payer(
            self._random("receipts"), [day for month in self._months for day in month.days], _BIG * 100 * world.unit * self._scale
        )
        for at, month in enumerate(self._months):
            progress.step(0.05 + 0.9 * at / MONTHS, mark("Sample", "Writing sales: {month}").fill(month=month.period.label()))
            orders = [
                order for member in range(len(PARTS)) for order in seller.orders(at, month, member, amounts[at][member], counts[at][member])
            ]
            orders.sort(key=lambda order: order.day)
            debts = self._write(month, orders)
            self._write_invoices(month, debts)
            for back in range(_EARLIER if at == 0 else 0, 0, -1):
                self._pay_earlier(payer, debts, back)
            for debt in debts:
                payer.pay(at, month.period.end, debt)
        self._write_receipts(payer)

    def _pay_earlier(self, payer: Payer, debts: list[Debt], back: int) -> None:
        end = self._months[0].period.shifted(-back).end
        for debt in debts:
            owed = debt.amount * 9 // 10
            payer.pay(-back, end, Debt(debt.member, debt.buyer, owed, end, [(None, owed)]))

    def _write(self, month: Month, orders: list[Order]) -> list[Debt]:
        """Write a month's orders, the earliest first; return what each customer owes for them."""
        world, ids = self._world, self._ids
        regions = [world.people[buyer.region_of].region for buyer in self._buyers]
        line_id = self._reserve(SaleLine, sum(len(order.lines) for order in orders))
        days = [day.isoformat() for day in month.days]
        rows: list[tuple[Any, ...]] = []
        shares: list[tuple[int, int, int]] = []
        debts: dict[tuple[int, int], Debt] = {}
        for place, order in enumerate(orders):
            number = f"{world.order_prefix}{month.period.start:%Y%m}-{place + 1:04d}"
            fixed = (ids.members[order.member], ids.customers[order.buyer])
            region, shared = regions[order.buyer], bool(order.shares)
            note = world.shared_note if shared else None
            for line in order.lines:
                count = line.quantity
                figures = (count * _WHOLE, count * line.price * _HUNDREDTH, count * line.cost * _HUNDREDTH)
                rows.append((line_id, 1, days[order.day], number, *fixed, ids.products[line.ware], *figures, region, note, shared))
                shares += [(line_id, ids.members[member], part) for member, part in order.shares]
                line_id += 1
            self._owe(debts, order, month.days[order.day], number)
        insert(self._session, Base.metadata.tables["sale_line"], _SALE_COLUMNS, rows)
        first = self._reserve(Credit, len(shares))
        insert(self._session, Base.metadata.tables["credit"], _CREDIT_COLUMNS, [(first + at, 1, *share) for at, share in enumerate(shares)])
        return list(debts.values())

    def _owe(self, debts: dict[tuple[int, int], Debt], order: Order, day: date, number: str) -> None:
        debt = debts.get((order.member, order.buyer))
        if debt is None:
            debt = debts[order.member, order.buyer] = Debt(order.member, order.buyer, 0, day)
        debt.owe(number, order.amount, day)

    def _write_invoices(self, month: Month, debts: list[Debt]) -> None:
        """Write an invoice for what each customer bought in a month, on the day of its last order."""
        ids, first = self._ids, self._reserve(Invoice, len(debts))
        rows: list[tuple[Any, ...]] = []
        for at, one in enumerate(sorted(debts, key=lambda debt: debt.last_day)):
            number = f"{self._world.invoice_prefix}{month.period.start:%Y%m}-{at + 1:04d}"
            who = (ids.members[one.member], ids.customers[one.buyer])
            rows.append((first + at, 1, one.last_day.isoformat(), number, *who, one.number, one.amount * _HUNDREDTH, None))
        insert(self._session, Base.metadata.tables["invoice"], _RECEIPT_COLUMNS, rows)

    def _write_receipts(self, payer: Payer) -> None:
        ids, world = self._ids, self._world
        payments = sorted(payer.payments, key=lambda one: one.day)
        first = self._reserve(Receipt, len(payments))
        rows: list[tuple[Any, ...]] = []
        month, count = "", 0
        for at, one in enumerate(payments):
            count = count + 1 if month == f"{one.day:%Y%m}" else 1
            month = f"{one.day:%Y%m}"
            number = f"{world.receipt_prefix}{month}-{count:04d}"
            note = world.opening_note if one.opening else None
            who = (ids.members[one.member], ids.customers[one.buyer])
            rows.append((first + at, 1, one.day.isoformat(), number, *who, one.number, one.amount * _HUNDREDTH, note))
        insert(self._session, Base.metadata.tables["receipt"], _RECEIPT_COLUMNS, rows)

    def _reserve(self, cls: type[Base], count: int) -> int:
        return reserve_ids(self._session, Base.metadata.tables[cls.__tablename__], count) if count else 0
