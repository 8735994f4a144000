"""What words that stand alone above rows say of them: 华东区 is a region, 销售一组 a team, "Region: East" names its own meaning."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from salesdesk.imports.recognise.language.around import unit_factor
from salesdesk.imports.recognise.language.known import Known, looks_like_a_person
from salesdesk.imports.recognise.language.periods import period_in, read_day, read_period
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import has_chinese, simplified, words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, meanings
from salesdesk.sheets.texts import plain, tidy
from salesdesk.text import Text, mark

HEADERS = {True: "分组", False: "Section"}
"""What the column of lone words is called, in Chinese and in other sheets; rejected rows come back with it."""

_MADE, _NTH = mark("Recognise", "Section"), mark("Recognise", "Section {n}")

SAYABLE = meanings("team region member customer product category product_line channel month day")
_LONGEST, _MOST_WORDS = 16, 5  # characters of a Chinese name, words of any other
_FEWEST_PEOPLE = 3
_FEWEST_OF_A_NAME = 4
_NEARLY = 0.6
_SAID = 0.7  # a word that means it only where nothing better is there says nothing of a whole table

_NUMBERING = re.compile(r"^\s*[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]?\s*[、.．:：)）]\s*(?=[^\d\s])")
_SAYING = re.compile(r"([^:：\s]{1,14}(?: [^:：\s]{1,14})?)\s*[:：]\s*(\S.*)$")
_COUNT = re.compile(
    r"\s*[(（](?:共|合计)?\s*\d+\s*(?:records?|items?|rows?|people|[条笔行人名个家位户项单件])?[)）]\s*$"
)  # Owner: Ann Lee (3 records)
_NEXT_SAYING = re.compile(r"[\s　]+(?=[^\s:：]{1,14}[:：])")
_TEAM = re.compile(r"(?!全部|外部|内部|局部).+(?:组|队|部|部门|战区|中心|分公司|办事处|门店|店)$")
_TEAM_WORDS = re.compile(
    r"(?:team|group|dept|department|division|branch|squad)\.? \S+|\S.* (?:team|group|dept|department|division|branch|squad)"
)
_REGION = re.compile(
    r"(?:华[东南北中西]|东北|西北|西南|东南)(?:部|区)?|.+(?:区|区域|地区|片区|自治区|省)|(?!.*(?:公司|市场|超市)).{2,4}市"
    r"|(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海"
    r"|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|台湾)"
)
_REGION_WORDS = re.compile(
    r"(?:(?:north|south|east|west|central|mid)(?:ern)?|northeast|northwest|southeast|southwest)(?: [a-z]+)?"
    r"|[a-z ]+ region|region [a-z0-9 ]+"
    r"|emea|apac|latam|amer|americas|dach|nordics|benelux"
)
_SENTENCE = re.compile(
    r"\b(?:by|for|from|to|with|is|are|was|were|updated|maintained|prepared|please|see)\b"
)  # it speaks of one, and is none
_COMPANY = re.compile(
    r".+(?:有限公司|有限责任公司|股份公司|集团)$|.+[ ,](?:ltd|limited|inc|llc|gmbh|corp|corporation|plc|co)\.?$", re.IGNORECASE
)
_IN_TITLE = re.compile(
    r"((?:华[东南北中西]|东北|西北|西南|东南|[东南西北中])(?:大区|地区|区域|片区|区))(?=\d|年|月|销售|业绩|回款|目标|明细|订单|$)"
    r"|((?:销售)?第?[一二三四五六七八九十\d]{1,2}(?:部|组|队))(?=\d|年|月|销售|业绩|回款|目标|明细|订单|$)"
)


def is_company(text: str) -> bool:
    """Tell whether a name is a firm's by its legal form."""
    return _COMPANY.fullmatch(text) is not None


def called(header: str) -> Text | str:
    """Return what the column of lone words is called in the language of who reads, whatever the sheet's; other headers as they are."""
    name, _, number = header.partition(" ")
    if name not in HEADERS.values():
        return header
    return _NTH.fill(n=number) if number else _MADE


def header_of(table: RecognisedTable, column: RecognisedColumn) -> Text | str:
    """Return the header of a column, as written in the sheet, or what a column that is made of its words is called."""
    return called(column.header) if any(one.index == column.index for one in table.sections) else column.header


