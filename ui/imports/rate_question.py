"""What is asked where amounts are in a currency without a rate: the rate, or that the workspace be kept in that currency."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.imports.plan.choices import RateChoice
from salesdesk.imports.preview import ShownTable
from salesdesk.tokens import MEDIUM, SMALL
from ui import looks
from ui.forms.reading import Unreadable, number
from ui.imports.corrections import Corrections
from ui.imports.sign import QuestionSign
from ui.widgets.buttons import Button, LinkLabel
from ui.widgets.labels import Label

_WIDTH = 110


class RateQuestion(QFrame):
    """`answered` after each answer; it stands in the `Corrections` by then. Hidden where there is nothing to ask."""

    answered = Signal()

    def __init__(self, corrections: Corrections, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rateQuestion")
        self._corrections = corrections
        self._shown: ShownTable | None = None
        self._open = False
        self._sign = QuestionSign(self)
        self.words, self._one, self._home, self.problem = (Label("", self) for _ in range(4))
        self.words.setObjectName("rateWords")
        self.words.setWordWrap(True)
        self.problem.setProperty("role", "bad")
        self.field = QLineEdit(self)
        self.field.setObjectName("rateField")
        self.field.setFixedWidth(_WIDTH)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.setPlaceholderText("7.1234")
        self.use, self.keep = Button(self.tr("Use this rate"), self), Button("", self)
        self.use.setObjectName("useRate")
        self.keep.setObjectName("keepInCurrency")
        self.back = LinkLabel("", self)
        self.back.setObjectName("rateBack")
        for button in (self.use, self.keep):
            button.setAutoDefault(False)
        self._lay_out()
        self.field.returnPressed.connect(self._use)
        self.field.textEdited.connect(self._typed)
        self.use.clicked.connect(self._use)
        self.keep.clicked.connect(self._keep)
        self.back.clicked.connect(self._go_back)
        self.hide()

    def _lay_out(self) -> None:
        head, below = QHBoxLayout(), QHBoxLayout()
        for line in (head, below):
            line.setSpacing(SMALL)
        head.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.words, 1)
        head.addWidget(self.back)
        for widget in (self._one, self.field, self._home, self.use):
            below.addWidget(widget)
        below.addStretch(1)
        below.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        layout.setSpacing(SMALL)
        layout.addLayout(head)
        layout.addLayout(below)
        layout.addWidget(self.problem)

    def ask(self, shown: ShownTable) -> None:
        """Ask for the first rate that `shown` lacks; or say what was answered."""
        self._shown = shown
        money, said = shown.currencies, self._corrections.rates_of(shown.plan.table)
        self._open = bool(money.lacking)
        self._say_problem("")
        if self._open:
            self._ask_for_rate(shown)
        elif self._corrections.currency is not None:
            self.words.setText(self.tr("This workspace will be kept in {currency}: it holds no amounts yet.").format(currency=money.home))
            self.back.setText(self.tr("Not so"))
        elif said:
            sentence = self.tr("From {day} on, 1 {currency} = {rate} {home}.")
            told = [sentence.format(day=one.day, currency=one.currency, rate=f"{one.rate:f}", home=money.home) for one in said]
            self.words.setText(looks.sentences(*told))
            self.back.setText(self.tr("Change"))
        for widget in (self._one, self.field, self._home, self.use):
            widget.setVisible(self._open)
        self.keep.setVisible(self._open and money.free)
        self.back.setVisible(not self._open)
        self._sign.show_open(self._open)
        self.setVisible(self._open or self._corrections.currency is not None or bool(said))

    def _ask_for_rate(self, shown: ShownTable) -> None:
        money = shown.currencies
        first = money.lacking[0]
        sentence = self.tr("Amounts are in {currency}, and no rate is known from {day} on: they cannot be taken until one is.")
        self.words.setText(sentence.format(currency=first.currency, day=first.day))
        self._one.setText(f"1 {first.currency} =")
        self._home.setText(money.home)
        self.field.clear()
        self.field.setAccessibleName(f"1 {first.currency} = … {money.home}")
        self.keep.setText(self.tr("Keep this workspace in {currency}").format(currency=first.currency))

    def _say_problem(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    @Slot()
    def _typed(self) -> None:
        self._say_problem("")

    @Slot()
    def _use(self) -> None:
        if self._shown is None or not self._shown.currencies.lacking:
            return
        first = self._shown.currencies.lacking[0]
        try:
            rate = number(self.field.text()) if self.field.text().strip() else None
        except Unreadable:
            rate = None
        if rate is None or rate <= 0:
            self._say_problem(self.tr("A rate is a number above zero, such as 7.1234."))
            self.field.setFocus()
            return
        self._corrections.set_rate(self._shown.plan.table, RateChoice(first.currency, first.day, rate))
        self.answered.emit()

    @Slot()
    def _keep(self) -> None:
        if self._shown is not None and self._shown.currencies.lacking:
            self._corrections.set_currency(self._shown.currencies.lacking[0].currency)
            self.answered.emit()

    @Slot()
    def _go_back(self) -> None:
        if self._shown is not None:
            if self._corrections.currency is not None:
                self._corrections.set_currency(None)
            else:
                self._corrections.drop_rates(self._shown.plan.table)
            self.answered.emit()
