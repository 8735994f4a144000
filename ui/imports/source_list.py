"""The list of what was found: file by file the tables, what they hold and what becomes of their rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from salesdesk.imports.plan.choices import table_id
from salesdesk.imports.preview import Preview, Problem, ShownTable
from salesdesk.tokens import CARD_RADIUS, LABEL, SMALL, TIGHT
from ui.icons import picture
from ui.imports import words
from ui.messages import say
from ui.theme import body_font, tokens
from ui.widgets.labels import as_typed

Index = QModelIndex | QPersistentModelIndex
_WIDTH = 240
_PAD = 10
_LINE = 20
_SMALL_LINE = 18
_CHIP = 20
_FILE_HEIGHT = 34
_TONES = {
    "new": ("good_soft", "good"),
    "changed": ("soft", "accent_text"),
    "same": ("line", "text"),
    "rejected": ("bad_soft", "bad"),
    "set_aside": ("line", "text"),
}
_CHIP_ORDER = ("new", "changed", "rejected", "same", "set_aside")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list: a file, a table of it, or why there is none. `lines` are (words, colour)."""

    title: str
    lines: tuple[tuple[str, str], ...] = ()
    chips: tuple[tuple[str, str], ...] = ()
    table: int | None = None
    key: object = None
    faded: bool = False
    waits: bool = False

    @property
    def is_file(self) -> bool:
        """True for the line that names a file."""
        return self.key is None


class EntryModel(QAbstractListModel):
    """Lists `Entry` values; only tables can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def fill(self, entries: list[Entry]) -> None:
        """Show `entries`."""
        same = [one.key for one in entries] == [one.key for one in self.entries]
        if same:
            self.entries = entries
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.entries[index.row()].table is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        told = "\n".join((entry.title, *(line for line, _ in entry.lines), *(chip for _, chip in entry.chips)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_typed(told)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return told
        return None


class EntryDelegate(QStyledItemDelegate):
    """Paints a file as a small head, a table as a card with its counts as chips."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        entry = _entry(index)
        if entry.is_file:
            return QSize(_WIDTH, _FILE_HEIGHT)
        metrics = QFontMetrics(body_font(LABEL))
        rows = len(_chip_places(entry, metrics))
        lines = sum(_height(metrics, line, entry.table is None) for line, _ in entry.lines)
        return QSize(_WIDTH, 2 * _PAD + _LINE + lines + rows * (_CHIP + TIGHT) + (TIGHT if rows else 0) + TIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, colours = _entry(index), tokens()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ratio = painter.device().devicePixelRatioF()
        if entry.is_file:
            corner = QPointF(option.rect.left() + 2, option.rect.top() + 10)
            painter.drawPixmap(corner, picture("file-spreadsheet", colours.muted, 16, ratio))
            painter.setPen(QColor(colours.muted))
            painter.setFont(body_font(LABEL))
            place = option.rect.adjusted(24, 2, -SMALL, 0)
            _write(painter, place, entry.title)
        else:
            self._paint_card(painter, option, entry)
        painter.restore()

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        colours = tokens()
        card = QRectF(option.rect.adjusted(1, 1, -1, -TIGHT))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setBrush(QColor(colours.surface if entry.table is not None else colours.sunken))
        painter.setPen(QColor(colours.accent if chosen else colours.line))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), CARD_RADIUS, CARD_RADIUS)
        inside = option.rect.adjusted(_PAD + 2, _PAD - 1, -_PAD - 2, 0)
        painter.setFont(body_font(bold=True))
        painter.setPen(QColor(colours.muted if entry.faded else colours.text))
        _write(painter, QRect(inside.left(), inside.top(), inside.width(), _LINE), entry.title)
        painter.setFont(body_font(LABEL))
        metrics = painter.fontMetrics()
        top = inside.top() + _LINE
        for line, colour in entry.lines:
            painter.setPen(QColor(getattr(colours, colour)))
            height = _height(metrics, line, entry.table is None)
            if entry.table is None:
                painter.drawText(QRect(inside.left(), top, inside.width(), height), Qt.TextFlag.TextWordWrap, line)
            else:
                _write(painter, QRect(inside.left(), top, inside.width(), height), line)
            top += height
        top += TIGHT
        for row in _chip_places(entry, metrics):
            for state, chip, left, width in row:
                ground, _ = _TONES[state]
                place = QRect(inside.left() + left, top, width, _CHIP)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(getattr(colours, ground)))
                painter.drawRoundedRect(place, _CHIP / 2, _CHIP / 2)
                painter.setPen(QColor(colours.text))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, chip)
            top += _CHIP + TIGHT


