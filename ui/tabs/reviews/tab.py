"""The pages of the Reviews tab."""

from __future__ import annotations

from salesdesk.text import mark
from ui.paged import PagedTab
from ui.records.page import RecordPage
from ui.tabs.reviews.calibration_page import CalibrationPage
from ui.tabs.reviews.page import ReviewsPage
from ui.tabs.reviews.plans_page import PlansPage
from ui.tabs.reviews.templates_page import TemplatesPage


class NotesPage(RecordPage):
    """What was seen or said about somebody, by day."""

    name = record = "note"
    title = mark("Page", "Notes")
    empty = mark("Page", "There are no notes in this period. Note praise, a case or a one-on-one: reviews show it at hand.")
    imports = False
    by_day = True
    watches = frozenset({"note", "member"})


class TeamChangesPage(RecordPage):
    """The team's list of continuous improvement: finding, cause, change, check."""

    name = record = "team_change"
    title = mark("Page", "Team improvements")
    empty = mark("Page", "Nothing on the list yet. Write down what does not work, why, what is changed, and when that is checked.")
    imports = False
    watches = frozenset({"team_change", "team", "member"})


class ReviewsTab(PagedTab):
    """Performance reviews."""

    name = "reviews"
    pages = (ReviewsPage, CalibrationPage, PlansPage, TeamChangesPage, NotesPage, TemplatesPage)
