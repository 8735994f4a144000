"""The Overview by clicks: figures, their evidence, the facts and where they come from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from salesdesk import workspace
from salesdesk.db import Database
from salesdesk.measure.asked import Asked
from salesdesk.measure.who import Who
from salesdesk.model import Member, SaleLine
from salesdesk.period import Period
from salesdesk.sample import make_sample
from salesdesk.services.goals.target_evidence import TargetAsked
from salesdesk.settings import Settings
from ui.desk import Desk, Place
from ui.evidence.dialog import EvidenceDialog
from ui.evidence.target import TargetDialog
from ui.evidence.view import EvidenceView
from ui.messages import Messages
from ui.tabs.overview.findings import FindingRow
from ui.tabs.overview.tab import OverviewTab
from ui.tasks import Tasks
from ui.theme import Theme
from ui.widgets.buttons import Button

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give the sample team, only to be read."""
    made = make_sample(tmp_path_factory.mktemp("sample") / "sample.salesdesk", language="en", until=TODAY)
    yield made
    made.close()


def desk_on(database: Database, tasks: Tasks, settings: Settings) -> Desk:
    """Return a desk for October 2026; it belongs to the tasks, as its messages do."""
    return Desk(database, tasks, Messages(tasks), settings, Period.month(2026, 10), tasks)


def shown(qtbot: QtBot, desk: Desk) -> OverviewTab:
    """Return the tab with its figures and findings on it."""
    tab = OverviewTab(desk)
    qtbot.addWidget(tab)
    tab.resize(1280, 700)
    tab.show()
    qtbot.waitUntil(lambda: tab.figures_painted and not desk.tasks.busy)
    return tab


def open_dialog(qtbot: QtBot, desk: Desk, view: EvidenceView) -> EvidenceDialog:
    """Return the evidence dialog once it is filled."""
    qtbot.waitUntil(lambda: isinstance(view.dialog, EvidenceDialog) and view.dialog.facts.model.was_loaded and not desk.tasks.busy)
    assert isinstance(view.dialog, EvidenceDialog)
    return view.dialog


