"""Alembic migrations, run by code at start: `HEAD` is the schema that this program knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from salesdesk.errors import SalesDeskError
from salesdesk.text import mark

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection

# Told here so that a start pays for importing neither SQLAlchemy nor Alembic; a test compares it with the newest file in versions/.
HEAD = "0023"


def stored(connection: Connection) -> str | None:
    """Return the schema that the database has; None when it holds no SalesDesk schema."""
    from sqlalchemy import inspect, text

    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def create(connection: Connection) -> None:
    """Create all tables of the newest schema in an empty database."""
    from sqlalchemy import text

    from salesdesk.model import Base

    Base.metadata.create_all(connection)
    connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def refuse_newer(version: str | None) -> None:
    """Raise `SalesDeskError` ("workspace.newer") for a schema that is not ours to read."""
    from alembic.script import ScriptDirectory

    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    if version not in known:
        raise SalesDeskError(
            "workspace.newer",
            mark("Errors", "This workspace was last opened by a newer SalesDesk. Update the program to open it; the file is untouched."),
        )


def upgrade(connection: Connection) -> None:
    """Bring an older schema to `HEAD`; raise `SalesDeskError` ("workspace.newer") for one that is not ours to read."""
    from alembic import command

    refuse_newer(stored(connection))
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _config() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "salesdesk:migrations")
    return config
