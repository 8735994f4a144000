"""Names and headings that speak of money received (回款, 到账, collections) and not of what was sold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import TableKind

# 销售员 and 销售部 are who, and 销售回款 is what was received of it.
_OF_SALES = re.compile(
    "销售(?!人?员|人员|经理|主管|代表|顾问|团队|[一二三四五六七八九十0-9]?[部组]|(?:的)?(?:回款|收款|到账|认款))"
    "|销量|销额|(?<!回款)(?<!收款)业绩|签单|签约|订单|成交|开单|出货|合同额"
    r"|\bsales\b(?! (?:reps?|persons?|people|team|staff|managers?|representatives?)\b)"
    r"|\bsold\b|\brevenue\b|\bturnover\b|\borders\b|\bbookings\b"
)
# Of these nothing has come in: what is owed, expected or planned, a share, a number of days.
_NOT_IN = re.compile(
    "(?:应|未|待|欠|拟|需)(?:回款|收款|收|到账)|(?:计划|预计|预测)(?:回款|收款)"
    "|(?:回款|收款)(?:计划|预测|[率比]|周期|天数)"
    r"|\b(?:expected|planned|scheduled|outstanding|overdue|forecast)\b"
    r"|\b(?:collection|payment)s? (?:rates?|plans?|days|terms?|forecasts?)\b"
)


def names_what_was_sold(text: str) -> bool:
    """Tell whether a name or heading speaks of what was sold."""
    return _OF_SALES.search(words_of(text)) is not None


def word_in_names(table: RecognisedTable) -> str | None:
    """Return the word by which title, sheet or file of a table say that it is of money received and not of sales; the title goes first."""
    return word_of_money_in((table.title, table.sheet, Path(table.file).stem))


def word_of_money_in(names: Iterable[str]) -> str | None:
    """Return the word by which the first of `names` that speaks of sales or of money received says that it is of the latter alone."""
    for name in names:
        words = words_of(name)
        padded = f" {words} "
        if _OF_SALES.search(words) or _NOT_IN.search(words):
            return None
        for word, kind in vocabulary().names.items():
            if kind is TableKind.RECEIPTS and (f" {word} " in padded if word.isascii() else word in words):
                return word
    return None
