"""In which money amounts are written: by the column that says it, else by the cells (US$100, €10), the heading, the number format."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salesdesk.imports.plan.facts.stored import mapped
from salesdesk.imports.plan.job import Job
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.numbers import CODES_OF_MONEY
from salesdesk.sheets.texts import plain

_SIGN = re.compile(
    rf"(?P<word>us\$|hk\$|nt\$|au?\$|s\$|r\$|ca?\$|nz\$|[€£₩₹]|美元|欧元|港[元币]|日元|英镑|(?<![a-z])(?:{CODES_OF_MONEY})(?![a-z])|人民[币幣]|円)"
    r"|(?P<yen>¥)|(?P<yuan>[元圆块])|(?P<dollar>\$)"
)
_CODES = {
    "us$": "USD", "hk$": "HKD", "nt$": "TWD", "ntd": "TWD", "au$": "AUD", "a$": "AUD", "s$": "SGD", "r$": "BRL", "€": "EUR", "£": "GBP",
    "₩": "KRW", "₹": "INR", "美元": "USD", "rmb": "CNY", "人民币": "CNY", "人民幣": "CNY", "円": "JPY",
    "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "欧元": "EUR", "港元": "HKD", "港币": "HKD", "日元": "JPY", "英镑": "GBP",
}  # fmt: skip
CURRENCIES = {
    "人民币": "CNY", "人民幣": "CNY", "元": "CNY", "rmb": "CNY", "¥": "CNY", "美元": "USD", "us$": "USD", "$": "USD", "欧元": "EUR",
    "€": "EUR", "港币": "HKD", "港元": "HKD", "hk$": "HKD", "日元": "JPY", "英镑": "GBP", "£": "GBP", "新台币": "TWD", "nt$": "TWD",
}  # fmt: skip
_CODE = re.compile(r"[A-Z]{3}")
_DOLLARS = frozenset({"USD", "HKD", "TWD", "AUD", "SGD", "CAD", "NZD"})
_YENS = frozenset({"CNY", "JPY"})
_YUANS = frozenset({"CNY", "TWD", "HKD"})
# In a number format only what it names outright: the plain "$" of Excel's own formats shows the sign of whoever opens the file.
_FORMAT = re.compile(r'\[\$([^\]-]+)(?:-([0-9a-f]+))?\]|"\s*((?:us|hk|nt)\$|€|£)\s*"', re.IGNORECASE)
_OF_COUNTRY = {"409": "USD", "804": "CNY", "404": "TWD", "c04": "HKD", "411": "JPY", "c09": "AUD", "1009": "CAD", "1004": "SGD"}


def currencies(job: Job, amount_in: RecognisedColumn | None) -> Sequence[str | None]:
    """Return the ISO code of the money of each row: by the column of currencies, else as its amount says it; None where nothing does.

    A heading that names its money outright (amount_usd, 金额（人民币）) is believed before that column: it then says in what was paid.
    """
    columns = job.columns
    in_column = columns.find(Meaning.CURRENCY)
    if amount_in is None:
        written: Sequence[str | None] = [None] * len(columns)
    else:
        written = _written(job, amount_in)
        if in_column is not None and _outright(amount_in):
            columns.pass_over(in_column)
            return written
    if in_column is None:
        return written
    said = mapped(columns.texts(Meaning.CURRENCY) or [], _code)
    return [code if is_code(code) else other or code for code, other in zip(said, written, strict=True)]


def is_code(text: str | None) -> bool:
    """Tell whether `text` has the form of an ISO code; words such as "not invoiced" stand in some columns of currencies."""
    return text is not None and _CODE.fullmatch(text) is not None


def _code(text: str | None) -> str | None:
    """Return the ISO code that `text` means, or itself in capital letters: money of which nothing is known is not that of the workspace."""
    return None if text is None else CURRENCIES.get(text.strip().lower(), text.strip().upper())


def _outright(amount_in: RecognisedColumn) -> bool:
    """Tell whether a heading names its money by more than a sign which several share: USD, 人民币, not 元 or $."""
    if amount_in.currency is None:
        return False
    found = _SIGN.search(plain(amount_in.header))
    return found is None or found["word"] is not None


def _written(job: Job, amount_in: RecognisedColumn) -> Sequence[str | None]:
    """Return the ISO code of the money of each row as its cell, the heading or the number format says it."""
    columns, home = job.columns, job.shared.rates.currency
    usual = amount_in.currency or in_format(columns.grid.formats.get(amount_in.index, ""), home)
    cells = columns.cells(amount_in)
    if str not in set(map(type, cells)):
        return [usual] * len(cells)
    return mapped(cells, lambda cell: in_cell(cell, home, usual) or usual)


def in_cell(cell: Cell, home: str, usual: str | None = None) -> str | None:
    """Return the ISO code of the money that a cell names; a sign of several is that of the heading (`usual`), else the workspace's own."""
    found = _SIGN.search(plain(cell)) if isinstance(cell, str) else None
    if found is None:
        return None
    if word := found["word"]:
        return _CODES.get(word, word.upper())
    several, other = (_DOLLARS, "USD") if found["dollar"] else (_YENS, "CNY") if found["yen"] else (_YUANS, "CNY")
    return next((one for one in (usual, home) if one in several), other)


def in_format(code: str, home: str) -> str | None:
    """Return the ISO code of the money that a number format names, [$$-409]#,##0.00; None where it is whoever's who looks at it."""
    found = _FORMAT.search(code)
    if found is None:
        return None
    return _OF_COUNTRY.get((found[2] or "").lower()) or in_cell(found[1] or found[3], home)
