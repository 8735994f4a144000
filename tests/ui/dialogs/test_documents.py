"""Designing documents by clicks: each of the four for itself, with an example, and no template kept that does not print."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from salesdesk.db import Database
from salesdesk.services.settings import settings_of
from salesdesk.settings import Settings
from tests.core.services.reviews.reviewed import OCTOBER
from ui.desk import Desk
from ui.dialogs.documents import DocumentsDialog
from ui.messages import Messages
from ui.printing.paper import PaperView
from ui.tasks import Tasks
from ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(theme: Theme, tasks: Tasks, settings: Settings, sqlite_database: Database, qtbot: QtBot) -> Iterator[DocumentsDialog]:
    messages = Messages()
    desk = Desk(sqlite_database, tasks, messages, settings, OCTOBER)
    window = QWidget()
    qtbot.addWidget(window)
    shown = DocumentsDialog(desk, window)
    shown.open()
    qtbot.waitUntil(lambda: not shown.findChildren(PaperView)[0].page.isNull())
    yield shown
    qtbot.waitUntil(lambda: not tasks.busy)
    desk.deleteLater()
    messages.deleteLater()


def click(dialog: DocumentsDialog, bot: QtBot, name: str) -> None:
    button = next(one for one in dialog.findChildren(QAbstractButton, name) if one.isVisible())
    bot.mouseClick(button, LEFT, pos=QPoint(8, 8) if isinstance(button, QCheckBox) else QPoint())


def test_design_when_made_for_two_documents_then_both_are_kept_and_the_example_follows(
    dialog: DocumentsDialog, sqlite_database: Database, qtbot: QtBot
) -> None:
    paper = dialog.findChildren(PaperView)[0]
    click(dialog, qtbot, "section_trend")
    click(dialog, qtbot, "interview")
    before = paper.page.copy()
    click(dialog, qtbot, "section_facts")
    qtbot.waitUntil(lambda: paper.page != before)
    title = dialog.findChildren(QLineEdit, "documentTitle")[0]
    assert title.placeholderText() == "Interview sheet"
    qtbot.keyClicks(title, "Our talk")
    click(dialog, qtbot, "swatch0F766E")

    with qtbot.waitSignal(dialog.accepted):
        click(dialog, qtbot, "saveDocuments")

    kept = settings_of(sqlite_database)
    assert kept.accent == "#0F766E"
    assert kept.documents["review"]["hidden"] == ["trend", "standards"]
    assert (kept.documents["interview"]["title"], kept.documents["interview"]["hidden"]) == ("Our talk", ["facts"])


def test_template_when_it_fails_then_is_told_and_not_kept_from_another_page_either(
    dialog: DocumentsDialog, sqlite_database: Database, qtbot: QtBot, tmp_path: Path
) -> None:
    problem = dialog.findChildren(QLabel, "problem")[0]
    wrong = tmp_path / "wrong.typ"
    wrong.write_text('#import "parts.typ": *\n#nope')
    click(dialog, qtbot, "improvement")
    dialog.form.template.take(str(wrong))
    qtbot.waitUntil(lambda: "Line 2" in problem.text())
    click(dialog, qtbot, "summary")
    qtbot.waitUntil(lambda: not problem.isVisible())

    click(dialog, qtbot, "saveDocuments")

    qtbot.waitUntil(lambda: dialog.form.document == "improvement" and "Line 2" in problem.text())
    assert not settings_of(sqlite_database).documents
    click(dialog, qtbot, "resetTemplate")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.waitUntil(lambda: not problem.isVisible())
        click(dialog, qtbot, "saveDocuments")
