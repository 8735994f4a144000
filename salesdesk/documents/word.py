"""A review as a Word file, for those who must edit it: the same parts as on paper, in Word's own tables and headings."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from salesdesk.db import Database
from salesdesk.documents.files import unique_names, write_each
from salesdesk.documents.printing import chosen_sheets
from salesdesk.documents.review import DOCUMENT, file_parts, own_words
from salesdesk.documents.review_data import sheet_data, words
from salesdesk.documents.review_sheet import ReviewSheet
from salesdesk.documents.style import DocumentStyle, readable, style_of
from salesdesk.documents.typst import Json
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.services.settings import settings_of
from salesdesk.text import language

_SIDE_MM, _LINE = 20, "_" * 18
_PAPERS = {"a4": (210, 297), "us-letter": (215.9, 279.4)}


def save_word(
    db: Database, period: Period, folder: Path, review_ids: Sequence[int] | None = None, progress: Progress | None = None
) -> list[Path]:
    """Write a .docx for each review of `period`, or of `review_ids`, into `folder`; what was written stays when it is cancelled.

    Raise `SalesDeskError` ("review.none", "print.unwritable"), or `Cancelled`.
    """
    _, sheets = chosen_sheets(db, period, review_ids)
    style = style_of(settings_of(db), DOCUMENT.name)

    def content(at: int) -> bytes:
        return review_docx(sheets[at], style)

    return write_each(folder, unique_names(file_parts(sheets, style.language), ".docx"), content, progress or Progress())


def review_docx(sheet: ReviewSheet, style: DocumentStyle) -> bytes:
    """Return one review as a Word file."""
    from docx import Document

    speech = language(style.language)
    data, labels = sheet_data(own_words(sheet, style), speech), words(speech)
    book = Document()
    _dress(book, style)
    _opening(book, data, style)
    _scorecard(book, data, labels)
    for name, label in (("strengths", "strengths"), ("improve", "improve"), ("development", "development"), ("overall", "overall")):
        if "comments" not in style.hidden:
            _text(book, str(labels[label]), str(data[name]))
    _agreed(book, data, labels, style)
    if style.closing:
        book.add_paragraph(style.closing)
    _signatures(book, data, labels)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _dress(book: Any, style: DocumentStyle) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt, RGBColor

    section = book.sections[0]
    width, height = _PAPERS[style.paper]
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_SIDE_MM)
    face = "Microsoft YaHei" if style.language == "zh" else "Calibri"
    for name, size in (("Normal", 10), ("Heading 1", 20), ("Heading 2", 12)):
        one = book.styles[name]
        one.font.name, one.font.size = face, Pt(size)
        one.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)
        if name != "Normal":
            one.font.color.rgb = RGBColor.from_string(readable(style.accent)[1:] if name == "Heading 2" else "1B2430")
    book.core_properties.author = style.company
    head = section.header.paragraphs[0]
    head.text = "  ·  ".join(part for part in (style.company, style.department, style.confidentiality) if part)


def _opening(book: Any, data: dict[str, Json], style: DocumentStyle) -> None:
    from docx.shared import Mm

    if style.logo and style.logo.startswith((b"\x89PNG", b"\xff\xd8")):
        book.add_picture(io.BytesIO(style.logo), height=Mm(9))
    book.core_properties.title = f"{data['overline']} · {data['name']}"
    book.add_paragraph(str(data["overline"]))
    book.add_heading(str(data["name"]), level=1)
    book.add_paragraph("  ·  ".join(str(one) for one in _items(data["about"])))
    score = "  ".join(str(data[name]) for name in ("score", "grade", "rank") if data[name])
    if score:
        book.add_paragraph().add_run(score).bold = True
    if data["draft"]:
        book.add_paragraph(str(_items(data["footer"])[3]) if len(_items(data["footer"])) > 3 else "")
    if style.intro:
        book.add_paragraph(style.intro)


def _scorecard(book: Any, data: dict[str, Json], labels: dict[str, Json]) -> None:
    book.add_heading(str(labels["scorecard-title"]), level=2)
    heads = [str(one) for one in _items(labels["scorecard"]) if one]
    table = book.add_table(rows=1, cols=len(heads))
    table.style = "Light Grid Accent 1"
    _fill(table.rows[0], heads)
    section = ""
    for row in _items(data["rows"]):
        assert isinstance(row, dict)
        if row["section"] and row["section"] != section:
            section = str(row["section"])
            line = table.add_row()
            line.cells[0].merge(line.cells[-1]).text = section
        label = str(row["label"]) + (f"\n{row['remark']}" if row["remark"] else "")
        _fill(table.add_row(), [label, *(str(row[name]) for name in ("target", "actual", "attainment", "weight", "score", "weighted"))])
    total = [str(one) for one in _items(data["total"])]
    _fill(table.add_row(), [total[0], "", "", "", *total[1:]])
    for note in _items(data["notes"]):
        book.add_paragraph(str(note))


def _text(book: Any, title: str, words_of: str) -> None:
    if words_of.strip():
        book.add_heading(title, level=2)
        for line in words_of.splitlines():
            if line.strip():
                book.add_paragraph(line.strip())


def _agreed(book: Any, data: dict[str, Json], labels: dict[str, Json], style: DocumentStyle) -> None:
    agreed = _items(data["agreements"])
    if agreed and "agreements" not in style.hidden:
        book.add_heading(str(data["agreements-title"]), level=2)
        for one in agreed:
            assert isinstance(one, dict)
            book.add_paragraph("  ·  ".join(str(one[name]) for name in ("action", "owner", "due") if one[name]), style="List Number")


def _signatures(book: Any, data: dict[str, Json], labels: dict[str, Json]) -> None:
    signers = _items(data["signers"])
    book.add_paragraph()
    table = book.add_table(rows=2, cols=max(len(signers), 1))
    for at, one in enumerate(signers):
        assert isinstance(one, dict)
        table.rows[0].cells[at].text = f"{one['role']}  {one['name']}".strip()
        table.rows[1].cells[at].text = f"\n{_LINE}\n{labels['sign']}        {labels['date']}"


def _fill(row: Any, texts: Sequence[str]) -> None:
    for cell, words_of in zip(row.cells, texts, strict=True):
        cell.text = words_of


def _items(value: Json) -> Sequence[Json]:
    assert isinstance(value, list | tuple)
    return value
