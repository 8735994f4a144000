"""A target typed for a team or the company: what those below it would get if they followed, month by month in their proportions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from PySide6.QtCore import QObject, Slot

from salesdesk.rules.cascade import decimals, rescaled
from ui import looks
from ui.tables.grid import GridView
from ui.tables.grid_model import Edit
from ui.tabs.goals.notice import Notice
from ui.tabs.goals.sheet import FIRST, GoalsSheet, Key

_NOTHING = Decimal(0)


class Following(QObject):
    """Says under the grid which parts do not add up to what was typed above them, and lets them follow."""

    def __init__(self, view: GridView, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._notice = view, notice
        self._typed: list[Key] = []
        notice.follow.connect(self._follow)
        notice.leave.connect(self.forget)

    def note(self, keys: Iterable[Key]) -> None:
        """Remember what was typed for teams and the company."""
        self._typed = [key for key in keys if key[0].kind != "member"]

    @Slot()
    def forget(self) -> None:
        """Say nothing more of what was typed."""
        self._typed = []
        self._notice.tell("", False)

    def tell(self) -> None:
        """Say what does not add up, where something typed does not."""
        sheet = self._sheet
        found = unfollowed(sheet, self._typed)
        if not found or sheet.refused:
            return
        row, at = found[0]
        sentence = self.tr("{name} · {month}: {own}, its parts come to {below}.").format(
            name=sheet.shown(row, 0),
            month=sheet.columns[FIRST + at].heading,
            own=sheet.measure.shown(sheet.own(row, at)),
            below=sheet.measure.shown(sheet.below(row, at)),
        )
        if len(found) > 1:
            more = self.tr("{n} more that you typed differ from their parts, too.").format(n=len(found) - 1)
            sentence = looks.sentences(sentence, more)
        self._notice.tell_parts(sentence)

    @property
    def _sheet(self) -> GoalsSheet:
        sheet = self._view.sheet
        assert isinstance(sheet, GoalsSheet)
        return sheet

    @Slot()
    def _follow(self) -> None:
        edits = following(self._sheet, unfollowed(self._sheet, self._typed))
        self.forget()
        # As typed: it was just asked for, and only what is agreed asks why.
        self._view.want(edits, "typed")


def unfollowed(sheet: GoalsSheet, keys: Sequence[Key]) -> list[tuple[int, int]]:
    """Return row and number of month of those of `keys` that have a target of their own and parts that do not add up to it."""
    rows = {sheet.key(row): row for row in range(len(sheet))}
    months = {month: at for at, month in enumerate(sheet.months)}
    places = [(rows[who], months[month]) for who, month in keys if who in rows and month in months]
    return [(row, at) for row, at in places if None not in (sheet.own(row, at), sheet.below(row, at)) and sheet.differs(row, at)]


def following(sheet: GoalsSheet, places: Sequence[tuple[int, int]]) -> tuple[Edit, ...]:
    """Return the targets of all below the given rows and months when they follow."""
    found: dict[tuple[int, int], Decimal] = {}
    for row, at in places:
        whole = sheet.own(row, at)
        if whole is not None:
            _share(sheet, row, at, whole, found)
    return tuple(Edit(row, FIRST + at, value) for (row, at), value in found.items())


def _share(sheet: GoalsSheet, row: int, at: int, whole: Decimal, found: dict[tuple[int, int], Decimal]) -> None:
    below = [one for one in sheet.parts(row) if sheet.is_there(one, at)]
    shares = [sheet.value(one, at) or _NOTHING for one in below]
    if not any(shares):
        shares = [sheet.year(one) or _NOTHING for one in below]
    if not below:
        return
    for one, part in zip(below, rescaled(shares, whole, decimals([whole])), strict=True):
        if not sheet.is_group(one) or sheet.own(one, at) is not None:
            found[one, at] = part
        _share(sheet, one, at, part, found)
