"""Orders by the kind of their state: ended is void, waiting counts where nothing is finished, and what is left out says why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import copyfile

import pytest

from salesdesk.db import Database
from tests.core.imports.planned_facts import facts_of, grid, planned

_VOID, _WAITS, _UNSOLD, _OFF = "a void record", "it waits while others", "not sold (yet)", "Cancelled orders"
_COUNT, _RAN_OUT, _PAID = "of none that it is finished", "that they have ended", "says what is paid as well"
_EN, _ZH, _SIGNED = (
    ("Order No", "Customer", "Amount", "Date"),
    ("订单号", "客户", "金额", "日期"),
    ("合同编号", "客户", "合同金额", "签订日期"),
)


@pytest.fixture(scope="module")
def empty(new_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give a new workspace into which nothing is written."""
    database = Database.sqlite(copyfile(new_file, tmp_path_factory.mktemp("standing") / "team.salesdesk"))
    yield database
    database.close()


@pytest.mark.parametrize(
    ("heads", "states", "amount", "told"),
    [
        ((*_ZH, "订单状态"), "已完成 已失效 已完成 终止", 5, _VOID),
        ((*_ZH, "訂單狀態"), "已結案 已終止 已出貨 已出貨", 13, _VOID),
        ((*_EN, "Status"), "Completed Expired Completed Completed", 13, _VOID),
        ((*_ZH, "状态"), "已完成 待付款 已发货 挂单", 5, _WAITS),
        ((*_ZH, "狀態"), "已完成 擱置 已出貨 已出貨", 13, _WAITS),
        ((*_EN, "Status"), "Completed Pending Shipped On_hold", 5, _WAITS),
        ((*_EN, "Status"), "Pending On_hold Pending Open", 15, _COUNT),
        ((*_ZH, "状态"), "已发货 待付款 已付款 已完成", 15, _PAID),
        ((*_EN, "Status"), "Invoiced Awaiting_payment Paid Delivered", 15, _PAID),
        ((*_SIGNED, "合同状态"), "执行中 已失效 已到期 执行中", 15, _RAN_OUT),
        ((*_SIGNED, "合同状态"), "执行中 解约 执行中 已作废", 5, _OFF),
        ((*_EN, "Status"), "Expired Expired Expired Expired", 15, _RAN_OUT),
        ((*_EN, "Status"), "Completed Abandoned Completed Voided", 5, _UNSOLD),
        ((*_ZH, "订单状态"), "已完成 不成立 未成立 交易取消", 1, _UNSOLD),
    ],
)
def test_orders_when_their_states_differ_in_kind_then_count_and_are_told_by_it(
    empty: Database, heads: Sequence[str], states: str, amount: int, told: str
) -> None:
    rows = [[f"A{n}", f"Firm {n}", 2.0**n, f"2026-09-0{n + 1}", one.replace("_", " ")] for n, one in enumerate(states.split())]

    plan = planned(empty, grid(heads, *rows))

    said = [one.reason.source for one in plan.tables[0].table.skipped]
    said += [one.source for one in (*plan.tables[0].table.notes, *plan.tables[0].notes)]
    assert sum(one.amount for one in facts_of(plan)) == amount
    assert any(told in one for one in said)
