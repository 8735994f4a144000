"""Beside calibration: how grades are spread against the guideline, how leaders judge, and what was changed so far."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from salesdesk.services.reviews.calibration import Calibration, Change
from salesdesk.tokens import MEDIUM
from ui import looks
from ui.tabs.reviews import words
from ui.tabs.reviews.spread import SpreadBars
from ui.widgets.cards import Card
from ui.widgets.labels import Label

_WIDTH = 292
_TOLD = 12


class CalibrationSide(QScrollArea):
    """Three cards, one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars, self._severity, self._history = SpreadBars(self), Label("", self), Label("", self)
        for label, name in ((self._severity, "severity"), (self._history, "calibrationHistory")):
            label.setObjectName(name)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
        side = QWidget(self.viewport())
        side.setObjectName("body")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 2, 0)
        column.setSpacing(MEDIUM)
        for title, widget in (
            (self.tr("Spread and guideline"), self._bars),
            (self.tr("How teams are judged"), self._severity),
            (self.tr("What was changed"), self._history),
        ):
            card = Card(title, side)
            card.body.addWidget(widget)
            column.addWidget(card)
        column.addStretch()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(_WIDTH)
        self.setWidget(side)

    def show_calibration(self, found: Calibration, history: Sequence[Change]) -> None:
        """Show what belongs to the rows of `found`."""
        self._bars.show_spread(found.spread)
        self._severity.setText(self._severities(found))
        self._history.setText(self._told(history))

    def _severities(self, found: Calibration) -> str:
        if not found.severities:
            return self.tr("Scores given by hand by two leaders or more can be compared here.")
        lines = []
        for one in found.severities:
            apart = self.tr("{points} milder") if one.apart > 0 else self.tr("{points} stricter")
            said = apart.format(points=words.points(abs(one.apart), 1)) if one.apart else self.tr("as the others")
            rater = one.rater or self.tr("No leader")
            lines.append(looks.headed(rater, f"{words.points(one.mean, 1)}  ·  {said}") + ("  ⚠" if one.stands_out else ""))
        return "\n".join(lines)

    def _told(self, changes: Sequence[Change]) -> str:
        if not changes:
            return self.tr("Nothing yet. Each change is kept with who made it, from what to what, and why. Undo takes it back.")
        levels = {None: words.NOTHING, 1: self.tr("low"), 2: self.tr("middle"), 3: self.tr("high")}
        lines = []
        for one in reversed(changes[-_TOLD:]):
            if one.field == "calibrated":
                computed = self.tr("computed")
                before, after = (computed if value is None else words.total(Decimal(value)) for value in (one.before, one.after))
                what = f"{before} → {after}"
            else:
                low, high = (levels.get(int(value) if value is not None else None, "") for value in (one.before, one.after))
                what = self.tr("potential {before} → {after}").format(before=low, after=high)
            who = f"{one.actor}, {looks.moment(one.at)}"
            lines.append(looks.headed(one.name, what) + "\n" + (f"{one.why}  ·  {who}" if one.why else who))
        return "\n\n".join(lines)
