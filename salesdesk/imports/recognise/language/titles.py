"""What is left of the name of a sheet or of a title without its period and its words for contents: 张三 of 张三10月销售明细."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salesdesk.imports.recognise.language.given_names import GIVEN
from salesdesk.imports.recognise.language.known import Known, looks_like_a_person
from salesdesk.imports.recognise.language.labels import said_by, unnumbered
from salesdesk.imports.recognise.language.place_names import PLACES
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import has_chinese, simplified, words_of
from salesdesk.sheets.texts import plain, tidy

_PERIODS = re.compile(
    r"(?:19|20)\d\d\s*(?:年度?)?|(?:1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})\s*月份?|[qQ][1-4]|第?[1-4一二三四]\s*季度|[上下]半年|\d+"
)
_ABOUT = re.compile(
    r"(?:的|个人)?(?:销售|业绩|绩效|kpi|回款|客户|订单|跟进|拜访|工作)*(?:明细|数据|记录|台账|报表|日报|周报|月报|汇总|统计|清单|情况|业绩|表|kpi|考核|绩效|目标|任务|指标|责任书|责任状|sales|report|data|log)*$",
    re.IGNORECASE,
)
_EDGES = " \u3000-–—_.·,，:：|/()（）[]【】~"
# What sheets are called that looks like a Chinese name, because its first character is a surname too.
_NO_NAMES = PLACES | frozenset(
    (
        "明细 费用 余额 应收 应付 应交 计划 方案 管理 单据 单位 单价 成本 成品 成交 时间 项目 毛利 预算 "
        "安排 平台 经营 经理 经销 常用 路线 石油 金额 金融 马上 夏季 秋季 冬季 关系 关联 古董 白酒 黄酒 "
        "江苏 江西 安徽 洛阳 康复 安全 全部 全国 全年 汇总 目标 任务 说明 目录 封面 常规 常态 全球 全网 "
        "全区 全省 全市 全员 全公司 全渠道 全平台 全品类 全系列"
    ).split()
)
_WHO = re.compile(
    r"(?:姓名|名字|销售|业务|员工|员工姓名|人员|业务员|销售员|销售人员|销售代表|name|employee|(?:sales ?)?rep|salesperson)"
    r"(?:\s*[:：]\s*|\s+)(.+)$",
    re.IGNORECASE,
)
_CONTENTS = re.compile(
    r"['’]s\b|\b(?:sales|report|data|log|details?|orders?|deals?|list|results?|performance|figures|monthly|weekly|daily|records?|kpis?|scorecard|targets?|goals?|quota|objectives"
    r"|for|of|by|sales ?rep|rep|salesperson)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby (?=[A-Z])|['’]s\b|\b(?:sales ?rep|rep|salesperson)\b", re.IGNORECASE)
# A name may begin with a month's: May Chen, April Jones.
_MONTHS = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr|jul(?:y)?|aug|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|(?:may|april|june|jun|august)(?! [a-z]))\b|\bfy ?\d+",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(r"业绩|個人|个人|拜访|跟进|日报|周报|月报|業績")
_OF_WORK = re.compile(
    r"业[绩績]|[销銷]售|[订訂][单單]|回款|收款|商机|拜访|跟进|[日周月][报報]|台账|开单|成交|[个個]人"
    r"|\b(?:sales|deals|orders|receipts|pipeline|results|performance|visits|activities|bookings)\b",
    re.IGNORECASE,
)
# Surnames of four in five Chinese; brands that begin with others are more than people of these two characters (华为, 方太, 安踏).
_COMMON = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴夏钟汪姚谭廖邹熊陆郝孔崔邱秦江侯邵孟龚"
)
_JUDGED = re.compile(r"kpi|考核|绩效|责任[书状]", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_LONGEST = 60  # characters
_FEWEST = 2
_SURE = 3  # characters of a Chinese name


def core_of(name: str) -> str:
    """Return a name without the period and the words for what is in a sheet: 张三 of 张三10月销售明细."""
    bare = _PERIODS.sub(" ", name).strip(_EDGES)
    return _ABOUT.sub("", bare).strip(_EDGES) or bare


def is_a_person(core: str) -> bool:
    """Tell whether the core of a name is somebody's, and no word of sheets."""
    words = simplified(plain(core)).replace(" ", "")
    if words in _NO_NAMES or vocabulary().uses(words_of(core)) or words_of(core) in vocabulary().names:
        return False
    return looks_like_a_person(core) and not _is_no_person(core)


