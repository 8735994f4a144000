"""The page of improvement plans: a list, and the form of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from salesdesk.measure.asked import Asked
from salesdesk.measure.who import EVERYONE, Who
from salesdesk.period import Period
from salesdesk.services.figures import members_in
from salesdesk.services.reviews import improvement as service
from salesdesk.services.reviews.improvement import OPEN, OUTCOMES, EffectMonth, Plan, usual_checks
from salesdesk.services.reviews.scoring import reviews_of_period
from salesdesk.text import mark
from ui.building import Steps
from ui.desk import Place
from ui.dialogs.base import Dialog
from ui.dialogs.confirm import ConfirmDialog
from ui.forms.leafing import Leafing
from ui.messages import say
from ui.tab import Page
from ui.tabs.reviews.outgoing import Outgoing
from ui.tabs.reviews.plan_form import PlanForm
from ui.tasks import Token
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.menus import show_below
from ui.widgets.side import ListedBeside

if TYPE_CHECKING:
    from salesdesk.db import Database

_WIDTH = 292


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader brought: all plans, and whom one can be made for."""

    plans: tuple[Plan, ...]
    members: tuple[tuple[int, str], ...]


class PlansPage(Page):
    """Plans, checks, outcomes and effects."""

    name = "plans"
    title = mark("Review", "Improvement plans")
    watches = frozenset({"improvement_plan", "improvement_check", "member", "membership", "sale_line", "receipt"})
    _found: Found | None = None
    _wanted: int | None = None

    def build(self) -> Steps:
        self._effect_token = Token(self)
        self._out = Outgoing(self.desk, self)
        self._stack = QStackedWidget(self)
        self._both = ListedBeside(_WIDTH, self._stack)
        self._form = PlanForm(self._both)
        yield
        self._list = QListWidget(self._both.side)
        self._list.setObjectName("planList")
        self._list.setAccessibleName(self.tr("Improvement plans"))
        self._new = Button(self.tr("New plan"), self._both.side, "plus")
        self._new.setObjectName("newPlan")
        self._empty = EmptyState(
            "trending-up", self.tr("There is no improvement plan yet. Draft one from a review, or make one here."), "", self._stack
        )
        self._empty.say(self._empty.sentence.text(), self.tr("New plan"))
        self._lay_out()
        self._leafing = Leafing(self._list, self._form, self)
        self._leafing.turned.connect(self._turn_to)
        self._new.clicked.connect(self._offer_members)
        self._empty.chosen.connect(self._offer_members)
        self._form.saved.connect(self._save)
        self._form.checked.connect(self._hold)
        self._form.close_requested.connect(self._ask_close)
        self._form.reopen_requested.connect(self._reopen)
        self._form.print_requested.connect(self.print_page)
        self._form.delete_requested.connect(self._ask_delete)
        self._form.month_picked.connect(self._explain)

    def _lay_out(self) -> None:
        self._both.lay_out(self._list, (self._new,), self._form)
        for widget in (QWidget(self._stack), self._empty, self._both):
            self._stack.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def refresh(self) -> None:
        period = self.desk.period

        def ask(database: Database) -> Found:
            return Found(service.plans(database), members_in(database, EVERYONE, period))

        self.read(ask, self._show)

    def go(self, place: Place) -> None:
        """Show the open plan of the member with that id; where there is none, draft one from their review."""
        self._wanted = place.id
        if self._found is not None:
            self._follow_wanted()

    @property
    def printable(self) -> bool:
        return bool(self._found and self._found.plans)

    @Slot()
    def print_page(self) -> None:
        plans = self._found.plans if self._found else ()
        ids = [self._leafing.key] if self._leafing.key is not None else [one.id or 0 for one in plans]
        self._out.plans(ids)

    def _show(self, found: Found) -> None:
        self._found = found
        self._leafing.fill([(one.id or 0, self._words(one)) for one in found.plans])
        if self._form.unsaved and not self._leafing.drafting:
            # What is typed stays; a check that was held, or an outcome, is shown beside it.
            self._turn_to(self._leafing.key)
        if self._wanted is None:
            # Otherwise nothing is seen, and nothing can be typed into, until the plan that is wanted is there.
            self._show_all()
        self._follow_wanted()

    def _show_all(self) -> None:
        self._stack.setCurrentIndex(2 if (self._found and self._found.plans) or self._leafing.drafting else 1)

    def _words(self, one: Plan) -> str:
        due = one.next_check
        state = next((say(each.label) for each in OUTCOMES if each.value == one.state), "")
        if one.state == OPEN:
            state = self.tr("next check {day}").format(day=due.day) if due else self.tr("until {day}").format(day=one.end)
        return f"{one.name}\n{state}"

    @Slot(object)
    def _turn_to(self, plan_id: int | None) -> None:
        plan = next((one for one in self._found.plans if one.id == plan_id), None) if self._found else None
        if plan is None:
            return
        self._form.show_plan(plan)
        self._effect_token.renew()
        if plan.id is not None and plan.metric is not None:

            def ask(database: Database) -> tuple[EffectMonth, ...]:
                return service.effect(database, plan, date.today())

            self.desk.read(ask, self._form.show_effect, None, self._effect_token)

    @Slot(object)
    def _explain(self, month: Period) -> None:
        """Show what is behind the plan's figure in a month."""
        plan = next((one for one in self._found.plans if one.id == self._leafing.key), None) if self._found else None
        if plan is not None and plan.metric is not None:
            self.desk.evidence_requested.emit(Asked(plan.metric, Who.member(plan.member_id), month))

    def _follow_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None or self._found is None:
            return
        known = next((one for one in self._found.plans if one.member_id == wanted and one.state == OPEN), None)
        if known is not None:
            self._leafing.go_to(known.id or 0)
            self._show_all()
            return

        period = self.desk.period

        def ask(database: Database) -> Plan | None:
            one = next((one for one in reviews_of_period(database, period) if one.member_id == wanted), None)
            return service.drafted(database, one, date.today()) if one else None

        self.desk.read(ask, self._draft, None, self)

    def _draft(self, plan: Plan | None) -> None:
        """Show a plan that is not stored yet."""
        if plan is None:
            self._show_all()
            return

        def begin() -> None:
            self._stack.setCurrentIndex(2)
            self._leafing.begin()
            self._form.show_plan(plan)

        self._leafing.ask(begin)

    @Slot()
    def _offer_members(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("planMembers")
        for member_id, name in self._found.members if self._found else ():
            action = menu.addAction(name)
            action.setData(member_id)
            action.setObjectName(f"member{member_id}")
        menu.triggered.connect(self._make)
        show_below(menu, self._new if self._new.isVisible() else self._empty.button)

    @Slot(QAction)
    def _make(self, action: QAction) -> None:
        start = date.today()
        checks = usual_checks(start)
        self._draft(Plan(int(action.data()), start, checks[-1].day, checks=checks, name=action.text()))

    @Slot(object)
    def _save(self, plan: Plan) -> None:
        def save(database: Database) -> int:
            return service.save_plan(database, plan)

        self.desk.write(save, self._saved, owner=self)

    def _saved(self, plan_id: int) -> None:
        self._leafing.settle(plan_id)
        self.mark_stale()

    @Slot(object)
    def _hold(self, held: tuple[int, str, str]) -> None:
        def hold(database: Database) -> None:
            service.hold_check(database, held[0], date.today(), held[1], held[2])

        self.desk.write(hold, owner=self)

    @Slot()
    def _ask_close(self) -> None:
        dialog = OutcomeDialog(self)
        dialog.chosen.connect(self._close_plan)
        dialog.open()

    @Slot(object)
    def _close_plan(self, chosen: tuple[str, str]) -> None:
        wanted = self._leafing.key
        if wanted is not None:

            def close(database: Database) -> None:
                service.close_plan(database, wanted, chosen[0], chosen[1], date.today())

            self.desk.write(close, owner=self)

    @Slot()
    def _reopen(self) -> None:
        wanted = self._leafing.key
        if wanted is not None:

            def reopen(database: Database) -> None:
                service.reopen_plan(database, wanted)

            self.desk.write(reopen, owner=self)

    @Slot()
    def _ask_delete(self) -> None:
        sentence = self.tr("The plan with its checks is deleted. Undo brings it back.")
        dialog = ConfirmDialog("deletePlanDialog", self.tr("Delete the plan"), sentence, self.tr("Delete"), self)
        dialog.confirmed.connect(self._remove)
        dialog.open()

    @Slot()
    def _remove(self) -> None:
        wanted = self._leafing.key
        if wanted is not None:
            self._leafing.settle(None)

            def remove(database: Database) -> None:
                service.remove_plan(database, wanted)

            self.desk.write(remove, owner=self)


class OutcomeDialog(Dialog):
    """Asks what became of a plan; `chosen` carries the outcome and a sentence."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__("outcomeDialog", self.tr("Close the plan"), parent, 460)
        self._outcome, self._words = QComboBox(self), QLineEdit(self)
        self._outcome.setObjectName("planOutcome")
        self._words.setObjectName("outcomeWords")
        for one in OUTCOMES:
            self._outcome.addItem(say(one.label), one.value)
        hint = self.tr("“Extended” lets it go on for 30 days, with a check at their end.")
        self.add_field(self.tr("Outcome"), self._outcome, hint)
        self.add_field(self.tr("In a sentence"), self._words)
        self.add_button("cancel", self.tr("Cancel")).clicked.connect(self.reject)
        self.add_button("confirm", self.tr("Close the plan"), "primary").clicked.connect(self._confirm)

    @Slot()
    def _confirm(self) -> None:
        if not self._words.text().strip():
            self.tell_problem(self.tr("Please say in a sentence what became of it."))
            self._words.setFocus()
            return
        self.chosen.emit((self._outcome.currentData(), self._words.text().strip()))
        self.accept()
