"""The Goals tab: targets by member and month."""

from ui.tabs.goals.tab import GoalsTab

__all__ = ["GoalsTab"]
