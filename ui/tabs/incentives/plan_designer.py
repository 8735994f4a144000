"""The designer of a plan: for whom, its components, its limits; each with its sentence and curve as it is typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.rules.pay.codec import read_plan, without_place
from salesdesk.rules.pay.plan import Plan
from salesdesk.services.pay.checks import Problem
from salesdesk.services.pay.explain import whom
from salesdesk.tokens import LARGE, MEDIUM, SMALL
from ui import looks
from ui.building import Steps
from ui.forms import reading
from ui.messages import say
from ui.tabs.incentives.component_form import ComponentForm, Data, field_of, new_component
from ui.tabs.incentives.component_list import ComponentList
from ui.tabs.incentives.field_grid import FieldGrid
from ui.tabs.incentives.in_words import InWords
from ui.tabs.incentives.plan_fields import LIMITS, LIMITS_NEED
from ui.tabs.incentives.plan_head import PlanHead
from ui.tabs.incentives.plan_limits import limits_read, limits_shown
from ui.tabs.incentives.plan_tools import PlanTools
from ui.widgets.frames import rule
from ui.widgets.labels import Label
from ui.widgets.scrolling import FormScroll

_FORM, _WORDS = 5, 3


@dataclass(frozen=True, slots=True)
class Drafted:
    """A plan as it is typed, with the days from and to which it is to hold."""

    plan: Plan
    starts: date
    ends: date | None


class PlanDesigner(QWidget):
    """`changed` carries a `Drafted` whenever what is typed is a plan; `asked` the name of the button that was pressed.

    To be built by `build` before anything is shown: it has dozens of fields.
    """

    changed = Signal(object)
    asked = Signal(str)

    def __init__(self, parent: QWidget, beside: QWidget) -> None:
        """Make an empty designer; `beside` is where the list of the plan's components stands."""
        super().__init__(parent)
        self._list = ComponentList(beside)
        self._data: Data = {}
        self._as_shown: Drafted | None = None
        self._at = 0
        self._currency = "CNY"

    def build(self) -> Steps:
        """Make the designer, a part at a time."""
        self._make()
        yield
        self._head = PlanHead(self._body)
        yield
        self._form = ComponentForm(self._body)
        yield from self._form.build()
        yield
        self._limits = FieldGrid(LIMITS, 3, self._body, LIMITS_NEED)
        yield
        self._lay_out()
        for part in (self._head.edited, self._limits.edited, self._form.edited):
            part.connect(self._live)
        self._list.chosen.connect(self._go)
        self._list.added.connect(self._add_one)
        self._list.removed.connect(self._remove_one)
        self._tools.asked.connect(self.asked)

    def _make(self) -> None:
        # Each part is made where it will stand: moved, it would be styled anew with all that is in it.
        self._scroll, self._beside = FormScroll(self), FormScroll(self)
        self._body = QWidget(self._scroll.viewport())
        self._words = InWords(self._beside.viewport())
        self._problem, self._version = Label("", self), Label("", self._body)
        self._version.setObjectName("planVersion")
        self._version.setProperty("role", "label")
        self._version.setWordWrap(True)
        self._problem.setObjectName("planProblem")
        self._problem.setWordWrap(True)
        self._problem.setProperty("role", "bad")
        self._tools = PlanTools(self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, LARGE)
        column.setSpacing(MEDIUM)
        limits = _title(self.tr("Limits for each person"), self._body)
        for part in (self._head, self._version, rule(self._body), self._form, rule(self._body), limits, self._limits):
            column.addWidget(part)
        for scroll, inside in ((self._scroll, self._body), (self._beside, self._words)):
            scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            scroll.hold(inside)
        # Sentence and curve stay in sight while anything of the form is typed.
        both = QHBoxLayout()
        both.setContentsMargins(LARGE, MEDIUM, SMALL, 0)
        both.setSpacing(LARGE)
        both.addWidget(self._scroll, _FORM)
        both.addWidget(self._beside, _WORDS)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._tools)
        outer.addWidget(self._problem)
        outer.addLayout(both, 1)

    @property
    def components(self) -> ComponentList:
        """The list of the plan's components, which stands beside that of the plans."""
        return self._list

    def show_plan(self, data: Mapping[str, Any], starts: date, ends: date | None, currency: str) -> None:
        """Show a plan as plain data; one that is shown already stays as it is, with the component that is looked at."""
        if self._shows(data, starts, ends, currency):
            self._as_shown = self._state()
            return
        self._data, self._currency, self._at = dict(data), currency, 0
        self._head.show_plan(data, starts, ends)
        self._limits.show_values(limits_shown(data.get("limits", {})))
        self._fill_list()
        self._show_component()
        self._as_shown = self._tell_live()

    def _shows(self, data: Mapping[str, Any], starts: date, ends: date | None, currency: str) -> bool:
        try:
            return bool(self._data) and currency == self._currency and self.draft() == Drafted(read_plan(data), starts, ends)
        except (reading.Unreadable, SalesDeskError):
            return False

    @property
    def unsaved(self) -> bool:
        """True when something is typed that is not saved."""
        return self._state() != self._as_shown

    def _state(self) -> Drafted | None:
        """Return what is typed; None where it is no plan."""
        try:
            return self.draft()
        except (reading.Unreadable, SalesDeskError):
            return None

    def say_version(self, words: str) -> None:
        """Say which version is shown, and from when it can be changed."""
        self._version.setText(words)
        self._version.setVisible(bool(words))

    def offer_archive(self, archived: bool | None) -> None:
        """Offer to put the plan away or to take it up again; None for a plan that is not stored yet."""
        self._tools.offer_archive(archived)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong, mistakes before warnings."""
        told_of = [looks.headed(one.where, say(one.text)) if one.where else say(one.text) for one in sorted(problems, key=_warnings_last)]
        self._say_problem("\n".join(told_of[:4]), bad=any(not one.warning for one in problems))
        components = self._data.get("components", ())
        shown = components[self._at]["name"] if self._at < len(components) else None
        for one in problems:
            if one.warning or not one.place:
                continue
            if not one.where and one.place.startswith("people."):
                self._head.tell(one.place.removeprefix("people."), say(one.text))
            elif not one.where and one.place.startswith("limits."):
                self._limits.tell(field_of(one.place.removeprefix("limits.")), say(one.text))
            elif one.where and one.where == shown:
                self._form.tell(one.place, say(one.text))

    def draft(self) -> Drafted:
        """Return what is typed; raise `reading.Unreadable` or `SalesDeskError`."""
        head = self._head.head()
        self._keep()
        limits = limits_read(self._limits.values(), self._data.get("limits", {}))
        return Drafted(read_plan({**self._data, **head.data, "limits": limits}), head.starts, head.ends)

    @Slot()
    def _live(self) -> None:
        """Show sentence and curve of what is typed, or what is wrong with it."""
        self._tell_live()

    def _tell_live(self) -> Drafted | None:
        """Do so, and return what is typed; None where it is no plan."""
        try:
            drafted = self.draft()
        except (reading.Unreadable, SalesDeskError) as error:
            # Where it stands in the file is told by the field that it is told at.
            self._say_problem(say(without_place(error.text)), bad=True)
            self._words.show_nothing()
            return None
        self._say_problem("", bad=False)
        self._head.say_whom(say(whom(drafted.plan)))
        component = drafted.plan.components[self._at] if self._at < len(drafted.plan.components) else None
        if component is not None:
            self._words.show_component(drafted.plan, component, self._currency)
            self._list.rename(self._at, component.name)
        self.changed.emit(drafted)
        return drafted

    def _keep(self) -> None:
        """Take over what is typed in the form of the component."""
        components = list(self._data.get("components", ()))
        if self._at < len(components):
            components[self._at] = self._form.data()
            self._data["components"] = components

    def _fill_list(self) -> None:
        self._list.show_names([one["name"] for one in self._data.get("components", ())], self._at)

    def _show_component(self) -> None:
        components = self._data.get("components", ())
        there = self._at < len(components)
        self._form.setVisible(there)
        self._words.setVisible(there)
        if there:
            self._form.show_data(components[self._at], [one["name"] for one in components[: self._at]])

    def _kept(self) -> bool:
        """Take over what is typed, and tell whether that could be."""
        try:
            self._keep()
        except reading.Unreadable as error:
            self._say_problem(say(error.text), bad=True)
            self._list.stand_at(self._at)
            return False
        return True

    @Slot(object)
    def _go(self, row: int) -> None:
        if row != self._at and self._kept():
            self._at = row
            self._show_component()
            self._live()
        self._look_at_component()

    @Slot()
    def _add_one(self) -> None:
        if not self._kept():
            return
        components = list(self._data.get("components", ()))
        name = self.tr("Component {n}").format(n=len(components) + 1)
        self._data["components"] = [*components, new_component(name)]
        self._at = len(components)
        self._fill_list()
        self._show_component()
        self._live()
        self._look_at_component()

    def _look_at_component(self) -> None:
        """Bring the form of the component to the top of what is seen."""
        self._scroll.verticalScrollBar().setValue(self._form.y())

    @Slot()
    def _remove_one(self) -> None:
        components = list(self._data.get("components", ()))
        if self._at < len(components):
            del components[self._at]
            self._data["components"] = components
            self._at = max(0, self._at - 1)
            self._fill_list()
            self._show_component()
            self._live()

    def _say_problem(self, words: str, bad: bool) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self._problem.setProperty("role", "bad" if bad else "warn")
        self._problem.style().polish(self._problem)
        self._tools.allow(not bad)


def _title(words: str, parent: QWidget) -> Label:
    label = Label(words, parent)
    label.setProperty("role", "title")
    return label


def _warnings_last(one: Problem) -> bool:
    return one.warning
