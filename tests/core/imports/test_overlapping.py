"""Imports that share rows, undone and redone in any order: what is there is what the imports that stand hold, the last one's word."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.imports.plan.choices import Choices
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import Credit, Customer, Member, Product, SaleLine
from tests.core.imports.sheets import Sheets, apply, planned

HEADINGS = [
    ("订单号", Meaning.ORDER_NUMBER),
    ("日期", Meaning.DAY),
    ("销售员", Meaning.MEMBER),
    ("客户", Meaning.CUSTOMER),
    ("产品", Meaning.PRODUCT),
    ("金额", Meaning.AMOUNT),
]
_STEPS = 14
_ORDERS = 7
# Whose an order may be, mostly the first of them. A split stays where a sheet names but the first of its people: none does.
_PEOPLE = (("张三", "李四"), ("张三9/李四1", "张三5/李四5", "李四"))

Line = tuple[str, int]
"""Whose it is, and its amount."""


@dataclass
class _Model:
    """What should be: the imports by their action, in the order in which they were done, and which of them stand."""

    brought: dict[int, Mapping[int, Line]] = field(default_factory=dict)
    stands: set[int] = field(default_factory=set)

    def lines(self) -> dict[int, Line]:
        found: dict[int, Line] = {}
        for action, lines in self.brought.items():
            if action in self.stands:
                found |= lines
        return found


def _file(chance: random.Random) -> dict[int, Line]:
    first = chance.randrange(_ORDERS)
    orders = chance.choice((range(_ORDERS), range(first + 1), range(first, _ORDERS), chance.sample(range(_ORDERS), first + 1)))
    people = {order: _PEOPLE[order % 2] for order in orders}
    return {order: (chance.choice((some[0], some[0], *some)), chance.choice((1, 1, 1, 2))) for order, some in people.items()}


def _import(db: Database, sheets: Sheets, number: int, lines: Mapping[int, Line]) -> int | None:
    rows = [(f"O{order}", date(2026, 10, 1 + order), who, f"客户{order}", f"产品{order}", amount) for order, (who, amount) in lines.items()]
    path = sheets.add(f"{number}.xlsx", TableKind.SALE_LINES, HEADINGS, rows)
    return apply(db, planned(db, sheets, path, Choices(gone="keep"))).action_id


def _stored(db: Database) -> dict[int, Line]:
    with db.read() as session:
        names = {row[0]: row[1] for row in session.execute(select(Member.id, Member.name))}
        shares: dict[int, list[tuple[str, Decimal]]] = {}
        for line, member, share in session.execute(select(Credit.sale_line_id, Credit.member_id, Credit.share).order_by(Credit.id)):
            shares.setdefault(line, []).append((names[member], share))
        found: dict[int, Line] = {}
        for one in session.scalars(select(SaleLine)):
            own = shares.pop(one.id, [])
            who = "/".join(f"{name}{share * 10:.0f}" for name, share in own) if one.is_split else names[one.member_id or 0]
            found[int(str(one.order_number)[1:])] = (who, int(one.amount or 0))
        assert not shares  # none of a sale that is not there
        return found


def _names(db: Database) -> set[str]:
    with db.read() as session:
        return {name for model in (Member, Customer, Product) for name in session.scalars(select(model.name))}


def _named(lines: Mapping[int, Line]) -> set[str]:
    people = {name for who, _ in lines.values() for name in ("张三", "李四") if name in who}
    return people | {f"{what}{order}" for order in lines for what in ("客户", "产品")}


@pytest.mark.parametrize("seed", range(10))
def test_rows_when_overlapping_imports_are_undone_and_redone_in_any_order_then_are_those_of_the_imports_that_stand(
    database: Database, sheets: Sheets, seed: int
) -> None:
    chance, model, told = random.Random(seed), _Model(), list[str]()
    for number in range(_STEPS):
        what = chance.choice(("import", "undo", "undo", "redo")) if number > 1 else "import"
        if what == "import":
            lines = _file(chance)
            action = _import(database, sheets, number, lines)
            if action is not None:
                model.brought[action] = lines
                model.stands.add(action)
            told.append(f"import {action}: {lines}")
        elif what == "undo" and model.stands:
            action = chance.choice(sorted(model.stands))
            undo.undo(database, action)
            model.stands.discard(action)
            told.append(f"undo {action}")
        elif what == "redo" and (done := undo.redo(database)) is not None:
            model.stands.add(done.action.id)
            told.append(f"redo {done.action.id}")
        assert (_stored(database), _names(database)) == (model.lines(), _named(model.lines())), "\n".join(told)
    for action in chance.sample(sorted(model.stands), len(model.stands)):
        undo.undo(database, action)
    assert (_stored(database), _names(database)) == ({}, set()), "\n".join(told)
