"""Giving an award, and changing a reward of the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.fields import Choice, Field, Kind
from salesdesk.reasons import as_told
from salesdesk.services.pay.rewards import KINDS, TIED, Given, RewardView
from salesdesk.services.pay.subjects import KINDS as SUBJECTS
from salesdesk.services.pay.subjects import Subject, subjects
from salesdesk.text import mark
from ui.desk import Desk
from ui.dialogs.base import Dialog
from ui.forms import reading
from ui.messages import say
from ui.tabs.incentives.field_grid import FieldGrid, named, typed
from ui.tasks import Token

_FIELD_OF = {"reward.name": "name", "reward.cost": "cost", "reward.budget": "reward", "reward.what": "what"}


class AwardDialog(Dialog):
    """`given` carries a `Given`; whoever gives it closes the dialog, or refuses.

    What it is for is chosen from the person's goals, reviews and deals, or said in words.
    """

    given = Signal(object)

    def __init__(self, desk: Desk, rewards: Sequence[RewardView], members: Sequence[tuple[int, str]], parent: QWidget | None) -> None:
        super().__init__("awardDialog", self.tr("Give an award"), parent, 520)
        self._desk = desk
        self._token = Token(self)
        self._asked: tuple[int | None, str] = (None, "")
        self._rewards = {one.name: one.id for one in rewards if not one.archived}
        self._members = {name: one for one, name in members}
        honoured = tuple(Choice(name, text) for name, text in TIED.items())
        fields = (
            Field("reward", mark("Reward", "Reward"), Kind.CHOICE, required=True, choices=tuple(named(name) for name in self._rewards)),
            Field("member", mark("Reward", "For whom"), Kind.CHOICE, required=True, choices=tuple(map(named, self._members))),
            Field("day", mark("Reward", "On"), Kind.DATE, required=True),
            Field("tied_to", mark("Reward", "What is honoured"), Kind.CHOICE, choices=honoured),
        )
        words = (
            Field("what", mark("Reward", "What it is for"), required=True),
            Field("value", mark("Reward", "Company value that it honours")),
            Field("words", mark("Reward", "Words of thanks, on the certificate"), Kind.LONG_TEXT),
        )
        self._grid, self._words = FieldGrid(fields, 2, self), FieldGrid(words, 2, self)
        self._grid.show_values({"day": date.today(), "tied_to": "result"})
        self._subject = QComboBox(self)
        self._subject.setObjectName("awardSubject")
        self.body.addWidget(self._grid)
        self.add_field(self.tr("Which one"), self._subject)
        self.body.addWidget(self._words)
        self.add_button("cancel", self.tr("Cancel")).clicked.connect(self.reject)
        self._sure = self.add_button("confirm", self.tr("Give it"), "primary")
        self._sure.clicked.connect(self._confirm)
        self._grid.edited.connect(self._ask_subjects)
        self._subject.activated.connect(self._take_subject)
        self._offer([])
        self.guard()

    @Slot()
    def _ask_subjects(self) -> None:
        """Ask for what there is of the person that is chosen."""
        try:
            found = self._grid.values()
        except reading.Unreadable:
            return
        member, tied, day = self._members.get(str(found.get("member"))), str(found.get("tied_to", "")), found.get("day")
        if (member, tied) == self._asked or not isinstance(day, date):
            return
        self._asked = (member, tied)
        self._token.renew()
        if member is None or not SUBJECTS.get(tied):
            self._offer([])
            return

        def ask(db: Database) -> list[Subject]:
            return subjects(db, member, tied, day)

        self._desk.read(ask, self._offer, None, self._token)

    def _offer(self, found: list[Subject]) -> None:
        self._subject.clear()
        self._subject.addItem(self.tr("None of the records: in words") if found else self.tr("In words"), None)
        for one in found:
            self._subject.addItem(say(one.name), one)
        self._subject.setEnabled(bool(found))

    @Slot()
    def _take_subject(self) -> None:
        """Say in words what was chosen, unless something is said already."""
        one, said = self._subject.currentData(), self._words.values()
        if isinstance(one, Subject) and not said.get("what"):
            self._words.show_values({**said, "what": say(one.name)})

    @Slot()
    def _confirm(self) -> None:
        words, found = typed(self, self._words), typed(self, self._grid)
        if found is None or words is None:
            return
        day, subject = found.get("day"), self._subject.currentData()
        complete = [one.is_complete(values) for one, values in ((self._words, words), (self._grid, found))]
        if not all(complete) or not isinstance(day, date):
            self.make_room()
            return
        reward, member = self._rewards[str(found["reward"])], self._members[str(found["member"])]
        said = (str(found.get("tied_to", "result")), str(words["what"]), str(words.get("words", "")), str(words.get("value", "")))
        points_to = (subject.kind, subject.id) if isinstance(subject, Subject) else None
        # Until the answer comes: pressed twice, it would be given twice.
        self._sure.setEnabled(False)
        self.given.emit(Given(reward, member, day, *said, points_to))

    def refuse(self, error: Exception) -> None:
        """Say at its field why the award could not be given; what is typed stays."""
        self._sure.setEnabled(True)
        _refused(self, (self._grid, self._words), error)


class RewardDialog(Dialog):
    """`saved` carries (name, kind, cost, budget, note); whoever keeps it closes the dialog, or refuses."""

    saved = Signal(object)

    def __init__(self, one: RewardView | None, parent: QWidget | None) -> None:
        super().__init__("rewardDialog", self.tr("A reward of the catalogue"), parent, 480)
        fields = (
            Field("name", mark("Reward", "Name"), required=True),
            Field("kind", mark("Reward", "Kind"), Kind.CHOICE, choices=tuple(Choice(name, text) for name, text in KINDS.items())),
            Field("cost", mark("Reward", "What one costs"), Kind.MONEY),
            Field("budget", mark("Reward", "Budget of a year"), Kind.MONEY),
            Field("note", mark("Reward", "Note")),
        )
        self._grid = FieldGrid(fields, 2, self)
        usual: dict[str, object] = {"kind": "honour"}
        if one is not None:
            usual = {"name": one.name, "kind": one.kind, "cost": one.cost, "budget": one.budget, "note": one.note}
        self._grid.show_values(usual)
        self.body.addWidget(self._grid)
        self.add_button("cancel", self.tr("Cancel")).clicked.connect(self.reject)
        self._sure = self.add_button("confirm", self.tr("Save"), "primary")
        self._sure.clicked.connect(self._confirm)

    @Slot()
    def _confirm(self) -> None:
        found = typed(self, self._grid)
        if found is None:
            return
        if not self._grid.is_complete(found):
            self.make_room()
            return
        values = (str(found["name"]), str(found.get("kind", "honour")), found.get("cost", Decimal(0)), found.get("budget"))
        self._sure.setEnabled(False)
        self.saved.emit((*values, str(found.get("note", ""))))

    def refuse(self, error: Exception) -> None:
        """Say at its field why the reward could not be kept; what is typed stays."""
        self._sure.setEnabled(True)
        _refused(self, (self._grid,), error)


def _refused(dialog: Dialog, grids: Sequence[FieldGrid], error: Exception) -> None:
    code = error.code if isinstance(error, SalesDeskError) else ""
    field = _FIELD_OF.get(code, "")
    grid = next((one for one in grids if field in one.names), None)
    if grid is None:
        dialog.tell_failure(error)
        return
    grid.tell(field, say(as_told(error).text))
    grid.go_to_wrong()
    dialog.make_room()
