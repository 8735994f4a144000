"""A total that is the sum of the amounts beside it counts in their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesdesk.imports.recognise.terms import Meaning
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.open import open_sheets

SUMS = "张三,100,50,150\n李四,70,0,70\n"


@pytest.mark.parametrize(
    ("headings", "rows", "counted"),
    [
        ("销售员,新客户销售额,老客户销售额,合计", SUMS, ["合计"]),
        ("Sales Rep,New Customer Sales,Existing Customer Sales,Total", SUMS, ["Total"]),
        ("销售员,新客户销售额,老客户销售额,合计", "张三,100,50,150\n李四,70,0,99\n", ["新客户销售额"]),  # no sum in one row
        ("销售员,新客户销售额,老客户销售额,合计", "张三,100,0,100\n李四,70,0,70\n", ["新客户销售额"]),  # nothing is added up
        ("销售员,线上,线下,合计", SUMS, ["线上", "线下"]),  # channels count each
        ("销售员,产品金额,服务金额,合计金额", SUMS, ["合计金额"]),
        ("销售员,设备款,服务费,总额", SUMS, ["总额"]),  # parts of which one alone is known for an amount
        ("Sales Rep,Hardware,Service Revenue,Sum", SUMS, ["Sum"]),
        ("销售员,设备款,服务费,总额", "张三,100,50,150\n李四,70,0,99\n", ["服务费"]),
        ("销售员,楼层,设备款,服务费,总额,里程", "张三,3,100,50,150,7\n李四,4,70,9,79,8\n", ["总额"]),  # figures of other things around them
        ("销售员,货款,运费,合计", SUMS, ["货款"]),  # what was sold, and what sending it cost
        ("销售员,金额,税额,合计", SUMS, ["金额"]),
    ],
)
def test_total_when_it_is_the_sum_of_the_amounts_in_each_row_then_counts(
    tmp_path: Path, headings: str, rows: str, counted: list[str]
) -> None:
    path = tmp_path / "2026年3月.csv"
    path.write_text(f"{headings}\n{rows}", encoding="utf-8")

    (table,) = recognise(open_sheets(path))

    assert [one.header for one in table.columns if one.meaning is Meaning.AMOUNT] == counted
