"""Review sheets for tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from salesdesk.documents.review_sheet import Agreement, ReviewSheet, ScoreRow
from salesdesk.documents.trend import Trend, TrendPoint
from salesdesk.fields import Kind

_ATTAINED = (None, "0.92", "0.97", "0.88", "1.01", "0.95", "1.04", "0.99", "1.08", "1.03", "1.01", "1.09")


def a_row(label: str = "Sales", **changes: object) -> ScoreRow:
    row = ScoreRow(label, Decimal(40), Decimal(100), Decimal(40), Kind.MONEY, Decimal(620_000), Decimal("677040.50"), Decimal("1.092"))
    return replace(row, **changes)  # type: ignore[arg-type]


def a_sheet(**changes: object) -> ReviewSheet:
    """Return a full sheet of one page."""
    points = tuple(
        TrendPoint(date(2025 + (month + 9) // 12, (month + 9) % 12 + 1, 1), None if value is None else Decimal(value), Decimal(1))
        for month, value in enumerate(_ATTAINED, start=1)
    )
    sheet = ReviewSheet(
        name="Siobhán O’Neill",
        period="October 2026",
        period_code="2026-10",
        rows=(
            a_row(),
            a_row("Collection rate", kind=Kind.PERCENT, target=Decimal("0.95"), actual=Decimal("0.884"), attainment=Decimal("0.931")),
            ScoreRow("Values", Decimal(20), Decimal(58), Decimal("11.6"), remark="Helps new colleagues"),
        ),
        score=Decimal("91.6"),
        grade="A",
        tone="good",
        rank=(2, 12),
        role="Account manager",
        team="East 1",
        manager="Daniel Schmitz",
        trend=Trend("Attainment, last 12 months", points),
        strengths="Above target for the third month in a row.",
        improve="Payments are followed up late.",
        overall="A strong month.",
        agreements=(Agreement("First visits to eight customers", date(2026, 11, 28), "3 new customers"),),
        data_until=date(2026, 10, 31),
    )
    return replace(sheet, **changes)  # type: ignore[arg-type]
