"""What happened, the latest first: when, who, what from and to, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from salesdesk.tokens import MEDIUM, SMALL
from ui import looks
from ui.widgets.labels import Label


@dataclass(frozen=True, slots=True)
class Moment:
    """One entry: when, by whom, its title and further lines."""

    at: datetime
    who: str
    title: str
    lines: tuple[str, ...] = ()
    quiet: bool = False


class Timeline(QScrollArea):
    """Shows moments; says so where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_moments(self, moments: Sequence[Moment], below: str = "") -> None:
        """Show `moments`, and `below` them where it all began."""
        body = QWidget(self.viewport())
        body.setObjectName("body")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, SMALL, 0)
        column.setSpacing(2)
        for one in moments:
            who = f" · {one.who}" if one.who else ""
            column.addWidget(_label(f"{_moment(one.at)}{who}", "label", body))
            column.addWidget(_label(one.title, "label" if one.quiet else "strong", body))
            for line in one.lines:
                column.addWidget(_label(line, "", body))
            column.addSpacing(MEDIUM)
        if not moments and not below:
            column.addWidget(_label(self.tr("Nothing has been changed since it was made."), "label", body))
        if below:
            column.addWidget(_label(below, "label", body))
        column.addStretch()
        self.setWidget(body)


def _moment(at: datetime) -> str:
    return at.astimezone().strftime("%Y-%m-%d %H:%M")


def from_to(label: str, before: str, after: str) -> str:
    """Return one change as a line: Region: 上海 → 苏州; Region: 上海 where there was nothing before."""
    return looks.headed(label, f"{before} → {after or '–'}" if before else after)


def _label(words: str, role: str, parent: QWidget) -> Label:
    label = Label(words, parent)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
