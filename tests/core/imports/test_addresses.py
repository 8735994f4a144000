"""Addresses whose parts have columns of their own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.imports import apply_plan, plan_import
from salesdesk.model import Customer


@pytest.mark.parametrize(
    ("street", "address"),
    [("文三路1号", "杭州市西湖区文三路1号"), ("杭州市西湖区文三路1号", "杭州市西湖区文三路1号"), (None, "杭州市西湖区")],
)
def test_customer_when_the_address_is_in_parts_then_has_all_of_it(
    database: Database, tmp_path: Path, street: str | None, address: str
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["客户名称", "省", "市", "区", "详细地址", "行业"], ["甲公司", "浙江省", "杭州市", "西湖区", street, "机械"]):
        sheet.append(row)
    book.save(tmp_path / "客户.xlsx")

    apply_plan(database, plan_import(database, [tmp_path / "客户.xlsx"], today=date(2026, 11, 20)))

    with database.read() as session:
        customer = session.scalars(select(Customer)).one()
        assert (customer.region, customer.address) == ("浙江省", address)
