"""Plans designed by clicks: every kind of rule as fields, and mistakes told at their field."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
)

from salesdesk.rules.pay.codec import rule_kind
from salesdesk.rules.pay.component import Basis, Component, Factor, Only
from salesdesk.rules.pay.limits import Cap
from salesdesk.rules.pay.mixed import Kicker, Matrix
from salesdesk.rules.pay.people import Included, People
from salesdesk.rules.pay.simple import Flat
from salesdesk.rules.pay.time import Ageing, Part, Ramp, Reserve, Schedule, in_parts
from salesdesk.services.pay import plans
from salesdesk.services.pay.run import run_of
from tests.clicks import LEFT
from tests.core.rules.pay.examples import breaks
from tests.core.services.pay.selling import paid_month, plan, quarterly
from tests.ui.tabs.paying import Paying, paying
from ui.desk import Place

OCTOBER, NOVEMBER = date(2026, 10, 1), date(2026, 11, 1)


@pytest.mark.parametrize("kind", ["flat", "each", "fixed", "curve", "milestones", "rank", "pool", "matrix", "tiers"])
def test_designer_when_a_kind_of_rule_is_chosen_then_it_is_told_and_can_be_saved(paying: Paying, kind: str) -> None:
    paying.go("plans")
    paying.expect_words("planSentence", "each tier")
    box = paying.find(QComboBox, "ruleKind")
    box.setCurrentIndex(box.findData(kind))
    box.activated.emit(box.currentIndex())
    assert paying.find(QLabel, "planSentence").text()
    paying.click("plan_save")
    paying.bot.waitUntil(lambda: bool(plans.plans(paying.company.db)))

    assert rule_kind(plans.plans(paying.company.db)[0].plan.components[0].rule) == kind


def test_designer_when_people_are_in_a_plan_for_a_time_then_says_so_and_keeps_them_with_the_teams(paying: Paying) -> None:
    people = People(teams=(Included("Nowhere"),), persons=(Included("Ann"),))
    plans.add_plan(paying.company.db, replace(plan(), people=people), OCTOBER)
    paying.go("plans")
    paying.expect_words("planWhom", "for the team Nowhere, Ann")
    paying.fill("persons", "Ann 2026-11-01 - 2027-03-31, Bob until 2026-12-31, Cid-Eve")
    paying.expect_words("planWhom", "for the team Nowhere, Ann from 2026-11-01 to 2027-03-31, Bob until 2026-12-31, Cid-Eve")
    paying.fill("persons", "Ann 2026-11-31 -")
    paying.expect_words("personsWrong", "a day that does not exist")
    paying.fill("persons", "Ann 2026-11-01 -")
    paying.fill("pool_cap", "-5")
    paying.expect_words("pool_capWrong", "The cap of −5 for all together is below zero")
    assert not paying.find(QPushButton, "plan_save").isEnabled()


def test_designer_when_plans_have_what_it_does_not_ask_then_keeps_it(paying: Paying) -> None:
    whole = Component(
        "Rich",
        Basis("sales_amount", only=(Only("region", ("East",)),)),
        Flat(Decimal("0.05")),
        factor=Factor(Decimal("0.5"), breaks(("1", "1"))),
        cap=Cap(Decimal(900), Decimal("0.5")),
        schedule=in_parts(2),
        roles=("leader",),
    )
    wanted = plan(whole, quarterly())
    plans.add_plan(paying.company.db, wanted, OCTOBER)
    paying.go("plans")
    components = paying.find(QListWidget, "components")
    paying.bot.waitUntil(lambda: components.count() == 2)
    components.setCurrentRow(1)
    components.setCurrentRow(0)
    paying.click("plan_save")
    paying.bot.waitUntil(lambda: not paying.desk.tasks.busy)
    assert plans.plans(paying.company.db)[0].plan == wanted


def test_designer_when_further_limits_are_typed_then_they_hold_and_mistakes_are_told_at_the_field(paying: Paying) -> None:
    paying.go("plans")
    paying.expect_words("planSentence", "each tier")
    for fold in [one for one in paying.tab.findChildren(QPushButton, "fold") if one.isVisible()]:
        paying.bot.mouseClick(fold, LEFT)
    paying.fill("schedule", "0: 70%, 3: 20%")
    paying.expect_words("scheduleWrong", "add up to 100%")
    assert not paying.find(QPushButton, "plan_save").isEnabled()
    paying.fill("schedule", "0: 70%, 3: 30%")
    paying.fill("ramp", "40%; 70%")
    paying.fill("ageing", "60: 80%, 120: 50%")
    paying.pick("factor_figure", "Review coefficient")
    paying.expect_words("planSentence", "times the Review coefficient, 100% where there is none")
    paying.pick("factor_figure", "Gross margin")
    paying.find(QCheckBox, "factor_itself").click()
    paying.type_cells("factorTable", {(0, 1): "80%", (1, 0): "25%", (1, 1): "120%"})
    paying.fill("deal_cap", "50000")
    paying.fill("reserve_after", "90")
    paying.expect_words("reserveWrong", "fill in both")
    paying.fill("reserve", "1%")
    paying.fill("roles", "boss")
    paying.expect_words("rolesWrong", "There is no role “boss”")
    paying.fill("roles", "Team leader")
    paying.click("plan_save")
    paying.bot.waitUntil(lambda: bool(plans.plans(paying.company.db)))

    made = plans.plans(paying.company.db)[0].plan.components[0]
    assert made.schedule == Schedule((Part(0, Decimal("0.7")), Part(3, Decimal("0.3"))))
    assert made.ramp == Ramp((Decimal("0.4"), Decimal("0.7"))) and made.roles == ("leader",)
    assert made.ageing == Ageing(breaks(("60", "0.8"), ("120", "0.5"))) and made.deal_cap == 50000
    assert made.reserve == Reserve(Decimal("0.01"), 90)
    assert made.factor == Factor(Decimal("0.8"), breaks(("0.25", "1.2")), "gross_margin")


def test_designer_when_months_are_approved_then_a_change_begins_after_them(paying: Paying) -> None:
    db = paying.company.db
    pid = plans.add_plan(db, plan(), OCTOBER)
    paid_month(db, pid, OCTOBER)
    paying.go("plans")
    paying.expect_words("planVersion", "a change begins on 2026-11-01 or later")
    paying.fill("rate", "7%")
    paying.click("plan_save")
    paying.bot.waitUntil(lambda: plans.plan_of(db, pid).number == 2)
    assert plans.plan_of(db, pid).valid_from == NOVEMBER and plans.plan_of(db, pid, OCTOBER).number == 1
    assert run_of(db, pid, OCTOBER).version == 1


def test_designer_when_conditions_are_added_then_each_has_its_figure_its_filter_and_its_mistakes(paying: Paying) -> None:
    paying.go("plans")
    paying.expect_words("planSentence", "each tier")
    paying.click("add_gate")
    paying.pick("figure", "Attainment of Receipts")
    paying.expect_words("at_leastWrong", "Say from what on")
    paying.fill("at_least", "75")
    paying.expect_words("at_leastWrong", "in per cent, like 75%")
    assert "[1]" not in paying.find(QLabel, "planProblem").text()
    paying.fill("at_least", "75%")
    paying.expect_words("planSentence", "only when Attainment of Receipts is at least 75%")
    for figure, at_least in (("Sales", "500"), ("Orders", "3")):
        paying.click("add_gate")
        _fill_last(paying, "gate", ("figure", figure), ("at_least", at_least))
    paying.pick("only", "Region")
    paying.fill("only_values", "East")
    paying.pick("every_gate", "one is enough")
    paying.click("add_filter")
    _fill_last(paying, "filter", ("only", "New or repeat customers"), ("only_values", "new"))
    paying.click("plan_save")
    paying.bot.waitUntil(lambda: bool(plans.plans(paying.company.db)))
    made = plans.plans(paying.company.db)[0].plan.components[0]
    assert [(one.figure, one.at_least) for one in made.gates] == [
        ("attainment:receipts", Decimal("0.75")), ("sales_amount", Decimal(500)), ("orders", Decimal(3)),
    ]  # fmt: skip
    assert made.gates[0].only == (Only("region", ("East",)),) and not made.every_gate
    assert made.basis.only == (Only("customers", ("new",)),)


def _fill_last(paying: Paying, rows: str, choice: tuple[str, str], words: tuple[str, str]) -> None:
    """Choose and type in the last of some rows."""
    row = paying.tab.findChildren(QAbstractButton, f"remove_{rows}")[-1].parentWidget()
    assert row is not None
    box, line = row.findChild(QComboBox, choice[0]), row.findChild(QLineEdit, words[0])
    assert box is not None and line is not None
    box.setCurrentIndex(box.findText(choice[1]))
    box.activated.emit(box.currentIndex())
    paying.bot.keyClicks(line, words[1])


def test_designer_when_a_matrix_is_typed_then_rows_and_columns_grow_and_a_mistake_is_told(paying: Paying) -> None:
    paying.go("plans")
    paying.expect_words("planSentence", "each tier")
    paying.pick("ruleKind", "matrix")
    paying.pick("column_figure", "Sales")
    paying.type_cells("matrixGrid", {(0, 2): "5000", (3, 0): "120%", (3, 1): "3%", (3, 2): "4%"})
    paying.type_cells("matrixGrid", {(3, 0): "80%"})
    paying.expect_words("ruleWrong", "which is not above 100%")
    paying.type_cells("matrixGrid", {(3, 0): "120%"})
    paying.expect_words("planSentence", "Attainment from 120%")
    paying.click("plan_save")
    paying.bot.waitUntil(lambda: bool(plans.plans(paying.company.db)))
    made = plans.plans(paying.company.db)[0].plan.components[0].rule
    assert isinstance(made, Matrix) and made.rows.breaks == (Decimal(1), Decimal("1.2")) and made.columns.breaks == (Decimal(5000),)
    assert made.cells == ((Decimal("0.01"), Decimal("0.015")), (Decimal("0.015"), Decimal("0.02")), (Decimal("0.03"), Decimal("0.04")))


__all__ = ["paying"]


def test_designer_when_an_extra_or_people_are_named_then_only_what_there_is_will_do(paying: Paying) -> None:
    paying.go("plans")
    paying.expect_words("planSentence", "each tier")
    paying.pick("ruleKind", "kicker")
    paying.expect_words("onWrong", "one that stands before this one")
    assert not paying.find(QPushButton, "plan_save").isEnabled()
    paying.pick("ruleKind", "curve")
    paying.fill("bonus", "much")
    paying.expect_words("bonusWrong", "not a number")
    assert not paying.find(QPushButton, "plan_save").isEnabled()
    paying.fill("bonus", "300")
    paying.fill("excluded", "Nobody")
    paying.expect_words("excludedWrong", "no member called “Nobody”")
    paying.find(QLineEdit, "excluded").clear()
    paying.click("addComponent")
    paying.pick("ruleKind", "kicker")
    paying.pick("on", "Commission")
    paying.expect_words("planSentence", "Commission")
    paying.click("plan_save")
    paying.bot.waitUntil(lambda: bool(plans.plans(paying.company.db)))
    assert plans.plans(paying.company.db)[0].plan.components[1].rule == Kicker("Commission", Decimal("0.1"))


def test_designer_when_the_page_is_read_again_then_what_is_typed_stays_until_it_is_saved_or_given_up(paying: Paying) -> None:
    names = ("First", "Second")
    kept = {name: plans.add_plan(paying.company.db, replace(plan(quarterly()), name=name), OCTOBER) for name in names}
    paying.go("plans")
    listed = paying.find(QListWidget, "planList")
    paying.bot.waitUntil(lambda: listed.count() == 2)
    paying.tab.go(Place("incentives", "plans", kept["Second"]))
    paying.fill("name", "Second, better")
    with paying.bot.waitSignal(paying.desk.changed):
        plans.add_plan(paying.company.db, replace(plan(quarterly()), name="Third"), OCTOBER)

    paying.bot.waitUntil(lambda: listed.count() == 3)
    typed = paying.find(QLineEdit, "name")
    assert typed.text() == "Second, better" and listed.currentItem().text() == "Second"
    listed.setCurrentRow(0)
    paying.click("cancel")
    assert typed.text() == "Second, better" and listed.currentItem().text() == "Second"
    paying.click("plan_save")
    # Whoever goes on before it is stored is not asked about what is on its way.
    listed.setCurrentRow(0)
    paying.bot.waitUntil(lambda: typed.text() == "First")
    paying.bot.waitUntil(lambda: [listed.item(at).text() for at in range(3)] == ["First", "Second, better", "Third"])
    assert plans.plans(paying.company.db)[1].plan.name == "Second, better" and listed.currentItem().text() == "First"
