"""The tasks of a goal on its page: what is to be done by whom until when; added by a line, ticked, opened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from salesdesk.services.tasks.listed import TaskRow
from ui.desk import Desk
from ui.tabs.goals.plans.cards import TaskList
from ui.tabs.goals.plans.doing import Doing
from ui.tabs.goals.plans.paint import TaskLine
from ui.tabs.goals.plans.quick import QuickLine
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import Label

_MOST = 8


class TasksCard(Card):
    """`opened` carries the id of a task that is to be shown, None for a new one that is to be filled in."""

    opened = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Tasks"), parent)
        self._sum = Label("", self)
        self._sum.setObjectName("goalTasksSum")
        self._sum.setProperty("role", "label")
        self._new = Button(self.tr("New task…"), self, "plus")
        self._new.setObjectName("goalTaskNew")
        self.quick = QuickLine(desk, self, keys=False)
        self.doing = Doing(desk, self)
        self.list = TaskList("goal", False, TaskLine(self), self)
        self.list.setAccessibleName(self.tr("Tasks"))
        self.add_action(self._sum)
        self.add_action(self._new)
        self.body.addWidget(self.quick)
        self.body.addWidget(self.list)
        self._new.clicked.connect(self._add)
        self.list.opened.connect(self.opened)
        self.list.ticked.connect(self.doing.tick)
        self.list.nudged.connect(self.doing.nudge)
        self.list.removed.connect(self.doing.remove)
        self.list.menu_wanted.connect(self.doing.ask)
        self.doing.opened.connect(self.opened)

    def show_tasks(self, goal: int, tasks: Sequence[TaskRow], members: Sequence[tuple[int, str]], country: str) -> None:
        """Show the tasks of a goal; the open ones first."""
        today = date.today()
        self.quick.goal = goal
        self.doing.members, self.doing.country = members, country
        ordered = [*(one for one in tasks if one.is_open), *(one for one in tasks if not one.is_open)]
        self.list.show_tasks(ordered, today)
        row = self.list.itemDelegate().sizeHint(QStyleOptionViewItem(), self.list.model().index(0, 0)).height()
        self.list.setFixedHeight(min(len(ordered), _MOST) * row + 2)
        self.list.setVisible(bool(ordered))
        done = sum(one.state == "done" for one in tasks)
        overdue = sum(one.overdue(today) for one in tasks)
        parts = [
            self.tr("{done} of {all} done").format(done=done, all=len(tasks)) if tasks else self.tr("Nothing planned yet."),
            self.tr("overdue: {n}").format(n=overdue) if overdue else "",
        ]
        self._sum.setText("  ·  ".join(one for one in parts if one))

    @Slot()
    def _add(self) -> None:
        self.opened.emit(None)
