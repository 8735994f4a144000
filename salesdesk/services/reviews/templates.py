"""Review templates: weighted criteria in sections, and the grades that scores earn; each cycle keeps the version that it began with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from salesdesk.changes import delete_with_children
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, conflict, record_gone
from salesdesk.measure import Only
from salesdesk.model import Review, ReviewCriterion, ReviewTemplate
from salesdesk.rules.grade import USUAL, Grade, GradeScale
from salesdesk.services.reviews.criteria import ATTAINMENT, JUDGED, KINDS, MANUAL, OUTSIDE, POINTS, Criterion, steps, wrong_with
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


def templates(db: Database) -> tuple[Template, ...]:
    """Return all templates of the library by name."""
    with db.read() as session:
        return library(session)


def library(session: Session) -> tuple[Template, ...]:
    """Return all templates that cycles can begin with, by name, within a session."""
    statement = select(ReviewTemplate).where(ReviewTemplate.origin_id.is_(None)).order_by(ReviewTemplate.name, ReviewTemplate.id)
    return tuple(_template(session, one) for one in session.scalars(statement))


def open_reviews(db: Database) -> dict[int, int]:
    """Return how many reviews that are not final follow a copy of each template, by its id."""
    statement = (
        select(ReviewTemplate.origin_id, func.count())
        .join(Review, Review.template_id == ReviewTemplate.id)
        .where(Review.state != "final", ReviewTemplate.origin_id.is_not(None))
        .group_by(ReviewTemplate.origin_id)
    )
    with db.read() as session:
        return {row[0]: row[1] for row in session.execute(statement) if row[0] is not None}


def template_of(session: Session, template_id: int) -> Template:
    """Return one template within a session."""
    return _template(session, session.get_one(ReviewTemplate, template_id))


def criterion_of(session: Session, criterion_id: int) -> Criterion:
    """Return one criterion within a session; raise `SalesDeskError` ("record.gone") when it is not there any more."""
    stored = session.get(ReviewCriterion, criterion_id)
    if stored is None:
        raise record_gone()
    return _criterion(stored)


def kept_copy(session: Session, template_id: int) -> int:
    """Return the id of the copy of a template that reviews follow: they keep it whatever is saved later; one copy for each revision."""
    stored = session.get_one(ReviewTemplate, template_id)
    if stored.origin_id is not None:
        return stored.id
    known = select(ReviewTemplate.id).where(ReviewTemplate.origin_id == template_id, ReviewTemplate.revision == stored.revision)
    if found := session.scalars(known).first():
        return found
    one = _template(session, stored)
    copy = replace(one, id=None, version=None, origin_id=template_id, criteria=tuple(replace(each, id=None) for each in one.criteria))
    return add_template(session, copy)


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


def save_template(db: Database, template: Template) -> int:
    """Add or change a template of the library; return its id. Reviews that were begun keep the version that they were begun with.

    Raise `SalesDeskError`: "template.…", "database.conflict" when somebody changed it since `version`, "record.gone".
    """
    check_template(template)
    with db.write(mark("Action", "Save review template {name}").fill(name=template.name.strip())) as session:
        return add_template(session, template)


def add_template(session: Session, template: Template) -> int:
    """Do what `save_template` does, within a session."""
    stored = _known(session, template) if template.id else ReviewTemplate(revision=max(template.revision - 1, 0))
    stored.name = template.name.strip()
    stored.grades = [[str(one.at), one.name.strip(), _out(one.coefficient), _out(one.share), _out(one.bonus)] for one in template.grades]
    stored.role, stored.self_weight, stored.others_weight = template.role, template.self_weight, template.others_weight
    stored.period_kind = template.period_kind
    stored.origin_id, stored.revision = template.origin_id, stored.revision + 1
    session.add(stored)
    session.flush()
    kept = {one.id for one in template.criteria if one.id}
    for old in session.scalars(select(ReviewCriterion).where(ReviewCriterion.template_id == stored.id)):
        if old.id not in kept:
            delete_with_children(session, old)
    for position, one in enumerate(template.criteria):
        _store(session, stored.id, position, one)
    return stored.id


def remove_template(db: Database, template_id: int) -> None:
    """Delete a template of the library; reviews that follow a copy of it keep that."""
    with db.read() as session:
        name = session.get_one(ReviewTemplate, template_id).name
    with db.write(mark("Action", "Delete review template {name}").fill(name=name)) as session:
        stored = session.get_one(ReviewTemplate, template_id)
        # A copy without its origin would look like one of the library: the copies of the last one stay under the first of them.
        copies = session.scalars(select(ReviewTemplate).where(ReviewTemplate.origin_id == template_id).order_by(ReviewTemplate.id)).all()
        for copy in copies:
            copy.origin_id = copies[0].id
        session.flush()
        delete_with_children(session, stored)


def scale(template: Template) -> GradeScale:
    """Return the grades as a scale; raise `SalesDeskError` when their order is wrong."""
    if not template.grades:
        return USUAL
    return GradeScale(tuple(Grade(one.name, one.at) for one in template.grades[:-1]), template.grades[-1].name)


def _known(session: Session, template: Template) -> ReviewTemplate:
    stored = session.get(ReviewTemplate, template.id)
    if stored is None:
        raise record_gone()
    if template.version is not None and template.version != stored.version:
        raise conflict()
    return stored


def _plain(number: Decimal) -> str:
    """Return a number without zeros after its decimals: 90, 97.5."""
    words = f"{number:f}"
    return words.rstrip("0").rstrip(".") if "." in words else words


def _store(session: Session, template_id: int, position: int, one: Criterion) -> None:
    stored = session.get_one(ReviewCriterion, one.id) if one.id else ReviewCriterion(template_id=template_id)
    stored.position, stored.name, stored.kind = position, one.name.strip(), one.kind
    stored.metric = None if one.is_judged else one.metric
    stored.weight, stored.cap = (_ZERO if one.kind in OUTSIDE else one.weight), one.cap
    stored.points = [[str(at), str(points)] for at, points in one.points] or None
    stored.section, stored.about = one.section.strip(), one.about.strip()
    stored.levels = [[str(points), said] for points, said in one.levels] or None
    numbers = {name: str(value) for name in ("per", "base", "limit") if (value := getattr(one, name)) is not None}
    stored.rule = {
        **numbers,
        **{name: True for name in ("least", "team") if getattr(one, name)},
        **({"formula": one.formula} if one.formula else {}),
        **({"only": one.only.code()} if one.only and one.metric else {}),
    } or None
    session.add(stored)


def _template(session: Session, stored: ReviewTemplate) -> Template:
    criteria: Sequence[ReviewCriterion] = session.scalars(
        select(ReviewCriterion).where(ReviewCriterion.template_id == stored.id).order_by(ReviewCriterion.position, ReviewCriterion.id)
    ).all()
    return Template(
        stored.name,
        tuple(_criterion(one) for one in criteria),
        tuple(_band(one) for one in stored.grades),
        stored.id,
        stored.version,
        stored.role,
        stored.self_weight,
        stored.others_weight,
        stored.revision,
        stored.origin_id,
        stored.period_kind,
    )


def _band(kept: Sequence[Any]) -> Band:
    # Older versions kept fewer values.
    at, name, coefficient, share, bonus = (*kept, None, None, None)[:5]
    return Band(Decimal(str(at)), name, _in(coefficient), _in(share), _in(bonus))


def _criterion(one: ReviewCriterion) -> Criterion:
    rule: dict[str, Any] = one.rule or {}
    return Criterion(
        one.name,
        one.kind,
        one.weight,
        one.metric,
        one.cap,
        tuple((Decimal(str(at)), Decimal(str(points))) for at, points in one.points or ()),
        one.id,
        one.section,
        one.about,
        tuple((Decimal(str(points)), said) for points, said in one.levels or ()),
        _in(rule.get("per")),
        _in(rule.get("base")),
        _in(rule.get("limit")),
        bool(rule.get("least")),
        rule.get("formula", ""),
        bool(rule.get("team")),
        Only.parse(rule.get("only", "")),
    )


def _out(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def _in(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(value))


__all__ = [
    "ATTAINMENT",
    "JUDGED",
    "KINDS",
    "MANUAL",
    "POINTS",
    "Band",
    "Criterion",
    "Problem",
    "Template",
    "add_template",
    "check_template",
    "criterion_of",
    "kept_copy",
    "library",
    "open_reviews",
    "problems",
    "remove_template",
    "save_template",
    "scale",
    "steps",
    "template_of",
    "templates",
    "weight_of",
]
