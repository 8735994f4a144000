"""Sheets of other departments: purchases, stock, expenses, attendance, ledgers and more. What looks like sales there is none."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from salesdesk.imports.recognise.beside.people.billing import is_billed
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.which import Verdict
from salesdesk.imports.recognise.language.vocabulary import ForeignWords, vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import Text, mark

_TOPICS: Mapping[str, Text] = {
    "purchases": mark("Recognise", "Purchases, by its headings {headings}: what the company buys is no sale. SalesDesk does not keep it."),
    "stock": mark("Recognise", "Stock, by its headings {headings}: what lies in the warehouse is no sale. SalesDesk does not keep it."),
    "expenses": mark("Recognise", "Expenses, by its headings {headings}: SalesDesk does not keep them."),
    "attendance": mark("Recognise", "Working hours and absences, by its headings {headings}: SalesDesk does not keep them."),
    "ledger": mark(
        "Recognise",
        "An account with debit and credit, by its headings {headings}: SalesDesk does not read accounts. "
        "Import the list of orders and the list of receipts instead.",
    ),
    "production": mark("Recognise", "Production, by its headings {headings}: what is made is not sold yet. SalesDesk does not keep it."),
    "recruiting": mark("Recognise", "Applicants, by its headings {headings}: they are no customers. SalesDesk does not keep them."),
    "assets": mark("Recognise", "What the company owns, by its headings {headings}: it is not for sale. SalesDesk does not keep it."),
    "exams": mark(
        "Recognise", "Marks of pupils or students, by its headings {headings}: nobody here is judged by them. SalesDesk does not keep them."
    ),
    "transport": mark("Recognise", "Transports, by its headings {headings}: how goods travel is no sale. SalesDesk does not keep it."),
}
_CALLED: Mapping[str, Text] = {
    "purchases": mark("Recognise", "It is called “{word}”, and nothing in it says to whom something was sold: no sales."),
    "stock": mark("Recognise", "It is called “{word}”, and nothing in it says to whom something was sold: no sales."),
    "expenses": mark("Recognise", "It is called “{word}”, and nothing in it says to whom something was sold: no sales."),
    "production": mark("Recognise", "It is called “{word}”, and nothing in it says to whom something was sold: no sales."),
    "assets": mark("Recognise", "It is called “{word}”, and nothing in it says to whom something was sold: no sales."),
}
_STATEMENT = mark("Recognise", "A statement of accounts (“{word}”): its rows are accounts and their balances, no sales.")
# Lists of names, and sheets of the team, may have a column of another department's among their own.
_OWN = frozenset(
    map(
        TableKind,
        "products price_lists payroll commissions reviews training tasks activities goals targets opportunities receivables pivot".split(),
    )
)
# What may look like one of those all the same: things with a price each, people with an amount to be spent.
_OVER = {
    "assets": frozenset(map(TableKind, "products price_lists".split())),
    "expenses": frozenset(map(TableKind, "targets".split())),
    "ledger": frozenset({TableKind.OPPORTUNITIES}),
    "attendance": frozenset({TableKind.ACTIVITIES}),
    "exams": frozenset({TableKind.REVIEWS}),
    "production": frozenset({TableKind.PRODUCTS}),
    "purchases": frozenset(map(TableKind, "products price_lists receivables".split())),
    "stock": frozenset(map(TableKind, "products price_lists".split())),
    "recruiting": frozenset(map(TableKind, "tasks activities opportunities reviews".split())),
}
# Goods that are for sale have a price, and may have a column of where they are bought or how many there are.
_OF_GOODS = ("purchases", "stock")
_GOODS = frozenset(map(TableKind, "products price_lists".split()))
_BUYS = frozenset({"buyer", "buyer name"})  # beside whom one buys from it is who buys for the company
_EITHER = frozenset(
    "往来单位 往来单位名称 单位名称 客商 客商名称 对方单位 单位 单位全称 往来户 科目代码 科目编码".split()
)  # of whom something is bought or sold to
_NO_BUYERS = {"purchases": _BUYS, "ledger": _EITHER}
_BOTH_WAYS = frozenset({"收/支", "收支", "收支类型", "收支类别", "收支方向", "收入/支出", "收支项目"})
_SOLD_TO = (Meaning.CUSTOMER, Meaning.CUSTOMER_ID)
_OF_SALES_ALONE = (*_SOLD_TO, Meaning.MEMBER, Meaning.PRODUCT, Meaning.PRODUCT_ID)
_SALES = frozenset({TableKind.SALE_LINES, TableKind.ORDERS, TableKind.CONTRACTS, TableKind.RECEIPTS})
_LISTS_OF_SALES = _SALES | {TableKind.UNKNOWN, TableKind.FORM, TableKind.INVOICES, TableKind.SUMMARY_BY_OTHER}
_SOLD = re.compile(r"销售|零售|售出|实销|销量|成交|营业额|营收|\b(?:sales|sold|revenue|turnover)\b")
_OF_SALES = re.compile(r"销售|销货|出库|发货|送货|订单|订货|成交|业绩|客户|\b(?:sales|orders?|customers?)\b")
_PLAIN = re.compile(r"(?:sheet|工作表|表)?\s*\d*$")
_SURE = 0.7  # a column called no more than "name" may be anybody's
_LIKELY = 0.5
_CERTAIN = 0.85
_SHOWN = 4
_ENOUGH, _MANY = 2, 3

Names = Sequence[tuple[str, float]]


@dataclass(frozen=True, slots=True)
class _Signs:
    """The columns that only another department's sheets have, and those that speak for it beside one of them."""

    sure: Sequence[Column]
    hints: Sequence[Column]

    @property
    def all(self) -> Sequence[Column]:
        return (*self.sure, *self.hints)


