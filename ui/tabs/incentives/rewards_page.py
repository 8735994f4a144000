"""The page of rewards beyond money: the wall of honours, the leaderboard, the catalogue with its budget, and fairness."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from salesdesk.db import Database
from salesdesk.measure import EVERYONE, Who
from salesdesk.period import Period
from salesdesk.services.pay import rewards
from salesdesk.services.pay.board import Board, board
from salesdesk.services.pay.explain import everyone_until
from salesdesk.services.pay.fairness import Fair, fairness
from salesdesk.services.pay.rewards import AwardView, Given, RewardView
from salesdesk.services.pay.subjects import Subject
from salesdesk.text import mark
from salesdesk.tokens import MEDIUM, SMALL
from ui.building import Steps
from ui.desk import Place
from ui.tab import Page
from ui.tables.table import RecordTable
from ui.tabs.incentives.board_showing import BoardShowing
from ui.tabs.incentives.board_tools import BoardTools
from ui.tabs.incentives.board_view import BoardView
from ui.tabs.incentives.catalogue import catalogue_rows
from ui.tabs.incentives.fair_view import FairView
from ui.tabs.incentives.honours import Wall
from ui.tabs.incentives.reward_dialogs import AwardDialog, RewardDialog
from ui.widgets.buttons import Button
from ui.widgets.frames import Framed
from ui.widgets.segmented import SegmentedRow


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader brought for the page's parts."""

    catalogue: tuple[RewardView, ...]
    awards: tuple[AwardView, ...]
    people: tuple[tuple[int, str], ...]
    board: Board
    fair: tuple[Fair, ...]
    groups: tuple[Fair, ...]
    year: Period


_PLACES = {
    "goal": ("goals", "goals"),
    "review": ("reviews", "people"),
    "opportunity": ("customers", "opportunity"),
    "team_change": ("reviews", "team_change"),
}


