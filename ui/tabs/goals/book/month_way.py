"""By what a target goes over its months: the ways, the profiles of the workspace, and a button that saves, renames and forgets these."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from salesdesk.services.goals.month_split import PROFILE
from salesdesk.tokens import SMALL
from ui.desk import Desk
from ui.tabs.goals.book.profiles import Profiles, ProfilesDialog
from ui.widgets.box import Box
from ui.widgets.buttons import Button

Shown = Callable[[], Sequence[Decimal]]


class MonthWay(QWidget):
    """`chosen` when another way is chosen, `changed` carries the profiles after one was saved, renamed or forgotten.

    `ways` are the words by way; `shown` gives the values that a profile would be made of: twelve, January first, or none.
    """

    chosen = Signal()
    changed = Signal(object)

    def __init__(
        self,
        name: str,
        desk: Desk,
        ways: Mapping[str, str],
        known: Collection[str],
        shown: Callable[[], Sequence[Decimal]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk, self._ways, self._known, self._shown = desk, ways, known, shown
        self.box = Box(self)
        self.box.setObjectName(name)
        self.box.setMinimumContentsLength(12)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._profiles = Button(self.tr("Profiles…"), self)
        self._profiles.setObjectName(f"{name}Profiles")
        self._profiles.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.box, 1)
        row.addWidget(self._profiles)
        self.setFocusProxy(self.box)
        self.box.activated.connect(self.chosen)
        self._profiles.clicked.connect(self._open_profiles)
        self._list()

    @property
    def way(self) -> str:
        """The way that is chosen."""
        return str(self.box.currentData())

    def _list(self) -> None:
        for way, words in self._ways.items():
            self.box.addItem(words, way)
        for name in sorted(self._known):
            self.box.addItem(self.tr("By the profile “{name}”").format(name=name), PROFILE + name)

    @Slot()
    def _open_profiles(self) -> None:
        dialog = ProfilesDialog(self._desk, self._known, self._shown(), self)
        dialog.changed.connect(self._take)
        dialog.open()

    @Slot(object)
    def _take(self, known: Profiles) -> None:
        """List the profiles that there are now; figures stay as they are, also where the profile they came from is gone."""
        chosen = self.way
        self._known = known
        self.box.clear()
        self._list()
        self.box.setCurrentIndex(max(self.box.findData(chosen), 0))
        self.changed.emit(known)
