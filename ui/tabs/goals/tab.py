"""The pages of the Goals tab."""

from ui.paged import PagedTab
from ui.tabs.goals.book.page import GoalsPage
from ui.tabs.goals.plans.page import PlansPage
from ui.tabs.goals.targets_page import TargetsPage


class GoalsTab(PagedTab):
    """Targets, goals and action plans."""

    name = "goals"
    pages = (TargetsPage, GoalsPage, PlansPage)
