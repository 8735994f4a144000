"""Pages drawn on a printer, in the middle of their sheets and at their true size."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from salesdesk.documents.printout import Printout
from salesdesk.errors import SalesDeskError
from salesdesk.progress import Progress
from salesdesk.text import mark

PPI = 300
_SIZES = {"a4": QPageSize.PageSizeId.A4, "us-letter": QPageSize.PageSizeId.Letter}


def prepare(printer: QPrinter, printout: Printout) -> None:
    """Set paper and name of the job; the pages bring their own margins."""
    printer.setPageSize(QPageSize(_SIZES[printout.paper]))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setDocName(printout.file_name.removesuffix(".pdf"))
    printer.setCreator("SalesDesk")


def draw(printer: QPrinter, printout: Printout, progress: Progress) -> int:
    """Print all pages, or those from and to which the user chose; return how many. In a worker thread.

    Each review begins on a new sheet of paper, also where both sides are printed on.
    Raise `SalesDeskError` ("print.printer") when the printer does not take the pages, `Cancelled` when the rest is not wanted.
    """
    first, last = printer.fromPage() or 1, printer.toPage() or 1_000_000
    both_sides = printer.duplex() != QPrinter.DuplexMode.DuplexNone
    painter = QPainter()
    number = drawn = 0
    whole = False
    try:
        for at in range(len(printout.names)):
            progress.step(at / len(printout.names), mark("Print", "{name}").fill(name=printout.names[at]))
            if number >= last:
                break
            if both_sides and drawn % 2:
                printer.newPage()
                drawn += 1
            for content in printout.pages(at, PPI):
                number += 1
                if first <= number <= last:
                    _next_page(printer, painter, drawn)
                    _draw_page(printer, painter, QImage.fromData(content))
                    drawn += 1
        whole = True
    finally:
        if painter.isActive():
            if not whole:
                printer.abort()
            painter.end()
    return drawn


def _next_page(printer: QPrinter, painter: QPainter, drawn: int) -> None:
    begun = printer.newPage() if drawn else painter.begin(printer)
    if not begun:
        raise SalesDeskError(
            "print.printer",
            mark("Print", "The printer “{name}” does not take the pages. See whether it is on and ready, or save a PDF instead."),
            name=printer.printerName() or printer.outputFileName(),
        )


def _draw_page(printer: QPrinter, painter: QPainter, page: QImage) -> None:
    paper = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    # A page goes on the paper that there is at its own size, and smaller only where it would not fit.
    inch = float(printer.resolution())
    size = QSizeF(page.width() / PPI * inch, page.height() / PPI * inch)
    if size.width() > paper.width() + 1 or size.height() > paper.height() + 1:
        size = size.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(paper.center().x() - size.width() / 2, paper.center().y() - size.height() / 2, size.width(), size.height())
    painter.drawImage(place, page)
