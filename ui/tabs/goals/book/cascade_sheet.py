"""A goal being cascaded, as a sheet: the whole above, teams and people below, months, totals, and how the parts add up."""

from __future__ import annotations

from decimal import Decimal

from salesdesk.measure.who import Who
from salesdesk.money import percent
from salesdesk.rules.cascade import absorbed, allocation, decimals, rescaled
from salesdesk.services.goals.branches import Branch, Whole
from salesdesk.services.goals.cascade import Parts
from salesdesk.text import mark
from ui.messages import say
from ui.tables.grid_model import Column, Edit, Tone
from ui.tables.grid_values import NEGATIVE, Measure, NotANumber

_NAME, _TOTAL, _SHARE, _BEFORE, _SUM = (
    mark("Cascade", "Who"),
    mark("Cascade", "Total"),
    mark("Cascade", "Share"),
    mark("Cascade", "Last year"),
    mark("Cascade", "Parts"),
)
# Short, for all months stand beside them.
_OVER, _UNDER = mark("Allocation", "over +{n}"), mark("Allocation", "under −{n}")
_MONTHS_DIFFER = mark("Goals", "months differ")
_AGREED = mark("Cascade", "Agreed already: a change asks for the reason.")
_WEIGHS = mark("Cascade", "Last year {before} · full months of work {load} · customers' potential {potential}")
_WHOLE = mark("Cascade", "This is what is split. Change it by Adjust.")
_COMPANY = mark("Goals", "Whole company")
TOTAL, FIRST = 1, 4
_NOTHING = Decimal(0)


