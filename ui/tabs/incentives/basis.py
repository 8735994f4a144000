"""The Incentives tab: what incentives are founded on, member by member, and the sales that several share."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any, ClassVar

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from salesdesk.db import Database
from salesdesk.fields import Field, Kind
from salesdesk.measure.asked import Asked
from salesdesk.measure.who import EVERYONE, Who
from salesdesk.period import Period
from salesdesk.search import search_key
from salesdesk.services.goals.target_evidence import TargetAsked
from salesdesk.services.pay.basis import BASIS_FIELDS, METRIC_OF, Basis, basis, basis_total
from salesdesk.text import mark
from salesdesk.tokens import MEDIUM, SMALL
from ui import looks
from ui.desk import Place
from ui.messages import say
from ui.records.exporting import Exporting
from ui.records.page import RecordPage, SearchLine
from ui.tab import Page
from ui.tables.table import RecordTable
from ui.tabs.incentives.basis_parts import basis_parts
from ui.widgets.buttons import Button
from ui.widgets.frames import Framed
from ui.widgets.labels import Label


class BasisSource:
    """The figures of the members of a team in a period; few rows, so that they are kept."""

    def __init__(self, database: Database, team: int | None, period: Period) -> None:
        self._database = database
        self._who = Who.team(team) if team is not None else EVERYONE
        self._period = period
        self._rows: dict[int, Basis] = {}
        self._whole: Mapping[str, object] = {}

    @property
    def fields(self) -> tuple[Field, ...]:
        return BASIS_FIELDS

    def ids(self, search: str, sort: str | None, descending: bool) -> array[int]:
        found = basis(self._database, self._who, self._period)
        self._rows = {one.id: one for one in found}
        self._whole = {} if search else basis_total(self._database, self._who, self._period)
        if search:
            found = [one for one in found if search.lower() in search_key(one.member)]
        if sort is not None:
            known = [one for one in found if getattr(one, sort) is not None]
            known.sort(key=attrgetter(sort), reverse=descending)
            found = known + [one for one in found if getattr(one, sort) is None]
        return array("q", [one.id for one in found])

    def rows(self, ids: Sequence[int]) -> list[tuple[Any, ...]]:
        nothing = (None,) * len(BASIS_FIELDS)
        return [self._rows[one].values() if one in self._rows else nothing for one in ids]

    def totals(self, ids: Sequence[int]) -> Mapping[str, object]:
        """Return the sums over `ids`; where nobody is left out, the figures of the whole, with its own target."""
        summed = [one.name for one in BASIS_FIELDS if one.kind in (Kind.MONEY, Kind.INTEGER)]
        rows = [self._rows[one] for one in ids if one in self._rows]
        known = {name: [value for one in rows if (value := getattr(one, name)) is not None] for name in summed}
        found: dict[str, object] = {name: sum(values) for name, values in known.items() if values}
        with_target = [one for one in rows if one.target]
        target = sum(one.target or 0 for one in with_target)
        if target:
            found["attainment"] = sum(one.sales for one in with_target) / target
        found |= {name: value for name, value in self._whole.items() if value is not None}
        return found if len(rows) > 1 else {}


class BasisPage(Page):
    """Credited sales, attainment and receipts by member; every figure opens the facts behind it."""

    name = "basis"
    title = mark("Page", "Basis for incentives")
    watches = frozenset({"sale_line", "credit", "receipt", "target", "member", "membership", "team", "setting"})

    def build(self) -> None:
        self.search = SearchLine(self)
        hint = Label(self.tr("Click a figure to see the facts behind it."), self)
        hint.setProperty("role", "label")
        self._export = Button(self.tr("Export to Excel"), self, "file-down")
        self._export.setObjectName("export")
        self._exporting = Exporting(self.desk, "figures", self._file_name, self, of_team=True)
        card = Framed(self)
        self.table = RecordTable("basis", self._source(), self.desk, card)
        self.table.set_empty(self.tr("Nobody has sales, receipts or a target in this period."), self.tr("Import a sheet"))
        tools = QHBoxLayout()
        tools.setSpacing(SMALL)
        tools.addWidget(self.search)
        tools.addWidget(hint)
        tools.addStretch()
        tools.addWidget(self._export)
        card.hold(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(MEDIUM)
        column.addLayout(tools)
        column.addWidget(card, 1)
        self.search.textChanged.connect(self.table.search)
        self.table.view.clicked.connect(self._explain)
        self.table.totals.asked.connect(self._explain_total)
        self.table.totals.explained = frozenset({*METRIC_OF, "target"})
        self.table.empty_chosen.connect(self.desk.import_requested)
        self._export.clicked.connect(self._exporting.ask)
        self.table.counted.connect(self._offer_export)

    @Slot(object)
    def _offer_export(self, rows: int) -> None:
        self._export.setEnabled(rows > 0)

    def refresh(self) -> None:
        self.table.set_source(self._source())

    def _source(self) -> BasisSource:
        return BasisSource(self.desk.db, self.desk.team, self.desk.period)

    @Slot(QModelIndex)
    def _explain(self, index: QModelIndex) -> None:
        self._ask(BASIS_FIELDS[index.column()].name, Who.member(self.table.model.ids[index.row()]))

    @Slot(str)
    def _explain_total(self, field: str) -> None:
        """Show the facts behind a total of the whole; of those who were searched for, the figure of each first."""
        if self.table.model.search:
            self._list_parts(next(one for one in BASIS_FIELDS if one.name == field))
        else:
            self._ask(field, Who.team(self.desk.team) if self.desk.team is not None else EVERYONE)

    def _list_parts(self, field: Field) -> None:
        source, ids = self.table.model.source, self.table.model.ids
        assert isinstance(source, BasisSource)
        at = {one.name: at for at, one in enumerate(BASIS_FIELDS)}
        rows = zip(ids, source.rows(ids), strict=True)
        people = [(one, row[at["member"]], row[at[field.name]]) for one, row in rows if row[at[field.name]] is not None]
        total = looks.show(field, source.totals(ids).get(field.name))
        dialog = basis_parts(self.desk, field, people, total, self)
        dialog.picked.connect(self._explain_member)
        dialog.open()

    @Slot(object)
    def _explain_member(self, picked: tuple[str, int]) -> None:
        field, member_id = picked
        self._ask(field, Who.member(member_id))

    def _ask(self, field: str, who: Who) -> None:
        if field == "target":
            self.desk.evidence_requested.emit(TargetAsked("sales_amount", who, self.desk.period))
        elif field in METRIC_OF:
            self.desk.evidence_requested.emit(Asked(METRIC_OF[field], who, self.desk.period))

    def _file_name(self) -> str:
        name = self.tr("Basis for incentives")
        return f"{name} {self.desk.period.code()}"


class SharedSalesPage(RecordPage):
    """Sale lines that count for more than one member."""

    name = "shared"
    record = "sale_line"
    title = mark("Page", "Shared sales")
    empty = mark("Page", "No sale of this period is shared. Open a sale and say under Credit who takes part in it.")
    by_day = True
    imports = False
    where: ClassVar[Mapping[str, object]] = {"is_split": True}
    first = "credit"
    watches = frozenset({"sale_line", "credit", "member", "customer", "product", "membership"})

    def build(self) -> None:
        super().build()
        self._add.hide()
        self.table.set_empty(say(self.empty), self.tr("Go to the sales"))

    @Slot()
    def _fill_empty(self) -> None:
        self.desk.place_requested.emit(Place("customers", "sale_line"))
