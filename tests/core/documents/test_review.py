"""Reviews on paper: what is on the pages, and that nothing in the data can change them."""

from __future__ import annotations

import struct
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from typst import TypstError

from salesdesk.documents import DOCUMENTS
from salesdesk.documents.files import unique_names
from salesdesk.documents.logo import check_logo
from salesdesk.documents.review import file_parts, printout_of, review_pages, review_pdf
from salesdesk.documents.review_sheet import Agreement, ReviewSheet
from salesdesk.documents.style import DocumentStyle
from salesdesk.documents.trend import Trend, TrendPoint
from salesdesk.documents.typst import compile_pdf
from salesdesk.errors import SalesDeskError
from tests.core.documents.sheets import a_row, a_sheet

ENGLISH = DocumentStyle("en", company="Eastern Machinery", department="Sales", confidentiality="Confidential")
CHINESE = DocumentStyle("zh", company="华东机电", department="销售部", confidentiality="内部资料")


def texts(pdf: bytes) -> list[str]:
    """Return the text of each page with all blanks removed: where they fall is the layout's business."""
    return ["".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def a_png(width: int = 40, height: int = 20) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = (b"\x00" + b"\x20\x60\xc0" * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def test_review_when_english_shows_names_and_figures() -> None:
    (page,) = texts(review_pdf([a_sheet()], ENGLISH))
    for expected in ("SiobhánO’Neill", "EasternMachinery", "Sales(CNYK)", "677.0", "109.2%", "91.6", "Rank2of12", "28Nov2026", "Page1of1"):
        assert expected in page


def test_review_when_chinese_shows_names_and_figures() -> None:
    sheet = a_sheet(name="陶镕䶮", period="2026年10月", rows=(a_row("销售额"),), strengths="连续三个月超额完成“目标”……")
    (page,) = texts(review_pdf([sheet], CHINESE))
    for expected in ("绩效考核", "陶镕䶮", "2026年10月", "华东机电", "销售额（万元）", "67.7", "超额完成“目标”……", "第1页，共1页"):
        assert expected in page


@pytest.mark.parametrize(
    "hostile", ["#panic()", "*bold* _it_ $x^2$ `raw`", '"] #eval("1")', "= Heading\n- item @ref <b>", "\\u{41} // no", "a\x00b\x0bc"]
)
def test_review_when_a_text_looks_like_markup_prints_it_literally(hostile: str) -> None:
    sheet = a_sheet(name=hostile, strengths=hostile, improve=hostile, manager=hostile, rows=(a_row(hostile, remark=hostile),))
    printed = "".join(texts(review_pdf([sheet], ENGLISH)))
    assert printed.count("".join(hostile.replace("\x00", "").split()).replace("\x0b", "")) >= 5


def test_review_when_comments_are_long_takes_pages_and_signatures_are_not_alone() -> None:
    for lines in range(1, 60, 2):
        pages = texts(review_pdf([a_sheet(overall="\n".join(f"Line {number}." for number in range(lines)), agreements=())], ENGLISH))
        assert "Signature" in pages[-1]
        assert f"Line{lines - 1}." in pages[-1]
    assert len(pages) >= 2


@pytest.mark.parametrize("criteria", [0, 1, 14])
def test_review_when_it_has_few_or_many_criteria_is_made(criteria: int) -> None:
    rows = tuple(a_row(f"Criterion {number}") for number in range(criteria))
    bare = ReviewSheet("张三", "2026-10", "2026-10", rows, score=None)
    assert len(texts(review_pdf([bare], CHINESE))) == 1


def test_review_when_a_criterion_is_not_counted_says_so() -> None:
    left_out = a_row("Satisfaction", score=None, weighted=None, counted=False, remark="no survey", weight=Decimal(10))
    (page,) = texts(review_pdf([a_sheet(rows=(a_row(weight=Decimal(90)), left_out))], ENGLISH))
    assert "Notcounted·nosurvey" in page
    assert "theotherweights(90)aretakenasthewhole" in page


def test_agreements_when_they_are_only_actions_have_no_empty_columns() -> None:
    (page,) = texts(review_pdf([a_sheet(agreements=(Agreement("Call Acme"), Agreement("Visit Zenith")))], ENGLISH))
    assert "CallAcme" in page
    assert "VisitZenith" in page
    assert "Measuredby" not in page


def test_review_when_a_draft_is_marked_and_when_final_is_not() -> None:
    assert "DRAFT" in texts(review_pdf([a_sheet(draft=True)], ENGLISH))[0]
    assert "raft" not in texts(review_pdf([a_sheet()], ENGLISH))[0]


def test_trend_when_months_are_missing_or_negative_is_drawn() -> None:
    values = (None, Decimal("-0.1"), Decimal(0))
    points = tuple(TrendPoint(date(2026, month, 1), value) for month, value in enumerate(values, start=8))
    for some in (points, points[:1], ()):
        assert texts(review_pdf([a_sheet(trend=Trend("Trend", some))], ENGLISH))


def test_pdf_when_for_many_counts_each_ones_pages_and_lists_the_names() -> None:
    sheets = [a_sheet(name="Ann"), a_sheet(name="Bob", overall="Long.\n" * 120, agreements=()), a_sheet(name="Cid")]
    pdf = review_pdf(sheets, ENGLISH)
    assert [page[page.index("Page") :] for page in texts(pdf)] == ["Page1of1", "Page1of4", "Page2of4", "Page3of4", "Page4of4", "Page1of1"]
    assert [item.title for item in PdfReader(BytesIO(pdf)).outline] == ["Ann", "Bob", "Cid"]


@pytest.mark.parametrize(("paper", "width", "height"), [("a4", 595, 842), ("us-letter", 612, 792)])
def test_pdf_when_made_is_tagged_titled_and_of_the_paper(paper: str, width: int, height: int) -> None:
    reader = PdfReader(BytesIO(review_pdf([a_sheet()], replace(ENGLISH, paper=paper))))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert reader.trailer["/Root"]["/Lang"] == "en"
    assert reader.metadata.title == "Performance review · October 2026 · Siobhán O’Neill"
    assert (round(reader.pages[0].mediabox.width), round(reader.pages[0].mediabox.height)) == (width, height)


@pytest.mark.parametrize("logo", [a_png(), b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'])
def test_logo_when_png_or_svg_is_printed(logo: bytes) -> None:
    check_logo(logo)
    assert len(review_pdf([a_sheet()], replace(ENGLISH, logo=logo))) > len(review_pdf([a_sheet()], ENGLISH))


@pytest.mark.parametrize("content", [b"", b"not a picture", a_png()[:60], b"\xff\xd8\xff", b"\x00\xff" * 9, b" " * 2_000_001])
def test_logo_when_it_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(SalesDeskError):
        check_logo(content)


def test_template_when_it_reads_outside_its_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    template = tmp_path / "own" / "review.typ"
    template.write_text('#read("../secret.txt")')
    with pytest.raises(TypstError, match="escape"):
        compile_pdf(template, {})


def test_pages_when_made_are_png_and_the_same_from_several_threads() -> None:
    with ThreadPoolExecutor(3) as pool:
        made = list(pool.map(lambda _: review_pages(a_sheet(), ENGLISH, 50), range(6)))
    assert made[0][0].startswith(b"\x89PNG")
    assert all(pages == made[0] for pages in made)


def test_file_names_when_unsafe_or_the_same_are_made_safe_and_different() -> None:
    sheets = [a_sheet(name=name) for name in ("张三", "张三", "a/b: c?", "  ..", "长" * 200)]
    names = unique_names(file_parts(sheets, "zh"), ".pdf")
    assert [name.removeprefix("2026-10_绩效考核_") for name in names[:4]] == ["张三.pdf", "张三 (2).pdf", "a_b_ c_.pdf", "_.pdf"]
    assert max(len(name.encode()) for name in names) < 200
    assert unique_names(file_parts(sheets[:1], "en"), ".pdf") == ["2026-10_Review_张三.pdf"]


def test_characters_when_the_fonts_lack_them_then_are_named() -> None:
    assert printout_of([a_sheet(name="陶镕𬭎喆")], CHINESE, [1]).missing() == ""
    assert printout_of([a_sheet(), a_sheet(name="한글 王")], CHINESE, [1, 2]).missing() == "한글"


def test_documents_when_listed_have_their_templates() -> None:
    assert all(document.path().is_file() for document in DOCUMENTS)


def test_rows_when_they_cross_a_page_then_are_moved_whole_with_their_remark() -> None:
    remark = "A remark that takes the width of the page, for it is long enough to need more than two lines beside the figures of its row. "
    for above in range(20, 34):
        rows = (*(a_row(f"Row {number}") for number in range(above)), a_row("Last row", remark=remark * 2))
        pages = texts(review_pdf([a_sheet(rows=rows, trend=None)], ENGLISH))
        (with_row,) = (page for page in pages if "Lastrow" in page)
        assert with_row.count("Aremarkthat") == 2
    done = tuple(Agreement("Visit " + "all customers of the region " * 8 + f"done{number}.", "", "Ann") for number in range(30))
    pages = texts(review_pdf([a_sheet(agreements=done)], ENGLISH))
    assert len(pages) > 2
    assert [sum(page.count("Visitall") for page in pages), sum(page.count("done") for page in pages)] == [30, 30]
    assert all(page.count("Visitall") == page.count("done") for page in pages)
