"""Sheets about people as Word files: the same words, rows and signers as on paper, in files that Word can edit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn

from salesdesk.db import Database
from salesdesk.documents.improvement import plans_printout
from salesdesk.documents.interview import interview_printout
from salesdesk.documents.printout import Printout
from salesdesk.documents.review import printout_of, reviews_printout
from salesdesk.documents.style import DocumentStyle
from salesdesk.documents.summary import summary_printout
from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.progress import Progress
from salesdesk.services.reviews import agreements, calibration, improvement, talks
from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews import templates as review_templates
from salesdesk.services.reviews.criteria import label_of
from salesdesk.services.reviews.talks import Talk
from salesdesk.services.settings import change_settings, settings_of
from salesdesk.text import language, mark
from tests.core.documents.sheets import a_row, a_sheet
from tests.core.documents.test_review import CHINESE, ENGLISH
from tests.core.services.reviews.reviewed import OCTOBER, TEMPLATE, a_team

FACES = {"zh": "Microsoft YaHei", "en": "Calibri"}


@pytest.fixture(params=["zh", "en"])
def begun(sqlite_database: Database, request: pytest.FixtureRequest) -> list[int]:
    a_team(sqlite_database)
    paper = "a4" if request.param == "zh" else "us-letter"
    words = {"intro": "Our aim is growth.", "closing": "Thank you."}
    own = dict.fromkeys(("interview", "improvement", "summary"), words)
    change_settings(sqlite_database, {"language": request.param, "company": "华东机电 Eastern", "paper": paper, "documents": own})
    cycle = reviews.start_cycle(sqlite_database, OCTOBER, review_templates.save_template(sqlite_database, TEMPLATE))
    return [one.id for one in reviews.reviews(sqlite_database, cycle)]


class Written:
    """A Word file, read again."""

    def __init__(self, path: Path) -> None:
        self.book = Document(str(path))
        with ZipFile(path) as whole:
            self.foot = "".join(whole.read(name).decode() for name in whole.namelist() if "footer" in name)
        self.lines = [one.text for one in self.book.paragraphs]
        self.headings = [one.text for one in self.book.paragraphs if one.style.name == "Heading 2"]
        self.tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in self.book.tables]

    def table(self, heading: str) -> list[list[str]]:
        """Return the cells of the table right below a heading."""
        below: Any = next(one for one in self.book.paragraphs if one.text == heading)._p.getnext()
        return next(cells for cells, table in zip(self.tables, self.book.tables, strict=True) if table._tbl is below)

    def expect_sheet(self, code: str, name: str, signers: Sequence[str]) -> None:
        """Check what every sheet has: type, paper, the company's words, page numbers, repeated heads, lines to sign on."""
        styles = [self.book.styles[one].element.rPr.rFonts for one in ("Normal", "Heading 1", "Heading 2")]
        assert {one.get(qn("w:eastAsia")) for one in styles} == {FACES[code]}
        assert not any("Theme" in key for one in styles for key in one.attrib)
        assert round(self.book.sections[0].page_width.mm) == (210 if code == "zh" else 216)
        assert [one.text for one in self.book.paragraphs if one.style.name == "Heading 1"] == [name]
        assert {"Our aim is growth.", "Thank you."} <= set(self.lines)
        assert "华东机电 Eastern" in self.book.sections[0].header.paragraphs[0].text
        assert 'w:instr="PAGE"' in self.foot and 'w:instr="NUMPAGES"' in self.foot
        assert all(table.rows[0]._tr.trPr.findall(qn("w:tblHeader")) for table in self.book.tables[:-1])
        assert self.tables[-1][0] == list(signers)
        assert all(self.tables[-1][2])


def written(printout: Printout, tmp_path: Path) -> Written:
    (path,) = printout.save_word(tmp_path / printout.word_name)
    assert path.name == printout.file_name.replace(".pdf", ".docx")
    return Written(path)


def test_interview_sheet_when_saved_for_word_then_has_its_words_rows_and_signers(
    sqlite_database: Database, begun: list[int], tmp_path: Path
) -> None:
    one = reviews.review(sqlite_database, begun[0])
    asked = talks.talk_of(sqlite_database, one.id).questions[:2]
    talks.keep_talk(sqlite_database, one.id, Talk(date(2026, 11, 3), None, ((asked[0][0], "Two large orders slipped"), asked[1])))
    agreements.agree(sqlite_database, one.id, "Call Hengda @Cid 2026-11-20")
    settings = settings_of(sqlite_database)
    say = language(settings.language).say

    file = written(interview_printout(sqlite_database, OCTOBER, [one.id]), tmp_path)

    reviewed, manager = (say(mark("Review", role)) for role in ("Reviewed", "Manager"))
    file.expect_sheet(
        settings.language, one.card.member, (f"{reviewed}  {one.card.member}", f"{manager}  {one.card.person.leader}".strip())
    )
    facts = file.table(say(mark("Interview", "The figures")))
    assert [row[0] for row in facts[1:]] == [say(label_of(line.criterion)) for line in one.card.lines]
    assert facts[0][1] == say(mark("Review", "Target"))
    assert file.table(say(mark("Review", "Agreed for the next period")))[1][:3] == ["1", "Call Hengda", "Cid"]
    first, second = (file.lines.index(f"{at}  {question}") for at, (question, _) in enumerate(asked, start=1))
    assert file.lines[first + 1] == "Two large orders slipped"
    assert second == first + 2 and file.lines[second + 1 : second + 3] == ["", ""]


