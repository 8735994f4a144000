"""The columns of one table as values, and the rows that are kept out because a cell cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import compress
from operator import itemgetter
from typing import Any

from salesdesk.imports.plan.cells.broken import EXTRA, broken_cells, left_out_cells, why_broken
from salesdesk.imports.plan.cells.held_back import held_back, said_once
from salesdesk.imports.plan.cells.torn import torn_rows
from salesdesk.imports.plan.cells.unpivot import DIVIDED, part_of, take_apart
from salesdesk.imports.plan.memory import Fixes
from salesdesk.imports.plan.names.associated import is_associated, mapped_names
from salesdesk.imports.plan.planned import Rejected, RejectedRows
from salesdesk.imports.recognise.layout.sections import widened
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, meanings
from salesdesk.sheets.cells import is_broken
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.measure_words import without_measure
from salesdesk.sheets.texts import is_shortened, with_all_digits
from salesdesk.sheets.values import parse_dates, parse_numbers, parse_texts, text_of
from salesdesk.text import Text

_NUMBERED = meanings(
    "order_number line_id member_id employee_number customer_id product_id number contract_number opportunity_id lead_id contact_id "
    "phone mobile"
)
_CALLED = meanings("phone mobile")


class Columns:
    """Reads columns of the rows that hold facts; `narrow` leaves out what was rejected, of `data` and of what is read later.

    A row that holds several facts counts as several (see `unpivot`); `table` and `rows` are what came of it.
    `whole` is the table before its rows were taken apart.
    `remarks` are what is to be said of columns, by index, where they are listed; `told` is what is to be said of the table.
    `go_on` is called before each column is read, and may raise `Cancelled`. `read` are the columns, by index, that were read so far;
    whoever reads the same table a second time hands it on.
    """

    def __init__(
        self,
        table: RecognisedTable,
        grid: SheetGrid,
        fixes: Fixes | None = None,
        go_on: Callable[[], None] | None = None,
        read: set[int] | None = None,
    ) -> None:
        self.whole = table
        self.grid = grid = widened(grid, table.sections)
        self._go_on = go_on
        self.read = set[int]() if read is None else read
        self.remarks: dict[int, Text] = {}
        self.told: list[Text] = []
        self.fixes = fixes or {}
        gone = {one.row for one in table.skipped}
        whole = range(table.first_row, table.last_row + 1)
        self.rows: Sequence[int] = [row for row in whole if row not in gone] if gone else whole
        lines = [grid.rows[row - 1] for row in self.rows] if gone else grid.rows[table.first_row - 1 : table.last_row]
        apart = take_apart(table, self.rows, lines)
        self.table, self.rows, self._lines, self._parts = apart.table, apart.rows, apart.lines, apart.parts
        self.year = table.period.year if table.period else None  # of days like 10月3日
        self._origins = apart.origins
        self._all_rows = self.rows
        self.data: dict[str, Sequence[Any]] = {}
        self._mask: list[bool] | None = None
        self._bad: set[int] = set()
        self._places: Sequence[int] = range(len(self.rows))
        self._out: set[int] = set()
        self._problems: list[Rejected] = []
        self._left: dict[tuple[int, int], tuple[int, RecognisedColumn, Cell]] = {}
        if grid.broken or grid.garbled or grid.lengths:
            self._leave_broken_out()

    def of(self, table: RecognisedTable) -> Columns:
        """Return the columns of the same rows, read once more as `table`, which is `whole` but for what its rows are read for."""
        other = Columns(table, self.grid, self.fixes, self._go_on, self.read)
        other.year = self.year
        return other

    def _leave_broken_out(self) -> None:
        torn = {row: (column, value, reason) for row, column, value, reason in reversed([*torn_rows(self.table, self.grid)])}
        if not torn and not self.grid.broken:
            return
        places: dict[int, list[int]] = {}
        for at, row in enumerate(self.rows):
            places.setdefault(row, []).append(at)
        for row, (column, value, reason) in sorted(torn.items()):
            for at in places.pop(row, ()):
                self.reject(at, column, value, reason)
        for row, column, text, needed in broken_cells(self.table, self.grid):
            for at in places.get(row, ()):
                if needed:
                    self.reject(at, column, text, why_broken(row - 1, column.index, text))
                else:
                    self._leave_empty(at, column, text)
        self.narrow()

    def __len__(self) -> int:
        return len(self.rows)

    def find(self, *meanings: Meaning) -> RecognisedColumn | None:
        """Return the surest column of the first of `meanings` that the table has."""
        for meaning in meanings:
            if found := self.table.column(meaning):
                return found
        return None

    def cells(self, column: RecognisedColumn) -> list[Cell]:
        """Return the cells of `column` in the rows that are still in; whatever is read begins here, and is stopped here."""
        self.read.add(column.index)
        return self.look_at(column)

    def look_at(self, column: RecognisedColumn) -> list[Cell]:
        """Return the cells of `column` as `cells` does, to learn from them and not to keep them: it does not count as read."""
        return self._still_in(self._whole(column))

    def _still_in(self, cells: list[Cell]) -> list[Cell]:
        if self._go_on is not None:
            self._go_on()
        return cells if self._mask is None else list(compress(cells, self._mask))

    @property
    def out(self) -> Sequence[int]:
        """The places of the rows that were rejected whole, in the order of the sheet."""
        return sorted(self._out)

    @property
    def out_rows(self) -> Sequence[int]:
        """The numbers of these rows, as Excel shows them."""
        return [self._all_rows[at] for at in self.out]

    def out_cells(self, column: RecognisedColumn) -> list[Cell]:
        """Return the cells of `column` in the rows that were rejected whole."""
        cells = self._whole(column)
        return [cells[at] for at in self.out]

    def _whole(self, column: RecognisedColumn) -> list[Cell]:
        index = column.index
        cells = list(map(itemgetter(index), self._lines))
        if known := self.fixes.get(index):
            cells = [known.get(text_of(cell), cell) for cell in cells]
        number = self.find(Meaning.ORDER_NUMBER) if column.of_order else None
        return said_once(column, cells, number, self._lines)

    def read_by_row(self, column: RecognisedColumn, *, rejected: bool = False) -> dict[int, int]:
        """Return the numbers of `column` (ten-thousandths) by row, of rows that are kept out or left out as well.

        `rejected` gives those of the rows alone that were rejected whole.
        """
        places = sorted(self._out) if rejected else range(len(self._lines))
        cells = [self._lines[at][column.index] for at in places]
        values = parse_numbers(cells, column.factor, column.decimal)[0]
        found: dict[int, int] = {}
        for at, value in zip(places, values, strict=True):
            row = self._all_rows[at]
            if value:  # the parts of a shared row say the same, facts of a row taken apart each their own
                found[row] = value + (found.get(row, 0) if self._parts is None else 0)
        return found

    def texts(self, *meanings: Meaning) -> list[str | None] | None:
        """Return the texts of the column with the first of `meanings`; None when there is no such column."""
        column = self.find(*meanings)
        if column is None:
            return None
        if column.meaning not in _NUMBERED:
            texts = parse_texts(self.cells(column))
            return mapped_names(texts) if is_associated(column) else texts
        if column.meaning in _CALLED:
            return without_points(parse_texts(self.cells(column)))
        # Of 4.5E+09, or 5500000000000000000, the digits are gone that tell one order from another: it names none of them.
        self.read.add(column.index)
        texts = parse_texts(self._still_in(with_all_digits(self._whole(column))))
        texts = [None if is_shortened(one) else one for one in texts]
        return without_points(texts)

    def numbers(self, column: RecognisedColumn | None, spare: Sequence[bool] = ()) -> list[int | None] | None:
        """Return a column in ten-thousandths, its unit applied; cells that are no number reject their row.

        In `spare` rows, and in a column that no row needs, such cells are left empty, which is told.
        """
        if column is None:
            return None
        cells = self.cells(column)
        if column.meaning is Meaning.QUANTITY:
            cells = list(map(without_measure, cells))
        values, problems = parse_numbers(cells, column.factor, column.decimal)
        self._put_aside(column, problems, spare)
        if self._parts is not None and column.meaning in DIVIDED:
            parts = self._parts if self._mask is None else compress(self._parts, self._mask)
            return [None if one is None else part_of(one, part) for one, part in zip(values, parts, strict=True)]
        return values

    def days(self, column: RecognisedColumn | None, spare: Sequence[bool] = ()) -> list[date | None] | None:
        """Return a column of days; cells that are no day reject their row, but for `spare` rows and a column that no row needs."""
        if column is None:
            return None
        values, problems = parse_dates(self.cells(column), column.order, self.year)
        self._put_aside(column, problems, spare)
        return values

    def days_of(self, *meanings: Meaning, open_: Sequence[bool] = ()) -> list[date | None] | None:
        """Return the days of the first of `meanings` that the table has, each row without one that of the next; None when it has none.

        Only the day of closing is said of some rows and not of others: of what is `open_`, anything may stand there, and when it is
        expected counts.
        """
        column = self.find(*meanings)
        if column is None or column.meaning is not Meaning.CLOSED_DAY:
            return self.days(column)
        days = self.days(column, open_)
        if days is None or None not in days:
            return days
        rest = self.days_of(*(one for one in meanings if one is not Meaning.CLOSED_DAY)) or days
        return [other if own is None else own for own, other in zip(days, rest, strict=True)]

    def _put_aside(self, column: RecognisedColumn, problems: Sequence[tuple[int, Cell, Text]], spare: Sequence[bool] = ()) -> None:
        for at, value, reason in problems:
            if column.meaning in EXTRA or (spare and spare[at]):
                self._leave_empty(at, column, value)
            else:
                self.reject(at, column, value, reason)

    def pass_over(self, column: RecognisedColumn) -> None:
        """Note the broken cells of a column that is not read, since another one says more."""
        self.read.add(column.index)
        if self.grid.broken:
            for at, cell in enumerate(self.cells(column)):
                if is_broken(cell):
                    self._leave_empty(at, column, cell)

    def leave_empty(self, at: int, column: RecognisedColumn, value: Cell) -> None:
        """Note a cell that cannot be read, in a row that is taken without it."""
        self._leave_empty(at, column, value)

    def _leave_empty(self, at: int, column: RecognisedColumn, value: Cell) -> None:
        place = self._places[at]
        if self._origins is not None:
            column = self._origins[at].get(column.index, column)
        self._left[place, column.index] = self.rows[at], column, value

    @property
    def left_empty(self) -> list[Text]:
        """What is to be said of cells that could not be read, in rows that are taken without them."""
        return left_out_cells([one for (place, _), one in self._left.items() if place not in self._out])

    def reject(
        self, at: int, column: RecognisedColumn | None, value: Cell, reason: Text, *, whole: bool = True, lost: bool = False
    ) -> None:
        """Keep row number `at` (of those still in) out, or only this cell of it, and say why.

        `lost`: the row stays, but the one figure that it has is not imported.
        """
        if whole:
            self._bad.add(at)
        if whole or lost:
            self._out.add(self._places[at])
        if column is not None and self._origins is not None:
            column = self._origins[at].get(column.index, column)
        if column is not None and is_broken(value):
            reason = why_broken(self.rows[at] - 1, column.index, str(value))
        # What a section says stands in another row: there is no cell to put right here.
        placed = column is not None and all(one.index != column.index for one in self.table.sections)
        index = column.index if column is not None and placed else None
        self._problems.append(Rejected(self.rows[at], column.header if column else None, value, reason, index))

    def reject_empty(self, values: Sequence[object], column: RecognisedColumn | None, reason: Text) -> None:
        """Keep out each row whose value is None, unless it is out already."""
        if None in values:
            for at, value in enumerate(values):
                if value is None and at not in self._bad:
                    self.reject(at, column, None, reason)

    def narrow(self) -> None:
        """Leave the rejected rows out from here on."""
        if self._bad:
            self.keep([at not in self._bad for at in range(len(self.rows))])

    def keep(self, stay: list[bool]) -> None:
        """Leave out every row for which `stay` is False, without rejecting it."""
        if self._mask is None:
            self._mask = stay
        else:
            rest = iter(stay)
            self._mask = [was and next(rest) for was in self._mask]
        self.rows = list(compress(self._all_rows, self._mask))
        self._places = list(compress(self._places, stay))
        self.data = {name: list(compress(values, stay)) for name, values in self.data.items()}
        if self._origins is not None:
            self._origins = list(compress(self._origins, stay))
        self._bad = set()

    @property
    def rejected(self) -> RejectedRows:
        """What is kept out, with the original cells and what those above them say of them as well."""
        return held_back(self.whole, self.table, self.grid, self._problems)


def without_points(texts: list[str | None]) -> list[str | None]:
    """Return the numbers of a column that a program took for figures as they were: 1001 for 1001.0, where nothing else has a point."""
    if not any(one is not None and one.endswith(".0") for one in texts):
        return texts
    if not all(one is None or one.removesuffix(".0").isdecimal() for one in texts):
        return texts
    return [one and one.removesuffix(".0") for one in texts]
