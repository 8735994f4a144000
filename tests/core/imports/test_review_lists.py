"""Lists of review results: recognised, taken as final reviews of their periods, told apart from what is final here, undone."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.imports import Choices, Counts, ImportPlan, TableChoice, apply_plan, plan_import
from salesdesk.imports.plan.choices import table_id
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.measure import Who
from salesdesk.model import ReviewAnswer
from salesdesk.period import Period
from salesdesk.services import evidence
from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews.history import origin_of, past_of
from salesdesk.text import language

TODAY = date(2026, 11, 20)
SEPTEMBER, QUARTER = Period.month(2026, 9), Period.parse("2026Q3")
MONTHLY = [
    ("2026年9月绩效考核结果汇总表",),
    ("序号", "姓名", "部门", "考核得分", "考核等级", "绩效系数", "评语"),
    (1, "张三", "销售一部", 92.5, "A", 1.2, "表现优秀"),
    (2, "李四", "销售一部", 81, "B", 1.0, None),
    (3, "王五", "销售二部", "66分", "C", 0.8, "需要改进"),
]
STANDARDS = [
    ("2026年第三季度绩效考核评分表",),
    ("姓名", "工作业绩（60分）", "工作态度（20分）", "工作能力（20分）", "总分", "等级"),
    ("张三", 55, 18, 19, 92, "优秀"),
    ("李四", 50, 15, 16, 81, "良好"),
]
LONG = [
    ("姓名", "考核月份", "考核指标", "权重", "得分"),
    ("张三", "2026-09", "销售额", "60%", 90),
    ("张三", "2026-09", "回款", "40%", 80),
    ("李四", "2026-09", "销售额", "60%", 70),
    ("李四", "2026-09", "回款", "40%", 85),
]
ENGLISH = [
    ("Employee", "Review Period", "Overall Score", "Rating", "Comments"),
    ("Ann Lee", "Q3 2026", 4.2, "Exceeds", "great"),
    ("Bob Ray", "Q3 2026", 3.1, "Meets", None),
]


def plan(db: Database, path: Path, rows: list[tuple[object, ...]], sheet: str = "Sheet1", choices: Choices | None = None) -> ImportPlan:
    """Plan the import of a workbook of `rows`."""
    book = openpyxl.Workbook()
    book.active.title = sheet
    for row in rows:
        book.active.append(row)
    book.save(path)
    return plan_import(db, [path], choices=choices, today=TODAY)


@pytest.mark.parametrize(
    ("rows", "period", "expected"),
    [
        (MONTHLY, SEPTEMBER, [("张三", "92.5", "A"), ("李四", "81", "B"), ("王五", "66", "C")]),
        (STANDARDS, QUARTER, [("张三", "92", "优秀"), ("李四", "81", "良好")]),
        (LONG, SEPTEMBER, [("张三", "86", ""), ("李四", "76", "")]),
        (ENGLISH, QUARTER, [("Ann Lee", "84", "Exceeds"), ("Bob Ray", "62", "Meets")]),
    ],
)
def test_list_when_imported_then_are_final_reviews_once_and_the_undo_leaves_nothing(
    database: Database, tmp_path: Path, rows: list[tuple[object, ...]], period: Period, expected: list[tuple[str, str, str]]
) -> None:
    found = plan(database, tmp_path / "list.xlsx", rows)
    assert [(one.table.kind, one.target) for one in found.tables] == [(TableKind.REVIEWS, "review_result")]
    assert found.counts == Counts(new=len(expected))
    result = apply_plan(database, found)

    kept = reviews.reviews_of_period(database, period)
    assert [(one.card.member, one.card.total, one.card.grade, one.state) for one in kept] == [
        (name, Decimal(total), grade, "final") for name, total, grade in expected
    ]
    assert [one.rank for one in kept] == list(range(1, len(kept) + 1))
    again = plan(database, tmp_path / "list.xlsx", rows)
    assert (again.counts, again.useful) == (Counts(same=len(expected)), False)

    assert result.action_id is not None
    undone = undo.undo(database, result.action_id)
    assert undone is not None and undone.whole.left == 0
    assert reviews.cycles(database) == ()
    undo.redo(database)
    assert [one.card.total for one in reviews.reviews_of_period(database, period)] == [one.card.total for one in kept]


def test_result_when_imported_then_tells_its_row_and_is_a_figure_with_evidence(sqlite_database: Database, tmp_path: Path) -> None:
    apply_plan(sqlite_database, plan(sqlite_database, tmp_path / "list.xlsx", MONTHLY))
    first = reviews.reviews_of_period(sqlite_database, SEPTEMBER)[0]

    assert language("en").say(origin_of(sqlite_database, first.id) or "").startswith("Row 3 of the sheet “Sheet1” in list.xlsx")
    assert (first.comments["comment"], first.card.coefficient) == ("表现优秀", Decimal("1.2"))
    asked = evidence.Asked("review_score", Who.member(first.member_id), SEPTEMBER)
    assert evidence.value_of(sqlite_database, asked) == Decimal("92.5")
    (row,) = evidence.fact_rows(sqlite_database, "review_score", evidence.fact_keys(sqlite_database, asked))
    shown = dict(zip([one.name for one in evidence.fact_fields("review_score")], row, strict=True))
    assert (shown["file"], shown["sheet"], shown["row"]) == ("list.xlsx", "Sheet1", 3)


def test_standards_when_each_has_a_column_then_are_points_of_100_with_their_weights(sqlite_database: Database, tmp_path: Path) -> None:
    apply_plan(sqlite_database, plan(sqlite_database, tmp_path / "list.xlsx", STANDARDS))
    card = reviews.reviews_of_period(sqlite_database, QUARTER)[0].card

    assert [(one.criterion.name, one.criterion.weight, one.points, one.adds) for one in card.lines] == [
        ("工作业绩", 60, Decimal("91.67"), 55),
        ("工作态度", 20, 90, 18),
        ("工作能力", 20, 95, 19),
    ]
    assert not card.is_calibrated


def test_final_review_when_a_list_says_otherwise_then_stays_and_is_named(sqlite_database: Database, tmp_path: Path) -> None:
    apply_plan(sqlite_database, plan(sqlite_database, tmp_path / "list.xlsx", MONTHLY))
    other = [*MONTHLY[:3], (2, "李四", "销售一部", 95, "A", 1.2, None), MONTHLY[4]]

    found = plan(sqlite_database, tmp_path / "other.xlsx", other)
    assert found.counts == Counts(same=2, rejected=1)
    (problem,) = found.tables[0].rejected.problems
    assert (problem.row, language("en").say(problem.reason)) == (
        4,
        "李四's review of September 2026 is final here with 81 B: it stays. If the sheet is right, reopen it in Reviews and import again.",
    )

    lee = next(one for one in reviews.reviews_of_period(sqlite_database, SEPTEMBER) if one.card.member == "李四")
    reviews.reopen(sqlite_database, lee.id, "wrong")
    assert reviews.review(sqlite_database, lee.id).card.total == 81  # its score is there as if it had been typed
    found = plan(sqlite_database, tmp_path / "other.xlsx", other)
    assert found.counts == Counts(changed=1, same=2)
    apply_plan(sqlite_database, found)
    assert [(one.total, one.grade) for one in past_of(sqlite_database, lee.member_id)] == [(95, "A")]


def test_months_as_columns_when_the_name_speaks_of_reviews_then_are_results_not_sales(sqlite_database: Database, tmp_path: Path) -> None:
    rows = [("姓名", "1月", "2月", "3月", "平均"), ("张三", 90, 91, 92, 91), ("李四", 80, None, 82, 81)]
    found = plan(sqlite_database, tmp_path / "list.xlsx", rows, "2026年度绩效得分")
    assert (found.tables[0].table.kind, found.counts) == (TableKind.REVIEWS, Counts(new=5))
    apply_plan(sqlite_database, found)

    letters = [("姓名", "7月", "8月"), ("张三", "A", "B"), ("李四", "B", "C")]
    apply_plan(sqlite_database, plan(sqlite_database, tmp_path / "letters.xlsx", letters, "2026绩效等级"))
    member = reviews.reviews_of_period(sqlite_database, Period.month(2026, 1))[0].member_id
    assert [(one.period.code(), one.total, one.grade) for one in past_of(sqlite_database, member)] == [
        ("2026-01", 90, ""),
        ("2026-02", 91, ""),
        ("2026-03", 92, ""),
        ("2026-07", None, "A"),
        ("2026-08", None, "B"),
    ]


def test_list_when_it_names_no_period_then_asks_and_takes_the_quarter_that_is_said(sqlite_database: Database, tmp_path: Path) -> None:
    rows = [("姓名", "绩效得分", "绩效等级"), ("张三", 90, "A"), ("李四", 80, "B")]
    found = plan(sqlite_database, tmp_path / "list.xlsx", rows)
    table = found.tables[0]
    assert ("period" in table.table.needs, table.default_day) == (True, "2026-10-31")

    said = Choices((TableChoice(*table_id(table.table), day=QUARTER.end, period=QUARTER),))
    apply_plan(sqlite_database, plan(sqlite_database, tmp_path / "list.xlsx", rows, choices=said))
    assert [one.period for one in reviews.cycles(sqlite_database)] == [QUARTER]


def test_standards_when_nothing_tells_up_to_what_they_go_then_only_the_total_is_taken(sqlite_database: Database, tmp_path: Path) -> None:
    rows = [("2026年9月绩效考核",), ("姓名", "业绩", "态度", "总分"), ("张三", 41, 12, 53), ("李四", 33, 11, 44)]
    found = plan(sqlite_database, tmp_path / "list.xlsx", rows)
    assert any("only the totals are taken" in language("en").say(note) for note in found.tables[0].notes)
    apply_plan(sqlite_database, found)
    assert [len(one.card.lines) for one in reviews.reviews_of_period(sqlite_database, SEPTEMBER)] == [1, 1]


def test_own_score_when_the_review_is_reopened_and_imported_again_then_is_there_once(database: Database, tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [MONTHLY[0], ("姓名", "自评得分", "考核得分", "等级"), ("张三", 90, 92.5, "A"), ("李四", 70, 81, "B")]
    apply_plan(database, plan(database, tmp_path / "list.xlsx", rows))
    reviews.reopen(database, reviews.reviews_of_period(database, SEPTEMBER)[0].id, "looked at again")

    apply_plan(database, plan(database, tmp_path / "list.xlsx", rows))

    with database.read() as session:
        assert sorted(session.scalars(select(ReviewAnswer.score))) == [70, 90]
