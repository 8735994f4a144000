"""The page of payouts: the team's table at the left, one person's explanation at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from salesdesk.db import Database
from salesdesk.rules.pay.component import Line
from salesdesk.services.pay import by_hand, explain, plans
from salesdesk.services.pay.by_hand import Dispute
from salesdesk.services.pay.checks import Problem, warnings_of
from salesdesk.services.pay.plans import StoredPlan
from salesdesk.services.pay.run import PersonPay, RunView, paid_in, run_of
from salesdesk.text import mark
from salesdesk.tokens import MEDIUM, SMALL
from ui import looks
from ui.building import Steps
from ui.desk import Place
from ui.messages import say
from ui.records.page import SearchLine
from ui.tab import Page
from ui.tables.table import RecordTable
from ui.tabs.incentives.explanation import Explanation
from ui.tabs.incentives.line_facts import LineFacts
from ui.tabs.incentives.payout_doing import PayoutDoing
from ui.tabs.incentives.payout_head import PayoutHead
from ui.tabs.incentives.payout_parts import payout_parts
from ui.tabs.incentives.payout_source import FIELDS, SUMS, PayoutSource
from ui.tabs.incentives.questions import Questions
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.labels import Label

_WARNINGS = 3


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader brought."""

    plans: tuple[StoredPlan, ...]
    view: RunView | None
    team: frozenset[int] | None
    disputes: tuple[Dispute, ...]
    warnings: tuple[Problem, ...] = ()
    before: Mapping[int, Decimal] = field(default_factory=dict)

    @property
    def people(self) -> tuple[PersonPay, ...]:
        """Those who are looked at."""
        people = self.view.people if self.view is not None else ()
        return people if self.team is None else tuple(one for one in people if one.member_id in self.team)


