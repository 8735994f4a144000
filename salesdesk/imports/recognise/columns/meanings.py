"""What each column of a table can mean on its own: by the words of its heading and by its values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from salesdesk.imports.recognise.columns.dated import fit_of_dated
from salesdesk.imports.recognise.columns.profiles import DAYS, FIGURES, Profile, fit
from salesdesk.imports.recognise.columns.unread import unread_amount
from salesdesk.imports.recognise.language.composed import IDS, composed, serves
from salesdesk.imports.recognise.language.compounds import by_pattern, in_other_number, in_other_words
from salesdesk.imports.recognise.language.counted import counted_in
from salesdesk.imports.recognise.language.headings import Heading
from salesdesk.imports.recognise.language.known import NOBODY, Known
from salesdesk.imports.recognise.language.labels import HEADERS, meaning_of, said_by
from salesdesk.imports.recognise.language.parts_of_words import measures, organisation, owed_or_received
from salesdesk.imports.recognise.language.spelling import corrected, is_own
from salesdesk.imports.recognise.language.vocabulary import Use, Vocabulary, vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, YearMonth
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.grid import Cell
from salesdesk.text import Text, mark

_UNIT = mark("Recognise", "The heading is not known, but it names a unit of money, and the values are figures.")
_KNOWN = mark("Recognise", "{share} % of its values are names that are known here.")
_DIFFERENCE = mark("Recognise", "How far it is from the target: neither a target nor a result.")
_NUMBERED = mark("Recognise", "Its values are numbers behind a “#”, as shops number their orders.")
ADDED_UP = mark("Recognise", "It runs up from the start of the year or month: it is not of this period alone, and would count twice.")
"""Why a column is left aside that is called 累计."""
EARLIER = mark("Recognise", "It is of an earlier period, to compare with: it does not count here.")
"""Why a column is left aside that is called 去年同期."""
_PERIOD = mark("Recognise", "The heading names a period.")

MONEY = meanings(
    "amount cost profit target minimum stretch received outstanding period_value member_value total salary pay_part commission "
    "unit_price unit_cost"
)

_SUFFIX = {"cjk": 0.65, "words": 0.65, "word": 0.48}
_LEAST = 0.5
_FULLY = 0.9
_NAMED = 0.95
_OF_NOW = ("本月", "当月", "本期", "当期", "本周", "当周", "本季", "当日", "今日")
_PERIOD_OF = ("month of ", "year of ", "date of ")
_IN_CURRENCY = ("原币", "本币", "本位币")  # as ERPs head the same figure in the customer's money and in one's own
_NAMES = meanings("member customer product")
_WHETHER: frozenset[Cell] = frozenset({"yes", "no", "y", "n", "true", "false", "是", "否", "有", "无", True, False})
_PAID = meanings("pay_part salary")
_SAYINGS = meanings("note content day")
_SURELY = 0.92
_HEADS = frozenset({"commission", "amount", "revenue"})  # words that mean it whatever stands before them
_FOR_ITS_UNIT = 0.55
# Of what is left aside for the words before it: why.
_ASIDE = (
    (("累计", "本年累计", "年累计", "本月累计", "ytd", "cumulative", "running", "accumulated", "year to date"), ADDED_UP),
    (("上月", "上年", "去年", "同期", "上期", "previous", "prior", "last year", "ly ", "py "), EARLIER),
    (("缺口", "差距", "差异", "差额", "距", "gap", "variance", "difference", "delta"), _DIFFERENCE),
)
_APART = re.compile(r"\+\s*/\s*-|±|\b(?:above or below|over or under|above/below|over/under)\b", re.IGNORECASE)
_TO_COME = (
    "预计",
    "计划",
    "预定",
    "约定",
    "要求",
    "应",
    "标准",
    "expected ",
    "planned ",
    "scheduled ",
    "requested ",
    "estimated ",
    "list ",
)
_TO_COME_APART = frozenset("due expected needed planned promised requested required scheduled wanted".split())
_PLANNED = 0.96
_PLANS = (TableKind.GOALS, TableKind.TASKS)
_NTH = re.compile(r"(.+?) ?([1-5])")
_LESS = 0.03
_PARTED = re.compile(r" +[-–—|:>] +|: +")
_MOST_PARTS = 3
_THINGS = frozenset("lead deal opportunity activity organization product order".split())  # their titles are no jobs
_COUNTED = re.compile(r" [1-3](?= [a-z])")
_HOW_MANY = (Use(Meaning.QUANTITY, 0.7, None),)
_BUYS = re.compile(r"(?:buyer|customer|client|guest|purchaser|shopper) (?!.*\b(?:owner|manager|rep|salesperson)\b)")
_ORDER = re.compile(r"#[A-Za-z]{0,4}-?\d+$")


@dataclass(frozen=True, slots=True)
class Column:
    """A column before it is decided: its heading, the look of its values, and what it can mean, best first."""

    index: int
    heading: Heading
    profile: Profile
    sample: tuple[Cell, ...]
    uses: tuple[Use, ...]
    suffix: str | None = None
    boosted: Text | None = None
    said: Text | None = None

    def score(self, meaning: Meaning) -> float:
        """Return how well the column can have `meaning` (0 to 1)."""
        return next((use.score for use in self.uses if use.meaning is meaning), 0.0)


def column_of(index: int, heading: Heading, profile: Profile, sample: Sequence[Cell], known: Known = NOBODY) -> Column:
    """Return what a column can mean on its own."""
    uses, suffix = _uses(heading)
    if special := _as_written(index, heading, profile, sample, uses):
        return special
    if (somebody := organisation(heading.words, sample)) is not None:
        uses, suffix = somebody, None
    if heading.text.rstrip(" 12") in HEADERS.values():
        uses = _of_labels(sample, known)
    named = [use for use in uses if use.meaning is not Meaning.IGNORED]  # Completed, Closed: of no use but as the day of it
    if not any(fit(use.meaning, profile) for use in named) and profile.dates >= _FULLY and heading.words:
        uses, suffix = _of_day(heading.words) or uses, None
    if heading.currency and profile.numbers >= _FULLY and uses and not any(use.meaning in FIGURES or use.meaning in MONEY for use in uses):
        uses, suffix = (), None  # Invoice $ is money, and no invoice's number
    if heading.percent:
        uses = tuple(use for use in uses if use.meaning not in _PAID)  # Bonus % is none
    if any(use.meaning in _NAMES for use in uses) and _says_whether(sample):
        uses, suffix = tuple(use for use in uses if use.meaning not in _NAMES), None  # New Customer? Yes is nobody's name
    # 1, 2, 3 … under 编号 is a row number, no code of anything.
    uses = tuple(use for use in uses if use.score >= _LEAST or not profile.counting)
    if profile.numbers >= _FULLY and any(use.meaning in MONEY for use in uses):
        uses = tuple(use for use in uses if use.meaning is not Meaning.NUMBER)  # 回款: figures are what came in, HK-0315 is its number
    fitting = [Use(use.meaning, use.score * fit_of_dated(use, heading.words, profile, sample), use.kind) for use in uses]
    fitting = sorted((use for use in fitting if use.score > 0.15), key=lambda use: -use.score)
    fitting, said = fitting or unread_amount(uses, heading.words, profile, sample), None
    fitting, boosted = _with_known(fitting, sample, known)
    if not uses and profile.texts >= 0.5 and (found := known.meaning_of(sample)):
        fitting, said = [Use(found[0], 0.8 * found[1], None)], _KNOWN.fill(share=round(100 * found[1]))
    elif not fitting and not uses and why_aside(heading.words) is None and _names_money(heading) and profile.numbers >= 0.9:
        fitting, boosted = [Use(Meaning.AMOUNT, _FOR_ITS_UNIT, None)], _UNIT
    elif not fitting and not uses:
        fitting = _by_values(profile)
    if not said and profile.numbers >= _LEAST and (not fitting or fitting[0].meaning is Meaning.IGNORED):
        said = why_aside(heading.words)
    return Column(index, heading, profile, tuple(sample), tuple(fitting), suffix, boosted, said)


def _names_money(heading: Heading) -> bool:
    return heading.currency is not None or ((heading.factor or 1) > 1 and counted_in(heading.text) is None)


def _says_whether(sample: Sequence[Cell]) -> bool:
    """Tell whether all values are yes or no."""
    said = {cell.strip().casefold() if isinstance(cell, str) else cell for cell in sample if cell is not None and cell != ""}
    return bool(said) and said <= _WHETHER


def _with_known(uses: list[Use], sample: Sequence[Cell], known: Known) -> tuple[list[Use], Text | None]:
    """Return the uses, the one of which most values are known surer, and why; 姓名 may be anybody's name, but not where all are members."""
    if not any(use.meaning in _NAMES and use.score < _SURELY for use in uses):
        return uses, None
    meaning, share = known.meaning_of(sample) or (None, 0.0)
    named = next((use for use in uses if use.meaning is meaning), None)
    surer = _SURELY * share
    if named is None or named.score >= surer:
        return uses, None
    found = [replace(named, score=surer), *(use for use in uses if use is not named)]
    return sorted(found, key=lambda use: -use.score), _KNOWN.fill(share=round(100 * share))


