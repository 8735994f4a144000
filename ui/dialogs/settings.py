"""Settings: how the program looks, and what the open workspace's figures and documents depend on."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from salesdesk.backups import backup
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.services.rates import Rate, RateChanges, rates
from salesdesk.services.settings import Settings as WorkspaceSettings
from salesdesk.services.settings import change_settings, settings_of
from salesdesk.settings import Settings
from salesdesk.tokens import LARGE, MEDIUM
from ui import looks
from ui.desk import Desk
from ui.dialogs.base import Dialog, labelled
from ui.dialogs.choices import COUNTRIES, CURRENCIES, DOCUMENT_LANGUAGES, LANGUAGES, PAPERS, SCHEMES, fill
from ui.dialogs.logo import LogoField
from ui.dialogs.rates import RatesPage
from ui.messages import say
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

_TEXTS = ("name", "company", "department", "confidentiality")


class SettingsDialog(Dialog):
    """Language and scheme take effect at once; the workspace's settings are saved together, as one action that can be undone."""

    language_chosen = Signal(str)
    backed_up = Signal()

    def __init__(self, settings: Settings, theme: Theme, desk: Desk | None, parent: QWidget | None = None) -> None:
        super().__init__("settingsDialog", self.tr("Settings"), parent, 560)
        self._settings = settings
        self._theme = theme
        self._desk = desk
        self._before = WorkspaceSettings()
        self._loaded = False
        self._wanted: str | None = None
        self._rates: tuple[Rate, ...] = ()
        self._texts: dict[str, QLineEdit] = {}
        self._choices: dict[str, QComboBox] = {}
        self.pages = QTabWidget(self)
        self.pages.setDocumentMode(True)
        self.pages.tabBar().setDrawBase(False)
        # Where its pages are kept: made elsewhere and moved, each would be styled anew with all that is in it.
        self._kept = self.pages.findChild(QStackedWidget)
        self.pages.addTab(self._program_page(), self.tr("Program"))
        self.body.addWidget(self.pages)
        if desk is not None:
            self.pages.addTab(self._workspace_page(), self.tr("Workspace"))
            self.rates = RatesPage(self._kept)
            self.pages.addTab(self.rates, self.tr("Exchange rates"))
            self.pages.setCurrentIndex(1)
        self._leave_button = self.add_button("cancel", self.tr("Close"))
        self._leave_button.clicked.connect(self.reject)
        if desk is not None:
            self._save_button = self.add_button("save", self.tr("Save"), "primary")
            self._save_button.clicked.connect(self._save)
            self.pages.currentChanged.connect(self._offer_buttons)
            self._offer_buttons()

    def open(self) -> None:
        """Show the dialog, and ask for what it is to show: asked before, the name that is there would be typed over."""
        super().open()
        if self._desk is not None:
            self._desk.read(settings_of, self._load, None, self)
            self._desk.read(rates, self._load_rates, None, self)

    @Slot()
    def _offer_buttons(self) -> None:
        """Offer to save only where something waits for it: what is chosen for the program holds at once."""
        waits = self.pages.currentIndex() > 0 or self.would_lose()
        self._save_button.setVisible(waits)
        self._leave_button.setText(self.tr("Cancel") if waits else self.tr("Close"))

    def _program_page(self) -> QWidget:
        page = QWidget(self._kept)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, LARGE, 0, 0)
        column.setSpacing(LARGE)
        self.language, self.scheme = QComboBox(page), QComboBox(page)
        self.language.setObjectName("language")
        self.scheme.setObjectName("scheme")
        fill(self.language, LANGUAGES, self._settings.language)
        fill(self.scheme, SCHEMES, self._theme.scheme)
        column.addLayout(labelled(page, self.tr("Language"), self.language))
        column.addLayout(
            labelled(page, self.tr("Appearance"), self.scheme, self.tr("Both hold at once, for all workspaces on this computer."))
        )
        column.addStretch(1)
        self.language.activated.connect(self._choose_language)
        self.scheme.activated.connect(self._choose_scheme)
        return page

    def _workspace_page(self) -> QWidget:
        page = QWidget(self._kept)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, LARGE, 0, 0)
        column.setSpacing(LARGE)
        grid = QGridLayout()
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(LARGE)
        labels = {
            "name": self.tr("Name of the workspace"),
            "company": self.tr("Company, on documents"),
            "department": self.tr("Department, on documents"),
            "confidentiality": self.tr("Confidentiality, on documents"),
        }
        for at, name in enumerate(_TEXTS):
            self._texts[name] = QLineEdit(page)
            self._texts[name].setObjectName(name)
            grid.addLayout(labelled(page, labels[name], self._texts[name]), at // 2, at % 2)
        boxes = {
            "language": self.tr("Language of documents"),
            "paper": self.tr("Paper"),
            "country": self.tr("Working days"),
            "fiscal_start": self.tr("The business year begins in"),
            "currency": self.tr("Currency"),
        }
        for at, (name, label) in enumerate(boxes.items(), start=len(_TEXTS)):
            self._choices[name] = QComboBox(page)
            self._choices[name].setObjectName(f"workspace_{name}")
            grid.addLayout(labelled(page, label, self._choices[name]), at // 2, at % 2)
        # Amounts are stored in it; another would only rename them.
        self._choices["currency"].setEnabled(False)
        self._choices["currency"].setToolTip(self.tr("Chosen when the workspace was made; its amounts are stored in it."))
        design = Button(self.tr("Design of documents…"), page, "file-text")
        design.setObjectName("designDocuments")
        design.clicked.connect(self._design)
        designed = labelled(page, self.tr("Documents on paper"), design)
        designed.setAlignment(design, Qt.AlignmentFlag.AlignLeft)
        grid.addLayout(designed, (len(_TEXTS) + len(boxes)) // 2, 1)
        column.addLayout(grid)
        self.logo = LogoField(page)
        self.logo.refused.connect(self.tell_problem)
        column.addLayout(labelled(page, self.tr("Logo, on documents"), self.logo, self.tr("PNG, JPEG or SVG, up to 500 KB.")))
        if self._desk is not None and self._desk.db.path is not None:
            column.addLayout(labelled(page, self.tr("Backup"), self._backup_row(page)))
        column.addStretch(1)
        return page

    def _backup_row(self, page: QWidget) -> QWidget:
        row = QWidget(page)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(MEDIUM)
        self._backup = Button(self.tr("Back up now"), row)
        self._backup.setObjectName("backUp")
        self._backup.clicked.connect(self._back_up)
        self._backup_words = Label("", row)
        self._backup_words.setObjectName("lastBackup")
        self._backup_words.setProperty("role", "label")
        self._backup_words.setWordWrap(True)
        line.addWidget(self._backup)
        line.addWidget(self._backup_words, 1)
        self._show_backup()
        return row

    def _show_backup(self, file: str = "") -> None:
        assert self._desk is not None
        last = self._settings.last_backup(str(self._desk.db.path))
        if file:
            words = self.tr("Backed up to “{file}”, beside the workspace.").format(file=file)
        elif last is not None:
            words = self.tr("Last backup: {time}").format(time=looks.moment(last))
        else:
            words = self.tr("Not backed up on this computer yet. The copy is put beside the workspace.")
        self._backup_words.setText(words)

    @Slot()
    def _back_up(self) -> None:
        assert self._desk is not None
        self._backup.setEnabled(False)

        def copy(database: Database, _progress: Progress) -> Path:
            return backup(database)

        self._desk.work(self.tr("Backing up"), copy, self._backup_made, self._backup_failed, self, writes=False)

    def _backup_made(self, copy: Path) -> None:
        assert self._desk is not None
        self._settings.backed_up(str(self._desk.db.path), str(copy), datetime.now(UTC))
        self._backup.setEnabled(True)
        self._show_backup(copy.name)
        self.backed_up.emit()

    def _backup_failed(self, error: Exception) -> None:
        self._backup.setEnabled(True)
        self._not_saved(error)

    @Slot()
    def _design(self) -> None:
        """Open the design of documents on paper, with its example."""
        from ui.dialogs.documents import DocumentsDialog

        if self._desk is not None:
            DocumentsDialog(self._desk, self).open()

    def _load(self, found: WorkspaceSettings) -> None:
        self._before = found
        for name, field in self._texts.items():
            field.setText(str(getattr(found, name)))
        months = [(month, say(Period.month(2000, month).short_label())) for month in range(1, 13)]
        offered = {"language": DOCUMENT_LANGUAGES, "paper": PAPERS, "country": COUNTRIES, "fiscal_start": months, "currency": CURRENCIES}
        for name, box in self._choices.items():
            fill(box, offered[name], getattr(found, name))
        self.rates.name_currency(found.currency)
        self.logo.show_logo(found.logo)
        self._loaded = True

    def _load_rates(self, found: tuple[Rate, ...]) -> None:
        self._rates = found
        self.rates.show_rates(found)

    @Slot()
    def _choose_language(self) -> None:
        self._wanted = self.language.currentData()
        if self._wanted == self._settings.language:
            self._wanted = None
        elif self.would_lose():
            self.reject()
        else:
            self.accept()

    @Slot()
    def _stay(self) -> None:
        self._wanted = None
        self.language.setCurrentIndex(max(self.language.findData(self._settings.language), 0))
        super()._stay()

    def done(self, code: int) -> None:
        """Close; then the window is made anew where another language was chosen."""
        super().done(code)
        if self._wanted is not None:
            self.language_chosen.emit(self._wanted)

    @Slot()
    def _choose_scheme(self) -> None:
        self._settings.scheme = self.scheme.currentData()
        self._theme.choose(self.scheme.currentData())

    def _changes(self) -> dict[str, object]:
        """Return the settings of the workspace that are not what they were."""
        wanted: dict[str, object] = {name: field.text().strip() for name, field in self._texts.items()}
        wanted |= {name: box.currentData() for name, box in self._choices.items()}
        wanted["logo"] = self.logo.logo
        return {name: value for name, value in wanted.items() if value != getattr(self._before, name)}

    def would_lose(self) -> bool:
        """Tell whether something is not saved yet; a rate that cannot be read is something, too."""
        if not self._loaded:
            return False
        try:
            return bool(self._changes()) or set(self.rates.rates()) != set(self._rates)
        except SalesDeskError:
            return True

    @Slot()
    def _save(self) -> None:
        assert self._desk is not None
        changed = self._changes()
        try:
            listed = self.rates.rates()
        except SalesDeskError as error:
            self.pages.setCurrentWidget(self.rates)
            self.rates.show_problem(int(str(dict(error.text.values).get("row", 0))) - 1)
            self.tell_problem(say(error.text))
            return
        rates_changed = RateChanges(self._rates, listed) if set(listed) != set(self._rates) else None

        def save(database: Database) -> None:
            change_settings(database, changed, rates_changed)

        if changed or rates_changed is not None:
            self._desk.write(save, self._saved, self._not_saved, self)
        else:
            self.accept()

    def _saved(self, _done: object) -> None:
        self.accept()

    def _not_saved(self, error: Exception) -> None:
        self.tell_failure(error)
