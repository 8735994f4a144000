"""The page of targets: those of a year in a grid that is edited like a sheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from salesdesk.db import Database
from salesdesk.measure import ALL, METRICS, Metric, Only, metric
from salesdesk.measure.only import described
from salesdesk.money import grouped
from salesdesk.period import Period
from salesdesk.services.goals.choices import filter_choices, filters_in_use
from salesdesk.services.goals.past import Far, farthest
from salesdesk.services.goals.targets import Grid, grid
from salesdesk.services.settings import settings_of
from salesdesk.text import Text, fill, mark
from salesdesk.tokens import LARGE, MEDIUM, SMALL
from ui.desk import Place
from ui.forms.filters import Values
from ui.messages import say
from ui.records.exporting import Exporting
from ui.tab import Page
from ui.tables.grid import GridView
from ui.tables.grid_model import Edit, Refusal
from ui.tabs.goals.context import GoalsMenu
from ui.tabs.goals.dialogs import WhyQuestion
from ui.tabs.goals.filling import Filling
from ui.tabs.goals.following import Following
from ui.tabs.goals.head import GoalsHead
from ui.tabs.goals.making import make_sheet, measure_of, year_name
from ui.tabs.goals.notice import Notice
from ui.tabs.goals.only_chooser import OnlyDialog
from ui.tabs.goals.place_line import PlaceLine
from ui.tabs.goals.saving import Saving
from ui.tabs.goals.sheet import FIRST, GoalsSheet, Key
from ui.widgets.empty import EmptyState


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader brought: the targets, what targets of the metric are limited to elsewhere, and the words for what these are."""

    grid: Grid
    currency: str
    filters: tuple[tuple[Only, Text | str], ...]
    words: Text | str


