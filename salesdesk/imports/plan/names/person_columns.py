"""Columns about people: a name in one column or two, numbers that are mobiles or not."""

from __future__ import annotations

import re

from salesdesk.imports.plan.cells.columns import Columns
from salesdesk.imports.recognise.language.headings import read_heading
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.rules.person_name import joined_name
from salesdesk.sheets.values import parse_texts

# Mobile numbers of mainland China, as people write them.
_MOBILE = re.compile(r"(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}")

_MORE = re.compile(r"(?:手机|手机号|电话|联系电话|备用手机|备用电话|mobile|phone|mobile phone) ?[1-5]|(?:home|other|assistant) phone")

_OF_CONTACT = re.compile(r"(?:联系人|對接人|对接人).*(?:手机|手機)|contact.*(?:mobile|cell)", re.IGNORECASE)

Texts = list[str | None]


def person_names(columns: Columns, *whole: Meaning) -> Texts | None:
    """Return the names in the column with the first of `whole`, else first and last name together; None without any of them."""
    full = columns.texts(*whole)
    first, last = columns.texts(Meaning.FIRST_NAME), columns.texts(Meaning.LAST_NAME)
    if first is None and last is None:
        return full
    nothing: Texts = [None] * len(columns)
    parts = zip(full or nothing, first or nothing, last or nothing, strict=True)
    return [one or joined_name(begin, end) for one, begin, end in parts]


def phones(columns: Columns) -> dict[str, Texts]:
    """Return "mobile" and "phone": by the heading, and where a column has both, by the number."""
    mobile_in, phone_in = columns.find(Meaning.MOBILE), columns.find(Meaning.PHONE)
    if mobile_in is None and phone_in is not None and is_mobile(phone_in):
        mobile_in, phone_in = phone_in, None
    mobiles = columns.texts(mobile_in.meaning) if mobile_in else None
    others = columns.texts(phone_in.meaning) if phone_in else None
    if others is not None and mobiles is None:
        mobiles, others = [_if(one, mobile=True) for one in others], [_if(one, mobile=False) for one in others]
    others = _with_more(columns, mobiles, others)
    return {name: texts for name, texts in (("mobile", mobiles), ("phone", others)) if texts is not None and any(texts)}


def _with_more(columns: Columns, mobiles: Texts | None, others: Texts | None) -> Texts | None:
    """Return the telephone numbers with what more of them the sheet has for a person (手机2, Other Phone), each once."""
    more = [one for one in columns.table.columns if one.meaning is Meaning.IGNORED and _MORE.fullmatch(words_of(one.header))]
    found = [parse_texts(columns.cells(one)) for one in more]
    if not found:
        return others
    nothing: Texts = [None] * len(columns)
    rows = zip(mobiles or nothing, others or nothing, *found, strict=True)
    return [" / ".join(one for one in dict.fromkeys(rest) if one and one != mobile) or None for mobile, *rest in rows]


def telephones(columns: Columns, *, any_of_them: bool = False) -> Texts | None:
    """Return the numbers of firms: of two columns (电话, 手机) both, but for the mobile of whoever is named beside them.

    With `any_of_them` that one stands in where a firm has no other.
    """
    phones_, mobiles = columns.texts(Meaning.PHONE), columns.texts(Meaning.MOBILE)
    named = columns.find(Meaning.CONTACT, Meaning.FIRST_NAME, Meaning.LAST_NAME) is not None and not _has_own_mobile(columns)
    if mobiles is None or (named and not any_of_them):
        return phones_
    both = zip(phones_ or [None] * len(columns), mobiles, strict=True)
    return [one or other if named else " / ".join(dict.fromkeys(filter(None, (one, other)))) or None for one, other in both]


def _has_own_mobile(columns: Columns) -> bool:
    """Tell whether a column beside 手机 is that of whoever is named: 联系人手机."""
    return any(one.meaning is Meaning.IGNORED and _OF_CONTACT.search(one.header) for one in columns.table.columns)


def is_mobile(column: RecognisedColumn) -> bool:
    """Tell whether the heading of a column of numbers says that they are mobiles."""
    return any(use.meaning is Meaning.MOBILE for use in vocabulary().uses(read_heading(column.header).words))


def _if(number: str | None, *, mobile: bool) -> str | None:
    return number if number is not None and bool(_MOBILE.fullmatch(number)) is mobile else None
