"""Headings that are put together of known words, spelled wrongly, or told by codes and units below them; heads of printed reports."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.columns.meanings import heading_uses
from salesdesk.imports.recognise.language.headings import read_heading
from salesdesk.imports.recognise.language.spelling import corrected
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import meanings, one

N = None
D, E = date(2026, 9, 3), date(2026, 9, 4)
Row = Sequence[Cell]


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("销售代表ID", "member_id"), ("商品号", "product_id"), ("会员名", "customer"), ("我方对接人", "member"), ("所属员工", "member"),
        ("现跟进人", "member"), ("原跟进人", None),
        ("京东价", "unit_price"), ("供货价", "unit_price"), ("物料编码#编码", "product_id"), ("物料编码#名称", "product"),
        ("Product Ref", "product_id"), ("Sales Rep Code", "member_id"), ("Amount excl. VAT", "amount"), ("实际送货日期", "ship_date"),
        ("BUYING PRIZE", "unit_cost"), ("Quantiy", "quantity"), ("Custmer Name", "customer"), ("Paper", None), ("Contrast No", None),
        ("Police", None), ("Place", None), ("401(k)", "pay_part"), ("Person - Email - Work", "email"),
        ("Person - Label", None),
        ("Staff member", "member"), ("Date Shared", "day"), ("status_label", "status"), ("Discount Total", "discount"),
        ("快递公司", None), ("保险公司", None), ("报价", None), ("VAT rate", None),
        ("Billed Quantity", "quantity"), ("Qty Despatched", "quantity"), ("Net items sold", "quantity"),
        ("Ship-to Customer Name", "customer"),
        ("Customer City", "region"), ("Billing State/Province", "region"), ("Sold Price", "amount"), ("TY Sales", "amount"),
        ("LY Sales", None),
        ("Mat. no.", "product_id"), ("Bill. qty", "quantity"), ("Est. Deal Value", "amount"), ("Product Interest", "product"),
        ("Next action date", "next_day"), ("What happened", "content"), ("UoM", "unit"),
        ("date_won", "close_date"), ("Proposal No.", "number"), ("Calls Planned", None), ("Distr.Chl", "channel"),
        ("# Sales", "quantity"), ("# Calls", None), ("Plan Sold", "product"), ("Total Contract", "amount"), ("Lead - Title", "subject"),
        ("Quarterly Bonus Paid", "pay_part"), ("Product - Title", "product"), ("Prior Year Revenue", None),
        ("Next Call Date", "next_day"), ("Exp. Close Month", "close_date"), ("Taxes", "tax"),
        ("Tax Signed", "tax"), ("Total in Currency Signed", "total"), ("Bill.Doc.", "number"), ("Estimate Status", "status"),
    ],
)  # fmt: skip
def test_heading_when_put_together_of_known_words_then_means_what_they_say(heading: str, meaning: str | None) -> None:
    uses = heading_uses(read_heading(heading))

    assert (str(uses[0].meaning) if uses else None) == meaning


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Customer #", "customer_id"), ("Deal #", "opportunity_id"), ("Job #", "order_number"), ("Phone #", "phone"),
        ("Salesperson 1", "member"), ("业务员2", "member"),
    ],
)  # fmt: skip
def test_heading_when_it_ends_with_a_number_or_its_sign_then_means_what_is_numbered(heading: str, meaning: str) -> None:
    assert str(heading_uses(read_heading(heading))[0].meaning) == meaning


@pytest.mark.parametrize(
    ("heading", "month"), [("aout-07", 8), ("Août 2024", 8), ("mrt-24", 3), ("Mär 24", 3), ("févr. 2025", 2), ("okt 24", 10)]
)
def test_heading_when_a_month_of_another_language_then_is_that_month(heading: str, month: int) -> None:
    period = read_heading(heading).period

    assert period is not None
    assert period.month == month


@pytest.mark.parametrize(
    ("better", "worse"), [("实际送货日期", "预计送货日期"), ("Amount excl. VAT", "Amount incl. VAT"), ("Salesperson 1", "Salesperson 2")]
)
def test_headings_when_both_mean_it_then_the_one_that_counts_goes_first(better: str, worse: str) -> None:
    first, second = (heading_uses(read_heading(one))[0] for one in (better, worse))

    assert first.meaning is second.meaning
    assert first.score > second.score


@pytest.mark.parametrize("word", ["plant", "states", "trading", "party", "weeks", "tracking", "phase"])
def test_word_when_no_word_of_headings_is_surely_meant_then_stays(word: str) -> None:
    assert corrected(word) == word


def test_receipts_when_the_sum_of_the_contract_stands_beside_them_then_it_does_not_count() -> None:
    table = one(["回款编号", "客户名称", "合同金额", "回款日期", "回款金额"], ["H1", "甲", 30.0, D, 9.0], ["H2", "乙", 40.0, E, 8.0])

    assert (table.kind, meanings(table)[2:]) == (TableKind.RECEIPTS, ["ignored", "day", "received"])


def test_product_when_its_values_are_codes_then_is_its_id_beside_the_name() -> None:
    table = one(
        ["Sales Document", "Document Date", "Sold-To Name", "Material", "Item Description", "Order Quantity", "Sales Unit", "Net Value"],
        ["4500012210", D, "Halcyon", "1004988", "Seal kit", 19.0, "PC", 1641.6],
        ["4500012211", E, "Fairmont", "1004512", "Gear pump", 23.0, "EA", 2723.2],
    )  # fmt: skip

    assert meanings(table)[3:7] == ["product_id", "product", "quantity", "unit"]


def test_log_of_work_when_its_types_are_what_people_do_then_are_activities() -> None:
    rows = (["业务类型", "关联客户", "跟进内容", "开始时间"], ["外勤拜访", "甲厂", "送样", D], ["线上会议", "乙厂", "报价", E])

    assert (one(*rows).kind, meanings(one(*rows))[0]) == (TableKind.ACTIVITIES, "activity")


def test_report_when_its_first_line_has_the_time_of_printing_then_it_is_no_table() -> None:
    table = one(
        ["10:42 AM", N, N, "Harbor Supply Co.", N, N],
        ["07/08/25", N, N, "Sales by Rep Detail", N, N],
        [],
        ["Date", "Num", "Sales Rep", "Customer", "Qty", "Amount"],
        [D, "204", "Danny Ruiz", "Tidewater", 3.0, 66.24],
        [E, "205", "Danny Ruiz", "Halcyon", 7.0, 127.8],
    )

    assert (table.header_rows, table.kind) == ((4,), TableKind.SALE_LINES)


def test_report_when_its_title_stands_beside_whose_it_is_then_both_are_its_head() -> None:
    table = one(
        ["FIELD VISIT REPORT", N, N, N, "Rep:", "Carla Mendes"],
        [],
        ["Visit Date", "Customer", "Contact Person", "Purpose of Visit", "Discussion", "Follow-up Date"],
        [D, "Dunmore", "Ann Reis", "Complaint", "Shelf check done", E],
        [E, "Fjord", "Bo Pinto", "Routine", "Wants better margin", E],
    )

    assert (table.kind, table.header_rows, "member" in meanings(table)) == (TableKind.ACTIVITIES, (3,), True)


def test_pivot_when_filters_of_its_page_stand_above_then_is_one() -> None:
    rows = (
        ["年份", "2025"],
        ["季度", "(全部)"],
        [],
        ["求和项:金额", "列标签"],
        ["行标签", "吸顶灯", "总计"],
        ["华东区", 9.0, 9.0],
        ["总计", 9.0, 9.0],
    )

    assert one(*rows).kind is TableKind.PIVOT


def test_debts_when_their_spans_are_months_then_the_names_above_are_customers() -> None:
    table = one(
        ["Invoice Date", "Due Date", "Invoice Number", "Current", "< 1 Month", "1 Month", "2 Months", "Older", "Total"],
        ["Tallgrass Brewing", N, N, N, N, N, N, N, N],
        [D, E, "INV-2915", 0.0, 0.0, 9.0, 0.0, 0.0, 9.0],
        ["Total Tallgrass Brewing", N, N, 0.0, 0.0, 9.0, 0.0, 0.0, 9.0],
        ["Bluebell Homes", N, N, N, N, N, N, N, N],
        [D, E, "INV-2917", 0.0, 5.0, 0.0, 0.0, 0.0, 5.0],
        [D, E, "INV-2918", 0.0, 0.0, 0.0, 0.0, 4.0, 4.0],
        ["Total Bluebell Homes", N, N, 0.0, 5.0, 0.0, 0.0, 4.0, 9.0],
    )

    assert (table.kind, meanings(table)[-2:]) == (TableKind.RECEIVABLES, ["outstanding", "customer"])
