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


N = None
# Rows of a day, a customer, an amount and whose it is: 1,000 of the first and the second person 60 to 40, 2,000 of the first alone,
# 3,000 of the second and the third by halves.
WAYS: dict[str, tuple[tuple[str, ...], tuple[tuple[Cell, ...], ...]]] = {
    "shares below names": (("张三", "李四", "王五"), (("60%", "40%", N), ("100%", N, N), (N, "50%", "50%"))),
    "shares in one cell": (("业绩分成",), (("张三 60% 李四 40%",), ("张三 100%",), ("李四50%/王五50%",))),
    "amounts beside names": (
        ("人员1", "金额1", "人员2", "金额2"),
        (("张三", 600, "李四", 400), ("张三", 2000, N, N), ("李四", 1500, "王五", 1500)),
    ),
    "a ratio beside names": (("销售员", "分成比例"), (("张三、李四", "60/40"), ("张三", "100"), ("李四、王五", "50/50"))),
    "a share of the second": (("负责人", "协作人", "协作占比"), (("张三", "李四", 0.4), ("张三", N, N), ("李四", "王五", 0.5))),
    "shares beside names": (
        ("主销售", "主占比", "协作销售", "协作占比"),
        (("张三", 60, "李四", 40), ("张三", 100, N, N), ("李四", 50, "王五", 50)),
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_sale_when_the_row_says_whose_part_is_what_then_each_has_it_and_nothing_more_is_told(sqlite_database: Database, way: str) -> None:
    headings, whose = WAYS[way]
    rows: list[list[Cell]] = [
        [D, f"{name}公司", amount, *parts] for name, amount, parts in zip("甲乙丙", (1000, 2000, 3000), whose, strict=True)
    ]

    plan = planned(sqlite_database, grid(["日期", "客户", "合同金额", *headings], *rows, sheet="销售"))

    got: dict[str, float] = {}
    for fact in facts_of(plan):
        got[fact.who] = got.get(fact.who, 0.0) + float(fact.amount)
    assert got == {"张三": 2600.0, "李四": 1900.0, "王五": 1500.0}
    assert [note.source for note in plan.tables[0].notes if "second person" in note.source] == []


def test_second_person_when_a_discount_stands_beside_then_has_no_share_of_it(sqlite_database: Database) -> None:
    rows: list[list[Cell]] = [[D, "甲公司", 1000, "张三", "李四", 0.9], [D, "乙公司", 2000, "张三", N, 0.8]]

    plan = planned(sqlite_database, grid(["日期", "客户", "金额", "负责人", "协作人", "折扣比例"], *rows, sheet="销售"))

    assert {fact.who for fact in facts_of(plan)} == {"张三"}


def test_person_when_a_ratio_stands_beside_that_is_no_share_then_is_alone() -> None:
    table = one(["日期", "业务员", "完成比例", "客户", "金额"], [D, "夏冰", "70%", "绍兴纺织", 100.0], [D, "石磊", "40%", "台州机电", 50.0])

    assert meanings(table)[1] == Meaning.MEMBER
    assert not table.sections
