"""Feedback by clicks: who is asked, the e-mails that go out, the replies that are dropped on the page, and their points."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from io import BytesIO
from pathlib import Path
from unittest.mock import Mock

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QListWidget, QMenu, QPushButton

from salesdesk.services.reviews import raters
from salesdesk.services.reviews import scoring as reviews
from tests.clicks import LEFT
from tests.core.imports.test_review_forms import PLAIN, sheet
from tests.core.services.reviews.reviewed import OCTOBER
from tests.ui.tabs.reviewing import Reviewing
from ui.imports.name_rows import NameQuestion
from ui.tabs.reviews.forms_dialog import FormsDialog
from ui.tabs.reviews.page import ReviewsPage


def test_raters_when_chosen_by_clicks_then_are_listed_and_their_answers_told(reviewing: Reviewing) -> None:
    reviewing.click("begin")
    reviewing.look_at("Ann")
    reviewing.click("reviewActions")
    menu = reviewing.find(QMenu, "oneReviewMenu")
    menu.findChild(QAction, "raters").trigger()  # type: ignore[union-attr]
    menu.close()
    people = reviewing.find(QListWidget, "raterList")
    reviewing.bot.keyClicks(reviewing.find(QLineEdit, "raterSearch"), "be")
    (shown,) = (people.item(at) for at in range(people.count()) if not people.item(at).isHidden())
    assert shown.text().startswith("Ben")
    shown.setCheckState(Qt.CheckState.Checked)
    reviewing.bot.keyClicks(reviewing.find(QLineEdit, "otherName"), "Wang")
    reviewing.bot.keyClicks(reviewing.find(QLineEdit, "otherEmail"), "nowhere")
    reviewing.click("addOther")
    assert "@" in reviewing.text("problem")
    reviewing.bot.keyClicks(reviewing.find(QLineEdit, "otherEmail"), "@hengda.example")
    reviewing.click("addOther")
    assert reviewing.text("raterCount").startswith("2 chosen")
    reviewing.click("saveRaters")

    reviewing.expect_words("raterName", "Ben")
    review_id = reviewing.stored().id
    assert [one.who.email for one in raters.raters_of(reviewing.desk.db, [review_id])[review_id]] == ["", "nowhere@hengda.example"]
    assert [one.text() for one in reviewing.tab.findChildren(QLabel, "raterState") if one.isVisible()] == ["not asked yet"] * 2


def test_forms_when_mailed_and_the_replies_are_dropped_then_their_points_are_seen(
    reviewing: Reviewing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", opened := Mock())
    reviewing.click("begin")
    reviewing.look_at("Ann")
    reviewing.click("reviewActions")
    menu = reviewing.find(QMenu, "oneReviewMenu")
    menu.findChild(QAction, "mail_forms").trigger()  # type: ignore[union-attr]
    menu.close()
    folder = reviewing.find(QFileDialog, "outgoingFolder")
    folder.fileSelected.emit(str(tmp_path))
    folder.close()
    reviewing.bot.waitUntil(lambda: opened.called)
    own, others = sorted(tmp_path.glob("*.eml"), reverse=True)
    judged = reviewing.stored().card.lines[3].criterion

    _drop(reviewing, *(_replied(draft, judged.name, points) for draft, points in ((own, 85), (others, 66))))
    assert "2 forms with 2 scores" in reviewing.find(QLabel, "formsHead").text()
    reviewing.click("takeForms")

    def taken() -> None:
        line = reviewing.stored().card.lines[3]
        assert (line.criterion, line.own, line.others) == (judged, 85, 66)

    reviewing.bot.waitUntil(taken)
    reviewing.expect_words("criterionBeside", "Self review: 85  ·  Others: 66")


def test_forms_when_names_are_only_like_members_then_asked_answered_by_clicks_and_remembered(reviewing: Reviewing, tmp_path: Path) -> None:
    _drop(reviewing, *(_form(tmp_path, at, name) for at, name in enumerate(("Ben", "A nn", "B en", "A nn"))))
    assert reviewing.text("formsHead") == "1 form with 2 scores can be taken in."
    assert reviewing.text("formsOpen").startswith("3 forms bear")
    asked = reviewing.find(FormsDialog, "formsDialog").findChildren(NameQuestion)
    assert [one.findChild(QLabel, "questionNames").text() for one in asked] == [  # type: ignore[union-attr]
        "“A nn” in the form = “Ann” in SalesDesk?",
        "“B en” in the form = “Ben” in SalesDesk?",
        "“A nn” in the form = “Ann” in SalesDesk?",
    ]

    _answer(reviewing, asked[0], "same")
    assert reviewing.text("formsHead") == "3 forms with 6 scores can be taken in."
    assert [one.is_answered for one in asked] == [True, False, True]
    _answer(reviewing, asked[1], "new")
    assert not reviewing.find(FormsDialog, "formsDialog").waiting.isVisible()
    assert "There is no member called “B en”." in [one.text() for one in reviewing.tab.window().findChildren(QLabel, "formSaid")]
    reviewing.click("takeForms")
    reviewing.bot.waitUntil(lambda: len(reviews.reviews_of_period(reviewing.desk.db, OCTOBER)) == 2)

    _drop(reviewing, _form(tmp_path, 9, "A nn"))
    assert reviewing.text("formsHead") == "1 form with 2 scores can be taken in."
    reviewing.click("cancel")


def test_forms_when_all_ask_then_one_click_answers_and_nothing_is_taken_before(reviewing: Reviewing, tmp_path: Path) -> None:
    _drop(reviewing, _form(tmp_path, 1, "A nn"), _form(tmp_path, 2, "B en"))
    dialog = reviewing.find(FormsDialog, "formsDialog")
    assert not dialog.take_button.isEnabled()
    assert reviewing.text("formsHead") == "No form can be taken in before it is said whose it is."

    dialog.all_same.clicked.emit()
    assert reviewing.text("formsHead") == "2 forms with 4 scores can be taken in."
    reviewing.click("cancel")
    assert reviews.reviews_of_period(reviewing.desk.db, OCTOBER) == ()


def _answer(reviewing: Reviewing, question: NameQuestion, name: str) -> None:
    button = question.findChild(QPushButton, name)
    assert button is not None
    reviewing.bot.mouseClick(button, LEFT)


def _form(folder: Path, at: int, name: str) -> Path:
    """Write a company's own form, filled in."""
    return sheet(folder / f"form {at}.xlsx", [PLAIN[0], (f"姓名:{name}", None, "考核月份", "2026-10"), *PLAIN[2:]])


def _drop(reviewing: Reviewing, *files: Path) -> None:
    page = reviewing.tab.findChild(ReviewsPage)
    assert isinstance(page, ReviewsPage)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in files])
    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier))


def _replied(draft: Path, criterion: str, points: int) -> Path:
    """Return a reply as a mail program makes it, with the form filled in."""
    (form,) = message_from_bytes(draft.read_bytes(), policy=default).iter_attachments()
    book = openpyxl.load_workbook(BytesIO(form.get_content()))
    sheet = book.worksheets[0]
    (row,) = (row for row in sheet.iter_rows() if row[0].value == criterion)
    row[3].value = points
    book.save(filled := BytesIO())
    reply = EmailMessage()
    reply["Subject"] = "Re: your form"
    reply.set_content("Done.\n\n> please fill in")
    reply.add_alternative("<p>Done.</p>", subtype="html")
    reply.add_attachment(filled.getvalue(), maintype="application", subtype="octet-stream", filename=f"Copy of {form.get_filename()}")
    path = draft.with_name(f"reply {draft.name}")
    path.write_bytes(bytes(reply))
    return path
