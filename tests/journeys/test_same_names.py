"""Names that look like known ones, told and answered on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.imports.test_review_forms import PLAIN, sheet
from tests.terminal import Done, answer, run

HEAD = "日期,销售员,产品,金额\n"


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """A workspace in which 张三 sold GTX Pro."""
    place = tmp_path / "team.salesdesk"
    run("new", place)
    assert _import(place, "2026-09-01,张三,GTX Pro,100").returncode == 0
    return place


def _import(place: Path, row: str, *options: str) -> Done:
    sheet = place.parent / "sheet.csv"
    sheet.write_text(f"{HEAD}{row}\n", encoding="utf-8")
    return run("import", sheet, "--into", place, *options)


def _products(place: Path) -> set[str]:
    found = answer("measure", "sales_amount", "--in", place, "--by", "product", "--period", "2026")
    return {one["label"] for one in found["figures"]}


def test_import_when_a_name_differs_in_spaces_then_waits_for_an_answer_and_remembers_it(team: Path) -> None:
    row = "2026-10-01,张三,GTXPro,50"

    waiting = _import(team, row)
    assert waiting.returncode == 1
    assert "“GTXPro” differs from “GTX Pro” in spaces, dots or dashes only." in waiting.stdout
    assert "--spaces same" in waiting.stdout
    assert "Nothing was written." in waiting.stdout
    assert _products(team) == {"GTX Pro"}

    assert _import(team, row, "--spaces", "same").returncode == 0
    assert _import(team, "2026-11-01,张三,GTXPro,60").returncode == 0
    assert _products(team) == {"GTX Pro"}


def test_import_when_said_to_be_new_then_is_another_one(team: Path) -> None:
    assert _import(team, "2026-10-01,张三,GTXPro,50", "--spaces", "new").returncode == 0
    assert _products(team) == {"GTX Pro", "GTXPro"}


def test_import_when_one_name_is_said_to_be_the_known_one_then_only_that(team: Path) -> None:
    told = _import(team, "2026-10-01,Zhang San,GTX Pro,50", "--dry-run")
    assert '--same "Zhang San=张三"' in told.stdout

    assert _import(team, "2026-10-01,Zhang San,GTX Pro,50", "--same", "Zhang San=张三").returncode == 0
    (member,) = answer("measure", "sales_amount", "--in", team, "--by", "member", "--period", "2026")["figures"]
    assert (member["label"], member["value"]) == ("张三", "150")


def test_form_when_its_name_differs_in_spaces_then_waits_and_is_remembered_once_said(team: Path) -> None:
    def take(month: str, *options: str) -> Done:
        form = sheet(team.parent / "form.xlsx", [PLAIN[0], ("姓名:张 三", None, "考核月份", month), *PLAIN[2:]])
        return run("import", form, "--into", team, *options)

    waiting = take("2026-10")
    assert waiting.returncode == 1
    assert "“张 三” differs from “张三” in spaces, dots or dashes only." in waiting.stdout
    assert "Nothing was written." in waiting.stdout

    left = take("2026-10", "--spaces", "new")
    assert left.returncode == 1
    assert "There is no member called “张 三”." in left.stdout
    assert take("2026-10", "--spaces", "same").returncode == 0
    assert take("2026-11").returncode == 0


def test_form_when_its_name_is_how_a_members_sounds_then_is_left_out_until_it_is_said(team: Path) -> None:
    form = sheet(team.parent / "form.xlsx", [PLAIN[0], ("姓名:Zhang San", None, "考核月份", "2026-10"), *PLAIN[2:]])

    told = run("import", form, "--into", team)
    assert told.returncode == 1
    assert 'The form is left out, unless you say --same "Zhang San=张三".' in told.stdout

    assert run("import", form, "--into", team, "--same", "Zhang San=张三").returncode == 0
    assert run("import", form, "--into", team).stdout.count("Zhang San") == 0


@pytest.mark.parametrize(("words", "sentence"), [("李四=张三", "No new name “李四”"), ("GTXPro", "“GTXPro” is no pair of names")])
def test_import_when_the_pair_is_not_there_then_says_so(team: Path, words: str, sentence: str) -> None:
    done = _import(team, "2026-10-01,王五,GTX Pro,50", "--same", words)
    assert done.returncode != 0
    assert sentence in done.stderr + done.stdout
