"""A month's pay by clicks: design a plan, compute, explain, approve, pay; then what comes late is told as a difference."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
)

from salesdesk.measure import Who
from salesdesk.measure.asked import Asked
from salesdesk.period import Period
from salesdesk.rules.pay.component import Basis
from salesdesk.rules.pay.only import Only
from salesdesk.rules.pay.simple import Flat
from salesdesk.services import records
from salesdesk.services.pay import by_hand, overlays, periods, plans
from salesdesk.services.pay.run import run_of
from tests.clicks import LEFT
from tests.core.services.pay.selling import component, plan, quarterly
from tests.ui.tabs.paying import Paying, paying
from ui.desk import Place
from ui.printing.preview import PreviewDialog
from ui.tabs.incentives.total_dialog import TotalDialog

OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)


def test_pay_when_a_month_is_done_by_clicks_then_late_returns_are_told_in_the_next(paying: Paying) -> None:
    paying.bot.waitUntil(lambda: any(one.text() == "Make a plan" for one in paying.tab.findChildren(QPushButton) if one.isVisible()))
    paying.go("plans")
    paying.expect_words("planSentence", "each tier")
    paying.fill("name", "Commission 2026")
    table = paying.find(QTableWidget, "tierTable")
    for row, column, words in ((0, 1, "5%"), (1, 0, "500"), (1, 1, "10%")):
        item = table.item(row, column)
        assert item is not None
        item.setText(words)
    paying.expect_words("planSentence", "below 500: 5%; from 500: 10%")
    paying.fill("starts", "2026-10-01")
    paying.click("plan_try")
    # There is no other plan yet: it is tried alone.
    paying.expect_words("trialSaid", "would have cost 95.00 in 12 months")
    paying.click("cancel")
    paying.click("plan_save")
    paying.bot.waitUntil(lambda: bool(plans.plans(paying.company.db)))

    paying.go("payouts")
    paying.click("payCompute")
    october = paying.state(OCTOBER, "computed")
    # 1,000 sold by 张三: 500 at 5 %, 500 at 10 %.
    assert {one.member: one.amount for one in october.people} == {"张三": 75, "李四": 0, "王五": 0}
    paying.expect_words("payPaid", "75.00")
    for wanted in ("reviewed", "approved", "paid"):
        paying.click("payAdvance")
        paying.state(OCTOBER, wanted)
    statements = next(one for one in paying.tab.findChildren(QAction, "print") if one.parent().parent().isVisible())
    statements.trigger()
    preview = paying.find(PreviewDialog, "preview")
    paying.bot.waitUntil(lambda: not preview.paper.page.isNull())
    preview.reject()

    records.save(paying.company.db, "sale_line", {"amount": Decimal(600)}, paying.company.sale)
    returned = {"day": date(2026, 10, 20), "member_id": paying.company.zhang, "amount": Decimal(-100), "order_number": "RET1"}
    records.save(paying.company.db, "sale_line", returned)
    paying.desk.choose_period(Period.month(2026, 11))
    paying.click("payCompute")
    paying.state(NOVEMBER, "computed")
    for words in ("Corrected: SO1 of 2026-10-05, 600, before 1,000", "Late: RET1 of 2026-10-20, \N{MINUS SIGN}100"):
        paying.bot.waitUntil(lambda words=words: any(words in one.text() for one in paying.tab.findChildren(QLabel)))  # type: ignore[misc]
    # 500 are left of October: 25 by the first tier, where 75 were paid.
    zhang = next(one for one in run_of(paying.company.db, paying.plan, NOVEMBER).people if one.member == "张三")
    assert [(line.kind, line.amount) for line in zhang.lines] == [("component", 0), ("difference", -50)]


def test_approve_when_it_is_double_clicked_then_is_not_marked_as_paid_too(paying: Paying) -> None:
    db = paying.company.db
    pid = plans.add_plan(db, plan(quarterly()), OCTOBER)
    periods.compute(db, pid, OCTOBER)
    periods.advance(db, pid, OCTOBER)
    paying.bot.waitUntil(lambda: paying.find(QPushButton, "payAdvance").text() == "Approve")

    for _ in range(2):
        paying.bot.mouseClick(paying.find(QPushButton, "payAdvance"), LEFT)
    paying.settle()

    assert run_of(db, pid, OCTOBER).state == "approved"


def test_explanation_when_asked_then_shows_facts_takes_adjustments_and_questions(paying: Paying) -> None:
    db, zhang = paying.company.db, paying.company.zhang
    pid = plans.add_plan(db, plan(quarterly()), OCTOBER)
    periods.compute(db, pid, OCTOBER)
    with paying.bot.waitSignal(paying.desk.evidence_requested) as asked:
        paying.click("payFacts")
    assert asked.args == [Asked("sales_amount", Who.member(zhang), Period.month(2026, 10))]

    paying.click("payTotalWhy")
    total = paying.find(TotalDialog, "payTotalDialog")
    paying.bot.waitUntil(lambda: total.table.model.was_loaded)
    lines = total.table.model.source.rows(total.table.model.ids)
    assert sum(row[2] for row in lines) == run_of(db, pid, OCTOBER).total
    with paying.bot.waitSignal(paying.desk.evidence_requested) as asked:
        total.table.opened.emit(total.table.model.ids[0])
    assert asked.args == [Asked("sales_amount", Who.member(zhang), Period.month(2026, 10))]

    paying.click("pay_adjust")
    paying.fill("amount", "12.50")
    paying.click("confirm")
    paying.expect_words("reasonWrong", "say why")
    paying.fill("reason", "Fair")
    paying.click("confirm")
    paying.bot.waitUntil(lambda: run_of(db, pid, OCTOBER).total == Decimal("32.50"))

    paying.click("payQuestion")
    paying.bot.keyClicks(paying.find(QPlainTextEdit, "question"), "Is SO7 in it?")
    paying.click("confirm")
    paying.bot.waitUntil(lambda: len(by_hand.disputes(db, pid)) == 1)
    asked = "Question (Open): Is SO7 in it?"
    paying.bot.waitUntil(lambda: any(one.text() == asked for one in paying.tab.findChildren(QLabel)))
    paying.click("payDisputes")
    paying.bot.keyClicks(paying.find(QPlainTextEdit, "answer"), "It is now")
    paying.fill("settled", "8")
    paying.click("confirm")
    paying.bot.waitUntil(lambda: by_hand.disputes(db, pid)[0].state == "settled")
    paying.expect_words("payPaid", "40.50")

    # Who comes back to the page by its name finds the person there that was shown before.
    paying.go("payouts")
    paying.click("pay_deal")
    paying.fill("dealAmount", "1000")
    paying.expect_words("dealSaid", "It would bring 20.00.")
    paying.click("cancel")
    paying.click("pay_copy")
    copied = QGuiApplication.clipboard().text()
    assert "Paid out: 40.50 CNY" in copied and "Adjustment by hand: 12.50\n  Fair\n" in copied
    paying.click("pay_print")
    preview = paying.tab.findChild(PreviewDialog)
    assert preview is not None
    paying.bot.waitUntil(lambda: not preview.paper.page.isNull())
    preview.reject()


def test_month_when_the_one_before_is_open_then_says_so_with_what_a_dispute_and_a_deal_rest_on(paying: Paying) -> None:
    db, zhang = paying.company.db, paying.company.zhang
    online = replace(component(Flat(Decimal("0.5")), "Online"), basis=Basis("sales_amount", only=(Only("channel", ("Online",)),)))
    pid = plans.add_plan(db, plan(quarterly(), online), date(2026, 9, 1))
    for day in (date(2026, 9, 1), OCTOBER):
        periods.compute(db, pid, day)
    question = by_hand.raise_dispute(db, pid, zhang, date(2026, 9, 1), "Commission", "Is SO7 in it?")
    by_hand.answer_dispute(db, question, "It is now", Decimal(8), OCTOBER)
    paying.settle()
    paying.go("payouts")
    paying.expect_words("payWarnings", "September 2026 is not approved yet")
    shown = {one.text() for one in paying.tab.findChildren(QLabel) if one.isVisible()}
    assert {"Settled dispute: Commission", "Asked about September 2026: Is SO7 in it?"} <= shown
    paying.click("pay_deal")
    paying.fill("dealAmount", "1000")
    paying.expect_words("dealLeftOut", "certain sales only: Online.")


def test_statements_when_saved_then_are_workbooks(paying: Paying, tmp_path: Path) -> None:
    pid = plans.add_plan(paying.company.db, plan(quarterly()), OCTOBER)
    periods.compute(paying.company.db, pid, OCTOBER)
    paying.find(QLabel, "payPerson")
    page = paying.tab.page
    page.save_to("workbook", tmp_path / "finance.xlsx")  # type: ignore[attr-defined]
    page.save_to("each", tmp_path)  # type: ignore[attr-defined]
    paying.bot.waitUntil(lambda: len(list(tmp_path.glob("*.xlsx"))) == 4)
    # What finance is to add up is added up by the workbook itself.
    lines = openpyxl.load_workbook(tmp_path / "finance.xlsx").worksheets[1]
    last = [cell.value for cell in lines[lines.max_row]]
    assert last[0] == "Total" and f"=SUBTOTAL(109,G2:G{lines.max_row - 1})" in last and lines.print_title_rows == "$1:$1"


def test_trials_when_there_is_one_plan_then_offer_to_copy_it_and_compare_the_two_by_themselves(paying: Paying) -> None:
    db = paying.company.db
    plans.add_plan(db, plan(), OCTOBER)
    paying.go("trials")
    paying.click("copyPlan")
    paying.bot.waitUntil(lambda: [one.archived for one in plans.plans(db)] == [False, True])
    copied = plans.plans(db)[1]
    assert copied.plan.name == "Plan (draft)" and copied.plan.components == plans.plans(db)[0].plan.components
    paying.tab.go(Place("incentives", "plans", copied.id))
    paying.bot.waitUntil(lambda: paying.find(QLineEdit, "name").text() == "Plan (draft)")
    paying.bot.waitUntil(lambda: not paying.desk.tasks.busy)
    # A draft that pays nobody pays nothing twice.
    assert not any(one.isVisible() for one in paying.tab.findChildren(QLabel, "planProblem"))
    paying.go("trials")
    paying.expect_words("trialSaid", "0 gain, 0 lose")


def test_trials_when_asked_then_compare_draw_and_judge(paying: Paying) -> None:
    db = paying.company.db
    other = plans.add_plan(db, plan(quarterly(), name="Other"), OCTOBER)
    plans.add_plan(db, plan(), OCTOBER)
    paying.go("trials")
    paying.click("tryPlans")
    paying.expect_words("trialSaid", "gain")
    # A version that nobody was paid by is changed in place: what is compared is compared anew.
    plans.change_plan(db, other, plan(component(Flat(Decimal("0.5"))), name="Other"), OCTOBER)
    paying.expect_words("trialSaid", "Plan B would have cost 630.00 less than plan A")
    for name, label, words in (("outlook", "outlookSaid", "seed 7"), ("judge", "verdict", "cannot be told")):
        # Each is tried by itself once it is looked at.
        paying.click(name)
        paying.expect_words(label, words)


def test_personal_values_when_set_by_clicks_then_come_before_the_plan(paying: Paying) -> None:
    db = paying.company.db
    plans.add_plan(db, plan(), OCTOBER)
    paying.go("plans")
    paying.expect_words("planSentence", "5%")
    paying.click("plan_personal")
    for name, words in (("member", "张三"), ("name", "Rate"), ("component", "Commission")):
        paying.find(QComboBox, name).setCurrentText(words)
    paying.fill("value", "12%")
    dialog = paying.tab.findChild(QDialog, "personalDialog")
    assert dialog is not None
    paying.bot.mouseClick(dialog.findChild(QPushButton, "confirm"), LEFT)
    paying.bot.waitUntil(lambda: [(one.name, one.value) for one in by_hand.parameters(db, paying.plan)] == [("rate", Decimal("0.12"))])
    paying.fill("value", "-12%")
    paying.bot.mouseClick(dialog.findChild(QPushButton, "confirm"), LEFT)
    paying.expect_words("valueWrong", "−0.12 is below zero")
    dialog.reject()
    assert periods.preview(db, paying.plan, OCTOBER).total == 120


def test_overlays_when_added_by_clicks_then_are_listed_and_refused_in_words(paying: Paying) -> None:
    db = paying.company.db
    plans.add_plan(db, plan(), OCTOBER)
    paying.go("plans")
    paying.expect_words("planSentence", "5%")
    paying.click("plan_overlays")
    dialog = paying.find(QDialog, "overlayDialog")
    paying.find(QComboBox, "member").setCurrentText("李四")
    for name, words in (("share", "10%"), ("target", "Nobody")):
        line = dialog.findChild(QLineEdit, name)
        assert line is not None
        line.setText(words)
    confirm = dialog.findChild(QPushButton, "confirm")
    paying.bot.mouseClick(confirm, LEFT)
    paying.bot.waitUntil(lambda: any("There is no “Nobody”" in one.text() for one in dialog.findChildren(QLabel)))
    target = dialog.findChild(QLineEdit, "target")
    assert target is not None
    target.setText("上海金石贸易有限公司")
    paying.bot.mouseClick(confirm, LEFT)
    paying.bot.waitUntil(lambda: [(one.member, one.share) for one in overlays.overlays(db)] == [("李四", Decimal("0.1"))])
    dialog.reject()


__all__ = ["paying"]
