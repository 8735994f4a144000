"""The Reviews tab: the reviews of a period, and the templates that they are scored by."""

from __future__ import annotations

from ui.paged import PagedTab
from ui.tabs.reviews.page import ReviewsPage
from ui.tabs.reviews.templates_page import TemplatesPage


class ReviewsTab(PagedTab):
    """Performance reviews."""

    name = "reviews"
    pages = (ReviewsPage, TemplatesPage)
