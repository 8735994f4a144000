"""Text whose columns are kept apart by blanks: read where it can be told which cell belongs where, else refused with a sentence."""

from __future__ import annotations

import pytest

from salesdesk.sheets.refused import Refused
from salesdesk.sheets.text_tables import text_rows

ZH = [["订单编号", "日期", "销售员", "客户名称", "金额"], ["SO1", "2026-09-03", "张伟", "宏达贸易有限公司", "800.5"]]
EN = [["Order", "Date", "Sales rep", "Customer", "Amount"], ["SO1", "2026-09-03", "Ann Lee", "Acme Trading Ltd", "800.50"]]
MORE = [["SO2", "2026-09-04", "李娜", "远景", "900"], ["SO3", "2026-09-05", "Bob Ray", "Globex", "1,950"]]


def _ragged(rows: list[list[str]], gap: str = "  ") -> str:
    return "\n".join(gap.join(row) for row in rows)


READ = {
    "two blanks": (_ragged([*ZH, *MORE]), [*ZH, *MORE]),
    "two rows": (_ragged(ZH), ZH),
    "English, three blanks": (_ragged([*EN, *MORE], "   "), [*EN, *MORE]),
    "blanks as wide as a character": (_ragged([*ZH, *MORE], "\u3000\u3000"), [*ZH, *MORE]),
    "thirty rows": (_ragged([*EN, *MORE * 15]), [*EN, *MORE * 15]),
    "a title above": ("Sales of September\n\n" + _ragged([*EN, *MORE]), [["Sales of September"], [], *EN, *MORE]),
    "a title above and who made it below": (
        "9月销售明细\n\n" + _ragged([*ZH, *MORE], "    ") + "\n\n制表：王五",
        [["9月销售明细"], [], *ZH, *MORE, [], ["制表：王五"]],
    ),
    "below one another": ("Rep     Amount\nAnn Lee    800\n           900", [["Rep", "Amount"], ["Ann Lee", "800"], ["", "900"]]),
    "two blanks within one cell": (
        "Rep      Customer   Amount\nAnn Lee  Acme  Ltd     800\nBob Ray  Globex        900",
        [["Rep", "Customer", "Amount"], ["Ann Lee", "Acme  Ltd", "800"], ["Bob Ray", "Globex", "900"]],
    ),
}


@pytest.mark.parametrize(("text", "rows"), READ.values(), ids=READ)
def test_columns_when_kept_apart_by_blanks_then_no_row_and_no_cell_is_lost(text: str, rows: list[list[str]]) -> None:
    assert list(text_rows(text)) == rows


@pytest.mark.parametrize("cells", [["SO4", "2026-09-06", "远景", "700"], ["合计", "2650.5"]], ids=["a cell left out", "a total"])
def test_columns_when_a_ragged_row_lacks_cells_then_it_is_refused(cells: list[str]) -> None:
    with pytest.raises(Refused) as refused:
        list(text_rows(_ragged([*ZH, *MORE, *MORE, cells])))

    assert refused.value.code == "blanks"


def test_letter_when_it_has_no_columns_then_is_one_column() -> None:
    text = "Dear Ann\n  please find below\n  what we sold in March\nBest regards"

    assert all(len(row) == 1 for row in text_rows(text))
