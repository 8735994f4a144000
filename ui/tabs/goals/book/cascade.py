"""Cascading a goal: over whom, over which months, by what; changed by hand, with the sums always in sight."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.measure import metric
from salesdesk.services.goals.branches import Whole
from salesdesk.services.goals.cascade import AS_IS, MONTH_WAYS, WAYS, Parts, places_of, shares
from salesdesk.services.goals.month_split import EVENLY, LAST_YEAR
from salesdesk.tokens import LARGE, SMALL
from ui import looks
from ui.desk import Desk
from ui.dialogs.base import Dialog, labelled
from ui.messages import say
from ui.tables.grid import GridView
from ui.tables.grid_model import Edit, Refusal
from ui.tabs.goals.book.cascade_sheet import CascadeSheet
from ui.tabs.goals.book.difference import DifferenceQuestion
from ui.tabs.goals.book.month_way import MonthWay
from ui.tabs.goals.book.profiles import Profiles
from ui.tabs.goals.making import measure_of
from ui.widgets.box import Box
from ui.widgets.buttons import LinkLabel
from ui.widgets.labels import Label


class CascadeDialog(Dialog):
    """`submitted` carries (parts by whom, reason); whoever sets them calls `accept` or `fail`."""

    submitted = Signal(object)

    def __init__(self, desk: Desk, whole: Whole, parent: QWidget | None) -> None:
        super().__init__("cascade", "", parent, 900)
        self.setWindowTitle(self.tr("Cascade “{name}”").format(name=whole.name))
        self._desk, self._whole = desk, whole
        self._measure = replace(measure_of(metric(whole.metric), whole.currency, True), places=1)
        self._way = Box(self)
        self._way.setObjectName("cascadeWay")
        ways = {way: say(label) for way, label in MONTH_WAYS.items()}
        self._months = MonthWay("cascadeMonths", desk, ways, whole.profiles, self._months_shown, self)
        has_past = any(any(one.before.values()) for one in whole.branches)
        for way, label in WAYS.items():
            if way != AS_IS or any(any(one.now.values()) for one in whole.branches):
                self._way.addItem(say(label), way)
        start = AS_IS if self._way.findData(AS_IS) >= 0 and self._all_set() else LAST_YEAR if has_past else EVENLY
        self._way.setCurrentIndex(self._way.findData(start))
        self.sheet = CascadeSheet(whole, self._measure, self._parts())
        self.view = GridView(self.sheet, self)
        self.view.setObjectName("cascadeGrid")
        self.view.show_sheet(self.sheet)
        self._told = Label("", self)
        self._told.setObjectName("cascadeTold")
        self._settle = LinkLabel(self.tr("Let the others make up for it"), self)
        self._settle.setObjectName("cascadeSettle")
        self._settle.setAutoDefault(False)
        self._reason = QLineEdit(self)
        self._reason.setObjectName("reason")
        self._reason.setPlaceholderText(self.tr("Why? Some of them are agreed already; the history keeps the reason."))
        self._reason.setAccessibleName(self._reason.placeholderText())
        self._lay_out()
        self._way.activated.connect(self._again)
        self._months.chosen.connect(self._again)
        self._months.changed.connect(self._take_profiles)
        self.view.edits_wanted.connect(self._take)
        self.view.refused.connect(self._refuse)
        self._settle.clicked.connect(self._share)
        self._tell()
        room = parent.window().size() if parent is not None else self.size()
        self.resize(min(max(room.width() - 40, 900), 1320), min(max(room.height() - 100, 520), 760))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(LARGE)
        top.addLayout(labelled(self, self.tr("Over people"), self._way))
        top.addLayout(labelled(self, self.tr("Over months"), self._months))
        top.addStretch()
        unit = Label(self._measure.name, self)
        unit.setProperty("role", "label")
        top.addWidget(unit)
        column = QVBoxLayout()
        column.setSpacing(SMALL)
        column.addWidget(self.view, 1)
        sums = QHBoxLayout()
        sums.setSpacing(LARGE)
        sums.addWidget(self._told)
        sums.addWidget(self._settle)
        sums.addStretch()
        column.addLayout(sums)
        column.addWidget(self._reason)
        self.body.addLayout(top)
        self.body.addLayout(column, 1)
        self.add_button("cancel", self.tr("Cancel")).clicked.connect(self.reject)
        self._do = self.add_button("cascadeDo", self.tr("Set these targets"), "primary")
        self._do.clicked.connect(self._submit)

    def _months_shown(self) -> list[Decimal]:
        """Return what the parts come to by month, January first; nothing where it is no whole year."""
        shown = self._whole.below(self._whole.who)
        by_month = {day.month: sum((self.sheet.parts[one.who][day] for one in shown), Decimal(0)) for day in self.sheet.months}
        return [by_month[month] for month in range(1, 13)] if len(self.sheet.months) == len(by_month) == 12 else []

    @Slot(object)
    def _take_profiles(self, known: Profiles) -> None:
        self._whole = replace(self._whole, profiles=known)

    def _all_set(self) -> bool:
        below = self._whole.below(self._whole.who)
        return bool(below) and all(any(one.now.values()) for one in below)

    def _parts(self) -> Parts:
        places = places_of([self._whole.total, *self._whole.targets.values()])
        return shares(self._whole, str(self._way.currentData()), self._months.way, places)

    @Slot()
    def _again(self) -> None:
        self.sheet = CascadeSheet(self._whole, self._measure, self._parts())
        self.view.show_sheet(self.sheet)
        self._tell()

    @Slot(object, str)
    def _take(self, edits: list[Edit], _origin: str) -> None:
        for one in edits:
            self.sheet.take(one)
        self.view.show_values()
        self._tell()
        if any(one.row == 0 for one in edits):
            self.tell_problem(self.tr("The first row is what is split: change it by Adjust."))

    @Slot(object)
    def _refuse(self, refusals: list[Refusal]) -> None:
        self.tell_problem(looks.sentences(*dict.fromkeys(looks.headed(f"“{one.words}”", str(one.reason)) for one in refusals)))

    def _tell(self) -> None:
        over, differ = self.sheet.over(0)
        words = {"whole": self._measure.shown(self._whole.total), "parts": self._measure.shown(self._whole.total + (over or Decimal(0)))}
        if over:
            pattern = (
                self.tr("Parts {parts} of {whole}: over-allocated by {n}.")
                if over > 0
                else self.tr("Parts {parts} of {whole}: under-allocated by {n}.")
            )
            said = pattern.format(n=self._measure.shown(abs(over)), **words)
        elif not self.sheet.adds_up:
            said = self.tr("Parts {parts} of {whole}; within a team they do not add up yet.").format(**words)
        else:
            said = self.tr("Parts {parts} of {whole}: they add up.").format(**words)
            if differ:
                said = looks.sentences(said, self.tr("Some months differ from the whole."))
        self._told.setText(said)
        self._told.setProperty("role", "warn" if over or not self.sheet.adds_up else "good")
        self._told.style().polish(self._told)
        self._settle.setVisible(not self.sheet.adds_up)
        self._reason.setVisible(self.sheet.touches_agreed)

    @Slot()
    def _share(self) -> None:
        self.sheet.settle()
        self.view.show_values()
        self._tell()

    @Slot()
    def _submit(self) -> None:
        """Set the targets; where they do not add up it is asked first who takes the difference."""
        if self.sheet.adds_up:
            self._store()
            return
        question = DifferenceQuestion(self._told.text(), self)
        question.answered.connect(self._decide)
        question.open()

    @Slot(object)
    def _decide(self, others_take: bool) -> None:
        if others_take:
            self._share()
        self._store()

    def _store(self) -> None:
        self.submitted.emit((self.sheet.parts, self._reason.text().strip()))

    @Slot(object)
    def fail(self, error: Exception) -> None:
        """Say why it was not done."""
        self.tell_failure(error)
        if isinstance(error, SalesDeskError) and error.code == "goal.reason":
            self._reason.show()
            self._reason.setFocus()
