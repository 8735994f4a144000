"""What is said when no file brings anything: what each of them is, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.imports.preview import Problem
from salesdesk.text import fill
from ui import looks
from ui.messages import say
from ui.widgets.empty import EmptyState

_MOST = 6
_SIDE = 160


class NothingPage(QWidget):
    """One calm sentence a file, and what SalesDesk can take."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importNothing")
        self.empty = EmptyState("inbox", "", "", self)
        self.empty.sentence.setObjectName("nothingSentence")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 0, _SIDE, 0)
        layout.addWidget(self.empty)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say why each file brings nothing."""
        lines = [_line(one) for one in problems[:_MOST]]
        if len(problems) > _MOST:
            lines.append(fill(self.tr("The same with {n} more {n:file|files}."), n=len(problems) - _MOST))
        lines.append(
            self.tr("A table has a row of headings and rows under it: sales, orders, receipts, targets, customers, products or your team.")
        )
        self.show_sentence("\n\n".join(lines))

    def show_sentence(self, sentence: str) -> None:
        """Say `sentence`."""
        self.empty.say(sentence)


def _line(problem: Problem) -> str:
    """Return the problem with the name of its file, unless it says that itself."""
    words = say(problem.text)
    return words if problem.file in words else looks.headed(problem.file, words)
