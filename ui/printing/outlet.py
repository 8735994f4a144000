"""Where a printout goes: to a printer, into one PDF, into a file for each person, into Word files; with progress, and a way to stop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.documents.printout import Printout
from salesdesk.errors import Cancelled
from salesdesk.progress import Progress
from salesdesk.reasons import as_told
from salesdesk.text import fill, mark
from salesdesk.tokens import SMALL
from ui.desk import Desk
from ui.dialogs.files import FileDialog
from ui.messages import say
from ui.printing.printer import draw, prepare
from ui.tasks import Job, Token
from ui.widgets.buttons import Button, LinkLabel
from ui.widgets.labels import Label
from ui.widgets.progress import ProgressStrip

_FOLDER = "print.folder"
_STEP = mark("Print", "Printing")


class Outlet(QWidget):
    """Its buttons, and below them how far the work is or what came of it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._printout: Printout | None = None
        self._job: Job | None = None
        self._token = Token(self)
        self._place = ""
        self._printer: QPrinter | None = None
        self._print = Button(self.tr("Print…"), self, "printer", "primary")
        self._one = Button(self.tr("Save as one PDF"), self, "file-text")
        self._each = Button(self.tr("Save one file per person"), self, "folder-open")
        self._word = Button(self.tr("Save as Word"), self, "pencil")
        self._strip, self._said = ProgressStrip(self), Label("", self)
        self._show = LinkLabel(self.tr("Show"), self)
        for widget, name in (
            (self._print, "printNow"),
            (self._one, "saveOne"),
            (self._each, "saveEach"),
            (self._word, "saveWord"),
            (self._said, "printSaid"),
            (self._show, "printShow"),
        ):
            widget.setObjectName(name)
        self._said.setProperty("role", "label")
        self._said.setWordWrap(True)
        self._lay_out()
        self._print.clicked.connect(self.ask_printer)
        self._one.clicked.connect(self._ask_file)
        self._each.clicked.connect(self._ask_folder)
        self._word.clicked.connect(self._ask_word)
        self._word.hide()
        self._strip.cancelled.connect(self.stop)
        self._show.clicked.connect(self._open_place)
        desk.tasks.stepped.connect(self._step)
        self._allow()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        for button in self._buttons():
            row.addWidget(button)
        row.addStretch()
        news = QHBoxLayout()
        news.setSpacing(SMALL)
        news.addWidget(self._strip)
        news.addWidget(self._said, 1)
        news.addWidget(self._show)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addLayout(news)
        layout.addLayout(row)
        for widget in (self._strip, self._said, self._show):
            widget.hide()

    def _buttons(self) -> tuple[Button, ...]:
        return self._print, self._one, self._each, self._word

    def take(self, printout: Printout) -> None:
        """Print or save `printout` from now on."""
        self._printout = printout
        self._each.setVisible(len(printout.ids) > 1)
        self._word.setVisible(printout.word is not None)
        self._allow()

    @Slot()
    def stop(self) -> None:
        """Give up what is being printed or saved."""
        if self._job is not None:
            self._strip.show_cancelling()
            self._job.cancel()

    @Slot()
    def ask_printer(self) -> None:
        """Ask for a printer and print."""
        if self._printout is None or self._job is not None:
            return
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare(self._printer, self._printout)
        dialog = QPrintDialog(self._printer, self)
        dialog.setObjectName("printDialog")
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.finished.connect(self._print_chosen)
        # Its own `open` wants a receiver by name.
        QDialog.open(dialog)

    @Slot(int)
    def _print_chosen(self, result: int) -> None:
        dialog = self.sender()
        if isinstance(dialog, QPrintDialog):
            dialog.deleteLater()
        if result == QDialog.DialogCode.Accepted and self._printer is not None:
            self.print_on(self._printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print on `printer`, which is set up."""
        printout = self._printout
        if printout is None:
            return
        # The dialog may have set a printer whose margins are its own.
        printer.setFullPage(True)

        def work(progress: Progress) -> int:
            return draw(printer, printout, progress)

        self._place = ""
        self._start(work, self._printed)

    @Slot()
    def _ask_file(self) -> None:
        if self._printout is not None:
            dialog = self._file_dialog(self.tr("Save as one PDF"), self._printout.file_name)
            dialog.setObjectName("savePdf")
            dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
            dialog.setDefaultSuffix("pdf")
            dialog.fileSelected.connect(self.save_one)
            dialog.open()

    @Slot()
    def _ask_folder(self) -> None:
        dialog = self._folder_dialog(self.tr("Save one file per person into a folder"))
        dialog.setObjectName("saveFolder")
        dialog.fileSelected.connect(self.save_each)
        dialog.open()

    @Slot()
    def _ask_word(self) -> None:
        """Ask where the Word file goes; those of several go into a folder, for each is edited for itself."""
        if self._printout is None:
            return
        if len(self._printout.ids) > 1:
            dialog = self._folder_dialog(self.tr("Save one Word file per person into a folder"))
        else:
            dialog = self._file_dialog(self.tr("Save as Word"), self._printout.word_name)
            dialog.setNameFilter(self.tr("Word files (*.docx)"))
            dialog.setDefaultSuffix("docx")
        dialog.setObjectName("saveWordPlace")
        dialog.fileSelected.connect(self.save_word)
        dialog.open()

    def _file_dialog(self, title: str, name: str) -> FileDialog:
        dialog = FileDialog(self, title, self._home())
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _folder_dialog(self, title: str) -> FileDialog:
        dialog = FileDialog(self, title, self._home())
        dialog.setFileMode(FileDialog.FileMode.Directory)
        dialog.setOption(FileDialog.Option.ShowDirsOnly)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    @Slot(str)
    def save_one(self, path: str) -> None:
        """Save all as the file `path`."""
        printout = self._printout
        if printout is None or not path:
            return

        def work(progress: Progress) -> list[Path]:
            return printout.save_as_one(Path(path), progress)

        self._desk.settings.put(_FOLDER, str(Path(path).parent))
        self._place = path
        self._start(work, self._saved)

    @Slot(str)
    def save_each(self, folder: str) -> None:
        """Save a file for each person into `folder`."""
        printout = self._printout
        if printout is None or not folder:
            return

        def work(progress: Progress) -> list[Path]:
            return printout.save_each(Path(folder), progress)

        self._desk.settings.put(_FOLDER, folder)
        self._place = folder
        self._start(work, self._saved)

    @Slot(str)
    def save_word(self, place: str) -> None:
        """Save the only sheet as the Word file `place`, or one for each person into the folder `place`."""
        printout = self._printout
        if printout is None or not place:
            return
        several = len(printout.ids) > 1

        def work(progress: Progress) -> list[Path]:
            return printout.save_each_word(Path(place), progress) if several else printout.save_word(Path(place), progress)

        self._desk.settings.put(_FOLDER, place if several else str(Path(place).parent))
        self._place = place
        self._start(work, self._saved)

    def _start(self, work: Callable[[Progress], object], then: Callable[[object], None]) -> None:
        self._said.hide()
        self._show.hide()
        self._strip.show_progress(say(_STEP), 0)
        self._strip.show()
        self._job = self._desk.tasks.work(_STEP, work, then, self._failed, self._token, writes=False)
        self._allow()

    def _printed(self, count: object) -> None:
        self._end(fill(self.tr("Sent to the printer: {n} {n:page|pages}"), n=count))

    def _saved(self, files: object) -> None:
        assert isinstance(files, list)
        if len(files) == 1:
            self._end(self.tr("Saved: {file}").format(file=QDir.toNativeSeparators(str(files[0]))))
        else:
            self._end(fill(self.tr("Saved {n} {n:file|files} in {folder}"), n=len(files), folder=QDir.toNativeSeparators(self._place)))
        self._show.show()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._end(self.tr("Stopped; the rest was not printed or saved."))
        else:
            self._end(say(as_told(error).text), "bad")

    def _end(self, said: str, role: str = "label") -> None:
        self._job = None
        self._strip.hide()
        self._said.setText(said)
        self._said.setProperty("role", role)
        self._said.style().polish(self._said)
        self._said.show()
        self._allow()

    def _allow(self) -> None:
        ready = self._printout is not None and self._job is None
        for button in self._buttons():
            button.setEnabled(ready)

    @Slot(object)
    def _step(self, job: Job) -> None:
        if job is self._job:
            self._strip.show_progress(say(job.step) if job.step is not None else say(_STEP), job.share)

    @Slot()
    def _open_place(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._place))

    def _home(self) -> str:
        kept = self._desk.settings.text(_FOLDER)
        if kept and Path(kept).is_dir():
            return kept
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or QDir.homePath()
