"""The catalogue of rewards as a table: what each costs, its budget, what of it is used."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.fields import Field, Kind
from salesdesk.services.pay.rewards import KINDS, RewardView
from salesdesk.text import mark
from ui.messages import say
from ui.tabs.incentives.rows import RowsSource

CATALOGUE = (
    Field("name", mark("Reward", "Reward"), width=20),
    Field("kind", mark("Reward", "Kind"), width=14),
    Field("cost", mark("Reward", "What one costs"), Kind.MONEY, width=12),
    Field("budget", mark("Reward", "Budget of a year"), Kind.MONEY, width=13),
    Field("spent", mark("Reward", "Used this year"), Kind.MONEY, width=13),
    Field("left", mark("Reward", "Left"), Kind.MONEY, width=12),
    Field("given", mark("Reward", "Given"), Kind.INTEGER, width=8),
)


def catalogue_rows(found: Sequence[RewardView]) -> RowsSource:
    """Return the rows of the catalogue, with the sums of its budgets and of what is used and left of them."""
    rows = [(one.name, say(KINDS[one.kind]), one.cost, one.budget, one.spent, one.left, one.given) for one in found]
    return RowsSource(CATALOGUE, rows, frozenset({"budget", "spent", "left"}))
