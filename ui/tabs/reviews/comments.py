"""The manager's words: what went well, what to improve, development, an overall comment; kept by themselves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from salesdesk.services.reviews.scoring import FINAL, ReviewSummary
from salesdesk.tokens import LARGE, TIGHT
from ui.tabs.reviews.asking import Written
from ui.widgets.cards import Card
from ui.widgets.labels import Label

PAUSE_MS = 1200


class CommentsCard(Card):
    """`written` carries a `Written` when typing pauses, when a field is left, and on `settle`."""

    written = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Comments"))
        self._review_id = 0
        self._shown: dict[str, str] = {}
        self._told: dict[str, str] = {}
        self._kept = Label("", self)
        self._kept.setObjectName("commentsKept")
        self._kept.setProperty("role", "label")
        self.add_action(self._kept)
        self.fields: dict[str, QPlainTextEdit] = {}
        grid = QGridLayout()
        grid.setSpacing(LARGE)
        for at, (name, label, hint) in enumerate(self._texts()):
            grid.addLayout(self._field(name, label, hint), at // 2, at % 2)
        self.body.addLayout(grid)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.settle)
        for field in self.fields.values():
            field.textChanged.connect(self._typed)
            field.installEventFilter(self)

    def _texts(self) -> tuple[tuple[str, str, str], ...]:
        return (
            ("strengths", self.tr("What went well"), self.tr("What should go on like this?")),
            ("to_improve", self.tr("What to improve"), self.tr("What would help most?")),
            ("development", self.tr("Development"), self.tr("What is next: skills, tasks, a course?")),
            ("comment", self.tr("Overall comment"), self.tr("One or two sentences to remember")),
        )

    def _field(self, name: str, label: str, hint: str) -> QVBoxLayout:
        words, field = Label(label, self), QPlainTextEdit(self)
        words.setProperty("role", "label")
        words.setBuddy(field)
        field.setObjectName(name)
        field.setAccessibleName(label)
        field.setPlaceholderText(hint)
        field.setTabChangesFocus(True)
        field.setFixedHeight(96)
        self.fields[name] = field
        column = QVBoxLayout()
        column.setSpacing(TIGHT)
        column.addWidget(words)
        column.addWidget(field)
        return column

    def show_review(self, one: ReviewSummary) -> None:
        """Show the comments of `one`; what is being typed stays."""
        if one.id != self._review_id:
            self.settle()
            self._review_id, self._shown, self._told = one.id, {}, {}
        for name, field in self.fields.items():
            text, typed = one.comments[name], field.toPlainText()
            field.setReadOnly(one.state == FINAL)
            if name not in self._shown or typed == self._shown[name]:
                self._put(field, text)
                self._shown[name] = text
            elif typed.strip() == text:
                self._shown[name] = typed
        if not self._changed():
            # All is stored: what is typed from now on is to be told again, also if it was told before and taken back.
            self._told = {}
        self._kept.setText(self.tr("Final") if one.state == FINAL else self._standing())

    @Slot()
    def settle(self) -> None:
        """Hand on what was typed since."""
        self._pause.stop()
        changed = self._changed()
        if self._review_id and changed and changed != self._told:
            self._told = changed
            self.written.emit(Written(self._review_id, changed))

    def retry(self) -> None:
        """Hand the same words on again the next time: they could not be kept."""
        self._told = {}
        self._kept.setText(self.tr("Not kept yet"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and watched in self.fields.values():
            self.settle()
        return super().eventFilter(watched, event)

    @Slot()
    def _typed(self) -> None:
        if self._changed():
            self._kept.setText(self.tr("Typing…"))
            self._pause.start()

    def _standing(self) -> str:
        return self.tr("Typing…") if self._changed() else self.tr("Kept by itself")

    def _changed(self) -> dict[str, str]:
        """Return what is typed and not stored yet."""
        typed = {name: field.toPlainText() for name, field in self.fields.items()}
        return {name: text for name, text in typed.items() if text != self._shown.get(name, "")}

    def _put(self, field: QPlainTextEdit, text: str) -> None:
        if field.toPlainText() != text:
            field.blockSignals(True)
            field.setPlainText(text)
            field.blockSignals(False)
