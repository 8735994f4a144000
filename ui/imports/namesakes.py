"""Names that several records have: for each a list of who is meant, with what tells them apart."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.imports.plan.planned import Candidate, Unclear
from salesdesk.imports.preview import record_of
from salesdesk.tokens import MEDIUM, SMALL
from ui.imports.sign import QuestionSign
from ui.messages import say
from ui.widgets.labels import Label

_MOST = 5  # asked at once; answered ones make room for the next


class NamesakeQuestions(QFrame):
    """`answered` carries an `Unclear` and the id of who is meant, None for nobody yet."""

    answered = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("namesakeQuestions")
        self._rows: list[NamesakeQuestion] = []
        self._sign, self._words = QuestionSign(self), Label("", self)
        self._words.setObjectName("questionWords")
        self._words.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self._sign)
        head.addWidget(self._words, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        self._column.setSpacing(4)
        self._column.addLayout(head)
        self.hide()

    def ask(self, unclear: Sequence[Unclear], answered: Sequence[tuple[Unclear, int]]) -> None:
        """Show the open questions `unclear` before those that were answered."""
        shown: list[tuple[Unclear, int | None]] = [*((one, None) for one in unclear), *answered]
        if unclear:
            words = self.tr("Names that several records have: {n}. Whom does this sheet mean? Until you say, their rows are rejected.")
            self._words.setText(words.format(n=len(unclear)))
        else:
            self._words.setText(self.tr("Of several with one name, this sheet means:"))
        while len(self._rows) < min(_MOST, len(shown)):
            row = NamesakeQuestion(self)
            row.answered.connect(self._answer)
            self._rows.append(row)
            self._column.addWidget(row)
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(shown))
            if at < len(shown):
                row.show_question(*shown[at])
        self._sign.show_open(bool(unclear))
        self.setVisible(bool(shown))

    @Slot(object, object)
    def _answer(self, unclear: object, record_id: object) -> None:
        self.answered.emit(unclear, record_id)


class NamesakeQuestion(QWidget):
    """One name and the list of those who have it. `answered` carries the `Unclear` and an id, or None."""

    answered = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._unclear: Unclear | None = None
        self._name, self._who = Label("", self), QComboBox(self)
        self._name.setObjectName("questionNames")
        self._who.setObjectName("whichOne")
        self._who.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._who.setMinimumContentsLength(24)
        self._name.setBuddy(self._who)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 2, SMALL, 2)
        layout.setHorizontalSpacing(MEDIUM)
        layout.addWidget(self._name, 0, 0)
        layout.addWidget(self._who, 0, 1)
        layout.setColumnStretch(1, 1)
        self._who.activated.connect(self._tell)

    def show_question(self, unclear: Unclear, chosen: int | None) -> None:
        """Ask which one is meant, with what was answered; None for nothing yet."""
        self._unclear = unclear
        record = record_of(unclear.record)
        self._name.setText(f"{say(record.label) if record else unclear.record} “{unclear.text}”")
        self._who.setAccessibleName(self._name.text())
        self._who.clear()
        self._who.addItem(self.tr("Which one?"), None)
        for one in unclear.candidates:
            self._who.addItem(self._told(one), one.id)
        at = self._who.findData(chosen) if chosen is not None else 0
        self._who.setCurrentIndex(max(at, 0))

    def _told(self, one: Candidate) -> str:
        last = self.tr("last sale {day}").format(day=one.last_sale.isoformat()) if one.last_sale else self.tr("no sale yet")
        return " · ".join((*one.parts, last) if one.parts else (one.name, last))

    @Slot(int)
    def _tell(self, _at: int) -> None:
        self.answered.emit(self._unclear, self._who.currentData())
