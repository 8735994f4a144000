"""How the dates or the numbers of a column are written, where the sheet leaves it open: both readings, one click for an answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QDate, QLocale, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.imports.plan.cells.written import DATES, Answer, Question
from salesdesk.money import grouped
from salesdesk.text import Text, mark
from salesdesk.tokens import MEDIUM, SMALL, TIGHT
from ui import looks
from ui.imports.sign import QuestionSign
from ui.messages import say
from ui.widgets.buttons import Button, LinkLabel
from ui.widgets.labels import Label

_MOST = 3
_WAYS: dict[str, Text] = {
    "dmy": mark("WrittenQuestion", "Day first: {cells}"),
    "mdy": mark("WrittenQuestion", "Month first: {cells}"),
    "ymd": mark("WrittenQuestion", "Year first: {cells}"),
    ",": mark("WrittenQuestion", "The comma is the decimal sign: {cells}"),
    ".": mark("WrittenQuestion", "The comma separates thousands: {cells}"),
}
_POINTS: dict[str, Text] = {
    ",": mark("WrittenQuestion", "The point separates thousands: {cells}"),
    ".": mark("WrittenQuestion", "The point is the decimal sign: {cells}"),
}
_IS = mark("WrittenQuestion", "{cell} is {value}")
_AND = mark("WrittenQuestion", ", ")
_DAY = mark("WrittenQuestion", "d MMMM yyyy")


class WrittenQuestions(QFrame):
    """`answered` carries what the question is about and the way that was chosen."""

    answered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("writtenQuestions")
        self._questions = [WrittenQuestion(self) for _ in range(2)]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        layout.setSpacing(SMALL)
        for one in self._questions:
            layout.addWidget(one)
            one.answered.connect(self.answered)
        self.hide()

    def ask(self, questions: Sequence[Question]) -> None:
        """Show `questions`, answered ones with their answer."""
        for at, one in enumerate(self._questions):
            one.setVisible(at < len(questions))
            if at < len(questions):
                one.show_question(questions[at])
        self.setVisible(bool(questions))


class WrittenQuestion(QWidget):
    """One question with a button for each way to read."""

    answered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("writtenQuestion")
        self._question: Question | None = None
        self._sign, self.words = QuestionSign(self), Label("", self)
        self.words.setObjectName("writtenWords")
        self.words.setWordWrap(True)
        self._group = QButtonGroup(self)
        self._unfolded = False
        self.again = LinkLabel(self.tr("Change"), self)
        self.again.setObjectName("changeWritten")
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        head.addWidget(self._sign)
        head.addWidget(self.words, 1)
        head.addWidget(self.again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addLayout(head)
        for _ in range(_MOST):
            button = Button("", self)
            button.setCheckable(True)
            button.setProperty("role", "answer")
            button.setAutoDefault(False)
            self._group.addButton(button)
            layout.addWidget(button)
        self._group.buttonClicked.connect(self._tell)
        self.again.clicked.connect(self._unfold)

    def show_question(self, question: Question) -> None:
        """Ask `question`, or show how it was answered."""
        if question != self._question:
            self._unfolded = False
        self._question = question
        self._fold()
        columns = self.tr("”, “").join(question.columns[:_MOST])
        if question.against:
            against = self.tr(
                "“{columns}” contradicts itself: {one} and {other} cannot both be right. In which order are the dates written?"
            )
            words = against.replace("{one}", question.against[0]).replace("{other}", question.against[1])
        elif question.about == DATES:
            words = self.tr("“{columns}”: in which order are the dates written?")
        else:
            points = not any("," in cell for cell in question.cells)
            comma, point = self.tr("“{columns}”: what does the comma separate?"), self.tr("“{columns}”: what does the point separate?")
            words = point if points else comma
        self.words.setText(words.format(columns=columns))
        said = next((one for one in question.answers if one.way == question.said), None)
        if said is not None:
            self.words.setText(self.tr("“{columns}”: {answer}").format(columns=columns, answer=_described(question, said)))
        self._group.setExclusive(False)
        for at, button in enumerate(self._group.buttons()):
            if at < len(question.answers):
                answer = question.answers[at]
                button.setObjectName(f"way-{answer.way}")
                button.setText(_described(question, answer))
                button.setChecked(question.said == answer.way)
        self._group.setExclusive(question.said is not None)
        self._sign.show_open(question.said is None)

    def _fold(self) -> None:
        """Show the ways to read; of an answered question only the answer, until the manager wants to change it."""
        folded = self._question is not None and self._question.said is not None and not self._unfolded
        ways = len(self._question.answers) if self._question is not None else 0
        for at, button in enumerate(self._group.buttons()):
            button.setVisible(not folded and at < ways)
        self.again.setVisible(folded)

    @Slot()
    def _unfold(self) -> None:
        self._unfolded = True
        self._fold()

    @Slot(QAbstractButton)
    def _tell(self, button: QAbstractButton) -> None:
        if self._question is not None:
            at = self._group.buttons().index(button)
            self.answered.emit(self._question.about, self._question.answers[at].way)


def _described(question: Question, answer: Answer) -> str:
    pairs = zip(question.cells, answer.values, strict=True)
    cells = say(_AND).join(say(_IS.fill(cell=cell, value=_value(value))) for cell, value in pairs)
    points = answer.way in _POINTS and not any("," in cell for cell in question.cells)
    return say((_POINTS if points else _WAYS)[answer.way].fill(cells=cells))


def _value(value: date | Decimal) -> str:
    if isinstance(value, Decimal):
        return grouped(value)
    return QLocale(looks.language()).toString(QDate(value.year, value.month, value.day), say(_DAY))
