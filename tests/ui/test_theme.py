"""Colours can be told apart, and the look changes while the window is open."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from salesdesk import places
from salesdesk.tokens import DARK, LIGHT, Tokens, contrast
from ui.actions import SPECS
from ui.icons import picture
from ui.tabs import TABS
from ui.theme import Theme, body_font, tokens
from ui.widgets.buttons import Button

WORDS = [
    *((words, ground) for words in ("text", "muted") for ground in ("canvas", "surface", "sunken")),
    *((words, "surface") for words in ("accent", "accent_text", "good", "warn", "bad")),
    *(("text", ground) for ground in ("soft", "good_soft", "warn_soft", "bad_soft")),
    ("accent_text", "canvas"),
    ("accent_text", "soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_text"),
]
LINES = [
    *((line, "surface") for line in ("this_year", "last_year", "other", "target")),
    *((state, f"{state}_soft") for state in ("good", "warn", "bad")),
    ("accent", "canvas"),
    ("muted", "soft"),
]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), WORDS)
def test_words_when_on_their_ground_then_can_be_read(colours: Tokens, words: str, ground: str) -> None:
    assert contrast(getattr(colours, words), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("line", "ground"), LINES)
def test_line_when_it_means_something_then_can_be_seen(colours: Tokens, line: str, ground: str) -> None:
    assert contrast(getattr(colours, line), getattr(colours, ground)) >= 3


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_series_when_beyond_four_then_each_can_be_seen(colours: Tokens) -> None:
    assert all(contrast(one, colours.surface) >= 3 for one in colours.more)


def test_scheme_when_chosen_then_palette_and_icons_change_at_once(theme: Theme, qtbot: QtBot) -> None:
    button = Button("Save", icon_name="save")
    qtbot.addWidget(button)
    button.show()
    before = button.icon().pixmap(18, 18).toImage()

    with qtbot.waitSignal(theme.changed):
        theme.choose("dark")

    assert tokens() is DARK
    assert QApplication.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.canvas
    assert button.icon().pixmap(18, 18).toImage() != before
    theme.choose("light")
    assert tokens() is LIGHT


def test_icons_when_named_in_lists_then_are_there(theme: Theme) -> None:
    names = {spec.icon for spec in SPECS if spec.icon} | {tab.icon for tab in TABS}

    assert [name for name in names if picture(name, "#000000").isNull()] == []


def test_fonts_when_loaded_then_latin_comes_first(theme: Theme) -> None:
    shipped = list(places.resource("fonts").glob("*.[ot]tf"))
    if not shipped:
        pytest.skip("no fonts are shipped with this tree")

    families = body_font().families()

    assert families.index("SalesDesk Sans") < families.index("SalesDesk Sans SC")
    assert any(one.startswith("SalesDesk Sans SC") for one in QFontDatabase.families())


def test_fonts_when_shipped_then_are_drawn_as_thin_as_they_are() -> None:
    # Of cubic outlines (CFF) Qt darkens the stems: regular Chinese looked as bold as bold on a dark ground.
    files = sorted(places.resource("fonts").glob("*.[ot]tf"))
    assert len(files) == 4 and [file.read_bytes()[:4] for file in files] == [b"\0\1\0\0"] * 4


def test_focus_when_on_a_button_then_its_frame_changes(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Save")
    qtbot.addWidget(button)
    button.show()
    button.clearFocus()
    before = button.grab().toImage()

    button.setFocus()
    qtbot.waitUntil(button.hasFocus)

    assert button.grab().toImage() != before
