"""Sheets of goals that people made themselves: what is recognised, what becomes of each row, and why some stay out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.imports import Counts, TableKind, apply_plan, plan_import
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.measure import EVERYONE, Only, Who
from salesdesk.model import Goal, KeyResult, Member, SaleLine, Target, Task, Team
from salesdesk.period import Period
from salesdesk.services import records
from salesdesk.services.goals import edit as goal_edit
from salesdesk.services.goals.book import goals
from salesdesk.services.goals.rows import GoalRow
from tests.core.imports.sheets import stored

TODAY = date(2026, 2, 10)
YEAR = Period.parse("2026")
COLUMNS = (Goal.id, Goal.name, Goal.metric, Goal.only, Goal.weight, Goal.start, Goal.end)


@pytest.fixture
def shop(database: Database) -> Database:
    """Two people of a team, and a sale in 华东."""
    team = records.save(database, "team", {"name": "华东一组"})
    for name in ("张三", "李四"):
        records.save(database, "member", {"name": name, "team_id": team})
    with database.write_unrecorded() as session:
        session.add(SaleLine(day=date(2025, 5, 1), amount=Decimal(100), region="华东"))
    return database


def planned(db: Database, file: Path, rows: Sequence[Sequence[object]], merged: str = "", sheet: str = "2026") -> ImportPlan:
    """Write `rows` to a workbook, with a block of `merged` cells, and plan its import."""
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in rows:
        page.append(list(row))
    if merged:
        page.merge_cells(merged)
    book.save(file)
    return plan_import(db, [file], today=TODAY)


def taken(db: Database, plan: ImportPlan) -> dict[str, GoalRow]:
    """Import and return the goals by name."""
    assert plan.tables[0].table.kind is TableKind.GOALS
    assert [str(one.reason) for one in plan.tables[0].rejected.problems] == []
    apply_plan(db, plan)
    return {one.name: one for one in goals(db, YEAR, today=TODAY).goals}


CHINESE = (
    ("2026年目标", *[None] * 9),
    ("目标名称", "负责人", "指标", "范围", "目标值(万元)", "期间", "权重", "上级目标", "说明", "关键结果1"),
    ("公司年度销售", "公司", "销售额", None, 1200, "全年", None, None, "翻番", None),
    ("一组年度销售", "华东一组", "销售额", None, 800, "2026年度", 0.6, "公司年度销售", None, None),
    ("张三上半年", "张三", "销售额", "区域=华东", 300, "1-6月", 40, "一组年度销售", None, None),
    ("张三拓客", "张三", "新客户数", None, "20家", "Q1", "30%", None, None, "拜访100次；签约标杆客户"),
    ("李四毛利", "李四", "毛利率", "华东", "≥35%", "2026-01至2026-12", None, None, None, None),
    ("李四口碑", "李四", "客户满意度", None, "90%", "下半年", None, None, None, "回访全部A类客户"),
)


def test_sheet_when_made_by_hand_then_each_row_becomes_a_goal_with_its_figure_and_undo_takes_all_back(
    shop: Database, tmp_path: Path
) -> None:
    file = tmp_path / "目标.xlsx"
    plan = planned(shop, file, CHINESE)
    assert plan.counts == Counts(new=6)
    found = taken(shop, plan)

    assert [(one.name, one.depth) for one in found.values()][:3] == [("公司年度销售", 0), ("一组年度销售", 1), ("张三上半年", 2)]
    company, first, hunt = found["公司年度销售"], found["张三上半年"], found["张三拓客"]
    assert (company.who, company.target, company.description) == (EVERYONE, 12_000_000, "翻番")
    assert (first.target, first.weight, first.only, first.period.code()) == (3_000_000, Decimal("0.4"), Only(region=("华东",)), "2026H1")
    assert (hunt.metric, hunt.target, hunt.weight, hunt.period.code()) == ("new_customers", 20, Decimal("0.3"), "2026Q1")
    assert [(one.name, one.kind, one.target) for one in hunt.results] == [("拜访100次", "number", 100), ("签约标杆客户", "yes_no", None)]
    assert (found["李四毛利"].target, found["李四毛利"].only) == (Decimal("0.35"), Only(region=("华东",)))
    praise = found["李四口碑"]
    assert (praise.metric, [(one.name, one.kind, one.target) for one in praise.results]) == (
        None,
        [("客户满意度", "percent", Decimal("0.9")), ("回访全部A类客户", "yes_no", None)],
    )
    again = plan_import(shop, [file], today=TODAY)
    assert again.counts == Counts(same=6)
    assert not again.writes
    undo.undo(shop)
    assert stored(shop, Goal.id) == stored(shop, Target.id) == stored(shop, KeyResult.id) == []
    assert len(stored(shop, Member.id)) == 2


def test_sheet_when_english_and_of_okrs_then_is_understood_too(shop: Database, tmp_path: Path) -> None:
    rows = (
        ("Goal", "Owner", "Metric", "Scope", "Target", "Start", "End", "Weight", "Parent goal", "Why it matters", "Key results"),
        *(
            ("Grow", "Company", "Revenue", None, "12,000,000", date(2026, 1, 1), date(2026, 12, 31), None, None, "scale", None),
            (
                "New logos",
                "张三",
                "Number of new customers",
                "Region=East",
                12,
                date(2026, 1, 1),
                date(2026, 3, 31),
                0.5,
                "Grow",
                None,
                None,
            ),
            ("Care", "李四", None, None, None, date(2026, 1, 1), date(2026, 6, 30), None, None, None, "1. NPS 60\n2. Playbook written"),
        ),
    )
    found = taken(shop, planned(shop, tmp_path / "OKR.xlsx", rows))
    assert (found["Grow"].metric, found["Grow"].target, found["Grow"].why) == ("sales_amount", 12_000_000, "scale")
    assert (found["New logos"].only, found["New logos"].depth) == (Only(region=("East",)), 1)
    assert [(one.name, one.target) for one in found["Care"].results] == [("NPS 60", 60), ("Playbook written", None)]


def test_key_results_when_in_rows_below_a_merged_goal_then_belong_to_it(shop: Database, tmp_path: Path) -> None:
    rows = (
        ("目标", "负责人", "关键结果", "目标值", "截止日期"),
        ("打开华南市场", "张三", "签约经销商", 5, date(2026, 6, 30)),
        (None, None, "覆盖城市", 12, None),
        (None, None, "完成招聘", None, None),
        ("提升服务", "李四", "响应及时率", "95%", date(2026, 6, 30)),
    )
    found = taken(shop, planned(shop, tmp_path / "okr.xlsx", rows, "A2:A4"))
    told = [(one.name, one.kind, one.target) for one in found["打开华南市场"].results]
    assert told == [("签约经销商", "number", 5), ("覆盖城市", "number", 12), ("完成招聘", "yes_no", None)]
    assert len(found) == 2


def test_months_when_in_columns_then_are_the_targets_of_the_goal(shop: Database, tmp_path: Path) -> None:
    rows = (("目标名称", "负责人", "指标", "1月", "2月", "3月"), ("开门红", "张三", "回款", 10, 20, 30))
    found = taken(shop, planned(shop, tmp_path / "2026目标.xlsx", rows))
    assert (found["开门红"].target, found["开门红"].period.code()) == (60, "2026Q1")
    assert sorted(value for (_, value) in stored(shop, Target.id, Target.value)) == [10, 20, 30]


def test_sheet_when_it_comes_again_with_another_target_then_drafts_follow_and_agreed_goals_do_not(shop: Database, tmp_path: Path) -> None:
    head, row = ("目标名称", "负责人", "指标", "目标值", "期间"), ("年度", "张三", "销售额", 1200, "2026")
    other = ("年度", "李四", "销售额", 600, "2026")
    file = tmp_path / "目标.xlsx"
    apply_plan(shop, planned(shop, file, (head, row, other)))
    with shop.read() as session:
        agreed = session.scalars(select(Goal.id).join(Member, Member.id == Goal.member_id).where(Member.name == "李四")).one()
    goal_edit.agree(shop, agreed, "李四", TODAY)

    plan = planned(shop, file, (head, (*row[:3], 2400, "2026"), (*other[:3], 700, "2026")))

    assert plan.counts == Counts(changed=1, rejected=1)
    assert "was agreed with another target" in str(plan.tables[0].rejected.problems[0].reason)
    apply_plan(shop, plan)
    assert sorted(one.target or 0 for one in goals(shop, YEAR, today=TODAY).goals) == [600, 2400]
    undo.undo(shop)
    assert sorted(one.target or 0 for one in goals(shop, YEAR, today=TODAY).goals) == [600, 1200]


def test_targets_when_a_goal_was_agreed_then_a_sheet_changes_none_of_them(shop: Database, tmp_path: Path) -> None:
    goal = ("目标名称", "负责人", "指标", "目标值", "期间"), ("年度", "张三", "销售额", 1200, "2026")
    apply_plan(shop, planned(shop, tmp_path / "目标.xlsx", goal))
    goal_edit.agree(shop, stored(shop, Goal.id)[0][0], "张三", TODAY)
    rows = (("姓名", "销售目标", "月份"), ("张三", 100, "2026-01"), ("张三", 900, "2026-02"), ("李四", 5, "2026-02"))

    plan = planned(shop, tmp_path / "月度.xlsx", rows)

    assert plan.counts == Counts(new=1, same=1, rejected=1)
    assert "agreed goal" in str(plan.tables[0].rejected.problems[0].reason)


GOOD = {"目标名称": "新", "负责人": "张三", "指标": "销售额", "目标值": 100, "期间": "2026", "权重": 0.2, "上级目标": None, "范围": None}


@pytest.mark.parametrize(
    ("change", "at", "says"),
    [
        ({"目标值": "很多"}, "目标值", "This is no number."),
        ({"目标值": -5}, "目标值", "This cannot be negative."),
        ({"期间": "随时"}, "期间", "This is no period."),
        ({"权重": 900}, "权重", "A weight is at most 100 %."),
        ({"上级目标": "没有的"}, "上级目标", "“没有的” is not known."),
        ({"上级目标": "新"}, "上级目标", "part of itself"),
        ({"范围": "色彩=红"}, "范围", "It is not clear to what “色彩=红” limits it."),
        ({"范围": "产品=飞船"}, "范围", "There is no Product called “飞船”."),
        ({"指标": "火星销售额"}, "指标", "It is not clear to what “火星” limits it."),
        ({"负责人": "张三、李四"}, "负责人", "A goal has one owner"),
        ({"指标": "回款", "范围": "产品线=甲"}, "范围", "cannot be limited by “Product line”"),
        ({"期间": "2026-01-05至2026-12-31"}, "期间", None),
    ],
)
def test_row_when_it_cannot_be_then_stays_out_with_a_sentence_at_its_cell(
    shop: Database, change: dict[str, object], at: str, says: str | None, tmp_path: Path
) -> None:
    others = [{**GOOD, "目标名称": f"好{n}", "期间": f"2025Q{n}"} for n in (1, 2, 3)]
    rows = [tuple(GOOD), *(tuple(one.values()) for one in others), tuple({**GOOD, **change}.values())]

    plan = planned(shop, tmp_path / "目标.xlsx", rows)

    assert plan.counts.new == 3
    problems = plan.tables[0].rejected.problems
    assert [(one.row, one.column) for one in problems] == [(5, at)]
    assert says is None or says in str(problems[0].reason)


def test_row_when_the_goal_above_it_stays_out_then_says_which(shop: Database, tmp_path: Path) -> None:
    rows = (
        tuple(GOOD),
        tuple({**GOOD, "目标值": "x"}.values()),
        tuple({**GOOD, "目标名称": "下", "期间": "2025", "上级目标": "新"}.values()),
    )
    plan = planned(shop, tmp_path / "目标.xlsx", rows)
    assert [(one.row, str(one.reason)) for one in plan.tables[0].rejected.problems] == [
        (2, "This is no number."),
        (3, "“新”, which it is a part of, stays out."),
    ]


def test_names_when_not_known_then_are_planned_as_people_and_teams_but_not_for_rejected_rows(shop: Database, tmp_path: Path) -> None:
    head = ("目标名称", "负责人", "指标", "目标值", "期间")
    rows = (head, ("甲", "王五", "销售额", 1, "2026"), ("乙", "华南组", "销售额", 2, "2026"), ("丙", "赵六", "销售额", "x", "2026"))
    plan = planned(shop, tmp_path / "目标.xlsx", rows)
    assert {(one.record, one.name) for one in plan.creates} == {("member", "王五"), ("team", "华南组")}
    apply_plan(shop, plan)
    owners = {row[1] for row in stored(shop, Team.id, Team.name)}
    assert "华南组" in owners
    assert {one.whose for one in goals(shop, YEAR, today=TODAY).goals} == {"王五", "华南组"}
    assert all(one.who != Who() for one in goals(shop, YEAR, today=TODAY).goals)


@pytest.mark.parametrize(
    "rows",
    [
        (
            ("姓名", "月份", "指标", "目标值"),
            ("张三", "2026-01", "销售额", 1),
            ("张三", "2026-02", "回款", 2),
            ("李四", "2026-01", "回款", 2),
        ),
        (("姓名", "目标"), ("张三", 100), ("李四", 200)),
        (("月份", "大区", "销售目标", "实际"), (1, "华东", 10, 9), (2, "华东", 11, 9), (3, "华东", 10, 8)),
    ],
)
def test_targets_when_a_sheet_has_them_by_person_or_region_then_are_no_goals(
    shop: Database, rows: Sequence[Sequence[object]], tmp_path: Path
) -> None:
    assert planned(shop, tmp_path / "x.xlsx", rows).tables[0].table.kind is not TableKind.GOALS


def targets_of(db: Database, plan: ImportPlan) -> set[tuple[str, str | None, str | None, str, date, Decimal]]:
    """Import and return the targets: metric, member, team, filter, month, value."""
    assert plan.tables[0].table.kind is TableKind.TARGETS
    apply_plan(db, plan)
    with db.read() as session:
        query = select(Target.metric, Member.name, Team.name, Target.only, Target.period_start, Target.value)
        query = query.outerjoin(Member, Member.id == Target.member_id).outerjoin(Team, Team.id == Target.team_id)
        return {tuple(row) for row in session.execute(query)}  # type: ignore[misc]


JAN, EAST = date(2026, 1, 1), Only(region=("华东",)).code()


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            (("姓名", "月份", "销售目标", "回款目标", "新客户目标"), ("张三", "2026-01", 10, 9, 1)),
            {("sales_amount", 10), ("receipts", 9), ("new_customers", 1)},
        ),
        (
            (("年份", "月份", "大区", "销售目标", "销售实际", "回款目标", "回款实际"), (2026, 1, "华东", 10, 9, 8, 7)),
            {("sales_amount", 10), ("receipts", 8)},
        ),
    ],
)
def test_targets_when_of_several_metrics_side_by_side_then_all_are_read(
    shop: Database, rows: Sequence[Sequence[object]], expected: set[tuple[str, int]], tmp_path: Path
) -> None:
    found = targets_of(shop, planned(shop, tmp_path / "目标.xlsx", rows))
    assert {(one[0], int(one[5])) for one in found} == expected


def test_targets_when_each_row_names_metric_and_scope_then_months_are_limited_so(shop: Database, tmp_path: Path) -> None:
    rows = (
        ("姓名", "指标", "范围", "1月"),
        ("张三", "回款", None, 10),
        ("张三", "华东区销售额", None, 20),
        ("李四", "销售额", "区域=华东", 30),
    )
    found = targets_of(shop, planned(shop, tmp_path / "月度.xlsx", rows, sheet="2026年"))
    assert found == {
        ("receipts", "张三", None, "", JAN, Decimal(10)),
        ("sales_amount", "张三", None, EAST, JAN, Decimal(20)),
        ("sales_amount", "李四", None, EAST, JAN, Decimal(30)),
    }


@pytest.mark.parametrize(("called", "expected"), [("华东一组", ("华东一组", "")), ("华东", (None, EAST))])
def test_targets_of_regions_when_teams_are_called_so_then_are_theirs_else_of_what_is_sold_there(
    shop: Database, called: str, expected: tuple[str | None, str], tmp_path: Path
) -> None:
    rows = (("年份", "月份", "大区", "销售目标", "销售实际"), (2026, 1, called, 10, 9))
    (found,) = targets_of(shop, planned(shop, tmp_path / "目标.xlsx", rows))
    assert (found[2], found[3]) == expected


def test_tasks_when_in_a_list_of_ones_own_then_come_with_priority_effort_kind_and_goal(shop: Database, tmp_path: Path) -> None:
    head = ("目标名称", "负责人", "指标", "目标值", "期间")
    apply_plan(shop, planned(shop, tmp_path / "目标.xlsx", (head, ("拓客", "张三", "新客户数", 20, "2026"))))
    tasks = (
        ("任务", "负责人", "开始", "截止", "优先级", "状态", "任务类型", "工时", "所属目标"),
        ("拜访晟泰", "张三", date(2026, 3, 2), date(2026, 3, 6), "高", "进行中", "市场开发", 2, "拓客"),
        ("回访老客户", "李四", None, date(2026, 3, 9), "中", "未开始", "客户维护", None, None),
    )
    plan = planned(shop, tmp_path / "任务.xlsx", tasks)
    assert plan.tables[0].table.kind is TableKind.TASKS
    apply_plan(shop, plan)
    rows = stored(shop, Task.id, Task.name, Task.priority, Task.state, Task.kind, Task.effort, Task.start, Task.goal_id)
    goal = stored(shop, Goal.id)[0][0]
    assert {row[1]: row[2:] for row in rows} == {
        "拜访晟泰": ("high", "doing", "market", Decimal(2), date(2026, 3, 2), goal),
        "回访老客户": ("normal", "todo", "care", None, None, None),
    }
