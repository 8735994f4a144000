"""What a task typed as one line says."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from salesdesk.rules.repeat import working_day_after
from salesdesk.rules.task_line import TaskLine, read_line

TODAY = date(2026, 11, 26)  # a Thursday


def after(day: date, count: int) -> date:
    return working_day_after(day + timedelta(days=1), count - 1) if count else day


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Call Globex", TaskLine("Call Globex")),
        (
            "Visit Globex @Ann Friday ! #care 2h",
            TaskLine("Visit Globex", "Ann", date(2026, 11, 27), "high", "care", Decimal(2)),
        ),
        (
            "拜访恒基重工 @王海涛 周五 !高 #客户维护 1.5小时",
            TaskLine("拜访恒基重工", "王海涛", date(2026, 11, 27), "high", "care", Decimal("1.5")),
        ),
        ("写周报 每周 周四", TaskLine("写周报", due=TODAY, repeat="weekly")),
        ("晨会 每个工作日 明天 30分钟", TaskLine("晨会", due=date(2026, 11, 27), effort=Decimal("0.5"), repeat="workday")),
        ("催款 下周三", TaskLine("催款", due=date(2026, 12, 2))),
        ("Send quote next week Tue !low", TaskLine("Send quote", due=date(2026, 12, 1), priority="low")),
        ("Send quote +2", TaskLine("Send quote", due=date(2026, 11, 30))),
        ("对账 11月30日", TaskLine("对账", due=date(2026, 11, 30))),
        ("Trade fair 1-15", TaskLine("Trade fair", due=date(2027, 1, 15))),
        ("Renewal 2027-03-01 monthly", TaskLine("Renewal", due=date(2027, 3, 1), repeat="monthly")),
        ("Sort 2-3 samples", TaskLine("Sort 2-3 samples")),
        ("Meet Monday Ltd on 32-13", TaskLine("Meet Monday Ltd on 32-13")),
        ("Meet Monday Ltd Tuesday", TaskLine("Meet Monday Ltd", due=date(2026, 12, 1))),
        ("整理 一 类客户", TaskLine("整理 一 类客户")),
        ("  ", TaskLine("")),
    ],
)
def test_line_when_read_then_says_what_who_and_when(line: str, said: TaskLine) -> None:
    assert read_line(line, TODAY, after) == said
