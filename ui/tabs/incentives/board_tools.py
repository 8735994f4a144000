"""What is chosen for the leaderboard, and what is done with it: who compete, by what; the whole screen, a picture."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from salesdesk.measure import METRICS
from salesdesk.tokens import SMALL
from ui.messages import say
from ui.widgets.buttons import Button

_LETTERS = 12


class BoardTools(QWidget):
    """`changed` when something else is chosen; `full_asked` and `picture_asked` by the buttons."""

    changed = Signal()
    full_asked = Signal()
    picture_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by, self._metric = QComboBox(self), QComboBox(self)
        self._full = Button(self.tr("Full screen"), self, "external-link")
        self._picture = Button(self.tr("Save as a picture…"), self, "download")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        for widget, name in (
            (self._by, "boardBy"),
            (self._metric, "boardMetric"),
            (self._full, "boardFull"),
            (self._picture, "boardPicture"),
        ):
            widget.setObjectName(name)
            row.addWidget(widget)
        for key, words in (("member", self.tr("People")), ("team", self.tr("Teams"))):
            self._by.addItem(words, key)
        for one in METRICS:
            if one.additive:
                self._metric.addItem(say(one.label), one.name)
        self._by.setAccessibleName(self.tr("Who compete"))
        self._metric.setAccessibleName(self.tr("Leaderboard of"))
        # As wide as a usual name: the longest of all would widen the window.
        self._metric.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._metric.setMinimumContentsLength(_LETTERS)
        self._by.activated.connect(self.changed)
        self._metric.activated.connect(self.changed)
        self._full.clicked.connect(self.full_asked)
        self._picture.clicked.connect(self.picture_asked)

    @property
    def measured(self) -> str:
        """The name of the metric that is competed in."""
        return str(self._metric.currentData())

    @property
    def by(self) -> str:
        """Who compete: "member" or "team"."""
        return str(self._by.currentData())
