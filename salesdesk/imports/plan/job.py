"""What a target is given to plan one table, and what it gives back."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.imports.plan.cells.columns import Columns
from salesdesk.imports.plan.choices import Choices, TableChoice
from salesdesk.imports.plan.contacts.person import Person
from salesdesk.imports.plan.facts.stored import FactSet, Stored
from salesdesk.imports.plan.names.directory import Directory
from salesdesk.imports.plan.names.near_match import NearMatch
from salesdesk.imports.plan.orders.entered import Entered
from salesdesk.imports.plan.planned import Counts, Gone, RejectedRows, Sample, TotalsCheck, Twice
from salesdesk.imports.plan.policies import Policy
from salesdesk.imports.plan.twice.billed import Billed
from salesdesk.imports.plan.writes import Delete, Hold, Insert, Raw, Update
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable
from salesdesk.imports.review_forms.form_plan import FormPlan
from salesdesk.imports.review_forms.table import Forms
from salesdesk.imports.review_forms.whose import FormPeople
from salesdesk.imports.review_lists.results import Result, ResultList
from salesdesk.model import ExchangeRate, Setting
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.text import Text


class Rates:
    """What a unit of another currency is worth in the workspace's: by the latest day that is not after the fact's."""

    def __init__(self, session: Session, choices: Choices) -> None:
        self.currency = choices.currency or str(session.scalars(select(Setting.value).where(Setting.name == "currency")).first() or "CNY")
        self._days: dict[str, list[str]] = {}
        self._rates: dict[str, list[Decimal]] = {}
        known = {(one.currency.upper(), one.day): one.rate for one in session.scalars(select(ExchangeRate))}
        known |= {(one.currency, one.day): one.rate for one in choices.rates}
        for (currency, day), rate in sorted(known.items()):
            self._days.setdefault(currency, []).append(day.isoformat())
            self._rates.setdefault(currency, []).append(rate)

    def of(self, currency: str, day: str) -> Decimal | None:
        """Return the rate of `currency` on `day` (ISO), None when none is known by then."""
        at = bisect_right(self._days.get(currency, []), day)
        return self._rates[currency][at - 1] if at else None


def times(amount: int, rate: Decimal) -> int:
    """Return `amount` (ten-thousandths) in the workspace's currency, rounded half up."""
    return int((amount * rate).to_integral_value(ROUND_HALF_UP))


@dataclass(slots=True)
class Contacts:
    """The contacts of the tables that are planned: customer and name, the stored ones among them, and the new ones."""

    people: set[tuple[Raw, str]] = field(default_factory=set)
    taken: set[int] = field(default_factory=set)
    fresh: list[Person] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class CalledOff:
    """An order that a table calls off: the table's place and file, and the name and code of the customer as far as it says them."""

    place: int
    file: str
    customer: str | None
    code: str | None


