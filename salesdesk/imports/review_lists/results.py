"""What a list of review results brings: values between reading, planning and applying."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from salesdesk.imports.review_forms.read import FilledRow
from salesdesk.period import Period

_LETTERS = "s+ s a+ a a- b+ b b- c+ c c- d e f"
_CHINESE = (
    "卓越 杰出 优秀 优 优等 超出期望 优良 良好 良 甲 符合期望 称职 胜任 达标 中等 中 合格 及格 乙 基本称职 基本合格 一般 "
    "待改进 需改进 有待改进 待提升 低于期望 丙 丁 不称职 不合格 不达标 不及格 较差 差"
)
_ENGLISH = (
    "outstanding exceptional excellent far-exceeds-expectations exceeds-expectations exceeds strong very-good good "
    "meets-expectations meets successful satisfactory solid fair partially-meets-expectations partially-meets developing "
    "needs-improvement below-expectations below inconsistent unsatisfactory poor"
)
_BEST_FIRST = (_LETTERS, _CHINESE, _ENGLISH)
_RANKS = {word.replace("-", " "): at for words in _BEST_FIRST for at, word in enumerate(words.split())}


@dataclass(frozen=True, slots=True)
class Result:
    """One person's result of a period: `total` in points of 100, `rows` what the standards count.

    A `member_id` below zero is not stored yet.
    """

    member_id: int
    period: Period
    row: int
    total: Decimal | None
    grade: str = ""
    comment: str = ""
    strengths: str = ""
    to_improve: str = ""
    coefficient: Decimal | None = None
    day: date | None = None
    rows: tuple[FilledRow, ...] = ()

    @property
    def key(self) -> tuple[int, Period]:
        """Whose and of when it is: there is one review for that."""
        return self.member_id, self.period


@dataclass(frozen=True, slots=True)
class ResultList:
    """The results of one table that are new or changed; `place` is its number in the plan, `grades` all its grades, the best first.

    `standard` is what the one standard is called where a list tells no more than totals.
    """

    place: int
    title: str
    standard: str
    grades: tuple[tuple[str, Decimal], ...]
    results: tuple[Result, ...]


def grades_of(results: Sequence[Result]) -> tuple[tuple[str, Decimal], ...]:
    """Return the grades that results have, the best first, each with the lowest total that earned it here; the last begins at 0."""
    names = list(dict.fromkeys(one.grade for one in results if one.grade))
    totals = {name: [one.total for one in results if one.grade == name and one.total is not None] for name in names}
    if not all(totals.values()):
        # The letters and words that people use; what is none of these stays in the order of the sheet.
        names.sort(key=_rank)
        return tuple((name, Decimal(100 * (len(names) - 1 - at) // len(names))) for at, name in enumerate(names))
    names.sort(key=lambda name: -sum(totals[name], Decimal(0)) / len(totals[name]))
    found: list[tuple[str, Decimal]] = []
    for at, name in enumerate(names):
        least = min(totals[name]) if at < len(names) - 1 else Decimal(0)
        # Grades that were given by hand may overlap: each begins below the one above it all the same.
        found.append((name, min(least, found[-1][1] - Decimal("0.01")) if found else least))
    return tuple(found)


def _rank(name: str) -> int:
    return _RANKS.get(name.strip().lower(), len(_RANKS))
