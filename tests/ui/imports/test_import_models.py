"""The lists of the import dialog keep Qt's rules for models, and what they say is right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from salesdesk.imports.plan.planned import Counts, TotalsCheck
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.period import Period
from salesdesk.text import mark
from ui.imports import words
from ui.imports.corrections import Corrections
from ui.imports.grid import Grid
from ui.imports.grid_rows import GridModel, Head, Offer
from ui.imports.source_list import Entry, EntryModel


def test_grid_when_filled_then_keeps_to_the_rules(qtmodeltester: ModelTester) -> None:
    model = GridModel()
    model.fill([Head("Row", 60, True), Head("Read as")], [["2", "Date"]], {(0, 1): Offer(4, "a", (("a", "Date"), None, ("b", "Amount")))})

    qtmodeltester.check(model)

    assert model.index(0, 1).flags() & Qt.ItemFlag.ItemIsEditable
    assert not model.index(0, 0).flags() & Qt.ItemFlag.ItemIsEditable


def test_grid_when_narrow_then_its_open_column_can_still_be_read(qtbot: QtBot) -> None:
    grid = Grid("left")
    qtbot.addWidget(grid)
    grid.resize(320, 200)
    grid.show()
    grid.rows.fill([Head("What", 120), Head("Which"), Head("Why", 180)], [["Sale line", "SO1 · 98", "Changed since"]])
    narrow = grid.columnWidth(1)
    grid.resize(720, 200)

    assert narrow >= 80
    qtbot.waitUntil(lambda: grid.columnWidth(1) > 300)


def test_cell_when_another_value_is_chosen_then_tells_it_once(qtbot: QtBot) -> None:
    model = GridModel()
    model.fill([Head("Read as")], [["Date"]], {(0, 0): Offer(4, "a", (("a", "Date"), ("b", "Amount")))})
    keeper = Keeper()
    model.corrected.connect(keeper.keep)

    model.setData(model.index(0, 0), "a")
    model.setData(model.index(0, 0), "b")

    assert keeper.told == [(4, "b")]


def test_entries_when_listed_then_keep_to_the_rules(qtmodeltester: ModelTester) -> None:
    model = EntryModel()
    model.fill([Entry("a.xlsx"), Entry("Sheet1", table=0, key=("a.xlsx", "Sheet1", 1))])

    qtmodeltester.check(model)

    assert not model.index(0).flags() & Qt.ItemFlag.ItemIsSelectable


def test_counts_when_said_then_leave_out_what_is_zero() -> None:
    assert words.sentence(Counts(new=1204, changed=3, rejected=12)) == "1,204 new, 3 changed, 12 rejected"


def test_total_when_it_differs_then_says_by_how_much() -> None:
    said = words.totals(TotalsCheck(9, "合计", "金额", 1_000_000, 990_000))

    assert said == "The sheet's own total of “金额” (row 9) is 100.00, its rows add up to 99.00: a difference of −1.00."


def test_total_when_some_of_it_is_rejected_then_says_how_much() -> None:
    said = words.totals(TotalsCheck(9, "合计", "金额", 1_000_000, 1_000_000, rejected=40_000, rejected_rows=2))

    assert said == "The sheet's own total of “金额” agrees: 100.00. Of it 4.00 in 2 rejected rows are not imported."


def test_kind_when_corrected_then_meanings_said_for_another_are_dropped() -> None:
    table = RecognisedTable(
        "a.xlsx", "Sheet1", False, 1, 0, 3, 1, (1,), 2, 3, "", TableKind.UNKNOWN, 0.0, mark("Test", "told"), ()
    )  # fmt: skip
    corrections = Corrections()
    corrections.set_period(table, Period.month(2026, 10))

    corrections.set_kind(table, TableKind.CUSTOMERS)
    corrections.set_skip(table, True)

    made = corrections.of(table)
    assert made is not None
    assert (made.kind, made.skip, made.day, made.meanings) == (TableKind.CUSTOMERS, True, Period.month(2026, 10).end, ())


class Keeper:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.told: list[tuple[object, object]] = []

    def keep(self, key: object, value: object) -> None:
        """A receiver of `corrected`."""
        self.told.append((key, value))
