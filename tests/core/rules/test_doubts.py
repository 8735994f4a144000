"""What is improbable about a goal, as a table: the field and the sentence, or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from salesdesk.rules.doubts import Typed, doubts
from salesdesk.rules.smart import Past

TODAY = date(2026, 6, 1)
PAST = Past(months=24, year_before=Decimal(900), trend=Decimal(1000), best=Decimal(1000), best_month=Decimal(120))
PLAIN = Typed(date(2026, 1, 1), date(2026, 12, 31), Decimal(1100), weight=Decimal("0.4"))


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({}, "", ""),
        ({"target": Decimal(1_000_000)}, "target", "1,000 times the best so far"),
        ({"target": Decimal(9)}, "target", "less than a hundredth"),
        ({"target": Decimal(0)}, "target", "zero"),
        ({"target": Decimal(-1)}, "", ""),
        ({"target": Decimal(10_000)}, "", ""),
        ({"target": Decimal("1.2"), "is_ratio": True}, "target", "100 %"),
        ({"target": Decimal("0.4"), "is_ratio": True}, "", ""),
        ({"target": Decimal(200), "is_ratio": True, "is_percent": False}, "", ""),
        ({"target": Decimal(2000), "is_ratio": True, "is_percent": False}, "target", "17 times the best so far"),
        ({"end": date(3024, 12, 31)}, "end", "3024"),
        ({"start": date(1926, 1, 1)}, "start", "1926"),
        ({"weight": Decimal("0.4"), "others": Decimal("0.8")}, "weight", "120 %"),
        ({"weight": Decimal("0.2"), "others": Decimal("0.8")}, "", ""),
        ({"weight": Decimal(9)}, "", ""),
        ({"minimum": Decimal(1200)}, "minimum", "above the target"),
        ({"stretch": Decimal(1000)}, "stretch", "below the target"),
        ({"left_on": date(2026, 5, 31)}, "owner", "2026-05-31"),
        ({"left_on": date(2027, 5, 31)}, "", ""),
        ({"data": False}, "metric", "no data"),
    ],
)
def test_goal_when_something_is_improbable_then_its_field_says_so(change: dict[str, object], field: str, words: str) -> None:
    found = {name: str(said) for name, said in doubts(replace(PLAIN, **change), PAST, TODAY).items()}  # type: ignore[arg-type]
    assert set(found) == ({field} if field else set())
    assert words in found.get(field, "")


def test_target_when_nothing_is_known_of_the_past_then_is_not_doubted() -> None:
    assert doubts(replace(PLAIN, target=Decimal(10**12)), Past(), TODAY) == {}
