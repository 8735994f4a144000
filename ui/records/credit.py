"""Who is credited with a sale: members with shares that add up to 100 %."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.db import Database
from salesdesk.money import grouped, percent
from salesdesk.reasons import as_told
from salesdesk.rules.split import even_shares
from salesdesk.services import listing
from salesdesk.services.credit import Credited, credited, set_credit
from salesdesk.tokens import SMALL
from ui.desk import Desk
from ui.forms import reading
from ui.messages import say
from ui.tasks import Token
from ui.widgets.box import Box
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Label

_ONE = Decimal(1)


class CreditEditor(QFrame):
    """Edits the credit of one sale line; saved as one action."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("credit")
        self._desk = desk
        self._token = Token(self)
        self._line: Credited | None = None
        self._members: list[tuple[int, str]] = []
        self._rows: list[_Share] = []
        words = Label(self.tr("The sale counts for these members, each with a share. Shares add up to 100 %."), self)
        words.setProperty("role", "label")
        words.setWordWrap(True)
        self._add = Button(self.tr("Add a member"), self, "user-plus", "plain")
        self._even = Button(self.tr("Share evenly"), self, role="plain")
        self._sum = Label("", self)
        self._save = Button(self.tr("Save credit"), self)
        self._add.setObjectName("addShare")
        self._save.setObjectName("saveCredit")
        self._sum.setObjectName("creditSum")
        self._sum.setWordWrap(True)
        self._list = QVBoxLayout()
        self._list.setSpacing(SMALL)
        buttons = QHBoxLayout()
        buttons.addWidget(self._add)
        buttons.addWidget(self._even)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, SMALL, 0)
        column.setSpacing(SMALL)
        column.addWidget(words)
        column.addLayout(self._list)
        column.addLayout(buttons)
        column.addWidget(self._sum)
        column.addStretch()
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._save)
        column.addLayout(foot)
        self._add.clicked.connect(self._add_row)
        self._even.clicked.connect(self._share_evenly)
        self._save.clicked.connect(self._store)

    @property
    def unsaved(self) -> bool:
        """True when something would be lost by showing another sale."""
        return self._line is not None and self._typed() != list(self._line.shares)

    def forget(self) -> None:
        """Want nothing of what was changed any more."""
        self._line = None

    def open_record(self, line: int) -> None:
        """Show the credit of the sale line with this id; what is typed for it already stays."""
        if self.unsaved and self._line is not None and self._line.sale_line_id == line:
            return
        self._token.renew()

        def ask(db: Database) -> tuple[Credited, list[tuple[int, str]]]:
            return credited(db, line), listing.options(db, "member")

        self._desk.read(ask, self._take, owner=self._token)

    def _take(self, found: tuple[Credited, list[tuple[int, str]]]) -> None:
        self._line, self._members = found
        while self._rows:
            self._drop(self._rows[-1])
        for member, share in found[0].shares:
            self._put(member, share)
        self._show_sum()

    def _put(self, member: int | None, share: Decimal) -> None:
        row = _Share(self._members, member, share, self)
        row.box.currentIndexChanged.connect(self._show_sum)
        row.share.textEdited.connect(self._show_sum)
        row.gone.clicked.connect(self._remove_row)
        self._rows.append(row)
        self._list.addWidget(row)

    def _drop(self, row: _Share) -> None:
        self._rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    @Slot()
    def _add_row(self) -> None:
        taken = {row.member for row in self._rows}
        free = next((one for one, _ in self._members if one not in taken), None)
        left = _ONE - sum((row.value() or Decimal(0) for row in self._rows), Decimal(0))
        self._put(free, max(left, Decimal(0)))
        self._show_sum()

    @Slot()
    def _remove_row(self) -> None:
        found = next((row for row in self._rows if row.gone is self.sender()), None)
        if found is not None:
            self._drop(found)
            self._show_sum()

    @Slot()
    def _share_evenly(self) -> None:
        if self._rows:
            for row, share in zip(self._rows, even_shares(len(self._rows)), strict=True):
                row.show_share(share)
            self._show_sum()

    @Slot()
    def _show_sum(self) -> None:
        values = [row.value() for row in self._rows]
        problem = self._problem(values)
        amount = self._line.amount if self._line else None
        for row, value in zip(self._rows, values, strict=True):
            row.amount.setText(grouped(amount * value) if amount is not None and value is not None else "")
        self._tell(problem or self.tr("Together 100 %"), bool(problem))
        self._save.setEnabled(not problem)

    def _problem(self, values: list[Decimal | None]) -> str:
        if any(value is None or value <= 0 for value in values):
            return self.tr("Each share must be above zero.")
        if len({row.member for row in self._rows}) < len(self._rows):
            return self.tr("The same member stands here twice.")
        whole = sum((value for value in values if value is not None), Decimal(0))
        if not values or whole == _ONE:
            return ""
        left = _ONE - whole
        pattern = self.tr("Together {sum}: {left} are missing.") if left > 0 else self.tr("Together {sum}: {left} too much.")
        return pattern.format(sum=percent(whole, 2), left=percent(abs(left), 2))

    @Slot()
    def _store(self) -> None:
        if self._line is None:
            return
        line, sent = self._line.sale_line_id, self._typed()
        shares = {row.member: value for row in self._rows if row.member is not None and (value := row.value()) is not None}

        def store(db: Database) -> None:
            set_credit(db, line, shares)

        def stored(_nothing: None) -> None:
            self._desk.messages.done(self.tr("Credit saved."))
            if self._typed() == sent:
                self.forget()
                self.open_record(line)

        def refused(error: Exception) -> None:
            self._tell(say(as_told(error).text), True)

        self._desk.write(store, stored, refused, self._token)

    def _typed(self) -> list[tuple[int | None, Decimal | None]]:
        return [(row.member, row.value()) for row in self._rows]

    def _tell(self, sentence: str, wrong: bool) -> None:
        self._sum.setText(sentence)
        self._sum.setProperty("role", "error" if wrong else "good")
        self._sum.style().polish(self._sum)


class _Share(QWidget):
    """One member with a share in percent, and what it comes to."""

    def __init__(self, members: list[tuple[int, str]], member: int | None, share: Decimal, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = Box(self)
        self.box.setAccessibleName(self.tr("Member"))
        for one, name in members:
            self.box.addItem(name, one)
        self.box.setCurrentIndex(max(self.box.findData(member), 0))
        self.share = QLineEdit(self)
        self.share.setObjectName("share")
        self.share.setFixedWidth(72)
        self.share.setAccessibleName(self.tr("Share in %"))
        self.amount = Label("", self)
        self.amount.setProperty("role", "label")
        self.gone = IconButton("x", self.tr("Remove"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(self.box, 1)
        row.addWidget(self.share)
        row.addWidget(self.amount)
        row.addWidget(self.gone)
        self.show_share(share)

    @property
    def member(self) -> int | None:
        """The id of the chosen member."""
        found = self.box.currentData()
        return found if isinstance(found, int) else None

    def show_share(self, share: Decimal) -> None:
        """Show `share` in percent."""
        self.share.setText(f"{(share * 100).normalize():f}%")

    def value(self) -> Decimal | None:
        """Return the share as typed; None where it is no number."""
        try:
            return reading.percent(self.share.text())
        except reading.Unreadable:
            return None
