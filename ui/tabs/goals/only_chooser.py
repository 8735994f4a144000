"""Which part of a metric's facts the targets are for: all, what has targets or goals already, or something else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.measure import ALL, Metric, Only
from salesdesk.text import Text
from ui.dialogs.base import Dialog
from ui.forms.filters import FilterEditor, Values
from ui.messages import say
from ui.widgets.labels import as_typed

Known = Sequence[tuple[Only, Text | str]]


class OnlyChooser(QComboBox):
    """`chosen` when another part was chosen; `asked` when one is to be made that is not listed."""

    chosen = Signal()
    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("only")
        self.setAccessibleName(self.tr("Limited to"))
        self.setMinimumContentsLength(9)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.only = ALL
        self.activated.connect(self._choose)
        self.offer((), "")

    @property
    def words(self) -> str:
        """What the chosen part is called, "" for all facts."""
        return self.itemText(self.currentIndex()) if self.only else ""

    def offer(self, known: Known, words: str) -> None:
        """List all facts, `known` parts, and the chosen one, which is called `words` where it is none of them."""
        self.clear()
        self.addItem(self.tr("All facts"), "")
        for only, called in known:
            self.addItem(say(called), only.code())
        if self.only and self.findData(self.only.code()) < 0:
            self.addItem(words, self.only.code())
        self.insertSeparator(self.count())
        self.addItem(self.tr("Other…"), None)
        self.setCurrentIndex(self.findData(self.only.code()))
        self.setToolTip(as_typed(self.words))

    @Slot()
    def _choose(self) -> None:
        code = self.currentData()
        if code is None:
            self.setCurrentIndex(self.findData(self.only.code()))
            self.asked.emit()
        elif code != self.only.code():
            self.only = Only.parse(code)
            self.setToolTip(as_typed(self.words))
            self.chosen.emit()


class OnlyDialog(Dialog):
    """Asks for a part of the facts of a metric; `submitted` carries it."""

    submitted = Signal(object)

    def __init__(self, metric: Metric, values: Values, only: Only, parent: QWidget | None) -> None:
        super().__init__("onlyDialog", "", parent, 460)
        self.setWindowTitle(self.tr("Limit to a part"))
        self._metric = metric
        self.filter = FilterEditor(self)
        self.filter.offer(values)
        self.filter.show_only(only)
        self.add_field(self.tr("Limited to"), self.filter, self.tr("Targets for this part stand beside those for all facts."))
        self.add_button("cancel", self.tr("Cancel")).clicked.connect(self.reject)
        self._do = self.add_button("onlyDo", self.tr("Show its targets"), "primary")
        self._do.clicked.connect(self._submit)
        self.filter.edited.connect(self._clear)

    @Slot()
    def _clear(self) -> None:
        self.tell_problem("")

    @Slot()
    def _submit(self) -> None:
        only = self.filter.only()
        try:
            self._metric.check(only)
        except SalesDeskError as error:
            self.tell_problem(say(error.text))
            return
        self.submitted.emit(only)
        self.accept()
