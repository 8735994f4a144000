"""Units that a number format writes behind figures which stay as they are: 0.00"万" over 1.2 is 12,000."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from salesdesk.imports.recognise.language.units import unit_shown
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.open import open_sheets


@pytest.mark.parametrize(
    ("code", "factor"),
    [
        ('0.00"万"', 10_000), ('#,##0.00"K"', 1_000), ("0.00万", 10_000), ('"￥"#,##0.00"千元"', 1_000), ("0.00\\万", 10_000),
        ('#,##0"元"', 1), ('0.0,"K"', None), ('0!.0,"万"', None), ('0!.0000"万"', None), ('0"台"', None), ("0.00%", None),
        ('yyyy"年"m"月"', None), ("General", None),
    ],
)  # fmt: skip
def test_number_format_when_it_writes_a_unit_behind_a_figure_then_says_which(code: str, factor: int | None) -> None:
    assert unit_shown(code) == factor


@pytest.mark.parametrize(("heading", "factor"), [("金额", 10_000), ("金额（万元）", 10_000), ("金额（元）", 1), ("数量", 1)])
def test_figures_when_their_format_writes_a_unit_then_are_in_it_unless_words_say_another(tmp_path: Path, heading: str, factor: int) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["订单号", "日期", "销售员", "客户", heading, "产品"])
    for n in (1, 2):
        page.append([f"S{n}", f"2026-03-0{n}", "张三", "宏远科技", 1.2 * n, "泵"])
        page.cell(n + 1, 5).number_format = '0.00"万"'
    book.save(tmp_path / "a.xlsx")

    (table,) = recognise(open_sheets(tmp_path / "a.xlsx"))

    column = next(one for one in table.columns if one.header == heading)
    assert (column.meaning, column.factor) == (Meaning.QUANTITY if heading == "数量" else Meaning.AMOUNT, factor)
