"""A goal as it is typed, with advice and the achievable band beside it while typing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.fields import Field, Kind
from salesdesk.measure import METRICS, metric
from salesdesk.measure.who import EVERYONE, Who
from salesdesk.services.goals.choices import GoalChoices
from salesdesk.services.goals.detail import GoalDetail
from salesdesk.services.goals.edit import WantedGoal
from salesdesk.services.goals.month_split import MONTH_WAYS
from salesdesk.services.goals.outlook import Prospect
from salesdesk.services.goals.typed import KEEP, Look, look, months_of
from salesdesk.services.records import InvalidRecord
from salesdesk.text import mark
from salesdesk.tokens import LARGE, MEDIUM, SMALL
from ui.desk import Desk
from ui.dialogs.base import Dialog
from ui.forms import reading
from ui.forms.editors import DayEditor, Editor, LineEditor, TextEditor
from ui.forms.filters import FilterEditor, first_of
from ui.messages import say
from ui.tabs.goals.book.cards import AdviceCard, MonthsCard
from ui.tabs.goals.book.field_words import FieldWords
from ui.tabs.goals.book.month_way import MonthWay
from ui.tabs.goals.book.results_editor import ResultsEditor
from ui.tasks import Token

_PAUSE_MS = 250
_COMPANY = mark("Goals", "Whole company")
_FIELDS = {
    one.name: one
    for one in (
        Field("name", mark("Goal", "Goal"), required=True),
        Field("start", mark("Goal", "From"), Kind.DATE),
        Field("end", mark("Goal", "Until"), Kind.DATE),
        Field("target", mark("Goal", "Target"), Kind.NUMBER),
        Field("minimum", mark("Goal", "Minimum"), Kind.NUMBER),
        Field("stretch", mark("Goal", "Stretch value"), Kind.NUMBER),
        Field("weight", mark("Goal", "Weight"), Kind.PERCENT),
        Field("description", mark("Goal", "Description"), Kind.LONG_TEXT),
        Field("why", mark("Goal", "Why it matters"), Kind.LONG_TEXT),
        Field("reason", mark("Goal", "Why does it change? (it was agreed)")),
    )
}
_FIGURES = ("target", "minimum", "stretch")
# What is looked at twice before it is kept; the rest of what is improbable is only told.
_ASKED = ("start", "end", "target", "weight")


class GoalForm(Dialog):
    """`submitted` carries (WantedGoal, reason); whoever saves it calls `accept` or `fail`."""

    submitted = Signal(object)

    def __init__(self, desk: Desk, choices: GoalChoices, one: GoalDetail | None, parent: QWidget | None) -> None:
        super().__init__("goalForm", "", parent, 1080)
        self.setWindowTitle(self.tr("Change a goal") if one else self.tr("New goal"))
        self._desk, self._choices, self._one = desk, choices, one
        self.goal_id = one.goal.id if one else None
        self.version = one.goal.version if one else None
        self._token = Token(self)
        self._ahead: Prospect | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._make()
        self._lay_out()
        self._connect()
        self._load()
        self.resize(1080, 700)

    def _make(self) -> None:
        makers = {Kind.DATE: DayEditor, Kind.LONG_TEXT: TextEditor}
        self.editors: dict[str, Editor] = {name: makers.get(field.kind, LineEditor)(field, self) for name, field in _FIELDS.items()}
        self.owner, self.measured, self.above = QComboBox(self), QComboBox(self), QComboBox(self)
        for box, name in ((self.owner, "goalOwner"), (self.measured, "goalMetric"), (self.above, "goalParent")):
            box.setObjectName(name)
            box.setMinimumContentsLength(14)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for who, name, depth in self._choices.owners:
            self.owner.addItem("    " * depth + (name or say(_COMPANY)), who)
        for one in METRICS:
            self.measured.addItem(say(one.label), one.name)
        self.measured.addItem(self.tr("No metric: key results"), None)
        self.above.addItem(self.tr("None: it is at the top"), None)
        own = self._one.goal.id if self._one else None
        for goal_id, name in self._choices.goals:
            if goal_id != own:
                self.above.addItem(name, goal_id)
        has_target = self._one is not None and self._one.goal.target is not None
        ways = {KEEP: self.tr("As the months are now")} if has_target else {}
        ways |= {way: say(label) for way, label in MONTH_WAYS.items()}
        self.way = MonthWay("goalWay", self._desk, ways, self._choices.profiles, self._months_shown, self)
        self.filter, self.results = FilterEditor(self), ResultsEditor(self)
        self.filter.offer(self._choices.filters)
        self._advice, self._chart = AdviceCard(self), MonthsCard(self, narrow=True)
        self._words = FieldWords(self)
        self._kept: dict[str, str] = {}

    def _lay_out(self) -> None:
        body = QWidget(self)
        body.setObjectName("body")
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, MEDIUM, 0)
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(SMALL)
        edit = self.editors
        row = 0
        for pair in (
            (("name", _label("name"), edit["name"]),),
            (("owner", self.tr("Whose"), self.owner), ("parent", self.tr("Supports"), self.above)),
            (("start", _label("start"), edit["start"]), ("end", _label("end"), edit["end"])),
            (("metric", self.tr("Measured by"), self.measured), ("only", self.tr("Limited to"), self.filter)),
            (("target", _label("target"), edit["target"]), ("way", self.tr("Over the months"), self.way)),
            (("minimum", _label("minimum"), edit["minimum"]), ("stretch", _label("stretch"), edit["stretch"])),
            (("weight", _label("weight"), edit["weight"]),),
            (("results", self.tr("Key results and milestones"), self.results),),
            (("description", _label("description"), edit["description"]),),
            (("why", _label("why"), edit["why"]),),
            *(((("reason", _label("reason"), edit["reason"]),),) if self._needs_reason else ()),
        ):
            for at, (name, label, widget) in enumerate(pair):
                wide = 2 if len(pair) == 1 and name != "weight" else 1
                grid.addLayout(self._words.labelled(name, label, widget), row, at, 1, wide)
            row += 1
        grid.setRowStretch(row, 1)
        self.editors["reason"].setVisible(self._needs_reason)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(520)
        side = QVBoxLayout()
        side.setSpacing(MEDIUM)
        side.addWidget(self._chart)
        side.addWidget(self._advice, 1)
        both = QHBoxLayout()
        both.setSpacing(LARGE)
        both.addWidget(area, 1)
        both.addLayout(side, 1)
        self.body.addLayout(both, 1)
        self.add_button("cancel", self.tr("Cancel")).clicked.connect(self.reject)
        self._save = self.add_button("saveGoal", self.tr("Save"), "primary")

    @property
    def _needs_reason(self) -> bool:
        return self._one is not None and self._one.goal.state in ("agreed", "closed")

    def _connect(self) -> None:
        for one in self.editors.values():
            one.edited.connect(self._changed)
            one.finished.connect(self._submit)
        for box in (self.owner, self.above):
            box.activated.connect(self._changed)
        self.way.chosen.connect(self._changed)
        self.way.changed.connect(self._changed)
        self.measured.activated.connect(self._choose_metric)
        self.filter.edited.connect(self._changed)
        self.results.edited.connect(self._changed)
        self._soon.timeout.connect(self._look)
        self._save.clicked.connect(self._submit)

    def _load(self) -> None:
        year = self._choices.year
        self.editors["start"].show_value(year.start)
        self.editors["end"].show_value(year.end)
        if self._one is not None:
            goal = self._one.goal
            self.owner.setCurrentIndex(max(_index(self.owner, goal.who), 0))
            self.measured.setCurrentIndex(self.measured.findData(goal.metric))
            self.above.setCurrentIndex(max(self.above.findData(goal.parent_id), 0))
            self._units()
            for name in ("name", "description", "why", "weight", "minimum", "stretch"):
                self.editors[name].show_value(getattr(goal, name))
            self.editors["target"].show_value(goal.target if goal.metric is not None else None)
            self.editors["start"].show_value(goal.period.start)
            self.editors["end"].show_value(goal.period.end)
            self.filter.show_only(goal.only)
            self.results.show_results(goal.results)
        self._choose_metric()
        self.editors["name"].setFocus()

    def _units(self) -> None:
        name = self.measured.currentData()
        ratio = name is not None and metric(name).kind is Kind.PERCENT
        for one in _FIGURES:
            self.editors[one].field = replace(_FIELDS[one], kind=Kind.PERCENT if ratio else Kind.NUMBER)

    @Slot()
    def _choose_metric(self) -> None:
        self._units()
        counted = self.measured.currentData() is not None
        self.filter.setEnabled(counted)
        self._chart.setVisible(counted)
        for name in (*_FIGURES, "way"):
            widget = self.way if name == "way" else self.editors[name]
            widget.setEnabled(counted)
        self._changed()

    # What is typed

    def same_scope(self, wanted: WantedGoal) -> bool:
        """Tell whether a goal that is changed counts the same for the same days as before, so that its parts stay its parts."""
        if self._one is None:
            return False
        goal = self._one.goal
        now = (goal.metric, goal.only, goal.who, goal.period.start, goal.period.end)
        return now == (wanted.metric, wanted.only, wanted.who, wanted.start, wanted.end)

    def _who(self) -> Who:
        who = self.owner.currentData()
        return who if isinstance(who, Who) else EVERYONE

    def typed(self) -> WantedGoal | None:
        """Return what is typed; None, with a sentence at the field, where something cannot be read."""
        values: dict[str, object] = {}
        self._say({})
        wrong = {}
        for name, one in self.editors.items():
            try:
                values[name] = one.value()
            except reading.Unreadable as error:
                wrong[name] = say(error.text)
        try:
            results = self.results.wanted()
        except reading.Unreadable as error:
            wrong["results"] = say(error.text)
        if wrong:
            self._say(wrong)
            return None
        only = self.filter.only()
        kept = self._one.goal.only if self._one else only
        # A filter with more values than the two fields show stays whole until it is changed here.
        only = kept if kept.dimensions == only.dimensions and only == first_of(kept) else only
        return WantedGoal(
            name=str(values["name"] or ""),
            who=self._who(),
            start=values["start"],  # type: ignore[arg-type]
            end=values["end"],  # type: ignore[arg-type]
            metric=self.measured.currentData(),
            only=only,
            months=None,
            weight=values["weight"],  # type: ignore[arg-type]
            minimum=values["minimum"],  # type: ignore[arg-type]
            stretch=values["stretch"],  # type: ignore[arg-type]
            description=str(values["description"] or ""),
            why=str(values["why"] or ""),
            parent_id=self.above.currentData(),
            results=results,
        )

    def _total(self) -> Decimal | None:
        try:
            found = self.editors["target"].value()
        except reading.Unreadable:
            return None
        return found if isinstance(found, Decimal) else None

    @Slot()
    def _changed(self) -> None:
        self._soon.start()

    @Slot()
    def _look(self) -> None:
        """Ask for advice and the band for what is typed now."""
        wanted = self.typed()
        if wanted is None:
            return
        total, way, one = self._total(), self.way.way, self._one
        parent = self.above.currentText() if wanted.parent_id is not None else None

        def ask(db: Database) -> Look:
            return look(db, wanted, total, way, one, parent)

        self._token.renew()
        self._desk.read(ask, self._show, self._not_seen, self._token)

    def _months_shown(self) -> list[Decimal]:
        """Return the targets of the chart by month, January first; nothing where it shows no whole year with a target."""
        months = self._ahead.months if self._ahead is not None else ()
        by_month = {one.month.start.month: one.target for one in months if one.target is not None}
        return [by_month[month] for month in range(1, 13)] if len(months) == len(by_month) == 12 and any(by_month.values()) else []

    def _show(self, found: Look) -> None:
        ahead = self._ahead = found.prospect
        self._words.say_doubts({name: say(words) for name, words in found.doubts.items()})
        self._advice.show_advice(found.advice)
        name = self.measured.currentData()
        self._chart.setVisible(ahead is not None)
        if ahead is not None and name is not None:
            self._chart.show_months(name, ahead)

    def _not_seen(self, error: Exception) -> None:
        self._say({"only": say(error.text)} if isinstance(error, SalesDeskError) else {})

    # Saving

    @Slot()
    def _submit(self) -> None:
        wanted = self.typed()
        if wanted is None:
            return
        total, way, one = self._total(), self.way.way, self._one
        parent = self.above.currentText() if wanted.parent_id is not None else None
        self._soon.stop()

        def ask(db: Database) -> Look:
            return look(db, wanted, total, way, one, parent)

        def weigh(found: Look) -> None:
            self._show(found)
            doubts = self._words.doubts
            # What is improbable is asked for once; pressed again, it is kept.
            new = {name for name, words in doubts.items() if name in _ASKED and self._kept.get(name) != words}
            self._kept = doubts
            if new:
                self.tell_problem(self.tr("Please look at what is marked; save again to keep it as it is."))
            else:
                self._store(wanted)

        # What cannot be read for advice is told when it is stored.
        self._token.renew()
        self._desk.read(ask, weigh, self.fail, self._token)

    def _store(self, wanted: WantedGoal) -> None:
        total, way, one = self._total(), self.way.way, self._one

        def split(db: Database) -> dict[date, Decimal] | None:
            return months_of(db, wanted, total, way, one)

        def go_on(months: dict[date, Decimal] | None) -> None:
            reason = str(self.editors["reason"].value() or "")
            self.submitted.emit((replace(wanted, months=months), reason))

        self._desk.read(split, go_on, self.fail, self)

    @Slot(object)
    def fail(self, error: Exception) -> None:
        """Say why it was not saved: at the fields where the error names them, else above the buttons."""
        if isinstance(error, InvalidRecord):
            self._say({name: say(words) for name, words in error.fields.items()})
        elif isinstance(error, SalesDeskError) and error.code == "goal.reason":
            self._say({"reason": say(error.text)})
            self.editors["reason"].setFocus()
        self.tell_failure(error)

    def _say(self, wrong: Mapping[str, str]) -> None:
        self._words.say_wrong(wrong)
        for name, one in self.editors.items():
            one.set_wrong(name in wrong)
        if not wrong:
            self.tell_problem("")


def _label(name: str) -> str:
    return say(_FIELDS[name].label)


def _index(box: QComboBox, who: Who) -> int:
    return next((at for at in range(box.count()) if box.itemData(at) == who), -1)
