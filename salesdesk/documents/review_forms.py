"""Forms for self reviews and colleagues' feedback: an Excel file per person that comes back filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from salesdesk.db import Database
from salesdesk.documents import formats
from salesdesk.documents.files import unique_names
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.services.reviews.criteria import MANUAL, OTHERS, OUTSIDE, SELF
from salesdesk.services.reviews.scorecards import Line
from salesdesk.services.reviews.scoring import FINAL, ReviewSummary, period_of_review, review
from salesdesk.services.settings import settings_of
from salesdesk.sheets.forms import Form, FormRow, write_form
from salesdesk.text import Language, Text, language, mark

SELF_WORD, OTHER_WORD = mark("Form", "Self review"), mark("Form", "Feedback")
_TITLES = {SELF: mark("Form", "Self review of {name}"), OTHERS: mark("Form", "Feedback on {name}")}
_EXPLAINED = {
    SELF: mark("Form", "Fill in the yellow fields: points from 0 to 100, and a word on why. Then send the file back."),
    OTHERS: mark(
        "Form", "Fill in the yellow fields for what you can judge, from 0 to 100; leave the others empty. Then send the file back."
    ),
}
_HEADS = (
    mark("Form", "Criterion"),
    mark("Form", "What good work is"),
    mark("Form", "Reached"),
    mark("Form", "Points"),
    mark("Form", "Why"),
)
QUESTIONS = {"strengths": mark("Form", "What went well"), "to_improve": mark("Form", "What could be better")}
RATER = mark("Form", "Your name")


@dataclass(frozen=True, slots=True)
class WrittenForm:
    """A form that was written: about whom, for which period; `kind` is SELF or OTHERS."""

    path: Path
    kind: str
    member_id: int
    name: str
    period: Period


def write_forms(db: Database, review_ids: Sequence[int], folder: Path, progress: Progress | None = None) -> list[WrittenForm]:
    """Write for each open review a form for the reviewed and one for colleagues into `folder`; return them."""
    progress = progress or Progress()
    code = settings_of(db).language
    speech = language(code)
    found = [one for one in (review(db, each) for each in review_ids) if one.state != FINAL]
    parts: list[tuple[ReviewSummary, str]] = [(one, kind) for one in found for kind in (SELF, OTHERS)]
    periods = {one.id: period_of_review(db, one.id) for one in found}
    words = {SELF: speech.say(SELF_WORD), OTHERS: speech.say(OTHER_WORD)}
    names = unique_names([(periods[one.id].code(), words[kind], one.card.member) for one, kind in parts], ".xlsx")
    files = []
    for done, ((one, kind), name) in enumerate(zip(parts, names, strict=True)):
        progress.step(done / len(parts))
        write_form(folder / name, _form(one, kind, periods[one.id].label(), speech))
        files.append(WrittenForm(folder / name, kind, one.member_id, one.card.member, periods[one.id]))
    return files


def _form(one: ReviewSummary, kind: str, period: Text, speech: Language) -> Form:
    say, card = speech.say, one.card
    about = [(say(mark("Form", "About")), card.member), (say(mark("Form", "Period")), say(period))]
    if kind == OTHERS:
        about.append((say(RATER), ""))
    lines = [line for line in card.lines if line.criterion.kind not in (*OUTSIDE, SELF, OTHERS)]
    if kind == OTHERS:
        lines = [line for line in lines if line.criterion.is_judged]
    rows = [_row(line, kind, speech) for line in lines]
    mark_of = [("form", "review"), ("review", str(one.id)), ("rater", "self" if kind == SELF else "other")]
    mark_of += [("criterion", f"{line.criterion.id}:{line.criterion.name}") for line in lines]
    heads = tuple(say(head) for head in _HEADS)
    wrong = say(mark("Form", "Points from 0 to 100"))
    questions = [say(words) for words in QUESTIONS.values()]
    title = say(_TITLES[kind].fill(name=card.member))
    return Form(title, about, heads, rows, questions, say(_EXPLAINED[kind]), wrong, mark_of)  # type: ignore[arg-type]


def _row(line: Line, kind: str, speech: Language) -> FormRow:
    one = line.criterion
    known = formats.percent(line.attainment, 0) if kind == SELF and line.attainment is not None else ""
    levels = "\n".join(f"{formats.short(given)}: {said}" for given, said in one.levels)
    hint = "\n".join(part for part in (speech.say(line.limited), one.about, levels) if part)
    if not hint and one.kind == MANUAL:
        hint = speech.say(mark("Form", "In your own judgement"))
    return FormRow(one.name, hint, known, one.section)
