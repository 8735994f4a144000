"""The Overview tab: who is on course, and why."""

from ui.tabs.overview.tab import OverviewTab

__all__ = ["OverviewTab"]
