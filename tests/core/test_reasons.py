"""Whatever refuses something, the reader is told in the reader's own language: no English remainder, and what to do."""

from __future__ import annotations

import errno
import re
import sqlite3
import sys
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.exc import DatabaseError, OperationalError

from salesdesk import backups
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.imports import TableKind
from salesdesk.reasons import as_told, reason_of
from salesdesk.refusals import refusal_of
from salesdesk.services.pay.plan_file import parse, read_file
from salesdesk.services.remembered_sheets import import_remembered
from salesdesk.sheets.open import open_sheets
from salesdesk.sheets.reasons import REASONS
from salesdesk.sheets.write import Column, write_table
from salesdesk.text import Text, language, mark
from tests.core.imports.sheets import apply, made_sheets, planned
from tests.core.imports.test_apply import HEADINGS, ROWS
from tests.core.sheets.files import workbook

# Names of programs and of kinds of files are the same in Chinese.
_NAMES = re.compile(r"SalesDesk|Excel|WPS|LibreOffice|CSV|XML|MB|Ctrl\+V|\.xlsx|team\.\w+")


def chinese(told: Text) -> str:
    """Return what a Chinese reader is told; fail where a word of another language is left in it."""
    sentence = language("zh").say(told)
    assert re.search(r"[\u4e00-\u9fff]", sentence), sentence
    assert not re.search(r"[A-Za-z]{2,}", _NAMES.sub("", sentence)), sentence
    return sentence


def of_sqlite(code: int, words: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError(words)
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "begin"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "磁盘已满"),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), "磁盘已满"),
        (PermissionError(errno.EACCES, "Permission denied"), "没有权限"),
        (RuntimeError(PermissionError(errno.EACCES, "Permission denied")), "没有权限"),
        (OSError(errno.EROFS, "Read-only file system"), "磁盘只读"),
        (FileNotFoundError(errno.ENOENT, "No such file or directory"), "找不到"),
        (OSError(errno.EIO, "Input/output error"), "磁盘没有响应"),
        (OSError(errno.ENAMETOOLONG, "File name too long"), "名称太长"),
        (OSError(errno.EMFILE, "Too many open files"), "打开的文件太多"),
        (OSError(errno.ELOOP, "Too many levels of symbolic links"), f"系统拒绝了该操作（错误 {errno.ELOOP}）"),
        (OSError("cannot do it"), "系统拒绝了该操作（错误 0）"),
        (of_sqlite(sqlite3.SQLITE_FULL, "database or disk is full"), "磁盘已满"),
        (of_sqlite(sqlite3.SQLITE_IOERR | 3 << 8, "disk I/O error"), "磁盘没有响应"),
        (of_sqlite(sqlite3.SQLITE_CORRUPT, "database disk image is malformed"), "文件已损坏"),
        (of_sqlite(sqlite3.SQLITE_NOTADB, "file is not a database"), "文件已损坏"),
        (of_sqlite(sqlite3.SQLITE_CANTOPEN, "unable to open database file"), "没有权限"),
        (of_sqlite(sqlite3.SQLITE_READONLY, "attempt to write a readonly database"), "只能读取"),
        (of_sqlite(sqlite3.SQLITE_BUSY, "database is locked"), "其他程序正在使用"),
    ],
    ids=repr,
)
def test_reason_when_something_is_refused_then_is_told_in_chinese(error: BaseException, begin: str) -> None:
    assert chinese(reason_of(error)).startswith(begin)


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_reason_of_each_error_of_the_system_then_none_is_left_in_its_words(number: int) -> None:
    assert chinese(reason_of(OSError(number, "words of the system")))
    assert chinese(as_told(OSError(number, "words of the system", "/somewhere/team.xlsx")).text)


@pytest.mark.skipif(sys.platform == "win32", reason="there the system itself sets the number")
def test_reason_when_windows_says_that_a_file_is_in_use_then_it_is_not_called_a_missing_right() -> None:
    error = PermissionError(errno.EACCES, "The process cannot access the file")
    error.winerror = 32  # type: ignore[attr-defined]
    assert chinese(reason_of(error)).startswith("其他程序正在使用")


