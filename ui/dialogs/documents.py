"""How reviews look on paper: title, own words, signers, sections, accent; shown at once on an example."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from salesdesk import tokens as light
from salesdesk.errors import SalesDeskError
from salesdesk.services.settings import Settings, change_settings, settings_of
from salesdesk.tokens import LARGE, MEDIUM, SMALL
from ui.desk import Desk
from ui.dialogs.base import Dialog, labelled
from ui.dialogs.own_template import OwnTemplate
from ui.messages import say
from ui.printing.paper import INCHES, PaperView
from ui.tasks import Token
from ui.widgets.buttons import Button

if TYPE_CHECKING:
    from salesdesk.db import Database

_PAUSE_MS = 350
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_SWATCHES = ("#2F6FEB", "#0F766E", "#B91C1C", "#7C3AED", "#B45309", "#1F2937")
_WIDE, _HIGH = 920, 720
_LEAST_WIDE, _LEAST_HIGH = 340, 240


class DocumentsDialog(Dialog):
    """Saved together, as one action that can be undone."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__("documentsDialog", self.tr("Design of reviews on paper"), parent, 920)
        self._desk, self._settings = desk, Settings()
        self._token = Token(self)
        self._title, self._accent = QLineEdit(self), QLineEdit(self)
        self._intro, self._closing, self._signers = QPlainTextEdit(self), QPlainTextEdit(self), QPlainTextEdit(self)
        self._boxes = {
            "trend": QCheckBox(self.tr("The last twelve months"), self),
            "comments": QCheckBox(self.tr("Comments"), self),
            "agreements": QCheckBox(self.tr("Agreements"), self),
            "standards": QCheckBox(self.tr("What the levels mean"), self),
        }
        self.template = OwnTemplate(self)
        self._failing: str | None = None
        self._paper, self._area = PaperView(self), QScrollArea(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._swatches = [Button("", self) for _ in _SWATCHES]
        self._dress()
        self._lay_out()
        self._connect()
        desk.read(settings_of, self._load, None, self)

    def _dress(self) -> None:
        for field, name in (
            (self._title, "documentTitle"),
            (self._accent, "documentAccent"),
            (self._intro, "documentIntro"),
            (self._closing, "documentClosing"),
            (self._signers, "documentSigners"),
        ):
            field.setObjectName(name)
        for box in (self._intro, self._closing, self._signers):
            box.setFixedHeight(58)
            box.setTabChangesFocus(True)
        for name, check in self._boxes.items():
            check.setObjectName(f"section_{name}")
        self._accent.setFixedWidth(104)
        self._accent.setPlaceholderText(light.LIGHT.accent)
        for colour, button in zip(_SWATCHES, self._swatches, strict=True):
            button.setObjectName(f"swatch{colour[1:]}")
            button.setAccessibleName(colour)
            button.setToolTip(colour)
            button.setFixedSize(26, 26)
            button.setStyleSheet(f"QPushButton {{ background: {colour}; min-height: 0; padding: 0; }}")
        self._area.setWidget(self._paper)
        self._area.setMinimumSize(_LEAST_WIDE, _LEAST_HIGH)
        self._area.setAccessibleName(self.tr("Preview"))
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)

    def _lay_out(self) -> None:
        asked, scroll = QWidget(self), QScrollArea(self)
        asked.setObjectName("body")
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        form = QVBoxLayout(asked)
        form.setContentsMargins(0, 0, MEDIUM, 0)
        form.setSpacing(MEDIUM)
        form.addLayout(labelled(self, self.tr("Title"), self._title, self.tr("Instead of “Performance review”")))
        colours = QWidget(self)
        row = QHBoxLayout(colours)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self._accent)
        for button in self._swatches:
            row.addWidget(button)
        row.addStretch()
        form.addLayout(labelled(self, self.tr("Colour"), colours))
        form.addLayout(labelled(self, self.tr("Words above the scorecard"), self._intro))
        form.addLayout(labelled(self, self.tr("Words above the signatures"), self._closing))
        form.addLayout(labelled(self, self.tr("Who signs, one a line"), self._signers, self.tr("The reviewed first, then the leader")))
        head = QLabel(self.tr("Sections"), self)
        head.setProperty("role", "label")
        form.addWidget(head)
        for check in self._boxes.values():
            form.addWidget(check)
        form.addLayout(labelled(self, self.tr("Template"), self.template))
        form.addStretch()
        both = QHBoxLayout()
        both.setSpacing(LARGE)
        scroll.setWidget(asked)
        scroll.setMinimumWidth(asked.minimumSizeHint().width() + scroll.verticalScrollBar().sizeHint().width())
        both.addWidget(scroll, 2)
        both.addWidget(self._area, 3)
        self.body.addLayout(both)
        hint = QLabel(self.tr("Logo, company and paper are set under Workspace."), self)
        hint.setProperty("role", "label")
        self.body.addWidget(hint)
        self.add_button("cancel", self.tr("Cancel")).clicked.connect(self.reject)
        self.add_button("saveDocuments", self.tr("Save"), "primary").clicked.connect(self._save)
        self.resize(_WIDE, _HIGH)

    def _connect(self) -> None:
        for field in (self._title, self._accent):
            field.textEdited.connect(self._changed)
        for box in (self._intro, self._closing, self._signers):
            box.textChanged.connect(self._changed)
        for check in self._boxes.values():
            check.clicked.connect(self._changed)
        self.template.changed.connect(self._draw)
        for button in self._swatches:
            button.clicked.connect(self._choose_colour)
        self._pause.timeout.connect(self._draw)

    def _load(self, found: Settings) -> None:
        self._settings, own = found, found.documents
        self._title.setText(str(own.get("title", "")))
        self._accent.setText(found.accent)
        for box, name in ((self._intro, "intro"), (self._closing, "closing")):
            box.setPlainText(str(own.get(name, "")))
        self._signers.setPlainText("\n".join(str(one) for one in own.get("signers", ())))
        self.template.show_source(str(own.get("template", "")))
        hidden = own.get("hidden", ("standards",))
        for name, check in self._boxes.items():
            check.setChecked(name not in hidden)
        self._draw()

    def read(self) -> dict[str, Any]:
        """Return what is to be kept, as settings; ValueError for a colour that is none."""
        accent = self._accent.text().strip()
        if accent and not _COLOUR.fullmatch(accent):
            raise ValueError(accent)
        own = {
            "title": self._title.text().strip(),
            "intro": self._intro.toPlainText().strip(),
            "closing": self._closing.toPlainText().strip(),
            "signers": [line.strip() for line in self._signers.toPlainText().splitlines() if line.strip()],
            "hidden": [name for name, check in self._boxes.items() if not check.isChecked()],
            "template": self.template.source,
        }
        return {"documents": own, "accent": accent}

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the example in the width that there is now."""
        super().resizeEvent(event)
        self._pause.start()

    @Slot()
    def _changed(self) -> None:
        self._pause.start()

    @Slot()
    def _choose_colour(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self._accent.setText(button.toolTip())
            self._draw()

    @Slot()
    def _draw(self) -> None:
        """Set the example anew, in a reader thread."""
        try:
            wanted = replace(self._settings, **self.read())
        except ValueError:
            self.tell_problem(self.tr("A colour is written like #2F6FEB."))
            return
        self.tell_problem("")
        self._token.renew()
        paper = "us-letter" if wanted.paper == "us-letter" else "a4"
        scale = max(self._area.viewport().width() - 2 * MEDIUM, _LEAST_WIDE) / (INCHES[paper].width() * 96)
        ppi = 96 * scale * self.devicePixelRatioF()

        def make() -> QImage:
            from salesdesk.documents.example import example_sheet
            from salesdesk.documents.review import review_pages
            from salesdesk.documents.reviews_of import style_of

            style = style_of(wanted)
            return QImage.fromData(review_pages(example_sheet(style.language, wanted.currency), style, ppi)[0])

        def show(page: QImage) -> None:
            self._paper.set_paper(paper)
            self._paper.set_scale(scale)
            self._paper.show_page(page)

        self._desk.tasks.read(make, show, self._not_set, self._token)

    def _not_set(self, error: Exception) -> None:
        """Say at which line the template fails; any other error is told as usual."""
        if isinstance(error, SalesDeskError):
            self._failing = self.template.source
            self.tell_problem(say(error.text))
        else:
            self._desk.messages.error(error)

    @Slot()
    def _save(self) -> None:
        try:
            wanted = self.read()
        except ValueError:
            self.tell_problem(self.tr("A colour is written like #2F6FEB."))
            return
        if self._failing is not None and self._failing == self.template.source:
            # What does not print is not kept; the sentence with the line stands above.
            return

        def save(database: Database) -> None:
            change_settings(database, wanted)

        self._desk.write(save, self._saved, None, self)

    def _saved(self, _done: object) -> None:
        self.accept()
