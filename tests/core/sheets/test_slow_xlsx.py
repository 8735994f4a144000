"""Workbooks at which the fast reader fails: the slow one reads them alike, or says what is wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesdesk.errors import SalesDeskError
from salesdesk.sheets.open import open_sheets
from salesdesk.sheets.slow_xlsx import SlowSheet, slow_sheets
from tests.core.sheets import files


def test_slow_reader_when_given_what_the_fast_one_reads_then_reads_the_same(tmp_path: Path) -> None:
    path = files.workbook(tmp_path / "a.xlsx")
    fast = open_sheets(path)

    slow = [one for one in slow_sheets(str(path)) if isinstance(one, SlowSheet)]

    assert [one.rows(1000) for one in slow] == [one.rows for one in fast.sheets]
    assert [(one.name, one.hidden, one.merged) for one in slow] == [
        (one.name, one.hidden, [(block.top, block.left, block.bottom, block.right) for block in one.merged]) for one in fast.sheets
    ]


def test_workbook_when_its_parts_are_in_utf_16_then_is_read(tmp_path: Path) -> None:
    def widened(name: str, raw: bytes) -> bytes:
        return raw.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16") if name.startswith("xl/") else raw

    grid = open_sheets(files.rewritten(tmp_path / "a.xlsx", widened)).sheets[0]

    assert grid.rows[1][1] == "销售业绩"


def test_workbook_when_it_holds_entities_then_is_refused_as_what_it_is(tmp_path: Path) -> None:
    def bombed(name: str, raw: bytes) -> bytes:
        entities = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
        return raw.replace(b"?>", b"?>" + entities, 1).replace(b"<v>1200.5</v>", b"<v>&b;</v>") if "sheet1" in name else raw

    with pytest.raises(SalesDeskError) as caught:
        open_sheets(files.rewritten(tmp_path / "a.xlsx", bombed))

    assert caught.value.code == "import.entities"


def test_sheet_when_one_of_several_is_damaged_then_the_others_are_read(tmp_path: Path) -> None:
    def torn(name: str, raw: bytes) -> bytes:
        return raw[: len(raw) // 2] if name.endswith("sheet2.xml") else raw

    book = open_sheets(files.rewritten(tmp_path / "a.xlsx", torn))

    assert book.broken == ("旧",)
    assert book.sheets[0].rows[3][1] == "张三"
