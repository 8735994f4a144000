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
        (_sheet("Deal #,Customer,Amount,Delivered on,Carrier", _BILLED, _EACH, ("DHL",) * 4), {}),
        (_sheet("商机编号,客户名称,金额,发货日期,司机", _OWED, _EACH, ("王师傅",) * 4), {}),
    ],
)  # fmt: skip
def test_paper_about_sales_when_imported_then_is_what_it_is(empty: Database, rows: list[list[Cell]], facts: Facts) -> None:
    found: Facts = {}
    for one in planned(empty, grid(*rows)).writes.inserts:
        if one.table in ("sale_line", "receipt", "invoice", "opportunity"):
            amounts = [Decimal(int(amount or 0)) / 10_000 for amount in one.columns["amount"]]
            found[one.table] = (len(amounts), int(sum(amounts)))
    assert found == facts
