"""Days, weeks, months, quarters, halves and years that headings, titles and names speak of."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from salesdesk.imports.recognise.language.spans import NO_PERIOD, span_in
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.weeks import week_said
from salesdesk.imports.recognise.language.words import LONGEST, simplified, words_of
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.imports.recognise.terms import meanings
from salesdesk.sheets.chinese_days import in_figures, number_below_hundred
from salesdesk.sheets.texts import plain

_YEAR = r"((?:19|20)\d\d)"
_SHORT_YEAR = r"((?:19|20)\d\d|[12]\d)"
_MONTH = r"(1[0-2]|0?[1-9])"
_DAY = r"(3[01]|[12]\d|0?[1-9])"
_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "上": 1, "下": 2}
_OPTIONAL_YEAR = rf"(?:{_YEAR}\s*年?度?[-/. ]?)?"

_WHOLE_DAY = (
    re.compile(rf"{_YEAR}[-/.年]{_MONTH}[-/.月]{_DAY}日?$"),
    re.compile(rf"(){_MONTH}月{_DAY}[日号]?$"),
    re.compile(rf"(){_MONTH}/{_DAY}$"),
)
_DAY_OF_MONTH = re.compile(rf"{_DAY}[日号]$")
_YEAR_AND_MONTH = re.compile(rf"{_YEAR}[-/. ]?年?[-/. ]?{_MONTH}(?:月份?)?$")
_YEAR_MONTH_REST = re.compile(rf"{_YEAR}[-/. ]{_MONTH}(?!\d)[ -]?(\D.*)$")
_LEADING_MONTH = re.compile(rf"(?:{_YEAR}年?度?[-/. ]?)?{_MONTH}月份?(?=\D|$)")
_QUARTER = re.compile(rf"(?:{_SHORT_YEAR}\s*年?度?[-/. ]?)?(?:q([1-4])(?!\d)|第?([1-4一二三四])季度?)")
_QUARTER_FIRST = re.compile(rf"q([1-4])[-/. ]{_SHORT_YEAR}$|q([1-4]){_YEAR}$")
_HALF = re.compile(rf"(?:{_SHORT_YEAR}\s*年?度?[-/. ]?)?(?:h([12])(?!\d)|([上下])半年)")
_NUMBER = r"([1-9]\d?|0[1-9])"
_WEEK = re.compile(
    rf"{_OPTIONAL_YEAR}(?:{_MONTH}月)?(?:第([1-9]\d?|0[1-9]|[一二三四五六七八九十]{{1,3}})周|(?:w|wk|week|kw|cw) ?{_NUMBER}|{_NUMBER}周)$"
)
_WEEK_FIRST = re.compile(rf"(?:w|wk|week|kw|cw) ?{_NUMBER}[-/. ]{_YEAR}$")
_MONTH_FIRST = re.compile(rf"{_MONTH}[-/. ]{_YEAR}$")
_SHORT_YEAR_MONTH = re.compile(rf"([12]\d)年{_MONTH}月份?$")
_HALF_FIRST = re.compile(rf"h([12])[-/. ]?{_YEAR}$|h([12])[-/. ]([12]\d)$")
_COUNTED = re.compile(rf"([1-4])(q)(?: ?{_SHORT_YEAR})?$|([12])(h)(?: ?{_SHORT_YEAR})?$")  # 1Q24, 2H
_LONE_YEAR = re.compile(rf"{_YEAR}\s*年?度?$")
_YEAR_AND_NAME = re.compile(rf"{_YEAR}\s*年?度?[-/. ]?(\D.*)$|(\D.*|\d[a-z].*)[-/. ]{_YEAR}$")
_FISCAL_YEAR = re.compile(r"(?<![a-z])fy ?'?((?:19|20)\d\d|\d\d)(?:[ /-](?:20)?\d\d)?(?!\d)|(?<!\d)((?:19|20)\d\d|\d\d)财年度?")
_YEAR_REST = re.compile(rf"{_YEAR}年度?([^\d\s].*)$")
_PLAN = r"(?:(?:annual|full year|individual|revenue|sales|total|yearly) )*(?:actuals?|plan|planned|budget|targets?|quotas?|goals?)\b.*"
_YEAR_OF_PLAN = re.compile(rf"{_YEAR} ({_PLAN})$")
_PLAN_OF_YEAR = re.compile(rf"(?:for )?(?P<rest>{_PLAN}?|(?:销售|业绩|年度)*(?:目标|任务|指标|实际)) ?(?:for )?{_YEAR}$")
_BEFORE_FIGURES = re.compile(r"(?P<year>20\d\d|[12]\d(?=年))年?度? ?(?P<rest>[^\d\s].*)$")
_BEHIND_FIGURES = re.compile(r"(?P<rest>.*[^\d\s]) ?(?P<year>20\d\d)$")
_MONTHS_OF_FIGURES = re.compile(r"(?P<year>20\d\d)年? ?(?P<first>1[0-2]|0?[1-9])月?[- ~至到](?P<last>1[0-2]|0?[1-9])月份?(?P<rest>.*)$")
_NAMED_MONTHS = re.compile(r"(?P<before>.*? )??(?P<first>[a-z]{3,9})(?: to)? (?P<last>[a-z]{3,9}) (?P<year>20\d\d)(?P<rest>(?: .*)?)$")
_FIGURES = meanings("amount received quantity profit cost margin commission")
_SAYS_PLAN = re.compile(rf"{_PLAN}|(?:销售|业绩|年度)*(?:目标|任务|指标|实际)")
_MIXED = re.compile(r"([a-z]{3,9}) ?([\u4e00-\u9fff]+)$")  # Oct 计划
_QUARTER_OF_YEAR = re.compile(_YEAR + r"\s*[-/.年]?\s*(?:第?\s*(?=[1-4一二三四]\s*季)|q(?=[1-4]))([1-4一二三四])")
_ROC_YEAR = re.compile(r"(?:民[國国]\s*)?(?<![\d.])(10[5-9]|1[1-3]\d)\s*年度?")
_DAY_AND_YEAR = re.compile(rf"{_DAY} {_YEAR}|{_YEAR} {_DAY}")
_WEEKS = 53
_STAMP = re.compile(r"20\d\d[-_. ]?[01]\d[-_. ]?[0-3]\d(?!\d)")


def read_period(key: str) -> tuple[YearMonth | None, str]:
    """Return the period that the words of a heading begin with or are, and the words that are left."""
    if "fy" in key or "财年" in key:
        if (fiscal := _fiscal(key)) is not None:
            return fiscal, ""
        if (planned := _fiscal_plan(key)) is not None:
            return planned
    if (whole := _whole(key)) is not None:
        return whole, ""
    if match := _YEAR_MONTH_REST.match(key):
        return YearMonth(int(match[1]), month=int(match[2])), match[3].strip()
    if match := _LEADING_MONTH.match(key):
        return YearMonth(_year(match[1]), month=int(match[2])), key[match.end() :]
    if match := _QUARTER.match(key):
        return YearMonth(_year(match[1]), quarter=_number(match[2] or match[3])), key[match.end() :].strip()
    if match := _HALF.match(key):
        return YearMonth(_year(match[1]), half=_number(match[2] or match[3])), key[match.end() :].strip()
    if match := _YEAR_REST.match(key) or _YEAR_OF_PLAN.match(key):
        return YearMonth(int(match[1])), match[2]
    if match := _PLAN_OF_YEAR.match(key):
        return YearMonth(int(match[2])), match[1].strip()
    if (match := _BEFORE_FIGURES.match(key) or _BEHIND_FIGURES.match(key)) and _are_figures(match["rest"]):
        return YearMonth(_year(match["year"])), match["rest"]
    if (spanned := _of_span(key)) is not None:
        return spanned
    return _named_month(key)


def _of_span(key: str) -> tuple[YearMonth, str] | None:
    """Return what several months of a year are whose figures stand below: 2025年1-9月销售额, Jan-Sep 2025 Sales."""
    if found := _MONTHS_OF_FIGURES.match(key):
        text = f"{found['year']}年{found['first']}-{found['last']}月"
    elif (found := _NAMED_MONTHS.match(key)) and found["first"] in vocabulary().months and found["last"] in vocabulary().months:
        text = f"{found['first']} - {found['last']} {found['year']}"
    else:
        return None
    period = span_in(text, int(found["year"]))
    figures = found["rest"].strip() or (found.groupdict().get("before") or "").strip()
    return (period, figures) if period not in (None, NO_PERIOD) and (not figures or _are_figures(figures)) else None


def _whole(key: str) -> YearMonth | None:
    """Return the period that words are altogether."""
    if (found := _named(key) or _day_of_month(key) or _week(key)) is not None:
        return found
    if match := _YEAR_AND_MONTH.match(key):
        return YearMonth(int(match[1]), month=int(match[2]))
    if match := _MONTH_FIRST.match(key):
        return YearMonth(int(match[2]), month=int(match[1]))
    if match := _SHORT_YEAR_MONTH.match(key):
        return YearMonth(_year(match[1]), month=int(match[2]))
    if match := _QUARTER_FIRST.match(key):
        return YearMonth(_year(match[2] or match[4]), quarter=int(match[1] or match[3]))
    if match := _HALF_FIRST.match(key):
        return YearMonth(_year(match[2] or match[4]), half=int(match[1] or match[3]))
    if match := _COUNTED.match(key):
        return YearMonth(_year(match[3]), quarter=int(match[1])) if match[2] else YearMonth(_year(match[6]), half=int(match[4]))
    if match := _LONE_YEAR.match(key):
        return YearMonth(int(match[1]))
    if (match := _YEAR_AND_NAME.match(key)) and (named := _named(match[2] or match[3])) is not None:
        return replace(named, year=int(match[1] or match[4]))
    return None


def _named(key: str) -> YearMonth | None:
    """Return the month or the quarter that has these words for its name."""
    words = vocabulary()
    if key in words.months:
        return YearMonth(None, month=words.months[key])
    return YearMonth(None, quarter=words.quarters[key]) if key in words.quarters else None


def _fiscal(key: str) -> YearMonth | None:
    """Return the fiscal year, or the part of one, that words are: FY24, FY24 Q1, Q1 FY2024, 2024财年第一季度."""
    match = _FISCAL_YEAR.search(key)
    if match is None:
        return None
    found, rest = YearMonth(_year(match[1] or match[2]), fiscal=True), (key[: match.start()] + key[match.end() :]).strip(" -/.")
    if not rest:
        return found
    part, left = read_period(rest)
    return replace(part, year=found.year, fiscal=True) if part is not None and part.year is None and not left else None


def _fiscal_plan(key: str) -> tuple[YearMonth, str] | None:
    """Return the fiscal year and what is planned or reached in it: FY26 Quota, Sales Target FY2026, 2026财年目标."""
    match = _FISCAL_YEAR.search(key)
    rest = (key[: match.start()] + key[match.end() :]).strip(" -/.") if match else ""
    if match is None or not (_SAYS_PLAN.fullmatch(rest) or _are_figures(rest)):
        return None
    return YearMonth(_year(match[1] or match[2]), fiscal=True), rest


def _are_figures(rest: str) -> bool:
    """Tell whether words beside a year are those of a column of figures: sales in 2025 Sales, no model in 2025 Model."""
    uses = vocabulary().columns.get(rest.strip(), ())
    return bool(uses) and uses[0].meaning in _FIGURES


def read_day(text: str) -> YearMonth | None:
    """Return the day that a heading as written is (2026-10-01, 10月1日, 10/1), None when it is none."""
    for pattern in _WHOLE_DAY:
        if match := pattern.match(text):
            return YearMonth(_year(match[1]), month=int(match[2]), day=int(match[3]))
    return None


def _day_of_month(key: str) -> YearMonth | None:
    return YearMonth(None, day=int(match[1])) if (match := _DAY_OF_MONTH.match(key)) else None


def _week(key: str) -> YearMonth | None:
    if first := _WEEK_FIRST.match(key):
        return YearMonth(int(first[2]), week=int(first[1])) if int(first[1]) <= _WEEKS else None
    match = _WEEK.match(key)
    if match is None:
        return None
    number = _number(match[3] or match[4] or match[5])
    return YearMonth(_year(match[1]), month=int(match[2]) if match[2] else None, week=number) if number <= _WEEKS else None


def _year(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text)


def _number(text: str) -> int:
    return _DIGITS.get(text) or (int(text) if text.isdecimal() else number_below_hundred(text))


def _named_month(key: str) -> tuple[YearMonth | None, str]:
    """Read "jan 2024", "jan 24", "2024 jan", "jan sales", "一月目标"."""
    words = vocabulary()
    parts = key.split()
    months = [part for part in parts if part in words.months and part != "may"] or [part for part in parts if part in words.months]
    if len(parts) in (2, 3) and len(months) == 1:
        rest = [part for part in parts if part != months[0]]
        years = [part for part in rest if re.fullmatch(_YEAR + r"|\d\d", part)]
        if (day := _DAY_AND_YEAR.fullmatch(" ".join(rest))) is not None:  # Oct 31, 2025
            return YearMonth(int(day[2] or day[3]), month=words.months[months[0]], day=int(day[1] or day[4])), ""
        return YearMonth(_year(years[0]) if years else None, month=words.months[months[0]]), " ".join(
            part for part in rest if part not in years
        )
    if (mixed := _MIXED.match(key)) and mixed[1] in words.months:
        return YearMonth(None, month=words.months[mixed[1]]), mixed[2]
    for name in _chinese_months() if not key.isascii() else ():
        if key.startswith(name) and len(key) > len(name):
            return YearMonth(None, month=words.months[name]), key[len(name) :].removeprefix("份")
    return None, key


@lru_cache(maxsize=1)
def _chinese_months() -> tuple[str, ...]:
    """Return what months are called in Chinese, the longest first."""
    return tuple(sorted((name for name in vocabulary().months if name.endswith("月")), key=len, reverse=True))


def _western(text: str) -> str:
    """Return `text` with a year of Taiwan's calendar (民國115年, and 115年度 in traditional characters) as in ours."""
    if _ROC_YEAR.search(text) and (simplified(text) != text or "民国" in text):
        return _ROC_YEAR.sub(_counted, text)
    return text


