"""Documents of a made-up team, to show how a company's own look while they are being designed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from salesdesk.documents import improvement, interview, summary
from salesdesk.documents.document import Document
from salesdesk.documents.printout import Printout
from salesdesk.documents.review import review_pages
from salesdesk.documents.reviews_of import sheet_of
from salesdesk.documents.sheet_parts import Printer, Words, printout
from salesdesk.documents.style import DocumentStyle
from salesdesk.documents.typst import Json
from salesdesk.period import Period
from salesdesk.rules.calibration import distribution
from salesdesk.rules.review_steps import CONFIRMED
from salesdesk.services.reviews.agreements import Agreed
from salesdesk.services.reviews.before import Previous
from salesdesk.services.reviews.calibration import Calibration, Change, Row
from salesdesk.services.reviews.criteria import ATTAINMENT, MANUAL, Criterion
from salesdesk.services.reviews.cycles import FINAL, Cycle
from salesdesk.services.reviews.improvement import EffectMonth, Plan, usual_checks
from salesdesk.services.reviews.scorecards import Line, MonthMark, Person, Scorecard
from salesdesk.services.reviews.scoring import ReviewSummary
from salesdesk.services.reviews.talks import Talk, questions
from salesdesk.text import Text, language, mark

_MONTH = Period.month(2026, 10)
_SHARES = ("0.88", "0.92", "0.97", "0.95", "1.01", "0.99", "1.04", "0.96", "1.08", "1.03", "1.01", "1.09")
_GRADES = ("S", "A", "B", "C", "D")
_GUIDELINE = {"S": Decimal("0.1"), "A": Decimal("0.25"), "B": Decimal("0.5"), "C": Decimal("0.1"), "D": Decimal("0.05")}
_DUE = date(2026, 11, 28)


def example_pages(document: str, style: DocumentStyle, currency: str, ppi: float) -> list[bytes]:
    """Return the pages of a document (of `style.SECTIONS`) about nobody, as PNG pictures; raise `SalesDeskError` as `opened` does."""
    example = _Example(style, currency)
    if document == "review":
        sheet = sheet_of(example.cycle(), example.review(), 1, example.agreed())
        return review_pages(replace(sheet, rank=(2, 12)), style, ppi)
    made = {"interview": example.talk, "improvement": example.plan, "summary": example.team}[document]()
    return made.pages(0, ppi)


class _Example:
    """The people and figures of the examples, in the document's language."""

    def __init__(self, style: DocumentStyle, currency: str) -> None:
        self._printer, self._currency = Printer(style), currency

    def say(self, text: Text) -> str:
        return language(self._printer.style.language).say(text)

    def cycle(self) -> Cycle:
        return Cycle(0, "", _MONTH, 0, self.say(mark("Example", "Monthly review")), 2, 2, 0)

    def person(self) -> Person:
        return Person(self.say(mark("Example", "Lin Wei")), "representative", "", self.say(mark("Example", "Chen Min")), None)

    def review(self) -> ReviewSummary:
        """Return the review of somebody who did well."""
        say = self.say
        results, behaviour = say(mark("Ready", "Results")), say(mark("Ready", "Behaviour and values"))
        levels = (
            (Decimal(100), say(mark("Ready", "Others ask for this person; lifts the whole team"))),
            (Decimal(60), say(mark("Ready", "Helps when asked; keeps agreements"))),
        )
        sales = Criterion(say(mark("Ready", "Sales")), ATTAINMENT, Decimal(60), "sales_amount", section=results)
        receipts = Criterion(say(mark("Ready", "Receipts")), ATTAINMENT, Decimal(20), "receipts", section=results)
        team = Criterion(say(mark("Ready", "Teamwork")), MANUAL, Decimal(20), section=behaviour, levels=levels)
        lines = (
            _line(sales, "620000", "677040", "109.2", "65.52"),
            _line(receipts, "500000", "465000", "93", "18.6"),
            Line(team, None, None, None, Decimal(80), Decimal(16), "", None),
        )
        target = Decimal(500_000)
        months = tuple(MonthMark(_MONTH.shifted(at - 11), Decimal(share) * target, target) for at, share in enumerate(_SHARES))
        total = Decimal("100.12")
        card = Scorecard(lines, total, "S", Decimal(1), months, self.person(), _GRADES, self._currency, _MONTH.end, total)
        comments = {
            "strengths": say(mark("Example", "Above target for the third month in a row; won an old customer back.")),
            "to_improve": say(mark("Example", "Receipts are followed up late: call before the due date.")),
            "development": say(mark("Example", "Leads the talk with a key account by herself.")),
            "comment": say(mark("Example", "A strong month.")),
        }
        return ReviewSummary(1, 1, FINAL, card, 1, 2, comments, _MONTH.end, CONFIRMED)

    def agreed(self) -> tuple[Agreed, ...]:
        return (Agreed(1, self.say(mark("Example", "First visits to eight new customers")), "", _DUE, False),)

    def _printed(self, document: Document, words: Words, sheet: dict[str, Json]) -> Printout:
        return printout(document, self._printer.style, [1], [sheet], self._printer.words(words))

    def talk(self) -> Printout:
        """Return the sheet of a talk."""
        one = self.review()
        points = {line.criterion.name: line.points - 4 for line in one.card.lines if line.points is not None}
        before = Previous(_MONTH.shifted(-1), FINAL, Decimal("94.3"), "A", self.agreed(), points)
        talk = Talk(planned_on=date(2026, 11, 4), questions=tuple((self.say(asked), "") for asked in questions(one, before)))
        sheet = interview.interview_sheet(self._printer, _MONTH, one, talk, before, self.agreed())
        return self._printed(interview.DOCUMENT, interview.WORDS, sheet)

    def plan(self) -> Printout:
        """Return an improvement plan with one check held."""
        start = date(2026, 8, 1)
        checks = usual_checks(start)
        held = replace(checks[0], held_on=checks[0].day, result="behind", finding=self.say(mark("Example", "Two of three called in time.")))
        plan = Plan(
            1,
            start,
            checks[-1].day,
            self.say(mark("Example", "Money comes in later every month; reminders start too late.")),
            self.say(mark("Example", "Receipts reach their target by October, and no invoice is older than 60 days.")),
            self.say(mark("Example", "Call seven days before payment is due.\nAgree on a plan for every old invoice.")),
            self.say(mark("Example", "A list of what is due every Monday.")),
            "receipts",
            Decimal(500_000),
            checks=(held, *checks[1:]),
        )
        phases = ("before", "before", "during", "during", "during")
        figures = ("410000", "388000", "430000", "452000", "465000")
        months = tuple(
            EffectMonth(_MONTH.shifted(at - 4), Decimal(figure), phase)
            for at, (figure, phase) in enumerate(zip(figures, phases, strict=True))
        )
        sheet = improvement.plan_sheet(self._printer, plan, self.person(), months)
        return self._printed(improvement.DOCUMENT, improvement.WORDS, sheet)

    def team(self) -> Printout:
        """Return the summary of two people, one of them calibrated."""
        first, name = self.review(), self.say(mark("Example", "Chen Min"))
        card = replace(first.card, person=Person(name, "key_account", "", "", None), total=Decimal(78), computed=Decimal("74.5"), grade="B")
        second = replace(first, id=2, member_id=2, card=card, rank=2)
        rows = (
            Row(first, Decimal("1.092"), Decimal("94.3"), None, 3, ()),
            Row(second, Decimal("0.81"), Decimal(76), None, 2, ()),
        )
        spread = distribution(["S", "B"], _GRADES, _GUIDELINE)
        why = self.say(mark("Example", "Took over two accounts in the middle of the month."))
        change = Change(2, name, "calibrated", None, Decimal(78), "", datetime(2026, 11, 2, tzinfo=UTC), why)
        found = Calibration(rows, spread, ())
        sheet = summary.summary_sheet(
            self._printer, _MONTH, (self.say(mark("Example", "Sales team")), self.cycle().template), found, [change]
        )
        return self._printed(summary.DOCUMENT, summary.WORDS, sheet)


def _line(criterion: Criterion, target: str, actual: str, points: str, adds: str) -> Line:
    reached = Decimal(actual) / Decimal(target)
    return Line(criterion, Decimal(target), Decimal(actual), reached, Decimal(points), Decimal(adds), "", None)