def as_foreign(columns: Sequence[Column], verdict: Verdict, names: Names) -> Verdict:
    """Return `verdict`, or that a table is another department's: by headings that sheets of sales do not have, and by its name.

    One such heading is enough where the name speaks of it too, or where nothing says to whom something was sold; a table that
    names customers and what was sold to them stays what it is.
    """
    found: list[tuple[int, Verdict]] = []
    # Whoever is billed bought something, though a "billing name" is sure to be no firm's: the vendor beside it is of the goods.
    billed = [one for one in columns if is_billed(one.heading.text)]
    for topic, told in _TOPICS.items():
        nobody = _NO_BUYERS.get(topic, frozenset())
        sellers = vocabulary().foreign[topic] if topic == "purchases" else None  # of whom something is bought, whatever they are called
        buyers = [one for one in columns if one.heading.words not in nobody and not (sellers and sellers.says(one.heading.words))]
        if topic == "transport" and not _has(columns, _LIKELY, Meaning.AMOUNT, Meaning.UNIT_PRICE, Meaning.RECEIVED):
            buyers = []  # at whom the lorry calls
        sold_to = _has(buyers, _SURE, *_SOLD_TO) or _has(billed, _LIKELY, Meaning.CUSTOMER)
        if verdict.kind in _OWN - _OVER.get(topic, frozenset()):
            continue
        signs = _signs(columns, vocabulary().foreign[topic])
        if topic in _OF_GOODS and verdict.kind in _GOODS and (len(signs.sure) < _ENOUGH or _has(columns, _SURE, Meaning.UNIT_PRICE)):
            continue
        if _is(topic, signs, names, verdict.kind, sold_to=sold_to) and not _sells(columns, signs, names, sold_to=sold_to):
            headings = tuple(f"“{one.heading.text}”" for one in signs.all[:_SHOWN])
            sure = 0.9 if len(signs.all) >= _ENOUGH else 0.75
            found.append((len(signs.all), Verdict(TableKind.UNKNOWN, sure, told.fill(headings=headings))))
    if found:
        return max(found, key=_count)[1]
    return _by_name(columns, verdict, names)


def _count(one: tuple[int, Verdict]) -> int:
    return one[0]


def _signs(columns: Sequence[Column], words: ForeignWords) -> _Signs:
    sure = [one for one in columns if one.heading.words and words.says(one.heading.words)]
    return _Signs(sure, [one for one in columns if one not in sure and one.heading.words in words.hints])


def _is(topic: str, signs: _Signs, names: Names, kind: TableKind, *, sold_to: bool) -> bool:
    if not signs.sure:
        return kind is TableKind.UNKNOWN and not sold_to and len(signs.hints) >= _MANY
    if _called(vocabulary().foreign[topic].names, names):
        return True
    spent = topic == "expenses" and kind in _LISTS_OF_SALES
    made = topic == "production" and _has(signs.sure, _LIKELY, Meaning.ORDER_NUMBER)  # 生产单号 is what its rows go by
    both_ways = topic == "ledger" and any(one.heading.words in _BOTH_WAYS for one in signs.sure)  # 收/支: what came in, and what was spent
    alone = topic == "purchases" or spent or made or both_ways or len(signs.all) >= _ENOUGH
    return not sold_to and alone


