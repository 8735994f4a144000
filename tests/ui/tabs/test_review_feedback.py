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
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QListWidget, QMenu

from salesdesk.services.reviews import raters
from tests.clicks import LEFT
from tests.ui.tabs.reviewing import Reviewing
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

    page = reviewing.tab.findChild(ReviewsPage)
    assert isinstance(page, ReviewsPage)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(_replied(draft, judged.name, points))) for draft, points in ((own, 85), (others, 66))])
    copied = (Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    page.dropEvent(QDropEvent(QPointF(9, 9), *copied))
    assert "2 forms with 2 scores" in reviewing.find(QLabel, "formsHead").text()
    reviewing.click("takeForms")

    def taken() -> None:
        line = reviewing.stored().card.lines[3]
        assert (line.criterion, line.own, line.others) == (judged, 85, 66)

    reviewing.bot.waitUntil(taken)
    reviewing.expect_words("criterionBeside", "Self review: 85  ·  Others: 66")


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
