"""The one question that a table may leave open: to which month, or year, its rows belong, or in which month somebody left."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.imports.plan.cells.period_ends import kind_of_period
from salesdesk.imports.plan.choices import TableChoice
from salesdesk.imports.preview import ShownTable
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.period import Period
from salesdesk.tokens import SMALL
from ui.imports.corrections import Corrections
from ui.imports.sign import QuestionSign
from ui.widgets.choosers import PeriodChooser
from ui.widgets.labels import Label


class PeriodQuestion(QWidget):
    """`answered` carries a `Period`. Hidden where there is nothing to ask."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("periodQuestion")
        self._asks_year = False
        self._open = False
        self._sign, self._words = QuestionSign(self), Label("", self)
        self._chooser = PeriodChooser(self)
        self._chooser.setObjectName("importPeriod")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        for widget in (self._sign, self._words, self._chooser):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._chooser.chosen.connect(self._tell)
        self.hide()

    def ask(self, shown: ShownTable, choice: TableChoice | None) -> None:
        """Ask what `shown` does not say; with what was answered, or what was assumed."""
        plan = shown.plan
        needs = plan.table.needs
        self._asks_year = "year" in needs
        said = choice is not None and bool(choice.day or choice.year)
        asked = plan.target is not None and (bool({"period", "year"} & set(needs)) or plan.default_day is not None or said)
        self._open = not said
        if asked:
            if plan.table.kind is TableKind.ROSTER:
                asking = self.tr("Some have left, no day is given. Their last month is:")
                self._words.setText(asking if self._open else self.tr("Their last month is:"))
            elif self._asks_year:
                self._words.setText(self.tr("Its months name no year. They are of:") if self._open else self.tr("Its months are of:"))
            else:
                self._words.setText(self.tr("It has no dates. Its rows belong to:") if self._open else self.tr("Its rows belong to:"))
            said_period = choice.period if choice is not None else None
            self._chooser.show_period(said_period or Period.of(self._kind(plan.table), self._day(shown, choice)))
            self._sign.show_open(self._open)
        self.setVisible(asked)

    def put(self, corrections: Corrections, table: RecognisedTable, period: object) -> None:
        """Put the answer into `corrections`."""
        assert isinstance(period, Period)
        if self._asks_year:
            corrections.set_year(table, period.end.year)
        else:
            corrections.set_period(table, period)

    def _kind(self, table: RecognisedTable) -> str:
        """Return the kind of period that the table speaks of: a quarter under the title Q4."""
        if self._asks_year:
            return "year"
        named = kind_of_period(table.period) if table.period is not None else "month"
        return named if named in ("quarter", "half", "year") else "month"

    def _day(self, shown: ShownTable, choice: TableChoice | None) -> date:
        if choice is not None and choice.day:
            return choice.day
        if choice is not None and choice.year:
            return date(choice.year, 12, 31)
        if shown.plan.default_day:
            return date.fromisoformat(shown.plan.default_day)
        return shown.last_day or date.today()

    @Slot(object)
    def _tell(self, period: object) -> None:
        self.answered.emit(period)
