"""Rows that were set aside because an earlier import tells the same sales: its undo says which, and importing them again takes them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.imports import Choices, apply_plan, plan_import
from salesdesk.imports.plan.twice.words import ONCE
from salesdesk.measure import EVERYONE, value
from salesdesk.period import Period
from salesdesk.services.imports import Import, import_of
from salesdesk.services.undone_words import shared_words
from salesdesk.undo import redo, undo

ORDERS = "订单编号,订单日期,客户,销售员,订单金额\nDD1,2026-10-08,晟泰机械,张三,2000\nDD2,2026-10-15,宏远科技,李四,800\n"
MORE = ORDERS + "DD3,2026-10-20,明德药业,李四,300\n"
SENT = (
    "出库单号,出库日期,源单号,客户,业务员,产品,数量,金额\n"
    "CK1,2026-10-10,DD1,晟泰机械,张三,泵,1,1200\nCK2,2026-10-12,DD1,晟泰机械,张三,泵,1,800\nCK3,2026-10-18,DD8,宏远科技,李四,阀,1,70\n"
)
OTHER = (
    "单据编号,日期,客户,销售员,金额\nS1,2026-10-08,晟泰机械,张三,2000\nS2,2026-10-15,宏远科技,李四,800\nS3,2026-10-20,明德药业,李四,300\n"
)
SUMS = "姓名,月份,销售额\n张三,2026-10,2000\n李四,2026-10,800\n"
CONTRACTS = "合同编号,签订日期,客户,销售员,合同金额\nHT1,2026-10-07,晟泰机械,张三,2000\nHT2,2026-10-14,宏远科技,李四,800\n"
CASES = {
    "deliveries": (ORDERS, SENT, 2, 2870, 2070),
    "another program": (MORE, OTHER, 3, 3100, 3100),
    "sums of a month": (ORDERS, SUMS, 2, 2800, 2800),
}


def bring(database: Database, folder: Path, name: str, text: str) -> None:
    """Import a sheet; what it tells twice counts once."""
    path = folder / f"{name}.csv"
    path.write_text(text, encoding="utf-8")
    apply_plan(database, plan_import(database, [path], choices=Choices(twice=ONCE)))


def sold(database: Database) -> object:
    with database.read() as session:
        return value(session, "sales_amount", EVERYONE, Period.month(2026, 10)) or 0


def told(database: Database, number: int = 1) -> Sequence[str]:
    found = import_of(database, number)
    assert isinstance(found, Import)
    return [str(one) for one in shared_words(found)]


@pytest.mark.parametrize("case", CASES)
def test_an_import_when_it_is_undone_then_says_which_rows_were_set_aside_for_it_and_these_can_come_again(
    database: Database, tmp_path: Path, case: str
) -> None:
    first, second, n, together, alone = CASES[case]
    bring(database, tmp_path, "orders", first)
    bring(database, tmp_path, "second", second)
    assert sold(database) == together
    lacks = f"{n} rows of import 2 (second.csv) were set aside because of this one. "
    assert told(database) == [lacks + "When this one is undone, import that again: they come then."]

    found = import_of(database, 1)
    assert found is not None
    assert undo(database, found.action_id) is not None
    assert sold(database) == together - (3100 if first is MORE else 2800)
    assert told(database) == [lacks + "Import that again to have them."]
    assert redo(database) is not None
    assert sold(database) == together
    assert undo(database, found.action_id) is not None

    bring(database, tmp_path, "second", second)
    assert sold(database) == alone
    assert told(database) == []


def test_orders_when_they_were_given_their_contracts_then_stay_and_nothing_is_said_to_come(database: Database, tmp_path: Path) -> None:
    bring(database, tmp_path, "orders", ORDERS)
    bring(database, tmp_path, "second", CONTRACTS)
    assert told(database) == []
    found = import_of(database, 1)
    assert found is not None
    undone = undo(database, found.action_id)
    assert undone is not None
    assert (undone.facts.kept, sold(database)) == (2, 2800)
    assert told(database) == []


def test_an_import_when_what_was_set_aside_for_it_is_undone_itself_then_says_nothing(database: Database, tmp_path: Path) -> None:
    bring(database, tmp_path, "orders", ORDERS)
    bring(database, tmp_path, "second", SENT)
    assert undo(database) is not None
    assert told(database) == []
