"""Several salespeople in one cell: who they are, and what each is credited with."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.rules.shared_by import shared_by


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲9/乙1", {"甲": "0.9", "乙": "0.1"}),
        ("靳林9/陈久亿1", {"靳林": "0.9", "陈久亿": "0.1"}),
        ("陈久亿１/靳林９", {"靳林": "0.9", "陈久亿": "0.1"}),
        ("张云稳+李耀男", {"张云稳": "0.5", "李耀男": "0.5"}),
        ("张三、李四、王五", {"张三": "0.3334", "李四": "0.3333", "王五": "0.3333"}),
        ("张三60%，李四40%", {"张三": "0.6", "李四": "0.4"}),
        ("张三（60%）+李四（40%）", {"张三": "0.6", "李四": "0.4"}),
        ("张三0.7/李四0.3", {"张三": "0.7", "李四": "0.3"}),
        ("张三/李四 7:3", {"张三": "0.7", "李四": "0.3"}),
        ("张三7成、李四3成", {"张三": "0.7", "李四": "0.3"}),
        ("Ann Lee + Bob Ray", {"Ann Lee": "0.5", "Bob Ray": "0.5"}),
        ("靳林6陈久亿4", {"靳林": "0.6", "陈久亿": "0.4"}),
        ("靳林60% 陈久亿40%", {"靳林": "0.6", "陈久亿": "0.4"}),
        ("Ann (70) Bob (30)", {"Ann": "0.7", "Bob": "0.3"}),
        ("Ann Lee 70% Bob Ray 30%", {"Ann Lee": "0.7", "Bob Ray": "0.3"}),
        ("靳林:陈久亿=7:3", {"靳林": "0.7", "陈久亿": "0.3"}),
        ("靳林/陈久亿=7:3", {"靳林": "0.7", "陈久亿": "0.3"}),
        ("靳林，陈久亿各50%", {"靳林": "0.5", "陈久亿": "0.5"}),
        ("靳林、陈久亿各一半", {"靳林": "0.5", "陈久亿": "0.5"}),
        ("原粼→李耀男", {"李耀男": "1"}),
        ("原粼->李耀男+张三", {"李耀男": "0.5", "张三": "0.5"}),
    ],
)
def test_shared_by_when_several_are_named_then_shares_add_up(text: str, expected: dict[str, str]) -> None:
    found = shared_by(text)
    assert found is not None
    assert found.certain
    assert dict(zip(found.names, found.shares, strict=True)) == {name: Decimal(share) for name, share in expected.items()}
    assert found.handed_over == ("→" in text or "->" in text)


ONES = ("销售1部2组", "华东1区华南2区", "Ann 70 Bob 30", "9:30", "张三2", "各界李四")


@pytest.mark.parametrize(
    "text", ["张三", "Ann Lee", "Lee, Ann", "销售1部", "张三2", "A-12/B-3", "2024/03", "", "+", "O'Neill", "张三/", *ONES]
)
def test_shared_by_when_one_is_named_then_none(text: str) -> None:
    assert shared_by(text) is None


@pytest.mark.parametrize("text", ["华东/张三", "张三/李四", "张三，李四"])
def test_shared_by_when_it_might_be_one_name_then_uncertain(text: str) -> None:
    found = shared_by(text)
    assert found is not None
    assert not found.certain


@pytest.mark.parametrize("text", ["张三5/李四3", "张三5李四3", "张三、李四各4成"])
def test_shared_by_when_shares_are_not_whole_then_says_so(text: str) -> None:
    found = shared_by(text)
    assert found is not None
    assert found.shares == ()
    assert "8" in str(found.problem)


@given(st.lists(st.integers(1, 99), min_size=2, max_size=6))
def test_shared_by_when_ratios_are_told_then_shares_are_exactly_one(weights: list[int]) -> None:
    names = "甲乙丙丁戊己"[: len(weights)]
    found = shared_by(f"{'/'.join(names)} {':'.join(map(str, weights))}")
    assert found is not None
    assert sum(found.shares) == 1
    assert all(share > 0 for share in found.shares)