def test_plan_when_saved_for_word_then_has_its_words_rows_and_signers(sqlite_database: Database, begun: list[int], tmp_path: Path) -> None:
    draft = improvement.drafted(sqlite_database, reviews.review(sqlite_database, begun[0]), date(2026, 11, 2))
    plan = replace(
        draft, problem="Late receipts", goal="95 % by January", measures="Call early\nVisit", metric="receipts", aim=Decimal(9000)
    )
    improvement.save_plan(sqlite_database, plan)
    settings = settings_of(sqlite_database)
    say = language(settings.language).say
    printout = plans_printout(sqlite_database, today=date(2026, 12, 1))

    file = written(printout, tmp_path)

    employee, manager = (say(mark("Review", role)) for role in ("Employee", "Manager"))
    leader = reviews.review(sqlite_database, begun[0]).card.person.leader
    file.expect_sheet(settings.language, printout.names[0], (f"{employee}  {printout.names[0]}", f"{manager}  {leader}".strip()))
    assert [one.text for one in file.book.paragraphs if one.style.name == "List Number"] == ["Call early", "Visit"]
    assert {"Late receipts", "95 % by January"} <= set(file.lines)
    assert any("9,000" in line for line in file.lines)
    assert len(file.table(say(mark("Plan", "Checks")))) == 1 + len(plan.checks) > 1
    assert "2026-10" in [row[1] for row in file.tables[-2]]


def test_summary_when_saved_for_word_then_has_everybody_and_what_was_calibrated(
    sqlite_database: Database, begun: list[int], tmp_path: Path
) -> None:
    calibration.calibrate(sqlite_database, begun[0], Decimal(80), "Agreed in the round")
    settings = settings_of(sqlite_database)
    say = language(settings.language).say
    manager, human = (say(mark("Review", role)) for role in ("Manager", "Human resources"))

    file = written(summary_printout(sqlite_database, OCTOBER), tmp_path)

    file.expect_sheet(settings.language, "华东机电 Eastern", (manager, human))
    people = file.table(say(mark("Summary", "All reviews")))
    assert {row[1].splitlines()[0] for row in people[1:]} == {"Ann", "Ben", "Cid"}
    assert any("80.00" in row for row in people)
    assert say(mark("Review", "DRAFT")) in file.lines[0] + file.lines[1]
    (changed,) = file.table(say(mark("Summary", "What calibration changed")))[1:]
    assert changed[1].endswith("→ 80.00") and changed[2] == "Agreed in the round"
    change_settings(sqlite_database, {"documents": {"summary": {"hidden": ["changes"]}}})
    hidden = written(summary_printout(sqlite_database, OCTOBER), tmp_path)
    assert say(mark("Summary", "What calibration changed")) not in hidden.headings


@pytest.mark.parametrize("style", [CHINESE, ENGLISH])
def test_review_when_saved_for_word_then_holds_what_the_page_holds(style: DocumentStyle, tmp_path: Path) -> None:
    rows = (a_row(section="Results"), *(replace(one, section="Conduct") for one in a_sheet().rows[1:]))
    file = written(printout_of([a_sheet(name="陶镕䶮", rows=rows)], style, [1]), tmp_path)

    assert "陶镕䶮" in file.lines and "Payments are followed up late." in file.lines
    card = file.tables[0]
    assert [row[0] for row in card if len(set(row)) == 1] == ["Results", "Conduct"]
    assert "109.2%" in card[2] and card[-1][-1] == "91.60"
    assert all("Siobhán" not in cell for table in file.tables for row in table for cell in row)


def test_word_files_when_saved_for_all_then_are_named_as_on_paper_and_can_be_stopped(
    sqlite_database: Database, begun: list[int], tmp_path: Path
) -> None:
    for printout in (reviews_printout(sqlite_database, OCTOBER), interview_printout(sqlite_database, OCTOBER)):
        files = printout.save_each_word(tmp_path)
        assert [one.name for one in files] == [printout.only(each).file_name.replace(".pdf", ".docx") for each in printout.ids]
        assert [one.text for one in Document(str(files[1])).paragraphs if one.style.name == "Heading 1"] == [printout.names[1]]

    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        printout.only(printout.ids[0]).save_word(tmp_path / "stopped.docx", stopped)
    with pytest.raises(SalesDeskError):
        printout.only(printout.ids[0]).save_word(tmp_path / "gone" / "one.docx")
    assert not (tmp_path / "stopped.docx").exists()
