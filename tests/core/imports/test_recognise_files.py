"""Real sheets that nobody on this project wrote are recognised without help."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.open import open_sheets

FILES = {
    "sales/maven__accounts.csv": ["customers: customer industry region"],
    "sales/maven__products.csv": ["products: product category unit_price"],
    "sales/maven__sales_teams.csv": ["roster: member manager team"],
    "sales/maven__sales_pipeline.csv": ["opportunities: opportunity_id member product customer stage opened_day close_date amount"],
    "sales/superstore-zh__示例 - 超市.xls": [
        (
            "sale_lines: line_id order_number day ship_date customer_id customer grade region product_id category product "
            "amount quantity discount profit"
        ),
        "returns: order_number returned",
        "territories: region member",
    ],
    "sales/enterprisemind__销售数据.csv": ["sale_lines: day product amount quantity region member"],
    "sales/msb__电脑配件销售记录.xlsx": ["sale_lines: product member quantity unit_price amount; needs period"],
    "sales/msb__电脑配件销售记录(html).xls": ["sale_lines: product member quantity unit_price amount; needs period"],
    "sales/dm2241__銷售業績表.xlsx": ["monthly_by_member: member period_value period_value period_value total"] * 3,
    "crm_exports/samplecrm__Sales.csv": ["orders: order_number customer_id day status; needs member"],
    "sales/galli__Sales_January_2019.csv": ["sale_lines: order_number product quantity unit_price day address; needs member"],
    "sales/sheetcopilot__Invoices.xlsx": ["sale_lines: order_number day member product unit_price quantity amount"],
    "sales/cordys__user_import_cn.xlsx": ["roster: employee_number member team role phone email manager"],
    "sales/dm2241__員工薪資條.xlsx": ["payroll: employee_number member pay_part pay_part pay_part pay_part pay_part salary"],
}


def _said(table: RecognisedTable) -> str:
    used = " ".join(column.meaning.value for column in table.columns if column.meaning.value != "ignored")
    return f"{table.kind.value}: {used}" + (f"; needs {' '.join(table.needs)}" if table.needs else "")


@pytest.mark.parametrize("name", FILES)
def test_real_file_when_recognised_then_needs_no_help(shared_data: Path, name: str) -> None:
    found = recognise(open_sheets(shared_data / name))

    assert [_said(table).replace("; needs member", "") for table in found] == [one.replace("; needs member", "") for one in FILES[name]]


def test_copied_sheet_when_recognised_then_is_named_as_a_copy(shared_data: Path) -> None:
    found = recognise(open_sheets(shared_data / "sales" / "dm2241__從銷售業績表多複製一個工作表.xlsx"))

    assert [table.duplicate_of for table in found] == [None, None, None, "2024Q3"]


def test_tool_kit_of_forms_when_recognised_then_there_is_nothing_to_import(shared_data: Path) -> None:
    found = recognise(open_sheets(shared_data / "sales" / "yuebao__xiaoshou-yuebao-gongjubao-v1.1.xlsx"))

    assert {table.kind.value for table in found} <= {"form", "unknown"}
