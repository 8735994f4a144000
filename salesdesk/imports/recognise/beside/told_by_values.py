"""What the values of a column, or the column beside it, say of it where its heading alone would mislead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.composed import IDS
from salesdesk.imports.recognise.language.vocabulary import Use, vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import Text, mark

_OF_NUMBER = mark("Recognise", "The name of what “{heading}” beside it numbers.")
_NUMBERS = mark("Recognise", "Its values are numbers: how the customers beside it are numbered.")
_OF_TASKS = mark("Recognise", "The name of the task that another column numbers.")
_STAGES = mark("Recognise", "Its values are stages of deals, won, open and lost ones: {values}.")
_DOCUMENTS = mark("Recognise", "Its values say what kind of document a row is: {values}.")
_BUSINESS = mark("Recognise", "Its values say whether the business is new: {values}.")
_ACTIVITIES = mark("Recognise", "Its values are what people do: {values}.")
_UNITS = mark("Recognise", "Its values are units in which things are counted: {values}.")
_LEDGERS = mark("Recognise", "Its values are accounts of the books, and no customers: {values}.")
_OF_CODES = mark("Recognise", "The heading says “{heading}”, but its values are codes.")
_CODES = mark("Recognise", "Its values are codes, and another column names what was sold: the numbers of the orders.")
_MADE_OUT = mark("Recognise", "The rows are invoices and credit memos: to whom they were made out.")
_SOLD = mark("Recognise", "No other column names what is sold, and its price or its number stands beside it.")
_MONEY = mark("Recognise", "The same in per cent stands in another column: this is the money.")
_REFUNDS = mark("Recognise", "What was paid back of the sale: no amount of sales.")

_NAMED = frozenset({"name", "full name"})
_TASK_IDS = frozenset({"task id", "task number", "task no"})
_OF_ANYTHING = _NAMED | {"title"}
_OF_ID = {
    Meaning.CUSTOMER_ID: Meaning.CUSTOMER,
    Meaning.MEMBER_ID: Meaning.MEMBER,
    Meaning.EMPLOYEE_NUMBER: Meaning.MEMBER,
    Meaning.PRODUCT_ID: Meaning.PRODUCT,
}
_OF_DEALS = meanings("stage close_date probability opportunity_id loss_reason opened_day")
_STATES = re.compile(r"(?:.* )?(?:status|stage|state|outcome|result|phase)(?: label| name)?$")
_TYPES = re.compile(r"(?:.* )?type$")
_SAYS_WHAT = re.compile(
    r"(?:activity|action|contact|form|method|mode|type|kind|event|touch|interaction|channel)(?: .*)?$"
    r"|(?:业务|跟进|活动|记录|联系|拜访|沟通|互动|日程)?(?:类型|类别|方式|形式)$"
)
_UNIT = re.compile(r"(?:.* )?(?:unit|units|uom|um|u m)$|.*单位$")
_ACCOUNTS = frozenset({"account", "account name", "accounts", "a c"})
_LEDGER = re.compile(r"\d{3,6} [a-z]|(?:accounts? receivable|trade debtors|sales|revenue|sales revenue|income)(?: .*)?$")
_DESCRIBED = ("description", "item description", "line description", "details", "text", "short text", "what", "what was sold")
_DIRECTIONS = frozenset({"direction", "call direction"})
_GUID = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{2,4}|[0-9a-f]{24,40}$|00[0-9A-Za-z]{13}(?:[0-9A-Za-z]{3})?$", re.IGNORECASE
)
_PAID_BACK = re.compile(
    r"(?:total |order |sales? )?(?:refund|refunded|returned|return|credited)(?: total)?(?: amount| value)?$|(?:amount|total) refunded$"
)
_SURE, _PRESENT, _NEARLY, _MOSTLY = 0.9, 0.5, 0.9, 0.7
_FEWEST = 2
_WON, _WITH_NEW = frozenset({"won", "closed won"}), 0.75  # a list may have states of its own beside them: New
_SHOWN = 4


def with_told(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns with what their values and their neighbours make of them."""
    told = tuple(_by_values(one, columns) for one in _margins(columns))
    told = _numbered(_codes_of_things(_of_people_or_deals(_directed(told))))
    return _sold(_without_refunds(_of_documents(_orders(told))))


