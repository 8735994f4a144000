"""A goal as it is typed, with advice and the achievable band beside it while typing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.services.goals.choices import GoalChoices
from salesdesk.services.goals.detail import GoalDetail
from salesdesk.services.goals.outlook import Prospect
from salesdesk.services.goals.typed import Look, look, months_of
from salesdesk.services.goals.wanted import WantedGoal
from salesdesk.services.records import InvalidRecord
from salesdesk.tokens import LARGE, MEDIUM
from ui.desk import Desk
from ui.dialogs.base import Dialog
from ui.forms.editors import Editor
from ui.messages import say
from ui.tabs.goals.book.cards import AdviceCard, MonthsCard
from ui.tabs.goals.book.fields import GoalFields
from ui.tasks import Token

_PAUSE_MS = 250
# What is looked at twice before it is kept; the rest of what is improbable is only told.
_ASKED = ("start", "end", "target", "weight")


class GoalForm(Dialog):
    """`submitted` carries (WantedGoal, reason); whoever saves it calls `accept` or `fail`."""

    submitted = Signal(object)

    def __init__(self, desk: Desk, choices: GoalChoices, one: GoalDetail | None, parent: QWidget | None) -> None:
        super().__init__("goalForm", "", parent, 880)
        self.setWindowTitle(self.tr("Change a goal") if one else self.tr("New goal"))
        self._desk, self._one = desk, one
        self.goal_id = one.goal.id if one else None
        self.version = one.goal.version if one else None
        self._token = Token(self)
        self._ahead: Prospect | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._kept: dict[str, str] = {}
        self.fields = GoalFields(desk, choices, one, self._months_shown, self)
        self._advice, self._chart = AdviceCard(self), MonthsCard(self, narrow=True)
        self._lay_out()
        self.fields.edited.connect(self._changed)
        self.fields.finished.connect(self._submit)
        self.fields.counted.connect(self._chart.setVisible)
        self._soon.timeout.connect(self._look)
        self._save.clicked.connect(self._submit)
        self.fields.load()
        self.guard()
        self.resize(1080, 700)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(MEDIUM)
        side.addWidget(self._chart)
        side.addWidget(self._advice, 1)
        both = QHBoxLayout()
        both.setSpacing(LARGE)
        both.addWidget(self.fields, 1)
        both.addLayout(side, 1)
        self.body.addLayout(both, 1)
        self.add_button("cancel", self.tr("Cancel")).clicked.connect(self.reject)
        self._save = self.add_button("saveGoal", self.tr("Save"), "primary")

    @property
    def editors(self) -> dict[str, Editor]:
        """The fields by name."""
        return self.fields.editors

    @Slot()
    def _changed(self) -> None:
        self._soon.start()

    @Slot()
    def _look(self) -> None:
        """Ask for advice and the band for what is typed now."""
        wanted = self._typed()
        if wanted is None:
            return
        total, way, one = self.fields.total, self.fields.way.way, self._one
        parent = self.fields.parent_name

        def ask(db: Database) -> Look:
            return look(db, wanted, total, way, one, parent)

        self._token.renew()
        self._desk.read(ask, self._show, self._not_seen, self._token)

    def _months_shown(self) -> list[Decimal]:
        """Return the targets of the chart by month, January first; nothing where it shows no whole year with a target."""
        months = self._ahead.months if self._ahead is not None else ()
        by_month = {one.month.start.month: one.target for one in months if one.target is not None}
        return [by_month[month] for month in range(1, 13)] if len(months) == len(by_month) == 12 and any(by_month.values()) else []

    def _show(self, found: Look) -> None:
        ahead = self._ahead = found.prospect
        self.fields.words.say_doubts({name: say(words) for name, words in found.doubts.items()})
        self._advice.show_advice(found.advice)
        name = self.fields.measured.currentData()
        self._chart.setVisible(ahead is not None)
        if ahead is not None and name is not None:
            self._chart.show_months(name, ahead)

    def _not_seen(self, error: Exception) -> None:
        self._say({"only": say(error.text)} if isinstance(error, SalesDeskError) else {})

    # Saving

    @Slot()
    def _submit(self) -> None:
        wanted = self._typed()
        if wanted is None:
            self.fields.show_marked()
            return
        total, way, one = self.fields.total, self.fields.way.way, self._one
        parent = self.fields.parent_name
        self._soon.stop()

        def ask(db: Database) -> Look:
            return look(db, wanted, total, way, one, parent)

        def weigh(found: Look) -> None:
            self._show(found)
            doubts = self.fields.words.doubts
            # What is improbable is asked for once; pressed again, it is kept.
            new = {name for name, words in doubts.items() if name in _ASKED and self._kept.get(name) != words}
            self._kept = doubts
            if new:
                self.tell_problem(self.tr("Please look at what is marked; save again to keep it as it is."))
                self.fields.show_marked()
            else:
                self._store(wanted)

        # What cannot be read for advice is told when it is stored.
        self._token.renew()
        self._desk.read(ask, weigh, self.fail, self._token)

    def _store(self, wanted: WantedGoal) -> None:
        total, way, one = self.fields.total, self.fields.way.way, self._one

        def split(db: Database) -> dict[date, Decimal] | None:
            return months_of(db, wanted, total, way, one)

        def go_on(months: dict[date, Decimal] | None) -> None:
            reason = str(self.editors["reason"].value() or "")
            self.submitted.emit((replace(wanted, months=months), reason))

        self._desk.read(split, go_on, self.fail, self)

    @Slot(object)
    def fail(self, error: Exception) -> None:
        """Say why it was not saved: at the fields where the error names them, else above the buttons."""
        if isinstance(error, InvalidRecord):
            self._say({name: say(words) for name, words in error.fields.items()})
        elif isinstance(error, SalesDeskError) and error.code == "goal.reason":
            self._say({"reason": say(error.text)})
            self.editors["reason"].setFocus()
        self.tell_failure(error)
        self.fields.show_marked()

    def _say(self, wrong: Mapping[str, str]) -> None:
        self.fields.say_wrong(wrong)
        if not wrong:
            self.tell_problem("")

    def _typed(self) -> WantedGoal | None:
        self.tell_problem("")
        return self.fields.typed()
