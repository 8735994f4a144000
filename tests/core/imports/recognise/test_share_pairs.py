"""Two people of a row in columns of their own, each with a share: both get their part, and the whole counts once."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.db import Database
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import facts_of, grid, planned
from tests.core.imports.test_recognise import meanings, one

D = date(2026, 9, 3)

ROWS: dict[str, tuple[list[Cell], ...]] = {
    "zh": (
        ["订单编号", "下单日期", "主销售", "主销售占比", "协销售", "协销售占比", "订单金额"],
        ["A1", D, "夏冰", "70%", "石磊", "30%", 100.0],
        ["A2", D, "石磊", "100%", None, None, 50.0],
        ["A3", D, "彭建国", 0.5, "夏冰", 0.5, 10.0],
    ),
    "en": (
        ["Order ID", "Order Date", "Rep 1", "Rep 1 Split", "Rep 2", "Rep 2 Split", "Order Amount"],
        ["A1", D, "Ann Lee", 70.0, "Ben Hall", 30.0, 100.0],
        ["A2", D, "Ben Hall", 100.0, None, None, 50.0],
        ["A3", D, "Eva Kent", 50.0, "Ann Lee", 50.0, 10.0],
    ),
}


@pytest.mark.parametrize("language", ROWS)
def test_people_when_each_has_a_share_beside_the_name_then_share_the_amount(database: Database, language: str) -> None:
    plan = planned(database, grid(*ROWS[language], sheet="2026"))

    first, second = (str(ROWS[language][1][2]), str(ROWS[language][1][4]))
    got: dict[str, float] = {}
    for fact in facts_of(plan):
        got[fact.who] = got.get(fact.who, 0.0) + float(fact.amount)
    assert got[first] == 75.0
    assert got[second] == 80.0
    assert sum(got.values()) == 160.0


def test_person_when_a_ratio_stands_beside_that_is_no_share_then_is_alone() -> None:
    table = one(["日期", "业务员", "完成比例", "客户", "金额"], [D, "夏冰", "70%", "绍兴纺织", 100.0], [D, "石磊", "40%", "台州机电", 50.0])

    assert meanings(table)[1] == Meaning.MEMBER
    assert not table.sections
