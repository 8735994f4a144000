"""In which money amounts are written where no column says it: by signs in the cells (US$100, €10), the heading, the number format."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salesdesk.imports.plan.facts.stored import mapped
from salesdesk.imports.plan.job import Job
from salesdesk.imports.recognise.recognised import RecognisedColumn
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
_DOLLARS = frozenset({"USD", "HKD", "TWD", "AUD", "SGD", "CAD", "NZD"})
_YENS = frozenset({"CNY", "JPY"})
_YUANS = frozenset({"CNY", "TWD", "HKD"})
# In a number format only what it names outright: the plain "$" of Excel's own formats shows the sign of whoever opens the file.
_FORMAT = re.compile(r'\[\$([^\]-]+)(?:-([0-9a-f]+))?\]|"\s*((?:us|hk|nt)\$|€|£)\s*"', re.IGNORECASE)
_OF_COUNTRY = {"409": "USD", "804": "CNY", "404": "TWD", "c04": "HKD", "411": "JPY", "c09": "AUD", "1009": "CAD", "1004": "SGD"}


def currencies(job: Job, amount_in: RecognisedColumn | None) -> Sequence[str | None]:
    """Return the ISO code of the money of each row as its amount says it; None where nothing does."""
    columns, home = job.columns, job.shared.rates.currency
    if amount_in is None:
        return [None] * len(columns)
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
