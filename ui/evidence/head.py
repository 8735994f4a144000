"""What stands above the facts: the figure, what it means, how it is made up, and links to the figures beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.tokens import MEDIUM, SMALL
from ui.evidence.figure_line import FigureLine
from ui.evidence.words import Words
from ui.widgets.buttons import LinkLabel
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from salesdesk.measure.asked import Asked
    from salesdesk.services.list_asked import ListAsked


class EvidenceHead(QWidget):
    """The head of the evidence of what `asked` names.

    `other_asked` carries what is asked instead: the figure of another period. `whole_asked` when the whole is wanted instead of the part
    that is shown, which is offered where `has_whole`; `target_asked` when the target is.
    """

    other_asked = Signal(object)
    whole_asked = Signal()
    target_asked = Signal()

    def __init__(self, asked: Asked | ListAsked, has_whole: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._asked = asked
        self._title, self._figure, self._meaning = Label("", self), FigureLine("formula", self), Label("", self)
        self._title.setObjectName("title")
        self._title.setProperty("role", "title")
        self._meaning.setObjectName("meaning")
        self._meaning.setWordWrap(True)
        self._meaning.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._meaning.setProperty("role", "label")
        self._whole = LinkLabel(self.tr("Show the whole figure"), self)
        self._whole.setObjectName("whole")
        self._whole.setVisible(has_whole)
        self._target = LinkLabel(self.tr("Where the target comes from"), self)
        self._target.setObjectName("target")
        self._target.hide()
        self._before, self._last_year = LinkLabel("", self), LinkLabel("", self)
        self._before.setObjectName("before")
        self._last_year.setObjectName("lastYear")
        self._lay_out()
        self._whole.clicked.connect(self.whole_asked)
        self._target.clicked.connect(self.target_asked)
        self._before.clicked.connect(self._ask_before)
        self._last_year.clicked.connect(self._ask_last_year)

    def _lay_out(self) -> None:
        links = QHBoxLayout()
        links.addWidget(self._title)
        links.addSpacing(MEDIUM)
        links.addWidget(self._whole)
        links.addStretch()
        links.setSpacing(MEDIUM)
        for link in (self._before, self._last_year, self._target):
            links.addWidget(link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addLayout(links)
        column.addWidget(self._figure)
        column.addWidget(self._meaning)

    def show_words(self, words: Words, has_target: bool) -> None:
        """Show what was found, in `words`."""
        self._title.setText(words.title())
        self._meaning.setText(words.meaning())
        self._figure.show_figure(words.figure(), words.unit(), words.formula())
        self._target.setVisible(has_target)
        self._offer_comparisons(words)

    @property
    def title(self) -> str:
        """What the figure is called, of whom and when."""
        return self._title.text()

    def _offer_comparisons(self, words: Words) -> None:
        """Offer the same figure of the period before and of a year before, with which figures are compared."""
        others = {self._before: self._elsewhen(last_year=False), self._last_year: self._elsewhen(last_year=True)}
        for link, asked in others.items():
            link.setVisible(asked is not None)
            if asked is not None:
                link.setText(words.elsewhen(asked.period))
        if others[self._before] == others[self._last_year]:
            self._before.hide()

    def _elsewhen(self, *, last_year: bool) -> Asked | None:
        from salesdesk.measure.asked import Asked

        if not isinstance(self._asked, Asked):
            return None
        one = self._asked.narrowed()
        return replace(one, period=one.period.year_before() if last_year else one.period.previous())

    @Slot()
    def _ask_before(self) -> None:
        self.other_asked.emit(self._elsewhen(last_year=False))

    @Slot()
    def _ask_last_year(self) -> None:
        self.other_asked.emit(self._elsewhen(last_year=True))
