"""The page of goals of a year: the tree at the left, the goal that is looked at at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from salesdesk.db import Database
from salesdesk.measure.asked import Asked
from salesdesk.period import Period
from salesdesk.services import listing
from salesdesk.services.goals.book import goals
from salesdesk.services.goals.detail import GoalDetail, goal_detail
from salesdesk.services.goals.prorating import count_of
from salesdesk.services.goals.rows import Book
from salesdesk.services.goals.target_evidence import TargetAsked
from salesdesk.services.list_asked import ListAsked
from salesdesk.services.listing import Query
from salesdesk.services.settings import settings_of
from salesdesk.services.tasks.todo import NEW_TASK
from salesdesk.text import mark
from salesdesk.tokens import MEDIUM
from ui.building import Steps
from ui.desk import Place
from ui.records.exporting import Exporting
from ui.records.panel import RecordPanel
from ui.tab import Page
from ui.tabs.goals.book.doing import GoalDoing
from ui.tabs.goals.book.listing import GoalListing
from ui.tabs.goals.book.view import GoalView
from ui.tabs.goals.making import year_name
from ui.tasks import Token
from ui.widgets.empty import EmptyState

if TYPE_CHECKING:
    pass


# So wide has a window room for list, goal and task beside one another.
_WIDE = 1300


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader brought: the goals of a year, and how many came or left with targets that do not say so."""

    year: Period
    book: Book
    moved: int


class GoalsPage(Page):
    """Sets, cascades, agrees, checks and adjusts goals."""

    name = "goals"
    title = mark("Page", "Goals")
    watches = frozenset(
        {"goal", "key_result", "check_in", "target", "team", "member", "membership", "setting", "sale_line", "credit", "receipt"}
        | {"customer", "product", "review", "award", "task"}
    )

    def build(self) -> Steps:
        self._found: Found | None = None
        self._wanted: int | None = None
        self._one = Token(self)
        both = QWidget(self)
        self._listing = GoalListing(both)
        yield
        self._view = GoalView(self.desk, both)
        self._view.hide()
        yield
        self.doing = GoalDoing(self.desk, self)
        self.panel = RecordPanel(listing.record("task"), self.desk, both)
        yield
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        row.addWidget(self._listing)
        row.addWidget(self._view, 1)
        row.addStretch()
        row.addWidget(self.panel)
        self._empty = EmptyState(
            "flag",
            self.tr("A goal says what somebody means to reach, until when and why. Begin with the company's, or import a sheet of goals."),
            self.tr("New goal"),
            self,
        )
        self._empty.button.setObjectName("goalFirst")
        self._stack = QStackedLayout(self)
        for widget in (QWidget(self), self._empty, both):
            self._stack.addWidget(widget)
        self._listing.picked.connect(self._pick)
        self._listing.wanted.connect(self.doing.add)
        self._exporting = Exporting(self.desk, "goals", self._file_name, self)
        self._listing.export.clicked.connect(self._exporting.ask)
        self._empty.chosen.connect(self.doing.add)
        self._listing.pro_rated.connect(self._ask_prorate)
        self._view.asked.connect(self.doing.do)
        self.doing.saved.connect(self._look_at)
        self._view.explained.connect(self._explain)
        self._view.honour_chosen.connect(self._go_to_honour)
        self._view.tasks.opened.connect(self._open_task)
        self.panel.closed.connect(self._make_room)
        self._view.target_asked.connect(self._explain_target)
        self._view.open_asked.connect(self._explain_opportunities)

    def refresh(self) -> None:
        period, team = self.desk.period, self.desk.team

        def ask(db: Database) -> Found:
            year = Period.of("year", period.start, settings_of(db).fiscal_start)
            return Found(year, goals(db, period, team), count_of(db, year))

        self.read(ask, self._show)

    @property
    def printable(self) -> bool:
        found = getattr(self, "_found", None)
        return bool(found and found.book.goals)

    def print_page(self) -> None:
        if self._found is not None:
            self.doing.print_goals([one.id for one in self._found.book.goals])

    def go(self, place: Place) -> None:
        self._wanted = place.id
        if self._built and self._found is not None:
            self._look_at_wanted()

    def _file_name(self) -> str:
        return self.tr("Goals {year}").format(year=year_name(self._found.year) if self._found is not None else "").strip()

    # What is shown

    def _show(self, found: Found) -> None:
        self._found = found
        self._stack.setCurrentIndex(2 if found.book.goals else 1)
        self._listing.show_book(found.book, year_name(found.year), found.moved)
        self._look_at_wanted()

    @Slot(object)
    def _look_at(self, goal_id: int) -> None:
        self._wanted = goal_id
        self._look_at_wanted()

    def _look_at_wanted(self) -> None:
        if self._wanted is not None and self._found is not None and self._found.book.goal(self._wanted) is not None:
            wanted, self._wanted = self._wanted, None
            self._listing.tree.look_at(wanted)

    @Slot(object)
    def _pick(self, goal_id: int | None) -> None:
        self._one.renew()
        if goal_id is None:
            self.doing.one = None
            self._view.hide()
            return

        def ask(db: Database) -> GoalDetail:
            return goal_detail(db, goal_id)

        self.desk.read(ask, self._show_one, self._not_there, self._one)

    def _show_one(self, one: GoalDetail) -> None:
        self.doing.one = one
        self._view.show_goal(one)
        self._view.show()

    def _not_there(self, _error: Exception) -> None:
        """A goal that went in the meantime is not listed after the next refresh."""

    @Slot(object)
    def _explain(self, period: Period) -> None:
        one = self._view.one
        if one is not None and one.goal.metric is not None:
            self.desk.evidence_requested.emit(Asked(one.goal.metric, one.goal.who, period, only=one.goal.only))

    @Slot(object)
    def _go_to_honour(self, award_id: int) -> None:
        self.desk.place_requested.emit(Place("incentives", "rewards", award_id))

    @Slot(object)
    def _open_task(self, task: int | None) -> None:
        """Open a task beside its goal, or a form for a new one of this goal; in a small window the list of goals makes room."""
        one = self._view.one
        self._listing.setVisible(self.width() >= _WIDE)
        if task is not None:
            self.panel.open_record(task)
        elif one is not None:
            owner = one.goal.who.id if one.goal.who.kind == "member" else None
            self.panel.add_record({**NEW_TASK, "goal_id": one.goal.id, "owner_id": owner})

    @Slot()
    def _make_room(self) -> None:
        self._listing.show()

    @Slot()
    def _explain_target(self) -> None:
        one = self._view.one
        if one is not None and one.goal.metric is not None:
            self.desk.evidence_requested.emit(TargetAsked(one.goal.metric, one.goal.who, one.goal.period, one.goal.only))

    @Slot()
    def _explain_opportunities(self) -> None:
        one = self._view.one
        if one is not None and one.prospect is not None and one.prospect.pipeline is not None:
            where = {"id": one.prospect.pipeline.ids}
            self.desk.evidence_requested.emit(ListAsked("opportunity", "amount", Query(where=where), one.goal.period))

    @Slot()
    def _ask_prorate(self) -> None:
        if self._found is not None:
            self.doing.pro_rate(self._found.year, self._found.book.currency)