def is_surely_a_person(name: str) -> bool:
    """Tell whether a name can hardly be anything but a person's: 李建国, Anna Smith; 华为 and Heinz may be anybody's or anything's."""
    return len(name) >= _SURE if not name.isascii() else " " in name and name.split(" ", maxsplit=1)[0].lower() in GIVEN


def is_plainly_whose(line: str, name: str) -> bool:
    """Tell whether the name of a file or a lone sheet says whose it is by `name`: 李建国3月销售明细, 张伟_3月业绩, Anna Smith March 2026.

    A name of two characters may be a brand's; results and visits are people's.
    """
    if name == line.strip():
        return False
    if says_whose(line):
        return True
    if not is_a_person(name):
        return False
    if is_surely_a_person(name):
        return _OF_WORK.search(line) is not None
    return not name.isascii() and name[0] in _COMMON and _OF_PEOPLE.search(line) is not None


def says_whose(line: str) -> bool:
    """Tell whether a title says by a word that who it names has sold: 业务员：王芳, sales by Priya, Heinz's sales."""
    title = tidy(line)
    return _WHO.match(title) is not None or _BY.search(title) is not None


def is_judged(line: str, name: str) -> bool:
    """Tell whether a title is that of what `name` is judged by: 张三 10月KPI考核表. No firm and no thing has such a sheet."""
    return name != line.strip() and not name.isascii() and name[0] in _COMMON and is_a_person(name) and _JUDGED.search(line) is not None


def _is_no_person(name: str) -> bool:
    """Tell whether what looks like a name is a firm's, or a thing: its last character says so (马桶)."""
    words = words_of(simplified(name))
    things = vocabulary().thing_endings
    return words in vocabulary().no_people or (not words.isascii() and words.endswith(things))


def person_in(line: str, known: Known) -> str | None:
    """Return whom a title names beside its period and what the sheet has: 李建国 2026年3月销售明细, Anna Smith - March sales; else None."""
    title = tidy(line)
    if len(title) > _LONGEST:
        return None
    if said := _WHO.match(title):
        title = said[1]
    core = core_of(title if has_chinese(title) else _english_core(title))
    if known.is_member(core):
        return core
    if not core or said_by(core, known):
        return None
    return core if is_a_person(core) or (core.lower() in GIVEN and not _is_no_person(core)) else None


def people_above(lines: Sequence[str], known: Known) -> list[str] | None:
    """Return whom the titles of tables of one form name, None where not all do; of Latin ones half have a usual first name."""
    names = [person for line in lines if (person := person_in(unnumbered(line), known)) is not None]
    if len(names) < len(lines) or len(set(names)) < _FEWEST:
        return None
    given = sum(is_given(one, known) for one in names)
    words = [set(one.split()) for one in names]
    same = words[0].intersection(*words[1:])  # North Branch beside South Branch
    return names if given == len(names) or (2 * given >= len(names) and not same) else None


def is_given(name: str, known: Known) -> bool:
    """Tell whether a name that looks like one is surely a person's: two capitalised Latin words may be anything, Best Western."""
    return not name.isascii() or name.split(" ", maxsplit=1)[0].lower() in GIVEN or known.is_member(name)


def _english_core(title: str) -> str:
    return _SPACES.sub(" ", _PERIODS.sub(" ", _MONTHS.sub(" ", _SPACES.sub(" ", _CONTENTS.sub(" ", title))))).strip(_EDGES)
