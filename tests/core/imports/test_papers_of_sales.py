"""Invoices, money owed that came in and deliveries, which pass for orders, sales and deals by their columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from shutil import copyfile

import pytest

from salesdesk.db import Database
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import grid, planned

Facts = dict[str, tuple[int, int]]
_OWED = (("HT1", "华为", 1000.0), ("HT2", "中兴", 2000.0), ("HT3", "腾讯", 3000.0), ("HT4", "小米", 4000.0))
_BILLED = (("INV-1", "Acme Ltd", 1000.0), ("INV-2", "Brown Bros", 2000.0), ("INV-3", "Cole Inc", 3000.0), ("INV-4", "Delta Co", 4000.0))
_DAYS = ("2026-10-05", None, "2026-10-08", None)
_EACH = ("2026-10-05", "2026-10-06", "2026-10-07", "2026-10-08")


@pytest.fixture(scope="module")
def empty(new_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give a new workspace into which nothing is written."""
    database = Database.sqlite(copyfile(new_file, tmp_path_factory.mktemp("papers") / "team.salesdesk"))
    yield database
    database.close()


def _sheet(heads: str, rows: Sequence[tuple[Cell, ...]], *more: Sequence[Cell]) -> list[list[Cell]]:
    return [list(heads.split(",")), *([*row, *cells] for row, *cells in zip(rows, *more, strict=True))]


@pytest.mark.parametrize(
    ("rows", "facts"),
    [
        (_sheet("合同编号,客户名称,应收金额,到账日期", _OWED, _DAYS), {"receipt": (2, 4000)}),
        (_sheet("合同编号,客户名称,应收款,到账日期,回款状态", _OWED, _EACH, ("已到账", "未到账", "已收", "逾期")), {"receipt": (2, 4000)}),
        (_sheet("合同编号,客户名称,应收金额,实收金额,到账日期", _OWED, (1000.0, None, 1500.0, None), _DAYS), {"receipt": (2, 2500)}),
        (_sheet("合同编号,客户名称,回款金额,回款日期,是否到账", _OWED, _EACH, ("是", "否", "是", "否")), {"receipt": (2, 4000)}),
        (
            _sheet("Invoice no.,Customer,Amount,Payment date,Status", _BILLED, _EACH, ("Paid", "Unpaid", "Paid", "Overdue")),
            {"receipt": (2, 4000)},
        ),
        (
            _sheet("Invoice no.,Customer,Amount,Date,Due date,Status", _BILLED, _EACH, _EACH, ("Paid", "Unpaid", "Open", "Overdue")),
            {"invoice": (4, 10_000)},
        ),
        (
            _sheet("Invoice no.,Customer,Amount,Date,Due date,Paid,Balance", _BILLED, _EACH, _EACH, (1000.0, 0.0, 0.0, 4000.0),
                   (0.0, 2000.0, 3000.0, 0.0)),
            {"invoice": (4, 10_000)},
        ),
        (_sheet("合同编号,客户名称,合同金额,应收金额,回款日期", _OWED, (500.0, 700.0, 900.0, 4000.0), _DAYS), {"receipt": (2, 1400)}),
        (_sheet("合同编号,客户名称,应收金额,预计到账日期", _OWED, _EACH), {}),
        (
            _sheet("合同编号,客户名称,应收金额,预计到账日期,实际到账日期,实收金额", _OWED, _EACH, _DAYS, (900.0, None, None, None)),
            {"receipt": (1, 900)},
        ),
        (_sheet("Invoice no.,Customer,Amount,Payment date,Status", _BILLED, _DAYS, ("Paid", "Open", "Paid", None)), {"receipt": (2, 4000)}),
        (_sheet("Deal #,Customer,Amount,Delivered on,Carrier", _BILLED, _EACH, ("DHL",) * 4), {}),
        (_sheet("商机编号,客户名称,金额,发货日期,司机", _OWED, _EACH, ("王师傅",) * 4), {}),
        (_sheet("合同编号,客户名称,合同金额,签订日期,应收金额,回款日期", _OWED, _EACH, (5.0,) * 4, _DAYS), {"sale_line": (4, 10_000)}),
    ],
)  # fmt: skip
def test_paper_about_sales_when_imported_then_is_what_it_is(empty: Database, rows: list[list[Cell]], facts: Facts) -> None:
    found: Facts = {}
    for one in planned(empty, grid(*rows)).writes.inserts:
        if one.table in ("sale_line", "receipt", "invoice", "opportunity"):
            amounts = [Decimal(int(amount or 0)) / 10_000 for amount in one.columns["amount"]]
            found[one.table] = (len(amounts), int(sum(amounts)))
    assert found == facts


@pytest.mark.parametrize(
    ("heads", "sheet", "facts"),
    [
        ("Deal #,Product,Salesperson,Amount,Date", "Open deals", {"opportunity": 4}),
        ("Deal #,Product,Salesperson,Amount,Date", "Deals", {"sale_line": 4}),
        ("编号,产品,销售员,金额,日期", "在谈商机", {"opportunity": 4}),
        ("编号,产品,销售员,金额,日期", "已成交商机", {"sale_line": 4}),
    ],
)
def test_deals_with_products_when_the_sheet_is_called_open_then_are_not_sold(
    empty: Database, heads: str, sheet: str, facts: dict[str, int]
) -> None:
    rows = [[n, "ERP", "Ann Lee", 1000.0 * n, day] for n, day in enumerate(_EACH, 1)]

    plan = planned(empty, grid(heads.split(","), *rows, sheet=sheet))

    assert {one.table: len(one) for one in plan.writes.inserts if one.table in ("sale_line", "opportunity")} == facts


@pytest.mark.parametrize("heads", ["Delivery Date,Driver,Truck,Customer,Boxes", "发货日期,承运商,快递单号,收货人,件数"])
def test_lists_of_deliveries_when_read_then_are_told_as_such(empty: Database, heads: str) -> None:
    rows = [[day, "DHL", f"T{n}", f"Acme {n}", float(n)] for n, day in enumerate(_EACH, 1)]

    table = planned(empty, grid(heads.split(","), *rows)).tables[0]

    assert table.target is None
    assert "SalesDesk does not keep" in table.table.reason.source


def test_rows_when_nothing_was_paid_yet_then_are_left_out_and_not_rejected(empty: Database) -> None:
    plan = planned(empty, grid(*_sheet("客户名称,编号,应收金额,到账日期", [("华为", n, 10.0 * n) for n in (1, 2, 3, 4)], _DAYS)))

    assert (plan.tables[0].counts.set_aside, plan.tables[0].counts.rejected) == (2, 0)
