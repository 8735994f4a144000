"""The statement of one person's pay for one period, as PDF and as pages: every line, its rule, its slices, its reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from salesdesk.db import Database
from salesdesk.documents.document import Document
from salesdesk.documents.printout import Printout
from salesdesk.documents.sheet_parts import printout
from salesdesk.documents.style import clean, style_of
from salesdesk.documents.typst import Json
from salesdesk.money import grouped
from salesdesk.rules.pay.component import Line
from salesdesk.services.pay.explain import Told, about, on_paper, title_of, told
from salesdesk.services.pay.run import STATES, PersonPay, RunView
from salesdesk.services.settings import settings_of
from salesdesk.text import Language, Text, language, mark

TITLE = mark("Statement", "Incentive statement")
DOCUMENT = Document("pay_statement", TITLE, "pay_statement.typ")


def statements(db: Database, view: RunView, people: Sequence[PersonPay]) -> Printout:
    """Return the statements of `people` for a period, in the language and style of the workspace's documents; `ids` are the members'."""
    ids = [one.member_id for one in people]
    style, abouts, said = style_of(settings_of(db)), about(db, view, ids), told(view.plan)
    speech = language(style.language)
    sheets = [_sheet(view, one, said, abouts.get(one.member_id, ()), speech) for one in people]
    return printout(DOCUMENT, style, ids, sheets, _words(speech), [view.period.code()] * len(ids))


def _words(speech: Language) -> dict[str, Json]:
    return {
        "line": speech.say(mark("Statement", "What for")),
        "amount": speech.say(mark("Statement", "Amount")),
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
    sums: list[Json] = [[say(mark("Statement", "Sum")), grouped(person.amount)]]
    if person.carried:
        sums.append([say(mark("Statement", "Below zero: taken off in the next period")), grouped(-person.carried)])
        sums.append([say(mark("Statement", "Paid out")), grouped(person.paid)])
    notes: list[Json] = []
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
        "sums": sums,
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
