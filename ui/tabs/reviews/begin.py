"""What is shown for a period without reviews: which template, and a button that starts them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from salesdesk.period import Period
from salesdesk.services.review_templates import Template
from salesdesk.tokens import MEDIUM, WIDE
from ui.icons import picture
from ui.messages import say
from ui.theme import tokens
from ui.widgets.buttons import Button


class BeginPanel(QWidget):
    """`begun` carries the id of the chosen template; None for the usual one, where there is none yet."""

    begun = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._sentence, self._hint = QLabel(self), QLabel(self), QLabel(self)
        self._template = QComboBox(self)
        self._template.setObjectName("beginTemplate")
        self._template.setAccessibleName(self.tr("Template"))
        self._template.setMinimumWidth(220)
        self._begin = Button("", self, "clipboard-check", "primary")
        self._begin.setObjectName("begin")
        self._hint.setProperty("role", "label")
        self._hint.setWordWrap(True)
        for label in (self._icon, self._sentence, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.setSpacing(MEDIUM)
        row.addStretch()
        row.addWidget(self._template)
        row.addWidget(self._begin)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.setSpacing(MEDIUM)
        layout.addStretch(2)
        layout.addWidget(self._icon)
        layout.addWidget(self._sentence)
        layout.addLayout(row)
        layout.addWidget(self._hint)
        layout.addStretch(3)
        self._begin.clicked.connect(self._tell)

    def show_choices(self, period: Period, templates: Sequence[Template]) -> None:
        """Offer `templates` for the reviews of `period`."""
        self._icon.setPixmap(picture("clipboard-check", tokens().strong, 40, self.devicePixelRatioF()))
        label = say(period.label())
        self._sentence.setText(self.tr("There are no reviews for {period} yet.").format(period=label))
        self._begin.setText(self.tr("Start the reviews of {period}").format(period=label))
        chosen = self._template.currentData()
        self._template.clear()
        for one in templates:
            self._template.addItem(one.name, one.id)
        self._template.setCurrentIndex(max(self._template.findData(chosen), 0))
        self._template.setVisible(len(templates) > 1)
        if not templates:
            self._hint.setText(
                self.tr("A usual template is made: sales, receipts and new customers against their targets, and a score of your own.")
            )
        elif len(templates) == 1:
            self._hint.setText(
                self.tr("They are scored by “{template}”. Change it, or add others, under Templates.").format(template=templates[0].name)
            )
        else:
            self._hint.setText(self.tr("Everybody who is in the team in this period gets a review."))

    @Slot()
    def _tell(self) -> None:
        self.begun.emit(self._template.currentData())
