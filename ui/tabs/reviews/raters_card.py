"""Who gives feedback on the reviewed: whom one asked and when, and whose answer came back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from salesdesk.services.reviews.raters import MEMBER, Rater
from salesdesk.tokens import MEDIUM, SMALL
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import Label


class RatersCard(Card):
    """`choose_requested` when others are to be chosen, `mail_requested` when those who have not answered are to be written to."""

    choose_requested = Signal()
    mail_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Feedback of others"))
        self._shown: tuple[Rater, ...] | None = None
        self._cells: list[Label] = []
        self._choose, self._mail = Button(self.tr("Choose…"), self, "user-plus"), Button(self.tr("Ask by e-mail…"), self, "mail")
        self._choose.setObjectName("chooseRaters")
        self._mail.setObjectName("askRaters")
        for button in (self._choose, self._mail):
            self.add_action(button)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(MEDIUM)
        self._grid.setVerticalSpacing(SMALL)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        self._choose.clicked.connect(self.choose_requested)
        self._mail.clicked.connect(self.mail_requested)

    def show_raters(self, found: Sequence[Rater], final: bool) -> None:
        """Show who was chosen, with what has come back."""
        self._choose.setEnabled(not final)
        self._mail.setVisible(bool(found))
        self._mail.setEnabled(not final and any(not one.answered for one in found))
        if tuple(found) == self._shown:
            return
        self._shown = tuple(found)
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self._cells = []
        if not found:
            self._put(0, 0, self.tr("Nobody chosen: the form goes to all colleagues of the team."), "label", 3)
        for row, one in enumerate(found):
            self._put(row, 0, one.who.name)
            about = [one.who.about or (self.tr("colleague") if one.who.kind == MEMBER else "")]
            about += [] if one.who.email else [self.tr("no e-mail address")]
            self._put(row, 1, "  ·  ".join(word for word in about if word), "label")
            self._put(row, 2, self._state(one), "good" if one.answered else "label")

    def _state(self, one: Rater) -> str:
        if one.answered:
            return self.tr("✓ answered")
        return self.tr("asked on {day}").format(day=one.asked_on.isoformat()) if one.asked_on else self.tr("not asked yet")

    def _put(self, row: int, column: int, text: str, role: str = "", span: int = 1) -> None:
        cell = Label(text, self)
        cell.setObjectName(("raterName", "raterAbout", "raterState")[column])
        cell.setWordWrap(column == 1 or span > 1)
        if role:
            cell.setProperty("role", role)
        self._grid.addWidget(cell, row, column, 1, span)
        self._cells.append(cell)
