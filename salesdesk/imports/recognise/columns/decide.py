"""One meaning for each column: what the kind of table wants goes before what the words alone say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import MONEY, Column
from salesdesk.imports.recognise.language.vocabulary import Use, vocabulary
from salesdesk.imports.recognise.names import MEANINGS
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import Text, mark

OF_PAIR = mark("Recognise", "Target and actual of “{of}” stand beside one another.")
"""Why a column is taken for the target or the actual of something that the other one beside it names too."""

_WORD = mark("Recognise", "The heading says so.")
_PART = mark("Recognise", "The heading ends with “{word}”.")
_VALUES = mark("Recognise", "The values look like it; the heading is not known.")
_TOTAL = mark("Recognise", "The heading says total: used as a check, not counted again.")
_SECOND = mark("Recognise", "Another column is a better {meaning}.")
_NOT_HERE = mark("Recognise", "Not needed for this kind of table.")
_UNKNOWN = mark("Recognise", "The heading is not known.")
_ALSO = mark("Recognise", "Another column is a better {meaning}: this one is kept as a note.")
_ONLY_TOTAL = mark("Recognise", "No other column has the amounts of the rows.")
_ONLY_PRICE = mark("Recognise", "There is no quantity: the price is the amount.")
_BUYER = mark("Recognise", "No other column says to whom: who is named here is the customer.")
_NUMBERED = mark("Recognise", "Each row has a customer number and another name: it is the customer's.")
_LISTED = mark("Recognise", "Customers are listed, another name in each row: it is the customer's.")

_LEAST, _PRICED = 0.5, 0.8
_SURELY_MEMBER, _EACH = 0.85, 0.95
# One column each; the others have their own place or can stand side by side.
_MANY = meanings("period_value total pay_part ignored note attainment target key_result")
# What a heading that says no more than "ID" means.
_OWN_ID = {
    TableKind.CUSTOMERS: Meaning.CUSTOMER_ID,
    TableKind.CONTACTS: Meaning.CONTACT_ID,
    TableKind.LEADS: Meaning.LEAD_ID,
    TableKind.OPPORTUNITIES: Meaning.OPPORTUNITY_ID,
    TableKind.STAGE_HISTORY: Meaning.OPPORTUNITY_ID,
    TableKind.PRODUCTS: Meaning.PRODUCT_ID,
    TableKind.PRICE_LISTS: Meaning.PRODUCT_ID,
    TableKind.SALE_LINES: Meaning.ORDER_NUMBER,
    TableKind.ORDERS: Meaning.ORDER_NUMBER,
    TableKind.ROSTER: Meaning.EMPLOYEE_NUMBER,
    TableKind.ACTIVITIES: Meaning.NUMBER,
    TableKind.TASKS: Meaning.NUMBER,
    TableKind.FEEDBACK: Meaning.NUMBER,
    TableKind.RECEIPTS: Meaning.NUMBER,
    TableKind.INVOICES: Meaning.NUMBER,
    TableKind.QUOTES: Meaning.NUMBER,
}
# Words that say it in one kind of table only: "Type" is a grade of customers, and something else on a sale.
_THERE_ONLY = meanings(
    "grade industry goal parent_goal key_result metric scope why minimum stretch criterion coefficient effort task_kind activity salary "
    "pay_part alias"
)
_OF_EMPLOYEES = meanings("hired_on left_on")
_PLANNED = frozenset({TableKind.GOALS, TableKind.TASKS})
_FAINT = 0.5
# A list price, beside the price agreed; the day on which a contract begins, beside that of the sale.
_BESIDE = {Meaning.UNIT_PRICE: 0.05, Meaning.DAY: 0.25}
_COUNTRIES = frozenset(("国家", "国别", "国家/地区", "国家地区", "country"))
_ONE_PLACE = 0.1  # the same country in all rows says less than the province beside it
_SOLD_TO_SOMEBODY = frozenset(map(TableKind, "sale_lines orders invoices receipts receivables returns".split()))
_SALES = frozenset({TableKind.SALE_LINES, TableKind.ORDERS})
_BESIDE_TARGETS = frozenset(map(TableKind, "targets monthly_by_member summary_by_other".split()))
_OF_BUYERS = frozenset({"full name", "display name", "preferred name"})  # of who signs in to a shop
_DONE = frozenset({TableKind.ACTIVITIES, TableKind.TASKS})
_OF_PEOPLE = frozenset(map(TableKind, "leads contacts customers roster".split()))
_OF_ANYTHING = frozenset({"name", "title"})
_CUSTOMERS = meanings("customer customer_id")
_BOOSTED = meanings("amount member customer product")
_OF_AMOUNTS = frozenset(map(TableKind, "sale_lines orders invoices quotes contracts receivables monthly_by_member".split()))


def decide(
    columns: Sequence[Column], kind: TableKind, wanted: frozenset[Meaning], unwanted: frozenset[Meaning], factor: int
) -> list[RecognisedColumn]:
    """Return one meaning for each column of a table of `kind`."""
    if kind is TableKind.RECEIPTS and any(one.score(Meaning.RECEIVED) >= _LEAST for one in columns):
        unwanted, wanted = unwanted | {Meaning.AMOUNT}, wanted - {Meaning.AMOUNT}  # the sum of the contract, beside what was paid of it
    claims = sorted(
        ((use.meaning in wanted, _claim(column, use, kind), column, use) for column in columns for use in column.uses),
        key=_first,
    )
    # Selling Price, of one thing a row, goes before what only ends like an amount (Trade ACV).
    priced = kind is TableKind.SALE_LINES and any(one.score(Meaning.UNIT_PRICE) >= _PRICED for one in columns)
    priced = priced and not any(one.score(Meaning.QUANTITY) >= _LEAST for one in columns)
    taken: set[Meaning] = set()
    chosen: dict[int, Use] = {}
    refused: dict[int, Text] = {}
    for wants, _, column, use in claims:
        if column.index in chosen:
            continue
        aside = not wants and (use.score < _LEAST or _anothers_word(column, use, kind))
        aside = aside or _ends_plans(column, use, kind) or _paid_back(column, use, kind)
        aside = aside or (priced and use.meaning is Meaning.AMOUNT and use.score < _LEAST)
        if aside or _anothers_id(column, use, kind) or (use.meaning in unwanted and not column.said):
            refused.setdefault(column.index, _NOT_HERE)
        elif (
            use.meaning in taken
            and not _stands_beside(column, use, kind, columns, chosen)
            and (use.meaning not in _MANY or _again(column, use, columns, chosen))
        ):
            refused.setdefault(column.index, _SECOND.fill(meaning=MEANINGS[use.meaning]))
        else:
            chosen[column.index] = use
            taken.add(use.meaning)
    if Meaning.CONTENT in taken:
        for one in columns:
            if one.index not in chosen and one.score(Meaning.CONTENT) >= _LEAST:
                chosen[one.index] = Use(Meaning.NOTE, _LEAST, None)
    found = [_column(one, chosen.get(one.index), refused.get(one.index, one.said or _UNKNOWN), factor) for one in columns]
    if kind in _SOLD_TO_SOMEBODY and taken.isdisjoint(_CUSTOMERS):
        found = [replace(one, meaning=Meaning.CUSTOMER, reason=_BUYER) if one.meaning is Meaning.CONTACT else one for one in found]
    if kind is TableKind.CUSTOMERS and Meaning.CUSTOMER not in taken:
        reason = _NUMBERED if Meaning.CUSTOMER_ID in taken else _LISTED
        found = [replace(one, meaning=Meaning.CUSTOMER, reason=reason) if _is_theirs(one, columns) else one for one in found]
    return _with_amount(found, columns, factor) if kind in _OF_AMOUNTS and Meaning.AMOUNT not in taken | unwanted else found


def _is_theirs(found: RecognisedColumn, columns: Sequence[Column]) -> bool:
    """Tell whether 姓名 in a list of customers, another one in each row, is the customer's name and not who looks after him."""
    column = next(one for one in columns if one.index == found.index)
    either = column.score(Meaning.CUSTOMER) > 0 and column.score(Meaning.MEMBER) < _SURELY_MEMBER
    return found.meaning is Meaning.MEMBER and either and column.profile.distinct >= _EACH


