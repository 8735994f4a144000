"""What a company says on one of its documents: title, own words, who signs, which sections, its own template."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from salesdesk.documents.style import LEFT_OUT, SECTIONS
from salesdesk.tokens import MEDIUM, SMALL
from ui.dialogs.base import labelled
from ui.dialogs.own_template import OwnTemplate

_HIGH = 58


class DesignForm(QWidget):
    """Shows one of `style.SECTIONS` at a time; `changed` on every edit, `chosen` where the example is to be set at once."""

    changed = Signal()
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = next(iter(SECTIONS))
        self.title = QLineEdit(self)
        self._intro, self._closing, self._signers = QPlainTextEdit(self), QPlainTextEdit(self), QPlainTextEdit(self)
        names = self._section_names()
        self._sections = QWidget(self)
        self._boxes = {(document, one): QCheckBox(names[one], self._sections) for document, known in SECTIONS.items() for one in known}
        self.template = OwnTemplate(self)
        for field, name in (
            (self.title, "documentTitle"),
            (self._intro, "documentIntro"),
            (self._closing, "documentClosing"),
            (self._signers, "documentSigners"),
        ):
            field.setObjectName(name)
        for (_, one), box in self._boxes.items():
            box.setObjectName(f"section_{one}")
        self._lay_out()
        self.title.textEdited.connect(self.changed)
        for field in (self._intro, self._closing, self._signers):
            field.textChanged.connect(self._tell)
        for box in self._boxes.values():
            box.clicked.connect(self.chosen)
        self.template.changed.connect(self.chosen)

    def _section_names(self) -> dict[str, str]:
        return {
            "trend": self.tr("The last twelve months"),
            "comments": self.tr("Comments"),
            "agreements": self.tr("Agreements"),
            "standards": self.tr("What the levels mean"),
            "facts": self.tr("The figures"),
            "before": self.tr("Agreed last time"),
            "questions": self.tr("Questions"),
            "view": self.tr("The view of the reviewed"),
            "support": self.tr("Support"),
            "checks": self.tr("Checks"),
            "effect": self.tr("Effect by month"),
            "outcome": self.tr("Outcome"),
            "spread": self.tr("How the grades are spread"),
            "changes": self.tr("What calibration changed"),
        }

    def _lay_out(self) -> None:
        for field in (self._intro, self._closing, self._signers):
            field.setFixedHeight(_HIGH)
        column = QVBoxLayout(self._sections)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for box in self._boxes.values():
            column.addWidget(box)
        form = QVBoxLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(MEDIUM)
        form.addLayout(labelled(self, self.tr("Title"), self.title))
        form.addLayout(labelled(self, self.tr("Sections"), self._sections))
        form.addLayout(labelled(self, self.tr("Words at the beginning"), self._intro))
        form.addLayout(labelled(self, self.tr("Words above the signatures"), self._closing))
        hint = self.tr("One a line; the first is the reviewed, the second who leads them. Left empty: as usual.")
        form.addLayout(labelled(self, self.tr("Who signs"), self._signers, hint))
        form.addLayout(labelled(self, self.tr("Template"), self.template))
        form.addStretch()

    def show_design(self, document: str, usual_title: str, own: Mapping[str, Any]) -> None:
        """Show what was kept for a document."""
        self.document = document
        fields: tuple[QWidget, ...] = (self._intro, self._closing, self._signers)
        for field in fields:
            field.blockSignals(True)
        self.title.setText(str(own.get("title", "")))
        self.title.setPlaceholderText(usual_title)
        self._intro.setPlainText(str(own.get("intro", "")))
        self._closing.setPlainText(str(own.get("closing", "")))
        self._signers.setPlainText("\n".join(str(one) for one in own.get("signers", ())))
        for field in fields:
            field.blockSignals(False)
        self.template.show_template(document, str(own.get("template", "")))
        hidden = own.get("hidden", LEFT_OUT)
        for (whose, one), box in self._boxes.items():
            box.setVisible(whose == document)
            if whose == document:
                box.setChecked(one not in hidden)

    def read(self) -> dict[str, Any]:
        """Return what is to be kept for the document."""
        boxes = [(one, box) for (whose, one), box in self._boxes.items() if whose == self.document]
        return {
            "title": self.title.text().strip(),
            "intro": self._intro.toPlainText().strip(),
            "closing": self._closing.toPlainText().strip(),
            "signers": [line.strip() for line in self._signers.toPlainText().splitlines() if line.strip()],
            "hidden": [one for one, box in boxes if not box.isChecked()],
            "template": self.template.source,
        }

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
