"""The Team tab: the people and their teams."""

from __future__ import annotations

from salesdesk.text import mark
from ui.paged import PagedTab
from ui.records.page import RecordPage


class MembersPage(RecordPage):
    """Who sells, in which team, since when."""

    name = record = "member"
    title = mark("Page", "Members")
    empty = mark("Page", "There is nobody in the team yet. Import last month's sheet: its people are found in it.")
    watches = frozenset({"member", "membership", "team", "alias"})


class TeamsPage(RecordPage):
    """The tree of teams."""

    name = record = "team"
    title = mark("Page", "Teams")
    empty = mark("Page", "There are no teams yet. Add one, then say for each member to which team they belong.")
    imports = False
    watches = frozenset({"team", "member"})


class TeamTab(PagedTab):
    """Members and teams."""

    name = "team"
    pages = (MembersPage, TeamsPage)