def words(dialog: QWidget, name: str) -> str:
    found = dialog.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_figure_when_compared_then_shows_the_year_before(
    qtbot: QtBot, theme: Theme, tasks: Tasks, settings: Settings, sample: Database
) -> None:
    desk = desk_on(sample, tasks, settings)
    tab = shown(qtbot, desk)
    view = EvidenceView(desk, tab)
    desk.evidence_requested.connect(view.ask)
    qtbot.mouseClick(tab.cards["margin"].findChild(object, "marginEvidence"), Qt.MouseButton.LeftButton)
    before = open_dialog(qtbot, desk, view)
    qtbot.mouseClick(before.findChild(object, "lastYear"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.dialog is not before)
    dialog = open_dialog(qtbot, desk, view)
    qtbot.waitUntil(lambda: words(dialog, "title") == "Gross margin  ·  Everyone  ·  October 2025")
    assert words(dialog, "figure") == "30.4%"


def test_overview_when_clicked_through_then_every_figure_shows_its_evidence(
    qtbot: QtBot, theme: Theme, tasks: Tasks, settings: Settings, sample: Database, tmp_path: Path
) -> None:
    desk = desk_on(sample, tasks, settings)
    tab = shown(qtbot, desk)
    view = EvidenceView(desk, tab)
    desk.evidence_requested.connect(view.ask)

    # A card: its button opens the margin, as the ratio of two sums.
    margin = tab.cards["margin"]
    assert "Gross margin 30.8" in margin.accessibleName()
    qtbot.mouseClick(margin.findChild(object, "marginEvidence"), Qt.MouseButton.LeftButton)
    dialog = open_dialog(qtbot, desk, view)
    assert words(dialog, "figure") == "30.8%"
    assert "÷" in words(dialog, "formula")

    # A member's bar: who is last.
    chart = tab.attainment.chart
    qtbot.waitUntil(lambda: chart.plot is not None)
    last = len(chart.rows) - 1
    assert chart.rows[last].name == "Claire Dubois"
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(40, int((last + 0.5) * chart.height() / len(chart.rows))))
    dialog = open_dialog(qtbot, desk, view)
    assert words(dialog, "title").startswith("Sales  ·  Claire Dubois")
    count = len(dialog.facts.model.ids)

    # A part of it: the first customer; its facts are fewer. Back to the whole.
    parts = dialog.parts
    qtbot.mouseClick(parts.viewport(), Qt.MouseButton.LeftButton, pos=parts.visualRect(parts.model().index(0, 0)).center())
    qtbot.waitUntil(lambda: view.dialog is not dialog)
    dialog = open_dialog(qtbot, desk, view)
    assert 0 < len(dialog.facts.model.ids) < count
    qtbot.mouseClick(dialog.findChild(object, "whole"), Qt.MouseButton.LeftButton)
    dialog = open_dialog(qtbot, desk, view)
    qtbot.waitUntil(lambda: len(dialog.facts.model.ids) == count)

    # A fact: Enter tells where it comes from.
    dialog.facts.view.selectRow(0)
    qtbot.keyClick(dialog.facts.view, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.story.isVisible)
    assert "sample team" in words(dialog, "origin")

    # The facts as a workbook.
    with qtbot.waitSignal(desk.messages.told) as told:
        dialog.export_to(str(tmp_path / "facts.xlsx"))
    assert told.args[0].text == f"Rows written: {count}"
    assert (tmp_path / "facts.xlsx").stat().st_size > 2_000
    dialog.close()
    qtbot.waitUntil(lambda: view.dialog is None)

    # What is worth a look opens the figure that proves it.
    row = tab.findings.findChildren(FindingRow)[0]
    qtbot.mouseClick(row.findChild(Button), Qt.MouseButton.LeftButton)
    dialog = open_dialog(qtbot, desk, view)
    assert "Claire Dubois" in words(dialog, "title")
    dialog.close()


