"""Paints the leaderboard into whatever room there is: a card, a screen in the morning meeting, a picture for a phone."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from salesdesk.measure.who import Who
from salesdesk.money import percent
from salesdesk.services.pay.board import Board, Place
from salesdesk.text import mark
from salesdesk.tokens import Tokens
from ui.amounts import Amounts
from ui.messages import say
from ui.theme import body_font, tokens

_MEDALS = ("#A87B00", "#6B7686", "#9A5B24")
_ONE_COLUMN = 12
_LEAST = 20
"""Pixels below which a row cannot be read: who does not fit is counted instead."""
_WIDE = 1080
_LEFT, _RIGHT = (one | Qt.AlignmentFlag.AlignVCenter for one in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight))
Places = list[tuple[QRectF, Who]]


@dataclass(frozen=True, slots=True)
class _Widths:
    """How a row is divided: what its texts need, and what is left for the bar."""

    tall: float
    size: int
    name: float
    bar: float
    figure: float
    reached: float
    climbed: float


def picture_size(board: Board) -> QSize:
    """Return the size of a picture that is as high as its rows ask for."""
    many = max(len(board.places), 1)
    return QSize(_WIDE, max(640, 300 + many * (72 if many <= _ONE_COLUMN else 56)))


class BoardPainter:
    """Paints a `Board` in the present colours."""

    def __init__(self, board: Board) -> None:
        self._board, self._colours = board, tokens()
        self._amounts = Amounts(board.currency, [one.value for one in board.places])
        self._largest = max((one.value for one in board.places), default=None)

    def paint(self, painter: QPainter, room: QRectF) -> Places:
        """Paint the board; return whose figure stands where."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(room, QColor(self._colours.surface))
        unit = min(room.width() / 54, room.height() / 30)
        inner = room.adjusted(unit * 2, unit * 1.6, -unit * 2, -unit * 1.2)
        found: Places = []
        if self._board.who is not None:
            found.append((QRectF(inner.left(), inner.top(), inner.width(), unit * 6), self._board.who))
        self._head(painter, inner, unit)
        body = inner.adjusted(0, unit * 6.4, 0, -unit * 2)
        many = len(self._board.places)
        crowded = many > min(_ONE_COLUMN, body.height() / _LEAST)
        columns = 2 if crowded and room.width() > room.height() else 1
        shown = self._board.places[: columns * max(1, int(body.height() // _LEAST))]
        each = math.ceil(len(shown) / columns) if shown else 0
        gap = unit * 2.4
        wide = (body.width() - gap * (columns - 1)) / columns
        tall = min(body.height() / max(each, 1), unit * (5 if each <= 5 else 3.8))
        widths = self._widths(shown, wide, tall, unit)
        for at, one in enumerate(shown):
            column, row = divmod(at, each)
            place = QRectF(body.left() + column * (wide + gap), body.top() + row * tall, wide, tall)
            found.append((place, one.who))
            self._row(painter, place, one, widths)
        self._foot(painter, QRectF(inner.left(), inner.bottom() - unit * 1.6, inner.width(), unit * 1.6), unit, len(shown))
        return found

    def _head(self, painter: QPainter, inner: QRectF, unit: float) -> None:
        board, colours = self._board, self._colours
        above = QRectF(inner.left(), inner.top(), inner.width(), unit * 2)
        below = QRectF(inner.left(), inner.top() + unit * 2, inner.width(), unit * 4)
        painter.setFont(body_font(max(11, round(unit * 1.2))))
        period = say(board.period.label())
        self._say(painter, above, period, colours.muted, _RIGHT)
        self._say(painter, above.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(period) - unit, 0), board.company, colours.muted)
        painter.setFont(body_font(max(16, round(unit * 2.6)), bold=True))
        total = f"{self._amounts.bare(board.total)} {self._amounts.unit}" if board.money else f"{board.total:,.0f}"
        self._say(painter, below, total, colours.accent_text, _RIGHT)
        self._say(painter, below.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(total) - unit, 0), say(board.metric), colours.text)

    def _foot(self, painter: QPainter, place: QRectF, unit: float, shown: int) -> None:
        """Say what the small figures are, and how many there are whose rows did not fit."""
        board = self._board
        words = []
        if any(one.attainment is not None for one in board.places):
            words.append(say(mark("Board", "%: of the target")))
        if any(one.climbed for one in board.places):
            words.append(say(mark("Board", "▲▼: places since {period}").fill(period=board.period.previous().label())))
        painter.setFont(body_font(max(10, round(unit * 0.9))))
        self._say(painter, place, "   ·   ".join(words), self._colours.muted)
        if shown < len(board.places):
            more = say(mark("Board", "… and {count} more").fill(count=len(board.places) - shown))
            self._say(painter, place, more, self._colours.muted, _RIGHT)

    def _widths(self, shown: tuple[Place, ...], wide: float, tall: float, unit: float) -> _Widths:
        size = max(11, round(min(tall * 0.46, unit * 1.7)))
        bold, plain = (QFontMetricsF(font) for font in (body_font(size, bold=True), body_font(_smaller(size))))
        gap = size * 0.9
        name = min(max((bold.horizontalAdvance(one.name) for one in shown), default=0), wide * 0.38) + gap
        figure = max((bold.horizontalAdvance(self._figure(one)) for one in shown), default=0) + gap
        reached = max((plain.horizontalAdvance(_reached(one)) + gap for one in shown if _reached(one)), default=0)
        climbed = max((plain.horizontalAdvance(_climbed(one)) + gap for one in shown if _climbed(one)), default=0)
        bar = max(wide - tall - name - figure - reached - climbed, 0)
        return _Widths(tall, size, name, bar, figure, reached, climbed)

    def _row(self, painter: QPainter, row: QRectF, one: Place, widths: _Widths) -> None:
        colours, tall = self._colours, widths.tall
        medal = one.rank <= len(_MEDALS)
        across = min(tall * 0.72, widths.size * 2)
        badge = QRectF(row.left(), row.center().y() - across / 2, across, across)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_MEDALS[one.rank - 1] if medal else colours.sunken))
        painter.drawEllipse(badge)
        painter.setFont(body_font(widths.size if one.rank < 10 else _smaller(widths.size), bold=True))
        self._say(painter, badge, str(one.rank), "#FFFFFF" if medal else colours.muted, Qt.AlignmentFlag.AlignCenter)
        painter.setFont(body_font(widths.size, bold=True))
        left = row.left() + tall
        self._say(painter, QRectF(left, row.top(), widths.name - widths.size * 0.9, tall), one.name, colours.text)
        left += widths.name
        self._bar(painter, QRectF(left, row.top() + tall * 0.3, widths.bar, tall * 0.4), one, colours)
        left += widths.bar
        painter.setFont(body_font(widths.size, bold=True))
        self._say(painter, QRectF(left, row.top(), widths.figure, tall), self._figure(one), colours.text, _RIGHT)
        left += widths.figure
        painter.setFont(body_font(_smaller(widths.size)))
        good = one.attainment is not None and one.attainment >= 1
        self._say(painter, QRectF(left, row.top(), widths.reached, tall), _reached(one), colours.good if good else colours.muted, _RIGHT)
        left += widths.reached
        colour = colours.good if (one.climbed or 0) > 0 else colours.bad
        self._say(painter, QRectF(left, row.top(), widths.climbed, tall), _climbed(one), colour, _RIGHT)

    def _bar(self, painter: QPainter, room: QRectF, one: Place, colours: Tokens) -> None:
        share = max(float(one.value / self._largest), 0.0) if self._largest and self._largest > 0 else 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.sunken))
        painter.drawRoundedRect(room, 4, 4)
        if share:
            painter.setBrush(QColor(colours.accent if one.rank <= len(_MEDALS) else colours.last_year))
            painter.drawRoundedRect(QRectF(room.left(), room.top(), room.width() * share, room.height()), 4, 4)

    def _figure(self, one: Place) -> str:
        return self._amounts.bare(one.value) if self._board.money else f"{one.value:,.0f}"

    def _say(self, painter: QPainter, place: QRectF, words: str, colour: str, align: Qt.AlignmentFlag = _LEFT) -> None:
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, math.ceil(place.width()) + 1)
        painter.drawText(place, align, shown)


def _smaller(size: int) -> int:
    return max(10, round(size * 0.82))


def _reached(one: Place) -> str:
    return percent(one.attainment, 0) if one.attainment is not None else ""


def _climbed(one: Place) -> str:
    return f"{'▲' if one.climbed > 0 else '▼'} {abs(one.climbed)}" if one.climbed else ""
