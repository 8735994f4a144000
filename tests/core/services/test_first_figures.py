"""The first figures of a workspace are those of the file as it is, or none: remembered, left by commands, read by a process beside."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from salesdesk import workspace
from salesdesk.cli import main
from salesdesk.db import Database
from salesdesk.measure import EVERYONE
from salesdesk.model import Member, Receipt, SaleLine
from salesdesk.rules.headline import Headline
from salesdesk.sample import make_sample
from salesdesk.services.figures import latest_period, overview
from salesdesk.services.first_figures import FirstFigures, leave, read_from
from salesdesk.services.remembered_figures import keep, plain, read, recall, state

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of a small sample team, only to be read."""
    path = tmp_path_factory.mktemp("sample") / "sample.salesdesk"
    make_sample(path, language="en", sales=400).close()
    return path


def headline(place: str | Path) -> Headline:
    """Return what the window shows of the workspace once it is open, as a headline."""
    db = workspace.open_workspace(place)
    found = overview(db, EVERYONE, latest_period(db))
    db.close()
    return Headline(**{one.name: getattr(found, one.name) for one in fields(Headline)})


def sell(path: Path) -> None:
    """Raise a sale as a program does that knows nothing of SalesDesk."""
    with contextlib.closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE sale_line SET amount = amount + 10000 WHERE day = (SELECT MAX(day) FROM sale_line)")


def test_headline_when_written_and_read_again_then_is_the_same(sample: Path) -> None:
    found = headline(sample)
    assert len([one for one in found.figures if one.value is not None]) == 4 and found.attainment.ratio is not None
    assert read(json.loads(json.dumps(plain(found)))) == found


@pytest.mark.parametrize(
    ("last", "until", "today", "is_same"),
    [
        (date(2026, 10, 20), date(2026, 10, 20), date(2026, 10, 23), True),  # the sheet of the 20th says nothing of later days
        (date(2026, 10, 31), date(2026, 10, 31), date(2026, 11, 9), True),
        (date(2026, 10, 20), date(2026, 10, 20), date(2026, 11, 1), False),  # the month is over by now
        (date(2026, 10, 31), date(2026, 10, 20), date(2026, 10, 21), False),  # data of days to come: one more of them counts
    ],
)
def test_headline_when_recalled_on_another_day_then_only_where_no_more_of_the_period_is_over(
    sqlite_database: Database, last: date, until: date, today: date, is_same: bool
) -> None:
    with sqlite_database.write_unrecorded() as session:
        session.add(Member(id=1, name="Ann"))
        session.flush()
        session.add(SaleLine(day=last, member_id=1, amount=Decimal(10), is_split=False))
    found = overview(sqlite_database, EVERYONE, latest_period(sqlite_database), until)
    assert found.days.until == until and sqlite_database.path is not None
    keep(sqlite_database.path, found, state(sqlite_database.path))
    assert (recall(sqlite_database.path, today) is not None) == is_same


def test_headline_of_an_empty_workspace_when_another_month_has_come_then_is_forgotten(new_file: Path) -> None:
    found = headline(new_file)
    keep(new_file, found, state(new_file))
    assert recall(new_file) == found
    assert recall(new_file, found.period.next().end) is None


def _rewritten(path: Path) -> None:
    written = path.stat()
    found = bytearray(path.read_bytes())
    found[-1] ^= 1
    path.write_bytes(found)
    # As programs do that bring a copy back: size and time of writing are what they were.
    os.utime(path, ns=(written.st_atime_ns, written.st_mtime_ns))


def _replaced(path: Path) -> None:
    copy = path.with_name("copy")
    copy.write_bytes(path.read_bytes())
    copy.replace(path)


def _held_open(path: Path) -> None:
    path.with_name(path.name + "-wal").write_bytes(b"what another program wrote and has not put in its place")


