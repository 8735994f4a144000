"""That nothing says who sold is told on the command line; where the file is a person's, whose the rows are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from salesdesk.cli import main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("file", "told"),
    [("2026-03 orders.csv", "does not say who sold"), ("Anna Smith - March 2026 sales.csv", "taken for those of “Anna Smith”")],
)
def test_import_when_no_column_says_who_sold_then_it_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], file: str, told: str
) -> None:
    sheet, place = tmp_path / file, tmp_path / "team.salesdesk"
    sheet.write_text("Date,Customer,Product,Amount\n2026-03-01,Acme,Pump,100\n2026-03-02,Globex,Valve,50\n", "utf-8")

    assert main(["new", str(place)]) == 0
    assert main(["import", str(sheet), "--into", str(place), "--language", "en"]) == 0

    assert told in capsys.readouterr().out
