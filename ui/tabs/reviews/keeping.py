"""Keeps what is typed on a scorecard: scores, words, notes, the talk, what is agreed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from salesdesk.services.reviews import agreements, notes, talks
from salesdesk.services.reviews import scoring as reviews
from ui.desk import Desk
from ui.tabs.reviews.agreements_card import Ticked
from ui.tabs.reviews.asking import Scored, Written
from ui.tabs.reviews.scorecard import ScorecardView
from ui.tabs.reviews.talk_card import Talked

if TYPE_CHECKING:
    from salesdesk.db import Database


class Keeping(QObject):
    """Writes what `card` hands on; each is one action."""

    def __init__(self, desk: Desk, card: ScorecardView, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._card, self._page = desk, card, page
        card.criteria.scored.connect(self._score)
        card.comments.written.connect(self._write)
        card.notes.added.connect(self._add_note)
        card.talk.talked.connect(self._talk)
        card.agreements.added.connect(self._agree)
        card.agreements.ticked.connect(self._tick)
        card.agreements.removed.connect(self._take_back)

    @Slot(object)
    def _score(self, scored: Scored) -> None:
        def give(database: Database) -> None:
            reviews.set_score(database, scored.review_id, scored.criterion_id, scored.points, scored.comment)

        self._desk.write(give)

    @Slot(object)
    def _write(self, written: Written) -> None:
        def keep(database: Database) -> None:
            reviews.write_comments(database, written.review_id, written.comments)

        self._desk.write(keep, None, self._not_kept, self._page)

    def _not_kept(self, error: Exception) -> None:
        self._card.comments.retry()
        self._desk.messages.error(error)

    @Slot(object)
    def _add_note(self, note: tuple[date, str, str]) -> None:
        one = self._card.review
        if one is not None:
            member = one.member_id

            def add(database: Database) -> int:
                return notes.add_note(database, member, *note)

            def added(_note_id: int) -> None:
                self._card.notes.clear_line(note[2])

            self._desk.write(add, added, owner=self._page)

    @Slot(object)
    def _talk(self, talked: Talked) -> None:
        def keep(database: Database) -> None:
            talks.keep_talk(database, talked.review_id, talked.talk)

        def not_kept(error: Exception) -> None:
            self._card.talk.retry()
            self._desk.messages.error(error)

        self._desk.write(keep, None, not_kept, self._page)

    @Slot(str)
    def _agree(self, line: str) -> None:
        one = self._card.review
        if one is not None:
            wanted = one.id

            def agree(database: Database) -> int:
                return agreements.agree(database, wanted, line)

            def refused(error: Exception) -> None:
                self._card.agreements.retry()
                self._desk.messages.error(error)

            self._desk.write(agree, self._agreed, refused, self._page)

    def _agreed(self, _task_id: int) -> None:
        self._card.agreements.clear_line()

    @Slot(object)
    def _tick(self, ticked: Ticked) -> None:
        def tick(database: Database) -> None:
            agreements.tick(database, ticked.id, ticked.done)

        self._desk.write(tick, owner=self._page)

    @Slot(object)
    def _take_back(self, task_id: int) -> None:
        def drop(database: Database) -> None:
            agreements.take_back(database, task_id)

        self._desk.write(drop, owner=self._page)
