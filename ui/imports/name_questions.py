"""New names that look like known ones: a question each, answered by one click, or all of them by one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.imports.plan.planned import NearMatch
from salesdesk.imports.preview import record_of
from salesdesk.text import fill
from salesdesk.tokens import MEDIUM, SMALL
from ui.icons import picture
from ui.messages import say
from ui.theme import tokens
from ui.widgets.buttons import Button, LinkLabel

_ROW = 46
_SEEN = 3
_MOST = 40  # rows made at once; answered ones make room for the next


class NameQuestions(QFrame):
    """`answered` carries matches and whether they are the same."""

    answered = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nameQuestions")
        self._shown: list[tuple[NearMatch, bool | None]] = []
        self._rows: list[NameQuestion] = []
        self._open = self._folded = False
        self._sign, self.words = QLabel(self), QLabel(self)
        self.words.setObjectName("questionWords")
        self.words.setWordWrap(True)
        self.all_same, self.all_new = LinkLabel(self.tr("All the same"), self), LinkLabel(self.tr("All new"), self)
        self.all_same.setObjectName("allSame")
        self.all_new.setObjectName("allNew")
        self.again = LinkLabel(self.tr("Change the answers"), self)
        self.again.setObjectName("changeAnswers")
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self._sign)
        head.addWidget(self.words, 1)
        head.addWidget(self.all_same)
        head.addSpacing(SMALL)
        head.addWidget(self.all_new)
        head.addWidget(self.again)
        self._list = QWidget(self)
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._area = QScrollArea(self)
        self._area.setObjectName("questionArea")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._area)
        self.all_same.clicked.connect(self._answer_same)
        self.all_new.clicked.connect(self._answer_new)
        self.again.clicked.connect(self._unfold)
        self.hide()

    def ask(self, near: Sequence[NearMatch], answered: Sequence[tuple[NearMatch, bool]]) -> None:
        """Show the open questions `near` and those that were answered."""
        done = {(one.record, one.text) for one, _ in answered}
        open_ = [(one, None) for one in near if (one.record, one.text) not in done]
        shown: list[tuple[NearMatch, bool | None]] = [*open_[:_MOST], *answered[: _MOST - min(_MOST, len(open_))]]
        order = {(one.record, one.text): at for at, (one, _) in enumerate(self._shown)}
        shown.sort(key=lambda one: order.get((one[0].record, one[0].text), len(order)))
        if open_:
            self.words.setText(
                fill(
                    self.tr(
                        "{n} new {n:name looks like a known one. Is it|names look like known ones. Are they} the same? "
                        "Without an answer {n:it is|they are} new."
                    ),
                    n=len(open_),
                )
            )
        else:
            self.words.setText(self.tr("All questions about names are answered."))
        for widget in (self.all_same, self.all_new):
            widget.setVisible(len(open_) > 1)
        if self._open and not open_:
            self._folded = True
        self._open = bool(open_)
        self._fill(shown)
        self._area.setFixedHeight(_ROW * min(_SEEN, len(shown)) + 2)
        self._fold()
        self._tint()
        self.setVisible(bool(shown))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._rows:
            self._tint()

    def _fill(self, shown: list[tuple[NearMatch, bool | None]]) -> None:
        while len(self._rows) < len(shown):
            row = NameQuestion(self._list)
            row.answered.connect(self._answer)
            self._rows.append(row)
            self._column.addWidget(row)
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(shown))
            if at < len(shown):
                row.show_match(*shown[at])
        self._shown = shown

    def _fold(self) -> None:
        """Show the questions; where all are answered, only that they are, until the manager wants to see them again."""
        folded = self._folded and not self._open
        self._area.setVisible(not folded)
        self.again.setVisible(folded)

    @Slot()
    def _unfold(self) -> None:
        self._folded = False
        self._fold()

    def _tint(self) -> None:
        name, colour = ("circle-help", "warn") if self._open else ("circle-check", "good")
        self._sign.setPixmap(picture(name, getattr(tokens(), colour), 18, self.devicePixelRatioF()))

    @Slot(object, object)
    def _answer(self, match: object, same: object) -> None:
        self.answered.emit((match,), same)

    @Slot()
    def _answer_same(self) -> None:
        self.answered.emit(tuple(one for one, said in self._shown if said is None), True)

    @Slot()
    def _answer_new(self) -> None:
        self.answered.emit(tuple(one for one, said in self._shown if said is None), False)


class NameQuestion(QWidget):
    """One question about a name. `answered` carries the match and whether it is the same."""

    answered = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(_ROW)
        self._match: NearMatch | None = None
        self._names, self._why = QLabel(self), QLabel(self)
        self._names.setObjectName("questionNames")
        self._names.setTextFormat(Qt.TextFormat.PlainText)
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
        self._names.setText((known if match.other_id else both).format(new=match.text, known=match.other))
        self._names.setToolTip(self._names.text())
        self._why.setText(f"{kind} · {say(match.reason)}")
        self._group.setExclusive(False)
        self._same.setChecked(same is True)
        self._new.setChecked(same is False)
        self._group.setExclusive(True)

    @Slot(QAbstractButton)
    def _tell(self, button: QAbstractButton) -> None:
        self.answered.emit(self._match, button is self._same)
