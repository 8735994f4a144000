"""The page of calibration: everybody in a table or in boxes, the spread beside them, and the history of every change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from salesdesk.measure.who import EVERYONE, Who
from salesdesk.services.reviews import calibration as service
from salesdesk.services.reviews import history as review_history
from salesdesk.services.reviews.calibration import Calibration, Change, Row
from salesdesk.services.reviews.history import PastCycle
from salesdesk.services.reviews.scoring import cycle_of
from salesdesk.text import mark
from salesdesk.tokens import LARGE, MEDIUM, SMALL
from ui import looks
from ui.desk import Place
from ui.messages import say
from ui.tab import Page
from ui.tabs.reviews import words
from ui.tabs.reviews.boxes import BoxView
from ui.tabs.reviews.calibration_table import CalibrationTable
from ui.tabs.reviews.dialogs import ReasonDialog
from ui.tabs.reviews.outgoing import Outgoing
from ui.tabs.reviews.spread import SpreadBars
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.empty import EmptyState
from ui.widgets.segmented import SegmentedRow

if TYPE_CHECKING:
    from salesdesk.db import Database

_WIDTH = 292


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader brought."""

    cycle_id: int
    calibration: Calibration
    history: tuple[Change, ...]
    past: tuple[PastCycle, ...]


