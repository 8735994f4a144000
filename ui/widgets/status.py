"""The window's lower edge: workspace, running work, last import with its undo, last backup."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.tokens import LARGE, MEDIUM, SMALL
from ui import looks
from ui.desk import Standing
from ui.messages import say
from ui.tasks import Job, Tasks
from ui.widgets.buttons import LinkLabel
from ui.widgets.labels import Label, as_typed
from ui.widgets.progress import ProgressStrip

_IMPORT = 420


class StatusBar(QWidget):
    """Shows a `Standing` and the work of `Tasks`. `undo_import_requested` carries the import's id; the last import opens the history."""

    undo_import_requested = Signal(object)
    history_requested = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(28)
        self._standing = Standing()
        self._job: Job | None = None
        self._workspace = self._label("workspaceName")
        self._progress = ProgressStrip(self)
        self._progress.hide()
        self._import = LinkLabel("", self)
        self._import.setObjectName("lastImport")
        self._undo = LinkLabel(self.tr("Undo import"), self)
        self._undo.setObjectName("undoImport")
        # What was imported and the way to take it back are two things to click.
        self._dot = self._label("importDot")
        self._dot.setText("·")
        self._backup = self._label("lastBackup")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MEDIUM, 0, MEDIUM, 0)
        layout.setSpacing(LARGE)
        layout.addWidget(self._workspace)
        layout.addStretch()
        layout.addWidget(self._progress)
        # The history stands last, as it does before there is an import: a click meant for it must not hit the undo.
        layout.addWidget(self._undo)
        layout.addSpacing(SMALL - LARGE)
        layout.addWidget(self._dot)
        layout.addSpacing(SMALL - LARGE)
        layout.addWidget(self._import)
        layout.addWidget(self._backup)
        self._undo.clicked.connect(self._ask_undo)
        self._import.clicked.connect(self.history_requested)
        self._progress.cancelled.connect(self._cancel)
        tasks.started.connect(self._work_started)
        tasks.stepped.connect(self._work_stepped)
        tasks.finished.connect(self._work_finished)
        self.show_standing(self._standing)

    @Slot(object)
    def show_standing(self, standing: Standing) -> None:
        """Show what `standing` says; nothing where it says nothing."""
        self._standing = standing
        self._workspace.setText(standing.workspace)
        self._show_import(say(standing.last_import))
        for part in (self._dot, self._undo):
            part.setVisible(standing.last_import_id is not None)
        backup = standing.last_backup
        self._backup.setText(self.tr("Backed up {time}").format(time=looks.moment(backup)) if backup is not None else "")

    def _show_import(self, words: str) -> None:
        """Name the last import; a long name of a file gives way in its middle, and is whole in the tooltip."""
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, _IMPORT)
        self._import.setText(shown or self.tr("Import history"))
        tip = self.tr("Look at all imports")
        self._import.setToolTip(as_typed(f"{words}\n{tip}" if shown != words else tip))

    @Slot(object)
    def _work_started(self, job: Job) -> None:
        self._job = job
        self._show()

    @Slot(object)
    def _work_stepped(self, job: Job) -> None:
        if job.label is not None:
            self._job = job
            self._show()

    @Slot(object)
    def _work_finished(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._progress.hide()

    def _show(self) -> None:
        if self._job is None:
            return
        words = say(self._job.label or "")
        if self._job.step is not None and say(self._job.step) != words:
            words = self.tr("{work}: {step}").format(work=words, step=say(self._job.step))
        if not self._job.progress.cancelled:
            self._progress.show_progress(words, self._job.share)
        self._progress.show()

    @Slot()
    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._progress.show_cancelling()

    @Slot()
    def _ask_undo(self) -> None:
        self.undo_import_requested.emit(self._standing.last_import_id)

    def _label(self, name: str) -> Label:
        label = Label("", self)
        label.setObjectName(name)
        label.setProperty("role", "label")
        return label
