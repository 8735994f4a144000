"""The facts behind a line as they were when its period was approved, and what changed of them since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.measure.evidence import still_there
from salesdesk.model import PayPlanVersion
from salesdesk.period import Period
from salesdesk.rules.pay.codec import read_plan
from salesdesk.rules.pay.component import Line
from salesdesk.rules.pay.plan import Plan
from salesdesk.services.pay.behind import Listings, listing_code
from salesdesk.services.pay.kept_facts import NOTHING, Kept, KeptFact, Listing
from salesdesk.services.pay.people import Roster
from salesdesk.services.pay.plans import LOCKED
from salesdesk.services.pay.run import RunView, find_run
from salesdesk.text import Text, mark

LATE = mark("PayFact", "came later")
ONLY_NOW = mark("PayFact", "counts here only now")
GONE = mark("PayFact", "cancelled since")
MOVED = mark("PayFact", "no longer counts here")
CORRECTED = mark("PayFact", "corrected since")


@dataclass(frozen=True, slots=True)
class FrozenFact:
    """One fact as it was `then` (None: it was not there) and as it is `now` (None: it no longer counts); `change` names what differs."""

    then: KeptFact | None
    now: KeptFact | None
    change: Text | None

    @property
    def shown(self) -> KeptFact:
        """The fact as it was approved; as it is now where it came later."""
        found = self.then or self.now
        assert found is not None
        return found


@dataclass(frozen=True, slots=True)
class FrozenFacts:
    """The facts behind a line of an approved period, those that changed first; what they came to `then` and come to `now`.

    Each `adds` to the figure, or is one of a count.
    """

    period: Period
    metric: str
    then: Listing
    now: Listing
    rows: tuple[FrozenFact, ...]

    @property
    def changed(self) -> int:
        """How many are not as they were."""
        return sum(1 for one in self.rows if one.change is not None)


def frozen_facts(db: Database, view: RunView, line: Line, member_id: int) -> FrozenFacts | None:
    """Return what was frozen behind one line, as `Frozen.behind` does."""
    with db.read() as session:
        return Frozen(session, view).behind(line, member_id)


class Frozen:
    """Tells what was frozen behind the lines of a plan's period, and how it is now; each approved period is unpacked once."""

    def __init__(self, session: Session, view: RunView) -> None:
        self._session, self._view = session, view
        self._listings, self._roster = Listings(session), Roster(session, view.plan_id)
        self._runs: dict[date, tuple[Kept, Plan] | None] = {}

    def behind(self, line: Line, member_id: int) -> FrozenFacts | None:
        """Return what was frozen behind a component's line, or behind that which a difference is of; None where that is not approved."""
        if line.kind not in ("component", "difference"):
            return None
        period = self._view.period if line.kind == "component" else Period.parse(line.origin)
        found = self._run(period)
        component = next((one for one in found[1].components if one.name == line.name), None) if found is not None else None
        code = listing_code(component, period) if component is not None else None
        if found is None or component is None or code is None or (then := found[0].listing(member_id, code)) is None:
            return None
        who = self._roster.find(found[1].people, period, member_id)
        now = self._listings.of(component, period, who) if who is not None else NOTHING
        old, new = ({one.key: one for one in listed.facts} for listed in (then, now))
        there = still_there(self._session, component.basis.metric, {one.id for key, one in old.items() if key not in new})
        rows = [_row(old.get(key), new.get(key), there, found[0]) for key in {**old, **new}]
        return FrozenFacts(period, component.basis.metric, then, now, tuple(sorted(rows, key=_changed_first)))

    def _run(self, period: Period) -> tuple[Kept, Plan] | None:
        if period.start not in self._runs:
            run = find_run(self._session, self._view.plan_id, period)
            locked = run is not None and run.state in LOCKED
            body = self._session.get_one(PayPlanVersion, run.version_id).body if run is not None else None
            self._runs[period.start] = (Kept(run.facts), read_plan(body)) if run is not None and locked else None
        return self._runs[period.start]


def _row(then: KeptFact | None, now: KeptFact | None, there: set[int], kept: Kept) -> FrozenFact:
    change = None
    if then is None:
        known = now is not None and (kept.was_there(now) or now.id in kept.ids(now.kind))
        change = ONLY_NOW if known else LATE
    elif now is None:
        change = MOVED if then.id in there else GONE
    elif then.counted != now.counted:
        change = CORRECTED
    return FrozenFact(then, now, change)


def _changed_first(one: FrozenFact) -> tuple[bool, date, str]:
    return one.change is None, one.shown.day, one.shown.number or ""
