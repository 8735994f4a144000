"""Action plans: tasks of today, of a week, of a month, by state and by owner."""

from ui.tabs.goals.plans.page import PlansPage

__all__ = ["PlansPage"]
