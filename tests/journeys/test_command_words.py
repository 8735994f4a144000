"""What the command line says of itself and of wrong usage, in the language of whoever asks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from salesdesk.cli.parser import wrapped
from tests.terminal import answer, run

COMMANDS = (
    *("", "new", "sample", "check", "backup", "restore", "undo", "redo", "import", "imports", "measure", "attain", "targets", "pay"),
    *("simulate", "plan", "tasks", "tasks list", "tasks add", "tasks done", "tasks start", "print", "export"),
)
CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_when_asked_for_in_chinese_then_all_of_it_is(command: str) -> None:
    done = run("--language", "zh", *command.split(), "--help", language="zh")
    assert done.returncode == 0 and done.stdout.startswith("用法：salesdesk")
    lines = done.stdout.partition("\nJSON:")[0].partition("\n\n")[2].splitlines()
    explained = [line.strip().split("  ")[-1].strip() for line in lines if "  " in line.strip()]
    assert explained and all(CHINESE.search(one) for one in explained), [one for one in explained if not CHINESE.search(one)]


@pytest.mark.parametrize(
    ("typed", "english", "chinese"),
    [
        ("measure", "the following arguments are required: METRIC, --in", "还缺少：METRIC, --in"),
        ("nothing", "argument COMMAND: invalid choice: 'nothing'", "命令：没有 'nothing' 这个选择"),
        ("measure orders --in", "argument --in: expected one argument", "--in：后面需要一个值"),
        ("sample a --sales x", "argument --sales: invalid whole number value: 'x'", "--sales：'x' 不是整数"),
        ("undo --in a b", "unrecognized arguments: b", "不认识：b"),
        ("import a --into b --rate x", "argument --rate: “x” is no rate: write it like USD=7.12", "--rate：“x”不是汇率：请写成 USD=7.12"),
    ],
)
def test_usage_when_wrong_then_says_so_in_the_users_language(typed: str, english: str, chinese: str) -> None:
    for language, wanted in (("en", english), ("zh", chinese)):
        done = run("--language", language, *typed.split(), language=language)
        assert (done.returncode, done.stdout) == (2, "")
        assert wanted in done.stderr
        assert ("usage:" in done.stderr) == (language == "en")


def test_lines_when_chinese_then_break_by_width_and_never_before_a_comma() -> None:
    assert wrapped("把被拒绝的行，连同原因写成 report.xlsx 再导入", 12) == ["把被拒绝的", "行，连同原因", "写成", "report.xlsx", "再导入"]
    assert wrapped("of two words", 7) == ["of two", "words"]
    assert wrapped("", 10) == [""]


@pytest.mark.parametrize(
    "typed",
    [
        "new {there}/new.salesdesk",
        "backup {team} --out {there}/copy.salesdesk",
        "restore {team} --to {there}/back.salesdesk",
        "export members --in {team} --out {there}/members.xlsx",
        "tasks list --in {team} --out {there}/tasks.xlsx",
        "print reviews --in {team} --period 2026-10 --out {there}/all.pdf",
        "print reviews --in {team} --period 2026-10 --out {there}/each",
        "import {sheet} --into {team} --rejected {there}/wrong.xlsx",
    ],
)
def test_place_to_write_when_its_folder_is_not_there_then_is_refused_and_nothing_is_made_or_changed(typed: str, tmp_path: Path) -> None:
    team, sheet, there = tmp_path / "team.salesdesk", tmp_path / "sheet.csv", tmp_path / "mistyped"
    answer("new", team)
    sheet.write_text("日期,销售员,销售金额\n2026-10-08,张三,100\n2026-10-09,李四,abc\n", "utf-8")
    before = team.read_bytes()
    done = run(*(one.format(team=team, sheet=sheet, there=there) for one in typed.split()))

    assert (done.returncode, done.stderr) == (1, f"There is no folder “{there}”. Make it first, or choose another place.\n")
    assert not there.exists() and team.read_bytes() == before
