"""What came in: 回款 above figures is money, above codes it is the number of a receipt, and it stands beside what was sold."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import meanings, one

DAYS = [date(2026, 3, day) for day in (1, 2, 3)]
PEOPLE = ("张伟", "李娜", "王芳")
FIRMS = ("上海华信科技有限公司", "北京远大贸易有限公司", "深圳蓝海电子有限公司")
FIGURES, CODES = (1000.0, 2500.0, 3000.0), ("HK-0301", "HK-0302", "HK-0315")


@pytest.mark.parametrize(
    ("headings", "columns", "kind", "means"),
    [
        (["日期", "客户", "销售员", "回款"], (DAYS, FIRMS, PEOPLE, FIGURES), "receipts", "received"),
        (["日期", "客户", "业务员", "开票", "回款"], (DAYS, FIRMS, PEOPLE, FIGURES, FIGURES[::-1]), "receipts", "received"),
        (["日期", "销售员", "客户", "金额", "回款"], (DAYS, PEOPLE, FIRMS, FIGURES, FIGURES[::-1]), "sale_lines", "received"),
        (["日期", "销售员", "客户", "金额(万元)", "回款（元）"], (DAYS, PEOPLE, FIRMS, FIGURES, FIGURES[::-1]), "sale_lines", "received"),
        (["日期", "销售员", "客户", "本次回款金额", "回款"], (DAYS, PEOPLE, FIRMS, FIGURES, CODES), "receipts", "number"),
    ],
)
def test_receipts_when_a_column_is_called_so_then_figures_are_money_and_codes_its_number(
    headings: list[Cell], columns: tuple[tuple[Cell, ...], ...], kind: str, means: str
) -> None:
    table = one(headings, *(list(row) for row in zip(*columns, strict=True)))

    assert (table.kind.value, meanings(table)[-1]) == (kind, means)
