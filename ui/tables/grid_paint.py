"""How cells of a grid are painted and edited."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from salesdesk.tokens import SMALL, Tokens
from ui.icons import picture
from ui.tables.grid_model import GridModel, Tone
from ui.theme import body_font, tokens

Index = QModelIndex | QPersistentModelIndex
INDENT = 18
CHEVRON = 14


class GridDelegate(QStyledItemDelegate):
    """Group rows sunken and bold, the selection soft, the current cell framed, states in their colours."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folded: set[int] = set()
        self._plain, self._bold = body_font(), body_font(bold=True)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, GridModel)
        sheet, colours, place = model.sheet, tokens(), option.rect
        group = sheet.is_group(index.row())
        tone = sheet.tone(index.row(), index.column())
        painter.save()
        painter.fillRect(place, QColor(self._ground(option, tone, group, colours)))
        if not sheet.columns[index.column()].value and index.column() == 0:
            place = self._paint_head(painter, place, index.row(), sheet.level(index.row()), group, colours)
        painter.setFont(self._bold if group or tone in (Tone.WARN, Tone.BAD) else self._plain)
        painter.setPen(QColor(_ink(tone, colours)))
        words = place.adjusted(SMALL, 0, -SMALL, 0)
        shown = painter.fontMetrics().elidedText(sheet.shown(index.row(), index.column()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, model.alignment(index.column()), shown)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setFrame(False)
        editor.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        return editor

    def _ground(self, option: QStyleOptionViewItem, tone: Tone, group: bool, colours: Tokens) -> str:
        if option.state & QStyle.StateFlag.State_Selected:
            return colours.soft
        if tone is Tone.BAD:
            return colours.bad_soft
        return colours.sunken if group else colours.surface

    def _paint_head(self, painter: QPainter, place: QRect, row: int, level: int, group: bool, colours: Tokens) -> QRect:
        left = place.left() + level * INDENT // (1 if level < 4 else 2)
        if group:
            name = "chevron-right" if row in self.folded else "chevron-down"
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(left, place.center().y() - CHEVRON // 2, picture(name, colours.muted, CHEVRON, ratio))
        return place.adjusted(left - place.left() + CHEVRON // 2, 0, 0, 0)


class GridHeader(QHeaderView):
    """Headings stand over their figures; those of the period looked at are bold."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(34)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self._plain, self._bold = body_font(), body_font(bold=True)

    def paintSection(self, painter: QPainter, place: QRect, section: int) -> None:
        model = self.model()
        if not isinstance(model, GridModel) or not place.isValid():
            return
        colours, column = tokens(), model.sheet.columns[section]
        painter.save()
        painter.fillRect(place, QColor(colours.surface))
        painter.setPen(QColor(colours.line))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        painter.setFont(self._bold if column.strong else self._plain)
        painter.setPen(QColor(colours.accent_text if column.strong else colours.muted))
        inner = place.adjusted(SMALL + (CHEVRON // 2 if section == 0 else 0), 0, -SMALL, 0)
        painter.drawText(inner, model.alignment(section), column.heading)
        painter.restore()


def _ink(tone: Tone, colours: Tokens) -> str:
    inks = {
        Tone.QUIET: colours.muted,
        Tone.GOOD: colours.good,
        Tone.WARN: colours.warn,
        Tone.BAD: colours.bad,
        Tone.WAITING: colours.accent_text,
    }
    return inks.get(tone, colours.text)
