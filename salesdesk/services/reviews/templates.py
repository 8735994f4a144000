"""The library of review templates: kept, changed and deleted; each cycle keeps the revision that it began with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from salesdesk.changes import delete_with_children
from salesdesk.db import Database
from salesdesk.errors import conflict, record_gone
from salesdesk.measure import Only
from salesdesk.model import Review, ReviewCriterion, ReviewTemplate
from salesdesk.services.reviews.criteria import OUTSIDE, Criterion
from salesdesk.services.reviews.template import Band, Template, check_template
from salesdesk.text import mark

_ZERO = Decimal(0)


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


def _known(session: Session, template: Template) -> ReviewTemplate:
    stored = session.get(ReviewTemplate, template.id)
    if stored is None:
        raise record_gone()
    if template.version is not None and template.version != stored.version:
        raise conflict()
    return stored


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
