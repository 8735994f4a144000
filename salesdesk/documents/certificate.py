"""A certificate of an award: whom it honours, for what, in whose words."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.db import Database
from salesdesk.documents import formats
from salesdesk.documents.document import Document
from salesdesk.documents.printout import Printout
from salesdesk.documents.sheet_parts import printout
from salesdesk.documents.style import clean, style_of
from salesdesk.documents.typst import Json
from salesdesk.services.pay.rewards import TIED, AwardView
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
    tied = TIED.get(one.tied_to)
    return {
        "overline": speech.say(TITLE),
        "reward": clean(one.reward),
        "to": speech.say(mark("Certificate", "awarded to")),
        "name": clean(one.member),
        "team": clean(one.team),
        "for": speech.say(mark("Certificate", "for {what}").fill(what=clean(one.what))),
        "tied": clean(one.value) or (speech.say(tied) if tied is not None else ""),
        "words": clean(one.words),
        "day": formats.day(one.day, speech.code),
        "sign": speech.say(mark("Certificate", "Management")),
    }
