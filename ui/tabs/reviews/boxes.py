"""The box view: performance by potential, three by three; people are dragged, or moved by the keyboard, to another box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from salesdesk.services.reviews.calibration import Row
from salesdesk.tokens import AXIS, LABEL
from ui.messages import say
from ui.tabs.reviews import words
from ui.tabs.reviews.people import GROUNDS, WORDS
from ui.theme import body_font, tokens
from ui.widgets.labels import as_typed

_SIDE, _FOOT, _HEAD, _CHIP, _GAP = 64, 36, 24, 24, 5
_BOXES = tuple((performance, potential) for performance in (1, 2, 3) for potential in (1, 2, 3))
# How much a chip says: name and total, the name, its initials.
_FULL, _NAMES, _INITIALS = 0, 1, 2


class BoxView(QWidget):
    """`dropped` carries (review id, performance, potential) of who is to be elsewhere; `picked` the id of who was clicked."""

    dropped = Signal(object)
    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._places: dict[int, QRect] = {}
        self._current: int | None = None
        self._over: tuple[int, int] | None = None
        self._pressed: QPoint | None = None
        self._dragged: QPoint | None = None
        self._levels: dict[int, int] = {}
        self._left: dict[tuple[int, int], int] = {}
        self._opened: tuple[int, int] | None = None
        self.setObjectName("boxView")
        self.setAccessibleName(self.tr("Boxes of performance and potential"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(330)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(640, 420)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these people; who has no potential noted yet stands in the middle row."""
        self._rows = tuple(one for one in rows if one.box is not None)
        if self._current not in {one.review.id for one in self._rows}:
            self._current = None
        self.update()

    def choose(self, review_id: int | None) -> None:
        """Mark one person."""
        self._current = review_id
        self.update()

    def box_at(self, point: QPoint) -> tuple[int, int] | None:
        """Return the (performance, potential) under `point`."""
        for performance in (1, 2, 3):
            for potential in (1, 2, 3):
                if self.place_of(performance, potential).contains(point):
                    return performance, potential
        return None

    def place_of(self, performance: int, potential: int) -> QRect:
        """Return where a box lies: performance to the right, potential upwards; one that is opened takes all the room."""
        if self._opened is not None:
            whole = QRect(_SIDE, 0, self.width() - _SIDE - _GAP, self.height() - _FOOT - _GAP)
            return whole if self._opened == (performance, potential) else QRect()
        wide, high = (self.width() - _SIDE) / 3, (self.height() - _FOOT) / 3
        return QRect(round(_SIDE + (performance - 1) * wide), round((3 - potential) * high), round(wide) - _GAP, round(high) - _GAP)

    def chip_of(self, review_id: int) -> QRect:
        """Return where somebody stands."""
        self._arrange()
        return self._places.get(review_id, QRect())

    def _names(self) -> dict[tuple[int, int], str]:
        """Return what the boxes are called."""
        return {
            (3, 3): self.tr("Stars"),
            (2, 3): self.tr("Growing"),
            (1, 3): self.tr("Not at their place yet"),
            (3, 2): self.tr("Strong"),
            (2, 2): self.tr("Core of the team"),
            (1, 2): self.tr("To be developed"),
            (3, 1): self.tr("Experts"),
            (2, 1): self.tr("Steady"),
            (1, 1): self.tr("Talk first"),
        }

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, painter = tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        total = len(self._rows) or 1
        self._arrange()
        for (performance, potential), name in self._names().items():
            place = self.place_of(performance, potential)
            if place.isEmpty():
                continue
            count = sum((one.box, one.review.potential or 2) == (performance, potential) for one in self._rows)
            painter.setPen(QColor(colours.accent) if self._over == (performance, potential) else QColor(colours.line))
            painter.setBrush(QColor(colours.soft if self._over == (performance, potential) else colours.sunken))
            painter.drawRoundedRect(QRectF(place), 8, 8)
            painter.setFont(body_font(LABEL))
            painter.setPen(QColor(colours.muted))
            head = place.adjusted(10, 4, -10, 0)
            said = f"{count}  ·  {round(100 * count / total)}%"
            if left := self._left.get((performance, potential), 0):
                said = f"+{left}  ·  {said}"
            painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, said)
            room = head.width() - painter.fontMetrics().horizontalAdvance(said) - 8
            called = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
            painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, called)
        self._paint_axes(painter)
        for one in self._rows:
            if one.review.id in self._places:
                self._paint_chip(painter, one, self._places[one.review.id])
        held = next((one for one in self._rows if one.review.id == self._current), None)
        if self._dragged is not None and held is not None and held.review.id in self._places:
            place = QRect(self._places[held.review.id])
            place.moveCenter(self._dragged)
            self._paint_chip(painter, held, place)

    def _paint_axes(self, painter: QPainter) -> None:
        painter.setFont(body_font(AXIS))
        painter.setPen(QColor(tokens().muted))
        if self._opened is not None:
            foot = QRect(_SIDE, self.height() - _FOOT, self.width() - _SIDE, _FOOT)
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self.tr("Esc or a double click: all boxes"))
            return
        levels = {1: self.tr("low"), 2: self.tr("middle"), 3: self.tr("high")}
        centre = Qt.AlignmentFlag.AlignCenter
        for at, words_of in levels.items():
            column, row = self.place_of(at, 1), self.place_of(1, at)
            painter.drawText(QRect(column.left(), self.height() - _FOOT + 2, column.width(), 14), centre, words_of)
            painter.drawText(QRect(22, row.top(), _SIDE - 24, row.height()), centre, words_of)
        painter.drawText(QRect(_SIDE, self.height() - 15, self.width() - _SIDE, 14), centre, self._foot())
        painter.save()
        painter.translate(12, (self.height() - _FOOT) / 2)
        painter.rotate(-90)
        painter.drawText(QRect(-90, -10, 180, 20), centre, self.tr("Potential →"))
        painter.restore()

    def _foot(self) -> str:
        """Return what stands below; where a box has no room for all of its people, how to see them."""
        said = self.tr("Performance →")
        return said + "   ·   " + self.tr("+: more people; a double click opens a box") if any(self._left.values()) else said

    def _arrange(self) -> None:
        """Put the chips of each box side by side: with totals where they fit, else closer with names, else with initials.

        What does not fit then is counted; a box that is opened by a double click has the whole view to itself.
        """
        self._places, self._levels, self._left = {}, {}, {}
        for box in _BOXES:
            inside = [one for one in self._rows if (one.box, one.review.potential or 2) == box]
            for level in (_FULL, _NAMES, _INITIALS):
                places = self._laid(self.place_of(*box), inside, level)
                if len(places) == len(inside):
                    break
            self._places.update(places)
            self._levels.update(dict.fromkeys(places, level))
            self._left[box] = len(inside) - len(places)

    def _laid(self, box: QRect, inside: Sequence[Row], level: int) -> dict[int, QRect]:
        """Return where the chips of a box lie at a level of detail, as many as fit."""
        metrics, found = self.fontMetrics(), dict[int, QRect]()
        high, gap = (_CHIP, 5) if level == _FULL else (_CHIP - 4, 2)
        left, top = box.left() + 8, box.top() + _HEAD
        for one in inside:
            edges = 26 if level == _FULL else 14
            width = min(metrics.horizontalAdvance(self._said(one, level)) + edges, box.width() - 16)
            if left + width > box.right() - 6 and left > box.left() + 8:
                left, top = box.left() + 8, top + high + gap
            if top + high > box.bottom():
                break
            found[one.review.id] = QRect(left, top, width, high)
            left += width + gap
        return found

    def _said(self, one: Row, level: int = _FULL) -> str:
        name = one.review.card.member
        if level == _INITIALS:
            return initials(name)
        return name if level == _NAMES else f"{name} {words.points(one.review.card.total, 1)}"

    def _paint_chip(self, painter: QPainter, one: Row, place: QRect) -> None:
        colours, card = tokens(), one.review.card
        current = one.review.id == self._current
        painter.setPen(QColor(colours.accent if current else getattr(colours, WORDS[card.tone])))
        painter.setBrush(QColor(getattr(colours, GROUNDS[card.tone])))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 11, 11)
        painter.setFont(body_font(LABEL, bold=current or card.is_calibrated))
        painter.setPen(QColor(colours.text))
        said = self._said(one, self._levels.get(one.review.id, _FULL))
        text = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, place.width() - 12)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, ("• " if one.reasons else "") + text)

    def _at(self, point: QPoint) -> Row | None:
        return next((one for one in reversed(self._rows) if self._places.get(one.review.id, QRect()).contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        one = self._at(event.position().toPoint())
        if one is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self._current = one.review.id
            self.picked.emit(one.review.id)
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._open(None if self._opened is not None else self.box_at(event.position().toPoint()))

    def _open(self, box: tuple[int, int] | None) -> None:
        """Give one box the whole view; None shows all of them again."""
        self._opened, self._pressed = box, None
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pressed is not None and (point - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._dragged = point
            self._over = self.box_at(point)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()
        elif self._pressed is None:
            self.setCursor(Qt.CursorShape.OpenHandCursor if self._at(point) else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        place, moved, who = self._over, self._dragged is not None, self._current
        self._pressed = self._dragged = self._over = None
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.update()
        if moved and place is not None and who is not None:
            self._move(who, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}.get(
            Qt.Key(event.key())
        )
        one = next((one for one in self._rows if one.review.id == self._current), None)
        if event.key() == Qt.Key.Key_Escape and self._opened is not None:
            self._open(None)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and one is not None and one.box is not None:
            self._open(None if self._opened is not None else (one.box, one.review.potential or 2))
            return
        if step is None or one is None or one.box is None:
            super().keyPressEvent(event)
            return
        place = (min(max(one.box + step[0], 1), 3), min(max((one.review.potential or 2) + step[1], 1), 3))
        self._move(one.review.id, place)

    def _move(self, review_id: int, place: tuple[int, int]) -> None:
        one = next((one for one in self._rows if one.review.id == review_id), None)
        if one is not None and (one.box, one.review.potential or 2) != place:
            self.dropped.emit((review_id, *place))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            one = self._at(event.pos())
            lines = [] if one is None else [self._said(one) + f" {one.review.card.grade}", *(say(reason) for reason in one.reasons)]
            QToolTip.showText(event.globalPos(), as_typed("\n".join(lines)), self)
            return True
        return super().event(event)


def initials(name: str) -> str:
    """Return the first letters of a name's parts, and of a Chinese name its last two characters, which tell people apart best."""
    parts = name.split()
    if len(parts) > 1:
        return "".join(part[0] for part in parts[:3]).upper()
    return name[-2:] if any("\u4e00" <= letter <= "\u9fff" or letter > "\uffff" for letter in name) else name[:3]
