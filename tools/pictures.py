"""Take pictures of the pages: `python tools/pictures.py FOLDER [--language zh] [--scheme dark] [--size 1100x700] [--in W.salesdesk]`.

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

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the program beside it need not be installed

_QUIET_MS = 250  # charts and blocks of rows are asked for when a page is painted
_OPENING_MS = 20


class Photographer(QObject):
    """Goes from page to page, each time that nothing is under way."""

    def __init__(self, program: object, folder: Path, prefix: str, only: str) -> None:
        from ui.program import Program

        assert isinstance(program, Program)
        super().__init__(program)
        self._program = program
        self._folder = folder
        self._prefix = prefix
        self._only = only
        self._pages: Iterator[str] | None = None
        self._name = ""
        self._timer = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._timer.timeout.connect(self._look)
        program.opened.connect(self._timer.start)

    @Slot()
    def _look(self) -> None:
        if self._program.tasks.busy:
            self._timer.start(_OPENING_MS)
            return
        if self._pages is None:
            self._pages = self._walk()
        else:
            self._program.window.grab().save(str(self._folder / f"{self._prefix}{self._name}.png"))
        try:
            name = next(self._pages, None)
        except BaseException:
            QApplication.exit(1)  # a page that cannot be shown shall not keep the others waiting for ever
            raise
        if name is None:
            self._program.window.close()
            QApplication.quit()
            return
        self._name = name
        self._timer.start(_QUIET_MS)

    def _walk(self) -> Iterator[str]:
        """Show one page after the other and give its name."""
        from ui.desk import Place
        from ui.paged import PagedTab
        from ui.tabs import TABS

        shell = self._program.window.shell
        assert shell is not None
        for number, entry in enumerate(TABS):
            if self._only and entry.name != self._only:
                continue
            shell.show_tab(number)
            if isinstance(shell.tab, PagedTab):
                for page in shell.tab.pages:
                    shell.tab.go(Place(entry.name, page=page.name))
                    yield f"{entry.name}-{page.name}"
            else:
                yield entry.name


def main() -> int:
    """Read the words, open the program, wait for the last picture."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", choices=("zh", "en"), default="en")
    parser.add_argument("--scheme", choices=("light", "dark"), default="light")
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--in", dest="place", type=Path, metavar="W.salesdesk")
    parser.add_argument("--only", default="", metavar="TAB")
    words = parser.parse_args()
    words.folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["SALESDESK_HOME"] = home
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

    def started(program: Program, arguments: list[str]) -> None:
        width, height = map(int, words.size.split("x"))
        program.window.resize(width, height)
        program.photographer = Photographer(program, words.folder, f"{words.language}-{words.scheme}-", words.only)  # type: ignore[attr-defined]
        start(program, arguments)

    Program.start = started  # type: ignore[method-assign,assignment]
    return ui.app.run([str(place)])


if __name__ == "__main__":
    sys.exit(main())
