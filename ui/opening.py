"""Opening workspaces for the window, in a worker thread: what it needs is imported there, while the window is being shown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QLocale, QStandardPaths

from salesdesk.errors import SalesDeskError
from salesdesk.period import Period
from salesdesk.places import SUFFIX, is_address
from salesdesk.progress import Progress
from salesdesk.settings import Settings

if TYPE_CHECKING:
    from filelock import FileLock

    from salesdesk.db import Database
    from ui.dialogs.new_workspace import NewWorkspace


@dataclass(frozen=True, slots=True)
class Opened:
    """An open workspace and where it is, locked against other programs if it is a file, and the period to look at first."""

    place: str
    database: Database
    lock: FileLock | None
    period: Period

    def close(self) -> None:
        """Let go of it."""
        self.database.close()
        if self.lock is not None:
            self.lock.release()


def load() -> None:
    """Load what the first workspace needs, while the start page is looked at."""
    from salesdesk import workspace  # noqa: F401
    from salesdesk.services import figures  # noqa: F401


def open_place(place: str) -> Opened:
    """Open the workspace at `place`; raise `SalesDeskError` saying why it cannot be."""
    from salesdesk import workspace, workspace_file
    from salesdesk.services.figures import latest_period

    if is_address(place):
        database = workspace.open_workspace(place)
        return Opened(place, database, None, latest_period(database))
    if not Path(place).exists():
        workspace.open_workspace(place)
    held = workspace_file.lock(Path(place))
    try:
        database = workspace.open_workspace(place)
        return Opened(place, database, held, latest_period(database))
    except SalesDeskError:
        held.release()
        raise


def create(wanted: NewWorkspace) -> Opened:
    """Create the workspace that was asked for and open it."""
    from salesdesk import workspace

    made = workspace.create(wanted.place, name=wanted.name, currency=wanted.currency, country=wanted.country, language=wanted.language)
    made.close()
    return open_place(str(wanted.place))


def open_sample(folder: Path, language: str, progress: Progress) -> Opened:
    """Open the sample team in `folder`, which is made when it is not there yet."""
    path = folder / f"{'示例团队' if language == 'zh' else 'Sample team'}{SUFFIX}"
    if not path.exists():
        from salesdesk.sample import make_sample

        make_sample(str(path), language=language, progress=progress).close()
    return open_place(str(path))


def home(settings: Settings) -> str:
    """Return the folder where files are looked for first: the one used last, else the user's documents."""
    kept = settings.text("folder")
    if kept and Path(kept).is_dir():
        return kept
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if Path(documents).is_dir() else QDir.homePath()


def language(settings: Settings) -> str:
    """Return the language of the window, "zh" or "en": the one that was chosen, else the system's."""
    return "zh" if (settings.language or QLocale.system().name()).lower().startswith("zh") else "en"
