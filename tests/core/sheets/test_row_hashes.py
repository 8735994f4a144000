"""Hashes of rows: the same for the same cells wherever they stand, another for any other."""

from __future__ import annotations

import io
import pickle
from collections.abc import Sequence
from datetime import date, time

import pytest

from salesdesk.sheets.grid import Cell
from salesdesk.sheets.row_hashes import LONG, SIZE, plain_cells, row_hashes
from salesdesk.sheets.wire import Sender

ROW: tuple[Cell, ...] = ("SO1", date(2026, 10, 31), 100.5, None, "张三", True)


def hashes(*rows: Sequence[Cell]) -> list[bytes]:
    found = row_hashes([plain_cells(column) for column in zip(*rows, strict=True)])
    return [found[at : at + SIZE] for at in range(0, len(found), SIZE)]


def test_row_when_it_comes_again_among_others_then_has_the_same_hash() -> None:
    alone = hashes(ROW)[0]

    assert hashes((None, None, *ROW, None))[0] == alone
    assert hashes((*ROW, "Anna"), (*ROW, None), (*ROW, 3.0))[1] == alone
    assert hashes((None, *ROW), ("x", None, time(8, 30), None, None, 1, None))[0] == alone


@pytest.mark.parametrize(("at", "cell"), [(0, "SO2"), (1, date(2026, 10, 30)), (2, 100.25), (3, 0.0), (3, ""), (4, "张三 "), (5, None)])
def test_row_when_a_cell_differs_then_has_another_hash(at: int, cell: Cell) -> None:
    assert hashes((*ROW[:at], cell, *ROW[at + 1 :])) != hashes(ROW)


def test_row_when_hashed_then_what_is_stored_stays_comparable() -> None:
    """Workspaces hold these hashes: another version of the program must find the same."""
    assert hashes(ROW)[0].hex() == "b190cc7a"


@pytest.mark.parametrize("beside", ["x", 7.0], ids=["texts", "mixed"])
def test_row_when_it_holds_a_long_text_then_its_hash_is_of_the_whole_text(beside: Cell) -> None:
    text = "ab" * LONG
    pipe = io.BytesIO()
    Sender(pipe).send_rows([(text,), (text[:-1] + "c",), (beside,), ("".join(text),)])
    first, other, _, again = (pickle.loads(pipe.getvalue())[4][at : at + SIZE] for at in range(0, 4 * SIZE, SIZE))

    assert first == again
    assert first != other