def _anothers_id(column: Column, use: Use, kind: TableKind) -> bool:
    """Tell whether a bare "ID" would be a customer's or product's in a table whose rows have IDs of their own, or a pupil the seller."""
    if use.meaning is Meaning.OPPORTUNITY and kind in _DONE and column.heading.words in _OF_ANYTHING:
        return True  # Visit 1: the name of the row
    if use.meaning is Meaning.PRODUCT and kind in _OF_PEOPLE and column.heading.words in _OF_ANYTHING:
        return True
    of_others = use.kind is TableKind.TRAINING or column.heading.words in _OF_BUYERS
    if use.meaning is Meaning.MEMBER and kind in _SOLD_TO_SOMEBODY and of_others:
        return True
    return column.heading.words == "id" and use.score < _FAINT and kind in _OWN_ID and use.meaning is not _OWN_ID[kind]


def _stands_beside(column: Column, use: Use, kind: TableKind, columns: Sequence[Column], chosen: Mapping[int, Use]) -> bool:
    """Tell whether a column may have a meaning beside another one: a part of the address, of a region, the actual of one channel."""
    if use.meaning is Meaning.ADDRESS:
        others = (one for one in columns if one.index in chosen and chosen[one.index].meaning is Meaning.ADDRESS)
        return column.said is not None or all(one.said is not None for one in others)  # as neighbours or the product that exported it say
    if use.meaning is Meaning.REGION:
        return kind is TableKind.SUMMARY_BY_OTHER  # 大区 and 省份 of the same sum
    if use.meaning is not Meaning.AMOUNT or kind not in _BESIDE_TARGETS or not _is_of_pair(column):
        return False
    return all(_is_of_pair(one) for one in columns if one.index in chosen and chosen[one.index].meaning is Meaning.AMOUNT)


