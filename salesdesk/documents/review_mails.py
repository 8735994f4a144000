"""Review forms as e-mails that a mail program opens as drafts, the form attached: looked through there, and sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.documents.files import told_of, write_whole
from salesdesk.documents.review_forms import WrittenForm, write_forms
from salesdesk.measure.who import stays, team_on
from salesdesk.model import Member
from salesdesk.progress import Progress
from salesdesk.services.reviews.criteria import SELF
from salesdesk.services.reviews.raters import CONTACT, MEMBER
from salesdesk.services.settings import settings_of
from salesdesk.text import Language, language, mark

_TYPE = ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")
_SUBJECTS = {
    True: mark("Form", "Your self review, {period}"),
    False: mark("Form", "Your feedback on {name}, {period}"),
}
_BODIES = {
    True: mark(
        "Form",
        "Hello {name},\n\nplease fill in the yellow fields of the attached form and send it back as a reply.\n\nThank you",
    ),
    False: mark(
        "Form",
        "Hello,\n\nplease fill in the attached form on {name} as far as you can judge, and send it back as a reply.\n\nThank you",
    ),
}
_TO_RATER = mark(
    "Form",
    "Hello {rater},\n\nplease fill in the attached form on {name} as far as you can judge, and send it back as a reply.\n\nThank you",
)
_TO_CUSTOMER = mark(
    "Form",
    "Hello {rater},\n\nyou work with {name} of {company}, and we would value your view. Would you fill in the attached form as far as you can judge, and send it back as a reply? It takes five minutes.\n\nThank you",  # noqa: E501
)


@dataclass(frozen=True, slots=True)
class Mails:
    """The e-mails that were written, and the names of people without an e-mail address, to whom none can go."""

    files: tuple[Path, ...]
    without: tuple[str, ...]


def write_mails(db: Database, review_ids: Sequence[int], folder: Path, progress: Progress | None = None) -> Mails:
    """Write for each open review an e-mail to the reviewed with the form of the self review, and one to each of its raters.

    Where nobody was chosen, one goes to the colleagues of the team. Those whose form came back are left out; the others count as asked.
    Raise `SalesDeskError` ("print.unwritable", "export.unwritable").
    """
    settings = settings_of(db)
    speech = language(settings.language)
    files: list[Path] = []
    with TemporaryDirectory(prefix="salesdesk") as place:
        forms = write_forms(db, review_ids, Path(place), progress, unanswered=True)
        addresses, colleagues = _people(db, forms)
        for form in forms:
            message = _message(form, speech, settings.company or settings.name, _to(form, addresses, colleagues))
            path = folder / f"{form.path.stem}.eml"
            with told_of(path):
                write_whole(path, message.as_bytes(policy=SMTP))
            files.append(path)
    without = [_whose(form) for form in forms if (form.kind == SELF or form.rater is not None) and not _to(form, addresses, colleagues)]
    return Mails(tuple(files), tuple(dict.fromkeys(without)))


def _whose(form: WrittenForm) -> str:
    return form.rater.who.name if form.rater is not None else form.name


def _to(form: WrittenForm, addresses: Mapping[int, str], colleagues: Mapping[int, Sequence[int]]) -> list[str]:
    """Return the addresses that a form goes to: a member's own one of today rather than the one that was chosen."""
    if form.kind == SELF:
        to = [addresses.get(form.member_id, "")]
    elif form.rater is not None:
        who = form.rater.who
        to = [(addresses.get(who.id or 0) if who.kind == MEMBER else None) or who.email]
    else:
        to = [addresses.get(one, "") for one in colleagues.get(form.member_id, ())]
    return [one for one in to if "@" in one]


def _people(db: Database, forms: Sequence[WrittenForm]) -> tuple[dict[int, str], dict[int, tuple[int, ...]]]:
    """Return the addresses by member, and who was in the same team on the last day of the reviewed period."""
    with db.read() as session:
        rows = session.execute(select(Member.id, Member.email, Member.left_on)).all()
        known = stays(session)
    addresses = {row[0]: row[1].strip() for row in rows if row[1] and "@" in row[1]}
    gone = {row[0] for row in rows if row[2] is not None}
    found: dict[int, tuple[int, ...]] = {}
    for day in {form.period.end for form in forms}:
        homes = {row[0]: team_on(known, row[0], day) for row in rows}
        for form in forms:
            if form.period.end == day and homes.get(form.member_id) is not None:
                same = (one for one, team in homes.items() if team == homes[form.member_id])
                found[form.member_id] = tuple(one for one in same if one != form.member_id and one not in gone)
    return addresses, found


def _message(form: WrittenForm, speech: Language, company: str, to: Sequence[str]) -> EmailMessage:
    own = form.kind == SELF
    values = {"name": form.name, "period": form.period.label(), "rater": form.rater.who.name if form.rater else "", "company": company}
    asks = _BODIES[own] if form.rater is None else _TO_CUSTOMER if form.rater.who.kind == CONTACT else _TO_RATER
    message = EmailMessage()
    # Mail programs open such a file as a draft that can be changed and sent.
    message["X-Unsent"] = "1"
    message["Subject"] = speech.say(_SUBJECTS[own].fill(**values))
    if to:
        message["To"] = ", ".join(to)
    message.set_content(speech.say(asks.fill(**values)))
    message.add_attachment(form.path.read_bytes(), maintype=_TYPE[0], subtype=_TYPE[1], filename=form.path.name)
    return message
