"""Lists as the trade keeps them: deals without a name, ledgers with codes for invoices and credit notes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.kinds.returns import credited
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import meanings, one

N = None
D1, D2, D3 = (date(2026, 6, day) for day in (1, 12, 20))

DEALS: list[tuple[Sequence[str], TableKind]] = [
    (("Rep", "Client", "Value", "Expected Close"), TableKind.OPPORTUNITIES),
    (("负责人", "客户", "预计金额", "预计成交日期"), TableKind.OPPORTUNITIES),
    (("销售", "客户名称", "预计签约金额", "预计签约时间"), TableKind.OPPORTUNITIES),
    (("Rep", "Client", "Value", "Close Date"), TableKind.SALE_LINES),  # nothing is open: they were closed on that day
]


@pytest.mark.parametrize(("header", "kind"), DEALS, ids=[case[0][-1] for case in DEALS])
def test_deals_when_without_name_and_stage_then_are_told_by_when_they_are_expected(header: Sequence[str], kind: TableKind) -> None:
    table = one(header, ("Anna Smith", "Acme", 1000.0, D1), ("Tom Ford", "Brill", 500.0, D2), ("Anna Smith", "Coy", 800.0, D3))

    assert table.kind is kind
    assert meanings(table)[:3] == ["member", "customer", "amount"]


CODES: list[tuple[Sequence[str | None], list[bool]]] = [
    (["SI", "SC", "SI"], [False, True, False]),
    (["Invoice", "Credit", N], [False, True, False]),
    (["Cash", "Credit", "Cash"], [False, False, False]),  # how it is paid
    (["CN", "DE", "FR"], [False, False, False]),  # countries
]


@pytest.mark.parametrize(("cells", "found"), CODES)
def test_codes_of_documents_when_invoices_stand_beside_them_then_credit_notes_are_known(
    cells: Sequence[str | None], found: list[bool]
) -> None:
    assert credited(cells) == found


def test_ledger_when_of_sage_then_its_net_counts_and_its_receipts_do_not() -> None:
    rows: list[Sequence[Cell]] = [
        (1.0, "SI", "ACME01", D1, "1001", "Widgets", 100.0, 20.0),
        (2.0, "SR", "ACME01", D2, "BACS", "Sales Receipt", 120.0, 0.0),
        (3.0, "SI", "COY01", D2, "1004", "Widgets", 300.0, 60.0),
        (4.0, "SC", "COY01", D3, "1009", "Widgets", 30.0, 6.0),
    ]

    table = one(("No", "Type", "A/C", "Date", "Ref", "Details", "Net", "Tax"), *rows)

    net = table.column(Meaning.AMOUNT)
    assert net is not None
    assert net.header == "Net"
    assert table.row_numbers() == [2, 4, 5]


def test_subtotal_when_a_group_of_one_row_had_none_then_is_of_the_rows_right_above() -> None:
    table = one(
        ("姓名", "产品", "1月", "2月"),
        ("李建国", "电机", 100.0, 200.0),
        (N, "线缆", 10.0, 20.0),
        ("王秀兰", "电机", 5.0, -5.0),
        (N, "小计", 5.0, -5.0),
        ("合计", N, 115.0, 215.0),
    )

    assert [(total.label, total.first, total.last) for total in table.totals] == [("小计", 4, 4), ("合计", 2, 4)]