def _margins(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Take a "margin" without a percent sign beside the same one with it for the money."""
    rates = {one.heading.words for one in columns if one.heading.percent and one.score(Meaning.MARGIN) >= _PRESENT}
    return tuple(
        _as(one, Meaning.PROFIT, None, _MONEY)
        if one.heading.words in rates and not one.heading.percent and one.score(Meaning.MARGIN)
        else one
        for one in columns
    )


def names_documents(column: Column) -> bool:
    """Tell whether a column says of each row what kind of document it is."""
    return column.said is not None and column.said.source == _DOCUMENTS.source


def _by_values(column: Column, columns: Sequence[Column]) -> Column:
    texts = {words_of(cell) for cell in column.sample if isinstance(cell, str) and cell.strip()}
    if not texts or column.said is not None:
        return column
    values = vocabulary().values
    heading = column.heading.words
    if column.score(Meaning.MAIN_CONTACT) and sum(" " in text for text in texts) >= _MOSTLY * len(texts):  # names, and no yes or no
        return replace(column, uses=(Use(Meaning.CONTACT, _SURE, None),))
    if heading == "line" and column.profile.codes < _PRESENT <= column.profile.texts:  # Auto, Home: of business, and none of an order
        return replace(column, uses=tuple(use for use in column.uses if use.meaning is not Meaning.LINE_ID))
    shown = tuple(dict.fromkeys(cell for cell in column.sample if isinstance(cell, str)))[:_SHOWN]
    told = texts <= values["stages"] or (texts & _WON and _share(texts, values["stages"]) >= _WITH_NEW)
    if _STATES.match(heading) and len(texts) >= _FEWEST and told and texts & values["open"]:
        return _as(column, Meaning.STAGE, TableKind.OPPORTUNITIES, _STAGES.fill(values=shown))
    if _UNIT.match(heading) and _share(texts, values["units"]) >= _MOSTLY:
        return _as(column, Meaning.UNIT, None, _UNITS.fill(values=shown))
    if _TYPES.match(heading) and column.score(Meaning.ACTIVITY) < _PRESENT:
        if _share(texts, values["documents"]) >= _NEARLY:
            return _as(column, Meaning.IGNORED, None, _DOCUMENTS.fill(values=shown))
        if _share(texts, values["business"]) >= _NEARLY:
            return _as(column, Meaning.IGNORED, None, _BUSINESS.fill(values=shown))
    if heading in _ACCOUNTS and sum(bool(_LEDGER.match(text)) for text in texts) >= _NEARLY * len(texts):
        return _as(column, Meaning.IGNORED, None, _LEDGERS.fill(values=shown))
    unsaid = not any(use.score >= _PRESENT and use.meaning not in _MAY_SAY_WHAT for use in column.uses)
    if _SAYS_WHAT.match(heading) and unsaid and _share(texts, values["activities"]) >= _MOSTLY:
        return _as(column, Meaning.ACTIVITY, TableKind.ACTIVITIES, _ACTIVITIES.fill(values=shown))
    return column


_MAY_SAY_WHAT = meanings("activity method subject contact ignored product channel grade category")


def _directed(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Take the direction of a call for what was done, where no other column says it."""
    if any(one.score(Meaning.ACTIVITY) >= _PRESENT for one in columns):
        return tuple(columns)
    done = vocabulary().values["activities"]
    found: dict[int, Column] = {}
    for one in columns:
        texts = {cell.strip(): words_of(cell) for cell in one.sample if isinstance(cell, str) and cell.strip()}
        if one.heading.words in _DIRECTIONS and one.said is None and texts and done.issuperset(texts.values()):
            found[one.index] = _as(one, Meaning.ACTIVITY, TableKind.ACTIVITIES, _ACTIVITIES.fill(values=tuple(texts)[:_SHOWN]))
    return tuple(found.get(one.index, one) for one in columns)


def _codes_of_things(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Take codes under the name of a thing (Material: 1004512) for its ID, where no column is called so."""
    return tuple(_as_id(one, columns) for one in columns)


def _as_id(column: Column, columns: Sequence[Column]) -> Column:
    words = vocabulary().uses(column.heading.words)
    best = next((use for use in words if use.score >= _MOSTLY), None)
    if best is None or best.meaning not in IDS or column.said is not None or column.heading.currency is not None:
        return column
    texts = [cell.strip() for cell in column.sample if isinstance(cell, str) and cell.strip()]
    guids = bool(texts) and all(map(_GUID.match, texts))
    numbers = column.profile.codes >= _NEARLY and column.profile.numbers >= _NEARLY and not column.uses[1:]
    meaning = IDS[best.meaning]
    if not (guids or numbers) or any(one.score(meaning) >= _PRESENT for one in columns if one is not column):
        return column
    return _as(column, meaning, best.kind, _OF_CODES.fill(heading=column.heading.text))


def _of_people_or_deals(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Take a bare "name" or "title" for that of a deal only where something else speaks of deals: their stage, their end, their chance."""
    if any(one.score(meaning) >= _PRESENT for one in columns for meaning in _OF_DEALS):
        return tuple(columns)
    return tuple(
        replace(one, uses=tuple(use for use in one.uses if use.meaning is not Meaning.OPPORTUNITY))
        if one.heading.words in _OF_ANYTHING and len(one.uses) > 1
        else one
        for one in columns
    )


def _share(texts: set[str], known: frozenset[str]) -> float:
    return sum(text in known for text in texts) / len(texts)


def _as(column: Column, meaning: Meaning, kind: TableKind | None, reason: Text) -> Column:
    return replace(column, uses=(Use(meaning, _SURE, kind),), suffix=None, said=reason)


def _numbered(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Let a bare "name" be of what the column beside it numbers, and a customer written in figures be a number beside it."""
    done = list(columns)
    for at, one in enumerate(done):
        if one.heading.words not in _NAMED or one.profile.texts < _PRESENT:
            continue
        for other in (place for place in (at - 1, at + 1) if 0 <= place < len(done)):
            beside = done[other]
            number = next((use for use in beside.uses if use.meaning in _OF_ID and use.score >= _MOSTLY), None)
            figures = beside.profile.numbers >= _NEARLY and not beside.profile.counting
            if number is None and figures and any(use.meaning is Meaning.CUSTOMER for use in vocabulary().uses(beside.heading.words)):
                done[other] = _as(beside, Meaning.CUSTOMER_ID, None, _NUMBERS)
                number = Use(Meaning.CUSTOMER_ID, _SURE, None)
            if number is None and any(one.heading.words in _TASK_IDS for one in done):
                done[at] = _as(done[at], Meaning.SUBJECT, TableKind.TASKS, _OF_TASKS)
                break
            if number is not None:
                done[at] = _as(one, _OF_ID[number.meaning], None, _OF_NUMBER.fill(heading=beside.heading.text))
                break
    return tuple(done)


def _orders(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Take codes under a bare "name" (Her2065) for the numbers of orders, where another column names what was sold."""
    sold = any(one.score(Meaning.PRODUCT) >= _MOSTLY for one in columns) and any(one.score(Meaning.QUANTITY) >= _MOSTLY for one in columns)
    if not sold or any(one.score(Meaning.ORDER_NUMBER) >= _MOSTLY for one in columns):
        return tuple(columns)
    return tuple(
        _as(one, Meaning.ORDER_NUMBER, None, _CODES) if one.heading.words == "name" and one.profile.codes >= _NEARLY else one
        for one in columns
    )


def _of_documents(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Take a bare "name" for the customer's in a list of invoices and credit memos: whom they were made out to."""
    documents = any(names_documents(one) or one.heading.words == "num" for one in columns)
    whose = (Meaning.CUSTOMER, Meaning.CUSTOMER_ID)
    if not documents or any(one.score(meaning) >= _MOSTLY for one in columns for meaning in whose):
        return tuple(columns)
    return tuple(_as(one, Meaning.CUSTOMER, None, _MADE_OUT) if one.heading.words == "name" and not one.said else one for one in columns)


def _without_refunds(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Take what was paid back for no amount where the amounts of the sales stand beside it."""
    back = [one for one in columns if one.score(Meaning.AMOUNT) and _PAID_BACK.match(one.heading.words)]
    priced = all(any(one.score(meaning) >= _PRESENT for one in columns) for meaning in (Meaning.QUANTITY, Meaning.UNIT_PRICE))
    others = [one for one in columns if one not in back and max(one.score(Meaning.AMOUNT), one.score(Meaning.TOTAL)) >= _PRESENT]
    if not back or not (priced or others):
        return tuple(columns)
    return tuple(_as(one, Meaning.IGNORED, None, _REFUNDS) if one in back else one for one in columns)


def _sold(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Take a description for what is sold where a price, or the number of the product, stands beside it and no other column names that."""
    described = next((one for one in columns if one.heading.words in _DESCRIBED), None)
    if described is None or described.profile.texts < _PRESENT or (described.uses and described.score(Meaning.NOTE) < _PRESENT):
        return tuple(columns)
    before = next((one for one in columns if one.index == described.index - 1), None)
    coded = before is not None and before.score(Meaning.PRODUCT) >= _MOSTLY and before.profile.codes >= _NEARLY  # Material, before its text
    numbered = coded or (before is not None and before.score(Meaning.PRODUCT_ID) >= _MOSTLY)
    priced = numbered or any(one.score(Meaning.UNIT_PRICE) >= _MOSTLY for one in columns)
    others = [one for one in columns if one is not described and not (coded and one is before)]
    named = any(one.score(Meaning.PRODUCT) >= _PRESENT for one in others)
    if not priced or named:
        return tuple(columns)
    return tuple(_as(one, Meaning.PRODUCT, None, _SOLD) if one is described else one for one in columns)
