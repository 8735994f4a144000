"""The cards under the figures of a goal: its months, advice on it, key results, and its history."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from salesdesk.fields import Kind
from salesdesk.measure import metric
from salesdesk.rules.goal_months import MonthLook
from salesdesk.rules.smart import NAMES, Advice, Verdict
from salesdesk.services.goals.detail import GoalDetail
from salesdesk.services.goals.history import Step, Touched
from salesdesk.services.goals.outlook import Prospect
from salesdesk.services.goals.rows import Result
from salesdesk.text import mark
from salesdesk.tokens import SMALL
from ui import looks
from ui.amounts import Amounts
from ui.charts.legend import Legend
from ui.charts.trend import TrendBar
from ui.messages import say
from ui.records.timeline import Moment, Timeline, from_to
from ui.tabs.goals.book import words
from ui.tabs.goals.book.chart import Band, GoalChart
from ui.widgets.buttons import LinkLabel
from ui.widgets.cards import Card, Delta, DeltaLine, Tone
from ui.widgets.labels import Label

_SIGNS = {Verdict.GOOD: ("✓", "good"), Verdict.HINT: ("!", "warn"), Verdict.MISSING: ("✕", "bad")}
_FOLLOW = mark("Goals", "A change of its figures changes {n} open {n:review or payout|reviews or payouts} ({names}).")
_STAY = mark("Goals", "{n} that {n:is final stays as it is|are final stay as they are} ({names}).")


class MonthsCard(Card):
    """The months of a goal as a chart. `picked` carries the month that is to be explained."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None, narrow: bool = False) -> None:
        super().__init__("", parent)
        self.chart = GoalChart(self)
        entries = [
            ("this_year", self.tr("reached")),
            ("target", self.tr("target")),
            ("last_year", self.tr("last year")),
            ("other", self.tr("outlook")),
            ("soft", self.tr("achievable, by the past")),
        ]
        if not narrow:
            self.add_action(Legend(entries, self))
        self.body.addWidget(self.chart, 1)
        if narrow:
            for line in (entries[:3], entries[3:]):
                self.body.addWidget(Legend(line, self))
        self.chart.picked.connect(self.picked)

    def show_months(self, name: str, ahead: Prospect) -> None:
        """Show the months of metric `name`."""
        kind = metric(name).kind
        values = [one for month in ahead.months for one in (month.actual, month.target, month.year_before, month.high)]
        amounts = Amounts(ahead.currency, values)
        factor = amounts.factor if kind is Kind.MONEY else Decimal("0.01") if kind is Kind.PERCENT else Decimal(1)
        unit = amounts.unit if kind is Kind.MONEY else "%" if kind is Kind.PERCENT else ""
        self.set_title(self.tr("By month ({unit})").format(unit=unit) if unit else self.tr("By month"))

        def part(value: Decimal | None) -> Decimal | None:
            return None if value is None else value / factor

        bars = []
        for month in ahead.months:
            hint = self._hint(name, ahead.currency, month)
            three = (part(month.actual), part(month.year_before), part(month.target))
            bars.append(TrendBar(month.month, say(month.month.short_label()), *three, hint))
        self.chart.show_months(bars, [Band(part(month.low), part(month.high), part(month.told)) for month in ahead.months])

    def _hint(self, name: str, currency: str, month: MonthLook) -> str:
        lines = [say(month.month.label())]
        for said, value in (
            (self.tr("reached"), month.actual),
            (self.tr("target"), month.target),
            (self.tr("last year"), month.year_before),
            (self.tr("outlook"), month.told),
        ):
            if value is not None:
                lines.append(f"{said}  {words.figure(name, value, currency, full=True)}")
        return "\n".join(lines)


