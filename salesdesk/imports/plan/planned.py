"""What an import would do: frozen values that the window shows, the command line prints and `apply_plan` carries out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from salesdesk.imports.plan.choices import Choices
from salesdesk.imports.plan.memory import Corrected
from salesdesk.imports.plan.names.near_match import NearMatch
from salesdesk.imports.plan.policies import Policy
from salesdesk.imports.plan.writes import Writes
from salesdesk.imports.recognise.names import kind_label
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.review_forms.form_plan import FormPlan
from salesdesk.imports.review_lists.results import ResultList
from salesdesk.sheets.grid import Cell, Merged
from salesdesk.text import Text

Shares = tuple[tuple[int, int], ...]
"""Members and their shares in ten-thousandths, which add up to 10,000; the largest first."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Facts by what becomes of them; a table with a column per month has one fact per month cell."""

    new: int = 0
    changed: int = 0
    same: int = 0
    rejected: int = 0
    set_aside: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.new + other.new,
            self.changed + other.changed,
            self.same + other.same,
            self.rejected + other.rejected,
            self.set_aside + other.set_aside,
        )


@dataclass(frozen=True, slots=True)
class Rejected:
    """One cell that keeps its row out; `row` as Excel shows it, `column` is the header, `index` its place in the row (0-based)."""

    row: int
    column: str | None
    value: Cell
    reason: Text
    index: int | None = None


@dataclass(frozen=True, slots=True)
class LackingRate:
    """A currency without a rate; `day` is the first that lacks one."""

    currency: str
    day: date


@dataclass(frozen=True, slots=True)
class RejectedRows:
    """The rows that stay out, with their cells as they were read, so that they can be corrected and imported again.

    `headers` are the lines above the rows: title, unit and header rows; `merged` are blocks of their cells (0-based within them).
    `left` is the index of the first of the cells in the sheet. `stored` are the keys of what is stored of a row, by its number: it was
    taken before, and what becomes of it now replaces that.
    """

    headers: tuple[tuple[Cell, ...], ...] = ()
    rows: tuple[tuple[int, tuple[Cell, ...]], ...] = ()
    problems: tuple[Rejected, ...] = ()
    left: int = 0
    merged: tuple[Merged, ...] = ()
    stored: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a stored record that would change; references are shown by name."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Sample:
    """One fact for the preview. `values` are by field name of the record: Decimal, date, text."""

    row: int
    state: str  # "new" | "changed" | "same"
    values: tuple[tuple[str, object], ...]
    changes: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class TotalsCheck:
    """The sheet's own total against the sum of what was read, both exact and in the sheet's unit.

    Of what was read `rejected` stands in `rejected_rows` rows that are not imported. `index` is the column's place in a row of the
    sheet; None where the total is that of a row.
    """

    row: int
    label: str
    column: str
    stated: int
    read: int
    index: int | None = None
    rejected: int = 0
    rejected_rows: int = 0

    @property
    def agrees(self) -> bool:
        return abs(self.stated - self.read) <= 100  # one hundredth: sheets show rounded sums of finer numbers


