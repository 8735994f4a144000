"""The facts behind a line: those of an approved period as they were frozen, those of an open one as they are."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from salesdesk.db import Database
from salesdesk.fields import Field, Kind
from salesdesk.money import grouped
from salesdesk.rules.pay.component import Line
from salesdesk.services.pay import explain
from salesdesk.services.pay.explain import Behind
from salesdesk.services.pay.frozen import FrozenFact, FrozenFacts, frozen_facts
from salesdesk.services.pay.periods import RunView
from salesdesk.text import mark
from ui import looks
from ui.desk import Desk
from ui.dialogs.base import Dialog
from ui.messages import say
from ui.tables.table import RecordTable
from ui.tabs.incentives.rows import RowsSource

FIELDS = (
    Field("day", mark("Evidence", "Date"), Kind.DATE, width=10),
    Field("number", mark("Evidence", "Number"), width=13),
    Field("customer", mark("Evidence", "Customer"), width=14),
    Field("then", mark("PayFact", "When approved"), Kind.NUMBER, width=11),
    Field("now", mark("PayFact", "Now"), Kind.NUMBER, width=11),
    Field("change", mark("PayFact", "What changed"), width=16),
    Field("file", mark("Evidence", "File"), width=12),
    Field("row", mark("Evidence", "Row"), Kind.INTEGER, width=6),
)
_NAMES = tuple(one.name for one in FIELDS)
Answer = tuple[FrozenFacts | None, tuple[Behind, ...]]


class LineFacts(QObject):
    """Shows what is behind a line."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._page = desk, parent

    def show(self, view: RunView, member_id: int, title: str, line: Line) -> None:
        """Show the facts behind `line`, under `title`."""
        self._title = title

        def ask(db: Database) -> Answer:
            return frozen_facts(db, view, line, member_id), explain.behind(db, view, line, member_id)

        self._desk.read(ask, self._open, owner=self._page)

    def _open(self, answer: Answer) -> None:
        """Show what was frozen, else the facts of today; where they are of several credits or teams, ask of which."""
        frozen, found = answer
        if frozen is not None:
            dialog = FrozenDialog(self._desk, self._title, frozen, bool(found), self._page)
            dialog.today_asked.connect(self._open_today)
            self._today = found
            dialog.open()
        elif not found:
            self._desk.messages.news(self.tr("No facts belong to this line."))
        else:
            self._today = found
            self._open_today()

    @Slot()
    def _open_today(self) -> None:
        if len(self._today) == 1:
            self._desk.evidence_requested.emit(self._today[0].asked)
            return
        menu = QMenu(self._page)
        menu.setObjectName("payFactsOf")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in self._today:
            action = menu.addAction(say(one.whose))
            action.setData(one.asked)
        menu.triggered.connect(self._open_of)
        menu.popup(QCursor.pos())

    @Slot(QAction)
    def _open_of(self, action: QAction) -> None:
        self._desk.evidence_requested.emit(action.data())


class FrozenDialog(Dialog):
    """The facts of an approved period; `today_asked` for those of today."""

    today_asked = Signal()

    def __init__(self, desk: Desk, title: str, found: FrozenFacts, today: bool, parent: QWidget) -> None:
        super().__init__("frozenFacts", title, parent, 860)
        words = self.tr("{n} facts as they were when {period} was approved: {then}. Now they come to {now}.")
        said = words.format(n=len(found.rows), period=say(found.period.label()), then=grouped(found.then), now=grouped(found.now))
        if found.changed:
            later = self.tr("{n} changed since; what that changes in pay is a difference of the next period.")
            said = looks.sentences(said, later.format(n=found.changed))
        label = QLabel(said, self)
        label.setObjectName("frozenSaid")
        label.setWordWrap(True)
        self.body.addWidget(label)
        source = RowsSource(FIELDS, [_row(one) for one in found.rows], frozenset({"then", "now"}))
        table = RecordTable("frozenFacts", source, desk, self)
        table.setMinimumHeight(320)
        self.body.addWidget(table, 1)
        table.view.spare({name for at, name in enumerate(_NAMES) if not any(_row(one)[at] for one in found.rows)})
        table.reload()
        if today:
            self.add_button("today", self.tr("The facts of today")).clicked.connect(self._ask_today)
        self.add_button("cancel", self.tr("Close")).clicked.connect(self.reject)

    @Slot()
    def _ask_today(self) -> None:
        self.accept()
        self.today_asked.emit()


def _row(one: FrozenFact) -> tuple[object, ...]:
    change = say(one.change) if one.change is not None else None
    return one.day, one.number, one.customer, one.then, one.now, change, one.file, one.row
