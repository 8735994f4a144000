"""What the two charts of the Overview show: attainment by member, and the trend of twelve months."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from salesdesk.money import percent
from salesdesk.rules.attainment import STATES, State
from salesdesk.text import fill
from ui import looks
from ui.amounts import Amounts
from ui.charts.attainment_rows import AttainmentRow
from ui.charts.trend import TrendBar
from ui.messages import say
from ui.widgets.cards import Tone

if TYPE_CHECKING:
    from salesdesk.services.figures import Overview, Reached

# Below this part of what the days gone by want, late is far behind.
_FAR = Decimal("0.7")


class Charts(QObject):
    """Turns an `Overview` into bars; `money` and `months` say in which unit."""

    def __init__(self, found: Overview, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found = found
        self.money = Amounts(found.currency, [one.attainment.actual for one in found.members])
        self.months = Amounts(found.currency, [value for one in found.trend for value in (one.value, one.year_before, one.target)])

    def rows(self) -> list[AttainmentRow]:
        """Return a bar for each member."""
        return [self._row(one) for one in self._found.members]

    def bars(self) -> list[TrendBar]:
        """Return the bars of each month."""
        factor = self.months.factor
        return [
            TrendBar(
                one.month,
                say(one.month.short_label()),
                None if one.value is None else one.value / factor,
                None if one.year_before is None else one.year_before / factor,
                None if one.target is None else one.target / factor,
                self._month_hint(say(one.month.label()), one.value, one.year_before, one.target),
            )
            for one in self._found.trend
        ]

    def _row(self, one: Reached) -> AttainmentRow:
        reached, pace = one.attainment, one.pace
        actual = reached.actual or Decimal(0)
        return AttainmentRow(
            one.who.id,
            one.name,
            None if reached.ratio is None else float(reached.ratio),
            actual,
            self.money.bare(actual),
            _tone(one),
            float(pace.share) if pace.expected is not None and pace.days_left else None,
            self._hint(one),
            reached.gap or Decimal(0),
        )

    def _hint(self, one: Reached) -> str:
        reached, pace = one.attainment, one.pace
        actual = self.money.full(reached.actual or Decimal(0))
        if reached.ratio is None or reached.target is None or reached.gap is None:
            reason = say(reached.reason) if reached.reason else ""
            return self.tr("{name}: {actual}. {reason}").format(name=one.name, actual=actual, reason=reason)
        values = {
            "name": one.name,
            "actual": actual,
            "target": self.money.full(reached.target),
            "ratio": percent(reached.ratio),
            "gap": self.money.full(abs(reached.gap)),
            "state": say(STATES[pace.state]),
        }
        if reached.gap <= 0:
            return self.tr("{name}: {actual} of {target} ({ratio}), {gap} above the target. {state}.").format(**values)
        words = self.tr("{name}: {actual} of {target} ({ratio}), {gap} short. {state}.").format(**values)
        if pace.per_day is not None:
            each = self.money.full(pace.per_day)
            words = looks.sentences(
                words,
                fill(self.tr("Each of the {days} working {days:day|days} left must bring {amount}."), days=pace.days_left, amount=each),
            )
        return words

    def _month_hint(self, month: str, value: Decimal | None, before: Decimal | None, target: Decimal | None) -> str:
        lines = [
            (self.tr("{month}: {amount}").format(month=month, amount=self.months.full(value or Decimal(0))), True),
            (self.tr("a year before: {amount}").format(amount=self.months.full(before or Decimal(0))), bool(before)),
            (self.tr("target: {amount}").format(amount=self.months.full(target or Decimal(0))), target is not None),
        ]
        return "\n".join(words for words, shown in lines if shown)


def _tone(one: Reached) -> Tone:
    state = one.pace.state
    if state is State.REACHED:
        return Tone.GOOD
    if state in (State.BEHIND, State.MISSED):
        expected, actual = one.pace.expected or Decimal(0), one.attainment.actual or Decimal(0)
        # A few per cent short of a target is no alarm.
        if state is State.MISSED and actual >= expected * Decimal("0.95"):
            return Tone.PLAIN
        return Tone.BAD if actual < expected * _FAR else Tone.WARN
    return Tone.PLAIN
