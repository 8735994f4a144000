"""Rules over several figures: a matrix of two, a kicker on another component."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from salesdesk.errors import SalesDeskError
from salesdesk.rules.pay.breaks import AtBreak, ascending, place
from salesdesk.rules.pay.given import ZERO, Given, Named, Names, Outcome, Slice, nothing
from salesdesk.rules.pay.tiers import NO_BASE, Pays
from salesdesk.rules.pay.words import COMMA, THEN, joined, money, rate, shown
from salesdesk.text import Text, mark


@dataclass(frozen=True, slots=True)
class Scale:
    """A figure by its name and the break points at which its rows or columns change."""

    figure: str
    breaks: tuple[Decimal, ...]

    def __post_init__(self) -> None:
        ascending(self.breaks, "percent" if self.figure.startswith("attainment") else "number")


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table of two figures: `cells[row][column]` is the rate of the base or the sum that is paid.

    There is one row (column) more than break points. Raises `SalesDeskError("pay.cells")`.
    """

    rows: Scale
    columns: Scale
    cells: tuple[tuple[Decimal, ...], ...]
    pays: Pays = Pays.RATE
    at_break: AtBreak = AtBreak.UPPER

    def __post_init__(self) -> None:
        tall, wide = len(self.rows.breaks) + 1, len(self.columns.breaks) + 1
        if len(self.cells) != tall or any(len(row) != wide for row in self.cells):
            text = mark(
                "PayCheck", "The matrix needs {rows} {rows:row|rows} of {columns} {columns:cell|cells}: one more each than break points."
            )
            raise SalesDeskError("pay.cells", text, rows=tall, columns=wide)

    def pay(self, given: Given) -> Outcome:
        """Return the cell's pay."""
        down, across = given.figures.get(self.rows.figure), given.figures.get(self.columns.figure)
        if down is None or across is None:
            return nothing(mark("PayReason", "one of the two figures of the matrix cannot be told"))
        row = place(self.rows.breaks, down, self.at_break)
        column = place(self.columns.breaks, across, self.at_break)
        pays = self.cells[row][column]
        where = mark("PaySlice", "row {row}, column {column} of the matrix").fill(row=row + 1, column=column + 1)
        if self.pays is Pays.AMOUNT:
            return Outcome((Slice(where, pays),), None if pays else mark("PayReason", "this cell of the matrix pays nothing"))
        if not given.base:
            return nothing(NO_BASE)
        text = mark("PaySlice", "{where}: {base} × {rate}").fill(where=where, base=money(given.base), rate=rate(pays))
        reason = None if pays else mark("PayReason", "this cell of the matrix pays nothing")
        return Outcome((Slice(text, given.base * pays, given.base, pays),), reason)

    def sentence(self, names: Names) -> Text:
        """Return the matrix row by row."""
        down, across = (names.get(one.figure, Named(one.figure)) for one in (self.rows, self.columns))
        ends = ["0", *(shown(one, across.kind) for one in self.columns.breaks)]
        parts: list[Text | str] = []
        for at, row in enumerate(self.cells):
            start = "0" if not at else shown(self.rows.breaks[at - 1], down.kind)
            cell = mark("Pay", "from {at}: {pays}")
            cells = [cell.fill(at=end, pays=self._pays(one)) for end, one in zip(ends, row, strict=True)]
            parts.append(mark("Pay", "{row} from {at} — {cells}").fill(row=down.label, at=start, cells=joined(cells, COMMA)))
        return mark("Pay", "by {row} and {column}: {rows}").fill(row=down.label, column=across.label, rows=joined(parts, THEN))

    def kinks(self, quota: Decimal | None) -> tuple[Decimal, ...]:
        """Return where the attainment of the base changes the row or column."""
        ats: list[Decimal] = []
        for one in (self.rows, self.columns):
            if one.figure == "attainment" and quota:
                ats += [at * quota for at in one.breaks]
        return tuple(sorted(ats))

    def _pays(self, pays: Decimal) -> str:
        return money(pays) if self.pays is Pays.AMOUNT else rate(pays)


@dataclass(frozen=True, slots=True)
class Kicker:
    """So much more on what another component of the plan pays; gates of its component say when."""

    on: str
    rate: Decimal

    def pay(self, given: Given) -> Outcome:
        """Return the other component's amount × rate."""
        other = given.others.get(self.on, ZERO)
        if not other:
            return nothing(mark("PayReason", "the component “{name}” pays nothing").fill(name=self.on))
        text = mark("PaySlice", "{name}: {base} × {rate}").fill(name=self.on, base=money(other), rate=rate(self.rate))
        return Outcome((Slice(text, other * self.rate, other, self.rate),))

    def sentence(self, names: Names) -> Text:
        """Return the kicker in words."""
        return mark("Pay", "{rate} more on what “{name}” pays").fill(rate=rate(self.rate), name=self.on)

    def kinks(self, quota: Decimal | None) -> tuple[Decimal, ...]:
        """Return none: it bends where the other does."""
        return ()
