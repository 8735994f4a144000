"""Which spellings are one name, which are offered, and which are names of their own."""

from __future__ import annotations

import pytest

from salesdesk.imports.plan.near import nearest_person, shapes_of
from salesdesk.imports.plan.resolve import squash


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GTX Pro", "GTXPro"),
        ("gtx-pro", "GTX Pro"),
        ("张　三", "张三"),
        ("华为（中国）", "华为(中国)"),
        ("O’Neil", "O'Neil"),
        ("A.Smith", "A. Smith"),
    ],
)
def test_names_when_they_differ_in_spelling_only_then_are_one(one: str, other: str) -> None:
    assert squash(one) == squash(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Plan 1.5", "Plan 15"), ("C++", "C#"), ("3-4mm", "34mm"), ("东方贸易（有限公司）", "东方贸易有限公司"), ("R&D", "RD")],
)
def test_names_when_a_sign_tells_them_apart_then_are_two(one: str, other: str) -> None:
    assert squash(one) != squash(other)


@pytest.mark.parametrize(
    ("known", "name", "reason"),
    [
        ("东方贸易有限公司", "东方贸易（有限公司）", "They differ in brackets or signs only."),
        ("东方贸易有限公司", "東方貿易（有限公司）", "The same in simplified characters."),
        ("东方贸易有限公司", "东方贸易股份有限公司", "They differ in the legal form."),
        ("东方贸易", "东方贸易（上海）", "They differ in what stands in brackets."),
    ],
)
def test_name_when_nearly_known_then_is_offered_with_the_best_reason(known: str, name: str, reason: str) -> None:
    found = nearest_person(name, shapes_of([(7, known)]))

    assert found is not None
    assert (found[0], str(found[1])) == (7, reason)
