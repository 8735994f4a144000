"""Two plans side by side over real months: cost, share of sales, who gains and who loses, and at other attainments."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.db import Database
from salesdesk.fields import Field, Kind
from salesdesk.money import grouped, percent
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.rules.pay.plan import Plan
from salesdesk.services.pay import trials
from salesdesk.services.pay.trials import Comparison, Trial
from salesdesk.text import fill, mark
from salesdesk.tokens import LARGE, MEDIUM, SMALL
from ui import looks
from ui.desk import Desk
from ui.dialogs.base import Dialog
from ui.messages import say
from ui.tables.table import RecordTable
from ui.tabs.incentives.rows import RowsSource
from ui.tasks import Job
from ui.widgets.frames import Framed
from ui.widgets.labels import Label

PEOPLE = (
    Field("member", mark("Trial", "Member"), width=14),
    Field("change", mark("Trial", "Change"), Kind.MONEY, width=13),
    Field("relative", mark("Trial", "In per cent"), Kind.PERCENT, width=9),
    Field("before", mark("Trial", "Plan A"), Kind.MONEY, width=13),
    Field("after", mark("Trial", "Plan B"), Kind.MONEY, width=13),
)
MONTHS = (
    Field("month", mark("Trial", "Period"), width=12),
    Field("sales", mark("Trial", "Sales"), Kind.MONEY, width=14),
    Field("one", mark("Trial", "Plan A"), Kind.MONEY, width=12),
    Field("other", mark("Trial", "Plan B"), Kind.MONEY, width=12),
)


class TrialView(QWidget):
    """Shows a comparison; `compare` asks for one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._alone = False
        self._said = Label("", self)
        self._said.setObjectName("trialSaid")
        self._said.setWordWrap(True)
        self._figures = QFrame(self)
        self._figures.setObjectName("card")
        self._grid = QGridLayout(self._figures)
        self._grid.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        self._grid.setHorizontalSpacing(LARGE)
        self._grid.setVerticalSpacing(SMALL)
        # Nothing is shown until there is something to show: two empty panes would say nothing.
        self._row = QWidget(self)
        people, months = Framed(self._row), Framed(self._row)
        self.people = RecordTable("trialPeople", RowsSource(PEOPLE), desk, people, dense=True)
        self.months = RecordTable("trialMonths", RowsSource(MONTHS), desk, months, dense=True)
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        for card, table in ((people, self.people), (months, self.months)):
            table.set_empty(self.tr("Nobody would have been paid in these months."))
            card.hold(table)
            row.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addWidget(self._said)
        column.addWidget(self._figures)
        column.addWidget(self._row, 1)
        column.addStretch()
        self._figures.hide()
        self._row.hide()

    def compare(self, one: Plan | None, other: Plan, last: Period, months: int) -> None:
        """Try two plans over the months up to `last`; where there is nothing to compare it with (None), the `other` alone."""
        self._alone = one is None

        def work(db: Database, progress: Progress) -> Comparison:
            return trials.compare(db, one or other, other, last, months, progress)

        self._said.setText(fill(self.tr("Computing {n} {n:month|months}…"), n=months))
        self._job = self._desk.work(self.tr("Trying plans"), work, self.show_comparison, self._failed, self, writes=False)

    def show_comparison(self, found: Comparison) -> None:
        """Show what came out."""
        self._row.setVisible(True)
        self._said.setText(self._words(found))
        self._fill(found)
        self._figures.show()
        rows = [(one.member, one.change, one.change / one.before if one.before else None, one.before, one.after) for one in found.people]
        self.people.set_source(RowsSource(PEOPLE, rows, frozenset({"before", "after", "change"})))
        pairs = zip(found.one.months, found.other.months, strict=False)
        by_month = [(say(one.period.label()), one.sales, one.cost, other.cost) for one, other in pairs]
        self.months.set_source(RowsSource(MONTHS, by_month, frozenset({"sales", "one", "other"})))
        self.people.view.spare({"before", "change", "relative"} if self._alone else ())
        self.months.view.spare({"one"} if self._alone else ())

    def _names(self, found: Comparison) -> tuple[str, str]:
        """Return what the two plans are called: one that is being changed has the name of what it is to replace."""
        one, other = found.one.plan.name, found.other.plan.name
        if one == other:
            one, other = self.tr("{plan}, as it holds").format(plan=one), self.tr("{plan}, as changed").format(plan=other)
        return self.tr("A · {plan}").format(plan=one), self.tr("B · {plan}").format(plan=other)

    def _words(self, found: Comparison) -> str:
        said = self._alone_words(found.other) if self._alone else self._both_words(found)
        if found.rests_on_few:
            few = fill(self.tr("This rests on {n} {n:person|people}: another year may show something else."), n=len(found.people))
            said = looks.sentences(said, few)
        problems = [one for one in (*found.one.problems, *found.other.problems) if not one.warning]
        if problems:
            said = looks.sentences(said, *(say(one.text) for one in problems[:2]))
        return said

    def _alone_words(self, one: Trial) -> str:
        share = percent(one.of_sales, 2) if one.of_sales is not None else "–"
        words = self.tr(
            "“{plan}” would have cost {amount} in {n} {n:month|months}: {share} of the sales, for {people} {people:person|people}."
        )
        return fill(words, plan=one.plan.name, amount=grouped(one.cost), n=len(one.months), share=share, people=len(one.people))

    def _both_words(self, found: Comparison) -> str:
        gap = found.other.cost - found.one.cost
        more = self.tr("Plan B would have cost {amount} more than plan A.")
        less = self.tr("Plan B would have cost {amount} less than plan A.")
        said = (more if gap >= 0 else less).format(amount=grouped(abs(gap)))
        if not gap:
            said = self.tr("Both would have cost the same.")
        return looks.sentences(said, self.tr("{gain} gain, {lose} lose.").format(gain=found.gaining, lose=found.losing))

    def _fill(self, found: Comparison) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        heads = [
            "",
            self.tr("Cost"),
            self.tr("Of sales"),
            self.tr("Spent above target"),
            *(self.tr("At {share} of target").format(share=percent(level, 0)) for level, _ in found.one.at_levels),
        ]
        for column, words in enumerate(heads):
            self._put(0, column, words, "label")
        names = self._names(found)
        shown = ((found.other, found.other.plan.name),) if self._alone else ((found.one, names[0]), (found.other, names[1]))
        for row, (one, name) in enumerate(shown, 1):
            for column, words in enumerate((name, *self._figures_of(one))):
                self._put(row, column, words, "strong" if column < 2 else "")
        self._put(3, 4, self.tr("the last period, if everybody reached that much of the target"), "label", 3)

    def _figures_of(self, one: Trial) -> list[str]:
        share = percent(one.of_sales, 2) if one.of_sales is not None else "–"
        above = percent(one.above_target / one.cost) if one.cost else "–"
        levels = [grouped(cost, 0) if cost is not None else "–" for _, cost in one.at_levels]
        return [grouped(one.cost), share, above, *levels]

    def _put(self, row: int, column: int, words: str, role: str, wide: int = 1) -> None:
        label = Label(words, self._figures)
        label.setProperty("role", role)
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(label, row, column, 1, wide, side | Qt.AlignmentFlag.AlignVCenter)

    def _failed(self, error: Exception) -> None:
        self._said.setText("")
        self._desk.messages.error(error)


class TrialDialog(Dialog):
    """A plan that is being designed, tried against the one that holds, or alone."""

    def __init__(self, desk: Desk, one: Plan | None, other: Plan, last: Period, parent: QWidget | None) -> None:
        super().__init__("trialDialog", self.tr("{plan} on real months").format(plan=other.name), parent, 1080)
        self.view = TrialView(desk, self)
        self.view.setMinimumHeight(400)
        self.body.addWidget(self.view, 1)
        self.add_button("cancel", self.tr("Close")).clicked.connect(self.reject)
        self.view.compare(one, other, last, 12)
        self.resize(1040, 600)
