"""A deal that a later sheet calls lost counts as a sale no more, and that alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.imports import ImportPlan, apply_plan, plan_import
from salesdesk.measure import EVERYONE, value
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.undo import undo

NUMBERED = (
    "Opportunity ID,Opportunity Owner,Account Name,Opportunity Name,Stage,Amount,Close Date\n"
    "006A,Ann Ray,Acme,Pumps,{},1000,2026-10-05\n006B,Ann Ray,Beta,Valves,Closed Won,500,2026-10-15\n"
)
NAMED = (
    "商机名称,客户,负责人,阶段,金额,成交日期\n"
    "年度续约,晟泰机械,张三,{},1000,2026-10-05\n年度续约,宏远科技,张三,赢单,500,2026-10-15\n"
)  # fmt: skip
Import = Callable[[str], ImportPlan]


@pytest.fixture
def bring(database: Database, tmp_path: Path) -> Import:
    def bring_(text: str) -> ImportPlan:
        path = tmp_path / "deals.csv"
        path.write_text(text, encoding="utf-8")
        plan = plan_import(database, [path], Progress())
        apply_plan(database, plan, Progress())
        return plan

    return bring_


def sold(database: Database) -> object:
    with database.read() as session:
        return value(session, "sales_amount", EVERYONE, Period.month(2026, 10))


def told(plan: ImportPlan) -> str:
    return "\n".join(str(note) for table in plan.tables for note in table.notes)


@pytest.mark.parametrize(("sheet", "won", "lost"), [(NUMBERED, "Closed Won", "Closed Lost"), (NAMED, "赢单", "输单")])
def test_deal_when_it_is_lost_after_it_was_won_then_its_sale_goes_until_undone_or_won_again(
    database: Database, bring: Import, sheet: str, won: str, lost: str
) -> None:
    bring(sheet.format(won))
    assert sold(database) == 1500

    plan = bring(sheet.format(lost))
    assert "count no more: 1 sale" in told(plan)
    assert sold(database) == 500
    assert "count no more" not in told(bring(sheet.format(lost)))

    assert bring(sheet.format(won)).counts.new == 0
    assert sold(database) == 1500
    bring(sheet.format(lost))
    assert undo(database) is not None
    assert sold(database) == 1500


def test_deal_when_it_is_open_again_then_its_sale_stays_and_that_is_told(database: Database, bring: Import) -> None:
    bring(NUMBERED.format("Closed Won"))
    assert "open again here" in told(bring(NUMBERED.format("Negotiation")))
    assert sold(database) == 1500


def test_deal_when_its_order_counts_in_its_place_then_that_stays(database: Database, bring: Import) -> None:
    bring(NAMED.format("赢单"))
    bring("订单号,商机名称,客户,下单日期,订单金额,业务员\nDD1,年度续约,晟泰机械,2026-10-07,900,张三\n")
    assert sold(database) == 1400
    assert "count no more" not in told(bring(NAMED.format("输单")))
    assert sold(database) == 1400
