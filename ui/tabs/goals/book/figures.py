"""The figures of a goal: target, what was reached, what should be by now, what it comes to, and what is missing by day."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.rules.outlook import NAMES, PLAIN
from salesdesk.services.goals.detail import GoalDetail
from salesdesk.services.goals.outlook import Prospect
from salesdesk.text import fill
from salesdesk.tokens import LARGE, MEDIUM, SMALL
from ui import looks
from ui.messages import listed, say
from ui.tabs.goals.book import words
from ui.theme import body_font
from ui.widgets.buttons import LinkLabel
from ui.widgets.cards import Delta, DeltaLine, Tone
from ui.widgets.labels import Label, as_typed

_FIGURE = 19


class Figure(QWidget):
    """A label, a figure, and lines under it."""

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._label = Label(label, self)
        self._label.setProperty("role", "label")
        self.figure = Label("–", self)
        self.figure.setFont(body_font(_FIGURE, bold=True))
        self._lines = [DeltaLine(self), DeltaLine(self)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._label)
        column.addWidget(self.figure)
        for line in self._lines:
            column.addWidget(line)
        column.addStretch()

    def show_figure(self, figure: str, *lines: Delta, hint: str = "") -> None:
        """Show `figure` and at most two `lines`."""
        self.figure.setText(figure)
        for at, line in enumerate(self._lines):
            line.show_deltas((lines[at],) if at < len(lines) else ())
        self.setToolTip(as_typed(hint))
        self.setAccessibleName(" ".join([self._label.text(), figure, *(one.words for one in lines)]))


class GoalFigures(QFrame):
    """`explained` when what is behind the actual figure is asked for, `target_asked` behind the target, `open_asked` the opportunities."""

    explained = Signal()
    target_asked = Signal()
    open_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._target = Figure("goalTarget", self.tr("Target"), self)
        self._actual = Figure("goalActual", self.tr("Reached"), self)
        self._expected = Figure("goalExpected", self.tr("Expected by now"), self)
        self._outlook = Figure("goalOutlook", self.tr("Outlook"), self)
        self._day = Figure("goalPerDay", self.tr("Missing per working day"), self)
        self._why = LinkLabel(self.tr("What is behind it"), self)
        self._why.setObjectName("goalEvidence")
        self._target_why, self._open = (
            LinkLabel(self.tr("Where the target comes from"), self),
            LinkLabel(self.tr("The opportunities"), self),
        )
        self._target_why.setObjectName("goalTargetEvidence")
        self._open.setObjectName("goalOpportunities")
        self._how = Label("", self)
        self._how.setObjectName("goalHow")
        self._how.setProperty("role", "label")
        self._how.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SMALL)
        self._grid.setVerticalSpacing(SMALL)
        self._in_row = 0
        self._arrange(len(self._all))
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(SMALL)
        column.addLayout(self._grid)
        column.addWidget(self._how)
        links = QHBoxLayout()
        links.setSpacing(LARGE)
        for link in (self._why, self._target_why, self._open):
            links.addWidget(link)
        links.addStretch()
        column.addLayout(links)
        self._why.clicked.connect(self.explained)
        self._target_why.clicked.connect(self.target_asked)
        self._open.clicked.connect(self.open_asked)

    @property
    def _all(self) -> tuple[Figure, ...]:
        return self._target, self._actual, self._expected, self._outlook, self._day

    def _arrange(self, count: int) -> None:
        """Put the figures into rows of `count`."""
        if count == self._in_row:
            return
        self._in_row = count
        for at, one in enumerate(self._all):
            self._grid.addWidget(one, at // count, at % count)
            self._grid.setColumnStretch(at, 1 if at < count else 0)

    def minimumSizeHint(self) -> QSize:
        """Three figures beside one another are enough, where there is less room than for all."""
        return QSize(3 * max(one.minimumSizeHint().width() for one in self._all), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().width() - 2 * LARGE
        wide = sum(one.minimumSizeHint().width() for one in self._all) + SMALL * len(self._all)
        self._arrange(len(self._all) if wide <= room else 3)

    def show_goal(self, one: GoalDetail) -> None:
        """Show the figures of `one`, which has a metric."""
        ahead, goal = one.prospect, one.goal
        assert ahead is not None
        name, currency = goal.metric, one.currency

        def said(value: Decimal | None) -> str:
            return words.figure(name, value, currency)

        bounds = []
        if goal.minimum is not None:
            bounds.append(Delta(self.tr("at least {n}").format(n=said(goal.minimum))))
        if goal.stretch is not None:
            bounds.append(Delta(self.tr("stretch {n}").format(n=said(goal.stretch))))
        self._target.show_figure(said(goal.target), *bounds, hint=words.figure(name, goal.target, currency, full=True))
        pace, tone = words.going(goal)
        shape = {Tone.GOOD: "up", Tone.WARN: "down", Tone.BAD: "down"}.get(tone, "")
        self._actual.show_figure(
            said(goal.attainment.actual),
            Delta(self.tr("{share} of target").format(share=words.share(goal.progress))),
            Delta(pace, tone, shape),
            hint=words.figure(name, goal.attainment.actual, currency, full=True),
        )
        by_shape = self.tr("by last year: {n}").format(n=words.bare(name, ahead.expected_shape, currency))
        self._expected.show_figure(
            said(ahead.expected_days),
            Delta(self.tr("by working days")),
            Delta(by_shape if ahead.expected_shape is not None else self.tr("nothing last year")),
        )
        self._show_outlook(name, ahead, goal.target)
        self._day.show_figure(
            said(ahead.per_day), Delta(fill(self.tr("{n} working {n:day|days} left"), n=ahead.days_left)) if ahead.days_left else Delta("")
        )
        self._how.setText(self._told(name, ahead))
        self._target_why.setVisible(goal.target is not None)
        self._open.setVisible(ahead.pipeline is not None)

    def _show_outlook(self, name: str | None, ahead: Prospect, target: Decimal | None) -> None:
        if ahead.value is None:
            self._outlook.show_figure("–", Delta(say(ahead.reason) if ahead.reason else ""), hint=say(ahead.reason or ""))
            return
        lines = []
        if ahead.low is not None and ahead.high is not None:
            low, high = words.between(ahead.low, ahead.high, ahead.currency, name)
            lines.append(Delta(self.tr("{low} to {high}").format(low=low, high=high)))
        if target:
            share = ahead.value / target
            lines.append(
                Delta(
                    self.tr("{share} of target").format(share=words.share(share)),
                    Tone.GOOD if share >= 1 else Tone.WARN,
                    "up" if share >= 1 else "down",
                )
            )
        self._outlook.show_figure(words.figure(name, ahead.value, ahead.currency), *lines)

    def _told(self, name: str | None, ahead: Prospect) -> str:
        """Say how the outlook is made, how well it would have told the last months, and what opportunities would add."""
        told = self._how_told(ahead)
        if ahead.run_rate is not None and ahead.days_left:
            rate = self.tr("At the rate so far, by working days: {n}.").format(n=words.figure(name, ahead.run_rate, ahead.currency))
            told = f"{rate} {told}".strip() if looks.language() != "zh" else rate + told
        if ahead.pipeline is not None:
            line = ahead.pipeline
            sentence = self.tr("Open opportunities to close in the rest of it: {amount} ({n} of them); weighted by probability {weighted}.")
            amount, weighted = (words.figure("sales_amount", one, ahead.currency) for one in (line.amount, line.weighted))
            told += "\n" + sentence.format(n=line.count, amount=amount, weighted=weighted)
        return told.strip()

    def _how_told(self, ahead: Prospect) -> str:
        found = ahead.outlook
        if found.value is None or found.backtest.error is None:
            return say(ahead.reason) if ahead.reason else ""
        ways = listed([say(NAMES[one]) for one in found.methods])
        plain = [(name, one.error) for name, one in found.plain.items() if name in PLAIN and one.error is not None]
        others = listed([f"{say(NAMES[name])} {words.share(error)}" for name, error in plain])
        sentence = self.tr(
            "Outlook: mean of {ways}, chosen by how well they told this series before; in the last {n} "
            "{n:month|months} it would have been off by {error} ({others}). The range holds eight of ten of "
            "those cases. It is no promise."
        )
        return fill(sentence, ways=ways, n=found.backtest.months, error=words.share(found.backtest.error), others=others)

    @Slot()
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.explained.emit()
