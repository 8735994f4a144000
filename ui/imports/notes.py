"""What else is to be known of a table: how its own totals compare, and what was assumed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from salesdesk.imports.preview import ShownTable
from salesdesk.tokens import SMALL
from ui import looks
from ui.icons import picture
from ui.imports import words
from ui.messages import say
from ui.theme import tokens
from ui.widgets.labels import Label

_MOST = 4
_SIZE = 16


class Notes(QWidget):
    """Lines with a sign each: agrees, differs, or to be known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tableNotes")
        self._lines: list[tuple[str, str, str]] = []
        self._labels = [(Label("", self), Label("", self)) for _ in range(_MOST)]
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(SMALL)
        layout.setVerticalSpacing(4)
        layout.setColumnStretch(1, 1)
        for at, (sign, line) in enumerate(self._labels):
            line.setWordWrap(True)
            line.setProperty("role", "note")
            layout.addWidget(sign, at, 0, Qt.AlignmentFlag.AlignTop)
            layout.addWidget(line, at, 1)

    @property
    def text(self) -> str:
        """Everything that is said, a line each."""
        return "\n".join(line for _, _, line in self._lines)

    def show_table(self, shown: ShownTable) -> None:
        """Show what is to be known of `shown`: what differs first."""
        plan, lines = shown.plan, list[tuple[str, str, str]]()
        checks = sorted(plan.totals, key=lambda one: one.agrees)
        for check in checks[:2]:
            lines.append(("circle-check", "good", words.totals(check)) if check.agrees else ("triangle-alert", "warn", words.totals(check)))
        if plan.target and plan.of_nobody:
            lines.append(("info", "muted", self.tr("The table does not say who sold: its rows count for the company, but for no member.")))
        every = dict.fromkeys(say(one) for one in (*plan.notes, *plan.table.notes) if one != plan.why)
        lines += [("info", "muted", line) for line in every]
        if len(lines) > _MOST:
            lines = [*lines[: _MOST - 1], ("info", "muted", looks.sentences(*(line for _, _, line in lines[_MOST - 1 :])))]
        self._lines = lines
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._show()

    def _show(self) -> None:
        for at, (sign, line) in enumerate(self._labels):
            here = at < len(self._lines)
            sign.setVisible(here)
            line.setVisible(here)
            if here:
                name, colour, text = self._lines[at]
                sign.setPixmap(picture(name, getattr(tokens(), colour), _SIZE, self.devicePixelRatioF()))
                line.setText(text)
        self.setVisible(bool(self._lines))
