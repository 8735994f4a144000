"""Reads the results of a list: whose, of which period, the total in points of 100, the grade, what was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from salesdesk.imports.plan.cells.spans import named_period, names_year, period_of
from salesdesk.imports.plan.cells.years import year_for
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.names.people import identities, read_names, resolve_names
from salesdesk.imports.plan.rows import NO_NAME
from salesdesk.imports.recognise.language.period_cells import years_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, YearMonth
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.imports.review_forms.read import FilledRow, number_in, scaled
from salesdesk.imports.review_forms.words import plain
from salesdesk.imports.review_lists.results import Result
from salesdesk.imports.review_lists.scales import factor_of, standards_of
from salesdesk.money import round_half_up
from salesdesk.period import Period
from salesdesk.rules.score import Part, score
from salesdesk.services.settings import read_settings
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.values import parse_dates
from salesdesk.text import Text, mark

_NO_PERIOD = mark("Import", "This is no period. Write it like 2026, 2026Q1, 2026-03 or 2026-01..2026-06.")
_NO_RESULT = mark("Import", "There is neither a score nor a grade.")
_OFF = mark("Import", "This is no score: {score} is not from 0 to {most}.")
_SCALED = mark("Import", "Scores go up to {top} here: they are taken as points of 100.")
_OPEN_ENDED = mark("Import", "Up to how many points “{columns}” go is not told: only the totals are taken.")
_ALIKE = mark("Import", "What the standards weigh is not told: each weighs the same, and the total of the sheet holds.")
_MOST = Decimal(200)
_PLACES = 2
_WRITTEN = (Meaning.NOTE, Meaning.STRENGTHS, Meaning.TO_IMPROVE)


@dataclass(slots=True)
class Read:
    """What was read: results row by row, `guessed` is the period that was taken where nobody said one."""

    results: list[Result] = field(default_factory=list)
    guessed: Period | None = None


@dataclass(slots=True)
class _Cells:
    """Reads columns of the rows that are in, once each."""

    job: Job
    _known: dict[int, list[Cell]] = field(default_factory=dict)

    def of(self, column: RecognisedColumn | None) -> list[Cell]:
        if column is None:
            return [None] * len(self.job.columns)
        if column.index not in self._known:
            self._known[column.index] = self.job.columns.cells(column)
        return self._known[column.index]

    def texts(self, meaning: Meaning) -> list[str]:
        return [plain(cell) for cell in self.of(self.job.columns.find(meaning))]

    def numbers(self, meaning: Meaning) -> list[Decimal | None]:
        return [number_in(text) for text in self.texts(meaning)]


def read_results(job: Job, notes: list[Text]) -> Read:
    """Return the results of a list; rows that say none are rejected."""
    columns = job.columns
    read_names(job)
    who = identities(job, "member")
    columns.reject_empty(who or [None] * len(columns), columns.find(Meaning.MEMBER, Meaning.EMPLOYEE_NUMBER), NO_NAME)
    columns.narrow()
    resolve_names(job, notes)
    found = Read()
    if any(one.meaning is Meaning.PERIOD_VALUE for one in job.table.columns):
        found.results = list(_by_period(job, notes))
        return found
    periods = _periods(job, notes, found)
    columns.data["period"] = periods
    columns.narrow()
    found.results = _by_standard(job) if columns.find(Meaning.CRITERION) else _by_row(job, notes)
    return found


def _periods(job: Job, notes: list[Text], found: Read) -> list[Period | None]:
    """Return the period of each row: of its own, of the table's title or name, or as was said; reject what is none."""
    columns, fiscal = job.columns, read_settings(job.shared.session).fiscal_start
    month_in, year_in = columns.find(Meaning.MONTH), columns.find(Meaning.YEAR)
    if month_in is None and year_in is None:
        return [_of_table(job, notes, fiscal, found)] * len(columns)
    months, years = _Cells(job).of(month_in), years_of(_Cells(job).of(year_in))
    heading = month_in.header if month_in is not None else ""
    open_ones = [YearMonth(None, month=1)] if any(cell is not None and not names_year(cell) for cell in months) and year_in is None else []
    usual = year_for(job, open_ones, notes)
    periods: list[Period | None] = []
    for at, (cell, year) in enumerate(zip(months, years, strict=True)):
        whole = year.year if year is not None and year.year is not None else usual
        said = cell if cell is not None else None if year is None else f"{whole}年"
        period = None if said is None else period_of(said, whole, fiscal, heading if cell is not None else "")
        if period is None:
            columns.reject(at, month_in or year_in, cell, _NO_PERIOD)
        periods.append(period)
    return periods


