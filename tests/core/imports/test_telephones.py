"""Firms that have a telephone and a mobile keep both; the mobile of a person who is named stays the person's."""

from __future__ import annotations

import pytest

from salesdesk.db import Database
from salesdesk.model import Customer
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import grid, planned
from tests.core.imports.sheets import apply, stored

PHONE, MOBILE = "021-55550101", "13800138000"
CUSTOMER: list[Cell] = ["客户名称", "客户级别", "客户行业", "客户来源", "成交状态", "网址", "负责人"]
LEAD: list[Cell] = ["线索名称", "线索来源", "客户行业", "地址", "备注", "负责人", "创建人"]


@pytest.mark.parametrize(
    ("sheet", "header", "numbers", "kept"),
    [
        ("客户", CUSTOMER, {"电话": PHONE, "手机": MOBILE}, f"{PHONE} / {MOBILE}"),
        ("客户", CUSTOMER, {"手机": MOBILE, "电话": PHONE}, f"{PHONE} / {MOBILE}"),
        ("客户", CUSTOMER, {"电话": None, "手机": MOBILE}, MOBILE),
        ("客户", CUSTOMER, {"电话": PHONE, "手机": None}, PHONE),
        ("客户", CUSTOMER, {"电话": PHONE, "手机": PHONE}, PHONE),
        ("客户", CUSTOMER, {"电话": PHONE}, PHONE),
        ("线索", LEAD, {"电话": PHONE, "手机": MOBILE}, f"{PHONE} / {MOBILE}"),
        ("线索", LEAD, {"电话": None, "手机": None}, None),
        # Somebody is named: the mobile is the person's.
        ("客户", CUSTOMER, {"联系人": "王总", "电话": PHONE, "手机": MOBILE}, PHONE),
    ],
)
@pytest.mark.parametrize("count", [2, 30])
def test_numbers_of_a_firm_when_it_has_a_telephone_and_a_mobile_then_both_are_kept(
    sqlite_database: Database, sheet: str, header: list[Cell], numbers: dict[str, Cell], kept: str | None, count: int
) -> None:
    words = ["展会", "机械", "转介绍", "未成交", "上海", "张伟"]
    rows = [[f"甲{at}公司", *words[: len(header) - 1], *numbers.values()] for at in range(count)]

    apply(sqlite_database, planned(sqlite_database, grid([*header, *numbers], *rows, sheet=sheet)))

    assert {phone for (phone,) in stored(sqlite_database, Customer.phone)} == {kept}
