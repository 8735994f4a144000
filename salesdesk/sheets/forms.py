"""Writes a form that somebody fills in with Excel or WPS: what is asked is fixed, the fields to fill are marked and checked."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from salesdesk.reasons import need_folder, unwritable

MARK_SHEET = "SalesDesk"
"""The hidden sheet by which a form is known again."""
_WIDTHS = (30, 46, 12, 12, 40)


@dataclass(frozen=True, slots=True)
class FormRow:
    """One thing to be scored: `given` is what is known already, shown beside it."""

    name: str
    hint: str = ""
    known: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A form: a title, what it is about, a table to be filled in, questions to be answered, and a mark to know it by."""

    title: str
    about: Sequence[tuple[str, str]]
    heads: tuple[str, str, str, str, str]
    rows: Sequence[FormRow]
    questions: Sequence[str]
    explained: str
    wrong: str
    mark: Sequence[tuple[str, str]]


def write_form(path: Path, form: Form) -> None:
    """Write `form` to `path`; raise SalesDeskError when it cannot be written, and then nothing is left behind."""
    import xlsxwriter

    unfinished = path.with_name(f".{path.name}.part")
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    need_folder(path)
    try:
        with xlsxwriter.Workbook(unfinished, options) as book:
            _write(book, form)
        unfinished.replace(path)
    except (OSError, xlsxwriter.exceptions.FileCreateError) as error:
        raise unwritable(path, error, "export.unwritable") from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink()


def _write(book, form: Form) -> None:  # type: ignore[no-untyped-def]
    wrap = {"text_wrap": True, "valign": "vcenter"}
    title = book.add_format({"bold": True, "font_size": 16, "valign": "vcenter"})
    quiet = book.add_format({"font_color": "#667085", **wrap})
    head = book.add_format({"bold": True, "bg_color": "#EEF2F7", "bottom": 1, **wrap})
    plain = book.add_format({"bottom": 4, "bottom_color": "#CBD1DA", **wrap})
    section = book.add_format({"bold": True, "font_color": "#2F6FEB", "top": 1, "top_color": "#E3E6EB"})
    field = book.add_format({"bg_color": "#FFF9E8", "border": 1, "border_color": "#CBD1DA", "locked": False, **wrap})
    score = book.add_format({"bg_color": "#FFF9E8", "border": 1, "border_color": "#CBD1DA", "locked": False, "align": "center", **wrap})
    sheet = book.add_worksheet(form.title[:31])
    sheet.hide_gridlines(2)
    for at, width in enumerate(_WIDTHS):
        sheet.set_column(at, at, width)
    sheet.set_row(0, 28)
    sheet.write_string(0, 0, form.title, title)
    row = 1
    for label, value in form.about:
        sheet.write_string(row, 0, label, quiet)
        sheet.merge_range(row, 1, row, 4, value)
        row += 1
    sheet.merge_range(row, 0, row, 4, form.explained, quiet)
    sheet.set_row(row, 30)
    row += 1
    for at, words in enumerate(form.heads):
        sheet.write_string(row, at, words, head)
    first, last_section = row + 1, ""
    row += 1
    for one in form.rows:
        if one.section and one.section != last_section:
            last_section = one.section
            sheet.merge_range(row, 0, row, 4, one.section, section)
            row += 1
        for at, words in enumerate((one.name, one.hint, one.known)):
            sheet.write_string(row, at, words, plain)
        sheet.write_blank(row, 3, None, score)
        sheet.write_blank(row, 4, None, field)
        sheet.set_row(row, 30 if len(one.hint) < 60 else 60)
        row += 1
    check = {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 100, "error_message": form.wrong, "ignore_blank": True}
    sheet.data_validation(first, 3, max(row - 1, first), 3, check)
    row += 1
    for words in form.questions:
        sheet.write_string(row, 0, words, quiet)
        sheet.merge_range(row, 1, row, 4, "", field)
        sheet.set_row(row, 60)
        row += 1
    sheet.protect("", {"format_cells": True, "format_columns": True, "format_rows": True})
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    known = book.add_worksheet(MARK_SHEET)
    for at, (name, value) in enumerate(form.mark):
        known.write_string(at, 0, name)
        known.write_string(at, 1, value)
    known.very_hidden()
