"""The preview of a printout: one page at a time, and from there to the printer or to files."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from salesdesk.documents.printout import Printout
from salesdesk.tokens import LARGE, MEDIUM, SMALL
from ui.desk import Desk
from ui.dialogs.base import room_for
from ui.messages import say
from ui.printing.outlet import Outlet
from ui.printing.pages import Pages
from ui.printing.paper import EDGE, INCHES, PaperView
from ui.tasks import Token
from ui.widgets.box import Box
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Label
from ui.widgets.order import OrderedDialog

if TYPE_CHECKING:
    from salesdesk.db import Database

_WIDTH, _PAGE = "width", "page"
_ZOOMS = (50, 75, 100, 150, 200)


class PreviewDialog(OrderedDialog):
    """Shows what `question` gives: all sheets of it, or the one with the id `only`."""

    def __init__(self, desk: Desk, question: Callable[[Database], Printout], only: int | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.setWindowTitle(self.tr("Print"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._all: Printout | None = None
        self._chosen: Printout | None = None
        self._only = only
        self._review, self._page = 0, 0
        self._to_last = False
        self._token = Token(self)
        self.pages = Pages(desk.tasks, self)
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._show_place()
        room = parent.window().size() if parent is not None else self.size()
        self.resize(QSize(max(min(room.width() - 80, 980), 640), max(room.height() - 40, 480)).boundedTo(room_for(self)))

        def ask(database: Database) -> tuple[Printout, str]:
            printout = question(database)
            return printout, printout.missing()

        desk.read(ask, self._take, self._fail, self._token)

    def _make_widgets(self) -> None:
        self._who, self._zoom = Box(self), Box(self)
        self._who.setObjectName("printWho")
        self._who.setAccessibleName(self.tr("Whose"))
        self._who.setMinimumWidth(170)
        self._who.setMaximumWidth(240)
        self._zoom.setObjectName("printZoom")
        self._zoom.setAccessibleName(self.tr("Size on the screen"))
        self._zoom.addItem(self.tr("Whole page"), _PAGE)
        self._zoom.addItem(self.tr("Page width"), _WIDTH)
        for share in _ZOOMS:
            self._zoom.addItem(f"{share}%", share)
        self._back = IconButton("chevron-left", self.tr("Page before"), self)
        self._on = IconButton("chevron-right", self.tr("Next page"), self)
        self._back.setObjectName("pageBack")
        self._on.setObjectName("pageOn")
        self._where = Label("", self)
        self._where.setObjectName("printPlace")
        self._where.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area = QScrollArea(self)
        self.paper = PaperView(self._area.viewport())
        self._area.setObjectName("printArea")
        self._area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area.setWidget(self.paper)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.viewport().installEventFilter(self)
        self.outlet = Outlet(self._desk, self)
        self._missing = Label("", self)
        self._missing.setObjectName("printMissing")
        self._missing.setProperty("role", "bad")
        self._missing.setWordWrap(True)
        self._missing.setContentsMargins(LARGE, 0, LARGE, MEDIUM)
        self._missing.hide()
        self._close = Button(self.tr("Close"), self)
        self._close.setObjectName("closePreview")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        top.setSpacing(SMALL)
        top.addWidget(self._who)
        top.addStretch()
        for widget in (self._back, self._where, self._on):
            top.addWidget(widget)
        top.addStretch()
        top.addWidget(self._zoom)
        foot = QHBoxLayout()
        foot.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        foot.setSpacing(SMALL)
        foot.addWidget(self.outlet, 1)
        foot.addWidget(self._close, alignment=Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._missing)
        layout.addWidget(self._area, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self._who.activated.connect(self._choose_who)
        self._zoom.activated.connect(self._rescale)
        self._back.clicked.connect(self._go_back)
        self._on.clicked.connect(self._go_on)
        self._close.clicked.connect(self.reject)
        self.pages.arrived.connect(self._arrive)
        self.pages.failed.connect(self._fail)
        for key, slot in ((Qt.Key.Key_PageUp, self._go_back), (Qt.Key.Key_PageDown, self._go_on)):
            QShortcut(QKeySequence(key), self).activated.connect(slot)
        QShortcut(QKeySequence.StandardKey.Print, self).activated.connect(self.outlet.ask_printer)

    @Slot()
    def reject(self) -> None:
        self.outlet.stop()
        super().reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._area.viewport():
            self._rescale()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rescale()

    def _take(self, found: tuple[Printout, str]) -> None:
        self._all, missing = found
        printout = self._all
        words = self.tr("These characters are not in the fonts for printing and come out as boxes: {signs}")
        self._missing.setText(words.format(signs="  ".join(missing)))
        self._missing.setVisible(bool(missing))
        self._who.addItem(self.tr("All ({n})").format(n=len(printout.ids)), None)
        for review_id, name in zip(printout.ids, printout.names, strict=True):
            self._who.addItem(name, review_id)
        self._who.setCurrentIndex(max(self._who.findData(self._only), 0) if self._only is not None else 0)
        self.paper.set_paper(printout.paper)
        self._choose_who()

    @Slot(object)
    def _fail(self, error: object) -> None:
        self._desk.messages.error(error)
        self._where.setText(say(getattr(error, "text", "")) or self.tr("This page could not be made."))

    @Slot()
    def _choose_who(self) -> None:
        if self._all is not None:
            review_id = self._who.currentData()
            self._chosen = self._all if review_id is None else self._all.only(review_id)
            self.outlet.take(self._chosen)
            self._review, self._page, self._to_last = 0, 0, False
            self._rescale()

    @Slot()
    def _rescale(self) -> None:
        if self._chosen is None:
            return
        scale = self._scale(self._chosen.paper)
        self.paper.set_scale(scale)
        self.pages.take(self._chosen, 96 * scale * self.devicePixelRatioF())
        self._show_page()

    def _scale(self, paper: str) -> float:
        chosen, inches, room = self._zoom.currentData(), INCHES[paper], self._area.viewport().size()
        wide = (room.width() - 2 * EDGE) / (inches.width() * 96)
        if chosen == _WIDTH:
            return max(min(wide, 2.0), 0.2)
        if chosen == _PAGE:
            return max(min(wide, (room.height() - 2 * EDGE) / (inches.height() * 96)), 0.2)
        return float(chosen) / 100

    @Slot(object)
    def _arrive(self, number: int) -> None:
        if number == self._review:
            self._show_page()

    def _show_page(self) -> None:
        made = self.pages.of(self._review)
        if made:
            self._page = len(made) - 1 if self._to_last else min(self._page, len(made) - 1)
            self._to_last = False
            self.paper.show_page(made[self._page])
        self._show_place(len(made))

    def _show_place(self, count: int = 0) -> None:
        chosen = self._chosen
        if chosen is None:
            self._where.setText(self.tr("Preparing the pages…"))
        else:
            words = self.tr("{name}, page {page} of {pages}") if count else self.tr("{name}, preparing…")
            said = words.format(name=chosen.names[self._review], page=self._page + 1, pages=count)
            if len(chosen.names) > 1:
                said += "  ·  " + self.tr("{number} of {all}").format(number=self._review + 1, all=len(chosen.names))
            self._where.setText(said)
            self.paper.setAccessibleName(said)
        self._back.setEnabled(chosen is not None and (self._review > 0 or self._page > 0))
        self._on.setEnabled(chosen is not None and (self._review < len(chosen.names) - 1 or self._page < count - 1))

    @Slot()
    def _go_on(self) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        if self._page < len(self.pages.of(self._review)) - 1:
            self._page += 1
        elif self._review < len(chosen.names) - 1:
            self._review, self._page = self._review + 1, 0
        self._turn(0)

    @Slot()
    def _go_back(self) -> None:
        if self._page > 0:
            self._page -= 1
        elif self._review > 0:
            self._review, self._to_last = self._review - 1, True
        self._turn(self._area.verticalScrollBar().maximum())

    def _turn(self, place: int) -> None:
        self._area.verticalScrollBar().setValue(place)
        self._show_page()
