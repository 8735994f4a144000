"""Commands that only read, beside a program that has the workspace open and has not yet written its log into the file."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from salesdesk import migrations, workspace, workspace_file
from salesdesk.cli import main
from salesdesk.errors import SalesDeskError
from salesdesk.imports import apply_plan, plan_import
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.services import records
from salesdesk.services.reviews.scoring import start_cycle

SHEET = "日期,订单编号,销售员,客户名称,销售金额\n2026-10-08,SO-1,张三,晟泰机械,1200.50\n2026-10-09,SO-2,李四,宏远科技,800\n"

# As the window does: it holds the lock and keeps its connections open.
OTHER = """
import sys
from pathlib import Path
from salesdesk import workspace, workspace_file
from salesdesk.imports import apply_plan, plan_import
from salesdesk.progress import Progress

place, sheet = Path(sys.argv[1]), Path(sys.argv[2])
held = workspace_file.lock(place)
db = workspace.open_workspace(place)
apply_plan(db, plan_import(db, [sheet], Progress()), Progress())
with db.read() as session:
    session.connection()
    print("open", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "workspace").mkdir()
    path = tmp_path / "workspace" / "East.salesdesk"
    workspace.create(path, name="East", country="none").close()
    return path


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "october.csv"
    path.write_text(SHEET, encoding="utf-8")
    return path


@pytest.fixture
def other(place: Path, sheet: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that imported the sheet and still has the workspace open."""
    process = subprocess.Popen([sys.executable, "-c", OTHER, str(place), str(sheet)], stdin=-1, stdout=-1, text=True)
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        assert process.stdout.readline().strip() == "open"
        yield process
        process.stdin.close()
        process.wait()


def state(place: Path) -> dict[str, tuple[bytes, int]]:
    return {one.name: (one.read_bytes(), one.stat().st_mtime_ns) for one in place.parent.iterdir()}


@pytest.mark.usefixtures("other")
def test_reading_commands_when_a_window_has_the_workspace_then_see_its_data_and_change_nothing(
    place: Path, sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = state(place)
    assert set(before) == {place.name, f"{place.name}-wal", f"{place.name}-shm", f"{place.name}.lock"}
    assert before[f"{place.name}-wal"][0], "nothing waits in the log: the test would prove nothing"

    def answer(*words: object) -> Any:
        code = main([*(str(one) for one in words), "--json"])
        told = capsys.readouterr().out
        assert code == 0, told
        assert state(place) == before, f"{words[0]} changed the workspace or what lies beside it"
        return json.loads(told)

    assert answer("measure", "sales_amount", "--in", place, "--evidence")["figures"][0]["value"] == "2000.50"
    assert Decimal(answer("attain", "--in", place, "--period", "2026-10")["rows"][0]["actual"]) == Decimal("2000.50")
    assert answer("export", "sales", "--in", place, "--out", tmp_path / "sales.xlsx")["rows"] == 2
    assert answer("check", place)["ok"] is True
    assert answer("import", sheet, "--into", place, "--dry-run")["counts"]["same"] == 2


def test_print_when_a_window_has_begun_the_reviews_then_changes_nothing(
    place: Path, sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    db = workspace.open_workspace(place)
    apply_plan(db, plan_import(db, [sheet], Progress()), Progress())
    start_cycle(db, Period.parse("2026-10"))
    before = state(place)
    assert before[f"{place.name}-wal"][0]
    # The connections of this process are another's for SQLite only in a process of their own.
    words = [
        sys.executable,
        "-m",
        "salesdesk",
        "print",
        "reviews",
        "--in",
        str(place),
        "--period",
        "2026-10",
        "--out",
        str(tmp_path),
        "--json",
    ]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert state(place) == before
    db.close()
    assert len(json.loads(done.stdout)["files"]) == 2


def test_reading_commands_when_nobody_has_the_workspace_then_make_no_side_files(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = state(place)
    assert main(["measure", "sales_amount", "--in", str(place)]) == 0
    assert state(place) == before


def test_reading_command_when_the_other_was_ended_by_force_then_sees_what_it_wrote(
    other: subprocess.Popen[str], place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other.kill()
    other.wait()
    before = state(place)
    assert main(["measure", "sales_amount", "--in", str(place), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["figures"][0]["value"] == "2000.50"
    assert state(place) == before


def test_read_when_another_writes_meanwhile_then_says_so_instead_of_a_wrong_figure(place: Path) -> None:
    reader = workspace.open_workspace(place, read_only=True)
    workspace_file.refuse_disturbed(reader)
    writer = workspace.open_workspace(place)
    records.save(writer, "customer", {"name": "晟泰机械"})
    writer.close()
    with pytest.raises(SalesDeskError) as caught:
        workspace_file.refuse_disturbed(reader)
    reader.close()
    assert caught.value.code == "workspace.disturbed"


def test_read_when_the_schema_is_older_then_is_refused_and_nothing_is_migrated(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "HEAD", "one that is to come")
    before = state(place)
    with pytest.raises(SalesDeskError) as caught:
        workspace.open_workspace(place, read_only=True)
    assert caught.value.code == "workspace.older"
    assert state(place) == before
