"""Lists of what is to be renewed: who pays how much each year or month, and until when. To be won again, it is an opportunity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import Text, mark

_DUE_SAID = mark("Recognise", "When it is to be renewed: the day on which the deal is expected.")
_SUM_SAID = mark("Recognise", "What is to be renewed, by the year where the sheet says so.")
_OTHER_SUM = mark("Recognise", "The same by another length of time as “{heading}”: not counted again.")
_BEGAN_SAID = mark("Recognise", "When it began. What is to be renewed is not sold by that.")
_STATE_SAID = mark("Recognise", "Whether it is renewed.")

_RENEWS = re.compile(r"\brenew\w*|续费|续约|续保|续签")
_DAY = re.compile(r"\brenew\w*(?: due)?(?: on| date| day)?$|(?:续费|续约|续保|续签)(?:日期|时间|日)|预计续\w+(?:日期|时间)")
_END = re.compile(
    r"(?:contract |subscription |term |licence |license )?(?:end|ends|ends on|end date|expiry|expiration|expires)(?: on| date)?$"
    r"|(?:服务|合同|产品|套餐)?(?:到期|截止|结束|终止)(?:日期|时间|日)?"
)
_BEGAN = re.compile(
    r"(?:contract |subscription |term )?(?:start|starts|begin|began|start date)(?: on| date)?$"
    r"|(?:服务|合同)?(?:开始|起始|生效|开通)(?:日期|时间|日)?"
)
_YEARLY = re.compile(r"\b(?:arr|acv|annual (?:recurring revenue|value|fee|amount|contract value))\b|年费|年服务费|年度?金额|年合同额")
_MONTHLY = re.compile(r"\b(?:mrr|monthly (?:recurring revenue|fee|amount|value))\b|月费|月服务费")
_CHANCE = re.compile(r"(?:renewal|renew) (?:probability|likelihood|chance|confidence)|续\w概率|续\w可能性")
_STATE = re.compile(r"(?:renewal|renew) (?:status|state|stage)|续\w(?:状态|情况|结果)")
_SOLD = (Meaning.ORDER_NUMBER, Meaning.LINE_ID, Meaning.RECEIVED, Meaning.NUMBER)
_PRESENT, _SURE = 0.5, 0.95


def with_renewals(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, those of a list of renewals for what they are of an opportunity."""
    said = any(_RENEWS.search(one.heading.words) for one in columns)
    customer = any(one.score(Meaning.CUSTOMER) >= _PRESENT for one in columns)
    figures = [one for pattern in (_YEARLY, _MONTHLY) for one in columns if pattern.search(one.heading.words) and _has_numbers(one)]
    due = next((one for pattern in (_DAY, _END) for one in columns if pattern.fullmatch(one.heading.words) and one.profile.dates), None)
    if not said or not customer or not figures or due is None:
        return tuple(columns)
    if any(one.score(meaning) >= _PRESENT for one in columns if one is not due for meaning in _SOLD):
        return tuple(columns)
    first, *rest = figures
    told = {due.index: _as(due, Meaning.CLOSE_DATE, _DUE_SAID), first.index: _as(first, Meaning.AMOUNT, _SUM_SAID)}
    told |= {one.index: _as(one, Meaning.IGNORED, _OTHER_SUM.fill(heading=first.heading.text)) for one in rest}
    for one in columns:
        if one.index in told:
            continue
        if one.profile.dates and _BEGAN.fullmatch(one.heading.words):
            told[one.index] = _as(one, Meaning.OPENED_DAY, _BEGAN_SAID)
        elif one.profile.dates and _END.fullmatch(one.heading.words):
            told[one.index] = _as(one, Meaning.IGNORED, _BEGAN_SAID)
        elif _CHANCE.fullmatch(one.heading.words):
            told[one.index] = _as(one, Meaning.PROBABILITY, None)
        elif _STATE.fullmatch(one.heading.words):
            told[one.index] = _as(one, Meaning.STAGE, _STATE_SAID)
    return tuple(told.get(one.index, one) for one in columns)


def _has_numbers(column: Column) -> bool:
    return column.profile.numbers >= _PRESENT


def _as(column: Column, meaning: Meaning, reason: Text | None) -> Column:
    return replace(column, uses=(Use(meaning, _SURE, TableKind.OPPORTUNITIES),), suffix=None, said=reason)
