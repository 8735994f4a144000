"""Review forms as e-mails that a mail program opens as drafts, the form attached: looked through there, and sent."""

from __future__ import annotations

from collections.abc import Sequence
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


@dataclass(frozen=True, slots=True)
class Mails:
    """The e-mails that were written, and the names of people without an e-mail address, to whom none can go."""

    files: tuple[Path, ...]
    without: tuple[str, ...]


def write_mails(db: Database, review_ids: Sequence[int], folder: Path, progress: Progress | None = None) -> Mails:
    """Write for each open review an e-mail to the reviewed with the form of the self review, and one to the colleagues of the team.

    Raise `SalesDeskError` ("print.unwritable", "export.unwritable").
    """
    settings = settings_of(db)
    speech = language(settings.language)
    files: list[Path] = []
    with TemporaryDirectory(prefix="salesdesk") as place:
        forms = write_forms(db, review_ids, Path(place), progress)
        addresses, colleagues = _people(db, forms)
        for form in forms:
            to = [form.member_id] if form.kind == SELF else colleagues.get(form.member_id, ())
            message = _message(form, speech, [addresses[one] for one in to if one in addresses])
            path = folder / f"{form.path.stem}.eml"
            with told_of(path):
                write_whole(path, message.as_bytes(policy=SMTP))
            files.append(path)
    without = [form.name for form in forms if form.kind == SELF and form.member_id not in addresses]
    return Mails(tuple(files), tuple(dict.fromkeys(without)))


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


def _message(form: WrittenForm, speech: Language, to: Sequence[str]) -> EmailMessage:
    own = form.kind == SELF
    values = {"name": form.name, "period": form.period.label()}
    message = EmailMessage()
    # Mail programs open such a file as a draft that can be changed and sent.
    message["X-Unsent"] = "1"
    message["Subject"] = speech.say(_SUBJECTS[own].fill(**values))
    if to:
        message["To"] = ", ".join(to)
    message.set_content(speech.say(_BODIES[own].fill(**values)))
    message.add_attachment(form.path.read_bytes(), maintype=_TYPE[0], subtype=_TYPE[1], filename=form.path.name)
    return message
