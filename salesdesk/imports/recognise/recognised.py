"""What was recognised in a workbook: tables, their kind, and the meaning of each column, each with its reason."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.cells import cell_name
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.text import Text


@dataclass(frozen=True, slots=True)
class YearMonth:
    """The period that a heading, a cell, a title or a name speaks of; what it does not say is None.

    `fiscal`: the year is a fiscal one (FY24, 2024财年), which may start in another month than January.
    """

    year: int | None
    quarter: int | None = None
    month: int | None = None
    half: int | None = None
    week: int | None = None  # of its month, where that is known and the number is small enough; else of the year (ISO)
    day: int | None = None
    fiscal: bool = False


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a column does not say of itself: it can be read in several `ways`, the likelier first, which `cells` of it show.

    `against` are cells that fit one way only, one for each: no way is right for all.
    Ways are "dmy", "mdy" and "ymd" for dates, "," and "." (the decimal sign) for numbers.
    """

    ways: tuple[str, ...]
    cells: tuple[str, ...]
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RecognisedColumn:
    """One column. `index` is its place in the rows of the sheet (0-based); `header` is as written.

    `factor` is what its numbers are to be multiplied by (万元: 10,000); `period` is set for `PERIOD_VALUE`;
    `fill_down` says that an empty cell means the one above it, `of_order` that it means the one on the first line of its order.
    `decimal` ("." or ",") and `order` ("dmy", "mdy", "ymd") say how its numbers and dates are written, where that makes a difference.
    `group` is the number of a payment among several in a row; `shared` says that a cell may name several people, who share what the
    row says.
    `run_up`: its figures are those of the periods before it too, from the start of the year.
    `doubt` is set where the likelier way was taken and the manager has to say.
    """

    index: int
    header: str
    meaning: Meaning
    confidence: float
    reason: Text
    factor: int = 1
    currency: str | None = None
    period: YearMonth | None = None
    fill_down: bool = False
    of_order: bool = False
    decimal: str | None = None
    order: str | None = None
    group: int | None = None
    shared: bool = False
    run_up: bool = False
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A column that a table does not have: words alone in a row say what the rows below them have in it.

    `index` is its place behind the columns of the sheet; `starts` are (row as Excel shows it, words): they hold from that row on.
    """

    index: int
    header: str
    starts: tuple[tuple[int, str | None], ...]

    def at(self, row: int) -> str | None:
        """Return what the row `row` (as Excel shows it) has in the column."""
        place = bisect_right(self.starts, row, key=_start)
        return self.starts[place - 1][1] if place else None


def _start(start: tuple[int, str | None]) -> int:
    return start[0]


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row inside the table that holds no fact; `row` is as Excel shows it."""

    row: int
    reason: Text
    kind: str  # "total" | "header" | "blank" | "title" | "section" | "note" | "void" | "paper" | "line"


@dataclass(frozen=True, slots=True)
class TotalsRow:
    """The sheet's own sums: `values` are (column index, value as read). `first` and `last` are the rows that it sums.

    `rows` are these where not all from the first to the last are among them; else none.
    """

    row: int
    label: str
    values: tuple[tuple[int, Cell], ...]
    first: int
    last: int
    rows: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class RecognisedTable:
    """One table of one sheet. Row numbers are 1-based as Excel shows them, column indexes 0-based.

    `needs` names what the table does not say and somebody has to: "period", "year", "member"; "decimal" and "date_order" are
    decided one way and are better asked for.
    `shape` is "rows", "months_wide", "people_wide", "numbered" or "form" (a filled review form).
    `signature` is the same for tables with the same headers.
    `duplicate_of` names an earlier sheet with the very same rows; `sum_of` the sheets whose figures this one adds up.
    `own_record` is the kind of record that SalesDesk itself exported to the table.
    `sections` are columns made of words alone in a row; `sections.widened` gives the sheet with them.
    `parallel` are the columns, by index, that are amounts of a row with equal right: one of them counts, unless all are said to.
    `alone`: the sheet has no other table.
    `doubt` says why a table that fits its kind may be of something else all the same: it waits to be confirmed.
    """

    file: str
    sheet: str
    hidden: bool
    top: int
    left: int
    bottom: int
    right: int
    header_rows: tuple[int, ...]
    first_row: int
    last_row: int
    title: str
    kind: TableKind
    confidence: float
    reason: Text
    columns: tuple[RecognisedColumn, ...]
    product: str | None = None
    product_reason: Text | None = None
    factor: int = 1
    shape: str = "rows"
    signature: str = ""
    period: YearMonth | None = None
    period_reason: Text | None = None
    skipped: tuple[SkippedRow, ...] = ()
    totals: tuple[TotalsRow, ...] = ()
    needs: tuple[str, ...] = ()
    notes: tuple[Text, ...] = ()
    duplicate_of: str | None = None
    sum_of: tuple[str, ...] = ()
    own_record: str | None = None
    sections: tuple[Section, ...] = ()
    parallel: tuple[int, ...] = ()
    alone: bool = True
    doubt: Text | None = None

    @property
    def cells(self) -> str:
        """The cells from the header to the last row and column, as Excel writes them: "B3:E8"."""
        first = min(self.header_rows, default=self.top)
        return f"{cell_name(first - 1, self.left)}:{cell_name(self.bottom - 1, self.right)}"

    @property
    def place(self) -> str:
        """The sheet, and which cells of it where it has other tables too."""
        return self.sheet if self.alone else f"{self.sheet} {self.cells}".strip()

    @property
    def is_fixed(self) -> bool:
        """True where the columns are not guessed: our own exports and review forms."""
        return self.own_record is not None or self.shape == "form"

    def columns_at(self, index: int) -> RecognisedColumn:
        """Return the column at `index` in the rows of the sheet; KeyError when there is none."""
        for one in self.columns:
            if one.index == index:
                return one
        raise KeyError(index)

    def column(self, meaning: Meaning) -> RecognisedColumn | None:
        """Return the column with `meaning` in which there is most confidence, or None."""
        found = [one for one in self.columns if one.meaning is meaning]
        return max(found, key=lambda one: one.confidence) if found else None

    def row_numbers(self) -> list[int]:
        """Return the numbers (as Excel shows them) of the rows that hold facts."""
        gone = {one.row for one in self.skipped}
        return [number for number in range(self.first_row, self.last_row + 1) if number not in gone]

    def values(self, grid: SheetGrid, index: int) -> list[Cell]:
        """Return column `index` of the rows that hold facts, in the order of `row_numbers()`, filled down where needed."""
        return column_values(grid, self.row_numbers(), index, any(one.fill_down for one in self.columns if one.index == index))


def column_values(grid: SheetGrid, numbers: Sequence[int], index: int, fill_down: bool = False) -> list[Cell]:
    """Return column `index` of the rows `numbers` (1-based); with `fill_down` an empty cell takes the value above it."""
    rows = grid.rows
    cells = [rows[number - 1][index] for number in numbers]
    if fill_down:
        last: Cell = None
        for at, cell in enumerate(cells):
            if cell is None:
                cells[at] = last
            else:
                last = cell
    return cells


SUMMED = meanings("amount quantity cost profit target received outstanding tax period_value member_value total commission salary pay_part")
"""What adds up over rows."""