class AdviceCard(Card):
    """What SMART says of a goal: a line for each letter, which advises and never blocks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("SMART", parent)
        self.setObjectName("card")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SMALL)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(2, 1)
        self.body.addLayout(self._grid)
        self.body.addStretch()
        self._rows: list[tuple[Label, Label, Label]] = []
        for at, (letter, name) in enumerate(NAMES.items()):
            sign, title, sentence = Label("", self), Label(say(name), self), Label("", self)
            title.setProperty("role", "strong")
            sentence.setObjectName(f"smart{letter}")
            sentence.setWordWrap(True)
            for column, label in enumerate((sign, title, sentence)):
                label.setAlignment(Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(label, at, column)
            self._rows.append((sign, title, sentence))

    def show_advice(self, advice: Sequence[Advice]) -> None:
        """Show one piece of advice for each letter."""
        for (sign, _title, sentence), one in zip(self._rows, advice, strict=True):
            shape, role = _SIGNS[one.verdict]
            sign.setText(shape)
            sign.setProperty("role", role)
            sign.style().polish(sign)
            sentence.setText(say(one.sentence))


class ResultsCard(Card):
    """The key results of a goal and how far each is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Key results"), parent)
        self._body: QWidget | None = None

    def show_results(self, results: Sequence[Result]) -> None:
        """Show `results`; the card is hidden without any."""
        if self._body is not None:
            self.body.removeWidget(self._body)
            self._body.deleteLater()
        self._body = body = QWidget(self)
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        for at, one in enumerate(results):
            name = Label(one.name, body)
            name.setWordWrap(True)
            done = DeltaLine(body)
            tone = Tone.GOOD if one.done is not None and one.done >= 1 else Tone.PLAIN
            done.show_deltas((Delta(self._said(one), tone),))
            done.setMinimumWidth(210)
            grid.addWidget(name, at, 0)
            grid.addWidget(done, at, 1)
        self.body.addWidget(body)
        self.setVisible(bool(results))

    def _said(self, one: Result) -> str:
        if one.kind == "yes_no":
            said = self.tr("✓ done") if one.reached else self.tr("open")
        else:
            said = self.tr("{reached} of {target}").format(reached=_value(one, one.reached), target=_value(one, one.target))
            if one.done is not None:
                said += f"  ·  {words.share(one.done)}"
        if one.due is None:
            return said
        due = self.tr("due {day}").format(day=looks.short_day(one.due))
        return f"{said}  ·  {due}"


def _value(one: Result, value: Decimal | None) -> str:
    if value is None:
        return "–"
    if one.kind == "percent":
        return words.share(value)
    return f"{words.figure(None, value, '')} {one.unit}".strip()


class HistoryCard(Card):
    """How a goal came about, what was said of it, what a change of its figures touches; `honour_chosen` carries an award's id."""

    honour_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("History"), parent)
        self._touched = Label("", self)
        self._touched.setObjectName("goalTouched")
        self._touched.setProperty("role", "label")
        self._touched.setWordWrap(True)
        self.timeline = Timeline(self)
        self.timeline.setMinimumHeight(240)
        self._honours = QVBoxLayout()
        self.body.addWidget(self._touched)
        self.body.addLayout(self._honours)
        self.body.addWidget(self.timeline, 1)

    def show_goal(self, one: GoalDetail) -> None:
        """Show the history of `one`."""
        self._touched.setText(touched_words(one.touched))
        self._touched.setVisible(bool(one.touched))
        while self._honours.count():
            old = self._honours.takeAt(0)
            if old is not None and (widget := old.widget()) is not None:
                widget.deleteLater()
        for honour in one.honours:
            words_ = self.tr("★ {reward} for {member}, {day}")
            link = LinkLabel(
                words_.format(reward=honour.reward, member=honour.member, day=looks.short_day(honour.day, one.goal.period.end.year)), self
            )
            link.setObjectName(f"honour{honour.award_id}")
            link.clicked.connect(self._choose_honour)
            self._honours.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        moments = [self._moment(step, one) for step in one.steps]
        self.timeline.show_moments(moments, "" if moments else self.tr("It was there before this program kept a history."))

    @Slot()
    def _choose_honour(self) -> None:
        link = self.sender()
        if link is not None:
            self.honour_chosen.emit(int(link.objectName().removeprefix("honour")))

    def _moment(self, step: Step, one: GoalDetail) -> Moment:
        lines = []
        title = say(step.label)
        if step.before != step.after:
            was, now = (_target(one, value) for value in (step.before, step.after))
            title = from_to(self.tr("Target"), was, now)
            lines.append(say(step.label))
        lines += [from_to(say(label), _plain(before), _plain(after)) for label, before, after in step.fields]
        if step.said is not None:
            lines.append(say(words.CONFIDENCE_WORDS[step.said.confidence]))
            lines += [part for part in (step.said.note, self._next(step.said.next_step)) if part]
        if step.reason:
            lines.append(self.tr("Reason: {reason}").format(reason=step.reason))
        return Moment(step.at, step.by, title, tuple(lines))

    def _next(self, words_: str) -> str:
        return self.tr("Next: {step}").format(step=words_) if words_ else ""


def touched_words(touched: Sequence[Touched]) -> str:
    """Return what a change of figures touches, "" for nothing."""
    parts = []
    for frozen, pattern in ((False, _FOLLOW), (True, _STAY)):
        some = [one for one in touched if one.frozen is frozen]
        if some:
            named = [f"{one.whose} {say(one.period.label())}" for one in some[:3]]
            names = ("、" if looks.language() == "zh" else ", ").join(named) + ("…" if len(some) > len(named) else "")
            parts.append(say(pattern.fill(n=len(some), names=names)))
    return looks.sentences(*parts)


def _target(one: GoalDetail, value: Decimal | None) -> str:
    return "" if value is None else words.figure(one.goal.metric, value, one.currency)


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return "" if value is None else str(value)
