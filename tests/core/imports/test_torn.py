"""Rows of text files whose values were cut in two, or hold bytes that are no characters: they are kept out and told, never guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.imports import ImportPlan, plan_import
from salesdesk.text import language

HEADS = {"zh": ["订单号", "日期", "销售员", "客户", "金额", "备注"], "en": ["Order No", "Date", "Rep", "Customer", "Amount", "Note"]}


def written(path: Path, heads: list[str], change: dict[int, str], end: str = "", separator: str = ",", rows: int = 6) -> Path:
    """Write sales as separated text, each row with `end` behind it; `change` says what stands for the amount of a row."""
    lines = [separator.join(heads) + end]
    lines += [
        separator.join((f"S{at}", f"2026-10-0{at}", "Ann Lee", f"C{at}", change.get(at, f"{at}00"), "x")) + end for at in range(1, rows)
    ]
    path.write_text("\n".join(lines), "utf-8")
    return path


def rejected(plan: ImportPlan) -> list[tuple[int, str]]:
    return [(one.row, language("en").say(one.reason)) for table in plan.tables for one in table.rejected.problems]


@pytest.mark.parametrize("heads", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_row_when_it_has_more_cells_than_headings_then_is_kept_out(
    database: Database, tmp_path: Path, heads: list[str], separator: str
) -> None:
    path = written(tmp_path / "a.csv", heads, {2: f"100{separator}50"}, separator=separator)

    plan = plan_import(database, [path])

    assert plan.counts.new == 4
    assert [row for row, _ in rejected(plan)] == [3]
    assert "has 7 cells, the headings are 6" in rejected(plan)[0][1] and "“x”" in rejected(plan)[0][1]


def test_rows_when_all_have_more_cells_than_headings_then_none_is_taken(database: Database, tmp_path: Path) -> None:
    plan = plan_import(database, [written(tmp_path / "a.csv", HEADS["en"], dict.fromkeys(range(1, 6), "1,200.50"))])

    assert (plan.counts.new, len(rejected(plan))) == (0, 5)


@pytest.mark.parametrize("change", [{2: '"100,50"'}, {}])
@pytest.mark.parametrize("end", ["", ",", ",,"])
def test_row_when_its_further_cells_are_empty_then_is_taken(database: Database, tmp_path: Path, change: dict[int, str], end: str) -> None:
    plan = plan_import(database, [written(tmp_path / "a.csv", HEADS["en"], change, end)])

    assert (plan.counts.new, rejected(plan)) == (5, [])


def test_row_when_the_column_has_an_empty_heading_then_is_taken(database: Database, tmp_path: Path) -> None:
    plan = plan_import(database, [written(tmp_path / "a.csv", [*HEADS["en"], ""], {2: "100,50"})])

    assert rejected(plan) == []


def test_row_when_bytes_are_no_characters_then_is_kept_out_with_its_cell(database: Database, tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", HEADS["zh"], {})
    path.write_bytes(path.read_text("utf-8").encode("gb18030").replace(b"C2", b"\xff\xfe"))

    plan = plan_import(database, [path])

    assert plan.counts.new == 4
    assert [(row, reason[:40]) for row, reason in rejected(plan)] == [(3, "D3 holds characters that cannot be read ")]


def test_note_when_bytes_are_no_characters_then_the_row_is_taken_and_it_is_told(database: Database, tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", HEADS["zh"], {})
    path.write_bytes(path.read_text("utf-8").encode("gb18030").replace(b"200,x", b"200,\xff\xff"))

    plan = plan_import(database, [path])

    notes = [language("en").say(one) for table in plan.tables for one in table.notes]
    assert (plan.counts.new, rejected(plan)) == (5, [])
    assert "“备注” holds characters that cannot be read: 1 cell, the first is F3." in notes


def test_number_when_a_formula_stands_for_it_then_is_named_and_no_order_without_one(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "订单.csv"
    path.write_text(
        "\n".join(["订单号,日期,销售员,客户,金额", *(f"S{at},2026-10-0{at},张伟,甲,100" for at in range(1, 6))]).replace("S3", "=A2+1"),
        "utf-8",
    )

    plan = plan_import(database, [path])

    assert plan.counts.new == 4
    assert rejected(plan)[0][1].startswith("A4: the formula =A2+1 was saved without its result.")