def as_statement(columns: Sequence[Column], verdict: Verdict, names: Names) -> Verdict:
    """Return `verdict`, or that a table of figures by period is a balance sheet, a profit and loss account or the like, as it is called."""
    if verdict.kind is not TableKind.SUMMARY_BY_OTHER or _has(columns, _SURE, *_OF_SALES_ALONE):
        return verdict
    word = next((word for word in vocabulary().statements for name, _ in names[:2] if _says(name, word)), None)
    return Verdict(TableKind.UNKNOWN, 0.9, _STATEMENT.fill(word=word)) if word else verdict


def _by_name(columns: Sequence[Column], verdict: Verdict, names: Names) -> Verdict:
    """Return that a table is what its title or its sheet is called after, where it looks like sales and names no buyer."""
    buyers = [one for one in columns if one.heading.words not in _EITHER]
    if verdict.kind not in _LISTS_OF_SALES or _has(buyers, _SURE, *_SOLD_TO):
        return verdict
    if any(_SOLD.search(one.heading.words) for one in columns):
        return verdict
    if _sold_by_somebody(columns, _Signs((), ())):
        return verdict
    near = names[:2]
    if _PLAIN.match(words_of(names[1][0])) and not names[0][0]:
        near = names
    if any(_OF_SALES.search(words_of(name).replace("进销存", "")) for name, _ in names):
        return verdict
    for topic, told in _CALLED.items():
        if word := _called(vocabulary().foreign[topic].names, near):
            return Verdict(TableKind.UNKNOWN, 0.7, told.fill(word=word))
    return verdict


def _has(columns: Sequence[Column], least: float, *wanted: Meaning) -> bool:
    return any(one.score(meaning) >= least for one in columns for meaning in wanted)


def _called(words: Sequence[str], names: Names) -> str | None:
    """Return the name that has one of `words` in it."""
    return next((name for name, _ in names if any(_says(name, word) for word in words)), None)


def _says(name: str, word: str) -> bool:
    said = words_of(name)
    return f" {word} " in f" {said} " if word.isascii() else word in said


def _sells(columns: Sequence[Column], signs: _Signs, names: Names, *, sold_to: bool) -> bool:
    """Tell whether a table says what was sold and to whom or by whom, whatever else it says."""
    figures = [one for one in columns if one not in signs.sure]
    paid = [one for one in figures if any(_is_sale(use.meaning, use.kind, use.score) for use in one.uses)]
    if sold_to and any(not one.heading.words.startswith(("purchase", "采购")) for one in paid):
        return True
    if sold_to and any(_SOLD_AS.search(words_of(name)) for name, _ in names[:2]):
        return True  # 销售出库 in a workbook that is called after the stock
    if _sold_by_somebody(columns, signs):
        return True
    if not any(_SOLD.search(one.heading.words) and (_has([one], _SURE, Meaning.AMOUNT, Meaning.QUANTITY)) for one in figures):
        return False
    seller = _has(columns, _CERTAIN, Meaning.MEMBER, Meaning.ORDER_NUMBER)
    return seller or (_has(columns, _CERTAIN, Meaning.DAY) and len(signs.sure) < _MANY)


def _sold_by_somebody(columns: Sequence[Column], signs: _Signs) -> bool:
    """Tell whether each row has a day, an amount, and somebody whose work it is to sell, and nothing of whom something is bought."""
    sellers = [one for one in columns if _has([one], _SURE, Meaning.MEMBER) and _SELLER.search(one.heading.words)]
    figures = [one for one in columns if one not in signs.all]
    bought = any(one.heading.words.startswith(_BOUGHT) for one in columns)
    return bool(sellers) and not bought and _has(figures, _CERTAIN, Meaning.AMOUNT) and _has(figures, _SURE, *_DAYS)


_SELLER = re.compile(r"销售|业务员|业务代表|业代|导购|营业员|店员|顾问|经纪人|坐席|\bsales(?:person|man)?\b|\bseller\b")
_DAYS = (Meaning.DAY, Meaning.SHIP_DATE)
_BOUGHT = ("采购", "供应商", "供货", "供方", "进货", "请购", "申购", "入库", "vendor", "supplier", "purchase")
_SOLD_AS = re.compile(
    r"销售(?:出库|明细|记录|单|清单|台账|流水|数据|订单)|出库(?:单|明细)|发货|销货|送货|\bsales (?:orders?|lines?|detail|invoices?)\b"
)


def _is_sale(meaning: Meaning, kind: TableKind | None, score: float) -> bool:
    return meaning in (Meaning.AMOUNT, Meaning.PROFIT) and (kind in _SALES or meaning is Meaning.PROFIT) and score >= _CERTAIN
