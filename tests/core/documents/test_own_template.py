"""A company's own template: used as it is, told of by line where it is wrong, and kept from everything else."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from salesdesk.documents.example import example_pages
from salesdesk.documents.own_template import read_template, starting_point
from salesdesk.documents.review import review_pages, review_pdf
from salesdesk.documents.style import SECTIONS, DocumentStyle
from salesdesk.errors import SalesDeskError
from tests.core.documents.sheets import a_sheet

ENGLISH = DocumentStyle("en", company="Eastern Machinery")

_PLAIN = """#import "parts.typ": *
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
= Our review of #data.sheets.at(0).name
"""


@pytest.mark.parametrize("document", SECTIONS)
def test_template_when_it_is_ours_then_sets_the_same_page(document: str) -> None:
    own = replace(ENGLISH, template=starting_point(document))
    assert example_pages(document, own, "CNY", 40) == example_pages(document, ENGLISH, "CNY", 40)


@pytest.mark.parametrize("document", SECTIONS)
def test_document_when_designed_then_has_the_companys_words_and_leaves_sections_out(document: str) -> None:
    usual = example_pages(document, ENGLISH, "CNY", 40)
    for changes in ({"title": "Ours"}, {"intro": "Growth."}, {"closing": "Thanks."}, {"signers": ("Worker",)}, {"accent": "#B91C1C"}):
        assert example_pages(document, replace(ENGLISH, **changes), "CNY", 40) != usual, changes
    # The sections that the example has; an outcome comes with a closed plan.
    for section in set(SECTIONS[document]) - {"outcome"}:
        without = (*ENGLISH.hidden, section) if section not in ENGLISH.hidden else ()
        assert example_pages(document, replace(ENGLISH, hidden=without), "CNY", 40) != usual, section
    assert example_pages(document, replace(ENGLISH, hidden=SECTIONS[document]), "CNY", 40)
    plain = replace(ENGLISH, template=_PLAIN)
    assert example_pages(document, plain, "CNY", 40) != usual


def test_template_when_it_is_the_companys_then_is_used(tmp_path: Path) -> None:
    file = tmp_path / "own.typ"
    file.write_text(_PLAIN, encoding="utf-8-sig")
    own = replace(ENGLISH, template=read_template(file))
    assert review_pdf([a_sheet()], own)[:5] == b"%PDF-"
    assert review_pages(a_sheet(), own, 40) != review_pages(a_sheet(), ENGLISH, 40)


@pytest.mark.parametrize(
    ("source", "code", "line"),
    [
        (_PLAIN + "#nope", "template.wrong", "Line 5"),
        (_PLAIN + "#let x = (", "template.wrong", "Line 5"),
        ('\n#read("/etc/passwd")', "template.wrong", "Line 2"),
        ('#read("../../etc/passwd")', "template.wrong", "Line 1"),
        ('\n\n#import "@preview/x:1.0.0": *', "template.access", "Line 3"),
        ('#let a = "@preview/x:1.0.0"\n#import a: *', "template.access", "Line 2"),
        ('#include "../other.typ"', "template.access", "Line 1"),
        ('#eval("1")', "template.access", "Line 1"),
    ],
)
def test_template_when_wrong_or_asking_for_more_then_says_at_which_line(source: str, code: str, line: str) -> None:
    with pytest.raises(SalesDeskError) as error:
        review_pdf([a_sheet()], replace(ENGLISH, template=source))
    assert error.value.code == code
    assert line in str(error.value.text)


def test_template_when_it_is_no_text_then_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "own.typ"
    file.write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(SalesDeskError) as error:
        read_template(file)
    assert error.value.code == "template.unreadable"
