"""What a sum over the members who were searched for is made of: the figure of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from salesdesk.fields import Field
from salesdesk.text import mark
from ui.desk import Desk
from ui.messages import say
from ui.tabs.incentives.rows import RowsSource
from ui.tabs.incentives.total_dialog import TotalDialog

_MEMBER = Field("member", mark("Basis", "Member"), width=18)
_HINT = mark("TotalDialog", "Double-click a member to see the facts behind the figure.")


def basis_parts(desk: Desk, field: Field, people: Sequence[tuple[int, str, Any]], total: str, parent: QWidget) -> TotalDialog:
    """Return the dialog of `people`: id, name and figure. It gives the name of the field and the id of who was picked."""
    parts = RowsSource((_MEMBER, field), [(name, value) for _, name, value in people])
    keys = [(field.name, one) for one, _, _ in people]
    return TotalDialog("basisTotal", say(field.label), total, say(_HINT), parts, keys, desk, parent, 460)