def _anothers_word(column: Column, use: Use, kind: TableKind) -> bool:
    """Tell whether a word means this in tables of another kind only, and has no place here: a task is not hired on its start date."""
    if use.meaning is Meaning.CRITERION and kind is not TableKind.REVIEWS and not column.said:
        return True  # 项目 is no standard of anybody where nobody is reviewed
    if use.kind in (None, kind) or column.said:
        return False
    if use.meaning in _OF_EMPLOYEES:
        return column.heading.words.isascii()  # a start date may be anything's, 入职时间 is nothing else's
    return use.meaning in _THERE_ONLY


def _ends_plans(column: Column, use: Use, kind: TableKind) -> bool:
    """Tell whether a word is the end of goals and tasks, and the table has none: of a contract that is done, 完成时间 is when it was.

    Nor does a task begin when it was completed.
    """
    if kind is TableKind.TASKS and use.meaning is Meaning.DAY and use.kind is TableKind.TRAINING and not column.said:
        return True
    return use.meaning is Meaning.DUE_DATE and use.kind in _PLANNED and kind not in _PLANNED and not column.said


def _paid_back(column: Column, use: Use, kind: TableKind) -> bool:
    """Tell whether a word is the amount of returns, 退款金额, and the table lists none: there it is no amount of what was sold."""
    return use.meaning is Meaning.AMOUNT and use.kind is TableKind.RETURNS and kind is not TableKind.RETURNS and not column.said


def _is_of_pair(column: Column) -> bool:
    return column.said is not None and column.said.source == OF_PAIR.source


def _again(column: Column, use: Use, columns: Sequence[Column], chosen: Mapping[int, Use]) -> bool:
    """Tell whether a column says once more, in another currency, what a chosen one says."""
    same = [one for one in columns if one.index in chosen and chosen[one.index].meaning is use.meaning]
    return any(
        one.heading.words == column.heading.words and one.heading.currency != column.heading.currency and one.heading.currency
        for one in same
    )


