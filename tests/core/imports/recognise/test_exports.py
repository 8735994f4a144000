"""Exports of the products are known by their columns: which product, which object, and what each column means."""

from __future__ import annotations

import pytest

from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import SheetGrid, Workbook
from salesdesk.text import language
from tests.core.imports.recognise.exports import Export, exports, workbook

EXPORTS = {f"{one.product}.{one.name}": one for one in exports()}
# Five plain columns as anybody has them: no product can be told from them.
NAMELESS = {"cordys.联系人", "cordys.回款计划"}


def only(book: Workbook) -> RecognisedTable:
    (table,) = recognise(book)
    return table


def wrong(export: Export, table: RecognisedTable) -> list[str]:
    pairs = zip(export.columns, table.columns, strict=True)
    return [f"{heading}: {column.meaning}" for (heading, wanted), column in pairs if wanted and column.meaning not in wanted]


@pytest.mark.parametrize("name", EXPORTS)
def test_export_when_recognised_then_product_object_and_columns_are_known(name: str) -> None:
    export = EXPORTS[name]

    table = only(workbook(export))

    assert table.kind in export.kinds
    assert table.product == (None if name in NAMELESS else export.product)
    assert wrong(export, table) == []
    assert all(str(column.reason) for column in table.columns)


def test_exports_when_no_product_is_known_then_words_and_values_do_for_nearly_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("salesdesk.imports.recognise.one_table.product_of", _nothing)
    found = [(export, only(workbook(export))) for export in EXPORTS.values()]

    kinds = sum(table.kind in export.kinds for export, table in found) / len(found)
    asked = sum(wanted is not None for export in EXPORTS.values() for _, wanted in export.columns)
    bad = sum(len(wrong(export, table)) for export, table in found)

    assert kinds >= 0.94
    assert bad <= 0.05 * asked


def _nothing(columns: object, sheet: str = "") -> None:
    return None


def test_export_when_a_record_is_void_then_it_is_not_counted_and_told() -> None:
    book = workbook(EXPORTS["fxiaoke.销售订单"])
    grid = book.sheets[0]
    at, state = grid.rows[0].index("生命状态"), grid.rows[0].index("订单状态")
    for row in grid.rows[1:]:
        row[state] = "正常"
    grid.rows[3][at] = grid.rows[7][at] = "作废"
    for row in grid.rows[1:]:
        row[grid.rows[0].index("订单状态")] = "正常"

    table = only(book)

    assert [(row.row, row.kind) for row in table.skipped] == [(4, "void"), (8, "void")]
    assert 4 not in table.row_numbers()
    assert "作废" in str(table.skipped[0].reason)
    assert "作废记录，不计：2" in [language("zh").say(note) for note in table.notes]


def test_order_when_its_head_stands_on_the_first_line_only_then_holds_for_all_its_lines() -> None:
    book = workbook(EXPORTS["kingdee.销售订单"])
    grid = book.sheets[0]
    heads = [grid.rows[0].index(name) for name in ("单据编号", "日期", "客户", "销售员#名称")]
    for row in grid.rows[1:]:
        for at in heads:
            row[at] = row[at] if (grid.rows.index(row) - 1) % 3 == 0 else None

    table = only(book)

    assert {column.header for column in table.columns if column.fill_down} >= {"单据编号", "日期", "客户", "销售员#名称"}
    member = table.column(Meaning.MEMBER)
    assert member is not None
    assert None not in table.values(SheetGrid("", False, grid.rows), member.index)


SHEETS = {f"{one.product}.{one.name}": one for one in exports("sheets.toml")}


@pytest.mark.parametrize("name", SHEETS)
def test_sheet_when_made_by_people_or_other_programs_then_its_columns_are_understood(name: str) -> None:
    sheet = SHEETS[name]

    table = only(workbook(sheet))

    assert table.kind in sheet.kinds
    assert wrong(sheet, table) == []
