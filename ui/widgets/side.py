"""The card at the left of a page: a list of people or things, what stands above it, and what is done to all of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from salesdesk.tokens import LARGE, MEDIUM, SMALL, TIGHT
from ui.theme import tokens
from ui.widgets.box import Box
from ui.widgets.buttons import IconButton
from ui.widgets.labels import Label

ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SideCard(QFrame):
    """Title, count, a field to search in and a box to choose by, over a list. `name` begins the names of its parts."""

    def __init__(self, name: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFixedWidth(width)
        self.title, self.count = Label("", self), Label("", self)
        self.title.setProperty("role", "title")
        self.title.setWordWrap(True)
        self.count.setProperty("role", "label")
        self.count.setObjectName(f"{name}Count")
        self.count.setWordWrap(True)
        self.search = QLineEdit(self)
        self.search.setObjectName(f"{name}Search")
        self.search.setClearButtonEnabled(True)
        self.choice = Box(self)

    def ask(self, placeholder: str, choice: str, choices: Sequence[tuple[object, str]]) -> None:
        """Say what is searched for and what is chosen by, and offer `choices`, keys and words."""
        self.search.setPlaceholderText(placeholder)
        self.search.setAccessibleName(placeholder)
        self.choice.setAccessibleName(choice)
        for key, words in choices:
            self.choice.addItem(words, key)

    def lay_out(self, listed: QWidget, head: Sequence[QWidget], above: Sequence[QWidget] = (), foot: Sequence[QWidget] = ()) -> None:
        """Put `head` beside the title, `above` between count and search, `foot` below the list."""
        first, find = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.title, 1)
        for widget in head:
            first.addWidget(widget)
        find.setSpacing(SMALL)
        find.addWidget(self.search, 1)
        find.addWidget(self.choice)
        top = QVBoxLayout()
        top.setContentsMargins(LARGE, MEDIUM, MEDIUM, SMALL)
        top.setSpacing(TIGHT)
        top.addLayout(first)
        for widget in (self.count, *above):
            top.addWidget(widget)
        top.addLayout(find)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        self.column.addLayout(top)
        self.column.addWidget(listed, 1)
        if foot:
            self.column.addLayout(foot_of(foot))


class ListedBeside(QWidget):
    """The body of a page: `side`, a card with a list and buttons at its foot, and beside it the editor of what is chosen there.

    List and buttons are made with `side` as their parent, the editor with the whole: moved, it would be styled anew with all that is in it.
    """

    def __init__(self, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.side = QFrame(self)
        self.side.setObjectName("card")
        self.side.setFixedWidth(width)

    def lay_out(self, listed: QWidget, foot: Sequence[QWidget], editor: QWidget) -> None:
        """Put each part in its place."""
        column = QVBoxLayout(self.side)
        column.setContentsMargins(1, SMALL, 1, 1)
        column.addWidget(listed, 1)
        column.addLayout(foot_of(foot))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        row.addWidget(self.side)
        row.addWidget(editor, 1)


def foot_of(buttons: Sequence[QWidget]) -> QHBoxLayout:
    """Return the row of buttons below a list, as wide as it together."""
    row = QHBoxLayout()
    row.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
    row.setSpacing(SMALL)
    for button in buttons:
        row.addWidget(button, 0 if isinstance(button, IconButton) else 1)
    return row


class RowPaint(QStyledItemDelegate):
    """Paints the ground of a row by its state; a subclass paints what is in it."""

    height = 52

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one = index.data(ROLE)
        if one is None:
            return
        colours, place = tokens(), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(colours.soft))
            if not place.left():  # in a tree the branches stand there
                painter.fillRect(QRect(place.left(), place.top(), 3, place.height()), QColor(colours.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(place, QColor(colours.sunken))
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), QColor(colours.line))
        self.paint_row(painter, place, one)
        painter.restore()

    def paint_row(self, painter: QPainter, place: QRect, one: object) -> None:
        """Paint what the row holds into `place`."""
        raise NotImplementedError


def elided(painter: QPainter, place: QRect, words: str) -> str:
    """Return `words` with as much of them as fits into `place`."""
    return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
