"""The named profiles of the year: save the months that are shown under a name, rename one, forget one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QListWidget, QWidget

from salesdesk.db import Database
from salesdesk.services.goals.profiles import forget_profile, keep_profile, profiles, rename_profile
from salesdesk.tokens import TIGHT
from ui.desk import Desk
from ui.dialogs.base import Dialog

Profiles = dict[str, tuple[Decimal, ...]]


class ProfilesDialog(Dialog):
    """`months` are twelve values, January first, or none where no whole year is shown; `changed` carries the profiles that there are."""

    changed = Signal(object)

    def __init__(self, desk: Desk, known: Collection[str], months: Sequence[Decimal], parent: QWidget | None) -> None:
        super().__init__("profiles", "", parent, 460)
        self.setWindowTitle(self.tr("Profiles of the year"))
        self._desk, self._known, self._months = desk, known, tuple(months)
        self._list = QListWidget(self)
        self._list.setObjectName("profileList")
        self._list.setMinimumHeight(120)
        self._list.setSpacing(TIGHT)
        self._name = QLineEdit(self)
        self._name.setObjectName("profileName")
        self.add_field(self.tr("Saved profiles"), self._list)
        whole = self.tr("Saves how the months shown now weigh against each other.")
        part = self.tr("Only the months of a whole year can be saved as a profile.")
        self.add_field(self.tr("Name"), self._name, whole if self._months else part)
        self.add_button("cancel", self.tr("Close")).clicked.connect(self.reject)
        self._forget = self.add_button("profileForget", self.tr("Forget"))
        self._rename = self.add_button("profileRename", self.tr("Rename"))
        self._save = self.add_button("profileSave", self.tr("Save these months"), "primary")
        self._save.setEnabled(bool(self._months))
        self._save.clicked.connect(self._keep)
        self._rename.clicked.connect(self._call)
        self._forget.clicked.connect(self._drop)
        self._list.currentTextChanged.connect(self._pick)
        self._show(known)
        self._name.setFocus()

    def _show(self, known: Collection[str]) -> None:
        self._known = known
        self._list.clear()
        self._list.addItems(sorted(known))
        self._pick("")

    @Slot(str)
    def _pick(self, name: str) -> None:
        self._name.setText(name)
        self._rename.setEnabled(bool(name))
        self._forget.setEnabled(bool(name))
        self.tell_problem("")

    def _picked(self) -> str:
        item = self._list.currentItem()
        return item.text() if item is not None else ""

    @Slot()
    def _keep(self) -> None:
        name, months = self._name.text().strip(), self._months
        if name in self._known:
            taken = self.tr("There is a profile “{name}” already: type another name, or forget that one first.")
            self.tell_problem(taken.format(name=name))
            self._name.setFocus()
            return

        def keep(db: Database) -> None:
            keep_profile(db, name, months)

        self._write(keep)

    @Slot()
    def _call(self) -> None:
        name, wanted = self._picked(), self._name.text()

        def call(db: Database) -> None:
            rename_profile(db, name, wanted)

        self._write(call)

    @Slot()
    def _drop(self) -> None:
        name = self._picked()

        def drop(db: Database) -> None:
            forget_profile(db, name)

        self._write(drop)

    def _write(self, change: Callable[[Database], None]) -> None:
        def store(db: Database) -> Profiles:
            change(db)
            return profiles(db)

        self._desk.write(store, self._stored, self.fail, self)

    def _stored(self, known: Profiles) -> None:
        self._show(known)
        self.changed.emit(known)

    def fail(self, error: Exception) -> None:
        """Say why it was not done; what was typed stays."""
        self.tell_failure(error)
        self._name.setFocus()
