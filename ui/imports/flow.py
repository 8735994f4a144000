"""The work behind the import dialog: read, plan, plan again, import, undo; all of it off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from salesdesk.db import Database
from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.imports.apply import ImportResult, apply_plan
from salesdesk.imports.plan.names.near_match import SPACES, NearMatch
from salesdesk.imports.preview import Preview, let_go, preview
from salesdesk.imports.reading import ReadFile, read_files
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.progress import Progress
from salesdesk.services.imports import LeftRow, left_rows
from salesdesk.text import Text, language, mark
from salesdesk.undo import Undone, undo
from ui import looks
from ui.desk import Desk
from ui.imports.corrections import Corrections
from ui.messages import listed, say
from ui.tasks import Job, Token

_PAUSE_MS = 200


class ImportFlow(QObject):
    """Tells how far it is (`stepped`: share, words), what would happen (`previewed`), and what was done (`imported`, `undone`).

    `password_wanted` carries the `ReadFile` that waits for a password: `unlock` or `leave_locked` goes on.
    """

    stepped = Signal(float, str)
    password_wanted = Signal(object)
    previewed = Signal(object)
    planning = Signal()
    imported = Signal(object)
    undone = Signal(object)
    saved = Signal(str)
    stopped = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, paths: tuple[Path, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._paths = paths
        self._token = Token(self)
        self._files: tuple[ReadFile, ...] = ()
        self._passwords: list[str] = []
        self._given_up: set[Path] = set()
        self._job: Job | None = None
        self.corrections = Corrections()
        self.preview: Preview | None = None
        self.result: ImportResult | None = None
        self.left: list[LeftRow] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._plan)
        desk.tasks.stepped.connect(self._step)

    @property
    def files(self) -> str:
        """The names of the files, for people."""
        return listed([path.name for path in self._paths], 3)

    @property
    def busy(self) -> bool:
        """True while a preview is to come or the import is being done."""
        return self._job is not None or self._pause.isActive()

    def read(self) -> None:
        """Read the files and plan their import; ask for the password of a protected one first (`password_wanted`)."""
        paths, choices = self._paths, self.corrections.choices
        known, passwords, given_up = self._files, tuple(self._passwords), frozenset(self._given_up)

        def work(database: Database, progress: Progress) -> tuple[tuple[ReadFile, ...], Preview | None]:
            files = read_files(paths, progress, passwords, known)
            if any(one.locked and one.path not in given_up for one in files):
                return files, None
            return files, preview(database, files, choices, progress)

        self._work(mark("Import", "Reading {name}"), work, self._take_files, False)

    def unlock(self, password: str) -> None:
        """Try `password` on the files that are protected, and read on."""
        self._passwords.append(password)
        self.read()

    def leave_locked(self, path: Path) -> None:
        """Read on without the protected file at `path`."""
        self._given_up.add(path)
        self.read()

    def unanswered(self) -> list[tuple[RecognisedTable, NearMatch]]:
        """Return the names that differ in spaces alone from others, as long as nobody said whether they are the same, with their tables."""
        found = []
        for shown in self.preview.tables if self.preview else ():
            near = shown.near if shown.plan.target else ()
            said = {one.asked for one, _ in self.corrections.answered(shown.plan.table, near)}
            found += [(shown.plan.table, one) for one in near if one.kind == SPACES and one.asked not in said]
        return found

    def plan_again(self) -> None:
        """Plan anew, soon: corrections may follow one another quickly."""
        self._drop_job()
        self._pause.start()
        self.planning.emit()

    def apply(self) -> None:
        """Do what the preview shows, all of it or nothing."""
        plan = self.preview.plan if self.preview else None
        if plan is None or self.busy:
            return

        def work(database: Database, progress: Progress) -> ImportResult:
            return apply_plan(database, plan, progress)

        self._work(mark("Import", "Importing {name}"), work, self._take_result, True)

    def undo(self) -> None:
        """Take the import back."""
        result = self.result
        if result is None or result.action_id is None or self.busy:
            return

        def work(database: Database, _progress: Progress) -> tuple[Undone | None, list[LeftRow]]:
            done = undo(database, result.action_id)
            return done, left_rows(database, result.batch_id) if done and result.batch_id else []

        self._work(mark("Import", "Undoing the import of {name}"), work, self._take_undone, True)

    def save_rejected(self, path: Path) -> None:
        """Write the rejected rows with their reasons to a workbook."""
        plan = self.preview.plan if self.preview else None
        if plan is None:
            return

        words = language(looks.language())

        def write(_database: Database) -> str:
            from salesdesk.imports import write_rejected

            write_rejected(plan, path, words)
            return path.name

        self._desk.read(write, self.saved.emit, self._fail, self._token)

    def cancel(self) -> None:
        """Stop what is under way; `stopped` follows."""
        if self._job is not None:
            self._job.cancel()

    def close(self) -> None:
        """Stop everything and free what was read, in a worker."""
        self._drop_job()
        self._pause.stop()
        self._token.end()
        self._passwords.clear()
        held: list[object] = [*self._files, self.preview]
        self._files, self.preview = (), None
        self._free(held)

    @Slot()
    def _plan(self) -> None:
        files, choices = self._files, self.corrections.choices

        def work(database: Database, progress: Progress) -> Preview:
            return preview(database, files, choices, progress)

        self._work(mark("Import", "Comparing {name}"), work, self._take_preview, False)

    def _work(self, label: Text, action: Callable[[Database, Progress], object], then: Callable[..., None], writes: bool) -> None:
        self._job = self._desk.work(label.fill(name=self.files), action, then, self._fail, self._token, writes)

    def _drop_job(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._token.renew()

    def _free(self, held: list[object]) -> None:
        def free(_database: Database) -> None:
            let_go(held)

        if not self._desk.tasks.closed:
            self._desk.read(free)

    def _take_files(self, found: tuple[tuple[ReadFile, ...], Preview | None]) -> None:
        self._files, seen = found
        if seen is not None:
            self._take_preview(seen)
            return
        self._job = None
        self.password_wanted.emit(next(one for one in self._files if one.locked and one.path not in self._given_up))

    def _take_preview(self, found: Preview) -> None:
        self._job = None
        old, self.preview = self.preview, found
        self.previewed.emit(found)
        if old is not None:
            self._free([old])

    def _take_result(self, result: ImportResult) -> None:
        self._job = None
        self.result = result
        self.imported.emit(result)

    def _take_undone(self, found: tuple[Undone | None, list[LeftRow]]) -> None:
        self._job = None
        done, self.left = found
        self.undone.emit(done)

    def _fail(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, Cancelled):
            self.stopped.emit()
            return
        self.failed.emit(error)
        if isinstance(error, SalesDeskError) and error.code == "import.stale":
            self.plan_again()

    @Slot(object)
    def _step(self, job: object) -> None:
        if isinstance(job, Job) and job is self._job:
            words = job.step if job.step is not None else job.label
            self.stepped.emit(job.share, say(words) if words is not None else "")
