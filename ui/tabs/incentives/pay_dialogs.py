"""What is asked before something is written by hand: an adjustment, a question, its answer, the reason for reopening."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from salesdesk.money import grouped
from salesdesk.period import Period
from salesdesk.services.pay.by_hand import DISPUTE_STATES, Dispute
from salesdesk.tokens import ROW, SMALL
from ui import looks
from ui.dialogs.base import Dialog
from ui.forms import reading
from ui.messages import say
from ui.widgets.labels import Label

_MOST = 6


class AdjustDialog(Dialog):
    """`adjusted` carries (amount, reason)."""

    adjusted = Signal(object, str)

    def __init__(self, name: str, parent: QWidget | None) -> None:
        super().__init__("adjustDialog", self.tr("Adjust the payout of {name}").format(name=name), parent, 440)
        self._amount, self._reason = QLineEdit(self), QLineEdit(self)
        self._amount.setObjectName("amount")
        self._reason.setObjectName("reason")
        self.add_field(self.tr("Amount"), self._amount, self.tr("Negative takes off. It becomes a line of its own."))
        self.add_field(self.tr("Why"), self._reason, self.tr("The reason stands on the statement."))
        self.add_button("cancel", self.tr("Cancel")).clicked.connect(self.reject)
        self.add_button("confirm", self.tr("Add the line"), "primary").clicked.connect(self._confirm)

    @Slot()
    def _confirm(self) -> None:
        try:
            amount = _amount_in(self._amount)
        except reading.Unreadable as error:
            self.tell_at(self._amount, say(error.text))
            return
        if not amount:
            self.tell_at(self._amount, self.tr("Say by how much."))
            return
        if not self._reason.text().strip():
            self.tell_at(self._reason, self.tr("Please say why; the statement shows it."))
            return
        self.adjusted.emit(amount, self._reason.text().strip())
        self.accept()


class QuestionDialog(Dialog):
    """`written` carries the text. Used for a question about a line, and for the reason of reopening."""

    written = Signal(str)

    def __init__(self, title: str, label: str, verb: str, parent: QWidget | None) -> None:
        super().__init__("questionDialog", title, parent, 460)
        self._text = QPlainTextEdit(self)
        self._text.setObjectName("question")
        self._text.setFixedHeight(90)
        self.add_field(label, self._text)
        self.add_button("cancel", self.tr("Cancel")).clicked.connect(self.reject)
        self.add_button("confirm", verb, "primary").clicked.connect(self._confirm)

    @Slot()
    def _confirm(self) -> None:
        words = self._text.toPlainText().strip()
        if not words:
            self.tell_at(self._text, self.tr("Write a sentence first."))
            return
        self.written.emit(words)
        self.accept()


class DisputesDialog(Dialog):
    """Lists the questions; `answered` carries (id, answer, amount or None)."""

    answered = Signal(object, str, object)

    def __init__(self, found: Sequence[Dispute], parent: QWidget | None) -> None:
        super().__init__("disputesDialog", self.tr("Questions about payouts"), parent, 640)
        self._list = QListWidget(self)
        self._list.setObjectName("disputes")
        # As high as its rows: a few questions leave no hole above their answer.
        self._list.setFixedHeight(ROW * min(max(len(found), 1), _MOST) + SMALL)
        self._list.setWordWrap(True)
        self._list.setAccessibleName(self.tr("Questions about payouts"))
        self._found = list(found)
        for one in found:
            period = say(Period.of("month", one.period_start).label())
            words = " · ".join((one.member, one.line, period, say(DISPUTE_STATES[one.state]), looks.short_day(one.raised_on)))
            QListWidgetItem(words, self._list).setSizeHint(QSize(0, ROW))
        self._said = Label("", self)
        self._said.setWordWrap(True)
        self._said.setProperty("role", "strong")
        self._answer, self._amount = QPlainTextEdit(self), QLineEdit(self)
        self._answer.setObjectName("answer")
        self._answer.setFixedHeight(70)
        self._amount.setObjectName("settled")
        self.body.addWidget(self._list)
        self.body.addWidget(self._said)
        self.add_field(self.tr("Answer"), self._answer)
        hint = self.tr("Empty: only answered. An amount becomes a line of the next open period; 0 declines it.")
        self.add_field(self.tr("Settle with"), self._amount, hint)
        self.add_button("cancel", self.tr("Close")).clicked.connect(self.reject)
        confirm = self.add_button("confirm", self.tr("Answer"), "primary")
        confirm.clicked.connect(self._confirm)
        self._list.currentRowChanged.connect(self._show)
        if found:
            self._list.setCurrentRow(0)
        else:
            self._said.setText(self.tr("Nobody has asked about a payout. A question is asked at the line that it is about."))
            for field in (self._answer, self._amount):
                self.offer_field(field, False)
            for part in (self._list, confirm):
                part.hide()

    @Slot(int)
    def _show(self, row: int) -> None:
        one = self._found[row] if 0 <= row < len(self._found) else None
        self._answer.setPlainText(one.answer if one else "")
        self._amount.setText(grouped(one.amount) if one and one.amount is not None else "")
        self._said.setText(one.question if one else "")

    @Slot()
    def _confirm(self) -> None:
        row = self._list.currentRow()
        if not 0 <= row < len(self._found):
            return
        try:
            amount = _amount_in(self._amount)
        except reading.Unreadable as error:
            self.tell_at(self._amount, say(error.text))
            return
        if not self._answer.toPlainText().strip():
            self.tell_at(self._answer, self.tr("Write down the answer."))
            return
        self.answered.emit(self._found[row].id, self._answer.toPlainText().strip(), amount)
        self.accept()


def _amount_in(field: QLineEdit) -> Decimal | None:
    """Return the amount that is typed, None where nothing is; raise `reading.Unreadable`."""
    return reading.number(field.text()) if field.text().strip() else None
