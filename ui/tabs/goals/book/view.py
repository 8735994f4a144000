"""One goal: head, figures, months, advice, key results, history, one below the other."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from salesdesk.period import Period
from salesdesk.services.goals.detail import GoalDetail
from salesdesk.tokens import MEDIUM
from ui.desk import Desk
from ui.tabs.goals.book.cards import AdviceCard, HistoryCard, MonthsCard, ResultsCard
from ui.tabs.goals.book.figures import GoalFigures
from ui.tabs.goals.book.head import GoalHead
from ui.tabs.goals.book.tasks_card import TasksCard


class GoalView(QScrollArea):
    """`asked` carries what is to be done; `explained` the period whose figure is asked about, `honour_chosen` the id of an award.

    `target_asked` and `open_asked` ask for what is behind the target and the open opportunities.
    """

    asked = Signal(str)
    honour_chosen = Signal(object)
    explained = Signal(object)
    target_asked = Signal()
    open_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("goalView")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.one: GoalDetail | None = None
        body = QWidget(self.viewport())
        body.setObjectName("body")
        self.head, self._figures, self._months = GoalHead(body), GoalFigures(body), MonthsCard(body)
        self._advice, self._results, self._history = AdviceCard(body), ResultsCard(body), HistoryCard(body)
        self.tasks = TasksCard(desk, body)
        pair = QHBoxLayout()
        pair.setSpacing(MEDIUM)
        pair.addWidget(self._advice, 1)
        pair.addWidget(self._history, 1)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        for widget in (self.head, self._figures, self._months, self._results, self.tasks):
            column.addWidget(widget)
        column.addLayout(pair)
        column.addStretch()
        self.setWidget(body)
        self.head.asked.connect(self.asked)
        self._figures.explained.connect(self._explain)
        self._history.honour_chosen.connect(self.honour_chosen)
        self._figures.target_asked.connect(self.target_asked)
        self._figures.open_asked.connect(self.open_asked)
        self._months.picked.connect(self._explain_month)

    def show_goal(self, one: GoalDetail) -> None:
        """Show `one`."""
        other = self.one is None or self.one.goal.id != one.goal.id
        self.one = one
        self.head.show_goal(one)
        for widget in (self._figures, self._months):
            widget.setVisible(one.prospect is not None)
        if one.prospect is not None and one.goal.metric is not None:
            self._figures.show_goal(one)
            self._months.show_months(one.goal.metric, one.prospect)
        self._advice.show_advice(one.advice)
        self._results.show_results(one.goal.results)
        self.tasks.show_tasks(one.goal.id, one.tasks, one.members, one.country)
        self._history.show_goal(one)
        if other:
            self.verticalScrollBar().setValue(0)

    @Slot()
    def _explain(self) -> None:
        if self.one is not None:
            self.explained.emit(self.one.goal.period)

    @Slot(object)
    def _explain_month(self, month: Period) -> None:
        self.explained.emit(month)
