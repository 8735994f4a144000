"""Dialogs stay on the screen: what is too large for it scrolls, and the buttons are always seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from ui.dialogs.base import Dialog, room_for


def shown(qtbot: QtBot, fields: int, width: int = 480) -> Dialog:
    dialog = Dialog("long", "Long", None, width)
    qtbot.addWidget(dialog)
    for number in range(fields):
        dialog.add_field(f"Field {number}", QLineEdit(dialog), "A hint that says what belongs here.")
    dialog.add_button("save", "Save", "primary")
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


@pytest.mark.parametrize(("fields", "width"), [(40, 480), (3, 3000)])
def test_dialog_when_larger_than_the_screen_then_scrolls_and_shows_its_buttons(qtbot: QtBot, fields: int, width: int) -> None:
    dialog = shown(qtbot, fields, width)
    room, save = room_for(dialog), dialog.findChild(object, "save")
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    assert dialog.rect().contains(save.mapTo(dialog, QPoint(save.width(), save.height())))
    area = dialog.findChild(QScrollArea, "dialogScroll")
    last = dialog.findChildren(QLineEdit)[-1]
    area.ensureWidgetVisible(last)
    assert area.viewport().rect().contains(last.mapTo(area.viewport(), QPoint(1, 1)))


def test_dialog_when_it_fits_then_does_not_scroll(qtbot: QtBot) -> None:
    dialog = shown(qtbot, 3)
    assert dialog.findChild(QScrollArea) is None
    dialog.tell_problem("Something is wrong here.")
    assert dialog.problem.isVisible()


def test_guarded_dialog_when_left_with_something_typed_then_asks_first(qtbot: QtBot) -> None:
    dialog = shown(qtbot, 2)
    dialog.guard()
    field = dialog.findChild(QLineEdit)
    qtbot.keyClicks(field, "x")
    dialog.reject()
    assert dialog.isVisible()
    assert not dialog.findChild(QPushButton, "save").isVisible()
    qtbot.mouseClick(dialog.findChild(QPushButton, "stay"), Qt.MouseButton.LeftButton)
    assert dialog.findChild(QPushButton, "save").isVisible()
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(dialog.rejected):
        dialog.reject()