def _of_table(job: Job, notes: list[Text], fiscal: int, found: Read) -> Period:
    said = (job.choice.period if job.choice else None) or None
    if said is None and job.chosen_day() is None and job.table.period is not None:
        return named_period(job.table.period, year_for(job, [job.table.period], notes), fiscal)
    said = said or job.shared.choices.period
    if said is not None:
        return said
    day = job.chosen_day() or job.shared.choices.day
    if day is None:
        found.guessed = Period.of("month", job.last_complete_month())
    return Period.of("month", day) if day else found.guessed or Period.of("month", job.shared.today)


def _by_period(job: Job, notes: list[Text]) -> Iterator[Result]:
    """Give the results of a list with a column for each month or quarter, whose cells are points or grades."""
    cells, fiscal = _Cells(job), read_settings(job.shared.session).fiscal_start
    dated = [one for one in job.table.columns if one.meaning is Meaning.PERIOD_VALUE and one.period is not None]
    year = year_for(job, [one.period for one in dated if one.period], notes)
    read = {one.index: [plain(cell) for cell in cells.of(one)] for one in dated}
    points = [number for texts in read.values() for text in texts if (number := number_in(text)) is not None]
    factor = _told_factor(points, job.table.title, notes)
    for column in dated:
        assert column.period is not None
        period = named_period(column.period, year, fiscal)
        for at, text in enumerate(read[column.index]):
            number = number_in(text)
            if not text:
                continue
            total = None if number is None else number * factor
            if total is not None and not 0 <= total <= _MOST:
                job.columns.reject(at, column, text, _OFF.fill(score=text, most=_MOST), whole=False)
                continue
            grade = "" if number is not None else text
            result = Result(job.columns.data["member_id"][at], period, job.columns.rows[at], total, grade)
            yield replace(result, rows=(FilledRow("", result.row, None, None, total),))


def _told_factor(points: Sequence[Decimal], heading: str, notes: list[Text]) -> Decimal:
    factor = factor_of(points, heading)
    if points and factor != 1:
        notes.append(_SCALED.fill(top=f"{(Decimal(100) / factor).normalize():f}"))
    return factor


def _by_row(job: Job, notes: list[Text]) -> list[Result]:
    """Return the results of a list with one row for each person and period."""
    columns, cells = job.columns, _Cells(job)
    score_in = columns.find(Meaning.SCORE, Meaning.TOTAL)
    texts = [plain(cell) for cell in cells.of(score_in)]
    numbers = [number_in(text) for text in texts]
    factor = _told_factor([one for one in numbers if one is not None], score_in.header if score_in else "", notes)
    grades = cells.texts(Meaning.GRADE)
    standards = _standards(job, cells, numbers, notes)
    own = cells.numbers(Meaning.SELF_SCORE)
    found = []
    for at, row in enumerate(columns.rows):
        total = numbers[at]
        given = [replace(one, row=row, manager=score) for one, scores in standards if (score := scores[at]) is not None]
        if total is not None:
            total = round_half_up(total * factor, _PLACES)
        elif given:
            total = _weighted(given)
        grade = grades[at] or (texts[at] if numbers[at] is None else "")
        if total is not None and not 0 <= total <= _MOST:
            columns.reject(at, score_in, texts[at], _OFF.fill(score=texts[at], most=_MOST))
        elif total is None and not grade:
            columns.reject(at, score_in or columns.find(Meaning.GRADE), texts[at] or None, _NO_RESULT)
        else:
            self_score = own[at] * factor if own[at] is not None else None  # type: ignore[operator]
            rows = tuple(given) or (FilledRow("", row, None, self_score, total),)
            found.append(Result(columns.data["member_id"][at], columns.data["period"][at], row, total, grade, rows=rows))
    return _written(job, cells, found)


