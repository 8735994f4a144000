"""What a grid shows: the model over a sheet of named rows whose values are edited in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from ui.theme import body_font
from ui.widgets.labels import as_typed

Index = QModelIndex | QPersistentModelIndex

# Asked for each cell that is painted, and Python adds flags slowly.
_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITED = _SHOWN | Qt.ItemFlag.ItemIsEditable
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Tone(StrEnum):
    """How a cell is painted."""

    PLAIN = ""
    QUIET = "quiet"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the first is the name; `value` ones can be edited, `spare` ones go where there is no room."""

    heading: str
    value: bool = False
    number: bool = True
    width: int = 64
    strong: bool = False
    spare: bool = False


@dataclass(frozen=True, slots=True)
class Edit:
    """A value for one cell; None empties it."""

    row: int
    column: int
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class Refusal:
    """What was typed or pasted into a cell and cannot be taken, and why."""

    row: int
    column: int
    words: str
    reason: str


class Sheet(Protocol):
    """Rows and columns of a grid; texts are ready to be painted."""

    @property
    def columns(self) -> Sequence[Column]: ...
    def __len__(self) -> int: ...
    def key(self, row: int) -> object: ...
    def level(self, row: int) -> int: ...
    def is_group(self, row: int) -> bool: ...
    def shown(self, row: int, column: int) -> str: ...
    def plain(self, row: int, column: int) -> str: ...
    def exact(self, row: int, column: int) -> Decimal | None: ...
    def tone(self, row: int, column: int) -> Tone: ...
    def hint(self, row: int, column: int) -> str: ...
    def read(self, row: int, column: int, words: str) -> Decimal | None: ...


class GridModel(QAbstractTableModel):
    """Shows a `Sheet`. `typed` carries row, column and words of what was put into one cell."""

    ToneRole = Qt.ItemDataRole.UserRole
    typed = Signal(object, object, object)

    def __init__(self, sheet: Sheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet = sheet
        self._strong = body_font(bold=True)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show `sheet`; selection and an open editor stay where rows and columns are the same."""
        old = self.sheet
        if [old.key(row) for row in range(len(old))] == [sheet.key(row) for row in range(len(sheet))] and len(old.columns) == len(
            sheet.columns
        ):
            self.sheet = sheet
            self.touch()
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(sheet.columns) - 1)
        else:
            self.beginResetModel()
            self.sheet = sheet
            self.endResetModel()

    def touch(self) -> None:
        """Paint all anew: values of the sheet have changed."""
        if len(self.sheet):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.sheet) - 1, len(self.sheet.columns) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.sheet)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.sheet.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.sheet.shown(row, column)
        if role == Qt.ItemDataRole.EditRole:
            return self.sheet.plain(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_typed(self.sheet.hint(row, column))
        if role == self.ToneRole:
            return self.sheet.tone(row, column)
        return self.alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or str(value) == self.sheet.plain(index.row(), index.column()):
            return False
        self.typed.emit(index.row(), index.column(), str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _EDITED if index.isValid() and self.sheet.columns[index.column()].value else _SHOWN

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.sheet.columns):
            return None
        column = self.sheet.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.heading
        if role == Qt.ItemDataRole.FontRole:
            return self._strong if column.strong else QFont()
        return self.alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Return where words of a column stand: numbers right."""
        return _RIGHT if self.sheet.columns[column].number else _LEFT