@pytest.mark.parametrize("change", [sell, _rewritten, _replaced, _held_open, Path.unlink])
def test_headline_when_another_program_changed_the_file_then_is_forgotten(
    sample: Path, tmp_path: Path, change: Callable[[Path], None]
) -> None:
    path = tmp_path / "team.salesdesk"
    path.write_bytes(sample.read_bytes())
    leave(path)
    assert recall(path) == headline(path)
    change(path)
    assert recall(path) is None


def test_headline_when_the_file_changes_while_it_is_read_then_is_not_kept(sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "team.salesdesk"
    path.write_bytes(sample.read_bytes())
    found, of = read_from(str(path))
    sell(path)
    keep(path, found, of)
    assert recall(path) is None


@pytest.mark.parametrize("broken", ["", "[]", "{}", '{"headline": 1}', '{"headline": {"period": ["year"]}}'])
def test_headline_when_what_was_kept_is_damaged_then_there_is_none(sample: Path, home: Path, broken: str) -> None:
    leave(sample)
    [file] = (home / "figures").iterdir()
    known = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps({**known, **json.loads(broken)}) if broken.startswith("{") else broken, "utf-8")
    assert (recall(sample) is None) == (broken != "{}")


def test_commands_when_they_write_then_leave_the_figures_of_what_they_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, sheet = tmp_path / "team.salesdesk", tmp_path / "October.csv"
    sheet.write_text("Date,Salesperson,Customer,Amount\n2026-10-08,Ann,Acme,1200\n2026-10-09,Bob,Globex,800\n", "utf-8")
    seen = []
    for words in (
        ["new", str(path)],
        ["import", str(sheet), "--into", str(path)],
        ["targets", "set", "4000", "--in", str(path), "--period", "2026-10"],
        ["undo", "--in", str(path)],
        ["undo", "--in", str(path)],
    ):
        assert main(words) == 0, capsys.readouterr().err
        found = recall(path)
        assert found is not None and found == headline(path), words
        seen.append((found.figure("sales_amount").value, found.attainment.target))
    assert seen == [(0, None), (2000, None), (2000, 4000), (2000, None), (0, None)]


def test_process_beside_when_nothing_is_remembered_then_reads_what_the_window_will_show(sample: Path, home: Path) -> None:
    first = FirstFigures(str(sample))
    assert first.known() is None and first.coming
    assert first.wait() == headline(sample)
    assert not (home / "figures").exists()

    leave(sample)
    known = FirstFigures(str(sample))
    assert known.known() == headline(sample) and not known.coming


def test_process_beside_when_the_file_changes_meanwhile_then_says_nothing(sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "team.salesdesk"
    path.write_bytes(sample.read_bytes())
    first = FirstFigures(str(path))
    # It has read by now, and waits for somebody to listen: a headline is longer than what a pipe is asked for here.
    assert first._process is not None
    first._process.wait()
    sell(path)
    assert first.wait() is None


def test_process_beside_when_the_workspace_cannot_be_opened_then_says_nothing(tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.salesdesk"
    foreign.write_bytes(b"no workspace")
    assert FirstFigures(str(foreign)).wait() is None
    assert not FirstFigures(str(tmp_path / "missing.salesdesk")).coming


def test_process_beside_when_the_workspace_is_on_a_server_then_reads_it(postgresql_database: Database) -> None:
    with postgresql_database.write_unrecorded() as session:
        session.add(Member(id=1, name="Ann"))
        session.flush()
        session.add(SaleLine(day=date(2026, 10, 8), member_id=1, amount=Decimal(10), is_split=False))
        session.add(Receipt(day=date(2026, 10, 9), member_id=1, amount=Decimal(4)))
    address = postgresql_database.engine.url.render_as_string(hide_password=False)
    found = FirstFigures(address).wait()
    assert found is not None and replace(found) == headline(address)
    assert [found.figure(name).value for name in ("sales_amount", "receipts")] == [10, 4]