class _OfServer(Exception):
    def __init__(self, words: str, sqlstate: str | None = None) -> None:
        super().__init__(words)
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (of_sqlite(sqlite3.SQLITE_FULL, "database or disk is full"), "database.full"),
        (of_sqlite(sqlite3.SQLITE_BUSY | 5 << 8, "database is locked"), "database.busy"),
        (of_sqlite(sqlite3.SQLITE_READONLY | 4 << 8, "attempt to write a readonly database"), "database.read_only"),
        (of_sqlite(sqlite3.SQLITE_CORRUPT, "database disk image is malformed"), "workspace.damaged"),
        (of_sqlite(sqlite3.SQLITE_IOERR, "disk I/O error"), "database.disk"),
        (of_sqlite(sqlite3.SQLITE_CANTOPEN, "unable to open database file"), "workspace.unreadable"),
        (_OfServer("could not extend file: No space left on device", "53100"), "database.full"),
        (_OfServer("deadlock detected", "40P01"), "database.busy"),
        (_OfServer("terminating connection due to administrator command", "57P01"), "database.unreachable"),
        (_OfServer("sorry, too many clients already", "53300"), "database.crowded"),
        (_OfServer("权限不够", "42501"), "database.rights"),
        (_OfServer('致命错误:  用户 "li" Password 认证失败'), "database.password"),
        (_OfServer('致命错误:  数据库 "sales" 不存在'), "database.missing"),
        (_OfServer('connection failed: FATAL:  role "li" does not exist'), "database.password"),
        (_OfServer("something that nobody has seen"), "database.refused"),
    ],
    ids=repr,
)
def test_refusal_of_a_database_then_is_told_in_chinese(error: Exception, code: str) -> None:
    told = refusal_of(OperationalError("SELECT 1", {}, error))
    assert told is not None
    assert told.code == code
    chinese(told.text)


def test_refusal_when_the_statement_is_wrong_then_it_is_no_fault_of_the_world() -> None:
    assert refusal_of(DatabaseError("SELEC", {}, _OfServer("syntax error", "42601"))) is None
    assert refusal_of(of_sqlite(sqlite3.SQLITE_ERROR, "no such table: x")) is None


def test_reasons_of_the_reading_process_then_all_are_in_chinese() -> None:
    for told in REASONS.values():
        assert chinese(
            told.fill(
                name="team.xlsx",
                kind="XML",
                sheet="订单",
                megabytes=400,
                seconds=60,
                detail=mark("Errors", "the disk is full; free some space, then try again"),
            )
        )


# What really happens, from the disk to the sentence.


def test_export_when_the_disk_is_full_then_is_told_in_chinese(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full on this system")
    (tmp_path / ".team.xlsx.part").symlink_to("/dev/full")
    with pytest.raises(SalesDeskError) as told:
        write_table(tmp_path / "team.xlsx", "x", [Column("a")], [["b"]])
    assert chinese(told.value.text) == "无法写入“team.xlsx”：磁盘已满，请清理出空间后再试。"


def test_import_when_the_disk_is_full_then_is_told_in_chinese_and_nothing_is_in(
    sqlite_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheets = made_sheets(monkeypatch)

    def fill_disk(connection: sqlite3.Connection, _record: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages + 4}")

    event.listen(sqlite_database.engine, "connect", fill_disk)
    sqlite_database.engine.dispose()
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, [[f"SO{n}", *ROWS[0][1:]] for n in range(2000)])
    with pytest.raises(SalesDeskError) as told:
        apply(sqlite_database, planned(sqlite_database, sheets, path))
    assert told.value.code == "database.full"
    chinese(told.value.text)


def test_backup_when_the_disk_is_full_then_is_told_in_chinese(
    sqlite_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_words: object) -> sqlite3.Connection:
        raise of_sqlite(sqlite3.SQLITE_FULL, "database or disk is full")

    monkeypatch.setattr(backups.sqlite3, "connect", full)
    with pytest.raises(SalesDeskError) as told:
        backups.backup(sqlite_database, tmp_path / "copy.salesdesk")
    assert chinese(told.value.text) == "无法写入备份：磁盘已满，请清理出空间后再试。工作区没有改动。"


def test_reading_when_it_is_not_allowed_then_is_told_in_chinese(tmp_path: Path) -> None:
    with pytest.raises(SalesDeskError) as told:
        read_file(tmp_path)  # a folder where a file is expected
    chinese(told.value.text.fill(name="team.toml"))
    with pytest.raises(SalesDeskError) as told:
        import_remembered(Database.sqlite(tmp_path / "unused"), tmp_path / "gone.json")
    chinese(told.value.text.fill(name="team.json"))


def test_sheet_when_it_is_cut_off_then_is_told_in_chinese(tmp_path: Path) -> None:
    path = workbook(tmp_path / "team.xlsx")
    whole = path.read_bytes()
    for content in (whole[: len(whole) // 2], b"PK\x03\x04" + b"\xff" * 5000, b"\xd0\xcf\x11\xe0" + b"\x00" * 4000):
        path.write_bytes(content)
        with pytest.raises(SalesDeskError) as told:
            open_sheets(path)
        assert "team.xlsx" in chinese(told.value.text)


def test_plan_file_when_it_is_no_plan_then_the_line_is_told_in_chinese() -> None:
    for words, line in (('name = "x"\nrate == 3\n', 2), ("{\n1", 2), ('name = "x', 1)):
        with pytest.raises(SalesDeskError) as told:
            parse(words, "team.toml")
        assert f"第 {line} 行" in chinese(told.value.text)
