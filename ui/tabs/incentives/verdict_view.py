"""Whether an incentive worked: what can be said, the figures it rests on, the interval as a picture, and how it was reckoned."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from salesdesk.money import grouped
from salesdesk.services.pay.judge import Verdict
from salesdesk.text import fill
from salesdesk.tokens import LARGE, MEDIUM, SMALL, TIGHT, WIDE
from ui.messages import say
from ui.tabs.incentives.interval_plot import IntervalPlot
from ui.widgets.labels import Label


class VerdictView(QFrame):
    """Says first what a verdict would be founded on; `show_verdict` what came out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._said, self._plot, self._how = Label("", self), IntervalPlot(self), Label("", self)
        self._said.setObjectName("verdict")
        self._said.setProperty("role", "title")
        self._said.setText(self.tr("Compares the first months of a plan with as many before, against people outside of it."))
        self._how.setObjectName("verdictHow")
        self._how.setProperty("role", "label")
        for label in (self._said, self._how):
            label.setWordWrap(True)
        self._figures = QGridLayout()
        self._figures.setHorizontalSpacing(WIDE)
        self._figures.setVerticalSpacing(TIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(self._said)
        column.addSpacing(SMALL)
        column.addLayout(self._figures)
        column.addWidget(self._plot)
        column.addWidget(self._how)
        column.addStretch()
        self._plot.hide()
        self._how.hide()

    def show_verdict(self, found: Verdict) -> None:
        """Show what came out."""
        self._said.setText(say(found.conclusion))
        while (item := self._figures.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for at, (label, figure, note) in enumerate(self._told(found)):
            for row, (words, role) in enumerate(((label, "label"), (figure, "heading"), (note, "label"))):
                self._put(row, at, words, role)
        known = found.effect is not None and found.low is not None and found.high is not None
        if found.effect is not None and found.low is not None and found.high is not None:
            self._plot.show_interval(found.low, found.effect, found.high, Decimal(0), self.tr("no effect"))
        self._plot.setVisible(known)
        self._how.setText("\n".join(self._reckoned(found)))
        self._how.show()

    def _told(self, found: Verdict) -> list[tuple[str, str, str]]:
        """Return label, figure and note of what is told large."""
        each = self.tr("a person and month")
        months = fill(self.tr("{n} {n:month|months} before"), n=found.months)
        parts = [(months, grouped(found.before, 0), each), (self.tr("With the plan"), grouped(found.after, 0), each)]
        if found.effect is not None and found.low is not None and found.high is not None:
            between = self.tr("likely {low} to {high}").format(low=grouped(found.low, 0), high=grouped(found.high, 0))
            parts.append((self.tr("Effect"), _signed(found), between))
        parts.append((self.tr("Paid in these months"), grouped(found.cost, 0), ""))
        # What one extra yuan cost means nothing while the extra may be chance.
        if found.per_yuan is not None and found.low is not None and found.low > 0:
            parts.append((self.tr("Each extra 1 sold cost"), grouped(found.per_yuan, 2), self.tr("paid over extra sales")))
        else:
            parts.append((self.tr("Each extra 1 sold cost"), "–", self.tr("the extra may be chance")))
        return parts

    def _reckoned(self, found: Verdict) -> list[str]:
        """Return how it was reckoned, in sentences."""
        said = [
            self.tr("People in the plan: {n}, outside: {m}. Compared with: {what}.").format(
                n=found.people, m=found.outside, what=say(found.against)
            ),
            self.tr("The change of those in the plan, less the change of those they are compared with (difference in differences)."),
        ]
        if found.effect is not None:
            said.append(self.tr("The interval holds 90 of 100 samples drawn from these people (seed {seed}).").format(seed=found.seed))
        if found.pulled is not None and found.pulled < 0:
            words = self.tr("The month after fell by {amount} a person against the months of the plan: sales may have been pulled forward.")
            said.append(words.format(amount=grouped(-found.pulled, 0)))
        elif found.pulled is not None:
            words = self.tr("The month after was {amount} a person above the months of the plan: no sign of sales pulled forward.")
            said.append(words.format(amount=grouped(found.pulled, 0)))
        else:
            said.append(self.tr("The month after is not over yet: whether sales were pulled forward cannot be told."))
        return said

    def _put(self, row: int, column: int, words: str, role: str) -> None:
        label = Label(words, self)
        label.setProperty("role", role)
        label.setWordWrap(role == "label")
        self._figures.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
        self._figures.setColumnStretch(column, 1)


def _signed(found: Verdict) -> str:
    effect = found.effect
    assert effect is not None
    return ("+" if effect > 0 else "") + grouped(effect, 0)
