"""The pages of the Incentives tab."""

from __future__ import annotations

from ui.paged import PagedTab
from ui.tabs.incentives.basis import BasisPage, SharedSalesPage
from ui.tabs.incentives.payouts import PayoutsPage
from ui.tabs.incentives.plans_page import PlansPage
from ui.tabs.incentives.rewards_page import RewardsPage
from ui.tabs.incentives.trials_page import TrialsPage


class IncentivesTab(PagedTab):
    """What the team is owed and why, from the plan to the row of the sheet."""

    name = "incentives"
    pages = (PayoutsPage, PlansPage, TrialsPage, RewardsPage, BasisPage, SharedSalesPage)
