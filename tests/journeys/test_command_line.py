"""The manager's month from a terminal: create, import, look, print, export, undo; and every way in which it can go wrong."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from msoffcrypto.format.ooxml import OOXMLFile
from pypdf import PdfReader

from salesdesk.cli.commands import parser
from salesdesk.text import language
from tests.terminal import answer, run

SHEET = """销售日报,,,,,
日期,订单编号,销售员,客户名称,销售金额,成本
2026-10-08,SO-1,张三,晟泰机械,"12,000.50",8000
2026-10-09,SO-2,李四,宏远科技,8000,6000
2026-10-12,SO-3,张三,宏远科技,abc,10
2026-10-30,SO-4,李四,晟泰机械,500.25,300
合计,,,,"20,500.75",
"""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "十月.csv"
    path.write_text(SHEET, encoding="gb18030")
    return path


@pytest.fixture
def team(tmp_path: Path) -> Path:
    path = tmp_path / "team.salesdesk"
    assert answer("new", path, "--name", "华东") == {"created": str(path)}
    return path


def total(team: Path) -> str:
    found: str = answer("measure", "sales_amount", "--in", team, "--period", "2026-10")["figures"][0]["value"]
    return found


def test_month_when_done_from_a_terminal_then_ends_in_a_printed_review(team: Path, sheet: Path, tmp_path: Path) -> None:
    dry = answer("import", sheet, "--into", team, "--dry-run")
    table = dry["files"][0]["sheets"][0]["tables"][0]
    assert (table["kind"], table["header_rows"]) == ("orders", [2])
    assert table["counts"] == {"new": 3, "changed": 0, "same": 0, "rejected": 1, "set_aside": 0}
    assert [(one["row"], one["column"], one["value"]) for one in table["rejected"]] == [(5, "销售金额", "abc")]
    assert dry["applied"] is False
    assert total(team) == "0"

    assert answer("import", sheet, "--into", team)["applied"] is True
    assert total(team) == "20500.75"
    assert answer("import", sheet, "--into", team)["counts"]["same"] == 3

    by_member = answer("measure", "sales_amount", "--in", team, "--by", "member", "--evidence")
    assert {one["label"]: one["value"] for one in by_member["figures"]} == {"张三": "12000.50", "李四": "8500.25"}
    facts = by_member["evidence"]["facts"]
    assert sum(Decimal(one["amount"]) for one in facts) == Decimal("20500.75")
    assert {(one["file"], one["row"]) for one in facts} == {("十月.csv", 3), ("十月.csv", 4), ("十月.csv", 6)}
    assert len({one["hash"] for one in facts}) == 3
    assert all(len(bytes.fromhex(one["hash"])) == 4 for one in facts), "the hash of each row"

    rows = answer("attain", "--in", team, "--period", "2026-10")["rows"]
    assert rows[0]["actual"] == "20500.75"
    assert rows[0]["reason"]
    explained = answer("attain", "--in", team, "--period", "2026-10", "--evidence")["rows"]
    for one in explained:
        assert sum(Decimal(fact["amount"]) for fact in one["evidence"]["facts"]) == Decimal(one["actual"])
    assert {fact["file"] for fact in explained[0]["evidence"]["facts"]} == {"十月.csv"}
    assert explained[0]["target_evidence"]["parts"] == []

    files = answer("print", "reviews", "--in", team, "--period", "2026-10", "--out", tmp_path / "all.pdf")["files"]
    words = "".join(page.extract_text() for page in PdfReader(files[0]).pages)
    assert "张三" in words
    assert "李四" in words
    (hers,) = answer("print", "interviews", "--in", team, "--period", "2026-10", "--who", "李四", "--out", tmp_path / "each")["files"]
    assert Path(hers).name.endswith("李四.pdf")

    assert answer("export", "sales", "--in", team, "--out", tmp_path / "sales.xlsx")["rows"] == 3
    assert answer("check", team)["ok"] is True


def test_undo_when_an_import_was_last_then_it_is_taken_back_whole(team: Path, sheet: Path) -> None:
    answer("import", sheet, "--into", team)
    undone = answer("undo", "--in", team)
    assert undone["kept"] == 0
    assert total(team) == "0"
    nothing = run("undo", "--in", team, "--json")
    assert (nothing.returncode, json.loads(nothing.stdout)["error"]["code"]) == (1, "undo.nothing")
    answer("redo", "--in", team)
    assert total(team) == "20500.75"


def test_backup_when_restored_then_the_old_figures_are_back(team: Path, sheet: Path) -> None:
    copy = answer("backup", team)["backup"]
    answer("import", sheet, "--into", team)
    kept = Path(answer("restore", copy, "--to", team)["kept"])
    assert total(team) == "0"
    assert total(kept) == "20500.75"


def test_commands_when_the_input_cannot_be_then_say_why_in_the_users_language(team: Path, tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("just a few words", encoding="utf-8")
    nothing = run("import", text, "--into", team, "--json")
    assert nothing.returncode == 1
    other = run("print", "reviews", "--in", team, "--period", "2026-10", "--out", tmp_path / "all.docx", "--json")
    assert (other.returncode, json.loads(other.stdout)["error"]["code"]) == (1, "print.other_kind")
    text_file = run("export", "members", "--in", team, "--out", tmp_path / "members.csv", "--json")
    assert (text_file.returncode, json.loads(text_file.stdout)["error"]["code"]) == (1, "export.other_kind")
    assert not (tmp_path / "members.csv").exists()
    missing = run("measure", "sales_amount", "--in", tmp_path / "gone.salesdesk", language="zh")
    assert missing.returncode == 1
    assert "gone.salesdesk" in missing.stderr
    assert any("\u4e00" <= one <= "\u9fff" for one in missing.stderr)
    unknown = run("measure", "happiness", "--in", team, "--json")
    assert json.loads(unknown.stdout)["error"]["code"] == "metric.unknown"
    assert run("measure").returncode == 2


def test_commands_when_run_then_load_neither_qt_nor_what_others_need(team: Path) -> None:
    words = ["measure", "orders", "--in", str(team)]
    code = f"import sys; from salesdesk.cli import main; main({words!r}); print(*sys.modules)"
    loaded = set(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split())
    assert "salesdesk.measure" in loaded
    assert not loaded & {"PySide6", "salesdesk.imports", "salesdesk.documents", "salesdesk.services.pay"}


def test_commands_when_one_is_given_then_its_file_alone_is_asked_and_says_the_same() -> None:
    commands = _commands("")
    assert len(commands) > 10
    for word, whole in commands.items():
        own = _commands(word)
        assert own[word].format_help() == whole.format_help()


def _commands(word: str) -> dict[str, argparse.ArgumentParser]:
    [found] = [one.choices for one in parser(language("en"), word)._actions if isinstance(one, argparse._SubParsersAction)]
    return dict(found)


def test_program_when_started_as_a_process_then_answers_and_ends_as_documented(team: Path, tmp_path: Path) -> None:
    def started(*words: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([sys.executable, "-m", "salesdesk", *words], capture_output=True, check=False)

    read = started("measure", "orders", "--in", str(team), "--json", "--language", "zh")
    assert (read.returncode, json.loads(read.stdout.decode("utf-8"))["figures"][0]["value"]) == (0, "0")
    assert started("measure", "orders", "--in", str(tmp_path / "gone.salesdesk")).returncode == 1
    assert started("measure").returncode == 2


def test_tasks_when_added_started_and_done_from_a_terminal_then_count_as_completed(team: Path, sheet: Path, tmp_path: Path) -> None:
    assert run("import", sheet, "--into", team).returncode == 0
    added = answer("tasks", "add", "Visit 晟泰机械 @张三 today !", "2h", "--in", team)
    started = answer("tasks", "start", "new_customers", "--on", "2026-10-08", "--who", "李四", "--in", team)
    overdue = answer("tasks", "list", "--who", "李四", "--overdue", "--in", team)["tasks"]
    done = answer("tasks", "done", added["id"], "--result", "signed", "--in", team)
    figure = answer("measure", "task_completion", "--by", "member", "--period", f"{date.today().year}", "--in", team)["figures"]
    book = tmp_path / "tasks.xlsx"
    written = answer("tasks", "list", "--out", book, "--in", team)

    assert started["tasks"] == len(overdue) == 12
    assert {one["owner"] for one in overdue} == {"李四"}
    assert done["on_time"]
    assert {one["label"]: (one["numerator"], one["denominator"]) for one in figure} == {"张三": ("1", "1"), "李四": ("0", "12")}
    assert written["rows"] == 13
    week = answer("print", "week", "--in", team, "--member", "李四", "--week", "2026-W41", "--out", tmp_path / "week.pdf")
    assert "Week plan" in "".join(page.extract_text() for page in PdfReader(week["files"][0]).pages)
    assert run("print", "reviews", "--in", team, "--out", tmp_path / "r.pdf", "--json").returncode == 1
    everything = answer("measure", "task_completion", "--in", team)
    assert (everything["period"]["start"], everything["figures"][0]["denominator"]) == ("2026-10-08", "13")
    assert "Nobody" in run("tasks", "add", "Call @Nobody", "--in", team).stderr
    assert run("tasks", "done", "99", "--in", team).returncode == 1
    assert "新客户开发计划" in run("tasks", "start", "x", "--on", "2026-10-08", "--in", team, language="zh").stderr


def test_protected_sheets_in_a_folder_when_imported_then_the_password_opens_them(team: Path, tmp_path: Path) -> None:
    folder = tmp_path / "sheets"
    folder.mkdir()
    with xlsxwriter.Workbook(tmp_path / "plain.xlsx") as book:
        book.add_worksheet().write_row("A1", ["日期", "订单编号", "销售员", "客户名称", "销售金额"])
        book.worksheets()[0].write_row("A2", ["2026-10-08", "SO-1", "张三", "晟泰机械", 100])
    with (tmp_path / "plain.xlsx").open("rb") as plain, (folder / "十月.xlsx").open("wb") as locked:
        OOXMLFile(plain).encrypt("secret", locked)
    (folder / "readme.md").write_text("x", "utf-8")

    refused = run("import", folder, "--into", team)
    assert refused.returncode == 1
    assert "protected with a password" in refused.stderr + refused.stdout

    assert answer("import", folder, "--into", team, "--password", "secret")["counts"]["new"] == 1


def test_imports_when_listed_and_one_is_undone_then_what_was_edited_stays_and_is_named(team: Path, sheet: Path) -> None:
    from salesdesk.db import Database
    from salesdesk.services import records

    answer("import", sheet, "--into", team)
    db = Database.sqlite(team)
    records.save(db, "sale_line", {"amount": Decimal(7)}, 1)
    db.close()
    one = answer("imports", "list", "--in", team)["imports"][0]
    assert (one["number"], one["files"], one["state"], one["counts"]["new"]) == (1, ["十月.csv"], "done", 3)

    undone = answer("undo", "--in", team, "--import", 1)

    assert {left["why"] for left in undone["left"] if left["record"] == "sale_line"} == {"edited"}
    assert (undone["rows"], undone["names"]["kept"]) == ({"reversed": 2, "kept": 1, "failed": 0, "gone": 0, "held": 0}, 0)
    assert undone["names"]["failed"] == undone["failed"] == 2
    needed = [left["reason"] for left in undone["left"] if left["why"] == "used"]
    assert len(needed) == 2 and all(one.startswith("Not taken back. Used by SO-") for one in needed)
    listed = answer("imports", "list", "--in", team)["imports"][0]["undone"]
    assert listed == {name: undone[name] for name in ("reversed", "kept", "failed", "gone", "held", "rows", "names", "finished")}
    assert total(team) == "7"
    assert run("undo", "--in", team, "--import", 9).returncode == 1


def test_export_for_a_program_when_imported_again_then_nothing_changes(team: Path, sheet: Path, tmp_path: Path) -> None:
    answer("import", sheet, "--into", team)
    file = tmp_path / "orders.xlsx"
    assert answer("export", "orders", "--in", team, "--out", file, "--for", "fxiaoke")["rows"] == 3
    assert answer("import", file, "--into", team)["applied"] is False
    assert run("export", "orders", "--in", team, "--out", tmp_path / "x.xlsx").returncode == 1


def test_contacts_when_imported_and_exported_for_either_program_then_nothing_changes_on_the_way_back(team: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "联系人.csv"
    sheet.write_text(
        "姓名,客户名称,职务,手机,邮箱,负责人\n张伟,恒基重工,经理,13800000001,zw@example.com,李四\nAnn Lee,Acme,CFO,,ann@example.com,李四\n",
        "utf-8",
    )

    assert answer("import", sheet, "--into", team)["counts"]["new"] == 2
    for program in ("fxiaoke", "zoho"):
        file = tmp_path / f"{program}.xlsx"
        assert answer("export", "contacts", "--in", team, "--out", file, "--for", program)["rows"] == 2
        assert answer("import", file, "--into", team)["applied"] is False


def test_months_when_of_two_years_then_each_says_its_own_and_headings_are_words(team: Path, sheet: Path) -> None:
    answer("import", sheet, "--into", team)
    told = run("measure", "sales_amount", "--in", team, "--by", "month", "--period", "2025-12-01..2026-10-31", language="zh")
    lines = [one.split() for one in told.stdout.splitlines()]
    assert lines[0] == ["月份", "销售额"]
    assert (lines[1][0], lines[-1][0]) == ("2025年12月", "2026年10月")


def test_folder_when_it_has_no_sheets_then_says_so_once(team: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    told = run("import", tmp_path / "empty", "--into", team)
    assert told.returncode == 1
    assert (told.stdout, told.stderr) == ("", "There are no sheets in the folder empty.\n")


def test_sheets_when_one_adds_up_another_or_is_its_copy_then_each_is_left_out_with_one_sentence(team: Path, tmp_path: Path) -> None:
    lines = [(f"2026-10-{at + 1:02}", f"SO{at}", "张三 李四 王五".split()[at % 3], f"客户{at % 5}", 100 * (at + 1)) for at in range(12)]
    path = tmp_path / "十月.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name in ("明细", "明细 (2)"):
            page = book.add_worksheet(name)
            for at, row in enumerate([("日期", "订单编号", "销售员", "客户", "金额"), *lines]):
                page.write_row(at, 0, row)
        page = book.add_worksheet("汇总")
        page.write_row(0, 0, ("销售员", "金额"))
        for at, person in enumerate(("张三", "李四", "王五"), 1):
            page.write_row(at, 0, (person, sum(row[4] for row in lines if row[2] == person)))

    told = run("import", path, "--into", team).stdout.splitlines()

    assert total(team) == "7800"
    for sheet in ("明细 (2)", "汇总"):
        about = [line for line in told if f"› {sheet}: " in line]
        assert len(about) == 1 and "twice" in about[0] and "left out" in about[0]


def test_damaged_sheet_when_among_others_then_they_are_imported_and_it_is_named(team: Path, sheet: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "损坏.xlsx"
    damaged.write_bytes(b"PK\x03\x04 cut short")

    found = answer("import", damaged, sheet, "--into", team)

    assert (found["counts"]["new"], found["applied"]) == (3, True)
    assert [(one["file"], one["code"]) for one in found["unread"]] == [("损坏.xlsx", "import.damaged")]
    alone = run("import", damaged, "--into", team, "--json")
    assert alone.returncode == 1
    assert json.loads(alone.stdout)["error"]["code"] == "import.damaged"


def test_sheet_without_headings_when_imported_then_waits_for_an_option_and_the_next_one_does_not(team: Path, tmp_path: Path) -> None:
    rows = [f"2026-10-{day:02},SO-{day},宏远科技有限公司,水泵,{day},100,{100 * day},张三" for day in range(1, 7)]
    path, later = tmp_path / "十月.csv", tmp_path / "十一月.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    later.write_text("\n".join(rows).replace("2026-10", "2026-11").replace("SO-", "N-"), encoding="utf-8")

    refused = run("import", path, "--into", team)
    assert refused.returncode == 1
    assert "“A” is Date, “B” is Order number" in refused.stdout
    assert "Say --confirm" in refused.stdout
    assert answer("import", path, "--into", team, "--confirm")["applied"]
    assert answer("import", later, "--into", team)["applied"]


def test_amounts_of_one_row_when_all_are_said_to_count_then_so_and_the_next_sheet_is_read_the_same_way(team: Path, tmp_path: Path) -> None:
    rows = "日期,业务员,客户,线上销售额,线下销售额\n" + "".join(f"2026-10-0{day},张三,客户{day},{100 * day},50\n" for day in range(1, 5))
    path, later = tmp_path / "十月.csv", tmp_path / "十一月.csv"
    path.write_text(rows, encoding="utf-8")
    later.write_text(rows.replace("2026-10", "2026-11"), encoding="utf-8")

    alone = run("import", path, "--into", team, "--dry-run")
    assert "Say --amounts all" in alone.stdout
    found = answer("import", path, "--into", team, "--amounts", "all")
    again = answer("import", later, "--into", team)
    back = answer("import", later, "--into", team, "--amounts", "one", "--dry-run")

    tables = [one["files"][0]["sheets"][0]["tables"][0] for one in (found, again, back)]
    assert [one["amounts"]["counted"] for one in tables] == [["线上销售额", "线下销售额"], ["线上销售额", "线下销售额"], ["线上销售额"]]
    assert (found["counts"]["new"], again["counts"]["new"]) == (8, 8)
    assert not answer("import", later, "--into", team, "--amounts", "all")["applied"]
