"""Who received how much of what over a year, against results: by person, and by team, tenure and gender where it is known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from salesdesk.fields import Field, Kind
from salesdesk.services.pay.fairness import Fair
from salesdesk.text import mark
from salesdesk.tokens import MEDIUM, SMALL
from ui.desk import Desk
from ui.messages import say
from ui.tables.table import RecordTable
from ui.tabs.incentives.rows import RowsSource

FAIR = (
    Field("name", mark("Reward", "Member or group"), width=16),
    Field("group", mark("Reward", "Team"), width=12),
    Field("people", mark("Reward", "People"), Kind.INTEGER, width=8),
    Field("sales", mark("Reward", "Sales"), Kind.MONEY, width=14),
    Field("attainment", mark("Reward", "Attainment"), Kind.PERCENT, width=10),
    Field("paid", mark("Reward", "Incentives paid"), Kind.MONEY, width=13),
    Field("awards", mark("Reward", "Awards"), Kind.INTEGER, width=8),
    Field("worth", mark("Reward", "Worth"), Kind.MONEY, width=11),
    Field("share", mark("Reward", "Of sales"), Kind.PERCENT, width=9),
)


class FairView(QWidget):
    """Two tables: the people, and the groups that they form."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._people = RecordTable("fairness", RowsSource(FAIR), desk, self)
        self._groups = RecordTable("fairGroups", RowsSource(FAIR), desk, self, dense=True)
        words = self.tr("Pay counts where it is approved. Gender is told only of those of whom it is noted among the members.")
        note = QLabel(words, self)
        note.setProperty("role", "label")
        note.setWordWrap(True)
        both = QVBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(MEDIUM)
        both.addWidget(note)
        both.addWidget(card_of(self._people, self), 3)
        both.addWidget(card_of(self._groups, self), 2)

    def show_fairness(self, people: Sequence[Fair], groups: Sequence[Fair]) -> None:
        """Show who received what."""
        self._people.set_source(RowsSource(FAIR, [_row(one) for one in people]))
        self._groups.set_source(RowsSource(FAIR, [_row(one) for one in groups]))


def card_of(widget: QWidget, parent: QWidget) -> QFrame:
    """Return a card that holds `widget`."""
    card = QFrame(parent)
    card.setObjectName("card")
    inner = QVBoxLayout(card)
    inner.setContentsMargins(SMALL, SMALL, SMALL, SMALL)
    inner.addWidget(widget)
    return card


def _row(one: Fair) -> tuple[object, ...]:
    return (say(one.name), one.group, one.people, one.sales, one.attainment, one.paid, one.awards, one.worth, one.share)
