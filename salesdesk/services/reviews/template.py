"""A review template as it is designed: weighted criteria, the grades that totals earn, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from salesdesk.errors import SalesDeskError
from salesdesk.rules.grade import USUAL, Grade, GradeScale
from salesdesk.services.reviews.criteria import OUTSIDE, Criterion, wrong_with
from salesdesk.text import Text, mark

_WHOLE = Decimal(100)
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Band:
    """A grade: the lowest score that earns it, what pay is multiplied by, the share (0 to 1) of people that a guideline advises, and a
    bonus in the workspace's currency.
    """

    at: Decimal
    name: str
    coefficient: Decimal | None = None
    share: Decimal | None = None
    bonus: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Template:
    """A template as forms show it. `grades` are the best first; the last one needs no score.

    `role` is whose template it is, `period_kind` for which periods ("month", "quarter", "half", "year"); None is any. `self_weight` and
    `others_weight` are what self review and others' feedback count of 100; the criteria have the rest. `revision` counts what was saved;
    the copy of a cycle has the `origin_id` that it was made of.
    """

    name: str
    criteria: tuple[Criterion, ...]
    grades: tuple[Band, ...]
    id: int | None = None
    version: int | None = None
    role: str | None = None
    self_weight: Decimal = _ZERO
    others_weight: Decimal = _ZERO
    revision: int = 1
    origin_id: int | None = None
    period_kind: str | None = None

    @property
    def top(self) -> Decimal:
        """The highest total that there can be: where others are missing, the criterion with the most points may stand alone."""
        weighted = max((one.top for one in self.criteria if one.kind not in OUTSIDE), default=_ZERO)
        extra = sum((one.top for one in self.criteria if one.kind == "bonus" and (one.per or _ZERO) > 0), _ZERO)
        return max(weighted, _WHOLE) + extra

    def band(self, grade: str) -> Band | None:
        """Return the band of a grade."""
        return next((one for one in self.grades if one.name == grade), None)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and where: `place` is a field of the template, or of the criterion `row` (from 0)."""

    place: str
    text: Text
    row: int | None = None


def problems(template: Template) -> tuple[Problem, ...]:
    """Return all that is wrong with a template, as sentences at their places; nothing when it can be saved."""
    found = [] if template.name.strip() else [Problem("name", mark("Review", "The template needs a name."))]
    if not any(one.kind not in OUTSIDE for one in template.criteria):
        found.append(Problem("weights", mark("Review", "A template needs at least one criterion.")))
    for row, one in enumerate(template.criteria):
        twice = any(one.name.strip() == other.name.strip() for other in template.criteria[:row])
        found += [Problem(place, text, row) for place, text in wrong_with(one, twice)]
    total = weight_of(template.criteria)
    if template.criteria and total != _WHOLE:
        sentence = mark("Review", "The weights add up to {total}, not to 100. Nothing was saved.")
        found.append(Problem("weights", sentence.fill(total=_plain(total))))
    if template.self_weight < 0 or template.others_weight < 0 or template.self_weight + template.others_weight >= _WHOLE:
        found.append(Problem("shares", mark("Review", "Self review and others' feedback together count less than 100.")))
    return (*found, *_wrong_grades(template))


def _wrong_grades(template: Template) -> list[Problem]:
    found = []
    if any(not one.name.strip() for one in template.grades):
        found.append(Problem("grades", mark("Review", "Each grade needs a name.")))
    if any(min(one.coefficient or _ZERO, one.share or _ZERO, one.bonus or _ZERO) < 0 for one in template.grades):
        found.append(Problem("grades", mark("Review", "Coefficients, bonuses and shares cannot be below 0.")))
    shares = [one.share for one in template.grades if one.share is not None]
    if shares and sum(shares, _ZERO) != 1:
        said = mark("Review", "The shares of the guideline add up to {total}%, not to 100%.").fill(total=_plain(sum(shares, _ZERO) * 100))
        found.append(Problem("grades", said))
    try:
        scale(template)
    except SalesDeskError as error:
        found.append(Problem("grades", error.text))
    return found


def weight_of(criteria: Sequence[Criterion]) -> Decimal:
    """Return the sum of the weights."""
    return sum((one.weight for one in criteria if one.kind not in OUTSIDE), _ZERO)


def check_template(template: Template) -> None:
    """Raise `SalesDeskError` ("template.…") saying what is wrong with a template first: weights, names, metrics, steps, grades."""
    if found := problems(template):
        raise SalesDeskError(f"template.{found[0].place}", found[0].text)


def scale(template: Template) -> GradeScale:
    """Return the grades as a scale; raise `SalesDeskError` when their order is wrong."""
    if not template.grades:
        return USUAL
    return GradeScale(tuple(Grade(one.name, one.at) for one in template.grades[:-1]), template.grades[-1].name)


def _plain(number: Decimal) -> str:
    """Return a number without zeros after its decimals: 90, 97.5."""
    words = f"{number:f}"
    return words.rstrip("0").rstrip(".") if "." in words else words
