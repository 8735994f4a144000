"""The Overview tab: cards, attainment by member, the trend, and what is worth a look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from salesdesk.period import Period
from salesdesk.rules.headline import Headline
from salesdesk.tokens import LARGE, MEDIUM
from ui.charts.attainment import AttainmentBars
from ui.charts.trend import Legend, TrendBars
from ui.desk import Place
from ui.tab import Tab
from ui.tabs.overview.cards import Cards
from ui.tabs.overview.charts import Charts
from ui.tabs.overview.findings import FindingsCard
from ui.widgets.buttons import LinkLabel
from ui.widgets.cards import Card, KpiCard
from ui.widgets.empty import EmptyState
from ui.widgets.labels import Label

if TYPE_CHECKING:
    from salesdesk.db import Database
    from salesdesk.services.figures import Overview
    from salesdesk.services.findings import Finding

METRICS = {
    "sales": "sales_amount",
    "attainment": "sales_amount",
    "receipts": "receipts",
    "margin": "gross_margin",
    "new": "new_customers",
}


class OverviewTab(Tab):
    """Who is on course, and why."""

    name = "overview"

    # True once figures, or that there are none yet, have been painted; the start of the program is measured up to here.
    figures_painted = False

    def build(self) -> None:
        self.found: Overview | None = None
        self._empty = EmptyState(
            "layout-dashboard",
            self.tr("There are no sales yet. Import last month's sheet to see who reached what."),
            self.tr("Import a sheet"),
            self,
        )
        # Each part is made where it will stand: moved, it would be styled anew with all that is in it.
        self._area = QScrollArea(self)
        self._inside = QWidget(self._area.viewport())
        self._inside.setObjectName("body")
        self.cards = {name: KpiCard(name, self._inside) for name in METRICS}
        self._members, self._trend_card = Card(self.tr("Attainment by member"), self._inside), Card("", self._inside)
        self.attainment = AttainmentBars(self._members)
        self.trend = TrendBars(self._trend_card)
        self.findings = FindingsCard(self._inside)
        self._fill_members_card()
        self._key = Legend([], self._trend_card)
        self._trend_card.body.addWidget(self._key)
        self._trend_card.body.addWidget(self.trend, 1)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(QWidget(self))
        self._lay_out()
        self._pages.addWidget(self._area)
        self._pages.addWidget(self._empty)
        self._connect()

    def _fill_members_card(self) -> None:
        card = self._members
        self._unit = Label("", card)
        self._unit.setObjectName("unit")
        self._unit.setProperty("role", "label")
        card.add_action(self.attainment.key)
        card.add_action(self._unit)
        card.add_action(self.attainment.sorter)
        self._targets = LinkLabel(self.tr("No targets are set for this period. Set targets"), card)
        self._targets.setObjectName("setTargets")
        card.body.addWidget(self._targets, alignment=Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self.attainment, 1)
        self._no_members = Label(self.tr("Nobody has a target or sales in this period."), card)
        self._no_members.setProperty("role", "label")
        card.body.addWidget(self._no_members, alignment=Qt.AlignmentFlag.AlignTop)

    def _lay_out(self) -> None:
        """Lay the cards out; a low window scrolls rather than squeezes."""
        top = QHBoxLayout()
        top.setSpacing(MEDIUM)
        for card in self.cards.values():
            top.addWidget(card, 1)
        below = QGridLayout()
        below.setSpacing(MEDIUM)
        below.addWidget(self._members, 0, 0, 2, 1)
        below.addWidget(self._trend_card, 0, 1)
        below.addWidget(self.findings, 1, 1)
        below.setColumnStretch(0, 6)
        below.setColumnStretch(1, 5)
        below.setRowStretch(0, 1)
        layout = QVBoxLayout(self._inside)
        layout.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        layout.setSpacing(MEDIUM)
        layout.addLayout(top)
        layout.addLayout(below, 1)
        area = self._area
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(self._inside)
        area.viewport().setAutoFillBackground(False)
        self._inside.setAutoFillBackground(False)

    def _connect(self) -> None:
        self._empty.chosen.connect(self.desk.import_requested)
        for card in self.cards.values():
            card.asked.connect(self._ask_card)
        self.cards["attainment"].acted.connect(self._set_targets)
        self._targets.clicked.connect(self._set_targets)
        self.cards["receipts"].acted.connect(self.desk.import_requested)
        self.cards["margin"].acted.connect(self.desk.import_requested)
        self.attainment.picked.connect(self._ask_member)
        self.trend.picked.connect(self._ask_month)
        self.findings.asked.connect(self._look)

    def refresh(self) -> None:
        team, period = self.desk.team, self.desk.period

        def figures(database: Database) -> Overview:
            from salesdesk.measure import Who
            from salesdesk.services.figures import overview

            return overview(database, Who() if team is None else Who.team(team), period)

        def notable(database: Database) -> tuple[Finding, ...]:
            from salesdesk.measure import Who
            from salesdesk.services.findings import findings

            return findings(database, Who() if team is None else Who.team(team), period)

        self.read(figures, self._show)
        self._notable = notable

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._pages.currentIndex() > 0:
            self.figures_painted = True

    def _show(self, found: Overview) -> None:
        self.found = found
        self._show_cards(found)
        self.update()
        if not found.has_sales:
            return
        charts = Charts(found)
        rows = charts.rows()
        self.attainment.show_rows(rows)
        self.attainment.setVisible(bool(rows))
        self._targets.setVisible(bool(rows) and all(row.ratio is None for row in rows))
        self._no_members.setVisible(not rows)
        self.attainment.key.setVisible(any(row.expected is not None for row in rows))
        has_targets = any(row.ratio is not None for row in rows)
        self._members.set_title(self.tr("Attainment by member") if has_targets or not rows else self.tr("Sales by member"))
        self.attainment.sorter.setVisible(has_targets)
        self._show_key(found)
        self._unit.setText(self.tr("in {unit}").format(unit=charts.money.unit))
        self._trend_card.set_title(self.tr("Sales of 12 months ({unit})").format(unit=charts.months.unit))
        self.trend.show_bars(charts.bars())
        # Asked for only now: the figures come first.
        self.read(self._notable, self._show_findings)

    def show_headline(self, headline: Headline) -> None:
        """Show the first figures, while the database is being opened."""
        self._show_cards(headline)
        self._no_members.hide()
        self._targets.hide()

    def _show_cards(self, headline: Headline) -> None:
        self._pages.setCurrentIndex(1 if headline.has_sales else 2)
        if headline.has_sales:
            for name, kpi in Cards(headline).all().items():
                self.cards[name].show_kpi(kpi)

    def _show_key(self, found: Overview) -> None:
        """Explain the bars of the trend; the mark of a target only where there is one."""
        entries = [("this_year", self.tr("This year")), ("last_year", self.tr("A year before"))]
        if any(one.target is not None for one in found.trend):
            entries.append(("target", self.tr("Target")))
        self._key.show_entries(entries)

    @Slot(object)
    def _look(self, asked: object) -> None:
        """Show the figure behind a finding, or go where something is to be done."""
        from salesdesk.measure.asked import Asked

        if isinstance(asked, Asked):
            self.desk.evidence_requested.emit(asked)
        else:
            self.desk.place_requested.emit(Place(asked.tab, asked.page, asked.id))  # type: ignore[attr-defined]

    def _show_findings(self, found: tuple[Finding, ...]) -> None:
        if self.found is not None:
            has_targets = any(one.attainment.target is not None for one in self.found.members)
            self.findings.show_findings(found, self.found.currency, has_targets)

    @Slot()
    def _ask_card(self) -> None:
        card = self.sender()
        assert isinstance(card, KpiCard)
        self._ask(METRICS[card.name])

    @Slot(object)
    def _ask_member(self, member: object) -> None:
        from salesdesk.measure import Who
        from salesdesk.measure.asked import Asked

        if isinstance(member, int):
            self.desk.evidence_requested.emit(Asked("sales_amount", Who.member(member), self.desk.period))

    @Slot(object)
    def _ask_month(self, month: object) -> None:
        assert isinstance(month, Period)
        self._ask("sales_amount", month)

    @Slot()
    def _set_targets(self) -> None:
        self.desk.place_requested.emit(Place("goals"))

    def _ask(self, metric: str, period: Period | None = None) -> None:
        from salesdesk.measure.asked import Asked

        if self.found is not None:
            self.desk.evidence_requested.emit(Asked(metric, self.found.who, period or self.found.period))
