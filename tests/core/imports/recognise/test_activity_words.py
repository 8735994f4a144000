"""What an activity was: how people spoke (互动方式) tells it rather than on which occasion (互动场景)."""

from __future__ import annotations

import pytest

from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import meanings, one


@pytest.mark.parametrize(
    ("headings", "means"),
    [
        (("互动场景", "互动方式"), ["ignored", "activity"]),
        (("互动方式", "互动场景"), ["activity", "ignored"]),
        (("互动场景", "跟进方式"), ["ignored", "activity"]),
        (("互动场景",), ["activity"]),  # nothing else says it
        (("互动方式",), ["activity"]),
    ],
)
@pytest.mark.parametrize("count", [2, 30])
def test_kind_of_an_activity_when_its_occasion_stands_beside_then_is_how_people_spoke(
    headings: tuple[str, ...], means: list[str], count: int
) -> None:
    cells: list[list[Cell]] = [
        [("拜访", "会议")[at % 2] if name == "互动场景" else ("电话", "上门")[at % 2] for name in headings] for at in range(count)
    ]
    rows = [[*cells[at], f"谈了第{at}次", "2026-03-01 10:00", "张伟", f"甲{at}公司"] for at in range(count)]

    assert meanings(one([*headings, "内容", "创建时间", "创建人", "客户名称"], *rows))[: len(headings)] == means
