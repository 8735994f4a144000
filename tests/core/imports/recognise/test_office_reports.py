"""Reports as accounting, CRM and telephone programs write them in English: what they are, and what their columns mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pytest

from salesdesk.imports.recognise.terms import TableKind as K
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import meanings, one, tables

N = None
D1, D2, D3 = (date(2026, 10, day) for day in (1, 2, 3))
Row = Sequence[Cell]


@dataclass(frozen=True)
class Report:
    """A report and what it is: `means` are its columns, "…" any; `rows` those that hold facts."""

    file: str
    sheet: Sequence[Row]
    kind: K
    means: str
    rows: list[int]


REPORTS = {
    "sales by customer detail": Report(
        "Sales by Customer Detail.xlsx",
        [
            [N, "Date", "Transaction Type", "Num", "Product/Service", "Qty", "Sales Price", "Amount", "Balance"],
            ["Amy Lauterbach"],
            [N, "03/23/2025", "Invoice", "1038", "Fountain", 4.0, 35.0, 140.0, 140.0],
            [N, "01/15/2025", "Credit Memo", "1039", "Gardening", -2.0, 275.0, -550.0, -410.0],
            ["Total for Amy Lauterbach", N, N, N, N, N, N, -410.0, N],
            ["Cool Cars"],
            [N, "02/16/2025", "Invoice", "1040", "Fountain", 1.0, 35.0, 35.0, 35.0],
            [N, "02/26/2025", "Invoice", "1041", "Fountain", 2.0, 35.0, 70.0, 105.0],
            [N, "02/28/2025", "Invoice", "1042", "Fountain", 2.0, 35.0, 70.0, 175.0],
            ["Total for Cool Cars", N, N, N, N, N, N, 175.0, N],
            ["TOTAL", N, N, N, N, N, N, -235.0, N],
        ],
        K.SALE_LINES,
        "ignored day ignored order_number product quantity unit_price amount ignored customer",
        [3, 4, 7, 8, 9],
    ),
    "sales by item detail": Report(
        "Sales by Item Detail.xlsx",
        [
            [N, "Date", "Num", "Name", "Qty", "Sales Price", "Amount"],
            ["Rock Fountain"],
            [N, D1, "1038", "Amy's Birds", 4.0, 35.0, 140.0],
            [N, D2, "1039", "Cool Cars", 1.0, 35.0, 35.0],
            ["Total Rock Fountain", N, N, N, 5.0, N, 175.0],
        ],
        K.SALE_LINES,
        "ignored day order_number customer quantity unit_price amount product",
        [3, 4],
    ),
    "aging": Report(
        "A_R Aging Summary.xlsx",
        [
            [N, "Current", "1 - 30", "31 - 60", "61 - 90", "91 and over", "Total"],
            ["Ironwood Builders", N, N, 10.0, 20.0, 30.0, 60.0],
            ["Juniper Dental", 5.0, 1.0, N, N, N, 6.0],
            ["Acme Ltd", 5.0, N, 7.0, N, N, 12.0],
            ["TOTAL", 10.0, 1.0, 17.0, 20.0, 30.0, 78.0],
        ],
        K.RECEIVABLES,
        "customer ignored ignored ignored ignored ignored outstanding",
        [2, 3, 4],
    ),
    "aged receivables": Report(
        "report.xlsx",
        [
            ["Contact", "Not due", "< 30 days", "30-60 days", "60-90 days", "> 90 days", "Total"],
            ["Ironwood Builders", 1.0, 2.0, 10.0, 20.0, 30.0, 63.0],
            ["Juniper Dental", 5.0, 1.0, 0.0, 0.0, 0.0, 6.0],
            ["Acme Ltd", 5.0, 0.0, 7.0, 0.0, 0.0, 12.0],
        ],
        K.RECEIVABLES,
        "customer ignored … ignored ignored ignored outstanding",
        [2, 3, 4],
    ),
    "funnel": Report(
        "salesfunnel.xlsx",
        [
            ["Account", "Name", "Rep", "Product", "Quantity", "Price", "Status"],
            [714466.0, "Trantow-Barrows", "Craig Booker", "CPU", 1.0, 30000.0, "presented"],
            [737550.0, "Fritsch Ltd", "Craig Booker", "Monitor", 1.0, 10000.0, "declined"],
            [146832.0, "Kiehn-Spinka", "Daniel Hilton", "CPU", 2.0, 65000.0, "won"],
        ],
        K.OPPORTUNITIES,
        "customer_id customer member product quantity unit_price stage",
        [2, 3, 4],
    ),
    "orders that were paid": Report(
        "orders.xlsx",
        [
            ["Order No", "Date", "Customer", "Product", "Quantity", "Unit Price", "Status"],
            ["1", D1, "Acme", "CPU", 1.0, 30.0, "paid"],
            ["2", D2, "Globex", "Monitor", 1.0, 10.0, "pending"],
        ],
        K.SALE_LINES,
        "order_number day customer product quantity unit_price status",
        [2, 3],
    ),
    "names beside account numbers": Report(
        "sales.xlsx",
        [
            ["account number", "name", "sku", "quantity", "unit price", "ext price", "date"],
            [412290.0, "Jerde-Hilpert", "S2-77896", 43.0, 2.0, 86.0, D1],
            [383080.0, "Will LLC", "S1-93683", 28.0, 1.0, 28.0, D2],
            [729833.0, "Koepp Ltd", "S1-30248", 13.0, 4.0, 52.0, D3],
        ],
        K.SALE_LINES,
        "customer_id customer … quantity unit_price amount day",
        [2, 3, 4],
    ),
    "names beside employee numbers": Report(
        "sales.xlsx",
        [
            ["Emp No", "Name", "Date", "Customer", "Amount"],
            ["E1", "Ann Lee", D1, "Acme", 5.0],
            ["E2", "Bob Ray", D2, "Globex", 6.0],
        ],
        K.SALE_LINES,
        "employee_number member day customer amount",
        [2, 3],
    ),
    "refunds beside sales": Report(
        "orders_export.xlsx",
        [
            ["Name", "Created at", "Total", "Lineitem quantity", "Lineitem name", "Lineitem price", "Refunded Amount"],
            ["Her2065", D1, 20.0, 1.0, "Oil", 20.0, 0.0],
            ["Her2066", D2, 60.0, 2.0, "Vinegar", 30.0, 0.0],
            ["Her2067", D3, 20.0, 1.0, "Oil", 20.0, 0.0],
        ],
        K.SALE_LINES,
        "order_number day … quantity product unit_price ignored",
        [2, 3, 4],
    ),
    "invoices of contacts": Report(
        "export.csv",
        [
            ["ContactName", "InvoiceNumber", "InvoiceDate", "Description", "Quantity", "UnitAmount", "LineAmount", "Type"],
            ["City Limousines", "INV-1", D1, "Training", 2.0, 250.0, 500.0, "Sales invoice"],
            ["Marine Systems", "INV-2", D2, "Support", 1.0, 85.0, 85.0, "Sales credit note"],
            ["Basket Case", "INV-3", D3, "Support", 3.0, 85.0, 255.0, "Sales invoice"],
        ],
        K.SALE_LINES,
        "customer … day product quantity unit_price amount ignored",
        [2, 3, 4],
    ),
    "territories": Report(
        "territory_assignments.csv",
        [
            ["Territory", "States", "Rep", "Manager", "# Accounts", "Effective From"],
            ["NE-1", "ME, NH", "Tom Bristow", "Carol Jensen", 76.0, D1],
            ["NE-2", "MA, RI", "Jack Sutherland", "Carol Jensen", 65.0, D1],
            ["SE-1", "GA, FL", "Tom Bristow", "Carol Jensen", 27.0, D1],
        ],
        K.TERRITORIES,
        "region … member manager … …",
        [2, 3, 4],
    ),
    "calls": Report(
        "CallLog.csv",
        [
            ["Direction", "Name", "Date", "Time", "Action", "Action Result", "Duration"],
            ["Outgoing", "PETER VOSS", "Mon 11/03/2025", "11:47 AM", "Phone Call", "Voicemail", "0:05:04"],
            ["Outgoing", "JOAN AMES", "Thu 11/27/2025", "8:10 AM", "VoIP Call", "Missed", "0:06:38"],
            ["Incoming", "JOAN AMES", "Fri 11/07/2025", "8:20 AM", "Phone Call", "Call connected", "0:02:10"],
        ],
        K.ACTIVITIES,
        "… … day … activity result minutes",
        [2, 3, 4],
    ),
    "price list": Report(
        "Trade price list.xlsx",
        [
            ["Code", "Description", "Pack", "Trade Price"],
            ["HAND TOOLS"],
            ["HT1", "Claw hammer", "Set", 64.0],
            ["HT2", "Pliers", "Each", 60.0],
            ["HT3", "Saw", "Each", 61.0],
            ["CONSUMABLES"],
            ["HT4", "Cutting disc", "Set", 115.0],
            ["HT5", "Belts", "Pack 10", 69.0],
            ["HT6", "Bits", "Each", 9.0],
        ],
        K.PRODUCTS,
        "product_id product unit unit_price category",
        [3, 4, 5, 7, 8, 9],
    ),
    "targets cut short": Report(
        "Targets 2026-10.xlsx",
        [
            ["Emp Name", "Reg Mgr", "Mth Tgt", "% Achvd"],
            ["Ann Lee", "Bo", 100.0, 0.5], ["Bob Ray", "Bo", 200.0, 0.7], ["Cy Orr", "Bo", 90.0, 1.0],
        ],
        K.TARGETS,
        "member … target attainment",
        [2, 3, 4],
    ),
    "share of the target": Report(
        "snapshot 2026-10.xlsx",
        [["Salesperson", "Revenue", "Target", "% of Target"], ["Ann Lee", 50.0, 100.0, 0.5], ["Bob Ray", 140.0, 200.0, 0.7]],
        K.MONTHLY_BY_MEMBER,
        "member amount target attainment",
        [2, 3],
    ),
    "titles of deals": Report(
        "export.csv",
        [
            ["Title", "Organization", "Contact person", "Owner", "Value", "Stage", "Expected close date"],
            ["Pumps", "Acme", "Jo Hall", "Dana Whitfield", 5.0, "Qualified", D1],
            ["Seats", "Globex", "Al Reed", "Ann Lee", 6.0, "Proposal Made", D2],
        ],
        K.OPPORTUNITIES,
        "opportunity customer contact member amount stage close_date",
        [2, 3],
    ),
    "titles of what is sold": Report(
        "export.csv",
        [["Date", "Title", "Customer", "Amount"], [D1, "Moby Dick", "Acme", 5.0], [D2, "Ulysses", "Globex", 6.0]],
        K.SALE_LINES,
        "day product customer amount",
        [2, 3],
    ),
    "new and old business": Report(
        "Closed Won.xlsx",
        [
            ["Opportunity Owner", "Account Name", "Opportunity Name", "Close Date", "Type", "Prob.", "Amount"],
            ["Dana Whitfield", "Acme", "Pilot", D1, "New", 0.5, 5.0],
            ["Ann Lee", "Globex", "Seats", D2, "Renewal", 0.9, 6.0],
        ],
        K.OPPORTUNITIES,
        "member customer opportunity close_date ignored probability amount",
        [2, 3],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REPORTS)
def test_report_when_a_program_wrote_it_then_is_what_people_read_in_it(name: str) -> None:
    report = REPORTS[name]

    table = one(*report.sheet, file=report.file)

    assert (table.kind, table.row_numbers()) == (report.kind, report.rows)
    found = [there if wanted != "…" else wanted for there, wanted in zip(meanings(table), report.means.split(), strict=True)]
    assert found == report.means.split()


@pytest.mark.parametrize(
    ("above", "said"),
    [
        (["Week ending", "10/17/2025", N, "Office:", "Denver"], {"Denver"}),
        (["Sales Rep:", "Tom Bristow", N, N, N], {"Tom Bristow"}),
        (["Region:", "North", N, "Prepared by:", "Kim"], {"North"}),
        (["Employee:", N, "Tom Bristow", "Period:", "Q3 2025"], {"Tom Bristow"}),
    ],
    ids=str,
)
@pytest.mark.parametrize("blank", [[[N] * 5], []], ids=["apart", "right above"])
def test_table_when_names_and_values_stand_above_then_they_say_it_of_all_rows(above: Row, said: set[str], blank: list[Row]) -> None:
    rows = [
        ["Order No", "Order Date", "Customer", "Product", "Amount"],
        ["A1", D1, "Acme", "Pump", 5.0],
        ["A2", D2, "Globex", "Valve", 6.0],
    ]

    (table,) = tables(["SALES REPORT"], above, *blank, *rows)

    assert (table.row_numbers(), list(table.header_rows)) == ([4 + len(blank), 5 + len(blank)], [3 + len(blank)])
    assert {value for section in table.sections for _, value in section.starts} == said


def test_header_when_its_first_column_stays_empty_for_long_then_is_found_all_the_same() -> None:
    rows = [[N, "2023-08-25", f"Deal {at}", "qualifiedtobuy", f"9{at}"] for at in range(60)]

    table = one(["amount", "closedate", "dealname", "dealstage", "hs_object_id"], *rows, [650.0, "2024-03-21", "Snacks", "closedwon", "1"])

    assert (table.kind, table.product, table.header_rows) == (K.OPPORTUNITIES, "hubspot", (1,))
    assert meanings(table) == ["amount", "close_date", "opportunity", "stage", "opportunity_id"]


def test_block_when_far_beside_a_table_and_without_a_heading_then_is_a_table_of_its_own() -> None:
    table, beside = tables(
        ["Name", "Manager", "Value Tgt", N, N, N, N, "Week 1", "Week 2"],
        ["Ann Lee", "Bo", 100.0, N, N, N, "LAGOS", 5.0, 6.0],
        ["Bob Ray", "Bo", 200.0, N, N, N, "NORTH", 7.0, 8.0],
        ["Cy Orr", "Bo", 300.0, N, N, N, N, N, N],
        sheet="Target",
    )

    assert (table.right, table.row_numbers(), beside.left) == (2, [2, 3, 4], 6)
