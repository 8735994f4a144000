"""Filled forms before they are taken in: whose, what they bring, what cannot be taken, and why; who may be meant is asked."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from salesdesk.imports.plan.choices import SameAs
from salesdesk.imports.plan.names.near_match import NearMatch
from salesdesk.imports.review_forms.form_plan import FormPlan
from salesdesk.text import fill
from salesdesk.tokens import SMALL
from ui.dialogs.base import Dialog
from ui.messages import say
from ui.tabs.reviews.form_row import Card, FormRow
from ui.tabs.reviews.read_files import Read
from ui.widgets.buttons import LinkLabel
from ui.widgets.labels import Label


class FormsDialog(Dialog):
    """`wanted` carries the plans that are to be taken in, and what was said of names (`SameAs`)."""

    wanted = Signal(object, object)

    def __init__(self, read: Read, parent: QWidget | None) -> None:
        super().__init__("formsDialog", self.tr("Read filled forms"), parent, 760)
        self._area = QScrollArea(self)
        self._body = body = QWidget(self._area.viewport())
        body.setObjectName("body")
        self._rows = [FormRow(one, body) for one in sorted(read.plans, key=_asks_nothing)]
        self.head, self.waiting = Label("", self), Label("", self)
        self.head.setProperty("role", "title")
        self.head.setObjectName("formsHead")
        self.waiting.setObjectName("formsOpen")
        self.waiting.setWordWrap(True)
        self.all_same = LinkLabel(self.tr("All the same"), self)
        self.all_same.setObjectName("allSame")
        self._lay_out(read)
        self.close_button = self.add_button("cancel", self.tr("Cancel"))
        self.take_button = self.add_button("takeForms", self.tr("Take in"), "primary")
        for row in self._rows:
            row.answered.connect(self._answer)
        self.all_same.clicked.connect(self._answer_all)
        self.close_button.clicked.connect(self.reject)
        self.take_button.clicked.connect(self._take)
        self._count()

    def _lay_out(self, read: Read) -> None:
        area, body = self._area, self._body
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 2, 0)
        column.setSpacing(SMALL)
        for row in self._rows:
            column.addWidget(row)
        for name, text in read.problems:
            card = Card(name, body)
            card.tell(say(text), wrong=True)
            column.addWidget(card)
        column.addStretch()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setMinimumHeight(220)
        area.setWidget(body)
        line = QHBoxLayout()
        line.addWidget(self.waiting, 1)
        line.addWidget(self.all_same)
        self.body.addWidget(self.head)
        self.body.addLayout(line)
        self.body.addWidget(area, 1)

    def _plans(self) -> tuple[FormPlan, ...]:
        return tuple(one for one in (row.plan for row in self._rows) if one.why_not is None and one.taken)

    def _count(self) -> None:
        """Say how many forms can be taken in by now, and how many wait for an answer."""
        plans, asking = self._plans(), sum(row.asks for row in self._rows)
        words = self.tr("{n} {n:form|forms} with {scores} {scores:score|scores} can be taken in.")
        none = self.tr("No form can be taken in before it is said whose it is.") if asking else self.tr("No form can be taken in.")
        self.head.setText(fill(words if plans else none, n=len(plans), scores=sum(one.scores for one in plans)))
        waits = self.tr("{n} {n:form bears|forms bear} a name that is only like a member's: left out until you answer.")
        self.waiting.setText(fill(waits, n=asking))
        self.waiting.setVisible(asking > 0)
        self.all_same.setVisible(asking > 1)
        takes = bool(plans) or any(row.near is not None for row in self._rows)
        self.take_button.setVisible(takes)
        self.take_button.setEnabled(bool(plans))
        self.close_button.setText(self.tr("Cancel") if takes else self.tr("Close"))

    @Slot(object, object)
    def _answer(self, match: object, same: object) -> None:
        """Take an answer for all forms that ask the same."""
        assert isinstance(match, NearMatch)
        for row in self._rows:
            if row.near is not None and row.near.asked == match.asked:
                row.take(bool(same))
        self._count()

    @Slot()
    def _answer_all(self) -> None:
        for row in self._rows:
            if row.asks:
                row.take(True)
        self._count()

    @Slot()
    def _take(self) -> None:
        said = {row.near.asked: row.near for row in self._rows if row.near is not None and row.answer}
        same_as = tuple(SameAs(one.record, one.text, one.other_id, one.other) for one in said.values())
        self.wanted.emit(self._plans(), same_as)
        self.accept()


def _asks_nothing(plan: FormPlan) -> bool:
    return plan.near is None
