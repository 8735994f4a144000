"""Which figure is asked about: what evidence, break-downs and links to figures name it by."""

from __future__ import annotations

from dataclasses import dataclass

from salesdesk.measure.only import ALL, Only
from salesdesk.measure.who import TEAMLESS, Who
from salesdesk.period import Period


@dataclass(frozen=True, slots=True)
class Asked:
    """Which figure is asked about: a metric of somebody in a period, or one row of its break-down (`by`, `key`).

    `only` is the filter of the metric.
    """

    metric: str
    who: Who
    period: Period
    by: str | None = None
    key: object = None
    only: Only = ALL

    def narrowed(self) -> Asked:
        """Return the same question with a team or month of a break-down as its own `who` and `period`."""
        if self.by == "team":
            return Asked(self.metric, Who.team(self.key) if isinstance(self.key, int) else TEAMLESS, self.period, only=self.only)
        if self.by == "month" and isinstance(self.key, str):
            month = Period.parse(self.key)
            part = Period.span(max(month.start, self.period.start), min(month.end, self.period.end))
            return Asked(self.metric, self.who, month if part.days == month.days else part, only=self.only)
        return self
