"""What the five cards of the Overview say."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from salesdesk.money import grouped
from salesdesk.rules.attainment import STATES, State
from ui.amounts import Amounts
from ui.messages import say
from ui.widgets.cards import Delta, Kpi, Tone

if TYPE_CHECKING:
    from salesdesk.rules.headline import Headline, KeyFigure

TONES = {
    State.REACHED: Tone.GOOD,
    State.AHEAD: Tone.GOOD,
    State.ON_COURSE: Tone.PLAIN,
    State.BEHIND: Tone.WARN,
    State.MISSED: Tone.BAD,
}
_HUNDRED = Decimal(100)


class Cards(QObject):
    """Turns a `Headline` into what the cards show, in the language of the window."""

    def __init__(self, found: Headline, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found = found

    def all(self) -> dict[str, Kpi]:
        """Return what each card shows, by its name."""
        return {
            "sales": self._sales(),
            "attainment": self._attainment(),
            "receipts": self._receipts(),
            "margin": self._margin(),
            "new": self._new(),
        }

    def _sales(self) -> Kpi:
        one, found = self._found.figure("sales_amount"), self._found
        money = Amounts(self._found.currency, [one.value])
        value = one.value or Decimal(0)
        line, tone = self.tr("No target is set"), Tone.PLAIN
        if one.target is not None and found.attainment.gap is not None:
            line = self._to_target(money.bare(one.target), money.bare(abs(found.attainment.gap)), found.attainment.gap)
            tone = TONES.get(found.pace.state, Tone.PLAIN)
        return Kpi(self.tr("Sales"), money.bare(value), money.unit, line, tone, trend=_floats(one), deltas=self._grown(one))

    def _to_target(self, target: str, gap: str, missing: Decimal) -> str:
        if not missing:
            return self.tr("Target {target} reached").format(target=target)
        pattern = self.tr("Target {target}, {gap} short") if missing > 0 else self.tr("Target {target}, {gap} above it")
        return pattern.format(target=target, gap=gap)

    def _attainment(self) -> Kpi:
        found, days, title = self._found, self._found.days, self.tr("Attainment")
        ratio = found.attainment.ratio
        if ratio is None:
            reason = say(found.attainment.reason) if found.attainment.reason else ""
            return Kpi(title, "", reason=reason, action=self.tr("Set targets"))
        tone = TONES.get(found.pace.state, Tone.PLAIN)
        expected = grouped(found.pace.share * _HUNDRED, 0)
        state = say(STATES[found.pace.state])
        if found.pace.days_left:
            line = self.tr("{expected}% expected by now, day {day}/{days}").format(expected=expected, day=days.over, days=days.total)
        else:
            line = self.tr("All {days} working days are over").format(days=days.total)
        deltas = (Delta(state, tone), *self._outlook())
        trend = tuple(
            float(one.value / one.target)
            for one in self._found.trend
            if one.target and one.target > 0 and one.value is not None and one.month.start <= days.until
        )
        return Kpi(title, grouped(ratio * _HUNDRED, 1), "%", line, trend=trend, deltas=deltas)

    def _outlook(self) -> tuple[Delta, ...]:
        pace = self._found.pace
        if not pace.days_left or pace.outlook_ratio is None:
            return ()
        return (Delta(self.tr("at this rate {ratio}%").format(ratio=grouped(pace.outlook_ratio * _HUNDRED, 0))),)

    def _receipts(self) -> Kpi:
        one, title = self._found.figure("receipts"), self.tr("Receipts")
        if not self._found.has_receipts:
            return Kpi(title, "", reason=self.tr("No receipts were imported yet"), action=self.tr("Import a sheet"))
        money = Amounts(self._found.currency, [one.value])
        value, sold = one.value or Decimal(0), self._found.figure("sales_amount").value or Decimal(0)
        line = self.tr("{ratio}% of sales").format(ratio=grouped(value / sold * _HUNDRED, 1)) if sold > 0 else ""
        return Kpi(title, money.bare(value), money.unit, line, trend=_floats(one), deltas=self._grown(one))

    def _margin(self) -> Kpi:
        one, title = self._found.figure("gross_margin"), self.tr("Gross margin")
        if one.value is None:
            return Kpi(title, "", reason=self.tr("No costs in this period"), action=self.tr("Import a sheet"))
        deltas = tuple(
            self._changed((one.value - other) * _HUNDRED, pattern, self.tr("{n} pts"), 1)
            for other, pattern in self._compared(one)
            if other is not None
        )
        money = Amounts(self._found.currency, [one.numerator])
        line = self.tr("Gross profit {amount} {unit}").format(amount=money.bare(one.numerator), unit=money.unit)
        return Kpi(title, grouped(one.value * _HUNDRED, 1), "%", line, trend=_floats(one), deltas=deltas)

    def _new(self) -> Kpi:
        one = self._found.figure("new_customers")
        value = one.value or Decimal(0)
        deltas = tuple(
            self._changed(value - other, pattern, "{n}", 0)
            for other, pattern in self._compared(one)
            if other is not None and (other or value)
        )
        line, tone = self.tr("Bought for the first time"), Tone.PLAIN
        if one.target:
            gap = one.target - value
            line = self._to_target(grouped(one.target, 0), grouped(abs(gap), 0), gap)
            tone = Tone.GOOD if gap <= 0 else Tone.PLAIN
        return Kpi(self.tr("New customers"), grouped(value, 0), "", line, tone, trend=_floats(one), deltas=deltas)

    def _grown(self, one: KeyFigure) -> tuple[Delta, ...]:
        value = one.value or Decimal(0)
        return tuple(
            self._changed((value / other - 1) * _HUNDRED, pattern, "{n}%", 1)
            for other, pattern in self._compared(one)
            if other and other > 0
        )

    def _compared(self, one: KeyFigure) -> list[tuple[Decimal | None, str]]:
        """Return what the figure is compared with: a year before, and the period before where that is another one."""
        period, found = self._found.period, [(one.year_before, self.tr("{change} on year"))]
        if period.kind == "span":
            found.append((one.previous, self.tr("{change} on the days before")))
        elif period.kind != "year":
            before = say(period.previous().short_label())
            found.append((one.previous, self.tr("{change} on {period}").replace("{period}", before)))
        return found

    @staticmethod
    def _changed(by: Decimal, pattern: str, amount: str, places: int) -> Delta:
        words = pattern.format(change=amount.format(n=grouped(abs(by), places)))
        if not round(by, places):
            return Delta(words)
        return Delta(words, Tone.GOOD if by > 0 else Tone.BAD, "up" if by > 0 else "down")


def _floats(one: KeyFigure) -> tuple[float, ...]:
    return tuple(float(value) for value in one.spark if value is not None)