def _first(claim: tuple[bool, float, Column, Use]) -> tuple[float, int]:
    wants, score, column, _ = claim
    return -(score + (0.5 if wants else 0.0)), column.index


def _with_amount(found: list[RecognisedColumn], columns: Sequence[Column], factor: int) -> list[RecognisedColumn]:
    """Take a total, or a price without a quantity, for the amount where nothing else is."""
    has = {one.meaning for one in found}
    by_index = {one.index: one for one in columns}
    for at, one in enumerate(found):
        heading = by_index[one.index].heading
        own = heading.factor if heading.factor is not None else factor
        if one.meaning is Meaning.TOTAL and (by_index[one.index].score(Meaning.AMOUNT) or heading.words in vocabulary().totals):
            found[at] = replace(one, meaning=Meaning.AMOUNT, confidence=0.7, reason=_ONLY_TOTAL, factor=own)
            break
        if one.meaning is Meaning.UNIT_PRICE and Meaning.QUANTITY not in has and Meaning.TOTAL not in has:
            found[at] = replace(one, meaning=Meaning.AMOUNT, confidence=0.7, reason=_ONLY_PRICE, factor=own)
            break
    return found


def _claim(column: Column, use: Use, kind: TableKind) -> float:
    """Return how strongly a column claims a meaning in a table of `kind`."""
    if use.meaning is Meaning.IGNORED:
        return use.score - 1.0
    if use.kind not in (None, kind) and any(other.meaning is Meaning.IGNORED for other in column.uses):
        return use.score - 1.2
    if use.score < _FAINT and use.meaning in _OWN_ID.values():
        return use.score + (0.1 if _OWN_ID.get(kind) is use.meaning else -0.1)
    if column.heading.words in _COUNTRIES and len(column.sample) > 1 and len(set(column.sample)) == 1:
        return use.score - _ONE_PLACE
    if kind is TableKind.INVOICES and use.kind is kind and use.meaning is Meaning.ORDER_NUMBER:
        return use.score  # there Invoice ID is the paper's own number, and of an order only where another column numbers the papers
    if use.kind is kind or (column.boosted is not None and use.meaning is Meaning.AMOUNT and kind is not TableKind.CONTRACTS):
        return use.score + 0.15  # as what the figures say goes before what words of the kind say, but of a contract its sum counts
    # A word that means this in another kind of table means rather the other thing here, where there is another.
    aside = 0.0 if {use.kind, kind} <= _SALES else _BESIDE.get(use.meaning, 0.0)
    return use.score - (0.0 if use.kind is None else 0.4 if any(other.meaning is not use.meaning for other in column.uses) else aside)


def _column(column: Column, use: Use | None, refused: Text, factor: int) -> RecognisedColumn:
    heading = column.heading
    if use is None:
        return RecognisedColumn(column.index, heading.text, Meaning.IGNORED, 0.0, refused)
    if use.meaning is Meaning.NOTE and not column.score(Meaning.NOTE):
        return RecognisedColumn(column.index, heading.text, Meaning.NOTE, use.score, _ALSO.fill(meaning=MEANINGS[Meaning.CONTENT]))
    reason = column.boosted if use.meaning in _BOOSTED and column.boosted else _reason(column, use)
    own = heading.factor if heading.factor is not None else factor
    return RecognisedColumn(
        index=column.index,
        header=heading.text,
        meaning=use.meaning,
        confidence=round(min(0.99, use.score), 2),
        reason=reason,
        factor=own if use.meaning in MONEY else 1,
        currency=heading.currency,
        period=heading.period if use.meaning is Meaning.TARGET else None,
    )


def _reason(column: Column, use: Use) -> Text:
    if column.said:
        return column.said
    if use.meaning is Meaning.TOTAL:
        return _TOTAL
    if column.suffix:
        return _PART.fill(word=column.suffix)
    return _WORD if vocabulary().uses(column.heading.words) else _VALUES