class SourceList(QListView):
    """`chosen` carries the place of a table in the preview."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sources")
        self.setAccessibleName(self.tr("Tables that were found"))
        self._quiet = False
        self.entries = EntryModel(self)
        self.setModel(self.entries)
        self.setItemDelegate(EntryDelegate(self))
        self.setFixedWidth(_WIDTH + 12)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def table(self) -> int | None:
        """The place in the preview of the table that is chosen."""
        row = self.currentIndex().row()
        return self.entries.entries[row].table if 0 <= row < len(self.entries.entries) else None

    def show_preview(self, preview: Preview) -> None:
        """List what `preview` found; the table that was chosen stays chosen, and nothing is told of it."""
        before = self._current_key()
        self.entries.fill(_entries(preview, self.tr("Left out"), self.tr("Cannot be read"), self.tr("A question first")))
        keys = [one.key for one in self.entries.entries]
        row = keys.index(before) if before in keys and before is not None else self._first()
        self.doItemsLayout()
        if row is not None:
            self._quiet = True
            self.setCurrentIndex(self.entries.index(row))
            self._quiet = False

    def choose(self, table: int) -> None:
        """Choose the table at the place `table` of the preview."""
        row = next((at for at, one in enumerate(self.entries.entries) if one.table == table), None)
        if row is not None:
            self.setCurrentIndex(self.entries.index(row))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.viewport().update()

    def _current_key(self) -> object:
        row = self.currentIndex().row()
        return self.entries.entries[row].key if 0 <= row < len(self.entries.entries) else None

    def _first(self) -> int | None:
        """Return the row of the first table that waits for an answer, else that brings something, else of the first."""
        rows = [row for row, one in enumerate(self.entries.entries) if one.table is not None]
        waiting = next((row for row in rows if self.entries.entries[row].waits), None)
        first = next((row for row in rows if not self.entries.entries[row].faded), rows[0] if rows else None)
        return first if waiting is None else waiting

    @Slot(QModelIndex, QModelIndex)
    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not self._quiet and current.isValid() and (table := self.entries.entries[current.row()].table) is not None:
            self.chosen.emit(table)


def _entries(preview: Preview, left_out: str, unread: str, asked: str) -> list[Entry]:
    files: dict[str, list[Entry]] = {}
    for at, shown in enumerate(preview.tables):
        files.setdefault(shown.plan.table.file, []).append(_table_entry(at, shown, left_out, asked))
    for problem in preview.problems:
        files.setdefault(problem.file, []).append(_problem_entry(problem, left_out if problem.left_out else unread))
    found: list[Entry] = []
    for file, entries in files.items():
        found += [Entry(file), *entries]
    return found


def _table_entry(at: int, shown: ShownTable, left_out: str, asked: str) -> Entry:
    plan, table = shown.plan, shown.plan.table
    sure, colour = words.sureness(table.confidence)
    kind = words.kind_and_hidden(table)
    lines = [(f"{kind} · {sure}", colour if colour == "warn" else "muted")]
    if shown.has_question:
        lines = [(f"{kind} · {asked}", "warn")]
    elif plan.target is None:
        lines = [(f"{kind} · {left_out}", "muted")]
    if plan.corrected is not None and plan.corrected.confirmed is not None:
        lines.append((words.confirmed(plan.corrected.confirmed), "muted"))
    if plan.target is not None and (differing := next((one for one in plan.totals if not one.agrees), None)) is not None:
        lines.append((words.total_differs(differing), "warn"))
    chips = tuple((state, words.counted(state, getattr(plan.counts, state))) for state in _CHIP_ORDER if getattr(plan.counts, state))
    return Entry(
        words.place_words(table),
        tuple(lines),
        chips,
        at,
        table_id(table),
        plan.target is None and not shown.waits,
        shown.has_question,
    )


def _problem_entry(problem: Problem, unread: str) -> Entry:
    return Entry(problem.sheet or unread, ((say(problem.text), "text"),), key=(problem.file, problem.sheet))


def _entry(index: Index) -> Entry:
    return cast(EntryModel, index.model()).entries[index.row()]


def _write(painter: QPainter, place: QRect, line: str) -> None:
    shown = painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideMiddle, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _height(metrics: QFontMetrics, line: str, wraps: bool) -> int:
    if not wraps:
        return _SMALL_LINE
    place = metrics.boundingRect(QRect(0, 0, _WIDTH - 2 * _PAD - 4, 1000), Qt.TextFlag.TextWordWrap, line)
    return max(_SMALL_LINE, place.height())


def _chip_places(entry: Entry, metrics: QFontMetrics) -> list[list[tuple[str, str, int, int]]]:
    """Return the chips in rows, each with its left edge and width."""
    room = _WIDTH - 2 * _PAD - 4
    rows: list[list[tuple[str, str, int, int]]] = []
    left = room + 1
    for state, chip in entry.chips:
        width = metrics.horizontalAdvance(chip) + 16
        if left + width > room:
            rows.append([])
            left = 0
        rows[-1].append((state, chip, left, width))
        left += width + TIGHT
    return rows
