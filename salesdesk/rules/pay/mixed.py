"""Rules over several figures: a matrix of two, a kicker on another component."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from salesdesk.errors import SalesDeskError
from salesdesk.rules.pay.breaks import AtBreak, ascending, place
from salesdesk.rules.pay.given import ZERO, Given, Named, Names, Outcome, Slice, nothing
from salesdesk.rules.pay.tier_table import Pays
from salesdesk.rules.pay.tiers import NO_BASE
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
        parts: list[Text | str] = []
        for at, row in enumerate(self.cells):
            cells: list[Text | str] = [
                mark("Pay", "{where}: {pays}").fill(where=self._range(self.columns, across, place, whole=not place), pays=self._pays(one))
                for place, one in enumerate(row)
            ]
            text = mark("Pay", "{row} — {cells}").fill(row=self._range(self.rows, down, at), cells=joined(cells, COMMA))
            parts.append(text)
        return mark("Pay", "by {row} and {column}: {rows}").fill(row=down.label, column=across.label, rows=joined(parts, THEN))

    def _range(self, scale: Scale, named: Named, at: int, whole: bool = True) -> Text | str:
        """Return in words where row or column `at` of `scale` lies; not `whole` without the figure, for those after the first."""
        ends = [None, *scale.breaks, None]
        low, high = ends[at], ends[at + 1]
        if low is None and high is None:
            return named.label
        upper = self.at_break is AtBreak.UPPER
        if low is None:
            text = mark("Pay", "below {to}") if upper else mark("Pay", "up to {to}")
        elif high is None:
            text = mark("Pay", "from {at}") if upper else mark("Pay", "above {at}")
        else:
            text = mark("Pay", "from {at} to below {to}") if upper else mark("Pay", "above {at} up to {to}")
        told = {name: shown(one, named.kind) for name, one in (("at", low), ("to", high)) if one is not None}
        return mark("Pay", "{figure} {where}").fill(figure=named.label, where=text.fill(**told)) if whole else text.fill(**told)

    def kinks(self, quota: Decimal | None) -> tuple[Decimal, ...]:
        """Return where the attainment of the base changes the row or column."""
        ats: list[Decimal] = []
        for one in (self.rows, self.columns):
            if one.figure == "attainment" and quota:
                ats += [at * quota for at in one.breaks]
        return tuple(sorted(ats))

    def _pays(self, pays: Decimal) -> Text | str:
        if not pays:
            return mark("Pay", "nothing")
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
