"""A made-up review, to show how a company's documents look while they are being designed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from salesdesk.documents.review_sheet import Agreement, ReviewSheet, ScoreRow, Signer
from salesdesk.documents.trend import Trend, TrendPoint
from salesdesk.fields import Kind
from salesdesk.period import Period
from salesdesk.text import language, mark

_SHARES = ("0.88", "0.92", "0.97", "0.95", "1.01", "0.99", "1.04", "0.96", "1.08", "1.03", "1.01", "1.09")


def example_sheet(code: str, currency: str = "CNY") -> ReviewSheet:
    """Return a review of nobody, its texts in the language `code`."""
    say = language(code).say
    month = Period.month(2026, 10)
    results, behaviour = say(mark("Ready", "Results")), say(mark("Ready", "Behaviour and values"))
    sales, receipts, team = say(mark("Ready", "Sales")), say(mark("Ready", "Receipts")), say(mark("Ready", "Teamwork"))
    levels = (
        (Decimal(100), say(mark("Ready", "Others ask for this person; lifts the whole team"))),
        (Decimal(60), say(mark("Ready", "Helps when asked; keeps agreements"))),
    )
    points = tuple(TrendPoint(month.shifted(at - 11).start, Decimal(share), Decimal(1)) for at, share in enumerate(_SHARES))
    return ReviewSheet(
        name=say(mark("Example", "Lin Wei")),
        period=month.label(),
        period_code=month.code(),
        rows=(
            ScoreRow(
                sales,
                Decimal(60),
                Decimal("109.2"),
                Decimal("65.52"),
                Kind.MONEY,
                Decimal(620_000),
                Decimal(677_040),
                Decimal("1.092"),
                section=results,
            ),
            ScoreRow(
                receipts,
                Decimal(20),
                Decimal(93),
                Decimal("18.6"),
                Kind.MONEY,
                Decimal(500_000),
                Decimal(465_000),
                Decimal("0.93"),
                section=results,
            ),
            ScoreRow(team, Decimal(20), Decimal(80), Decimal(16), section=behaviour, levels=levels),
        ),
        score=Decimal("100.12"),
        grade="S",
        tone="good",
        rank=(2, 12),
        role=mark("Member", "Sales representative"),
        manager=say(mark("Example", "Chen Min")),
        currency=currency,
        trend=Trend(mark("Review", "Attainment of the sales target, last 12 months"), points),
        strengths=say(mark("Example", "Above target for the third month in a row; won an old customer back.")),
        improve=say(mark("Example", "Receipts are followed up late: call before the due date.")),
        overall=say(mark("Example", "A strong month.")),
        agreements=(Agreement(say(mark("Example", "First visits to eight new customers")), date(2026, 11, 28)),),
        signers=(
            Signer(mark("Review", "Reviewed"), say(mark("Example", "Lin Wei"))),
            Signer(mark("Review", "Manager"), say(mark("Example", "Chen Min"))),
            Signer(mark("Review", "Human resources")),
        ),
        data_until=month.end,
    )
