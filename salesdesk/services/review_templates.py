"""Review templates: weighted criteria and the grades that scores earn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from salesdesk.changes import delete_with_children
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, conflict, record_gone
from salesdesk.fields import Choice
from salesdesk.measure import METRICS
from salesdesk.model import Review, ReviewCriterion, ReviewCycle, ReviewTemplate
from salesdesk.rules.grade import USUAL, Grade, GradeScale
from salesdesk.rules.points import Step, Steps
from salesdesk.text import Text, language, mark

ATTAINMENT, POINTS, MANUAL = "attainment", "points", "manual"
KINDS = (
    Choice(ATTAINMENT, mark("Review", "Attainment of a target")),
    Choice(POINTS, mark("Review", "A figure, by steps of points")),
    Choice(MANUAL, mark("Review", "A score given by the manager")),
)
_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of a template; weights of a template add up to 100. `cap` is the most points that an attainment gives.

    `points` are (from value, points), ascending, for kind "points": below the first there are none.
    """

    name: str
    kind: str
    weight: Decimal
    metric: str | None = None
    cap: Decimal | None = None
    points: tuple[tuple[Decimal, Decimal], ...] = ()
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Template:
    """A template as forms show it. `grades` are (lowest score, grade), the best first; the last one needs no score."""

    name: str
    criteria: tuple[Criterion, ...]
    grades: tuple[tuple[Decimal, str], ...]
    id: int | None = None
    version: int | None = None


def templates(db: Database) -> tuple[Template, ...]:
    """Return all templates by name."""
    with db.read() as session:
        return tuple(_template(session, one) for one in session.scalars(select(ReviewTemplate).order_by(ReviewTemplate.name)))


def open_reviews(db: Database) -> dict[int, int]:
    """Return how many reviews that are not final follow each template, by its id."""
    statement = (
        select(ReviewCycle.template_id, func.count())
        .join(Review, Review.cycle_id == ReviewCycle.id)
        .where(Review.state != "final")
        .group_by(ReviewCycle.template_id)
    )
    with db.read() as session:
        return {row[0]: row[1] for row in session.execute(statement)}


