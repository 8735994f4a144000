"""To what goals of a sheet are limited: values by their words, customers and products by their very names or another spelling of them."""

from __future__ import annotations

import pytest

from salesdesk.db import Database
from salesdesk.imports.plan.goals.scope import Scopes
from salesdesk.measure import ALL, Only
from salesdesk.model import Alias, Customer, Product


@pytest.fixture
def shop(sqlite_database: Database) -> Database:
    """Give a workspace with customers, two of them of one name, and a product."""
    with sqlite_database.write_unrecorded() as session:
        session.add_all([Customer(id=1, name="恒达贸易", region="华东"), Customer(id=2, name="中联"), Customer(id=3, name="中联")])
        session.add_all([Product(id=1, name="GTX Pro"), Alias(record="customer", text="恒 达", target_id=1)])
    return sqlite_database


@pytest.mark.parametrize(
    ("words", "only"),
    [
        ("客户=恒达贸易", Only(customer=(1,))),
        ("客户=恒 达", Only(customer=(1,))),
        ("产品=gtx pro", Only(product=(1,))),
        ("恒达贸易", Only(customer=(1,))),
        ("区域=华 东", Only(region=("华东",))),
    ],
)
def test_goal_when_limited_to_what_is_called_so_then_is(shop: Database, words: str, only: Only) -> None:
    with shop.read() as session:
        assert Scopes(session).read(words) == (only, None)


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("客户=恒 达 贸易", "There is no Customer called “恒 达 贸易”."),
        ("产品=GTXPro", "There is no Product called “GTXPro”."),
        ("恒-达贸易", "It is not clear to what “恒-达贸易” limits it."),
        ("客户=中联", "More than one Customer is called “中联”."),
    ],
)
def test_goal_when_the_name_is_only_like_a_known_one_then_is_not_taken_for_it(shop: Database, words: str, problem: str) -> None:
    with shop.read() as session:
        only, told = Scopes(session).read(words)

    assert only == ALL
    assert str(told).startswith(problem)
