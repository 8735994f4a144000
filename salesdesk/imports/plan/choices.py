"""What a manager corrects in an import: the kind of a table, what its columns mean and may do, headings, values, names."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from salesdesk.imports.plan.policies import Policy
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.period import Period

SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Fix:
    """One cell put right: `row` as Excel shows it, the index of its column, what stood there as text, what is meant."""

    row: int
    column: int
    before: str
    value: str


@dataclass(frozen=True, slots=True)
class TableChoice:
    """Corrections for one table, which is known by its file, sheet and first header row; None and () leave it as recognised.

    `day` is the day of rows that have none (for a month: its last day), `period` all of the period that was said, `year` that of months
    without one.
    `meanings` and `policies` are by column index, `fixes` are cells.
    `dates` ("dmy", "mdy", "ymd") and `decimal` ("." or ",") say how dates and numbers are written where the sheet leaves it open.
    `gone` says what becomes of rows of earlier imports that are not in the sheet any more: "replace" them, or "keep" both.
    `twice` says of sales that other sheets may tell as well that they are the same and count "once", or others, so that "both" count.
    `confirmed` says that a table that was only guessed is what it was taken for.
    `remember` keeps kind, meanings and skipping for sheets with the same headings.
    """

    file: str
    sheet: str
    top: int
    kind: TableKind | None = None
    meanings: tuple[tuple[int, Meaning], ...] = ()
    skip: bool | None = None
    day: date | None = None
    year: int | None = None
    dates: str | None = None
    decimal: str | None = None
    remember: bool = True
    policies: tuple[tuple[int, Policy], ...] = ()
    fixes: tuple[Fix, ...] = ()
    period: Period | None = None
    gone: str | None = None
    twice: str | None = None
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class SameAs:
    """The manager's word that `text` names the `record` with this id, or (without one) the new record called `other`.

    It becomes an alias. `told` is what tells the one that is meant from other new ones of the name `text`: its number, team and the like.
    """

    record: str
    text: str
    target_id: int | None
    other: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class RateChoice:
    """The manager's word that from `day` on one `currency` is worth `rate` of the workspace's; it is kept with the import."""

    currency: str
    day: date
    rate: Decimal


@dataclass(frozen=True, slots=True)
class Choices:
    """All corrections of one import; `day`, `period`, `year`, `dates`, `decimal`, `gone`, `twice` and `confirmed` hold for tables that
    say nothing of their own and have no choice of their own.

    `headings` are (file, sheet, row): the headings of that sheet stand in that row.
    `currency` is what a workspace that holds no amounts yet is kept in from now on. `others` are names (record, text) that were said to
    be none of the known ones.
    """

    tables: tuple[TableChoice, ...] = ()
    same_as: tuple[SameAs, ...] = ()
    day: date | None = None
    year: int | None = None
    headings: tuple[tuple[str, str, int], ...] = ()
    rates: tuple[RateChoice, ...] = ()
    currency: str | None = None
    dates: str | None = None
    decimal: str | None = None
    period: Period | None = None
    gone: str | None = None
    twice: str | None = None
    others: tuple[tuple[str, str], ...] = ()
    confirmed: bool = False

    def of(self, table: RecognisedTable) -> TableChoice | None:
        """Return the choice made for `table`, None when there is none."""
        for one in self.tables:
            if (one.file, one.sheet, one.top) == table_id(table):
                return one
        return None

    def heading_row(self, file: str, sheet: str) -> int | None:
        """Return the row (as Excel shows it) in which the manager says that the headings of a sheet stand."""
        return next((row for where, name, row in self.headings if (where, name) == (file, sheet)), None)

    def kinds(self, file: str) -> dict[tuple[str, int], TableKind]:
        """Return the kinds that the manager gave to tables of `file`, by sheet and first header row."""
        return {(one.sheet, one.top): one.kind for one in self.tables if one.file == file and one.kind}


def table_id(table: RecognisedTable) -> tuple[str, str, int]:
    """Return by what a table is known in `TableChoice`: file, sheet, first header row."""
    return table.file, table.sheet, table.header_rows[0] if table.header_rows else table.top


def shape_of(table: RecognisedTable) -> str:
    """Return what is the same for all tables with the same headings."""
    if table.signature:
        return table.signature
    return hashlib.blake2b("\x1f".join(one.header for one in table.columns).encode(), digest_size=16).hexdigest()
