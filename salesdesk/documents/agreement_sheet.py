"""One goal agreement as the template reads it: figures in a unit that reads well, who carries it, who signs."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from salesdesk.documents import formats
from salesdesk.documents.style import clean
from salesdesk.documents.typst import Json
from salesdesk.fields import Kind
from salesdesk.measure import metric
from salesdesk.model.goals import AGREED, CLOSED, STATES
from salesdesk.services.goals.detail import GoalDetail
from salesdesk.services.goals.rows import Result
from salesdesk.text import Language, Text, mark

TITLE = mark("Agreement", "Goal agreement")
_MOST_PARTS = 10
_RESULTS = (mark("Agreement", "Result"), mark("Agreement", "To reach"), mark("Agreement", "Until"))
_TERMS = (
    mark("Agreement", "We look at it together at least once a month; both say how they see it, and what comes next."),
    mark("Agreement", "Its figures come from the sales records; everyone can see what is behind them."),
    mark("Agreement", "Where circumstances change, the figures are agreed again, with the reason, the day and both names."),
)
_STATES = {one.value: one.label for one in STATES}


class AgreementSheet:
    """One agreement as the template reads it."""

    def __init__(self, one: GoalDetail, speech: Language, signers: tuple[str, str], parts: list[tuple[str, Decimal | None]]) -> None:
        self._one, self._speech, self._signers, self._parts = one, speech, signers, parts
        goal = one.goal
        self._kind = metric(goal.metric).kind if goal.metric is not None else Kind.NUMBER
        monthly = [month.target for month in one.prospect.months] if one.prospect else []
        self._factor, self._unit = self._in_unit([goal.target, goal.minimum, goal.stretch, *(part for _, part in parts)], goal.target)
        # Twelve figures stand side by side: in the unit in which the smallest of them reads best.
        self._month_factor, self._month_unit = self._in_unit(monthly, min((one for one in monthly if one), default=None), exact=False)

    def _in_unit(self, values: Sequence[Decimal | None], usual: Decimal | None, *, exact: bool = True) -> tuple[Decimal, str]:
        """Return by what `values` are divided, and the unit: the one in which `usual` reads best; what is signed is told `exact`."""
        if self._kind is not Kind.MONEY:
            return Decimal(1), ""
        factor, sign = formats.money_unit([usual], self._speech.code)
        if exact and any(value is not None and value * 10 % factor for value in values):
            factor, sign = Decimal(1), ""
        return factor, formats.currency_unit(sign, self._one.currency, self._speech.code)

    def data(self) -> dict[str, Json]:
        goal, say = self._one.goal, self._say
        owner = goal.whose or say(mark("Agreement", "Company"))
        about: list[Text | str] = [owner, goal.period.label()]
        if goal.metric is not None:
            label = metric(goal.metric).label
            about.append(mark("Agreement", "{metric}: {filter}").fill(metric=label, filter=goal.filter) if goal.filter else label)
        if self._one.parent:
            about.append(mark("Agreement", "part of “{name}”").fill(name=self._one.parent))
        return {
            "name": say(goal.name),
            "overline": f"{say(TITLE)}  ·  {say(goal.period.label())}",
            "about": [say(part) for part in about],
            "figure": self._figure(goal.target),
            "unit": self._unit,
            "facts": self._facts(),
            "description": say(goal.description),
            "why": say(goal.why),
            "months": self._months(),
            "months-unit": self._month_unit,
            "results": [self._result(one) for one in goal.results],
            "results-head": [say(one) for one in _RESULTS],
            "parts": self._carried(),
            "parts-more": max(len(self._parts) - _MOST_PARTS, 0),
            "remark": say(goal.remark),
            "terms": [say(one) for one in _TERMS],
            "state": say(_STATES[goal.state]),
            "draft": goal.state not in (AGREED, CLOSED),
            "signers": self._who_signs(),
            "footer": self._footer(),
        }

    def _say(self, text: Text | str) -> str:
        return clean(self._speech.say(text))

    def _figure(self, value: Decimal | None, factor: Decimal | None = None) -> str:
        if value is None:
            return ""
        if self._kind is Kind.PERCENT:
            return f"{formats.short(value * 100, 2)}%"
        divided = factor or self._factor
        return formats.short(value / divided, 1 if divided > 1 else 2)

    def _facts(self) -> list[Json]:
        """Return label and figure of what is agreed beside the target."""
        goal, ahead = self._one.goal, self._one.prospect
        rows: list[tuple[Text, str]] = []
        for label, value in (
            (mark("Agreement", "At least"), goal.minimum),
            (mark("Agreement", "Stretch"), goal.stretch),
            (mark("Agreement", "Same period last year"), (ahead.past.year_before or None) if ahead else None),
        ):
            if value is not None:
                rows.append((label, f"{self._figure(value)} {self._unit}".strip()))
        if goal.weight is not None:
            rows.append((mark("Agreement", "Weight among the owner's goals"), formats.percent(goal.weight, 0)))
        return [[self._say(label), figure] for label, figure in rows]

    def _months(self) -> list[Json]:
        ahead = self._one.prospect
        if ahead is None or len(ahead.months) < 2:
            return []
        return [
            {
                "month": formats.month(one.month.start, self._speech.code),
                "target": self._figure(one.target, self._month_factor),
                "value": _part(one.target),
            }
            for one in ahead.months
        ]

    def _result(self, one: Result) -> list[Json]:
        if one.kind == "yes_no":
            figure = self._say(mark("Agreement", "done"))
        elif one.kind == "percent":
            figure = f"{formats.short(one.target * 100, 2)}%" if one.target is not None else ""
        else:
            figure = f"{formats.short(one.target, 4)} {one.unit}".strip() if one.target is not None else ""
        return [self._say(one.name), self._say(figure), formats.day(one.due, self._speech.code) if one.due else ""]

    def _carried(self) -> list[Json]:
        shown = self._parts[:_MOST_PARTS]
        return [[self._say(name), f"{self._figure(value)} {self._unit}".strip()] for name, value in shown]

    def _who_signs(self) -> list[Json]:
        owner, manager = self._signers
        agreed = owner or self._one.goal.agreed_by
        return [
            {"role": self._say(mark("Agreement", "Owner")), "name": self._say(agreed)},
            {"role": self._say(mark("Agreement", "Manager")), "name": self._say(manager)},
        ]

    def _footer(self) -> list[Json]:
        goal, code = self._one.goal, self._speech.code
        parts: list[Text | str] = [goal.name, _STATES[goal.state]]
        if goal.agreed_on is not None:
            parts.append(mark("Agreement", "agreed on {day} by {name}").fill(day=formats.day(goal.agreed_on, code), name=goal.agreed_by))
        return [self._say(part) for part in parts]


def _part(value: Decimal | None) -> float:
    return float(value) if value is not None else 0.0
