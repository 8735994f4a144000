"""The Incentives tab: payouts, plans, trials, rewards, and what incentives are founded on."""

from ui.tabs.incentives.tab import IncentivesTab

__all__ = ["IncentivesTab"]
