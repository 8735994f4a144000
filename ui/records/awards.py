"""The awards that were given for a record, in the panel beside the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.db import Database
from salesdesk.services.pay.subjects import Honour, honours
from salesdesk.tokens import SMALL
from ui import looks
from ui.desk import Desk, Place
from ui.tasks import Token
from ui.widgets.buttons import LinkLabel
from ui.widgets.labels import Label


class AwardList(QWidget):
    """Lists the awards of one record of `kind`; a click on one goes to the wall of honours."""

    def __init__(self, kind: str, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("awards")
        self._kind, self._desk, self._token = kind, desk, Token(self)
        self._none = Label(self.tr("No award was given for it yet. Give one under Incentives, Rewards: tied to an idea."), self)
        self._none.setProperty("role", "label")
        self._none.setWordWrap(True)
        self._links = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, SMALL, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._none)
        column.addLayout(self._links)
        column.addStretch()

    def open_record(self, record_id: int) -> None:
        """Show the awards of the record with this id."""
        kind = self._kind
        self._token.renew()

        def ask(db: Database) -> tuple[Honour, ...]:
            return honours(db, kind, record_id)

        self._desk.read(ask, self._show, owner=self._token)

    def _show(self, found: Sequence[Honour]) -> None:
        while (old := self._links.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        self._none.setVisible(not found)
        for one in found:
            words = self.tr("★ {reward} for {member}, {day}")
            link = LinkLabel(words.format(reward=one.reward, member=one.member, day=looks.short_day(one.day)), self)
            link.setObjectName(f"honour{one.award_id}")
            link.clicked.connect(self._open)
            self._links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _open(self) -> None:
        link = self.sender()
        if link is not None:
            self._desk.place_requested.emit(Place("incentives", "rewards", int(link.objectName().removeprefix("honour"))))
