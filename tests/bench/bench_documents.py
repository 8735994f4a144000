"""200 reviews in one PDF, against 200 bare Typst compilations of the same pages."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import typst

from salesdesk import places
from salesdesk.documents import review
from salesdesk.documents.style import DocumentStyle
from tests.core.documents.sheets import a_sheet

REVIEWS = 200
AT_MOST = 1.5


def _bare(template: Path, inputs: list[str]) -> None:
    compiler = typst.Compiler(template, root=template.parent, font_paths=[places.resource("fonts")], ignore_system_fonts=True)
    for data in inputs:
        compiler.compile(format="pdf", sys_inputs={"data": data})


def measure() -> dict[str, float]:
    """Return the seconds of each way and their ratios; one PDF of all, one file each."""
    style = DocumentStyle("en", company="Eastern Machinery", department="Sales")
    sheets = [a_sheet(name=f"Member {number}") for number in range(REVIEWS)]
    other = [a_sheet(name=f"Colleague {number}") for number in range(REVIEWS)]
    third = [a_sheet(name=f"Person {number}") for number in range(REVIEWS)]
    inputs = [json.dumps(review.review_data([sheet], style)) for sheet in third]
    review.review_pdf([a_sheet(name="Warm-up")], style)
    marks = [perf_counter()]
    _bare(review.DOCUMENT.path(), inputs)
    marks.append(perf_counter())
    review.review_pdf(sheets, style)
    marks.append(perf_counter())
    for sheet in other:
        review.review_pdf([sheet], style)
    marks.append(perf_counter())
    bare, together, apart = (end - begin for begin, end in pairwise(marks))
    return {
        "bare_s": bare,
        "one_pdf_s": together,
        "one_file_each_s": apart,
        "one_pdf_ratio": together / bare,
        "one_file_each_ratio": apart / bare,
    }


def test_200_reviews_when_compared_with_bare_typst_take_at_most_one_and_a_half() -> None:
    figures = measure()
    print({name: round(value, 2) for name, value in figures.items()})
    assert figures["one_pdf_ratio"] <= AT_MOST
    assert figures["one_file_each_ratio"] <= AT_MOST
