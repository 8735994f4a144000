"""The history of imports, what an undo left and why, and what is remembered of sheets."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from salesdesk import undo, workspace
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.imports import Choices, Meaning, TableChoice, apply_plan, plan_import
from salesdesk.imports.plan.choices import table_id
from salesdesk.model import Customer, ImportBatch, SaleLine
from salesdesk.period import Period
from salesdesk.services import imports, records, remembered_sheets
from salesdesk.services.search import search
from salesdesk.services.standing import whereabouts
from salesdesk.services.undone_words import reason_words, undone_words
from salesdesk.undo import Figures

HEADINGS = ["订单号", "日期", "销售员", "客户名称", "产品", "数量", "金额"]


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return _sheet(tmp_path / "十月.xlsx", [[f"SO{n}", f"2026-10-0{n}", "张三", f"客户{n}", "泵", 1, 10 * n] for n in range(1, 5)])


def _sheet(path: Path, rows: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "订单"
    for line in (HEADINGS, *rows):
        page.append(line)
    book.save(path)
    return path


def _import(db: Database, path: Path, choices: Choices | None = None) -> int:
    result = apply_plan(db, plan_import(db, [path], choices=choices, today=date(2026, 11, 20)))
    assert result.batch_id is not None
    return result.batch_id


def test_undo_when_rows_were_edited_used_and_deleted_then_each_is_told_with_the_reason(database: Database, sheet: Path) -> None:
    batch = _import(database, sheet)
    records.save(database, "sale_line", {"amount": Decimal(99)}, 1)
    records.remove(database, "sale_line", 2)
    found = imports.import_of(database, batch)
    assert found is not None

    undone = undo.undo(database, found.action_id)

    assert undone is not None
    # Left: the edited line with the member, customer and product that it speaks of; one line is gone.
    assert (undone.facts, undone.names) == (Figures(2, 1, 0, 1), Figures(3, 0, 3, 0))
    left = imports.left_rows(database, batch)
    assert {(one.table, one.why) for one in left} == {
        ("sale_line", "edited"), ("sale_line", "gone"), ("member", "used"), ("customer", "used"), ("product", "used"),
    }  # fmt: skip
    assert next(one.title for one in left if one.why == "gone") == "SO2 · 2026-10-02 · 20", "what it said when it was deleted"
    assert next(one.title for one in left if one.why == "edited") == "SO1 · 2026-10-01 · 99 · 客户1"
    assert [one.why for one in left] == ["edited", "used", "used", "used", "gone"]
    assert {str(reason_words(one)) for one in left if one.why == "used"} == {
        "Not taken back. Used by SO1 · 2026-10-01 · 99 · 客户1 (Sale line)"
    }
    told = imports.import_of(database, batch)
    assert told is not None
    assert told.undone == imports.TakenBack(Figures(2, 1, 0, 1), Figures(3, 0, 3, 0))
    undo.redo(database)
    again = imports.import_of(database, batch)
    assert again is not None
    assert (again.state, again.undone) == ("done", None)


def test_undo_when_a_customer_got_another_sale_since_then_it_is_told_apart_and_what_needs_it_is_named(
    database: Database, sheet: Path
) -> None:
    batch = _import(database, sheet)
    for day in (11, 12):
        records.save(database, "sale_line", {"day": date(2026, 10, day), "order_number": f"MINE{day}", "customer_id": 1})
    found = imports.import_of(database, batch)
    assert found is not None

    undone = undo.undo(database, found.action_id)

    assert undone is not None
    assert (undone.facts, undone.names) == (Figures(4), Figures(5, failed=1))
    assert list(map(str, undone_words(undone.facts, undone.names, undone.finished))) == [
        "Rows: 4 taken back",
        "Names and the like: 5 taken back, 1 could not be taken back",
    ]
    (left,) = imports.left_rows(database, batch)
    assert (left.title, str(reason_words(left))) == ("客户1", "Not taken back. Used by MINE11 · 2026-10-11 · 客户1 (Sale line) and 1 more")


def test_history_when_an_older_version_kept_three_figures_then_the_used_are_told_apart_from_the_edited(
    database: Database, sheet: Path
) -> None:
    batch = _import(database, sheet)
    with database.write_unrecorded() as session:
        one = session.get(ImportBatch, batch)
        assert one is not None
        rows = [["sale_line", 1, "edited"], ["customer", 1, "used"], ["sale_line", 2, "gone"]]
        tables = {"sale_line": [2, 1, 1], "customer": [3, 1, 0], "alias": [1, 0, 0]}
        one.undone = {"reversed": 6, "kept": 2, "failed": 1, "tables": tables, "rows": rows, "open": []}

    told = imports.import_of(database, batch)

    assert told is not None
    assert told.undone == imports.TakenBack(Figures(2, 1, 0, 1), Figures(4, 0, 1, 0))


def test_undo_when_an_import_only_changed_rows_then_an_edited_one_is_kept(database: Database, sheet: Path, tmp_path: Path) -> None:
    _import(database, sheet)
    rows: list[list[object]] = [[f"SO{n}", f"2026-10-0{n}", "张三", f"客户{n}", "泵", 1, 100 * n] for n in range(1, 5)]
    batch = _import(database, _sheet(tmp_path / "corrected.xlsx", rows))
    records.save(database, "sale_line", {"amount": Decimal(5)}, 1)
    found = imports.import_of(database, batch)
    assert found is not None
    assert found.counts["changed"] == 4

    undone = undo.undo(database, found.action_id)

    assert undone is not None
    assert undone.whole == Figures(3, 1)
    with database.read() as session:
        assert sorted(one.amount or 0 for one in session.query(SaleLine)) == [5, 20, 30, 40]


def test_imports_when_listed_then_newest_first_with_files_counts_and_who(database: Database, sheet: Path) -> None:
    _import(database, sheet)
    longer = _sheet(sheet, [[f"SO{n}", f"2026-10-0{n}", "张三", f"客户{n}", "泵", 1, 10 * n] for n in range(1, 7)])
    _import(database, longer)

    last, first = imports.imports(database)

    assert (first.files, first.counts["new"], last.counts["new"], last.counts["same"]) == (("十月.xlsx",), 4, 2, 4)
    assert first.actor == database.actor
    assert [one.sheet for one in last.sources] == ["订单"]


def test_remembered_when_renamed_exported_and_forgotten_then_another_workspace_can_take_it_in(
    sqlite_database: Database, sheet: Path, tmp_path: Path
) -> None:
    table = plan_import(sqlite_database, [sheet]).tables[0].table
    _import(sqlite_database, sheet, Choices((TableChoice(*table_id(table), meanings=((4, Meaning.CATEGORY),)),)))
    one = remembered_sheets.remembered(sqlite_database)[0]
    assert (one.name, one.headers, one.meanings["产品"]) == ("订单", tuple(HEADINGS), "category")
    remembered_sheets.rename(sqlite_database, one.id, "ERP 订单")
    file = tmp_path / "sheets.json"
    assert remembered_sheets.export_remembered(sqlite_database, file) == 1
    remembered_sheets.forget(sqlite_database, one.id)
    assert remembered_sheets.remembered(sqlite_database) == []

    other = workspace.create(tmp_path / "other.salesdesk")
    assert remembered_sheets.import_remembered(other, file) == 1
    assert remembered_sheets.remembered(other)[0].name == "ERP 订单"
    plan = plan_import(other, [sheet])
    assert plan.tables[0].table.column(Meaning.CATEGORY) is not None
    other.close()


@pytest.mark.parametrize("content", ["", "{}", '{"format": "salesdesk-sheets", "shapes": [{"shape": 1}]}', "[]"])
def test_remembered_when_the_file_is_another_then_refused(sqlite_database: Database, tmp_path: Path, content: str) -> None:
    file = tmp_path / "x.json"
    file.write_text(content, "utf-8")
    with pytest.raises(SalesDeskError) as refused:
        remembered_sheets.import_remembered(sqlite_database, file)
    assert refused.value.code == "file.foreign"


def test_remembered_when_it_names_what_nobody_knows_then_the_rest_holds(sqlite_database: Database, sheet: Path, tmp_path: Path) -> None:
    table = plan_import(sqlite_database, [sheet]).tables[0].table
    _import(sqlite_database, sheet, Choices((TableChoice(*table_id(table), meanings=((4, Meaning.CATEGORY),)),)))
    file = tmp_path / "sheets.json"
    remembered_sheets.export_remembered(sqlite_database, file)
    text = json.loads(file.read_text("utf-8"))
    text["shapes"][0]["meanings"]["客户名称"] = "of_another_version"
    file.write_text(json.dumps(text), "utf-8")
    remembered_sheets.import_remembered(sqlite_database, file)

    plan = plan_import(sqlite_database, [sheet])

    assert plan.tables[0].table.column(Meaning.CUSTOMER) is not None
    with sqlite_database.read() as session:
        assert session.query(Customer).count() == 4


def test_last_import_when_its_file_has_a_comma_in_its_name_then_is_told_as_one(database: Database, tmp_path: Path) -> None:
    _import(database, _sheet(tmp_path / "华东, 十月.xlsx", [["SO1", "2026-10-01", "张三", "客户1", "泵", 1, 10]]))
    last = whereabouts(database, Period.month(2026, 10)).last_import
    assert last is not None and last.files == ("华东, 十月.xlsx",)


@pytest.mark.parametrize("typed", ["SO-a1", "so-a1", "So-a1"])
def test_order_when_searched_then_is_found_in_any_case(database: Database, sheet: Path, typed: str) -> None:
    rows = [["SO-A1", "2026-10-01", "张三", "客户1", "泵", 1, 10], ["so-a12", "2026-10-02", "张三", "客户1", "泵", 1, 10]]
    _import(database, _sheet(sheet, rows))
    records.save(database, "sale_line", {"day": date(2026, 10, 3), "order_number": "SO-A13", "amount": Decimal(1)})
    assert {one.title for one in search(database, typed)} == {"SO-A1", "so-a12", "SO-A13"}
