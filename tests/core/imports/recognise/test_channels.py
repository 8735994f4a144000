"""Channels as columns: their headings tell, each is a line of its own, and a column of their sums checks them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.imports.apply import apply_plan
from salesdesk.imports.recognise.beside.channels import is_channel
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import Meaning, TableKind
from salesdesk.model import SaleLine
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import grid, planned
from tests.core.imports.test_recognise import one

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
