"""A team in which anything may change late: facts, targets, rates, who is credited, who is there; and its months, paid in turn."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from salesdesk.db import Database
from salesdesk.measure import Who
from salesdesk.model.base import now
from salesdesk.period import Period
from salesdesk.rules.pay.given import ZERO
from salesdesk.rules.pay.people import Included, People
from salesdesk.services import records
from salesdesk.services.credit import set_credit
from salesdesk.services.goals.targets import Cell, set_targets
from salesdesk.services.pay import by_hand, periods
from salesdesk.services.pay.people import Roster
from salesdesk.services.pay.plans import read_stored
from salesdesk.services.pay.run import run_of, runs
from tests.core.services.pay.selling import D, member, receipt

MONTHS = tuple(date(2026, month, 1) for month in (10, 11, 12))
JANUARY = date(2027, 1, 1)
KINDS = ("sale", "sale", "sale", "receipt", "drop", "change", "hand over", "split", "target", "rate", "leave", "stay", "join", "move")

Step = tuple[str, int, int, int, int]
changes = st.tuples(st.sampled_from(KINDS), st.integers(0, 2), st.integers(1, 28), st.integers(-500_000, 1_500_000), st.integers(0, 2))
by_month = st.lists(st.lists(changes, max_size=6), min_size=4, max_size=4)
whom = st.sampled_from(
    [
        People(everyone=True),
        People(persons=(Included("Ann", None, date(2026, 11, 20)), Included("Bob", date(2026, 10, 15)), Included("Cid"))),
        People(persons=(Included("Ann", date(2026, 11, 2)), Included("Cid")), teams=(Included("East"),)),
        People(
            teams=(Included("East", date(2026, 10, 1), date(2026, 10, 20)),),
            persons=(Included("Cid"), Included("Ann", date(2026, 12, 3))),
        ),
    ]
)


@dataclass(frozen=True, slots=True)
class Peopled:
    """A workspace with three members, made once, to be copied for each example; Cid leads the team of Ann and Bob."""

    path: Path
    people: tuple[int, int, int]
    teams: tuple[int, int]

    @contextmanager
    def copied(self) -> Iterator[Database]:
        with TemporaryDirectory() as folder:
            db = Database.sqlite(Path(shutil.copyfile(self.path, Path(folder) / self.path.name)))
            yield db
            db.close()


def make_people(new_file: Path, folder: Path) -> Peopled:
    path = Path(shutil.copyfile(new_file, folder / "w.salesdesk"))
    db = Database.sqlite(path)
    cid = member(db, "Cid", hired_on=date(2020, 5, 1))
    teams = [records.save(db, "team", {"name": name, "leader_id": cid}) for name in ("East", "West")]
    ann, bob = (member(db, name, hired_on=date(2020, 1, 1), team_id=teams[0]) for name in ("Ann", "Bob"))
    for who in (ann, bob, cid):
        for name, amount in (("sales_amount", D(3000)), ("receipts", D(2000))):
            set_targets(db, name, [Cell(Who.member(who), month, amount) for month in MONTHS])
    db.close()
    return Peopled(path, (ann, bob, cid), (teams[0], teams[1]))


@dataclass(slots=True)
class _Changing:
    db: Database
    whole: Peopled
    plan_id: int
    sales: list[int] = field(default_factory=list)

    def take_place(self, at: int, step: Step) -> None:
        """Let something come, late or not: facts only of months that began by then."""
        what, month, day, cents, who = step
        on, amount, someone = date(2026, 10 + min(month, at, 2), day), D(cents) / 100, self.whole.people[who]
        if what == "receipt":
            receipt(self.db, someone, on, str(abs(amount)), f"SO-{day % 5}")
        elif what in ("leave", "stay", "join", "move"):
            self._person(what, someone, date(2026, 10 + month, day))
        elif what == "target":
            set_targets(self.db, "sales_amount", [Cell(Who.member(someone), MONTHS[month], abs(amount))])
        elif what == "rate":
            by_hand.set_parameter(self.db, self.plan_id, someone, "rate", D(day) / 100, MONTHS[month], "A")
        elif what == "sale" or not self.sales:
            cost = amount * D("0.7") if day % 2 else None
            values = {"day": on, "member_id": someone, "amount": amount, "cost": cost, "order_number": f"SO-{day % 5}"}
            self.sales.append(records.save(self.db, "sale_line", values))
        else:
            self._sale(what, self.sales[day % len(self.sales)], on, amount, someone)

    def _person(self, what: str, someone: int, day: date) -> None:
        if someone == self.whole.people[2]:
            return  # somebody is there all the time
        if what == "move":
            records.save(self.db, "member", {"team_id": self.whole.teams[day.day % 2], "team_since": day}, someone)
        else:
            values = {"leave": {"left_on": day}, "stay": {"left_on": None, "hired_on": date(2020, 1, 1)}, "join": {"hired_on": day}}[what]
            records.save(self.db, "member", values, someone)

    def _sale(self, what: str, sale: int, on: date, amount: Decimal, someone: int) -> None:
        if what == "drop":
            records.remove(self.db, "sale_line", sale)
            self.sales.remove(sale)
        elif what == "change":
            records.save(self.db, "sale_line", {"amount": amount, "day": on}, sale)
        elif what == "hand over":
            set_credit(self.db, sale, {})
            records.save(self.db, "sale_line", {"member_id": someone}, sale)
        else:
            others = [one for one in self.whole.people if one != someone]
            set_credit(self.db, sale, {someone: D("0.7"), others[0]: D("0.3")})


def pay_months(db: Database, whole: Peopled, plan_id: int, months: Sequence[Sequence[Step]]) -> dict[int, Decimal]:
    """Pay month by month while things change; return what each was paid, with what is carried in the end."""
    changing, paid = _Changing(db, whole, plan_id), dict.fromkeys(whole.people, ZERO)
    for at, (day, steps) in enumerate(zip((*MONTHS, JANUARY), months, strict=True)):
        for step in steps:
            changing.take_place(at, step)
        with db.read() as session:
            plan = read_stored(session, plan_id, day).plan
            there = Roster(session, plan_id).taking_part(plan.people, Period.of("month", day))
        if not there and not runs(db, plan_id):
            continue  # nobody was there yet: the month is not paid
        with db.write_unrecorded() as session:
            # What computing and three times approving comes to, in a fraction of the time.
            periods.keep(session, plan_id, Period.of("month", day), "paid", now())
        view = run_of(db, plan_id, day)
        for one in view.people:
            paid[one.member_id] += one.paid
    return {who: amount + next((one.carried for one in view.people if one.member_id == who), ZERO) for who, amount in paid.items()}
