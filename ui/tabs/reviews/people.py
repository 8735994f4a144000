"""The list of those who are reviewed: name, team, total and grade, what is missing, what is final."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QWidget

from salesdesk.rules.review_steps import LABELS
from salesdesk.services.reviews.scoring import FINAL, ReviewSummary
from salesdesk.tokens import LABEL, MEDIUM, SMALL
from ui.icons import picture
from ui.messages import say
from ui.tabs.reviews import words
from ui.theme import body_font, tokens
from ui.widgets.side import LEFT, RIGHT, ROLE, Index, RowPaint, elided

SCORE, NAME, STATE = "score", "name", "state"


class PeopleModel(QAbstractListModel):
    """Reviews that hold the words searched for, in the order wanted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[ReviewSummary, ...] = ()
        self._keys: dict[int, str] = {}
        self._shown: list[ReviewSummary] = []
        self._search, self._order, self._step = "", SCORE, ""

    @property
    def shown(self) -> Sequence[ReviewSummary]:
        """What is listed."""
        return self._shown

    @property
    def total(self) -> int:
        """How many there are, listed or not."""
        return len(self._all)

    def set_reviews(self, found: Sequence[ReviewSummary], keys: Mapping[int, str]) -> None:
        """List `found`, best total first; `keys` are what they are found by, by id."""
        self._all = tuple(found)
        self._keys = dict(keys)
        self._fill()

    def set_search(self, typed: str) -> None:
        """List only those whose name or team holds `typed`, in letters or in pinyin initials."""
        self._search = typed.strip().casefold()
        self._fill()

    def set_order(self, order: str) -> None:
        """Sort by `SCORE`, `NAME` or `STATE`."""
        self._order = order
        self._fill()

    def set_step(self, step: str) -> None:
        """List only those who stand at `step`; "" for all."""
        self._step = step
        self._fill()

    def row_of(self, review_id: int | None) -> int:
        """Return the row of a review, -1 where it is not listed."""
        return next((row for row, one in enumerate(self._shown) if one.id == review_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self._shown[index.row()]
        if role == ROLE:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return one.card.member
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{one.card.member}, {words.total(one.card.total)} {one.card.grade}"
        return None

    def _sound(self, one: ReviewSummary) -> str:
        """Return what a name is sorted by: its pinyin where it is Chinese."""
        spelled = self._keys[one.id].split(" ")
        return spelled[0] if one.card.member.isascii() or len(spelled) < 2 else spelled[1]

    def _fill(self) -> None:
        wanted = self._search.split()
        found = [one for one in self._all if all(word in self._keys[one.id] for word in wanted)]
        if self._step:
            found = [one for one in found if one.step == self._step]
        if self._order == NAME:
            found.sort(key=self._sound)
        elif self._order == STATE:
            found.sort(key=_by_state)
        self.beginResetModel()
        self._shown = found
        self.endResetModel()


class PeopleList(QListView):
    """`picked` carries the id of the review that is looked at, None for none; it stays the same where the list changes."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewPeople")
        self.setAccessibleName(self.tr("People"))
        self.people = PeopleModel(self)
        self._current: int | None = None
        self.setModel(self.people)
        self.setItemDelegate(_Row(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.people.modelReset.connect(self._restore)
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def current(self) -> int | None:
        """The id of the review that is looked at."""
        return self._current

    def look_at(self, review_id: int | None) -> None:
        """Look at a review."""
        self._current = review_id
        self._restore()

    @Slot()
    def _restore(self) -> None:
        row = self.people.row_of(self._current)
        if row < 0 and self.people.rowCount():
            row = 0
        index = self.people.index(row, 0)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self._tell()

    @Slot()
    def _tell(self) -> None:
        index = self.currentIndex()
        found = index.data(ROLE) if index.isValid() else None
        review_id = found.id if isinstance(found, ReviewSummary) else None
        if review_id is not None or not self.people.rowCount():
            self._current = review_id
            self.picked.emit(review_id)


class _Row(RowPaint):
    """Paints one person: name over team at the left, total and grade at the right."""

    def paint_row(self, painter: QPainter, place: QRect, one: object) -> None:
        assert isinstance(one, ReviewSummary)
        inner = place.adjusted(MEDIUM + 2, 7, -MEDIUM, -7)
        right = self._figures(painter, inner, one)
        self._names(painter, inner.adjusted(0, 0, -right, 0), one)

    def _figures(self, painter: QPainter, place: QRect, one: ReviewSummary) -> int:
        """Paint total and grade; return the room they take."""
        colours, card = tokens(), one.card
        side = QRect(place.right() - 25, place.top() + 5, 26, place.height() - 10)
        if card.grade:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(colours, GROUNDS[card.tone])))
            painter.drawRoundedRect(side, 6, 6)
            painter.setPen(QColor(getattr(colours, WORDS[card.tone])))
            painter.setFont(body_font(bold=True))
            painter.drawText(side, Qt.AlignmentFlag.AlignCenter, card.grade[:3])
        painter.setFont(body_font(15, bold=True))
        painter.setPen(QColor(colours.text if card.total is not None else colours.muted))
        figure = words.total(card.total)
        width = painter.fontMetrics().horizontalAdvance(figure)
        edge = place.right() - 25 - SMALL
        painter.drawText(QRect(edge - width - 2, place.top(), width + 2, place.height()), RIGHT, figure)
        return width + 26 + 3 * SMALL

    def _names(self, painter: QPainter, place: QRect, one: ReviewSummary) -> None:
        colours, half = tokens(), place.height() // 2
        upper, lower = place.adjusted(0, 0, 0, -half), place.adjusted(0, half, 0, 0)
        painter.setFont(body_font(bold=True))
        painter.setPen(QColor(colours.text))
        name = elided(painter, upper.adjusted(0, 0, -18, 0), one.card.member)
        painter.drawText(upper, LEFT, name)
        if one.state == FINAL:
            left = upper.left() + painter.fontMetrics().horizontalAdvance(name) + 6
            painter.drawPixmap(left, upper.center().y() - 6, picture("lock", colours.good, 13, painter.device().devicePixelRatioF()))
        painter.setFont(body_font(LABEL))
        painter.setPen(QColor(colours.warn if one.missing and one.state != FINAL else colours.muted))
        painter.drawText(lower, LEFT, elided(painter, lower, self._state(one)))

    def _state(self, one: ReviewSummary) -> str:
        if one.signed_on is not None:
            said = self.tr("Signed")
        elif one.state == FINAL:
            said = say(LABELS[one.step])
        elif one.card.too_new:
            said = self.tr("Too new to rate")
        elif one.missing:
            said = self.tr("Missing: {n}").format(n=one.missing)
        else:
            said = say(LABELS[one.step])
        return " · ".join(part for part in (said, one.card.person.team) if part)


GROUNDS = {"good": "good_soft", "accent": "soft", "warn": "warn_soft", "bad": "bad_soft", "plain": "sunken"}
WORDS = {"good": "good", "accent": "accent_text", "warn": "warn", "bad": "bad", "plain": "muted"}


def _by_state(one: ReviewSummary) -> tuple[bool, bool]:
    return one.state == FINAL, not one.missing
