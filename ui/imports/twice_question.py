"""Sales of a table that other sheets may tell as well: both in sight, answered by one click."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QWidget

from salesdesk.imports.plan.planned import TablePlan
from salesdesk.imports.plan.twice.words import BOTH, ONCE, twice_words
from salesdesk.text import mark
from salesdesk.tokens import MEDIUM, SMALL
from ui.imports.sign import QuestionSign
from ui.looks import sentences
from ui.messages import say
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, as_typed

_MOST = 3
_MORE = mark("Twice", "and {n} more")


class TwiceQuestion(QFrame):
    """`answered` carries "once" or "both". Hidden where nothing may count twice."""

    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("twiceQuestion")
        self._sign, self.words, self.lines = QuestionSign(self), Label("", self), Label("", self)
        self.words.setObjectName("twiceWords")
        self.lines.setObjectName("twiceLines")
        self.lines.setProperty("role", "label")
        for label in (self.words, self.lines):
            label.setWordWrap(True)
        self.once, self.both = Button(self.tr("Yes: count once"), self), Button(self.tr("No: count both"), self)
        self.once.setObjectName("twiceOnce")
        self.both.setObjectName("twiceBoth")
        self._group = QButtonGroup(self)
        for button in (self.once, self.both):
            button.setCheckable(True)
            button.setProperty("role", "answer")
            button.setAutoDefault(False)
            self._group.addButton(button)
        layout = QGridLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        layout.setHorizontalSpacing(SMALL)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(1, 1)
        for at, widget in enumerate((self._sign, self.words, self.once, self.both)):
            layout.addWidget(widget, 0, at, Qt.AlignmentFlag.AlignTop if at != 1 else Qt.AlignmentFlag(0))
        layout.addWidget(self.lines, 1, 1, 1, 3)
        self.once.clicked.connect(self._say_once)
        self.both.clicked.connect(self._say_both)
        self.hide()

    def ask(self, plan: TablePlan) -> None:
        """Show what of the table may count twice, and what was said of it."""
        found = plan.twice if plan.target is not None else ()
        self.setVisible(bool(found))
        if not found:
            return
        self.words.setText(sentences(*(say(words) for one in found for words in twice_words(one))))
        lines = [say(line) for one in found for line in one.lines]
        count = sum(one.n for one in found if one.lines)
        shown = lines[:_MOST]
        if count > len(shown):
            shown.append(say(_MORE.fill(n=f"{count - len(shown):,}")))
        self.lines.setText("\n".join(shown))
        self.lines.setToolTip(as_typed("\n".join(lines)))
        said = {one.said for one in found}
        self._group.setExclusive(False)
        self.once.setChecked(said == {ONCE})
        self.both.setChecked(said == {BOTH})
        self._group.setExclusive(True)
        self._sign.show_open(None in said)

    @Slot()
    def _say_once(self) -> None:
        self.answered.emit(ONCE)

    @Slot()
    def _say_both(self) -> None:
        self.answered.emit(BOTH)
