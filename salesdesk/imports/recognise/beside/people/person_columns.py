"""Columns of our people whose headings say it in words of their own: Owned By, Quota Owner, Rep on the deal, with people's names below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from salesdesk.imports.recognise.beside.people.shares import shares_of
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.given_names import GIVEN
from salesdesk.imports.recognise.language.known import Known, looks_like_a_person
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import mark

_PEOPLE = mark("Recognise", "The heading speaks of who looks after it, and its values are people's names.")
_SHARED = mark("Recognise", "The heading is not known; its values are people with their shares of the row.")
_FROM = mark("Recognise", "Who says it; the rows are about somebody else.")
_TO = mark("Recognise", "The same people as under “{other}”: about whom each row is.")

_BETWEEN = (("from", "to"), ("given by", "given to"), ("sender", "recipient"), ("giver", "receiver"))
_SELLS = re.compile(
    r"(?:\w+ )?(?:owner|rep|reps|representative|salesperson|seller|salesman|agent|executive|producer|consultant|advisor|adviser"
    r"|specialist|associate|originator|loan officer|stylist|counselor|coordinator)(?: name| full name| on \w+)?$"
    r"|(?:ae|am|sdr|bdr|isr|bdm|csm|csr|tsr|asm|rsm|kam|nam)(?: name)?$"
    r"|(?:staff|team|store|shop|sales|crew)(?: team)? (?:member|person|associate|assistant|employee|staff|user|colleague)(?: name)?$|who$"
    r"|(?:owned|handled|managed|sold|closed|booked|served|looked after|quoted|prepared) by(?: name| user)?$"
    r"|(?:assigned|allocated) (?:to|rep|user|person)(?: name| user)?$"
)
# 处理人, 添加人员, 对接销售: whoever it is that works on the row, but nobody of the buyer's and nobody who only keeps the record.
_WORKS = re.compile(
    r".*(?:人|人员|[专店学官]员|单员|管员|员工|职员|销售|顾问|经理|代表|客服|管家|老师|主任|教练|导师|设计师|技师|归属|主办|同事|业务)(?:姓名|名字|全名|名)?$"
)
_OTHERS = re.compile(
    r"^原|^前|联系|收货|收件|付款|购|买|投保|被保|受益|签收|提货|介绍|推荐|申请|审|复核|创建|修改|更新|录入|制单|操作|打印|对方|客户|甲方|法人|法定|采购|验收"
    r"|仓|库|记账|出纳|司机|送货|配送|投诉|反馈|监护|紧急|担保|上级|直属|考核|考评|评价|评估|评分|面试|培训|授课|汇报|主管|领导|供应|质检|检验|安装"
    r"|维修|家长|学生|患者|就诊|乘客|预订|入住|借款|领用|保管|财务|会计|发布|点评|留言|开票"
)
_NOT_OURS = re.compile(r"(?:business|home|house|property|company|process|product|customer|client|vendor|supplier|contact|chief|legal)\b")
_WHO = (Meaning.MEMBER, Meaning.MEMBER_ID)
_WHOLES = (1, 10, 100)
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_KNOWN, _LIKELY = 0.6, 0.75
_SEVERAL, _OFTEN = 4, 0.8  # of ours there are few, each in many rows
_MOSTLY, _FULL = 0.6, 0.5

Sample = Sequence[object]


def with_sellers(columns: Sequence[Column], known: Known) -> tuple[Column, ...]:
    """Return the columns, the first whose heading speaks of a seller and whose values are people as that, where no other one is."""
    if any(map(_names_ours, columns)):
        return tuple(columns)
    found = next((one for one in columns if _speaks(one) and _are_people(one, known)), None)
    said = _PEOPLE
    if found is None:
        found, said = next((one for one in columns if _is_free(one) and _have_shares(one, known)), None), _SHARED
    if found is None:
        return tuple(columns)
    told = replace(found, uses=(Use(Meaning.MEMBER, _LIKELY, None),), suffix=None, said=said)
    return tuple(told if one is found else one for one in columns)


def with_from_and_to(columns: Sequence[Column], known: Known) -> tuple[Column, ...]:
    """Return the columns, "From" and "To" of the same people as who speaks and of whom: what colleagues say of one another."""
    headed = {one.heading.words: one for one in columns if one.said is None and one.profile.texts >= _FULL}
    for said_by, said_of in _BETWEEN:
        giver, taker = headed.get(said_by), headed.get(said_of)
        if giver is None or taker is None or not (set(giver.sample) & set(taker.sample) - {None}):
            continue
        if _are_people(giver, known) and _are_people(taker, known) and not any(one.score(Meaning.MEMBER) >= _KNOWN for one in columns):
            told = {
                giver.index: replace(giver, uses=(Use(Meaning.IGNORED, _LIKELY, None),), suffix=None, said=_FROM),
                taker.index: replace(
                    taker, uses=(Use(Meaning.MEMBER, _LIKELY, None),), suffix=None, said=_TO.fill(other=giver.heading.text)
                ),
            }
            return tuple(told.get(one.index, one) for one in columns)
    return tuple(columns)


def _names_ours(column: Column) -> bool:
    """Tell whether a column names who sells; 姓名 in a list of contacts is theirs, and 学员姓名 the pupil's."""
    if column.score(Meaning.CONTACT) > column.score(Meaning.MEMBER):
        return False
    return any(use.meaning in _WHO and use.score >= _KNOWN and use.kind is not TableKind.TRAINING for use in column.uses)


def _is_free(column: Column) -> bool:
    """Tell whether nothing better is known of a column of texts."""
    free = column.said is None and all(use.score < _KNOWN or column.suffix == "姓名" for use in column.uses)
    return free and column.profile.texts >= _FULL


def _have_shares(column: Column, known: Known) -> bool:
    """Tell whether cells divide rows among people, 甲9/乙1: the parts make 10 or 100 %, or are known people; the rest name one."""
    cells = {cell.strip() for cell in column.sample if isinstance(cell, str) and cell.strip()}
    divided = {cell: found for cell in cells if (found := shares_of(cell)) is not None}
    names = {name for found in divided.values() for name, _ in found} | (cells - divided.keys())
    if not divided or not all(looks_like_a_person(name, known) for name in names):
        return False
    wholes = [sum(map(Fraction, _FIGURE.findall(cell))) for cell in divided]
    return all(whole in _WHOLES for whole in wholes) or all(known.is_member(name) for found in divided.values() for name, _ in found)


def _speaks(column: Column) -> bool:
    words = column.heading.words
    if not _is_free(column):
        return False
    if not words.isascii():
        many = len(column.sample) < _SEVERAL or column.profile.distinct < _OFTEN
        return many and _WORKS.match(words) is not None and not _OTHERS.search(words)
    return _SELLS.match(words) is not None and not _NOT_OURS.match(words)


def _are_people(column: Column, known: Known) -> bool:
    names = {cell.strip() for cell in column.sample if isinstance(cell, str) and cell.strip()}
    people = sum(looks_like_a_person(name, known) or name.lower() in GIVEN for name in names)
    return bool(names) and people >= _MOSTLY * len(names)