@dataclass(slots=True)
class Shared:
    """What the tables of one import share while it is planned."""

    session: Session
    directory: Directory
    rates: Rates
    choices: Choices
    today: date
    progress: Progress
    # Per file how often a key came up, so that two equal lines of one file are two; per record the keys of earlier files.
    counters: dict[str, dict[str, int]] = field(default_factory=dict)
    seen: dict[str, dict[str, str]] = field(default_factory=dict)
    # The orders that this import brings and their days, by column, with the place of their table; taken apart where a table names orders
    # without a day.
    dated_orders: list[tuple[Sequence[Raw], Sequence[Raw], int]] = field(default_factory=list)
    # The orders as a whole that this import brings and whose they are, by column; None where several share one.
    sold_orders: list[tuple[Sequence[Raw], Sequence[Raw]]] = field(default_factory=list)
    # By place of a table of lines what they have from their entry alone.
    entered: dict[int, Entered] = field(default_factory=dict)
    # The receipts that this import brings, by column: number, day, member, customer; and the places of tables of parts of receipts.
    receipts: list[tuple[Sequence[Raw], Sequence[Raw], Sequence[Raw], Sequence[Raw]]] = field(default_factory=list)
    receipt_parts: set[int] = field(default_factory=set)
    # The places of tables with a row per order, not per line of one.
    whole_orders: set[int] = field(default_factory=set)
    # The filled review forms among the sheets.
    forms: Forms = field(default_factory=dict)
    form_people: FormPeople | None = None
    # The results of reviews that this import brings, by whose and of when.
    results: dict[tuple[int, Period], Result] = field(default_factory=dict)
    # Members whom this import puts into a team.
    placed: set[int] = field(default_factory=set)
    # Who was planned as a contact; and who of them may be somebody else.
    contacts: Contacts = field(default_factory=Contacts)
    near: list[NearMatch] = field(default_factory=list)
    # The customers of the deals and contacts that this import brings, by the numbers and names of these.
    related: dict[str, set[Raw]] = field(default_factory=dict)
    # What lists of invoices and of what is owed bring.
    billed: list[Billed] = field(default_factory=list)
    # What tables of customers say of contacts, planned when all tables of contacts are.
    main_contacts: list[MainContacts] = field(default_factory=list)
    # Orders that a table of this import calls off, by number; and what is stored (record, id) that goes because it is void.
    called_off: dict[str, list[CalledOff]] = field(default_factory=dict)
    taken_out: set[tuple[str, int]] = field(default_factory=set)
    # By record the keys of what a table holds for void by its number, and the place of that table.
    void: dict[str, dict[str, int]] = field(default_factory=dict)
    # Facts (record, key) of other files, or stored, that rows of a place were found to be: each is one row.
    claimed: set[tuple[str, str]] = field(default_factory=set)
    # By file and sheet of rejected rows that come back: the keys of what is stored of each, by row.
    mended: Mapping[tuple[str, str], Mapping[int, tuple[str, ...]]] = field(default_factory=dict)
    # The places of tables of goods that came back.
    returns: set[int] = field(default_factory=set)
    # The places of lists of deliveries.
    deliveries: set[int] = field(default_factory=set)
    # By place of a table and currency, the first day that has no rate.
    lacking: dict[int, dict[str, str]] = field(default_factory=dict)
    # Tables that may be later versions of sheets that were imported.
    versions: list[Version] = field(default_factory=list)
    # Rows that others refer to before they are stored have ids below zero.
    _temporary: int = 0

    def temporary_ids(self, count: int) -> list[int]:
        """Return `count` ids for rows that are not stored yet."""
        first = self._temporary - 1
        self._temporary -= count
        return list(range(first, first - count, -1))

    def go_on(self) -> None:
        """Raise `Cancelled` when the plan is no longer wanted."""
        self.progress.go_on()


@dataclass(slots=True)
class Job:
    """One table to be planned; `place` is its number in the plan, `assumed` the day of rows without dates that nobody said.

    `assumed_year` is the year that was taken for periods that name none.
    """

    shared: Shared
    table: RecognisedTable
    columns: Columns
    place: int
    choice: TableChoice | None
    policies: Mapping[str, Policy] = field(default_factory=dict)
    assumed: date | None = None
    assumed_year: int | None = None

    def policy(self, name: str) -> Policy:
        """Return what the table may do to a stored record's field that is filled already."""
        return self.policies.get(name, Policy.OVERWRITE)

    @property
    def directory(self) -> Directory:
        return self.shared.directory

    def go_on(self) -> None:
        """Raise `Cancelled` when the plan is no longer wanted."""
        self.shared.go_on()

    def lacks_rate(self, currency: str, day: str) -> None:
        """Note that amounts of a day (ISO) cannot be converted: the rate is asked for in the preview."""
        found = self.shared.lacking.setdefault(self.place, {})
        found[currency] = min(day, found.get(currency, day))

    def last_complete_month(self) -> date:
        """Return the last day of the last month that is over."""
        return self.shared.today.replace(day=1) - timedelta(days=1)

    def chosen_day(self) -> date | None:
        """Return the day that the manager gave for this table's rows without one."""
        return self.choice.day if self.choice else None

    def chosen_year(self) -> int | None:
        """Return the year that the manager gave for this table's months without one."""
        return self.choice.year if self.choice else None


