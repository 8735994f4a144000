"""The Reviews tab: the reviews of a period, and the templates that they are scored by."""

from __future__ import annotations

from salesdesk.text import mark
from ui.paged import PagedTab
from ui.tabs.reviews.page import ReviewsPage
from ui.tabs.reviews.templates_page import TemplatesPage


class ReviewsTab(PagedTab):
    """Performance reviews."""

    name = "reviews"
    title = mark("Tab", "Reviews")
    icon = "clipboard-check"
    pages = (ReviewsPage, TemplatesPage)
