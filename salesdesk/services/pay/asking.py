"""What a component is asked for in a period: on which days of whom, from which figures, over which interval."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from salesdesk.period import Period
from salesdesk.rules.pay.component import Component
from salesdesk.rules.pay.given import Names
from salesdesk.services.pay.figures import Figures, Span, interval
from salesdesk.services.pay.history import History
from salesdesk.services.pay.people import Roster, Somebody


@dataclass(frozen=True, slots=True)
class Worker:
    """What computing a period reads from; `as_of` is the day on which it is looked at what is paid (None: the end of each period)."""

    roster: Roster
    figures: Figures
    country: str = "CN"
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """A component in a period; `history` is what the periods before it came to.

    `whole` is the interval that it counts over, `by_now` that interval up to the period's end (the period alone where nothing is told from
    the start of an interval).
    """

    component: Component
    period: Period
    worker: Worker
    history: History
    said: Names
    places: int
    ends: date | None
    whole: Period
    by_now: Period

    def of(self, person: Somebody) -> tuple[Span, ...]:
        """Return the days of the period that count for a person."""
        return self._counted(person, self.period.start, self.period.end)

    def before(self, person: Somebody) -> tuple[Span, ...]:
        """Return the days of the interval before the period that count for them."""
        return self._counted(person, self.whole.start, self.period.start - timedelta(days=1))

    def by_then(self, person: Somebody) -> tuple[Span, ...]:
        """Return the days from the start of the interval to the end of the period that count for them."""
        return self._counted(person, self.whole.start, self.period.end)

    def takes_part(self, person: Somebody) -> bool:
        """Tell whether a person is in the plan in the period, or was on days of the interval, which still count."""
        return bool(person.within(self.whole.start, self.period.end))

    @property
    def since(self) -> date:
        """The first day of which something may still change: of the interval that is counted, or of that of a cap of all."""
        cap = self.component.pool_cap
        return self.whole.start if cap is None else min(self.whole.start, interval(cap.over, self.period).start)

    def _counted(self, person: Somebody, start: date, end: date) -> tuple[Span, ...]:
        start, end = max(self.component.starts or start, start), min(self.component.ends or end, end)
        return person.within(start, end) if start <= end else ()
