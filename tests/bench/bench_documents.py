"""200 reviews saved as the program does it, one file each and one PDF of all, against 200 bare Typst compilations of the same pages."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import typst

from salesdesk import places
from salesdesk.documents import review
from salesdesk.documents.printout import Printout
from salesdesk.documents.review import printout_of
from salesdesk.documents.review_sheet import ReviewSheet
from salesdesk.documents.style import DocumentStyle
from tests.core.documents.sheets import a_sheet

REVIEWS, A_TURN = 200, 20
AT_MOST = 1.5


def _seconds(work: Callable[[], object]) -> float:
    begin = perf_counter()
    work()
    return perf_counter() - begin


def _printout(sheets: list[ReviewSheet], style: DocumentStyle) -> Printout:
    return printout_of(sheets, style, range(len(sheets)))


def measure(folder: Path) -> dict[str, float]:
    """Return the seconds of each way and their ratios to Typst alone on the same data: one file each, one PDF of all.

    Typst alone and one file each take turns, so that a busy moment of the machine falls on both; every page is a new one to Typst's cache.
    """
    style = DocumentStyle("en", company="Eastern Machinery", department="Sales")
    template = review.DOCUMENT.path()
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[places.resource("fonts")])
    bare = typst.Compiler(template, root=template.parent, font_paths=fonts)
    review.review_pdf([a_sheet(name="Warm-up")], style)
    spent = dict.fromkeys(("bare", "one_file_each", "one_pdf"), 0.0)
    for turn in range(0, REVIEWS, A_TURN):
        numbers = range(turn, turn + A_TURN)
        inputs = [json.dumps(review.review_data([a_sheet(name=f"Person {number}")], style)) for number in numbers]
        spent["bare"] += _seconds(lambda inputs=inputs: [bare.compile(format="pdf", sys_inputs={"data": one}) for one in inputs])
        printout = _printout([a_sheet(name=f"Member {number}") for number in numbers], style)
        spent["one_file_each"] += _seconds(lambda printout=printout: printout.save_each(folder))
    everybody = _printout([a_sheet(name=f"Colleague {number}") for number in range(REVIEWS)], style)
    spent["one_pdf"] = _seconds(lambda: everybody.save_as_one(folder / "all.pdf"))
    return {f"{name}_s": value for name, value in spent.items()} | {
        f"{name}_ratio": spent[name] / spent["bare"] for name in ("one_file_each", "one_pdf")
    }


def test_200_reviews_when_compared_with_bare_typst_take_at_most_one_and_a_half(tmp_path: Path) -> None:
    figures = measure(tmp_path)
    print({name: round(value, 2) for name, value in figures.items()})
    assert figures["one_pdf_ratio"] <= AT_MOST
    assert figures["one_file_each_ratio"] <= AT_MOST
