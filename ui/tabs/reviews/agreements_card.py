"""What is agreed in the talk: a line for each with its owner and day, and a field that takes the next as tasks are typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.services.reviews.agreements import Agreed
from salesdesk.tokens import MEDIUM, SMALL
from ui.widgets.buttons import Button, IconButton
from ui.widgets.cards import Card
from ui.widgets.labels import Label


@dataclass(frozen=True, slots=True)
class Ticked:
    """Something agreed was done, or was not after all."""

    id: int
    done: bool


class AgreementsCard(Card):
    """`added` carries what was typed, `ticked` a `Ticked`, `removed` the id of what is agreed no more."""

    added = Signal(str)
    ticked = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Agreed for the next period"))
        self._shown: tuple[Agreed, ...] = ()
        self._sent = ""  # Return pressed twice agrees once
        self._parts: list[QWidget] = []
        self._boxes: dict[int, QCheckBox] = {}
        self._buttons: dict[int, IconButton] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SMALL)
        self._line = QLineEdit(self)
        self._line.setObjectName("agreementLine")
        self._line.setPlaceholderText(self.tr("What, @who, until when: Call Hengda every week @Ann Friday"))
        self._line.setAccessibleName(self.tr("Something agreed"))
        self._add = Button(self.tr("Add"), self, "plus")
        self._add.setObjectName("addAgreement")
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self._line, 1)
        row.addWidget(self._add)
        self.body.addLayout(self._rows)
        self.body.addLayout(row)
        self._add.clicked.connect(self._hand_on)
        self._line.returnPressed.connect(self._hand_on)

    def show_agreed(self, found: Sequence[Agreed], today: date | None = None) -> None:
        """Show what is agreed."""
        if tuple(found) == self._shown:
            return
        for one in self._parts:
            self._rows.removeWidget(one)
            one.hide()
            one.deleteLater()
        self._parts, self._boxes, self._buttons = [], {}, {}
        self._shown = tuple(found)
        for agreed in self._shown:
            row = self._row(agreed, today or date.today())
            self._rows.addWidget(row)
            row.show()
            self._parts.append(row)

    def clear_line(self) -> None:
        """Empty the field: what stood in it was added; what is typed since stays."""
        if self._line.text().strip() == self._sent:
            self._line.clear()
        self._sent = ""

    def forget(self) -> None:
        """Empty the field, for another review."""
        self._line.clear()
        self._sent = ""

    def retry(self) -> None:
        """Hand the same on again the next time: it could not be added."""
        self._sent = ""

    def _row(self, one: Agreed, today: date) -> QWidget:
        row = QWidget(self)
        box, what = QCheckBox(row), Label(one.what, row)
        who, due = Label(one.owner, row), Label(one.due.isoformat() if one.due else self.tr("no day"), row)
        box.setObjectName("agreementDone")
        box.setChecked(one.is_done)
        box.setAccessibleName(self.tr("Done: {what}").format(what=one.what))
        what.setObjectName("agreementWhat")
        what.setWordWrap(True)
        late = one.due is not None and one.due < today and not one.is_done
        who.setProperty("role", "label")
        due.setProperty("role", "bad" if late else "label")
        due.setToolTip(self.tr("This day has passed.") if late else "")
        remove = IconButton("x", self.tr("Not agreed after all"), row, size=14)
        remove.setObjectName("dropAgreement")
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(MEDIUM)
        layout.addWidget(box)
        layout.addWidget(what, 1)
        for label in (who, due, remove):
            layout.addWidget(label)
        box.clicked.connect(self._tick)
        remove.clicked.connect(self._remove)
        self._boxes[one.id], self._buttons[one.id] = box, remove
        return row

    @Slot()
    def _hand_on(self) -> None:
        words = self._line.text().strip()
        if words and words != self._sent:
            self._sent = words
            self.added.emit(words)

    @Slot()
    def _tick(self) -> None:
        box = self.sender()
        for id_, one in self._boxes.items():
            if one is box:
                self.ticked.emit(Ticked(id_, one.isChecked()))

    @Slot()
    def _remove(self) -> None:
        button = self.sender()
        for id_, one in self._buttons.items():
            if one is button:
                self.removed.emit(id_)
