"""Records and figures as Excel workbooks; each row carries a key, by which an import knows it again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from salesdesk.db import Database
from salesdesk.fields import Field, Kind, Record
from salesdesk.measure import EVERYONE, Metric, Only, Who
from salesdesk.measure import metric as metric_called
from salesdesk.measure.only import described
from salesdesk.model import Goal, Target
from salesdesk.model.goals import GOAL, STATES
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.services import listing
from salesdesk.services.goals.result_lines import RESULTS, results_written
from salesdesk.services.goals.targets import grid
from salesdesk.services.keys import KEY_LABEL, Key, identity
from salesdesk.services.listing import Query
from salesdesk.services.pay.basis import BASIS_FIELDS, basis
from salesdesk.services.settings import settings_of
from salesdesk.sheets.write import Column, Table, write_table, write_tables
from salesdesk.text import Language, Text, mark
from salesdesk.text import language as language_called

_AT_ONCE = 5_000
_KEY_WIDTH = 14
_MEMBER, _TEAM, _COMPANY = mark("Target", "Member"), mark("Target", "Team"), mark("Goals", "Whole company")
_TARGETS = mark("Export", "{metric} targets {year}")
_LIMITED = mark("Goal", "Limited to")
_YEAR = mark("Goals", "{number}")
_FIGURES = mark("Export", "Figures")
_TRUTHS = {True: mark("Field", "Yes"), False: mark("Field", "No")}

_GOAL_COLUMNS: tuple[tuple[Text, Kind], ...] = (
    (mark("Goal", "Goal"), Kind.TEXT),
    (mark("Goal", "Owner"), Kind.TEXT),
    (mark("Goal", "Metric"), Kind.TEXT),
    (mark("Goal", "Limited to"), Kind.TEXT),
    (mark("Goal", "From"), Kind.DATE),
    (mark("Goal", "Until"), Kind.DATE),
    (mark("Goal", "Target"), Kind.NUMBER),
    (mark("Goal", "Reached"), Kind.NUMBER),
    (mark("Goal", "Attainment"), Kind.PERCENT),
    (mark("Goal", "Weight"), Kind.PERCENT),
    (mark("Goal", "Minimum"), Kind.NUMBER),
    (mark("Goal", "Stretch value"), Kind.NUMBER),
    (mark("Goal", "State"), Kind.TEXT),
    (mark("Goal", "Part of"), Kind.TEXT),
    (RESULTS, Kind.LONG_TEXT),
    (mark("Goal", "Description"), Kind.TEXT),
    (mark("Goal", "Why it matters"), Kind.TEXT),
    (mark("Goal", "Agreed by"), Kind.TEXT),
    (mark("Goal", "Agreed on"), Kind.DATE),
    (mark("Goal", "Remark"), Kind.TEXT),
)

EXPORTS: Mapping[str, str] = {
    "members": "member",
    "teams": "team",
    "customers": "customer",
    "contacts": "contact",
    "products": "product",
    "sales": "sale_line",
    "receipts": "receipt",
    "invoices": "invoice",
    "targets": "target",
    "notes": "note",
    "improvements": "team_change",
    "tasks": "task",
    "activities": "activity",
    "opportunities": "opportunity",
    "goals": "goal",
    "figures": "",
}
"""What can be exported, and the record that it lists."""


def export(
    db: Database,
    what: str,
    path: Path,
    period: Period | None = None,
    query: Query | None = None,
    language: str | None = None,
    progress: Progress | None = None,
    team: int | None = None,
) -> int:
    """Write `what` (one of EXPORTS) to a workbook at `path` and return the number of rows.

    `period` limits facts to its days, targets to its fiscal year, and figures to it; `query` says which records, in which order;
    `team` limits figures to a team.
    Headings are in `language`, else in that of the workspace's documents. Raise `SalesDeskError` when the file cannot be written.
    """
    settings = settings_of(db)
    code = language or settings.language
    if what == "targets":
        return write_tables(path, list(_targets(db, period, settings.fiscal_start, language_called(code))), progress)
    if what == "goals":
        return _goals(db, path, period, settings.fiscal_start, language_called(code), progress)
    if what == "figures":
        who = Who.team(team) if team is not None else EVERYONE
        return _figures(db, path, who, period, code, progress)
    name = EXPORTS[what]
    wanted = query or Query()
    if period is not None and any(one.name == "day" for one in listing.record(name).fields):
        wanted = replace(wanted, between=(period.start, period.end))
    ids = listing.ids(db, name, wanted)
    return export_rows(db, name, path, ids, listing.shown_fields(name, all_fields=True), code, progress)


def export_rows(
    db: Database,
    name: str,
    path: Path,
    ids: Sequence[int],
    fields: Sequence[Field],
    language: str,
    progress: Progress | None = None,
) -> int:
    """Write these records with these fields, in this order, to a workbook at `path`; return the number of rows."""
    say = language_called(language).say
    record: Record = listing.record(name)
    columns = [*(Column(say(one.label), _kind(one)) for one in fields), key_column(say)]
    rows = _rows(db, name, ids, fields, say, progress or Progress())
    return write_table(path, say(record.plural), columns, rows, None)


def key_column(say: Callable[[Text | str], str]) -> Column:
    """Return the last column of every export."""
    return Column(say(KEY_LABEL), width=_KEY_WIDTH)


def workspace_identity(db: Database) -> str:
    """Return what the workspace calls itself in keys."""
    with db.read() as session:
        return identity(session)


def _rows(
    db: Database, name: str, ids: Sequence[int], fields: Sequence[Field], say: Callable[[Text | str], str], progress: Progress
) -> Iterator[tuple[object, ...]]:
    showers = [_shower(one, say) for one in fields]
    own = workspace_identity(db)
    for start in range(0, len(ids), _AT_ONCE):
        progress.step(start / len(ids))
        part = ids[start : start + _AT_ONCE]
        for record_id, row in zip(part, listing.rows(db, name, part, fields), strict=True):
            yield (*(show(value) for show, value in zip(showers, row, strict=True)), str(Key(own, name, str(record_id))))


def _shower(field: Field, say: Callable[[Text | str], str]) -> Callable[[Any], object]:
    if field.kind is Kind.CHOICE:
        return _looked_up({one.value: say(one.label) for one in field.choices})
    if field.kind is Kind.YES_NO:
        return _looked_up({truth: say(word) for truth, word in _TRUTHS.items()})
    return _itself


def _looked_up(labels: Mapping[Any, str]) -> Callable[[Any], object]:
    def show(value: Any) -> object:
        return labels.get(value, value)

    return show


def _itself(value: Any) -> object:
    return value


def _kind(field: Field) -> Kind:
    return field.kind if field.kind in (Kind.MONEY, Kind.NUMBER, Kind.INTEGER, Kind.PERCENT, Kind.DATE) else Kind.TEXT


def _targets(db: Database, period: Period | None, fiscal_start: int, language: Language) -> Iterator[Table]:
    """Give one table for each metric and year that has targets: a row for each member and team, a column for each month."""
    with db.read() as session:
        found = session.execute(
            select(Target.metric, Target.only, func.min(Target.period_start), func.max(Target.period_start)).group_by(
                Target.metric, Target.only
            )
        ).all()
        words = {row[1]: described(session, Only.parse(row[1])) for row in found}
    for name, code, first, last in sorted((row[0], row[1], row[2], row[3]) for row in found):
        year = Period.of("year", period.start if period else first, fiscal_start)
        end = period.start if period else last
        while year.start <= end:
            table = _year(db, metric_called(name), Only.parse(code), words[code], year, fiscal_start, language)
            if table is not None:
                yield table
            year = year.next()
    if not found:
        yield Table(language.say(_TARGETS.fill(metric="", year="")), [Column(language.say(_MEMBER))], ())


def _year(
    db: Database, metric: Metric, only: Only, limited: Text | str, year: Period, fiscal_start: int, language: Language
) -> Table | None:
    shown = grid(db, metric.name, year, only=only)
    say = language.say
    own = workspace_identity(db)
    months = [month.start for month in shown.months]
    rows: list[tuple[object, ...]] = []
    team = ""
    for row in shown.rows:
        if row.who.kind == "team":
            team = row.name
        if row.values:
            member = row.name if row.who.kind == "member" else ""
            values = (row.values.get(one) for one in months)
            rows.append((member, team if row.level or row.who.kind == "team" else "", *values, _target_key(own, metric, row.who, only)))
    if shown.company:
        rows.append(("", say(_COMPANY), *(shown.company.get(one) for one in months), _target_key(own, metric, EVERYONE, only)))
    if not rows:
        return None
    figures = (Column(_month(one.code(), language.code), metric.kind) for one in shown.months)
    heads = [Column(say(_MEMBER)), Column(say(_TEAM)), *figures, key_column(say)]
    if only:
        # In words beside the figures; the key has it for the way back.
        heads.insert(2, Column(say(_LIMITED)))
        rows = [(*row[:2], say(limited), *row[2:]) for row in rows]
    title = say(_TARGETS.fill(metric=metric.label, year=_YEAR.fill(number=year.year) if fiscal_start == 1 else year.label()))
    return Table(f"{title} · {say(limited)}" if only else title, heads, rows)


def _target_key(own: str, metric: Metric, who: Who, only: Only) -> str:
    name = f"{metric.name}.{who.kind}.{who.id or 0}"
    return str(Key(own, "target", f"{name}.{only.code()}" if only else name))


def _month(code: str, language: str) -> str:
    year, month = code.split("-")
    return f"{year}年{int(month)}月" if language == "zh" else code


def _goals(db: Database, path: Path, period: Period | None, fiscal_start: int, language: Language, progress: Progress | None) -> int:
    """Write the goals of a fiscal year, that of the last goal unless `period` says which: one row a goal, with its figures."""
    from salesdesk.services.goals.book import goals

    with db.read() as session:
        last = session.execute(select(func.max(Goal.start))).scalar()
    say = language.say
    year = period or (Period.of("year", last, fiscal_start) if last else None)
    book = goals(db, year) if year else None
    labels = {one.value: say(one.label) for one in STATES}
    names = {one.id: one.name for one in book.goals} if book else {}
    own = workspace_identity(db)
    heads = [*(Column(say(label), kind) for label, kind in _GOAL_COLUMNS), key_column(say)]
    rows = [
        (
            one.name, one.whose or say(_COMPANY), say(metric_called(one.metric).label) if one.metric else "", say(one.filter),
            one.period.start, one.period.end, one.target, one.attainment.actual, one.progress, one.weight, one.minimum, one.stretch,
            labels[one.state], names.get(one.parent_id or 0, ""), results_written(one.results, language),
            one.description, one.why, one.agreed_by, one.agreed_on, one.remark,
            str(Key(own, "goal", str(one.id))),
        )
        for one in (book.goals if book else ())
    ]  # fmt: skip
    return write_table(path, say(GOAL.plural), heads, rows, progress)


def _figures(db: Database, path: Path, who: Who, period: Period | None, code: str, progress: Progress | None) -> int:
    from salesdesk.services.figures import latest_period

    say = language_called(code).say
    rows = basis(db, who, period or latest_period(db))
    columns = [*(Column(say(one.label), _kind(one)) for one in BASIS_FIELDS), key_column(say)]
    own = workspace_identity(db)
    lines = [(*one.values(), str(Key(own, "figures", str(one.id)))) for one in rows]
    return write_table(path, say(_FIGURES), columns, lines, progress)
