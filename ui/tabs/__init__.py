"""The six tabs of the window, one file or folder each; `TABS` is the one list."""

from __future__ import annotations

from ui.tab import Tab
from ui.tabs.customers import CustomersTab
from ui.tabs.goals import GoalsTab
from ui.tabs.incentives import IncentivesTab
from ui.tabs.overview import OverviewTab
from ui.tabs.reviews import ReviewsTab
from ui.tabs.team import TeamTab

TABS: tuple[type[Tab], ...] = (OverviewTab, GoalsTab, TeamTab, CustomersTab, ReviewsTab, IncentivesTab)
