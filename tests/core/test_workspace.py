"""The life of a workspace file, and every way in which it can be the wrong one."""

from __future__ import annotations

import sqlite3
from datetime import datetime, tzinfo
from pathlib import Path

import pytest

from salesdesk import backups, workspace, workspace_file
from salesdesk.checking import check
from salesdesk.errors import SalesDeskError
from salesdesk.migrations import HEAD, upgrade
from salesdesk.model import Base
from salesdesk.services import records
from salesdesk.text import mark


def code_of(path: Path) -> str:
    with pytest.raises(SalesDeskError) as caught:
        workspace.open_workspace(path).close()
    return caught.value.code


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "华东.salesdesk"
    workspace.create(place, name="华东销售部").close()
    return place


def test_create_when_the_file_is_there_then_it_is_not_touched(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(SalesDeskError) as caught:
        workspace.create(path)
    assert caught.value.code == "workspace.exists"
    assert path.read_bytes() == before


def test_open_when_the_file_cannot_be_a_workspace_then_a_sentence_says_so(tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.salesdesk"
    sqlite3.connect(foreign).execute("CREATE TABLE x (y)").connection.close()
    text = tmp_path / "text.salesdesk"
    text.write_text("not a database", encoding="utf-8")
    empty = tmp_path / "empty.salesdesk"
    empty.touch()
    assert [code_of(one) for one in (tmp_path / "gone.salesdesk", foreign, text, empty)] == [
        "workspace.missing",
        "workspace.foreign",
        "workspace.foreign",
        "workspace.foreign",
    ]


def test_open_when_the_schema_is_newer_then_the_file_is_untouched(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    assert code_of(path) == "workspace.newer"


def test_open_when_the_file_is_damaged_then_a_sentence_says_so(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    path.write_bytes(content)
    assert code_of(path) in {"workspace.damaged", "workspace.foreign"}


def test_lock_when_another_program_has_it_then_it_is_refused(path: Path) -> None:
    with workspace_file.lock(path):
        with pytest.raises(SalesDeskError) as caught:
            workspace_file.lock(path)
        assert caught.value.code == "workspace.locked"
    workspace_file.lock(path).release()


def test_restore_when_a_backup_is_put_back_then_what_was_there_is_kept(path: Path) -> None:
    db = workspace.open_workspace(path)
    kept = records.save(db, "customer", {"name": "晟泰机械"})
    copy = backups.backup(db)
    records.save(db, "customer", {"name": "宏远科技"})
    db.close()

    aside = backups.restore(copy, path)

    db = workspace.open_workspace(path)
    assert records.fetch(db, "customer", kept).values["name"] == "晟泰机械"
    assert all(one.ok for one in check(db))
    db.close()
    assert aside is not None
    assert aside.exists()


def test_backup_when_another_was_made_within_the_second_then_both_are_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stopped(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Stopped:
            return cls(2026, 11, 3, 9, 30, 15, tzinfo=tz)

    monkeypatch.setattr(backups, "datetime", Stopped)

    made = [backups.backup_file(path).name for _ in range(3)]

    assert made == [f"华东 2026-11-03 093015{again}.backup.salesdesk" for again in ("", " 2", " 3")]


def test_migrations_when_run_from_nothing_then_give_the_schema_of_the_model(tmp_path: Path) -> None:
    made, migrated = tmp_path / "made.salesdesk", tmp_path / "migrated.salesdesk"
    workspace.create(made).close()
    db = workspace.Database.sqlite(migrated)
    with db.write_unrecorded() as session:
        connection = session.connection()
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        from alembic import command
        from alembic.config import Config

        config = Config()
        config.set_main_option("script_location", "salesdesk:migrations")
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    db.close()
    assert _shape(made) == _shape(migrated)


def test_head_when_compared_with_the_migrations_then_is_the_newest() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", "salesdesk:migrations")
    assert ScriptDirectory.from_config(config).get_current_head() == HEAD
    assert callable(upgrade)


def _shape(path: Path) -> dict[str, object]:
    with sqlite3.connect(path) as connection:
        shape = {}
        for table in Base.metadata.tables:
            columns = [row[1:4] + row[5:] for row in connection.execute(f"PRAGMA table_info({table})")]
            indexes = sorted((row[1], row[2]) for row in connection.execute(f"PRAGMA index_list({table})"))
            keys = sorted(row[2:7] for row in connection.execute(f"PRAGMA foreign_key_list({table})"))
            shape[table] = (sorted(columns), indexes, keys)
    connection.close()
    return shape


def test_open_when_the_schema_is_newer_then_no_copy_is_left_beside_it(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    code_of(path)
    assert [one.name for one in path.parent.glob("*.salesdesk")] == [path.name]


def test_open_when_the_folder_may_only_be_read_then_it_is_read_and_nothing_is_made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = path.read_bytes()
    monkeypatch.setattr(workspace, "is_read_only", lambda _path: True)
    db = workspace.open_workspace(path)
    assert workspace.settings(db)["name"] == "华东销售部"
    with pytest.raises(SalesDeskError) as caught:
        records.save(db, "customer", {"name": "晟泰机械"})
    db.close()
    assert caught.value.code == "database.read_only"
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_create_when_currency_or_country_is_unknown_then_no_file_is_left(tmp_path: Path) -> None:
    for currency, country, code in (("XX", "CN", "workspace.currency"), ("CNY", "ZZ", "workdays.unknown_country")):
        with pytest.raises(SalesDeskError) as caught:
            workspace.create(tmp_path / "new.salesdesk", currency=currency, country=country)
        assert caught.value.code == code
    assert list(tmp_path.iterdir()) == []


def test_create_when_the_disk_fills_up_then_no_file_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_connection: object) -> None:
        raise SalesDeskError("database.full", mark("Errors", "Nothing"))

    monkeypatch.setattr("salesdesk.migrations.create", full)
    with pytest.raises(SalesDeskError):
        workspace.create(tmp_path / "new.salesdesk")
    assert list(tmp_path.iterdir()) == []


def test_restore_when_the_disk_is_full_then_the_workspace_stays_in_its_place(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = path.with_name("copy.salesdesk")
    db = workspace.open_workspace(path)
    backups.backup(db, copy)
    db.close()

    def full(_source: Path, target: Path) -> None:
        target.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copyfile", full)
    with pytest.raises(SalesDeskError) as caught:
        backups.restore(copy, path)
    assert caught.value.code == "restore.failed"
    assert sorted(one.name for one in path.parent.glob("*.salesdesk")) == sorted([path.name, copy.name])
    workspace.open_workspace(path).close()


@pytest.mark.parametrize("left", [0, 100, 5000])
def test_restore_when_the_workspace_is_damaged_then_the_backup_takes_its_place(path: Path, left: int) -> None:
    db = workspace.open_workspace(path)
    copy = backups.backup(db)
    db.close()
    damaged = path.read_bytes()[:left] + b"\xff" * 5000
    path.write_bytes(damaged)
    path.with_name(path.name + "-wal").write_bytes(b"of the damaged one")

    aside = backups.restore(copy, path)

    assert aside is not None and aside.read_bytes() == damaged
    # Of what it is not SQLite would read as its latest changes.
    assert not path.with_name(path.name + "-wal").exists()
    workspace.open_workspace(path).close()


def test_restore_when_it_cannot_be_put_in_place_then_the_workspace_is_where_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    db = workspace.open_workspace(path)
    copy = backups.backup(db)
    db.close()
    rename = Path.rename

    def fails(one: Path, target: Path) -> Path:
        if one.suffix == ".part":
            raise PermissionError(13, "Permission denied")
        return rename(one, target)

    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(SalesDeskError) as caught:
        backups.restore(copy, path)
    assert caught.value.code == "restore.failed"
    workspace.open_workspace(path).close()
    assert not list(path.parent.glob("*.replaced.*"))


@pytest.mark.parametrize("address", ["postgres://127.0.0.1:1/x", "postgresql://nohost.invalid/x"])
def test_open_when_the_address_answers_nothing_then_a_sentence_says_so(address: str) -> None:
    with pytest.raises(SalesDeskError) as caught:
        workspace.open_workspace(address)
    assert caught.value.code == "database.unreachable"


def test_backup_when_the_file_was_cut_short_then_says_that_it_is_damaged(path: Path) -> None:
    workspace.open_workspace(path).close()
    path.write_bytes(path.read_bytes()[:50_000])
    with pytest.raises(SalesDeskError) as caught:
        backups.backup_file(path)
    assert caught.value.code == "workspace.damaged"
    assert [one.name for one in path.parent.glob("*.backup.salesdesk")] == []


def test_backup_when_a_page_is_damaged_then_no_copy_is_left_to_be_trusted(path: Path) -> None:
    workspace.open_workspace(path).close()
    whole = bytearray(path.read_bytes())
    with sqlite3.connect(path) as connection:
        page = connection.execute("PRAGMA page_size").fetchone()[0]
        (last,) = connection.execute("SELECT max(rootpage) FROM sqlite_master").fetchone()
    at = (last - 1) * page
    whole[at : at + page] = b"\xff" * page
    path.write_bytes(whole)
    with pytest.raises(SalesDeskError) as caught:
        backups.backup_file(path)
    assert caught.value.code == "workspace.damaged"
    assert [one.name for one in path.parent.glob("*.backup.salesdesk")] == []
