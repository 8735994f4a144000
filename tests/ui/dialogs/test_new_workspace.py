"""A new workspace is asked for with what it needs; what cannot be is told at its field."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.new_workspace import NewWorkspace, NewWorkspaceDialog


@pytest.mark.parametrize(("typed", "place"), [("", None), ("East", "East.salesdesk"), ("gone/East", None)])
def test_file_when_it_is_typed_then_lies_in_the_folder_or_is_asked_for_again(
    qtbot: QtBot, tmp_path: Path, typed: str, place: str | None
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = NewWorkspaceDialog(str(tmp_path), window)
    wanted: list[NewWorkspace] = []
    dialog.create_requested.connect(wanted.append)
    dialog.open()
    dialog.place.setText(typed)
    qtbot.mouseClick(dialog.findChild(QPushButton, "create"), Qt.MouseButton.LeftButton)

    assert [one.place for one in wanted] == ([tmp_path / place] if place else [])
    assert bool(dialog.findChild(QLabel, "workspacePlaceWrong").text()) == (place is None)