def why_aside(words: str) -> Text | None:
    """Return why figures are left aside that are called 本年累计实际 or previous sales."""
    return next((why for starts, why in _ASIDE if words.startswith(starts)), None)


def _as_written(index: int, heading: Heading, profile: Profile, sample: Sequence[Cell], uses: Sequence[Use]) -> Column | None:
    """Return a column that is something else than its words say: the way to a target (Target +/-), a name that is a number (#1001)."""
    if any(use.meaning is Meaning.TARGET for use in uses) and _APART.search(heading.text):
        return Column(index, heading, profile, tuple(sample), (), said=_DIFFERENCE)
    texts = [cell.strip() for cell in sample if isinstance(cell, str) and cell.strip()]
    if heading.words == "name" and texts and all(map(_ORDER.match, texts)):
        return Column(index, heading, profile, tuple(sample), (Use(Meaning.ORDER_NUMBER, _NAMED, None),), said=_NUMBERED)
    return None


def _of_labels(sample: Sequence[Cell], known: Known) -> tuple[Use, ...]:
    """Return what a column of words has that stood alone in another sheet."""
    words = {cell for cell in sample if isinstance(cell, str)}
    meaning = meaning_of([said_by(one, known) or {} for one in words])
    return (Use(meaning, _NAMED, None),) if meaning else ()


