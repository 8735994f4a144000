"""Choosing a company's own template of a document: a file to begin with, a file to take, and the way back to ours."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.text import fill
from salesdesk.tokens import SMALL, TIGHT
from ui.dialogs.files import FileDialog
from ui.messages import say
from ui.widgets.buttons import Button
from ui.widgets.labels import Label


class OwnTemplate(QWidget):
    """`changed` when another template is wanted; `source` is its text, "" for ours."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source, self._document = "", "review"
        self._said = Label("", self)
        self._said.setObjectName("templateSaid")
        self._said.setWordWrap(True)
        self._take = Button(self.tr("Choose a file…"), self, "folder-open")
        self._save = Button(self.tr("Save ours to adapt it…"), self, "file-down", "plain")
        self._reset = Button(self.tr("Back to ours"), self, "undo-2", "plain")
        for button, name in ((self._take, "takeTemplate"), (self._save, "saveTemplate"), (self._reset, "resetTemplate")):
            button.setObjectName(name)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self._take)
        row.addWidget(self._reset)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(self._said)
        layout.addLayout(row)
        layout.addWidget(self._save, alignment=Qt.AlignmentFlag.AlignLeft)
        self._take.clicked.connect(self._ask_file)
        self._save.clicked.connect(self._ask_place)
        self._reset.clicked.connect(self._forget)
        self.show_template("review", "")

    def show_template(self, document: str, source: str) -> None:
        """Say which template of a document is used."""
        self._document = document
        self._show_source(source)

    def _show_source(self, source: str) -> None:
        self.source = source
        lines = len(source.splitlines())
        own = fill(self.tr("Your own template, {n} {n:line|lines}, kept in this workspace."), n=lines)
        self._said.setText(own if source else self.tr("The template of SalesDesk."))
        self._said.setProperty("role", "label")
        self._said.style().polish(self._said)
        self._reset.setEnabled(bool(source))

    @Slot()
    def _ask_file(self) -> None:
        dialog = FileDialog(self, self.tr("Choose a template"), str(Path.home()))
        dialog.setObjectName("templateFile")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Typst templates ({kinds})").format(kinds="*.typ"))
        dialog.fileSelected.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def take(self, file: str) -> None:
        """Use the template in `file`; where it cannot be used, the sentence says why and at which line."""
        from salesdesk.documents.own_template import read_template

        try:
            source = read_template(Path(file))
        except SalesDeskError as error:
            self._tell(say(error.text))
            return
        self._show_source(source)
        self.changed.emit()

    @Slot()
    def _ask_place(self) -> None:
        dialog = FileDialog(self, self.tr("Save the template"), str(Path.home() / f"{self._document}.typ"))
        dialog.setObjectName("templatePlace")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Typst templates ({kinds})").format(kinds="*.typ"))
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def save_to(self, file: str) -> None:
        """Write the template that is used into `file`, to be adapted there."""
        from salesdesk.documents.own_template import starting_point

        try:
            Path(file).write_text(self.source or starting_point(self._document), encoding="utf-8")
        except OSError:
            self._tell(self.tr("The file cannot be written there."))

    @Slot()
    def _forget(self) -> None:
        self._show_source("")
        self.changed.emit()

    def _tell(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.setProperty("role", "bad")
        self._said.style().polish(self._said)
