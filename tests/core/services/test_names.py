"""Somebody whose name is typed: found as it is spelled, by number or alias; who is only like it is offered in the refusal."""

from __future__ import annotations

import pytest

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure.who import Who
from salesdesk.model import Alias, Member, Team
from salesdesk.services.names import who_called

ZHANG, ANN, EAST = Who.member(1), Who.member(2), Who.team(1)


@pytest.fixture
def team(database: Database) -> Database:
    """Give a workspace with two members and a team."""
    with database.write_unrecorded() as session:
        session.add_all([Member(id=1, name="张三", employee_number="E7"), Member(id=2, name="Ann Lee"), Team(id=1, name="华东一组")])
        session.flush()
        session.add(Alias(record="member", text="小张", target_id=1))
    return database


@pytest.mark.parametrize(
    ("typed", "who"),
    [("张三", ZHANG), ("E7", ZHANG), ("小张", ZHANG), ("ann  lee", ANN), ("Ａｎｎ Ｌｅｅ", ANN), ("华东一组", EAST)],
)
def test_name_when_spelled_so_then_is_found(team: Database, typed: str, who: Who) -> None:
    assert who_called(team, typed) == who


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("张 三", "Did you mean “张三”?"),
        ("張三", "Did you mean “张三”?"),
        ("zhangsan", "Did you mean “张三”?"),
        ("AnnLee", "Did you mean “Ann Lee”?"),
        ("华东 一组", "Did you mean “华东一组”?"),
        ("小 张", "called “小 张”."),
        ("李四", "called “李四”."),
    ],
)
def test_name_when_only_like_one_then_is_refused_with_whom_it_may_mean(team: Database, typed: str, offered: str) -> None:
    with pytest.raises(SalesDeskError) as error:
        who_called(team, typed)

    assert str(error.value.text).endswith(offered)
