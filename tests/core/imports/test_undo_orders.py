"""Imports that build on one another, undone in any order: nothing of them stays, and redo brings all of it back."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import date

import pytest
from sqlalchemy import select

from salesdesk import undo
from salesdesk.changes import UNTRACKED
from salesdesk.db import Database
from salesdesk.imports.plan.choices import Choices
from salesdesk.imports.plan.gone.missing import REPLACE
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import Base, SaleLine
from salesdesk.services.imports import imports
from salesdesk.services.records import fetch, save
from salesdesk.services.undone_words import undone_words
from tests.core.imports.sheets import Sheets, apply, planned, stored

HEADINGS = [
    ("订单号", Meaning.ORDER_NUMBER),
    ("日期", Meaning.DAY),
    ("销售员", Meaning.MEMBER),
    ("客户", Meaning.CUSTOMER),
    ("产品", Meaning.PRODUCT),
    ("金额", Meaning.AMOUNT),
]
NO_KEY = HEADINGS[1:]
Rows = Sequence[tuple[object, ...]]


def _line(order: str, amount: float, who: str = "张三", customer: str = "东方公司") -> tuple[object, ...]:
    return (order, date(2026, 10, int(order[1:])), who, customer, "手表", amount)


CHANGES: dict[str, Sequence[Rows]] = {
    "amount": ([_line("O1", 1), _line("O2", 2)], [_line("O1", 1), _line("O2", 300)]),
    "new names": ([_line("O1", 1), _line("O2", 2)], [_line("O2", 2, "李四", "西方公司"), _line("O3", 3)]),
    "longer": ([_line("O1", 1)], [_line("O1", 1), _line("O2", 2)], [_line("O1", 5), _line("O2", 7, "王五"), _line("O3", 2, "王五")]),
    "back again": ([_line("O1", 1)], [_line("O1", 2, "李四")], [_line("O1", 1)]),
}


def _everything(db: Database) -> dict[str, list[dict[str, object]]]:
    found = {}
    with db.read() as session:
        for table in Base.metadata.sorted_tables:
            if table.name not in UNTRACKED:
                rows = session.execute(select(table).order_by(*table.primary_key.columns)).mappings()
                found[table.name] = [{name: value for name, value in row.items() if name != "version"} for row in rows]
    return found


def _import_all(db: Database, sheets: Sheets, versions: Sequence[Rows], *, keys: bool = True) -> list[int]:
    actions = []
    for rows in versions:
        lines = rows if keys else [one[1:] for one in rows]
        path = sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS if keys else NO_KEY, lines)
        result = apply(db, planned(db, sheets, path, Choices(gone=REPLACE)))
        assert result.action_id is not None
        actions.append(result.action_id)
    return actions


def _orders() -> list[tuple[str, tuple[int, ...]]]:
    return [(name, order) for name, versions in CHANGES.items() for order in itertools.permutations(range(len(versions)))]


@pytest.mark.parametrize(("name", "order"), _orders())
def test_undo_when_imports_are_undone_in_any_order_then_nothing_stays_and_redo_brings_all_back(
    database: Database, sheets: Sheets, name: str, order: tuple[int, ...]
) -> None:
    empty = _everything(database)
    actions = _import_all(database, sheets, CHANGES[name])
    full = _everything(database)

    for _ in range(2):
        for at in order:
            undo.undo(database, actions[at])
        assert _everything(database) == empty
        assert {(one.undone.rows + one.undone.names).left for one in imports(database) if one.undone} == {0}
        while undo.redo(database) is not None:
            pass
        assert _everything(database) == full


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_undo_when_a_later_import_replaced_missing_rows_then_nothing_stays(
    database: Database, sheets: Sheets, order: tuple[int, ...]
) -> None:
    empty = _everything(database)
    before = [*(_line(f"O{n}", n) for n in range(1, 9))]
    actions = _import_all(database, sheets, [before, [_line("O1", 900), *before[1:6], _line("O7", 5, "王五", "西方公司")]], keys=False)
    full = _everything(database)

    for at in order:
        undo.undo(database, actions[at])

    assert _everything(database) == empty
    while undo.redo(database) is not None:
        pass
    assert _everything(database) == full


def test_undo_when_a_later_import_is_undone_too_then_says_what_was_finished(database: Database, sheets: Sheets) -> None:
    first, second = _import_all(database, sheets, CHANGES["amount"])

    one = undo.undo(database, first)
    two = undo.undo(database, second)

    assert one is not None
    # The second import changed one line of the first, and holds the other.
    assert (one.facts, one.names) == (undo.Figures(0, 1, held=1), undo.Figures(held=3))
    assert two is not None
    assert (two.facts, two.names, two.finished) == (undo.Figures(1), undo.Figures(), 5)
    last, before = imports(database)
    assert last.undone is not None and before.undone is not None
    assert (last.undone.also, before.undone.also) == (5, 0)
    assert "5 rows and names of earlier imports went with it" in str(undone_words(two.facts, two.names, two.finished)[-1])


def test_undo_when_somebody_edited_a_row_by_hand_then_it_stays_whatever_is_undone_later(database: Database, sheets: Sheets) -> None:
    first, second = _import_all(database, sheets, CHANGES["new names"])
    line = stored(database, SaleLine.id)[0][0]
    opened = fetch(database, "sale_line", line)
    save(database, "sale_line", {**opened.values, "note": "mine"}, line, opened.version)

    undo.undo(database, first)
    undo.undo(database, second)

    assert stored(database, SaleLine.id, SaleLine.note) == [(line, "mine")]
