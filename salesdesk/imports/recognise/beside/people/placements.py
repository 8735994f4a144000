"""Ledgers of recruiters: somebody was placed with a client, and the fee for it is the sale, on the day on which the work begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import Text, mark

_FEE_SAID = mark("Recognise", "Beside “{candidate}” and a client it is what was earned: the amount of the sale.")
_DAY_SAID = mark("Recognise", "Beside “{candidate}”: when the placement began, the day of the sale.")
_WHO_SAID = mark("Recognise", "Who placed “{candidate}” with the client.")
_PAY_SAID = mark("Recognise", "What “{candidate}” earns there, and no sale of ours.")
_PLACED_SAID = mark("Recognise", "Who was placed with the client: kept as a note.")

_CANDIDATE = re.compile(r"候选人(?:姓名|名字)?|推荐人选|人选(?:姓名)?|(?:candidate|placed candidate|placement)(?: name)?")
_FEE = re.compile(
    r"(?:猎头|推荐|招聘|服务|人才|佣金)?服务费(?:金额)?|(?:猎头|推荐|招聘)费(?:用)?"
    r"|(?:placement |recruitment |agency |net |total )?fee(?: amount| value)?"
)
_DAYS = (
    re.compile(r"(?:date placed|placed (?:on|date)|placement date|offer accepted(?: date)?)|(?:签约|成单|offer)(?:日期|时间)"),
    re.compile(r"start(?:s|ed|ing)?(?: on)?(?: date)?|(?:入职|到岗|上岗|报到)(?:日期|时间|日)"),
)
_WHO = re.compile(r"(?:recruiter|consultant|placed by|resourcer)(?: name)?|(?:猎头|招聘)?顾问(?:姓名)?")
_PAY = re.compile(r"年薪|月薪|税前年薪|(?:base |annual |basic )?(?:salary|package)|年包")
_CUSTOMERS = (Meaning.CUSTOMER, Meaning.CUSTOMER_ID)
_PRESENT, _SURE = 0.5, 0.9


def with_placements(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, those of a recruiter's ledger for what they are of a sale: fee, day, and who placed the candidate."""
    candidate = next((one for one in columns if _CANDIDATE.fullmatch(one.heading.words)), None)
    fee = next((one for one in columns if _is_fee(one)), None)
    client = any(one is not candidate and one.score(meaning) >= _PRESENT for one in columns for meaning in _CUSTOMERS)
    if candidate is None or fee is None or not client:
        return tuple(columns)
    name = candidate.heading.text
    told = {
        candidate.index: _as(candidate, Meaning.NOTE, _PLACED_SAID),
        fee.index: _as(fee, Meaning.AMOUNT, _FEE_SAID.fill(candidate=name)),
    }
    dated = [one for pattern in _DAYS for one in columns if pattern.fullmatch(one.heading.words) and one.profile.dates >= _PRESENT]
    for at, one in enumerate(dated):
        told[one.index] = _as(one, Meaning.IGNORED if at else Meaning.DAY, _DAY_SAID.fill(candidate=name))
    who = next((one for one in columns if _WHO.fullmatch(one.heading.words)), None)
    if who is not None and not any(one is not who and one.score(Meaning.MEMBER) >= _SURE for one in columns):
        told[who.index] = _as(who, Meaning.MEMBER, _WHO_SAID.fill(candidate=name))
    told |= {one.index: _as(one, Meaning.IGNORED, _PAY_SAID.fill(candidate=name)) for one in columns if _PAY.fullmatch(one.heading.words)}
    return tuple(told.get(one.index, one) for one in columns)


def _is_fee(column: Column) -> bool:
    return _FEE.fullmatch(column.heading.words) is not None and not column.heading.percent and column.profile.numbers >= _PRESENT


def _as(column: Column, meaning: Meaning, reason: Text) -> Column:
    kind = TableKind.SALE_LINES if meaning is Meaning.AMOUNT else None
    return replace(column, uses=(Use(meaning, _SURE, kind),), suffix=None, said=reason)
