"""The basis for incentives: each figure, total and target leads to its evidence."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from salesdesk.measure.asked import Asked
from salesdesk.measure.who import EVERYONE, Who
from salesdesk.services import records
from salesdesk.services.credit import set_credit
from salesdesk.services.goals.target_evidence import TargetAsked
from tests.ui.tabs.conftest import Company
from ui.desk import Desk, Place
from ui.tabs.incentives.basis import BasisPage
from ui.tabs.incentives.tab import IncentivesTab
from ui.tabs.incentives.total_dialog import TotalDialog


def test_basis_when_a_figure_is_clicked_then_its_evidence_is_asked_for(qtbot: QtBot, company_desk: Desk, company: Company) -> None:
    tab = IncentivesTab(company_desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.go(Place("incentives", "basis"))
    page = tab.page
    assert isinstance(page, BasisPage)
    qtbot.waitUntil(page.isVisible)
    qtbot.waitUntil(lambda: page.table.model.was_loaded and company.zhang in page.table.model.ids)
    row = page.table.model.row_of(company.zhang)
    with qtbot.waitSignal(company_desk.evidence_requested) as asked:
        page.table.view.clicked.emit(page.table.model.index(row, 1))

    assert asked.args is not None
    assert (asked.args[0].metric, asked.args[0].who.id) == ("sales_amount", company.zhang)


def test_basis_when_the_total_or_a_target_is_clicked_then_its_own_evidence_is_asked_for(
    qtbot: QtBot, company_desk: Desk, company: Company
) -> None:
    records.save(company.db, "sale_line", {"day": date(2026, 10, 6), "member_id": company.li, "amount": Decimal(500)})
    set_credit(company.db, company.sale, {company.zhang: Decimal("0.5"), company.li: Decimal("0.5")})
    tab = IncentivesTab(company_desk)
    qtbot.addWidget(tab)
    tab.resize(1200, 600)
    tab.show()
    tab.go(Place("incentives", "basis"))
    page = tab.page
    assert isinstance(page, BasisPage)
    qtbot.waitUntil(page.isVisible)
    totals, view = page.table.totals, page.table.view
    qtbot.waitUntil(totals.isVisible)
    header = view.horizontalHeader()

    def place(column: str) -> QPoint:
        at = next(at for at, one in enumerate(page.table.model.fields) if one.name == column)
        return QPoint(header.sectionViewportPosition(at) + 20, totals.height() // 2)

    for column, question in (
        ("sales", Asked("sales_amount", EVERYONE, company_desk.period)),
        ("target", TargetAsked("sales_amount", EVERYONE, company_desk.period)),
    ):
        with qtbot.waitSignal(company_desk.evidence_requested) as asked:
            qtbot.mouseClick(totals, Qt.MouseButton.LeftButton, pos=place(column))
        assert asked.args == [question]
    page.search.setText("s")  # 张三 and 李四
    qtbot.waitUntil(lambda: page.table.model.search == "s" and totals.isVisible())
    qtbot.mouseClick(totals, Qt.MouseButton.LeftButton, pos=place("shared"))
    dialog = page.findChild(TotalDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: len(dialog.table.model.ids) == 2)
    assert dialog.findChild(QLabel, "total").text() == "1,000.00"
    with qtbot.waitSignal(company_desk.evidence_requested) as asked:
        dialog.table.opened.emit(dialog.table.model.ids[0])
    assert asked.args == [Asked("shared_sales", Who.member(company.li), company_desk.period)]  # who sold most
