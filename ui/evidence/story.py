"""Where a fact comes from and what happened to it, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.text import Text
from salesdesk.tokens import MEDIUM, SMALL, TIGHT
from ui import looks
from ui.messages import say
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from salesdesk.services.origin import Change, Story

_SHOWN = 6


class StoryPanel(QFrame):
    """Hidden until a fact is asked about; `closed` when it is put away."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._title, self._origin, self._changes = Label("", self), Label("", self), Label("", self)
        self._title.setProperty("role", "title")
        self._origin.setObjectName("origin")
        self._changes.setObjectName("changes")
        for one in (self._origin, self._changes):
            one.setWordWrap(True)
            one.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._changes.setProperty("role", "label")
        close = IconButton("x", self.tr("Put away"), self, size=14)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, SMALL, MEDIUM)
        layout.setSpacing(TIGHT)
        layout.addLayout(head)
        layout.addWidget(self._origin)
        layout.addWidget(self._changes)
        close.clicked.connect(self._put_away)
        self.hide()

    def show_story(self, found: Story | None) -> None:
        """Show what is known of a fact; that it is gone where there is none."""
        if found is None:
            self._title.setText(self.tr("This fact is gone"))
            self._origin.setText(self.tr("It was deleted or its import was undone since the figure was shown."))
            self._changes.clear()
        else:
            parts = (one if isinstance(one, str) else looks.short_day(one) for one in found.about)
            self.show_life("  ·  ".join(parts), found.origin, found.changes)
        self.show()

    def show_life(self, title: str, origin: Text, changes: Sequence[Change]) -> None:
        """Show where something comes from and what happened to it, the newest first."""
        self._title.setText(title)
        self._origin.setText(say(origin))
        lines = [self._line(one) for one in changes[:_SHOWN]]
        self._changes.setText("\n".join(lines) if lines else self.tr("It was not changed since."))
        self.show()

    def _line(self, change: Change) -> str:
        when = _moment(change.at)
        words = self.tr("{when}, {who}: {what}").format(when=when, who=change.actor or "–", what=say(change.label))
        if change.state == "undone":
            words += " " + self.tr("(undone)")
        if change.reason:
            words += f" – {change.reason}"
        pattern = self.tr("{field}: {before} → {after}")
        for field, before, after in change.fields:
            values = {"before": looks.show(field, before) or "–", "after": looks.show(field, after) or "–"}
            words += "\n    " + pattern.format(field=say(field.label), **values)
        return words

    @Slot()
    def _put_away(self) -> None:
        self.hide()
        self.closed.emit()


def _moment(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"
