"""Rewards by clicks: given, refused where the budget is used up, and the leaderboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
)

from salesdesk.measure import EVERYONE, Who, metric
from salesdesk.period import Period
from salesdesk.services import records
from salesdesk.services.pay import board, rewards
from tests.ui.tabs.paying import Paying, paying
from ui.desk import Place
from ui.tabs.incentives.board_painter import BoardPainter, picture_size
from ui.tabs.incentives.board_view import BoardView

OCTOBER = date(2026, 10, 1)


def test_rewards_when_given_by_clicks_then_hang_on_the_wall_and_the_board_is_a_picture(paying: Paying, tmp_path: Path) -> None:
    db = paying.company.db
    rewards.save_reward(db, "Star", "honour", Decimal(0), None)
    idea = records.save(db, "team_change", {"name": "Call sheet", "owner_id": paying.company.zhang, "state": "checked"})
    paying.go("rewards")
    paying.bot.waitUntil(lambda: any(one.text() == "Give an award…" for one in paying.tab.findChildren(QPushButton) if one.isVisible()))
    paying.bot.waitUntil(lambda: not paying.desk.tasks.busy)
    paying.click("giveAward")
    paying.click("confirm")
    for name in ("reward", "member", "what"):
        paying.expect_words(f"{name}Wrong", "needed")
    for name, words in (("reward", "Star"), ("member", "张三")):
        box = paying.find(QComboBox, name)
        box.setCurrentText(words)
    paying.fill("day", "2026-10-08")
    paying.pick("tied_to", "an idea")
    paying.bot.waitUntil(lambda: paying.find(QComboBox, "awardSubject").count() == 2)
    paying.pick("awardSubject", "Call sheet")
    assert paying.find(QLineEdit, "what").text() == "Call sheet"
    paying.click("confirm")
    paying.bot.waitUntil(lambda: len(rewards.awards(db, Period.month(2026, 10))) == 1)
    paying.bot.waitUntil(lambda: any(one.text() == "张三" for one in paying.tab.findChildren(QLabel)))
    with paying.bot.waitSignal(paying.desk.place_requested) as gone:
        paying.click("honourSubject")
    assert gone.args == [Place("reviews", "team_change", idea)]
    paying.tab.page.showing.save_picture(str(tmp_path / "board.png"))  # type: ignore[attr-defined]
    assert (tmp_path / "board.png").stat().st_size > 5_000
    paying.click("board")
    paying.pick("boardBy", "team")
    shown = paying.find(BoardView, "board")
    paying.bot.waitUntil(lambda: [one.name for one in shown.board.places] == ["华东一组"] if shown.board else False)


def test_award_when_its_budget_is_used_up_then_is_refused_at_its_field_and_nothing_typed_is_lost(paying: Paying) -> None:
    db = paying.company.db
    rewards.save_reward(db, "Cup", "gift", Decimal(100), Decimal(50))
    paying.go("rewards")
    paying.bot.waitUntil(lambda: any(one.text() == "Give an award…" for one in paying.tab.findChildren(QPushButton) if one.isVisible()))
    paying.settle()
    paying.click("giveAward")
    for name, words in (("reward", "Cup"), ("member", "张三")):
        paying.find(QComboBox, name).setCurrentText(words)
    paying.fill("what", "Best demo")
    paying.click("confirm")
    paying.expect_words("rewardWrong", "used up")
    assert paying.find(QLineEdit, "what").text() == "Best demo" and not rewards.awards(db, Period.of("year", OCTOBER))
    paying.click("cancel")
    paying.click("catalogue")
    paying.click("addReward")
    paying.fill("name", "Cup")
    paying.click("confirm")
    paying.expect_words("nameWrong", "already")
    paying.fill("name", "Mug")
    paying.click("confirm")
    paying.bot.waitUntil(lambda: [one.name for one in rewards.catalogue(db, Period.of("year", OCTOBER))] == ["Cup", "Mug"])


def test_board_when_thirty_are_on_it_then_shows_all_in_two_columns_or_tells_how_many_more(paying: Paying) -> None:
    places = tuple(board.Place(one, Who.member(one), f"Somebody {one}", "", Decimal(1000 - one), None, None) for one in range(1, 31))
    label = metric("sales_amount").label
    made = board.Board("sales_amount", label, True, EVERYONE, Period.month(2026, 10), "Company", "CNY", places, Decimal(1000))
    image = QImage(1366, 768, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    found = BoardPainter(made).paint(painter, QRectF(image.rect()))
    rows = [place for place, who in found if who.kind == "member"]
    assert len(rows) == 30 and len({place.left() for place in rows}) == 2 and all(image.rect().contains(one.toRect()) for one in rows)
    few = BoardPainter(made).paint(painter, QRectF(0, 0, 700, 300))
    painter.end()
    assert 0 < len([who for _, who in few if who.kind == "member"]) < 30
    assert picture_size(made).height() > picture_size(replace(made, places=places[:1])).height()


__all__ = ["paying"]
