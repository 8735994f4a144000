"""Rows that an earlier import of the sheet brought and that are not in it any more: old and new in sight, answered by one click."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.imports.plan.gone.missing import KEEP, REPLACE
from salesdesk.imports.plan.gone.words import changed_words, gone_words
from salesdesk.imports.plan.planned import Gone
from salesdesk.text import mark
from salesdesk.tokens import MEDIUM, SMALL
from ui.imports.sign import QuestionSign
from ui.messages import say
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, as_typed

_MOST = 3
_IN_TIP = 40
_MORE = mark("Gone", "and {n} more")


class GoneQuestion(QFrame):
    """`answered` carries "replace" or "keep"."""

    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("goneQuestion")
        self._sign, self.words, self.pairs = QuestionSign(self), Label("", self), Label("", self)
        self.words.setObjectName("goneWords")
        self.pairs.setObjectName("gonePairs")
        self.pairs.setProperty("role", "label")
        for label in (self.words, self.pairs):
            label.setWordWrap(True)
        self.replace, self.keep = Button(self.tr("Replace them"), self), Button(self.tr("Keep both"), self)
        self.replace.setObjectName("goneReplace")
        self.keep.setObjectName("goneKeep")
        self._group = QButtonGroup(self)
        for button in (self.replace, self.keep):
            button.setCheckable(True)
            button.setProperty("role", "answer")
            button.setAutoDefault(False)
            self._group.addButton(button)
        head = QHBoxLayout()
        head.setSpacing(SMALL)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self.words)
        said.addWidget(self.pairs)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(said, 1)
        for button in (self.replace, self.keep):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        layout.addLayout(head)
        self.replace.clicked.connect(self._replace)
        self.keep.clicked.connect(self._keep)
        self.hide()

    def ask(self, gone: Gone | None, record: str) -> None:
        """Show what is missing, and what was said; nothing where `gone` is None. `record` is what the rows become."""
        self.setVisible(gone is not None)
        if gone is None:
            return
        self.words.setText(say(gone_words(gone)))
        lines = [say(changed_words(record, one)) for one in gone.samples[:_IN_TIP]]
        shown = lines[:_MOST]
        if gone.rows > len(shown):
            shown.append(say(_MORE.fill(n=f"{gone.rows - len(shown):,}")))
        self.pairs.setText("\n".join(shown))
        self.pairs.setToolTip(as_typed("\n".join(lines)))
        self._group.setExclusive(False)
        self.replace.setChecked(gone.said == REPLACE)
        self.keep.setChecked(gone.said == KEEP)
        self._group.setExclusive(True)
        self._sign.show_open(gone.said is None)

    @Slot()
    def _replace(self) -> None:
        self.answered.emit(REPLACE)

    @Slot()
    def _keep(self) -> None:
        self.answered.emit(KEEP)
