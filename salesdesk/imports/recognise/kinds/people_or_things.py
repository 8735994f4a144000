"""Columns whose headings look like names and may be things all the same: Water Pumps, Air Filters, 水泵, 管件."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.language.given_names import GIVEN
from salesdesk.imports.recognise.language.known import Known
from salesdesk.imports.recognise.language.words import simplified, words_of
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import mark, some

_DOUBTED = mark("Recognise", "{names}: nothing says that these are people.")
_OF_PEOPLE = re.compile(
    r"业务员|销售员|销售顾问|人员|个人|员工|姓名|导购|营业员|店员"
    r"|\b(?:reps?|sales ?(?:person|people|men|man)|staff|members?|people|sellers?|agents?|employees?|by person)\b"
)
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
    people = [one.header for one in table.columns if one.meaning is Meaning.MEMBER_VALUE]
    if not people or table.doubt is not None or any(_OF_PEOPLE.search(words_of(name)) for name in names):
        return table
    if any(map(known.is_member, people)) or sum(map(_is_called_so, people)) >= _MANY * len(people):
        return table
    said = some([f"“{one}”" for one in people], _SHOWN)
    return replace(table, confidence=min(table.confidence, _GUESSED), doubt=_DOUBTED.fill(names=said))


def _is_called_so(name: str) -> bool:
    """Tell whether a name is called as many people are: Ann Lee, 张伟, 李四."""
    if name.isascii():
        return not GIVEN.isdisjoint(re.split(r"[ -]", name.strip().lower()))
    return _GIVEN_CHINESE.issuperset(simplified(name.strip().replace(" ", ""))[1:])
