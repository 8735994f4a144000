"""Facts of one number that are two: two programs, two shops or two years give the same number to different sales."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from salesdesk.imports.plan.facts.edited_here import same_rows
from salesdesk.imports.plan.facts.places import are_apart, of_other_places, place_of
from salesdesk.imports.plan.facts.stored import MODELS, FactSet
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.names.near import are_alike
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.text import Text, mark, some

_COUNTED = mark(
    "Import",
    "Other records have their numbers, but are of another customer, day or amount, so that these are new and count beside them: "
    "{n} (row {rows})",
)
_CHANGED = mark(
    "Import",
    "Of another customer or day, and of another amount than what has their numbers: {n} (row {rows}). They are taken for corrections.",
)
_NUMBERED = ("o:", "d:", "r:", "t:")  # as the keys of orders, deliveries, receipts and returns begin
_SOON, _APART, _FAR = timedelta(days=4), timedelta(days=31), timedelta(days=92)
_EXACT, _ROUNDED = 10_000, 1_000  # one unit of money, and a thousandth
_FEWEST = 3
_NAMED = 10

Row = Sequence[Raw]


@dataclass(frozen=True, slots=True)
class Known:
    """What has the number of a fact already: its id where it is stored, else the file that brings it; what it says of compared fields."""

    values: Row
    record_id: int | None = None
    file: str | None = None


class OfAnother:
    """Tells what of the same number is another's.

    A correction changes one thing, or belongs to a sheet most of which is what it was. So another sale is what differs in customer, day
    and amount, or in amount and by a season; what differs in two of them is one only where most of the sheet does.
    """

    def __init__(self, job: Job, facts: FactSet) -> None:
        self._job, self._facts = job, facts
        at = {name: place for place, name in enumerate(facts.compared)}
        self._customer, self._day, self._amount = (at.get(name) for name in ("customer_id", "day", "amount"))
        self._moves = job.table.kind is TableKind.OPPORTUNITIES  # the day on which a deal closes is put off
        self._may_be = self._amount is not None and facts.record in MODELS and any(key.startswith(_NUMBERED) for key in facts.keys)
        self._place = place_of(job.table.file)
        self._elsewhere: set[int] = set()
        self._alike: dict[tuple[Raw, Raw], bool] = {}

    @property
    def may_be(self) -> bool:
        """True where the facts say enough, and have numbers at all."""
        return self._may_be

    def is_unlike(self, own: Row, other: Known) -> bool:
        """Tell whether two facts of one number may well be two sales."""
        if not self._may_be:
            return False
        who, days, money = self._differ(own, other.values)
        if who is None and self._is_elsewhere(other):
            return money or bool(days)
        if who:
            return money or days > _APART
        return money and not self._moves and days > (_SOON if who is None else _FAR)

    def found(self, wanted: Mapping[int, Sequence[Known]], rows: Sequence[Row], sure: int) -> tuple[set[int], set[int]]:
        """Return which facts are other ones than all that have their numbers already (`wanted`), and which of them change these much.

        `rows` is what the facts say, `sure` the number of further ones that are plainly what has theirs.
        """
        job, record = self._job, self._facts.record
        if self._place is not None:
            ids = {one.record_id for known in wanted.values() for one in known if one.record_id is not None}
            self._elsewhere = of_other_places(job, record, sorted(ids))
        unlike = {at: known for at, known in wanted.items() if known and all(self.is_unlike(rows[at], one) for one in known)}
        if not unlike:
            return set(), set()
        pairs = [(one.record_id, self._facts.rows[at]) for at, known in unlike.items() for one in known if one.record_id is not None]
        written, of_sheet = same_rows(job, record, pairs)
        unlike = {at: known for at, known in unlike.items() if not any(one.record_id in written for one in known)}
        here = {at for at, known in unlike.items() if any(one.record_id in of_sheet for one in known)}
        mostly = len(unlike) * 2 > sure + sum(map(bool, wanted.values()))
        several = mostly and len(unlike) >= _FEWEST
        # Of one row or two of the same sheet nobody knows whether they were corrected.
        by_customer = mostly and any(self._differ(rows[at], one.values)[0] for at, known in unlike.items() for one in known)
        found = {
            at
            for at, known in unlike.items()
            if several or all(map(self._is_elsewhere, known)) or (at not in here and (by_customer or self._is_surely(rows[at], known)))
        }
        return found, unlike.keys() - found - here

    def _is_elsewhere(self, other: Known) -> bool:
        if other.file is not None:
            return are_apart(self._place, place_of(other.file))
        return other.record_id in self._elsewhere

    def _is_surely(self, own: Row, known: Sequence[Known]) -> bool:
        """Tell whether a fact differs from all of its number in more than a correction does."""
        differing = [self._differ(own, one.values) for one in known]
        return all(money and ((who and days > _SOON) or (days > _FAR and not self._moves)) for who, days, money in differing)

    def _differ(self, own: Row, other: Row) -> tuple[bool | None, timedelta, bool]:
        """Return whether the customers differ (None: unknown), how far the days are apart, and whether the amounts differ."""
        who = None
        if self._customer is not None and own[self._customer] is not None and other[self._customer] is not None:
            who = own[self._customer] != other[self._customer] and not self._is_spelling(own[self._customer], other[self._customer])
        days = timedelta()
        if self._day is not None and own[self._day] and other[self._day]:
            days = abs(date.fromisoformat(str(own[self._day])) - date.fromisoformat(str(other[self._day])))
        one, two = (0, 0) if self._amount is None else (own[self._amount], other[self._amount])
        if not isinstance(one, int) or not isinstance(two, int):
            return who, days, False
        return who, days, abs(one - two) > max(_EXACT, abs(two) // _ROUNDED)

    def _is_spelling(self, one: Raw, other: Raw) -> bool:
        if (one, other) not in self._alike:
            register = self._job.directory["customer"]
            self._alike[one, other] = are_alike(*(register.name(int(each)) for each in (one, other)))  # type: ignore[arg-type]
        return self._alike[one, other]


def notes_of(rows: Sequence[int], others: Collection[int], doubtful: Collection[int] = ()) -> list[Text]:
    """Return what is to be said of facts (by place) that count beside others of their numbers, and of those that change much of them."""
    told = []
    for note, places in ((_COUNTED, others), (_CHANGED, doubtful)):
        if places:
            named = some([str(one) for one in sorted({rows[at] for at in places})], _NAMED)
            told.append(note.fill(n=len(places), rows=named))
    return told