class CascadeSheet:
    """A `Sheet` over the parts of a goal; row 0 is the whole. `parts` are what everybody below would get.

    `typed` are those whose figures were changed by hand, the latest last.
    """

    def __init__(self, whole: Whole, measure: Measure, parts: Parts) -> None:
        self.whole, self.measure = whole, measure
        self.typed: list[Who] = []
        self.parts: Parts = {who: dict(months) for who, months in parts.items()}
        self.rows: list[Branch | None] = [None, *whole.branches]
        self.months = [month.start for month in whole.months]
        self.columns = [
            Column(say(_NAME), number=False, width=160),
            Column(say(_TOTAL), value=True, width=76, strong=True),
            Column(say(_SHARE), width=76, spare=True),
            Column(say(_BEFORE), width=78, spare=True),
            *(Column(say(month.short_label()), value=True, width=48) for month in whole.months),
            Column(say(_SUM), width=106),
        ]

    def __len__(self) -> int:
        return len(self.rows)

    def key(self, row: int) -> Who:
        branch = self.rows[row]
        return self.whole.who if branch is None else branch.who

    def level(self, row: int) -> int:
        branch = self.rows[row]
        return 0 if branch is None else branch.depth

    def is_group(self, row: int) -> bool:
        return self.key(row).kind != "member"

    def month(self, row: int, at: int) -> Decimal:
        """Return the value of the month with the number `at`."""
        who = self.key(row)
        return (self.whole.targets if row == 0 else self.parts.get(who, {})).get(self.months[at], _NOTHING)

    def total(self, row: int) -> Decimal:
        """Return the sum of a row."""
        return sum((self.month(row, at) for at in range(len(self.months))), _NOTHING)

    def over(self, row: int) -> tuple[Decimal | None, bool]:
        """Return how much the parts of a row are above it (None without any), and whether single months differ."""
        below = [at for at, one in enumerate(self.rows) if one is not None and one.above == self.key(row)]
        if not below:
            return None, False
        differ = any(self.month(row, at) != sum((self.month(one, at) for one in below), _NOTHING) for at in range(len(self.months)))
        return allocation(self.total(row), [self.total(one) for one in below]), differ

    @property
    def adds_up(self) -> bool:
        """True where the parts of each row add up to it, though months may differ."""
        return all(self.over(row)[0] in (None, _NOTHING) for row in range(len(self)))

    @property
    def touches_agreed(self) -> bool:
        """True where the figures of an agreed goal would change."""
        return any(one is not None and one.agreed and dict(one.now) != self.parts.get(one.who) for one in self.rows)

    def take(self, edit: Edit) -> None:
        """Take one value: a month, or a total, which keeps the proportions of its months; what is below follows in its proportions."""
        if edit.row == 0:
            return
        who, value = self.key(edit.row), edit.value or _NOTHING
        months = self.parts[who]
        self.typed = [*(one for one in self.typed if one != who), who]
        if edit.column == TOTAL:
            places = decimals([value])
            shape = list(months.values()) if any(months.values()) else [self.month(0, at) for at in range(len(self.months))]
            self.parts[who] = dict(zip(self.months, rescaled(shape, value, places), strict=True))
        else:
            months[self.months[edit.column - FIRST]] = value
        self._follow(who)

    def _follow(self, who: Who) -> None:
        """Let what is below `who` follow, month by month, in the proportions that it has."""
        below = [one.who for one in self.rows if one is not None and one.above == who]
        if not below:
            return
        for month in self.months:
            whole = self.parts[who][month]
            shares = [self.parts[one][month] for one in below]
            if not any(shares):
                shares = [sum(self.parts[one].values(), _NOTHING) for one in below]
            for one, part in zip(below, rescaled(shares, whole, decimals([whole])), strict=True):
                self.parts[one][month] = part
        for one in below:
            self._follow(one)

    def settle(self) -> None:
        """Let the parts add up everywhere: what was typed stays, the others share the difference, month by month.

        Where all parts of one were typed the latest stays, and the others give way.
        """
        for row in range(len(self)):
            below = [one.who for one in self.rows if one is not None and one.above == self.key(row)]
            typed = [one for one in self.typed if one in below]
            firm = [one in (typed if len(typed) < len(below) else typed[-1:]) for one in below]
            for at, month in enumerate(self.months if below else ()):
                whole, parts = self.month(row, at), [self.parts[one][month] for one in below]
                for one, part in zip(below, absorbed(parts, firm, whole, decimals([whole, *parts])), strict=True):
                    self.parts[one][month] = part

    # What is shown

    def shown(self, row: int, column: int) -> str:
        branch = self.rows[row]
        if column == 0:
            return (self.whole.whose or say(_COMPANY)) if branch is None else branch.name
        if column == TOTAL:
            return self.measure.shown(self.total(row))
        if column == TOTAL + 1:
            above = self._above(row)
            return percent(self.total(row) / above) if above else ""
        if column == TOTAL + 2:
            return "" if branch is None else self.measure.shown(sum(branch.before.values(), _NOTHING))
        if column < FIRST + len(self.months):
            return self.measure.shown(self.month(row, column - FIRST))
        return self._sum_words(row)

    def plain(self, row: int, column: int) -> str:
        if column == TOTAL:
            return self.measure.plain(self.total(row))
        if FIRST <= column < FIRST + len(self.months):
            return self.measure.plain(self.month(row, column - FIRST))
        return self.shown(row, column)

    def exact(self, row: int, column: int) -> Decimal | None:
        if column == TOTAL:
            return self.total(row)
        return self.month(row, column - FIRST) if FIRST <= column < FIRST + len(self.months) else None

    def tone(self, row: int, column: int) -> Tone:
        if column == len(self.columns) - 1:
            over, differ = self.over(row)
            return Tone.PLAIN if over is None else Tone.WARN if over or differ else Tone.GOOD
        return Tone.QUIET if row == 0 or column in (TOTAL + 1, TOTAL + 2) else Tone.PLAIN

    def hint(self, row: int, column: int) -> str:
        branch = self.rows[row]
        if branch is None:
            return say(_WHOLE)
        values = {
            "before": self.measure.shown(sum(branch.before.values(), _NOTHING)),
            "load": f"{branch.load.normalize():f}",
            "potential": self.measure.shown(branch.potential),
        }
        weighs = say(_WEIGHS.fill(**values))
        return f"{weighs}\n{say(_AGREED)}" if branch.agreed else weighs

    def read(self, row: int, column: int, words: str) -> Decimal | None:
        value = self.measure.read(words)
        if value is not None and value < 0:
            raise NotANumber(NEGATIVE)
        return value

    def _above(self, row: int) -> Decimal:
        branch = self.rows[row]
        if branch is None:
            return self.total(0)
        above = next((at for at in range(len(self)) if self.key(at) == branch.above), 0)
        return self.total(above)

    def _sum_words(self, row: int) -> str:
        over, differ = self.over(row)
        if over is None:
            return ""
        if over:
            return say((_OVER if over > 0 else _UNDER).fill(n=self.measure.shown(abs(over))))
        return say(_MONTHS_DIFFER) if differ else "✓"
