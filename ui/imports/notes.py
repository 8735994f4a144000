"""What else is to be known of a table: how its own totals compare, and what was assumed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from salesdesk.imports.plan.choices import table_id
from salesdesk.imports.preview import ShownTable
from salesdesk.text import fill
from salesdesk.tokens import SMALL
from ui.icons import picture
from ui.imports import words
from ui.messages import say
from ui.theme import tokens
from ui.widgets.buttons import LinkLabel
from ui.widgets.labels import Label

_FIRST = 6  # what is seen at once: below stand the questions and the rows, and a laptop's window is low
_SIZE = 16


class Notes(QWidget):
    """Lines with a sign each: agrees, differs, or to be known. The first few are seen, the others on request."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tableNotes")
        self._lines: list[tuple[str, str, str]] = []
        self._labels: list[tuple[Label, Label]] = []
        self._of: tuple[str, str, int] | None = None
        self.more = LinkLabel("", self)
        self.more.setObjectName("moreNotes")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._show)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(SMALL)
        self._rows.setVerticalSpacing(4)
        self._rows.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._rows)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

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
        self._lines = lines
        of = table_id(plan.table)
        if of != self._of:
            self._of = of
            self.more.setChecked(False)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._show()

    @Slot()
    def _show(self) -> None:
        # Of two lines that would be left one is no gain: the link takes the place of one.
        folded = len(self._lines) > _FIRST and not self.more.isChecked()
        seen = _FIRST - 1 if folded else len(self._lines)
        while len(self._labels) < seen:
            self._add_line()
        for at, (sign, line) in enumerate(self._labels):
            here = at < seen
            sign.setVisible(here)
            line.setVisible(here)
            if here:
                name, colour, text = self._lines[at]
                sign.setPixmap(picture(name, getattr(tokens(), colour), _SIZE, self.devicePixelRatioF()))
                line.setText(text)
        self.more.setVisible(len(self._lines) > _FIRST)
        self.more.setText(fill(self.tr("{n} more {n:note|notes}"), n=len(self._lines) - seen) if folded else self.tr("Fewer notes"))
        self.setVisible(bool(self._lines))

    def _add_line(self) -> None:
        sign, line, at = Label("", self), Label("", self), len(self._labels)
        line.setWordWrap(True)
        line.setProperty("role", "note")
        self._rows.addWidget(sign, at, 0, Qt.AlignmentFlag.AlignTop)
        self._rows.addWidget(line, at, 1)
        self._labels.append((sign, line))
