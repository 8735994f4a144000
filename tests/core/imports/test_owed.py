"""Papers of what is owed beside invoices, and what is among receipts without being one, as 金蝶 and 用友 list them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.imports import apply_plan, plan_import
from salesdesk.model import Invoice, Receipt, SaleLine
from tests.core.imports.sheets import stored

OWED = (
    "单据类型,单据编号,业务日期,客户,单据状态,销售员,价税合计,到期日,应收金额,未核销金额,销售订单号",
    "标准应收单,AR1,2026-07-06,恒力机械,已审核,王磊,115,2026-08-06,115,55,XSDD1",
    "标准应收单,AR2,2026-07-26,云帆科技,已审核,陈静,50,2026-08-26,50,50,XSDD2",
)
BILLED = (
    "单据编号,单据类型,业务日期,客户,单据状态,销售员,税额,价税合计,{}",
    "FP1,销售专用发票,2026-07-08,恒力机械,已审核,王磊,13,115,{}1",
    "FP2,销售专用发票,2026-07-28,云帆科技,已审核,陈静,5,30,{}2",  # a part of what is owed
)
RECEIPTS: dict[str, Sequence[str]] = {
    "收款单列表": (
        "单据类型,单据日期,单据编号,客户,部门,业务员,结算方式,币种,本币金额,本币余额,款项类型,摘要",
        "收款单,2026-07-20,SK1,恒力机械,华东,王磊,电汇,人民币,60,0,应收款,",
        "付款单,2026-08-21,FK1,恒力机械,华东,王磊,电汇,人民币,5,0,应收款,退款",
    ),
    "收款单": (
        "单据编号,单据类型,业务日期,往来单位类型,往来单位,销售员,单据状态,结算方式,收款金额",
        "SK1,销售收款单,2026-07-20,客户,恒力机械,王磊,已审核,电汇,60",
        "SK2,其他收款单,2026-08-21,银行,工商银行,,已审核,电汇,12",
    ),
}


def bring(db: Database, folder: Path, sheets: dict[str, Sequence[str]], *, together: bool = False) -> None:
    paths = []
    for name, rows in sheets.items():
        paths.append(folder / f"{name}.csv")
        paths[-1].write_text("\n".join(rows), encoding="utf-8")
    for part in [paths] if together else [[one] for one in paths]:
        apply_plan(db, plan_import(db, part, today=date(2026, 11, 20)))


@pytest.mark.parametrize("by", [("应收单号", "AR"), ("销售订单号", "XSDD")])
@pytest.mark.parametrize(("backwards", "together"), [(False, False), (True, False), (False, True)])
def test_what_is_owed_and_the_invoices_of_it_when_both_are_imported_then_count_once(
    sqlite_database: Database, tmp_path: Path, by: tuple[str, str], backwards: bool, together: bool
) -> None:
    heading, start = by
    sheets = {"应收单列表": OWED, "销售发票": [BILLED[0].format(heading), *(one.format(start) for one in BILLED[1:])]}
    sheets = dict(list(sheets.items())[:: -1 if backwards else 1])

    bring(sqlite_database, tmp_path, sheets, together=together)
    bring(sqlite_database, tmp_path, sheets, together=together)

    assert sorted(int(amount) for (amount,) in stored(sqlite_database, Invoice.amount)) == [30, 50, 115]


@pytest.mark.parametrize("name", RECEIPTS)
def test_receipts_of_an_erp_when_imported_then_are_no_orders_and_money_of_others_does_not_count(
    sqlite_database: Database, tmp_path: Path, name: str
) -> None:
    bring(sqlite_database, tmp_path, {name: RECEIPTS[name]})

    assert [(number, int(amount)) for number, amount in stored(sqlite_database, Receipt.number, Receipt.amount)] == [("SK1", 60)]
    assert stored(sqlite_database, SaleLine.id) == []