def template_of(session: Session, template_id: int) -> Template:
    """Return one template within a session."""
    return _template(session, session.get_one(ReviewTemplate, template_id))


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, and where: `place` is a field of the template, or of the criterion `row` (from 0)."""

    place: str
    text: Text
    row: int | None = None


def problems(template: Template) -> tuple[Problem, ...]:
    """Return all that is wrong with a template, as sentences at their places; nothing when it can be saved."""
    found = [] if template.name.strip() else [Problem("name", mark("Review", "The template needs a name."))]
    if not template.criteria:
        found.append(Problem("weights", mark("Review", "A template needs at least one criterion.")))
    for row, one in enumerate(template.criteria):
        twice = any(one.name.strip() == other.name.strip() for other in template.criteria[:row])
        found += [Problem(place, text, row) for place, text in _wrong(one, twice)]
    total = weight_of(template.criteria)
    if template.criteria and total != _WHOLE:
        sentence = mark("Review", "The weights add up to {total}, not to 100. Nothing was saved.")
        found.append(Problem("weights", sentence.fill(total=_plain(total))))
    if any(not grade.strip() for _, grade in template.grades):
        found.append(Problem("grades", mark("Review", "Each grade needs a name.")))
    try:
        scale(template)
    except SalesDeskError as error:
        found.append(Problem("grades", error.text))
    return tuple(found)


def weight_of(criteria: Sequence[Criterion]) -> Decimal:
    """Return the sum of the weights."""
    return sum((one.weight for one in criteria), Decimal(0))


def check_template(template: Template) -> None:
    """Raise `SalesDeskError` ("template.…") saying what is wrong with a template first: weights, names, metrics, steps, grades."""
    if found := problems(template):
        raise SalesDeskError(f"template.{found[0].place}", found[0].text)


def save_template(db: Database, template: Template) -> int:
    """Add or change a template; return its id. Reviews already finalised keep what they were frozen with.

    Raise `SalesDeskError`: "template.…", "database.conflict" when somebody changed it since `version`, "record.gone".
    """
    check_template(template)
    with db.write(mark("Action", "Save review template {name}").fill(name=template.name.strip())) as session:
        return add_template(session, template)


def add_template(session: Session, template: Template) -> int:
    """Do what `save_template` does, within a session."""
    stored = _known(session, template) if template.id else ReviewTemplate()
    stored.name = template.name.strip()
    stored.grades = [[str(at), grade.strip()] for at, grade in template.grades]
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
    """Delete a template; raise `SalesDeskError` ("template.used") when a cycle uses it."""
    with db.read() as session:
        name = session.get_one(ReviewTemplate, template_id).name
    with db.write(mark("Action", "Delete review template {name}").fill(name=name)) as session:
        if session.scalars(select(ReviewCycle.id).where(ReviewCycle.template_id == template_id)).first():
            raise SalesDeskError("template.used", mark("Review", "“{name}” is used by reviews and stays."), name=name)
        delete_with_children(session, session.get_one(ReviewTemplate, template_id))


def usual_template(code: str) -> Template:
    """Return the template that a new workspace begins with, its names in the language `code`."""
    say = language(code).say
    return Template(
        say(mark("Review", "Monthly sales review")),
        (
            Criterion(say(mark("Review", "Sales")), ATTAINMENT, Decimal(50), "sales_amount", Decimal(120)),
            Criterion(say(mark("Review", "Receipts")), ATTAINMENT, Decimal(20), "receipts", Decimal(100)),
            Criterion(say(mark("Review", "New customers")), ATTAINMENT, Decimal(15), "new_customers", Decimal(100)),
            Criterion(say(mark("Review", "Teamwork and values")), MANUAL, Decimal(15)),
        ),
        (*((grade.at, grade.name) for grade in USUAL.grades), (Decimal(0), USUAL.lowest)),
    )


def scale(template: Template) -> GradeScale:
    """Return the grades as a scale; raise `SalesDeskError` when their order is wrong."""
    if not template.grades:
        return USUAL
    return GradeScale(tuple(Grade(grade, at) for at, grade in template.grades[:-1]), template.grades[-1][1])


def steps(criterion: Criterion) -> Steps:
    """Return the steps of a criterion of kind "points"; raise `SalesDeskError` when they do not ascend."""
    return Steps(Decimal(0), tuple(Step(at, points) for at, points in criterion.points))


def _wrong(one: Criterion, twice: bool) -> list[tuple[str, Text]]:
    """Return what is wrong with a criterion, by its fields."""
    found: list[tuple[str, Text]] = []
    if not one.name.strip():
        found.append(("criterion", mark("Review", "Each criterion needs a name.")))
    elif twice:
        found.append(("criterion", mark("Review", "There is another criterion “{name}”.").fill(name=one.name.strip())))
    if one.weight <= 0:
        found.append(("weight", mark("Review", "“{name}” needs a weight above 0.").fill(name=one.name)))
    if one.kind != MANUAL and one.metric not in {known.name for known in METRICS}:
        found.append(("metric", mark("Review", "“{name}” needs a figure to be measured by.").fill(name=one.name)))
    if one.kind == ATTAINMENT and one.cap is not None and one.cap <= 0:
        found.append(("cap", mark("Review", "The most points of “{name}” must be above 0.").fill(name=one.name)))
    if one.kind == POINTS:
        if not one.points:
            found.append(("points", mark("Review", "“{name}” needs at least one step of points.").fill(name=one.name)))
        elif any(points < 0 for _, points in one.points):
            found.append(("points", mark("Review", "Points cannot be below 0.")))
        try:
            steps(one)
        except SalesDeskError as error:
            found.append(("points", error.text))
    return found


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
    stored.metric = None if one.kind == MANUAL else one.metric
    stored.weight, stored.cap = one.weight, one.cap
    stored.points = [[str(at), str(points)] for at, points in one.points] or None
    session.add(stored)


def _template(session: Session, stored: ReviewTemplate) -> Template:
    criteria: Sequence[ReviewCriterion] = session.scalars(
        select(ReviewCriterion).where(ReviewCriterion.template_id == stored.id).order_by(ReviewCriterion.position, ReviewCriterion.id)
    ).all()
    return Template(
        stored.name,
        tuple(
            Criterion(
                one.name,
                one.kind,
                one.weight,
                one.metric,
                one.cap,
                tuple((Decimal(str(at)), Decimal(str(points))) for at, points in one.points or ()),
                one.id,
            )
            for one in criteria
        ),
        tuple((Decimal(str(at)), grade) for at, grade in stored.grades),
        stored.id,
        stored.version,
    )