def _of_day(words: str) -> tuple[Use, ...]:
    """Return which day a word above days says that is known with "on" or "date" beside it: Signed, Shipped, Invoiced."""
    for whole in (f"{words} on", f"{words} date", f"date {words}", f"{words} at"):
        known = vocabulary().columns.get(whole, ())
        # Paid, in a list of invoices, is no day of these.
        if uses := tuple(use for use in known if use.meaning in DAYS and use.kind is not TableKind.RECEIPTS):
            return tuple(replace(use, score=use.score * _NAMED) for use in uses)
    return ()


def heading_uses(heading: Heading) -> tuple[Use, ...]:
    """Return what the words of a heading can mean, whatever its values are."""
    return _uses(heading)[0]


def _uses(heading: Heading) -> tuple[tuple[Use, ...], str | None]:
    """Return what the words of a heading can mean, and the part of them that says so, where it is not all of them."""
    words = vocabulary()
    key = heading.words
    if heading.text.lstrip().startswith("#") and key.endswith("s"):
        sold = any(use.meaning in (Meaning.AMOUNT, Meaning.QUANTITY) for use in words.uses(key))
        return (_HOW_MANY if sold else ()), None  # # Sales are no money
    if heading.text.rstrip().endswith("#"):
        return _numbers(key) or _by_ending(f"{key} number")[0], None  # a job's number, and no job
    if heading.percent and (rated := words.uses(f"{words.in_full(key)} percent") or words.uses(f"{key}率")):
        return rated, None
    if exact := words.uses(key):
        return exact, None
    if (owed := owed_or_received(key)) is not None:
        return (owed,), None
    if (full := words.in_full(key)) != key:
        found, suffix = _uses(replace(heading, words=full))
        found = tuple(use for use in found if suffix is None or use.meaning is not Meaning.NOTE)  # RaceDesc is no remark
        return found, suffix if found else None
    own = next((key.removeprefix(one) for one in _IN_CURRENCY if key.startswith(one)), key)
    if own != key and (named := words.uses(own)):
        return tuple(Use(use.meaning, use.score * _NAMED, use.kind) for use in named), own
    if key.startswith(words.aside_starts):
        return (), None
    if heading.period is not None and heading.rest and heading.rest != key:
        # Q3等级: what it is, of the period that it names; columns of figures are told by their periods.
        # A target is one of that period also where other figures stand beside it, and the columns are none of periods.
        # 2026 Sales beside 2026 Target is what was sold.
        kept = _money_of(heading)
        named = tuple(use for use in words.uses(words_of(heading.rest)) if use.meaning not in MONEY or use.meaning in kept)
        if named:
            return tuple(Use(use.meaning, use.score * _NAMED, use.kind) for use in named), heading.rest
    if (counted := _numbered(heading, words)) is not None:
        return counted
    bare = key.removesuffix("名称").removesuffix("姓名")
    if bare != key and (named := words.uses(bare)):
        return tuple(Use(use.meaning, use.score * _NAMED, use.kind) for use in named if use.meaning is not Meaning.IGNORED), bare
    if key.startswith(_OF_NOW) and (rest := words.uses(key[2:])):
        uses = [use for use in rest if use.meaning is not Meaning.IGNORED]
        return tuple(Use(use.meaning, max(use.score, 0.9) * _NAMED, use.kind) for use in uses), key[2:]
    if key.startswith(_PERIOD_OF):
        meaning = Meaning.DAY if key.startswith("date") else Meaning(key.split()[0])
        return (Use(meaning, 0.85, None),), key.split()[0]
    if key.startswith("date ") and (turned := words.uses(f"{key.removeprefix('date ')} date")):
        return tuple(replace(use, score=use.score * _NAMED) for use in turned), None  # date_won
    if key.startswith("date ") and not words.uses(key.removeprefix("date ")):
        return (Use(Meaning.DUE_DATE if key.removeprefix("date ") in _TO_COME_APART else Meaning.DAY, 0.6, None),), "date"
    if (plain := _COUNTED.sub("", key)) != key and (counted_ones := words.uses(plain)):
        return tuple(replace(use, score=use.score * _NAMED) for use in counted_ones), plain  # Tax 1 Amount
    if (part := _in_parts(heading.text, words)) is not None:
        return part
    if not serves(key) and (said := in_other_words(key) or in_other_number(key)) is not None:
        return said
    if (put := by_pattern(key) or composed(key, words)) is not None:
        return (tuple(replace(use, score=use.score * _NAMED) for use in put[0]), put[1]) if heading.percent else put
    if (right := corrected(key)) != key:
        nearly, suffix = _uses(replace(heading, words=right))
        nearly = tuple(use for use in nearly if use.meaning in FIGURES) if is_own(key) else nearly  # Buying Prize, above prices
        return tuple(replace(use, score=use.score * _NAMED) for use in nearly), suffix or right
    return _by_ending(key)


