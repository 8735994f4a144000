"""A certificate of an award: whom it honours, for what, in whose words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from salesdesk.db import Database
from salesdesk.documents import formats
from salesdesk.documents.document import Document
from salesdesk.documents.printout import Printout
from salesdesk.documents.sheet_parts import printout
from salesdesk.documents.style import clean, style_of
from salesdesk.documents.typst import Json
from salesdesk.services.pay.rewards import AwardView
from salesdesk.services.settings import settings_of
from salesdesk.text import Language, language, mark

TITLE = mark("Certificate", "Certificate")
DOCUMENT = Document("certificate", TITLE, "certificate.typ")


def certificates(db: Database, found: Sequence[AwardView]) -> Printout:
    """Return the certificates of awards, in the language and style of the workspace's documents."""
    style = style_of(settings_of(db))
    speech = language(style.language)
    sheets = [_sheet(one, speech) for one in found]
    return printout(DOCUMENT, style, [one.id for one in found], sheets, {}, [f"{one.day:%Y-%m}" for one in found])


def _sheet(one: AwardView, speech: Language) -> dict[str, Json]:
    return {
        "overline": speech.say(TITLE),
        "reward": clean(one.reward),
        "to": speech.say(mark("Certificate", "awarded to")),
        "name": clean(one.member),
        "team": clean(one.team),
        "for": speech.say(mark("Certificate", "for {what}").fill(what=clean(one.what))),
        "words": clean(one.words),
        "value": speech.say(mark("Certificate", "in the spirit of our value “{value}”").fill(value=clean(one.value))) if one.value else "",
        "day": _day(one.day, speech.code),
        "date": speech.say(mark("Review", "Date")),
        "sign": speech.say(mark("Certificate", "Management")),
    }


def _day(day: date, code: str) -> str:
    # A certificate is no list: in Chinese the day is written out.
    return f"{day.year}年{day.month}月{day.day}日" if code == "zh" else formats.day(day, code)
