"""Names that may be one, a row each with the two answers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.imports.plan.names.near_match import NearMatch
from salesdesk.imports.preview import record_of
from salesdesk.tokens import SMALL
from ui.messages import say
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, as_typed

_ROW = 46
_SEEN = 3
MOST = 40  # rows made at once; answered ones make room for the next

Answered = tuple[NearMatch, bool | None]


class NameRows(QScrollArea):
    """`answered` carries a match, in a tuple, and whether the two are the same."""

    answered = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("questionArea")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows: list[NameQuestion] = []
        self._list = QWidget(self.viewport())
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setWidget(self._list)

    def fill(self, shown: list[Answered]) -> None:
        """Show `shown`, each with its answer; None for nothing yet."""
        while len(self._rows) < len(shown):
            row = NameQuestion(self._list)
            row.answered.connect(self._answer)
            self._rows.append(row)
            self._column.addWidget(row)
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(shown))
            if at < len(shown):
                row.show_match(*shown[at])
        self.setFixedHeight(_ROW * min(_SEEN, len(shown)) + 2)

    @Slot(object, object)
    def _answer(self, match: object, same: object) -> None:
        self.answered.emit((match,), same)


class NameQuestion(QWidget):
    """One question about a name. `answered` carries the match and whether it is the same."""

    answered = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(_ROW)
        self._match: NearMatch | None = None
        self._names, self._why = Label("", self), Label("", self)
        self._names.setObjectName("questionNames")
        self._names.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._why.setProperty("role", "label")
        self._same, self._new = Button(self.tr("The same"), self), Button(self.tr("New"), self)
        self._same.setObjectName("same")
        self._new.setObjectName("new")
        self._group = QButtonGroup(self)
        for button in (self._same, self._new):
            button.setCheckable(True)
            button.setProperty("role", "answer")
            button.setAutoDefault(False)
            self._group.addButton(button)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, SMALL, 2)
        layout.setSpacing(SMALL)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._names)
        words.addWidget(self._why)
        layout.addLayout(words, 1)
        layout.addWidget(self._same)
        layout.addWidget(self._new)
        self._group.buttonClicked.connect(self._tell)

    def show_match(self, match: NearMatch, same: bool | None) -> None:
        """Ask about `match`; with what was answered, None for nothing yet."""
        self._match = match
        record = record_of(match.record)
        kind = say(record.label) if record else match.record
        known, both = self.tr("“{new}” in the sheet = “{known}” in SalesDesk?"), self.tr("“{new}” = “{known}”, both in the sheet?")
        in_form = self.tr("“{new}” in the form = “{known}” in SalesDesk?")
        words = in_form if match.only_known else known if match.other_id else both
        self._names.setText(words.format(new=match.text, known=match.other))
        self._names.setToolTip(as_typed(self._names.text()))
        self._why.setText(f"{kind} · {say(match.reason)}")
        self._new.setText(self.tr("Somebody else") if match.only_known else self.tr("New"))
        self._group.setExclusive(False)
        self._same.setChecked(same is True)
        self._new.setChecked(same is False)
        self._group.setExclusive(True)

    @property
    def is_answered(self) -> bool:
        """True where one of the two answers was given."""
        return self._same.isChecked() or self._new.isChecked()

    @Slot(QAbstractButton)
    def _tell(self, button: QAbstractButton) -> None:
        self.answered.emit(self._match, button is self._same)
