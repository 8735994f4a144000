"""Random sheets of results by person and month, in random shapes and dress, with the facts that they say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from salesdesk.imports.plan.cells.period_ends import month_end
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import Fact

CHINESE = ("张伟", "王芳", "李娜", "刘洋", "陈静", "杨帆", "赵磊", "黄敏")
ENGLISH = ("Ann Lee", "Ben Hall", "Cleo Price", "Dan Scott", "Eva Kent", "Finn White")
MONTHS = {
    "zh": ("{}月", "2025年{}月", "{:02}月", "2025.{:02}", "2025{:02}"),
    "en": ("2025-{:02}", "2025/{}"),
}
UNITS = {
    1_000: {"zh": "单位：千元", "tw": "單位：千元", "en": "in thousands"},
    10_000: {"zh": "单位：万元", "tw": "單位：萬元", "en": "Unit: 万元"},
}
NOTES = {"zh": "制表人：李雷", "tw": "製表人：李雷", "en": "Prepared by: Jo"}
SHAPES = ("long", "filled down", "months", "people", "paired", "measure rows")
WORDS = {
    "zh": ("业务员", "月份", "业绩", "目标", "实际", "完成率", "合计"),
    "tw": ("業務員", "月份", "業績", "目標", "實際", "完成率", "總計"),
    "en": ("Sales rep", "Month", "Sales", "Target", "Actual", "Attainment", "Total"),
}


@dataclass(frozen=True, slots=True)
class Made:
    """A sheet and what it says."""

    rows: list[list[Cell]]
    name: str
    facts: list[Fact]
    targets: list[Fact]


@st.composite
def made_sheets(draw: st.DrawFn) -> Made:
    """Return a sheet in some shape."""
    language = draw(st.sampled_from(("zh", "tw", "en")))
    people = draw(st.lists(st.sampled_from(ENGLISH if language == "en" else CHINESE), min_size=3, max_size=6, unique=True))
    first = draw(st.integers(1, 9))
    months = list(range(first, first + draw(st.integers(2, 4))))
    shape = draw(st.sampled_from(SHAPES))
    factor = draw(st.sampled_from((1, 1, 1_000, 10_000)))
    amounts = st.integers(-20_000_000, 900_000_000).map(_cents).filter(bool)
    values = {(who, month): draw(amounts) for who in people for month in months}
    targets = {(who, month): abs(draw(amounts)) for who in people for month in months}
    write = draw(st.sampled_from((_as_float, _as_text, _with_sign, _full_width))) if factor == 1 else _as_float
    label = draw(st.sampled_from(MONTHS["en" if language == "en" else "zh"]))
    cell = _Cells(values, targets, factor, write)
    rows = _SHAPED[shape](WORDS[language], people, months, label, cell, draw(st.booleans()))
    has_targets = shape in ("paired", "measure rows")
    return Made(
        rows=_dressed(draw, rows, language, factor),
        name="2025",
        facts=sorted(Fact(who, month_end(2025, month).isoformat(), value) for (who, month), value in values.items()),
        targets=sorted(Fact(who, date(2025, month, 1).isoformat(), value) for (who, month), value in targets.items() if has_targets),
    )


def _cents(number: int) -> Decimal:
    return Decimal(number) / 100


@dataclass(frozen=True, slots=True)
class _Cells:
    values: dict[tuple[str, int], Decimal]
    targets: dict[tuple[str, int], Decimal]
    factor: int
    write: object

    def value(self, who: str, month: int) -> Cell:
        return self.of(self.values[who, month])

    def target(self, who: str, month: int) -> Cell:
        return self.of(self.targets[who, month])

    def of(self, number: Decimal) -> Cell:
        assert callable(self.write)
        written: Cell = self.write(number / self.factor)
        return written

    def rate(self, who: str, month: int) -> Cell:
        return f"{self.values[who, month] / self.targets[who, month]:.1%}"


def _as_float(number: Decimal) -> Cell:
    return float(number)


def _as_text(number: Decimal) -> Cell:
    return f"{number:,.2f}"


def _with_sign(number: Decimal) -> Cell:
    return f"￥{number:,.2f}" if number >= 0 else f"({-number:,.2f})"


def _full_width(number: Decimal) -> Cell:
    return "".join(chr(ord(one) + 0xFEE0) for one in f"{number:.2f}")


def _long(words: Sequence[str], people: list[str], months: list[int], label: str, cell: _Cells, total: bool) -> list[list[Cell]]:
    rows: list[list[Cell]] = [list(words[:3])]
    rows += [[who, label.format(month), cell.value(who, month)] for who in people for month in months]
    return rows + ([[words[6], None, cell.of(sum(cell.values.values(), Decimal(0)))]] if total else [])


def _filled_down(words: Sequence[str], people: list[str], months: list[int], label: str, cell: _Cells, total: bool) -> list[list[Cell]]:
    rows = _long(words, people, months, label, cell, total)
    last: Cell = None
    for row in rows[1 : 1 + len(people) * len(months)]:
        row[0], last = (None if row[0] == last else row[0]), row[0]
    return rows


def _months(words: Sequence[str], people: list[str], months: list[int], label: str, cell: _Cells, total: bool) -> list[list[Cell]]:
    rows: list[list[Cell]] = [[words[0], *(label.format(month) for month in months), *([words[6]] if total else [])]]
    for who in people:
        whole = sum((cell.values[who, month] for month in months), Decimal(0))
        rows.append([who, *(cell.value(who, month) for month in months), *([cell.of(whole)] if total else [])])
    if total:
        sums = [sum((cell.values[who, month] for who in people), Decimal(0)) for month in months]
        rows.append([words[6], *map(cell.of, sums), cell.of(sum(sums, Decimal(0)))])
    return rows


def _people(words: Sequence[str], people: list[str], months: list[int], label: str, cell: _Cells, total: bool) -> list[list[Cell]]:
    rows: list[list[Cell]] = [[words[1], *people, *([words[6]] if total else [])]]
    for month in months:
        whole = sum((cell.values[who, month] for who in people), Decimal(0))
        rows.append([label.format(month), *(cell.value(who, month) for who in people), *([cell.of(whole)] if total else [])])
    return rows


def _paired(words: Sequence[str], people: list[str], months: list[int], label: str, cell: _Cells, total: bool) -> list[list[Cell]]:
    above: list[Cell] = [words[0]]
    below: list[Cell] = [None]
    for month in months:
        above += [label.format(month), None, None]
        below += [words[3], words[4], words[5]]
    rows = [above, below]
    for who in people:
        row: list[Cell] = [who]
        for month in months:
            row += [cell.target(who, month), cell.value(who, month), cell.rate(who, month)]
        rows.append(row)
    return rows


def _measure_rows(words: Sequence[str], people: list[str], months: list[int], label: str, cell: _Cells, total: bool) -> list[list[Cell]]:
    rows: list[list[Cell]] = [[words[0], "项目" if words[0] != "Sales rep" else "Measure", *(label.format(month) for month in months)]]
    for who in people:
        rows.append([who, words[3], *(cell.target(who, month) for month in months)])
        rows.append([None, words[4], *(cell.value(who, month) for month in months)])
    return rows


_SHAPED = {
    "long": _long,
    "filled down": _filled_down,
    "months": _months,
    "people": _people,
    "paired": _paired,
    "measure rows": _measure_rows,
}


def _dressed(draw: st.DrawFn, rows: list[list[Cell]], language: str, factor: int) -> list[list[Cell]]:
    """Put titles, a unit, notes, blank rows and columns around a table."""
    width = len(rows[0])
    above: list[list[Cell]] = []
    if draw(st.booleans()):
        above.append([{"zh": "销售业绩表", "tw": "銷售業績表", "en": "Sales by rep"}[language]])
    if factor > 1:
        above.append([UNITS[factor][language]])
    if draw(st.booleans()):
        above.append([])
    below: list[list[Cell]] = [[], [NOTES[language]]] if draw(st.booleans()) else []
    shift = draw(st.integers(0, 2))
    moved: list[list[Cell]] = [[] for _ in range(draw(st.integers(0, 2)))]
    moved += [[*[None] * shift, *row] for row in (*above, *rows, *below)]
    return [[*row, *[None] * (width + shift - len(row))] for row in moved]
