"""Records are found, opened, changed, shared, deleted and exported from their pages."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.measure.asked import Asked
from salesdesk.measure.who import EVERYONE
from salesdesk.period import Period
from salesdesk.services import records
from salesdesk.services.contacts import contacts_of
from salesdesk.services.credit import credited
from salesdesk.services.list_asked import ListAsked
from salesdesk.services.listing import Query
from salesdesk.services.pay import plans
from salesdesk.settings import Settings
from tests.clicks import settle
from tests.core.services.pay.selling import plan, quarterly
from tests.ui.tabs.conftest import Company
from ui.desk import Desk, Place
from ui.messages import Messages
from ui.paged import PagedTab
from ui.records.credit import CreditEditor
from ui.records.history import History
from ui.records.page import RecordPage
from ui.records.people import PeopleList
from ui.tabs.customers import CustomersTab
from ui.tabs.team import TeamTab
from ui.tasks import Tasks
from ui.theme import Theme

Open = Callable[[type[PagedTab], str], RecordPage]


@pytest.fixture
def open_page(qtbot: QtBot, company_desk: Desk) -> Open:
    def open_(kind: type[PagedTab], page: str) -> RecordPage:
        tab = kind(company_desk)
        qtbot.addWidget(tab)
        tab.resize(1200, 700)
        tab.show()
        tab.go(Place(tab.name, page))
        found = tab.page
        assert isinstance(found, RecordPage)
        qtbot.waitUntil(lambda: found.isVisible() and found.table.model.was_loaded)
        return found

    return open_


def opened(qtbot: QtBot, page: RecordPage, record_id: int) -> None:
    page.table.opened.emit(record_id)
    qtbot.waitUntil(lambda: page.panel.isVisible() and page.panel.form is not None)


def field(page: RecordPage, name: str) -> QLineEdit:
    assert page.panel.form is not None
    found = page.panel.form.field_widget(name)
    assert isinstance(found, QLineEdit)
    return found


def press(page: RecordPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_page_when_seen_before_the_workspace_is_open_then_is_there_and_fills_later(
    qtbot: QtBot, company: Company, theme: Theme, tasks: Tasks, settings: Settings
) -> None:
    messages, coming = Messages(), Future[Database]()
    desk = Desk(coming, tasks, messages, settings, Period.month(2026, 10))
    tab = TeamTab(desk)
    qtbot.addWidget(tab)
    tab.show()
    tab.go(Place("team", "member"))  # who waited here, where the workspace is opened from, would wait for ever

    coming.set_result(company.db)

    page = tab.page
    assert isinstance(page, RecordPage)
    qtbot.waitUntil(lambda: set(page.table.model.ids) == {company.zhang, company.li, company.wang})
    settle(qtbot, tasks)
    desk.deleteLater()
    messages.deleteLater()


def test_member_when_searched_by_initials_then_is_found_and_changed(qtbot: QtBot, open_page: Open, company: Company) -> None:
    page = open_page(TeamTab, "member")
    QTest.keyClicks(page.search, "zs")
    qtbot.waitUntil(lambda: list(page.table.model.ids) == [company.zhang])
    opened(qtbot, page, company.zhang)
    field(page, "region").setText("上海")
    press(page, "save")

    qtbot.waitUntil(lambda: records.fetch(company.db, "member", company.zhang).values["region"] == "上海")
    page.panel._show_page("history")
    qtbot.waitUntil(lambda: page.panel.findChild(History).widget() is not None)


def test_member_when_in_use_then_deleting_says_why_not(qtbot: QtBot, open_page: Open, company: Company) -> None:
    page = open_page(TeamTab, "member")
    opened(qtbot, page, company.zhang)
    press(page, "delete")

    qtbot.waitUntil(page.panel._problem.isVisible)
    assert "Sale lines" in page.panel._problem.text()


def test_record_when_both_changed_it_then_mine_and_theirs_are_shown(qtbot: QtBot, open_page: Open, company: Company) -> None:
    page = open_page(TeamTab, "member")
    opened(qtbot, page, company.li)
    other = records.fetch(company.db, "member", company.li)
    records.save(company.db, "member", {**other.values, "region": "北京", "phone": "123"}, company.li, other.version)
    field(page, "region").setText("广州")
    press(page, "save")
    qtbot.waitUntil(page.panel._pages.conflict.isVisible)
    assert not page.findChild(QPushButton, "save").isVisible()
    press(page, "saveThese")

    qtbot.waitUntil(lambda: records.fetch(company.db, "member", company.li).values["region"] == "广州")
    assert records.fetch(company.db, "member", company.li).values["phone"] == "123"


def test_form_when_left_with_changes_then_asks_first(qtbot: QtBot, open_page: Open, company: Company) -> None:
    page = open_page(TeamTab, "member")
    opened(qtbot, page, company.li)
    field(page, "region").setText("广州")
    page.panel.leave()
    assert page.panel._question.isVisible()
    press(page, "leave")
    assert not page.panel.isVisible()


def test_form_when_its_record_is_changed_elsewhere_then_shows_it_and_goes_with_it(qtbot: QtBot, open_page: Open, company: Company) -> None:
    page = open_page(TeamTab, "member")
    new = records.save(company.db, "member", {"name": "赵六"})
    opened(qtbot, page, new)
    other = records.fetch(company.db, "member", new)
    records.save(company.db, "member", {**other.values, "region": "北京"}, new, other.version)
    qtbot.waitUntil(lambda: field(page, "region").text() == "北京")

    undo.undo(company.db)
    qtbot.waitUntil(lambda: field(page, "region").text() == "")
    undo.undo(company.db)
    qtbot.waitUntil(lambda: not page.panel.isVisible())


def test_form_when_typed_on_while_it_is_saved_then_nothing_typed_is_lost(
    qtbot: QtBot, open_page: Open, company: Company, company_desk: Desk
) -> None:
    page, go = open_page(TeamTab, "member"), threading.Event()
    opened(qtbot, page, company.li)
    company_desk.write(lambda _: go.wait())
    QTest.keyClicks(field(page, "region"), "Nord")
    press(page, "save")
    QTest.keyClicks(field(page, "phone"), "42")
    go.set()
    settle(qtbot, company_desk.tasks)
    assert records.fetch(company.db, "member", company.li).values["region"] == "Nord"
    assert field(page, "phone").text() == "42"

    press(page, "save")
    settle(qtbot, company_desk.tasks)
    assert records.fetch(company.db, "member", company.li).values["phone"] == "42"
    page.panel.leave()
    assert not page.panel.isVisible()


def test_credit_when_left_with_changes_then_asks_first(qtbot: QtBot, open_page: Open, company: Company, company_desk: Desk) -> None:
    page = open_page(CustomersTab, "sale_line")
    opened(qtbot, page, company.sale)
    page.panel._show_page("credit")
    editor = page.panel.findChild(CreditEditor)
    settle(qtbot, company_desk.tasks)
    press(page, "addShare")
    page.panel.leave()
    assert page.panel.isVisible() and page.panel._question.isVisible() and editor.isVisible()


def test_form_of_a_new_record_when_the_table_is_read_again_then_stays(qtbot: QtBot, open_page: Open, company: Company) -> None:
    page = open_page(TeamTab, "member")
    page.table.choose(company.wang)
    press(page, "add")
    qtbot.waitUntil(page.panel.isVisible)
    records.save(company.db, "member", {"name": "阿一", "employee_number": "E000", "team_id": company.team})

    qtbot.waitUntil(lambda: len(page.table.model.ids) == 4)
    qtbot.waitUntil(lambda: not page.desk.tasks.busy)
    assert page.table.current == company.wang
    assert page.panel.isVisible() and page.panel._id is None


def test_sale_when_shared_then_counts_for_both(qtbot: QtBot, open_page: Open, company: Company) -> None:
    page = open_page(CustomersTab, "sale_line")
    assert list(page.table.model.ids) == [company.sale]
    opened(qtbot, page, company.sale)
    page.panel._show_page("credit")
    editor = page.panel.findChild(CreditEditor)
    assert editor is not None
    qtbot.waitUntil(lambda: len(editor._rows) == 1)
    press(page, "addShare")
    editor._share_evenly()
    press(page, "saveCredit")

    qtbot.waitUntil(lambda: len(credited(company.db, company.sale).shares) == 2)
    assert {share for _, share in credited(company.db, company.sale).shares} == {Decimal("0.5")}


def test_sales_when_all_periods_are_wanted_then_all_are_listed(qtbot: QtBot, open_page: Open, company: Company) -> None:
    page = open_page(CustomersTab, "sale_line")
    page._all.click()

    qtbot.waitUntil(lambda: list(page.table.model.ids) == [company.sale, company.old_sale])


def test_place_when_it_lies_in_another_period_then_is_shown(qtbot: QtBot, open_page: Open, company: Company) -> None:
    page = open_page(CustomersTab, "sale_line")
    page.go(Place("customers", "sale_line", company.old_sale))

    qtbot.waitUntil(lambda: page.table.current == company.old_sale)
    qtbot.waitUntil(page.panel.isVisible)


def test_table_when_exported_then_holds_what_is_shown(qtbot: QtBot, open_page: Open, tmp_path: Path) -> None:
    page = open_page(TeamTab, "member")
    page.search.setText("四")
    qtbot.waitUntil(lambda: len(page.table.model.ids) == 1)
    file = tmp_path / "members.xlsx"
    page.export_to(str(file))

    qtbot.waitUntil(file.exists)
    rows = list(openpyxl.load_workbook(file).active.iter_rows(values_only=True))
    assert [row[0] for row in rows] == ["Name", "李四"]


def test_sales_when_a_total_is_clicked_then_its_evidence_is_asked_for_of_what_was_searched_too(
    qtbot: QtBot, company_desk: Desk, company: Company, open_page: Open
) -> None:
    for member, amount in ((company.li, 500), (company.zhang, 30)):
        sale = {"day": date(2026, 10, 6), "member_id": member, "amount": Decimal(amount), "cost": Decimal(amount - 10)}
        records.save(company.db, "sale_line", sale)
    page = open_page(CustomersTab, "sale_line")
    totals, header = page.table.totals, page.table.view.horizontalHeader()
    qtbot.waitUntil(totals.isVisible)

    def asked_for(column: str) -> object:
        at = next(at for at, one in enumerate(page.table.model.fields) if one.name == column)
        with qtbot.waitSignal(company_desk.evidence_requested) as asked:
            qtbot.mouseClick(totals, Qt.MouseButton.LeftButton, pos=QPoint(header.sectionViewportPosition(at) + 20, totals.height() // 2))
        return asked.args[0]

    period = company_desk.period
    assert asked_for("amount") == Asked("sales_amount", EVERYONE, period)
    assert asked_for("cost") == ListAsked("sale_line", "cost", Query(between=(period.start, period.end)), period)
    everything = page.table.model.ids[:]
    page.search.setText("张")
    qtbot.waitUntil(lambda: page.table.model.ids != everything and totals.isVisible())
    assert asked_for("amount") == ListAsked("sale_line", "amount", Query("张", between=(period.start, period.end)), period)


def test_contact_when_added_at_a_customer_then_stands_beside_it_and_a_click_goes_to_them(
    qtbot: QtBot, open_page: Open, company: Company, company_desk: Desk
) -> None:
    page = open_page(CustomersTab, "customer")
    opened(qtbot, page, company.customer)
    QTest.mouseClick(page.panel.findChild(QToolButton, "people"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.panel.findChild(QPushButton, "addPerson") is not None)
    press(page, "addPerson")
    people = page.panel.findChild(PeopleList)
    assert people is not None
    qtbot.waitUntil(lambda: people.dialog is not None and people.dialog.isVisible())
    dialog = people.dialog
    assert dialog is not None
    QTest.keyClicks(dialog.form.field_widget("email"), "nobody")
    QTest.mouseClick(dialog.findChild(QPushButton, "save"), Qt.MouseButton.LeftButton)
    assert dialog.form._errors["name"].isVisible() and dialog.form._errors["email"].isVisible()
    name = dialog.form.field_widget("name")
    assert isinstance(name, QLineEdit)
    name.setText("王芳")
    QTest.keyClicks(dialog.form.field_widget("email"), "@example.com")
    QTest.mouseClick(dialog.findChild(QPushButton, "save"), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: page.panel.findChild(QPushButton, "person") is not None)
    (found,) = contacts_of(company.db, company.customer)
    assert (found.name, found.reach) == ("王芳", ("nobody@example.com",))
    with qtbot.waitSignal(company_desk.place_requested) as asked:
        press(page, "person")
    assert asked.args == [Place("customers", "contact", found.id)]
    contacts = open_page(CustomersTab, "contact")
    QTest.keyClicks(contacts.search, "jinshi")
    qtbot.waitUntil(lambda: contacts.table.model.search == "jinshi" and list(contacts.table.model.ids) == [found.id])


def test_opportunity_when_open_then_tells_what_its_owner_would_earn(qtbot: QtBot, open_page: Open, company: Company) -> None:
    plans.add_plan(company.db, plan(quarterly()), date(2026, 10, 1))
    deal = {"name": "Line 4", "amount": Decimal(1000), "member_id": company.zhang, "state": "open"}
    record_id = records.save(company.db, "opportunity", deal)
    page = open_page(CustomersTab, "opportunity")
    opened(qtbot, page, record_id)
    tab = page.panel.findChild(QToolButton, "earning")
    assert tab is not None
    QTest.mouseClick(tab, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(one.text() == "It would bring 20.00." for one in page.panel.findChildren(QLabel, "dealSaid")))


def test_panel_when_closed_while_its_record_is_on_the_way_then_stays_closed(
    qtbot: QtBot, open_page: Open, company: Company, tasks: Tasks
) -> None:
    page = open_page(TeamTab, "member")
    page.table.opened.emit(company.zhang)
    page.panel.leave()
    settle(qtbot, tasks)
    assert not page.panel.isVisible()

    opened(qtbot, page, company.li)
    assert field(page, "name").text() == "李四"
