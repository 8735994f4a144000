"""Folders of sheets: in the order in which people sort names, without what is no sheet."""

from __future__ import annotations

from pathlib import Path

from salesdesk.sheets.folders import sheets_in


def test_folder_when_looked_through_then_its_sheets_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("10月.xlsx", "9月.XLS", "a.pdf", "~$9月.xls", ".hidden.csv", "more/1.csv", ".git/x.csv"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")

    found = sheets_in(tmp_path)

    assert [one.relative_to(tmp_path).as_posix() for one in found.sheets] == ["9月.XLS", "10月.xlsx", "more/1.csv"]
    assert [one.name for one in found.others] == ["a.pdf"]
