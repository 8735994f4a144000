"""How a cell is put right: from a list, or by typing."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from salesdesk.tokens import SMALL
from ui.icons import picture
from ui.imports.grid_rows import Entry, GridModel, Index, Offer
from ui.theme import tokens

ARROW = 14  # pixels


class OfferDelegate(QStyledItemDelegate):
    """Shows an arrow in cells that can be put right, and their list when one is clicked."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if _offer(index):
            room = option.rect.width() - ARROW - 3 * SMALL
            option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if _offer(index):
            ratio = painter.device().devicePixelRatioF()
            place = QRect(option.rect.right() - SMALL - ARROW, option.rect.center().y() - ARROW // 2 + 1, ARROW, ARROW)
            name = "pencil" if isinstance(_offer(index), Entry) else "chevron-down"
            painter.drawPixmap(place, picture(name, tokens().muted, ARROW, ratio))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        offer = _offer(index)
        if isinstance(offer, Entry):
            field = QLineEdit(offer.now, parent)
            field.setObjectName("correctedValue")
            field.selectAll()
            return field
        box = QComboBox(parent)
        box.setObjectName("correction")
        box.setMaxVisibleItems(16)
        fill_box(box, offer)
        box.activated.connect(self._commit)
        soon = QTimer(box)
        soon.setSingleShot(True)
        soon.timeout.connect(box.showPopup)
        soon.start(0)
        return box

    def setEditorData(self, _editor: QWidget, _index: Index) -> None:
        """The list shows what is chosen since it was filled."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text().strip())
        elif isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        editor.setGeometry(option.rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        # The list that opens takes the focus; that is no reason to close the editor.
        if event.type() == QEvent.Type.FocusOut and isinstance(editor, QComboBox) and editor.view().isVisible():
            return False
        return super().eventFilter(editor, event)

    @Slot()
    def _commit(self) -> None:
        box = self.sender()
        assert isinstance(box, QComboBox)
        self.commitData.emit(box)
        self.closeEditor.emit(box, QStyledItemDelegate.EndEditHint.NoHint)


def _offer(index: Index) -> Offer | Entry | None:
    model = index.model()
    return model.offer(index) if isinstance(model, GridModel) else None


def fill_box(box: QComboBox, offer: Offer | None) -> None:
    """Put the options of `offer` into `box` and choose the present one."""
    box.clear()
    for one in offer.options if offer else ():
        if one is None:
            box.insertSeparator(box.count())
        else:
            box.addItem(one[1], one[0])
            if offer is not None and one[0] == offer.now:
                box.setCurrentIndex(box.count() - 1)
