"""The templates of plans that come with the program, in the language of whoever starts them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from salesdesk.text import Text, mark


@dataclass(frozen=True, slots=True)
class Step:
    """One task of a shipped template; `begins` and `ends` are working days after the first, `effort` is in hours."""

    name: Text
    kind: str
    begins: int
    ends: int
    effort: Decimal
    priority: str = "normal"


@dataclass(frozen=True, slots=True)
class Shipped:
    """A template that comes with the program; `code` names it."""

    code: str
    name: Text
    note: Text
    steps: tuple[Step, ...]


def _step(name: Text, kind: str, begins: int, ends: int, hours: str, priority: str = "normal") -> Step:
    return Step(name, kind, begins, ends, Decimal(hours), priority)


SHIPPED: tuple[Shipped, ...] = (
    Shipped(
        "new_customers",
        mark("Plan", "New-customer drive"),
        mark("Plan", "Four weeks from a list of prospects to first orders."),
        (
            _step(mark("Plan", "Say whom we look for: industry, size, region, need"), "market", 0, 0, "2", "high"),
            _step(mark("Plan", "List 30 prospects with a name and a phone number each"), "market", 0, 2, "6"),
            _step(mark("Plan", "Ask ten satisfied customers for an introduction"), "care", 1, 4, "3"),
            _step(mark("Plan", "Write the opening call and the two-page introduction"), "market", 1, 3, "3"),
            _step(mark("Plan", "First calls: 15 prospects"), "market", 3, 6, "6", "high"),
            _step(mark("Plan", "First calls: the other 15 prospects"), "market", 7, 9, "6"),
            _step(mark("Plan", "Visit the eight most promising ones"), "market", 8, 13, "16", "high"),
            _step(mark("Plan", "Send an offer within two days of each visit"), "sales", 9, 15, "6"),
            _step(mark("Plan", "Half-time: what works, what does not, whom to drop"), "sales", 10, 10, "1"),
            _step(mark("Plan", "Follow up each offer by phone"), "sales", 14, 17, "4"),
            _step(mark("Plan", "Close first orders and hand them over to service"), "sales", 16, 19, "6", "high"),
            _step(mark("Plan", "Review: new customers, cost, what to repeat"), "sales", 19, 19, "2"),
        ),
    ),
    Shipped(
        "quarter_receipts",
        mark("Plan", "Quarter-end receipts drive"),
        mark("Plan", "Three weeks before the quarter ends: collect what is due, agree on dates for the rest."),
        (
            _step(mark("Plan", "List all open amounts by age and by customer"), "sales", 0, 0, "2", "high"),
            _step(mark("Plan", "Check deliveries and invoices of the ten largest amounts"), "sales", 0, 1, "3"),
            _step(mark("Plan", "Send statements to all who owe more than 30 days"), "sales", 1, 2, "3"),
            _step(mark("Plan", "Call everybody who owes more than 60 days"), "sales", 2, 4, "6", "high"),
            _step(mark("Plan", "Visit the three largest debtors and agree on a date"), "care", 3, 7, "9", "high"),
            _step(mark("Plan", "Solve complaints that hold payments back, with service and finance"), "care", 3, 8, "6"),
            _step(mark("Plan", "Remind those whose date comes this week"), "sales", 5, 9, "2"),
            _step(mark("Plan", "Second round of calls: dates that passed"), "sales", 8, 11, "4", "high"),
            _step(mark("Plan", "Tell the manager who will not pay, and what is proposed"), "sales", 10, 10, "1"),
            _step(mark("Plan", "Last calls before the quarter closes"), "sales", 12, 14, "3", "high"),
            _step(mark("Plan", "Close: received against the target, what is carried over"), "sales", 14, 14, "2"),
        ),
    ),
)
