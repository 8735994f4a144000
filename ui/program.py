"""The program behind the window: opens and closes workspaces, and brings up the dialogs of the open one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.places import Server, found_from_anywhere, is_address, names_workspace
from salesdesk.progress import Progress
from salesdesk.rules.headline import Headline
from salesdesk.settings import Settings
from salesdesk.text import Text, mark
from ui import opening
from ui.ahead import Ahead
from ui.desk import Desk
from ui.edges import Edges
from ui.first_paint import FirstPaint
from ui.intake import Intake
from ui.messages import Messages, say
from ui.opening import Opened
from ui.tabs import TABS
from ui.tasks import Tasks, Token
from ui.theme import Theme
from ui.undoing import Undoing
from ui.warm import WarmUp
from ui.window import Window
from ui.workspace_dialogs import WorkspaceDialogs

if TYPE_CHECKING:
    from filelock import FileLock

    from salesdesk.db import Database
    from salesdesk.period import Period
    from salesdesk.services.first_figures import FirstFigures


class Program(QObject):
    """Owns the window, the tasks and the open workspace."""

    language_changed = Signal(str)
    opened = Signal()

    def __init__(self, app: QApplication, theme: Theme, settings: Settings, messages: Messages) -> None:
        super().__init__(app)
        self._theme = theme
        self._settings = settings
        self.messages = messages
        self.tasks = Tasks(self)
        self.tasks.error.connect(messages.error)
        self.desk: Desk | None = None
        self._lock: FileLock | None = None
        self._first: Period | None = None
        self._asked = self._place = ""
        self._token = Token(self)
        self._undoing = Undoing(messages, self._token, self)
        messages.acted.connect(self._undoing.undo_import)
        self._undoing.left.connect(self._show_history)
        self._edges: Edges | None = None
        self._intake = Intake(settings, messages, self)
        self._intake.workspace_given.connect(self.open_workspace)
        self._dialogs = WorkspaceDialogs(settings, self.tasks, self)
        self._dialogs.place_given.connect(self.open_workspace)
        self._dialogs.create_requested.connect(self._create)
        self.warming: WarmUp | None = None
        self.window = self._make_window()
        self.first_paint = FirstPaint(self)
        self.first_paint.over.connect(self._open_asked)
        self._coming: Future[Database] | None = None
        self._ahead = Ahead(self.tasks, self)
        self._ahead.answered.connect(self._take_headline)

    def start(self, arguments: Sequence[str], first: FirstFigures | None = None) -> None:
        """Show the window and open what the command line names: a workspace, or sheets for the last workspace.

        `first` are the first figures of that workspace, where they were asked for before.
        """
        self._ahead.take(first)
        place = next((given for given in arguments if names_workspace(given)), "")
        if not place:
            self._intake.keep(tuple(Path(given) for given in arguments))
            place = self._settings.recent[0] if arguments and self._settings.recent else ""
        if place:
            self.open_workspace(place)
        self.window.show()
        self.first_paint.begin(self.window)

    def close(self) -> None:
        """Let go of everything, after what was still to be saved is saved."""
        self._open_no_more()
        self.first_paint.stop()
        self._ahead.stop()
        self.tasks.close()
        self._let_go()

    def _make_window(self) -> Window:
        window = Window(self._theme, self._settings, self.messages)
        window.sample_requested.connect(self._open_sample)
        window.open_requested.connect(self.open_workspace)
        window.close_requested.connect(self._leave)
        self._dialogs.serve(window)
        self._intake.serve(window)
        window.undo_requested.connect(self._undoing.undo)
        window.redo_requested.connect(self._undoing.redo)
        window.undo_import_requested.connect(self._undoing.undo_import)
        window.settings_requested.connect(self._show_settings)
        window.history_requested.connect(self._show_history)
        return window

    # Workspaces

    @Slot(object)
    def _create(self, wanted: object) -> None:
        from ui.dialogs.new_workspace import NewWorkspace

        assert isinstance(wanted, NewWorkspace)

        def create(_progress: Progress) -> Opened:
            return opening.create(wanted)

        self._open_by(mark("Program", "Creating the workspace"), create, self._tell)

    @Slot(str)
    def open_workspace(self, place: str) -> None:
        """Open the workspace at `place`; ask for one when that is empty."""
        if not place:
            self._dialogs.ask_for_file()
            return

        place = found_from_anywhere(place)
        if self.desk is not None and self._place == place and (self._coming is not None or not is_address(place)):
            return

        self._open_no_more()
        self._token.renew()
        self._asked = place
        self._coming = Future()
        self._ahead.forget()
        if self.desk is None and (known := self._ahead.look(place, self._token)) is not None:
            self._show_headline(known)
        if self.first_paint.is_over:
            self._open_asked()

    @Slot(object)
    def _take_headline(self, headline: object) -> None:
        """Show the first figures; the database is opened after they are painted."""
        if not isinstance(headline, Headline):
            if self.first_paint.is_over:
                self._open_asked()
            return
        if self.first_paint.is_over:
            self.first_paint.begin(self.window)
        self._show_headline(headline)

    def _show_headline(self, headline: Headline) -> None:
        if self._coming is None:
            return
        from ui.tabs.overview.tab import OverviewTab

        self._place = self._asked
        self._show_desk(self._coming, headline.period)
        shell = self.window.shell
        if shell is not None and isinstance(shell.tab, OverviewTab):
            shell.tab.make()
            shell.tab.show_headline(headline)

    def _open_no_more(self) -> None:
        """Leave what was asked for and is not being opened yet; whoever waits for its database is told that it does not come."""
        if self._coming is not None and not self._coming.running():
            self._coming.set_exception(Cancelled())
        self._coming = None

    @Slot()
    def _open_asked(self) -> None:
        """Open the workspace that was asked for; while the start page is looked at, load what the first one will need."""
        if self._coming is None:
            self.tasks.read(opening.load)
            return
        if self._ahead.is_asking:
            # Who loads the database would only keep the figures waiting.
            return
        place, found = self._asked, self._coming
        found.set_running_or_notify_cancel()

        def take(_progress: Progress) -> Opened:
            try:
                opened = opening.open_place(place)
                found.set_result(opened.database)
                return opened
            finally:
                if not found.done():
                    # Why it cannot be opened is told once, not to each who waits for it.
                    found.set_exception(Cancelled())

        self._open_by(mark("Program", "Opening the workspace"), take, self._not_opened)

    @Slot()
    def _open_sample(self) -> None:
        language = opening.language(self._settings)
        folder = Path(opening.home(self._settings))

        def make(progress: Progress) -> Opened:
            return opening.open_sample(folder, language, progress)

        self._open_by(mark("Program", "Making the sample team"), make, self._tell)

    def _open_by(self, label: Text, make: Callable[[Progress], Opened], failed: Callable[[Exception], None]) -> None:
        """Show what `make` opens, unless another workspace was asked for meanwhile: then nobody needs it any more."""
        turn = self._token.turn

        def show(opened: Opened) -> None:
            if self._token.turn == turn:
                self._show(opened)
            else:
                opened.close()

        def fail(error: Exception) -> None:
            if self._token.turn == turn:
                failed(error)

        self.tasks.work(label, make, show, fail, self)

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.messages.error(error)

    def _not_opened(self, error: Exception) -> None:
        self._coming = None
        if isinstance(error, SalesDeskError) and error.code == "workspace.missing":
            self._settings.forget(self._asked)
        if self._first is None:
            self._leave()
        if isinstance(error, SalesDeskError) and error.code == "database.password":
            self._dialogs.ask_for_server(Server.at(self._asked), say(error.text))
        elif isinstance(error, SalesDeskError) and error.code == "workspace.empty":
            self._dialogs.ask_to_set_up(self._asked)
        else:
            self.messages.error(error)

    def _show(self, opened: Opened) -> None:
        if self.desk is None or not self.desk.has(opened.database):
            self._let_go()
            self._show_desk(opened.database, opened.period)
        assert self.desk is not None
        database, self._lock, self._coming = opened.database, opened.lock, None
        self._first, self._place = opened.period, opened.place
        self._settings.opened(opened.place if database.path else Server.at(opened.place).address(with_password=False))
        database.listen(self.desk.committed)
        if self._edges is not None:
            self._edges.begin()
        if self.warming is None:
            self.warming = WarmUp(self.tasks, self._token, self)
        self.opened.emit()
        self._intake.go_on()

    def _show_desk(self, database: Database | Future[Database], period: Period) -> None:
        self.desk = Desk(database, self.tasks, self.messages, self._settings, period, self)
        self._undoing.desk = self._intake.desk = self.desk
        self._edges = Edges(self.desk, self._settings)
        self.window.show_desk(self.desk, TABS)

    @Slot()
    def _leave(self) -> None:
        self._let_go()
        self.window.show_start()

    def _let_go(self) -> None:
        self._token.renew()
        if self.desk is not None:
            self.desk.close_database()
            self.desk.deleteLater()
            self.desk = self._undoing.desk = self._intake.desk = self._edges = None
        self._first = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    # Dialogs of the workspace

    @Slot()
    @Slot(object)
    def _show_history(self, import_id: object = None) -> None:
        """Show the history of imports, with the import `import_id` or the last one."""
        from ui.imports.history import HistoryDialog

        if self.desk is not None:
            HistoryDialog(self.desk, self.window, import_id if isinstance(import_id, int) else None).open()

    @Slot()
    def _show_settings(self) -> None:
        from ui.dialogs.settings import SettingsDialog

        # Of a workspace that is still being opened there is nothing to set yet.
        desk = self.desk if self._coming is None else None
        dialog = SettingsDialog(self._settings, self._theme, desk, self.window)
        dialog.language_chosen.connect(self._change_language)
        if self._edges is not None:
            dialog.backed_up.connect(self._edges.ask_standing)
        # Made and laid out in one turn of the event loop, it would hold up the window.
        QTimer.singleShot(0, dialog.open)

    @Slot(str)
    def _change_language(self, code: str) -> None:
        self._settings.language = code
        self.language_changed.emit(code)
        place = self._place if self.desk is not None else ""
        old = self.window
        self.first_paint.stop()
        self._let_go()
        self.window = self._make_window()
        self.window.setGeometry(old.geometry())
        self.window.show()
        old.close()
        old.deleteLater()
        if place:
            self.open_workspace(place)
