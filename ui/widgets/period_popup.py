"""The popup of the period chooser: a kind, then which one of it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QFrame, QGridLayout, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from salesdesk.period import Period
from salesdesk.tokens import MEDIUM, SMALL, TIGHT
from ui import looks
from ui.messages import say
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Label, as_typed
from ui.widgets.segmented import SegmentedRow

_COLUMNS = {"week": 7, "month": 4, "quarter": 4, "half": 2, "year": 4}
_YEARS = 12
_HEIGHTS = {"week": 388, "month": 208, "quarter": 136, "half": 136, "year": 208, "span": 128}


class PeriodPopup(QFrame):
    """Opens on the kind and year of `period`; `chosen` carries the new one, and the popup is gone."""

    chosen = Signal(object)

    def __init__(self, period: Period, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popup")
        self._period = period
        self._year = period.start.year
        self._kinds = SegmentedRow(self._kind_choices(), self)
        self._kinds.choose(period.kind)
        self._earlier = IconButton("chevron-left", self.tr("Year before"), self)
        self._later = IconButton("chevron-right", self.tr("Year after"), self)
        self._heading = Label("", self)
        self._heading.setProperty("role", "title")
        self._heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget(self)
        self._span = SpanPage(period, self._pages)
        self._lay_out()
        self._kinds.chosen.connect(self._fill)
        self._earlier.clicked.connect(self._year_before)
        self._later.clicked.connect(self._year_after)
        self._span.chosen.connect(self._choose)
        self._fill()

    def _kind_choices(self) -> tuple[tuple[str, str], ...]:
        return (
            ("week", self.tr("Week")),
            ("month", self.tr("Month")),
            ("quarter", self.tr("Quarter")),
            ("half", self.tr("Half-year")),
            ("year", self.tr("Year")),
            ("span", self.tr("From – to")),
        )

    def _lay_out(self) -> None:
        years = QHBoxLayout()
        years.addWidget(self._earlier)
        years.addWidget(self._heading, 1)
        years.addWidget(self._later)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        layout.setSpacing(SMALL)
        layout.addWidget(self._kinds)
        layout.addLayout(years)
        layout.addWidget(self._pages)
        self._pages.addWidget(self._span)

    @Slot()
    def _fill(self) -> None:
        """Show what there is of the kind in the year."""
        span = self._kinds.key == "span"
        for widget in (self._earlier, self._heading, self._later):
            widget.setVisible(not span)
        while (old := self._pages.widget(1)) is not None:
            self._pages.removeWidget(old)
            old.deleteLater()
        if not span:
            self._pages.addWidget(self._grid(self._kinds.key))
            self._pages.setCurrentIndex(1)
        self._heading.setText(say(Period.of("year", date(self._year, 12, 31)).label()))
        self.setFixedHeight(_HEIGHTS[self._kinds.key])

    def _grid(self, kind: str) -> QWidget:
        page = QWidget(self._pages)
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(TIGHT)
        for at, period in enumerate(self._periods(kind)):
            words = say(period.label() if kind == "year" else period.short_label())
            button = Button(words, page, role="primary" if period == self._period else "plain")
            button.setObjectName(period.code())
            button.setToolTip(as_typed(looks.headed(say(period.label()), f"{period.start.isoformat()} – {period.end.isoformat()}")))
            button.clicked.connect(self._press)
            grid.addWidget(button, at // _COLUMNS[kind], at % _COLUMNS[kind])
        grid.setRowStretch(grid.rowCount(), 1)
        return page

    def _periods(self, kind: str) -> list[Period]:
        fiscal_start = self._period.fiscal_start
        if kind == "year":
            first = self._year - _YEARS + 3
            return [Period.of("year", date(year, 12, 31), fiscal_start) for year in range(first, first + _YEARS)]
        found = [Period.of(kind, date(self._year, 1, 4), fiscal_start)]
        if kind in ("quarter", "half") and fiscal_start != 1:
            found = [Period.of(kind, date(self._year, fiscal_start, 1), fiscal_start)]
        while (one := found[-1].next()).year == found[0].year and len(found) < 53:
            found.append(one)
        return found

    @Slot()
    def _press(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self._choose(Period.parse(button.objectName(), self._period.fiscal_start))

    @Slot(object)
    def _choose(self, period: Period) -> None:
        self.chosen.emit(period)
        self.close()

    @Slot()
    def _year_before(self) -> None:
        self._year -= _YEARS if self._kinds.key == "year" else 1
        self._fill()

    @Slot()
    def _year_after(self) -> None:
        self._year += _YEARS if self._kinds.key == "year" else 1
        self._fill()


class SpanPage(QWidget):
    """Two days and a button."""

    chosen = Signal(object)

    def __init__(self, period: Period, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fiscal_start = period.fiscal_start
        self._first = self._day(period.start, self.tr("First day"))
        self._last = self._day(period.end, self.tr("Last day"))
        self._button = Button(self.tr("Show"), self, role="primary")
        layout = QGridLayout(self)
        layout.setContentsMargins(0, SMALL, 0, 0)
        layout.setSpacing(SMALL)
        for column, (words, day) in enumerate(((self.tr("First day"), self._first), (self.tr("Last day"), self._last))):
            label = Label(words, self)
            label.setProperty("role", "label")
            layout.addWidget(label, 0, column)
            layout.addWidget(day, 1, column)
        layout.addWidget(self._button, 1, 2)
        layout.setRowStretch(2, 1)
        self._button.clicked.connect(self._tell)

    def _day(self, day: date, name: str) -> QDateEdit:
        made = QDateEdit(QDate(day.year, day.month, day.day), self)
        made.setCalendarPopup(True)
        made.setDisplayFormat("yyyy-MM-dd")
        made.setAccessibleName(name)
        return made

    @Slot()
    def _tell(self) -> None:
        one, other = (date(day.date().year(), day.date().month(), day.date().day()) for day in (self._first, self._last))
        self.chosen.emit(Period.span(min(one, other), max(one, other), self._fiscal_start))
