"""Shops with their managers, candidates with their fees, contracts to be renewed, plans of years: whose and what their figures are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import meanings, one

N = None
D1, D2, D3 = (date(2026, 3, day) for day in (2, 9, 16))
SHOPS = (("东街店", "李建国", 1000.0, 900.0), ("西街店", "王芳", 2000.0, 2100.0), ("南街店", "赵敏", 800.0, 700.0))
STORES = (("High Street", "Anna Smith", 1000.0, 900.0), ("Market Sq", "Tom Ford", 2000.0, 2100.0), ("Station Rd", "Amy Lee", 800.0, 700.0))

HEADS: list[tuple[Sequence[str], Sequence[Sequence[Cell]], TableKind, str]] = [
    (("门店", "店长", "3月目标", "3月实际"), SHOPS, TableKind.MONTHLY_BY_MEMBER, "member"),
    (("Store", "Store Manager", "Mar Target", "Mar Actual"), STORES, TableKind.MONTHLY_BY_MEMBER, "member"),
    (("门店", "店长", "3月目标", "3月实际"), [(shop, "李建国", *rest) for shop, _, *rest in SHOPS], TableKind.TARGETS, "manager"),
]


@pytest.mark.parametrize(("header", "rows", "kind", "whose"), HEADS, ids=["zh", "en", "one for all"])
def test_figures_of_shops_when_each_has_its_manager_then_are_theirs(
    header: Sequence[str], rows: Sequence[Sequence[Cell]], kind: TableKind, whose: str
) -> None:
    table = one(header, *rows)

    assert table.kind is kind
    assert meanings(table)[:2] == ["team", whose]


PLACED = (
    ("张伟", "明达", 300000.0, 60000.0, D1, "李建国"),
    ("刘洋", "博远", 500000.0, 90000.0, D2, "王芳"),
    ("陈晨", "长信", 1.0, 4.0, D3, "李建国"),
)
LEDGERS = [
    ("候选人", "客户公司", "年薪", "服务费", "入职日期", "顾问"),
    ("Candidate", "Client", "Salary", "Placement Fee", "Start Date", "Recruiter"),
]


@pytest.mark.parametrize("header", LEDGERS, ids=["zh", "en"])
def test_fee_when_somebody_was_placed_with_a_client_then_is_a_sale(header: Sequence[str]) -> None:
    table = one(header, *PLACED)

    assert table.kind is TableKind.SALE_LINES
    assert meanings(table) == ["note", "customer", "ignored", "amount", "day", "member"]


RENEWED = (
    ("Acme", "Anna Smith", 100.0, 1200.0, D1, "Open"),
    ("Brill", "Tom Ford", 50.0, 600.0, D2, "Open"),
    ("Coy", "Amy Lee", 70.0, 840.0, D3, "Done"),
)
RENEWALS = [
    ("Account", "Owner", "MRR", "ARR", "Renewal Date", "Renewal Status"),
    ("客户名称", "客户成功经理", "月费", "年费", "到期日", "续费状态"),
]


@pytest.mark.parametrize("header", RENEWALS, ids=["en", "zh"])
def test_contracts_when_to_be_renewed_then_are_opportunities_of_a_year(header: Sequence[str]) -> None:
    table = one(header, *RENEWED)

    assert table.kind is TableKind.OPPORTUNITIES
    assert meanings(table) == ["customer", "member", "ignored", "amount", "close_date", "stage"]


@pytest.mark.parametrize(
    "header", [("客户名称", "负责人", "2025年实际", "2026年计划"), ("Customer", "Account Manager", "2025 Actual", "2026 Plan")]
)
def test_plans_of_a_year_when_of_customers_then_last_years_result_is_no_sale(header: Sequence[str]) -> None:
    table = one(header, ("明达", "李建国", 1000.0, 1200.0), ("博远", "王芳", 2000.0, 2100.0), ("长信", "李建国", 800.0, 1000.0))

    assert table.kind is TableKind.TARGETS
    assert meanings(table) == ["customer", "member", "ignored", "target"]
    assert (period := table.column(Meaning.TARGET)) is not None
    assert period.period is not None
    assert period.period.year == 2026


def test_sums_when_they_stand_in_a_list_of_customers_then_are_told() -> None:
    table = one(
        ("客户名称", "客户等级", "3月销售额", "联系人", "电话"),
        ("明达", "A", 1000.0, "张总", "13900000001"),
        ("博远", "B", 600.0, "王总", "13900000002"),
        ("长信", "A", 500.0, "李总", "13900000003"),
    )

    assert table.kind is TableKind.CUSTOMERS
    assert any("3月销售额" in str(note.values) for note in table.notes)


def test_sums_when_of_months_by_shop_then_are_a_summary_and_no_unknown_table() -> None:
    table = one(
        ("月份", "门店", "销售额"),
        ("2026-01", "东街店", 1.0),
        ("2026-01", "西街店", 2.0),
        ("2026-02", "东街店", 3.0),
        ("2026-02", "西街店", 4.0),
    )

    assert table.kind is TableKind.SUMMARY_BY_OTHER


def test_day_when_a_task_was_done_on_it_then_is_not_its_beginning() -> None:
    table = one(
        ("Task", "Assignee", "Status", "Due date", "Completed on"),
        ("Visit Acme", "Anna Smith", "Done", D2, D1),
        ("Quote", "Tom Ford", "Open", D2, N),
        ("Sign", "Anna Smith", "Done", D3, D3),
    )

    assert table.kind is TableKind.TASKS
    assert meanings(table)[3:] == ["due_date", "close_date"]


def test_contracts_when_to_be_renewed_then_their_beginning_is_no_day_of_a_sale() -> None:
    table = one(
        ("Customer", "Contract Start", "Contract End", "ARR", "CSM", "Renewal Probability"),
        ("Acme", D1, D3, 1200.0, "Anna Smith", 0.9),
        ("Brill", D2, D3, 600.0, "Tom Ford", 0.5),
        ("Coy", D1, D2, 840.0, "Anna Smith", 0.75),
    )

    assert table.kind is TableKind.OPPORTUNITIES
    assert meanings(table) == ["customer", "opened_day", "close_date", "amount", "member", "probability"]
