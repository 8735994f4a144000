"""The window: bar, tabs and status around the desk; the start page while there is none."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from salesdesk.settings import Settings
from ui.actions import Actions
from ui.desk import Desk, Place, Standing
from ui.imports.copied import holds_table, local_files
from ui.messages import Messages, say
from ui.painting import PaintedApart
from ui.shell import Shell
from ui.start import StartPage
from ui.tabs import TabEntry
from ui.theme import Theme
from ui.widgets.banner import Banner
from ui.widgets.order import go_on


class Window(QWidget):
    """Shows the start page or a desk. What it cannot do itself it asks for by a signal."""

    files_dropped = Signal(object)
    table_offered = Signal(object)
    new_requested = Signal()
    sample_requested = Signal()
    open_requested = Signal(str)
    shared_requested = Signal()
    close_requested = Signal()
    import_requested = Signal()
    folder_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    undo_import_requested = Signal(object)
    settings_requested = Signal()
    history_requested = Signal()
    searched = Signal(str)
    found_picked = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, settings: Settings, messages: Messages) -> None:
        super().__init__()
        self.theme = theme
        self._settings = settings
        self.setObjectName("window")
        self.setWindowTitle("SalesDesk")
        self.setAcceptDrops(True)
        PaintedApart(self)
        self.act = Actions(self, theme)
        self.shell: Shell | None = None
        self._stack = QStackedWidget(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.banner = Banner(self)
        self._connect()
        messages.told.connect(self.banner.show_message)
        self.banner.acted.connect(messages.acted)
        self.show_start()
        self._restore_place()

    def _connect(self) -> None:
        for name, slot in {
            "import": self.import_requested,
            "import_folder": self.folder_requested,
            "paste": self._paste,
            "undo": self.undo_requested,
            "redo": self.redo_requested,
            "print": self._print,
            "new": self.new_requested,
            "open": self._ask_open,
            "shared": self.shared_requested,
            "close": self.close_requested,
            "settings": self.settings_requested,
            "history": self.history_requested,
            "help": self._show_shortcuts,
            "quit": self.close,
        }.items():
            self.act[name].triggered.connect(slot)
        for at in range(6):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{at + 1}"), self)
            shortcut.setObjectName(str(at))
            shortcut.activated.connect(self._go_to_tab)

    def show_start(self) -> None:
        """Show the start page; the shell of a desk that was open goes."""
        page = StartPage(self._settings.recent, self._stack)
        page.new_requested.connect(self.new_requested)
        page.sample_requested.connect(self.sample_requested)
        page.open_requested.connect(self.open_requested)
        page.shared_requested.connect(self.shared_requested)
        self._put(page)
        self.banner.foot = 0
        self.shell = None
        self.setWindowTitle("SalesDesk")
        for name in ("import", "import_folder", "paste", "history", "print", "search", "earlier", "later", "close"):
            self.act[name].setEnabled(False)
        for name in ("undo", "redo"):
            self.act.offer(name, None)

    def show_desk(self, desk: Desk, tabs: tuple[TabEntry, ...]) -> None:
        """Show `desk` with its tabs."""
        shell = Shell(desk, tabs, self.act, self._stack)
        shell.undo_import_requested.connect(self.undo_import_requested)
        shell.history_requested.connect(self.history_requested)
        shell.searched.connect(self.searched)
        shell.found_picked.connect(self.found_picked)
        desk.import_requested.connect(self.import_requested)
        desk.standing_changed.connect(self._show_standing)
        desk.changed.connect(self.banner.pass_over)
        self._put(shell)
        self.banner.foot = shell.foot
        self.shell = shell
        for name in ("import", "import_folder", "paste", "history", "print", "search", "earlier", "later", "close"):
            self.act[name].setEnabled(True)
        self._show_standing(desk.standing)

    def go(self, place: Place) -> None:
        """Show `place`."""
        if self.shell is not None:
            self.shell.go(place)

    def _put(self, page: QWidget) -> None:
        old = self._stack.currentWidget()
        self.banner.pass_over()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    @Slot(object)
    def _show_standing(self, standing: Standing) -> None:
        self.act.offer("undo", None if standing.undo is None else say(standing.undo))
        self.act.offer("redo", None if standing.redo is None else say(standing.redo))
        self.setWindowTitle(f"{standing.workspace} – SalesDesk" if standing.workspace else "SalesDesk")

    @Slot()
    def _go_to_tab(self) -> None:
        if self.shell is not None:
            self.shell.show_tab(int(self.sender().objectName()))

    @Slot()
    def _print(self) -> None:
        if self.shell is not None:
            self.shell.print_page()

    @Slot()
    def _ask_open(self) -> None:
        self.open_requested.emit("")

    @Slot()
    def _show_shortcuts(self) -> None:
        from ui.widgets.shortcuts import ShortcutsDialog

        ShortcutsDialog(self).open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if holds_table(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        if files := local_files(event.mimeData()):
            self.files_dropped.emit(files)
        else:
            self.table_offered.emit(event.mimeData())

    def focusNextPrevChild(self, forwards: bool) -> bool:
        return go_on(self, forwards)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # No shortcut of an action: it would take the key from fields and grids, in which it pastes.
        if event.matches(QKeySequence.StandardKey.Paste) and self.shell is not None:
            self._paste()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _paste(self) -> None:
        self.table_offered.emit(QGuiApplication.clipboard().mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.put("window", bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        super().closeEvent(event)
        self.closed.emit()

    def _restore_place(self) -> None:
        kept = self._settings.text("window")
        if not kept or not self.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            # On a small laptop the status bar would lie below the edge of the screen; a frame and its title take some 40 pixels.
            room = self.screen().availableSize() - QSize(0, 40)
            self.resize(QSize(1280, 800).boundedTo(room).expandedTo(QSize(1100, 680)))
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)
