"""Giving an award, and changing a reward of the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from salesdesk.fields import Choice, Field, Kind
from salesdesk.services.pay.rewards import KINDS, TIED, Given, RewardView
from salesdesk.text import mark
from ui.dialogs.base import Dialog
from ui.forms import reading
from ui.messages import say
from ui.tabs.incentives.field_grid import FieldGrid


class AwardDialog(Dialog):
    """`given` carries a `Given`."""

    given = Signal(object)

    def __init__(self, rewards: Sequence[RewardView], members: Sequence[tuple[int, str]], parent: QWidget | None) -> None:
        super().__init__("awardDialog", self.tr("Give an award"), parent, 520)
        self._rewards = {one.name: one.id for one in rewards if not one.archived}
        self._members = {name: one for one, name in members}
        fields = (
            Field("reward", mark("Reward", "Reward"), Kind.CHOICE, choices=tuple(_named(name) for name in self._rewards)),
            Field("member", mark("Reward", "For whom"), Kind.CHOICE, choices=tuple(_named(name) for name in self._members)),
            Field("day", mark("Reward", "On"), Kind.DATE),
            Field("tied_to", mark("Reward", "Tied to"), Kind.CHOICE, choices=tuple(Choice(name, text) for name, text in TIED.items())),
            Field("what", mark("Reward", "Which one")),
            Field("words", mark("Reward", "In a sentence")),
            Field("value", mark("Reward", "Company value that it honours")),
        )
        self._grid = FieldGrid(fields, 2, self)
        self._grid.show_values({"day": date.today(), "tied_to": "result"})
        self.body.addWidget(self._grid)
        self.add_button("cancel", self.tr("Cancel")).clicked.connect(self.reject)
        self.add_button("confirm", self.tr("Give it"), "primary").clicked.connect(self._confirm)

    @Slot()
    def _confirm(self) -> None:
        try:
            found = self._grid.values()
        except reading.Unreadable as error:
            self.tell_problem(say(error.text))
            return
        day = found.get("day")
        if not isinstance(day, date) or not {"reward", "member", "what"} <= set(found):
            self.tell_problem(self.tr("Choose a reward, a person and a day, and say what it is for."))
            return
        reward, member = self._rewards[str(found["reward"])], self._members[str(found["member"])]
        tied, what = str(found.get("tied_to", "result")), str(found["what"])
        self.given.emit(Given(reward, member, day, tied, what, str(found.get("words", "")), str(found.get("value", ""))))
        self.accept()


class RewardDialog(Dialog):
    """`saved` carries (name, kind, cost, budget, note)."""

    saved = Signal(object)

    def __init__(self, one: RewardView | None, parent: QWidget | None) -> None:
        super().__init__("rewardDialog", self.tr("A reward of the catalogue"), parent, 480)
        fields = (
            Field("name", mark("Reward", "Reward")),
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
        self.add_button("confirm", self.tr("Save"), "primary").clicked.connect(self._confirm)

    @Slot()
    def _confirm(self) -> None:
        try:
            found = self._grid.values()
        except reading.Unreadable as error:
            self.tell_problem(say(error.text))
            return
        if "name" not in found:
            self.tell_problem(self.tr("Give the reward a name."))
            return
        values = (str(found["name"]), str(found.get("kind", "honour")), found.get("cost", Decimal(0)), found.get("budget"))
        self.saved.emit((*values, str(found.get("note", ""))))
        self.accept()


def _named(name: str) -> Choice:
    return Choice(name, mark("Reward", "{name}").fill(name=name))
