"""Credits beyond a sale: who is credited with a share of what a customer, member, team or product brings; customers handed over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.fields import Choice, Field, Kind
from salesdesk.services.pay import overlays
from salesdesk.services.pay.overlays import SCOPES, Overlay
from salesdesk.text import mark
from ui.desk import Desk
from ui.dialogs.base import Dialog
from ui.messages import say
from ui.tables.table import RecordTable
from ui.tabs.incentives.field_grid import FieldGrid, named, typed
from ui.tabs.incentives.rows import RowsSource
from ui.tasks import Token
from ui.widgets.labels import Label

FIELDS = (
    Field("member", mark("Overlay", "Credited"), width=13),
    Field("share", mark("Overlay", "Share"), Kind.PERCENT, width=8),
    Field("scope", mark("Overlay", "Of a"), width=10),
    Field("target", mark("Overlay", "Name"), width=20),
    Field("starts", mark("Overlay", "From"), Kind.DATE, width=11),
    Field("ends", mark("Overlay", "Until"), Kind.DATE, width=11),
)

_FIELD_OF = {"overlay.share": "share", "overlay.days": "ends", "overlay.target": "target"}


class OverlayDialog(Dialog):
    """Lists the overlays; a component founded on them pays what they come to."""

    def __init__(self, desk: Desk, members: Sequence[tuple[int, str]], day: date, parent: QWidget | None) -> None:
        super().__init__("overlayDialog", self.tr("Credits beyond a sale"), parent, 720)
        self._desk = desk
        self._token = Token(self)
        self._members = {name: one for one, name in members}
        self._found: list[Overlay] = []
        words = self.tr("A sale keeps its shares of 100%. A customer handed over counts for the one before until a day.")
        hint = Label(words, self)
        hint.setWordWrap(True)
        hint.setProperty("role", "label")
        self.table = RecordTable("overlays", RowsSource(FIELDS), desk, self, dense=True)
        self.table.set_empty(self.tr("Nobody is credited beyond their own sales."))
        self.table.setMinimumHeight(220)
        fields = (
            Field("member", mark("Overlay", "Credited"), Kind.CHOICE, required=True, choices=tuple(map(named, self._members))),
            Field("share", mark("Overlay", "Share"), Kind.PERCENT, required=True),
            Field("scope", mark("Overlay", "Of a"), Kind.CHOICE, choices=tuple(Choice(name, text) for name, text in SCOPES.items())),
            Field("target", mark("Overlay", "Name"), required=True),
            Field("starts", mark("Overlay", "From"), Kind.DATE, required=True),
            Field("ends", mark("Overlay", "Until"), Kind.DATE),
        )
        self._grid = FieldGrid(fields, 3, self)
        self._grid.show_values({"starts": day, "scope": "customer"})
        for widget in (hint, self.table, self._grid):
            self.body.addWidget(widget)
        self.add_button("remove", self.tr("Remove the chosen")).clicked.connect(self._remove)
        self.add_button("cancel", self.tr("Close")).clicked.connect(self.reject)
        self.add_button("confirm", self.tr("Add"), "primary").clicked.connect(self._confirm)
        self._reload()

    @Slot()
    def _confirm(self) -> None:
        found = typed(self, self._grid)
        if found is None:
            return
        share, starts, ends = found.get("share"), found.get("starts"), found.get("ends")
        if not self._grid.is_complete(found) or not isinstance(share, Decimal) or not isinstance(starts, date):
            self.make_room()
            return
        self.tell_problem("")
        member, scope, target = self._members[str(found["member"])], str(found.get("scope", "customer")), str(found["target"])
        end = ends if isinstance(ends, date) else None

        def write(db: Database) -> int:
            return overlays.add_overlay(db, member, scope, target, share, starts, end)

        self._desk.write(write, self._written, self._failed, self._token)

    @Slot()
    def _remove(self) -> None:
        row = self.table.current
        if row is not None and 0 < row <= len(self._found):
            wanted = self._found[row - 1].id

            def write(db: Database) -> None:
                overlays.remove_overlay(db, wanted)

            self._desk.write(write, self._written, self._failed, self._token)

    def _written(self, _done: object) -> None:
        self._reload()

    def _failed(self, error: Exception) -> None:
        field = _FIELD_OF.get(error.code) if isinstance(error, SalesDeskError) else None
        if field is not None and isinstance(error, SalesDeskError):
            self._grid.tell(field, say(error.text))
            self._grid.go_to_wrong()
            self.make_room()
        elif isinstance(error, SalesDeskError):
            self.tell_problem(say(error.text))
        else:
            self._desk.messages.error(error)

    def _reload(self) -> None:
        self._desk.read(overlays.overlays, self._show, owner=self._token)

    def _show(self, found: list[Overlay]) -> None:
        self._found = found
        rows = [(one.member, one.share, say(SCOPES[one.scope]), one.target, one.starts, one.ends) for one in found]
        self.table.set_source(RowsSource(FIELDS, rows))
