"""What the world does to a workspace: a full disk, a second writer, a file that may only be read. Nothing is ever lost."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import event, func, select

from salesdesk import backups, workspace
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.model import Customer
from salesdesk.services import records
from salesdesk.sheets.write import Column, write_table
from salesdesk.text import mark


def customers(db: Database) -> int:
    with db.read() as session:
        return session.execute(select(func.count()).select_from(Customer)).scalar_one()


def write_many(db: Database) -> None:
    with db.write(mark("Action", "Add {n} customers").fill(n=5000)) as session:
        session.add_all(Customer(name="x" * 500, search="") for _ in range(5000))


def test_write_when_the_disk_is_full_then_a_sentence_says_so_and_nothing_is_lost(sqlite_database: Database) -> None:
    records.save(sqlite_database, "customer", {"name": "晟泰机械"})

    def fill_disk(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count=150")

    event.listen(sqlite_database.engine, "connect", fill_disk)
    sqlite_database.engine.dispose()

    with pytest.raises(SalesDeskError) as caught:
        write_many(sqlite_database)

    assert caught.value.code == "database.full"
    assert customers(sqlite_database) == 1


def test_write_when_another_program_is_writing_then_it_waits_and_then_says_so(sqlite_database: Database) -> None:
    def hurry(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA busy_timeout=50")

    event.listen(sqlite_database.engine, "connect", hurry)
    sqlite_database.engine.dispose()
    assert sqlite_database.path is not None
    other = sqlite3.connect(sqlite_database.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(SalesDeskError) as caught:
        records.save(sqlite_database, "customer", {"name": "晟泰机械"})
    other.execute("ROLLBACK")
    other.close()
    assert caught.value.code == "database.busy"
    records.save(sqlite_database, "customer", {"name": "晟泰机械"})
    assert customers(sqlite_database) == 1


def test_backup_when_the_folder_is_not_there_then_the_workspace_is_untouched(sqlite_database: Database, tmp_path: Path) -> None:
    with pytest.raises(SalesDeskError) as caught:
        backups.backup(sqlite_database, tmp_path / "nowhere" / "copy.salesdesk")
    assert caught.value.code == "workspace.no_folder"


def test_create_when_the_server_cannot_be_reached_then_a_sentence_says_so() -> None:
    with pytest.raises(SalesDeskError) as caught:
        workspace.create("postgresql://nobody@127.0.0.1:1/nothing")
    assert caught.value.code == "database.unreachable"


def test_create_when_the_database_on_the_server_is_empty_then_it_can_be_opened(empty_server_address: str) -> None:
    workspace.create(empty_server_address, name="华东").close()
    db = workspace.open_workspace(empty_server_address)
    assert workspace.settings(db)["name"] == "华东"
    with pytest.raises(SalesDeskError) as caught:
        workspace.create(empty_server_address)
    assert caught.value.code == "workspace.exists"
    db.close()


def test_export_when_the_disk_is_full_then_says_so_in_the_readers_language_and_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def full(*_words: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(SalesDeskError) as told:
        write_table(tmp_path / "x.xlsx", "x", [Column("a")], [["b"]])

    assert str(dict(told.value.text.values)["reason"]).startswith("the disk is full")
    assert not list(tmp_path.iterdir())
