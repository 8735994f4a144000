"""Reviews: filled forms with the scores of one person, and lists of results."""

from __future__ import annotations

from decimal import Decimal

from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.planned import Counts, FieldChange, Sample
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.imports.review_forms.form_plan import FormPlan
from salesdesk.imports.review_forms.plan import plan_form
from salesdesk.imports.review_forms.states import Score, scores_of
from salesdesk.imports.review_forms.whose import UNKNOWN, FormPeople
from salesdesk.imports.review_lists.plan import plan_list
from salesdesk.period import Period
from salesdesk.text import Text, mark

_OF = mark("Forms", "The review of {name}, {period}.")
_NEW = mark("Forms", "There is no such review yet: it is made, with the criteria of the form as its template.")


def _plan(job: Job) -> Outcome:
    form = job.shared.forms.get((job.table.file, job.table.sheet))
    if form is None:
        return plan_list(job)
    usual = Period.of("month", job.chosen_day() or job.shared.choices.day or job.last_complete_month())
    if job.shared.form_people is None:
        job.shared.form_people = FormPeople(job.directory["member"])
    plan = plan_form(job.shared.session, form, form.period or usual, job.shared.form_people)
    if plan.near is not None and plan.near.asked in job.shared.choices.others:
        return Outcome(refused=UNKNOWN.fill(name=plan.near.text))
    if plan.near is not None and all(one.asked != plan.near.asked for one in job.shared.near):
        job.shared.near.append(plan.near)
    if plan.why_not is not None or plan.member_id is None:
        return Outcome(refused=plan.why_not, asks=plan.near)
    found = scores_of(job.shared.session, plan)
    outcome = Outcome(notes=_notes(plan), forms=[])
    states = [one.state for one in found]
    left = len(form.rows) - len({one.row for one in found})
    if "new" in states or "changed" in states:
        outcome.forms.append(plan)
    outcome.counts = Counts(states.count("new"), states.count("changed"), states.count("same"), set_aside=left)
    outcome.samples = [_sample(one) for one in found]
    if form.period is None and form.review_id is None and job.chosen_day() is None:
        outcome.default_day = usual.end.isoformat()
    return outcome


def _notes(plan: FormPlan) -> list[Text]:
    notes = [_OF.fill(name=plan.name, period=plan.period.label())]
    if plan.is_new:
        notes.append(_NEW)
    return [*notes, *plan.notes]


def _sample(one: Score) -> Sample:
    changes = (FieldChange("score", one.before, one.value),) if one.state == "changed" else ()
    values: tuple[tuple[str, Decimal | str | Text], ...] = (("criterion", one.criterion), ("rater", one.rater), ("score", one.value))
    return Sample(one.row, one.state, (*values, ("comment", one.comment)), changes)


REVIEWS = ImportTarget("reviews", "review_form", (TableKind.REVIEWS,), _plan)