class PayoutsPage(Page):
    """Computes, explains, approves and pays."""

    name = "payouts"
    title = mark("Page", "Payouts")
    watches = frozenset(
        {"pay_plan", "pay_plan_version", "pay_run", "payout", "pay_adjustment", "pay_dispute", "member", "membership", "team"}
    )

    _found: Found | None = None
    _plan: int | None = None
    _person: int | None = None

    def build(self) -> Steps:
        # Each part is made where it will stand: moved, it would be styled anew with all that is in it.
        self._body = QWidget(self)
        self._head = PayoutHead(self._body)
        self._card = QFrame(self._body)
        self._card.setObjectName("card")
        self.search = SearchLine(self._card)
        self._disputes = Button("", self._card, "message-square")
        self._disputes.setObjectName("payDisputes")
        self.table = RecordTable("payouts", PayoutSource(), self.desk, self._card)
        self.table.set_empty(self.tr("This period is not computed yet."), self.tr("Compute"))
        yield
        self._explanation = Explanation(self._body)
        self._empty = EmptyState("award", "", self.tr("Make a plan"), self)
        self._doing, self._facts = PayoutDoing(self.desk, self), LineFacts(self.desk, self)
        self._questions = Questions(self.desk, self)
        self._warnings = Label("", self._body)
        self._warnings.setObjectName("payWarnings")
        self._warnings.setProperty("role", "warn")
        self._warnings.setWordWrap(True)
        self._lay_out()
        self._head.plan_chosen.connect(self._choose_plan)
        self._head.asked.connect(self._do)
        self.search.textChanged.connect(self.table.search)
        self.table.current_changed.connect(self._pick)
        self.table.empty_chosen.connect(self._compute)
        self.table.totals.explained = SUMS
        self.table.totals.asked.connect(self._explain_total)
        self._explanation.facts_asked.connect(self._show_facts)
        self._explanation.question_asked.connect(self._ask_question)
        self._explanation.asked.connect(self._do_for_person)
        self._disputes.clicked.connect(self._open_disputes)
        self._empty.chosen.connect(self._go_to_plans)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(SMALL)
        tools.addWidget(self.search)
        tools.addStretch()
        tools.addWidget(self._disputes)
        inner = QVBoxLayout(self._card)
        inner.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
        inner.addLayout(tools)
        inner.addWidget(self.table)
        both = QHBoxLayout()
        both.setSpacing(MEDIUM)
        both.addWidget(self._card, 3)
        both.addWidget(self._explanation, 2)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self._head)
        column.addWidget(self._warnings)
        column.addLayout(both, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(QWidget(self))
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._body)

    def refresh(self) -> None:
        period, team, wanted = self.desk.period, self.desk.team, self._plan

        def ask(db: Database) -> Found:
            found = tuple(one for one in plans.plans(db, period.end) if not one.archived)
            if not found:
                return Found((), None, None, ())
            chosen = next((one for one in found if one.id == wanted), found[0])
            view = run_of(db, chosen.id, period.end)
            members = explain.members_in(db, team, view)
            warnings = () if view.locked else warnings_of(db, chosen.id, view.period)
            before = paid_in(db, chosen.id, view.period.previous())
            return Found(found, view, members, tuple(by_hand.disputes(db, chosen.id)), warnings, before)

        self.read(ask, self._show)

    @property
    def printable(self) -> bool:
        return bool(self._found and self._found.people)

    def print_page(self) -> None:
        self._do("print")

    def go(self, place: Place) -> None:
        """Show somebody's payout; without an id whoever is shown already, whose buttons would lose their person otherwise."""
        if place.id is None:
            return
        self._person = place.id
        if self._found is not None:
            self.table.choose(place.id)
            self.show_in_turns(self._show_person())

    def _show(self, found: Found) -> Steps:
        self._found = found
        if found.view is None:
            self._empty.say(
                self.tr("There is no incentive plan yet. A plan says what is paid for what; it is tried before it holds."),
                self.tr("Make a plan"),
            )
            self._stack.setCurrentIndex(1)
            return
        self._plan = found.view.plan_id
        self._head.show_plans(found.plans, self._plan)
        self._head.show_run(found.view)
        waiting = sum(1 for one in found.disputes if one.state == "open")
        self._disputes.setText(self.tr("Questions: {n} open").format(n=waiting) if waiting else self.tr("Questions"))
        self._disputes.setVisible(bool(found.disputes))
        source = PayoutSource(found.people, found.before)
        self.table.set_source(source)
        self.table.view.spare(source.nothing_in)
        said = [looks.headed(one.where, say(one.text)) if one.where else say(one.text) for one in found.warnings]
        self._warnings.setText("\n".join(said[:_WARNINGS]))
        self._warnings.setVisible(bool(said))
        yield from self._show_person()
        if self._stack.currentIndex() != 2:
            yield
            self._stack.setCurrentIndex(2)

    def _show_person(self) -> Steps:
        found = self._found
        people = found.people if found is not None else ()
        one = next((one for one in people if one.member_id == self._person), people[0] if people else None)
        self._explanation.setVisible(one is not None)
        if one is not None and found is not None and found.view is not None:
            self._person = one.member_id
            asked = [each for each in found.disputes if each.member_id == one.member_id and each.period_start == found.view.period.start]
            yield from self._explanation.show_person(found.view, one, asked)

    @property
    def _current(self) -> PersonPay | None:
        people = self._found.people if self._found is not None else ()
        return next((one for one in people if one.member_id == self._person), None)

    @Slot(object)
    def _pick(self, member_id: object) -> None:
        if isinstance(member_id, int) and member_id != self._person:
            self._person = member_id
            self.show_in_turns(self._show_person())

    @Slot(object)
    def _choose_plan(self, plan_id: object) -> None:
        self._plan = plan_id if isinstance(plan_id, int) else None
        self.refresh()

    @Slot()
    def _go_to_plans(self) -> None:
        self.desk.place_requested.emit(Place("incentives", "plans"))

    @Slot()
    def _compute(self) -> None:
        self._do("compute")

    @Slot(str)
    def _do(self, what: str) -> None:
        found = self._found
        if found is not None and found.view is not None:
            if what == "total":
                self._open_total(found.view, found.view.people, "paid")
            else:
                self._doing.do(what, found.view, found.people)

    @Slot(str)
    def _do_for_person(self, what: str) -> None:
        one, found = self._current, self._found
        if one is not None and found is not None and found.view is not None:
            self._doing.do_for_person(what, found.view, one)

    @Slot(str)
    def _explain_total(self, name: str) -> None:
        """Show the lines that a sum of all who are listed is made of."""
        found = self._found
        if found is not None and found.view is not None:
            listed = set(self.table.model.ids)
            self._open_total(found.view, [one for one in found.people if one.member_id in listed], name)

    def _open_total(self, view: RunView, people: Sequence[PersonPay], name: str) -> None:
        column = next(one for one in FIELDS if one.name == name)
        dialog = payout_parts(self.desk, people, column, view.plan.currency, self)
        dialog.picked.connect(self._open_line)
        dialog.open()

    @Slot(object)
    def _open_line(self, picked: tuple[int, Line | None]) -> None:
        member_id, line = picked
        self.table.choose(member_id)
        self._pick(member_id)
        if line is not None:
            self._show_facts(line)

    @Slot(object)
    def _show_facts(self, line: Line) -> None:
        one, found = self._current, self._found
        if one is not None and found is not None and found.view is not None:
            title = self.tr("{name}: {line}").format(name=one.member, line=say(explain.title_of(line)))
            self._facts.show(found.view, one.member_id, title, line)

    @Slot(object)
    def _ask_question(self, line: Line) -> None:
        one, found = self._current, self._found
        if one is not None and found is not None and found.view is not None:
            self._questions.ask(found.view, one, line)

    @Slot()
    def _open_disputes(self) -> None:
        if self._found is not None:
            self._questions.show(self._found.disputes)

    def save_to(self, what: str, place: Path) -> None:
        """Write statements to `place` without asking where."""
        if self._found is not None and self._found.view is not None:
            self._doing.statements.save(what, self._found.view, self._found.people, place)
