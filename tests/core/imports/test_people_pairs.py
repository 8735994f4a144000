"""Target and result side by side: under each person's name, and by month under words that are short for them."""

from __future__ import annotations

import pytest

from salesdesk.db import Database
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import Fact, facts_of, grid, planned

N = None
Rows = list[list[Cell]]
MONTHS = [[f"{month}月", 10 + month, 9 + month, 20 + month, 19 + month] for month in (1, 2)]
BY_PERSON: dict[str, Rows] = {
    "names above": [["月份", "张三", N, "李四", N], [N, "目标", "实际", "目标", "实际"], *MONTHS],
    "in one row": [["月份", "张三目标", "张三实际", "李四目标", "李四实际"], *MONTHS],
    "other words": [["月份", "张三 任务", "张三 完成", "李四 任务", "李四 完成"], *MONTHS],
    "with rates and a total": [
        ["月份", "张三", N, N, "李四", N, N, "合计", N], [N, *["目标", "实际", "完成率"] * 2, "目标", "实际"],
        *([month, a, b, b / a, c, d, d / c, a + c, b + d] for month, a, b, c, d in MONTHS),
        ["合计", 23, 21, 21 / 23, 43, 41, 41 / 43, 66, 62],
    ],
    "in English": [
        ["Month", "Ann Lee", N, "Bob Ray", N], [N, "Target", "Actual", "Target", "Actual"],
        *([month, *rest] for month, (_, *rest) in zip(("Jan", "Feb"), MONTHS, strict=True)),
    ],
    "in short": [
        ["Month", "Ann Lee Tgt", "Ann Lee Act", "Bob Ray Tgt", "Bob Ray Act"],
        *([month, *rest] for month, (_, *rest) in zip(("Jan", "Feb"), MONTHS, strict=True)),
    ],
}  # fmt: skip


@pytest.mark.parametrize("of", BY_PERSON)
def test_targets_and_results_when_under_each_name_then_are_that_persons(sqlite_database: Database, of: str) -> None:
    plan = planned(sqlite_database, grid(*BY_PERSON[of], sheet="2026年"))

    first, second = ("Ann Lee", "Bob Ray") if "English" in of or "short" in of else ("张三", "李四")
    sold, wanted = facts_of(plan), facts_of(plan, "target")
    assert {(one.who, one.day, one.amount) for one in wanted} == {
        (first, "2026-01-01", 11), (first, "2026-02-01", 12), (second, "2026-01-01", 21), (second, "2026-02-01", 22),
    }  # fmt: skip
    assert sorted(sold) == sorted(
        Fact(who, day, amount + 0)
        for who, day, amount in (
            (first, "2026-01-31", 10), (first, "2026-02-28", 11), (second, "2026-01-31", 20), (second, "2026-02-28", 21),
        )
    )  # fmt: skip
    assert plan.counts.rejected == 0


@pytest.mark.parametrize("words", [("Bud", "Act"), ("Plan", "Fact"), ("Quota", "Achieved"), ("Tgt", "Actual"), ("计划", "完成")])
@pytest.mark.parametrize("months", [True, False])
def test_pairs_when_in_short_words_then_are_target_and_result(sqlite_database: Database, words: tuple[str, str], months: bool) -> None:
    heads = [f"{month} {word}" for month in ("Oct", "Nov") for word in words] if months else list(words)
    rows: Rows = [["Rep", *heads], *([name, *([10, 9] * (len(heads) // 2))] for name in ("Ann Lee", "Bob Ray", "Cid Poe"))]

    plan = planned(sqlite_database, grid(*rows, sheet="2026" if months else "2026-10"))

    assert {one.amount for one in facts_of(plan, "target")} == {10}
    assert {one.amount for one in facts_of(plan)} == {9}
    assert len(facts_of(plan)) == len(facts_of(plan, "target")) == (6 if months else 3)
