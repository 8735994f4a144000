"""Folders of sheets: in the order in which people sort names, without what is no sheet."""

from __future__ import annotations

from pathlib import Path

from salesdesk.imports.reading import listed
from salesdesk.sheets.folders import MOST, sheets_in
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


def test_folder_when_it_has_too_many_sheets_then_those_left_out_are_named_as_sheets(tmp_path: Path) -> None:
    for number in range(MOST + 2):
        (tmp_path / f"{number}.csv").write_bytes(b"x")
    (tmp_path / "a.pdf").write_bytes(b"x")

    files, told = listed([tmp_path])

    assert len(files) == MOST
    words = [language("en").say(one.problem) for one in told if one.problem is not None]
    assert any("2 more were left out: 200.csv, 201.csv" in one for one in words)
    assert any("1 file in" in one and "a.pdf" in one for one in words)
