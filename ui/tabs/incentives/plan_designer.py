"""The designer of a plan: for whom, its components, its limits; each with its sentence and curve as it is typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QMenu, QScrollArea, QVBoxLayout, QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.fields import Field, Kind
from salesdesk.rules.pay.codec import read_plan
from salesdesk.rules.pay.component import Component
from salesdesk.rules.pay.group import Pool, Rank
from salesdesk.rules.pay.mixed import Kicker, Matrix
from salesdesk.rules.pay.plan import Plan
from salesdesk.rules.pay.shape import shape
from salesdesk.services.pay.checks import Problem
from salesdesk.services.pay.explain import told
from salesdesk.services.pay.figures import names
from salesdesk.text import mark
from salesdesk.tokens import LARGE, MEDIUM, ROW, SMALL
from ui.forms import reading
from ui.messages import say
from ui.tabs.incentives.component_form import ComponentForm, Data, new_component
from ui.tabs.incentives.curve_view import CurveView
from ui.tabs.incentives.field_grid import FieldGrid
from ui.tabs.incentives.more_limits import role_code, role_name
from ui.tabs.incentives.plan_fields import LIMITS, PERIODS, SCOPES
from ui.tabs.incentives.plan_limits import limits_read, limits_shown
from ui.widgets.buttons import Button, IconButton

_EXAMPLE = Decimal(100_000)
_HEAD = (
    Field("name", mark("PlanForm", "Plan")),
    Field("period", mark("PlanForm", "Pays"), Kind.CHOICE, choices=PERIODS),
    Field("scope", mark("PlanForm", "For"), Kind.CHOICE, choices=SCOPES),
    Field("starts", mark("PlanForm", "Holds from"), Kind.DATE),
    Field("ends", mark("PlanForm", "until"), Kind.DATE),
    Field("who", mark("PlanForm", "Names, separated by commas"), Kind.LIST),
)


@dataclass(frozen=True, slots=True)
class Drafted:
    """A plan as it is typed, with the days from and to which it is to hold."""

    plan: Plan
    starts: date
    ends: date | None


class PlanDesigner(QWidget):
    """`changed` carries a `Drafted` whenever what is typed is a plan; `asked` the name of the button that was pressed."""

    changed = Signal(object)
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: Data = {}
        self._at = 0
        self._currency = "CNY"
        self._make()
        self._lay_out()
        self._head.edited.connect(self._edit)
        self._limits.edited.connect(self._edit)
        self._form.edited.connect(self._edit)
        self._list.currentRowChanged.connect(self._go)
        self._add.clicked.connect(self._add_one)
        self._remove.clicked.connect(self._remove_one)
        for button in self._buttons.values():
            button.clicked.connect(self._ask)
        for action in self._actions.values():
            action.triggered.connect(self._ask)

    def _make(self) -> None:
        self._head, self._limits = FieldGrid(_HEAD, 3, self), FieldGrid(LIMITS, 3, self)
        self._list = QListWidget(self)
        self._list.setObjectName("components")
        self._list.setAccessibleName(self.tr("Components"))
        self._add, self._remove = (
            Button(self.tr("Add"), self, "plus"),
            IconButton("trash-2", self.tr("Remove the component"), self),
        )
        self._add.setAccessibleName(self.tr("Add a component"))
        self._add.setObjectName("addComponent")
        self._remove.setObjectName("removeComponent")
        self._form, self._curve = ComponentForm(self), CurveView(self)
        self._sentence, self._problem, self._version = QLabel(self), QLabel(self), QLabel(self)
        self._version.setObjectName("planVersion")
        self._version.setProperty("role", "label")
        for label, name, role in ((self._sentence, "planSentence", ""), (self._problem, "planProblem", "bad")):
            label.setObjectName(name)
            label.setWordWrap(True)
            label.setProperty("role", role)
        words = (
            ("save", self.tr("Save"), "save", "link"),
            ("try", self.tr("Try on real months"), "chart-column", ""),
            ("personal", self.tr("People's own values…"), "users", ""),
            ("overlays", self.tr("Credits beyond…"), "link", ""),
        )
        self._buttons = {name: Button(text, self, icon, role) for name, text, icon, role in words}
        for name, button in self._buttons.items():
            button.setObjectName(f"plan_{name}")
        self._more = Button(self.tr("More"), self, "", "plain")
        self._more.setObjectName("planMore")
        menu = QMenu(self)
        self._actions = {}
        for name, text in (
            ("text", self.tr("Edit as text…")),
            ("export", self.tr("Save as a file…")),
            ("archive", self.tr("Put away")),
        ):
            action = self._actions[name] = QAction(text, menu)
            action.setObjectName(f"plan_{name}")
            menu.addAction(action)
        self._more.setMenu(menu)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(SMALL)
        for name in ("try", "personal", "overlays"):
            tools.addWidget(self._buttons[name])
        tools.addWidget(self._more)
        tools.addStretch()
        tools.addWidget(self._buttons["save"])
        left = QVBoxLayout()
        left.setSpacing(SMALL)
        left.addWidget(self._list)
        row = QHBoxLayout()
        row.addWidget(self._add, 1)
        row.addWidget(self._remove)
        left.addLayout(row)
        left.addStretch()
        side = QWidget(self)
        side.setLayout(left)
        side.setFixedWidth(170)
        left.setContentsMargins(0, 0, 0, 0)
        right = QVBoxLayout()
        right.setSpacing(MEDIUM)
        right.addWidget(_title(self.tr("In words"), self))
        right.addWidget(self._sentence)
        right.addWidget(self._curve)
        right.addStretch()
        both = QHBoxLayout()
        both.setSpacing(LARGE)
        both.addWidget(side)
        both.addWidget(self._form, 5)
        both.addLayout(right, 4)
        body = QWidget(self)
        body.setObjectName("body")
        column = QVBoxLayout(body)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        for part in (self._head, self._version, _title(self.tr("Components"), self)):
            column.addWidget(part)
        column.addLayout(both)
        column.addWidget(_title(self.tr("Limits for each person"), self))
        column.addWidget(self._limits)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(tools)
        outer.addWidget(self._problem)
        outer.addWidget(scroll, 1)

    def show_plan(self, data: Mapping[str, Any], starts: date, ends: date | None, currency: str) -> None:
        """Show a plan as plain data."""
        self._data, self._currency, self._at = dict(data), currency, 0
        people = data.get("people", {})
        scope = next((one for one in ("roles", "teams", "persons") if people.get(one)), "everyone")
        self._head.show_values(
            {
                "name": data["name"],
                "period": data.get("period", "month"),
                "scope": scope,
                "who": [role_name(one) for one in people.get(scope, ())] if scope == "roles" else people.get(scope),
                "starts": starts,
                "ends": ends,
            }
        )
        self._head.offer("who", scope != "everyone")
        self._limits.show_values({**limits_shown(data.get("limits", {})), "excluded": people.get("excluded")})
        self._fill_list()
        self._show_component()
        self._live()

    def say_version(self, words: str) -> None:
        """Say which version is shown, and from when it can be changed."""
        self._version.setText(words)
        self._version.setVisible(bool(words))

    def offer_archive(self, archived: bool | None) -> None:
        """Offer to put the plan away or to take it up again; None for a plan that is not stored yet."""
        self._actions["archive"].setText(self.tr("Take up again") if archived else self.tr("Put away"))
        self._actions["archive"].setVisible(archived is not None)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what is wrong, mistakes before warnings."""
        told_of = [f"{one.where}: {say(one.text)}" if one.where else say(one.text) for one in sorted(problems, key=_warnings_last)]
        self._say_problem("\n".join(told_of[:4]), bad=any(not one.warning for one in problems))

    def draft(self) -> Drafted:
        """Return what is typed; raise `reading.Unreadable` or `SalesDeskError`."""
        head = self._head.values()
        self._keep()
        scope = str(head.get("scope", "everyone"))
        people: Data = {"everyone": True} if scope == "everyone" else {scope: self._who(scope, head.get("who"))}
        bounds = self._limits.values()
        if "excluded" in bounds:
            people["excluded"] = _listed(bounds["excluded"])
        limits = limits_read(bounds, self._data.get("limits", {}))
        data = {
            **self._data,
            "name": str(head.get("name", "")),
            "period": str(head.get("period", "month")),
            "people": people,
            "limits": limits,
        }
        starts, ends = head.get("starts"), head.get("ends")
        if not isinstance(starts, date):
            error = reading.Unreadable(mark("PlanForm", "Say from which day the plan holds."))
            self._head.tell("starts", say(error.text))
            raise error
        return Drafted(read_plan(data), starts, ends if isinstance(ends, date) else None)

    def _who(self, scope: str, typed: object) -> list[str]:
        """Return the names of whom the plan is for, roles as they are stored."""
        if scope != "roles":
            return _listed(typed)
        try:
            return [role_code(one) for one in _listed(typed)]
        except reading.Unreadable as error:
            self._head.tell("who", say(error.text))
            raise

    @Slot()
    def _edit(self) -> None:
        self._head.offer("who", self._scope() != "everyone")
        self._live()

    def _scope(self) -> str:
        try:
            return str(self._head.values().get("scope", "everyone"))
        except reading.Unreadable:
            return "everyone"

    def _live(self) -> None:
        """Show sentence and curve of what is typed, or what is wrong with it."""
        try:
            drafted = self.draft()
        except reading.Unreadable as error:
            self._say_problem(say(error.text), bad=True)
            return
        except SalesDeskError as error:
            self._say_problem(say(error.text), bad=True)
            return
        self._say_problem("", bad=False)
        component = drafted.plan.components[self._at] if self._at < len(drafted.plan.components) else None
        if component is not None:
            said = told(drafted.plan)[component.name]
            joint = self.tr("; ")
            rule = joint.join(say(one) for one in said.sentences)
            self._sentence.setText(self.tr("{basis} — {rule}").format(basis=say(said.basis), rule=rule))
            self._show_curve(component)
            item = self._list.item(self._at)
            if item is not None:
                item.setText(component.name)
        self.changed.emit(drafted)

    def _show_curve(self, component: Component) -> None:
        if isinstance(component.rule, Rank | Pool | Matrix | Kicker):
            self._curve.show_shape(None, None, self._currency)
            return
        quota = _EXAMPLE if component.needs_quota else None
        kinks = [at for at in component.rule.kinks(quota) if at > 0]
        up_to = max([*(at * Decimal("1.5") for at in kinks), quota * Decimal("1.5") if quota else Decimal(10)])
        if not kinks and not quota:
            up_to = _EXAMPLE
        named = names().get(component.basis.metric)
        kind = named.kind if named is not None else "money"
        self._curve.show_shape(shape(component, quota, up_to), quota, self._currency, kind)

    def _keep(self) -> None:
        """Take over what is typed in the form of the component."""
        components = list(self._data.get("components", ()))
        if self._at < len(components):
            components[self._at] = self._form.data()
            self._data["components"] = components

    def _fill_list(self) -> None:
        self._list.blockSignals(True)
        self._list.clear()
        for one in self._data.get("components", ()):
            self._list.addItem(one["name"])
            self._list.item(self._list.count() - 1).setSizeHint(QSize(0, ROW))
        # As high as its rows: the form beside it is far higher, and the button to add one would be out of sight.
        self._list.setFixedHeight(ROW * max(self._list.count(), 1) + 2 * SMALL)
        self._list.setCurrentRow(self._at)
        self._list.blockSignals(False)

    def _show_component(self) -> None:
        components = self._data.get("components", ())
        there = self._at < len(components)
        for widget in (self._form, self._curve, self._sentence):
            widget.setVisible(there)
        if there:
            self._form.show_data(components[self._at])

    @Slot(int)
    def _go(self, row: int) -> None:
        if row < 0 or row == self._at:
            return
        try:
            self._keep()
        except reading.Unreadable as error:
            self._say_problem(say(error.text), bad=True)
            self._list.setCurrentRow(self._at)
            return
        self._at = row
        self._show_component()
        self._live()

    @Slot()
    def _add_one(self) -> None:
        components = list(self._data.get("components", ()))
        if self._at < len(components):
            self._go_from_form(components)
        name = self.tr("Component {n}").format(n=len(components) + 1)
        self._data["components"] = [*components, new_component(name)]
        self._at = len(components)
        self._fill_list()
        self._show_component()
        self._live()

    def _go_from_form(self, components: list[Data]) -> None:
        try:
            components[self._at] = self._form.data()
        except reading.Unreadable as error:
            self._say_problem(say(error.text), bad=True)

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

    @Slot()
    def _ask(self) -> None:
        button = self.sender()
        if button is not None:
            self.asked.emit(button.objectName().removeprefix("plan_"))

    def _say_problem(self, words: str, bad: bool) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        self._problem.setProperty("role", "bad" if bad else "warn")
        self._problem.style().polish(self._problem)
        self._buttons["save"].setEnabled(not bad)
        self._buttons["try"].setEnabled(not bad)


def _title(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setProperty("role", "title")
    return label


def _listed(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list | tuple) else [str(value)] if value else []


def _warnings_last(one: Problem) -> bool:
    return one.warning
