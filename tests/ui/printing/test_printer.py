"""What the printer gets: sheets of the right size, with the pages of the reviews on them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from salesdesk.db import Database
from salesdesk.documents.printout import Printout
from salesdesk.documents.review import reviews_printout
from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.progress import Progress
from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews import templates as review_templates
from tests.core.services.reviews.reviewed import OCTOBER, TEMPLATE, a_team
from tests.plugins.needs import missing
from ui.printing.printer import draw, prepare

A4_POINTS = (595.3, 841.9)
PPI = 40


@pytest.fixture
def printout(sqlite_database: Database) -> Printout:
    a_team(sqlite_database)
    reviews.start_cycle(sqlite_database, OCTOBER, review_templates.save_template(sqlite_database, TEMPLATE))
    return reviews_printout(sqlite_database, OCTOBER)


def to_file(path: Path, printout: Printout) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(path))
    prepare(printer, printout)
    return printer


def run(*words: str) -> str:
    if shutil.which(words[0]) is None:
        missing(f"looking into a PDF needs {words[0]}: see README.md for the packages", "SALESDESK_REQUIRE_WINDOW")
    return subprocess.run(words, capture_output=True, text=True, check=True, timeout=60).stdout


def test_pages_when_printed_then_lie_on_a4_as_they_were_made(printout: Printout, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "printed.pdf"

    assert draw(to_file(path, printout), printout, Progress()) == 3

    told = dict(line.split(":", 1) for line in run("pdfinfo", str(path)).splitlines() if ":" in line)
    size = [float(part) for part in told["Page size"].split() if part.replace(".", "").isdigit()]
    assert told["Pages"].strip() == "3"
    assert size == pytest.approx(A4_POINTS, abs=1)
    run("pdftoppm", "-png", "-r", str(PPI), str(path), str(tmp_path / "page"))
    made = [QImage.fromData(printout.pages(number, PPI)[0]) for number in range(3)]
    for number, file in enumerate(sorted(tmp_path.glob("page*.png"))):
        apart = [_difference(QImage(str(file)), one) for one in made]
        assert apart.index(min(apart)) == number
        assert min(apart) < min(one for at, one in enumerate(apart) if at != number) / 2


def test_pages_when_a_range_is_chosen_then_only_those_are_printed(printout: Printout, tmp_path: Path, qtbot: QtBot) -> None:
    printer = to_file(tmp_path / "second.pdf", printout)
    printer.setFromTo(2, 2)

    assert draw(printer, printout, Progress()) == 1


def test_printing_when_cancelled_then_stops(printout: Printout, tmp_path: Path, qtbot: QtBot) -> None:
    progress = Progress()
    progress.cancel()

    with pytest.raises(Cancelled):
        draw(to_file(tmp_path / "none.pdf", printout), printout, progress)

    assert not (tmp_path / "none.pdf").exists()


@pytest.mark.qt_log_ignore("Returned false")
def test_printing_when_the_printer_takes_nothing_then_says_so(printout: Printout, tmp_path: Path, qtbot: QtBot) -> None:
    with pytest.raises(SalesDeskError) as error:
        draw(to_file(tmp_path / "no such folder" / "a.pdf", printout), printout, Progress())

    assert error.value.code == "print.printer"


def _difference(one: QImage, other: QImage) -> float:
    """Return how far two pages are apart, as the mean difference of their grey values in per cent."""
    one, other = (page.convertToFormat(QImage.Format.Format_Grayscale8).scaled(330, 467) for page in (one, other))
    pairs = [(one.pixelColor(x, y).value(), other.pixelColor(x, y).value()) for x in range(0, 330, 3) for y in range(0, 467, 3)]
    return sum(abs(left - right) for left, right in pairs) / len(pairs) / 2.55