def test_target_when_asked_for_from_a_figure_then_says_where_it_comes_from_and_leads_back(
    qtbot: QtBot, theme: Theme, tasks: Tasks, settings: Settings, sample: Database
) -> None:
    desk = desk_on(sample, tasks, settings)
    tab = shown(qtbot, desk)
    view = EvidenceView(desk, tab)
    view.ask(Asked("sales_amount", Who.member(1), desk.period))
    dialog = open_dialog(qtbot, desk, view)
    title, count = words(dialog, "title"), len(dialog.facts.model.ids)
    qtbot.mouseClick(dialog.findChild(object, "target"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(view.dialog, TargetDialog) and bool(view.dialog.parts.model.ids))
    assert isinstance(view.dialog, TargetDialog)
    assert words(view.dialog, "title") == f"Target: {title}"
    assert words(view.dialog, "made") == "The target that was set for this month."
    view.dialog.parts.view.selectRow(0)
    qtbot.keyClick(view.dialog.parts.view, Qt.Key.Key_Return)
    qtbot.waitUntil(view.dialog.story.isVisible)
    qtbot.mouseClick(view.dialog.findChild(object, "reached"), Qt.MouseButton.LeftButton)
    dialog = open_dialog(qtbot, desk, view)
    assert len(dialog.facts.model.ids) == count
    dialog.close()


def test_parts_of_a_target_when_sorted_by_month_then_go_by_the_calendar(
    qtbot: QtBot, theme: Theme, tasks: Tasks, settings: Settings, sample: Database
) -> None:
    desk = desk_on(sample, tasks, settings)
    view = EvidenceView(desk, shown(qtbot, desk))
    view.ask(TargetAsked("sales_amount", Who.member(1), Period.parse("2026")))
    qtbot.waitUntil(lambda: isinstance(view.dialog, TargetDialog) and bool(view.dialog.parts.model.ids))
    assert isinstance(view.dialog, TargetDialog)
    model = view.dialog.parts.model
    model.sort(0)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert [model.index(row, 0).data()[:3] for row in range(4)] == ["Mar", "Apr", "May", "Jun"]
    view.dialog.close()


def test_evidence_when_the_workspace_is_left_then_goes_with_it(
    qtbot: QtBot, theme: Theme, tasks: Tasks, settings: Settings, sample: Database
) -> None:
    desk = desk_on(sample, tasks, settings)
    window = QWidget()
    qtbot.addWidget(window)
    shell = QWidget(window)
    view = EvidenceView(desk, shell)
    view.ask(Asked("sales_amount", Who.member(1), desk.period))
    dialog = open_dialog(qtbot, desk, view)
    delete(shell)
    assert not isValid(dialog)


def test_overview_when_period_and_team_are_chosen_then_follows(
    qtbot: QtBot, theme: Theme, tasks: Tasks, settings: Settings, sample: Database
) -> None:
    desk = desk_on(sample, tasks, settings)
    tab = shown(qtbot, desk)
    assert len(tab.attainment.chart.rows) == 12
    before = tab.cards["sales"].accessibleName()
    desk.choose_team(2)
    qtbot.waitUntil(lambda: len(tab.attainment.chart.rows) == 6)
    desk.choose_period(Period.month(2026, 9))
    qtbot.waitUntil(lambda: tab.found is not None and tab.found.period == Period.month(2026, 9))
    assert tab.cards["sales"].accessibleName() != before


def test_bars_when_sorted_by_gap_then_the_furthest_behind_is_first(
    qtbot: QtBot, theme: Theme, tasks: Tasks, settings: Settings, sample: Database
) -> None:
    tab = shown(qtbot, desk_on(sample, tasks, settings))
    for action in tab.attainment.sorter.menu().actions():
        if action.objectName() == "gap":
            action.trigger()
    gaps = [row.gap for row in tab.attainment.chart.rows]
    assert gaps == sorted(gaps, reverse=True)


def test_overview_when_there_is_no_sale_then_offers_to_import(
    qtbot: QtBot, theme: Theme, tasks: Tasks, settings: Settings, tmp_path: Path
) -> None:
    database = workspace.create(tmp_path / "new.salesdesk")
    desk = desk_on(database, tasks, settings)
    tab = shown(qtbot, desk)
    button = next(one for one in tab.findChildren(Button) if one.isVisible())
    with qtbot.waitSignal(desk.import_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    database.close()


def test_cards_when_figures_are_missing_then_say_so_and_what_to_do(
    qtbot: QtBot, theme: Theme, tasks: Tasks, settings: Settings, sqlite_database: Database
) -> None:
    with sqlite_database.write_unrecorded() as session:
        session.add(Member(id=1, name="Ann"))
        session.flush()
        session.add(SaleLine(day=date(2026, 10, 5), member_id=1, amount=1000, is_split=False))
    desk = desk_on(sqlite_database, tasks, settings)
    tab = shown(qtbot, desk)
    assert "No target is set." in tab.cards["attainment"].accessibleName()
    assert "No receipts were imported yet" in tab.cards["receipts"].accessibleName()
    assert "No costs in this period" in tab.cards["margin"].accessibleName()
    with qtbot.waitSignal(desk.place_requested) as asked:
        qtbot.mouseClick(tab.cards["attainment"].action, Qt.MouseButton.LeftButton)
    assert asked.args == [Place("goals")]
    with qtbot.waitSignal(desk.import_requested):
        qtbot.mouseClick(tab.cards["receipts"].action, Qt.MouseButton.LeftButton)


def test_parts_model_when_filled_then_keeps_to_the_rules(qtmodeltester: object, theme: Theme) -> None:
    from ui.evidence.parts import Part, PartsModel

    model = PartsModel()
    model.show_parts([Part(1, "Miller", "10", "50%", 1.0), Part(None, "not assigned", "10", "50%", 1.0)])
    qtmodeltester.check(model)  # type: ignore[attr-defined]
    assert model.rowCount() == 2
