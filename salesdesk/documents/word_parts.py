"""A Word file, for those who must edit: the parts that all sheets share, in Word's own headings, tables, lists and fields."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from salesdesk.documents.typst import Json

Sheet = Mapping[str, Json]
_SIDE_MM, _WRITE_MM, _SIGN_MM = 20, 8, 13
_PAPERS = {"a4": (210, 297), "us-letter": (215.9, 279.4)}
_FACES = {"zh": "Microsoft YaHei", "en": "Calibri"}
_TITLE, _SECTION = "Heading 1", "Heading 2"
_NUMBERS = re.compile(r"\{(page|pages)\}")
_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}


def said(of: Sheet, name: str) -> str:
    """Return the text `name` of a sheet."""
    return str(of[name])


def texts(of: Sheet, name: str) -> list[str]:
    """Return the texts `name` of a sheet."""
    found = of[name]
    assert isinstance(found, list | tuple)
    return [str(one) for one in found]


def parts(of: Sheet, name: str) -> list[Sheet]:
    """Return the parts `name` of a sheet, each with texts of its own."""
    found = of[name]
    assert isinstance(found, list | tuple)
    return [part(of, name, one) for one in found]


def part(of: Sheet, name: str, one: Json | None = None) -> Sheet:
    """Return the part `name` of a sheet, or `one` of them."""
    found = of[name] if one is None else one
    assert isinstance(found, Mapping)
    return found


class WordFile:
    """One sheet as a Word file, written from what its Typst template gets."""

    def __init__(self, data: Sheet) -> None:
        from docx import Document

        self._style, self.words = part(data, "style"), part(data, "words")
        self._book = Document()
        self._width = self._set_paper()
        self._set_type()
        self._book.core_properties.author, self._book.core_properties.title = said(self._style, "company"), said(data, "title")

    def shown(self, section: str) -> bool:
        """Return whether a section is wanted: a company can leave some out."""
        return section not in texts(self._style, "hidden")

    def heading(self, title: str) -> None:
        """Begin a section; its heading stays with what follows."""
        self._book.add_heading(title, level=2)

    def lines(self, words: str, kind: str = "Normal") -> None:
        """Write a longer text, a paragraph for each of its lines, or a list with the style `kind`."""
        for line in words.splitlines():
            if line.strip():
                self._book.add_paragraph(line.strip(), style=kind)

    def strong(self, words: str) -> None:
        """Write a line in bold that stays with what follows."""
        line = self._book.add_paragraph()
        line.add_run(words).bold = True
        line.paragraph_format.keep_with_next = True

    def section(self, title: str, words: str, blank: int = 0, kind: str = "Normal") -> None:
        """Write a text below its heading; where there is none, `blank` lines to write on, or nothing at all."""
        if words.strip() or blank:
            self.heading(title)
            self.lines(words, kind)
        if not words.strip():
            self.blank(blank)

    def blank(self, count: int) -> None:
        """Leave `count` lines to write on by hand."""
        from docx.shared import Mm

        for _ in range(count):
            line = self._book.add_paragraph()
            _rule(line, "bottom", "between")
            line.paragraph_format.space_before, line.paragraph_format.space_after = Mm(0), Mm(0)
            line.paragraph_format.line_spacing = Mm(_WRITE_MM)

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int], right: Sequence[int] = ()) -> None:
        """Write a table whose head is repeated on each page; `widths` are shares, the columns at the places `right` hold figures.

        A row of one text goes over all columns.
        """
        table = self._table(len(rows) + 1, widths)
        table.style = "Table Grid"
        _mark(table.rows[0], "w:tblHeader")
        for row, words in zip(table.rows, (head, *rows), strict=True):
            _mark(row, "w:cantSplit")
            # A row's cells are counted anew with each question.
            cells = row.cells
            if len(words) == 1:
                cells[0].merge(cells[-1])
            for at, (cell, text) in enumerate(zip(cells, words, strict=False)):
                line = cell.paragraphs[0]
                line.add_run(text).bold = words is head or len(words) == 1 or None
                _align(line, at in right)
        self._book.add_paragraph()

    def agreements(self, sheet: Sheet) -> None:
        """Write what was agreed; columns that nobody filled in are left out."""
        found = parts(sheet, "agreements")
        if found:
            names = ["action", *(name for name in ("owner", "due") if any(one[name] for one in found))]
            heads = part(self.words, "agreements")
            rows = [[str(at), *(said(one, name) for name in names)] for at, one in enumerate(found, start=1)]
            self.heading(said(sheet, "agreements-title"))
            self.table(["", *(said(heads, name) for name in names)], rows, (1, 12, 4, 4)[: len(names) + 1])

    def open(self, sheet: Sheet) -> None:
        """Write the head of the sheet, its page header and footer, and the company's own words above it."""
        self._head_and_foot(sheet)
        self._logo()
        draft = f"  ·  {said(self.words, 'draft')}" if sheet["draft"] else ""
        self.lines(said(sheet, "overline") + draft)
        self._book.add_heading(said(sheet, "name"), level=1)
        self.lines("  ·  ".join(texts(sheet, "about")))
        score = "  ".join(said(sheet, name) for name in ("score", "grade", "rank") if sheet[name])
        if score:
            self.strong(score)
        self.lines(said(self._style, "intro"))

    def close(self, sheet: Sheet) -> bytes:
        """Write the company's own words below the sheet and the lines of those who sign; return the file."""
        self.lines(said(self._style, "closing"))
        self._signatures(parts(sheet, "signers"))
        stream = io.BytesIO()
        self._book.save(stream)
        return stream.getvalue()

    def _set_paper(self) -> float:
        """Set paper and margins, and return the width between them in millimetres."""
        from docx.shared import Mm

        page = self._book.sections[0]
        width, height = _PAPERS[said(self._style, "paper")]
        page.page_width, page.page_height = Mm(width), Mm(height)
        page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(_SIDE_MM)
        return width - 2 * _SIDE_MM

    def _set_type(self) -> None:
        from docx.oxml.ns import qn
        from docx.shared import Pt, RGBColor

        face = _FACES[said(self._style, "language")]
        colours = part(self._style, "colours")
        for name, size, colour in (("Normal", 10, "text"), (_TITLE, 20, "text"), (_SECTION, 12, "accent")):
            one = self._book.styles[name]
            one.font.name, one.font.size = face, Pt(size)
            one.font.color.rgb = RGBColor.from_string(said(colours, colour)[1:])
            fonts = one.element.get_or_add_rPr().get_or_add_rFonts()
            # Word takes the theme's face wherever a style names one, whatever else it says.
            for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(qn(f"w:{theme}"), None)
            fonts.set(qn("w:eastAsia"), face)

    def _head_and_foot(self, sheet: Sheet) -> None:
        from docx.enum.text import WD_TAB_ALIGNMENT
        from docx.shared import Mm

        page = self._book.sections[0]
        names = (said(self._style, name) for name in ("company", "department", "confidentiality"))
        page.header.paragraphs[0].text = "  ·  ".join(name for name in names if name)
        foot = page.footer.paragraphs[0]
        # The usual footer has a stop in the middle of an A4 page.
        foot.style = self._book.styles["Normal"]
        foot.paragraph_format.tab_stops.add_tab_stop(Mm(self._width), WD_TAB_ALIGNMENT.RIGHT)
        foot.add_run("  ·  ".join(texts(sheet, "footer")) + "\t")
        for at, piece in enumerate(_NUMBERS.split(said(self.words, "numbers"))):
            if at % 2:
                _field(foot, _FIELDS[piece])
            else:
                foot.add_run(piece)

    def _logo(self) -> None:
        from docx.shared import Mm

        logo = self._style["logo"]
        # Word has no place for an SVG, which is a text.
        if isinstance(logo, list):
            self._book.add_picture(io.BytesIO(bytes(logo)), height=Mm(9))

    def _signatures(self, signers: Sequence[Sheet]) -> None:
        from docx.shared import Mm

        if not signers:
            return
        self._book.add_paragraph()
        table = self._table(3, [1] * len(signers))
        table.rows[1].height = Mm(_SIGN_MM)
        for at, one in enumerate(signers):
            column = table.columns[at].cells
            column[0].text = f"{said(one, 'role')}  {said(one, 'name')}".strip()
            _rule(column[1].paragraphs[0], "bottom")
            column[1].paragraphs[0].paragraph_format.space_before = Mm(_SIGN_MM)
            column[2].text = f"{said(self.words, 'sign')}        {said(self.words, 'date')}"
            for cell in column[:2]:
                cell.paragraphs[0].paragraph_format.keep_with_next = True
        for row in table.rows:
            _mark(row, "w:cantSplit")

    def _table(self, rows: int, widths: Sequence[int]) -> Any:
        from docx.shared import Mm

        table = self._book.add_table(rows=rows, cols=len(widths))
        table.autofit = False
        for column, share in zip(table.columns, widths, strict=True):
            column.width = Mm(self._width * share / sum(widths))
            for cell in column.cells:
                cell.width = column.width
        return table


Body = Callable[[WordFile, Sheet], None]
"""Writes what is between the opening of a sheet and its signatures."""


def word_file(data: Sheet, body: Body) -> bytes:
    """Return the only sheet of `data`, which is what its Typst template gets, as a Word file."""
    (sheet,) = parts(data, "sheets")
    made = WordFile(data)
    made.open(sheet)
    body(made, sheet)
    return made.close(sheet)


def _align(paragraph: Any, right: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if right else WD_ALIGN_PARAGRAPH.LEFT
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)


def _element(name: str, **values: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def _mark(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(_element(name))


def _rule(paragraph: Any, *sides: str) -> None:
    """Draw a thin line at these sides of a paragraph; "between" parts it from one with the same lines."""
    borders = _element("w:pBdr")
    for side in sides:
        borders.append(_element(f"w:{side}", val="single", sz="4", space="1", color="808080"))
    # The file's grammar wants the border before spacing and the like, which are set later.
    paragraph._p.get_or_add_pPr().append(borders)


def _field(paragraph: Any, name: str) -> None:
    """Let Word count: PAGE or NUMPAGES."""
    field = _element("w:fldSimple", instr=name)
    run = paragraph.add_run("1")._r
    field.append(run)
    paragraph._p.append(field)
