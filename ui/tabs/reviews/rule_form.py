"""The editor of a scoring rule: by which figure, and the numbers that the rule needs; only what the chosen rule asks for is shown."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.fields import Kind
from salesdesk.measure import ALL, METRICS, Only, metric
from salesdesk.services.reviews import criteria
from salesdesk.services.reviews.criteria import Criterion
from salesdesk.text import Text
from salesdesk.tokens import SMALL, TIGHT
from ui.forms import reading
from ui.forms.filters import FilterEditor, Values, first_of
from ui.messages import say
from ui.tabs.reviews import words
from ui.tabs.reviews.steps import PointSteps
from ui.widgets.box import Box
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Label, as_typed

_NUMBER, _LETTERS = 64, 13
_TYPED = (criteria.POINTS, criteria.LINE, criteria.DEDUCTION, criteria.BONUS, criteria.VETO, criteria.FORMULA)
_MEASURED = (criteria.ATTAINMENT, criteria.SHARE, criteria.GROWTH, criteria.RANK, *_TYPED)
_STEPPED = (criteria.POINTS, criteria.LINE)
_TEAM = (criteria.ATTAINMENT, criteria.POINTS, criteria.LINE, criteria.SHARE)
_NAMES = ("base", "per", "limit", "cap")


class RuleForm(QWidget):
    """`changed` on every edit; `named` carries what a chosen figure is called."""

    changed = Signal()
    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = criteria.ATTAINMENT
        self._figure = Box(self)
        self._team = QCheckBox(self.tr("of the team that they lead"), self)
        self._least = QCheckBox(self.tr("less is better"), self)
        self._fields = {name: QLineEdit(self) for name in _NAMES}
        self._labels = {name: Label("", self) for name in _NAMES}
        self.formula, self.steps = QLineEdit(self), PointSteps(self)
        self._hint = Label("", self)
        self._limit = IconButton("list-filter", self.tr("Limit what counts"), self, size=15)
        self._filter: FilterEditor | None = None
        self._kept: Only = ALL
        self._values: Values = {}
        self._dress()
        self._lay_out()
        self._figure.activated.connect(self._choose_metric)
        for field in (*self._fields.values(), self.formula):
            field.textEdited.connect(self.changed)
        for box in (self._team, self._least):
            box.clicked.connect(self.changed)
        self.steps.changed.connect(self.changed)
        self._limit.clicked.connect(self._open_filter)

    def _dress(self) -> None:
        self._figure.setObjectName("criterionMetric")
        self._figure.setAccessibleName(self.tr("Figure"))
        for known in METRICS:
            self._figure.addItem(say(known.label), known.name)
            self._figure.setItemData(self._figure.count() - 1, as_typed(say(known.description)), Qt.ItemDataRole.ToolTipRole)
        narrow(self._figure)
        self._team.setObjectName("criterionTeam")
        self._least.setObjectName("criterionLeast")
        for name, field in self._fields.items():
            field.setObjectName({"cap": "criterionCap"}.get(name, f"rule_{name}"))
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.setFixedWidth(_NUMBER)
            self._labels[name].setProperty("role", "label")
        self.formula.setObjectName("criterionFormula")
        self.formula.setAccessibleName(self.tr("Formula"))
        self.formula.setPlaceholderText("min(attainment, 110) * 0.8 + growth")
        self._limit.setObjectName("limitCriterion")
        self._hint.setProperty("role", "label")
        self._hint.setWordWrap(True)

    def _lay_out(self) -> None:
        self._row, self._lower = row, lower = QHBoxLayout(), QHBoxLayout()
        row.addWidget(self._figure)
        row.addWidget(self._limit)
        for one in (self._least, self._team):
            row.addWidget(one)
        for each in (row, lower):
            each.setSpacing(SMALL)
            each.addStretch()
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addLayout(row)
        layout.addLayout(lower)
        layout.addWidget(self.formula)
        layout.addWidget(self.steps)
        layout.addWidget(self._hint)

    def show_rule(self, one: Criterion) -> None:
        """Show the rule of a criterion."""
        self._offer_typed(one.kind in _TYPED)
        self._figure.setCurrentIndex(max(self._figure.findData(one.metric), 0))
        for name, field in self._fields.items():
            value = getattr(one, name)
            field.setText("" if value is None else words.points(value))
        self._team.setChecked(one.team)
        self._least.setChecked(one.least)
        self.formula.setText(one.formula)
        self._kept = one.only
        if one.only:
            self._filter_fields().show_only(one.only)
        self._show_filter(bool(one.only))
        self.choose(one.kind)
        self.steps.show_points(one.points)

    def choose(self, kind: str) -> None:
        """Ask for what a rule of `kind` needs; what it needs and is not there yet gets its usual value."""
        self.kind = kind
        self._offer_typed(kind in _TYPED)
        self._figure.setVisible(kind in _MEASURED)
        self._show_limit()
        self._team.setVisible(kind in _TEAM)
        self._least.setVisible(kind in (criteria.RANK, criteria.VETO))
        self.steps.setVisible(kind in _STEPPED)
        self.formula.setVisible(kind == criteria.FORMULA)
        asked = self._asked(kind)
        self._place_numbers(len(asked) > 1)
        for name in _NAMES:
            shown = name in asked
            self._labels[name].setVisible(shown)
            self._fields[name].setVisible(shown)
            if shown:
                label, usual = asked[name]
                self._labels[name].setText(label)
                self._fields[name].setAccessibleName(label)
                if not self._fields[name].text():
                    self._fields[name].setText(usual)
        if kind in _STEPPED and not self.steps.rows:
            self.steps.add_row("0", "0")
        self._hint.setText(self._explained(kind))
        self._hint.setVisible(bool(self._hint.text()))
        self._tell_unit()

    def _place_numbers(self, several: bool) -> None:
        """Put a single number beside the figure, several on a line of their own: a small window has no room for more."""
        for name in _NAMES:
            for widget in (self._labels[name], self._fields[name]):
                (self._row if several else self._lower).removeWidget(widget)
                line = self._lower if several else self._row
                line.removeWidget(widget)
                line.insertWidget(line.count() - 1, widget)

    def read(self, one: Criterion) -> tuple[Criterion, list[tuple[str, Text]]]:
        """Return `one` with the rule as far as it can be read, and what cannot, by place."""
        wrong: list[tuple[str, Text]] = []
        measured = self.kind in _MEASURED
        found = replace(
            one, metric=self._figure.currentData() if measured else None, team=measured and self.kind in _TEAM and self._team.isChecked()
        )
        found = replace(found, only=self._only() if found.metric else ALL)
        found = replace(found, least=self._least.isChecked() and self.kind in (criteria.RANK, criteria.VETO))
        for name in self._asked(self.kind):
            try:
                typed = self._fields[name].text().strip()
                value: Decimal | None = reading.number(typed) if typed else None
            except reading.Unreadable as error:
                value = None
                wrong.append(("cap" if name == "cap" else "rule", error.text))
            found = replace(found, **{name: value})  # type: ignore[arg-type]
        if self.kind == criteria.FORMULA:
            found = replace(found, formula=self.formula.text().strip())
        if self.kind in _STEPPED:
            points, problem = self.steps.read()
            found = replace(found, points=points)
            if problem:
                wrong.append(("points", problem))
        return found, wrong

    def tell(self, places: set[str], steps: str) -> None:
        """Mark the fields at `places`; say what is wrong with the steps."""
        self.steps.tell_problem(steps)
        for field, place in ((self._fields["cap"], "cap"), (self._figure, "metric"), (self._fields["per"], "rule"), (self.formula, "rule")):
            field.setProperty("wrong", place in places)
            field.style().polish(field)

    def offer(self, values: Values) -> None:
        """Offer `values` by dimension to limit the figure to, once that is wanted: there may be many customers."""
        self._values = values
        if self._filter is not None and self._filter.isVisibleTo(self):
            self._filter.offer(values)

    def _only(self) -> Only:
        """Return the filter; one with more values than the fields show stays whole until it is changed here."""
        shown = self._filter.only() if self._filter is not None else ALL
        return self._kept if shown == first_of(self._kept) else shown

    def _show_limit(self) -> None:
        """Offer the filter where a metric is measured that can be limited."""
        name = self._figure.currentData() if self.kind in _MEASURED else None
        possible = name is not None and bool(metric(name).dimensions)
        self._limit.setVisible(possible)
        if not possible and self._filter is not None and self._filter.isVisibleTo(self):
            self._filter.show_only(ALL)
            self._filter.hide()

    def _offer_typed(self, offered: bool) -> None:
        at = self._figure.findData(None)
        if offered and at < 0:
            self._figure.addItem(self.tr("typed by hand"), None)
        elif not offered and at >= 0:
            self._figure.removeItem(at)

    def _asked(self, kind: str) -> dict[str, tuple[str, str]]:
        """Return the numbers that a rule asks for, by name: what they are called, and their usual value."""
        most = (self.tr("at most"), "100")
        return {
            criteria.ATTAINMENT: {"cap": most},
            criteria.GOALS: {"cap": most},
            criteria.SHARE: {"cap": most},
            criteria.GROWTH: {
                "base": (self.tr("at no growth"), "80"),
                "per": (self.tr("each +1 %"), "1"),
                "cap": (self.tr("at most"), "120"),
            },
            criteria.RANK: {"base": (self.tr("first place"), "100"), "per": (self.tr("each place down"), "10")},
            criteria.DEDUCTION: {"base": (self.tr("without a case"), "100"), "per": (self.tr("off for each"), "10")},
            criteria.FORMULA: {"cap": most},
            criteria.BONUS: {"per": (self.tr("for each"), "2"), "cap": (self.tr("at most"), "10")},
            criteria.VETO: {"base": (self.tr("allowed"), "0"), "limit": (self.tr("else the total is at most"), "59")},
        }.get(kind, {})

    def _explained(self, kind: str) -> str:
        return {
            criteria.LINE: self.tr("Between two rows the points lie on a straight line."),
            criteria.SHARE: self.tr("85 % are 85 points."),
            criteria.GOALS: self.tr("The agreed goals that lie within the period, by their weights."),
            criteria.FORMULA: self.tr(
                "Names: actual, target, attainment, before, growth, place, people, and those of metrics: {names}"
            ).format(names=", ".join(known.name for known in METRICS)),
            criteria.BONUS: self.tr("Acts on the total; a number below 0 takes points away. It has no weight."),
            criteria.VETO: self.tr("Acts on the total. It has no weight."),
            criteria.FEEDBACK: self.tr("The mean of what comes back from colleagues, unless a score is typed."),
        }.get(kind, "")

    def _tell_unit(self) -> None:
        name = self._figure.currentData() if self.kind in _MEASURED else None
        self.steps.set_kind(metric(name).kind if name else Kind.NUMBER)

    def _filter_fields(self) -> FilterEditor:
        """Return the fields of the filter, which few rules have: they are made when they are wanted."""
        if self._filter is None:
            self._filter = FilterEditor(self)
            self._filter.hide()
            self._filter.edited.connect(self.changed)
            self._column.insertWidget(self._column.indexOf(self.formula), self._filter)
        return self._filter

    def _show_filter(self, shown: bool) -> None:
        if shown or self._filter is not None:
            self._filter_fields().setVisible(shown)

    @Slot()
    def _open_filter(self) -> None:
        fields = self._filter_fields()
        opened = not fields.isVisibleTo(self)
        self._show_filter(opened)
        if opened:
            fields.offer(self._values)
        else:
            fields.show_only(ALL)
            self.changed.emit()

    @Slot()
    def _choose_metric(self) -> None:
        self._tell_unit()
        self._show_limit()
        self.named.emit(self._figure.currentText() if self._figure.currentData() else "")
        self.changed.emit()


def narrow(box: QComboBox) -> None:
    """Let a box be narrower than its longest entry, which its list shows in full."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LETTERS)