class RewardsPage(Page):
    """Honours, prizes and thanks, each tied to what it is for."""

    name = "rewards"
    title = mark("Page", "Rewards")
    watches = frozenset(
        {"reward", "award", "payout", "pay_run", "sale_line", "receipt", "target", "member", "membership", "team"}
        | {"goal", "review", "opportunity", "team_change"}
    )

    _found: Found | None = None
    _wanted: int | None = None

    def build(self) -> Steps:
        choices = [
            ("wall", self.tr("Wall of honours")),
            ("board", self.tr("Leaderboard")),
            ("catalogue", self.tr("Catalogue")),
            ("fair", self.tr("Fairness")),
        ]
        self._row = SegmentedRow(choices, self)
        self._give = Button(self.tr("Give an award…"), self, "award", "link")
        self._add = Button(self.tr("Add a reward…"), self, "plus")
        self._print = Button(self.tr("Certificates"), self, "printer")
        self._tools = BoardTools(self)
        for widget, name in (
            (self._give, "giveAward"),
            (self._add, "addReward"),
            (self._print, "printCertificates"),
        ):
            widget.setObjectName(name)
        yield
        self._stack = QStackedWidget(self)
        self._wall = Wall(self._stack)
        ranked, offered = Framed(self._stack), Framed(self._stack)
        self._board = BoardView(ranked)
        self._board.asked.connect(self.desk.evidence_requested)
        self.showing = BoardShowing(self._board, self.desk, self)
        self._catalogue = RecordTable("rewards", catalogue_rows(()), self.desk, offered)
        self._catalogue.set_empty(
            self.tr("The catalogue is empty: add a gift, an honour, a certificate, a training place."), self.tr("Add a reward…")
        )
        yield
        self._fair = FairView(self.desk, self._stack)
        yield
        ranked.hold(self._board)
        offered.hold(self._catalogue)
        for part in (self._wall, ranked, offered, self._fair):
            self._stack.addWidget(part)
        self._lay_out()
        self._row.chosen.connect(self._choose)
        self._give.clicked.connect(self._ask_award)
        self._wall.give_asked.connect(self._ask_award)
        self._wall.print_asked.connect(self._preview)
        self._wall.remove_asked.connect(self._remove)
        self._wall.subject_asked.connect(self._open_subject)
        self._add.clicked.connect(self._ask_new)
        self._catalogue.empty_chosen.connect(self._ask_new)
        self._catalogue.opened.connect(self._ask_change)
        self._print.clicked.connect(self._print_certificates)
        self._tools.changed.connect(self._reload)
        self._tools.full_asked.connect(self.showing.show_full)
        self._tools.picture_asked.connect(self.showing.ask_picture)
        self._choose("wall")

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(SMALL)
        tools.addWidget(self._row)
        tools.addStretch()
        for widget in (self._tools, self._print, self._add, self._give):
            tools.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(tools)
        column.addWidget(self._stack, 1)

    def refresh(self) -> None:
        period, team, name, by = self.desk.period, self.desk.team, self._tools.measured, self._tools.by
        year = Period.of("year", period.end, period.fiscal_start)
        who = EVERYONE if team is None else Who.team(team)

        def ask(db: Database) -> Found:
            fair, groups = fairness(db, year)
            honours, ranked = tuple(rewards.awards(db, year, who)), board(db, name, who, period, by)
            people = tuple(everyone_until(db, period.end, house=False))
            return Found(tuple(rewards.catalogue(db, year)), honours, people, ranked, tuple(fair), tuple(groups), year)

        self.read(ask, self._show)

    def go(self, place: Place) -> None:
        self._wanted = place.id
        if self._found is not None:
            self._look_at_wanted()

    def _look_at_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        self._row.choose("wall")
        self._choose("wall")
        if not self._wall.look_at(wanted):
            self._look_in_its_year(wanted)

    def _look_in_its_year(self, award_id: int) -> None:
        """Go to the year of an award that is not on the wall of this one."""

        def ask(db: Database) -> date | None:
            return rewards.awarded_on(db, award_id)

        def go(day: date | None) -> None:
            shown = self.desk.period
            if day is not None and Period.of("year", day, shown.fiscal_start) != Period.of("year", shown.end, shown.fiscal_start):
                self._wanted = award_id
                self.desk.choose_period(Period.of("month", day, shown.fiscal_start))

        self.desk.read(ask, go, owner=self)

    def _show(self, found: Found) -> None:
        self._found = found
        self._wall.show_awards(found.awards)
        self._print.setEnabled(bool(found.awards))
        self._look_at_wanted()
        self._board.show_board(found.board)
        self._catalogue.set_source(catalogue_rows(found.catalogue))
        self._fair.show_fairness(found.fair, found.groups, found.year.label())

    @Slot(str)
    def _choose(self, name: str) -> None:
        self._stack.setCurrentIndex(["wall", "board", "catalogue", "fair"].index(name))
        tools = {
            "board": (self._tools,),
            "wall": (self._give, self._print),
            "catalogue": (self._add,),
        }
        # First out of the way: all of them beside one another would widen the window for good.
        for widgets in (one for key, one in tools.items() if key != name):
            for widget in widgets:
                widget.hide()
        for widget in tools.get(name, ()):
            widget.show()

    @Slot()
    def _reload(self) -> None:
        self.refresh()

    @Slot()
    def _ask_award(self) -> None:
        if self._found is not None:
            dialog = AwardDialog(self.desk, self._found.catalogue, self._found.people, self)
            dialog.given.connect(self._give_award)
            self._open(dialog)

    def _open(self, dialog: AwardDialog | RewardDialog) -> None:
        self._dialog = dialog
        dialog.open()

    @Slot(object)
    def _give_award(self, given: Given) -> None:
        def give(db: Database) -> int:
            return rewards.award(db, given)

        self.desk.write(give, self._kept, self._dialog.refuse, self._dialog)

    def _kept(self, _id: int) -> None:
        """Close what was asked: only now, so that what is refused was not typed for nothing."""
        self._dialog.accept()

    @Slot()
    def _ask_new(self) -> None:
        self._ask_reward(None)

    @Slot(object)
    def _ask_change(self, row: int) -> None:
        if self._found is not None and 0 < row <= len(self._found.catalogue):
            self._ask_reward(self._found.catalogue[row - 1])

    def _ask_reward(self, one: RewardView | None) -> None:
        self._changing = one.id if one is not None else None
        dialog = RewardDialog(one, self)
        dialog.saved.connect(self._save_reward)
        self._open(dialog)

    @Slot(object)
    def _save_reward(self, values: tuple[str, str, Decimal, Decimal | None, str]) -> None:
        wanted = self._changing

        def save(db: Database) -> int:
            return rewards.save_reward(db, *values, wanted)

        self.desk.write(save, self._kept, self._dialog.refuse, self._dialog)

    @Slot()
    def _print_certificates(self) -> None:
        self._preview(self._found.awards if self._found is not None else ())

    @Slot(object)
    def _remove(self, award_id: int) -> None:
        def remove(db: Database) -> None:
            rewards.remove_award(db, award_id)

        self.desk.write(remove, owner=self)

    @Slot(object)
    def _open_subject(self, subject: Subject) -> None:
        """Go to the goal, review, deal or improvement that an award is for."""
        period, shown = subject.period, self.desk.period
        if period is not None and (subject.kind == "review" or not shown.start.year <= period.end.year <= shown.end.year):
            self.desk.choose_period(period)
        tab, page = _PLACES[subject.kind]
        self.desk.place_requested.emit(Place(tab, page, subject.id if subject.whose is None else subject.whose))

    @Slot(object)
    def _preview(self, found: Sequence[AwardView]) -> None:
        from salesdesk.documents.certificate import certificates
        from salesdesk.documents.printout import Printout
        from ui.printing.preview import PreviewDialog

        if not found:
            return

        def make(db: Database) -> Printout:
            return certificates(db, found)

        PreviewDialog(self.desk, make, None, self).open()
