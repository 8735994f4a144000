"""Short names in a list of customers: other spellings, under which later lists are understood."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.model import Alias, Customer
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook
from salesdesk.undo import undo
from tests.core.imports.sheets import Sheets, apply, planned, stored

FULL, SHORT = ("上海东方贸易有限公司", "北京华康医药公司", "深圳迅达电子公司"), ("东方", "华康", "迅达")
SOLD = [("日期", Meaning.DAY), ("业务员", Meaning.MEMBER), ("客户", Meaning.CUSTOMER), ("金额", Meaning.AMOUNT)]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ("客户名称,简称,区域", "customer alias region"),
        ("客户全称,客户简称,行业", "customer alias industry"),
        ("Customer,Short name,Region", "customer alias region"),
        ("Account Name,Also known as,Industry", "customer alias industry"),
        ("Company,Alias,Region", "customer alias region"),
    ],
)
def test_list_of_customers_when_it_has_short_names_then_they_are_seen(headings: str, expected: str) -> None:
    rows: list[list[Cell]] = [[full, short, "华东"] for full, short in zip(FULL, SHORT, strict=True)]

    (table,) = recognise(Workbook(Path("x.xlsx"), "xlsx", (SheetGrid("Sheet1", False, [list(headings.split(",")), *rows]),)))

    assert table.kind is TableKind.CUSTOMERS
    assert [one.meaning.value for one in table.columns] == expected.split()


def test_later_list_when_it_has_the_short_names_then_they_are_the_known_customers(database: Database, sheets: Sheets) -> None:
    headings = [("客户名称", Meaning.CUSTOMER), ("简称", Meaning.ALIAS)]
    # Two have one short name, and one the name of another: neither can be told.
    rows: list[list[Cell]] = [[FULL[0], "东方"], [FULL[1], "华康"], [FULL[2], "华康"], ["迅达", "东方贸易；东方商贸"], ["南海", "迅达"]]
    plan = planned(database, sheets, sheets.add("a.xlsx", TableKind.CUSTOMERS, headings, rows))
    apply(database, plan)

    assert sorted(stored(database, Alias.text)) == [("东方",), ("东方商贸",), ("东方贸易",)]
    told = [str(note) for note in plan.tables[0].notes if "华康" in str(note)]
    assert len(told) == 1 and "迅达" in told[0]

    sales: list[list[Cell]] = [[date(2026, 10, 1), "李娜", "东方", 100]]
    apply(database, planned(database, sheets, sheets.add("b.xlsx", TableKind.SALE_LINES, SOLD, sales)))
    assert len(stored(database, Customer.name)) == len(rows)

    assert undo(database) is not None and undo(database) is not None
    assert stored(database, Alias.text) == []
