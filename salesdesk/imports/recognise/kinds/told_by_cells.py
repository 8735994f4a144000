"""Papers that look like sales by their headings, and whose cells say what they are: accounts, expenses, marks, applicants."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.which import Verdict
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import Meaning, TableKind
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import Text, mark

_ACCOUNT = mark("Recognise", "“{balance}” runs on with “{amount}”: an account, and no sales. Import the orders and the receipts instead.")
_SPENT = mark("Recognise", "“{heading}” has what money was spent on ({word}): expenses. SalesDesk does not keep them.")
_MARKS = mark("Recognise", "Marks at school, by its headings {headings}: SalesDesk does not keep them.")
_APPLY = mark("Recognise", "“{heading}” says how far applicants are ({word}): they are no customers. SalesDesk does not keep them.")

_MONEY = frozenset(map(TableKind, "sale_lines orders receipts invoices monthly_by_member".split()))
_PEOPLE = frozenset(map(TableKind, "leads opportunities customers contacts".split()))
_JUDGED = frozenset(map(TableKind, "monthly_by_member customers unknown".split()))
_SOLD_TO = (Meaning.CUSTOMER, Meaning.ORDER_NUMBER)
_SOLD = re.compile(r"销|售|卖|业绩|营收|营业|成交|订单|\b(?:sales?|sold|revenue|turnover|orders?|bookings?)\b")
_BALANCE = re.compile(r"余额|结余|\bbalance\b")
_EXPENSE = re.compile(
    r"(?:差旅|打车|交通|住宿|招待|出差|停车|水电|房租|火车票|机票|出租车|加油|过路)(?:费用?)?$|(?:餐|餐饮|办公|油|快递|话|工|邮|修理)费$"
    r"|(?:travel|meals?|taxi|hotel|lodging|parking|fuel|mileage|airfare|flights?|train|office supplies|rent|utilities|postage|groceries)$"
)
_SUBJECT = re.compile(
    r"(?:语文|数学|英语|外语|物理|化学|生物|历史|地理|政治|体育|音乐|美术)(?:成绩)?$"
    r"|(?:maths?|mathematics|english|science|history|geography|physics|chemistry|biology|french|music|art)$"
)
_STEP = re.compile(
    r"(?:待|已|初|复|终|一|二)?(?:面试|面|试)(?:中|通过|未通过)?$|已?(?:录用|入职)$"
    r"|(?:phone |onsite )?(?:interview(?:ing)?|screen(?:ing)?)$|hired$"
)
_MOSTLY, _NEARLY, _FEWEST = 0.6, 0.8, 3
_CENT, _PRESENT = 100, 0.5


def as_told_by_cells(columns: Sequence[Column], verdict: Verdict, names: Sequence[tuple[str, float]]) -> Verdict:
    """Return `verdict`, or that a table is an account, expenses, marks or applicants: its cells say so."""
    if verdict.kind in _MONEY and (account := _account(columns)) is not None:
        return _none(account)
    said = [*(one.heading.words for one in columns), *(words_of(name) for name, _ in names)]
    sold = any(one.score(meaning) >= _PRESENT for one in columns for meaning in _SOLD_TO) or any(map(_SOLD.search, said))
    if verdict.kind in _MONEY and not sold:
        for one in columns:
            if (word := _mostly(one, _EXPENSE)) is not None:
                return _none(_SPENT.fill(heading=one.heading.text, word=word))
    if verdict.kind in _JUDGED:
        subjects = [one for one in columns if _SUBJECT.match(one.heading.words) and one.profile.numbers >= _NEARLY]
        if len(subjects) >= _FEWEST:
            return _none(_MARKS.fill(headings=tuple(f"“{one.heading.text}”" for one in subjects)))
    if verdict.kind in _PEOPLE:
        for one in columns:
            if max(one.score(Meaning.STAGE), one.score(Meaning.STATUS)) >= _PRESENT and (word := _mostly(one, _STEP)) is not None:
                return _none(_APPLY.fill(heading=one.heading.text, word=word))
    return verdict


def _none(reason: Text) -> Verdict:
    return Verdict(TableKind.UNKNOWN, 0.85, reason)


def _mostly(column: Column, words: re.Pattern[str]) -> str | None:
    """Return the first value that `words` know, where they know most of the values of a column."""
    if column.profile.texts < _MOSTLY:
        return None
    said = [cell.strip().casefold() for cell in column.sample if isinstance(cell, str) and cell.strip()]
    known = [one for one in said if words.match(one)]
    return known[0] if known and len(known) >= _MOSTLY * len(said) else None


def _account(columns: Sequence[Column]) -> Text | None:
    """Return that a balance changes from row to row by what stands in another column; what is owed of each order does not."""
    if any(one.score(meaning) >= _PRESENT for one in columns for meaning in (Meaning.PRODUCT_ID, Meaning.QUANTITY, Meaning.ORDER_NUMBER)):
        return None
    for balance in (one for one in columns if _BALANCE.search(one.heading.words)):
        left = _figures(balance.sample)
        for amount in columns:
            if amount is balance or amount.profile.numbers < _NEARLY:
                continue
            moved = _figures(amount.sample)
            rows = [(a, b) for a, b in zip(left, moved, strict=True) if a is not None and b]
            steps = list(pairwise(rows))
            for at in (1, 0):  # the oldest first, or the newest
                hits = sum(abs(abs(two[0] - one[0]) - abs((one, two)[at][1])) <= _CENT for one, two in steps)
                if len(steps) >= _FEWEST - 1 and hits >= _NEARLY * len(steps):
                    return _ACCOUNT.fill(balance=balance.heading.text, amount=amount.heading.text)
    return None


def _figures(cells: Sequence[Cell]) -> list[int | None]:
    return parse_numbers(list(cells))[0]
