"""Channels as columns: their headings tell, each is a line of its own, and a column of their sums checks them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.imports.apply import apply_plan
from salesdesk.imports.recognise.beside.things.channels import is_channel
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import Product, SaleLine
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import grid, planned
from tests.core.imports.test_recognise import meanings, one

PEOPLE = ("张三", "李四", "王五", "赵六")


@pytest.mark.parametrize(
    "heading",
    [
        "线上",
        "线下门店",
        "線上",
        "直营店",
        "加盟",
        "天猫旗舰店",
        "京东自营",
        "电商渠道",
        "经销商",
        "Online",
        "offline stores",
        "Web shop",
        "E-commerce",
    ],
)
def test_heading_when_put_together_from_channels_then_is_one(heading: str) -> None:
    assert is_channel(words_of(heading))


@pytest.mark.parametrize(
    "heading", ["金额", "线上退货", "张三", "华东", "店", "渠道费用", "Online visitors", "Store manager", "Sales", "Direct cost", ""]
)
def test_heading_when_it_says_anything_else_then_is_no_channel(heading: str) -> None:
    assert not is_channel(words_of(heading))


def _rows(*heads: str, total: str = "", target: str = "") -> list[Sequence[Cell]]:
    """Return four people of one month with an amount for each of `heads`; their sum, or a target, where they have a heading."""
    first = ["月份", "姓名", *([target] if target else []), *heads, *([total] if total else [])]
    lines: list[Sequence[Cell]] = [first]
    for at, name in enumerate(PEOPLE, 1):
        amounts = [100.0 * at + 7.0 * place for place in range(len(heads))]
        lines.append(["2026-09", name, *([500.0] if target else []), *amounts, *([sum(amounts)] if total else [])])
    return lines


@pytest.mark.parametrize("heads", [("线上", "线下"), ("直营", "加盟"), ("天猫", "京东", "抖音"), ("Online", "Offline", "Wholesale")])
@pytest.mark.parametrize("total", ["", "合计"])
def test_channels_beside_people_when_imported_then_each_is_a_line(sqlite_database: Database, heads: tuple[str, ...], total: str) -> None:
    plan = planned(sqlite_database, grid(*_rows(*heads, total=total)))
    apply_plan(sqlite_database, plan)

    with sqlite_database.read() as session:
        found = session.execute(select(SaleLine.channel, SaleLine.amount).order_by(SaleLine.id)).all()
    assert plan.tables[0].table.kind is TableKind.MONTHLY_BY_MEMBER
    assert len(found) == len(PEOPLE) * len(heads)
    assert {(str(channel), int(amount)) for channel, amount in found[: len(heads)]} == {
        (head, 100 + 7 * at) for at, head in enumerate(heads)
    }


def test_channels_beside_a_target_when_imported_then_all_count_and_the_target_once(sqlite_database: Database) -> None:
    plan = planned(sqlite_database, grid(*_rows("线上", "线下", target="目标")))

    lines = {one.table: len(one) for one in plan.writes.inserts}
    assert (lines["sale_line"], lines["target"]) == (8, 4)


def test_channels_beside_the_amount_that_they_are_parts_of_then_only_that_counts(sqlite_database: Database) -> None:
    rows = [
        ["月份", "姓名", "销售额", "线上", "线下"],
        *(["2026-09", name, 150.0 + at, 100.0, 50.0 + at] for at, name in enumerate(PEOPLE)),
    ]

    (table,) = planned(sqlite_database, grid(*rows)).tables

    assert table.counts.new == len(PEOPLE)
    assert table.table.columns_at(2).meaning is Meaning.AMOUNT


def test_channels_when_beside_a_day_and_a_customer_then_are_sales() -> None:
    rows = [[f"2026-09-0{at}", f"客户{at}有限公司", 100.0 * at, 50.0 * at] for at in range(1, 6)]

    table = one(["日期", "客户名称", "线上", "线下"], *rows)

    assert table.kind is TableKind.SALE_LINES
    assert table.parallel == (2, 3)


def test_columns_when_only_one_of_many_is_headed_like_a_channel_then_are_left_alone() -> None:
    table = one(["月份", "姓名", "线上", "甲组", "乙组"], *(["2026-09", name, 1.0 * at, 2.0, 3.0] for at, name in enumerate(PEOPLE, 1)))

    assert table.parallel == ()


@pytest.mark.parametrize("sums", [(), (5900.0, -2300.0)])
@pytest.mark.parametrize("groups", [("电机", "减速机"), ("Motor", "Gearbox"), ("线上", "线下")])
def test_things_across_when_each_has_quantity_and_amount_then_each_is_a_line_of_its_own(
    sqlite_database: Database, groups: tuple[str, str], sums: tuple[float, ...]
) -> None:
    heads: list[Sequence[Cell]] = [
        ["业务员", groups[0], None, groups[1], None, *(["合计"] if sums else [])],
        [None, "数量", "金额", "数量", "金额", *(["金额"] if sums else [])],
    ]
    rows: list[list[Cell]] = [["张三", 2.0, 2400.0, 1.0, 3500.0], ["李四", 1.0, 1200.0, -1.0, -3500.0]]
    rows = [[*row, *sums[at : at + 1]] for at, row in enumerate(rows)]

    plan = planned(sqlite_database, grid(["2026年3月统计"], *heads, *rows, ["合计", 3.0, 3600.0, 0.0, 0.0, *([3600.0] if sums else [])]))
    apply_plan(sqlite_database, plan)

    query = select(Product.name, SaleLine.channel, SaleLine.quantity, SaleLine.amount).select_from(SaleLine).outerjoin(Product)
    with sqlite_database.read() as session:
        lines = [(product or channel, quantity, amount) for product, channel, quantity, amount in session.execute(query)]
    assert sorted(lines) == sorted([(groups[0], 2, 2400), (groups[1], 1, 3500), (groups[0], 1, 1200), (groups[1], -1, -3500)])
    assert ("Rows that agree with “合计 金额”: 2 of 2" in map(str, plan.tables[0].notes)) == bool(sums)
    assert [one.agrees for one in plan.tables[0].totals] == [True] * len(plan.tables[0].totals)


@pytest.mark.parametrize(
    ("groups", "sums", "counted"),
    [
        (("本月", "上月"), (), 1),  # other words for when
        (("入库", "出库"), (), 1),
        (("含税", "不含税"), (), 1),  # the same once more
        (("电机", "减速机"), (2400.0, 1200.0), 1),  # what it adds up to is something else
        (("电机", "减速机"), (5900.0, 4700.0), 2),
    ],
)
def test_groups_across_when_they_are_no_things_or_do_not_make_their_total_then_one_amount_counts(
    groups: tuple[str, str], sums: tuple[float, ...], counted: int
) -> None:
    heads: list[Sequence[Cell]] = [
        ["业务员", groups[0], None, groups[1], None, *(["合计"] if sums else [])],
        [None, "数量", "金额", "数量", "金额", *(["金额"] if sums else [])],
    ]
    rows: list[list[Cell]] = [["张三", 2.0, 2400.0, 1.0, 3500.0], ["李四", 1.0, 1200.0, 1.0, 3500.0]]

    table = one(["2026年3月统计"], *heads, *([*row, *sums[at : at + 1]] for at, row in enumerate(rows)))

    assert meanings(table).count(Meaning.AMOUNT) == counted
    assert counted == 2 or not sums or len(table.parallel) == 2  # it is told which one counts
