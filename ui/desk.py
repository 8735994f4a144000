"""The desk: the open workspace, what period and team are looked at, and the road to the database."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import date, datetime
from queue import SimpleQueue
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.settings import Settings
from salesdesk.text import Text
from ui.messages import Messages
from ui.tasks import Job, Tasks

if TYPE_CHECKING:
    from salesdesk.db import Database

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class TeamChoice:
    """A team as the chooser lists it; `depth` is 0 at the top of the tree."""

    id: int
    name: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere to go: a tab, perhaps a page of it, perhaps a record; `about` is what else the page can show by a name (a metric)."""

    tab: str
    page: str = ""
    id: int | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """What bars at the window's edges tell: how far the data go, what was imported and backed up last, what can be undone.

    `year` is that of the period looked at, beside which days are told.
    """

    workspace: str = ""
    data_until: date | None = None
    working_day: int = 0
    working_days: int = 0
    last_import: Text | str = ""
    last_import_id: int | None = None
    last_backup: datetime | None = None
    undo: Text | str | None = None
    redo: Text | str | None = None
    year: int | None = None


class Desk(QObject):
    """Handed to every tab and page by its constructor.

    `changed` carries the `Changes` of each commit; the `…_requested` signals are for whoever can do it: the window or the program.
    """

    changed = Signal(object)
    period_changed = Signal(object)
    team_changed = Signal(object)
    teams_changed = Signal(object)
    standing_changed = Signal(object)
    import_requested = Signal()
    place_requested = Signal(object)
    evidence_requested = Signal(object)
    _committed = Signal()

    def __init__(
        self,
        database: Database | Future[Database],
        tasks: Tasks,
        messages: Messages,
        settings: Settings,
        period: Period,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._database = database
        self.tasks = tasks
        self.messages = messages
        self.settings = settings
        self._period = period
        self._team: int | None = None
        self._teams: tuple[TeamChoice, ...] = ()
        self._standing = Standing()
        self._commits: SimpleQueue[object] = SimpleQueue()
        self._committed.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def db(self) -> Database:
        """The database of the workspace, which is open by now."""
        return self.when_open()

    def when_open(self) -> Database:
        """Return the database; waits for it while it is still being opened, so never to be called in the window's own thread before."""
        return self._database.result() if isinstance(self._database, Future) else self._database

    def has(self, database: Database) -> bool:
        """Tell, without waiting, whether `database` is the one of this desk."""
        if isinstance(self._database, Future):
            return _is_open(self._database) and self._database.result() is database
        return self._database is database

    def close_database(self) -> None:
        """Let go of the database, once it is there."""
        if isinstance(self._database, Future):
            self._database.add_done_callback(_close)
        else:
            self._database.close()

    @property
    def period(self) -> Period:
        """The period that the whole window looks at."""
        return self._period

    @property
    def team(self) -> int | None:
        """The id of the team looked at; None for all of them."""
        return self._team

    @property
    def teams(self) -> tuple[TeamChoice, ...]:
        """The teams to choose from, in the order of the tree."""
        return self._teams

    @property
    def standing(self) -> Standing:
        """What the bars show now."""
        return self._standing

    @Slot(object)
    def choose_period(self, period: Period) -> None:
        """Look at `period` from now on."""
        if period != self._period:
            self._period = period
            self.period_changed.emit(period)

    @Slot(object)
    def choose_team(self, team: int | None) -> None:
        """Look at the team with the id `team`, or at all of them."""
        if team != self._team:
            self._team = team
            self.team_changed.emit(team)

    def set_teams(self, teams: Sequence[TeamChoice]) -> None:
        """Offer `teams`; a chosen one that is no more is left."""
        self._teams = tuple(teams)
        self.teams_changed.emit(self._teams)
        if self._team is not None and self._team not in {one.id for one in self._teams}:
            self.choose_team(None)

    def set_standing(self, standing: Standing) -> None:
        """Let the bars show `standing`."""
        if standing != self._standing:
            self._standing = standing
            self.standing_changed.emit(standing)

    def read(
        self,
        question: Callable[[Database], Result],
        then: Callable[[Result], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        owner: object | None = None,
    ) -> Job:
        """Put `question` to the database in a reader thread; `then` gets the answer on the GUI thread."""
        return self.tasks.read(_given(question, self), then, failed, owner)

    def write(
        self,
        action: Callable[[Database], Result],
        then: Callable[[Result], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        owner: object | None = None,
    ) -> Job:
        """Do `action` in the writer thread; `changed` follows each commit."""
        return self.tasks.write(_given(action, self), then, failed, owner)

    def work(
        self,
        label: Text | str,
        action: Callable[[Database, Progress], Result],
        then: Callable[[Result], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        owner: object | None = None,
        writes: bool = True,
    ) -> Job:
        """Do something long; the status bar shows `label`, the progress and a way to cancel."""
        return self.tasks.work(label, _given_with_progress(action, self), then, failed, owner, writes)

    def committed(self, changes: object) -> None:
        """Take the `Changes` of a commit from any thread; a listener of the database."""
        self._commits.put(changes)
        self._committed.emit()

    @Slot()
    def _tell(self) -> None:
        self.changed.emit(self._commits.get())


def _given(question: Callable[[Database], Result], desk: Desk) -> Callable[[], Result]:
    def ask() -> Result:
        return question(desk.when_open())

    return ask


def _given_with_progress(action: Callable[[Database, Progress], Result], desk: Desk) -> Callable[[Progress], Result]:
    def act(progress: Progress) -> Result:
        return action(desk.when_open(), progress)

    return act


def _is_open(opened: Future[Database]) -> bool:
    return opened.done() and not opened.cancelled() and opened.exception() is None


def _close(opened: Future[Database]) -> None:
    if _is_open(opened):
        opened.result().close()
