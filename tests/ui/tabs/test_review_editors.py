"""The pages of templates and improvement plans while something else changes in the workspace: what is open or typed stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPlainTextEdit

from salesdesk.services import records
from salesdesk.services.reviews import improvement, templates
from salesdesk.services.reviews.improvement import Check, Plan
from salesdesk.services.settings import change_settings
from tests.core.services.reviews.reviewed import TEMPLATE
from tests.ui.tabs.reviewing import Reviewing
from ui.desk import Place


def read_again(reviewing: Reviewing) -> None:
    """Let something change that both pages follow."""
    with reviewing.bot.waitSignal(reviewing.desk.changed):
        records.save(reviewing.desk.db, "sale_line", {"day": date(2026, 10, 7), "member_id": reviewing.ids.ann, "amount": Decimal(1)})
    with reviewing.bot.waitSignal(reviewing.desk.changed):
        change_settings(reviewing.desk.db, {"company": "Globex"})
    reviewing.settle()


def test_template_when_the_page_is_read_again_then_an_open_filter_and_the_focus_stay(reviewing: Reviewing) -> None:
    stored = templates.save_template(reviewing.desk.db, TEMPLATE)
    reviewing.tab.go(Place("reviews", "templates"))
    reviewing.expect_words("weightSum", "100 of 100")
    reviewing.click("limitCriterion")
    what, name = reviewing.find(QComboBox, "filterWhat0"), reviewing.find(QLineEdit, "templateName")
    name.setFocus()
    name.setSelection(0, 3)
    read_again(reviewing)
    assert what.isVisible() and (name.hasFocus(), name.selectedText()) == (True, "Mon")

    before = next(one for one in templates.templates(reviewing.desk.db) if one.id == stored)
    renamed = replace(before, criteria=(*before.criteria[:3], replace(before.criteria[3], name="Help")))
    with reviewing.bot.waitSignal(reviewing.desk.changed):
        templates.save_template(reviewing.desk.db, renamed)
    reviewing.bot.waitUntil(lambda: "Help" in [one.text() for one in reviewing.tab.findChildren(QLineEdit, "criterionName")])
    assert what.isVisible()


def test_improvement_plan_when_the_page_is_read_again_then_what_is_typed_stays_and_the_rest_follows(reviewing: Reviewing) -> None:
    db, checks = reviewing.desk.db, (Check(date(2026, 11, 1)), Check(date(2026, 12, 1)))
    plan = Plan(reviewing.ids.ann, date(2026, 10, 1), date(2026, 12, 1), "Late", "On time", "Call", "Mentor", checks=checks)
    stored = improvement.save_plan(db, plan)
    improvement.save_plan(db, replace(plan, member_id=reviewing.ids.ben))
    reviewing.tab.go(Place("reviews", "plans"))
    goal = reviewing.find(QPlainTextEdit, "plan_goal")
    listed = reviewing.find(QListWidget, "planList")
    reviewing.bot.waitUntil(lambda: listed.count() == 2)
    listed.setCurrentRow(next(row for row in range(2) if "Ann" in listed.item(row).text()))
    reviewing.bot.keyClicks(goal, "Always ")
    read_again(reviewing)
    first = improvement.plans(db)
    check = next(one for one in first if one.id == stored).checks[0]
    assert check.id is not None
    improvement.hold_check(db, check.id, date(2026, 11, 2), "met", "All called")

    reviewing.bot.waitUntil(lambda: reviewing.find(QLineEdit, "checkFinding").text() == "All called")
    assert goal.toPlainText() == "Always On time"
    listed.setCurrentRow(1 - listed.currentRow())
    reviewing.click("cancel")
    assert goal.toPlainText() == "Always On time" and "Ann" in listed.currentItem().text()
    listed.setCurrentRow(1 - listed.currentRow())
    reviewing.click("confirm")
    assert goal.toPlainText() == "On time" and "Ben" in listed.currentItem().text()
