"""Tab goes through dialogs as they are read, and they open at what is asked first."""

from __future__ import annotations

import gc
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QScrollArea, QSpacerItem, QStackedWidget, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot

from ui.dialogs.base import Dialog
from ui.dialogs.new_workspace import NewWorkspaceDialog
from ui.widgets.segmented import SegmentedRow


def tabbed(dialog: Dialog, qtbot: QtBot, times: int) -> list[str]:
    """Return the names of what has the focus at first, and after each press of Tab."""
    with qtbot.waitExposed(dialog):
        dialog.open()
    names = []
    for _ in range(times):
        here = dialog.focusWidget()
        names.append(here.objectName())
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    return names


def test_tab_when_parts_were_made_in_another_order_then_goes_as_the_dialog_is_read(qtbot: QtBot) -> None:
    dialog = Dialog("mixed", "Mixed", None)
    qtbot.addWidget(dialog)
    dialog.add_button("cancel", "Cancel")
    dialog.add_button("save", "Save", "primary")
    grid, late = QGridLayout(), QLineEdit(dialog)
    late.setObjectName("late")
    for name, row, column in (("d", 1, 1), ("b", 0, 1), ("c", 1, 0), ("a", 0, 0)):
        line = QLineEdit(dialog)
        line.setObjectName(name)
        grid.addWidget(line, row, column)
    page = QWidget(dialog)
    page.setLayout(grid)
    choices = SegmentedRow([("one", "One"), ("two", "Two"), ("three", "Three")], dialog)
    choices.choose("two")
    dialog.body.addWidget(page)
    dialog.body.addWidget(choices)
    dialog.add_field("Late", late)
    assert tabbed(dialog, qtbot, 9) == ["a", "b", "c", "d", "two", "late", "cancel", "save", "a"]


def test_tab_when_it_has_gone_through_a_dialog_then_python_knows_of_no_more_items_of_layouts(qtbot: QtBot) -> None:
    """Such an item is gone some day, and what Python knows of it is not: see `in_layout`."""

    def items() -> int:
        return sum(isinstance(one, QWidgetItem | QSpacerItem) for one in gc.get_objects())

    dialog = Dialog("plain", "Plain", None)
    qtbot.addWidget(dialog)
    for name in ("a", "b"):
        dialog.add_field(name, QLineEdit(dialog, objectName=name))
    dialog.body.addStretch()
    before = items()
    assert tabbed(dialog, qtbot, 3) == ["a", "b", "a"]
    assert items() == before


def test_tab_when_it_goes_back_into_a_form_that_scrolls_then_shows_where_it_is(qtbot: QtBot) -> None:
    dialog = Dialog("long", "Long", None)
    qtbot.addWidget(dialog)
    for number in range(40):
        dialog.add_field(f"Field {number}", QLineEdit(dialog))
    dialog.add_button("save", "Save", "primary")
    with qtbot.waitExposed(dialog):
        dialog.open()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Backtab)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Backtab)
    area, last = dialog.findChild(QScrollArea, "dialogScroll"), dialog.findChildren(QLineEdit)[-1]
    assert dialog.focusWidget() is last
    assert area.viewport().rect().contains(last.mapTo(area.viewport(), last.rect().center()))


class Asked(QLineEdit):
    """A field that notes when it is asked whether Tab reaches it."""

    was_asked = False

    def focusPolicy(self) -> Qt.FocusPolicy:
        self.was_asked = True
        return super().focusPolicy()


def test_tab_when_there_are_pages_that_are_not_seen_then_does_not_look_through_them(qtbot: QtBot) -> None:
    dialog = Dialog("paged", "Paged", None)
    qtbot.addWidget(dialog)
    pages = QStackedWidget(dialog)
    seen, unseen = (Asked(QWidget(pages)) for _ in range(2))
    for one in (seen, unseen):
        pages.addWidget(one.parentWidget())
    dialog.body.addWidget(pages)
    with qtbot.waitExposed(dialog):
        dialog.open()
    assert dialog.focusWidget() is seen
    assert seen.was_asked
    assert not unseen.was_asked


def test_new_workspace_when_gone_through_by_tab_then_is_in_order(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = NewWorkspaceDialog(str(tmp_path))
    qtbot.addWidget(dialog)
    found = tabbed(dialog, qtbot, 8)
    assert found == [
        "workspaceName",
        "workspacePlace",
        "chooseFolder",
        "workspaceCurrency",
        "workspaceCountry",
        "documentLanguage",
        "cancel",
        "create",
    ]


def test_new_workspace_when_the_folder_is_gone_then_says_so_at_the_field(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = NewWorkspaceDialog(str(tmp_path / "gone"))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog._create()
    said = dialog.findChild(QWidget, "workspacePlaceWrong")
    assert said.isVisible()
    assert dialog.focusWidget() is dialog.place
    qtbot.keyClicks(dialog.place, "x")
    assert not said.isVisible()
