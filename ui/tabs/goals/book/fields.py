"""The fields in which a goal is typed: what it is, whose, how much, until when, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QWidget

from salesdesk.fields import Field, Kind
from salesdesk.measure import METRICS, metric
from salesdesk.measure.who import EVERYONE, Who
from salesdesk.services.goals.choices import GoalChoices
from salesdesk.services.goals.detail import GoalDetail
from salesdesk.services.goals.month_split import MONTH_WAYS
from salesdesk.services.goals.typed import KEEP
from salesdesk.services.goals.wanted import WantedGoal
from salesdesk.text import mark
from salesdesk.tokens import MEDIUM, SMALL
from ui.desk import Desk
from ui.forms import reading
from ui.forms.editors import DayEditor, Editor, LineEditor, TextEditor
from ui.forms.filters import FilterEditor, first_of
from ui.messages import say
from ui.tabs.goals.book.field_words import FieldWords
from ui.tabs.goals.book.month_way import MonthWay
from ui.tabs.goals.book.results_editor import ResultsEditor
from ui.widgets.box import Box

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
_FIELD = 80  # pixels of a field and the words over it
_FIGURES = ("target", "minimum", "stretch")


class GoalFields(QScrollArea):
    """`edited` when something is typed, `finished` at Enter; `counted` carries whether there is a metric.

    `months` gives the targets by month that a profile would be made of. What is wrong stands at its field.
    """

    edited = Signal()
    finished = Signal()
    counted = Signal(object)

    def __init__(
        self, desk: Desk, choices: GoalChoices, one: GoalDetail | None, months: Callable[[], Sequence[Decimal]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk, self._choices, self._one = desk, choices, one
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(500)
        self._make(months)
        self._lay_out()
        self._connect()

    def _make(self, months: Callable[[], Sequence[Decimal]]) -> None:
        # Each field is made where it will stand: moved, it would be styled anew with all that is in it.
        self._body = body = QWidget(self.viewport())
        body.setObjectName("body")
        makers = {Kind.DATE: DayEditor, Kind.LONG_TEXT: TextEditor}
        self.editors: dict[str, Editor] = {name: makers.get(field.kind, LineEditor)(field, body) for name, field in _FIELDS.items()}
        self.owner, self.measured, self.above = Box(body), Box(body), Box(body)
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
        self.way = MonthWay("goalWay", self._desk, ways, self._choices.profiles, months, body)
        self.filter, self.results = FilterEditor(body), ResultsEditor(body)
        self.filter.offer(self._choices.filters)
        self.words = FieldWords(body)

    def _lay_out(self) -> None:
        grid = QGridLayout(self._body)
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
                grid.addLayout(self.words.labelled(name, label, widget), row, at, 1, wide)
            row += 1
        grid.setRowStretch(row, 1)
        self.editors["reason"].setVisible(self._needs_reason)
        self.setWidget(self._body)

    @property
    def _needs_reason(self) -> bool:
        return self._one is not None and self._one.goal.state in ("agreed", "closed")

    def _connect(self) -> None:
        for one in self.editors.values():
            one.edited.connect(self.edited)
            one.finished.connect(self.finished)
        for box in (self.owner, self.above):
            box.activated.connect(self.edited)
        self.way.chosen.connect(self.edited)
        self.way.changed.connect(self.edited)
        self.measured.activated.connect(self._choose_metric)
        self.filter.edited.connect(self.edited)
        self.results.edited.connect(self.edited)

    def load(self) -> None:
        """Show the goal that is changed, or what a new one begins with."""
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
        for name in (*_FIGURES, "way"):
            widget = self.way if name == "way" else self.editors[name]
            widget.setEnabled(counted)
        self.counted.emit(counted)
        self.edited.emit()

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
        self.say_wrong({})
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
            self.say_wrong(wrong)
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

    @property
    def total(self) -> Decimal | None:
        """The target as it is typed, None where it is none."""
        try:
            found = self.editors["target"].value()
        except reading.Unreadable:
            return None
        return found if isinstance(found, Decimal) else None

    @property
    def parent_name(self) -> str | None:
        """What the goal is called that this one supports."""
        return self.above.currentText() if self.above.currentData() is not None else None

    def say_wrong(self, wrong: Mapping[str, str]) -> None:
        """Say at the fields what is wrong with them, and nothing at the others."""
        self.words.say_wrong(wrong)
        for name, one in self.editors.items():
            one.set_wrong(name in wrong)

    def show_marked(self) -> None:
        """Scroll to the first field where something is said."""
        body, first = self.widget(), self.words.first
        layout = body.layout() if body is not None else None
        if layout is not None and first is not None:
            layout.activate()
            self.ensureWidgetVisible(first, 0, _FIELD)


def _label(name: str) -> str:
    return say(_FIELDS[name].label)


def _index(box: QComboBox, who: Who) -> int:
    return next((at for at in range(box.count()) if box.itemData(at) == who), -1)
