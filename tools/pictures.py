"""Take pictures of the pages: `python tools/pictures.py FOLDER [--language zh] [--scheme dark] [--size 1100x700] [--in W.salesdesk]`.

With `--dialogs` the dialogs as well that buttons and menus of the pages lead to, and of a SHEET that is imported, with a list of those
that the screen cannot show whole: `--screen 960x600` is a notebook of 1,920 × 1,200 points at 200 %.

Opens the sample team (or the workspace named by `--in`) in the real window, without a screen, goes through every tab and page and
writes a PNG of each, once everything that was asked for has arrived. `--only goals` takes one tab; `QT_SCALE_FACTOR=2` doubles the size.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the program beside it need not be installed

if TYPE_CHECKING:
    from tools.dialogs import Opener
    from ui.desk import Place

_QUIET_MS = 600  # layouts settle, and charts and blocks of rows are asked for, when a page is painted
_OPENING_MS = 20
_PRESSED_MS = 250


class Photographer(QObject):
    """Goes from page to page, each time that nothing is under way."""

    def __init__(self, program: object, folder: Path, prefix: str, words: argparse.Namespace) -> None:
        from tools.dialogs import Opener
        from ui.program import Program

        assert isinstance(program, Program)
        super().__init__(program)
        self._program = program
        self._folder = folder
        self._prefix = prefix
        self._only, self._sheet = words.only, words.sheet
        self._opener = Opener() if words.dialogs or words.sheet else None
        self._pages: Iterator[tuple[str, QWidget | None]] | None = None
        self._name, self._seen = "", cast("QWidget | None", None)
        self._settles = True
        self._timer = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._timer.timeout.connect(self._look)
        program.opened.connect(self._timer.start)

    @Slot()
    def _look(self) -> None:
        from ui.building import Soon, Turning

        window = self._program.window
        is_making = any(one.is_turning for one in window.findChildren(Turning)) or any(not one.is_done for one in window.findChildren(Soon))
        if self._program.tasks.busy or is_making:
            self._settles = False
            self._timer.start(_OPENING_MS)
            return
        if not self._settles:
            # What has just arrived is still to be shown: charts make their plots a moment later.
            self._settles = True
            self._timer.start(_QUIET_MS if self._seen is not None else _PRESSED_MS)
            return
        if self._pages is None:
            self._pages = self._walk()
        elif self._seen is not None:
            self._seen.grab().save(str(self._folder / f"{self._prefix}{self._name}.png"))
        gone_on = False
        try:
            found = next(self._pages, None)
            gone_on = True
        finally:
            if not gone_on:
                QApplication.exit(1)  # a page that cannot be shown, as Qt tells, shall not keep the others waiting for ever
        if found is None:
            for one in self._opener.too_large if self._opener else ():
                print("too large:", one)
            self._program.window.close()
            QApplication.quit()
            return
        self._name, self._seen = found
        self._timer.start(_QUIET_MS if self._seen is not None else _PRESSED_MS)

    def _walk(self) -> Iterator[tuple[str, QWidget | None]]:
        """Show one page after the other, and dialogs above it; give name and widget of what is to be seen, None where nothing is yet."""
        from ui.desk import Place
        from ui.paged import PagedTab
        from ui.tabs import TABS

        shell = self._program.window.shell
        assert shell is not None
        for number, entry in enumerate(TABS):
            if self._only and entry.name != self._only:
                continue
            shell.show_tab(number)
            pages = [page.name for page in shell.tab.pages] if isinstance(shell.tab, PagedTab) else [""]
            for page in pages:
                place = Place(entry.name, page=page)
                shell.go(place)
                yield f"{entry.name}-{page}".rstrip("-"), self._program.window
                if self._opener is not None:
                    yield from self._press(self._opener, shell, place)
        if self._opener is not None and not self._only:
            yield from self._press(self._opener, shell.bar, None)
            if self._sheet is not None:
                self._program.window.files_dropped.emit((self._sheet,))
                yield "", None
                yield from self._above(self._opener, deeper=True)

    def _press(self, opener: Opener, within: QWidget, place: Place | None) -> Iterator[tuple[str, QWidget | None]]:
        shell = self._program.window.shell
        for _ in opener.press_all(shell.tab if place is not None else within):
            yield "", None
            yield from self._above(opener, deeper=True)
            opener.close_all()
            if place is not None:
                shell.go(place)
                yield "", None

    def _above(self, opener: Opener, *, deeper: bool) -> Iterator[tuple[str, QWidget | None]]:
        """Give the dialogs that have opened, and those that buttons in them open."""
        for name, dialog in opener.dialogs():
            yield f"dialog-{name}", dialog
            for _ in opener.press_all(dialog) if deeper else ():
                yield "", None
                yield from self._above(opener, deeper=False)
                if not isValid(dialog) or not dialog.isVisible():
                    break


def main() -> int:
    """Read the words, open the program, wait for the last picture."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", choices=("zh", "en"), default="en")
    parser.add_argument("--scheme", choices=("light", "dark"), default="light")
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--in", dest="place", type=Path, metavar="W.salesdesk")
    parser.add_argument("--only", default="", metavar="TAB")
    parser.add_argument("--dialogs", action="store_true")
    parser.add_argument("--screen", metavar="WIDTHxHEIGHT", help="a screen of this size, at 200 %%")
    parser.add_argument("--sheet", type=Path, metavar="SHEET")
    words = parser.parse_args()
    words.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["SALESDESK_HOME"] = home
        from tools.screens import DESK, give_screen

        give_screen(Path(home), words.screen or DESK, 2 if words.screen else 1)
        place = words.place or _sample(Path(home), words.language)
        (Path(home) / "settings.json").write_text(f'{{"language": "{words.language}", "scheme": "{words.scheme}"}}', encoding="utf-8")
        return _photograph(words, place)


def _sample(home: Path, language: str) -> Path:
    from salesdesk.sample import make_sample

    path = home / "sample.salesdesk"
    make_sample(str(path), language=language).close()
    return path


def _photograph(words: argparse.Namespace, place: Path) -> int:
    import ui.app
    from ui.program import Program

    start = Program.start

    def started(program: Program, arguments: list[str], first: object = None) -> None:
        width, height = map(int, words.size.split("x"))
        program.window.resize(width, height)
        program.photographer = Photographer(program, words.folder, f"{words.language}-{words.scheme}-", words)  # type: ignore[attr-defined]
        start(program, arguments, first)  # type: ignore[arg-type]

    Program.start = started  # type: ignore[method-assign,assignment]
    return ui.app.run([str(place)])


if __name__ == "__main__":
    sys.exit(main())
