"""A month's reviews by clicks: start, score, comment, finalise, print, reopen; and a template that must add up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
)

from salesdesk import undo
from salesdesk.errors import SalesDeskError
from salesdesk.measure.asked import Asked
from salesdesk.measure.who import Who
from salesdesk.model import SaleLine
from salesdesk.period import Period
from salesdesk.services.goals.target_evidence import TargetAsked
from salesdesk.services.reviews import agreements, notes, talks
from salesdesk.services.reviews import templates as review_templates
from salesdesk.services.reviews.criteria import MANUAL, Criterion
from salesdesk.services.reviews.scoring import FINAL, OPEN
from salesdesk.services.tasks import listed
from salesdesk.text import mark
from tests.clicks import LEFT
from tests.core.services.reviews.reviewed import OCTOBER, TEMPLATE
from tests.ui.tabs.reviewing import Reviewing
from ui.desk import Place
from ui.dialogs.files import FileDialog
from ui.messages import Message
from ui.printing.preview import PreviewDialog
from ui.tabs.reviews.criterion_form import CriterionForm
from ui.tabs.reviews.people import PeopleList
from ui.tabs.reviews.points import PointsDialog
from ui.widgets.buttons import LinkLabel


def test_reviews_when_done_by_clicks_then_are_scored_final_printed_and_reopened(reviewing: Reviewing, tmp_path: Path) -> None:
    bot = reviewing.bot
    reviewing.click("begin")
    reviewing.expect_words("reviewCount", "3 people, 0 final")

    reviewing.look_at("Ann")
    score = reviewing.find(QLineEdit, "score")
    bot.keyClicks(score, "120")
    assert reviewing.text("scoreProblem") == "A score must be from 0 to 100."
    score.clear()
    bot.keyClicks(score, "80")
    bot.keyClick(score, Qt.Key.Key_Return)
    bot.waitUntil(lambda: reviewing.stored().card.lines[3].points == 80)

    bot.keyClicks(reviewing.find(QPlainTextEdit, "strengths"), "Won Hengda back")
    bot.waitUntil(lambda: reviewing.stored().comments["strengths"] == "Won Hengda back")
    # The usual template: sales 50, receipts 20, new customers 15 (no target), teamwork 15: (50 × 110 + 20 × 75 + 15 × 80) ÷ 85.
    reviewing.expect_words("reviewScore", "96.47")

    reviewing.click("finalise")
    reviewing.click("confirm")
    reviewing.expect_words("reviewState", "Final since")
    assert reviewing.stored().state == FINAL

    reviewing.click("printOne")
    preview = reviewing.find(PreviewDialog, "preview")
    reviewing.expect_words("printPlace", "Ann, page 1 of 1")
    preview.outlet.save_one(str(tmp_path / "ann.pdf"))
    reviewing.expect_words("printSaid", "Saved")
    assert (tmp_path / "ann.pdf").read_bytes()[:5] == b"%PDF-"
    reviewing.click("saveWord")
    reviewing.find(FileDialog, "saveWordPlace").fileSelected.emit(str(tmp_path / "ann.docx"))
    bot.waitUntil((tmp_path / "ann.docx").exists)
    reviewing.expect_words("printSaid", "ann.docx")
    reviewing.click("closePreview")

    reviewing.click("reopen")
    reviewing.click("confirm")
    assert "why" in reviewing.text("reasonWrong")
    bot.keyClicks(reviewing.find(QLineEdit, "reason"), "A receipt was missing")
    reviewing.click("confirm")
    bot.waitUntil(lambda: reviewing.stored().state == OPEN)


def test_figures_when_clicked_then_ask_for_their_evidence(reviewing: Reviewing) -> None:
    reviewing.click("begin")
    reviewing.look_at("Ann")

    with reviewing.bot.waitSignal(reviewing.desk.evidence_requested) as asked:
        reviewing.bot.mouseClick(reviewing.find(LinkLabel, "actual"), LEFT)

    question = asked.args[0]
    assert isinstance(question, Asked)
    assert (question.metric, question.who.id, question.period) == ("sales_amount", reviewing.ids.ann, OCTOBER)


def test_points_when_clicked_then_say_how_they_came_about_and_lead_to_the_target(reviewing: Reviewing) -> None:
    reviewing.click("begin")
    reviewing.look_at("Ann")

    reviewing.click("points")
    dialog = reviewing.find(PointsDialog, "pointsEvidence")
    assert reviewing.text("figure") == "110.00"
    said = [one.text() for one in dialog.findChildren(QLabel)]
    assert "110.00 × 50 ÷ 70 = 78.57" in said

    with reviewing.bot.waitSignal(reviewing.desk.evidence_requested) as asked:
        reviewing.click("targetEvidence")
    assert asked.args == [TargetAsked("sales_amount", Who.member(reviewing.ids.ann), OCTOBER)]


def test_typing_when_another_is_looked_at_then_is_kept_for_the_one_it_was_for(reviewing: Reviewing) -> None:
    reviewing.click("begin")
    reviewing.look_at("Ann")
    reviewing.bot.keyClicks(reviewing.find(QPlainTextEdit, "comment"), "Ready for more")

    reviewing.look_at("Ben")

    reviewing.bot.waitUntil(lambda: reviewing.stored("Ann").comments["comment"] == "Ready for more")
    assert reviewing.stored("Ben").comments["comment"] == ""
    assert reviewing.find(QPlainTextEdit, "comment").toPlainText() == ""


def test_comment_when_taken_back_and_typed_again_then_is_kept(reviewing: Reviewing) -> None:
    reviewing.click("begin")
    reviewing.look_at("Ann")
    field = reviewing.find(QPlainTextEdit, "comment")

    def write() -> None:
        reviewing.bot.keyClicks(field, "Well done")
        reviewing.tab.page._card.comments.settle()
        reviewing.settle()
        assert reviewing.stored("Ann").comments["comment"] == "Well done"

    write()
    reviewing.desk.write(undo.undo)
    reviewing.bot.waitUntil(lambda: field.toPlainText() == "")
    write()


def test_words_when_they_cannot_be_kept_then_stay_and_are_kept_the_next_time(reviewing: Reviewing, monkeypatch: pytest.MonkeyPatch) -> None:
    reviewing.click("begin")
    reviewing.look_at("Ann")
    reviewing.settle()

    def busy(*_: object) -> None:
        raise SalesDeskError("database.busy", mark("Errors", "Another program is writing to this workspace."))

    with monkeypatch.context() as patch:
        patch.setattr(talks, "keep_talk", busy)
        patch.setattr(notes, "add_note", busy)
        reviewing.bot.keyClicks(reviewing.find(QPlainTextEdit, "talkView"), "I agree")
        reviewing.tab.page._card.talk.settle()
        reviewing.fill("noteText", "Fair visit")
        reviewing.click("addNote")
        reviewing.settle()
    reviewing.tab.page.mark_stale()
    reviewing.settle()
    assert reviewing.find(QPlainTextEdit, "talkView").toPlainText() == "I agree"
    assert reviewing.find(QLineEdit, "noteText").text() == "Fair visit"

    reviewing.tab.page._card.talk.settle()
    reviewing.click("addNote")
    reviewing.settle()
    ann = reviewing.stored("Ann")
    assert talks.talk_of(reviewing.desk.db, ann.id).view == "I agree"
    assert [one.text for one in notes.notes_about(reviewing.desk.db, ann.member_id, Period.month(date.today().year, date.today().month))]
    assert reviewing.find(QLineEdit, "noteText").text() == ""


def test_agreement_when_return_is_pressed_twice_then_is_agreed_once(reviewing: Reviewing) -> None:
    reviewing.click("begin")
    reviewing.look_at("Ann")
    line = reviewing.find(QLineEdit, "agreementLine")
    for words in ("Call Hengda", "Visit Acme"):
        reviewing.bot.keyClicks(line, words)
        reviewing.bot.keyClick(line, Qt.Key.Key_Return)
        reviewing.bot.keyClick(line, Qt.Key.Key_Return)
        reviewing.settle()
        assert line.text() == ""
    found = agreements.agreed(reviewing.desk.db, [reviewing.stored("Ann").id])
    assert [one.what for rows in found.values() for one in rows] == ["Call Hengda", "Visit Acme"]


def test_reviews_when_nothing_can_be_confirmed_then_says_so(reviewing: Reviewing) -> None:
    plain = replace(TEMPLATE, criteria=(Criterion("Judged", MANUAL, Decimal(100)),))
    review_templates.save_template(reviewing.desk.db, plain)
    reviewing.click("begin")
    reviewing.settle()
    told: list[Message] = []
    reviewing.desk.messages.told.connect(told.append)
    reviewing.tab.page._doing.do("move_confirmed")
    assert [message.text for message in told] == ["None of these reviews can go there now."]


def test_finalising_all_when_undone_then_the_page_shows_them_open(reviewing: Reviewing) -> None:
    reviewing.click("begin")
    reviewing.click("finaliseAll")
    reviewing.click("confirm")
    reviewing.expect_words("reviewCount", "3 people, 3 final")

    reviewing.desk.write(undo.undo)

    reviewing.expect_words("reviewCount", "3 people, 0 final")
    assert reviewing.stored().state == OPEN


def test_list_when_searched_or_the_team_is_chosen_then_shows_who_fits(reviewing: Reviewing) -> None:
    reviewing.click("begin")
    reviewing.expect_words("reviewCount", "3 people")
    search = reviewing.find(QLineEdit, "reviewSearch")

    reviewing.bot.keyClicks(search, "be")
    assert [one.card.member for one in reviewing.find(PeopleList, "reviewPeople").people.shown] == ["Ben"]
    search.clear()
    reviewing.desk.choose_team(999)

    reviewing.expect_words("reviewNone", "Nobody of this team")


def test_template_when_its_weights_do_not_add_up_then_is_not_saved_and_says_so(reviewing: Reviewing) -> None:
    review_templates.save_template(reviewing.desk.db, TEMPLATE)
    reviewing.tab.go(Place("reviews", "templates"))
    reviewing.expect_words("weightSum", "100 of 100")
    first = reviewing.find(CriterionForm, "criterionForm")
    weight = first.findChild(QLineEdit, "criterionWeight")
    assert isinstance(weight, QLineEdit)

    weight.selectAll()
    reviewing.bot.keyClicks(weight, "40")
    assert "90 of 100" in reviewing.text("weightSum")
    reviewing.click("saveTemplate")
    assert "add up to 90" in reviewing.text("weightsProblem")
    weight.selectAll()
    reviewing.bot.keyClicks(weight, "50")
    reviewing.click("saveTemplate")

    reviewing.bot.waitUntil(lambda: not reviewing.find(QPushButton, "saveTemplate").isEnabled())
    assert review_templates.templates(reviewing.desk.db)[0].criteria[0].weight == 50


def test_printer_when_asked_for_then_its_dialog_opens_and_can_be_left(reviewing: Reviewing) -> None:
    reviewing.click("begin")
    reviewing.click("printAll")
    reviewing.expect_words("printPlace", "1 of 3")
    reviewing.click("printNow")
    dialog = reviewing.find(QPrintDialog, "printDialog")

    dialog.reject()

    reviewing.click("closePreview")
    reviewing.bot.waitUntil(lambda: not [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()])


def test_goals_when_not_set_then_are_listed_with_the_way_and_the_step_is_left_knowingly(reviewing: Reviewing) -> None:
    reviewing.click("beginMore")
    reviewing.bot.mouseClick(reviewing.find(QCheckBox, "step_goals"), LEFT, pos=QPoint(8, 8))
    reviewing.bot.keyClicks(reviewing.find(QLineEdit, "leastMonths"), "12")
    reviewing.click("begin")
    reviewing.expect_words("gapsSaid", "3 people (Receipts, New customers)")

    reviewing.click("showGaps")
    names = [one.text() for one in reviewing.find(QDialog, "gapsDialog").findChildren(QLabel, "gapNames")]
    assert names == ["Ben", "Ann, Ben, Cid"]
    with reviewing.bot.waitSignal(reviewing.desk.place_requested) as asked:
        reviewing.click("setTargets")
    assert asked.args == [Place("goals", "targets", about="receipts")]

    reviewing.look_at("Ann")
    reviewing.click("nextStep")
    reviewing.click("goOn")
    reviewing.bot.waitUntil(lambda: reviewing.stored().step == "manager")


def test_criterion_when_limited_by_clicks_then_counts_only_those_facts(reviewing: Reviewing) -> None:
    with reviewing.desk.db.write_unrecorded() as session:
        north = {"day": OCTOBER.start, "member_id": reviewing.ids.ann, "region": "North", "currency": "CNY"}
        session.add(SaleLine(amount=Decimal(1000), **north))
    review_templates.save_template(reviewing.desk.db, TEMPLATE)
    reviewing.tab.go(Place("reviews", "templates"))
    reviewing.expect_words("weightSum", "100 of 100")
    reviewing.click("limitCriterion")
    for name, at in (("filterWhat0", 1), ("filterWhich0", 0)):
        box = reviewing.find(QComboBox, name)
        reviewing.bot.waitUntil(lambda box=box, at=at: box.count() > at)  # the values are asked for once the dimension is seen
        box.setFocus()
        box.setCurrentIndex(at)
        box.activated.emit(at)
    reviewing.click("saveTemplate")
    reviewing.bot.waitUntil(lambda: bool(review_templates.templates(reviewing.desk.db)[0].criteria[0].only))
    reviewing.tab.go(Place("reviews", "people"))
    reviewing.click("begin")
    reviewing.look_at("Ann")

    line = reviewing.stored().card.lines[0]
    assert (line.actual, str(line.limited)) == (1000, "Region North")
    with reviewing.bot.waitSignal(reviewing.desk.evidence_requested) as asked:
        reviewing.bot.mouseClick(reviewing.find(LinkLabel, "actual"), LEFT)
    assert asked.args[0].only == line.criterion.only


def test_agreement_when_typed_and_ticked_then_is_a_task_of_its_owner(reviewing: Reviewing) -> None:
    reviewing.click("begin")
    reviewing.look_at("Ann")
    line = reviewing.find(QLineEdit, "agreementLine")
    reviewing.bot.keyClicks(line, "Visit Hengda @nobody")
    reviewing.bot.keyClick(line, Qt.Key.Key_Return)
    reviewing.settle()
    assert line.text() == "Visit Hengda @nobody"
    line.clear()
    reviewing.bot.keyClicks(line, "Visit Hengda @Ben 2026-11-20")
    reviewing.click("addAgreement")
    reviewing.expect_words("agreementWhat", "Visit Hengda")

    reviewing.bot.mouseClick(reviewing.find(QCheckBox, "agreementDone"), LEFT, pos=QPoint(8, 8))

    def done() -> None:
        (task,) = listed.tasks(reviewing.desk.db, listed.TaskQuery(owner=reviewing.ids.ben))
        assert (task.name, task.due, task.state) == ("Visit Hengda", date(2026, 11, 20), "done")

    reviewing.bot.waitUntil(done)
    reviewing.click("dropAgreement")
    reviewing.bot.waitUntil(lambda: not listed.count_tasks(reviewing.desk.db))