def _counted(found: re.Match[str]) -> str:
    return f"{1911 + int(found[1])}年"


# The week that a title names, with its month or year: 2026年3月第2周, 2026-W10, Week 10 2026.
_WEEK_SAID = re.compile(
    r"(?:(?:19|20)\d\d年?)?\s*(?:1[0-2]|0?[1-9])月(?:份)?\s*第\s*[1-6一二三四五六]\s*周|(?:19|20)\d\d年?\s*第\s*\d{1,2}\s*周"
    r"|(?:19|20)\d\d[- ]?w\d{1,2}\b|\bweek \d{1,2}[, ]+(?:19|20)\d\d\b|(?:19|20)\d\d week \d{1,2}\b"
)


def period_in(text: str) -> YearMonth | None:
    """Return the period that a title, the name of a sheet or of a file speaks of; the date of an export is none."""
    whole = in_figures(simplified(_western(plain(text[:LONGEST]))))
    said = re.search(_YEAR, whole)
    if (week := week_said(whole)) is not None:
        return week if week.year or said is None else replace(week, year=int(said[1]))
    if (span := span_in(whole, int(said[1]) if said else None)) is not None:
        return span if span != NO_PERIOD else None
    key = _STAMP.sub(" ", whole.replace("_", " "))
    year = re.search(_YEAR + r"(?!\d)", key) or re.search(_YEAR, key)
    number = int(year[1]) if year else None
    if found := _QUARTER_OF_YEAR.search(key):
        return YearMonth(int(found[1]), quarter=_number(found[2]))
    if found := re.search(r"\bq([1-4])\b", key):
        return YearMonth(number, quarter=int(found[1]))
    if found := re.search(r"([上下])半年|\bh([12])\b|\b(first|second) half\b(?! of [a-z])", key):
        return YearMonth(number, half=_number(found[1] or found[2] or {"first": "1", "second": "2"}[found[3]]))
    if (said_week := _WEEK_SAID.search(key)) is not None and (week := read_period(words_of(said_week[0]))[0]) is not None and week.week:
        return replace(week, year=week.year or number)
    if found := re.search(_YEAR + rf"\s*(?:[-/.年 ]\s*)?{_MONTH}(?:月|(?![\d.]))", key):
        return YearMonth(int(found[1]), month=int(found[2]))
    if found := re.search(rf"(?<!\d){_MONTH}月", key):
        return YearMonth(number, month=int(found[1]))
    for word in re.findall(r"[a-z]{3,}|[一二三四五六七八九十]+月", key):
        if word in vocabulary().months and (number or word != "may"):
            return YearMonth(number, month=vocabulary().months[word])
    return YearMonth(number) if number else None
