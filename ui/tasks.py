"""Work off the GUI thread: one writer, two readers; results come back on the GUI thread."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import TypeVar, cast

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.progress import Progress
from salesdesk.text import Text

log = logging.getLogger(__name__)

_READERS = 2
_SWITCH_S = 0.0005

Result = TypeVar("Result")


class Token:
    """Stands for somebody who asked: `renew` drops the answers to what was asked before, `end` all that are still to come.

    With a `widget`, it ends when that is destroyed.
    """

    def __init__(self, widget: QObject | None = None) -> None:
        self._widget = widget
        self._turn = 0
        self._ended = False

    @property
    def turn(self) -> int:
        """The number of the present turn; negative once ended."""
        gone = self._ended or (self._widget is not None and not isValid(self._widget))
        return -1 if gone else self._turn

    def renew(self) -> None:
        self._turn += 1

    def end(self) -> None:
        self._ended = True


@dataclass(eq=False)
class Job:
    """One piece of work under way; `label` is None for what is too short to be shown. What `writes` is done though its owner has gone."""

    work: Callable[[Progress], object]
    then: Callable[[object], None] | None
    failed: Callable[[Exception], None] | None
    owner: object | None
    label: Text | str | None = None
    writes: bool = False
    progress: Progress = field(default_factory=Progress)
    share: float = 0.0
    step: Text | None = None
    result: object = None
    error: BaseException | None = None
    turn: int = 0

    def __post_init__(self) -> None:
        self.turn = self.owner.turn if isinstance(self.owner, Token) else 0

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self.progress.cancel()

    @property
    def wanted(self) -> bool:
        """False once the owner has ended, has asked anew, or is a widget that was destroyed."""
        if isinstance(self.owner, Token):
            return self.owner.turn == self.turn
        return not isinstance(self.owner, QObject) or isValid(self.owner)


class Tasks(QObject):
    """Runs plain callables in threads; `then` and `failed` are called on the GUI thread, unless the owner has gone.

    A callable gets no widgets and no mapped objects, and returns plain values. `failed` left out means: tell the user (`error`).
    """

    error = Signal(object)
    started = Signal(object)
    stepped = Signal(object)
    finished = Signal(object)
    idle = Signal()
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A worker that computes keeps the interpreter for 5 ms at a time otherwise, and painting asks for it again and again.
        sys.setswitchinterval(_SWITCH_S)
        self._readers = ThreadPoolExecutor(_READERS, "reader")
        self._writer = ThreadPoolExecutor(1, "writer")
        self._events: SimpleQueue[tuple[Job, bool]] = SimpleQueue()
        self._jobs: set[Job] = set()
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """True while a result is still to be delivered."""
        return bool(self._jobs)

    @property
    def closed(self) -> bool:
        """True after the end, when nothing more is taken."""
        return self._closed

    @property
    def jobs(self) -> tuple[Job, ...]:
        """What is under way, in no order."""
        return tuple(self._jobs)

    def read(
        self,
        fn: Callable[[], Result],
        then: Callable[[Result], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        owner: object | None = None,
    ) -> Job:
        """Run `fn` in a reader thread."""
        return self._start(Job(_without_progress(fn), _plain(then), failed, owner))

    def write(
        self,
        fn: Callable[[], Result],
        then: Callable[[Result], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        owner: object | None = None,
    ) -> Job:
        """Run `fn` in the writer thread, after all that was given to it before: also where the owner has gone by then."""
        return self._start(Job(_without_progress(fn), _plain(then), failed, owner, writes=True))

    def work(
        self,
        label: Text | str,
        fn: Callable[[Progress], Result],
        then: Callable[[Result], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        owner: object | None = None,
        writes: bool = True,
    ) -> Job:
        """Run long work that the status bar shows under `label`, with its progress and a way to cancel.

        Cancelled work fails with `Cancelled`, of which only `failed` is told.
        """
        return self._start(Job(fn, _plain(then), failed, owner, label, writes))

    def close(self) -> None:
        """Cancel what can be cancelled, wait for what is to be written, drop what the threads bring."""
        self._closed = True
        for job in self._jobs:
            job.cancel()
        self._readers.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)
        self._jobs.clear()

    def _start(self, job: Job) -> Job:
        if self._closed:
            raise RuntimeError("work was given after the end")
        self._jobs.add(job)
        job.progress = Progress(_Reporter(self, job))
        if job.label is not None:
            self.started.emit(job)
        (self._writer if job.writes else self._readers).submit(self._run, job)
        return job

    def _run(self, job: Job) -> None:
        """Do the work; in a worker thread."""
        try:
            if job.label is not None and job.progress.cancelled:
                raise Cancelled
            # What somebody saved is saved, even if they closed the form while it waited for its turn.
            if job.writes or job.wanted:
                job.result = job.work(job.progress)
        except (Cancelled, SalesDeskError) as error:
            job.error = error
        except Exception as error:
            log.exception("work failed")
            job.error = error
        self.post(job, True)

    def post(self, job: Job, ended: bool) -> None:
        """Bring news of `job` to the GUI thread; called in worker threads."""
        if not self._closed:
            self._events.put((job, ended))
            self._arrived.emit()

    @Slot()
    def _deliver(self) -> None:
        job, ended = self._events.get()
        if self._closed:
            return
        if not ended:
            self.stepped.emit(job)
            return
        self._jobs.discard(job)
        try:
            if job.label is not None:
                self.finished.emit(job)
            if job.wanted:
                self._answer(job)
            elif job.writes and job.error is not None:
                self._tell(job.error)
        finally:
            if not self._jobs:
                self.idle.emit()

    def _answer(self, job: Job) -> None:
        if job.error is None:
            if job.then is not None:
                job.then(job.result)
        elif job.failed is not None:
            job.failed(cast("Exception", job.error))
        else:
            self._tell(job.error)

    def _tell(self, error: BaseException) -> None:
        if not isinstance(error, Cancelled):
            self.error.emit(error)


class _Reporter:
    """Hands steps of the work to the GUI thread, but not more of them than can be seen."""

    def __init__(self, tasks: Tasks, job: Job) -> None:
        self._tasks = tasks
        self._job = job

    def __call__(self, share: float, text: Text | None) -> None:
        job = self._job
        seen = int(job.share * 200), job.step
        job.share, job.step = share, text
        if (int(share * 200), text) != seen:
            self._tasks.post(job, False)


def _without_progress(fn: Callable[[], Result]) -> Callable[[Progress], object]:
    def run(_progress: Progress) -> object:
        return fn()

    return run


def _plain(then: Callable[[Result], None] | None) -> Callable[[object], None] | None:
    return cast("Callable[[object], None] | None", then)