def _written(job: Job, cells: _Cells, found: list[Result]) -> list[Result]:
    """Return the results with what was written beside them, the coefficient and the day of the review."""
    at_row = {row: at for at, row in enumerate(job.columns.rows)}
    comments, strengths, to_improve = (cells.texts(meaning) for meaning in _WRITTEN)
    coefficients = cells.numbers(Meaning.COEFFICIENT)
    day_in = job.columns.find(Meaning.DAY)
    days = parse_dates(cells.of(day_in), day_in.order if day_in else None)[0]
    return [
        replace(
            one,
            comment=comments[at],
            strengths=strengths[at],
            to_improve=to_improve[at],
            coefficient=coefficients[at],
            day=days[at],
        )
        for one in found
        for at in (at_row[one.row],)
    ]


def _standards(
    job: Job, cells: _Cells, totals: Sequence[Decimal | None], notes: list[Text]
) -> list[tuple[FilledRow, list[Decimal | None]]]:
    """Return each standard that has a column of its own, with its scores in points of 100."""
    columns = [one for one in job.table.columns if one.meaning is Meaning.CRITERION_SCORE]
    read = [[number_in(plain(cell)) for cell in cells.of(one)] for one in columns]
    found, left = [], []
    for column, scores, one in zip(columns, read, standards_of([one.header for one in columns], read, totals), strict=True):
        if one is None:
            left.append(column.header)
            continue
        points = [None if each is None else round_half_up(each * one.factor, _PLACES) for each in scores]
        found.append((FilledRow(one.name, 0, one.weight), points))
    if found and not left and all(one.weight == 1 for one, _ in found) and any(one is not None for one in totals):
        notes.append(_ALIKE)
    if left:
        notes.append(_OPEN_ENDED.fill(columns="”, “".join(left)))
    return found


def _weighted(rows: Sequence[FilledRow]) -> Decimal | None:
    return score([Part(one.name, one.weight or Decimal(1), one.manager) for one in rows]).shown


def _by_standard(job: Job) -> list[Result]:
    """Return the results of a list with one row for each person and standard: the rows of a person make one review."""
    columns, cells = job.columns, _Cells(job)
    names, weights = cells.texts(Meaning.CRITERION), cells.numbers(Meaning.WEIGHT)
    scores, own = cells.numbers(Meaning.SCORE), cells.numbers(Meaning.SELF_SCORE)
    totals, grades, notes = cells.numbers(Meaning.TOTAL), cells.texts(Meaning.GRADE), cells.texts(Meaning.NOTE)
    score_in = columns.find(Meaning.SCORE)
    groups: dict[tuple[int, Period], list[int]] = {}
    for at in range(len(columns)):
        if not names[at] or scores[at] is None:
            columns.reject(at, score_in, None, _NO_RESULT)
        else:
            groups.setdefault((columns.data["member_id"][at], columns.data["period"][at]), []).append(at)
    found = []
    heads = " ".join(one.header for one in job.table.columns)
    for (member, period), places in groups.items():
        rows = scaled(tuple(FilledRow(names[at], columns.rows[at], weights[at], own[at], scores[at], notes[at]) for at in places), heads)
        said = next((totals[at] for at in places if totals[at] is not None), None)
        total = _weighted(rows) if said is None else said
        grade = next((grades[at] for at in places if grades[at]), "")
        found.append(Result(member, period, columns.rows[places[0]], total, grade, rows=rows))
    return found
