"""The tasks that a plan begins with, each with its days: to be read before the plan is started."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from salesdesk.services.tasks.plans import TemplateTask
from salesdesk.text import mark
from salesdesk.tokens import DENSE_ROW
from ui import looks
from ui.messages import say
from ui.tabs.goals.plans import words

Dated = tuple[TemplateTask, date | None, date]
"""A task with the days on which it begins and is due."""

_HEADS = (
    mark("Task", "Start date"),
    mark("Task", "Due date"),
    mark("Task", "Task"),
    mark("Task", "Effort (hours)"),
    mark("Task", "Priority"),
)
_TASK = 2


class PlanPreview(QTableWidget):
    """The tasks by their due dates; nothing of it is edited."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(0, len(_HEADS), parent)
        self.setObjectName("planPreview")
        self.setAccessibleName(self.tr("Tasks of the plan"))
        self.setHorizontalHeaderLabels([say(one) for one in _HEADS])
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(DENSE_ROW)
        self.setProperty("rows", "records")
        self.setShowGrid(False)
        self.setMinimumHeight(6 * DENSE_ROW)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_tasks(self, tasks: Iterable[Dated]) -> None:
        """Show `tasks`, what is due first above."""
        shown = sorted(tasks, key=_due)
        self.setRowCount(0)
        self.setRowCount(len(shown))
        for row, (task, begins, due) in enumerate(shown):
            first = looks.short_day(begins) if begins is not None and begins != due else ""
            effort = f"{task.effort.normalize():f}" if task.effort else ""
            high = say(words.LABELS["high"]) if task.priority == "high" else ""
            for at, said in enumerate((first, words.day_title(due), task.name, effort, high)):
                self.setItem(row, at, QTableWidgetItem(said))
        if shown:
            self.resizeColumnsToContents()
            self.horizontalHeader().setSectionResizeMode(_TASK, QHeaderView.ResizeMode.Stretch)


def _due(line: Dated) -> date:
    return line[2]
