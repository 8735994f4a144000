"""The cells of a sheet of goals by what they mean: whose, of when, which figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from salesdesk.fields import Kind
from salesdesk.imports.plan.cells.spans import names_year, span_of
from salesdesk.imports.plan.facts.money import NO_RATE
from salesdesk.imports.plan.facts.money_signs import currencies
from salesdesk.imports.plan.goals.line import Owned
from salesdesk.imports.plan.goals.scope import Scopes
from salesdesk.imports.plan.goals.words import Figure, figure_of, in_unit
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.names.codes import squash
from salesdesk.imports.plan.names.people import TWO, WORDS
from salesdesk.imports.plan.names.register import Ambiguous
from salesdesk.imports.plan.names.resolve import find_or_create
from salesdesk.imports.recognise.language.period_cells import years_of
from salesdesk.imports.recognise.language.units import unit_in
from salesdesk.imports.recognise.recognised import RecognisedColumn, YearMonth
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.measure import ALL, Metric, Only
from salesdesk.period import Period
from salesdesk.search import spelling
from salesdesk.services.settings import read_settings
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.values import NOTHING, parse_dates, text_of
from salesdesk.text import Text, mark

Days = tuple[date | None, date | None]

_NO_NUMBER = mark("Value", "This is no number.")
_NO_PERIOD = mark("Import", "This is no period. Write it like 2026, 2026Q1, 2026-03 or 2026-01..2026-06.")
_ONE_OWNER = mark("Import", "A goal has one owner: give each person a row, or make it their team's.")
_COMPANY = frozenset("公司 全公司 本公司 总公司 集团 全体 整体 全员 公司整体 销售部整体 company wholecompany everyone all".split())
_SEVERAL = re.compile(r"[、,，/;；&+]| and |和")
_LIKE_TEAM = re.compile(r"(?:组|部|队|中心|大区|区|事业部|分公司|团队|team|department|division|region|group)$", re.IGNORECASE)
_UNITS = {"万": 10_000, "万元": 10_000, "亿": 100_000_000, "亿元": 100_000_000, "千元": 1_000, "k": 1_000}
_FILTERS = {
    Meaning.INDUSTRY: "industry",
    Meaning.CHANNEL: "channel",
    Meaning.GRADE: "grade",
    Meaning.CATEGORY: "category",
    Meaning.PRODUCT_LINE: "line",
    Meaning.PRODUCT: "product",
    Meaning.CUSTOMER: "customer",
}


@dataclass(slots=True)
class GoalCells:
    """Reads cells of the rows of a table; `year` is that of periods which do not say theirs, `guessed` tells that nobody gave it."""

    job: Job
    year: int = 0
    guessed: bool = False
    fiscal_start: int = 1
    _cells: dict[int, list[Cell]] = field(default_factory=dict)
    _currencies: dict[int, Sequence[str | None]] = field(default_factory=dict)
    _scopes: Scopes | None = None

    def __post_init__(self) -> None:
        period = self.job.table.period
        said = self.job.chosen_year() or (period.year if period else None) or self.job.shared.choices.year
        self.year, self.guessed = said or self.job.shared.today.year, not said
        self.fiscal_start = read_settings(self.job.shared.session).fiscal_start

    def column(self, *meanings: Meaning) -> RecognisedColumn | None:
        """Return the column of the first of `meanings` that there is."""
        return self.job.columns.find(*meanings)

    def cell(self, column: RecognisedColumn | None, at: int) -> Cell:
        """Return a cell; None where there is no column, or where it says that there is nothing."""
        if column is None:
            return None
        if column.index not in self._cells:
            self._cells[column.index] = self.job.columns.cells(column)
        cell = self._cells[column.index][at]
        return None if isinstance(cell, str) and cell.strip().lower() in NOTHING else cell

    def text(self, at: int, *meanings: Meaning) -> str:
        """Return the text of the first of `meanings` that says anything."""
        columns = [self.column(one) for one in meanings]
        return next((text for one in columns if (text := text_of(self.cell(one, at)))), "")

    def lines(self, at: int, meaning: Meaning) -> str:
        """Return a text with its line breaks."""
        cell = self.cell(self.column(meaning), at)
        return cell.strip() if isinstance(cell, str) else text_of(cell)

    def all_of(self, at: int, meaning: Meaning) -> list[str]:
        """Return the texts of all columns with `meaning`, with their line breaks."""
        cells = [self.cell(one, at) for one in self.job.table.columns if one.meaning is meaning]
        return [text for cell in cells if (text := cell.strip() if isinstance(cell, str) else text_of(cell))]

    def figure(self, at: int, meaning: Meaning, wanted: Metric | None) -> tuple[Figure | None, Text | None]:
        """Return the number of a cell in the unit of the metric `wanted`, and what is wrong with it."""
        column = self.column(meaning)
        cell = self.cell(column, at)
        if column is None or cell is None:
            return None, None
        unit = squash(self.text(at, Meaning.UNIT))
        money = wanted is None or wanted.kind is Kind.MONEY
        found = figure_of(cell, _UNITS.get(unit) or unit_in(unit)[0] or (column.factor if money and not unit else 1))
        if found is None:
            return None, _NO_NUMBER
        if unit == "%" and not found.percent:
            found = Figure(found.value / 100, True)
        return (found if wanted is None else Figure(in_unit(found, wanted))), None

    def in_own_money(self, at: int, meaning: Meaning, wanted: Metric | None, end: date | None) -> tuple[Figure | None, Text | None]:
        """Return what `figure` does, money of another currency by the rate of the day on which the goal ends."""
        found, wrong = self.figure(at, meaning, wanted)
        code = self._currency(at, meaning) if found is not None and wanted is not None and wanted.kind is Kind.MONEY else None
        if found is None or end is None or code in (None, self.job.shared.rates.currency):
            return found, wrong
        rate = self.job.shared.rates.of(code, end.isoformat())
        if rate is None:
            self.job.lacks_rate(code, end.isoformat())
            return None, NO_RATE.fill(currency=code, day=end.isoformat())
        return Figure(found.value * rate), None

    def _currency(self, at: int, meaning: Meaning) -> str | None:
        """Return the ISO code of the money of a cell, which its row may name beside it (单位: 万美元)."""
        column = self.column(meaning)
        if column is None:
            return None
        if column.index not in self._currencies:
            self._currencies[column.index] = currencies(self.job, column)
        return unit_in(self.text(at, Meaning.UNIT))[1] or self._currencies[column.index][at]

    def share(self, at: int, meaning: Meaning) -> tuple[Decimal | None, Text | None]:
        """Return a share: 30 %, 0.3 and 30 are the same."""
        cell = self.cell(self.column(meaning), at)
        found = figure_of(cell)
        if found is None:
            return None, None if cell is None else _NO_NUMBER
        return (found.value if found.percent or found.value <= 1 else found.value / 100), None

    def days(self, at: int) -> tuple[Days, Text | None, Meaning]:
        """Return from when until when, what is wrong with it, and which column is to blame."""
        year = self._year(at)
        start, end = (self._day(at, one) for one in (Meaning.DAY, Meaning.DUE_DATE))
        if start or end:
            whole = Period.of("year", end or start or date.min, self.fiscal_start)
            return (start or whole.start, end or whole.end), None, Meaning.DUE_DATE
        month_in = self.column(Meaning.MONTH)
        cell = self.cell(month_in, at)
        if cell is not None and month_in is not None:
            found = span_of(cell, year, self.fiscal_start, month_in.header)
            return (found or (None, None)), None if found else _NO_PERIOD, Meaning.MONTH
        if self.column(Meaning.YEAR) is None and (period := self.job.table.period) is not None and period.year is not None:
            return (span_of(_words(period), year, self.fiscal_start) or (None, None)), None, Meaning.MONTH
        return (span_of(year, year, self.fiscal_start) or (None, None)), None, Meaning.YEAR

    @property
    def says_year(self) -> bool:
        """True where each row says of which year it is."""
        for meaning in (Meaning.YEAR, Meaning.DAY, Meaning.DUE_DATE, Meaning.MONTH):
            if (column := self.column(meaning)) is not None:
                cells = [self.cell(column, at) for at in range(len(self.job.columns))]
                return all(names_year(cell) for cell in cells if cell is not None)
        return False

    def _year(self, at: int) -> int:
        found = years_of([self.cell(self.column(Meaning.YEAR), at)])[0]
        return self.year if found is None or found.year is None else found.year

    def _day(self, at: int, meaning: Meaning) -> date | None:
        cell = self.cell(self.column(meaning), at)
        return None if cell is None else parse_dates([cell])[0][0]

    def scope(self, at: int, beside: str, *, owned: bool) -> tuple[Only, Text | None]:
        """Return what limits the goal: a cell of its own, what stands `beside` the metric, columns of regions, products …

        A region is where the owner works where there is one, else what counts.
        """
        if self._scopes is None:
            self._scopes = Scopes(self.job.shared.session)
        if text := "；".join(one for one in (self.text(at, Meaning.SCOPE), beside) if one):
            return self._scopes.read(text)
        columns = _FILTERS if owned else {Meaning.REGION: "region", **_FILTERS}
        values = {name: text for meaning, name in columns.items() if (text := self.text(at, meaning))}
        return self._scopes.of_columns(values) if values else (ALL, None)

    def owner(self, at: int) -> tuple[Owned, Text | None]:
        """Return whose goal it is; a name that is not known yet is planned as everywhere: a team where it is called like one."""
        person, team = self.text(at, Meaning.MEMBER), self.text(at, Meaning.TEAM)
        name = "" if squash(person) in _COMPANY else person
        if not name:
            name, kinds = ("" if person or squash(team) in _COMPANY else team), ("team", "member")
        else:
            kinds = ("member", "team")
        if not name:
            return (None, None), None
        for kind in kinds:
            try:
                found = self.job.directory[kind].find(name)
            except Ambiguous:
                self._ask(kind, name)
                return (None, None), TWO.fill(record=WORDS[kind], name=name)
            if found is not None:
                return ((found, None) if kind == "member" else (None, found)), None
        if _SEVERAL.search(name):
            return (None, None), _ONE_OWNER
        kind = "team" if kinds[0] == "team" or _LIKE_TEAM.search(name) else "member"
        made = find_or_create(self.job.directory[kind], name, None, self.job.place, self.job.columns.rows[at])
        return ((made, None) if kind == "member" else (None, made)), None

    def _ask(self, kind: str, name: str) -> None:
        self.job.directory[kind].unclear.setdefault(spelling(name), (name, self.job.place))


def _words(period: YearMonth) -> str:
    if period.month:
        return f"{period.year}-{period.month:02d}"
    return f"{period.year}Q{period.quarter}" if period.quarter else f"{period.year}H{period.half}" if period.half else str(period.year)
