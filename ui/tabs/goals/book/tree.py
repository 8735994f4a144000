"""The tree of goals: name and owner, how far it is, how it goes, and whether its parts add up."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTreeView, QWidget

from salesdesk.services.goals.rows import Book, GoalRow
from salesdesk.tokens import LABEL, MEDIUM, SMALL
from ui.messages import say
from ui.tabs.goals.book import words
from ui.theme import body_font, tokens
from ui.widgets.cards import tone_colour
from ui.widgets.labels import as_typed
from ui.widgets.side import LEFT, RIGHT, ROLE, RowPaint, elided

_BAR = 4


class GoalTree(QTreeView):
    """`picked` carries the id of the goal that is looked at, None for none; it stays the same where the tree changes."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("goalTree")
        self.setAccessibleName(self.tr("Goals"))
        self.setHeaderHidden(True)
        self.setIndentation(18)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self._goals = QStandardItemModel(self)
        self._places: dict[int, QStandardItem] = {}
        self._current: int | None = None
        self._filling = False
        self.setModel(self._goals)
        self.setItemDelegate(_Row(self))
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def current(self) -> int | None:
        """The id of the goal that is looked at."""
        return self._current

    def show_goals(self, book: Book, typed: str = "", states: frozenset[str] = frozenset()) -> int:
        """Show the goals whose name or owner holds `typed` and which are in one of `states` (all where empty), with what is above them."""
        wanted = {one.id for one in book.goals if _found(one, typed) and (not states or one.state in states)}
        shown = set(wanted)
        for one in book.goals:
            above = book.goal(one.parent_id) if one.id in wanted and one.parent_id else None
            while above is not None and above.id not in shown:
                shown.add(above.id)
                above = book.goal(above.parent_id) if above.parent_id else None
        self._filling = True
        self._goals.clear()
        self._places = {}
        for one in book.goals:
            if one.id in shown:
                item = QStandardItem()
                item.setEditable(False)
                item.setData(one, ROLE)
                item.setData(f"{one.name}, {words.whose(one)}, {words.share(one.progress)}", Qt.ItemDataRole.AccessibleTextRole)
                item.setData(as_typed(one.name), Qt.ItemDataRole.ToolTipRole)
                above_item = self._places.get(one.parent_id or 0)
                (above_item or self._goals.invisibleRootItem()).appendRow(item)
                self._places[one.id] = item
        self.expandAll()
        self._filling = False
        self._restore()
        return len(wanted)

    def look_at(self, goal_id: int | None) -> None:
        """Look at a goal."""
        self._current = goal_id
        self._restore()

    def _restore(self) -> None:
        item = self._places.get(self._current or 0) or next(iter(self._places.values()), None)
        if item is None:
            self._current = None
            self.picked.emit(None)
            return
        if item.index() == self.currentIndex():
            self._tell()
        else:
            self.setCurrentIndex(item.index())
            self.scrollTo(item.index())

    @Slot()
    def _tell(self) -> None:
        found = self.currentIndex().data(ROLE)
        if not self._filling and isinstance(found, GoalRow):
            self._current = found.id
            self.picked.emit(found.id)


class _Row(RowPaint):
    """Paints a goal: name and share above, owner, state and allocation below, a bar at the foot."""

    height = 58

    def paint_row(self, painter: QPainter, place: QRect, one: object) -> None:
        assert isinstance(one, GoalRow)
        inner = place.adjusted(SMALL, 6, -MEDIUM, -6)
        self._above(painter, QRect(inner.left(), inner.top(), inner.width(), 20), one)
        self._below(painter, QRect(inner.left(), inner.top() + 20, inner.width(), 17), one)
        self._bar(painter, QRect(inner.left(), inner.bottom() - _BAR + 1, inner.width(), _BAR), one)

    def _above(self, painter: QPainter, place: QRect, one: GoalRow) -> None:
        colours = tokens()
        painter.setFont(body_font(bold=True))
        figure = words.share(one.progress)
        width = painter.fontMetrics().horizontalAdvance(figure)
        painter.setPen(QColor(tone_colour(words.going(one)[1])))
        painter.drawText(place, RIGHT, figure)
        painter.setPen(QColor(colours.text))
        room = place.adjusted(0, 0, -width - SMALL, 0)
        painter.drawText(room, LEFT, elided(painter, room, one.name))

    def _below(self, painter: QPainter, place: QRect, one: GoalRow) -> None:
        colours = tokens()
        painter.setFont(body_font(LABEL))
        right = self._right(one)
        width = painter.fontMetrics().horizontalAdvance(right) if right else 0
        painter.setPen(QColor(colours.warn if one.over else colours.good))
        painter.drawText(place, RIGHT, right)
        painter.setPen(QColor(colours.muted))
        said = " · ".join((words.whose(one), say(words.STATE_WORDS[one.state])))
        room = place.adjusted(0, 0, -width - SMALL, 0)
        painter.drawText(room, LEFT, elided(painter, room, said))

    def _right(self, one: GoalRow) -> str:
        """Return how the parts add up: over- or under-allocated by how much."""
        if one.over is None:
            return ""
        if not one.over:
            return self.tr("✓ parts add up")
        amount = words.figure(one.metric, abs(one.over), "")
        return self.tr("over-allocated +{n}").format(n=amount) if one.over > 0 else self.tr("under-allocated −{n}").format(n=amount)

    def _bar(self, painter: QPainter, place: QRect, one: GoalRow) -> None:
        colours, done = tokens(), one.progress
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(place, 2, 2)
        if done is not None and done > 0:
            width = max(int(place.width() * min(float(done), 1.0)), _BAR)
            painter.setBrush(QColor(tone_colour(words.going(one)[1], "accent")))
            painter.drawRoundedRect(QRect(place.left(), place.top(), width, place.height()), 2, 2)
        if one.metric is not None and one.pace.expected is not None and one.target and 0 < one.pace.share < 1:
            at = place.left() + int(place.width() * float(one.pace.share))
            painter.fillRect(QRect(at, place.top() - 2, 2, place.height() + 4), QColor(colours.text))


def _found(one: GoalRow, typed: str) -> bool:
    said = f"{one.name} {words.whose(one)} {words.measured(one)}".casefold()
    return all(word in said for word in typed.casefold().split())
