"""Choosing who gives feedback on somebody: colleagues and customers to tick, and anybody else by name and address."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from salesdesk.search import search_key
from salesdesk.services.reviews.raters import CONTACT, OTHER, Candidate, Rater
from salesdesk.tokens import SMALL
from ui.dialogs.base import Dialog, labelled
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

_WHO, _KEY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class RatersDialog(Dialog):
    """`chosen` carries the `Candidate`s."""

    chosen = Signal(object)

    def __init__(self, name: str, found: Sequence[Candidate], now: Sequence[Rater], parent: QWidget | None) -> None:
        super().__init__("ratersDialog", self.tr("Who gives feedback on {name}?").format(name=name), parent, 520)
        self._search, self._list, self._count = QLineEdit(self), QListWidget(self), Label("", self)
        self._name, self._email, self._add = QLineEdit(self), QLineEdit(self), Button(self.tr("Add"), self, "plus")
        self._search.setObjectName("raterSearch")
        self._search.setPlaceholderText(self.tr("Search name, team or customer"))
        self._search.setAccessibleName(self._search.placeholderText())
        self._search.setClearButtonEnabled(True)
        self._list.setObjectName("raterList")
        self._list.setAccessibleName(self.tr("People"))
        self._list.setMinimumHeight(240)
        self._list.setSpacing(3)
        self._count.setObjectName("raterCount")
        self._count.setProperty("role", "label")
        for field, label in ((self._name, "otherName"), (self._email, "otherEmail"), (self._add, "addOther")):
            field.setObjectName(label)
        self._lay_out()
        self._fill(found, now)
        self._search.textChanged.connect(self._find)
        self._list.itemChanged.connect(self._tell_count)
        self._add.clicked.connect(self._add_other)
        self._email.returnPressed.connect(self._add_other)

    def _lay_out(self) -> None:
        self.body.addWidget(self._search)
        self.body.addWidget(self._list, 1)
        self.body.addWidget(self._count)
        other = QHBoxLayout()
        other.setSpacing(SMALL)
        other.addLayout(labelled(self, self.tr("Somebody else"), self._name), 1)
        other.addLayout(labelled(self, self.tr("E-mail"), self._email), 1)
        other.addWidget(self._add, alignment=Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(other)
        self.add_button("cancel", self.tr("Cancel")).clicked.connect(self.reject)
        save = self.add_button("saveRaters", self.tr("Choose"), "primary")
        save.setAutoDefault(False)
        save.setDefault(False)
        save.clicked.connect(self._save)

    def _fill(self, found: Sequence[Candidate], now: Sequence[Rater]) -> None:
        """List who is chosen first, then those who could be."""
        offered = {(who.kind, who.id): who for who in found}
        for one in now:
            self._put(offered.pop((one.who.kind, one.who.id), one.who), True)
        for who in offered.values():
            self._put(who, False)
        self._tell_count()

    def _put(self, who: Candidate, checked: bool) -> QListWidgetItem:
        kind = self.tr("customer") if who.kind == CONTACT else ""
        words = [who.name, who.about, kind, "" if who.email else self.tr("no e-mail address")]
        item = QListWidgetItem("  ·  ".join(word for word in words if word))
        item.setData(_WHO, who)
        item.setData(_KEY, search_key(who.name, who.about))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        self._list.addItem(item)
        return item

    def _items(self) -> list[QListWidgetItem]:
        return [self._list.item(at) for at in range(self._list.count())]

    @Slot(str)
    def _find(self, typed: str) -> None:
        words = typed.strip().casefold()
        for item in self._items():
            item.setHidden(words not in item.data(_KEY))

    @Slot()
    def _tell_count(self) -> None:
        n = sum(item.checkState() is Qt.CheckState.Checked for item in self._items())
        usual = self.tr("{n} chosen. Three to five are usual; nobody chosen means all colleagues of the team.")
        self._count.setText(usual.format(n=n))

    @Slot()
    def _add_other(self) -> None:
        name, email = self._name.text().strip(), self._email.text().strip()
        if not name:
            self.tell_problem(self.tr("Write the name of who is asked."))
            self._name.setFocus()
        elif email and "@" not in email:
            self.tell_problem(self.tr("An e-mail address has an @ in it."))
            self._email.setFocus()
        else:
            self.tell_problem("")
            self._search.clear()
            self._list.scrollToItem(self._put(Candidate(OTHER, None, name, "", email), True))
            self._name.clear()
            self._email.clear()
            self._tell_count()

    @Slot()
    def _save(self) -> None:
        self.chosen.emit(tuple(item.data(_WHO) for item in self._items() if item.checkState() is Qt.CheckState.Checked))
        self.accept()
