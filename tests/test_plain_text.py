"""What people typed is shown letter by letter: no label and no hint of the window takes it for markup."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as TextQt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.source import Source, forget, name_of, sources
from ui.widgets.buttons import LinkLabel
from ui.widgets.labels import Label, as_typed

ITS_HOME = "ui/widgets/labels.py"
# The steps of a payout stand in bold: states alone, no word of anybody.
MAY_BE_RICH = {"ui/tabs/incentives/payout_head.py"}
TYPED = "<b>East & <i>West</i>\nSouth"


@pytest.fixture(scope="module", autouse=True)
def _forgotten() -> Iterator[None]:
    yield
    forget()


def test_labels_when_made_then_take_their_words_letter_by_letter(qtbot: QtBot) -> None:
    label = Label(TYPED)
    qtbot.addWidget(label)
    assert (label.text(), label.textFormat()) == (TYPED, Qt.TextFormat.PlainText)


def test_link_when_it_is_a_name_with_an_ampersand_then_shows_it_and_has_no_key(qtbot: QtBot) -> None:
    link = LinkLabel("Smith & Sons")
    qtbot.addWidget(link)
    link.setText("R&D")
    assert (link.text(), QPushButton.text(link), link.shortcut().isEmpty()) == ("R&D", "R&&D", True)


@pytest.mark.parametrize("words", [TYPED, "5 < 6", "<b>", "R&D", "&lt;", "<br>", ""])
def test_hints_when_they_hold_what_was_typed_then_show_it_letter_by_letter(words: str) -> None:
    shown = QTextDocument()
    if TextQt.mightBeRichText(as_typed(words)):
        shown.setHtml(as_typed(words))
    else:
        shown.setPlainText(as_typed(words))
    assert shown.toPlainText() == words


def test_labels_when_in_the_window_then_are_ours() -> None:
    wrong = [source.at(node, "a Label, which shows text as it is") for source in _ui() for node in _foreign_labels(source)]
    wrong += [
        source.at(call, "markup takes what people typed for its own")
        for source in _ui()
        for call in source.calls("setTextFormat", "setHtml", "insertHtml", "setMarkdown")
        if source.path not in MAY_BE_RICH
    ]
    assert not wrong


def test_hints_when_in_the_window_then_are_literal_or_as_typed() -> None:
    wrong = [source.at(node, "as_typed(…)") for source in _ui() for node in _hints(source) if not _is_plain(node)]
    assert not wrong


def _ui() -> Iterator[Source]:
    return (one for one in sources("ui") if one.path != ITS_HOME)


def _foreign_labels(source: Source) -> Iterator[ast.AST]:
    yield from source.calls("QLabel", "QMessageBox", "QTextBrowser")
    for node in source.nodes(ast.ClassDef):
        if isinstance(node, ast.ClassDef) and any(name_of(one) == "QLabel" for one in node.bases):
            yield node


def _hints(source: Source) -> Iterator[ast.expr]:
    """Give what hints are set to, by a widget, by an item, or by the model of a table."""
    for call in source.calls("setToolTip", "showText", "setData", "setItemData"):
        name, given = name_of(call.func), list(call.args)
        if name == "setToolTip":
            yield given[-1]
        elif name == "showText":
            yield given[1]
        elif _says_tool_tip(call):
            yield given[0] if name == "setData" else given[1]
    for node in source.nodes(ast.If):
        if isinstance(node, ast.If) and _says_tool_tip(node.test):
            yield from (one.value for one in node.body if isinstance(one, ast.Return) and one.value is not None)


def _says_tool_tip(node: ast.AST) -> bool:
    return any(name_of(one) == "ToolTipRole" for one in ast.walk(node))


def _is_plain(node: ast.expr) -> bool:
    if isinstance(node, ast.IfExp):
        # Of a role that is not a hint's it may return anything.
        return _is_plain(node.body) and (_says_tool_tip(node.test) or _is_plain(node.orelse))
    return isinstance(node, ast.Constant) or (isinstance(node, ast.Call) and name_of(node.func) in {"tr", "as_typed"})
