"""The card of what is worth a look."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from salesdesk.tokens import MEDIUM
from ui.amounts import Amounts
from ui.icons import picture
from ui.messages import say
from ui.theme import tokens
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from salesdesk.services.findings import Finding

_ICONS = {
    "behind": ("trending-down", "bad"),
    "receipts": ("wallet", "warn"),
    "concentration": ("users", "accent"),
    "margin": ("coins", "warn"),
    "review": ("clipboard-check", "accent"),
}
_SOFT = {"bad": "bad_soft", "warn": "warn_soft", "accent": "soft", "good": "good_soft"}


class Badge(QWidget):
    """An icon on a round ground in the soft colour of its tone."""

    def __init__(self, icon_name: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name, self._tone = icon_name, tone
        self.setFixedSize(30, 30)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(tokens(), _SOFT[self._tone])))
        painter.drawEllipse(self.rect())
        painter.drawPixmap(7, 7, picture(self._icon_name, getattr(tokens(), self._tone), 16, self.devicePixelRatioF()))


class FindingRow(QFrame):
    """One finding; `asked` carries the question for its evidence, or the `ToDo` where it is done."""

    asked = Signal(object)

    def __init__(self, finding: Finding, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("finding")
        self._finding = finding
        money = Amounts(currency)
        amounts = {name: money.own(amount) for name, amount in finding.amounts}
        title = ElidedLabel(say(finding.title.fill(**amounts)), self)
        detail = ElidedLabel(say(finding.detail.fill(**amounts)), self)
        detail.setProperty("role", "label")
        for line in (title, detail):
            line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.button = Button(self.tr("Look"), self, role="link")
        self.button.setAccessibleName(title.text())
        self.button.setAccessibleDescription(detail.text())
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch()
        words.addWidget(title)
        words.addWidget(detail)
        words.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(MEDIUM)
        layout.addWidget(Badge(*_ICONS[finding.kind], self))
        layout.addLayout(words, 1)
        layout.addWidget(self.button)
        self.setFixedHeight(52)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.clicked.connect(self._ask)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._ask()

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._finding.place or self._finding.asked)


class FindingsCard(Card):
    """The findings one below the other; a sentence where nothing stands out."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Worth a look"))
        self._rows: list[FindingRow] = []
        # Not wrapped: height for width would make the page as high as it would like to be, and scroll.
        self._nothing = ElidedLabel("", self)
        self._nothing.setObjectName("nothing")
        self._nothing.setProperty("role", "label")
        self._nothing.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.body.setSpacing(0)
        self.body.addWidget(self._nothing)
        self.body.addStretch()

    def show_findings(self, found: Sequence[Finding], currency: str, has_targets: bool) -> None:
        """Show `found` in their order; without targets it is not said that nobody is behind."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [FindingRow(one, currency, self) for one in found]
        for at, row in enumerate(self._rows):
            row.asked.connect(self.asked)
            self.body.insertWidget(at, row)
        calm = self.tr("Nothing stands out: nobody is behind, and no customer or product is out of line.")
        unknown = self.tr("Nothing stands out. Without targets it cannot be told who is behind.")
        self._nothing.setText(calm if has_targets else unknown)
        self._nothing.setVisible(not found)
