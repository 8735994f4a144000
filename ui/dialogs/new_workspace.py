"""Asks for what a new workspace needs: its name and place, currency, and whose working days count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from salesdesk.places import SUFFIX, Server
from ui.dialogs.base import Dialog
from ui.dialogs.choices import COUNTRIES, CURRENCIES, DOCUMENT_LANGUAGES, fill
from ui.dialogs.files import FileDialog
from ui.widgets.buttons import Button


@dataclass(frozen=True, slots=True)
class NewWorkspace:
    """What the dialog asked for; `place` is a file, or the address of an empty database."""

    place: Path | str
    name: str
    currency: str
    country: str
    language: str


class NewWorkspaceDialog(Dialog):
    """`create_requested` carries a `NewWorkspace`; the dialog closes by then. With an `address` it sets up the empty database there."""

    create_requested = Signal(object)

    def __init__(self, folder: str, parent: QWidget | None = None, address: str = "") -> None:
        super().__init__("newWorkspaceDialog", self.tr("Set up a shared workspace") if address else self.tr("New workspace"), parent)
        self._address = address
        self._folder = Path(folder)
        self.name = QLineEdit(self)
        self.name.setObjectName("workspaceName")
        self.name.setPlaceholderText(self.tr("for example: Sales East"))
        self._row = QWidget(self)
        self.place = QLineEdit(self._row)
        self.place.setObjectName("workspacePlace")
        self.currency, self.country, self.language = QComboBox(self), QComboBox(self), QComboBox(self)
        for box, name in ((self.currency, "workspaceCurrency"), (self.country, "workspaceCountry"), (self.language, "documentLanguage")):
            box.setObjectName(name)
        chinese = QLocale().language() == QLocale.Language.Chinese
        fill(self.currency, CURRENCIES, "CNY" if chinese else "USD")
        fill(self.country, COUNTRIES, "CN" if chinese else "US")
        fill(self.language, DOCUMENT_LANGUAGES, "zh" if chinese else "en")
        self._lay_out()
        self.name.textChanged.connect(self._name_changed)
        self.name.setText(self.tr("My team"))
        self.name.selectAll()

    def _lay_out(self) -> None:
        choose = Button(self.tr("Choose…"), self._row)
        choose.setObjectName("chooseFolder")
        choose.clicked.connect(self._choose_folder)
        row = self._row
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        row.setFocusProxy(self.place)
        line.addWidget(self.place, 1)
        line.addWidget(choose)
        self.add_field(self.tr("Name"), self.name)
        if self._address:
            server = Server.at(self._address)
            self.place.setText(f"{server.host} · {server.database}")
            self.place.setReadOnly(True)
            choose.hide()
            self.add_field(self.tr("Database"), row, self.tr("It is empty. Everything will be kept in it, for all who may open it."))
        else:
            self.add_field(self.tr("File"), row, self.tr("Everything is kept in this one file, on your computer."))
        self.add_field(self.tr("Currency"), self.currency)
        self.add_field(self.tr("Working days"), self.country)
        self.add_field(self.tr("Language of printed documents"), self.language)
        self.add_button("cancel", self.tr("Cancel")).clicked.connect(self.reject)
        self.add_button("create", self.tr("Create"), "primary").clicked.connect(self._create)

    @Slot(str)
    def _name_changed(self, name: str) -> None:
        if self._address:
            return
        self.tell_at(self.place, "")
        safe = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", name).strip(" .")
        self.place.setText(str(self._folder / f"{safe or 'SalesDesk'}{SUFFIX}"))

    @Slot()
    def _choose_folder(self) -> None:
        dialog = FileDialog(self, self.tr("Where to keep the workspace"), str(self._folder))
        dialog.setFileMode(FileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._folder_chosen)
        dialog.open()

    @Slot(str)
    def _folder_chosen(self, folder: str) -> None:
        self._folder = Path(folder)
        self._name_changed(self.name.text())

    @Slot()
    def _create(self) -> None:
        if not self.name.text().strip():
            self.tell_at(self.name, self.tr("Please give the workspace a name."))
            return
        if self._address:
            self._ask_for(self._address)
            return
        typed = self.place.text().strip()
        path = self._folder / typed
        if not typed or not path.name:
            self.tell_at(self.place, self.tr("Please say in which file it is to be kept."))
            return
        if path.suffix != SUFFIX:
            path = path.with_name(path.name + SUFFIX)
        if path.exists():
            self.tell_at(self.place, self.tr("“{name}” is already there. Choose another name.").format(name=path.name))
            return
        if not path.parent.is_dir():
            self.tell_at(self.place, self.tr("The folder “{name}” does not exist.").format(name=path.parent))
            return
        self._ask_for(path)

    def _ask_for(self, place: Path | str) -> None:
        wanted = NewWorkspace(
            place, self.name.text().strip(), self.currency.currentData(), self.country.currentData(), self.language.currentData()
        )
        self.create_requested.emit(wanted)
        self.accept()
