"""What was ordered, shipped and invoiced of one sale stands in its row: one of them counts, the others are no amounts to be added."""

from __future__ import annotations

import pytest

from tests.core.imports.test_recognise import meanings, one


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        ("订单额|开票额", "amount ignored"), ("开票金额|订单金额", "ignored amount"),
        ("发货金额|销售金额|开票金额", "ignored amount ignored"),
        ("Invoiced Amount|Order Amount", "ignored amount"),
    ],
)  # fmt: skip
def test_amounts_of_several_steps_when_in_one_row_then_the_earliest_counts_and_none_is_offered_to_be_added(
    headings: str, expected: str
) -> None:
    names = headings.split("|")
    table = one(
        ["日期", "销售员", "客户", *names],
        ["2026-09-01", "张伟", "甲公司", *(80 + 10 * at for at in range(len(names)))],
        ["2026-09-02", "李娜", "乙公司", *(200 for _ in names)],
        ["2026-09-03", "李娜", "丙公司", *(9 - 2 * at for at in range(len(names)))],
    )

    assert " ".join(meanings(table)[3:]) == expected
    assert table.parallel == ()


@pytest.mark.parametrize(("headings", "expected"), [("线上销售额|线下销售额", "amount ignored")])
def test_amounts_when_they_are_of_several_things_then_they_are_offered_to_be_added(headings: str, expected: str) -> None:
    table = one(
        ["日期", "销售员", "客户", *headings.split("|")],
        ["2026-09-01", "张伟", "甲公司", 80, 100],
        ["2026-09-02", "李娜", "乙公司", 200, 210],
    )

    assert " ".join(meanings(table)[3:]) == expected
    assert table.parallel == (3, 4)


def test_list_of_deliveries_when_it_repeats_what_was_ordered_then_what_was_shipped_counts() -> None:
    table = one(
        ["出库单号", "出库日期", "订单号", "客户", "产品", "发货金额", "订单金额"],
        ["CK1", "2026-09-01", "S1", "甲公司", "泵", 80, 100],
        ["CK2", "2026-09-02", "S1", "甲公司", "阀", 20, 100],
    )

    assert meanings(table)[5:] == ["amount", "ignored"]
