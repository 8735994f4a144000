"""Who received how much of what over a year, against results: by person, and by team, tenure and gender where it is known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.fields import Field, Kind
from salesdesk.services.pay.fairness import Fair
from salesdesk.services.pay.rewards import KINDS
from salesdesk.text import Text, mark
from salesdesk.tokens import DENSE_ROW, MEDIUM, SMALL
from ui import looks
from ui.desk import Desk
from ui.messages import listed, say
from ui.tables.table import RecordTable
from ui.tabs.incentives.rows import RowsSource
from ui.widgets.frames import Framed
from ui.widgets.labels import Label

_SALES = (
    Field("sales", mark("Reward", "Sales"), Kind.MONEY, width=14),
    Field("attainment", mark("Reward", "Attainment"), Kind.PERCENT, width=9),
    Field("paid", mark("Reward", "Incentives paid"), Kind.MONEY, width=12),
    Field("awards", mark("Reward", "Rewards received"), width=18),
    Field("worth", mark("Reward", "Worth"), Kind.MONEY, width=10),
    Field("share", mark("Reward", "Of sales"), Kind.PERCENT, width=8),
    Field("of_all_sales", mark("Reward", "Sales share"), Kind.PERCENT, width=10),
    Field("of_all_received", mark("Reward", "Received share"), Kind.PERCENT, width=10),
)
PEOPLE = (Field("name", mark("Reward", "Member"), width=12), Field("group", mark("Reward", "Team"), width=10), *_SALES)
GROUPS = (Field("name", mark("Reward", "Group"), width=15), Field("people", mark("Reward", "People"), Kind.INTEGER, width=7), *_SALES)


_LEAST = 4 * DENSE_ROW


class FairView(QWidget):
    """Two tables under their titles: the people, and the groups that they form."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        people, groups = Framed(self), Framed(self)
        self._people = RecordTable("fairPeople", RowsSource(PEOPLE), desk, people, dense=True)
        self._groups = RecordTable("fairGroups", RowsSource(GROUPS), desk, groups, dense=True)
        self._note = Label("", self)
        self._note.setProperty("role", "label")
        self._note.setWordWrap(True)
        both = QVBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(MEDIUM)
        for table in (self._people, self._groups):
            table.setMinimumHeight(_LEAST)
        both.addWidget(self._note)
        people.hold(_title(self.tr("By person"), people), self._people)
        groups.hold(_title(self.tr("By team, tenure and gender"), groups), self._groups)
        both.addWidget(people, 3)
        both.addWidget(groups, 2)

    def show_fairness(self, people: Sequence[Fair], groups: Sequence[Fair], year: Text) -> None:
        """Show who received what in a `year`."""
        words = self.tr("Pay counts where it is approved. Gender is told only of those of whom it is noted among the members.")
        self._note.setText(looks.headed(say(year), words))
        self._people.set_source(RowsSource(PEOPLE, [(say(one.name), one.group, *_row(one)) for one in people]))
        self._groups.set_source(RowsSource(GROUPS, [(say(one.name), one.people, *_row(one)) for one in groups]))


def _title(words: str, card: QWidget) -> Label:
    title = Label(words, card)
    title.setProperty("role", "title")
    title.setContentsMargins(SMALL, 0, 0, 0)
    return title


def _row(one: Fair) -> tuple[object, ...]:
    counted = [(say(words), one.kinds.get(kind, 0)) for kind, words in KINDS.items()]
    kinds = listed([f"{words} {count}" if count > 1 else words for words, count in counted if count])
    return (one.sales, one.attainment, one.paid, kinds, one.worth, one.share, one.of_all_sales, one.of_all_received)
