"""The questions about a table, one below another: as high as they need, never more than a part of the page; then they scroll."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from salesdesk.tokens import SMALL
from ui.widgets.buttons import LinkLabel

_LEAST = 120
_SHARE = 0.46  # of the page: what becomes of the rows has to be seen beside the questions


class QuestionArea(QScrollArea):
    """Holds questions, which are made as children of its `body`, and show and hide themselves; hidden while all of them are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("questionArea")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._questions: tuple[QWidget, ...] = ()
        self._wanted = 0
        self.body = QWidget(self.viewport())
        self.body.setObjectName("body")
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)
        self.setWidget(self.body)
        self.body.installEventFilter(self)
        self.hide()

    def hold(self, questions: tuple[QWidget, ...]) -> None:
        """Ask `questions` one below another. They are the body's from the first: what changes its parent is styled anew."""
        self._questions = questions
        for one in questions:
            self._column.addWidget(one)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the height whenever a question comes, goes or changes."""
        if watched is self.body and event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Texts have their fonts only now: laid out by the heights from before, half of a question would be out of sight.
        self._column.invalidate()

    def fit(self) -> None:
        """Take the height that the questions need, as far as the page has room."""
        asked = any(not one.isHidden() for one in self._questions)
        self.setVisible(asked)
        page = self.parentWidget()
        if not asked or page is None:
            return
        column = self._column
        needed = column.heightForWidth(self.viewport().width()) if column.hasHeightForWidth() else column.sizeHint().height()
        height = min(needed, max(_LEAST, round(_SHARE * page.height())))
        if height != self._wanted:
            self._wanted = height
            self.setMaximumHeight(height)
            self.updateGeometry()

    def focus_on(self, question: QWidget) -> None:
        """Bring `question` into sight, and the keyboard to the first answer that it offers."""
        parts = question.findChildren(QLineEdit) + question.findChildren(QAbstractButton)
        answers = [one for one in parts if one.isVisible() and one.isEnabled()]
        # A link beside a question changes how it is asked; what answers it is a field or a button of its own.
        answers.sort(key=lambda one: isinstance(one, LinkLabel))
        if answers:
            answers[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(question, 0, 0)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self._wanted, _LEAST))
