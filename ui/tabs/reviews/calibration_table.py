"""The table of calibration: computed and calibrated side by side, with what makes somebody worth a second look."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from salesdesk.search import search_key
from salesdesk.services.reviews.calibration import Row
from salesdesk.services.reviews.scoring import FINAL
from ui.forms import reading
from ui.messages import say
from ui.tabs.reviews import words
from ui.theme import body_font, tokens
from ui.widgets.labels import as_typed

Index = QModelIndex | QPersistentModelIndex
NAME, TEAM, REACHED, BEFORE, COMPUTED, CALIBRATED, GRADE, POTENTIAL, WHY = range(9)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ROOMY = 820
_NUMBERS = (REACHED, BEFORE, COMPUTED, CALIBRATED)


class CalibrationModel(QAbstractTableModel):
    """`typed` carries (review id, total or None) of a total that was typed."""

    typed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._given: tuple[Row, ...] = ()
        self._by = (-1, Qt.SortOrder.AscendingOrder)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these people, in the order that was chosen."""
        self.beginResetModel()
        self._given = tuple(rows)
        self.rows = self._sorted()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; −1 is the order in which the people came."""
        self._by = (column, order)
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        ids = [self.rows[one.row()].review.id for one in held]
        self.rows = self._sorted()
        places = {one.review.id: at for at, one in enumerate(self.rows)}
        self.changePersistentIndexList(held, [self.index(places[id_], one.column()) for id_, one in zip(ids, held, strict=True)])
        self.layoutChanged.emit()

    def _sorted(self) -> tuple[Row, ...]:
        column, order = self._by
        if column < 0:
            return self._given
        keyed = [(_key(one, column), one) for one in self._given]
        known = [(key, one) for key, one in keyed if key is not None]
        known.sort(key=_first, reverse=order is Qt.SortOrder.DescendingOrder)
        # Who has nothing in the column comes last either way.
        return (*(one for _, one in known), *(one for key, one in keyed if key is None))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else WHY + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        if index.isValid() and index.column() == CALIBRATED and self.rows[index.row()].review.state != FINAL:
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.TextAlignmentRole):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in _NUMBERS else _LEFT
        heads = (
            self.tr("Name"),
            self.tr("Team"),
            self.tr("Main target"),
            self.tr("Last time"),
            self.tr("Computed"),
            self.tr("Calibrated"),
            self.tr("Grade"),
            self.tr("Potential"),
            self.tr("Worth a second look"),
        )
        return heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one, column = self.rows[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._shown(one, column, role == Qt.ItemDataRole.EditRole)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column in _NUMBERS else _LEFT
        if role == Qt.ItemDataRole.ToolTipRole and column == WHY:
            return as_typed("\n".join(say(reason) for reason in one.reasons))
        if role == Qt.ItemDataRole.FontRole and (column == NAME or (column == CALIBRATED and one.review.card.is_calibrated)):
            return body_font(bold=True)
        if role == Qt.ItemDataRole.ForegroundRole and column == WHY:
            return QColor(tokens().warn)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or index.column() != CALIBRATED:
            return False
        one, text = self.rows[index.row()], str(value).strip()
        try:
            total = reading.number(text) if text else None
        except reading.Unreadable:
            return False
        if total != (one.review.card.total if one.review.card.is_calibrated else None):
            self.typed.emit((one.review.id, total))
        return True

    def _shown(self, one: Row, column: int, edited: bool) -> str:
        card = one.review.card
        if column == CALIBRATED:
            calibrated = card.total if card.is_calibrated else None
            return "" if calibrated is None else words.points(calibrated) if edited else words.total(calibrated)
        levels = {1: self.tr("low"), 2: self.tr("middle"), 3: self.tr("high")}
        texts: dict[int, str] = {
            NAME: card.member,
            TEAM: card.person.team,
            REACHED: words.share(one.attainment),
            BEFORE: words.total(one.before),
            COMPUTED: words.total(card.computed),
            GRADE: card.grade,
            POTENTIAL: levels.get(one.review.potential or 0, words.NOTHING),
            WHY: "; ".join(say(reason) for reason in one.reasons),
        }
        return texts[column]


class CalibrationTable(QTableView):
    """`calibrated` carries (review id, total or None), `picked` the id of who is looked at."""

    calibrated = Signal(object)
    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calibrationTable")
        self.setAccessibleName(self.tr("Calibration"))
        self.people = CalibrationModel(self)
        self.setModel(self.people)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(32)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        for column, width in enumerate((122, 68, 90, 74, 80, 80, 54, 72)):
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(WHY, QHeaderView.ResizeMode.Stretch)
        self.people.typed.connect(self.calibrated)
        self.selectionModel().currentChanged.connect(self._tell)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the team out where a small window has no room for it and the reasons: it can be chosen above."""
        super().resizeEvent(event)
        self.setColumnHidden(TEAM, self.width() < _ROOMY)

    def choose(self, review_id: int | None) -> None:
        """Look at one person."""
        row = next((at for at, one in enumerate(self.people.rows) if one.review.id == review_id), -1)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self.people.index(row, CALIBRATED))

    @property
    def current(self) -> Row | None:
        """Who is looked at."""
        row = self.currentIndex().row()
        return self.people.rows[row] if 0 <= row < len(self.people.rows) else None

    @Slot()
    def _tell(self) -> None:
        one = self.current
        self.picked.emit(one.review.id if one else None)


def _key(one: Row, column: int) -> tuple[object, ...] | None:
    """Return by what a row is sorted under a column; None where it has nothing there."""
    card = one.review.card
    calibrated = card.total if card.is_calibrated else None
    grade = card.grades.index(card.grade) if card.grade in card.grades else None
    values: dict[int, object] = {
        NAME: search_key(card.member),
        TEAM: card.person.team or None,
        REACHED: one.attainment,
        BEFORE: one.before,
        COMPUTED: card.computed,
        CALIBRATED: calibrated,
        GRADE: grade,
        POTENTIAL: one.review.potential,
        WHY: -len(one.reasons) if one.reasons else None,
    }
    return None if values[column] is None else (values[column],)


def _first(pair: tuple[tuple[object, ...] | None, Row]) -> Any:
    return pair[0]
