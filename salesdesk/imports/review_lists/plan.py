"""What becomes of a list of results: new final reviews, open ones that become final, those that are the same, those that stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select

from salesdesk.fields import Field, Kind, Record
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.teams import join_teams
from salesdesk.imports.plan.planned import Counts, FieldChange, Sample
from salesdesk.imports.plan.shown import SAMPLES
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.imports.review_lists.read import read_results
from salesdesk.imports.review_lists.results import Result, ResultList, grades_of
from salesdesk.model import Review, ReviewCycle
from salesdesk.period import Period
from salesdesk.services.reviews.cycles import FINAL
from salesdesk.services.reviews.scorecards import period_of
from salesdesk.text import Text, mark

RESULTS = Record(
    "review_result",
    mark("Import", "Result of a review"),
    mark("Import", "Results of reviews"),
    (
        Field("member", mark("Review", "Reviewed"), width=14),
        Field("period", mark("Import", "Period"), width=14),
        Field("total", mark("Review", "Total"), Kind.NUMBER, width=10),
        Field("grade", mark("Review", "Grade"), width=10),
        Field("coefficient", mark("Review", "Pay × (coefficient)"), Kind.NUMBER, width=10),
        Field("comment", mark("Import", "Comment"), width=28),
    ),
)
"""What a result looks like in the preview of an import."""

_FINALS = mark("Import", "Each becomes a final review of its period, as the sheet says it; Reviews shows it with the row that it is from.")
_OPENED = mark("Import", "Reviews that are under way become final with what the sheet says: {n}")
_STAYS = mark(
    "Import",
    "{name}'s review of {period} is final here with {result}: it stays. If the sheet is right, reopen it in Reviews and import again.",
)
_TWICE = mark("Import", "Row {row} says something else of {name} and {period}.")
_TOTAL = mark("Import", "{total} {grade}")


@dataclass(slots=True)
class _Sorted:
    """Results by what becomes of them."""

    new: list[Result]
    opened: list[tuple[Result, Review]]
    same: list[Result]


def plan_list(job: Job) -> Outcome:
    """Return what becomes of a list of results; nothing of a final review is changed."""
    notes: list[Text] = []
    read = read_results(job, notes)
    found = _sorted(job, read.results)
    brought = [*found.new, *(one for one, _ in found.opened)]
    outcome = Outcome(record=RESULTS.name)
    outcome.counts = Counts(len(found.new), len(found.opened), len(found.same))
    outcome.samples = [*(_sample(job, one, "new") for one in found.new[:SAMPLES]), *(_change(job, *one) for one in found.opened[:SAMPLES])]
    outcome.samples += [_sample(job, one, "same") for one in found.same[:SAMPLES]]
    if brought:
        notes.insert(0, _FINALS)
        score_in = job.columns.find(Meaning.SCORE, Meaning.TOTAL, Meaning.GRADE)
        standard = score_in.header if score_in else ""
        outcome.results.append(ResultList(job.place, job.table.title or job.table.sheet, standard, grades_of(read.results), tuple(brought)))
    if found.opened:
        notes.append(_OPENED.fill(n=len(found.opened)))
    outcome.complete(job.columns.rejected, len(job.columns.rejected.problems), notes, ())
    if read.guessed is not None:
        outcome.default_day = read.guessed.end.isoformat()
    if "member_id" in job.columns.data:
        join_teams(job, outcome)
    return outcome


def _sorted(job: Job, results: Sequence[Result]) -> _Sorted:
    stored = _stored(job, {one.key for one in results})
    at_row = {row: at for at, row in enumerate(job.columns.rows)}
    score_in = job.columns.find(Meaning.SCORE, Meaning.GRADE)
    found = _Sorted([], [], [])
    for one in results:
        before = job.shared.results.setdefault(one.key, one)
        known = stored.get(one.key)
        name = job.directory["member"].name(one.member_id)
        if before is not one:
            if _told(before) == _told(one):
                found.same.append(one)
            else:
                why = _TWICE.fill(row=before.row, name=name, period=one.period.label())
                job.columns.reject(at_row[one.row], score_in, _result(one), why, whole=False)
        elif known is None:
            found.new.append(one)
        elif known.state != FINAL:
            found.opened.append((one, known))
        elif _is_same(one, known):
            found.same.append(one)
        else:
            stays = _STAYS.fill(name=name, period=one.period.label(), result=_result_of(known.total, known.grade or ""))
            job.columns.reject(at_row[one.row], score_in, _result(one), stays, whole=False)
    return found


def _stored(job: Job, keys: set[tuple[int, Period]]) -> dict[tuple[int, Period], Review]:
    """Return the reviews that there are, by whose and of when."""
    first, last = min((one.start for _, one in keys), default=None), max((one.end for _, one in keys), default=None)
    query = select(Review, ReviewCycle).join(ReviewCycle, ReviewCycle.id == Review.cycle_id).order_by(ReviewCycle.id)
    rows = job.shared.session.execute(query.where(ReviewCycle.period_start >= first, ReviewCycle.period_end <= last)) if first else ()
    found = {(review.member_id, period_of(cycle)): review for review, cycle in rows}
    by_days = {(member, period.start, period.end): review for (member, period), review in found.items()}
    return {key: review for key in keys if (review := by_days.get((key[0], key[1].start, key[1].end))) is not None}


def _told(one: Result) -> tuple[object, ...]:
    return one.total, one.grade, one.comment, one.strengths, one.to_improve, one.coefficient


def _is_same(one: Result, known: Review) -> bool:
    """Tell whether a final review says what the sheet says; what the sheet leaves open may be anything."""
    texts = ((one.comment, known.comment), (one.strengths, known.strengths), (one.to_improve, known.to_improve), (one.grade, known.grade))
    numbers = ((one.total, known.total), (one.coefficient, known.coefficient))
    return all(not said or said == kept for said, kept in texts) and all(said is None or said == kept for said, kept in numbers)


def _sample(job: Job, one: Result, state: str, changes: tuple[FieldChange, ...] = ()) -> Sample:
    name = job.directory["member"].name(one.member_id)
    said = (("member", name), ("period", one.period.label()), ("total", one.total), ("grade", one.grade or None))
    values = tuple((field, value) for field, value in said if value is not None)
    more = (("coefficient", one.coefficient), ("comment", one.comment or None))
    return Sample(one.row, state, (*values, *((field, value) for field, value in more if value is not None)), changes)


def _change(job: Job, one: Result, known: Review) -> Sample:
    pairs = (("total", known.total, one.total), ("grade", known.grade, one.grade or None))
    return _sample(job, one, "changed", tuple(FieldChange(field, before, after) for field, before, after in pairs if after is not None))


def _result(one: Result) -> str:
    return " ".join(part for part in (_plain(one.total), one.grade) if part)


def _result_of(total: Decimal | None, grade: str) -> Text | str:
    return _TOTAL.fill(total=_plain(total), grade=grade) if total is not None and grade else _plain(total) or grade


def _plain(number: Decimal | None) -> str:
    return "" if number is None else f"{number.normalize():f}"
