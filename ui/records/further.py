"""What else belongs to a record than its fields: pages beside its form."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtWidgets import QWidget

from salesdesk.text import Text, mark
from ui.desk import Desk
from ui.records.awards import AwardList
from ui.records.credit import CreditEditor
from ui.records.earning import Earning
from ui.records.history import History
from ui.records.people import PeopleList

Further: TypeAlias = CreditEditor | PeopleList | AwardList | Earning | History
"""A page that shows what belongs to a record when its `open_record` is given the id."""


def further_pages(kind: str, desk: Desk, parent: QWidget) -> dict[str, tuple[Text, Further]]:
    """Return label and page, by name, of what is shown beside the form of records of `kind`."""
    found: dict[str, tuple[Text, Further]] = {}
    if kind == "sale_line":
        found["credit"] = (mark("RecordPanel", "Credit"), CreditEditor(desk, parent))
    if kind == "customer":
        found["people"] = (mark("RecordPanel", "Contacts"), PeopleList(desk, parent))
    if kind == "opportunity":
        found["earning"] = (mark("RecordPanel", "Incentive"), Earning(desk, parent))
    if kind == "team_change":
        found["awards"] = (mark("RecordPanel", "Awards"), AwardList(kind, desk, parent))
    found["history"] = (mark("RecordPanel", "History"), History(kind, desk, parent))
    return found
