"""The statement of one person's pay for one period, as PDF and as pages: every line, its rule, its slices, its reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from salesdesk.db import Database
from salesdesk.documents import typst
from salesdesk.documents.document import Document
from salesdesk.documents.files import told_of, unique_names, write_whole
from salesdesk.documents.glyphs import thin_glyphs
from salesdesk.documents.style import DocumentStyle, clean, style_of
from salesdesk.documents.typst import Json
from salesdesk.money import grouped
from salesdesk.progress import Progress
from salesdesk.rules.pay.component import Line
from salesdesk.services.pay.explain import Told, about, on_paper, title_of, told
from salesdesk.services.pay.periods import STATES, PersonPay, RunView
from salesdesk.services.settings import settings_of
from salesdesk.text import Language, Text, language, mark

TITLE = mark("Statement", "Incentive statement")
DOCUMENT = Document("pay_statement", TITLE, "pay_statement.typ")


@dataclass(frozen=True, slots=True)
class StatementPrintout:
    """Statements ready to be printed, each on pages of its own; may be used from any thread. `ids` are those of the members."""

    ids: tuple[int, ...]
    view: RunView
    people: tuple[PersonPay, ...]
    abouts: Mapping[int, tuple[Text | str, ...]]
    style: DocumentStyle

    @property
    def names(self) -> tuple[str, ...]:
        """Whose statements they are."""
        return tuple(one.member for one in self.people)

    @property
    def paper(self) -> str:
        """The size of the paper: "a4" or "us-letter"."""
        return self.style.paper

    @property
    def file_name(self) -> str:
        """Return a name for one PDF of all."""
        if len(self.people) == 1:
            return self._names()[0]
        return f"{self.view.period.code()} {language(self.style.language).say(TITLE)}.pdf"

    def only(self, member_id: int) -> StatementPrintout:
        """Return the same with one person alone."""
        at = self.ids.index(member_id)
        return replace(self, ids=(member_id,), people=(self.people[at],))

    def pages(self, number: int, ppi: float) -> list[bytes]:
        """Return the pages of statement `number` (from 0) as PNG pictures with `ppi` pixels an inch."""
        return typst.compile_pages(DOCUMENT.path(), self._data(self.people[number : number + 1]), ppi)

    def save_as_one(self, path: Path, progress: Progress | None = None) -> list[Path]:
        """Write one PDF of all; raise `SalesDeskError` ("print.unwritable"), or `Cancelled`."""
        progress = progress or Progress()
        progress.step(0)
        content = typst.compile_pdf(DOCUMENT.path(), self._data(self.people))
        progress.step(1)
        with told_of(path):
            write_whole(path, content)
        return [path]

    def save_each(self, folder: Path, progress: Progress | None = None) -> list[Path]:
        """Write a PDF for each person into `folder`; raise as `save_as_one` does, and then what was written stays."""
        progress = progress or Progress()
        files: list[Path] = []
        with told_of(folder):
            folder.mkdir(parents=True, exist_ok=True)
            for done, (one, name) in enumerate(zip(self.people, self._names(), strict=True)):
                progress.step(done / len(self.people))
                write_whole(folder / name, typst.compile_pdf(DOCUMENT.path(), self._data((one,))))
                files.append(folder / name)
        return files

    def _names(self) -> list[str]:
        word = language(self.style.language).say(TITLE)
        return unique_names([(self.view.period.code(), word, one.member) for one in self.people], ".pdf")

    def _data(self, people: Sequence[PersonPay]) -> dict[str, Json]:
        speech = language(self.style.language)
        said = told(self.view.plan)
        sheets: list[Json] = [_sheet(self.view, one, said, self.abouts.get(one.member_id, ()), speech) for one in people]
        texts = "".join(_texts(sheets))
        title = f"{speech.say(TITLE)} · {people[0].member}" if len(people) == 1 else speech.say(TITLE)
        return {"title": title, "style": self.style.data(thin_glyphs(texts)), "words": _words(speech), "sheets": sheets}


def statements(db: Database, view: RunView, people: Sequence[PersonPay]) -> StatementPrintout:
    """Return the statements of `people` for a period, in the language and style of the workspace's documents."""
    ids = tuple(one.member_id for one in people)
    return StatementPrintout(ids, view, tuple(people), about(db, ids, view.period), style_of(settings_of(db)))


def _words(speech: Language) -> dict[str, Json]:
    return {
        "line": speech.say(mark("Statement", "What for")),
        "amount": speech.say(mark("Statement", "Amount")),
        "total": speech.say(mark("Statement", "Sum")),
        "paid": speech.say(mark("Statement", "Paid out")),
        "sign": speech.say(mark("Review", "Signature")),
        "date": speech.say(mark("Review", "Date")),
        "draft": speech.say(mark("Statement", "NOT APPROVED")),
        "draft-mark": speech.say(mark("Review", "DRAFT")),
        "numbers": speech.say(mark("Review", "Page {page} of {pages}").fill(page="{page}", pages="{pages}")),
    }


def _sheet(view: RunView, person: PersonPay, said: Mapping[str, Told], abouts: Sequence[Text | str], speech: Language) -> dict[str, Json]:
    def say(text: Text | str) -> str:
        return clean(speech.say(text))

    footer = [person.member, say(view.period.label()), say(mark("Statement", "Plan version {number}").fill(number=view.version))]
    if view.hash:
        footer.append(say(mark("Statement", "Seal {hash}").fill(hash=view.hash[:12])))
    notes: list[Json] = []
    if person.carried:
        notes.append(say(mark("Statement", "{amount} is below zero and goes to the next period.").fill(amount=grouped(person.carried))))
    if person.balance:
        notes.append(say(mark("Statement", "Open advance: {amount}.").fill(amount=grouped(person.balance))))
    signers = (
        (mark("Statement", "Employee"), person.member),
        (mark("Statement", "Manager"), ""),
        (mark("Statement", "Finance"), ""),
    )
    return {
        "name": clean(person.member),
        "overline": f"{say(TITLE)}  ·  {clean(view.plan.name)}  ·  {say(view.period.label())}",
        "about": [say(one) for one in abouts if one],
        "draft": not view.locked,
        "paid": grouped(person.paid),
        "currency": view.plan.currency,
        "state": say(STATES[view.state]),
        "lines": [_line(line, said.get(line.name), speech) for line in on_paper(person)],
        "total": grouped(person.amount),
        "notes": notes,
        "signers": [{"role": say(role), "name": clean(name)} for role, name in signers],
        "footer": footer,
    }


def _line(line: Line, said: Told | None, speech: Language) -> dict[str, Json]:
    def say(text: Text | str) -> str:
        return clean(speech.say(text))

    rule = ""
    if said is not None and line.kind == "component":
        joint = speech.say(mark("Statement", "; "))
        sentences = joint.join(say(one) for one in said.sentences)
        rule = say(mark("Statement", "{basis} — {rule}").fill(basis=said.basis, rule=sentences))
    reason = say(mark("Statement", "Nothing: {reason}.").fill(reason=line.reason)) if line.reason is not None else ""
    return {
        "title": say(title_of(line)),
        "amount": grouped(line.amount),
        "rule": rule,
        "reason": reason,
        "slices": [{"text": say(one.text), "amount": grouped(one.amount)} for one in line.slices],
        "notes": [say(one) for one in line.sentences],
    }


def _texts(data: Json) -> list[str]:
    if isinstance(data, str):
        return [data]
    if isinstance(data, Mapping):
        return [text for value in data.values() for text in _texts(value)]
    if isinstance(data, Sequence):
        return [text for value in data for text in _texts(value)]
    return []
