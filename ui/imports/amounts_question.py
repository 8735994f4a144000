"""Whether the amounts that stand in one row all count: one click for all of them, one for the one that counts otherwise."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QWidget

from salesdesk.imports.plan.cells.parallel import can_count_together, counted_together
from salesdesk.imports.preview import ShownTable
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.tokens import MEDIUM, SMALL
from ui.imports.corrections import Corrections
from ui.imports.sign import QuestionSign
from ui.widgets.buttons import Button
from ui.widgets.labels import Label


class AmountsQuestion(QFrame):
    """`answered` after each answer; it stands in the `Corrections` by then. Hidden where there is nothing to ask."""

    answered = Signal()

    def __init__(self, corrections: Corrections, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("amountsQuestion")
        self._corrections = corrections
        self._table: RecognisedTable | None = None
        self._sign, self.words = QuestionSign(self), Label("", self)
        self.words.setObjectName("amountsWords")
        self.words.setWordWrap(True)
        self.all, self.one = Button(self.tr("Count all of them"), self), Button("", self)
        self.all.setObjectName("countAll")
        self.one.setObjectName("countOne")
        self._group = QButtonGroup(self)
        for button in (self.all, self.one):
            button.setCheckable(True)
            button.setProperty("role", "answer")
            button.setAutoDefault(False)
            self._group.addButton(button)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        layout.setSpacing(SMALL)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.words, 1)
        for button in (self.all, self.one):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.all.clicked.connect(self._count_all)
        self.one.clicked.connect(self._count_one)
        self.hide()

    def ask(self, shown: ShownTable) -> None:
        """Ask whether the parallel amounts of `shown` all count, with how it is now."""
        table = self._table = shown.plan.table
        asked = shown.plan.target is not None and can_count_together(table)
        if asked:
            together = bool(counted_together(table))
            names = self.tr(", ").join(f"“{one.header}”" for one in table.columns if one.index in table.parallel)
            words = self.tr("{columns}: amounts of the same row. Do all of them count, each as a line of its own?")
            self.words.setText(words.format(columns=names))
            self.one.setText(self.tr("Only “{column}”").format(column=_counted(table)))
            self.all.setChecked(together)
            self.one.setChecked(not together)
            self._sign.show_open(not together)
        self.setVisible(asked)

    @Slot()
    def _count_all(self) -> None:
        if self._table is not None:
            for index in self._table.parallel:
                self._corrections.set_meaning(self._table, index, Meaning.AMOUNT)
            self.answered.emit()

    @Slot()
    def _count_one(self) -> None:
        if self._table is not None:
            first = _first(self._table)
            for index in self._table.parallel:
                self._corrections.set_meaning(self._table, index, Meaning.AMOUNT if index == first else Meaning.IGNORED)
            self.answered.emit()


def _first(table: RecognisedTable) -> int:
    """Return the amount that counts alone: the first that is taken for one."""
    return next(one.index for one in table.columns if one.index in table.parallel and one.meaning is Meaning.AMOUNT)


def _counted(table: RecognisedTable) -> str:
    return table.columns_at(_first(table)).header
