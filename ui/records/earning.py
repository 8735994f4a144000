"""What an open opportunity would bring its owner if it closed, in the panel beside the table; and the picture of such a gain."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from salesdesk.db import Database
from salesdesk.money import grouped
from salesdesk.services.pay.person import Bringing, IfClosed, bringing
from salesdesk.tokens import MEDIUM, SMALL, TIGHT
from ui.amounts import Amounts
from ui.desk import Desk
from ui.messages import listed, say
from ui.tasks import Token
from ui.widgets.labels import Label

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class Gain(QWidget):
    """What a deal would bring, and by which components; where it brings nothing, why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = Label("", self)
        self._said.setObjectName("dealSaid")
        self._said.setProperty("role", "title")
        self._said.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(MEDIUM)
        self._grid.setVerticalSpacing(TIGHT)
        self._grid.setColumnStretch(0, 1)
        self._left_out = Label("", self)
        self._left_out.setObjectName("dealLeftOut")
        self._left_out.setProperty("role", "label")
        self._left_out.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._said)
        column.addLayout(self._grid)
        column.addWidget(self._left_out)

    def clear(self) -> None:
        """Say nothing."""
        self._said.clear()
        self._left_out.hide()
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()

    def show_gain(self, found: IfClosed) -> None:
        """Show what is gained, component by component."""
        self.clear()
        self._said.setText(self.tr("It would bring {amount}.").format(amount=grouped(found.gain)))
        left = self.tr("Not in it, as they count certain sales only: {components}.")
        self._left_out.setText(left.format(components=listed(found.left_out)))
        self._left_out.setVisible(bool(found.left_out))
        changed = [(now, then) for now, then in zip(found.now, found.then, strict=True) if now.amount != then.amount]
        for row, (now, then) in enumerate(changed):
            words = self.tr("{now} → {then}").format(now=grouped(now.amount), then=grouped(then.amount))
            sign = "+" if then.amount > now.amount else ""
            for column, (text, role) in enumerate(
                ((then.name, ""), (words, "label"), (sign + grouped(then.amount - now.amount), "strong"))
            ):
                self._put(row, column, text, role)
        if not changed:
            reasons = [self.tr("{name}: {reason}").format(name=one.name, reason=say(one.reason)) for one in found.then if one.reason]
            for row, text in enumerate(reasons):
                self._put(row, 0, text, "label")

    def _put(self, row: int, column: int, text: str, role: str) -> None:
        label = Label(text, self)
        label.setProperty("role", role)
        label.setWordWrap(column == 0)
        self._grid.addWidget(label, row, column, _RIGHT if column else Qt.AlignmentFlag.AlignTop)


class Earning(QWidget):
    """Answers for one opportunity: what its owner would earn by each plan, if it closed in the period that is looked at."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("earning")
        self._desk, self._token = desk, Token(self)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(MEDIUM)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, SMALL, 0)
        column.addLayout(self._parts)
        column.addStretch()

    def open_record(self, record_id: int) -> None:
        """Show what the opportunity with this id would bring."""
        day = self._desk.period.end
        self._token.renew()

        def ask(db: Database) -> tuple[Bringing, ...]:
            return bringing(db, record_id, day)

        self._desk.read(ask, self._show, owner=self._token)

    def _show(self, found: Sequence[Bringing]) -> None:
        while (old := self._parts.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        if not found:
            self._say(self.tr("Nothing to tell: the opportunity is not open, has no amount or no owner, or no incentive plan pays them."))
        for one in found:
            words = self.tr("{owner}, if {amount} closed in {period}, by the plan “{plan}”:")
            about = {"owner": one.owner, "amount": Amounts(one.currency).full(one.amount), "plan": one.plan}
            self._say(words.format(**about, period=say(one.period.label())))
            gain = Gain(self)
            gain.show_gain(one.closed)
            self._parts.addWidget(gain)
        if found:
            self._say(self.tr("What is paid on receipts comes when the customer pays; caps and guarantees of the plan are not in it."))

    def _say(self, words: str) -> None:
        label = Label(words, self)
        label.setProperty("role", "label")
        label.setWordWrap(True)
        self._parts.addWidget(label)
