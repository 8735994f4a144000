"""The page of trials: what a plan would have cost, what the running period may come to, and whether an incentive worked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesdesk.db import Database
from salesdesk.fields import Field, Kind
from salesdesk.money import grouped
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.services.figures import days_of
from salesdesk.services.pay import judge, outlook, plans
from salesdesk.services.pay.judge import Verdict
from salesdesk.services.pay.outlook import Outlook
from salesdesk.services.pay.plans import StoredPlan
from salesdesk.services.settings import settings_of
from salesdesk.text import fill, mark
from salesdesk.tokens import LARGE, MEDIUM, SMALL
from ui.building import Steps
from ui.desk import Place
from ui.tab import Page
from ui.tables.table import RecordTable
from ui.tabs.incentives.interval_plot import IntervalPlot
from ui.tabs.incentives.rows import RowsSource
from ui.tabs.incentives.trial_view import TrialView
from ui.tabs.incentives.verdict_view import VerdictView
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.labels import Label
from ui.widgets.segmented import SegmentedRow

OUTLOOK = (
    Field("member", mark("Outlook", "Member"), width=16),
    Field("now", mark("Outlook", "So far"), Kind.MONEY, width=13),
    Field("low", mark("Outlook", "Low"), Kind.MONEY, width=13),
    Field("middle", mark("Outlook", "Middle"), Kind.MONEY, width=13),
    Field("high", mark("Outlook", "High"), Kind.MONEY, width=13),
)
_SEED = 7
_PARTS = ("compare", "outlook", "judge")
_MONTHS = 3


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader brought: the plans, and until when there are data."""

    plans: tuple[StoredPlan, ...]
    until: date


