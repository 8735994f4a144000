"""What the values of a column look like, from a sample of its rows."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from salesdesk.imports.recognise.terms import Meaning, meanings
from salesdesk.sheets.cells import is_broken
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.measure_words import without_measure
from salesdesk.sheets.numbers import CODES_OF_MONEY
from salesdesk.sheets.values import NOTHING, parse_dates, parse_numbers, plain, text_of

SAMPLE = 300

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}$", re.IGNORECASE)
_CODE = re.compile(r"(?=.*\d)[A-Za-z0-9]+(?:[-_/][A-Za-z0-9]+)*$")
# ≥90%, 20家, 500万元: a figure with words around it.
_COUNTED = re.compile(r"(?:[≥≤><=]|不低于|不少于|至少|达到|at least)*\s*[-+]?\d[\d.,]*\s*\S{0,3}$")
# 约300, 300+50, 100（退货）, RMB 5k+: a figure that cannot be read for what stands around it, and neither a code nor a range.
_FIGURED = re.compile(rf"(?:[^\W\d_a-z]|[^\w]|(?<![a-z])(?:{CODES_OF_MONEY}|us|about|approx|ca|circa|est)(?![a-z])){{0,6}}\d")
_RANGE = re.compile(r"\d\S{0,2} ?(?:[-~–—至到]|to) ?\S?\d")
_SOME_FIGURES, _HARDLY = 0.2, 0.6
_ID_LENGTH = 4
_ANY_YEAR = 2000  # it has a 29th of February


@dataclass(frozen=True, slots=True)
class Profile:
    """Shares (0 to 1) are of the cells that are not empty."""

    filled: float
    numbers: float
    dates: float
    real_dates: float
    texts: float
    distinct: float
    emails: float
    codes: float
    counting: bool
    small: float
    counted: float
    measured: float
    figured: float = 0.0

    @property
    def empty(self) -> bool:
        return self.filled == 0.0


def sample_rows(numbers: Sequence[int]) -> list[int]:
    """Return at most `SAMPLE` of the row numbers: the first hundred, then evenly spread."""
    if len(numbers) <= SAMPLE:
        return list(numbers)
    rest = numbers[100:]
    step = len(rest) / (SAMPLE - 100)
    return [*numbers[:100], *(rest[int(at * step)] for at in range(SAMPLE - 100))]


def profile_of(cells: Sequence[Cell]) -> Profile:
    """Return what `cells` look like; errors, formulas without a result and signs for nothing ("-", "无") look like nothing."""
    full = [cell for cell in cells if cell is not None and not (isinstance(cell, str) and (is_broken(cell) or plain(cell) in NOTHING))]
    count = len(full)
    if not count:
        return Profile(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, False, 0.0, 0.0, 0.0)
    numbers, problems = parse_numbers(full)
    # A comma that may be either is still a number's comma; to ask is the matter of who imports.
    unclear = sum(isinstance(value, str) and value[:1].isdigit() and "," in value for _, value, _ in problems)
    days, _ = parse_dates(full, year=_ANY_YEAR)  # 10月3日 is a day, whatever the year
    texts = [text_of(cell) for cell in full]
    read = [number for number in numbers if number is not None]
    whole = [number // 10_000 for number in read]
    return Profile(
        filled=count / len(cells),
        numbers=(len(read) + unclear) / count,
        dates=sum(day is not None for day in days) / count,
        real_dates=sum(isinstance(cell, date) for cell in full) / count,
        texts=sum(number is None and day is None for number, day in zip(numbers, days, strict=True)) / count,
        distinct=len(set(texts)) / count,
        emails=sum(bool(_EMAIL.match(text)) for text in texts) / count,
        codes=sum(len(text) >= _ID_LENGTH and bool(_CODE.match(text)) for text in texts) / count,
        counting=count > 1 and len(read) == count and all(after - before == 1 for before, after in itertools.pairwise(whole)),
        small=sum(0 <= number <= 120_000 for number in read) / count,
        counted=sum(bool(_COUNTED.match(text)) for text in texts) / count,
        measured=sum(number is not None or without_measure(cell) is not cell for number, cell in zip(numbers, full, strict=True)) / count,
        figured=sum(
            number is not None or (day is None and _is_figure(text)) for number, day, text in zip(numbers, days, texts, strict=True)
        )
        / count,
    )


def _is_figure(text: str) -> bool:
    """Tell whether `text` is about a figure, though it cannot be read as one."""
    words = plain(text)
    code = _CODE.match(words) and any(map(str.isalpha, words)) and words.isascii()
    return not code and _FIGURED.match(words) is not None and not _RANGE.search(words)


DAYS = meanings("day opened_day close_date closed_day ship_date due_date hired_on left_on created next_day last_contact")
FIGURES = meanings(
    "effort quantity unit_price discount amount cost unit_cost profit margin tax target attainment received outstanding probability "
    "salary pay_part commission commission_rate period_value total member_value weight share coefficient exchange_rate"
)
_TOLD = meanings("target minimum stretch")
_MAY_BE_CODES = meanings("product region category team")  # Store 014
_NAMES = meanings(
    "member customer product manager team contact first_name last_name opportunity stage role category product_line channel region "
    "industry address unit activity department wechat goal parent_goal metric scope key_result"
)


def fit(meaning: Meaning, profile: Profile) -> float:
    """Return how well values like these can have `meaning`: 1 well, 0 not at all."""
    if profile.empty:
        return 0.9
    if meaning in DAYS:
        return 1.0 if profile.dates >= 0.9 else 0.8 if profile.dates >= 0.5 else 0.0
    if meaning in _TOLD:
        return 1.0 if profile.numbers >= 0.9 else 0.8 if max(profile.numbers, profile.counted) >= 0.5 else 0.0
    if meaning is Meaning.QUANTITY and profile.measured >= 0.9:
        return 1.0
    if meaning in FIGURES:
        # An amount that cannot be read is told at its place: it must not look like none.
        hardly = _HARDLY if meaning is Meaning.AMOUNT and profile.figured >= _SOME_FIGURES else 0.0
        return 1.0 if profile.numbers >= 0.9 else 0.8 if profile.numbers >= 0.5 else hardly
    if meaning in _NAMES:
        return 1.0 if profile.texts >= 0.5 else 0.4 if meaning in _MAY_BE_CODES else 0.0
    if meaning is Meaning.SCORE:
        # Under “rating” may stand points or words; words are rather a grade.
        return 1.0 if max(profile.numbers, profile.counted) >= 0.5 else 0.6
    if meaning is Meaning.GRADE:
        return 1.0 if profile.texts >= 0.5 else 0.8
    if meaning is Meaning.MONTH:
        return 1.0 if profile.dates + profile.texts >= 0.8 or profile.small >= 0.9 or profile.texts >= 0.5 else 0.0
    if meaning is Meaning.YEAR:
        return 1.0 if profile.numbers + profile.texts >= 0.8 else 0.0
    if meaning is Meaning.EMAIL:
        return 1.0 if profile.emails >= 0.5 else 0.3
    if meaning is Meaning.NOTE and profile.codes >= 0.9 and profile.distinct >= 0.9:
        return 0.0  # CM996: the number of a credit memo
    if meaning is Meaning.RETURNED:
        return 1.0
    if meaning is Meaning.ORDER_NUMBER and profile.real_dates >= 0.5:
        return 0.0
    return 1.0


def is_amount(cell: Cell) -> bool:
    """Tell whether `cell` is a number, a text that says one, or a formula that gave none."""
    if isinstance(cell, bool) or cell is None:
        return False
    if isinstance(cell, int | float) or is_broken(cell):
        return True
    return isinstance(cell, str) and _says_number(cell)


@lru_cache(maxsize=50_000)  # each row of a short sheet is asked several times: was a third of planning 500 rows
def _says_number(text: str) -> bool:
    return any(map(str.isnumeric, text)) and parse_numbers([text])[0][0] is not None