def _in_parts(text: str, words: Vocabulary) -> tuple[tuple[Use, ...], str] | None:
    """Read "Person - Email - Work" as an email: the thing that is listed stands before, which of several behind."""
    parts = [words_of(part) for part in _PARTED.split(text.strip())]
    for part in (parts[1:], parts[:-1], parts[1:-1]) if 1 < len(parts) <= _MOST_PARTS else ():
        uses = words.uses(" ".join(part))
        own = uses and part[:1] == parts[:1] and (uses[0].meaning in IDS or uses[0].meaning is Meaning.LEAD_ID)
        if part and uses and not own and not (uses[0].meaning is Meaning.ROLE and parts[0] in _THINGS):  # "Person - Label" is no person
            return tuple(replace(use, score=use.score * _NAMED) for use in uses), " ".join(part)
    return None


def _numbers(key: str) -> tuple[Use, ...]:
    """Return what "Employee #" can mean: an employee number."""
    words = vocabulary()
    for number in (f"{key} number", f"{key} no", f"{key} id"):
        if uses := words.uses(number):
            return uses
    found = composed(f"{key} number", words)
    return found[0] if found else ()


def _money_of(heading: Heading) -> frozenset[Meaning]:
    """Return which money a heading with a period can be: a target, and beside a year alone what was sold."""
    of_year = heading.period is not None and heading.period in (YearMonth(heading.period.year), YearMonth(heading.period.year, fiscal=True))
    return frozenset({Meaning.TARGET, Meaning.AMOUNT} if of_year else {Meaning.TARGET})


