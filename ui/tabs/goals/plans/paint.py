"""How a task is painted: a card of two or three lines, one line in a day of the month, a row of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from salesdesk.services.tasks.listed import TaskRow
from salesdesk.tokens import BODY, CONTROL_RADIUS, LABEL, SMALL, Tokens
from ui import looks
from ui.icons import picture
from ui.messages import say
from ui.tabs.goals.plans import words
from ui.tabs.goals.plans.cards import TASK, Index, TaskList, TaskModel, TickDelegate
from ui.theme import body_font, tokens

_PAD, _TICK, _GAP, _SIGN = 10, 16, 8, 14
_LINE, _SMALL_LINE = 18, 17
_ROW = 20
_LIST_ROW = 32
# Below this a card has more lines, and its text goes on below the tick: seven days beside each other leave little room.
_NARROW = 170
_NARROW_PAD = 6
_SIGN_ALONE = " "


@dataclass(frozen=True, slots=True)
class Shown:
    """What a card need not say, because its column says it."""

    day: bool = True
    owner: bool = True


class CardDelegate(TickDelegate):
    """Paints cards: a tick, the name in two lines (four in a narrow column), and below it whose it is, until when, and what is wrong."""

    def __init__(self, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown

    def tick_rect(self, rect: QRect) -> QRect:
        """Return where the tick of a card is."""
        return QRect(rect.left() + 4 + _PAD - 2, rect.top() + 3 + _PAD - 1, _TICK, _TICK)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        one: TaskRow = index.data(TASK)
        view = option.widget
        count = len(_name_lines(one.name, view.card_width if isinstance(view, TaskList) else 180, body_font(BODY)))
        return QSize(60, 2 * 3 + 2 * _PAD - 2 + count * _LINE + _SMALL_LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: TaskRow = index.data(TASK)
        model = index.model()
        assert isinstance(model, TaskModel)
        colours = tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = option.rect.adjusted(4, 3, -4, -3)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        edge = colours.accent if chosen else colours.strong if option.state & QStyle.StateFlag.State_MouseOver else colours.line
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(colours.soft if chosen else colours.surface))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), CONTROL_RADIUS, CONTROL_RADIUS)
        tick(painter, self.tick_rect(option.rect), one, colours)
        narrow = option.rect.width() < _NARROW
        top, right = rect.top() + _PAD - 2, rect.right() - (_NARROW_PAD if narrow else _PAD - 4)
        beside = left = self.tick_rect(option.rect).right() + _GAP
        font = body_font(BODY)
        font.setStrikeOut(one.state == "done")
        painter.setFont(font)
        painter.setPen(QColor(colours.muted if one.state == "done" else colours.text))
        for line in _name_lines(one.name, option.rect.width(), font):
            painter.drawText(QRect(left, top, right - left, _LINE), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)
            top += _LINE
            left = rect.left() + _NARROW_PAD + 2 if narrow else beside
        self._about(painter, QRect(left, top, right - left, _SMALL_LINE), one, model, colours)
        painter.restore()

    def _about(self, painter: QPainter, room: QRect, one: TaskRow, model: TaskModel, colours: Tokens) -> None:
        painter.setFont(body_font(LABEL))
        metrics = QFontMetrics(body_font(LABEL))
        if said := self._sign_for(one, model, room.width()):
            colour = colours.bad if one.is_open else colours.warn
            drawn = _picture(painter, room, "circle-alert", colour)
            room = _said(painter, drawn, said, colour) if said != _SIGN_ALONE else drawn
        elif self._shown.day and one.due is not None and one.is_open:
            room = _said(painter, room, looks.short_day(one.due), colours.muted)
        elif self._shown.day and one.due is None:
            room = _said(painter, room, words.no_day(), colours.muted)
        if one.priority == "high" and one.is_open:
            room = _picture(painter, room, "flag", colours.warn)
        if one.repeat:
            room = _picture(painter, room, "refresh-cw", colours.muted)
        if not one.owner:
            if one.is_open and self._shown.owner:
                room = _sign(painter, room, "user", words.nobody(), colours.warn)
        elif self._shown.owner:
            room = _said(painter, room, one.owner, colours.muted)
        rest = one.customer if one.customer and one.customer not in one.name else ""
        painter.setPen(QColor(colours.muted))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room.width()))

    def _sign_for(self, one: TaskRow, model: TaskModel, room: int) -> str:
        """Return in what words a card says that a task is late, "" where it is not.

        Whose it is matters more than the words beside a sign: where both do not fit in `room` pixels the sign stands alone.
        """
        owner = one.owner if self._shown.owner else ""
        metrics = QFontMetrics(body_font(LABEL))
        ways = dict.fromkeys(words.sign(one, model.today, short=short) for short in (not self._shown.day, True))
        fits = (way for way in ways if metrics.horizontalAdvance(f"{way}{owner}") + _SIGN + 11 <= room)
        return next(fits, _SIGN_ALONE) if all(ways) else ""


class LineDelegate(TickDelegate):
    """Paints a task in one line of a day of the month: a tick, its name; overdue and without an owner by a sign."""

    def tick_rect(self, rect: QRect) -> QRect:
        """Return where the tick of a line is."""
        return QRect(rect.left() + 4, rect.top() + (rect.height() - 12) // 2, 12, 12)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(40, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: TaskRow = index.data(TASK)
        model = index.model()
        assert isinstance(model, TaskModel)
        colours = tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        overdue = one.overdue(model.today)
        ground = colours.soft if chosen else colours.bad_soft if overdue else colours.sunken
        painter.setPen(Qt.PenStyle.NoPen if not chosen else QPen(QColor(colours.accent), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        tick(painter, self.tick_rect(option.rect), one, colours)
        room = QRect(option.rect.left() + 20, option.rect.top(), option.rect.width() - 24, option.rect.height())
        if overdue:
            room = _picture(painter, room, "circle-alert", colours.bad)
        if not one.owner and one.is_open:
            room = _picture(painter, room, "user", colours.warn)
        font = body_font(LABEL)
        font.setStrikeOut(one.state == "done")
        painter.setFont(font)
        painter.setPen(QColor(colours.muted if one.state == "done" else colours.text))
        said = f"{one.owner} · {one.name}" if one.owner else one.name
        painter.drawText(
            room, Qt.AlignmentFlag.AlignVCenter, QFontMetrics(font).elidedText(said, Qt.TextElideMode.ElideRight, room.width())
        )
        painter.restore()


class TaskLine(TickDelegate):
    """Paints a task as a row of a list: a tick, its name, its state in words, whose it is, until when, and what is wrong with that."""

    def tick_rect(self, rect: QRect) -> QRect:
        """Return where the tick of a row is."""
        return QRect(rect.left() + SMALL, rect.top() + (rect.height() - _TICK) // 2, _TICK, _TICK)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _LIST_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: TaskRow = index.data(TASK)
        model = index.model()
        assert isinstance(model, TaskModel)
        colours = tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.soft if chosen else colours.sunken))
            painter.drawRoundedRect(QRectF(option.rect), CONTROL_RADIUS, CONTROL_RADIUS)
        tick(painter, self.tick_rect(option.rect), one, colours)
        left = self.tick_rect(option.rect).right() + _GAP
        right = option.rect.right() - SMALL
        painter.setFont(body_font(LABEL))
        for words_, icon, colour, width in self._cells(one, model, colours):
            room = QRect(right - width, option.rect.top(), width, option.rect.height())
            _said(painter, _picture(painter, room, icon, colour) if icon else room, words_, colour)
            right -= width + _GAP
        font = body_font(BODY)
        font.setStrikeOut(one.state == "done")
        painter.setFont(font)
        painter.setPen(QColor(colours.text if one.is_open else colours.muted))
        name = QFontMetrics(font).elidedText(one.name, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QRect(left, option.rect.top(), right - left, option.rect.height()), Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()

    def _cells(self, one: TaskRow, model: TaskModel, colours: Tokens) -> list[tuple[str, str, str, int]]:
        """Return from right to left what stands beside the name: words, a picture, a colour, a width."""
        wrong = words.sign(one, model.today, short=False)
        due = looks.short_day(one.due) if one.due else words.no_day()
        when = (wrong, "circle-alert", colours.bad if one.is_open else colours.warn) if wrong else (due, "", colours.muted)
        whose = (one.owner, "", colours.muted) if one.owner else (words.nobody(), "user", colours.warn if one.is_open else colours.muted)
        return [(*when, 150), (*whose, 100), (say(words.LABELS[one.state]), "", colours.muted, 80)]


def tick(painter: QPainter, rect: QRect, one: TaskRow, colours: Tokens) -> None:
    """Paint what state a task is in: a ring, a ring with a dot (in progress), an hourglass (waiting), a tick (done)."""
    ratio = painter.device().devicePixelRatioF()
    if one.state in ("done", "waiting"):
        name, colour = ("circle-check", colours.good) if one.state == "done" else ("hourglass", colours.warn)
        painter.drawPixmap(rect.topLeft(), picture(name, colour, rect.width(), ratio))
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colours.accent if one.state == "doing" else colours.muted), 1.5))
    painter.drawEllipse(QRectF(rect).adjusted(1, 1, -1, -1))
    if one.state == "doing":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(QPointF(QRectF(rect).center()), rect.width() * 0.2, rect.width() * 0.2)


@lru_cache(maxsize=2048)
def _name_lines(name: str, width: int, font: QFont) -> tuple[str, ...]:
    """Return the lines in which a card of `width` pixels shows the name of its task."""
    beside = max(width - 8 - 2 * _PAD - _TICK - _GAP + 4, 40)
    if width >= _NARROW:
        return tuple(_broken(name, (beside, beside), font))
    below = max(width - 8 - 2 * _NARROW_PAD - 4, 40)
    return tuple(_broken(name, (beside + 2, below, below, below), font))


def _broken(text: str, widths: Sequence[int], font: QFont) -> list[str]:
    """Return `text` in at most as many lines as there are `widths` (in pixels), the last one cut where there is more."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    for number, width in enumerate(widths, 1):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        if number == len(widths):
            lines.append(QFontMetrics(font).elidedText(text[start:], Qt.TextElideMode.ElideRight, width))
        else:
            lines.append(text[start : start + length].rstrip())
    layout.endLayout()
    return lines or [""]


def _said(painter: QPainter, room: QRect, said: str, colour: str) -> QRect:
    metrics = painter.fontMetrics()
    said = metrics.elidedText(said, Qt.TextElideMode.ElideRight, room.width())
    painter.setPen(QColor(colour))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said)
    return room.adjusted(metrics.horizontalAdvance(said) + 7, 0, 0, 0)


def _sign(painter: QPainter, room: QRect, name: str, said: str, colour: str) -> QRect:
    return _said(painter, _picture(painter, room, name, colour), said, colour)


def _picture(painter: QPainter, room: QRect, name: str, colour: str) -> QRect:
    if room.width() < _SIGN:
        return room
    drawn = picture(name, colour, _SIGN, painter.device().devicePixelRatioF())
    painter.drawPixmap(room.left(), room.top() + (room.height() - _SIGN) // 2, drawn)
    return room.adjusted(_SIGN + 4, 0, 0, 0)
