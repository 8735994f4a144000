"""The facts behind a line: those of an approved period as they were frozen, those of an open one as they are."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu, QWidget

from salesdesk.db import Database
from salesdesk.fields import Field, Kind
from salesdesk.measure import metric
from salesdesk.money import grouped
from salesdesk.rules.pay.component import Line
from salesdesk.services.pay import explain
from salesdesk.services.pay.behind import Question
from salesdesk.services.pay.frozen import FrozenFact, FrozenFacts, frozen_facts
from salesdesk.services.pay.run import RunView
from salesdesk.text import fill, mark
from ui import looks
from ui.desk import Desk
from ui.dialogs.base import Dialog
from ui.messages import say
from ui.tables.table import RecordTable
from ui.tabs.incentives.rows import RowsSource
from ui.widgets.labels import Label

FIELDS = (
    Field("day", mark("Evidence", "Date"), Kind.DATE, width=10),
    Field("number", mark("Evidence", "Number"), width=16),
    Field("then", mark("PayFact", "When approved"), Kind.MONEY, width=13),
    Field("now", mark("PayFact", "Now"), Kind.MONEY, width=12),
    Field("change", mark("PayFact", "What changed"), width=18),
    Field("customer", mark("Evidence", "Customer"), width=14),
    Field("product", mark("Evidence", "Product"), width=12),
    Field("share", mark("Evidence", "Share"), Kind.PERCENT, width=8),
    Field("whose", mark("PayFact", "Credited by"), width=14),
    Field("member", mark("Evidence", "Member"), width=10),
    Field("file", mark("Evidence", "File"), width=12),
    Field("row", mark("Evidence", "Row"), Kind.INTEGER, width=6),
)
_NAMES = tuple(one.name for one in FIELDS)
Answer = tuple[FrozenFacts | None, tuple[Question, ...]]


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
        super().__init__("frozenFacts", title, parent, 960)
        words = self.tr(
            "{n} {n:fact as it was|facts as they were} when {period} was approved: {then}. Now {n:it comes|they come} to {now}."
        )
        said = fill(
            words, n=len(found.rows), period=say(found.period.label()), then=grouped(found.then.value), now=grouped(found.now.value)
        )
        if found.changed:
            later = self.tr("{n} changed since; what that changes in pay is a difference of the next period.")
            said = looks.sentences(said, later.format(n=found.changed))
        label = Label(said, self)
        label.setObjectName("frozenSaid")
        label.setWordWrap(True)
        self.body.addWidget(label)
        rows = [_row(one, found) for one in found.rows]
        source = RowsSource(_fields(found), rows, frozenset({"then", "now"} if found.then.adds else ()))
        table = RecordTable("frozenFacts", source, desk, self)
        table.setMinimumHeight(320)
        self.body.addWidget(table, 1)
        table.view.spare({name for at, name in enumerate(_NAMES) if all(_says_nothing(name, row[at]) for row in rows)} | _of_one(found))
        table.reload()
        if today:
            self.add_button("today", self.tr("The facts of today")).clicked.connect(self._ask_today)
        self.add_button("cancel", self.tr("Close")).clicked.connect(self.reject)

    @Slot()
    def _ask_today(self) -> None:
        self.accept()
        self.today_asked.emit()


def _fields(found: FrozenFacts) -> tuple[Field, ...]:
    """Return the columns; pieces are no money."""
    if metric(found.metric).counts != "quantity":
        return FIELDS
    return tuple(replace(one, kind=Kind.NUMBER) if one.kind is Kind.MONEY else one for one in FIELDS)


def _row(one: FrozenFact, found: FrozenFacts) -> tuple[object, ...]:
    fact, change = one.shown, say(one.change) if one.change is not None else None
    parts = {**found.now.parts, **found.then.parts}
    then, now = (None if each is None else each.counted for each in (one.then, one.now))
    about = (fact.customer, fact.product, fact.share, say(parts.get(fact.part, "")), fact.member)
    return fact.day, fact.number, then, now, change, *about, fact.file, fact.row


def _says_nothing(name: str, value: object) -> bool:
    return value in (None, "") or (name == "share" and value == Decimal(1))


def _of_one(found: FrozenFacts) -> set[str]:
    """Tell who is credited, and by what, only where it is not always the same."""
    shown = [one.shown for one in found.rows]
    members, parts = {one.member for one in shown}, {one.part for one in shown}
    return {name for name, few in (("member", len(members) < 2), ("whose", len(parts) < 2)) if few}
