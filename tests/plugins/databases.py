"""New workspaces for tests; a test that takes `database` runs on SQLite and on PostgreSQL."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from salesdesk import workspace
from salesdesk.db import Database
from salesdesk.sample import make_sample
from tests.plugins.postgres import Server

Fill: TypeAlias = Callable[[Callable[[Database], None]], Database]


@pytest.fixture(scope="session")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of a new workspace, to be copied."""
    path = tmp_path_factory.mktemp("new") / "new.salesdesk"
    workspace.create(path).close()
    # The copy has to be whole without what SQLite keeps beside the file.
    assert not path.with_name(path.name + "-wal").exists()
    return path


@pytest.fixture(scope="session")
def sample_at(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Return what puts a sample team at a place; one that was wanted before, in the same words for `make_sample`, is a copy."""
    made: dict[tuple[tuple[str, object], ...], Path] = {}
    folder = tmp_path_factory.mktemp("samples")

    def put(place: Path, **wanted: Any) -> Path:
        words = tuple(sorted(wanted.items()))
        if words not in made:
            made[words] = folder / f"{len(made)}.salesdesk"
            make_sample(made[words], **wanted).close()
            assert not made[words].with_name(f"{len(made) - 1}.salesdesk-wal").exists()
        return Path(shutil.copyfile(made[words], place))

    return put


@pytest.fixture(scope="session")
def new_on_server(postgres: Server) -> str:
    """Return the name of a database on the server that holds a new workspace, to be copied."""
    name = postgres.create()
    workspace.create(postgres.address(name)).close()
    return name


@pytest.fixture(scope="session")
def filled_before() -> dict[tuple[str, str], Any]:
    """Keep the workspaces that were filled for `filled`: the file, or the name on the server."""
    return {}


@pytest.fixture(params=["sqlite", "postgresql"])
def filled(request: pytest.FixtureRequest, tmp_path: Path, filled_before: dict[tuple[str, str], Any]) -> Iterator[Fill]:
    """Return what gives a workspace filled by a function, open: filled once, and copied for each test; once on either database."""
    with contextlib.ExitStack() as ends:

        def on_sqlite(fill: Callable[[Database], None], key: tuple[str, str]) -> Database:
            if key not in filled_before:
                folder = request.getfixturevalue("tmp_path_factory").mktemp("filled")
                file = Path(shutil.copyfile(request.getfixturevalue("new_file"), folder / "filled.salesdesk"))
                _fill(Database.sqlite(file), fill)
                assert not file.with_name(file.name + "-wal").exists()
                filled_before[key] = file
            return Database.sqlite(Path(shutil.copyfile(filled_before[key], tmp_path / "team.salesdesk")))

        def on_server(fill: Callable[[Database], None], key: tuple[str, str]) -> Database:
            server: Server = request.getfixturevalue("postgres")
            if key not in filled_before:
                name = server.create(template=request.getfixturevalue("new_on_server"))
                _fill(Database.connect(server.address(name)), fill)
                filled_before[key] = name
            copy = server.create(template=filled_before[key])
            ends.callback(server.drop, copy)
            return Database.connect(server.address(copy))

        def give(fill: Callable[[Database], None]) -> Database:
            made = on_sqlite if request.param == "sqlite" else on_server
            database = made(fill, (request.param, f"{fill.__module__}.{fill.__qualname__}"))
            ends.callback(database.close)
            return database

        yield give


def _fill(database: Database, fill: Callable[[Database], None]) -> None:
    fill(database)
    database.close()


@pytest.fixture
def sqlite_database(new_file: Path, tmp_path: Path) -> Iterator[Database]:
    """Give a new workspace in a file of its own, open."""
    database = Database.sqlite(shutil.copyfile(new_file, tmp_path / "team.salesdesk"))
    yield database
    database.close()


@pytest.fixture
def postgresql_database(postgres: Server, new_on_server: str) -> Iterator[Database]:
    """Give a new workspace on the server, open."""
    name = postgres.create(template=new_on_server)
    database = Database.connect(postgres.address(name))
    yield database
    database.close()
    postgres.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Database:
    """Give a new workspace, open: once on SQLite, once on PostgreSQL."""
    found = request.getfixturevalue(f"{request.param}_database")
    assert isinstance(found, Database)
    return found


@pytest.fixture
def empty_server_address(postgres: Server) -> Iterator[str]:
    """Give the address of an empty database on the server, for what creates a workspace itself."""
    name = postgres.create()
    yield postgres.address(name)
    postgres.drop(name)
