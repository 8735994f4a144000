"""What a metric is limited to: up to two dimensions, each with values to choose from or to type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from salesdesk.measure import ALL, Only
from salesdesk.measure.only import LABELS, NEW, REPEAT
from ui.messages import say
from ui.widgets.box import Box

_ROWS = 2
Values = Mapping[str, Sequence[tuple[object, str]]]


class FilterEditor(QWidget):
    """`edited` at each change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: dict[str, list[tuple[object, str]]] = {}
        self._rows: list[tuple[QComboBox, QComboBox]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        for at in range(_ROWS):
            what, which = Box(self), Box(self)
            what.setObjectName(f"filterWhat{at}")
            which.setObjectName(f"filterWhich{at}")
            what.setAccessibleName(self.tr("Limit to"))
            which.setAccessibleName(self.tr("Value"))
            what.addItem(self.tr("All facts") if not at else self.tr("No further limit"), "")
            for name, label in LABELS.items():
                what.addItem(say(label), name)
            which.setEnabled(False)
            for box in (what, which):
                # The longest word of a list needs no room for itself: the list is as wide as it must be when it is open.
                box.setMinimumContentsLength(7)
                box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            grid.addWidget(what, at, 0)
            grid.addWidget(which, at, 1)
            self._rows.append((what, which))
            what.activated.connect(self._choose_what)
            which.activated.connect(self.edited)
        self._show_rows()

    def offer(self, values: Values) -> None:
        """Offer `values` by dimension; what was chosen before they came stays."""
        offered = {name: list(found) for name, found in values.items()}
        offered["customers"] = [(NEW, self.tr("new customers")), (REPEAT, self.tr("repeat customers"))]
        if offered == self._values:
            return
        before, self._values = self.only(), offered
        for what, which in self._rows:
            kept = which.currentData()
            self._fill(what, which)
            self._choose(which, kept)
        self._show_rows()
        if self.only() != before:
            self.edited.emit()

    def show_only(self, only: Only) -> None:
        """Show a filter; of several values in one dimension the first."""
        wanted = [name for name in LABELS if name in only.dimensions][:_ROWS]
        for at, (what, which) in enumerate(self._rows):
            name = wanted[at] if at < len(wanted) else ""
            what.setCurrentIndex(max(what.findData(name), 0))
            self._fill(what, which)
            if name:
                self._choose(which, only.customers if name == "customers" else getattr(only, name)[0])
        self._show_rows()

    @staticmethod
    def _choose(which: QComboBox, value: object) -> None:
        if value is None:
            return
        if which.findData(value) < 0:
            which.addItem(str(value), value)
        which.setCurrentIndex(which.findData(value))

    def only(self) -> Only:
        """Return the filter that is chosen."""
        found: dict[str, object] = {}
        for what, which in self._rows:
            name, value = what.currentData(), which.currentData()
            if name and value is not None:
                found[name] = value if name == "customers" else (value,)
        return Only(**found) if found else ALL  # type: ignore[arg-type]

    @Slot()
    def _choose_what(self) -> None:
        for what, which in self._rows:
            if which.property("of") != what.currentData():
                self._fill(what, which)
        self._show_rows()
        self.edited.emit()

    def _fill(self, what: QComboBox, which: QComboBox) -> None:
        name = what.currentData()
        which.clear()
        which.setProperty("of", name)
        for value, words in self._values.get(name, ()):
            which.addItem(words, value)
        which.setEnabled(bool(name))

    def _show_rows(self) -> None:
        first = bool(self._rows[0][0].currentData())
        for widget in self._rows[1]:
            widget.setVisible(first)


def first_of(only: Only) -> Only:
    """Return a filter with the first value of each of its first dimensions alone: what the fields show of it."""
    found: dict[str, object] = {}
    for name in [one for one in LABELS if one in only.dimensions][:_ROWS]:
        value = getattr(only, name)
        found[name] = value if name == "customers" else value[:1]
    return Only(**found)  # type: ignore[arg-type]
