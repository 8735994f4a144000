"""Names of people with titles and other additions."""

from __future__ import annotations

import pytest

from salesdesk.imports.plan.names.titled import bare_name, of_surname


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("张三(离职)", "张三"),
        ("张三（已离职）", "张三"),
        ("李四-离职", "李四"),
        ("张三经理", "张三"),
        ("欧阳娜娜女士", "欧阳娜娜"),
        ("Mr John Smith", "john smith"),
        ("Dr. John Smith (left)", "john smith"),
        ("张三（2）", None),
        ("张三（华东）", None),
        ("李总", None),
        ("王经理", None),
        ("欧阳经理", None),
        ("John Smith", None),
        ("John Smith (West)", None),
        ("Mr Smith", None),
        ("李小总", None),
    ],
)
def test_name_when_something_is_surely_added_then_the_rest_is_the_name(name: str, bare: str | None) -> None:
    assert bare_name(name) == bare


@pytest.mark.parametrize(
    ("name", "people", "found"),
    [
        ("李总", {1: "李四", 2: "王五"}, 1),
        ("李总", {1: "李四", 2: "李五"}, None),
        ("欧阳经理", {1: "欧阳娜", 2: "王五"}, 1),
        ("李四", {1: "李四五"}, None),
        ("Mr Smith", {1: "John Smith", 2: "Mary Jones"}, 1),
        ("J. Smith", {1: "John Smith", 2: "Mary Smith"}, 1),
        ("Mr Smith", {1: "John Smith", 2: "Mary Smith"}, None),
        ("Smith", {1: "John Smith"}, None),
    ],
)
def test_surname_when_only_one_has_it_then_they_are_offered(name: str, people: dict[int, str], found: int | None) -> None:
    assert of_surname(name, people) == found
