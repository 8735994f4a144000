"""Folders of sheets: in the order in which people sort names, without what is no sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesdesk.errors import Cancelled
from salesdesk.imports import reading
from salesdesk.imports.reading import read_files
from salesdesk.progress import Progress
from salesdesk.sheets.folders import sheets_in
from salesdesk.sheets.grid import SheetGrid, Workbook
from salesdesk.text import language


def test_folder_when_looked_through_then_its_sheets_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in (
        "10月.xlsx",
        "9月.XLS",
        "a.pdf",
        "~$9月.xls",
        ".hidden.csv",
        "team.salesdesk",
        "team.salesdesk-wal",
        "more/1.csv",
        ".git/x.csv",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")

    found = sheets_in(tmp_path)

    assert [one.relative_to(tmp_path).as_posix() for one in found.sheets] == ["9月.XLS", "10月.xlsx", "more/1.csv"]
    assert [one.name for one in found.others] == ["a.pdf"]


def test_folder_when_it_has_hundreds_of_sheets_then_all_are_read_in_order_with_progress(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number}.csv").write_bytes(b"x")
    (tmp_path / "a.pdf").write_bytes(b"x")
    steps: list[float] = []
    progress = Progress(lambda share, _text: steps.append(share))

    found = read_files([tmp_path], progress, reader=_one_row)

    assert [one.path.stem for one in found if one.book] == [str(number) for number in range(300)]
    assert len(steps) >= 300 and steps == sorted(steps)
    words = [language("en").say(one.problem) for one in found if one.problem is not None]
    assert words == [f"1 file in the folder {tmp_path.name} is no sheet and was left out: a.pdf."]


def test_folder_when_its_sheets_are_more_than_memory_holds_then_the_rest_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_CELLS", 3)
    for number in range(6):
        (tmp_path / f"{number}.csv").write_bytes(b"x")

    found = read_files([tmp_path], Progress(), reader=_one_row)

    assert [one.path.stem for one in found if one.book] == ["0", "1"]
    (left,) = [one for one in found if one.left_out]
    assert "4 more were not read: 2.csv, 3.csv, 4.csv, …" in language("en").say(left.problem or "")


def test_folder_when_reading_is_cancelled_then_stops_at_once(tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"{number}.csv").write_bytes(b"x")
    progress = Progress()
    read: list[Path] = []

    def reader(path: Path, part: Progress) -> Workbook:
        read.append(path)
        progress.cancel()
        return _one_row(path, part)

    with pytest.raises(Cancelled):
        read_files([tmp_path], progress, reader=reader)
    assert len(read) == 1


def _one_row(path: Path, _progress: Progress) -> Workbook:
    return Workbook(path, "csv", (SheetGrid("", False, [["a", "b"]]),))
