"""A workspace of the first SalesDesk is read by every command that reads, and stays as it is, byte for byte."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import text

from salesdesk import migrations, workspace
from salesdesk.cli import main
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.older import reading

_FILLED = (
    """INSERT INTO setting (name, value)
    VALUES ('name', '"East"'), ('currency', '"CNY"'), ('country', '"none"'), ('fiscal_start', '1')""",
    "INSERT INTO member (id, name, search) VALUES (1, '张三', 'zhangsan')",
    "INSERT INTO customer (id, name, search) VALUES (1, '晟泰机械', 'shengtai')",
    """INSERT INTO sale_line (id, day, order_number, member_id, customer_id, amount, is_split)
    VALUES (1, '2025-10-08', 'SO-1', 1, 1, 12005000, 0), (2, '2025-10-09', 'SO-2', 1, 1, 5000000, 0)""",
    "INSERT INTO target (metric, member_id, period_kind, period_start, value) VALUES ('sales_amount', 1, 'month', '2025-10-01', 20000000)",
)


def first_schema(db: Database) -> None:
    """Fill an empty database as the first SalesDesk left it."""
    with db.write_unrecorded() as session:
        connection = session.connection()
        if db.is_sqlite:
            connection.execute(text(f"PRAGMA application_id={workspace.APPLICATION_ID}"))
        config = Config()
        config.set_main_option("script_location", "salesdesk:migrations")
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        for statement in _FILLED if db.is_sqlite else ():
            connection.execute(text(statement))


@pytest.fixture
def old(tmp_path: Path) -> Path:
    folder = tmp_path / "old"
    folder.mkdir()
    db = Database.sqlite(folder / "East.salesdesk")
    first_schema(db)
    db.close()
    return folder / "East.salesdesk"


def state(place: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in place.parent.iterdir()}


def answer(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[Any, str]:
    assert main([*(str(one) for one in arguments), "--json", "--language", "en"]) == 0, capsys.readouterr()
    told = capsys.readouterr()
    return json.loads(told.out), told.err


def test_commands_that_read_when_the_workspace_is_older_then_answer_and_leave_it_as_it_is(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = state(old)
    measured, told = answer(capsys, "measure", "sales_amount", "--in", old, "--period", "2025-10", "--by", "member")
    assert [(one["label"], one["value"]) for one in measured["figures"]] == [("张三", "1700.50")]
    assert "“East.salesdesk” was made by an older SalesDesk. It is read from a copy and stays as it is" in told
    attained, _ = answer(capsys, "attain", "--in", old, "--period", "2025-10")
    assert {one["kind"]: one["attainment"] for one in attained["rows"]} == {"everyone": "0.85025", "member": "0.85025"}
    answer(capsys, "check", old)
    exported, _ = answer(capsys, "export", "customers", "--in", old, "--out", tmp_path / "c.xlsx")
    assert exported["rows"] == 1
    printed, _ = answer(capsys, "print", "reviews", "--in", old, "--period", "2025-10", "--out", tmp_path / "r.pdf")
    assert printed == {"files": [str(tmp_path / "r.pdf")], "started": True}
    assert state(old) == before


def test_backup_when_the_workspace_is_older_then_is_the_same_workspace(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = state(old)
    answer(capsys, "backup", old, "--out", tmp_path / "copy.salesdesk")
    kept = Database.sqlite(tmp_path / "copy.salesdesk", read_only=True)
    with kept.read() as session:
        assert migrations.stored(session.connection()) == "0001"
    kept.close()
    assert state(old) == before


def test_copy_when_it_was_read_then_is_gone(old: Path) -> None:
    notes: list[object] = []
    with reading(old, notes.append) as db:
        assert db.path is not None
        copy = db.path
        assert copy.exists()
    assert not copy.parent.exists()
    assert len(notes) == 1


def test_shared_workspace_when_it_is_older_then_a_sentence_says_what_to_do(empty_server_address: str) -> None:
    db = Database.connect(empty_server_address)
    first_schema(db)
    db.close()
    with pytest.raises(SalesDeskError) as told, reading(empty_server_address, print):
        pass
    assert told.value.code == "workspace.older"
    assert "Have its server backed up" in str(told.value)
