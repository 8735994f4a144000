"""Deals that were won count as sales, however a sheet says it, on the day on which they were closed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.imports import ImportPlan, apply_plan, plan_import
from salesdesk.model import Opportunity, SaleLine
from salesdesk.progress import Progress

EN, ZH = "Opportunity,Account,Amount,Close Date,Owner", "商机名称,客户名称,金额,预计成交日期,负责人"
WON, LOST, OPEN = "won", "lost", "open"
Import = Callable[[str], ImportPlan]


@pytest.fixture
def bring(sqlite_database: Database, tmp_path: Path) -> Import:
    def bring_(text: str) -> ImportPlan:
        path = tmp_path / "deals.csv"
        path.write_text(text, encoding="utf-8")
        plan = plan_import(sqlite_database, [path], Progress())
        apply_plan(sqlite_database, plan, Progress())
        return plan

    return bring_


def told(plan: ImportPlan) -> str:
    return "\n".join(str(note) for table in plan.tables for note in table.notes)


def sheet(common: str, headings: str, rows: list[str]) -> str:
    lines = [f"D{at},Acme{at},{100 * at},2026-03-15,Ann Ray,{row}" for at, row in enumerate(rows, 1)]
    return "\n".join([f"{common},{headings}", *lines, ""])


@pytest.mark.parametrize(
    ("common", "headings", "rows"),
    [
        (EN, "Stage,Status", [("Proposal,Open", OPEN), ("Closed,Won", WON), ("Closed,Lost", LOST), ("Closed Won,Open", WON)]),
        (EN, "Stage,Status", [("Negotiation,Open", OPEN), ("Negotiation,Won", WON), ("Proposal,Lost", LOST)]),
        (ZH, "阶段,状态", [("谈判,进行中", OPEN), ("谈判,赢单", WON), ("谈判,输单", LOST), ("谈判,輸單", LOST)]),
        (EN, "Stage,Won", [("Proposal,No", OPEN), ("Closed,Yes", WON), ("Closed,No", LOST), ("Closed Won,", WON)]),
        (EN, "Stage,Is Won", [("Proposal,FALSE", OPEN), ("Signed off,TRUE", WON)]),
        (EN, "Stage,Won", [("Proposal,0", OPEN), ("Signed off,1", WON)]),
        (ZH, "阶段,是否赢单", [("谈判,否", OPEN), ("结束,是", WON), ("结束,否", LOST), ("输单,否", LOST)]),
        (ZH, "商机状态", [("进行中", OPEN), ("已成交", WON), ("已关闭", OPEN)]),
        (EN, "Stage,Won", [("Proposal,120", OPEN), ("Closed Won,350", WON)]),  # how much, and no yes or no
        (
            ZH,
            "销售阶段",
            [("5-赢单", WON), ("赢单（100%）", WON), ("06 成交", WON), ("S5 贏單", WON), ("输单-价格", LOST), ("0-战败", LOST)],
        ),
        (
            ZH,
            "销售阶段",
            [("未中标", LOST), ("赢单概率", OPEN), ("即将成交", OPEN), ("签约中", OPEN), ("未赢单", OPEN), ("待签约", OPEN)],
        ),
        (EN, "Stage", [("Deal won", WON), ("Sold", WON), ("Closed Won - 100%", WON), ("06 - Won", WON), ("Lost to competitor", LOST)]),
        (EN, "Stage", [("To be sold", OPEN), ("Not won", OPEN), ("Unsold", OPEN), ("Negotiation - 90%", OPEN), ("Won probability", OPEN)]),
        (EN, "Stage,Is Closed,Is Won", [("Demo,TRUE,FALSE", LOST), ("Demo,TRUE,TRUE", WON), ("Demo,FALSE,FALSE", OPEN)]),
        (ZH, "阶段,是否关闭,是否赢单", [("谈判,是,否", LOST), ("谈判,是,是", WON), ("谈判,否,否", OPEN)]),
        (EN, "Stage,Status", [("Proposal,Closed", OPEN), ("Qualification,Working", OPEN)]),
    ],
)
def test_deal_when_a_stage_a_state_or_a_yes_says_so_then_is_won_and_counts_as_a_sale(
    sqlite_database: Database, bring: Import, common: str, headings: str, rows: list[tuple[str, str]]
) -> None:
    plan = bring(sheet(common, headings, [row for row, _ in rows]))

    with sqlite_database.read() as session:
        states = list(session.scalars(select(Opportunity.state).order_by(Opportunity.name)))
        sold = sorted(session.scalars(select(SaleLine.amount)))
    assert states == [state for _, state in rows]
    assert sold == [100 * at for at, (_, state) in enumerate(rows, 1) if state == WON]
    unsaid = sum(state == OPEN and any(one in ("Closed", "已关闭") for one in row.split(",")) for row, state in rows)
    assert (f"won or lost: {unsaid} " in told(plan)) == bool(unsaid)


@pytest.mark.parametrize(
    ("headings", "days", "closed"),
    [
        ("预计成交日期,实际成交日期", "2026-03-15,2026-04-02", "2026-04-02"),
        ("实际成交日期,预计成交日期", "2026-04-02,2026-03-15", "2026-04-02"),
        ("Close Date,Actual Close Date", "2026-03-15,2026-04-02", "2026-04-02"),
        ("Expected Close Date,Close Date", "2026-03-15,2026-04-02", "2026-04-02"),
        ("Expected close date,Won time", "2026-03-15,2026-04-02", "2026-04-02"),
        ("预计签约日期,签约日期", "2026-03-15,2026-04-02", "2026-04-02"),
        ("预计成交日期,实际成交日期", "2026-03-15,", "2026-03-15"),
        ("实际成交日期,备注", "2026-04-02,", "2026-04-02"),
        ("Close Date,Start Date", "2026-03-15,2026-04-02", "2026-03-15"),
        ("预计成交日期,实际付款日期", "2026-03-15,2026-04-02", "2026-03-15"),
    ],
)
def test_won_deal_when_the_day_of_closing_stands_beside_the_expected_one_then_is_sold_on_it(
    sqlite_database: Database, bring: Import, headings: str, days: str, closed: str
) -> None:
    bring(f"Opportunity,Account,Amount,Owner,Stage,{headings}\nA,Acme,100,Ann Ray,Closed Won,{days}\n")

    with sqlite_database.read() as session:
        assert [one.isoformat() for one in session.scalars(select(SaleLine.day))] == [closed]
        assert [None if one is None else one.isoformat() for one in session.scalars(select(Opportunity.close_on))] == [closed]


def test_open_deal_when_its_day_of_closing_is_a_word_then_is_taken_with_the_expected_one_and_a_won_one_is_not(
    sqlite_database: Database, bring: Import
) -> None:
    rows = ["A,甲,100,张伟,谈判,2026-03-15,未成交", "B,乙,200,张伟,赢单,2026-03-16,2026-04-02", "C,丙,300,张伟,赢单,2026-03-17,下旬"]
    rows += [f"D{at},丁,400,张伟,赢单,2026-03-18,2026-04-0{at}" for at in range(3, 9)]
    plan = bring("\n".join(["商机名称,客户名称,金额,负责人,阶段,预计成交日期,实际成交日期", *rows, ""]))

    with sqlite_database.read() as session:
        found = {one.name: one.close_on for one in session.scalars(select(Opportunity))}
    assert [plan.tables[0].counts.rejected, found["A"].isoformat(), found["B"].isoformat()] == [1, "2026-03-15", "2026-04-02"]
    assert "C" not in found
