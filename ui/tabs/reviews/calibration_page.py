"""The page of calibration: everybody in a table or in boxes, the spread and the changes beside them; and the cycles so far."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salesdesk.measure.who import EVERYONE, Who
from salesdesk.period import Period
from salesdesk.services.reviews import calibration as service
from salesdesk.services.reviews import history as review_history
from salesdesk.services.reviews.calibration import Calibration, Change, Row
from salesdesk.services.reviews.history import PastCycle
from salesdesk.services.reviews.scoring import cycle_of
from salesdesk.text import fill, mark
from salesdesk.tokens import LARGE, MEDIUM, SMALL
from ui import looks
from ui.building import Steps
from ui.desk import Place
from ui.messages import say
from ui.tab import Page
from ui.tabs.reviews import words
from ui.tabs.reviews.boxes import BoxView
from ui.tabs.reviews.calibration_side import CalibrationSide
from ui.tabs.reviews.calibration_table import CalibrationTable
from ui.tabs.reviews.dialogs import ReasonDialog
from ui.tabs.reviews.outgoing import Outgoing
from ui.tabs.reviews.over_time import OverTime
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.labels import Label
from ui.widgets.segmented import SegmentedRow

if TYPE_CHECKING:
    from salesdesk.db import Database


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader brought: nothing to calibrate where the period has no reviews, but the cycles before."""

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

    def build(self) -> Steps:
        self._asked: tuple[int, object, object] = (0, None, None)
        self._out = Outgoing(self.desk, self)
        # Each part is made where it will stand: moved, it would be styled anew with all that is in it.
        self._stack = QStackedWidget(self)
        self._whole = QWidget(self._stack)
        self._main = main = QFrame(self._whole)
        main.setObjectName("card")
        self._how = SegmentedRow([("table", self.tr("Table")), ("boxes", self.tr("Boxes")), ("time", self.tr("Over time"))], main)
        self._views = QStackedWidget(main)
        self._table, self._boxes = CalibrationTable(self._views), BoxView(self._views)
        yield
        self._time, self._side, self._why = OverTime(self._views), CalibrationSide(self._whole), Label("", main)
        self._look = Button(self.tr("See the review"), main, "eye")
        self._print = Button(self.tr("Print the summary"), main, "printer")
        self._hint = Label("", main)
        self._empty = EmptyState("clipboard-check", self.tr("There are no reviews to calibrate in this period."), "", self._views)
        self._dress()
        self._lay_out()
        self._how.chosen.connect(self._show_view)
        self._table.calibrated.connect(self._ask_total)
        self._table.picked.connect(self._boxes.choose)
        self._table.picked.connect(self._tell_why)
        self._boxes.dropped.connect(self._ask_place)
        self._boxes.picked.connect(self._table.choose)
        self._look.clicked.connect(self._go)
        self._print.clicked.connect(self.print_page)
        self._empty.chosen.connect(self._begin)
        self._time.review_wanted.connect(self._go_to_past)

    def _dress(self) -> None:
        self._why.setObjectName("whyLook")
        self._why.setProperty("role", "warn")
        self._why.setWordWrap(True)
        self._hint.setProperty("role", "label")
        self._hint.setWordWrap(True)
        self._look.setObjectName("seeReview")
        self._print.setObjectName("printSummary")
        self._empty.say(self._empty.sentence.text(), self.tr("Start reviews"))

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(SMALL)
        tools.addWidget(self._how)
        tools.addStretch()
        tools.addWidget(self._look)
        tools.addWidget(self._print)
        for view in (self._table, self._boxes, self._time, self._empty):
            self._views.addWidget(view)
        inner = QVBoxLayout(self._main)
        inner.setContentsMargins(LARGE, MEDIUM, LARGE, LARGE)
        inner.setSpacing(MEDIUM)
        inner.addLayout(tools)
        inner.addWidget(self._hint)
        inner.addWidget(self._views, 1)
        inner.addWidget(self._why)
        row = QHBoxLayout(self._whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        row.addWidget(self._main, 1)
        row.addWidget(self._side)
        for page in (QWidget(self._stack), self._whole):
            self._stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def refresh(self) -> None:
        period, who = self.desk.period, EVERYONE if self.desk.team is None else Who.team(self.desk.team)

        def ask(database: Database) -> Found:
            cycle, past = cycle_of(database, period), review_history.past_cycles(database, who)
            if cycle is None:
                return Found(Calibration((), (), ()), (), past)
            return Found(service.calibration(database, cycle.id, who), service.history(database, cycle.id), past)

        self.read(ask, self._show)

    @property
    def printable(self) -> bool:
        return self._found is not None and bool(self._found.calibration.rows)

    @Slot()
    def print_page(self) -> None:
        self._out.summary(self.desk.period, self.desk.team)

    def _show(self, found: Found) -> None:
        self._found = found
        self._stack.setCurrentIndex(1)
        current, rows = self._table.current, found.calibration.rows
        self._table.people.set_rows(rows)
        if rows:
            self._table.choose(current.review.id if current else rows[0].review.id)
        self._boxes.show_rows(rows)
        self._time.show_past(found.past)
        self._side.show_calibration(found.calibration, found.history)
        self._show_view(self._how.key)

    @Slot(str)
    def _show_view(self, key: str) -> None:
        rows = self._found.calibration.rows if self._found else ()
        calibrates = bool(rows) and key != "time"
        views = {"table": self._table, "boxes": self._boxes, "time": self._time}
        self._views.setCurrentWidget(views[key] if rows or key == "time" else self._empty)
        for widget in (self._side, self._look, self._print):
            widget.setVisible(calibrates)
        self._hint.setText(self._advice(key) if calibrates or key == "time" else "")
        self._hint.setVisible(bool(self._hint.text()))
        self._tell_why()

    def _advice(self, key: str) -> str:
        if key == "time":
            return self.tr("Final reviews only. Click a grade to see who had it.")
        if key == "boxes":
            return self.tr("Drag somebody to another box, or use the arrow keys.")
        away = len(self._found.calibration.outliers) if self._found else 0
        look = fill(self.tr("Type a calibrated total; {n} {n:is|are} worth a second look."), n=away)
        return look if away else self.tr("Type a calibrated total.")

    @Slot()
    def _tell_why(self) -> None:
        """Say in full why who is looked at is worth a second look: the column is narrow."""
        one = self._table.current
        said = "; ".join(say(reason) for reason in one.reasons) if one is not None else ""
        self._why.setText(looks.headed(one.review.card.member, said) if one is not None and said else "")
        self._why.setVisible(bool(said) and self._how.key != "time")

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
            sentence = looks.sentences(sentence, self.tr("The total moves to the nearest one of that box."))
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

    @Slot(object)
    def _go_to_past(self, place: tuple[Period, int]) -> None:
        self.desk.choose_period(place[0])
        self.desk.place_requested.emit(Place("reviews", "people", place[1]))

    @Slot()
    def _begin(self) -> None:
        self.desk.place_requested.emit(Place("reviews", "people"))
