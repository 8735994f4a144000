"""How the documents about people look on paper: colour and logo of all, words, sections and template of each; shown on an example."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from salesdesk import tokens as light
from salesdesk.errors import SalesDeskError
from salesdesk.services.settings import Settings, change_settings, settings_of
from salesdesk.tokens import LARGE, MEDIUM, SMALL
from ui.desk import Desk
from ui.dialogs.base import Dialog, labelled
from ui.dialogs.design_form import DesignForm
from ui.dialogs.logo import LogoField
from ui.messages import say
from ui.printing.paper import INCHES, PaperView
from ui.tasks import Token
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Label, as_typed
from ui.widgets.segmented import SegmentedRow

if TYPE_CHECKING:
    from salesdesk.db import Database

_PAUSE_MS = 350
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_SWATCHES = ("#2F6FEB", "#0F766E", "#B91C1C", "#7C3AED", "#B45309", "#1F2937")
_WIDE, _HIGH = 920, 720
_LEAST_WIDE, _LEAST_HIGH = 340, 240


class DocumentsDialog(Dialog):
    """Saved together, as one action that can be undone."""

    def __init__(self, desk: Desk, parent: QWidget | None, document: str = "review") -> None:
        super().__init__("documentsDialog", self.tr("Design of documents"), parent, 920)
        self._desk, self._settings = desk, Settings()
        self._token = Token(self)
        self._names = {
            "review": self.tr("Performance review"),
            "interview": self.tr("Interview sheet"),
            "improvement": self.tr("Improvement plan"),
            "summary": self.tr("Review summary"),
        }
        self._which = SegmentedRow(list(self._names.items()), self)
        self._which.choose(document)
        self._kept: dict[str, dict[str, Any]] = {}
        self._loaded: dict[str, dict[str, Any]] = {}
        # Each part is made where it will stand: moved, it would be styled anew with all that is in it.
        self._beside = QScrollArea(self)
        self._asked = asked = QWidget(self._beside.viewport())
        asked.setObjectName("body")
        self._colours = QWidget(asked)
        self._accent, self.logo, self.form = QLineEdit(self._colours), LogoField(asked), DesignForm(asked)
        self._failing: dict[str, str] = {}
        self._area = QScrollArea(self)
        self._paper = PaperView(self._area.viewport())
        self._pages: list[QImage] = []
        self._page = 0
        self._back = IconButton("chevron-left", self.tr("Page before"), self)
        self._on = IconButton("chevron-right", self.tr("Next page"), self)
        self._where = Label("", self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._swatches = [Button("", self._colours) for _ in _SWATCHES]
        self._dress()
        self._lay_out()
        self._connect()
        desk.read(settings_of, self._load, None, self)

    def _dress(self) -> None:
        self._accent.setObjectName("documentAccent")
        self._accent.setFixedWidth(104)
        self._accent.setPlaceholderText(light.LIGHT.accent)
        for colour, button in zip(_SWATCHES, self._swatches, strict=True):
            button.setObjectName(f"swatch{colour[1:]}")
            button.setAccessibleName(colour)
            button.setToolTip(as_typed(colour))
            button.setFixedSize(26, 26)
            button.setStyleSheet(f"QPushButton {{ background: {colour}; min-height: 0; padding: 0; }}")
        self._back.setObjectName("exampleBack")
        self._on.setObjectName("exampleOn")
        self._where.setObjectName("examplePage")
        self._area.setWidget(self._paper)
        self._area.setMinimumSize(_LEAST_WIDE, _LEAST_HIGH)
        self._area.setAccessibleName(self.tr("Preview"))
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)

    def _lay_out(self) -> None:
        asked, scroll = self._asked, self._beside
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        self._lay_out_colours()
        form = QVBoxLayout(asked)
        form.setContentsMargins(0, 0, MEDIUM, 0)
        form.setSpacing(MEDIUM)
        form.addWidget(self.form)
        form.addLayout(labelled(asked, self.tr("Colour of all documents"), self._colours))
        form.addLayout(labelled(asked, self.tr("Logo of all documents"), self.logo, self.tr("PNG, JPEG or SVG, up to 500 KB.")))
        form.addStretch()
        scroll.setWidget(asked)
        scroll.setMinimumWidth(asked.minimumSizeHint().width() + scroll.verticalScrollBar().sizeHint().width())
        turn = QHBoxLayout()
        turn.setSpacing(SMALL)
        turn.addStretch()
        for widget in (self._back, self._where, self._on):
            turn.addWidget(widget)
        turn.addStretch()
        seen = QVBoxLayout()
        seen.setSpacing(SMALL)
        seen.addWidget(self._area, 1)
        seen.addLayout(turn)
        both = QHBoxLayout()
        both.setSpacing(LARGE)
        both.addWidget(scroll, 2)
        both.addLayout(seen, 3)
        self.body.addWidget(self._which)
        self.body.addLayout(both, 1)
        self.add_button("cancel", self.tr("Cancel")).clicked.connect(self.reject)
        self._save_button = self.add_button("saveDocuments", self.tr("Save"), "primary")
        self._save_button.clicked.connect(self._save)
        self._save_button.setEnabled(False)  # until it is known what there is to be kept
        self.resize(_WIDE, _HIGH)

    def _lay_out_colours(self) -> None:
        row = QHBoxLayout(self._colours)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self._accent)
        for button in self._swatches:
            row.addWidget(button)
        row.addStretch()

    def _connect(self) -> None:
        self._which.chosen.connect(self._choose_document)
        self._accent.textEdited.connect(self._changed)
        self.form.changed.connect(self._changed)
        self.form.chosen.connect(self._draw)
        self.logo.changed.connect(self._draw)
        self.logo.refused.connect(self.tell_problem)
        for button in self._swatches:
            button.clicked.connect(self._choose_colour)
        self._pause.timeout.connect(self._draw)
        self._back.clicked.connect(self._turn_back)
        self._on.clicked.connect(self._turn_on)

    def _load(self, found: Settings) -> None:
        self._settings, self._kept = found, {name: dict(own) for name, own in found.documents.items() if name in self._names}
        self._accent.setText(found.accent)
        self.logo.show_logo(found.logo)
        self._show_document(self._which.key)
        self._save_button.setEnabled(True)

    @Slot(str)
    def _choose_document(self, document: str) -> None:
        self._kept[self.form.document] = self.form.read()
        self._show_document(document)

    def _show_document(self, document: str) -> None:
        self.form.show_design(document, self._names[document], self._kept.get(document, {}))
        self._loaded.setdefault(document, self.form.read())
        self._page = 0
        self._draw()

    def would_lose(self) -> bool:
        """Tell whether a document that was looked at, the colour or the logo is another than what is stored."""
        self._kept[self.form.document] = self.form.read()
        changed = any(self._kept[document] != design for document, design in self._loaded.items())
        return (
            changed or bool(self._loaded) and (self._accent.text().strip(), self.logo.logo) != (self._settings.accent, self._settings.logo)
        )

    def read(self) -> dict[str, Any]:
        """Return what is to be kept, as settings; ValueError for a colour that is none."""
        accent = self._accent.text().strip()
        if accent and not _COLOUR.fullmatch(accent):
            raise ValueError(accent)
        self._kept[self.form.document] = self.form.read()
        return {"documents": dict(self._kept), "accent": accent, "logo": self.logo.logo}

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
        paper, document = "us-letter" if wanted.paper == "us-letter" else "a4", self.form.document
        scale = max(self._area.viewport().width() - 2 * MEDIUM, _LEAST_WIDE) / (INCHES[paper].width() * 96)
        ppi = 96 * scale * self.devicePixelRatioF()

        def make() -> list[QImage]:
            from salesdesk.documents.example import example_pages
            from salesdesk.documents.style import style_of

            return [QImage.fromData(one) for one in example_pages(document, style_of(wanted, document), wanted.currency, ppi)]

        def show(pages: list[QImage]) -> None:
            self._failing.pop(document, None)
            self._pages = pages
            self._paper.set_paper(paper)
            self._paper.set_scale(scale)
            self._show_page()

        self._desk.tasks.read(make, show, self._not_set, self._token)

    def _show_page(self) -> None:
        self._page = min(self._page, len(self._pages) - 1)
        self._paper.show_page(self._pages[self._page])
        self._where.setText(f"{self._page + 1} / {len(self._pages)}")
        self._back.setEnabled(self._page > 0)
        self._on.setEnabled(self._page < len(self._pages) - 1)

    @Slot()
    def _turn_back(self) -> None:
        self._page -= 1
        self._show_page()

    @Slot()
    def _turn_on(self) -> None:
        self._page += 1
        self._show_page()

    def _not_set(self, error: Exception) -> None:
        """Say at which line the template fails; any other error is told as usual."""
        if isinstance(error, SalesDeskError):
            self._failing[self.form.document] = self.form.template.source
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
        failing = next((name for name, source in self._failing.items() if wanted["documents"][name]["template"] == source), None)
        if failing is not None:
            # What does not print is not kept; the sentence with the line is told again.
            self._which.choose(failing)
            self._choose_document(failing)
            return

        def save(database: Database) -> None:
            change_settings(database, wanted)

        self._desk.write(save, self._saved, self.tell_failure, self)

    def _saved(self, _done: object) -> None:
        self.accept()
