"""The page of plans: all of them at the left, the designer of one at the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QVBoxLayout

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.period import Period
from salesdesk.rules.pay.codec import plan_data
from salesdesk.rules.pay.plan import Plan
from salesdesk.services.pay import plan_file, plans
from salesdesk.services.pay.checks import Problem, problems_of
from salesdesk.services.pay.explain import everyone_until
from salesdesk.services.pay.plans import StoredPlan
from salesdesk.services.settings import settings_of
from salesdesk.text import mark
from salesdesk.tokens import MEDIUM, ROW, SMALL
from ui import looks
from ui.building import Steps
from ui.desk import Place
from ui.dialogs.files import FileDialog
from ui.forms.leafing import Leafing
from ui.tab import Page
from ui.tabs.incentives.component_form import new_component
from ui.tabs.incentives.component_list import fit_rows
from ui.tabs.incentives.overlay_dialog import OverlayDialog
from ui.tabs.incentives.personal_dialog import PersonalDialog
from ui.tabs.incentives.plan_designer import Drafted, PlanDesigner
from ui.tabs.incentives.plan_text import TextDialog
from ui.tabs.incentives.trial_view import TrialDialog
from ui.tasks import Token
from ui.widgets.buttons import Button

_SEEN = 4  # plans that are always seen, however many components one has


class PlansPage(Page):
    """Designs plans; each change is told in sentences, and what is wrong is told where it is."""

    name = "plans"
    title = mark("Page", "Plans")
    watches = frozenset({"pay_plan", "pay_plan_version", "pay_run", "setting"})
    follows_choosers = False

    _drafted: Drafted | None = None
    _currency = "CNY"

    def build(self) -> Steps:
        self._check_token = Token(self)
        side, card = QFrame(self), QFrame(self)
        for one in (side, card):
            one.setObjectName("card")
        self._list = QListWidget(side)
        self._list.setObjectName("planList")
        self._list.setAccessibleName(self.tr("Plans"))
        self._new = Button(self.tr("New incentive plan"), side, "plus")
        self._import = Button(self.tr("From a file…"), side, "upload")
        self._new.setObjectName("newPlan")
        self._import.setObjectName("importPlan")
        self._designer = PlanDesigner(card, side)
        yield from self._designer.build()
        yield
        # What were typed before the plans are here would be lost.
        for part in (self._designer, self._designer.components):
            part.setEnabled(False)
        self._stored: tuple[StoredPlan, ...] = ()
        left = QVBoxLayout(side)
        left.setSpacing(SMALL)
        left.addWidget(self._list)
        left.addWidget(self._new)
        left.addWidget(self._import)
        left.addSpacing(SMALL)
        left.addWidget(self._designer.components, 1)
        side.setFixedWidth(210)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        inner.addWidget(self._designer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        row.addWidget(side)
        row.addWidget(card, 1)
        self._leafing = Leafing(self._list, self._designer, self, ROW)
        self._leafing.turned.connect(self._turn_to)
        self._new.clicked.connect(self._ask_new)
        self._import.clicked.connect(self._ask_file)
        self._designer.changed.connect(self._check)
        self._designer.asked.connect(self._do)

    def refresh(self) -> None:
        def ask(db: Database) -> tuple[tuple[StoredPlan, ...], str]:
            return tuple(plans.plans(db)), settings_of(db).currency

        self.read(ask, self._show)

    def go(self, place: Place) -> None:
        if place.id is not None:
            self._leafing.go_to(place.id)

    def _show(self, found: tuple[tuple[StoredPlan, ...], str]) -> None:
        self._stored, self._currency = found
        for part in (self._designer, self._designer.components):
            part.setEnabled(True)
        words = self.tr("{name} (put away)")
        self._leafing.fill([(one.id, words.format(name=one.plan.name) if one.archived else one.plan.name) for one in self._stored])
        fit_rows(self._list, _SEEN)
        self._say_standing()

    @property
    def _one(self) -> StoredPlan | None:
        """The plan that the designer shows, as it is stored; None for one that is not."""
        return next((one for one in self._stored if one.id == self._leafing.key), None)

    @Slot(object)
    def _turn_to(self, _plan_id: int | None) -> None:
        one = self._one
        if one is None:
            self._show_new()
        else:
            begins = max(one.open_from, one.valid_from) if one.open_from is not None else one.valid_from
            self._designer.show_plan(plan_data(one.plan), begins, one.ends, self._currency)
        self._say_standing()

    def _say_standing(self) -> None:
        """Say what became of the plan, also while it is being changed: months may have been approved meanwhile."""
        one = self._one
        self._designer.say_version(self._version(one) if one is not None else "")
        self._designer.offer_archive(one.archived if one is not None else None)

    def _version(self, one: StoredPlan) -> str:
        said = self.tr("Version {number}, in force since {day}.").format(number=one.number, day=one.valid_from.isoformat())
        if one.open_from is not None:
            words = self.tr("Approved months stay as they are: a change begins on {day} or later.")
            said = looks.sentences(said, words.format(day=one.open_from.isoformat()))
        return said

    @Slot()
    def _ask_new(self) -> None:
        self._leafing.ask(self._start_new)

    def _start_new(self) -> None:
        self._leafing.begin()
        self._show_new()
        self._say_standing()

    def _show_new(self) -> None:
        data = {
            "name": self.tr("Incentive plan"),
            "people": {"everyone": True},
            "components": [new_component(self.tr("Commission"))],
            "currency": self._currency,
        }
        self._designer.show_plan(data, self.desk.period.start, None, self._currency)

    @Slot(object)
    def _check(self, drafted: Drafted) -> None:
        """Ask what is wrong with what is typed."""
        self._drafted = drafted
        own = self._leafing.key
        self._check_token.renew()

        def ask(db: Database) -> list[Problem]:
            with db.read() as session:
                return problems_of(session, drafted.plan, Period.of(drafted.plan.period, drafted.starts), own)

        self.desk.read(ask, self._designer.show_problems, owner=self._check_token)

    @Slot(str)
    def _do(self, what: str) -> None:
        drafted = self._drafted
        if drafted is None:
            return
        if what == "save":
            self._save(drafted)
        elif what == "try":
            TrialDialog(self.desk, self._against(drafted.plan), drafted.plan, Period.of("month", self.desk.period.end), self).open()
        elif what == "personal":
            self._ask_personal(drafted)
        elif what == "overlays":
            self._ask_overlays()
        elif what == "text":
            dialog = TextDialog(plan_file.to_toml(drafted.plan, drafted.starts, drafted.ends), self)
            dialog.written.connect(self._take_text)
            dialog.open()
        elif what == "export":
            self._ask_place()
        elif what == "archive" and self._leafing.key is not None:
            plan_id = self._leafing.key
            away = not next(one.archived for one in self._stored if one.id == plan_id)

            def put_away(db: Database) -> None:
                plans.archive_plan(db, plan_id, away)

            self.desk.write(put_away, owner=self)

    def _against(self, drafted: Plan) -> Plan | None:
        """Return with what a draft is compared: what is stored of it where that differs, else another plan that pays; None without one."""
        own = self._one
        if own is not None and not own.archived and own.plan != drafted:
            return own.plan
        return next((one.plan for one in self._stored if not one.archived and (own is None or one.id != own.id)), None)

    def _ask_personal(self, drafted: Drafted) -> None:
        plan_id, day = self._leafing.key, self.desk.period.start
        if plan_id is None:
            self.desk.messages.news(self.tr("Save the plan first; then people can have values of their own in it."))
            return
        components = [one.name for one in drafted.plan.components]

        def show(members: list[tuple[int, str]]) -> None:
            PersonalDialog(self.desk, plan_id, components, members, day, self).open()

        self._ask_members(day, show)

    def _ask_overlays(self) -> None:
        day = self.desk.period.start

        def show(members: list[tuple[int, str]]) -> None:
            OverlayDialog(self.desk, members, day, self).open()

        self._ask_members(day, show)

    def _ask_members(self, day: date, show: Callable[[list[tuple[int, str]]], None]) -> None:
        """Ask who there is from `day` on, for a dialog."""

        def ask(db: Database) -> list[tuple[int, str]]:
            return everyone_until(db, day)

        self.desk.read(ask, show, owner=self._check_token)

    def _ask_place(self) -> None:
        dialog = FileDialog(self, self.tr("Save the plan as a file"), self.desk.settings.text("folder"))
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Plan files (*.toml *.json)"))
        dialog.setDefaultSuffix("toml")
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    def _save(self, drafted: Drafted) -> None:
        own = self._leafing.key

        def save(db: Database) -> int:
            if own is None:
                return plans.add_plan(db, drafted.plan, drafted.starts, drafted.ends)
            plans.change_plan(db, own, drafted.plan, drafted.starts, drafted.ends)
            return own

        # Whoever goes to another plan now must not be asked about what is already on its way.
        self._leafing.hold()
        self.desk.write(save, self._saved, self._not_saved, self)

    def _not_saved(self, error: Exception) -> None:
        self._leafing.release()
        self.desk.messages.error(error)

    def _saved(self, plan_id: int) -> None:
        self._leafing.settle(plan_id)
        self.desk.messages.done(self.tr("The plan is saved."))
        self.refresh()

    @Slot(object, object, object)
    def _take_text(self, plan: Plan, starts: date | None, ends: date | None) -> None:
        self._designer.show_plan(plan_data(plan), starts or self.desk.period.start, ends, self._currency)

    @Slot()
    def _ask_file(self) -> None:
        dialog = FileDialog(self, self.tr("Take a plan from a file"), self.desk.settings.text("folder"))
        dialog.setNameFilter(self.tr("Plan files (*.toml *.json)"))
        dialog.fileSelected.connect(self.import_from)
        dialog.open()

    @Slot(str)
    def import_from(self, file: str) -> None:
        """Show the plan of a file as a new one, to be looked at and saved."""
        try:
            plan, starts, ends = plan_file.read_file(Path(file))
        except SalesDeskError as error:
            self.desk.messages.error(error)
            return

        def show() -> None:
            self._start_new()
            self._take_text(plan, starts, ends)

        self._leafing.ask(show)

    @Slot(str)
    def export_to(self, file: str) -> None:
        """Write the plan that is looked at to a file."""
        drafted = self._drafted
        if drafted is not None:
            try:
                plan_file.write_file(Path(file), drafted.plan, drafted.starts, drafted.ends)
            except SalesDeskError as error:
                self.desk.messages.error(error)
                return
            self.desk.messages.wrote(self.tr("The plan is saved as {file}.").format(file=Path(file).name))
