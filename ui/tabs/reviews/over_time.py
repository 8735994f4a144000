"""A team's grades from cycle to cycle as columns, and who had the grade that was clicked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from salesdesk.period import Period
from salesdesk.services.reviews.history import Graded, PastCycle
from salesdesk.text import fill
from salesdesk.tokens import MEDIUM, SMALL, TIGHT
from ui.charts.stacked import Column, Part, StackedBars
from ui.messages import say
from ui.tabs.reviews import words
from ui.widgets.buttons import LinkLabel
from ui.widgets.empty import EmptyState
from ui.widgets.labels import Label

_WIDE = 208


class OverTime(QWidget):
    """`review_wanted` carries (period, member id) of somebody who was clicked."""

    review_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._past: tuple[PastCycle, ...] = ()
        self._chart, self._side = StackedBars(self), QWidget(self)
        self._title, self._area = Label("", self._side), QScrollArea(self._side)
        self._people = QWidget(self._area.viewport())
        self._chart.setAccessibleName(self.tr("Grades from cycle to cycle"))
        self._title.setObjectName("gradeTitle")
        self._title.setProperty("role", "title")
        self._title.setWordWrap(True)
        self._people.setObjectName("body")
        self._empty = EmptyState(
            "chart-column", self.tr("Once reviews are final, their grades can be compared here from cycle to cycle."), "", self
        )
        self._lay_out()
        self._chart.picked.connect(self._tell_who)

    def _lay_out(self) -> None:
        self._rows = QVBoxLayout(self._people)
        self._rows.setContentsMargins(0, 0, 2, 0)
        self._rows.setSpacing(TIGHT)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._people)
        self._side.setFixedWidth(_WIDE)
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._title)
        column.addWidget(self._area, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        row.addWidget(self._chart, 1)
        row.addWidget(self._side)
        row.addWidget(self._empty, 1)

    def show_past(self, found: Sequence[PastCycle]) -> None:
        """Show these cycles, the earliest first; who had the best grade last time is told beside them."""
        self._past = tuple(found)
        self._chart.show_columns([self._column(at, one) for at, one in enumerate(found)])
        for widget in (self._chart, self._side):
            widget.setVisible(bool(found))
        self._empty.setVisible(not found)
        if found:
            first = next((grade for grade in found[-1].grades if found[-1].with_grade(grade)), "")
            self._tell_who((len(found) - 1, first))

    def _column(self, at: int, one: PastCycle) -> Column:
        last = max(len(one.grades) - 1, 1)
        parts = tuple(self._part(at, place / last, one, grade) for place, grade in enumerate(one.grades))
        mean = "" if one.mean is None else self.tr("mean {points}").format(points=words.points(one.mean, 1))
        return Column(say(one.period.label()), fill(self.tr("{n} {n:person|people}"), n=len(one.people)), mean, parts)

    def _part(self, at: int, rank: float, cycle: PastCycle, grade: str) -> Part:
        people = cycle.with_grade(grade)
        name, names = grade or self.tr("not rated"), "\n".join(one.name for one in people[:12])
        said = self.tr("{period}, {grade}: {n} of {all}").format(
            period=say(cycle.period.label()), grade=name, n=len(people), all=len(cycle.people)
        )
        return Part((at, grade), name, len(people), rank, f"{said}\n{names}" + ("\n…" if len(people) > 12 else ""))

    @Slot(object)
    def _tell_who(self, picked: tuple[int, str]) -> None:
        """List who had a grade in a cycle; each leads to the review."""
        cycle, grade = self._past[picked[0]], picked[1]
        self._title.setText(f"{say(cycle.period.label())}  ·  {grade or self.tr('not rated')}")
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for one in cycle.with_grade(grade):
            row = _Person(cycle.period, one, self._people)
            row.wanted.connect(self.review_wanted)
            self._rows.addWidget(row)
        self._rows.addStretch()


class _Person(QWidget):
    """Name and total of somebody; `wanted` carries (period, member id)."""

    wanted = Signal(object)

    def __init__(self, period: Period, one: Graded, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = (period, one.member_id)
        name, total = LinkLabel(one.name, self), Label(words.total(one.total), self)
        name.setObjectName("gradedPerson")
        total.setAlignment(Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(name)
        row.addStretch()
        row.addWidget(total)
        name.clicked.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        self.wanted.emit(self._place)