@dataclass(frozen=True, slots=True)
class Version:
    """A table whose facts were compared with what is `stored` of them; they may be a later version of a sheet that was imported."""

    job: Job
    facts: FactSet
    stored: Stored


@dataclass(frozen=True, slots=True)
class MainContacts:
    """The contacts of one table of customers: field by field, as long as `rows`; `states` is what becomes of each customer."""

    job: Job
    header: str
    rows: Sequence[int]
    data: Mapping[str, Sequence[Raw]]
    states: Mapping[int, str]
    left: int


@dataclass(slots=True)
class Outcome:
    """What becomes of one table. `record` is what the rows become where the kind of table does not tell;

    `read_as` are the fields that columns were read as, where their meanings do not tell; `hashes` are those of the sheet's rows.
    `forms` are reviews that get scores, `results` lists of final ones; `refused` says why the table is not imported at all,
    `asks` whom its name may mean, where that keeps it out. `days` are the first and the last (ISO) of all its facts, new or not;
    `not_taken` are columns with a meaning that nothing is read from; `twice` is what other sheets may tell as well, `told_by` how many
    rows are set aside by the stored source that tells them, `also_sold` how many won opportunities count as sales, `sold_anew` how many
    of these are told as changed for their sale alone, `entered` the fields that lines of orders have from their entry alone,
    `order_ids` the packed ids of the records of its orders.
    """

    counts: Counts = field(default_factory=Counts)
    inserts: list[Insert] = field(default_factory=list)
    updates: list[Update] = field(default_factory=list)
    deletes: list[Delete] = field(default_factory=list)
    holds: list[Hold] = field(default_factory=list)
    samples: list[Sample] = field(default_factory=list)
    totals: Sequence[TotalsCheck] = ()
    notes: list[Text] = field(default_factory=list)
    rejected: RejectedRows = field(default_factory=RejectedRows)
    default_day: str | None = None
    record: str | None = None
    read_as: Mapping[int, Text] = field(default_factory=dict)
    forms: list[FormPlan] = field(default_factory=list)
    results: list[ResultList] = field(default_factory=list)
    refused: Text | None = None
    asks: NearMatch | None = None
    hashes: bytes = b""
    order_ids: bytes = b""
    gone: Gone | None = None
    twice: list[Twice] = field(default_factory=list)
    also_sold: int = 0
    sold_anew: int = 0
    told_by: Counter[int] = field(default_factory=Counter)
    days: tuple[str, str] | None = None
    entered: tuple[str, ...] = ()
    not_taken: Sequence[RecognisedColumn] = ()
    remarks: Mapping[int, Text] = field(default_factory=dict)

    def add(self, other: Outcome) -> None:
        """Add what the same table brings beside its main facts."""
        self.counts += other.counts
        both = [one for one in (self.days, other.days) if one is not None]
        self.days = (min(first for first, _ in both), max(last for _, last in both)) if both else None
        self.inserts += other.inserts
        self.updates += other.updates
        self.holds += other.holds
        self.samples += other.samples
        self.notes += other.notes
        self.read_as = {**self.read_as, **other.read_as}

    def assume(self, day: date | None) -> None:
        """Keep the day that was assumed for rows without dates, so that it is asked about."""
        self.default_day = day.isoformat() if day is not None else self.default_day

    def complete(self, rejected: RejectedRows, count: int, notes: Sequence[Text], totals: Sequence[TotalsCheck]) -> Outcome:
        """Add what was known before the facts were settled: the `count` of what was rejected, notes, and the checked totals."""
        self.rejected, self.totals = rejected, totals
        self.counts += Counts(rejected=count)
        self.notes = list(dict.fromkeys((*notes, *self.notes)))  # what holds for several columns is said once
        return self
