"""What is done with tasks from the views: moving, doing, giving, deleting; each one action that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from salesdesk.model.plans import STATES
from salesdesk.rules.repeat import working_day_after
from salesdesk.services.tasks import todo as deeds
from salesdesk.services.tasks.listed import TaskRow
from salesdesk.services.tasks.series import later_in_series
from ui import looks
from ui.desk import Desk
from ui.messages import say
from ui.tabs.goals.plans import words
from ui.tabs.goals.plans.arrange import day_of

if TYPE_CHECKING:
    from salesdesk.db import Database

_DAY = timedelta(days=1)


class Doing(QObject):
    """Does what the views ask for. `opened` carries a task to be shown; `members` and `country` are told by the page."""

    opened = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self.members: Sequence[tuple[int, str]] = ()
        self.country = "CN"
        self._asked: list[TaskRow] = []

    @Slot(object, str)
    def drop(self, ids: list[int], key: str) -> None:
        """Make of tasks what the place says on which they were dropped."""
        what, _, value = key.partition(":")
        if what == "day":
            self._move(ids, day_of(key))
        elif what == "state":
            self._set_state(ids, value)
        elif what == "owner":
            self._assign(ids, int(value) if value else None)

    @Slot(object)
    def tick(self, one: TaskRow) -> None:
        """Mark a task as done, or open it again."""
        self._set_state([one.id], "todo" if one.state == "done" else "done")

    @Slot(object, object)
    def nudge(self, ids: list[int], days: int) -> None:
        """Move tasks by days."""

        def move(db: Database) -> int:
            return deeds.postpone(db, ids, days)

        self._do(move, self.tr("Moved: {n}. Ctrl+Z takes it back."))

    @Slot(object)
    def remove(self, ids: list[int]) -> None:
        """Delete tasks."""

        def remove(db: Database) -> int:
            return deeds.delete_tasks(db, ids)

        self._do(remove, self.tr("Deleted: {n}. Ctrl+Z brings it back."))

    @Slot(object, object)
    def ask(self, chosen: list[TaskRow], where: QPoint) -> None:
        """Show what can be done with the tasks `chosen`."""
        self.menu_of(chosen).popup(where)

    def menu_of(self, chosen: list[TaskRow]) -> QMenu:
        """Return the menu of what can be done with the tasks `chosen`."""
        self._asked = chosen
        menu = QMenu(self._window)
        menu.setObjectName("taskMenu")
        menu.aboutToHide.connect(menu.deleteLater)
        if len(chosen) == 1:
            self._action(menu, self.tr("Open"), "open", chosen[0].id)
        done = all(one.state == "done" for one in chosen)
        self._action(menu, self.tr("Open again") if done else self.tr("Mark as done"), "state", "todo" if done else "done")
        menu.addSeparator()
        today = date.today()
        days = menu.addMenu(self.tr("Move to"))
        for day in (today, working_day_after(today + _DAY, 0, self.country), self._next_monday(today)):
            self._action(days, words.day_title(day), "day", day)
        self._action(days, words.no_day(), "day", None)
        states = menu.addMenu(self.tr("State"))
        for state in STATES:
            self._action(states, say(state.label), "state", state.value)
        owners = menu.addMenu(self.tr("Owner"))
        self._action(owners, words.nobody(), "owner", None)
        for member, name in self.members:
            self._action(owners, name, "owner", member)
        menu.addSeparator()
        if len(chosen) == 1 and chosen[0].repeat:
            self._action(menu, self.tr("Delete this and all later ones"), "delete_later", chosen[0].id)
        self._action(menu, self.tr("Delete"), "delete", None)
        menu.triggered.connect(self._chosen)
        return menu

    def _next_monday(self, today: date) -> date:
        return working_day_after(today + (7 - today.weekday()) * _DAY, 0, self.country)

    def _action(self, menu: QMenu, text: str, what: str, value: object) -> None:
        menu.addAction(text).setData((what, value))

    @Slot(object)
    def _chosen(self, action: object) -> None:
        what, value = action.data()  # type: ignore[attr-defined]
        ids = [one.id for one in self._asked]
        if what == "open":
            self.opened.emit(value)
        elif what == "state":
            self._set_state(ids, value)
        elif what == "day":
            self._move(ids, value)
        elif what == "owner":
            self._assign(ids, value)
        elif what == "delete":
            self.remove(ids)
        elif what == "delete_later":
            self._remove_later(value)

    def _remove_later(self, task_id: int) -> None:
        def remove(db: Database) -> int:
            return deeds.delete_tasks(db, later_in_series(db, task_id))

        self._do(remove, self.tr("Deleted: {n}. Ctrl+Z brings it back."))

    def _move(self, ids: list[int], day: date | None) -> None:
        def move(db: Database) -> int:
            return deeds.reschedule(db, ids, day)

        where = looks.short_day(day) if day else words.no_day()
        self._do(move, self.tr("Moved to {day}: {n}. Ctrl+Z takes it back.").replace("{day}", where))

    def _set_state(self, ids: list[int], state: str) -> None:
        def change(db: Database) -> int:
            return deeds.set_state(db, ids, state)

        label = say(words.LABELS[state])
        self._do(change, self.tr("{state}: {n}. Ctrl+Z takes it back.").replace("{state}", label))

    def _assign(self, ids: list[int], owner: int | None) -> None:
        def give(db: Database) -> int:
            return deeds.assign(db, ids, owner)

        name = next((name for member, name in self.members if member == owner), words.nobody())
        self._do(give, self.tr("Owner {name}: {n}. Ctrl+Z takes it back.").replace("{name}", name))

    def _do(self, action: Callable[[Database], int], said: str) -> None:
        def done(count: int) -> None:
            if count:
                self._desk.messages.done(said.replace("{n}", str(count)))

        self._desk.write(action, done)
