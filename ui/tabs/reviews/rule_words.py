"""Scoring rules in words: how the points of a line came about."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from salesdesk.services.reviews import criteria
from salesdesk.services.reviews.criteria import Criterion
from salesdesk.services.reviews.scorecards import Line
from salesdesk.text import fill
from ui import looks
from ui.messages import say
from ui.tabs.reviews import words


def explained(line: Line) -> str:
    """Return by which rule the points of `line` came about, with its levels."""
    one = line.criterion
    parts = [_rule(one), one.about]
    parts += [looks.headed(words.points(given), said) for given, said in one.levels]
    return "\n".join(part for part in parts if part)


def beside(line: Line) -> list[str]:
    """Return what stands beside the points: place, last year, self review, colleagues."""
    found = [say(line.limited)] if line.limited else []
    if line.place is not None:
        found.append(QCoreApplication.translate("RuleWords", "Place {place}").format(place=line.place))
    if line.before is not None and line.criterion.metric:
        said = QCoreApplication.translate("RuleWords", "A year before: {figure}")
        found.append(said.format(figure=words.figure(line.criterion.metric, line.before)))
    if line.own is not None:
        found.append(QCoreApplication.translate("RuleWords", "Self review: {points}").format(points=words.points(line.own)))
    if line.others is not None:
        found.append(QCoreApplication.translate("RuleWords", "Others: {points}").format(points=words.points(line.others)))
    return found


def _rule(one: Criterion) -> str:
    per, base, cap = words.points(one.per), words.points(one.base), words.points(one.top)
    if one.kind in (criteria.POINTS, criteria.LINE):
        return _steps(one)
    pattern = {
        criteria.ATTAINMENT: QCoreApplication.translate(
            "RuleWords", "100 points at the target, in proportion below and above, at most {cap}"
        ),
        criteria.GOALS: QCoreApplication.translate("RuleWords", "100 points for all goals reached, by their weights, at most {cap}"),
        criteria.SHARE: QCoreApplication.translate("RuleWords", "The percentage as points, at most {cap}"),
        criteria.GROWTH: QCoreApplication.translate(
            "RuleWords", "{base} points at last year's level, {per} for each percent more, at most {cap}"
        ),
        criteria.RANK: QCoreApplication.translate("RuleWords", "{base} points for the first place, {per} fewer for each place down"),
        criteria.DEDUCTION: QCoreApplication.translate("RuleWords", "{base} points without a case, {per} off for each"),
        criteria.BONUS: QCoreApplication.translate("RuleWords", "{per} {per:point|points} on the total for each, at most {cap}"),
        criteria.VETO: QCoreApplication.translate("RuleWords", "Allowed: {base}. Beyond that the total is at most {limit}"),
        criteria.FORMULA: QCoreApplication.translate("RuleWords", "Formula: {formula}, at most {cap}"),
        criteria.FEEDBACK: QCoreApplication.translate("RuleWords", "Mean of what colleagues gave"),
    }.get(one.kind, "")
    return fill(pattern, per=per, base=base, cap=cap, limit=words.points(one.limit or Decimal(0)), formula=one.formula)


def _steps(one: Criterion) -> str:
    head = QCoreApplication.translate("RuleWords", "Points by steps")
    if one.kind == criteria.LINE:
        head = QCoreApplication.translate("RuleWords", "Points on a line between")
    row = QCoreApplication.translate("RuleWords", "from {at}: {points}")
    figure = [words.figure(one.metric, at) if one.metric else words.points(at) for at, _ in one.points]
    return "\n".join([head, *(row.format(at=at, points=words.points(given)) for at, (_, given) in zip(figure, one.points, strict=True))])
