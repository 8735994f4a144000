"""Reading a workspace that an older SalesDesk made: a copy of it is brought up to date, the file itself stays as it is."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from salesdesk import backups, migrations, workspace, workspace_file
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.places import is_address
from salesdesk.text import Text, mark

log = logging.getLogger(__name__)

_NOTE = mark(
    "Errors",
    "“{name}” was made by an older SalesDesk. It is read from a copy and stays as it is; opening it in the window brings it up to date.",
)


@contextmanager
def reading(place: str | Path, note: Callable[[Text], None]) -> Iterator[Database]:
    """Open a workspace for reading: nothing of it is written, and whoever has it open is not disturbed.

    A file with an older schema is copied to the system's temporary folder and read there; `note` is told so.
    Raise `SalesDeskError` as `open_workspace` does; a server's database with an older schema cannot be copied ("workspace.older").
    """
    try:
        db = workspace.open_workspace(place, read_only=True)
    except SalesDeskError as error:
        if error.code != "workspace.older" or is_address(str(place)):
            raise
        db = None
    if db is None:
        with _brought_up_to_date(Path(place)) as copy:
            note(_NOTE.fill(name=Path(place).name))
            yield copy
        return
    try:
        yield db
        workspace_file.refuse_disturbed(db)
    finally:
        db.close()


def is_copy(db: Database, place: str) -> bool:
    """Tell whether `db`, opened by `reading`, is a copy of the workspace at `place`."""
    return db.path is not None and db.path.absolute() != Path(place).absolute()


@contextmanager
def _brought_up_to_date(path: Path) -> Iterator[Database]:
    with tempfile.TemporaryDirectory(prefix="salesdesk-") as folder:
        old = Database.sqlite(path, read_only=True)
        try:
            # By SQLite's own copying: what another program has not yet settled in the file is in it as well.
            place = backups.backup(old, Path(folder) / path.name)
        finally:
            old.close()
        copy = Database.sqlite(place)
        try:
            with copy.write_unrecorded() as session:
                migrations.upgrade(session.connection())
            log.info("%s is read from a copy with the schema %s", path.name, migrations.HEAD)
            yield copy
        finally:
            copy.close()
