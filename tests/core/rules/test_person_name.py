"""Names of people in one column and in two, and birthdays as people write them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.rules.birthday import birthday_of
from salesdesk.rules.person_name import bare_name, joined_name, split_name


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("张伟", "伟", "张"),
        ("欧阳镕", "镕", "欧阳"),
        ("欧阳", "阳", "欧"),
        ("Ann van Lee", "Ann van", "Lee"),
        ("Madonna", None, "Madonna"),
        ("古丽娜尔·买买提", None, "古丽娜尔·买买提"),
        ("张 伟", None, "张 伟"),
    ],
)
def test_name_when_split_then_as_other_programs_have_it(name: str, first: str | None, last: str) -> None:
    assert split_name(name) == (first, last)


@given(st.text(st.sampled_from("张伟欧阳镕Ann O'·- "), min_size=1).map(str.strip).filter(bool))
def test_name_when_split_and_joined_then_is_the_same(name: str) -> None:
    assert joined_name(*split_name(name)) == name


@pytest.mark.parametrize(
    ("name", "bare"),
    [("Mr. John Smith", "John Smith"), ("张伟先生", "张伟"), ("王先生", "王先生"), ("Drew Mrazek", "Drew Mrazek"), ("李总", "李总")],
)
def test_name_when_somebody_is_addressed_then_compared_without(name: str, bare: str) -> None:
    assert bare_name(name) == bare


@pytest.mark.parametrize(
    ("said", "birthday"),
    [
        ("1985-03-12", "1985-03-12"),
        ("1985/3/12", "1985-03-12"),
        ("1985年3月12日", "1985-03-12"),
        ("19850312", "1985-03-12"),
        ("3月12日", "03-12"),
        ("3-12", "03-12"),
        ("03.12", "03-12"),
        ("--02-29", "02-29"),
        (date(1985, 3, 12), "1985-03-12"),
        (datetime(1985, 3, 12, 8, tzinfo=UTC), "1985-03-12"),
        ("13-12", None),
        ("1985-02-30", None),
        ("2999-01-01", None),
        (date(1899, 12, 30), None),
        ("soon", None),
        (None, None),
    ],
)
def test_birthday_when_written_in_any_way_then_is_read_or_none(said: object, birthday: str | None) -> None:
    assert birthday_of(said) == birthday
