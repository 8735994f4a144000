"""Ready review templates in Chinese and English: representative, key account manager, team leader, and the usual short one."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from salesdesk.services.reviews.criteria import (
    ATTAINMENT,
    BONUS,
    CUSTOMER,
    DEDUCTION,
    FEEDBACK,
    GROWTH,
    LINE,
    MANUAL,
    TRAINING,
    VETO,
    Criterion,
)
from salesdesk.services.reviews.template import Band, Template
from salesdesk.text import Text, language, mark

Say = Callable[[Text | str], str]

_RESULTS = mark("Ready", "Results")
_CUSTOMERS = mark("Ready", "Customers")
_BEHAVIOUR = mark("Ready", "Behaviour and values")
_LEARNING = mark("Ready", "Learning and innovation")
_LEADING = mark("Ready", "Leading the team")
_EXTRA = mark("Ready", "On top of the total")
_SURVEY = mark("Ready", "Result of the survey, of 100")
_MEAN = mark("Ready", "Mean of what the team gave, of 100")
_MARGIN = ((Decimal("0.10"), Decimal(40)), (Decimal("0.20"), Decimal(70)), (Decimal("0.30"), Decimal(100)))

_LEVELS: dict[str, tuple[tuple[int, Text], ...]] = {
    "teamwork": (
        (100, mark("Ready", "Others ask for this person; lifts the whole team")),
        (80, mark("Ready", "Helps without being asked; shares what works")),
        (60, mark("Ready", "Helps when asked; keeps agreements")),
        (40, mark("Ready", "Works alone; agreements slip")),
    ),
    "discipline": (
        (100, mark("Ready", "Records complete the same day; others can go on from them")),
        (80, mark("Ready", "Complete every week; small gaps")),
        (60, mark("Ready", "Complete after a reminder")),
        (40, mark("Ready", "Large gaps; nobody can tell how things stand")),
    ),
    "learning": (
        (100, mark("Ready", "Tried something new that works, and taught it to others")),
        (80, mark("Ready", "Learned on purpose and uses it")),
        (60, mark("Ready", "Took part in what was offered")),
        (40, mark("Ready", "No sign of learning in the period")),
    ),
    "leading": (
        (100, mark("Ready", "People grow quickly; open talk every week; clear goals for each")),
        (80, mark("Ready", "Regular one-on-ones with results; goals known to all")),
        (60, mark("Ready", "Talks take place; follow-up is uneven")),
        (40, mark("Ready", "People do not know where they stand")),
    ),
}


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
        usual_grades(),
    )


def usual_grades() -> tuple[Band, ...]:
    """Return the grades of a new template, with usual coefficients of pay and a usual guideline for the distribution."""
    rows = (("S", 95, "1.2", "0.10"), ("A", 85, "1.1", "0.25"), ("B", 70, "1", "0.50"), ("C", 60, "0.8", "0.10"), ("D", 0, "0.5", "0.05"))
    return tuple(Band(Decimal(at), name, Decimal(factor), Decimal(share)) for name, at, factor, share in rows)


def ready_templates(code: str) -> tuple[Template, ...]:
    """Return the ready templates with their texts in the language `code`; each can be saved as it is."""
    say = language(code).say
    return usual_template(code), _representative(say), _key_account(say), _leader(say)


def _representative(say: Say) -> Template:
    results, customers, behaviour, learning, survey = (say(one) for one in (_RESULTS, _CUSTOMERS, _BEHAVIOUR, _LEARNING, _SURVEY))
    return Template(
        say(mark("Ready", "Sales representative, quarter")),
        (
            _attained(say(mark("Ready", "Sales")), 40, "sales_amount", 120, results),
            _attained(say(mark("Ready", "Receipts")), 20, "receipts", 110, results),
            _attained(say(mark("Ready", "New customers")), 10, "new_customers", 120, customers),
            _given(say(mark("Ready", "Customer satisfaction")), CUSTOMER, 10, customers, survey),
            _judged(say, mark("Ready", "Teamwork"), "teamwork", 10, behaviour),
            _judged(say, mark("Ready", "Complete customer records"), "discipline", 5, behaviour),
            _judged(say, mark("Ready", "Learning and new ideas"), "learning", 5, learning),
            _bad_debts(say, say(_EXTRA)),
        ),
        usual_grades(),
        role="representative",
        period_kind="quarter",
    )


def _key_account(say: Say) -> Template:
    results, customers, behaviour, learning, survey = (say(one) for one in (_RESULTS, _CUSTOMERS, _BEHAVIOUR, _LEARNING, _SURVEY))
    growth = Criterion(
        say(mark("Ready", "Growth against last year")),
        GROWTH,
        Decimal(15),
        "sales_amount",
        Decimal(120),
        section=customers,
        base=Decimal(80),
        per=Decimal(1),
        about=say(mark("Ready", "80 points at last year's level, one more for each percent")),
    )
    margin = Criterion(say(mark("Ready", "Gross margin")), LINE, Decimal(10), "gross_margin", points=_MARGIN, section=results)
    return Template(
        say(mark("Ready", "Key account manager, quarter")),
        (
            _attained(say(mark("Ready", "Sales")), 30, "sales_amount", 120, results),
            _attained(say(mark("Ready", "Receipts")), 15, "receipts", 110, results),
            margin,
            growth,
            _given(say(mark("Ready", "Customer satisfaction")), CUSTOMER, 15, customers, survey),
            _judged(say, mark("Ready", "Teamwork"), "teamwork", 10, behaviour),
            _given(say(mark("Ready", "Training")), TRAINING, 5, learning, say(mark("Ready", "Result of the test, of 100"))),
            _bad_debts(say, say(_EXTRA)),
            _lost_accounts(say, say(_EXTRA)),
        ),
        usual_grades(),
        role="key_account",
        period_kind="quarter",
    )


def _leader(say: Say) -> Template:
    results, leading, behaviour, mean = (say(one) for one in (_RESULTS, _LEADING, _BEHAVIOUR, _MEAN))
    team_sales = _attained(say(mark("Ready", "Sales of the team")), 40, "sales_amount", 120, results, team=True)
    team_receipts = _attained(say(mark("Ready", "Receipts of the team")), 20, "receipts", 110, results, team=True)
    left = Criterion(
        say(mark("Ready", "People who left")),
        DEDUCTION,
        Decimal(5),
        section=leading,
        base=Decimal(100),
        per=Decimal(25),
        about=say(mark("Ready", "Good people who left in the period: 25 points off for each")),
    )
    return Template(
        say(mark("Ready", "Team leader, quarter")),
        (
            team_sales,
            team_receipts,
            _judged(say, mark("Ready", "Leading people"), "leading", 15, leading),
            _given(say(mark("Ready", "Feedback of the team")), FEEDBACK, 10, leading, mean),
            left,
            _judged(say, mark("Ready", "Working with other departments"), "teamwork", 5, behaviour),
            _judged(say, mark("Ready", "Learning and new ideas"), "learning", 5, behaviour),
            _bad_debts(say, say(_EXTRA)),
        ),
        usual_grades(),
        role="leader",
        period_kind="quarter",
    )


def _attained(name: str, weight: int, metric: str, cap: int, section: str, team: bool = False) -> Criterion:
    return Criterion(name, ATTAINMENT, Decimal(weight), metric, Decimal(cap), section=section, team=team)


def _given(name: str, kind: str, weight: int, section: str, about: str) -> Criterion:
    return Criterion(name, kind, Decimal(weight), section=section, about=about)


def _judged(say: Say, name: Text, levels: str, weight: int, section: str) -> Criterion:
    told = tuple((Decimal(points), say(words)) for points, words in _LEVELS[levels])
    return Criterion(say(name), MANUAL, Decimal(weight), section=section, levels=told)


def _bad_debts(say: Say, section: str) -> Criterion:
    about = say(mark("Ready", "Money 90 days beyond its due date: 5 points off the total for each case, at most 15"))
    name = say(mark("Ready", "Bad debts"))
    return Criterion(name, BONUS, Decimal(0), cap=Decimal(15), per=Decimal(-5), section=section, about=about)


def _lost_accounts(say: Say, section: str) -> Criterion:
    about = say(mark("Ready", "A key account lost by our own fault: the total is at most 59"))
    return Criterion(
        say(mark("Ready", "Lost key accounts")), VETO, Decimal(0), base=Decimal(0), limit=Decimal(59), section=section, about=about
    )
