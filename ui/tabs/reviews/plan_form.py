"""The form of an improvement plan: who, problem, goal, measures, support, checks, outcome; and its effect."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from salesdesk.measure import METRICS
from salesdesk.services.reviews.improvement import OPEN, OUTCOMES, EffectMonth, Plan, problems
from salesdesk.services.reviews.plan_smart import doubts
from salesdesk.text import Text
from salesdesk.tokens import LARGE, MEDIUM, SMALL
from ui.dialogs.base import labelled
from ui.forms import reading
from ui.messages import say
from ui.tabs.reviews import words
from ui.tabs.reviews.plan_checks import DAY, WIDTH, PlanChecks
from ui.tabs.reviews.plan_effect import EffectCard
from ui.widgets.box import Box
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import Label

_LONG = ("problem", "goal", "measures", "support")


class PlanForm(QScrollArea):
    """`saved` carries the `Plan`, `checked` (check id, result, finding), `month_picked` a month whose figure is to be
    explained; the other signals ask for what their buttons say.
    """

    saved = Signal(object)
    checked = Signal(object)
    close_requested = Signal()
    reopen_requested = Signal()
    print_requested = Signal()
    delete_requested = Signal()
    month_picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = Plan(0, date.today(), date.today())
        self._shown: dict[str, object] = {}
        self._make()
        self._dress()
        self._lay_out()
        self._save.clicked.connect(self._try)
        self._close.clicked.connect(self.close_requested)
        self._reopen.clicked.connect(self.reopen_requested)
        self._print.clicked.connect(self.print_requested)
        self._delete.clicked.connect(self.delete_requested)
        self._checks.checked.connect(self.checked)

    def _make(self) -> None:
        # Each part is made where it will stand: moved, it would be styled anew with all that is in it.
        self._body = QWidget(self.viewport())
        self._body.setObjectName("body")
        self._head = head = QFrame(self._body)
        self._head.setObjectName("card")
        self._who, self._state = Label("", head), Label("", head)
        self._what, self._checks_card = Card(self.tr("What is planned"), self._body), Card(self.tr("Checks in the one-on-ones"), self._body)
        what = self._what
        self._texts = {name: QPlainTextEdit(what) for name in _LONG}
        self._smart = Label("", what)
        self._problems = {name: Label("", what) for name in (*_LONG, "end", "aim")}
        self._problems["checks"] = Label("", self._checks_card)
        self._start, self._end, self._aim, self._metric = QLineEdit(what), QLineEdit(what), QLineEdit(what), Box(what)
        self._checks = PlanChecks(self._checks_card)
        self._save = Button(self.tr("Save"), head, "save", "primary")
        self._close = Button(self.tr("Close the plan…"), head, "circle-check")
        self._reopen = Button(self.tr("Let it go on"), head, "undo-2")
        self._print = Button(self.tr("Print"), head, "printer")
        self._delete = Button(self.tr("Delete"), head, "trash-2")
        self._effect_card = EffectCard(self._body)

    def _dress(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._who.setProperty("role", "heading")
        self._who.setObjectName("planWho")
        self._state.setProperty("role", "label")
        self._state.setObjectName("planState")
        self._state.setWordWrap(True)
        hints = {
            "problem": self.tr("What is the problem, and which figures or cases show it?"),
            "goal": self.tr("Specific, measurable, within reach, worth it, by a day"),
            "measures": self.tr("One measure a line: who does what by when"),
            "support": self.tr("What do the leader and the company do: training, time, a mentor?"),
        }
        for name, field in self._texts.items():
            field.setObjectName(f"plan_{name}")
            field.setPlaceholderText(hints[name])
            field.setTabChangesFocus(True)
            field.setFixedHeight(78)
        for name, label in self._problems.items():
            label.setObjectName(f"planProblem_{name}")
            label.setProperty("role", "bad")
            label.setWordWrap(True)
            label.hide()
        self._smart.setObjectName("planSmart")
        self._smart.setProperty("role", "label")
        self._smart.setWordWrap(True)
        for day, name in ((self._start, "planStart"), (self._end, "planEnd"), (self._aim, "planAim")):
            day.setObjectName(name)
            day.setFixedWidth(WIDTH)
        self._metric.setObjectName("planMetric")
        self._metric.addItem(self.tr("no figure"), None)
        for one in METRICS:
            self._metric.addItem(say(one.label), one.name)
        for button, name in (
            (self._save, "savePlan"),
            (self._close, "closePlan"),
            (self._reopen, "reopenPlan"),
            (self._print, "printPlan"),
            (self._delete, "deletePlan"),
        ):
            button.setObjectName(name)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(SMALL)
        buttons.addWidget(self._state, 1)
        for button in (self._delete, self._print, self._reopen, self._close, self._save):
            buttons.addWidget(button)
        top = QVBoxLayout(self._head)
        top.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        top.addWidget(self._who)
        top.addLayout(buttons)
        what = self._what
        grid = QGridLayout()
        grid.setSpacing(LARGE)
        labels = {
            "problem": self.tr("Problem and evidence"),
            "goal": self.tr("Goal"),
            "measures": self.tr("Measures"),
            "support": self.tr("Support"),
        }
        for at, (name, label) in enumerate(labels.items()):
            column = labelled(what, label, self._texts[name])
            column.addWidget(self._problems[name])
            grid.addLayout(column, at // 2, at % 2)
        what.body.addLayout(grid)
        what.body.addSpacing(SMALL)
        what.body.addLayout(self._measured())
        what.body.addWidget(self._smart)
        for name in ("end", "aim"):
            what.body.addWidget(self._problems[name])
        self._checks_card.body.addWidget(self._checks)
        self._checks_card.body.addWidget(self._problems["checks"])
        self._effect_card.picked.connect(self.month_picked)
        cards = QVBoxLayout(self._body)
        cards.setContentsMargins(0, 0, 2, 0)
        cards.setSpacing(MEDIUM)
        for card in (self._head, what, self._checks_card, self._effect_card):
            cards.addWidget(card)
        cards.addStretch()
        self.setWidget(self._body)

    def _measured(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(LARGE)
        row.addLayout(labelled(self._what, self.tr("From"), self._start))
        row.addLayout(labelled(self._what, self.tr("To"), self._end))
        row.addLayout(labelled(self._what, self.tr("Measured by"), self._metric))
        row.addLayout(labelled(self._what, self.tr("At least, a month"), self._aim))
        row.addStretch()
        return row

    @property
    def unsaved(self) -> bool:
        """True when something is typed that is not saved; a check that was not held is told by its own button."""
        return bool(self._shown) and (self._typed() != self._shown or self._checks.unsaved)

    def _typed(self) -> dict[str, object]:
        texts = {name: field.toPlainText().strip() for name, field in self._texts.items()}
        lines = {"start": self._start, "end": self._end, "aim": self._aim}
        return {**texts, **{name: field.text().strip() for name, field in lines.items()}, "metric": self._metric.currentData()}

    def show_plan(self, plan: Plan) -> None:
        """Show a plan; what is typed in the fields of the same plan stays, the others follow what is stored."""
        same = plan.id is not None and plan.id == self._plan.id
        self._plan = plan
        self._who.setText(plan.name)
        stored: dict[str, object] = {name: getattr(plan, name) for name in _LONG}
        stored |= {"start": plan.start.isoformat(), "end": plan.end.isoformat(), "metric": plan.metric}
        stored["aim"] = "" if plan.aim is None else words.points(plan.aim)
        typed = self._typed()
        for name, value in stored.items():
            if typed[name] != value and (not same or typed[name] == self._shown.get(name)):
                self._put(name, value)
        self._shown = stored
        self._checks.show_checks(plan.checks, plan.id is not None and plan.state == OPEN)
        self._show_state(plan)
        if not same:
            self._tell({})
        if not same or plan.metric is None:
            self._effect_card.hide()
            self._tell_smart(())

    def _put(self, name: str, value: object) -> None:
        if name == "metric":
            self._metric.setCurrentIndex(max(self._metric.findData(value), 0))
        elif name in self._texts:
            self._texts[name].setPlainText(str(value))
        else:
            {"start": self._start, "end": self._end, "aim": self._aim}[name].setText(str(value))

    def _show_state(self, plan: Plan) -> None:
        label = next((say(one.label) for one in OUTCOMES if one.value == plan.state), self.tr("Under way"))
        said = [label if plan.id else self.tr("Not saved yet")]
        if plan.closed_on:
            said.append(self.tr("closed on {day}").format(day=plan.closed_on))
        self._state.setText("  ·  ".join([*said, plan.outcome] if plan.outcome else said))
        saved, open_ = plan.id is not None, plan.state == OPEN
        self._close.setVisible(saved and open_)
        self._reopen.setVisible(saved and not open_)
        for button in (self._print, self._delete):
            button.setVisible(saved)

    def show_effect(self, months: Sequence[EffectMonth]) -> None:
        """Show the plan's figure by month, before, during and after it."""
        self._effect_card.show_effect(self._plan, months)
        self._tell_smart(months)

    def _tell_smart(self, months: Sequence[EffectMonth]) -> None:
        """Say what could be said against the goal, by the letters of SMART."""
        found = doubts(self._plan, months) if self._plan.state == OPEN else ()
        self._smart.setText("\n".join(f"SMART · {one.letter}: {say(one.sentence)}" for one in found))
        self._smart.setVisible(bool(found))

    def read(self) -> tuple[Plan, dict[str, Text]]:
        """Return the plan as far as it can be read, and what is wrong by place."""
        wrong: dict[str, Text] = {}
        plan = replace(self._plan, **{name: field.toPlainText().strip() for name, field in self._texts.items()})  # type: ignore[arg-type]
        for name, field in (("start", self._start), ("end", self._end)):
            try:
                found = reading.read(DAY, field.text())
                if isinstance(found, date):
                    plan = replace(plan, **{name: found})  # type: ignore[arg-type]
            except reading.Unreadable as error:
                wrong["end"] = error.text
        aim: Decimal | None = None
        try:
            aim = reading.number(self._aim.text().strip()) if self._aim.text().strip() else None
        except reading.Unreadable as error:
            wrong["aim"] = error.text
        checks, unread = self._checks.read()
        if unread is not None:
            wrong["checks"] = unread
        plan = replace(plan, metric=self._metric.currentData(), aim=aim, checks=checks)
        return plan, {**problems(plan), **wrong}

    def _tell(self, wrong: dict[str, Text]) -> None:
        for name, label in self._problems.items():
            label.setText(say(wrong[name]) if name in wrong else "")
            label.setVisible(name in wrong)

    @Slot()
    def _try(self) -> None:
        plan, wrong = self.read()
        self._tell(wrong)
        if not wrong:
            self.saved.emit(plan)
