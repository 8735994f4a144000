"""Columns whose headings name people, things or places, where nothing says which: Water Pumps, 水泵, and 江苏 目标 beside 安徽 目标."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.language.given_names import GIVEN
from salesdesk.imports.recognise.language.known import Known
from salesdesk.imports.recognise.language.place_names import is_place
from salesdesk.imports.recognise.language.words import simplified, words_of
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.shapes.people_pairs import of_person
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import Text, mark, some

_DOUBTED = mark("Recognise", "{names}: nothing says that these are people.")
_OF_PEOPLE = re.compile(
    r"业务员|销售员|销售顾问|人员|个人|员工|姓名|导购|营业员|店员"
    r"|\b(?:reps?|sales ?(?:person|people|men|man)|staff|members?|people|sellers?|agents?|employees?|by person)\b"
)
_OF_SEVERAL = mark("Recognise", "{names}: targets of several places or teams, of which {first} alone would count, for everybody.")
_WHOSE = meanings("member member_id employee_number team region channel")
_UNITS = ("店", "部", "组", "区", "公司")
# Characters of given names, and of those that stand for anybody (张三, 李四).
_GIVEN_CHINESE = frozenset(
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华玲飞鹏辉红玉萍建国文波斌宇浩凯健俊帆旭宁龙林鑫琳欣怡佳嘉雪梅云莉婷慧颖洁晶琴洪海东"
    "峰志永春生良福成才德义仁礼智信忠孝诚友广毅恒天达安世昌振壮会思群豪心邦承乐绍功松善厚庆民淑惠珠翠雅芝娥彩菊凤瑞凡妍茜秋珊莎锦黛青倩婵婉璐"
    "娅琦晨轩睿博子涵梓然诺雨泽宸远航翔阳希若可诗月薇蕾露瑶梦晓小双莲蓉君琪媛燕彬富顺贵森炎鸣先栋新利星光亮政谦亨朗伯宏言朋梁维启克伦士以家"
    "致树炜学祥泰盛雄琛钧冠策腾楠榕弘宝根喜全胜进长有一二三四五六七八九十"
)
_MANY, _GUESSED = 0.5, 0.5
_SHOWN = 3


def with_doubted_people(table: RecognisedTable, names: Sequence[str], known: Known) -> RecognisedTable:
    """Return `table` as a guess where it has a column for each of several “people”, none of whom is known, and few called as people are.

    Things are headed by two words with capitals as well, and 水泵 begins with a surname. Where title, sheet or file (`names`) speak of
    who sells, they are people.
    """
    if table.doubt is None and len(parts := _of_places(table)) > 1:
        return _as_guess(table, _OF_SEVERAL.fill(names=some(parts, _SHOWN), first=parts[0]))
    people = _people(table)
    if not people or table.doubt is not None or any(_OF_PEOPLE.search(words_of(name)) for name in names):
        return table
    if any(map(known.is_member, people)) or sum(map(_is_called_so, people)) >= _MANY * len(people):
        return table
    return _as_guess(table, _DOUBTED.fill(names=some([f"“{one}”" for one in people], _SHOWN)))


def _as_guess(table: RecognisedTable, doubt: Text) -> RecognisedTable:
    return replace(table, confidence=min(table.confidence, _GUESSED), doubt=doubt)


def _people(table: RecognisedTable) -> list[str]:
    """Return whose the figures of the columns are that have somebody's each: 张三 of 张三 实际."""
    headings = [one.header for one in table.columns if one.meaning is Meaning.MEMBER_VALUE]
    return [one if (found := of_person(one)) is None else found.name for one in headings]


def _of_places(table: RecognisedTable) -> list[str]:
    """Return the headings of targets of several places, 江苏 目标 and 安徽 目标, where no row says whose they are."""
    if table.kind is not TableKind.TARGETS or any(one.meaning in _WHOSE for one in table.columns):
        return []
    parts = {one.header: found.name for one in table.columns if (found := of_person(one.header)) and found.measure is Meaning.TARGET}
    return [f"“{header}”" for header, name in parts.items() if is_place(name) or name.endswith(_UNITS)]


def _is_called_so(name: str) -> bool:
    """Tell whether a name is called as many people are: Ann Lee, 张伟, 李四."""
    if name.isascii():
        return not GIVEN.isdisjoint(re.split(r"[ -]", name.strip().lower()))
    return _GIVEN_CHINESE.issuperset(simplified(name.strip().replace(" ", ""))[1:])
