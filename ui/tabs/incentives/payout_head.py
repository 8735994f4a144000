"""The head of the payouts: the plan, the period with its state, what it costs, and what can be done next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from salesdesk.services.pay.plans import StoredPlan
from salesdesk.services.pay.run import STATES, RunView
from salesdesk.tokens import LARGE, MEDIUM, SMALL
from ui.amounts import Amounts
from ui.messages import say
from ui.widgets.buttons import Button, LinkLabel
from ui.widgets.elided import ElidedLabel
from ui.widgets.labels import Label, as_typed

_NAME = 14
_ORDER = ("computed", "reviewed", "approved", "paid")


class PayoutHead(QFrame):
    """`plan_chosen` carries an id; `asked` what was pressed: "compute", "advance", "reopen", "total", or the name of an output."""

    plan_chosen = Signal(object)
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._plans = QComboBox(self)
        self._plans.setObjectName("payPlan")
        self._plans.setAccessibleName(self.tr("Plan"))
        self._plans.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._plans.setMinimumContentsLength(_NAME)
        self._title, self._steps, self._total = ElidedLabel("", self), Label("", self), Label("", self)
        self._compute = Button(self.tr("Compute"), self, "refresh-cw")
        self._advance = Button("", self, "check", "link")
        self._reopen = Button(self.tr("Reopen"), self, "undo-2")
        self._out = Button(self.tr("Statements"), self, "file-text")
        for widget, name in (
            (self._title, "payPeriod"),
            (self._steps, "payState"),
            (self._total, "payTotal"),
            (self._compute, "payCompute"),
            (self._advance, "payAdvance"),
            (self._reopen, "payReopen"),
            (self._out, "payOut"),
        ):
            widget.setObjectName(name)
        self._title.setProperty("role", "title")
        self._steps.setProperty("role", "label")
        self._steps.setTextFormat(Qt.TextFormat.RichText)
        self._total.setProperty("role", "heading")
        self._total_why = LinkLabel(self.tr("What it is made of"), self)
        self._total_why.setObjectName("payTotalWhy")
        self._menu()
        self._lay_out()
        self._plans.activated.connect(self._choose)
        self._total_why.clicked.connect(self._ask_total)
        self._compute.clicked.connect(self._ask_compute)
        self._advance.clicked.connect(self._ask_advance)
        self._reopen.clicked.connect(self._ask_reopen)

    def _menu(self) -> None:
        menu = QMenu(self)
        for name, words in (
            ("print", self.tr("Print or save as PDF…")),
            ("workbook", self.tr("Workbook for finance…")),
            ("each", self.tr("One workbook per person…")),
            ("texts", self.tr("Copy all as text")),
        ):
            action = QAction(words, menu)
            action.setObjectName(name)
            action.triggered.connect(self._ask_output)
            menu.addAction(action)
        self._out.setMenu(menu)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(self._title)
        left.addWidget(self._steps)
        row = QHBoxLayout(self)
        row.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        row.setSpacing(SMALL)
        row.addLayout(left, 1)
        row.addSpacing(SMALL)
        self._sum = QWidget(self)
        sum_of_all = QVBoxLayout(self._sum)
        sum_of_all.setContentsMargins(0, 0, 0, 0)
        sum_of_all.setSpacing(0)
        sum_of_all.addWidget(self._total, 0, Qt.AlignmentFlag.AlignRight)
        sum_of_all.addWidget(self._total_why, 0, Qt.AlignmentFlag.AlignRight)
        row.addWidget(self._sum)
        row.addSpacing(SMALL)
        for widget in (self._plans, self._out, self._reopen, self._compute, self._advance):
            row.addWidget(widget)

    def show_plans(self, plans: Sequence[StoredPlan], chosen: int | None) -> None:
        """Offer `plans`."""
        self._plans.clear()
        for one in plans:
            self._plans.addItem(one.plan.name, one.id)
            self._plans.setItemData(self._plans.count() - 1, as_typed(one.plan.name), Qt.ItemDataRole.ToolTipRole)
        self._plans.setCurrentIndex(max(self._plans.findData(chosen), 0))
        self._plans.setToolTip(as_typed(self._plans.currentText()))
        self._plans.setVisible(len(plans) > 1)

    def show_run(self, view: RunView) -> None:
        """Show how a period stands."""
        self._title.setText(f"{view.plan.name}  ·  {say(view.period.label())}")
        self._steps.setText(self._said(view))
        self._total.setText(Amounts(view.plan.currency).full(view.total) if view.run_id is not None else "")
        self._total_why.setVisible(view.run_id is not None and bool(view.people))
        # As high with a sum as without: what is below does not jump, and the words under the sum have their room.
        self._sum.setMinimumHeight(self._total.sizeHint().height() + self._total_why.sizeHint().height())
        self._compute.setText(self.tr("Compute again") if view.run_id else self.tr("Compute"))
        self._compute.setVisible(not view.locked)
        verbs = {"computed": self.tr("Mark as reviewed"), "reviewed": self.tr("Approve"), "approved": self.tr("Mark as paid")}
        self._advance.setText(verbs.get(view.state, ""))
        self._advance.setVisible(view.state in verbs)
        self._reopen.setVisible(view.state in ("reviewed", "approved"))
        self._out.setVisible(bool(view.people))

    def _said(self, view: RunView) -> str:
        """Return the states in a row, the present one bold."""
        at = _ORDER.index(view.state) if view.state in _ORDER else -1
        parts = []
        for number, state in enumerate(_ORDER):
            words = say(STATES[state])
            parts.append(f"<b>{words}</b>" if number == at else ("✓ " if number < at else "") + words)
        if view.hash:
            words = self.tr("sealed {hash}") if view.intact else self.tr("ALTERED since it was approved: {hash}")
            parts[-1] += "  ·  " + words.format(hash=view.hash[:8])
        return ("" if at >= 0 else f"<b>{say(STATES['draft'])}</b> → ") + " → ".join(parts)

    @Slot(int)
    def _choose(self, at: int) -> None:
        self.plan_chosen.emit(self._plans.itemData(at))

    @Slot()
    def _ask_compute(self) -> None:
        self.asked.emit("compute")

    @Slot()
    def _ask_advance(self) -> None:
        self.asked.emit("advance")

    @Slot()
    def _ask_reopen(self) -> None:
        self.asked.emit("reopen")

    @Slot()
    def _ask_total(self) -> None:
        self.asked.emit("total")

    @Slot()
    def _ask_output(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.asked.emit(action.objectName())
