"""A message over the page: what happened and what can be done; errors stay until they are closed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from salesdesk.tokens import ICON, LARGE, MEDIUM, SMALL
from ui.icons import picture
from ui.messages import Level, Message
from ui.theme import tokens
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Label

_LOOKS = {
    Level.NEWS: ("info", "accent"),
    Level.DONE: ("circle-check", "good"),
    Level.WARNING: ("triangle-alert", "warn"),
    Level.ERROR: ("circle-alert", "bad"),
}
_SHOWN_MS = 8000
_WIDTH = 640


class Banner(QFrame):
    """Lies over the foot of `over`, `foot` pixels above its lower edge: at the head are what one looks for and types into.

    `acted` carries `Message.asked` when its button was pressed.
    """

    acted = Signal(object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("banner")
        self.foot = 0
        self._message = Message(Level.NEWS, "")
        self._icon = Label("", self)
        self._words = Label("", self)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = Button("", self, role="link")
        self._close = IconButton("x", self.tr("Close"), self, size=16)
        self._over = over
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(LARGE, SMALL, SMALL, SMALL)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self._icon)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close, alignment=Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._close.clicked.connect(self.hide)
        self._action.clicked.connect(self._act)
        over.installEventFilter(self)
        self.hide()

    @Slot(object)
    def show_message(self, message: Message) -> None:
        """Show `message` in place of what was shown before."""
        self._message = message
        name, colour = _LOOKS[message.level]
        self.setProperty("level", str(message.level))
        self.style().polish(self)
        self._icon.setPixmap(picture(name, getattr(tokens(), colour), ICON, self.devicePixelRatioF()))
        self._words.setText(message.text)
        self._action.setText(message.action)
        self._action.setVisible(bool(message.action))
        self.setAccessibleName(message.text)
        self._place()
        self.show()
        self.raise_()
        if message.level in (Level.NEWS, Level.DONE):
            self._timer.start(_SHOWN_MS)
        else:
            self._timer.stop()

    @Slot()
    @Slot(object)
    def pass_over(self, _change: object = None) -> None:
        """Go, where something was changed since by which what is told is stale."""
        if self._message.of_change:
            self.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        width = min(_WIDTH, self._over.width() - 2 * LARGE)
        height = max(self._row.totalHeightForWidth(width), 48)
        top = self._over.height() - self.foot - MEDIUM - height
        self.setGeometry((self._over.width() - width) // 2, top, width, height)

    @Slot()
    def _act(self) -> None:
        self.hide()
        self.acted.emit(self._message.asked)