def _numbered(heading: Heading, words: Vocabulary) -> tuple[tuple[Use, ...], str | None] | None:
    """Read Salesperson 2 as a salesperson, less surely than the first; None where a heading does not end with a small number."""
    match = _NTH.fullmatch(heading.words)
    if match is None or heading.period is not None:
        return None
    uses = words.uses(match[1])
    return (tuple(replace(use, score=use.score * (1 - _LESS * int(match[2]))) for use in uses), match[1]) if uses else None


def _by_ending(key: str) -> tuple[tuple[Use, ...], str | None]:
    """Look for the longest ending that is known; a word that means something only alone is none."""
    words = vocabulary()
    if serves(key) or (key.endswith("单位") and not measures(key)):
        return (), None
    if " " in key:
        parts = key.split()
        ends = [" ".join(parts[at:]) for at in range(1, len(parts))]
    else:
        ends = [key[at:] for at in range(1, len(key) - 1)] if key and not key.isascii() else []
    for end in ends:
        if end in words.alone:
            continue
        share = _SUFFIX["cjk" if not end.isascii() else "words" if " " in end or end in _HEADS else "word"]
        uses = [use for use in words.columns.get(end, ()) if use.score > 0.7 and use.meaning is not Meaning.IGNORED]
        if uses and uses[0].meaning not in _SAYINGS and key.startswith(words.of_others):
            return (), None  # 返利金额 is no sale, 竞品型号 nothing that we sell
        uses = [use for use in uses if use.kind not in _PLANS]  # 时间 is a span only where goals are listed, 完成时间 an end only of tasks
        if uses:
            if uses[0].meaning is Meaning.MEMBER_ID and _BUYS.match(key):
                return (Use(Meaning.CUSTOMER_ID, uses[0].score * share, None),), end  # Buyer User ID
            share *= _PLANNED if key.startswith(_TO_COME) else 1.0  # 预计送货日期, beside 实际送货日期
            return tuple(Use(use.meaning, use.score * share, None) for use in uses), end
    return (), None


def _by_values(profile: Profile) -> list[Use]:
    if profile.emails >= 0.8:
        return [Use(Meaning.EMAIL, 0.6, None)]
    if profile.real_dates >= 0.8 or (profile.dates >= 0.9 and profile.numbers < 0.5):
        return [Use(Meaning.DAY, 0.4, None)]
    return []


def period_column(column: Column, period: YearMonth | None, meaning: Meaning, factor: int) -> RecognisedColumn:
    """Return a column whose heading names the period of its values."""
    own = column.heading.factor if column.heading.factor is not None else factor
    factor = own if meaning in MONEY else 1
    return RecognisedColumn(column.index, column.heading.text, meaning, 0.95, _PERIOD, factor, column.heading.currency, period)