class CalibrationPage(Page):
    """Compares, moves with a reason, and tells what was moved."""

    name = "calibration"
    title = mark("Review", "Calibration")
    watches = frozenset(
        {"review", "review_score", "review_answer", "review_cycle", "sale_line", "receipt", "target", "member", "team", "membership"}
    )
    _found: Found | None = None

    def build(self) -> None:
        self._asked: tuple[int, object, object] = (0, None, None)
        self._out = Outgoing(self.desk, self)
        self._how = SegmentedRow([("table", self.tr("Table")), ("boxes", self.tr("Boxes"))], self)
        self._table, self._boxes, self._views = CalibrationTable(self), BoxView(self), QStackedWidget(self)
        self._bars, self._severity, self._history, self._past = SpreadBars(self), QLabel(self), QLabel(self), QLabel(self)
        self._look = Button(self.tr("See the review"), self, "eye")
        self._print = Button(self.tr("Print the summary"), self, "printer")
        self._hint = QLabel(self)
        self._empty = EmptyState("clipboard-check", self.tr("There are no reviews to calibrate in this period."), "", self)
        self._dress()
        self._lay_out()
        self._how.chosen.connect(self._show_view)
        self._table.calibrated.connect(self._ask_total)
        self._table.picked.connect(self._boxes.choose)
        self._boxes.dropped.connect(self._ask_place)
        self._boxes.picked.connect(self._table.choose)
        self._look.clicked.connect(self._go)
        self._print.clicked.connect(self.print_page)
        self._empty.chosen.connect(self._begin)

    def _dress(self) -> None:
        for label, name in ((self._severity, "severity"), (self._history, "calibrationHistory"), (self._past, "pastCycles")):
            label.setObjectName(name)
            label.setWordWrap(True)
        self._hint.setProperty("role", "label")
        self._hint.setWordWrap(True)
        self._look.setObjectName("seeReview")
        self._print.setObjectName("printSummary")
        self._empty.say(self._empty.sentence.text(), self.tr("Start reviews"))

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(SMALL)
        tools.addWidget(self._how)
        tools.addWidget(self._hint, 1)
        tools.addWidget(self._look)
        tools.addWidget(self._print)
        for view in (self._table, self._boxes):
            self._views.addWidget(view)
        main = QFrame(self)
        main.setObjectName("card")
        inner = QVBoxLayout(main)
        inner.setContentsMargins(LARGE, MEDIUM, LARGE, LARGE)
        inner.setSpacing(MEDIUM)
        inner.addLayout(tools)
        inner.addWidget(self._views, 1)
        side = QWidget(self)
        side.setObjectName("body")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 2, 0)
        column.setSpacing(MEDIUM)
        for title, widget in (
            (self.tr("Spread and guideline"), self._bars),
            (self.tr("How teams are judged"), self._severity),
            (self.tr("What was changed"), self._history),
            (self.tr("Cycles so far"), self._past),
        ):
            card = Card(title, side)
            card.body.addWidget(widget)
            column.addWidget(card)
        column.addStretch()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFixedWidth(_WIDTH)
        area.setWidget(side)
        whole = QWidget(self)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        row.addWidget(main, 1)
        row.addWidget(area)
        self._stack = QStackedWidget(self)
        for page in (QWidget(self), self._empty, whole):
            self._stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def refresh(self) -> None:
        period, who = self.desk.period, EVERYONE if self.desk.team is None else Who.team(self.desk.team)

        def ask(database: Database) -> Found | None:
            cycle = cycle_of(database, period)
            if cycle is None:
                return None
            found = service.calibration(database, cycle.id, who)
            return Found(cycle.id, found, service.history(database, cycle.id), review_history.past_cycles(database, who))

        self.read(ask, self._show)

    @property
    def printable(self) -> bool:
        return self._found is not None and bool(self._found.calibration.rows)

    @Slot()
    def print_page(self) -> None:
        team = next(((one.id, one.name) for one in self.desk.teams if one.id == self.desk.team), None)
        self._out.summary(self.desk.period, team)

    def _show(self, found: Found | None) -> None:
        self._found = found
        if found is None or not found.calibration.rows:
            self._stack.setCurrentIndex(1)
            return
        self._stack.setCurrentIndex(2)
        current = self._table.current
        rows = found.calibration.rows
        self._table.people.set_rows(rows)
        self._table.choose(current.review.id if current else rows[0].review.id)
        self._boxes.show_rows(rows)
        self._bars.show_spread(found.calibration.spread)
        self._severity.setText(self._severities(found.calibration))
        self._history.setText(self._told(found.history))
        self._past.setText(self._cycles(found.past))
        self._show_view(self._how.key)

    def _severities(self, found: Calibration) -> str:
        if not found.severities:
            return self.tr("Scores given by hand by two leaders or more can be compared here.")
        lines = []
        for one in found.severities:
            apart = self.tr("{points} milder") if one.apart > 0 else self.tr("{points} stricter")
            said = apart.format(points=words.points(abs(one.apart), 1)) if one.apart else self.tr("as the others")
            rater = one.rater or self.tr("No leader")
            lines.append(f"{rater}: {words.points(one.mean, 1)}  ·  {said}" + ("  ⚠" if one.stands_out else ""))
        return "\n".join(lines)

    def _told(self, changes: Sequence[Change]) -> str:
        if not changes:
            return self.tr("Nothing yet. Each change is kept with who made it, from what to what, and why. Undo takes it back.")
        levels = {None: words.NOTHING, 1: self.tr("low"), 2: self.tr("middle"), 3: self.tr("high")}
        lines = []
        for one in reversed(changes[-12:]):
            if one.field == "calibrated":
                computed = self.tr("computed")
                before, after = (computed if value is None else words.total(Decimal(value)) for value in (one.before, one.after))
                what = f"{before} → {after}"
            else:
                low, high = (levels.get(int(value) if value is not None else None, "") for value in (one.before, one.after))
                what = self.tr("potential {before} → {after}").format(before=low, after=high)
            who = f"{one.actor}, {looks.moment(one.at)}"
            lines.append(f"{one.name}: {what}\n" + (f"{one.why}  ·  {who}" if one.why else who))
        return "\n\n".join(lines)

    def _cycles(self, past: Sequence[PastCycle]) -> str:
        if not past:
            return self.tr("Final reviews of several cycles can be compared here.")
        lines = []
        for one in reversed(past[-8:]):
            grades = "  ".join(f"{grade} {count}" for grade, count in one.grades if count)
            lines.append(f"{say(one.period.label())}: {grades}  ·  Ø {words.points(one.mean, 1)}")
        return "\n".join(lines)

    @Slot(str)
    def _show_view(self, key: str) -> None:
        self._views.setCurrentWidget(self._boxes if key == "boxes" else self._table)
        away = len(self._found.calibration.outliers) if self._found else 0
        table = self.tr("Type a calibrated total; {n} are worth a second look.").format(n=away)
        self._hint.setText(self.tr("Drag somebody to another box, or use the arrow keys.") if key == "boxes" else table)

    def _row(self, review_id: int) -> Row | None:
        rows = self._found.calibration.rows if self._found else ()
        return next((one for one in rows if one.review.id == review_id), None)

    @Slot(object)
    def _ask_total(self, typed: tuple[int, Decimal | None]) -> None:
        one = self._row(typed[0])
        if one is None:
            return
        self._asked = (typed[0], typed[1], None)
        card = one.review.card
        after = (
            words.total(typed[1]) if typed[1] is not None else self.tr("the computed one, {total}").format(total=words.total(card.computed))
        )
        title = self.tr("Calibrate {name}").format(name=card.member)
        sentence = self.tr("From {before} to {after}. Computed: {computed}.").format(
            before=words.total(card.total), after=after, computed=words.total(card.computed)
        )
        self._ask(title, sentence, self._calibrate)

    @Slot(str)
    def _calibrate(self, reason: str) -> None:
        wanted, total = self._asked[0], self._asked[1]

        def change(database: Database) -> None:
            service.calibrate(database, wanted, total if isinstance(total, Decimal) else None, reason)

        self.desk.write(change, owner=self)

    @Slot(object)
    def _ask_place(self, dropped: tuple[int, int, int]) -> None:
        one = self._row(dropped[0])
        if one is None:
            return
        self._asked = dropped
        levels = {1: self.tr("low"), 2: self.tr("middle"), 3: self.tr("high")}
        sentence = self.tr("Performance {performance}, potential {potential}.").format(
            performance=levels[dropped[1]], potential=levels[dropped[2]]
        )
        if dropped[1] != one.box:
            sentence += " " + self.tr("The total moves to the nearest one of that box.")
        self._ask(self.tr("Move {name}").format(name=one.review.card.member), sentence, self._place)

    @Slot(str)
    def _place(self, reason: str) -> None:
        review_id, performance, potential = self._asked

        def change(database: Database) -> None:
            service.place(database, review_id, int(str(performance)), int(str(potential)), reason)

        self.desk.write(change, owner=self)

    def _ask(self, title: str, sentence: str, then: object) -> None:
        dialog = ReasonDialog(title, sentence, self)
        dialog.given.connect(then)
        dialog.rejected.connect(self._undo_typing)
        dialog.open()

    @Slot()
    def _undo_typing(self) -> None:
        if self._found is not None:
            self._show(self._found)

    @Slot()
    def _go(self) -> None:
        one = self._table.current
        if one is not None:
            self.desk.place_requested.emit(Place("reviews", "people", one.review.member_id))

    @Slot()
    def _begin(self) -> None:
        self.desk.place_requested.emit(Place("reviews", "people"))
