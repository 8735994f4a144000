"""The search of the bar: members, customers, contacts, products and orders, and the way to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from salesdesk.text import Text, mark
from ui.desk import Desk, Place
from ui.messages import say
from ui.tasks import Token
from ui.widgets.search import Hit, SearchField

if TYPE_CHECKING:
    from salesdesk.db import Database
    from salesdesk.services import search

_WHERE: dict[str, tuple[str, str, str, Text]] = {
    "member": ("team", "member", "user", mark("Search", "Member")),
    "customer": ("customers", "customer", "building-2", mark("Search", "Customer")),
    "contact": ("customers", "contact", "phone", mark("Search", "Contact")),
    "product": ("customers", "product", "package", mark("Search", "Product")),
    "sale_line": ("customers", "sale_line", "file-text", mark("Search", "Order")),
}


class Finder(QObject):
    """Answers what is typed into the search field and goes to what is picked."""

    def __init__(self, desk: Desk, field: SearchField, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._field = desk, field
        self._token = Token(self)
        field.asked.connect(self._ask)
        field.picked.connect(self._go)

    @Slot(str)
    def _ask(self, words: str) -> None:
        self._token.renew()

        def ask(db: Database) -> tuple[search.Hit, ...]:
            # The start page has no use for the database.
            from salesdesk.services.search import search as find

            return find(db, words)

        def show(found: tuple[search.Hit, ...]) -> None:
            self._field.show_hits(words, [_shown(one) for one in found])

        self._desk.read(ask, show, owner=self._token)

    @Slot(object)
    def _go(self, found: object) -> None:
        if isinstance(found, Place):
            self._desk.place_requested.emit(found)


def _shown(hit: search.Hit) -> Hit:
    tab, page, icon, kind = _WHERE[hit.record]
    tells = f"{say(kind)} · {hit.subtitle}" if hit.subtitle else say(kind)
    return Hit(hit.title, tells, icon, Place(tab, page, hit.id))
