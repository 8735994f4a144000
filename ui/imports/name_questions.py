"""New names that look like known ones: a question each, answered by one click, or all of them by one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.imports.plan.names.near_match import SPACES, NearMatch
from salesdesk.text import fill
from salesdesk.tokens import MEDIUM, SMALL
from ui.imports.name_rows import MOST, Answered, NameRows
from ui.imports.sign import QuestionSign
from ui.widgets.buttons import LinkLabel
from ui.widgets.labels import Label


class NameQuestions(QFrame):
    """`answered` carries matches and whether they are the same."""

    answered = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nameQuestions")
        self._shown: list[Answered] = []
        self._open = self._folded = False
        self._sign, self.words = QuestionSign(self), Label("", self)
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
        self._area = NameRows(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._area)
        self._area.answered.connect(self.answered)
        self.all_same.clicked.connect(self._answer_same)
        self.all_new.clicked.connect(self._answer_new)
        self.again.clicked.connect(self._unfold)
        self.hide()

    def ask(self, near: Sequence[NearMatch], answered: Sequence[tuple[NearMatch, bool]]) -> None:
        """Show the open questions `near` and those that were answered, but for those about spaces alone (`SpellingQuestion`)."""
        near, answered = [one for one in near if one.kind != SPACES], [one for one in answered if one[0].kind != SPACES]
        done = {one.asked for one, _ in answered}
        open_ = [(one, None) for one in near if one.asked not in done]
        shown: list[Answered] = [*open_[:MOST], *answered[: MOST - min(MOST, len(open_))]]
        order = {one.asked: at for at, (one, _) in enumerate(self._shown)}
        shown.sort(key=lambda one: order.get(one[0].asked, len(order)))
        if open_ and all(one.only_known for one, _ in open_):
            self.words.setText(self.tr("The name in this form looks like a known one. Is it the same?"))
        elif open_:
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
        self._shown = shown
        self._area.fill(shown)
        self._fold()
        self._sign.show_open(self._open)
        self.setVisible(bool(shown))

    def _fold(self) -> None:
        """Show the questions; where all are answered, only that they are, until the manager wants to see them again."""
        folded = self._folded and not self._open
        self._area.setVisible(not folded)
        self.again.setVisible(folded)

    @Slot()
    def _unfold(self) -> None:
        self._folded = False
        self._fold()

    @Slot()
    def _answer_same(self) -> None:
        self.answered.emit(tuple(one for one, said in self._shown if said is None), True)

    @Slot()
    def _answer_new(self) -> None:
        self.answered.emit(tuple(one for one, said in self._shown if said is None), False)
