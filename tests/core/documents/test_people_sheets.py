"""Interview sheets, improvement plans, summaries and forms: what is on them, on both papers and in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from salesdesk.db import Database
from salesdesk.documents.improvement import plans_printout
from salesdesk.documents.interview import interview_printout
from salesdesk.documents.printout import Printout
from salesdesk.documents.review import reviews_printout, versions_printout
from salesdesk.documents.review_forms import write_forms
from salesdesk.documents.summary import summary_printout
from salesdesk.errors import SalesDeskError
from salesdesk.services.reviews import agreements, calibration, improvement, talks
from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews import templates as review_templates
from salesdesk.services.reviews.talks import Talk
from salesdesk.services.settings import change_settings, settings_of
from salesdesk.sheets.forms import MARK_SHEET
from salesdesk.text import language, mark
from tests.core.services.reviews.reviewed import OCTOBER, TEMPLATE, a_team


@pytest.fixture(params=["zh", "en"])
def begun(sqlite_database: Database, request: pytest.FixtureRequest) -> list[int]:
    a_team(sqlite_database)
    paper = "a4" if request.param == "zh" else "us-letter"
    change_settings(sqlite_database, {"language": request.param, "company": "华东机电 Eastern", "paper": paper})
    cycle = reviews.start_cycle(sqlite_database, OCTOBER, review_templates.save_template(sqlite_database, TEMPLATE))
    return [one.id for one in reviews.reviews(sqlite_database, cycle)]


def words_of(printout: Printout, tmp_path: Path) -> list[str]:
    (path,) = printout.save_as_one(tmp_path / "all.pdf")
    reader = PdfReader(path)
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    return ["".join(page.extract_text().split()) for page in reader.pages]


def test_interview_sheet_when_printed_then_asks_and_has_room(sqlite_database: Database, begun: list[int], tmp_path: Path) -> None:
    one = reviews.review(sqlite_database, begun[0])
    asked = talks.talk_of(sqlite_database, one.id).questions[:2]
    talks.keep_talk(sqlite_database, one.id, Talk(date(2026, 11, 3), None, ((asked[0][0], "Two large orders slipped"), asked[1])))

    agreements.agree(sqlite_database, one.id, "Call Hengda @Cid 2026-11-20")

    printout = interview_printout(sqlite_database, OCTOBER, [one.id])

    page = "".join(words_of(printout, tmp_path))
    for expected in (one.card.member, "Twolargeordersslipped", "CallHengda", "Cid", "".join(asked[0][0].split())[:12]):
        assert expected in page
    assert printout.file_name.startswith("2026-10_")
    assert len(interview_printout(sqlite_database, OCTOBER).ids) == 3


def test_plan_when_printed_then_has_all_its_parts(sqlite_database: Database, begun: list[int], tmp_path: Path) -> None:
    with pytest.raises(SalesDeskError):
        plans_printout(sqlite_database)
    draft = improvement.drafted(sqlite_database, reviews.review(sqlite_database, begun[0]), date(2026, 11, 2))
    plan = replace(
        draft, problem="Late receipts", goal="95 % by January", measures="Call early\nVisit", metric="receipts", aim=Decimal(9000)
    )
    improvement.save_plan(sqlite_database, plan)

    pages = words_of(plans_printout(sqlite_database, today=date(2026, 12, 1)), tmp_path)

    whole = "".join(pages)
    for expected in ("Latereceipts", "95%byJanuary", "Callearly", "9,000", "2026-10"):
        assert expected in whole


def test_summary_when_printed_then_lists_everybody_and_what_was_calibrated(
    sqlite_database: Database, begun: list[int], tmp_path: Path
) -> None:
    calibration.calibrate(sqlite_database, begun[0], Decimal(80), "Agreed in the round")

    (page,) = words_of(summary_printout(sqlite_database, OCTOBER), tmp_path)

    for expected in ("Ann", "Ben", "Cid", "80.00", "Agreedintheround"):
        assert expected in page
    with pytest.raises(SalesDeskError):
        summary_printout(sqlite_database, OCTOBER.next())


def test_earlier_version_when_reopened_then_can_be_printed(sqlite_database: Database, begun: list[int], tmp_path: Path) -> None:
    with pytest.raises(SalesDeskError, match="never reopened"):
        versions_printout(sqlite_database, OCTOBER, begun[0])
    reviews.finalise(sqlite_database, begun[:1])
    reviews.reopen(sqlite_database, begun[0], "A typo")

    (page,) = words_of(versions_printout(sqlite_database, OCTOBER, begun[0]), tmp_path)

    assert reviews.review(sqlite_database, begun[0]).card.member in page
    assert "DRAFT" not in page


def test_forms_when_written_then_name_the_person_and_know_their_review(sqlite_database: Database, begun: list[int], tmp_path: Path) -> None:
    files = [one.path for one in write_forms(sqlite_database, begun[:1], tmp_path)]

    assert len(files) == 2
    book = CalamineWorkbook.from_path(str(files[0]))
    known = book.get_sheet_by_name(MARK_SHEET).to_python()
    assert ["review", str(begun[0])] in [[str(cell) for cell in row[:2]] for row in known]
    cells = [str(cell) for row in book.get_sheet_by_index(0).to_python() for cell in row]
    assert any("Ben" in cell or "Ann" in cell for cell in cells)
    assert "Teamwork" in cells


def test_company_words_when_set_then_are_on_that_document_alone(sqlite_database: Database, begun: list[int], tmp_path: Path) -> None:
    words = {"intro": "Our aim is growth.", "closing": "Thank you.", "signers": ["Worker", "Chief"]}
    left_out = {
        "review": ("trend", mark("Review", "Attainment of the sales target, last 12 months")),
        "interview": ("questions", mark("Interview", "To talk about")),
        "summary": ("spread", mark("Summary", "How the grades are spread")),
    }
    speech = language(settings_of(sqlite_database).language)
    for name, (section, heading) in left_out.items():
        own = {**words, "title": f"Our {name}", "hidden": [section]}
        change_settings(sqlite_database, {"documents": {name: own}, "accent": "#8A1C7C"})
        printed = {
            "review": reviews_printout(sqlite_database, OCTOBER, begun[:1]),
            "interview": interview_printout(sqlite_database, OCTOBER, begun[:1]),
            "summary": summary_printout(sqlite_database, OCTOBER),
        }
        pages = {one: "".join(words_of(printout, tmp_path)) for one, printout in printed.items()}

        for expected in (f"Our{name}", "Ouraimisgrowth.", "Thankyou.", "Worker", "Chief"):
            assert expected in pages[name]
        assert not any("Thankyou." in page for one, page in pages.items() if one != name)
        assert "".join(speech.say(heading).split()) not in pages[name]
