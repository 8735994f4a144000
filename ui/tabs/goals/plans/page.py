"""The Plans page: tasks of today, of a week, of a month, by state and by owner; added by a line, moved by dragging."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesdesk.db import Database
from salesdesk.period import Period
from salesdesk.services import listing
from salesdesk.services.settings import settings_of
from salesdesk.services.tasks.listed import TaskRow, count_tasks, members_of_team, tasks
from salesdesk.services.tasks.todo import NEW_TASK
from salesdesk.text import mark
from salesdesk.tokens import MEDIUM, SMALL
from ui.building import Steps, Turning
from ui.desk import Desk, Place
from ui.messages import say
from ui.records.exporting import Exporting
from ui.records.panel import RecordPanel
from ui.tab import Page
from ui.tabs.goals.plans.columns import ColumnsView
from ui.tabs.goals.plans.doing import Doing
from ui.tabs.goals.plans.month import MonthView
from ui.tabs.goals.plans.paint import Shown
from ui.tabs.goals.plans.quick import QuickLine
from ui.tabs.goals.plans.starting import Starting
from ui.tabs.goals.plans.views import DATED, VIEWS, columns_of, counted, query_of
from ui.tabs.goals.plans.week_print import WeekPrinting
from ui.widgets.box import Box
from ui.widgets.buttons import Button, IconButton
from ui.widgets.empty import EmptyState
from ui.widgets.labels import Label
from ui.widgets.segmented import SegmentedRow

_VIEW = "plans.view"


@dataclass(frozen=True, slots=True)
class Found:
    """What the page shows."""

    tasks: tuple[TaskRow, ...]
    members: tuple[tuple[int, str], ...]
    country: str
    ever: int
    goals: tuple[tuple[int, str], ...] = ()


class PlansPage(Page):
    """`day` is the one around which week and month are shown."""

    name = "plans"
    title = mark("Page", "Action plans")
    watches = frozenset({"task", "plan", "plan_template", "goal", "member", "membership", "customer", "setting"})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.day = date.today()
        self._period = desk.period
        self._wanted: int | None = None
        self._found = Found((), (), "CN", 0)

    def build(self) -> Steps:
        self.quick = QuickLine(self.desk, self)
        self.doing = Doing(self.desk, self)
        self.starting = Starting(self.desk, self)
        self._printing = WeekPrinting(self.desk, self)
        yield
        self._views = SegmentedRow([(name, say(label)) for name, label in VIEWS.items()], self)
        self._back, self._on = IconButton("chevron-left", self.tr("Earlier"), self), IconButton("chevron-right", self.tr("Later"), self)
        self._here = Button(self.tr("Today"), self, role="plain")
        self._title, self._sum = Label("", self), Label("", self)
        self._title.setProperty("role", "title")
        self._sum.setProperty("role", "label")
        self.goal = Box(self)
        self.goal.setAccessibleName(self.tr("Goal"))
        self.goal.setFixedWidth(190)
        self.goal.hide()
        self._new = Button(self.tr("New task…"), self, "plus")
        self._start = Button(self.tr("Start a plan…"), self, "list-checks")
        self._print = Button(self.tr("Print a week…"), self, "printer")
        self._export = IconButton("file-down", self.tr("Export to Excel"), self)
        self._exporting = Exporting(self.desk, "tasks", self._file_name, self, dated=False)
        for widget, name in (
            (self.goal, "plansGoal"),
            (self._back, "plansBack"),
            (self._on, "plansOn"),
            (self._here, "plansToday"),
            (self._title, "plansTitle"),
            (self._sum, "plansSum"),
            (self._new, "newTask"),
            (self._start, "startPlan"),
            (self._print, "printWeek"),
            (self._export, "exportTasks"),
        ):
            widget.setObjectName(name)
        yield
        self._stack = QStackedWidget(self)
        self._turning = Turning(self._stack)
        self.columns = {
            "today": ColumnsView("todayView", Shown(), 190, self._stack),
            "week": ColumnsView("weekView", Shown(day=False), 120, self._stack),
            "board": ColumnsView("boardView", Shown(), 190, self._stack),
            "owner": ColumnsView("ownerView", Shown(owner=False), 190, self._stack),
        }
        self.month = MonthView(self._stack)
        self.empty = EmptyState(
            "list-checks",
            self.tr("There are no tasks yet. Type the first one above, or start a plan from a template."),
            self.tr("Start a plan…"),
            self._stack,
        )
        yield
        self.panel = RecordPanel(listing.record("task"), self.desk, self)
        self._lay_out()
        self._connect()
        self._views.choose(view if (view := str(self.desk.settings.get(_VIEW) or "week")) in VIEWS else "week")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self.quick, 1)
        head.addWidget(self.goal, alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._new, alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._start, alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._print, alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._export, alignment=Qt.AlignmentFlag.AlignTop)
        tools = QHBoxLayout()
        tools.setSpacing(SMALL)
        tools.addWidget(self._views)
        for widget in (self._back, self._here, self._on, self._title):
            tools.addWidget(widget)
        tools.addStretch()
        tools.addWidget(self._sum)
        for name in VIEWS:
            self._stack.addWidget(self.columns[name] if name != "month" else self.month)
        self._stack.addWidget(self.empty)
        body = QHBoxLayout()
        body.setSpacing(MEDIUM)
        body.addWidget(self._stack, 1)
        body.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(head)
        column.addLayout(tools)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        views: tuple[ColumnsView | MonthView, ...] = (*self.columns.values(), self.month)
        for view in views:
            view.dropped.connect(self.doing.drop)
            view.opened.connect(self.panel.open_record)
            view.ticked.connect(self.doing.tick)
            view.menu_wanted.connect(self.doing.ask)
            view.nudged.connect(self.doing.nudge)
            view.removed.connect(self.doing.remove)
        self.month.more_wanted.connect(self._show_week_of)
        self.doing.opened.connect(self.panel.open_record)
        self._views.chosen.connect(self._choose_view)
        self.goal.activated.connect(self._choose_goal)
        self._back.clicked.connect(self._go_back)
        self._on.clicked.connect(self._go_on)
        self._here.clicked.connect(self._go_here)
        self._new.clicked.connect(self._add)
        self._start.clicked.connect(self.starting.ask)
        self.empty.chosen.connect(self.starting.ask)
        self._print.clicked.connect(self.print_page)
        self._export.clicked.connect(self._exporting.ask)
        self.starting.started.connect(self._show_week_of)

    def _file_name(self) -> str:
        return say(listing.record("task").plural)

    @property
    def view(self) -> str:
        """The view that is seen: one of VIEWS."""
        return self._views.key

    @property
    def printable(self) -> bool:
        return self._built

    @Slot()
    def print_page(self) -> None:
        self._printing.ask(Period.of("week", self.day).start)

    def go(self, place: Place) -> None:
        if not self._built:
            self._wanted = place.id
        elif place.id is not None:
            self.panel.open_record(place.id)

    def refresh(self) -> None:
        if self.desk.period != self._period:
            # The chooser above rules the whole window: whoever chooses another month sees its days here.
            self._period = self.desk.period
            self.day = date.today() if date.today() in self._period else self._period.start
        team = self.desk.team
        query = query_of(self.view, self.day, team, self.quick.goal)

        def ask(db: Database) -> Found:
            members, goals = tuple(members_of_team(db, team)), tuple(listing.options(db, "goal"))
            return Found(tuple(tasks(db, query)), members, settings_of(db).country, count_tasks(db), goals)

        self.read(ask, self._take)
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.panel.open_record(wanted)

    def _take(self, found: Found) -> None:
        self._found = found
        self.doing.members, self.doing.country = found.members, found.country
        self.starting.members = self._printing.members = found.members
        self._offer_goals()
        today = date.today()
        self.quick.due = today if self.view == "today" else None
        self._turning.stay()
        if not found.ever:
            self._stack.setCurrentWidget(self.empty)
        elif self.view == "month":
            self._turning.turn_to(self.month, self._show_month)
        else:
            columns = columns_of(self.view, found.tasks, found.members, self.day, today, found.country)
            self.columns[self.view].show_columns(columns, today)
            self._stack.setCurrentWidget(self.columns[self.view])
        self._show_head(today)

    def _show_month(self) -> None:
        self.month.show_month(self.day, self._found.tasks, date.today(), self._found.country)

    def _show_head(self, today: date) -> None:
        dated = self.view in DATED
        for widget in (self._back, self._here, self._on, self._title):
            widget.setVisible(dated)
        self._title.setText(say(Period.of(self.view, self.day).label()) if dated else "")
        self._sum.setText(counted(self.view, self._found.tasks, self.day, today))

    def _offer_goals(self) -> None:
        """Let the tasks of one goal be chosen, where there are goals."""
        self.goal.clear()
        self.goal.addItem(self.tr("Tasks of all goals"), None)
        for goal, name in self._found.goals:
            self.goal.addItem(name, goal)
        at = self.goal.findData(self.quick.goal) if self.quick.goal is not None else 0
        if at < 0:
            # The goal is gone; so is what was limited to it.
            self.quick.goal = self.starting.goal = None
        self.goal.setCurrentIndex(max(at, 0))
        self.goal.setVisible(bool(self._found.goals))

    @Slot()
    def _add(self) -> None:
        """Open an empty form for a task, of the goal that is chosen and for today where today is looked at."""
        self.panel.add_record({**NEW_TASK, "goal_id": self.quick.goal, "due": self.quick.due})

    @Slot()
    def _choose_goal(self) -> None:
        self.quick.goal = self.starting.goal = self.goal.currentData()
        self.mark_stale()

    @Slot(str)
    def _choose_view(self, view: str) -> None:
        self.desk.settings.put(_VIEW, view)
        self.mark_stale()

    @Slot(object)
    def _show_week_of(self, day: date) -> None:
        self.day = day
        self._views.choose("week")
        self._choose_view("week")

    @Slot()
    def _go_back(self) -> None:
        self._shift(-1)

    @Slot()
    def _go_on(self) -> None:
        self._shift(1)

    @Slot()
    def _go_here(self) -> None:
        self.day = date.today()
        self.mark_stale()

    def _shift(self, count: int) -> None:
        self.day = Period.of("week" if self.view == "week" else "month", self.day).shifted(count).start
        self.mark_stale()
