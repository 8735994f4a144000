"""A small table of words, of which one column may be put right from a list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from salesdesk.tokens import DENSE_ROW, ROW, SMALL
from ui.imports.grid_rows import GridModel
from ui.imports.offers import ARROW, OfferDelegate

_SENTENCE, _LONG_SENTENCE = 130, 190  # pixels: what the column of sentences has at least, and before others get more than they need
_LEAST_PART, _MOST_WIDTHS = 0.75, 2  # what the others keep of their width where it is narrow, and get of it where it is wide
_LOOKED_AT, _PADDING = 40, 18  # rows; pixels around words


class Grid(QTableView):
    """Shows a `GridModel`: no grid, rows as wide as the view, copied by Ctrl+C like any view."""

    def __init__(self, name: str, parent: QWidget | None = None, dense: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("rows", "words")
        self.rows = GridModel(self)
        self.setModel(self.rows)
        self._offers = OfferDelegate(self)
        self._given: dict[int, int] = {}
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.verticalHeader()
        header.hide()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(DENSE_ROW)
        header.setDefaultSectionSize(DENSE_ROW if dense else ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFixedHeight(30)
        self.rows.modelReset.connect(self._lay_out)
        self.clicked.connect(self._offer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            row = self.currentIndex().row()
            columns = [at for at in range(len(self.rows.heads)) if self.rows.offer(self.rows.index(row, at))]
            if columns:
                self.edit(self.rows.index(row, columns[0]))
                return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _offer(self, index: QModelIndex) -> None:
        if self.rows.offer(index):
            self.edit(index)

    @Slot()
    def _lay_out(self) -> None:
        header = self.horizontalHeader()
        self._given.clear()
        for at, head in enumerate(self.rows.heads):
            # The delegate in Python is for the one column that needs it: painting with it costs several times as much.
            self.setItemDelegateForColumn(at, self._offers if self.rows.offers_in(at) else self.itemDelegate())
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Interactive if head.width else QHeaderView.ResizeMode.Stretch)
            if head.width:
                header.resizeSection(at, head.width)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give each column what its words need, as far as the view is wide enough; what is left over is the sentence's.

        Where it is narrow, the others give a part of their width. What somebody drew wider or narrower stays.
        """
        heads, header = self.rows.heads, self.horizontalHeader()
        if all(head.width for head in heads) or not any(head.width for head in heads):
            return
        wanted = {at: max(self._needed(at), header.sectionSizeHint(at)) for at in range(len(heads))}
        sentence = sum(min(max(wanted[at], _SENTENCE), _LONG_SENTENCE) for at, head in enumerate(heads) if not head.width)
        widths = {at: min(head.width, wanted[at]) for at, head in enumerate(heads) if head.width}
        spare = self.viewport().width() - sum(widths.values()) - sentence
        for at in sorted(widths, key=self._comes_later):
            more = max(0, min(spare, min(wanted[at], _MOST_WIDTHS * heads[at].width) - widths[at]))
            widths[at] += more
            spare -= more
        if spare < 0:
            part = max(_LEAST_PART, 1 + min(0, spare + sentence - _SENTENCE) / sum(widths.values()))
            widths = {at: min(width, max(round(width * part), header.sectionSizeHint(at))) for at, width in widths.items()}
        for at, width in widths.items():
            if header.sectionSize(at) == self._given.get(at) or at not in self._given:
                self._given[at] = width
                header.resizeSection(at, width)

    def _comes_later(self, at: int) -> bool:
        """Tell whether a column gets room after those in which something is chosen, whose words have to be read."""
        return not self.rows.offers_in(at)

    def _needed(self, at: int) -> int:
        """Return how wide the words of a column are, in pixels: of the first rows, which are what is seen."""
        metrics = self.fontMetrics()
        words = (self.rows.index(row, at).data() for row in range(min(self.rows.rowCount(), _LOOKED_AT)))
        longest = max((metrics.horizontalAdvance(str(one)) for one in words if one), default=0)
        return longest + _PADDING + (ARROW + SMALL if self.rows.offers_in(at) else 0)