@dataclass(frozen=True, slots=True)
class NewRecord:
    """A member, team, customer or product that the import would create; `table` is its place in the plan."""

    record: str
    name: str
    code: str | None
    table: int
    row: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of several records with one name; `parts` are its code, team, region and the like. The `id` of a new one is below zero."""

    id: int
    name: str
    parts: tuple[str, ...]
    last_sale: date | None


@dataclass(frozen=True, slots=True)
class Unclear:
    """A name in a sheet that several stored records have; `table` is the first place in the plan that needs to know which."""

    record: str
    text: str
    table: int
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Gone:
    """Rows of earlier imports of a sheet that are not in it any more, beside those that are new in it; amounts in ten-thousandths.

    `pairs` of them differ from a new row in one thing only; `samples` show those as changes, then the others. `said` is what the
    manager wants: "replace" them, or "keep" both; None while it is open.
    """

    rows: int
    amount: int | None
    new: int
    new_amount: int | None
    pairs: int
    samples: tuple[Sample, ...]
    said: str | None

    @property
    def waits(self) -> bool:
        """True while importing could count something twice."""
        return self.said is None and self.new > 0

    def beside(self, other: Gone) -> Gone:
        """Return both: what is missing among the sales and among the receipts of one table."""
        return Gone(
            self.rows + other.rows,
            None if self.amount is None and other.amount is None else (self.amount or 0) + (other.amount or 0),
            self.new + other.new,
            None if self.new_amount is None and other.new_amount is None else (self.new_amount or 0) + (other.new_amount or 0),
            self.pairs + other.pairs,
            (*self.samples, *other.samples),
            self.said,
        )


@dataclass(frozen=True, slots=True)
class Twice:
    """Sales that may be told already: `n` of them, by `there` others; amounts in ten-thousandths, `equal` of them the same.

    `what` and `others` name them ("contracts", "orders", "sums:sale_line", see `plan/twice/words.py`). `stored` says that these count
    already and the others come now, `people` that both name the same people. `said` is what the manager says: they count "once", or
    "both"; None while it is open. Of two sheets that look alike `changed` rows differ in one thing, and `alone` here and `missing` there
    are those without a counterpart; `file` is that of the other sheet, where there is one.
    """

    what: str
    others: str
    stored: bool
    n: int
    amount: int
    there: int
    there_amount: int
    equal: int
    lines: tuple[Text, ...]
    said: str | None
    people: bool = True
    changed: int = 0
    alone: int = 0
    missing: int = 0
    file: str | None = None

    def answered(self, said: str | None) -> Twice:
        """Return the same with what was said."""
        return replace(self, said=said)


@dataclass(frozen=True, slots=True)
class TablePlan:
    """What becomes of one table. `target` names the record it goes to; None when it is not imported, and `why` says so.

    `hashes` are those of the sheet's rows from the first to the last of the table (see `sheets/row_hashes.py`). `asks` is whom the name
    of a form may mean, where that keeps it out: it is not imported before it is said. `days` are the first and the last (ISO) of all
    that it brings, new, changed and the same; None where its facts have no day of their own. `accepted` tells whether a table that was
    only guessed was confirmed; None where it need not be. `told_by` has by the id of a stored source how many rows were set aside because
    of it: it tells the same sales. `entered` are the fields that lines of orders have from their entry alone,
    `order_ids` the packed ids of the records of orders (see `orders/order_ids.py`).
    """

    table: RecognisedTable
    target: str | None
    why: Text | None
    counts: Counts
    rejected: RejectedRows = RejectedRows()
    samples: tuple[Sample, ...] = ()
    totals: tuple[TotalsCheck, ...] = ()
    notes: tuple[Text, ...] = ()
    default_day: str | None = None
    skipped: bool = False
    corrected: Corrected | None = None
    policies: Mapping[int, Policy] = field(default_factory=dict)
    read_as: Mapping[int, Text] = field(default_factory=dict)
    not_taken: frozenset[int] = frozenset()
    lacking: tuple[LackingRate, ...] = ()
    hashes: bytes = b""
    gone: Gone | None = None
    twice: tuple[Twice, ...] = ()
    asks: NearMatch | None = None
    days: tuple[str, str] | None = None
    accepted: bool | None = None
    told_by: Mapping[int, int] = field(default_factory=dict)
    entered: tuple[str, ...] = ()
    order_ids: bytes = b""

    @property
    def may_count_twice(self) -> bool:
        """True while importing could count sales twice that other sheets tell."""
        return self.target is not None and any(one.said is None for one in self.twice)

    @property
    def of_nobody(self) -> bool:
        """True where neither the table nor anything around it says who sold."""
        named = any(name == "member_id" and value for sample in self.samples for name, value in sample.values)
        return "member" in self.table.needs and not named

    @property
    def unconfirmed(self) -> bool:
        """True while a table that was only guessed must not be imported: nobody said that it is what it was taken for."""
        return self.target is not None and self.accepted is False

    @property
    def learn(self) -> bool:
        """Tell whether something new is to be remembered of tables like this."""
        return self.corrected is not None and self.corrected.learn

    @property
    def file(self) -> str:
        return self.table.file

    @property
    def sheet(self) -> str:
        return self.table.sheet

    @property
    def place(self) -> str:
        return self.table.place

    @property
    def kind_label(self) -> Text:
        return kind_label(self.table)


@dataclass(frozen=True, slots=True)
class Returned:
    """Rejected rows of an earlier import that come back corrected; `sheet` is where they are now, the others where they were.

    `stored` are the keys of what is stored of them, by the row in which they are now (1-based).
    """

    sheet: str
    was_file: str
    was_sheet: str
    stored: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import of `files` would do; nothing of it is written yet. `stamp` tells whether the workspace changed since.

    `takes_over` says that it brings nothing new, but rows of an undone import would be its own, `waits` that what it
    brings is set aside: that it was imported is kept, to be told when what tells the same is undone.
    `returned` are rejected rows that come back, `unclear` names that several stored records have, `forms` filled review forms,
    `results` lists of final reviews.
    """

    files: tuple[Path, ...]
    tables: tuple[TablePlan, ...]
    creates: tuple[NewRecord, ...]
    near: tuple[NearMatch, ...]
    notes: tuple[Text, ...]
    choices: Choices
    writes: Writes
    stamp: str
    returned: tuple[Returned, ...] = ()
    unclear: tuple[Unclear, ...] = ()
    forms: tuple[FormPlan, ...] = ()
    results: tuple[ResultList, ...] = ()
    takes_over: bool = False
    waits: bool = False

    @property
    def useful(self) -> bool:
        """True when there is anything to write, were it only what is to be remembered, whose the rows are, or what waits."""
        taught = any(one.learn for one in self.tables)
        return bool(self.takes_over or self.waits or self.writes or self.forms or self.results or self.choices.same_as or taught)

    @property
    def counts(self) -> Counts:
        return sum((one.counts for one in self.tables), Counts())
