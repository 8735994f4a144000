"""Forms for self reviews and others' feedback: an Excel file for each who is asked, that comes back filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from salesdesk.db import Database
from salesdesk.documents import formats
from salesdesk.documents.files import unique_names
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.services.reviews.criteria import MANUAL, OTHERS, OUTSIDE, SELF
from salesdesk.services.reviews.raters import Rater, note_asked, raters_of, self_reviewed
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
    """A form that was written: about whom, for which period; `kind` is SELF or OTHERS, `rater` who is asked, if anybody was chosen."""

    path: Path
    kind: str
    member_id: int
    name: str
    period: Period
    rater: Rater | None = None


def write_forms(
    db: Database, review_ids: Sequence[int], folder: Path, progress: Progress | None = None, *, unanswered: bool = False
) -> list[WrittenForm]:
    """Write for each open review a form for the reviewed and one for each of its raters into `folder`; return them.

    Where nobody was chosen there is one form for all colleagues. `unanswered` leaves out those whose form came back. Who was
    chosen counts as asked from then on.
    """
    progress = progress or Progress()
    speech = language(settings_of(db).language)
    found = [one for one in (review(db, each) for each in review_ids) if one.state != FINAL]
    parts = _parts(db, found, unanswered)
    periods = {one.id: period_of_review(db, one.id) for one in found}
    words = {SELF: speech.say(SELF_WORD), OTHERS: speech.say(OTHER_WORD)}
    names = unique_names([_name_of(one, kind, rater, periods[one.id], words) for one, kind, rater in parts], ".xlsx")
    files = []
    for done, ((one, kind, rater), name) in enumerate(zip(parts, names, strict=True)):
        progress.step(done / len(parts))
        write_form(folder / name, _form(one, kind, rater, periods[one.id].label(), speech))
        files.append(WrittenForm(folder / name, kind, one.member_id, one.card.member, periods[one.id], rater))
    if asked := [one.rater.id for one in files if one.rater is not None]:
        note_asked(db, asked, date.today())
    return files


def _parts(db: Database, found: Sequence[ReviewSummary], unanswered: bool) -> list[tuple[ReviewSummary, str, Rater | None]]:
    """Return which forms are written: of whose review, of which kind, for which rater."""
    ids = [one.id for one in found]
    known, reviewed = raters_of(db, ids), self_reviewed(db, ids) if unanswered else set()
    parts: list[tuple[ReviewSummary, str, Rater | None]] = []
    for one in found:
        if one.id not in reviewed:
            parts.append((one, SELF, None))
        if one.id in known:
            parts += [(one, OTHERS, rater) for rater in known[one.id] if not (unanswered and rater.answered)]
        else:
            parts.append((one, OTHERS, None))
    return parts


def _name_of(one: ReviewSummary, kind: str, rater: Rater | None, period: Period, words: dict[str, str]) -> tuple[str, ...]:
    name = (period.code(), words[kind], one.card.member)
    return name if rater is None else (*name, rater.who.name)


def _form(one: ReviewSummary, kind: str, rater: Rater | None, period: Text, speech: Language) -> Form:
    say, card = speech.say, one.card
    about = [(say(mark("Form", "About")), card.member), (say(mark("Form", "Period")), say(period))]
    if kind == OTHERS:
        about.append((say(RATER), rater.who.name if rater else ""))
    lines = [line for line in card.lines if line.criterion.kind not in (*OUTSIDE, SELF, OTHERS)]
    if kind == OTHERS:
        lines = [line for line in lines if line.criterion.is_judged]
    rows = [_row(line, kind, speech) for line in lines]
    mark_of = [("form", "review"), ("review", str(one.id)), ("rater", "self" if kind == SELF else "other")]
    mark_of += [] if rater is None else [("rater_id", str(rater.id))]
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
