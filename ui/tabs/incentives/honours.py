"""The wall of honours: a card for each award, with what it is for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.services.pay.rewards import KINDS, TIED, AwardView
from salesdesk.tokens import LARGE, MEDIUM, TIGHT
from ui import looks
from ui.messages import say
from ui.widgets.buttons import LinkLabel
from ui.widgets.empty import EmptyState
from ui.widgets.labels import Label, as_typed

_COLUMNS = 3


class Wall(QScrollArea):
    """`give_asked` where there is none yet; `print_asked` carries a tuple of awards, `remove_asked` an id, `subject_asked` a `Subject`."""

    give_asked = Signal()
    print_asked = Signal(object)
    remove_asked = Signal(object)
    subject_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._cards: dict[int, HonourCard] = {}

    def show_awards(self, found: Sequence[AwardView]) -> None:
        """Show `found`."""
        body = QWidget(self.viewport())
        body.setObjectName("body")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        self._cards = {}
        if not found:
            words = self.tr("Nobody is honoured yet this year. Thank somebody for a result, a goal, an idea or a behaviour.")
            empty = EmptyState("award", words, self.tr("Give an award…"), body)
            empty.chosen.connect(self.give_asked)
            column.addWidget(empty, 1)
        for first in range(0, len(found), _COLUMNS):
            row = QHBoxLayout()
            row.setSpacing(MEDIUM)
            for at in range(first, first + _COLUMNS):
                row.addWidget(self._card(found[at], body) if at < len(found) else self._nothing(body), 1)
            column.addLayout(row)
        column.addStretch(1 if found else 0)
        self.setWidget(body)

    def look_at(self, award_id: int) -> bool:
        """Scroll to an award; tell whether it is there."""
        card = self._cards.get(award_id)
        if card is not None:
            self.ensureWidgetVisible(card)
            card.print_link.setFocus()
        return card is not None

    def _card(self, award: AwardView, body: QWidget) -> HonourCard:
        card = self._cards[award.id] = HonourCard(award, body)
        card.print_link.clicked.connect(self._print)
        card.remove_link.clicked.connect(self._remove)
        card.subject_link.clicked.connect(self._open)
        return card

    def _nothing(self, body: QWidget) -> QWidget:
        made = QWidget(body)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return made

    @property
    def _chosen(self) -> AwardView | None:
        link = self.sender()
        card = link.parent() if link is not None else None
        return card.award if isinstance(card, HonourCard) else None

    @Slot()
    def _print(self) -> None:
        if (one := self._chosen) is not None:
            self.print_asked.emit((one,))

    @Slot()
    def _remove(self) -> None:
        if (one := self._chosen) is not None:
            self.remove_asked.emit(one.id)

    @Slot()
    def _open(self) -> None:
        if (one := self._chosen) is not None:
            self.subject_asked.emit(one.subject)


class HonourCard(QFrame):
    """One award on the wall."""

    def __init__(self, award: AwardView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.award = award
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(TIGHT)
        day = looks.short_day(award.day)
        self.subject_link = LinkLabel(say(award.subject.name) if award.subject is not None else "", self)
        self.subject_link.setObjectName("honourSubject")
        self.subject_link.setVisible(award.subject is not None)
        self.subject_link.setToolTip(as_typed(self.subject_link.text()))
        # As wide as the others, whatever it is for.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._say(column, f"{award.reward}  ·  {say(KINDS[award.kind])}", "label")
        self._say(column, award.member, "heading")
        self._say(column, f"{award.what}  ·  {say(TIED[award.tied_to])}", "strong")
        column.addWidget(self.subject_link, 0, Qt.AlignmentFlag.AlignLeft)
        self._say(column, award.words, "")
        self._say(column, self.tr("Honours: {value}").format(value=award.value) if award.value else "", "label")
        self._say(column, "  ·  ".join(part for part in (award.team, day) if part), "label")
        self.print_link, self.remove_link = LinkLabel(self.tr("Certificate"), self), LinkLabel(self.tr("Take back"), self)
        column.addStretch()  # cards of one row are as high as the fullest of them
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        row.addWidget(self.print_link)
        row.addWidget(self.remove_link)
        row.addStretch()
        column.addLayout(row)

    def _say(self, column: QVBoxLayout, words: str, role: str) -> None:
        if words:
            label = Label(words, self)
            label.setProperty("role", role)
            label.setWordWrap(True)
            column.addWidget(label)
