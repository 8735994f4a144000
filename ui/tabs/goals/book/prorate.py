"""Who came, left or changed teams: what is proposed for their targets, to be chosen one by one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from salesdesk.db import Database
from salesdesk.measure import metric
from salesdesk.period import Period
from salesdesk.rules.cascade import Basis
from salesdesk.services.goals.prorating import BASES, JOINED, LEFT, MOVED, Proposal, proposals
from salesdesk.text import mark
from salesdesk.tokens import TIGHT
from ui import looks
from ui.desk import Desk
from ui.dialogs.base import Dialog
from ui.messages import say
from ui.tabs.goals.book import words
from ui.tasks import Token
from ui.widgets.box import Box
from ui.widgets.empty import EmptyState

_KINDS = {
    JOINED: mark("Prorate", "{name} came on {day}"),
    LEFT: mark("Prorate", "{name} left on {day}"),
    MOVED: mark("Prorate", "{name} changed teams on {day}"),
}


class ProrateDialog(Dialog):
    """`submitted` carries (proposals, reason); whoever sets them calls `accept` or `fail`."""

    submitted = Signal(object)

    def __init__(self, desk: Desk, year: Period, currency: str, parent: QWidget | None) -> None:
        super().__init__("prorate", "", parent, 700)
        self.setWindowTitle(self.tr("Pro-rate targets of who came, left or moved"))
        self._desk, self._year, self._currency = desk, year, currency
        self._token = Token(self)
        self._found: tuple[Proposal, ...] = ()
        self._basis = Box(self)
        self._basis.setObjectName("prorateBasis")
        for basis, label in BASES.items():
            self._basis.addItem(say(label), basis.value)
        self._list = QListWidget(self)
        self._list.setObjectName("prorateList")
        self._list.setWordWrap(True)
        self._list.setMinimumHeight(240)
        self._list.setSpacing(TIGHT)
        self._list.setAccessibleName(self.windowTitle())
        self._reason = QLineEdit(self)
        self._reason.setObjectName("reason")
        words = self.tr("Nobody came, left or changed teams within a month of this year with a target that does not say so.")
        self._none = EmptyState("circle-check", words, "", self)
        self._none.hide()
        self.add_field(self.tr("How"), self._basis)
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._none, 1)
        self.add_field(self.tr("Why?"), self._reason, self.tr("Needed where a goal is agreed; the history keeps it."))
        self._away = self.add_button("cancel", self.tr("Cancel"))
        self._away.clicked.connect(self.reject)
        self._do = self.add_button("prorateDo", self.tr("Pro-rate"), "primary")
        self._do.clicked.connect(self._submit)
        self._basis.activated.connect(self._ask)
        self._ask()

    @Slot()
    def _ask(self) -> None:
        year, basis = self._year, Basis(self._basis.currentData())

        def ask(db: Database) -> tuple[Proposal, ...]:
            return proposals(db, year, basis)

        self._token.renew()
        self._desk.read(ask, self._show, self.fail, self._token)

    def _show(self, found: tuple[Proposal, ...]) -> None:
        self._found = found
        self._list.clear()
        for one in found:
            item = QListWidgetItem(self._said(one), self._list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if one.kind == MOVED else Qt.CheckState.Checked)
        self._list.setVisible(bool(found))
        self._none.setVisible(not found)
        self.offer_field(self._reason, any(one.agreed for one in found))
        self.offer_field(self._basis, bool(found))
        self._do.setVisible(bool(found))
        self._away.setText(self.tr("Cancel") if found else self.tr("Close"))

    def _said(self, one: Proposal) -> str:
        lines = [f"{say(_KINDS[one.kind].fill(name=one.member, day=one.day.isoformat()))}  ·  {say(metric(one.metric).label)}"]
        for change in one.changes:
            before, after = (words.figure(one.metric, value, self._currency, full=True) for value in (change.before, change.after))
            lines.append("    " + looks.headed(f"{change.name} {say(change.month.label())}", f"{before} → {after}"))
        return "\n".join(lines)

    @Slot()
    def _submit(self) -> None:
        chosen = [one for at, one in enumerate(self._found) if self._list.item(at).checkState() == Qt.CheckState.Checked]
        reason = self._reason.text().strip()
        if not chosen:
            self.tell_problem(self.tr("Tick what is to be pro-rated."))
        elif any(one.agreed for one in chosen) and not reason:
            self.tell_at(self._reason, self.tr("Some of these were agreed: say why they change."))
        else:
            self.submitted.emit((chosen, reason))

    def fail(self, error: Exception) -> None:
        """Say why it was not done."""
        self.tell_failure(error)