class TargetsPage(Page):
    """Targets by member and month; every change is stored at once, as one action."""

    name = "targets"
    title = mark("Page", "Targets")
    watches = frozenset({"target", "team", "member", "membership", "setting", "goal"})

    def build(self) -> None:
        self._currency = ""
        self._grid: Grid | None = None
        self._savings: dict[tuple[str, str], Saving] = {}
        self._page = QWidget(self)
        card = QFrame(self._page)
        card.setObjectName("card")
        self._head = GoalsHead(self.desk.settings, card)
        self._view = GridView(
            make_sheet(Grid(METRICS[0].name, (), ()), METRICS[0], measure_of(METRICS[0], "", False), self.desk.period, False), card
        )
        self._filling = Filling(self.desk, self._view, self)
        self._head.fill.setMenu(self._filling.menu)
        self._exporting = Exporting(self.desk, "targets", self._file_name, self)
        self._menu = GoalsMenu(self.desk, self._view, self._filling.menu, self)
        self._notice = Notice(card)
        self._following = Following(self._view, self._notice, self)
        self._place = PlaceLine(self._view, card)
        self._lay_out(card)
        self._connect()

    def _lay_out(self, card: QFrame) -> None:
        column = QVBoxLayout(card)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        column.setSpacing(SMALL)
        for widget in (self._head, self._view, self._notice):
            column.addWidget(widget, 1 if widget is self._view else 0)
        column.addWidget(self._place)
        self._empty = EmptyState(
            "target", self.tr("Targets are set by member and month, and there is nobody yet."), self.tr("Add a member"), self
        )
        around = QVBoxLayout(self._page)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(card)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._page)
        self._pages.addWidget(self._empty)

    def _connect(self) -> None:
        self._head.metric_chosen.connect(self._choose_metric)
        self._head.unit_chosen.connect(self._show_grid)
        self._head.only.chosen.connect(self._choose_only)
        self._head.only.asked.connect(self._ask_only)
        self._view.edits_wanted.connect(self._take_edits)
        self._view.refused.connect(self._show_refusals)
        self._view.place_changed.connect(self._show_place)
        self._notice.again.connect(self._save_again)
        self._notice.dropped.connect(self._drop)
        self._empty.chosen.connect(self._go_to_members)
        self._place.asked.connect(self.desk.evidence_requested)
        self._head.export.clicked.connect(self._exporting.ask)

    @property
    def sheet(self) -> GoalsSheet:
        sheet = self._view.sheet
        assert isinstance(sheet, GoalsSheet)
        return sheet

    @property
    def _metric(self) -> Metric:
        return metric(self._head.metric_name)

    @property
    def _saving(self) -> Saving:
        name = self._metric.name, self._head.only.only.code()
        if name not in self._savings:
            self._savings[name] = made = Saving(self.desk, name[0], self._head.only.only, self)
            made.changed.connect(self._show_waiting)
            made.failed.connect(self._show_failure)
        return self._savings[name]

    def refresh(self) -> None:
        name, period, team, only = self._metric.name, self.desk.period, self.desk.team, self._head.only.only

        def ask(db: Database) -> Found:
            settings = settings_of(db)
            year = Period.of("year", period.start, settings.fiscal_start)
            with db.read() as session:
                words = described(session, only)
            return Found(grid(db, name, year, team, only), settings.currency, filters_in_use(db, name, year), words)

        self.read(ask, self._take)

    def _take(self, found: Found) -> None:
        self._grid, self._currency = found.grid, found.currency
        self._head.only.offer(found.filters, say(found.words))
        self._saving.settle()
        self._pages.setCurrentIndex(0 if self._grid.rows else 1)
        self._show_grid()

    @Slot()
    def _show_grid(self) -> None:
        if self._grid is None or (self._grid.metric, self._grid.only) != (self._metric.name, self._head.only.only):
            return
        refused = self.sheet.refused if (self.sheet.grid.metric, self.sheet.grid.only) == (self._grid.metric, self._grid.only) else {}
        self._head.offer_units(self._metric, self._currency)
        measure = measure_of(self._metric, self._currency, self._head.short)
        year = Period.of("year", self._grid.months[0].start, self._grid.months[0].fiscal_start)
        self._head.show_title(self._metric, year, measure)
        sheet = make_sheet(self._grid, self._metric, measure, self.desk.period, self.desk.team is None)
        sheet.take(self._saving.waiting, self._saving.lost)
        sheet.refused = refused
        self._filling.metric = self._metric
        self._view.show_sheet(sheet)
        self._show_place()
        self._following.tell()

    @Slot()
    def _choose_metric(self) -> None:
        if not self._head.only.only.dimensions <= self._metric.dimensions:
            self._head.only.only = ALL
        self._choose_only()

    @Slot()
    def _choose_only(self) -> None:
        self._following.forget()
        self.mark_stale()

    @Slot()
    def _ask_only(self) -> None:
        """Ask for a part of the facts that has no targets yet."""

        def show(values: Values) -> None:
            dialog = OnlyDialog(self._metric, values, self._head.only.only, self)
            dialog.submitted.connect(self._take_only)
            dialog.open()

        self.desk.read(filter_choices, show, owner=self)

    @Slot(object)
    def _take_only(self, only: Only) -> None:
        self._head.only.only = only
        self._choose_only()

    @Slot(object, str)
    def _take_edits(self, edits: list[Edit], origin: str) -> None:
        values: dict[Key, Decimal | None] = {}
        replaced = 0
        for one in edits:
            key = (self.sheet.key(one.row), self.sheet.months[one.column - FIRST])
            values[key] = one.value
            replaced += self.sheet.exact(one.row, one.column) is not None
            self.sheet.refused.pop((key[0], one.column), None)
        self._look_twice(values)
        self._following.note(values)
        agreed = sum(key in self.sheet.grid.agreed for key in values)
        if not agreed and (origin == "typed" or not replaced or len(edits) == 1):
            self._saving.save(values)
            return
        if agreed:
            sentence = fill(self.tr("{n} of {all} {all:target|targets} {n:belongs|belong} to an agreed goal."), n=agreed, all=len(edits))
            label = self.tr("Why? (kept in the history)")
        else:
            sentence = fill(
                self.tr("{n} of {all} {all:target|targets} {n:has a value already and is|have a value already and are} changed."),
                n=replaced,
                all=len(edits),
            )
            label = self.tr("Why? (kept in the history; may stay empty)")
        question = WhyQuestion(sentence, label, self.tr("Change"), self)
        question.needed = agreed > 0
        question.saving, question.values = self._saving, values
        question.answered.connect(question.save)
        question.open()

    def _look_twice(self, values: Mapping[Key, Decimal | None]) -> None:
        """Tell of a target that is many times the best month so far: it is stored, and Ctrl+Z takes it back."""
        name, only, sheet = self._metric.name, self._head.only.only, self.sheet

        def ask(db: Database) -> Far | None:
            return farthest(db, name, values, only)

        def tell(found: Far | None) -> None:
            if found is not None:
                row = next(row for row in range(len(sheet)) if sheet.key(row) == found.who)
                place = f"{sheet.shown(row, 0)} · {sheet.columns[FIRST + sheet.months.index(found.month)].heading}"
                sentence = self.tr("{place}: {n} times the best month so far ({best}). A zero or a unit too many? Ctrl+Z takes it back.")
                self.desk.messages.news(sentence.format(place=place, n=grouped(found.times, 0), best=sheet.measure.shown(found.best)))

        self.desk.read(ask, tell, owner=self)

    @Slot()
    def _show_waiting(self) -> None:
        self.sheet.take(self._saving.waiting, self._saving.lost)
        self._view.sheet_model.touch()
        if not self._saving.lost and not self.sheet.refused:
            self._notice.tell("", False)
        if self._saving.settled:
            self.mark_stale()
        self._show_place()
        if not self._saving.lost:
            self._following.tell()

    @Slot(str)
    def _show_failure(self, reason: str) -> None:
        sentence = self.tr("Not saved: {n} {n:value. It stays here until it is|values. They stay here until they are}. {reason}")
        self._notice.tell(fill(sentence, n=len(self._saving.lost), reason=reason), True)

    @Slot()
    def _save_again(self) -> None:
        self._saving.again()

    @Slot()
    def _drop(self) -> None:
        self.sheet.refused.clear()
        self._saving.drop()

    @Slot(object)
    def _show_refusals(self, refusals: list[Refusal]) -> None:
        for one in refusals:
            if one.row >= 0 and one.column >= 0:
                self.sheet.refused[self.sheet.key(one.row), one.column] = one
        self._view.sheet_model.touch()
        if refusals:
            self._notice.tell_refused(self.sheet, refusals)
        elif not self._saving.lost:
            self._notice.tell("", False)

    @Slot()
    def _show_place(self) -> None:
        self._place.show_place(self.sheet, self._metric, self._currency)

    def _file_name(self) -> str:
        return self.tr("Targets {year}").format(year=year_name(Period.of("year", self.desk.period.start, self.desk.period.fiscal_start)))

    @Slot()
    def _go_to_members(self) -> None:
        self.desk.place_requested.emit(Place("team", "member"))

    def go(self, place: Place) -> None:
        if place.about:
            self._head.choose_metric(place.about)
