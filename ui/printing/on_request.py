"""What can be printed from anywhere: a menu of the documents of the period and team that are looked at."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from salesdesk.db import Database
from salesdesk.documents import DOCUMENTS
from salesdesk.documents.document import OnRequest
from salesdesk.documents.printout import Printout
from salesdesk.measure import EVERYONE, Who
from salesdesk.period import Period
from ui.desk import Desk
from ui.messages import say
from ui.printing.preview import PreviewDialog


class PrintMenu(QMenu):
    """Lists the documents and previews the chosen one, which says there why it cannot be printed; gone when it is closed."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("printMenu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._window = desk, parent
        for one in DOCUMENTS:
            if one.on_request is not None:
                period = self._period(one.on_request)
                action = QAction(self.tr("{document}: {period}…").format(document=say(one.label), period=say(period.label())), self)
                action.setObjectName(one.name)
                self.addAction(action)
        self.triggered.connect(self._preview)

    def _period(self, document: OnRequest) -> Period:
        return document.period(self._desk.period, date.today())

    @Slot(QAction)
    def _preview(self, action: QAction) -> None:
        document = next(one.on_request for one in DOCUMENTS if one.name == action.objectName())
        assert document is not None
        printout, period = document.printout, self._period(document)
        who = EVERYONE if self._desk.team is None else Who.team(self._desk.team)

        def ask(database: Database) -> Printout:
            return printout(database, period, who)

        PreviewDialog(self._desk, ask, None, self._window).open()
