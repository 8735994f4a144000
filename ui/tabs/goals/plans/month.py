"""The calendar of a month: a field for each day, the tasks that are due on it, and how many more there are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.services.tasks.listed import TaskRow
from salesdesk.tokens import TIGHT
from salesdesk.workdays import is_working_day
from ui.building import Built, Steps
from ui.tabs.goals.plans import words
from ui.tabs.goals.plans.arrange import day_key
from ui.tabs.goals.plans.cards import TaskList
from ui.tabs.goals.plans.paint import LineDelegate
from ui.widgets.buttons import LinkLabel
from ui.widgets.labels import Label

WEEKS = 6
_DAY = timedelta(days=1)
_ROW = 20
_AROUND = 28


def first_shown(month: date) -> date:
    """Return the Monday on or before the first of the month."""
    first = month.replace(day=1)
    return first - first.weekday() * _DAY


class DayBox(QFrame):
    """One day; `more_wanted` carries it when what does not fit is asked for."""

    more_wanted = Signal(object)

    def __init__(self, place: int, delegate: LineDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dayField")
        self.day = date.min
        self._shown: tuple[TaskRow, ...] = ()
        self._today = date.min
        self.list = TaskList(f"field-{place}", True, delegate, self)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._number, self._note = Label("", self), Label("", self)
        self._number.setMinimumWidth(26)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._note.setProperty("role", "label")
        self._more = LinkLabel("", self)
        head = QHBoxLayout()
        head.setContentsMargins(TIGHT, 0, TIGHT, 0)
        head.addWidget(self._number)
        head.addWidget(self._note)
        head.addStretch()
        head.addWidget(self._more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        self._more.clicked.connect(self._tell)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 46)

    def show_day(self, day: date, tasks: Sequence[TaskRow], today: date, inside: bool, off: str) -> None:
        """Show `day`; `inside` says that it is of the month, `off` is what is said of a day off."""
        self.day = day
        self.list.key = day_key(day)
        self.list.setAccessibleName(words.day_title(day))
        self._number.setText(str(day.day))
        self._note.setText(off)
        role = "today" if day == today else "title" if inside else "label"
        for one, name, value in ((self, "strong", day == today), (self._number, "role", role)):
            if one.property(name) != value:
                one.setProperty(name, value)
                one.style().unpolish(one)
                one.style().polish(one)
        self._shown, self._today = tuple(tasks), today
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(self.height() - self._number.sizeHint().height() - 6, 0) // _ROW
        fits = self._shown[: max(room, 1)]
        self.list.show_tasks(fits, self._today)
        rest = len(self._shown) - len(fits)
        self._more.setVisible(rest > 0)
        more = self.tr("+{n} more").format(n=rest)
        needed = self._more.fontMetrics().horizontalAdvance(more) + self._number.minimumWidth() + _AROUND
        self._more.setText(more if needed < self.width() else f"+{rest}")
        self._more.setAccessibleName(f"{words.day_title(self.day) if rest else ''} {self._more.text()}")

    @Slot()
    def _tell(self) -> None:
        self.more_wanted.emit(self.day)


class MonthView(Built):
    """Six weeks that hold a month. The signals are those of its lists; `more_wanted` carries a day.

    Made when it is first wanted, for it has 42 lists.
    """

    dropped = Signal(object, str)
    opened = Signal(object)
    ticked = Signal(object)
    menu_wanted = Signal(object, object)
    nudged = Signal(object, object)
    removed = Signal(object)
    more_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("monthView")
        self._boxes: list[DayBox] = []

    def build(self) -> Steps:
        delegate = LineDelegate(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(TIGHT)
        self._heads = [Label("", self) for _ in range(7)]
        for at, head in enumerate(self._heads):
            head.setProperty("role", "label")
            grid.addWidget(head, 0, at)
            grid.setColumnStretch(at, 1)
            grid.setColumnMinimumWidth(at, 60)
        for place in range(7 * WEEKS):
            if place % 7 == 0:
                yield
            box = DayBox(place, delegate, self)
            self._boxes.append(box)
            grid.addWidget(box, 1 + place // 7, place % 7)
            for name in ("dropped", "opened", "ticked", "menu_wanted", "nudged", "removed"):
                getattr(box.list, name).connect(getattr(self, name))
            box.more_wanted.connect(self.more_wanted)
            box.list.selectionModel().selectionChanged.connect(self._one_list)
        for week in range(WEEKS):
            grid.setRowStretch(1 + week, 1)

    def show_month(self, month: date, tasks: Sequence[TaskRow], today: date, country: str) -> None:
        """Show the month of the day `month`; all is built by then."""
        first = first_shown(month)
        by_day: dict[date, list[TaskRow]] = {}
        for one in sorted(tasks, key=lambda one: not one.is_open):
            if one.due is not None:
                by_day.setdefault(one.due, []).append(one)
        for at, head in enumerate(self._heads):
            head.setText(words.weekday(first + at * _DAY))
        for place, box in enumerate(self._boxes):
            day = first + place * _DAY
            # Weekends need no word; other days off and worked weekends do.
            usual = day.weekday() < 5
            works = is_working_day(day, country)
            off = "" if works == usual else self.tr("day off") if usual else self.tr("working day")
            # A week that is all of the next month is left out: the others have its room.
            box.setVisible((first + place // 7 * 7 * _DAY).replace(day=1) <= month)
            box.show_day(day, by_day.get(day, ()), today, day.month == month.month, off)

    def list_of(self, key: str) -> TaskList:
        """Return the list of a day by its key; StopIteration where it is not shown."""
        return next(box.list for box in self._boxes if box.list.key == key)

    @Slot()
    def _one_list(self) -> None:
        chosen = self.sender()
        own = next((box.list for box in self._boxes if box.list.selectionModel() is chosen), None)
        if own is None or not own.chosen:
            return
        for box in self._boxes:
            if box.list is not own and box.list.chosen:
                box.list.clearSelection()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            for box in self._boxes:
                box.list.viewport().update()
