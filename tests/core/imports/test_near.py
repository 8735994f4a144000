"""Which names are offered as one, and for which reason."""

from __future__ import annotations

import pytest

from salesdesk.imports.plan.names.codes import squash
from salesdesk.imports.plan.names.near import nearest_person, shapes_of


@pytest.mark.parametrize(
    ("one", "other"),
    [("Plan 1.5", "Plan 15"), ("C++", "C#"), ("3-4mm", "34mm"), ("东方贸易（有限公司）", "东方贸易有限公司"), ("R&D", "RD")],
)
def test_names_when_a_sign_tells_them_apart_then_are_not_alike_but_for_spaces(one: str, other: str) -> None:
    assert squash(one) != squash(other)


@pytest.mark.parametrize(
    ("known", "name", "reason"),
    [
        ("GTX Pro", "GTXPro", "They differ in spaces, dots or dashes only."),
        ("GTX Pro", "gtx-pro", "They differ in spaces, dots or dashes only."),
        ("张三", "张　三", "They differ in spaces, dots or dashes only."),
        ("O'Neil", "O’Neil", "They differ in spaces, dots or dashes only."),
        ("A. Smith", "A.Smith", "They differ in spaces, dots or dashes only."),
        ("东方贸易有限公司", "东方贸易（有限公司）", "They differ in brackets or signs only."),
        ("东方贸易有限公司", "東方貿易（有限公司）", "The same in simplified characters."),
        ("东方贸易有限公司", "东方贸易股份有限公司", "They differ in the legal form."),
        ("张三", "张三经理", "They differ in a title or what is added to the name."),
        ("John Smith", "Mr. John Smith", "They differ in a title or what is added to the name."),
        ("东方贸易", "东方贸易（上海）", "They differ in what stands in brackets."),
    ],
)
def test_name_when_nearly_known_then_is_offered_with_the_best_reason(known: str, name: str, reason: str) -> None:
    found = nearest_person(name, shapes_of([(7, known)]))

    assert found is not None
    assert (found[0], str(found[2])) == (7, reason)


@pytest.mark.parametrize(("known", "name"), [("Store A001", "Store A002"), ("Shop North 1", "Shop North 2")])
def test_name_when_another_number_then_is_another(known: str, name: str) -> None:
    assert nearest_person(name, shapes_of([(7, known)])) is None
