"""One PostgreSQL server for the whole run of the tests, in a temporary folder, on a free port of this machine."""

from __future__ import annotations

import itertools
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.plugins.needs import missing

# A test server forgets everything: what makes a real one survive a power cut only costs time here.
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "max_connections=60", "shared_buffers=64MB")


class Server:
    """A running server; gives empty databases and copies of one."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs = programs
        self._folder = folder
        self._port = _free_port()
        self._numbers = itertools.count(1)
        self._run("initdb", "--pgdata=data", "--auth=trust", "--username=salesdesk", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
        settings = [*FAST, "listen_addresses=127.0.0.1", f"port={self._port}", f"unix_socket_directories={folder}"]
        words = itertools.chain.from_iterable(("-c", one) for one in settings)
        with (folder / "server.log").open("wb") as log:
            self._process = subprocess.Popen([programs / "postgres", "-D", "data", *words], stdout=log, stderr=log, **self._owner())
        self._wait()

    def address(self, name: str) -> str:
        """Return the SQLAlchemy address of the database `name`."""
        return f"postgresql+psycopg://salesdesk@127.0.0.1:{self._port}/{name}"

    def create(self, template: str = "template1") -> str:
        """Create a database as a copy of `template`, which nobody may be connected to; return its name."""
        name = f"test_{next(self._numbers)}"
        with self._connect() as connection:
            # Since 15 a copy goes page by page through the log unless files are asked for, which costs twice as much.
            strategy = "STRATEGY file_copy" if connection.info.server_version >= 15_00_00 else ""
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} {strategy}".encode())
        return name

    def drop(self, name: str) -> None:
        """Drop the database `name`, whoever is still connected."""
        self._say(f"DROP DATABASE {name} WITH (FORCE)")

    def stop(self) -> None:
        """Stop the server and wait until it has ended."""
        self._process.send_signal(signal.SIGINT)  # PostgreSQL's "fast" shutdown
        self._process.wait(timeout=30)

    def _say(self, sentence: str) -> None:
        with self._connect() as connection:
            connection.execute(sentence.encode())

    def _connect(self) -> psycopg.Connection[Any]:
        return psycopg.connect(f"host=127.0.0.1 port={self._port} user=salesdesk dbname=postgres", autocommit=True)

    def _wait(self) -> None:
        end = time.monotonic() + 30
        while True:
            try:
                self._say("SELECT 1")
            except psycopg.OperationalError:
                if self._process.poll() is not None or time.monotonic() > end:
                    pytest.fail("PostgreSQL did not start:\n" + (self._folder / "server.log").read_text(), pytrace=False)
                time.sleep(0.02)
            else:
                return

    def _run(self, program: str, *words: str) -> None:
        done = subprocess.run([self._programs / program, *words], capture_output=True, text=True, check=False, **self._owner())
        if done.returncode != 0:
            pytest.fail(f"{program} failed:\n{done.stdout}{done.stderr}", pytrace=False)

    def _owner(self) -> dict[str, Any]:
        owner: dict[str, Any] = {"cwd": self._folder, "stdin": subprocess.DEVNULL}
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            stat = self._folder.stat()
            owner |= {"user": stat.st_uid, "group": stat.st_gid, "extra_groups": []}
        return owner


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """Start the server of the Debian package; skip where it is not installed, except in `.ci/run`."""
    programs = _programs()
    if programs is None:
        missing("PostgreSQL is not installed: `apt install postgresql` lets these tests run", "SALESDESK_REQUIRE_POSTGRES")
    folder = Path(tempfile.mkdtemp(prefix="salesdesk-postgres-"))
    try:
        if os.geteuid() == 0:
            user = _unprivileged()
            os.chown(folder, user.pw_uid, user.pw_gid)
        server = Server(programs, folder)
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path | None:
    # Debian keeps them out of the PATH, by version.
    installed = [one for one in Path("/usr/lib/postgresql").glob("*/bin") if (one / "initdb").exists()]
    if installed:
        return max(installed, key=lambda one: int(re.sub(r"\D", "", one.parent.name) or 0))
    found = shutil.which("initdb")
    return Path(found).parent if found else None


def _unprivileged() -> pwd.struct_passwd:
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    pytest.fail("PostgreSQL does not run as root, and there is no user `postgres` or `nobody`", pytrace=False)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
