"""Starting a plan from a template on a date, and saving a running plan as a template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.services.settings import settings_of
from salesdesk.services.tasks.plans import (
    PlanRow,
    Template,
    dated,
    delete_template,
    plans,
    save_as_template,
    start_plan,
    stop_plan,
    templates,
)
from salesdesk.text import fill
from salesdesk.tokens import SMALL
from ui import looks
from ui.desk import Desk
from ui.dialogs.base import Dialog, labelled
from ui.tabs.goals.plans import words
from ui.tabs.goals.plans.preview import PlanPreview
from ui.tasks import Token
from ui.widgets.box import Box
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from salesdesk.db import Database


@dataclass(frozen=True, slots=True)
class Known:
    """What the dialog offers."""

    templates: tuple[Template, ...]
    plans: tuple[PlanRow, ...]
    country: str


class Starting(QObject):
    """Asks for template, day and owners, and starts the plan. `started` carries its first day."""

    started = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self.members: Sequence[tuple[int, str]] = ()
        self.goal: int | None = None

    @Slot()
    def ask(self) -> None:
        """Show the dialog."""
        dialog = StartDialog(self._desk, self.members, self.goal, self._window)
        dialog.begun.connect(self.started)
        dialog.open()


class StartDialog(Dialog):
    """`begun` carries the plan's first day. The tasks are those of the goal `goal`."""

    begun = Signal(object)

    def __init__(self, desk: Desk, members: Sequence[tuple[int, str]], goal: int | None, parent: QWidget) -> None:
        super().__init__("startPlanDialog", self.tr("Start a plan"), parent, 760)
        self._desk = desk
        self._token = Token(self)
        self._goal = goal
        self._known = Known((), (), "CN")
        self._make(members)
        self._lay_out()
        self._connect()
        self.resize(760, 690)
        self._load()

    def _make(self, members: Sequence[tuple[int, str]]) -> None:
        self.template, self.owner = Box(self), Box(self)
        self.template.setObjectName("planTemplate")
        self.owner.setObjectName("planOwner")
        self.owner.addItem(self.tr("Nobody yet"), ())
        for member, name in members:
            self.owner.addItem(name, (member,))
        if len(members) > 1:
            self.owner.addItem(self.tr("Everybody: a plan each ({n})").format(n=len(members)), tuple(one for one, _ in members))
        self.start = QDateEdit(QDate.currentDate(), self)
        self.start.setObjectName("planStart")
        self.start.setCalendarPopup(True)
        self.start.setDisplayFormat("yyyy-MM-dd")
        self.note = Label("", self)
        self.note.setProperty("role", "label")
        self.note.setWordWrap(True)
        self.preview = PlanPreview(self)
        self.forget = Button(self.tr("Delete template"), self, role="danger")
        self.forget.setObjectName("deleteTemplate")
        self._keeping = QWidget(self)
        self.running, self.name = Box(self._keeping), QLineEdit(self._keeping)
        self.running.setObjectName("runningPlan")
        self.name.setObjectName("templateName")
        self.name.setPlaceholderText(self.tr("Name of the new template"))
        self.name.setAccessibleName(self.tr("Name of the new template"))
        self.keep = Button(self.tr("Save as template"), self._keeping)
        self.keep.setObjectName("saveTemplate")
        self.stop = Button(self.tr("Stop plan"), self._keeping)
        self.stop.setObjectName("stopPlan")
        self.stop.setToolTip(self.tr("Drops the open tasks of the plan; what is done stays."))

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(SMALL)
        first.addLayout(labelled(self, self.tr("Template"), self.template), 1)
        first.addWidget(self.forget, alignment=Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(first)
        second = QHBoxLayout()
        second.setSpacing(SMALL)
        second.addLayout(labelled(self, self.tr("First day"), self.start))
        second.addLayout(labelled(self, self.tr("Owner of the tasks"), self.owner), 1)
        self.body.addLayout(second)
        self.body.addWidget(self.note)
        self.body.addWidget(self.preview, 1)
        column = QVBoxLayout(self._keeping)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        third, fourth = QHBoxLayout(), QHBoxLayout()
        third.setSpacing(SMALL)
        fourth.setSpacing(SMALL)
        third.addLayout(labelled(self._keeping, self.tr("Running plans"), self.running), 1)
        third.addWidget(self.stop, alignment=Qt.AlignmentFlag.AlignBottom)
        fourth.addWidget(self.name, 1)
        fourth.addWidget(self.keep)
        column.addLayout(third)
        column.addLayout(fourth)
        self.body.addWidget(self._keeping)
        cancel = self.add_button("cancel", self.tr("Close"))
        cancel.clicked.connect(self.reject)
        self.go = self.add_button("startNow", self.tr("Start"), "primary")

    def _connect(self) -> None:
        self.template.currentIndexChanged.connect(self._show)
        self.start.dateChanged.connect(self._show)
        self.go.clicked.connect(self._begin)
        self.forget.clicked.connect(self._forget)
        self.keep.clicked.connect(self._keep)
        self.stop.clicked.connect(self._stop)

    def _load(self) -> None:
        language = looks.language()

        def ask(db: Database) -> Known:
            return Known(tuple(templates(db, language)), tuple(plans(db)), settings_of(db).country)

        self._desk.read(ask, self._take, owner=self._token)

    def _take(self, known: Known) -> None:
        chosen = self._chosen.key if self._known.templates and self._chosen else ""
        self._known = known
        self.template.blockSignals(True)
        self.template.clear()
        for one in known.templates:
            self.template.addItem(fill(self.tr("{name} ({n} {n:task|tasks})"), name=one.name, n=len(one.tasks)), one.key)
        self.template.setCurrentIndex(max(self.template.findData(chosen), 0))
        self.template.blockSignals(False)
        self.running.clear()
        for plan in known.plans:
            said = self.tr("{name}, {day}: {done} of {n} done")
            self.running.addItem(said.format(name=plan.name, day=looks.short_day(plan.start), done=plan.done, n=plan.tasks), plan.id)
        self._keeping.setVisible(bool(known.plans))
        self._show()

    @property
    def _chosen(self) -> Template | None:
        at = self.template.currentIndex()
        return self._known.templates[at] if 0 <= at < len(self._known.templates) else None

    @property
    def _day(self) -> date:
        day = self.start.date()
        return date(day.year(), day.month(), day.day())

    @Slot()
    def _show(self) -> None:
        one = self._chosen
        self.go.setEnabled(one is not None and bool(one.tasks))
        self.forget.setVisible(one is not None and one.id is not None)
        if one is None:
            self.preview.show_tasks(())
            return
        lines = dated(one, self._day, self._known.country)
        last = max((due for _, _, due in lines), default=self._day)
        until = fill(self.tr("{n} working {n:day|days}, until {day}"), n=one.days, day=words.day_title(last))
        self.note.setText("  ·  ".join(part for part in (one.note, until) if part))
        self.preview.show_tasks(lines)

    @Slot()
    def _begin(self) -> None:
        one, day, owners = self._chosen, self._day, tuple(self.owner.currentData()) or (None,)
        goal = self._goal
        if one is None:
            return

        def start(db: Database) -> int:
            return start_plan(db, one, day, owners, goal_id=goal)

        def started(_plan: int) -> None:
            self._desk.messages.done(self.tr("Started: {name}. Ctrl+Z takes it back.").format(name=one.name))
            self.begun.emit(day)
            self.accept()

        self.go.setEnabled(False)
        self._desk.write(start, started, self._refused, self._token)

    @Slot()
    def _forget(self) -> None:
        one = self._chosen
        if one is None or one.id is None:
            return
        template_id = one.id

        def forget(db: Database) -> None:
            delete_template(db, template_id)

        self._desk.write(forget, self._done, self._refused, self._token)

    @Slot()
    def _keep(self) -> None:
        plan, name = self.running.currentData(), self.name.text()

        def keep(db: Database) -> int:
            return save_as_template(db, plan, name)

        def kept(_template: int) -> None:
            self.name.clear()
            self._done()

        self._desk.write(keep, kept, self._refused, self._token)

    @Slot()
    def _stop(self) -> None:
        plan = self.running.currentData()

        def stop(db: Database) -> int:
            return stop_plan(db, plan)

        self._desk.write(stop, self._done, self._refused, self._token)

    def _done(self, _result: object = None) -> None:
        self.tell_problem("")
        self._desk.messages.done(self.tr("Done. Ctrl+Z takes it back."))
        self._load()

    def _refused(self, error: Exception) -> None:
        self.go.setEnabled(True)
        self.tell_failure(error)
