"""Plans as records: made, changed by versions, read as of a day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, record_gone
from salesdesk.model import PayPlan, PayPlanVersion, PayRun
from salesdesk.period import Period
from salesdesk.rules.pay.codec import plan_data, read_plan
from salesdesk.rules.pay.plan import Plan
from salesdesk.text import mark

LOCKED = ("approved", "paid")


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """A plan with the version that holds on the day asked for. `starts` is the first day of its first version.

    `open_from` is the first day after its last approved period, from which it can be changed; None where nothing is approved.
    """

    id: int
    version_id: int
    number: int
    valid_from: date
    starts: date
    ends: date | None
    archived: bool
    plan: Plan
    open_from: date | None = None

    def period_of(self, day: date, fiscal_start: int = 1) -> Period:
        """Return the plan's period in which `day` is."""
        return Period.of(self.plan.period, day, fiscal_start)


def plans(db: Database, day: date | None = None) -> list[StoredPlan]:
    """Return all plans by name, those no longer used last, each as it is on `day` (by default its newest version)."""
    with db.read() as session:
        rows = session.execute(select(PayPlan.id).order_by(PayPlan.archived, PayPlan.name)).scalars()
        return [read_stored(session, one, day) for one in rows]


def plan_of(db: Database, plan_id: int, day: date | None = None) -> StoredPlan:
    """Return one plan as it is on `day`; raise `SalesDeskError` ("record.gone")."""
    with db.read() as session:
        return read_stored(session, plan_id, day)


def plan_called(db: Database, name: str) -> StoredPlan:
    """Return the plan called `name`; raise `SalesDeskError` ("pay.unknown_plan")."""
    with db.read() as session:
        found = session.scalar(select(PayPlan.id).where(PayPlan.name == name))
        if found is None:
            known = ", ".join(session.scalars(select(PayPlan.name).order_by(PayPlan.name))) or "–"
            raise SalesDeskError(
                "pay.unknown_plan", mark("PayErrors", "There is no plan “{name}”. Known are: {known}."), name=name, known=known
            )
        return read_stored(session, found)


def read_stored(session: Session, plan_id: int, day: date | None = None) -> StoredPlan:
    """Return a plan as it is on `day`: the last version from before, or its first one."""
    record = session.get(PayPlan, plan_id)
    if record is None:
        raise record_gone()
    versions = session.scalars(select(PayPlanVersion).where(PayPlanVersion.plan_id == plan_id).order_by(PayPlanVersion.valid_from)).all()
    held = [one for one in versions if day is None or one.valid_from <= day]
    version = held[-1] if held else versions[0]
    plan, first = read_plan(version.body), versions[0].valid_from
    open_from = _open_from(session, plan_id)
    return StoredPlan(record.id, version.id, version.number, version.valid_from, first, record.ends, record.archived, plan, open_from)


def add_plan(db: Database, plan: Plan, starts: date, ends: date | None = None) -> int:
    """Store a new plan that holds from `starts` on and return its id; raise `SalesDeskError` ("pay.plan_name", "pay.ends")."""
    _check_ends(starts, ends)
    with db.write(mark("Action", "Add the incentive plan {name}").fill(name=plan.name)) as session:
        _check_name(session, plan.name, None)
        record = PayPlan(name=plan.name, ends=ends)
        session.add(record)
        session.flush()
        session.add(PayPlanVersion(plan_id=record.id, number=1, valid_from=starts, body=plan_data(plan)))
        return record.id


def copy_plan(db: Database, plan_id: int, name: str) -> int:
    """Store the newest version of a plan once more, as `name` (numbered where that is taken), and return its id.

    The copy is put away, so that it pays nobody until it is taken up; it begins where the plan can still be changed.
    """
    with db.write(mark("Action", "Copy the incentive plan {name}").fill(name=name)) as session:
        stored = read_stored(session, plan_id)
        taken = set(session.scalars(select(PayPlan.name)))
        free = next(one for one in (name, *(f"{name} {n}" for n in range(2, len(taken) + 3))) if one not in taken)
        record = PayPlan(name=free, ends=stored.ends, archived=True)
        session.add(record)
        session.flush()
        body = plan_data(replace(stored.plan, name=free))
        session.add(PayPlanVersion(plan_id=record.id, number=1, valid_from=stored.open_from or stored.valid_from, body=body))
        return record.id


def change_plan(db: Database, plan_id: int, plan: Plan, valid_from: date, ends: date | None = None) -> int:
    """Change a plan from `valid_from` on and return the number of its version.

    Where the version of that day was not used in a computed period it is changed itself; where it was, a new one is made.
    Raise `SalesDeskError`: "pay.plan_name", "pay.ends", "pay.locked" when a period from that day on is approved or paid.
    """
    with db.write(mark("Action", "Change the incentive plan {name}").fill(name=plan.name)) as session:
        record = session.get(PayPlan, plan_id)
        if record is None:
            raise record_gone()
        _check_name(session, plan.name, plan_id)
        _check_unlocked(session, plan_id, valid_from)
        record.name, record.ends = plan.name, ends
        versions = list(
            session.scalars(select(PayPlanVersion).where(PayPlanVersion.plan_id == plan_id).order_by(PayPlanVersion.valid_from))
        )
        _check_ends(min(versions[0].valid_from, valid_from), ends)
        same = next((one for one in versions if one.valid_from == valid_from), None)
        if same is not None:
            same.body = plan_data(plan)
            return same.number
        number = max(one.number for one in versions) + 1
        session.add(PayPlanVersion(plan_id=plan_id, number=number, valid_from=valid_from, body=plan_data(plan)))
        return number


def archive_plan(db: Database, plan_id: int, archived: bool = True) -> None:
    """Put a plan away, or take it up again; what it paid stays."""
    with db.write(
        mark("Action", "Put an incentive plan away") if archived else mark("Action", "Take an incentive plan up again")
    ) as session:
        record = session.get(PayPlan, plan_id)
        if record is None:
            raise record_gone()
        record.archived = archived


def _open_from(session: Session, plan_id: int) -> date | None:
    locked = select(func.max(PayRun.period_end)).where(PayRun.plan_id == plan_id, PayRun.state.in_(LOCKED))
    last = session.scalar(locked)
    return None if last is None else last + timedelta(days=1)


def _check_name(session: Session, name: str, own: int | None) -> None:
    if not name.strip():
        raise SalesDeskError("pay.plan_name", mark("PayErrors", "Give the plan a name."))
    found = session.scalar(select(PayPlan.id).where(PayPlan.name == name))
    if found is not None and found != own:
        raise SalesDeskError("pay.plan_name", mark("PayErrors", "There is a plan “{name}” already: give this one another name."), name=name)


def _check_ends(starts: date, ends: date | None) -> None:
    if ends is not None and ends < starts:
        raise SalesDeskError("pay.ends", mark("PayErrors", "The plan ends before it begins."))


def _check_unlocked(session: Session, plan_id: int, valid_from: date) -> None:
    locked = session.scalar(
        select(PayRun.period_end)
        .where(PayRun.plan_id == plan_id, PayRun.state.in_(LOCKED), PayRun.period_end >= valid_from)
        .order_by(PayRun.period_end.desc())
        .limit(1)
    )
    if locked is not None:
        raise SalesDeskError(
            "pay.locked",
            mark("PayErrors", "Periods up to {day} are approved and stay as they are: let the change begin after that day."),
            day=locked.isoformat(),
        )
