"""Filled review forms among the sheets of an import: recognised, planned, applied, and undone like any sheet."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.documents.review_forms import write_forms
from salesdesk.imports import Choices, Counts, ImportPlan, TableChoice, apply_plan, plan_import
from salesdesk.imports.plan.choices import table_id
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.model import ReviewAnswer, ReviewScore
from salesdesk.period import Period
from salesdesk.services.imports import imports
from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews import templates as review_templates
from salesdesk.text import language
from tests.core.imports.test_review_forms import CASES, PLAIN, Rows, member_called, sheet
from tests.core.services.reviews.reviewed import OCTOBER, TEMPLATE, a_team


def plan(db: Database, *files: Path, choices: Choices | None = None) -> ImportPlan:
    return plan_import(db, files, choices=choices)


@pytest.mark.parametrize(("rows", "expected"), CASES)
def test_company_form_when_imported_then_is_a_review_and_the_undo_takes_it_back(
    database: Database, tmp_path: Path, rows: Rows, expected: list[tuple[str, int, int | None, int]]
) -> None:
    member_called(database, "张三")
    path = sheet(tmp_path / "form.xlsx", rows)

    found = plan(database, path)
    (table,) = found.tables
    scores = sum((own is not None) + 1 for _, _, own, _ in expected)
    assert (table.table.kind, table.target, table.counts) == (TableKind.REVIEWS, "review_form", Counts(new=scores))
    assert language("en").say(table.notes[0]) == "The review of 张三, October 2026."
    result = apply_plan(database, found)

    (one,) = reviews.reviews_of_period(database, OCTOBER)
    assert [line.points for line in one.card.lines] == [score for *_, score in expected]
    assert plan(database, path).counts == Counts(same=scores)
    assert not plan(database, path).useful
    assert imports(database)[0].counts["new"] == scores
    assert result.action_id is not None
    undo.undo(database, result.action_id)
    assert reviews.reviews_of_period(database, OCTOBER) == ()
    with database.read() as session:
        assert session.query(ReviewScore).count() == session.query(ReviewAnswer).count() == 0


def test_form_when_it_comes_again_with_another_score_then_shows_old_and_new(sqlite_database: Database, tmp_path: Path) -> None:
    member_called(sqlite_database, "张三")
    apply_plan(sqlite_database, plan(sqlite_database, sheet(tmp_path / "form.xlsx", PLAIN)))
    changed = sheet(tmp_path / "form 2.xlsx", [*PLAIN[:3], ("销售完成率", "按完成率计分", 97, "60%"), PLAIN[4]])

    found = plan(sqlite_database, changed)

    assert found.counts == Counts(changed=1, same=1)
    (change,) = next(one.changes for one in found.tables[0].samples if one.state == "changed")
    assert (change.before, change.after) == (92, 97)


def test_form_when_it_names_no_period_then_the_last_month_is_taken_until_another_is_said(sqlite_database: Database, tmp_path: Path) -> None:
    member_called(sqlite_database, "张三")
    path = sheet(tmp_path / "form.xlsx", [PLAIN[0], ("姓名:张三",), *PLAIN[2:]])
    (table,) = plan(sqlite_database, path).tables
    assert table.default_day is not None
    said = Choices((TableChoice(*table_id(table.table), day=OCTOBER.end),))

    apply_plan(sqlite_database, plan(sqlite_database, path, choices=said))

    assert len(reviews.reviews_of_period(sqlite_database, OCTOBER)) == 1


def test_forms_when_one_names_a_stranger_then_the_others_are_taken_and_it_says_why(sqlite_database: Database, tmp_path: Path) -> None:
    member_called(sqlite_database, "张三")
    strange = sheet(tmp_path / "other.xlsx", [PLAIN[0], ("姓名:李四", None, "考核月份", "2026-10"), *PLAIN[2:]])

    found = plan(sqlite_database, sheet(tmp_path / "form.xlsx", PLAIN), strange)

    assert [one.target for one in found.tables] == ["review_form", None]
    assert found.tables[1].why is not None and "李四" in language("en").say(found.tables[1].why)


def test_our_own_form_when_imported_then_belongs_to_its_review(sqlite_database: Database, tmp_path: Path) -> None:
    a_team(sqlite_database)
    cycle = reviews.start_cycle(sqlite_database, OCTOBER, review_templates.save_template(sqlite_database, TEMPLATE))
    ann = next(one for one in reviews.reviews(sqlite_database, cycle) if one.card.member == "Ann")
    path = write_forms(sqlite_database, [ann.id], tmp_path)[0].path
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    row = next(cells[0].row for cells in page.iter_rows() if cells[0].value == "Teamwork")
    page.cell(row, 4, 77)
    book.save(path)

    found = plan(sqlite_database, path)
    apply_plan(sqlite_database, found)

    assert [one.table.kind for one in found.tables] == [TableKind.REVIEWS]
    line = next(one for one in reviews.review(sqlite_database, ann.id).card.lines if one.criterion.name == "Teamwork")
    assert line.own == 77


@pytest.mark.parametrize(
    "rows",
    [
        [("2026年10月绩效得分",), ("姓名", "指标", "得分", "权重"), ("张三", "销售额", 90, 50), ("李四", "销售额", 80, 50)],
        [
            ("订单明细",),
            ("项目", "客户", "日期", "金额", "评分"),
            ("甲项目", "恒达", "2026-10-01", 100, 5),
            ("乙项目", "中联", "2026-10-02", 90, 4),
        ],
    ],
)
def test_list_of_many_when_it_has_scores_then_is_no_form(sqlite_database: Database, tmp_path: Path, rows: Rows) -> None:
    found = plan(sqlite_database, sheet(tmp_path / "list.xlsx", rows))

    assert found.tables[0].table.shape != "form"
    assert found.forms == ()


def test_month_when_a_form_is_of_a_quarter_then_is_that_quarter(sqlite_database: Database, tmp_path: Path) -> None:
    member_called(sqlite_database, "张三")
    apply_plan(
        sqlite_database,
        plan(sqlite_database, sheet(tmp_path / "form.xlsx", [PLAIN[0], ("姓名:张三", None, "考核期", "2026Q3"), *PLAIN[2:]])),
    )

    assert len(reviews.reviews_of_period(sqlite_database, Period.of("quarter", OCTOBER.start.replace(month=9)))) == 1
