"""A goal agreement on paper: what is signed is told exactly, and each month reads as a figure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from salesdesk.db import Database
from salesdesk.documents.agreement import agreements
from salesdesk.measure import EVERYONE
from salesdesk.services.goals.edit import save_goal
from salesdesk.services.goals.wanted import WantedGoal, WantedResult
from salesdesk.services.settings import change_settings

FIRST, LAST = date(2026, 1, 1), date(2026, 2, 28)


@pytest.mark.parametrize(
    ("language", "currency", "months", "says"),
    [
        ("zh", "CNY", ("200000", "300000"), ("50万元", "20 30")),
        ("zh", "CNY", ("204000.5", "300000"), ("504,000.5元", "20.4 30")),
        ("en", "USD", ("83000", "1044000"), ("1,127,000USD", "83 1,044")),
        ("en", "USD", ("1000000", "1500000"), ("2.5USD M", "1 1.5")),
    ],
)
def test_agreement_when_printed_then_its_target_is_exact_and_its_months_are_figures(
    sqlite_database: Database, tmp_path: Path, language: str, currency: str, months: Sequence[str], says: Sequence[str]
) -> None:
    change_settings(sqlite_database, {"language": language, "currency": currency})
    targets = {date(2026, at, 1): Decimal(one) for at, one in enumerate(months, 1)}
    results = (WantedResult("Rate", "percent", target=Decimal("0.3325")), WantedResult("Index", target=Decimal("2.55")))
    goal = save_goal(sqlite_database, WantedGoal("Spring", EVERYONE, FIRST, LAST, "sales_amount", months=targets, results=results))

    agreements(sqlite_database, [goal]).save_as_one(tmp_path / "goal.pdf")

    (page,) = PdfReader(tmp_path / "goal.pdf").pages
    words = " ".join(page.extract_text().split()).replace(" 万元", "万元").replace(" USD", "USD").replace(" 元", "元")
    for one in (*says, "33.25%", "2.55"):
        assert one in words, words