class TrialsPage(Page):
    """Before: plan against plan, and a range for the running period. After: an honest verdict."""

    name = "trials"
    title = mark("Page", "Try and judge")
    watches = frozenset({"pay_plan", "pay_plan_version"})

    _found: Found | None = None

    def build(self) -> Steps:
        self._shown: dict[str, object] = {}
        choices = [
            ("compare", self.tr("Plan against plan")),
            ("outlook", self.tr("This period's outlook")),
            ("judge", self.tr("Did it work?")),
        ]
        self._row = SegmentedRow(choices, self)
        self._one, self._other = QComboBox(self), QComboBox(self)
        self._one.setObjectName("trialOne")
        self._other.setObjectName("trialOther")
        for box in (self._one, self._other):
            box.setMinimumWidth(200)
        self._one.setAccessibleName(self.tr("Plan A"))
        self._other.setAccessibleName(self.tr("Plan B"))
        self._go = Button(self.tr("Try"), self, "chart-column", "link")
        self._go.setObjectName("tryPlans")
        self._go.setEnabled(False)
        self._stack = QStackedWidget(self)
        self._compare = QStackedWidget(self._stack)
        yield
        self._trial = TrialView(self.desk, self._compare)
        yield
        self._alone = EmptyState("chart-column", "", "", self._compare)
        self._alone.setObjectName("trialAlone")
        self._alone.button.setObjectName("copyPlan")
        self._compare.addWidget(self._trial)
        self._compare.addWidget(self._alone)
        self._verdict = VerdictView(self._stack)
        yield
        self._stack.addWidget(self._compare)
        self._stack.addWidget(self._outlook_part())
        self._stack.addWidget(self._verdict)
        tools = QHBoxLayout()
        tools.setSpacing(SMALL)
        # The row of choices gives what is left of the width to nobody: what it chooses from stands beside it.
        tools.addWidget(self._row)
        tools.addStretch(1)
        for widget in (self._one, self._other, self._go):
            tools.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(tools)
        column.addWidget(self._stack, 1)
        self._row.chosen.connect(self._choose)
        self._go.clicked.connect(self._try)
        self._one.activated.connect(self._choose_plan)
        self._other.activated.connect(self._choose_plan)
        self._alone.chosen.connect(self._start_second)

    def _outlook_part(self) -> QWidget:
        card = QFrame(self._stack)
        card.setObjectName("card")
        self._range, self._plot = Label("", card), IntervalPlot(card)
        self._range.setObjectName("outlookSaid")
        self._range.setProperty("role", "title")
        self._range.setText(self.tr("Draws the working days that are left from each member's own past year: a range, not one number."))
        self._range.setWordWrap(True)
        self._plot.hide()
        self.people = RecordTable("outlook", RowsSource(OUTLOOK), self.desk, card)
        self.people.hide()
        column = QVBoxLayout(card)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(MEDIUM)
        column.addWidget(self._range)
        column.addWidget(self._plot)
        column.addWidget(self.people, 1)
        column.addStretch()
        return card

    def refresh(self) -> None:
        period = self.desk.period

        def ask(db: Database) -> Found:
            with db.read() as session:
                days = days_of(session, period, settings_of(db).country)
            return Found(tuple(plans.plans(db)), days.data_until or date.today())

        self.read(ask, self._show)

    def _show(self, found: Found) -> None:
        self._found = found
        for box in (self._one, self._other):
            kept = box.currentData()
            box.clear()
            for one in found.plans:
                box.addItem(one.plan.name, one.id)
            box.setCurrentIndex(max(box.findData(kept), 0))
        if len(found.plans) > 1 and self._other.currentIndex() == self._one.currentIndex():
            self._other.setCurrentIndex(1 - min(self._one.currentIndex(), 1))
        self._go.setEnabled(bool(found.plans))
        self._offer()

    def _offer(self) -> None:
        """Show what the part that is chosen needs: two plans to compare, one for the others; else say how to come by them."""
        plans_there = self._found.plans if self._found is not None else ()
        comparing = self._row.key == "compare"
        able = len(plans_there) > 1 or (bool(plans_there) and not comparing)
        for widget in (self._one, self._go):
            widget.setVisible(able)
        self._other.setVisible(able and comparing)
        self._compare.setCurrentIndex(0 if len(plans_there) > 1 else 1)
        # Without a plan each part says the same: how to come by one.
        self._stack.setCurrentIndex(_PARTS.index(self._row.key) if plans_there else 0)
        if plans_there:
            words = self.tr(
                "There is one plan, “{plan}”. Copy it and change the copy: here you then see, side by side over the last 12 months, "
                "what each would have cost and who gains or loses.\nThe copy pays nobody until you take it up."
            )
            self._alone.say(words.format(plan=plans_there[0].plan.name), self.tr("Copy the plan and change it"))
        else:
            self._alone.say(self.tr("There is no plan yet that could be tried."), self.tr("Make a plan"))
        if able:
            self._try_once()

    def _try_once(self) -> None:
        """Try by itself what was not tried yet."""
        found, what = self._found, self._row.key
        if found is None:
            return
        # A version that nobody was paid by is changed in place: the plans themselves tell whether they are the same.
        versions = {one.id: one.plan for one in found.plans}
        one, other = versions.get(self._one.currentData()), versions.get(self._other.currentData()) if what == "compare" else None
        wanted = (one, other, self.desk.period, found.until)
        if wanted != self._shown.get(what) and one != other:
            self._shown[what] = wanted
            self._try()

    @Slot(str)
    def _choose(self, _name: str) -> None:
        self._offer()

    @Slot()
    def _choose_plan(self) -> None:
        self._try_once()

    @Slot()
    def _start_second(self) -> None:
        found = self._found
        if found is None or not found.plans:
            self.desk.place_requested.emit(Place("incentives", "plans"))
            return
        first = found.plans[0]
        name = self.tr("{plan} (draft)").format(plan=first.plan.name)

        def copy(db: Database) -> int:
            return plans.copy_plan(db, first.id, name)

        self.desk.write(copy, self._show_copy, owner=self)

    def _show_copy(self, plan_id: int) -> None:
        self.desk.place_requested.emit(Place("incentives", "plans", plan_id))

    @Slot()
    def _try(self) -> None:
        found = self._found
        if found is None:
            return
        one = next(one for one in found.plans if one.id == self._one.currentData())
        what = self._row.key
        if what == "compare":
            other = next(each for each in found.plans if each.id == self._other.currentData())
            last = Period.of("month", min(self.desk.period.end, found.until))
            self._trial.compare(one.plan, other.plan, last, 12)
        elif what == "outlook":
            day, until = self.desk.period.end, min(found.until, self.desk.period.end)

            def draw(db: Database, progress: Progress) -> Outlook:
                return outlook.outlook(db, one.id, day, until, _SEED, progress)

            self.desk.work(self.tr("Drawing the outlook"), draw, self._show_outlook, owner=self, writes=False)
        else:

            def weigh(db: Database, progress: Progress) -> Verdict:
                return judge.judge(db, one.id, _MONTHS, until=found.until)

            self.desk.work(self.tr("Judging"), weigh, self._verdict.show_verdict, owner=self, writes=False)

    def _show_outlook(self, found: Outlook) -> None:
        total, now = found.total, sum((so_far for _, so_far, _ in found.people), Decimal(0))
        if found.days_left:
            words = fill(
                self.tr(
                    "All together most likely between {low} and {high}, in the middle {middle}: {n} {n:working day|working days} "
                    "drawn 200 times (seed {seed})."
                ),
                n=found.days_left,
                seed=found.seed,
                low=grouped(total.low, 0),
                high=grouped(total.high, 0),
                middle=grouped(total.middle, 0),
            )
            self._plot.show_interval(total.low, total.middle, total.high, now, self.tr("so far {amount}").format(amount=grouped(now, 0)))
        else:
            # A range from a figure to itself would only look like one.
            words = self.tr("No working day of this period is left: it comes to {amount}.").format(amount=grouped(now))
        self._range.setText(words)
        self._plot.setVisible(found.days_left > 0)
        rows = [(name, so_far, one.low, one.middle, one.high) for name, so_far, one in found.people]
        self.people.set_source(RowsSource(OUTLOOK, rows, frozenset({"now"})))
        self.people.view.spare(() if found.days_left else {"low", "middle", "high"})
        self.people.show()