def said_by(text: str, known: Known) -> Mapping[Meaning, str] | None:
    """Return what a line says of the rows below it; {} when nothing is known of it, None when it speaks of something else."""
    line = unnumbered(tidy(text))
    if not line or len(line) > 60 or unit_factor([line]) != 1:
        return None
    parts = [_SAYING.match(part) for part in _NEXT_SAYING.split(line)]
    if any(parts):
        found = [_saying(part[1], part[2]) for part in parts if part]
        named = {meaning: value for one in found if one for meaning, value in [one]}
        return named or None
    line = _COUNT.sub("", line) or line  # 成都分公司（4人）
    meaning = _alone(line, known)
    return {meaning: line} if meaning else _in_title(line)


def without_count(text: str) -> str:
    """Return a name without the count of its rows behind it: Ann of Ann (2 records), 张伟 of 张伟（3条）."""
    return _COUNT.sub("", text).strip() or text


def unnumbered(text: str) -> str:
    """Return a line without the number that it has in a list: 李娜 of 二、李娜, (1) 李娜 and 2. 李娜."""
    return _NUMBERING.sub("", text)


def _saying(key: str, value: str) -> tuple[Meaning, str] | None:
    uses = vocabulary().uses(words_of(key))
    if uses and uses[0].meaning is Meaning.UNIT and len(value) < _FEWEST_OF_A_NAME:
        return None  # 单位：元 is no customer
    meaning = next((use.meaning for use in uses if use.meaning in SAYABLE and use.score >= _SAID), None)
    return (meaning, _COUNT.sub("", value).strip()) if meaning else None


def _alone(line: str, known: Known) -> Meaning | None:
    """Return what a line is that is nothing but a name."""
    key = known.key(line)
    for meaning, names in (
        (Meaning.TEAM, known.teams),
        (Meaning.MEMBER, known.members),
        (Meaning.CUSTOMER, known.customers),
        (Meaning.PRODUCT, known.products),
    ):
        if key in names:
            return meaning
    words = simplified(plain(line))
    period, rest = read_period(words_of(line))
    if read_day(words) is not None:
        return Meaning.DAY
    if period is not None and period.month and not period.day and not rest:
        return Meaning.MONTH
    if len(words) > _LONGEST if has_chinese(words) else words.count(" ") >= _MOST_WORDS:
        return Meaning.CUSTOMER if _COMPANY.fullmatch(line) else None
    if _SENTENCE.search(words):
        return None
    joined = words.replace(" ", "")
    if _TEAM.fullmatch(joined) or _TEAM_WORDS.fullmatch(words):
        return Meaning.TEAM
    if _REGION.fullmatch(joined) or _REGION_WORDS.fullmatch(words):
        return Meaning.REGION
    return Meaning.CUSTOMER if _COMPANY.fullmatch(line) else None


def _in_title(line: str) -> Mapping[Meaning, str]:
    """Return what a title such as 华南区2024年2月销售明细 says beside what the table is."""
    found: dict[Meaning, str] = {}
    if match := _IN_TITLE.match(simplified(plain(line)).replace(" ", "")):
        found[Meaning.REGION if match[1] else Meaning.TEAM] = match[1] or match[2]
    period = period_in(line)
    if found and period is not None and period.month:
        found[Meaning.MONTH] = f"{period.year}-{period.month:02d}" if period.year else f"{period.month}月"
    return found


def meaning_of(says: Sequence[Mapping[Meaning, str]]) -> Meaning | None:
    """Return what labels have in common; None where too few are known, or they say several things."""
    kinds = Counter(next(iter(one)) for one in says if len(one) == 1)
    if set(kinds) == {Meaning.TEAM, Meaning.REGION} and kinds.total() >= _NEARLY * len(says):
        return Meaning.TEAM  # teams called after their regions beside others
    meaning, often = kinds.most_common(1)[0] if kinds else (None, 0)
    return meaning if often >= _NEARLY * len(says) else None


def are_people(lines: Sequence[str], known: Known) -> bool:
    """Tell whether lines that nothing is known of are all people's names."""
    return len(set(lines)) >= _FEWEST_PEOPLE and all(not one.isascii() and looks_like_a_person(one, known) for one in lines)
