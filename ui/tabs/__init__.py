"""The six tabs of the window, one file or folder each; `TABS` is the one list.

A tab's code is imported when the tab is first seen, or a file a turn while nobody waits (`ui.warm`): the window is there before what it
does not show yet. So the packages of the tabs import nothing themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from salesdesk.text import Text, mark
from ui.tab import Tab


@dataclass(frozen=True, slots=True)
class TabEntry:
    """A tab as the row of tabs shows it; `load` imports its class."""

    name: str
    title: Text
    icon: str
    load: Callable[[], type[Tab]]


def _overview() -> type[Tab]:
    from ui.tabs.overview.tab import OverviewTab

    return OverviewTab


def _goals() -> type[Tab]:
    from ui.tabs.goals.tab import GoalsTab

    return GoalsTab


def _team() -> type[Tab]:
    from ui.tabs.team import TeamTab

    return TeamTab


def _customers() -> type[Tab]:
    from ui.tabs.customers import CustomersTab

    return CustomersTab


def _reviews() -> type[Tab]:
    from ui.tabs.reviews.tab import ReviewsTab

    return ReviewsTab


def _incentives() -> type[Tab]:
    from ui.tabs.incentives.tab import IncentivesTab

    return IncentivesTab


TABS: tuple[TabEntry, ...] = (
    TabEntry("overview", mark("Tab", "Overview"), "layout-dashboard", _overview),
    TabEntry("goals", mark("Tab", "Goals"), "target", _goals),
    TabEntry("team", mark("Tab", "Team"), "users", _team),
    TabEntry("customers", mark("Tab", "Customers"), "building-2", _customers),
    TabEntry("reviews", mark("Tab", "Reviews"), "clipboard-check", _reviews),
    TabEntry("incentives", mark("Tab", "Incentives"), "award", _incentives),
)
