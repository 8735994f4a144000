"""How the figure of an improvement plan went: months before the plan in grey, since then in the accent, with the aim."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesdesk.fields import Kind
from salesdesk.measure import metric
from salesdesk.services.reviews.improvement import EffectMonth, Plan
from ui import looks
from ui.charts.legend import Legend
from ui.charts.trend import TrendBar, TrendBars
from ui.messages import say
from ui.tabs.reviews import words
from ui.widgets.cards import Card
from ui.widgets.labels import Label


class EffectCard(Card):
    """`picked` carries the month whose figure is to be explained."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Effect on the figure"))
        self._said, self._bars = Label("", self), TrendBars(self)
        self._said.setObjectName("planEffect")
        self._said.setProperty("role", "label")
        self._said.setWordWrap(True)
        entries = [("last_year", self.tr("before the plan")), ("this_year", self.tr("since then")), ("target", self.tr("aim"))]
        self.add_action(Legend(entries, self))
        self._bars.setFixedHeight(180)
        self.body.addWidget(self._said)
        self.body.addWidget(self._bars)
        self._bars.picked.connect(self.picked)

    def show_effect(self, plan: Plan, months: Sequence[EffectMonth]) -> None:
        """Show the plan's figure by month; nothing where the plan has none."""
        name = plan.metric
        self.setVisible(bool(months) and name is not None)
        if name is None:
            return
        known = metric(name)
        unit = Decimal("0.01") if known.kind is Kind.PERCENT else Decimal(1)
        aim = self.tr("Aim: {aim} a month").format(aim=words.figure(name, plan.aim))
        label = say(known.label) + (" (%)" if known.kind is Kind.PERCENT else "")
        self._said.setText(f"{label}  ·  {aim}")
        self._bars.show_bars([self._bar(plan, name, one, unit) for one in months])

    def _bar(self, plan: Plan, name: str, one: EffectMonth, unit: Decimal) -> TrendBar:
        phases = {"before": self.tr("before the plan"), "during": self.tr("during the plan"), "after": self.tr("after the plan")}
        figure = None if one.value is None else one.value / unit
        is_before = one.phase == "before"
        return TrendBar(
            one.month,
            say(one.month.short_label()),
            None if is_before else figure,
            figure if is_before else None,
            None if plan.aim is None else plan.aim / unit,
            f"{looks.headed(say(one.month.label()), words.figure(name, one.value))}  ·  {phases[one.phase]}",
        )
